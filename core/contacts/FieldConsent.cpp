// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/FieldConsent.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "core/base/Dates.h"
#include "core/base/Text.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/ConsentWords.h"
#include "core/contacts/PointStore.h"
#include "core/contacts/SuppressionStore.h"

namespace cartera::contactfields {

namespace {

/// Whether a value in a column of refusals is one: "yes" is, and so is "unsubscribed".
bool isOptOut(const QString& value) {
  const auto state = consentwords::stateOf(value);
  return state && !consentwords::isPlainNo(value) && (*state == ConsentState::Granted || consents::isNo(*state));
}

/// What the values of one channel say together.
struct Said {
  std::optional<ConsentState> state;
  /// A day without a time is its start for a yes (`at`) and its end for a no: whoever said both on one day said no.
  std::optional<qint64> at, lastAt, optOutAt;
  QString basis;
  QJsonObject evidence;
  QString key;
  QString value;
  QString dateKey;
  QString dateValue;

  void say(ConsentState s) {
    // A no is never drowned by a yes beside it; a withdrawal says more than a no.
    const auto weight = [](ConsentState x) {
      switch (x) {
        case ConsentState::Withdrawn: return 4;
        case ConsentState::Denied: return 3;
        case ConsentState::Pending: return 2;
        case ConsentState::Granted: return 1;
        case ConsentState::Unknown: return 0;
      }
      return 0;
    };
    if (!state || weight(s) > weight(*state)) state = s;
  }
};

Said saidOn(Channel channel, const std::vector<ConsentValue>& values) {
  Said said;
  for (const ConsentValue& v : values) {
    if (v.channel != channel || v.value.isEmpty()) continue;
    if (said.key.isEmpty() || v.part.isEmpty()) {
      said.key = v.key;
      said.value = v.value;
    }
    if (v.part.isEmpty() || v.part == QLatin1String("status")) {
      if (const auto state = consentwords::stateOf(v.value)) said.say(*state);
    } else if (v.part == QLatin1String("optout")) {
      if (isOptOut(v.value)) said.say(ConsentState::Withdrawn);
    } else if (v.part == QLatin1String("optout_date")) {
      said.optOutAt = dates::readLastInstant(v.value, DateOrder::Dmy).value;
      if (said.optOutAt) said.say(ConsentState::Withdrawn);
    } else if (v.part == QLatin1String("date")) {
      said.at = dates::readInstant(v.value, DateOrder::Dmy).value;
      said.lastAt = dates::readLastInstant(v.value, DateOrder::Dmy).value;
      said.dateKey = v.key;
      said.dateValue = v.value;
    } else if (v.part == QLatin1String("basis")) {
      said.basis = v.value;
    } else if (v.part == QLatin1String("optout_reason")) {
      said.evidence.insert(QStringLiteral("reason"), v.value);
    } else {
      said.evidence.insert(v.part, v.value);
    }
  }
  return said;
}

/// Whether there is a no on record: by consent, by the contact itself, or by any address of that channel.
Result<bool> isRefused(const StoreContext& ctx, ContactId id, Channel channel,
                       const std::optional<ConsentEvent>& current) {
  if (current && consents::isNo(current->state)) return true;
  CARTERA_ASSIGN(const auto person, suppressions::find(ctx.db, id, channel, {}));
  if (person) return true;
  CARTERA_ASSIGN(const std::vector<Point> points, points::ofContact(ctx.db, id));
  for (const Point& p : points) {
    const bool concerned = (channel == Channel::Email && p.kind == PointKind::Email) ||
                           ((channel == Channel::Sms || channel == Channel::Phone) && p.kind == PointKind::Phone);
    if (!concerned) continue;
    CARTERA_ASSIGN(const auto hit, suppressions::find(ctx.db, {}, channel, p.value));
    if (hit) return true;
  }
  return false;
}

}  // namespace

QString consentReason(const FieldKey& field, const QString& value) {
  if (field.part.isEmpty() || field.part == QLatin1String("status"))
    return consentwords::stateOf(value) ? QString() : QStringLiteral("consent.expected");
  if (field.part == QLatin1String("optout")) {
    return isOptOut(value) || consentwords::isPlainNo(value) ? QString() : QStringLiteral("yesno.expected");
  }
  if (field.part == QLatin1String("date") || field.part == QLatin1String("optout_date"))
    return dates::readInstant(value, DateOrder::Dmy).reason;
  return {};
}

Result<Applied> applyConsents(const StoreContext& ctx, ContactId id, const std::vector<ConsentValue>& values,
                              const ApplyOptions& options) {
  Applied applied;
  for (const Channel channel : allChannels()) {
    const Said said = saidOn(channel, values);
    if (said.key.isEmpty()) continue;
    if (!said.state) {
      // A date or a reason without a yes or a no is not consent.
      applied.kept.push_back({said.key, QStringLiteral("consent.alone"), said.value});
      continue;
    }
    const bool no = consents::isNo(*said.state);
    // 0: not told.
    qint64 at = (!no ? said.at : said.optOutAt ? said.optOutAt : said.lastAt).value_or(0);
    const qint64 now = ctx.clock.nowMs();
    if (at > now) {
      // The end of today is still to come, and means now; any other day of the future is a mistake.
      if (at > QDateTime::fromMSecsSinceEpoch(now).date().endOfDay().toMSecsSinceEpoch())
        applied.kept.push_back({said.dateKey, QStringLiteral("date.future"), said.dateValue});
      at = 0;
    }
    CARTERA_ASSIGN(const auto current, consents::current(ctx.db, id, channel));
    // Many a yes on record has no day but that of writing it down: a no that is told now holds, whatever day it is given.
    QJsonObject evidence = said.evidence;
    if (no && at != 0 && current && at <= current->at) {
      evidence.insert(QStringLiteral("date"), QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODate));
      at = 0;
    }
    // Outside instants have seconds. A no is written down each time it is said: it must hold when the change that wrote
    // the other one is undone.
    if (!no && current && current->state == *said.state && (at == 0 || at / 1000 <= current->at / 1000)) continue;
    if (options.keepRefusals && !no) {
      CARTERA_ASSIGN(const bool refused, isRefused(ctx, id, channel, current));
      if (refused) {
        applied.kept.push_back({said.key, QStringLiteral("consent.refused"), said.value});
        continue;
      }
    }
    ConsentEvent e;
    e.contact = id;
    e.channel = channel;
    e.state = *said.state;
    e.basis = said.basis.isEmpty() && e.state == ConsentState::Granted ? QStringLiteral("consent") : said.basis;
    e.at = at;
    e.source = options.source.isEmpty() ? QStringLiteral("typed") : options.source;
    if (!evidence.isEmpty()) e.evidence = QString::fromUtf8(QJsonDocument(evidence).toJson(QJsonDocument::Compact));
    e.importRun = options.importRun;
    CARTERA_TRY(consents::append(ctx, e));
    applied.changed = true;
    if (no) continue;
    // Written down, but an answer that is newer holds: nobody is to believe that the yes does.
    CARTERA_ASSIGN(const auto holds, consents::current(ctx.db, id, channel));
    if (holds && consents::isNo(holds->state))
      applied.kept.push_back({said.key, QStringLiteral("consent.refused"), said.value});
  }
  return applied;
}

}  // namespace cartera::contactfields
