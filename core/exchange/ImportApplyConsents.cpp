// SPDX-License-Identifier: GPL-3.0-or-later
// Who may be written to, as an import tells it. A no is never weakened.
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "core/contacts/ConsentStore.h"
#include "core/contacts/SuppressionStore.h"
#include "core/exchange/ImportApply.h"

namespace cartera {

namespace {

bool isLabel(const QString& key) { return key.endsWith(QLatin1String(".label")); }

/// The address a channel writes to.
QString addressFor(Channel channel, const ImportRow& row) {
  const bool mail = channel == Channel::Email || channel == Channel::Partners;
  const bool call = channel == Channel::Sms || channel == Channel::Phone;
  for (const auto& [key, value] : row.values) {
    if (isLabel(key)) continue;
    if (mail && key.startsWith(QLatin1String("email"))) return value;
    if (call && key.startsWith(QLatin1String("phone"))) return value;
  }
  return {};
}

QString evidenceOf(const ImportedConsent& c) {
  QJsonObject o;
  if (!c.ip.isEmpty()) o.insert(QStringLiteral("ip"), c.ip);
  if (!c.confirmIp.isEmpty()) o.insert(QStringLiteral("confirm_ip"), c.confirmIp);
  if (c.confirmed != 0)
    o.insert(QStringLiteral("confirmed"), QDateTime::fromMSecsSinceEpoch(c.confirmed, Qt::UTC).toString(Qt::ISODate));
  if (!c.reason.isEmpty()) o.insert(QStringLiteral("reason"), c.reason);
  return o.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Compact));
}

}  // namespace

Result<bool> ImportApply::isSuppressed(const StoreContext& ctx, ContactId contact, Channel channel,
                                       const QString& address) {
  if (m_suppressedNow.contains(toText(channel) + u':' + suppressions::normalAddress(address))) return true;
  CARTERA_ASSIGN(const auto found, suppressions::find(ctx.db, contact, channel, address));
  return found.has_value();
}

Result<> ImportApply::consentsOf(const StoreContext& ctx, ContactId contact, const ImportRow& row,
                                 const std::vector<ConsentEvent>& onRecord, Difference& out) {
  for (const auto& c : row.consents) {
    if (!c.isSet()) continue;
    const QString address = addressFor(c.channel, row);
    const auto holds = consents::current(onRecord, c.channel);
    const bool refusedBefore = holds && consents::isNo(holds->state);
    CARTERA_ASSIGN(const bool suppressed, isSuppressed(ctx, contact, c.channel, address));

    ConsentEvent event;
    event.contact = contact;
    event.channel = c.channel;
    event.state = c.isOpen()   ? *c.open
                  : c.isYes()  ? ConsentState::Granted
                  : c.optedOut ? ConsentState::Withdrawn
                               : ConsentState::Denied;
    event.basis = c.isYes() && c.basis.isEmpty() ? QStringLiteral("consent") : c.basis;
    event.at = c.at != 0 ? c.at : c.confirmed;
    event.source = m_source + QStringLiteral(" line ") + QString::number(row.line);
    event.evidence = evidenceOf(c);
    event.address = address;
    event.importRun = m_run;
    // The very same file may come in twice; another one that says the same says it again.
    const bool told = std::any_of(onRecord.begin(), onRecord.end(), [&](const ConsentEvent& e) {
      return e.channel == event.channel && e.state == event.state &&
             std::find(m_sameFile.begin(), m_sameFile.end(), e.importRun) != m_sameFile.end();
    });

    if (c.isOpen()) {
      // It says less than any answer on record.
      if (!holds) out.consents.push_back(event);
      continue;
    }
    if (c.isYes()) {
      if (refusedBefore || suppressed) {
        m_refused.push_back({row.line, QStringLiteral("consent.") + toText(c.channel), QStringLiteral("yes"),
                             QStringLiteral("consent.refused"), false});
      } else if (!told && !(holds && holds->state == ConsentState::Granted)) {
        out.consents.push_back(event);
      }
      continue;
    }
    if (!told) (refusedBefore ? out.repeats : out.consents).push_back(event);
    if (c.optedOut && !address.isEmpty() && !suppressed) {
      Suppression s = suppressionOf(row, "opted_out");
      s.kind = SuppressionKind::Address;
      s.channel = c.channel;
      s.value = address;
      s.at = event.at;
      out.suppressions.push_back(s);
    }
  }
  if (row.bounced) {
    const QString address = addressFor(Channel::Email, row);
    CARTERA_ASSIGN(const bool suppressed, isSuppressed(ctx, contact, Channel::Email, address));
    if (!address.isEmpty() && !suppressed) {
      Suppression s = suppressionOf(row, "bounced");
      s.kind = SuppressionKind::Address;
      s.channel = Channel::Email;
      s.value = address;
      out.suppressions.push_back(s);
    }
  }
  return exclusionsOf(ctx, contact, row, out);
}

Suppression ImportApply::suppressionOf(const ImportRow& row, const char* reason) const {
  Suppression s;
  s.reason = QLatin1String(reason);
  s.source = m_source + QStringLiteral(" line ") + QString::number(row.line);
  s.importRun = m_run;
  return s;
}

Result<> ImportApply::exclusionsOf(const StoreContext& ctx, ContactId contact, const ImportRow& row, Difference& out) {
  for (const auto& e : row.excluded) {
    bool there = true;
    for (const Channel channel : e.channel ? std::vector<Channel>{*e.channel} : allChannels()) {
      CARTERA_ASSIGN(const bool suppressed,
                     isSuppressed(ctx, e.address.isEmpty() ? contact : ContactId(), channel, e.address));
      there = there && suppressed;
    }
    if (there) continue;
    Suppression s = suppressionOf(row, "imported");
    s.kind = e.address.isEmpty() ? SuppressionKind::Contact : SuppressionKind::Address;
    if (e.address.isEmpty()) s.contact = contact;
    s.channel = e.channel;
    s.value = e.address;
    out.suppressions.push_back(s);
  }
  return {};
}

Result<> ImportApply::writeConsents(const StoreContext& ctx, const Difference& difference) {
  for (const auto& e : difference.consents) CARTERA_TRY(consents::append(ctx, e));
  for (const auto& e : difference.repeats) CARTERA_TRY(consents::append(ctx, e));
  for (const auto& s : difference.suppressions) {
    const QString address = suppressions::normalAddress(s.value);
    if (address.isEmpty() && s.kind != SuppressionKind::Contact) continue;
    CARTERA_TRY(suppressions::add(ctx, s));
    if (s.channel && !address.isEmpty()) m_suppressedNow.insert(toText(*s.channel) + u':' + address);
  }
  return {};
}

}  // namespace cartera
