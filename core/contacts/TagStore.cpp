// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/TagStore.h"

#include <set>

#include "core/base/Text.h"
#include "core/storage/Rows.h"

namespace cartera::tags {

namespace {

Tag read(Statement& s) { return {s.id<TagId>(0), s.text(1), s.text(2), s.flag(3)}; }

Columns columnsOf(const Tag& t) {
  return {{"name", textNotNull(t.name)}, {"colour", column(t.colour)}, {"archived", flagOrNull(t.archived)}};
}

void sortByName(std::vector<Tag>& tags) {
  std::sort(tags.begin(), tags.end(), [](const Tag& a, const Tag& b) {
    const QString ka = text::fold(a.name);
    const QString kb = text::fold(b.name);
    return ka != kb ? ka < kb : a.id < b.id;
  });
}

}  // namespace

qint64 linkId(ContactId contact, TagId tag) {
  return text::hash63("contact_tag:" + QByteArray::number(contact.value) + ':' + QByteArray::number(tag.value));
}

TagId idOf(const QString& name) { return TagId(text::hash63("tag:" + text::fold(text::clean(name)).toUtf8())); }

Result<std::optional<Tag>> find(Connection& db, TagId id) {
  Statement s(db, QStringLiteral("SELECT id, name, colour, archived FROM tag WHERE id = :id AND deleted_at IS NULL"));
  s.bind(":id", id);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) return std::nullopt;
  return read(s);
}

Result<std::vector<Tag>> all(Connection& db) {
  Statement s(db, QStringLiteral("SELECT id, name, colour, archived FROM tag WHERE deleted_at IS NULL"));
  CARTERA_ASSIGN(std::vector<Tag> tags, collect(s, read));
  sortByName(tags);
  return tags;
}

Result<std::vector<Tag>> ofContact(Connection& db, ContactId contact) {
  Statement s(db, QStringLiteral("SELECT t.id, t.name, t.colour, t.archived FROM contact_tag ct JOIN tag t ON t.id = "
                                 "ct.tag_id WHERE ct.contact_id = :contact AND ct.deleted_at IS NULL AND t.deleted_at "
                                 "IS NULL"));
  s.bind(":contact", contact);
  CARTERA_ASSIGN(std::vector<Tag> tags, collect(s, read));
  sortByName(tags);
  return tags;
}

Result<TagId> define(const StoreContext& ctx, const QString& name) {
  const QString cleaned = text::clean(name);
  if (text::fold(cleaned).isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("tag.empty"));
  const TagId id = idOf(cleaned);
  Statement s(ctx.db, QStringLiteral("SELECT deleted_at FROM tag WHERE id = :id"));
  s.bind(":id", id);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) {
    CARTERA_TRY(insertRow(ctx.db, "tag", id.value, {{"name", cleaned}}));
  } else if (!s.isNull(0)) {
    s.reset();
    CARTERA_TRY(setDeleted(ctx.db, "tag", id.value, std::nullopt));
  }
  return id;
}

Result<bool> update(const StoreContext& ctx, const Tag& tag) {
  CARTERA_ASSIGN(const std::optional<Tag> was, find(ctx.db, tag.id));
  if (!was) return fail(ErrorCode::NotFound, QStringLiteral("tag.missing"), tag.id.toString());
  if (idOf(tag.name) != tag.id) return fail(ErrorCode::Invalid, QStringLiteral("tag.renamed"), tag.name);
  return updateRow(ctx.db, "tag", tag.id.value, columnsOf(*was), columnsOf(tag));
}

Result<bool> add(const StoreContext& ctx, ContactId contact, const QString& name) {
  CARTERA_ASSIGN(const TagId tag, define(ctx, name));
  const qint64 id = linkId(contact, tag);
  Statement s(ctx.db, QStringLiteral("SELECT deleted_at FROM contact_tag WHERE id = :id"));
  s.bind(":id", id);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) {
    CARTERA_TRY(insertRow(ctx.db, "contact_tag", id, {{"contact_id", contact.value}, {"tag_id", tag.value}}));
    return true;
  }
  s.reset();
  return setDeleted(ctx.db, "contact_tag", id, std::nullopt);
}

Result<bool> remove(const StoreContext& ctx, ContactId contact, TagId tag) {
  return setDeleted(ctx.db, "contact_tag", linkId(contact, tag), ctx.clock.nowMs());
}

Result<bool> set(const StoreContext& ctx, ContactId contact, const QStringList& names) {
  bool changed = false;
  std::set<TagId> wanted;
  for (const QString& name : names) {
    if (text::fold(text::clean(name)).isEmpty()) continue;
    wanted.insert(idOf(name));
    CARTERA_ASSIGN(const bool added, add(ctx, contact, name));
    changed = changed || added;
  }
  CARTERA_ASSIGN(const std::vector<Tag> present, ofContact(ctx.db, contact));
  for (const Tag& tag : present) {
    if (wanted.count(tag.id) != 0) continue;
    CARTERA_ASSIGN(const bool removed, remove(ctx, contact, tag.id));
    changed = changed || removed;
  }
  return changed;
}

}  // namespace cartera::tags
