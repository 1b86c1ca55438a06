// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/Refusals.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <map>

#include "core/contacts/ConsentStore.h"
#include "core/contacts/SuppressionStore.h"
#include "core/storage/Rows.h"

namespace cartera::suppressions {

namespace {

const QString kDefaultReason = QStringLiteral("opted_out");

/// Codes are kept; what somebody wrote in words may name the person.
QString reasonToKeep(const QString& reason) {
  const bool code = !reason.isEmpty() && std::all_of(reason.begin(), reason.end(),
                                                     [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'_'; });
  return code ? reason : kDefaultReason;
}

bool isEmail(const QString& normal) { return normal.contains(u'@'); }

class Keeper {
 public:
  Keeper(const StoreContext& ctx, const std::vector<qint64>& contacts)
      : m_ctx(ctx), m_contacts(contacts), m_erased(contacts.begin(), contacts.end()), m_ids(jsonIds(contacts)) {}

  Result<std::vector<qint64>> run() {
    CARTERA_TRY(readAddresses());
    CARTERA_TRY(readEntries());
    for (const qint64 contact : m_contacts) CARTERA_TRY(readConsents(contact));
    for (const auto& entry : m_keep) {
      const auto& [address, channel] = entry.first;
      CARTERA_TRY(addHashed(m_ctx, address, channelFrom(channel), entry.second));
    }
    return m_entries;
  }

 private:
  /// All they ever had here, removed ones too.
  Result<> readAddresses() {
    for (const char* sql : {"SELECT contact_id, value, deleted_at FROM point WHERE kind IN ('email', 'phone') AND "
                            "contact_id",
                            "SELECT contact_id, address, deleted_at FROM consent_event WHERE address IS NOT NULL AND "
                            "contact_id"}) {
      Statement s(m_ctx.db, QLatin1String(sql) + QStringLiteral(" IN (SELECT value FROM json_each(:ids))"));
      s.bind(":ids", m_ids);
      CARTERA_TRY(s.each([&](const Statement& r) {
        const QString normal = normalAddress(r.text(1));
        if (normal.isEmpty()) return;
        auto& own = m_addresses[r.integer(0)];
        if (!own.contains(normal)) own.append(normal);
        m_all.insert(normal);
        if (r.isNull(2)) m_current[r.integer(0)].insert(normal);
      }));
    }
    // Who is in the trash has no keys: what is found belongs to somebody who stays.
    Statement shared(m_ctx.db, QStringLiteral("SELECT 1 FROM point_key WHERE kind = :kind AND key = :key"));
    for (const QString& address : std::as_const(m_all)) {
      shared.bind(":kind", isEmail(address) ? QStringLiteral("email") : QStringLiteral("phone")).bind(":key", address);
      CARTERA_ASSIGN(const bool found, shared.next());
      shared.reset();
      if (found) m_shared.insert(address);
    }
    return {};
  }

  Result<> readEntries() {
    Statement s(m_ctx.db, QStringLiteral("SELECT id, kind, channel, contact_id, value, reason, deleted_at FROM "
                                         "suppression WHERE kind = 'address' OR contact_id IS NOT NULL"));
    return s.each([&](const Statement& r) {
      const bool theirs = m_erased.contains(r.integer(3));
      const auto channel = channelFrom(r.text(2));
      const QString reason = reasonToKeep(r.text(5));
      const bool holds = r.isNull(6);
      if (r.text(1) == u"contact" && theirs) {
        m_entries.push_back(r.integer(0));
        if (holds) keepAll(r.integer(3), channel, reason);
      } else if (r.text(1) == u"address") {
        const QString address = normalAddress(r.text(4));
        if (!theirs && (!m_all.contains(address) || m_shared.contains(address))) return;
        m_entries.push_back(r.integer(0));
        // Also of one that is shared: the entry was there, and must not get weaker.
        if (holds && !address.isEmpty()) m_keep.emplace(std::make_pair(address, r.text(2)), reason);
      }
    });
  }

  Result<> readConsents(qint64 contact) {
    CARTERA_ASSIGN(const auto events, consents::events(m_ctx.db, ContactId(contact)));
    if (events.empty()) return {};
    for (const Channel channel : allChannels()) {
      const auto last = consents::current(events, channel);
      if (last && consents::isNo(last->state)) keepAll(contact, channel, kDefaultReason);
    }
    return {};
  }

  void keepAll(qint64 contact, std::optional<Channel> channel, const QString& reason) {
    for (const QString& address : m_addresses.value(contact)) {
      if (!concerns(channel, address)) continue;
      // One that they gave up before they refused is the other's alone by now.
      if (m_shared.contains(address) && !m_current.value(contact).contains(address)) continue;
      m_keep.emplace(std::make_pair(address, channel ? toText(*channel) : QString()), reason);
    }
  }

  const StoreContext& m_ctx;
  const std::vector<qint64>& m_contacts;
  const QSet<qint64> m_erased;
  const QString m_ids;
  QHash<qint64, QStringList> m_addresses;
  /// Those that were not taken from them.
  QHash<qint64, QSet<QString>> m_current;
  QSet<QString> m_all;
  /// Those that somebody who stays has too.
  QSet<QString> m_shared;
  /// Address and channel, with the reason.
  std::map<std::pair<QString, QString>, QString> m_keep;
  std::vector<qint64> m_entries;
};

}  // namespace

Result<std::vector<qint64>> keepRefusals(const StoreContext& ctx, const std::vector<qint64>& contacts) {
  return Keeper(ctx, contacts).run();
}

}  // namespace cartera::suppressions
