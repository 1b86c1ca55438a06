// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/storage/ChangeSet.h"
#include "core/storage/RawStatement.h"
#include "core/storage/RowIds.h"
#include "core/storage/RowRecorder.h"

namespace cartera {

class BulkWriter;

/// Who writes what is derived from a row (rule I8).
enum class Upkeep {
  /// The journal, at the end of the chunk, by reading the row again.
  Journal,
  /// The one who inserts it, who has the values in hand. Later changes of the row are the journal's again.
  Writer
};

/// The next row of one table: cells by the number of their column (see column()). A cell that was not set gets what the
/// table gives it by default. Texts and blobs are not copied: their bytes must live until insert(). Columns that are not
/// there, and the number of the row, cannot be set.
class BulkTable {
 public:
  /// The number of a column, for the setters; -1 if there is none of that name.
  [[nodiscard]] int column(std::string_view name) const;

  BulkTable& integer(int column, qint64 v);
  BulkTable& real(int column, double v);
  /// UTF-8; empty text is empty text, which only columns that must not be NULL may hold.
  BulkTable& text(int column, std::string_view utf8);
  /// UTF-8; empty text leaves the cell alone: not known.
  BulkTable& known(int column, std::string_view utf8);
  BulkTable& blob(int column, std::string_view bytes);
  BulkTable& null(int column);

  /// Writes the row under a new number and answers it. On error, nothing was written; the cells are forgotten either way.
  [[nodiscard]] Result<qint64> insert(Upkeep upkeep = Upkeep::Journal);
  /// The same under a number that is given: for rows whose number is drawn from their key.
  [[nodiscard]] Result<> insert(qint64 id, Upkeep upkeep = Upkeep::Journal);

 private:
  friend class BulkWriter;
  enum class Kind : char { Null, Integer, Real, Text, Blob };
  enum class Affinity : char { Integer, Text, Other };
  struct Cell {
    Kind kind = Kind::Null;
    qint64 integer = 0;
    double real = 0;
    std::string_view bytes;
  };
  struct Column {
    QByteArray name;
    Affinity affinity = Affinity::Other;
    QByteArray defaultBytes;
    Cell unset;
    bool bound = false;  // a value of an earlier row stands in the statement
  };

  BulkTable(BulkWriter& writer, Table number, const char* name) : m_writer(writer), m_number(number), m_name(name) {}
  [[nodiscard]] Result<> prepare();
  BulkTable& put(int column, const Cell& cell);
  [[nodiscard]] Result<> write(qint64 id);
  void bindCells(qint64 id);
  void forgetCells();
  /// Whether SQLite stores every cell as it was given.
  [[nodiscard]] bool isPlain() const;
  void appendGiven(qint64 id);
  [[nodiscard]] Result<> appendStored(qint64 id);

  BulkWriter& m_writer;
  Table m_number;
  QByteArray m_name;
  std::vector<Column> m_columns;
  std::vector<Cell> m_cells;
  std::vector<int> m_set;
  std::unique_ptr<RawStatement> m_insert;
  std::unique_ptr<RawStatement> m_read;

  // Of the running chunk.
  QByteArray m_header;
  QByteArray m_records;
  std::vector<qint64> m_rows;
  std::vector<qint64> m_renew;
};

/// What was written since the last chunk.
struct BulkChunk {
  /// The changeset that would have been recorded: tables in the order of the schema, rows in the order they came.
  QByteArray raw;
  /// All rows, ascending, and those among them whose derived values are the journal's affair.
  TouchedRows rows;
  TouchedRows renew;
  /// Contacts whose derived values are written already.
  std::vector<qint64> contacts;

  [[nodiscard]] bool isEmpty() const { return rows.empty(); }
};

/// Inserts many rows into recorded tables: UTF-8 straight into SQLite, past the recorder, with the very changeset
/// that would have been recorded put together from the values in hand (recording costs 8 µs a row, this below one). The
/// Journal owns it and hands it out inside a Bulk recording (Journal::bulk(), StoreContext::bulk); outside of one every
/// insert is refused. Stores may write in the same recording, also to rows that were inserted here: both come out as one
/// change a chunk. From the first table() to the end of the recording SQLite passes over the CHECKs of tables, for each
/// `kind IN (...)` opens a table of its own, which costs four times the insert: words of an enumeration are the writer's
/// affair, as foreign keys stay SQLite's. Only a nested recording may take back what was written here, not a savepoint of
/// one's own. Thread of its connection.
class BulkWriter {
 public:
  BulkWriter(Connection& db, RowIds& ids, RowRecorder& recorder);
  ~BulkWriter();
  BulkWriter(const BulkWriter&) = delete;
  BulkWriter& operator=(const BulkWriter&) = delete;

  /// The table, prepared once a recording; good as long as the journal. One row of it is put together at a time.
  [[nodiscard]] Result<BulkTable*> table(Table number);
  [[nodiscard]] bool isOpen() const { return m_isOpen; }
  [[nodiscard]] Connection& connection() { return m_db; }
  /// Something that belongs to rows of this recording could not be written: it cannot be committed.
  void breakOff(const Error& error) {
    if (!m_broken) m_broken = error;
  }
  /// What went wrong and must not be committed.
  [[nodiscard]] const std::optional<Error>& broken() const { return m_broken; }

 private:
  friend class BulkTable;
  friend class Journal;
  /// How much there was at some moment.
  struct Mark {
    struct Sizes {
      size_t rows = 0;
      size_t renew = 0;
      qsizetype records = 0;
    };
    std::map<Table, Sizes> tables;
    size_t contacts = 0;
  };

  /// Rows are taken from now on, past the recorder.
  void open() { m_isOpen = true; }
  void shut() { m_isOpen = false; }
  /// Forgets everything, prepared statements included.
  void close();
  /// Fails when something went wrong that must not be committed.
  [[nodiscard]] Result<BulkChunk> take();
  [[nodiscard]] Mark mark() const;
  void returnTo(const Mark& mark);

  Connection& m_db;
  RowIds& m_ids;
  RowRecorder& m_recorder;
  bool m_isOpen = false;
  bool m_unchecked = false;
  std::map<Table, std::unique_ptr<BulkTable>> m_tables;
  std::vector<qint64> m_contacts;
  std::optional<Error> m_broken;
};

}  // namespace cartera
