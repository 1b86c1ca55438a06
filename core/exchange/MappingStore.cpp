// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/MappingStore.h"

#include <QSet>
#include <algorithm>

#include "core/base/Text.h"
#include "core/exchange/SecretColumns.h"
#include "core/storage/Rows.h"

namespace cartera::mappings {

namespace {

struct Row {
  qint64 id = 0;
  QString name, mapping;
  qint64 usedAt = 0;
};

Result<std::optional<Row>> newest(Connection& db, const QString& headerKey) {
  Statement s(db, QStringLiteral("SELECT id, name, mapping, used_at FROM import_mapping WHERE header_key = :key AND "
                                 "deleted_at IS NULL ORDER BY used_at DESC, id DESC LIMIT 1"));
  s.bind(":key", headerKey);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) return std::nullopt;
  return Row{s.integer(0), s.text(1), s.text(2), s.integer(3)};
}

/// Those that have a name of their own stand under no header.
Result<std::vector<Row>> named(Connection& db) {
  Statement s(db, QStringLiteral("SELECT id, name, mapping, used_at FROM import_mapping WHERE header_key IS NULL AND "
                                 "deleted_at IS NULL"));
  return collect(s, [](Statement& row) { return Row{row.integer(0), row.text(1), row.text(2), row.integer(3)}; });
}

Result<std::optional<Row>> namedAs(Connection& db, const QString& name) {
  CARTERA_ASSIGN(const auto all, named(db));
  const QString key = text::searchKey(name);
  for (const Row& row : all)
    if (text::searchKey(row.name) == key) return row;
  return std::nullopt;
}

}  // namespace

Result<std::optional<Remembered>> find(Connection& db, const QString& headerKey) {
  if (headerKey.isEmpty()) return std::nullopt;
  CARTERA_ASSIGN(const auto row, newest(db, headerKey));
  if (!row) return std::nullopt;
  auto mapping = readMapping(row->mapping.toUtf8());
  if (!mapping) return std::nullopt;
  return Remembered{row->name, std::move(*mapping), row->usedAt};
}

Result<> save(const StoreContext& ctx, const QString& headerKey, const QString& name, const MappingDocument& mapping) {
  const QString json = QString::fromUtf8(writeMapping(mapping));
  CARTERA_ASSIGN(const auto row, newest(ctx.db, headerKey));
  if (!row) {
    return insertRow(ctx.db, "import_mapping", ctx.ids.next(),
                     {{"name", textNotNull(name)},
                      {"header_key", column(headerKey)},
                      {"mapping", column(json)},
                      {"used_at", column(ctx.clock.nowMs())}});
  }
  if (row->mapping == json) return {};
  CARTERA_TRY(
      updateRow(ctx.db, "import_mapping", row->id,
                {{"name", textNotNull(row->name)}, {"mapping", column(row->mapping)}, {"used_at", column(row->usedAt)}},
                {{"name", textNotNull(name)}, {"mapping", column(json)}, {"used_at", column(ctx.clock.nowMs())}}));
  return {};
}

Result<std::vector<Profile>> profiles(Connection& db) {
  CARTERA_ASSIGN(const auto all, named(db));
  std::vector<Profile> out;
  for (const Row& row : all) {
    auto mapping = readMapping(row.mapping.toUtf8());
    if (mapping) out.push_back({row.name, std::move(*mapping)});
  }
  std::sort(out.begin(), out.end(), [](const Profile& a, const Profile& b) {
    return std::pair(text::searchKey(a.name), a.name) < std::pair(text::searchKey(b.name), b.name);
  });
  return out;
}

Result<std::optional<Profile>> profile(Connection& db, const QString& name) {
  CARTERA_ASSIGN(const auto row, namedAs(db, name));
  if (!row) return std::nullopt;
  auto mapping = readMapping(row->mapping.toUtf8());
  if (!mapping) return std::nullopt;
  return Profile{row->name, std::move(*mapping)};
}

Result<QString> profileName(const QString& name) {
  QString clean = text::clean(name);
  if (text::searchKey(clean).isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("mapping.name"), name);
  if (clean.size() <= kLongestName) return clean;
  Error error{ErrorCode::Invalid, QStringLiteral("mapping.name_too_long"), clean.left(kLongestName), {}, {}, {}};
  error.args = {QString::number(kLongestName)};
  return fail(std::move(error));
}

Result<> saveProfile(const StoreContext& ctx, const QString& name, const MappingDocument& mapping) {
  CARTERA_ASSIGN(const QString clean, profileName(name));
  const QString json = QString::fromUtf8(writeMapping(mapping));
  CARTERA_ASSIGN(const auto row, namedAs(ctx.db, clean));
  const Columns is{{"name", textNotNull(clean)}, {"mapping", column(json)}, {"used_at", column(ctx.clock.nowMs())}};
  if (!row) return insertRow(ctx.db, "import_mapping", ctx.ids.next(), is);
  if (row->name == clean && row->mapping == json) return {};
  CARTERA_TRY(updateRow(
      ctx.db, "import_mapping", row->id,
      {{"name", textNotNull(row->name)}, {"mapping", column(row->mapping)}, {"used_at", column(row->usedAt)}}, is));
  return {};
}

Result<bool> removeProfile(const StoreContext& ctx, const QString& name) {
  CARTERA_ASSIGN(const auto row, namedAs(ctx.db, name));
  if (!row) return false;
  return setDeleted(ctx.db, "import_mapping", row->id, ctx.clock.nowMs());
}

QStringList unused(const MappingDocument& remembered, const ImportPlan& plan) {
  QSet<QString> there;
  for (const PlannedColumn& column : plan.columns) there.insert(text::searchKey(column.name));
  QStringList out;
  for (const auto& known : remembered.columns)
    if (!there.contains(text::searchKey(known.name))) out += known.name;
  return out;
}

MappingDocument applied(const MappingDocument& remembered, const ImportPlan& plan) {
  MappingDocument out;
  out.kind = remembered.kind;
  out.dates = remembered.dates;
  out.decimal = remembered.decimal;
  out.restoreZeros = remembered.restoreZeros;
  const MappingDocument found = plan.mapping();
  out.header = found.header;
  out.delimiter = found.delimiter;
  out.encoding = found.encoding;
  out.sheet = found.sheet;
  for (const PlannedColumn& column : plan.columns) {
    const QString key = text::searchKey(column.name);
    for (const auto& known : remembered.columns) {
      if (known.name != column.name && text::searchKey(known.name) != key) continue;
      // An older version let passwords through: what would be refused must not keep the list from coming in.
      if (wouldKeepSecrets(column.name, known.field, {})) break;
      out.columns.push_back({column.name, known.field});
      break;
    }
  }
  std::sort(out.columns.begin(), out.columns.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return out;
}

}  // namespace cartera::mappings
