// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <map>
#include <random>
#include <vector>

#include "core/storage/BulkWriter.h"
#include "core/storage/Journal.h"
#include "core/storage/RawStatement.h"
#include "tests/support/core/RandomRows.h"

namespace cartera::test {

/// A value of a cell, as a program may hand it over.
struct Value {
  enum Kind { Unset, Null, Integer, Real, Text, Blob } kind = Unset;
  qint64 integer = 0;
  double real = 0;
  QByteArray bytes = {};
  [[nodiscard]] std::string_view view() const { return {bytes.constData(), static_cast<size_t>(bytes.size())}; }
};

/// One row of a recorded table; a value for each column, that of the number left out.
struct Row {
  Table table = Table::Contact;
  qint64 id = 0;
  std::vector<Value> values;
};

/// Rows with whatever SQLite can hold in them, parents before children.
class CellGenerator {
 public:
  CellGenerator(const Connection& db, unsigned seed) : m_rng(seed) {
    for (const auto& t : schema::recordedTables()) m_columns[t.number] = RandomRows::columnsOf(db, t.name);
  }

  std::vector<Row> rows(int count) {
    std::vector<Row> out;
    const auto& tables = schema::recordedTables();
    while (static_cast<int>(out.size()) < count)
      add(tables[static_cast<size_t>(below(static_cast<int>(tables.size())))].number, out);
    return out;
  }

 private:
  int below(int n) { return static_cast<int>(m_rng() % static_cast<unsigned>(n)); }

  qint64 add(Table table, std::vector<Row>& out) {
    Row row;
    row.table = table;
    for (const auto& c : m_columns[table]) {
      if (c.name == QLatin1String("id")) continue;
      row.values.push_back(valueFor(c, out));
    }
    // Large and small numbers, not in the order they came.
    row.id = (static_cast<qint64>(below(1'000'000)) << 40) + ++m_count;
    m_ids[table].push_back(row.id);
    out.push_back(row);
    return row.id;
  }

  Value valueFor(const RandomRows::Column& c, std::vector<Row>& out) {
    const bool hasDefault = c.name == QLatin1String("is_primary") || c.name == QLatin1String("position");
    if ((!c.notNull || hasDefault) && below(5) == 0) return {};
    if (!c.notNull && below(4) == 0) return {Value::Null};
    if (!c.allowed.isEmpty()) return {Value::Text, 0, 0, c.allowed[below(static_cast<int>(c.allowed.size()))].toUtf8()};
    if (!c.parent.isEmpty()) {
      const Table parent = schema::recordedTable(c.parent)->number;
      auto& ids = m_ids[parent];
      if (ids.empty() || below(10) == 0) return {Value::Integer, add(parent, out)};
      return {Value::Integer, ids[static_cast<size_t>(below(static_cast<int>(ids.size())))]};
    }
    // Mostly what the column is for; else anything, which SQLite may make something else of.
    const int kind = below(4) > 0 ? (c.isInteger ? 0 : 2) : below(4);
    static const qint64 integers[] = {
        0, 1, -1, 255, 1'760'000'000'000, std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()};
    static const double reals[] = {0.5, -0.0, 3.0, 1e18, -1e300, 9007199254740993.0, 0.1 + 0.2, 1e-320};
    static const QByteArray words[] = {"",
                                       "0034",
                                       "12",
                                       " 12 ",
                                       "1e5",
                                       "-",
                                       "0x10",
                                       "1.50",
                                       "Mu\xC3\xB1oz",
                                       "\xE6\x97\xA5\xF0\x9F\x8C\xBB",
                                       "O'Higgins",
                                       "a\r\nb",
                                       "9223372036854775808"};
    switch (kind) {
      case 0: return {Value::Integer, integers[below(7)]};
      case 1: return {Value::Real, 0, reals[below(8)]};
      case 2:
        if (below(3) > 0) return {Value::Text, 0, 0, words[below(13)]};
        return {Value::Text, 0, 0, QByteArray(below(20) == 0 ? 70'000 : below(300), 'x')};
      default: {
        QByteArray bytes(below(200), Qt::Uninitialized);
        for (auto& b : bytes) b = static_cast<char>(m_rng());
        return {Value::Blob, 0, 0, bytes};
      }
    }
  }

  std::mt19937 m_rng;
  std::map<Table, std::vector<RandomRows::Column>> m_columns;
  std::map<Table, std::vector<qint64>> m_ids;
  qint64 m_count = 0;
};

/// The row through plain SQL, for the session to record.
inline Result<> insertRecorded(Connection& db, const Row& row) {
  const RecordedTable& table = *schema::recordedTable(row.table);
  CARTERA_ASSIGN(const QStringList names, schema::columnsOf(db, table));
  QByteArray columns = "id";
  QByteArray marks = "?1";
  for (size_t i = 0; i < row.values.size(); ++i) {
    if (row.values[i].kind == Value::Unset) continue;
    columns += ',' + names[static_cast<qsizetype>(i) + 1].toLatin1();
    marks += ",?" + QByteArray::number(static_cast<int>(i) + 2);
  }
  RawStatement s(db, QByteArray("INSERT INTO ") + table.name + '(' + columns + ") VALUES(" + marks + ')');
  s.bind(1, row.id);
  for (size_t i = 0; i < row.values.size(); ++i) {
    const Value& v = row.values[i];
    const int place = static_cast<int>(i) + 2;
    switch (v.kind) {
      case Value::Unset: break;
      case Value::Null: s.bindNull(place); break;
      case Value::Integer: s.bind(place, v.integer); break;
      case Value::Real: s.bindReal(place, v.real); break;
      case Value::Text: s.bindText(place, v.view()); break;
      case Value::Blob: s.bindBlob(place, v.view()); break;
    }
  }
  return s.run();
}

inline Result<> insertBulk(Journal& journal, const Row& row) {
  CARTERA_ASSIGN(BulkWriter * bulk, journal.bulk());
  CARTERA_ASSIGN(BulkTable * table, bulk->table(row.table));
  for (size_t i = 0; i < row.values.size(); ++i) {
    const Value& v = row.values[i];
    const int column = static_cast<int>(i) + 1;
    switch (v.kind) {
      case Value::Unset: break;
      case Value::Null: table->null(column); break;
      case Value::Integer: table->integer(column, v.integer); break;
      case Value::Real: table->real(column, v.real); break;
      case Value::Text: table->text(column, v.view()); break;
      case Value::Blob: table->blob(column, v.view()); break;
    }
  }
  return table->insert(row.id);
}

}  // namespace cartera::test
