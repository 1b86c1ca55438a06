// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/RefusedAddresses.h"

#include "core/contacts/ConsentStore.h"
#include "core/contacts/SuppressionStore.h"
#include "core/storage/Statement.h"

namespace cartera {

Result<> RefusedAddresses::read(Channel channel) {
  auto& found = m_addresses[channel];
  const bool calls = channel == Channel::Sms || channel == Channel::Phone;
  // Asked only of those who ever said no, who are few.
  const QString holds = QStringLiteral(
                            "SELECT x.state FROM consent_event x WHERE x.contact_id = e.contact_id AND x.channel = "
                            ":channel AND x.deleted_at IS NULL") +
                        consents::newestFirst(QStringLiteral("x")) + QStringLiteral("LIMIT 1");
  Statement s(
      m_db,
      QStringLiteral(
          "WITH refused(id) AS (SELECT e.contact_id FROM consent_event e JOIN contact c ON c.id = e.contact_id LEFT "
          "JOIN import_run r ON r.id = e.import_run_id WHERE e.channel = :channel AND e.state IN ('denied', "
          "'withdrawn') AND e.deleted_at IS NULL AND (c.deleted_at IS NULL OR r.deleted_at IS NULL) AND (") +
          holds +
          QStringLiteral(
              ") IN ('denied', 'withdrawn') UNION SELECT s.contact_id FROM suppression s WHERE s.kind = 'contact' AND "
              "s.contact_id IS NOT NULL AND s.deleted_at IS NULL AND (s.channel IS NULL OR s.channel = :channel)) "
              "SELECT p.value FROM refused JOIN point p ON p.contact_id = refused.id WHERE p.kind = :kind AND "
              "p.deleted_at IS NULL UNION ALL SELECT e.address FROM refused JOIN consent_event e ON e.contact_id = "
              "refused.id WHERE e.channel = :channel AND e.address IS NOT NULL AND e.deleted_at IS NULL"));
  s.bind(":channel", toText(channel)).bind(":kind", calls ? QStringLiteral("phone") : QStringLiteral("email"));
  return s.each([&found](const Statement& row) {
    if (const qint64 key = suppressions::addressHash(row.text(0)); key != 0) found.insert(key);
  });
}

Result<bool> RefusedAddresses::contains(Channel channel, const QString& address) {
  const qint64 key = suppressions::addressHash(address);
  // What goes by post has no address that could be told to be the same.
  if (key == 0 || channel == Channel::Post) return false;
  if (m_addresses.find(channel) == m_addresses.end()) CARTERA_TRY(read(channel));
  return m_addresses[channel].count(key) > 0;
}

void RefusedAddresses::add(Channel channel, const QString& address) {
  const qint64 key = suppressions::addressHash(address);
  const auto it = m_addresses.find(channel);
  // What is not read yet will be read with it.
  if (key != 0 && it != m_addresses.end()) it->second.insert(key);
}

}  // namespace cartera
