// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/NewerRefusals.h"

#include <QSet>

#include "core/contacts/ConsentStore.h"
#include "core/contacts/SuppressionStore.h"
#include "core/storage/Erase.h"
#include "core/storage/Rows.h"

namespace cartera {

namespace {

class Reader {
 public:
  Reader(Connection& now, Connection& earlier) : m_now(now), m_earlier(earlier) {}

  Result<NewerRefusals> run() {
    CARTERA_TRY(readErased());
    CARTERA_TRY(readEntries());
    CARTERA_TRY(readAnswers());
    CARTERA_ASSIGN(m_out.salts, suppressions::fileSalts(m_now));
    return m_out;
  }

 private:
  Result<bool> isThere(ContactId id) {
    Statement s(m_earlier, QStringLiteral("SELECT 1 FROM contact WHERE id = :id"));
    s.bind(":id", id);
    CARTERA_ASSIGN(const bool found, s.next());
    s.reset();
    if (!found) return false;
    CARTERA_ASSIGN(const bool erased, erase::isMarked(m_earlier, Table::Contact, id.value));
    return !erased;
  }

  Result<> readErased() {
    CARTERA_ASSIGN(const auto marked, erase::marked(m_now, Table::Contact));
    for (auto it = marked.constBegin(); it != marked.constEnd(); ++it) {
      CARTERA_ASSIGN(const bool there, isThere(ContactId(it.key())));
      m_out.erased += there ? 1 : 0;
    }
    return {};
  }

  Result<> readEntries() {
    CARTERA_ASSIGN(const std::vector<Suppression> all, suppressions::all(m_now));
    QSet<QString> once;
    for (Suppression s : all) {
      const QString natural =
          toText(s.kind) % u':' % (s.channel ? toText(*s.channel) : QString()) % u':' % suppressions::keyOf(s);
      if (once.contains(natural)) continue;
      once.insert(natural);
      CARTERA_ASSIGN(const auto known, suppressions::saidBy(m_earlier, s));
      if (!known.empty()) continue;
      // The import is not in the earlier file; `source` names it.
      s.importRun = {};
      if (s.contact.isSet()) {
        CARTERA_ASSIGN(const bool there, isThere(s.contact));
        if (!there && s.kind == SuppressionKind::Contact) {
          CARTERA_TRY(addAddresses(s.contact, s.channel, s.reason, s.at));
          ++m_out.strangers;
          continue;
        }
        if (!there) s.contact = {};
      }
      m_out.entries.push_back(std::move(s));
    }
    return {};
  }

  /// The order is that of consents::current(). Also of people in the trash, but for those of an import that was taken back.
  Result<> readAnswers() {
    Statement s(m_now, QStringLiteral(
                           "SELECT e.contact_id, e.channel FROM consent_event e JOIN contact c ON c.id = e.contact_id "
                           "LEFT JOIN import_run r ON r.id = e.import_run_id WHERE e.state <> 'granted' "
                           "AND e.deleted_at IS NULL AND (c.deleted_at IS NULL OR r.deleted_at IS NULL) "
                           "GROUP BY e.contact_id, e.channel ORDER BY e.contact_id, e.channel"));
    std::vector<std::pair<ContactId, QString>> ever;
    CARTERA_TRY(s.each([&](const Statement& r) { ever.emplace_back(r.id<ContactId>(0), r.text(1)); }));
    for (const auto& [contact, channelName] : ever) {
      const auto channel = channelFrom(channelName);
      if (!channel) continue;
      CARTERA_ASSIGN(auto last, consents::current(m_now, contact, *channel));
      if (!last || consents::allows(last)) continue;
      const bool no = consents::isNo(last->state);
      CARTERA_ASSIGN(const bool there, isThere(contact));
      if (!there) {
        if (!no) continue;
        CARTERA_TRY(addAddresses(contact, *channel, QStringLiteral("opted_out"), last->at));
        ++m_out.strangers;
        continue;
      }
      CARTERA_ASSIGN(const auto before, consents::current(m_earlier, contact, *channel));
      if (no ? before && consents::isNo(before->state) : !consents::allows(before)) continue;
      last->id = {};
      last->importRun = {};
      m_out.answers.push_back(*last);
    }
    return {};
  }

  /// Whom the earlier file does not know may come into it again by a list.
  Result<> addAddresses(ContactId contact, std::optional<Channel> channel, const QString& reason, qint64 at) {
    Statement s(m_now,
                QStringLiteral("SELECT value FROM point WHERE contact_id = :id AND deleted_at IS NULL AND kind IN "
                               "('email', 'phone') UNION SELECT address FROM consent_event WHERE contact_id = "
                               ":id AND deleted_at IS NULL AND address IS NOT NULL"));
    s.bind(":id", contact);
    std::vector<QString> values;
    CARTERA_TRY(s.each([&](const Statement& r) { values.push_back(r.text(0)); }));
    for (const QString& value : values) {
      if (!suppressions::concerns(channel, suppressions::normalAddress(value))) continue;
      Suppression entry;
      entry.channel = channel;
      entry.value = value;
      entry.reason = reason;
      entry.at = at;
      m_out.addresses.push_back(std::move(entry));
    }
    return {};
  }

  Connection& m_now;
  Connection& m_earlier;
  NewerRefusals m_out;
};

}  // namespace

Result<NewerRefusals> newerRefusals(Connection& now, Connection& earlier) { return Reader(now, earlier).run(); }

Result<> carryOver(const StoreContext& ctx, const NewerRefusals& refusals) {
  for (const QString& salt : refusals.salts) CARTERA_TRY(suppressions::takeSalt(ctx.db, salt));
  for (const auto* list : {&refusals.entries, &refusals.addresses}) {
    for (const Suppression& s : *list) CARTERA_TRY(suppressions::add(ctx, s));
  }
  for (const ConsentEvent& answer : refusals.answers) {
    CARTERA_TRY(consents::append(ctx, answer));
    CARTERA_ASSIGN(const auto holds, consents::current(ctx.db, answer.contact, answer.channel));
    if (!consents::allows(holds)) continue;
    // A yes that was taken back since may be newer there.
    ConsentEvent last = answer;
    last.at = 0;
    CARTERA_TRY(consents::append(ctx, last));
  }
  return {};
}

}  // namespace cartera
