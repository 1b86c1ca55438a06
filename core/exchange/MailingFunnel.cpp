// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/MailingFunnel.h"

#include "core/base/Text.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/SuppressionStore.h"

namespace cartera {
namespace {

QStringList mailAddresses(const ContactCard& card) {
  QStringList out;
  for (const Point& point : card.points) {
    if (point.kind != PointKind::Email) continue;
    const QString key = text::emailKey(point.value);
    if (!key.isEmpty() && text::looksLikeEmail(key) && !out.contains(key)) out.append(key);
  }
  return out;
}

}  // namespace

MailingFunnel::MailingFunnel(Connection& db, Channel channel) : m_db(db), m_channel(channel), m_refusedAddresses(db) {}

const QStringList& MailingFunnel::reasons() {
  static const QStringList kReasons = {QStringLiteral("no_address"),      QStringLiteral("suppressed"),
                                       QStringLiteral("opted_out"),       QStringLiteral("no_consent"),
                                       QStringLiteral("refused_address"), QStringLiteral("same_address")};
  return kReasons;
}

Result<bool> MailingFunnel::isSuppressed(ContactId contact, Channel channel, const QString& address) {
  if (!m_anySuppression) {
    CARTERA_ASSIGN(const qint64 any, m_db.scalar("SELECT EXISTS(SELECT 1 FROM suppression WHERE deleted_at IS NULL)"));
    m_anySuppression = any != 0;
  }
  if (!*m_anySuppression) return false;
  CARTERA_ASSIGN(const std::optional<Suppression> entry, suppressions::find(m_db, contact, channel, address));
  return entry.has_value();
}

Result<MailingFunnel::Verdict> MailingFunnel::judge(const ContactCard& card) {
  const QStringList addresses = mailAddresses(card);
  if (addresses.isEmpty()) return Verdict{{}, reasons()[0]};
  // Whoever is suppressed under one address is not written to under another one: it is the person who said no.
  for (const QString& address : addresses) {
    CARTERA_ASSIGN(const bool suppressed, isSuppressed(card.contact.id, m_channel, address));
    if (suppressed) return Verdict{{}, reasons()[1]};
  }
  const std::optional<ConsentEvent> consent = consents::current(card.consents, m_channel);
  if (consent && consents::isNo(consent->state)) return Verdict{{}, reasons()[2]};
  if (!consents::allows(consent)) return Verdict{{}, reasons()[3]};
  // Nor is an address written to whose owner said no, whatever name it goes by here.
  for (const QString& address : addresses) {
    CARTERA_ASSIGN(const bool refused, m_refusedAddresses.contains(m_channel, address));
    if (refused) return Verdict{{}, reasons()[4]};
  }
  // A yes that was given for one of the addresses is meant for that one.
  const QString agreed = text::emailKey(consent->address);
  const QString address = addresses.contains(agreed) ? agreed : addresses.first();
  if (!m_used.insert(text::hash63(address.toUtf8())).second) return Verdict{{}, reasons()[5]};
  return Verdict{address, {}};
}

Result<bool> MailingFunnel::allows(const ContactCard& card, Channel channel, const QString& address) {
  if (!consents::allows(consents::current(card.consents, channel))) return false;
  CARTERA_ASSIGN(const bool no, refused(card, channel, address));
  return !no;
}

Result<bool> MailingFunnel::refused(const ContactCard& card, Channel channel, const QString& address) {
  const std::optional<ConsentEvent> consent = consents::current(card.consents, channel);
  if (consent && consents::isNo(consent->state)) return true;
  CARTERA_ASSIGN(const bool elsewhere, m_refusedAddresses.contains(channel, address));
  if (elsewhere) return true;
  return isSuppressed(card.contact.id, channel, address);
}

}  // namespace cartera
