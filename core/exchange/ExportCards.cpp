// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ExportCards.h"

#include "core/base/Digest.h"
#include "core/contacts/ForeignPropertyStore.h"
#include "core/contacts/PhotoStore.h"
#include "core/exchange/LeftBehind.h"
#include "core/exchange/vcard/CardFile.h"

namespace cartera {

namespace {

const QString kCards = QStringLiteral("vcard");

}  // namespace

CardTexts::CardTexts(Connection& db, ExportRows& run, const QString& format)
    : m_db(db),
      m_run(run),
      m_version(format == u"vcard4" ? vcard::Version::V40 : vcard::Version::V30),
      m_behind(db, LeftBehind::In::Cards) {}

Result<QByteArray> CardTexts::of(const ContactCard& card) {
  vcard::Beside beside;
  beside.mark = m_run.markOf(card.contact.id);
  CARTERA_ASSIGN(beside.fields, m_run.exclusionsOf(card));
  CARTERA_ASSIGN(beside.photo, photos::of(m_db, card.contact.id));
  CARTERA_ASSIGN(beside.foreign, foreignproperties::of(m_db, card.contact.id, kCards));
  for (const CustomValue& v : card.customValues) beside.types.insert(v.field.name, v.field.type);
  if (!beside.fields.empty()) m_behind.seeExclusion();
  CARTERA_TRY(m_behind.see(card));
  return vcard::printCard(card, beside, m_version, m_unsaid);
}

quint64 CardTexts::digest(const QByteArray& text) {
  return digest64({text.constData(), static_cast<size_t>(text.size())});
}

void CardTexts::fill(ExportReceipt& receipt) const {
  receipt.onlyOurs = m_unsaid.onlyOurs;
  receipt.leftBehind = m_behind.names();
  if (m_unsaid.parameters) receipt.leftBehind += QStringLiteral("left.parameters");
}

Result<> exportCards(Connection& db, ExportRows& run, const QString& format, QIODevice& device,
                     ExportReceipt& receipt) {
  vcard::CardFile file(device);
  CardTexts texts(db, run, format);
  if (receipt.part == ExportPart::Gone) {
    CARTERA_TRY(run.meetAll());
    if (run.isFollowed())
      CARTERA_TRY(run.eachGone([&](const ContactCard& card) -> Result<> {
        CARTERA_ASSIGN(const QByteArray text, texts.of(card));
        return file.write(text);
      }));
  } else {
    CARTERA_TRY(run.each([&](const ContactCard& card, const QString&) -> Result<bool> {
      CARTERA_ASSIGN(const QByteArray text, texts.of(card));
      if (run.isFollowed() && !run.takes(card.contact.id, CardTexts::digest(text), {})) return false;
      CARTERA_TRY(file.write(text));
      return true;
    }));
  }
  CARTERA_TRY(file.finish());
  texts.fill(receipt);
  receipt.sha256 = file.sha256();
  return {};
}

}  // namespace cartera
