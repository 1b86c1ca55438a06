// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/base/Figures.h"

#include <sqlite3.h>

#include <QFile>
#include <QMap>
#include <QSaveFile>
#include <QStringList>
#include <QSysInfo>
#include <QThread>
#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

#include "tests/bench/base/Measure.h"

namespace cartera::bench {

namespace {

QString number(double value) {
  const int digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return QString::number(value, 'f', digits);
}

QString thousands(int size) {
  QString out = QString::number(size);
  for (qsizetype at = out.size() - 3; at > 0; at -= 3) out.insert(at, u',');
  return out;
}

QString orDash(const std::optional<double>& value) {
  return value ? QString::number(*value, 'g', 8) : QStringLiteral("-");
}
std::optional<double> fromDash(const QString& text) {
  bool ok = false;
  const double value = text.toDouble(&ok);
  return ok ? std::optional<double>(value) : std::nullopt;
}

QString cell(const Figure& f) {
  QString out = number(f.ours) + u' ' + f.unit;
  if (f.floor)
    out = QStringLiteral("%1 (%2 / %3 %4)").arg(f.ratio(), 0, 'f', 2).arg(number(f.ours), number(*f.floor), f.unit);
  return f.holds() ? out : QString(QStringLiteral("**") + out + QStringLiteral("**"));
}

QByteArray read(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// misses.md: a heading with the key, then the reason.
QMap<QString, QString> reasons() {
  QMap<QString, QString> out;
  QString key;
  const QStringList lines = QString::fromUtf8(read(QStringLiteral(CARTERA_BENCH_MISSES))).split(u'\n');
  for (const QString& one : lines) {
    if (one.startsWith(u"## ")) {
      key = one.mid(3).trimmed();
    } else if (!key.isEmpty() && !one.trimmed().isEmpty()) {
      QString& reason = out[key];
      reason += (reason.isEmpty() ? QString() : QStringLiteral(" ")) + one.trimmed();
    }
  }
  return out;
}

}  // namespace

QString Figure::goal() const {
  QStringList parts;
  if (mostRatio) parts += QStringLiteral("≤ %1").arg(*mostRatio);
  if (most) parts += QStringLiteral("≤ %1 %2").arg(*most).arg(unit);
  return parts.join(QStringLiteral(" and "));
}

QString line(const Figure& f) {
  const QString verdict = !f.isJudged() ? QStringLiteral("-")
                          : f.holds()   ? QStringLiteral("holds")
                                        : QStringLiteral("misses");
  return QStringList{QStringLiteral("figure"),
                     f.key,
                     QString::number(f.size),
                     f.unit,
                     orDash(f.floor),
                     QString::number(f.ours, 'g', 8),
                     f.floor ? QString::number(f.ratio(), 'f', 3) : QStringLiteral("-"),
                     orDash(f.mostRatio),
                     orDash(f.most),
                     QString::number(f.from),
                     QString::number(f.upTo),
                     verdict,
                     f.work,
                     f.remark.isEmpty() ? QStringLiteral("-") : f.remark}
      .join(u'\t');
}

std::optional<Figure> figureFrom(const QString& text) {
  const QStringList parts = text.trimmed().split(u'\t');
  if (parts.size() != 14 || parts[0] != u"figure") return std::nullopt;
  Figure f;
  f.key = parts[1];
  f.size = parts[2].toInt();
  f.unit = parts[3];
  f.floor = fromDash(parts[4]);
  f.ours = parts[5].toDouble();
  f.mostRatio = fromDash(parts[7]);
  f.most = fromDash(parts[8]);
  f.from = parts[9].toInt();
  f.upTo = parts[10].toInt();
  f.work = parts[12];
  if (parts[13] != u"-") f.remark = parts[13];
  return f;
}

void Figures::add(const Figure& figure) {
  std::printf("%s\n", qUtf8Printable(line(figure)));
  std::fflush(stdout);
  keep(figure);
}

void Figures::keep(const Figure& figure) {
  const auto same = [&](const Figure& f) { return f.key == figure.key && f.size == figure.size; };
  const auto it = std::find_if(m_all.begin(), m_all.end(), same);
  if (it != m_all.end()) {
    *it = figure;
  } else {
    m_all.push_back(figure);
  }
}

std::optional<Figure> Figures::find(const QString& key, int size) const {
  const auto it =
      std::find_if(m_all.begin(), m_all.end(), [&](const Figure& f) { return f.key == key && f.size == size; });
  return it == m_all.end() ? std::nullopt : std::optional(*it);
}

QString Figures::table() const {
  std::set<int> sizes;
  std::vector<QString> keys;
  for (const Figure& f : m_all) {
    sizes.insert(f.size);
    if (std::find(keys.begin(), keys.end(), f.key) == keys.end()) keys.push_back(f.key);
  }
  QString out = QStringLiteral("| work | to hold |");
  QString rule = QStringLiteral("\n|---|---|");
  for (const int size : sizes) {
    out += u' ' + thousands(size) + QStringLiteral(" |");
    rule += QStringLiteral("---|");
  }
  out += rule + u'\n';
  for (const QString& key : keys) {
    QString row;
    QString work;
    QStringList goals;
    for (const int size : sizes) {
      const auto it =
          std::find_if(m_all.begin(), m_all.end(), [&](const Figure& f) { return f.key == key && f.size == size; });
      if (it != m_all.end()) {
        QString goal = it->goal();
        if (!goal.isEmpty() && it->from > 1)
          goal += QStringLiteral(" at ") + thousands(it->upTo > 0 ? it->upTo : it->from);
        if (it->upTo == 0 && it->from > 1 && it->from < 1'000'000) goal += QStringLiteral(" and more");
        work = it->work;
        // Some figures may be more for more people.
        if (!goals.contains(goal)) goals += goal;
        row += u' ' + cell(*it);
      }
      row += QStringLiteral(" |");
    }
    out += QStringLiteral("| ") + work + QStringLiteral(" | ") + goals.join(QStringLiteral(" · ")) +
           QStringLiteral(" |") + row + u'\n';
  }
  return out + misses();
}

QString Figures::misses() const {
  const QMap<QString, QString> why = reasons();
  std::vector<QString> keys;
  std::map<QString, QStringList> measured;
  for (const Figure& f : m_all) {
    if (f.holds()) continue;
    if (measured.count(f.key) == 0) keys.push_back(f.key);
    const QString value = f.mostRatio && f.ratio() > *f.mostRatio ? QString::number(f.ratio(), 'f', 2)
                                                                  : QString(number(f.ours) + u' ' + f.unit);
    measured[f.key] += QStringLiteral("%1 at %2").arg(value, thousands(f.size));
  }
  QString out;
  for (const QString& key : keys) {
    const auto f = std::find_if(m_all.begin(), m_all.end(), [&](const Figure& one) { return one.key == key; });
    out += QStringLiteral("- **%1** (to hold %2): %3. %4\n")
               .arg(f->work, f->goal(), measured[key].join(QStringLiteral(", ")),
                    why.value(key, QStringLiteral("Why has not been looked into yet.")));
  }
  return out.isEmpty() ? QStringLiteral("\nNothing misses.\n")
                       : QString(QStringLiteral("\nWhat misses, and why:\n\n") + out);
}

void Figures::load(const QString& path) {
  const QStringList lines = QString::fromUtf8(read(path)).split(u'\n');
  for (const QString& one : lines)
    if (const auto figure = figureFrom(one)) keep(*figure);
}

void Figures::save(const QString& path) const {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) giveUp(path);
  for (const Figure& f : m_all) file.write(QString(line(f) + u'\n').toUtf8());
  if (!file.commit()) giveUp(path);
}

bool Figures::writeInto(const QString& readme) const {
  const QString text = QString::fromUtf8(read(readme));
  const QString begin = QStringLiteral("<!-- bench -->\n");
  const qsizetype from = text.indexOf(begin);
  const qsizetype to = text.indexOf(QStringLiteral("<!-- /bench -->"));
  if (from < 0 || to < from) return false;
  QSaveFile file(readme);
  if (!file.open(QIODevice::WriteOnly)) return false;
  file.write(QString(text.left(from + begin.size()) + table() + u'\n' + machine() + u'\n' + text.mid(to)).toUtf8());
  return file.commit();
}

QString machine() {
  QString cpu = QSysInfo::currentCpuArchitecture();
  const QStringList lines = QString::fromUtf8(read(QStringLiteral("/proc/cpuinfo"))).split(u'\n');
  for (const QString& one : lines) {
    if (!one.startsWith(u"model name")) continue;
    cpu = one.section(u':', 1).trimmed();
    break;
  }
  return QStringLiteral("%1, %2 cores, %3, Qt %4, SQLite %5.")
      .arg(cpu)
      .arg(QThread::idealThreadCount())
      .arg(QSysInfo::prettyProductName(), QString::fromLatin1(qVersion()), QString::fromLatin1(sqlite3_libversion()));
}

}  // namespace cartera::bench
