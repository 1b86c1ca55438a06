// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unordered_set>

#include "core/contacts/Contact.h"
#include "core/contacts/RefusedAddresses.h"
#include "core/storage/Connection.h"

namespace cartera {

/// Decides for one contact after the other who may be on a mailing list, and why not. It remembers the addresses it
/// let through, so one funnel serves one list. Thread of the connection.
class MailingFunnel {
 public:
  /// Either the address to write to, or the reason (see Exclusion) why there is none.
  struct Verdict {
    QString address;
    QString reason;
    [[nodiscard]] bool passes() const { return reason.isEmpty(); }
    bool operator==(const Verdict&) const = default;
  };

  MailingFunnel(Connection& db, Channel channel);
  [[nodiscard]] Result<Verdict> judge(const ContactCard& card);

  /// In the order in which they are asked.
  [[nodiscard]] static const QStringList& reasons();
  /// Whether consent or another recorded basis allows this channel, and nobody on the suppression list is meant.
  [[nodiscard]] Result<bool> allows(const ContactCard& card, Channel channel, const QString& address);
  /// Whether this channel was refused, by a no or by the suppression list.
  [[nodiscard]] Result<bool> refused(const ContactCard& card, Channel channel, const QString& address);

 private:
  [[nodiscard]] Result<bool> isSuppressed(ContactId contact, Channel channel, const QString& address);

  Connection& m_db;
  Channel m_channel;
  RefusedAddresses m_refusedAddresses;
  /// Hashes of the addresses let through: a list of a million needs no million texts.
  std::unordered_set<qint64> m_used;
  /// Most files have no suppression at all, and need not be asked for each contact.
  std::optional<bool> m_anySuppression;
};

}  // namespace cartera
