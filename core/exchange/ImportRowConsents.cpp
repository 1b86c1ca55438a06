// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns of a record say about being written to. In doubt they say no.
#include <QSet>
#include <algorithm>
#include <set>

#include "core/base/Text.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/ConsentWords.h"
#include "core/exchange/CellValues.h"
#include "core/exchange/CodeWords.h"
#include "core/exchange/ImportRow.h"
#include "core/exchange/LeavingWords.h"

namespace cartera {

namespace {

ImportedConsent& consentFor(ImportRow& row, Channel channel) {
  for (auto& c : row.consents)
    if (c.channel == channel) return c;
  row.consents.push_back({});
  row.consents.back().channel = channel;
  return row.consents.back();
}

/// Whether what stands where the day of an opt-out is expected tells of one. A dash does not.
bool speaksOfOptOut(const QString& value) {
  if (consentwords::isPlainNo(value)) return false;
  const auto state = consentwords::stateOf(value);
  return (state && (*state == ConsentState::Granted || consents::isNo(*state))) ||
         std::any_of(value.begin(), value.end(), [](QChar c) { return c.isDigit(); });
}

/// Why somebody left says that they did; a dash, "no" or "n/a" does not.
bool isReason(const QString& value) {
  static const QSet<QString> kNone{QStringLiteral("na"), QStringLiteral("ninguno"), QStringLiteral("ninguna"),
                                   QStringLiteral("none")};
  QString letters;
  for (const QChar c : text::fold(value))
    if (c.isLetter()) letters.append(c);
  return !letters.isEmpty() && !kNone.contains(letters) && !consentwords::isNoRefusal(value);
}

/// The part of a consent that is answered by yes or no.
bool isOfAnswer(const FieldRef& f) {
  return f.part.isEmpty() || f.part == QLatin1String("status") || f.part == QLatin1String("partners");
}

bool isRefusal(const QString& value) {
  const auto state = consentwords::stateOf(value);
  return state && consents::isNo(*state);
}

}  // namespace

void RowReader::readConsent(const PlannedColumn& column, const QString& value, ImportRow& row) const {
  const FieldRef& f = column.field;
  if (f.base == QLatin1String("bounce")) {
    // Anything that is not a clear no counts: writing on to a dead address harms the sender.
    const bool told = f.part.isEmpty() ? !consentwords::isPlainNo(value) : speaksOfOptOut(value);
    row.bounced = row.bounced || told;
    return;
  }
  const auto channel = channelFrom(f.kind);
  if (!channel) return refuse(row, column, value, QStringLiteral("consent.channel"));
  // Nobody has said what the column asks: only a no is certain to be one, and what may be a refusal is no yes.
  if (column.isUnsure && f.part.startsWith(QLatin1String("optout"))) {
    const bool tells = f.part == QLatin1String("optout_date")     ? speaksOfOptOut(value)
                       : f.part == QLatin1String("optout_reason") ? isReason(value)
                                                                  : !consentwords::isNoRefusal(value);
    if (!tells) return;
    consentFor(row, *channel).unread = true;
    return refuse(row, column, value, QStringLiteral("consent.doubted"));
  }
  if (column.isUnsure && !(isOfAnswer(f) && isRefusal(value)))
    return refuse(row, column, value, QStringLiteral("consent.unsure"));
  if (f.part.isEmpty() || f.part == QLatin1String("status")) return readAnswer(column, value, *channel, row);
  if (f.part == QLatin1String("partners")) return readAnswer(column, value, Channel::Partners, row);
  if (f.part == QLatin1String("date") || f.part == QLatin1String("optout_date") || f.part == QLatin1String("confirmed"))
    return readConsentDate(column, value, *channel, row);
  ImportedConsent& c = consentFor(row, *channel);
  if (f.part == QLatin1String("optout")) {
    // A date, a cross, a reason, "unsubscribed": whatever stands in an opt-out column and is not a no is an opt-out.
    if (consentwords::isNoRefusal(value)) return;
    c.optedOut = true;
    readOptOutDay(column, value, c, row);
  } else if (f.part == QLatin1String("basis")) {
    // The word of a stranger's list does not let anybody be written to.
    const QString ours = codewords::codeOf(keyOf(column), value).value_or(value);
    c.basis = m_isOwn || !consents::allowsByItself(ours) ? ours : value;
    c.proof.emplace_back(column.name, c.basis);
  } else if (f.part == QLatin1String("ip")) {
    c.ip = value;
    c.proof.emplace_back(column.name, value);
  } else if (f.part == QLatin1String("confirm_ip")) {
    c.confirmIp = value;
    c.proof.emplace_back(column.name, value);
  } else if (f.part == QLatin1String("optout_reason")) {
    c.reason = value;
    if (isReason(value)) c.optedOut = true;
  } else {
    row.extra.emplace_back(column.name, value);
  }
}

void RowReader::readOptOutDay(const PlannedColumn& column, const QString& value, ImportedConsent& c,
                              ImportRow& row) const {
  const QString day = cellvalues::dayIn(value);
  if (day.isEmpty()) return;
  // They have opted out, whenever it was: a day that cannot be is told and does not undo it.
  const auto at = dates::readInstant(day, column.dates);
  if (at.isRefused()) return refuse(row, column, value, at.reason);
  if (!at.value) return;
  if (*at.value > m_today.endOfDay().toMSecsSinceEpoch())
    return refuse(row, column, value, QStringLiteral("date.future"));
  c.at = *at.value;
  c.lastAt = std::max(c.lastAt, dates::readLastInstant(day, column.dates).value.value_or(c.at));
}

void RowReader::seeLeaving(const PlannedColumn& column, const QString& value, ImportRow& row) const {
  if (m_isOwn || m_plan.namesFields) return;
  const FieldRef& f = column.field;
  const bool isSaying = f.base == QLatin1String("tags") || f.base == QLatin1String("note");
  const bool isOfAnything = f.base == QLatin1String("status") || f.base == QLatin1String("stage") ||
                            f.base == QLatin1String("custom") || f.base == QLatin1String("extra");
  if (!isSaying && (!isOfAnything || column.how == MatchHow::Layout)) return;
  const bool isStanding = column.tellsStanding || f.base == QLatin1String("status");
  std::set<Channel> left = leaving::saidIn(value, isSaying || isStanding);
  if (isStanding && (leaving::hasLeft(value) || (column.tellsStanding && leaving::mayHaveLeft(value))))
    left = {allChannels().begin(), allChannels().end()};
  if (left.empty()) return;
  for (const Channel channel : left) consentFor(row, channel).unread = true;
  // It stays where it stands, too.
  row.problems.push_back({row.line, column.name, value, QStringLiteral("consent.left"), false});
}

void RowReader::readListOf(ImportRow& row) const {
  if (m_plan.listOf == ListOf::Unsubscribed) consentFor(row, Channel::Email).optedOut = true;
  if (m_plan.listOf == ListOf::Bounced) row.bounced = true;
}

void RowReader::readAnswer(const PlannedColumn& column, const QString& value, Channel channel, ImportRow& row) const {
  ImportedConsent& c = consentFor(row, channel);
  const auto state = consentwords::stateOf(value);
  if (!state) {
    // Only a clear yes is one; what nobody can read is no consent, and is told.
    c.unread = true;
    return refuse(row, column, value, QStringLiteral("consent.expected"));
  }
  switch (*state) {
    case ConsentState::Granted: c.granted = c.granted.value_or(true); break;
    case ConsentState::Withdrawn:
    case ConsentState::Denied:
      c.granted = false;
      c.withdrawn = c.withdrawn || *state == ConsentState::Withdrawn;
      // The status of a mailing list is that of the address.
      if (column.field.part == QLatin1String("status")) c.optedOut = true;
      break;
    case ConsentState::Pending:
    case ConsentState::Unknown:
      // Of two columns that say so, the one that waits for an answer holds.
      if (c.open != ConsentState::Pending) c.open = state;
      break;
  }
}

void RowReader::readConsentDate(const PlannedColumn& column, const QString& value, Channel channel,
                                ImportRow& row) const {
  const bool optOut = column.field.part == QLatin1String("optout_date");
  const auto at = dates::readInstant(value, column.dates);
  // Somebody wrote down that there was an opt-out; a day that cannot be does not undo it.
  if (at.isRefused() && optOut && speaksOfOptOut(value)) consentFor(row, channel).optedOut = true;
  if (at.isRefused()) return refuse(row, column, value, at.reason);
  if (!at.value) return;
  ImportedConsent& c = consentFor(row, channel);
  if (optOut) c.optedOut = true;
  // It would beat every later no.
  if (*at.value > m_today.endOfDay().toMSecsSinceEpoch())
    return refuse(row, column, value, QStringLiteral("date.future"));
  if (!optOut) c.proof.emplace_back(column.name, value);
  if (column.field.part == QLatin1String("confirmed")) {
    c.confirmed = *at.value;
  } else {
    c.at = *at.value;
    c.lastAt = std::max(c.lastAt, dates::readLastInstant(value, column.dates).value.value_or(c.at));
  }
}

}  // namespace cartera
