// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/FieldConsent.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "core/base/Dates.h"
#include "core/base/Text.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/PointStore.h"
#include "core/contacts/SuppressionStore.h"

namespace cartera::contactfields {

namespace {

/// The words of forms and of mailing programs, in both languages. Nothing for a word we do not know: it is asked.
std::optional<ConsentState> stateOf(const QString& value) {
  struct Words {
    ConsentState state;
    const char* words;
  };
  static const Words kWords[] = {
      {ConsentState::Granted, " yes y si s 1 true verdadero x granted subscribed suscrito active activo opt-in "},
      {ConsentState::Denied, " no n 0 false falso denied nonsubscribed non-subscribed "},
      {ConsentState::Withdrawn, " withdrawn unsubscribed baja opt-out blocklisted blacklisted "},
      {ConsentState::Pending, " pending pendiente unconfirmed "},
      {ConsentState::Unknown, " unknown desconocido "}};
  const QString word = u' ' + text::fold(text::clean(value)) + u' ';
  for (const Words& w : kWords) {
    if (QLatin1String(w.words).contains(word)) return w.state;
  }
  return std::nullopt;
}

/// What the values of one channel say together.
struct Said {
  std::optional<ConsentState> state;
  std::optional<qint64> at, optOutAt;
  QString basis;
  QJsonObject evidence;
  QString key;
  QString value;

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
      if (const auto state = stateOf(v.value)) said.say(*state);
    } else if (v.part == QLatin1String("optout")) {
      if (stateOf(v.value) == ConsentState::Granted) said.say(ConsentState::Withdrawn);
    } else if (v.part == QLatin1String("optout_date")) {
      said.optOutAt = dates::readInstant(v.value, DateOrder::Dmy).value;
      if (said.optOutAt) said.say(ConsentState::Withdrawn);
    } else if (v.part == QLatin1String("date")) {
      said.at = dates::readInstant(v.value, DateOrder::Dmy).value;
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
    return stateOf(value) ? QString() : QStringLiteral("consent.expected");
  if (field.part == QLatin1String("optout")) {
    const auto state = stateOf(value);
    return state == ConsentState::Granted || state == ConsentState::Denied ? QString()
                                                                           : QStringLiteral("yesno.expected");
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
    const std::optional<qint64> at = no && said.optOutAt ? said.optOutAt : said.at;
    CARTERA_ASSIGN(const auto current, consents::current(ctx.db, id, channel));
    // Outside instants have seconds.
    if (current && current->state == *said.state && (!at || *at / 1000 <= current->at / 1000)) continue;
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
    e.at = at.value_or(ctx.clock.nowMs());
    e.source = options.source.isEmpty() ? QStringLiteral("typed") : options.source;
    if (!said.evidence.isEmpty())
      e.evidence = QString::fromUtf8(QJsonDocument(said.evidence).toJson(QJsonDocument::Compact));
    e.importRun = options.importRun;
    CARTERA_TRY(consents::append(ctx, e));
    applied.changed = true;
  }
  return applied;
}

}  // namespace cartera::contactfields
