// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/MergeStore.h"

#include <QHash>
#include <QJsonDocument>
#include <QSet>

#include "core/duplicates/MergeWays.h"
#include "core/storage/Rows.h"

namespace cartera::merging {

namespace {

const QString kSelect = QStringLiteral(
    "SELECT m.id, m.kept_id, m.other_id, m.at, m.author, m.choices FROM contact_merge m JOIN contact o ON "
    "o.id = m.other_id WHERE m.deleted_at IS NULL AND o.deleted_at IS NOT NULL AND ");
const QString kNewest = QStringLiteral(" ORDER BY m.id DESC");
// More merges than this one inside the other are a circle.
constexpr int kDeepest = 1000;

MergeRecord read(const Statement& s) {
  return {s.integer(0), s.id<ContactId>(1), s.id<ContactId>(2),
          s.integer(3), s.text(4),          QJsonDocument::fromJson(s.text(5).toUtf8()).object()};
}

}  // namespace

Result<std::optional<MergeRecord>> mergeOf(Connection& db, ContactId other) {
  Statement s(db, kSelect + QStringLiteral("m.other_id = :other") + kNewest + QStringLiteral(" LIMIT 1"));
  s.bind(":other", other);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) return std::nullopt;
  return read(s);
}

Result<std::vector<MergeRecord>> mergesInto(Connection& db, ContactId kept) {
  Statement s(db, kSelect + QStringLiteral("m.kept_id = :kept") + kNewest);
  s.bind(":kept", kept);
  return collect(s, read);
}

Result<ContactId> keptFor(Connection& db, ContactId contact) {
  for (int depth = 0; depth < kDeepest; ++depth) {
    CARTERA_ASSIGN(const auto merge, mergeOf(db, contact));
    if (!merge) break;
    contact = merge->kept;
  }
  return contact;
}

Result<std::vector<ContactId>> heldBy(Connection& db, const std::vector<ContactId>& contacts) {
  std::vector<ContactId> out;
  QSet<qint64> seen;
  std::vector<ContactId> open = contacts;
  while (!open.empty()) {
    const ContactId next = open.back();
    open.pop_back();
    CARTERA_ASSIGN(const auto merges, mergesInto(db, next));
    for (const auto& m : merges) {
      if (seen.contains(m.other.value)) continue;
      seen.insert(m.other.value);
      out.push_back(m.other);
      open.push_back(m.other);
    }
  }
  return out;
}

Result<std::vector<HeldName>> namesHeld(Connection& db, const QString& nameKey) {
  const QString select = QStringLiteral(
      "SELECT n.name_key, o.id, o.kind IN ('company', 'household') FROM contact_merge m JOIN contact o ON o.id = "
      "m.other_id JOIN contact_key n ON n.contact_id = o.id WHERE m.deleted_at IS NULL AND o.deleted_at IS NOT NULL");
  Statement s(db, nameKey.isEmpty() ? select : QString(select + QStringLiteral(" AND n.name_key = :key")));
  if (!nameKey.isEmpty()) s.bind(":key", nameKey);
  CARTERA_ASSIGN(auto out, collect(s, [](const Statement& r) {
                   return HeldName{r.text(0), r.id<ContactId>(1), r.flag(2)};
                 }));
  for (auto& name : out) {
    CARTERA_ASSIGN(name.kept, keptFor(db, name.kept));
  }
  return out;
}

Result<bool> isCircular(Connection& db) {
  Statement s(db, kSelect + QStringLiteral("1") + kNewest);
  QHash<qint64, qint64> kept;
  CARTERA_TRY(s.each([&](const Statement& r) {
    if (!kept.contains(r.integer(2))) kept.insert(r.integer(2), r.integer(1));
  }));
  for (auto it = kept.constBegin(); it != kept.constEnd(); ++it) {
    qsizetype steps = 0;
    for (qint64 at = it.key(); kept.contains(at); at = kept.value(at))
      if (++steps > kept.size()) return true;
  }
  return false;
}

Result<std::optional<ContactId>> robbedBy(Connection& db, const std::vector<qint64>& merges) {
  const QString ids = jsonIds(merges);
  for (const Reference& reference : references()) {
    const bool isMoved = reference.way == Way::Moves || reference.way == Way::MovesUnlessSame;
    // A person may well work for another company since.
    if (!isMoved || QLatin1String(reference.column) != u"contact_id") continue;
    Statement s(db, QStringLiteral("SELECT o.id FROM contact_merge m JOIN contact o ON o.id = m.other_id JOIN "
                                   "contact_merge_row r ON r.merge_id = m.id JOIN ") +
                        QLatin1String(schema::recordedTable(reference.table)->name) +
                        QStringLiteral(" t ON t.id = r.row WHERE m.id IN (SELECT value FROM json_each(:ids)) AND "
                                       "m.deleted_at IS NOT NULL AND o.deleted_at IS NULL AND r.tbl = :table AND "
                                       "r.col = 'contact_id' AND r.what = 'moved' AND t.deleted_at IS NULL AND "
                                       "t.contact_id <> o.id LIMIT 1"));
    s.bind(":ids", ids).bind(":table", qint64{static_cast<int>(reference.table)});
    CARTERA_ASSIGN(const bool found, s.next());
    if (found) return s.id<ContactId>(0);
  }
  return std::nullopt;
}

Result<std::vector<MergedRow>> rowsOf(Connection& db, qint64 merge) {
  Statement s(db, QStringLiteral("SELECT id, tbl, row, col, what FROM contact_merge_row WHERE merge_id = :merge AND "
                                 "deleted_at IS NULL ORDER BY id"));
  s.bind(":merge", merge);
  return collect(s, [](const Statement& r) {
    return MergedRow{r.integer(0), static_cast<Table>(r.integer(1)), r.integer(2), r.text(3), r.text(4)};
  });
}

Result<> writeChoices(Connection& db, qint64 merge, const QJsonObject& choices) {
  Statement s(db, QStringLiteral("UPDATE contact_merge SET choices = :choices WHERE id = :id"));
  s.bind(":choices", QString::fromUtf8(QJsonDocument(choices).toJson(QJsonDocument::Compact))).bind(":id", merge);
  return s.run();
}

Result<> writeMergeCells(Connection& db, MergeRecord& record, const QJsonObject& cells) {
  record.choices.insert(QStringLiteral("cells"), cells);
  return writeChoices(db, record.id, record.choices);
}

Result<> addRow(const StoreContext& ctx, qint64 merge, const MergedRow& row) {
  return insertRow(ctx.db, "contact_merge_row", ctx.ids.next(),
                   {{"merge_id", merge},
                    {"tbl", qint64{static_cast<int>(row.table)}},
                    {"row", row.row},
                    {"col", row.column},
                    {"what", row.what}});
}

}  // namespace cartera::merging
