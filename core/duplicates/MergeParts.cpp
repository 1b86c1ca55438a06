// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/MergeParts.h"

#include <QJsonObject>
#include <algorithm>

#include "core/base/Text.h"
#include "core/contacts/Primary.h"
#include "core/duplicates/MergeRows.h"
#include "core/duplicates/MergeStore.h"
#include "core/storage/Rows.h"

namespace cartera::merging {

namespace {

const QString kFilled = QStringLiteral("filled");

QString nameOf(Table table) { return QLatin1String(schema::recordedTable(table)->name); }

/// The columns that may be filled, with the label as the first.
const QStringList& columnsOf(Table table) {
  static const QStringList kPoint{QStringLiteral("label")};
  static const QStringList kAddress{QStringLiteral("label"),    QStringLiteral("street"), QStringLiteral("street2"),
                                    QStringLiteral("street3"),  QStringLiteral("po_box"), QStringLiteral("postcode"),
                                    QStringLiteral("city"),     QStringLiteral("region"), QStringLiteral("country"),
                                    QStringLiteral("formatted")};
  static const QStringList kNone;
  if (table == Table::Point) return kPoint;
  return table == Table::Address ? kAddress : kNone;
}

Result<QStringList> valuesOf(Connection& db, Table table, qint64 row) {
  const QStringList& columns = columnsOf(table);
  Statement s(db, QStringLiteral("SELECT ") + columns.join(QStringLiteral(", ")) + QStringLiteral(" FROM ") +
                      nameOf(table) + QStringLiteral(" WHERE id = :id"));
  s.bind(":id", row);
  QStringList out;
  CARTERA_ASSIGN(const bool found, s.next());
  for (int i = 0; i < columns.size(); ++i) out += found ? s.text(i) : QString();
  return out;
}

bool contradict(const QString& a, const QString& b) {
  return !a.isEmpty() && !b.isEmpty() && text::searchKey(a) != text::searchKey(b);
}

/// Around a town lie a region and a country, and in them many other towns.
bool isAround(const QString& column) { return column == u"region" || column == u"country"; }

/// Whether what one of two addresses says of region and country may stand in the other: they share more than that, and no
/// town of the one comes to lie in a region of the other.
bool areOfOnePlace(const QStringList& a, const QStringList& b) {
  static const qsizetype kCity = columnsOf(Table::Address).indexOf(QStringLiteral("city"));
  const auto hasAlone = [](const QStringList& one, const QStringList& other, qsizetype i) {
    return !one[i].isEmpty() && other[i].isEmpty();
  };
  const QStringList& columns = columnsOf(Table::Address);
  bool shares = false;
  for (qsizetype i = 1; i < columns.size(); ++i) {
    if (!isAround(columns[i])) {
      shares = shares || (!a[i].isEmpty() && !b[i].isEmpty() && !contradict(a[i], b[i]));
    } else if ((hasAlone(a, b, kCity) && hasAlone(b, a, i)) || (hasAlone(b, a, kCity) && hasAlone(a, b, i))) {
      return false;
    }
  }
  return shares;
}

/// Whether one of two addresses is a part of the other.
bool isPartOfOther(const QStringList& a, const QStringList& b) {
  if (contradict(a[0], b[0])) return false;
  bool firstSaysMore = false;
  bool secondSaysMore = false;
  const QStringList& columns = columnsOf(Table::Address);
  for (qsizetype i = 1; i < columns.size(); ++i) {
    if (contradict(a[i], b[i])) return false;
    if (isAround(columns[i])) continue;
    firstSaysMore = firstSaysMore || (!a[i].isEmpty() && b[i].isEmpty());
    secondSaysMore = secondSaysMore || (a[i].isEmpty() && !b[i].isEmpty());
  }
  return areOfOnePlace(a, b) && !(firstSaysMore && secondSaysMore);
}

/// A row that a merge keeps out of sight, as it is now.
struct Hidden {
  MergedRow noted;
  const Reference* reference = nullptr;
  HangingRow row;
};

/// Those of one merge that may stand behind a row of the kept one, and what came along with them.
struct OfMerge {
  std::vector<Hidden> hidden;
  QSet<qint64> moved;
};

Result<OfMerge> rowsOfMerge(Connection& db, const MergeRecord& record) {
  OfMerge out;
  CARTERA_ASSIGN(const auto noted, rowsOf(db, record.id));
  for (const MergedRow& row : noted) {
    const Reference* reference = referenceOf(row.table, row.column);
    if (reference == nullptr || !hasParts(*reference)) continue;
    if (row.what == u"moved") out.moved.insert(row.row);
    if (row.what != u"hidden") continue;
    CARTERA_ASSIGN(const auto theirs, hangingRows(db, *reference, record.other));
    const auto at = std::find_if(theirs.begin(), theirs.end(), [&](const auto& r) { return r.id == row.row; });
    if (at != theirs.end() && !at->isDeleted) out.hidden.push_back({row, reference, *at});
  }
  return out;
}

Result<> takeBack(Connection& db, const QJsonArray& filled) {
  for (const auto& value : filled) {
    const QJsonObject cell = value.toObject();
    const QString column = cell.value(QLatin1String("column")).toString();
    const Table table =
        cell.value(QLatin1String("table")).toString() == nameOf(Table::Point) ? Table::Point : Table::Address;
    if (!columnsOf(table).contains(column)) continue;
    Statement s(db, QStringLiteral("UPDATE ") + nameOf(table) + QStringLiteral(" SET ") + column +
                        QStringLiteral(" = NULL WHERE id = :id AND ") + column + QStringLiteral(" = :set"));
    s.bind(":id", cell.value(QLatin1String("row")).toString().toLongLong());
    s.bind(":set", cell.value(QLatin1String("set")).toString());
    CARTERA_TRY(s.run());
  }
  return {};
}

/// What comes to light is the first where there is no other.
Result<> haveFirst(Connection& db, const Hidden& hidden, ContactId contact) {
  const QByteArray table = nameOf(hidden.noted.table).toLatin1();
  CARTERA_ASSIGN(const auto state, primary::state(db, table.constData(), contact, hidden.row.kind));
  return state.hasPrimary ? Result<>{} : primary::promoteNext(db, table.constData(), contact, hidden.row.kind);
}

}  // namespace

bool hasParts(const Reference& reference) {
  return reference.way == Way::MovesUnlessSame && !columnsOf(reference.table).isEmpty();
}

Result<qint64> rowLike(Connection& db, const Reference& reference, ContactId kept, const HangingRow& row,
                       const QSet<qint64>& apart) {
  CARTERA_ASSIGN(const QStringList values, valuesOf(db, reference.table, row.id));
  CARTERA_ASSIGN(const auto own, hangingRows(db, reference, kept));
  qint64 like = 0;
  // The lower, the closer: the same under the same label, the same, a part.
  int best = 3;
  for (const HangingRow& there : own) {
    if (there.isDeleted || there.id == row.id || apart.contains(there.id)) continue;
    CARTERA_ASSIGN(const QStringList theirs, valuesOf(db, reference.table, there.id));
    const bool isSame = !row.says.isEmpty() && there.says == row.says;
    const bool isSameLabel = text::searchKey(theirs[0]) == text::searchKey(values[0]);
    const int rank = isSame                                                               ? (isSameLabel ? 0 : 1)
                     : reference.table == Table::Address && isPartOfOther(theirs, values) ? 2
                                                                                          : 3;
    if (rank >= best) continue;
    best = rank;
    like = there.id;
  }
  return like;
}

Result<> fillRow(Connection& db, Table table, qint64 from, qint64 into, QJsonArray& filled) {
  CARTERA_ASSIGN(const QStringList has, valuesOf(db, table, from));
  CARTERA_ASSIGN(const QStringList there, valuesOf(db, table, into));
  const QStringList& columns = columnsOf(table);
  // Words that are the same may stand in other columns.
  const bool isOnePlace = table != Table::Address || areOfOnePlace(has, there);
  for (qsizetype i = 0; i < columns.size(); ++i) {
    if (has[i].isEmpty() || !there[i].isEmpty() || (isAround(columns[i]) && !isOnePlace)) continue;
    Statement s(db, QStringLiteral("UPDATE ") + nameOf(table) + QStringLiteral(" SET ") + columns[i] +
                        QStringLiteral(" = :value WHERE id = :id"));
    s.bind(":value", has[i]).bind(":id", into);
    CARTERA_TRY(s.run());
    filled.append(QJsonObject{{QStringLiteral("table"), nameOf(table)},
                              {QStringLiteral("row"), QString::number(into)},
                              {QStringLiteral("column"), columns[i]},
                              {QStringLiteral("set"), has[i]}});
  }
  return {};
}

Result<QSet<qint64>> takeFillsBack(Connection& db, ContactId kept) {
  QSet<qint64> covered;
  CARTERA_ASSIGN(const auto held, mergesInto(db, kept));
  for (const MergeRecord& record : held) {
    CARTERA_ASSIGN(const OfMerge rows, rowsOfMerge(db, record));
    for (const Hidden& h : rows.hidden) {
      CARTERA_ASSIGN(const qint64 like, rowLike(db, *h.reference, kept, h.row, rows.moved));
      if (like != 0) covered.insert(h.row.id);
    }
  }
  for (const MergeRecord& record : held) {
    const QJsonArray filled = record.choices.value(kFilled).toArray();
    if (filled.isEmpty()) continue;
    CARTERA_TRY(takeBack(db, filled));
    QJsonObject choices = record.choices;
    choices.remove(kFilled);
    CARTERA_TRY(writeChoices(db, record.id, choices));
  }
  return covered;
}

Result<> fillAgain(const StoreContext& ctx, ContactId kept, const QSet<qint64>& covered) {
  CARTERA_ASSIGN(auto held, mergesInto(ctx.db, kept));
  // In the order in which they came.
  std::reverse(held.begin(), held.end());
  for (MergeRecord& record : held) {
    CARTERA_ASSIGN(const OfMerge rows, rowsOfMerge(ctx.db, record));
    QJsonArray filled;
    for (const Hidden& h : rows.hidden) {
      CARTERA_ASSIGN(const qint64 like, rowLike(ctx.db, *h.reference, kept, h.row, rows.moved));
      if (like != 0) {
        CARTERA_TRY(fillRow(ctx.db, h.noted.table, h.row.id, like, filled));
      } else if (covered.contains(h.row.id)) {
        CARTERA_TRY(bringToLight(ctx, record, h.noted, h.row));
        CARTERA_TRY(haveFirst(ctx.db, h, kept));
      }
    }
    if (filled.isEmpty()) continue;
    record.choices.insert(kFilled, filled);
    CARTERA_TRY(writeChoices(ctx.db, record.id, record.choices));
  }
  return {};
}

}  // namespace cartera::merging
