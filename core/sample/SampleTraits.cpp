// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/SampleTraits.h"

#include <algorithm>
#include <array>

#include "core/base/Dates.h"

namespace cartera::sample {

QDate Traits::firstDay() const { return m.today.addDays(1 - kDaysOfHistory); }

/// Many come from the card box the shop began with; the others by and by, few in August.
QDate Traits::drawCreated() {
  const bool fromTheStart = m_random.percent(32);
  const int early = m_random.between(0, 75);
  int later = m_random.between(76, kDaysOfHistory - 1);
  const int again = m_random.between(76, kDaysOfHistory - 1);
  if (firstDay().addDays(later).month() == 8) later = again;
  return std::max(openDay(firstDay().addDays(fromTheStart ? early : later)), firstDay().addDays(1));
}

void Traits::setCreated(PlannedContact& p, const QDate& notBefore) {
  QDate day = drawCreated();
  if (notBefore.isValid() && day < notBefore) day = openDay(notBefore.addDays(m_random.between(0, 20)));
  p.createdOn = openDay(std::min(std::max(day, notBefore.isValid() ? notBefore : day), m.today));
  p.endedOn = m.today;
  p.contact.createdAt = shopTime(p.createdOn, m.openMinute(p.createdOn));
}

void Traits::setStages(PlannedContact& p) {
  const int age = static_cast<int>(p.createdOn.daysTo(m.today));
  const int dice = m_random.below(100);
  const bool short_ = m_random.percent(35);
  const bool askedFirst = m_random.percent(70);
  const bool gotQuote = m_random.percent(50);
  QString last = QStringLiteral("customer");
  if (age < 21) {
    last = dice < 45 ? QStringLiteral("lead") : dice < 75 ? QStringLiteral("prospect") : last;
  } else if (dice < 9) {
    last = QStringLiteral("lead");
  } else if (dice < 20) {
    last = QStringLiteral("prospect");
  } else if (dice < 28) {
    last = QStringLiteral("proposal");
  } else if (dice < 40 && age > 320) {
    last = QStringLiteral("dormant");
  } else if (dice < 46 && age > 320) {
    last = QStringLiteral("former");
  }
  QStringList way;
  const qsizetype reached = stageKeys().indexOf(last);
  if (reached < 3 || !short_) way.append(QStringLiteral("lead"));
  if (reached == 1 || (reached > 1 && !short_ && askedFirst)) way.append(QStringLiteral("prospect"));
  if (reached == 2 || (reached > 2 && !short_ && gotQuote)) way.append(QStringLiteral("proposal"));
  if (reached > 2) way.append(QStringLiteral("customer"));
  if (reached > 3) way.append(last);

  QDate day = p.createdOn;
  const qint64 base = p.contact.createdAt;
  for (int i = 0; i < way.size(); ++i) {
    const int wait = m_random.between(2, 40);
    const int share = m_random.between(45, 80);
    if (i > 0) {
      const int left = static_cast<int>(day.daysTo(m.today));
      const bool leaves = i == way.size() - 1 && reached > 3;
      // Whoever leaves has been a customer for about half of the time.
      const int days = leaves ? left * share / 100 : std::min(wait, left / static_cast<int>(way.size() - i + 1));
      day = std::max(openDay(day.addDays(days)), day);
      if (leaves)
        p.endedOn = last == QLatin1String("dormant") ? p.createdOn.addDays(p.createdOn.daysTo(day) * 6 / 10) : day;
    }
    p.stages.push_back({{}, {}, way[i], base + p.createdOn.daysTo(day) * 86'400'000LL + i * 60'000LL});
  }
  p.contact.stage = last;
}

Known Traits::drawKnown() {
  const int dice = m_random.below(100);
  return dice < 20 ? Known::Little : dice < 55 ? Known::Some : Known::Much;
}

void Traits::addCommon(PlannedContact& p, Known known) {
  const int who = m_random.below(100);
  const QString owner = staff()[who < 45 ? 0 : who < 75 ? 1 : 2];
  const bool forgotten = m_random.percent(45);
  if (known != Known::Little || !forgotten) p.contact.owner = owner;
  const Row& source = m_random.pick(m.lists.rows("source"));
  if (known != Known::Little) p.contact.source = m.say(source);
  const Row& hour = m_random.pick(m.lists.rows("hour"));
  const Row& like = m_random.pick(m.lists.rows("like"));
  const bool hasHour = m_random.percent(45);
  const bool hasLike = m_random.percent(40);
  const int channel = m_random.below(10);
  const QDate confirmed = m.dayBetween(p.createdOn, m.today);
  if (known == Known::Much) {
    p.contact.preferredChannel = toText(channel < 4   ? Channel::Email
                                        : channel < 8 ? Channel::Phone
                                        : channel < 9 ? Channel::Sms
                                                      : Channel::Post);
    if (hasHour) p.contact.bestHour = m.say(hour);
    if (hasLike && p.segment == Segment::Home) p.contact.likes = m.say(like);
    p.contact.confirmedOn = dates::iso(confirmed);
  }
  setStages(p);
  const bool bought = stageKeys().indexOf(p.contact.stage) >= 3;
  const int regular = m_random.below(100);
  const int base = p.segment == Segment::Pro ? 6 : p.segment == Segment::Firm ? 3 : 2;
  p.rhythm = base * (regular < 6 ? 5 : regular < 30 ? 2 : 1);
  if (!bought) p.rhythm = 2;
  addTags(p, bought, regular < 6);
}

void Traits::addTags(PlannedContact& p, bool bought, bool regular) {
  const Rows& tags = m.lists.rows("tag");
  const int dice = m_random.below(100);
  const int other = m_random.below(100);
  if (regular && bought) p.tags.append(m.say(tags[0]));
  if (p.segment == Segment::Pro && dice < 40) p.tags.append(m.say(tags[1]));
  if (p.segment == Segment::Pro && other < 20) p.tags.append(m.say(tags[3]));
  if (p.segment == Segment::Firm && dice < 30) p.tags.append(m.say(tags[2]));
  if (p.segment == Segment::Home && dice < 25) p.tags.append(m.say(tags[4]));
  if (p.segment == Segment::Home && dice > 85) p.tags.append(m.say(tags[5]));
  if (other > 88) p.tags.append(m.say(tags[6]));
  if (other > 94) p.tags.append(m.say(tags[7]));
}

void Traits::addCustom(PlannedContact& p, bool club) {
  const QStringList& tariffs = m_fields[0].choices;
  const int dice = m_random.below(100);
  const int discount = m_random.below(5);
  const bool invoice = m_random.percent(60);
  const QDate since = m.dayBetween(p.createdOn, m.today);
  const bool firm = p.contact.kind == ContactKind::Company;
  if (firm && dice < 80) p.customValues.emplace_back(0, tariffs[p.segment == Segment::Pro ? (dice < 20 ? 2 : 1) : 0]);
  if (p.segment == Segment::Pro && firm && dice < 75) {
    static const std::array<const char*, 5> percents{"5", "7.5", "10", "12.5", "15"};
    p.customValues.emplace_back(1, QLatin1String(percents[static_cast<size_t>(discount)]));
  }
  if (club && dice < 40) p.customValues.emplace_back(2, dates::iso(since));
  if (firm && dice < 70) p.customValues.emplace_back(3, invoice ? QStringLiteral("yes") : QStringLiteral("no"));
}

}  // namespace cartera::sample
