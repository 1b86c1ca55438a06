// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/MergeOwnFields.h"

#include <algorithm>

#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/FieldKey.h"
#include "core/storage/Statement.h"

namespace cartera::merging {

namespace {

const QString kKey = QStringLiteral("custom[%1]");

/// Whether a key such as "custom[Size]" means the field, however it is spelled.
bool means(const QString& key, FieldId field) {
  const auto parsed = contactfields::parseKey(key);
  return parsed && parsed->group == contactfields::FieldGroup::Custom && parsed->part.isEmpty() &&
         customfields::idOf(parsed->name) == field;
}

/// Nothing where there is no value, or it was taken away.
Result<std::optional<QString>> valueIn(Connection& db, qint64 row) {
  Statement s(db, QStringLiteral("SELECT value FROM custom_value WHERE id = :id AND deleted_at IS NULL"));
  s.bind(":id", row);
  CARTERA_ASSIGN(const bool found, s.next());
  return found ? std::optional<QString>(s.text(0)) : std::nullopt;
}

Result<> write(Connection& db, qint64 row, const QString& value) {
  Statement s(db, QStringLiteral("UPDATE custom_value SET value = :value, deleted_at = NULL WHERE id = :id"));
  s.bind(":value", value).bind(":id", row);
  return s.run();
}

Result<FieldId> fieldOf(Connection& db, qint64 row) {
  Statement s(db, QStringLiteral("SELECT field_id FROM custom_value WHERE id = :id"));
  s.bind(":id", row);
  CARTERA_ASSIGN(const bool found, s.next());
  return found ? s.id<FieldId>(0) : FieldId();
}

}  // namespace

Result<std::vector<OwnFieldChoice>> ownFieldChoices(Connection& db, ContactId kept, ContactId other,
                                                    QStringList& wanted) {
  CARTERA_ASSIGN(const auto own, customfields::ofContact(db, kept));
  CARTERA_ASSIGN(const auto theirs, customfields::ofContact(db, other));
  std::vector<OwnFieldChoice> out;
  for (const auto& b : theirs) {
    const auto a = std::find_if(own.begin(), own.end(), [&](const auto& v) { return v.field.id == b.field.id; });
    if (a != own.end() && a->value == b.value) continue;
    const auto isAsked = wanted.removeIf([&](const QString& key) { return means(key, b.field.id); }) > 0;
    if (a == own.end()) continue;
    out.push_back({b.field.id, {kKey.arg(b.field.name), a->value, b.value, isAsked}});
  }
  return out;
}

Result<> writeOwnFields(Connection& db, ContactId kept, const std::vector<OwnFieldChoice>& choices) {
  for (const auto& [field, choice] : choices)
    if (choice.takesOther) CARTERA_TRY(write(db, customfields::valueId(kept, field), choice.other));
  return {};
}

QJsonObject ownFieldsToJson(const std::vector<OwnFieldChoice>& choices) {
  QJsonObject out;
  for (const auto& [field, choice] : choices)
    if (choice.takesOther)
      out.insert(kKey.arg(field.value),
                 QJsonObject{{QStringLiteral("was"), choice.kept}, {QStringLiteral("set"), choice.other}});
  return out;
}

Result<> giveOwnFieldsBack(Connection& db, ContactId kept, const QJsonObject& cells) {
  for (auto it = cells.begin(); it != cells.end(); ++it) {
    if (!it.key().startsWith(QLatin1String("custom["))) continue;
    const FieldId field(it.key().mid(7).chopped(1).toLongLong());
    const QJsonObject cell = it.value().toObject();
    const qint64 row = customfields::valueId(kept, field);
    CARTERA_ASSIGN(const auto now, valueIn(db, row));
    // What was written there since is the kept one's own.
    if (!now || *now != cell.value(QLatin1String("set")).toString()) continue;
    CARTERA_TRY(write(db, row, cell.value(QLatin1String("was")).toString()));
  }
  return {};
}

Result<bool> leaveToLaterMerge(const Merging& split, const MergedRow& copy) {
  if (copy.table != Table::CustomValue) return false;
  Connection& db = split.ctx.db;
  CARTERA_ASSIGN(const FieldId field, fieldOf(db, copy.row));
  CARTERA_ASSIGN(const auto now, valueIn(db, copy.row));
  const QString key = kKey.arg(field.value);
  CARTERA_ASSIGN(const auto held, mergesInto(db, split.kept));
  std::vector<MergeRecord> later;
  for (const auto& record : held)
    if (record.id > split.merge && record.cells().contains(key)) later.push_back(record);
  // What stood there before all that the later ones wrote, the newest first; the last that fits wrote over this one's.
  QString before = now.value_or(QString());
  const MergeRecord* heir = nullptr;
  for (const auto& record : later) {
    const QJsonObject cell = record.cells().value(key).toObject();
    if (!now || cell.value(QLatin1String("set")).toString() != before) continue;
    before = cell.value(QLatin1String("was")).toString();
    heir = &record;
  }
  for (auto& record : later) {
    if (heir != nullptr && record.id > heir->id) continue;
    QJsonObject cells = record.cells();
    cells.remove(key);
    CARTERA_TRY(writeMergeCells(db, record, cells));
  }
  if (heir == nullptr) return false;
  CARTERA_TRY(write(db, customfields::valueId(split.other, field), before));
  CARTERA_TRY(addRow(split.ctx, heir->id, {0, copy.table, copy.row, copy.column, copy.what}));
  return true;
}

}  // namespace cartera::merging
