// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>

#include "core/sample/SamplePlan.h"

namespace cartera::sample {

namespace {

QString firstOf(const PlannedContact& p, PointKind kind) {
  for (const Point& point : p.points) {
    if (point.kind == kind) return point.value;
  }
  return {};
}

/// What the web form keeps: where it was sent from, and when the second step (the link in the mail) was taken.
QString webEvidence(qint64 at, int host, bool confirmed) {
  const QString ip = QStringLiteral("192.0.2.%1").arg(host);
  QString json = QStringLiteral("{\"ip\":\"%1\"").arg(ip);
  if (confirmed) {
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(at + 180'000, Qt::UTC);
    json += QStringLiteral(",\"confirmed\":\"%1\",\"confirm_ip\":\"%2\"").arg(when.toString(Qt::ISODate), ip);
  }
  return json + u'}';
}

class Consents {
 public:
  explicit Consents(Maker& maker) : m(maker), m_random(maker.random) {}

  void ask(PlannedContact& p) {
    const QString email = firstOf(p, PointKind::Email);
    const QString phone = firstOf(p, PointKind::Phone);
    const int mail = m_random.below(100);
    const int other = m_random.below(100);
    const QDate last = std::min(p.createdOn.addDays(60), m.today);
    const QDate day = m.dayBetween(p.createdOn, last);
    const int leaves = m_random.below(100);
    const Row& reason = m_random.pick(m.lists.rows("consent.reason"));
    if (email.isEmpty()) return;
    const bool bought = stageKeys().indexOf(p.contact.stage) >= 3;
    if (mail < 66) {
      add(p, Channel::Email, ConsentState::Granted, bought && mail < 14 ? "customer_relation" : "consent", day, email);
    } else if (mail < 75) {
      add(p, Channel::Email, ConsentState::Denied, "consent", day, email);
    } else if (mail < 79) {
      add(p, Channel::Email, ConsentState::Pending, "consent", day, email);
    }
    if (mail < 66 && other < 25) add(p, Channel::Sms, ConsentState::Granted, "consent", day, phone);
    if (mail < 66 && other > 80) add(p, Channel::Phone, ConsentState::Granted, "consent", day, phone);
    if (other > 70 && other < 76) add(p, Channel::Partners, ConsentState::Denied, "consent", day, {});
    if (mail < 66 && leaves < 12 && day.daysTo(m.today) > 60) withdraw(p, day, email, reason);
  }

  /// Owners of a chain told us once for all its houses.
  void closeDomain(PlannedContact& p) {
    Suppression s;
    s.kind = SuppressionKind::Domain;
    s.value = p.mailDomain;
    s.reason = m.say(m.lists.rows("consent.reason")[2]);
    s.source = m.say(m.lists.rows("consent.source")[3]);
    const QDate day = m.dayBetween(p.createdOn, m.today);
    s.at = shopTime(day, m.openMinute(day));
    p.suppressions.push_back(s);
  }

 private:
  void add(PlannedContact& p, Channel channel, ConsentState state, const char* basis, const QDate& day,
           const QString& address) {
    ConsentEvent e;
    e.channel = channel;
    e.state = state;
    e.basis = QLatin1String(basis);
    const int minute = m.openMinute(day);
    const int source = m_random.below(4);
    const int host = m_random.between(1, 254);
    // Not before the card itself.
    e.at = std::max(shopTime(day, minute), p.contact.createdAt + 120'000);
    e.source = m.say(m.lists.rows("consent.source")[static_cast<size_t>(source)]);
    e.textVersion = QStringLiteral("%1-1").arg(day.year() - (day.month() < 3 ? 1 : 0));
    if (source == 1) e.evidence = webEvidence(e.at, host, state == ConsentState::Granted);
    e.address = address;
    p.consents.push_back(e);
  }

  void withdraw(PlannedContact& p, const QDate& granted, const QString& email, const Row& reason) {
    const QDate day = m.dayBetween(granted.addDays(30), m.today.addDays(-1));
    ConsentEvent e;
    e.channel = Channel::Email;
    e.state = ConsentState::Withdrawn;
    e.basis = QStringLiteral("consent");
    const int source = m_random.below(4);
    e.at = shopTime(day, m.openMinute(day));
    e.source = m.say(m.lists.rows("consent.source")[static_cast<size_t>(source)]);
    e.textVersion = p.consents.front().textVersion;
    e.address = email;
    p.consents.push_back(e);
    Suppression s;
    const bool wholly = m_random.percent(30);
    s.kind = wholly ? SuppressionKind::Contact : SuppressionKind::Address;
    if (!wholly) s.channel = Channel::Email;
    if (!wholly) s.value = email;
    s.reason = m.say(reason);
    s.source = e.source;
    s.at = e.at;
    p.suppressions.push_back(s);
  }

  Maker& m;
  Random& m_random;
};

}  // namespace

void addConsents(Plan& plan, Maker& maker) {
  Consents consents(maker);
  const PlannedContact* chain = nullptr;
  for (PlannedContact& p : plan.people) {
    if (p.contact.kind != ContactKind::Household && p.trashedAt == 0) consents.ask(p);
    const bool hotel = p.contact.displayName.startsWith(QStringLiteral("Hoteles"));
    if (chain == nullptr && hotel) {
      chain = &p;
      consents.closeDomain(p);
    }
  }
}

}  // namespace cartera::sample
