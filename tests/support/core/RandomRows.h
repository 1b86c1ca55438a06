// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QStringList>
#include <map>
#include <random>
#include <vector>

#include "core/storage/Schema.h"
#include "core/storage/Statement.h"
#include "tests/support/Catch.h"

namespace cartera::test {

/// Makes SQL that inserts into and updates every recorded table with values its columns take, read from the schema
/// itself: a table that is added later is exercised without a word here. The same seed makes the same statements.
class RandomRows {
 public:
  /// What is known of a column.
  struct Column {
    QString name;
    bool isInteger = false;
    bool notNull = false;
    QByteArray parent;    // table it points at, or empty
    QStringList allowed;  // of its CHECK, or empty
  };

  RandomRows(const Connection& db, unsigned seed) : m_rng(seed) {
    for (const auto& t : schema::recordedTables()) m_tables.emplace_back(t.name, columnsOf(db, t.name));
  }

  /// An INSERT into the table under this number. Rows it must point at are made first, under numbers of their own.
  QByteArray insert(const QByteArray& table, qint64 id) {
    QByteArray before;
    QByteArrayList names{"id"};
    QByteArrayList values{QByteArray::number(id)};
    for (const auto& c : columns(table)) {
      if (c.name == QLatin1String("id")) continue;
      if (!c.parent.isEmpty() && c.notNull && m_ids[c.parent].empty()) before += insert(c.parent, id + (1LL << 40));
      names.append(c.name.toLatin1());
      values.append(valueFor(c));
    }
    m_ids[table].push_back(id);
    return before + "INSERT INTO " + table + "(" + names.join(", ") + ") VALUES(" + values.join(", ") + ");\n";
  }
  /// An UPDATE of one to three columns of a row made before; empty when there is none.
  QByteArray update(const QByteArray& table) {
    const auto& ids = m_ids[table];
    if (ids.empty()) return {};
    QByteArrayList sets;
    const auto& all = columns(table);
    for (int n = below(3); n >= 0; --n) {
      const auto& c = all[1 + static_cast<size_t>(below(static_cast<int>(all.size()) - 1))];
      sets.append(c.name.toLatin1() + " = " + valueFor(c));
    }
    return "UPDATE " + table + " SET " + sets.join(", ") +
           " WHERE id = " + QByteArray::number(ids[static_cast<size_t>(below(static_cast<int>(ids.size())))]) + ";\n";
  }
  /// Any of the recorded tables.
  QByteArray anyTable() { return m_tables[static_cast<size_t>(below(static_cast<int>(m_tables.size())))].first; }
  int below(int n) { return static_cast<int>(m_rng() % static_cast<unsigned>(n)); }

  static std::vector<Column> columnsOf(const Connection& db, const QByteArray& table) {
    std::vector<Column> out;
    std::map<QString, QByteArray> parents;
    Statement keys(db, QStringLiteral("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(:t)"));
    keys.bindText(":t", QString::fromLatin1(table));
    REQUIRE(keys.each([&](const Statement& r) { parents[r.text(0)] = r.text(1).toLatin1(); }));
    const auto sql = db.scalarText("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = '" + table + "'");
    REQUIRE(sql);
    Statement info(db, QStringLiteral("SELECT name, type, \"notnull\" FROM pragma_table_info(:t) ORDER BY cid"));
    info.bindText(":t", QString::fromLatin1(table));
    REQUIRE(info.each([&](const Statement& r) {
      Column c{r.text(0), r.text(1) == QLatin1String("INTEGER"), r.flag(2), parents[r.text(0)], {}};
      const QRegularExpression check(QStringLiteral("CHECK\\(%1 IN \\(([^)]*)\\)\\)").arg(c.name));
      const auto found = check.match(*sql);
      if (found.hasMatch()) c.allowed = found.captured(1).remove(u'\'').split(QStringLiteral(", "));
      out.push_back(c);
    }));
    REQUIRE_FALSE(out.empty());
    return out;
  }

 private:
  const std::vector<Column>& columns(const QByteArray& table) const {
    for (const auto& t : m_tables)
      if (t.first == table) return t.second;
    FAIL("no such table: " << table.toStdString());
    return m_tables.front().second;
  }
  QByteArray valueFor(const Column& c) {
    if (!c.notNull && below(3) == 0) return "NULL";
    if (!c.allowed.isEmpty()) return "'" + c.allowed[below(static_cast<int>(c.allowed.size()))].toUtf8() + "'";
    if (!c.parent.isEmpty()) {
      const auto& ids = m_ids[c.parent];
      if (ids.empty()) return "NULL";
      return QByteArray::number(ids[static_cast<size_t>(below(static_cast<int>(ids.size())))]);
    }
    if (c.isInteger) {
      static const QByteArray numbers[] = {
          "0", "1", "-1", "1760000000000", "9223372036854775807", "-9223372036854775808"};
      return below(2) == 0 ? numbers[below(6)] : QByteArray::number(below(1'000'000));
    }
    // What people and machines write: nothing, digits that are text, accents, quotes, line ends, and long ones.
    static const QByteArray words[] = {
        "''", "'0034'", "'1e5'", "'Muñoz'", "'O''Higgins'", "'日本 🌻'", "'a' || char(10) || 'b'", "'  '"};
    switch (below(4)) {
      case 0: return words[below(8)];
      case 1: return "'" + QByteArray(below(300), 'x') + "'";
      default: return "'w" + QByteArray::number(below(10'000)) + "'";
    }
  }

  std::mt19937 m_rng;
  std::vector<std::pair<QByteArray, std::vector<Column>>> m_tables;
  std::map<QByteArray, std::vector<qint64>> m_ids;
};

}  // namespace cartera::test
