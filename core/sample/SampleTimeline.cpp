// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/Dates.h"
#include "core/sample/SamplePlan.h"

namespace cartera::sample {

namespace {

/// Interactions of an ordinary day in hundredths, January to December: spring is for painting, August for the beach.
constexpr std::array<int, 12> kRhythm{300, 340, 440, 490, 490, 400, 300, 90, 320, 370, 360, 290};

bool isHoliday(const QDate& d) {
  static const std::array<std::pair<int, int>, 10> days{
      {{1, 1}, {1, 6}, {3, 19}, {5, 1}, {8, 15}, {10, 9}, {10, 12}, {11, 1}, {12, 6}, {12, 25}}};
  return std::find(days.begin(), days.end(), std::make_pair(d.month(), d.day())) != days.end();
}

bool concerns(const QString& audience, const PlannedContact& p) {
  if (audience == QLatin1String("any")) return true;
  return (audience == QLatin1String("pro")) == (p.segment != Segment::Home);
}

QString authorFor(const PlannedContact& p, Random& random) {
  const bool byOwner = random.percent(80);
  const QString& other = staff()[static_cast<size_t>(random.below(3))];
  return byOwner && !p.contact.owner.isEmpty() ? p.contact.owner : other;
}

/// `texts` is where the subject stands in the line; text and outcome follow it.
Interaction interactionFrom(const Row& row, int texts, PlannedContact& p, const QDate& day, Maker& m) {
  Interaction i;
  i.kind = interactionKindFrom(row[0]).value_or(InteractionKind::Note);
  i.direction = row[1];
  i.at = shopTime(day, m.openMinute(day));
  const int minutes = m.random.between(1, 100);
  if (i.kind == InteractionKind::Call) i.minutes = 1 + minutes / 8;
  if (i.kind == InteractionKind::Meeting || (i.kind == InteractionKind::Visit && row[1] == QLatin1String("out")))
    i.minutes = 15 + minutes / 10 * 5;
  // One filling for all three texts, so that a subject and its text speak of the same thing.
  const QString all =
      m.fill(m.say(row, texts) + u'|' + m.say(row, texts + 2) + u'|' + m.say(row, texts + 4), p.productGroups);
  const auto capital = [](QString s) {
    if (!s.isEmpty()) s[0] = s[0].toUpper();
    return s;
  };
  i.subject = capital(all.section(u'|', 0, 0));
  i.body = capital(all.section(u'|', 1, 1));
  i.outcome = all.section(u'|', 2, 2);
  i.author = authorFor(p, m.random);
  return i;
}

}  // namespace

void addInteractions(Plan& plan, Maker& m) {
  for (PlannedContact& p : plan.people) {
    const Row& first = m.random.pick(m.lists.rows("first"));
    Interaction i = interactionFrom(first, 2, p, p.createdOn, m);
    i.at = p.contact.createdAt + 60'000;
    p.interactions.push_back(i);
  }
  const Rows& lines = m.lists.rows("interaction");
  for (QDate day = m.today.addDays(1 - kDaysOfHistory); day <= m.today; day = day.addDays(1)) {
    if (day.dayOfWeek() == Qt::Sunday || isHoliday(day)) continue;
    std::vector<PlannedContact*> present;
    int weight = 0;
    for (PlannedContact& p : plan.people) {
      if (p.createdOn >= day || p.endedOn < day) continue;
      present.push_back(&p);
      weight += p.rhythm;
    }
    if (present.empty()) continue;
    // With more customers there is more to do, but the counter has only three people.
    const int crowd = 50 + static_cast<int>(50 * present.size() / plan.people.size());
    int hundredths = kRhythm[static_cast<size_t>(day.month() - 1)] * crowd / 100;
    if (day.dayOfWeek() == Qt::Saturday) hundredths = hundredths * 45 / 100;
    int count = hundredths / 100 + (m.random.percent(hundredths % 100) ? 1 : 0);
    if (day == m.today) count = std::max(count, 1);
    for (; count > 0; --count) {
      int at = m.random.below(weight);
      auto it = present.begin();
      while ((at -= (*it)->rhythm) >= 0) ++it;
      const Row* line = &m.random.pick(lines);
      while (!concerns((*line)[2], **it)) line = &m.random.pick(lines);
      (*it)->interactions.push_back(interactionFrom(*line, 3, **it, day, m));
    }
  }
  for (PlannedContact& p : plan.people) {
    std::stable_sort(p.interactions.begin(), p.interactions.end(),
                     [](const Interaction& a, const Interaction& b) { return a.at < b.at; });
  }
}

void addTasks(Plan& plan, Maker& m) {
  std::vector<PlannedContact*> known;
  for (PlannedContact& p : plan.people) {
    if (p.createdOn.daysTo(m.today) > 60 && p.endedOn == m.today && p.trashedAt == 0) known.push_back(&p);
  }
  enum class When { Overdue, Today, Planned, SomeDay, Done };
  const std::array<std::pair<When, int>, 5> wanted{
      {{When::Overdue, 9}, {When::Today, 6}, {When::Planned, 24}, {When::SomeDay, 8}, {When::Done, 60}}};
  for (const auto& [when, count] : wanted) {
    for (int n = 0; n < count; ++n) {
      PlannedContact& p = *m.random.pick(known);
      const Row* row = &m.random.pick(m.lists.rows("task"));
      while (!concerns((*row)[1], p)) row = &m.random.pick(m.lists.rows("task"));
      Task t;
      t.kind = (*row)[0];
      t.title = m.fill(m.say(*row, 2), p.productGroups);
      t.createdBy = authorFor(p, m.random);
      t.owner = p.contact.owner.isEmpty() ? t.createdBy : p.contact.owner;
      const int ahead = m.random.between(1, 12);
      const int hour = m.random.between(9, 18);
      const bool timed = m.random.percent(40);
      const int back = m.random.between(20, static_cast<int>(p.createdOn.daysTo(m.today)));
      QDate due;
      switch (when) {
        case When::Overdue: due = openDay(m.today.addDays(-ahead)); break;
        case When::Today: due = m.today; break;
        case When::Planned:
          due = openDay(m.today.addDays(ahead * 5 / 2));
          // The Saturday before would be today or earlier.
          if (due <= m.today) due = m.today.addDays(2);
          break;
        case When::Done: due = openDay(m.today.addDays(-back + ahead)); break;
        case When::SomeDay: break;
      }
      const QDate reference = due.isValid() ? std::min(due, m.today) : m.today;
      const QDate created = std::max(openDay(reference.addDays(-ahead)), p.createdOn);
      t.createdAt = shopTime(created, m.openMinute(created));
      t.dueOn = dates::iso(due);
      if (due.isValid() && timed)
        t.dueTime = QStringLiteral("%1:%2")
                        .arg(hour, 2, 10, QLatin1Char('0'))
                        .arg(timed && ahead % 2 ? QStringLiteral("30") : QStringLiteral("00"));
      if (when == When::Done) {
        const QDate done = std::max(openDay(std::min(due.addDays(ahead % 3), m.today.addDays(-1))), created);
        t.doneAt = std::max(shopTime(done, m.openMinute(done)), t.createdAt + 600'000);
      }
      p.tasks.push_back(t);
    }
  }
}

}  // namespace cartera::sample
