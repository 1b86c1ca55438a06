// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/SavedViews.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "core/base/Text.h"
#include "core/query/FilterReader.h"
#include "core/storage/Rows.h"

namespace cartera::views {

namespace {

struct Row {
  qint64 id = 0;
  QString name, content;
};

Result<std::vector<Row>> stored(Connection& db) {
  Statement s(db, QStringLiteral("SELECT id, name, content FROM saved_view WHERE deleted_at IS NULL ORDER BY id"));
  return collect(s, [](Statement& row) { return Row{row.integer(0), row.text(1), row.text(2)}; });
}

Result<std::optional<Row>> storedAs(Connection& db, const QString& name) {
  CARTERA_ASSIGN(const auto all, stored(db));
  const QString key = text::searchKey(name);
  for (const Row& row : all)
    if (text::searchKey(row.name) == key) return row;
  return std::nullopt;
}

Result<QString> nameFrom(const QString& typed) {
  const QString name = text::clean(typed);
  if (text::searchKey(name).isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("view.name"), typed);
  return name;
}

}  // namespace

QByteArray write(const SavedView& view) {
  QJsonObject out;
  const auto put = [&out](const char* key, const QString& value) {
    if (!value.isEmpty()) out.insert(QLatin1String(key), value);
  };
  put("where", query::filterText(view.filter));
  put("find", view.search);
  put("order", view.order);
  put("columns", view.columns);
  return QJsonDocument(out).toJson(QJsonDocument::Compact);
}

std::optional<SavedView> read(const QString& name, const QByteArray& json) {
  QJsonParseError error;
  const QJsonDocument document = QJsonDocument::fromJson(json, &error);
  if (error.error != QJsonParseError::NoError || !document.isObject()) return std::nullopt;
  const QJsonObject said = document.object();
  const auto word = [&said](const char* key) { return said.value(QLatin1String(key)).toString(); };
  auto filter = query::readFilter(word("where"));
  if (!filter) return std::nullopt;
  return SavedView{name, std::move(*filter), word("find"), word("order"), word("columns")};
}

void sortByName(std::vector<SavedView>& views) {
  std::sort(views.begin(), views.end(), [](const SavedView& a, const SavedView& b) {
    return std::pair(text::searchKey(a.name), a.name) < std::pair(text::searchKey(b.name), b.name);
  });
}

Result<std::vector<SavedView>> all(Connection& db) {
  CARTERA_ASSIGN(const auto rows, stored(db));
  std::vector<SavedView> out;
  for (const Row& row : rows)
    if (auto view = read(row.name, row.content.toUtf8())) out.push_back(std::move(*view));
  sortByName(out);
  return out;
}

Result<QStringList> unreadable(Connection& db) {
  CARTERA_ASSIGN(const auto rows, stored(db));
  QStringList out;
  for (const Row& row : rows)
    if (!read(row.name, row.content.toUtf8())) out += row.name;
  return out;
}

Result<> save(const StoreContext& ctx, const SavedView& view) {
  CARTERA_ASSIGN(const QString name, nameFrom(view.name));
  const QString content = QString::fromUtf8(write(view));
  CARTERA_ASSIGN(const auto row, storedAs(ctx.db, name));
  const Columns is{{"name", textNotNull(name)}, {"content", textNotNull(content)}};
  if (!row) return insertRow(ctx.db, "saved_view", ctx.ids.next(), is);
  if (!read(row->name, row->content.toUtf8()))
    return fail(ErrorCode::Conflict, QStringLiteral("view.unreadable"), row->name);
  if (row->name == name && row->content == content) return {};
  CARTERA_TRY(updateRow(ctx.db, "saved_view", row->id,
                        {{"name", textNotNull(row->name)}, {"content", textNotNull(row->content)}}, is));
  return {};
}

Result<> rename(const StoreContext& ctx, const QString& from, const QString& to) {
  CARTERA_ASSIGN(const QString name, nameFrom(to));
  CARTERA_ASSIGN(const auto row, storedAs(ctx.db, from));
  if (!row) return fail(ErrorCode::NotFound, QStringLiteral("view.missing"), from);
  CARTERA_ASSIGN(const auto other, storedAs(ctx.db, name));
  if (other && other->id != row->id) return fail(ErrorCode::Conflict, QStringLiteral("view.taken"), other->name);
  CARTERA_TRY(
      updateRow(ctx.db, "saved_view", row->id, {{"name", textNotNull(row->name)}}, {{"name", textNotNull(name)}}));
  return {};
}

Result<bool> remove(const StoreContext& ctx, const QString& name) {
  CARTERA_ASSIGN(const auto row, storedAs(ctx.db, name));
  if (!row) return false;
  return setDeleted(ctx.db, "saved_view", row->id, ctx.clock.nowMs());
}

}  // namespace cartera::views
