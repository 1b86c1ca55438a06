// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/MergeMains.h"

#include <algorithm>
#include <array>

#include "core/contacts/PointStore.h"
#include "core/contacts/Primary.h"
#include "core/duplicates/SameParts.h"
#include "core/storage/Statement.h"

namespace cartera::merging {

namespace {

constexpr Reference kPoints{Table::Point, "contact_id", Way::MovesUnlessSame};
// Web pages and networks have a first one too, but nobody is written to or called by it.
constexpr std::array kKinds{PointKind::Email, PointKind::Phone};

QString cellKey(PointKind kind) { return QStringLiteral("main[") + toText(kind) + u']'; }

qint64 rowIn(const QJsonObject& cell, const char* part) {
  return cell.value(QLatin1String(part)).toString().toLongLong();
}

bool isChosen(const QJsonObject& cell) { return !cell.isEmpty() && rowIn(cell, "was") != rowIn(cell, "set"); }

/// The live rows of a kind; the first one.
const HangingRow* firstOf(const std::vector<HangingRow>& rows, const QString& kind) {
  const auto at = std::find_if(rows.begin(), rows.end(),
                               [&](const auto& r) { return r.kind == kind && r.isPrimary && !r.isDeleted; });
  return at == rows.end() ? nullptr : &*at;
}

const HangingRow* rowOf(const std::vector<HangingRow>& rows, qint64 id) {
  const auto at = std::find_if(rows.begin(), rows.end(), [&](const auto& r) { return r.id == id && !r.isDeleted; });
  return at == rows.end() ? nullptr : &*at;
}

Result<> makeFirst(Connection& db, ContactId contact, const QString& kind, qint64 row) {
  Statement s(db, QStringLiteral("UPDATE point SET is_primary = 1 WHERE id = :id AND is_primary = 0"));
  s.bind(":id", row);
  CARTERA_TRY(s.run());
  return primary::takeFromOthers(db, "point", contact, kind, row);
}

/// Other merges into the same one chose, or found as the first, what has left with the split: who chose what says the same
/// has their own of it on show now, and who found it there finds `before`. Answers what stands for a row that has left.
Result<QHash<qint64, qint64>> mendOthers(const Merging& split, PointKind kind, qint64 before,
                                         const std::vector<HangingRow>& there) {
  QHash<qint64, qint64> instead;
  CARTERA_ASSIGN(auto held, mergesInto(split.ctx.db, split.kept));
  // The oldest first: the later ones found what these had set.
  for (auto record = held.rbegin(); record != held.rend(); ++record) {
    QJsonObject cells = record->cells();
    QJsonObject cell = cells.value(cellKey(kind)).toObject();
    if (record->id == split.merge || cell.isEmpty()) continue;
    const auto put = [&](const char* part, qint64 row) { cell.insert(QLatin1String(part), QString::number(row)); };
    const qint64 was = rowIn(cell, "was");
    const qint64 set = rowIn(cell, "set");
    const qint64 theirs = rowIn(cell, "theirs");
    if (rowOf(there, was) == nullptr && (instead.contains(was) || record->id > split.merge))
      put("was", instead.value(was, before));
    if (was == set) {
      put("set", rowIn(cell, "was"));
    } else if (rowOf(there, set) == nullptr && rowOf(there, theirs) != nullptr) {
      instead.insert(set, theirs);
      put("set", theirs);
    }
    if (cell == record->cells().value(cellKey(kind)).toObject()) continue;
    cells.insert(cellKey(kind), cell);
    CARTERA_TRY(writeMergeCells(split.ctx.db, *record, cells));
  }
  return instead;
}

}  // namespace

Result<std::vector<MainChoice>> mainChoices(Connection& db, ContactId kept, ContactId other, QStringList& wanted) {
  CARTERA_ASSIGN(const auto own, hangingRows(db, kPoints, kept));
  CARTERA_ASSIGN(const auto theirs, hangingRows(db, kPoints, other));
  std::vector<MainChoice> out;
  for (const PointKind kind : kKinds) {
    const QString name = toText(kind);
    const HangingRow* a = firstOf(own, name);
    const HangingRow* b = firstOf(theirs, name);
    if (b == nullptr || (a != nullptr && a->says == b->says && !a->says.isEmpty())) {
      if (a != nullptr && b != nullptr) out.push_back({kind, a->id, b->id, b->says, false, {}});
      continue;
    }
    const QString field = name + QStringLiteral("[1]");
    const bool isAsked = wanted.removeAll(field) + wanted.removeAll(name) > 0;
    if (a == nullptr) continue;
    CARTERA_ASSIGN(const Point first, points::get(db, PointId(a->id)));
    CARTERA_ASSIGN(const Point second, points::get(db, PointId(b->id)));
    out.push_back({kind, a->id, b->id, b->says, true, {field, first.value, second.value, isAsked}});
  }
  return out;
}

Result<QJsonObject> writeMains(Connection& db, ContactId kept, const std::vector<MainChoice>& choices) {
  QJsonObject out;
  CARTERA_ASSIGN(const auto there, hangingRows(db, kPoints, kept));
  for (const auto& c : choices) {
    const QString kind = toText(c.kind);
    qint64 set = c.keptRow;
    if (c.isChoice && c.choice.takesOther) {
      // Theirs has come along, or is out of sight behind one that says the same.
      const auto at = std::find_if(there.begin(), there.end(), [&](const auto& r) {
        return !r.isDeleted && (r.id == c.otherRow || (r.kind == kind && r.says == c.otherSays));
      });
      if (at != there.end()) set = at->id;
      CARTERA_TRY(makeFirst(db, kept, kind, set));
    }
    out.insert(cellKey(c.kind), QJsonObject{{QStringLiteral("was"), QString::number(c.keptRow)},
                                            {QStringLiteral("set"), QString::number(set)},
                                            {QStringLiteral("theirs"), QString::number(c.otherRow)}});
  }
  return out;
}

Result<FirstPoints> firstPoints(Connection& db, ContactId contact) {
  CARTERA_ASSIGN(const auto rows, hangingRows(db, kPoints, contact));
  FirstPoints out;
  for (const auto& row : rows)
    if (row.isPrimary && !row.isDeleted) out.insert(row.kind, row.id);
  return out;
}

Result<QSet<qint64>> mainsChosenByOthers(const Merging& split) {
  QSet<qint64> out;
  CARTERA_ASSIGN(const auto held, mergesInto(split.ctx.db, split.kept));
  for (const auto& record : held) {
    if (record.id == split.merge) continue;
    for (const PointKind kind : kKinds) {
      const QJsonObject cell = record.cells().value(cellKey(kind)).toObject();
      if (isChosen(cell)) out.insert(rowIn(cell, "set"));
    }
  }
  return out;
}

Result<> giveMainsBack(const Merging& split, const QJsonObject& cells, const FirstPoints& before) {
  Connection& db = split.ctx.db;
  CARTERA_ASSIGN(const auto there, hangingRows(db, kPoints, split.kept));
  for (const PointKind kind : kKinds) {
    const QString name = toText(kind);
    const qint64 first = before.value(name);
    const QJsonObject cell = cells.value(cellKey(kind)).toObject();
    const bool hasGone = first != 0 && rowOf(there, first) == nullptr;
    const bool isSet = isChosen(cell) && first == rowIn(cell, "set");
    CARTERA_ASSIGN(const auto instead, mendOthers(split, kind, rowIn(cell, "was"), there));
    if (!hasGone && !isSet) continue;
    const qint64 again = isSet ? rowIn(cell, "was") : instead.value(first, rowIn(cell, "was"));
    if (rowOf(there, again) != nullptr) CARTERA_TRY(makeFirst(db, split.kept, name, again));
  }
  return {};
}

}  // namespace cartera::merging
