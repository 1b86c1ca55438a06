// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ExportCards.h"

#include "core/contacts/ForeignPropertyStore.h"
#include "core/contacts/PhotoStore.h"
#include "core/exchange/LeftBehind.h"
#include "core/exchange/vcard/CardFile.h"
#include "core/exchange/vcard/CardWriter.h"

namespace cartera {

namespace {

const QString kCards = QStringLiteral("vcard");

}  // namespace

Result<> exportCards(Connection& db, ExportRows& run, const QString& format, QIODevice& device,
                     ExportReceipt& receipt) {
  const vcard::Version version = format == u"vcard4" ? vcard::Version::V40 : vcard::Version::V30;
  vcard::CardFile file(device);
  vcard::Unsaid unsaid;
  LeftBehind behind(db, LeftBehind::In::Cards);
  CARTERA_TRY(run.each([&](const ContactCard& card, const QString&) -> Result<> {
    vcard::Beside beside;
    beside.mark = run.markOf(card.contact.id);
    CARTERA_ASSIGN(beside.fields, run.exclusionsOf(card));
    CARTERA_ASSIGN(beside.photo, photos::of(db, card.contact.id));
    CARTERA_ASSIGN(beside.foreign, foreignproperties::of(db, card.contact.id, kCards));
    for (const CustomValue& v : card.customValues) beside.types.insert(v.field.name, v.field.type);
    if (!beside.fields.empty()) behind.seeExclusion();
    CARTERA_TRY(behind.see(card));
    return file.write(vcard::printCard(card, beside, version, unsaid));
  }));
  CARTERA_TRY(file.finish());
  receipt.onlyOurs = unsaid.onlyOurs;
  receipt.leftBehind = behind.names();
  if (unsaid.parameters) receipt.leftBehind += QStringLiteral("left.parameters");
  receipt.sha256 = file.sha256();
  return {};
}

}  // namespace cartera
