// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QVariant>
#include <map>
#include <memory>
#include <vector>

#include "core/storage/History.h"
#include "core/storage/Statement.h"

namespace cartera {

/// A write of one cell by an action, in order of time.
struct CellWrite {
  ChangeId unit;
  QVariant before;
  QVariant after;
  /// By the creation of its row, which writes every cell.
  bool made = false;
};

/// The cells of a file as the switching of one unit reads and writes them: what they show, and which actions wrote what.
/// What was asked once is kept, so it must not outlive the transaction of the switching. Thread of the connection.
class CellHistory {
 public:
  /// `on`: as which the unit counts from now on.
  CellHistory(Connection& db, ChangeId unit, bool on);

  /// The place of a column in its table, -1 if it has none of that name.
  [[nodiscard]] Result<int> column(Table table, const QString& name);
  /// Of a table that column() was asked for.
  [[nodiscard]] QString columnName(Table table, int column) const;
  [[nodiscard]] const History& changes() const { return m_history; }
  /// Whether an action is on, the unit as it will be.
  [[nodiscard]] Result<bool> isActive(ChangeId unit);
  /// The unit of a change, or an unset one for Undo, Redo and Log, which write nothing of their own.
  [[nodiscard]] Result<ChangeId> actionOf(qint64 change);
  /// All writes of one cell by actions, oldest first.
  [[nodiscard]] Result<std::vector<CellWrite>> writesOf(Table table, qint64 row, int column);
  /// Whether anybody but the creation of its row wrote this cell: spares writesOf(), which reads histories.
  [[nodiscard]] Result<bool> isTouched(Table table, qint64 row, int column);
  /// Invalid for NULL.
  [[nodiscard]] Result<QVariant> current(Table table, qint64 row, int column);
  [[nodiscard]] Result<> write(Table table, qint64 row, int column, const QVariant& value);

 private:
  // Prepared once: an import has a hundred thousand rows and more.
  using CellStatements = std::map<std::pair<Table, int>, std::unique_ptr<Statement>>;

  Connection& m_db;
  History m_history;
  ChangeId m_unit;
  bool m_on;
  std::map<Table, QStringList> m_columns;
  QHash<qint64, bool> m_active;
  QHash<qint64, qint64> m_unitOf;
  CellStatements m_reads;
  CellStatements m_writes;
  std::unique_ptr<Statement> m_clockOf;
};

}  // namespace cartera
