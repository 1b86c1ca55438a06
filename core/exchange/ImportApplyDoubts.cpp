// SPDX-License-Identifier: GPL-3.0-or-later
// A list that says yes for an address in one line and something unclear in another has said nothing that may be used:
// whichever comes first, the yes waits until somebody has asked.
#include <algorithm>

#include "core/contacts/ConsentStore.h"
#include "core/contacts/PointStore.h"
#include "core/contacts/SuppressionStore.h"
#include "core/exchange/ImportApply.h"

namespace cartera {

ConsentEvent ImportApply::doubtOf(ConsentEvent event) {
  event.state = ConsentState::Pending;
  event.basis.clear();
  event.at = 0;
  return event;
}

bool ImportApply::wasTold(const std::vector<ConsentEvent>& onRecord, Channel channel, ConsentState state) const {
  return std::any_of(onRecord.begin(), onRecord.end(), [&](const ConsentEvent& e) {
    return e.channel == channel && e.state == state &&
           std::find(m_sameFile.begin(), m_sameFile.end(), e.importRun) != m_sameFile.end();
  });
}

Result<> ImportApply::rememberDoubt(const StoreContext& ctx, ContactId contact, const ImportedConsent& consent,
                                    const ImportRow& row) {
  CARTERA_ASSIGN(const QStringList addresses, addressesOf(ctx, consent.channel, row, contact));
  for (const QString& address : addresses) {
    const qint64 key = suppressions::addressHash(address);
    if (key == 0) continue;
    Doubt& doubt =
        m_doubtedAddresses.try_emplace({key, consent.channel}, Doubt{row.line, consent.unread}).first->second;
    doubt.isUnread = doubt.isUnread || consent.unread;
  }
  return {};
}

bool ImportApply::isDoubted(Channel channel, const QStringList& addresses,
                            const std::optional<ConsentEvent>& holds) const {
  if (m_doubtedAddresses.empty()) return false;
  const bool isOfOthers = consents::allows(holds) && holds->importRun != m_run;
  return std::any_of(addresses.begin(), addresses.end(), [&](const QString& address) {
    const auto it = m_doubtedAddresses.find({suppressions::addressHash(address), channel});
    return it != m_doubtedAddresses.end() && (it->second.isUnread || !isOfOthers);
  });
}

void ImportApply::rememberYes(ContactId contact, Channel channel, const QStringList& addresses) {
  for (const QString& address : addresses)
    if (const qint64 key = suppressions::addressHash(address); key != 0)
      m_yes[channel].emplace_back(key, contact.value);
}

std::vector<ImportApply::DoubtedYes> ImportApply::takeDoubtedYes() {
  std::vector<DoubtedYes> out;
  for (const auto& [channel, given] : m_yes) {
    for (const auto& [key, contact] : given) {
      const auto it = m_doubtedAddresses.find({key, channel});
      if (it != m_doubtedAddresses.end()) out.push_back({it->second, ContactId(contact), channel, key});
    }
  }
  m_yes.clear();
  std::sort(out.begin(), out.end());
  // Two lines may give the same yes, and one contact two addresses that are in doubt.
  const auto isSame = [](const DoubtedYes& a, const DoubtedYes& b) {
    return std::tie(a.doubt.line, a.contact.value, a.channel) == std::tie(b.doubt.line, b.contact.value, b.channel);
  };
  out.erase(std::unique(out.begin(), out.end(), isSame), out.end());
  return out;
}

Result<bool> ImportApply::doubtYes(const StoreContext& ctx, const DoubtedYes& yes) {
  CARTERA_ASSIGN(const auto onRecord, consents::events(ctx.db, yes.contact));
  const auto holds = consents::current(onRecord, yes.channel);
  const bool isOwn = holds && holds->importRun == m_run;
  const bool isNews = consents::allows(holds) &&
                      (isOwn || (yes.doubt.isUnread && !wasTold(onRecord, yes.channel, ConsentState::Pending)));
  if (!isNews && !(holds && holds->state == ConsentState::Pending)) return false;
  CARTERA_ASSIGN(const auto points, points::ofContact(ctx.db, yes.contact));
  const auto it = std::find_if(points.begin(), points.end(),
                               [&](const Point& p) { return suppressions::addressHash(p.value) == yes.address; });
  const QString address = it != points.end() ? it->value : holds->address;
  m_kept.push_back({yes.doubt.line, QStringLiteral("consent.") + toText(yes.channel), address,
                    QStringLiteral("consent.doubted_below"), false});
  if (!isNews) return false;
  ConsentEvent event;
  event.contact = yes.contact;
  event.channel = yes.channel;
  event.address = address;
  event.source = m_source + QStringLiteral(" line ") + QString::number(yes.doubt.line);
  event.importRun = m_run;
  CARTERA_TRY(consents::append(ctx, doubtOf(event)));
  return true;
}

}  // namespace cartera
