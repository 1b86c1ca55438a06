// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/SamplePlan.h"

#include "core/base/Money.h"

namespace cartera::sample {

const std::array<QString, 3>& staff() {
  static const std::array<QString, 3> people{QStringLiteral("Amparo Núñez"), QStringLiteral("Vicent Ferrandis"),
                                             QStringLiteral("Lucía Ortega")};
  return people;
}

QString Maker::fill(QString text, const QStringList& productGroups) {
  // All three are drawn always: a text without one of them must not shift what comes after it.
  const QString& group = productGroups[random.below(static_cast<int>(productGroups.size()))];
  std::vector<const Row*> products;
  const bool byTheBox = text.contains(QStringLiteral("{n}"));
  for (const Row& row : lists.rows("product")) {
    const bool single = row[1].startsWith(QStringLiteral("un ")) || row[1].startsWith(QStringLiteral("una "));
    if (row[0] == group && !(byTheBox && single)) products.push_back(&row);
  }
  const QString product = say(*random.pick(products), 1);
  const int n = random.between(2, 9);
  const int cents = random.between(90, 4200) * 10 + random.pick(std::vector<int>{0, 5, 9});
  text.replace(QStringLiteral("{p}"), product);
  text.replace(QStringLiteral("{n}"), QString::number(n));
  return text.replace(QStringLiteral("{e}"), money::print(Money{cents}, spanish ? u"es" : u"en"));
}

int Maker::openMinute(const QDate& date) {
  const bool morning = random.percent(58);
  const int early = random.between(8 * 60 + 10, 13 * 60 + 25);
  const int late = random.between(16 * 60 + 35, 19 * 60 + 55);
  if (date == today) return 8 * 60 + 5 + early % 50;
  return morning || date.dayOfWeek() == Qt::Saturday ? early : late;
}

QDate Maker::dayBetween(const QDate& first, const QDate& last) {
  const int span = static_cast<int>(std::max<qint64>(first.daysTo(last), 0));
  return std::max(openDay(first.addDays(random.between(0, span))), first);
}

namespace {

QChar letterOf(int number) { return QStringView(u"TRWAGMYFPDXBNJZSQVHLCKE")[number % 23]; }

}  // namespace

QString nifOf(int number) { return QStringLiteral("%1").arg(number, 8, 10, QLatin1Char('0')) + letterOf(number); }

QString nieOf(QChar first, int number) {
  const int ahead = static_cast<int>(QStringView(u"XYZ").indexOf(first));
  return first + QStringLiteral("%1").arg(number, 7, 10, QLatin1Char('0')) + letterOf(ahead * 10'000'000 + number);
}

QString cifOf(QChar first, int number) {
  const QString digits = QStringLiteral("%1").arg(number, 7, 10, QLatin1Char('0'));
  int sum = 0;
  for (int i = 0; i < 7; ++i) {
    const int d = digits[i].digitValue();
    sum += i % 2 == 0 ? d * 2 / 10 + d * 2 % 10 : d;
  }
  const int control = (10 - sum % 10) % 10;
  const bool letter = QStringView(u"PQRSNW").contains(first);
  return first + digits + (letter ? QStringView(u"JABCDEFGHI")[control] : QChar(u'0' + control));
}

}  // namespace cartera::sample
