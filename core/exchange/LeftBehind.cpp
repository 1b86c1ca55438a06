// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/LeftBehind.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/exchange/ExportHeaders.h"

namespace cartera {

namespace {

/// Whether the columns stand in another order than the phones, pages and addresses of a contact: those of the usual kinds
/// have a column each, and an import takes them as the columns come.
bool changesOrder(const contactfields::FieldValues& values) {
  const ExportHeaders& headers = ExportHeaders::builtIn();
  std::map<QString, std::tuple<int, int, int>> last;
  QString address;
  for (const auto& entry : values) {
    const QString& key = entry.first;
    const auto end = std::find_if(key.begin(), key.end(), [](QChar c) { return c == u'.' || c == u'['; });
    const QString base = key.left(end - key.begin());
    const bool isAddress = base == u"addr";
    if ((!isAddress && base != u"phone" && base != u"url") || key.endsWith(u".label")) continue;
    const QString one = isAddress ? QString(key.left(key.lastIndexOf(u'.')) + QStringLiteral(".street")) : key;
    // The parts of an address stay together.
    if (isAddress && std::exchange(address, one) == one) continue;
    const auto rank = headers.rank(one);
    const auto [before, isFirst] = last.try_emplace(base, rank);
    if (!isFirst && rank < before->second) return true;
    before->second = rank;
  }
  return false;
}

/// Whether more has been said about mailings than what holds now.
bool hasEarlierAnswers(const std::vector<ConsentEvent>& events) {
  std::set<Channel> seen;
  return std::any_of(events.begin(), events.end(), [&seen](const ConsentEvent& e) {
    return !seen.insert(e.channel).second || !e.textVersion.isEmpty();
  });
}

bool hasRole(const CardMembership& m) {
  return !(m.membership.role.isEmpty() && m.membership.department.isEmpty() && m.membership.startedOn.isEmpty() &&
           m.membership.endedOn.isEmpty());
}

}  // namespace

LeftBehind::LeftBehind(Connection& db, In in) : m_db(db), m_in(in) {
  add("left.timeline", QStringLiteral("interaction WHERE kind <> 'note' AND deleted_at IS NULL"));
  if (in == In::List) {
    add("left.photo", QStringLiteral("photo WHERE deleted_at IS NULL"));
    add("left.foreign", QStringLiteral("foreign_property WHERE deleted_at IS NULL"));
  } else {
    add("left.foreign", QStringLiteral("foreign_property WHERE format <> 'vcard' AND deleted_at IS NULL"));
  }
}

void LeftBehind::add(const char* name, const QString& from) {
  const QString sql = QStringLiteral("SELECT 1 FROM ") + from + QStringLiteral(" AND contact_id = :id LIMIT 1");
  m_rows.push_back({name, from, Statement(m_db, sql), {}});
}

void LeftBehind::note(const char* name) {
  if (!m_names.contains(QLatin1String(name))) m_names.append(QLatin1String(name));
}

Result<> LeftBehind::see(const ContactCard& card, const contactfields::FieldValues& values) {
  // Nearly nobody has several of anything.
  const bool mayChange = m_in == In::List && (card.points.size() > 1 || card.addresses.size() > 1);
  if (mayChange && !m_names.contains(QLatin1String("left.order")) && changesOrder(values)) note("left.order");
  if (!card.notes.empty()) note("left.notes");
  if (!card.tasks.empty()) note("left.tasks");
  if (!card.stageEntries.empty()) note("left.stages");
  if (card.memberships.size() > 1) note("left.memberships");
  if (std::any_of(card.memberships.begin(), card.memberships.end(), hasRole)) note("left.roles");
  if (hasEarlierAnswers(card.consents)) note("left.consents");
  const bool hasChoice = std::any_of(card.customValues.begin(), card.customValues.end(),
                                     [](const CustomValue& v) { return v.field.type == FieldType::Choice; });
  if (hasChoice) note("left.choices");
  for (Rows& rows : m_rows) {
    if (!rows.isAny) {
      Statement any(m_db, QStringLiteral("SELECT 1 FROM ") + rows.from + QStringLiteral(" LIMIT 1"));
      CARTERA_ASSIGN(rows.isAny, any.next());
    }
    if (!*rows.isAny || m_names.contains(QLatin1String(rows.name))) continue;
    rows.ofContact.reset();
    rows.ofContact.bind(":id", card.contact.id);
    CARTERA_ASSIGN(const bool found, rows.ofContact.next());
    rows.ofContact.reset();
    if (found) note(rows.name);
  }
  return {};
}

}  // namespace cartera
