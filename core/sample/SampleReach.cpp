// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/SampleReach.h"

#include "core/base/Text.h"

namespace cartera::sample {

QString Reach::slug(const QString& name) {
  QString out;
  for (const QChar c : text::fold(name)) {
    if (c.unicode() < 128 && c.isLetterOrNumber()) out += c;
  }
  return out;
}

void Reach::addEmail(PlannedContact& p, const QString& box, const QString& domain, const char* label) {
  QString address = box + u'@' + domain;
  for (int n = 2; m_taken.contains(address); ++n) address = box + QString::number(n) + u'@' + domain;
  m_taken.insert(address);
  addPoint(p, PointKind::Email, label, address);
}

void Reach::addPoint(PlannedContact& p, PointKind kind, const char* label, const QString& value) {
  Point point;
  point.kind = kind;
  point.label = QLatin1String(label);
  point.value = value;
  p.points.push_back(point);
}

/// Spanish numbers are told from real ones by their 555, as in films.
void Reach::addPhone(PlannedContact& p, const QString& firstThree, const char* label) {
  QString last;
  QString digits;
  do {
    last = QString::number(m_random.between(100, 999));
    digits = firstThree + QStringLiteral("555") + last;
  } while (m_taken.contains(digits));
  m_taken.insert(digits);
  const int style = m_random.below(10);
  const QString spaced = firstThree + QStringLiteral(" 555 ") + last;
  addPoint(p, PointKind::Phone, label,
           style < 7   ? QString(QStringLiteral("+34 ") + spaced)
           : style < 9 ? spaced
                       : digits);
}
void Reach::addMobile(PlannedContact& p) { addPhone(p, QString::number(600 + 10 * m_random.below(10)), "mobile"); }

const Row& Reach::drawTown() {
  int total = 0;
  for (const Row& t : m.lists.rows("town")) total += t[0].toInt();
  int at = m_random.below(total);
  for (const Row& t : m.lists.rows("town")) {
    at -= t[0].toInt();
    if (at < 0) return t;
  }
  return m.lists.rows("town").front();
}

void Reach::addAddress(PlannedContact& p, const Row& town, bool industrial, const char* label) {
  Address a;
  a.label = QLatin1String(label);
  const QString street = m_random.pick(m.lists.rows(industrial ? "industrial" : "street"))[0];
  const int number = m_random.between(1, 140);
  const bool door = m_random.percent(60);
  const QString which = m_random.pick(m.lists.rows("door"))[0];
  a.street = street + QLatin1String(industrial ? " " : ", ") + QString::number(number);
  if (door && !industrial) a.street2 = which;
  const int postcode = m_random.between(town[2].toInt(), town[3].toInt());
  a.postcode = QStringLiteral("%1").arg(postcode, 5, 10, QLatin1Char('0'));
  a.city = town[1];
  a.region = town[4];
  a.country = m.say(m.lists.rows("country")[0]);
  p.addresses.push_back(a);
}

/// Numbers that the telephone authorities of those countries keep for films and books.
void Reach::addPhoneAbroad(PlannedContact& p) {
  const int n = m_random.between(100, 999);
  if (p.contact.language == QLatin1String("en"))
    addPoint(p, PointKind::Phone, "mobile", QStringLiteral("+44 7700 900%1").arg(n));
  if (p.contact.language == QLatin1String("de"))
    addPoint(p, PointKind::Phone, "home", QStringLiteral("+49 30 23125 %1").arg(n));
}

}  // namespace cartera::sample
