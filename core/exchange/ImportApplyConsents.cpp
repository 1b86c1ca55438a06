// SPDX-License-Identifier: GPL-3.0-or-later
// Who may be written to, as an import tells it. A no is never weakened.
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <set>

#include "core/base/Text.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/PointStore.h"
#include "core/contacts/SuppressionStore.h"
#include "core/exchange/CodeWords.h"
#include "core/exchange/ImportApply.h"
#include "core/exchange/RowKeys.h"

namespace cartera {

namespace {

/// How many lists' word is kept for one refusal, so that it outlives the undo of some of them. A list that comes again
/// every day, with its ten thousand refusals, must not write them all each time.
constexpr size_t kSayings = 5;

/// The lists among whoever says something; a list that repeats itself is one.
size_t listsAmong(const std::vector<ImportRunId>& runs) {
  std::set<ImportRunId> lists;
  for (const ImportRunId run : runs)
    if (run.isSet()) lists.insert(run);
  return lists.size();
}

/// The lists whose no has come since the last yes, which took back what was said before it.
std::vector<ImportRunId> refusedBy(const std::vector<ConsentEvent>& onRecord, Channel channel) {
  std::vector<ImportRunId> runs;
  for (const ConsentEvent& e : onRecord) {
    if (e.channel != channel) continue;
    if (e.state == ConsentState::Granted) runs.clear();
    if (consents::isNo(e.state)) runs.push_back(e.importRun);
  }
  return runs;
}

bool isMail(Channel channel) { return channel == Channel::Email || channel == Channel::Partners; }
bool isCall(Channel channel) { return channel == Channel::Sms || channel == Channel::Phone; }

/// The addresses of a row that a channel writes to.
QStringList rowAddresses(Channel channel, const ImportRow& row) {
  QStringList out;
  for (const auto& [key, value] : row.values) {
    const auto kind = rowkeys::addressKind(key);
    if (kind && (*kind == PointKind::Email ? isMail(channel) : isCall(channel))) out.append(value);
  }
  return out;
}

QString addressFor(Channel channel, const ImportRow& row) { return rowAddresses(channel, row).value(0); }

/// `date`: what the file says, where something else counts.
QString evidenceOf(const ImportedConsent& c, const QString& date = {}) {
  QJsonObject o;
  if (!c.ip.isEmpty()) o.insert(QStringLiteral("ip"), c.ip);
  if (!c.confirmIp.isEmpty()) o.insert(QStringLiteral("confirm_ip"), c.confirmIp);
  if (c.confirmed != 0)
    o.insert(QStringLiteral("confirmed"), QDateTime::fromMSecsSinceEpoch(c.confirmed, Qt::UTC).toString(Qt::ISODate));
  if (!c.reason.isEmpty()) o.insert(QStringLiteral("reason"), c.reason);
  if (!date.isEmpty()) o.insert(QStringLiteral("date"), date);
  // Of a proof without an answer: such a basis alone would allow to write.
  if (!c.isSet() && consents::allowsByItself(c.basis)) o.insert(QStringLiteral("basis"), c.basis);
  return o.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Compact));
}

/// Whoever says yes may be written to whatever it rests on, and the words of any list for that are as good as our own.
QString basisOfYes(const QString& said) {
  if (said.isEmpty()) return QStringLiteral("consent");
  return codewords::codeOf(QStringLiteral("consent.email.basis"), said).value_or(said);
}

}  // namespace

Result<bool> ImportApply::isSuppressed(const StoreContext& ctx, ContactId contact, Channel channel,
                                       const QString& address) {
  if (!m_anySuppression) {
    CARTERA_ASSIGN(const qint64 any, ctx.db.scalar("SELECT EXISTS(SELECT 1 FROM suppression_key)"));
    m_anySuppression = any != 0;
  }
  if (!*m_anySuppression) return false;
  if (m_suppressedNow.contains(toText(channel) + u':' + suppressions::normalAddress(address))) return true;
  CARTERA_ASSIGN(const auto found, suppressions::find(ctx.db, contact, channel, address));
  return found.has_value();
}

Result<QStringList> ImportApply::addressesOf(const StoreContext& ctx, Channel channel, const ImportRow& row,
                                             ContactId contact) {
  QStringList out = rowAddresses(channel, row);
  if (!contact.isSet()) return out;
  CARTERA_ASSIGN(const auto points, points::ofContact(ctx.db, contact));
  for (const Point& p : points) {
    const bool concerned = p.kind == PointKind::Email ? isMail(channel) : p.kind == PointKind::Phone && isCall(channel);
    if (concerned && !out.contains(p.value)) out.append(p.value);
  }
  return out;
}

RefusedAddresses& ImportApply::refusedAddresses(const StoreContext& ctx) {
  if (!m_refusedAddresses) m_refusedAddresses.emplace(ctx.db);
  return *m_refusedAddresses;
}

Result<bool> ImportApply::isRefused(const StoreContext& ctx, Channel channel, const QStringList& addresses) {
  for (const QString& address : addresses) {
    CARTERA_ASSIGN(const bool suppressed, isSuppressed(ctx, {}, channel, address));
    if (suppressed) return true;
    CARTERA_ASSIGN(const bool elsewhere, refusedAddresses(ctx).contains(channel, address));
    if (elsewhere) return true;
  }
  return false;
}

Result<> ImportApply::rememberNo(const StoreContext& ctx, ContactId contact, Channel channel, const ImportRow& row) {
  CARTERA_ASSIGN(const QStringList addresses, addressesOf(ctx, channel, row, contact));
  for (const QString& address : addresses) refusedAddresses(ctx).add(channel, address);
  return {};
}

ConsentEvent ImportApply::proofOf(ContactId contact, const ImportedConsent& c, const ImportRow& row) const {
  ConsentEvent event;
  event.contact = contact;
  event.channel = c.channel;
  event.state = ConsentState::Unknown;
  if (!consents::allowsByItself(c.basis)) event.basis = c.basis;
  event.at = c.at != 0 ? c.at : c.confirmed;
  event.source = m_source + QStringLiteral(" line ") + QString::number(row.line);
  event.evidence = evidenceOf(c);
  event.address = addressFor(c.channel, row);
  event.importRun = m_run;
  return event;
}

contactfields::FieldValues ImportApply::proofsBeside(const ImportRow& row,
                                                     const std::vector<ConsentEvent>& onRecord) const {
  contactfields::FieldValues out;
  for (const auto& c : row.consents) {
    if (c.isSet() || c.unread || c.proof.empty() || !consents::current(onRecord, c.channel)) continue;
    const ConsentEvent proof = proofOf({}, c, row);
    const bool known = std::any_of(onRecord.begin(), onRecord.end(), [&](const ConsentEvent& e) {
      return e.channel == proof.channel && e.evidence == proof.evidence && e.basis == proof.basis &&
             (proof.at == 0 || e.at == proof.at);
    });
    if (!known) out.insert(out.end(), c.proof.begin(), c.proof.end());
  }
  return out;
}

Result<> ImportApply::consentsOf(const StoreContext& ctx, ContactId contact, const ImportRow& row,
                                 const std::vector<ConsentEvent>& onRecord, Difference& out, bool isNew) {
  for (const auto& c : row.consents) {
    if (!c.isSet() && !c.unread) {
      if (!c.proof.empty() && !consents::current(onRecord, c.channel)) out.consents.push_back(proofOf(contact, c, row));
      continue;
    }
    const QString address = addressFor(c.channel, row);
    const auto holds = consents::current(onRecord, c.channel);
    const bool refusedBefore = holds && consents::isNo(holds->state);
    CARTERA_ASSIGN(const bool suppressed, isSuppressed(ctx, contact, c.channel, address));

    ConsentEvent event;
    event.contact = contact;
    event.channel = c.channel;
    const bool doubtful = c.unread && !c.isNo();
    event.state = doubtful                    ? ConsentState::Pending
                  : c.isOpen()                ? *c.open
                  : c.isYes()                 ? ConsentState::Granted
                  : c.optedOut || c.withdrawn ? ConsentState::Withdrawn
                                              : ConsentState::Denied;
    event.basis = c.isYes() ? basisOfYes(c.basis) : c.basis;
    event.at = c.at != 0 ? c.at : c.confirmed;
    event.source = m_source + QStringLiteral(" line ") + QString::number(row.line);
    event.evidence = evidenceOf(c);
    event.address = address;
    event.importRun = m_run;
    const bool told = wasTold(onRecord, c.channel, event.state);

    if (doubtful) {
      // Whatever it means, it is no yes any more, nor is one that stands elsewhere in the list; somebody has to ask.
      m_doubted.insert({contact.value, c.channel});
      CARTERA_TRY(rememberDoubt(ctx, isNew ? ContactId() : contact, c, row));
      if (consents::allows(holds) && (!told || holds->importRun == m_run)) out.doubts.push_back(doubtOf(event));
      // The yes beside it waits where it can be seen, and is answered once.
      if (!holds && c.granted.value_or(false)) out.consents.push_back(doubtOf(event));
      continue;
    }
    if (c.isOpen()) {
      // It says less than any answer on record; but a yes that waits for its confirmation is none, in one row and in one
      // list.
      if (*c.open == ConsentState::Pending) {
        CARTERA_TRY(rememberDoubt(ctx, isNew ? ContactId() : contact, c, row));
        if (consents::allows(holds) && holds->importRun == m_run) out.doubts.push_back(doubtOf(event));
      }
      if (!holds) out.consents.push_back(event);
      continue;
    }
    if (c.isYes()) {
      bool refused = refusedBefore || suppressed;
      CARTERA_ASSIGN(const QStringList addresses, addressesOf(ctx, c.channel, row, isNew ? ContactId() : contact));
      if (!refused) {
        CARTERA_ASSIGN(refused, isRefused(ctx, c.channel, addresses));
      }
      // A yes was on record, and the list's own was none of the news: its doubt was.
      const bool isDoubtTold = wasTold(onRecord, c.channel, ConsentState::Pending);
      const bool leavesDoubt = !m_isCorrected && isDoubtTold;
      const auto keep = [&](const char* reason) {
        m_kept.push_back({row.line, QStringLiteral("consent.") + toText(c.channel), QStringLiteral("yes"),
                          QString(QLatin1String(reason)), false});
      };
      if (refused) {
        keep("consent.refused");
      } else if (isDoubted(c.channel, addresses, holds) || m_doubted.count({contact.value, c.channel}) > 0 ||
                 (holds && holds->state == ConsentState::Pending && holds->importRun == m_run)) {
        keep("consent.doubted_above");
        // As it would wait if the yes had come first.
        const bool isYesBefore = consents::allows(holds) && (!isDoubtTold || holds->importRun == m_run);
        if (!holds || holds->state == ConsentState::Unknown || isYesBefore) out.doubts.push_back(doubtOf(event));
      } else {
        rememberYes(contact, c.channel, addresses);
        if (!told && !leavesDoubt && !(holds && holds->state == ConsentState::Granted)) out.consents.push_back(event);
      }
      continue;
    }
    event.at = c.lastAt;
    // A no of one list beats a yes of another, whichever comes first and whatever days they give; only a person's own yes
    // may be newer.
    if (event.at != 0 && holds && !refusedBefore && holds->importRun.isSet() && holds->at > event.at) {
      event.evidence = evidenceOf(c, QDateTime::fromMSecsSinceEpoch(event.at, Qt::UTC).toString(Qt::ISODate));
      event.at = holds->at;
    }
    CARTERA_TRY(rememberNo(ctx, isNew ? ContactId() : contact, c.channel, row));
    // The other way round, a yes that somebody typed later holds; whoever reads the report is to know.
    if (!told && consents::allows(holds) && event.at != 0 && holds->at > event.at) {
      m_kept.push_back({row.line, QStringLiteral("consent.") + toText(c.channel), QStringLiteral("no"),
                        QStringLiteral("consent.newer"), false});
    }
    if (refusedBefore) {
      if (listsAmong(refusedBy(onRecord, event.channel)) < kSayings) {
        out.repeats.consents.push_back(event);
        out.repeats.news = out.repeats.news || !told;
      }
    } else if (!told) {
      out.consents.push_back(event);
    }
    if (c.optedOut && !address.isEmpty()) {
      Suppression s = suppressionOf(row, "opted_out");
      s.kind = SuppressionKind::Address;
      s.channel = c.channel;
      s.value = address;
      s.at = std::min(event.at, ctx.clock.nowMs());
      CARTERA_TRY(exclude(ctx, s, suppressed, out));
    }
  }
  if (row.bounced) {
    const QString address = addressFor(Channel::Email, row);
    CARTERA_ASSIGN(const bool suppressed, isSuppressed(ctx, contact, Channel::Email, address));
    if (!address.isEmpty()) {
      Suppression s = suppressionOf(row, "bounced");
      s.kind = SuppressionKind::Address;
      s.channel = Channel::Email;
      s.value = address;
      CARTERA_TRY(exclude(ctx, s, suppressed, out));
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

Result<> ImportApply::exclude(const StoreContext& ctx, const Suppression& entry, bool there, Difference& out) const {
  if (suppressions::keyOf(entry).isEmpty()) return {};
  if (!there) {
    out.suppressions.push_back(entry);
    return {};
  }
  CARTERA_ASSIGN(const std::vector<ImportRunId> runs, suppressions::saidBy(ctx.db, entry));
  if (listsAmong(runs) >= kSayings) return {};
  const bool told = std::any_of(runs.begin(), runs.end(), [this](ImportRunId run) {
    return run.isSet() && (run == m_run || std::find(m_sameFile.begin(), m_sameFile.end(), run) != m_sameFile.end());
  });
  out.repeats.suppressions.push_back(entry);
  out.repeats.news = out.repeats.news || !told;
  return {};
}

Result<> ImportApply::exclusionsOf(const StoreContext& ctx, ContactId contact, const ImportRow& row, Difference& out) {
  for (const auto& e : row.excluded) {
    bool there = true;
    for (const Channel channel : e.channel ? std::vector<Channel>{*e.channel} : allChannels()) {
      CARTERA_ASSIGN(const bool suppressed,
                     isSuppressed(ctx, e.address.isEmpty() ? contact : ContactId(), channel, e.address));
      there = there && suppressed;
    }
    Suppression s = suppressionOf(row, "imported");
    s.kind = e.address.isEmpty() ? SuppressionKind::Contact : SuppressionKind::Address;
    if (e.address.isEmpty()) s.contact = contact;
    s.channel = e.channel;
    s.value = e.address;
    CARTERA_TRY(exclude(ctx, s, there, out));
    if (there || !e.address.isEmpty()) continue;
    for (const Channel channel : e.channel ? std::vector<Channel>{*e.channel} : allChannels())
      CARTERA_TRY(rememberNo(ctx, contact, channel, row));
  }
  return {};
}

Result<Heeded> ImportApply::refuseAddresses(const StoreContext& ctx, const ImportRow& row) {
  Difference out;
  bool holds = false;
  const auto refuse = [&](std::optional<Channel> channel, const QString& address, const char* reason) -> Result<> {
    bool there = !suppressions::normalAddress(address).isEmpty();
    if (!there) return {};
    for (const Channel one : channel ? std::vector<Channel>{*channel} : allChannels()) {
      CARTERA_ASSIGN(const bool suppressed, isSuppressed(ctx, {}, one, address));
      there = there && suppressed;
    }
    holds = holds || there;
    Suppression s = suppressionOf(row, reason);
    s.kind = SuppressionKind::Address;
    s.channel = channel;
    s.value = address;
    return exclude(ctx, s, there, out);
  };
  for (const auto& c : row.consents) {
    if (c.unread && !c.isNo()) CARTERA_TRY(rememberDoubt(ctx, {}, c, row));
    if (!c.isNo()) continue;
    for (const QString& address : rowAddresses(c.channel, row)) CARTERA_TRY(refuse(c.channel, address, "opted_out"));
  }
  if (row.bounced) CARTERA_TRY(refuse(Channel::Email, addressFor(Channel::Email, row), "bounced"));
  for (const auto& e : row.excluded) {
    QStringList addresses{e.address};
    if (e.address.isEmpty()) addresses = rowAddresses(Channel::Email, row) + rowAddresses(Channel::Phone, row);
    for (const QString& address : addresses) CARTERA_TRY(refuse(e.channel, address, "imported"));
  }
  CARTERA_TRY(writeConsents(ctx, out));
  if (!out.suppressions.empty()) return Heeded::Now;
  return holds ? Heeded::Before : Heeded::No;
}

Result<std::vector<ConsentEvent>> ImportApply::forTheirAddresses(const StoreContext& ctx, ContactId contact,
                                                                 const ImportRow& row,
                                                                 std::vector<ConsentEvent> events) {
  for (auto it = events.begin(); it != events.end();) {
    bool isForAnother = false;
    if (!consents::isNo(it->state) && !it->address.isEmpty()) {
      CARTERA_ASSIGN(const QStringList theirs, addressesOf(ctx, it->channel, ImportRow(), contact));
      isForAnother = std::none_of(theirs.begin(), theirs.end(), [&](const QString& address) {
        return suppressions::normalAddress(address) == suppressions::normalAddress(it->address);
      });
    }
    if (isForAnother) {
      m_kept.push_back({row.line, QStringLiteral("consent.") + toText(it->channel), it->address,
                        QStringLiteral("consent.other_address"), false});
    }
    it = isForAnother ? events.erase(it) : it + 1;
  }
  return events;
}

Result<> ImportApply::writeConsents(const StoreContext& ctx, const Difference& difference, bool isNew) {
  for (const auto& e : difference.consents) CARTERA_TRY(isNew ? m_bulk->contacts.append(e) : consents::append(ctx, e));
  for (const auto& e : difference.repeats.consents) CARTERA_TRY(consents::append(ctx, e));
  for (const auto& s : difference.repeats.suppressions) CARTERA_TRY(suppressions::add(ctx, s));
  m_saidAgain = m_saidAgain || difference.repeats.news;
  for (const auto& e : difference.doubts) CARTERA_TRY(consents::append(ctx, e));
  for (const auto& s : difference.suppressions) {
    const QString address = suppressions::normalAddress(s.value);
    if (address.isEmpty() && s.kind != SuppressionKind::Contact) continue;
    CARTERA_TRY(suppressions::add(ctx, s));
    m_anySuppression = true;
    if (s.channel && !address.isEmpty()) m_suppressedNow.insert(toText(*s.channel) + u':' + address);
  }
  return {};
}

}  // namespace cartera
