// SPDX-License-Identifier: GPL-3.0-or-later
// What an address card brings besides fields: a portrait, and lines that are kept for the next card.
#include <QSet>

#include "core/contacts/ForeignPropertyStore.h"
#include "core/contacts/PhotoStore.h"
#include "core/exchange/ImportApply.h"
#include "core/exchange/vcard/Foreign.h"

namespace cartera {

Result<> ImportApply::cardOf(const StoreContext& ctx, ContactId contact, const ImportRow& row, Difference& out) const {
  if (row.photo) {
    CARTERA_ASSIGN(const auto there, photos::of(ctx.db, contact));
    if (!there) {
      out.photo = row.photo;
    } else if (there->bytes != row.photo->bytes) {
      out.photoDiffers = row.photo;
    }
  }
  if (row.foreign.isEmpty()) return {};
  CARTERA_ASSIGN(const QStringList there, foreignproperties::of(ctx.db, contact, m_plan.format));
  QSet<QString> known;
  for (const QString& line : there) known.insert(vcard::comparableLine(line));
  for (const QString& line : row.foreign)
    if (!known.contains(vcard::comparableLine(line))) out.foreign.append(line);
  return {};
}

Result<> ImportApply::writeCard(const StoreContext& ctx, ContactId contact, const Difference& difference,
                                bool overwrite) const {
  if (difference.photo) CARTERA_TRY(photos::set(ctx, contact, *difference.photo));
  if (overwrite && difference.photoDiffers) CARTERA_TRY(photos::set(ctx, contact, *difference.photoDiffers));
  if (!difference.foreign.isEmpty())
    CARTERA_TRY(foreignproperties::add(ctx, contact, m_plan.format, difference.foreign));
  return {};
}

}  // namespace cartera
