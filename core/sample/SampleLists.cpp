// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/SampleLists.h"

#include <QDateTime>
#include <QFile>

// Outside of any namespace, as the macro asks.
static void initSampleData() { Q_INIT_RESOURCE(cartera_sample); }

namespace cartera::sample {

quint64 Random::next() {
  m_state += 0x9E3779B97F4A7C15ULL;
  quint64 z = m_state;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

Lists::Lists() {
  initSampleData();
  for (const auto* file : {"people", "places", "companies", "texts"}) {
    QFile f(QStringLiteral(":/cartera/sample/%1.txt").arg(QLatin1String(file)));
    if (!f.open(QIODevice::ReadOnly)) qFatal("a word list of the sample shop is missing: %s", file);
    Rows* section = nullptr;
    const QStringList lines = QString::fromUtf8(f.readAll()).split(u'\n');
    for (const QString& raw : lines) {
      const QString line = raw.trimmed();
      if (line.startsWith(u'#')) continue;
      if (line.startsWith(u'[')) {
        section = &m_sections[line.mid(1, line.size() - 2)];
        continue;
      }
      if (line.isEmpty() || section == nullptr) continue;
      Row fields;
      for (const QString& field : line.split(u'|')) fields.append(field.trimmed());
      section->push_back(fields);
    }
  }
}

const Rows& Lists::rows(const char* section) const {
  const auto found = m_sections.constFind(QLatin1String(section));
  if (found == m_sections.constEnd() || found->empty()) qFatal("no list of the sample shop is named %s", section);
  return *found;
}

qint64 shopTime(const QDate& date, int minuteOfDay) {
  const auto lastSunday = [&date](int month) {
    const QDate end = QDate(date.year(), month, 1).addMonths(1).addDays(-1);
    return end.addDays(-(end.dayOfWeek() % 7));
  };
  // Clocks change on Sundays before the shop opens, so the day alone decides.
  const int hoursAhead = date >= lastSunday(3) && date < lastSunday(10) ? 2 : 1;
  return QDateTime(date, QTime(0, 0), Qt::UTC).addSecs((minuteOfDay - hoursAhead * 60) * 60).toMSecsSinceEpoch();
}

QDate openDay(const QDate& date) { return date.dayOfWeek() == Qt::Sunday ? date.addDays(-1) : date; }

}  // namespace cartera::sample
