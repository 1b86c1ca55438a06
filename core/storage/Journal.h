// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "core/base/Clock.h"
#include "core/storage/BulkWriter.h"
#include "core/storage/ChangeSet.h"
#include "core/storage/ChangesetCodec.h"
#include "core/storage/Derived.h"
#include "core/storage/RowIds.h"

namespace cartera {

/// The one way into the recorded tables. Runs a piece of work while its rows are recorded, keeps its changeset in the same
/// transaction, sets the clocks of the cells and renews what is derived. Thread of its connection.
///
/// Rules I1-I8 of the change journal hold here: a DELETE inside a recording aborts it; nested recordings join the outer.
class Journal final : public RowIds {
 public:
  /// `derived` may be null (tests); it must outlive the journal. A file without a device number gets one.
  [[nodiscard]] static Result<std::unique_ptr<Journal>> open(Connection& db, const Clock& clock, const QString& author,
                                                             Derived* derived);
  ~Journal() override;

  /// Runs `work` as one change. On error, also of the commit, everything is as before. Without any change the answer is
  /// an empty ChangeSet and nothing is written, except for Undo and Redo, which are kept even when no cell changed.
  [[nodiscard]] Result<ChangeSet> record(const Op& op, const std::function<Result<>()>& work, ChangeId undoes = {});

  /// Inside a Bulk recording: closes the running chunk, so that memory stays bounded. 20,000 rows a chunk is right.
  [[nodiscard]] Result<> chunk();

  /// Inside a Bulk recording: the way to insert many rows at a fraction of the cost (see BulkWriter). Internal elsewhere.
  [[nodiscard]] Result<BulkWriter*> bulk();

  /// Inside an Undo: puts these rows of a table, ascending, into the trash unless they lie there; answers how many it put.
  /// Past the recorder, with the changeset that it would have recorded put together here: recording takes four
  /// times as long as writing. Nothing else may be written to these rows in the same recording: that makes it fail.
  [[nodiscard]] Result<qint64> trash(Table table, const std::vector<qint64>& rows, qint64 at);

  /// Inside an Erase recording: runs `work`, which blanks these rows, past the recorder, so that no old value is kept.
  /// The change names the rows in `purge`; they are marked and what is derived of them renewed with it.
  [[nodiscard]] Result<> unrecorded(const TouchedRows& erased, const std::function<Result<>()>& work);

  /// A number for a new row. Growing, also when the clock steps back.
  [[nodiscard]] qint64 next() override;

  [[nodiscard]] int device() const { return m_device; }
  [[nodiscard]] QString author() const { return m_author; }
  void setAuthor(const QString& author) { m_author = author; }
  [[nodiscard]] Connection& connection() { return m_db; }
  [[nodiscard]] const Clock& clock() const { return m_clock; }
  [[nodiscard]] bool isRecording() const { return m_recording; }

 private:
  Journal(Connection& db, const Clock& clock, const QString& author, Derived* derived);
  [[nodiscard]] Result<> recordWork(const std::function<Result<>()>& work);
  [[nodiscard]] Result<> flush();
  void startChunk();
  [[nodiscard]] Result<> writeChange(const QByteArray& recorded, BulkChunk bulk);
  /// Clocks of what trash() wrote; answers the changeset with it.
  [[nodiscard]] Result<QByteArray> withTrashed(const QByteArray& raw, qint64 stamp, Renewal& renewal,
                                               TouchedRows& written);
  [[nodiscard]] Result<int> deletedAtOf(Table table);
  [[nodiscard]] Result<> noteLeft(const RowChange& row, Renewal& renewal);
  [[nodiscard]] Result<> setClock(Table table, qint64 row, int column, qint64 stamp);
  [[nodiscard]] Result<> writeRows(const TouchedRows& touched, qint64 stamp, bool asRanges);
  /// Whether all that was done to the row is that it went into the trash.
  [[nodiscard]] Result<bool> onlyTrashed(const RowChange& row);
  [[nodiscard]] Result<> loadHighWater();
  [[nodiscard]] Result<> loadDevice();

  Connection& m_db;
  const Clock& m_clock;
  QString m_author;
  Derived* m_derived;
  int m_device = 0;
  qint64 m_schema = 0;
  // Which columns they are; the schema is final when the journal opens.
  std::map<Table, int> m_deletedAt;
  std::map<Table, int> m_parents;
  qint64 m_lastMs = 0;
  qint64 m_counter = 0;

  bool m_recording = false;
  int m_depth = 0;     // use-cases inside the recording
  RowRecorder m_rows;  // from the start: see trap 2 of the journal, a DELETE that was prepared before would hide
  BulkWriter m_bulk;
  ChangeSet m_current;
  ChangeId m_undoes;
  TouchedRows m_erased;  // rows of the running Erase
  /// What trash() wrote.
  struct Trashed {
    std::vector<QByteArray> raws;
    TouchedRows rows;
  };
  Trashed m_trashed;
  bool m_anyErased = false;
};

}  // namespace cartera
