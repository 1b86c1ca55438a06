// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx/XlsxText.h"

#include <QDate>
#include <algorithm>
#include <cmath>

namespace cartera::xlsxtext {

namespace {

constexpr qint64 kDaySeconds = 86'400;
/// 31/12/9999.
constexpr double kLastDay = 2'958'465;

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// The character of "_xHHHH_" at `at`, or nothing.
std::optional<char16_t> escapeAt(QStringView text, qsizetype at) {
  if (at + 7 > text.size() || text[at] != u'_' || text[at + 1] != u'x' || text[at + 6] != u'_') return std::nullopt;
  bool ok = false;
  const uint code = text.mid(at + 2, 4).toUInt(&ok, 16);
  // toUInt() would take blanks and signs.
  const auto isHex = [](QChar c) { return isDigit(c) || (c >= u'A' && c <= u'F') || (c >= u'a' && c <= u'f'); };
  const QStringView digits = text.mid(at + 2, 4);
  if (!ok || !std::all_of(digits.begin(), digits.end(), isHex)) return std::nullopt;
  return static_cast<char16_t>(code);
}

QString two(qint64 n) { return QString::number(n).rightJustified(2, u'0'); }

QString clockTime(qint64 seconds) {
  return two(seconds / 3600) + u':' + two(seconds / 60 % 60) + u':' + two(seconds % 60);
}

QString dateOf(qint64 day, bool date1904) {
  if (date1904) return QDate(1904, 1, 1).addDays(day).toString(Qt::ISODate);
  // Excel counts a 29/02/1900 that never was; before it the days are one further.
  if (day == 60) return QStringLiteral("1900-02-29");
  const int shift = day > 0 && day < 60 ? 1 : 0;
  return QDate(1899, 12, 30).addDays(day + shift).toString(Qt::ISODate);
}

/// A time alone: of a moment within day 0, also under the format of a date, and of hours that are counted on without one.
bool isTimeAlone(double serial, const XlsxNumberFormat& format) {
  if (serial > 0 && serial < 1) return true;
  // Nobody was met in 1900: "30:00" under "h:mm" is thirty hours, of which a sheet shows six.
  constexpr double kYear = 366;
  return format.time && !format.date && serial >= 0 && serial < kYear;
}

QString moment(double serial, const XlsxNumberFormat& format, bool date1904) {
  auto seconds = static_cast<qint64>(std::llround(serial * static_cast<double>(kDaySeconds)));
  // A time that runs beyond a day has no date, and 0.999999 is still of its own.
  if (serial < 1) seconds = std::min(seconds, kDaySeconds - 1);
  if ((format.elapsed && seconds >= 0) || isTimeAlone(serial, format)) return clockTime(seconds);
  const qint64 day = seconds >= 0 ? seconds / kDaySeconds : -((-seconds + kDaySeconds - 1) / kDaySeconds);
  const qint64 inDay = seconds - day * kDaySeconds;
  // Day 0 is none: an empty date that somebody has formatted, or midnight.
  const bool noDay = day == 0 && !date1904;
  if (noDay) return format.time ? clockTime(inDay) : QString();
  QString out = dateOf(day, date1904);
  if (format.time && inDay != 0) out += u'T' + clockTime(inDay);
  return out;
}

}  // namespace

void readString(XlsxXml& xml, QString& out) {
  const int outside = xml.depth() - 1;
  while (xml.next()) {
    if (xml.isEnd() && xml.depth() == outside) return;
    if (!xml.isStart()) continue;
    if (xml.name() == u"t") {
      xml.readText(out);
    } else if (xml.name() != u"r") {
      xml.skip();
    }
  }
}

QString unescaped(const QString& text) {
  qsizetype at = text.indexOf(u"_x");
  if (at < 0) return text;
  QString out;
  qsizetype from = 0;
  for (; at >= 0; at = text.indexOf(u"_x", at)) {
    const auto code = escapeAt(text, at);
    if (!code) {
      ++at;
      continue;
    }
    out += QStringView(text).mid(from, at - from);
    out += QChar(*code);
    at += 7;
    from = at;
  }
  return QString(out + QStringView(text).mid(from));
}

QString escaped(const QString& text) {
  QString out;
  qsizetype from = 0;
  const auto put = [&](qsizetype at, char16_t code) {
    out += QStringView(text).mid(from, at - from);
    out += QString(QStringLiteral("_x") + QString::number(code, 16).toUpper().rightJustified(4, u'0') + u'_');
    from = at + 1;
  };
  for (qsizetype i = 0; i < text.size(); ++i) {
    const char16_t c = text[i].unicode();
    const bool isControl = c < 0x20 && c != u'\n' && c != u'\t';
    const bool isHigh = text[i].isHighSurrogate();
    const bool isPair = isHigh && i + 1 < text.size() && text[i + 1].isLowSurrogate();
    if (isPair) {
      ++i;
      continue;
    }
    const bool isNone = isControl || c == 0xFFFE || c == 0xFFFF || isHigh || text[i].isLowSurrogate();
    if (isNone || (c == u'_' && escapeAt(text, i))) put(i, c);
  }
  if (from == 0) return text;
  return QString(out + QStringView(text).mid(from));
}

QString number(const QString& stored) {
  const QString bare = stored.trimmed();
  const bool isMinus = bare.startsWith(u'-');
  const QStringView digits = QStringView(bare).mid(isMinus ? 1 : 0);
  // Whole numbers as they are kept: a code of twenty digits has them all here, and would lose some as a number.
  if (!digits.isEmpty() && std::all_of(digits.begin(), digits.end(), isDigit)) return bare;
  bool ok = false;
  const double value = bare.toDouble(&ok);
  if (!ok || !std::isfinite(value)) return stored;
  if (value == 0) return QStringLiteral("0");
  const double size = std::fabs(value);
  return QString::number(value, size >= 1e21 || size < 1e-9 ? 'g' : 'f', QLocale::FloatingPointShortest);
}

bool isRounded(const QString& stored) {
  constexpr qsizetype kExact = 15;
  const QString whole = number(stored);
  const QStringView digits = QStringView(whole).mid(whole.startsWith(u'-') ? 1 : 0);
  return digits.size() > kExact && std::all_of(digits.begin(), digits.end(), isDigit);
}

QString formatted(const QString& stored, const XlsxNumberFormat& format, bool date1904) {
  if (format.isMoment()) {
    bool ok = false;
    const double serial = stored.trimmed().toDouble(&ok);
    if (ok && std::isfinite(serial) && std::fabs(serial) <= kLastDay + 1) return moment(serial, format, date1904);
  }
  QString text = number(stored);
  if (format.zeros > 1 && std::all_of(text.cbegin(), text.cend(), isDigit))
    text = text.rightJustified(format.zeros, u'0');
  return text;
}

QString isoDate(const QString& stored) {
  QString text = stored.trimmed();
  const qsizetype t = text.indexOf(u'T');
  if (t != 10) return text;
  const QStringView time = QStringView(text).mid(11);
  const bool isMidnight =
      std::all_of(time.begin(), time.end(), [](QChar c) { return c == u'0' || c == u':' || c == u'.'; });
  if (isMidnight) text.truncate(t);
  return text;
}

}  // namespace cartera::xlsxtext
