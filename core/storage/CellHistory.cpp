// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/CellHistory.h"

namespace cartera {

namespace {

QString nameOf(Table table) { return QLatin1String(schema::recordedTable(table)->name); }

}  // namespace

CellHistory::CellHistory(Connection& db, ChangeId unit, bool on) : m_db(db), m_history(db), m_unit(unit), m_on(on) {}

Result<int> CellHistory::column(Table table, const QString& name) {
  auto it = m_columns.find(table);
  if (it == m_columns.end()) {
    CARTERA_ASSIGN(const QStringList names, schema::columnsOf(m_db, *schema::recordedTable(table)));
    it = m_columns.emplace(table, names).first;
  }
  return static_cast<int>(it->second.indexOf(name));
}

QString CellHistory::columnName(Table table, int column) const {
  const auto it = m_columns.find(table);
  return it == m_columns.end() ? QString() : it->second.value(column);
}

Result<bool> CellHistory::isActive(ChangeId unit) {
  if (unit == m_unit) return m_on;  // as it will be
  const auto it = m_active.constFind(unit.value);
  if (it != m_active.constEnd()) return *it;
  CARTERA_ASSIGN(const bool is, m_history.isActive(unit));
  m_active.insert(unit.value, is);
  return is;
}

Result<ChangeId> CellHistory::actionOf(qint64 change) {
  const auto it = m_unitOf.constFind(change);
  if (it != m_unitOf.constEnd()) return ChangeId(*it);
  Statement s(m_db, QStringLiteral("SELECT coalesce(grp, id) FROM change WHERE id = :id AND kind IN (1, 2)"));
  s.bind(":id", change);
  CARTERA_ASSIGN(const bool found, s.next());
  const qint64 unit = found ? s.integer(0) : 0;
  m_unitOf.insert(change, unit);
  return ChangeId(unit);
}

Result<std::vector<CellWrite>> CellHistory::writesOf(Table table, qint64 row, int column) {
  std::vector<CellWrite> out;
  CARTERA_ASSIGN(const auto ids, m_history.changesOfRow(table, row));
  for (const qint64 change : ids) {
    CARTERA_ASSIGN(const ChangeId action, actionOf(change));
    if (!action.isSet()) continue;
    CARTERA_ASSIGN(const auto found, m_history.rowOf(change, table, row));
    if (!found) continue;
    if (const auto* cell = found->cell(column))
      out.push_back({action, cell->before, cell->after, found->kind == RowChange::Kind::Insert});
  }
  return out;
}

Result<bool> CellHistory::isTouched(Table table, qint64 row, int column) {
  if (!m_clockOf) {
    m_clockOf = std::make_unique<Statement>(
        m_db, QStringLiteral("SELECT 1 FROM cell_clock WHERE tbl = :t AND row = :r AND col = :c"));
  }
  m_clockOf->bind(":t", static_cast<int>(table)).bind(":r", row).bind(":c", column);
  CARTERA_ASSIGN(const bool is, m_clockOf->next());
  m_clockOf->reset();
  return is;
}

Result<QVariant> CellHistory::current(Table table, qint64 row, int column) {
  auto& s = m_reads[{table, column}];
  if (!s) {
    s = std::make_unique<Statement>(m_db, QStringLiteral("SELECT ") + columnName(table, column) +
                                              QStringLiteral(" FROM ") + nameOf(table) +
                                              QStringLiteral(" WHERE id = :id"));
  }
  s->bind(":id", row);
  CARTERA_ASSIGN(const bool found, s->next());
  const QVariant value = !found || s->isNull(0) ? QVariant() : s->value(0);
  s->reset();
  return value;
}

Result<> CellHistory::write(Table table, qint64 row, int column, const QVariant& value) {
  auto& s = m_writes[{table, column}];
  if (!s) {
    s = std::make_unique<Statement>(m_db, QStringLiteral("UPDATE ") + nameOf(table) + QStringLiteral(" SET ") +
                                              columnName(table, column) + QStringLiteral(" = :v WHERE id = :id"));
  }
  s->bind(":v", value).bind(":id", row);
  return s->run();
}

}  // namespace cartera
