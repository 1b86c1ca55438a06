// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <string_view>

#include "core/storage/Connection.h"

struct sqlite3_stmt;

namespace cartera {

/// A prepared statement past Qt's driver, for writing many rows: values are bound as they lie in memory. Places count
/// from 1; a place that was bound stays bound. Bytes that are bound must live until run(). Thread of the connection,
/// which must outlive it.
class RawStatement {
 public:
  /// What is wrong with the SQL is answered by run().
  RawStatement(const Connection& db, QByteArray sql);
  ~RawStatement();
  RawStatement(const RawStatement&) = delete;
  RawStatement& operator=(const RawStatement&) = delete;

  void bindNull(int place);
  void bind(int place, qint64 v);
  void bindReal(int place, double v);
  /// UTF-8; empty text is empty text.
  void bindText(int place, std::string_view utf8);
  /// UTF-8; empty text is NULL, as the columns of the file have it.
  void bindKnown(int place, std::string_view utf8);
  void bindBlob(int place, std::string_view bytes);

  /// Runs it to its end, whatever it answers, and makes it ready for the next values.
  [[nodiscard]] Result<> run();
  /// The next row, whose columns `raw()` gives; false at the end, and then it is ready again.
  [[nodiscard]] Result<bool> next();
  /// Gives up the rows that were not read.
  void reset();
  [[nodiscard]] sqlite3_stmt* raw() const { return m_s; }

 private:
  /// When nothing else is pending on the connection.
  [[nodiscard]] sqlite3_stmt* ready() const;
  void note(int rc);
  [[nodiscard]] Error error(int rc) const;

  const Connection& m_db;
  QByteArray m_sql;
  sqlite3_stmt* m_s = nullptr;
  int m_failed = 0;  // the first code that was not well, of preparing or binding
};

}  // namespace cartera
