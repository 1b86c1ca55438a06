// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Past.h"

#include <QDateTime>
#include <map>
#include <optional>
#include <set>

#include "core/storage/Erase.h"
#include "core/storage/History.h"
#include "core/storage/References.h"
#include "core/storage/Statement.h"

namespace cartera::past {

namespace {

using Cells = std::vector<QVariant>;

/// One look back from one connection.
class Reader {
 public:
  Reader(Connection& db, qint64 boundary) : m_db(db), m_history(db), m_boundary(boundary) {}

  Result<> open() {
    CARTERA_ASSIGN(m_past, Connection::inMemory());
    CARTERA_TRY(schema::migrate(*m_past));
    // What a row points at may not be asked for (the run of an import).
    return m_past->execScript("PRAGMA foreign_keys=OFF");
  }
  std::unique_ptr<Connection> take() { return std::move(m_past); }

  /// Copies a row as it was, once. False if it was not there yet, or is none at all.
  Result<bool> copy(Table table, qint64 row) {
    CARTERA_ASSIGN(const Cells* cells, cellsOf(table, row));
    if (cells == nullptr) return false;
    if (m_copied.insert({table, row}).second) CARTERA_TRY(write(table, row, *cells));
    return true;
  }

  /// Copies the rows of `table` whose `column` named `id` then, and the rows that their `target` columns pointed at.
  Result<> copyParts(const RecordedTable& table, const char* column, qint64 id, const char* target, Table of) {
    std::set<qint64> rows;
    Statement s(m_db, QStringLiteral("SELECT id FROM ") + QLatin1String(table.name) + QStringLiteral(" WHERE ") +
                          QLatin1String(column) + QStringLiteral(" = :id"));
    s.bind(":id", id);
    CARTERA_TRY(s.each([&](const Statement& r) { rows.insert(r.integer(0)); }));
    // What was moved since hung here then.
    CARTERA_ASSIGN(const auto moved, references::pointings(m_db, {{table.number, column}}, {id}, m_boundary));
    for (const auto& p : moved.found) rows.insert(p.row);
    CARTERA_ASSIGN(const QStringList* columns, columnsOf(table.number));
    const auto from = static_cast<size_t>(columns->indexOf(QLatin1String(column)));
    for (const qint64 row : rows) {
      CARTERA_ASSIGN(const Cells* cells, cellsOf(table.number, row));
      if (cells == nullptr || (*cells)[from].toLongLong() != id) continue;
      CARTERA_TRY(copy(table.number, row));
      if (target == nullptr) continue;
      const qint64 pointed = (*cells)[static_cast<size_t>(columns->indexOf(QLatin1String(target)))].toLongLong();
      if (pointed != 0) CARTERA_TRY(copy(of, pointed));
    }
    return {};
  }

 private:
  Result<const QStringList*> columnsOf(Table table) {
    auto it = m_columns.find(table);
    if (it == m_columns.end()) {
      CARTERA_ASSIGN(const QStringList names, schema::columnsOf(m_db, *schema::recordedTable(table)));
      it = m_columns.emplace(table, names).first;
    }
    return &it->second;
  }

  /// The row as it was; nullptr if it was not there yet, or is none at all.
  Result<const Cells*> cellsOf(Table table, qint64 row) {
    auto it = m_rows.find({table, row});
    if (it == m_rows.end()) {
      CARTERA_ASSIGN(auto cells, readBack(table, row));
      it = m_rows.emplace(std::make_pair(table, row), std::move(cells)).first;
    }
    return it->second ? &*it->second : nullptr;
  }

  /// The row as it is, with the later changes taken back from the newest on.
  Result<std::optional<Cells>> readBack(Table table, qint64 row) {
    CARTERA_ASSIGN(const bool erased, erase::isMarked(m_db, table, row));
    if (erased) return std::nullopt;
    CARTERA_ASSIGN(const QStringList* columns, columnsOf(table));
    Statement s(m_db, QStringLiteral("SELECT ") + columns->join(QStringLiteral(", ")) + QStringLiteral(" FROM ") +
                          QLatin1String(schema::recordedTable(table)->name) + QStringLiteral(" WHERE id = :id"));
    s.bind(":id", row);
    CARTERA_ASSIGN(const bool found, s.next());
    if (!found) return std::nullopt;
    Cells cells;
    for (int c = 0; c < columns->size(); ++c) cells.push_back(s.isNull(c) ? QVariant() : s.value(c));
    s.reset();
    CARTERA_ASSIGN(const auto changes, m_history.changesOfRow(table, row));
    for (auto change = changes.rbegin(); change != changes.rend() && *change > m_boundary; ++change) {
      CARTERA_ASSIGN(const auto written, m_history.rowOf(*change, table, row));
      if (!written) continue;  // a range holds more numbers than rows
      if (written->kind == RowChange::Kind::Insert) return std::nullopt;
      for (const auto& cell : written->cells)
        if (static_cast<size_t>(cell.column) < cells.size()) cells[static_cast<size_t>(cell.column)] = cell.before;
    }
    return cells;
  }

  Result<> write(Table table, qint64 row, const Cells& cells) {
    CARTERA_ASSIGN(const QStringList* columns, columnsOf(table));
    QStringList marks;
    for (int c = 0; c < columns->size(); ++c) marks.append(QStringLiteral(":c%1").arg(c));
    Statement s(*m_past, QStringLiteral("INSERT INTO ") + QLatin1String(schema::recordedTable(table)->name) + u'(' +
                             columns->join(QStringLiteral(", ")) + QStringLiteral(") VALUES(") +
                             marks.join(QStringLiteral(", ")) + u')');
    for (int c = 0; c < columns->size(); ++c)
      s.bind(marks[c].toLatin1().constData(), c == 0 ? QVariant(row) : cells[static_cast<size_t>(c)]);
    return s.run();
  }

  Connection& m_db;
  History m_history;
  qint64 m_boundary;
  std::unique_ptr<Connection> m_past;
  std::map<Table, QStringList> m_columns;
  std::map<std::pair<Table, qint64>, std::optional<Cells>> m_rows;
  std::set<std::pair<Table, qint64>> m_copied;
};

/// The table of a record that a person can name by its number.
Result<std::optional<Table>> tableOf(const Connection& db, qint64 id) {
  for (const Table table : {Table::Contact, Table::Task, Table::Interaction}) {
    Statement s(db, QStringLiteral("SELECT 1 FROM ") + QLatin1String(schema::recordedTable(table)->name) +
                        QStringLiteral(" WHERE id = :id"));
    s.bind(":id", id);
    CARTERA_ASSIGN(const bool found, s.next());
    CARTERA_ASSIGN(const bool erased, erase::isMarked(db, table, id));
    if (found && !erased) return table;
  }
  return std::nullopt;
}

Result<> copyContact(Reader& reader, qint64 id) {
  for (const auto& table : schema::recordedTables()) {
    if (table.parentColumn == nullptr && table.number != Table::Task && table.number != Table::Suppression) continue;
    const char* target = table.number == Table::Membership    ? "company_id"
                         : table.number == Table::ContactTag  ? "tag_id"
                         : table.number == Table::CustomValue ? "field_id"
                                                              : nullptr;
    const Table of = table.number == Table::Membership   ? Table::Contact
                     : table.number == Table::ContactTag ? Table::Tag
                                                         : Table::CustomField;
    CARTERA_TRY(reader.copyParts(table, "contact_id", id, target, of));
  }
  return reader.copyParts(*schema::recordedTable(Table::Membership), "company_id", id, "contact_id", Table::Contact);
}

}  // namespace

Result<std::unique_ptr<Connection>> ofRecord(Connection& db, qint64 id, qint64 at) {
  CARTERA_ASSIGN(const auto table, tableOf(db, id));
  if (!table) return fail(ErrorCode::NotFound, QStringLiteral("contact.missing"), QString::number(id));
  // By the order of the journal, not by the clock of each change: a clock may have stepped back.
  Statement newest(db, QStringLiteral("SELECT max(id) FROM change WHERE at <= :at"));
  newest.bind(":at", at);
  CARTERA_TRY(newest.next());
  Reader reader(db, newest.integer(0));
  CARTERA_TRY(reader.open());
  CARTERA_ASSIGN(const bool was, reader.copy(*table, id));
  if (!was) {
    const History history(db);
    CARTERA_ASSIGN(const auto changes, history.changesOfRow(*table, id));
    Error error{ErrorCode::NotFound, QStringLiteral("record.not_yet"), QString::number(id), {}, {}, {}};
    for (const qint64 change : changes) {
      CARTERA_ASSIGN(const auto written, history.rowOf(change, *table, id));
      if (!written) continue;
      Statement made(db, QStringLiteral("SELECT at FROM change WHERE id = :id"));
      made.bind(":id", change);
      CARTERA_TRY(made.next());
      error.args = {QDateTime::fromMSecsSinceEpoch(made.integer(0), Qt::UTC).toString(Qt::ISODate)};
      break;
    }
    return fail(error);
  }
  if (*table == Table::Contact) CARTERA_TRY(copyContact(reader, id));
  return reader.take();
}

}  // namespace cartera::past
