// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ExportCards.h"

#include "core/contacts/ForeignPropertyStore.h"
#include "core/contacts/PhotoStore.h"
#include "core/exchange/vcard/CardFile.h"
#include "core/exchange/vcard/CardWriter.h"
#include "core/storage/Statement.h"

namespace cartera {

namespace {

const QString kCards = QStringLiteral("vcard");

/// What hangs on a contact and belongs in no card.
class Behind {
 public:
  explicit Behind(Connection& db)
      : m_met(db,
              QStringLiteral("SELECT 1 FROM interaction WHERE contact_id = :id AND kind <> 'note' AND deleted_at IS "
                             "NULL LIMIT 1")) {}

  Result<> see(const ContactCard& card) {
    if (!card.tasks.empty()) note("left.tasks");
    if (card.memberships.size() > 1) note("left.memberships");
    if (m_names.contains(QStringLiteral("left.timeline"))) return {};
    m_met.reset();
    m_met.bind(":id", card.contact.id);
    CARTERA_ASSIGN(const bool found, m_met.next());
    m_met.reset();
    if (found) note("left.timeline");
    return {};
  }
  [[nodiscard]] const QStringList& names() const { return m_names; }

 private:
  void note(const char* name) {
    if (!m_names.contains(QLatin1String(name))) m_names.append(QLatin1String(name));
  }
  Statement m_met;
  QStringList m_names;
};

}  // namespace

Result<> exportCards(Connection& db, ExportRows& run, const QString& format, QIODevice& device,
                     ExportReceipt& receipt) {
  const vcard::Version version = format == u"vcard4" ? vcard::Version::V40 : vcard::Version::V30;
  vcard::CardFile file(device);
  Behind behind(db);
  CARTERA_TRY(run.each([&](const ContactCard& card, const QString&) -> Result<> {
    vcard::Beside beside;
    beside.mark = run.markOf(card.contact.id);
    CARTERA_ASSIGN(beside.fields, run.exclusionsOf(card));
    CARTERA_ASSIGN(beside.photo, photos::of(db, card.contact.id));
    CARTERA_ASSIGN(beside.foreign, foreignproperties::of(db, card.contact.id, kCards));
    for (const CustomValue& v : card.customValues) beside.types.insert(v.field.name, v.field.type);
    CARTERA_TRY(behind.see(card));
    return file.write(vcard::printCard(card, beside, version, receipt.onlyOurs));
  }));
  CARTERA_TRY(file.finish());
  receipt.leftBehind = behind.names();
  receipt.sha256 = file.sha256();
  return {};
}

}  // namespace cartera
