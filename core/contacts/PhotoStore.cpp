// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/PhotoStore.h"

#include "core/storage/Rows.h"
#include "core/storage/Statement.h"

namespace cartera::photos {

namespace {

struct Kept {
  qint64 id = 0;
  Picture picture;
};

Result<std::optional<Kept>> find(Connection& db, ContactId contact) {
  Statement s(db, QStringLiteral("SELECT id, mime, bytes FROM photo WHERE contact_id = :contact AND deleted_at IS NULL "
                                 "ORDER BY id DESC LIMIT 1"));
  s.bind(":contact", contact);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) return std::optional<Kept>();
  return std::optional<Kept>(Kept{s.integer(0), {s.text(1), s.blob(2)}});
}

}  // namespace

Result<std::optional<Picture>> of(Connection& db, ContactId contact) {
  CARTERA_ASSIGN(auto kept, find(db, contact));
  return kept ? std::optional<Picture>(std::move(kept->picture)) : std::nullopt;
}

Result<bool> set(const StoreContext& ctx, ContactId contact, const Picture& picture) {
  const PictureLook look = lookAtPicture(picture.bytes);
  if (!look.picture) return fail(ErrorCode::Invalid, look.fault, look.value, QStringLiteral("photo"));
  CARTERA_ASSIGN(const auto kept, find(ctx.db, contact));
  if (kept && kept->picture.bytes == picture.bytes) return false;
  // The old one is hidden and not overwritten, so that undo brings it back.
  if (kept) CARTERA_TRY(setDeleted(ctx.db, "photo", kept->id, ctx.clock.nowMs()));
  CARTERA_TRY(insertRow(ctx.db, "photo", ctx.ids.next(),
                        {{"contact_id", column(contact.value)},
                         {"mime", column(look.picture->mime)},
                         {"bytes", QVariant(picture.bytes)}}));
  return true;
}

Result<bool> remove(const StoreContext& ctx, ContactId contact) {
  CARTERA_ASSIGN(const auto kept, find(ctx.db, contact));
  if (!kept) return false;
  return setDeleted(ctx.db, "photo", kept->id, ctx.clock.nowMs());
}

}  // namespace cartera::photos
