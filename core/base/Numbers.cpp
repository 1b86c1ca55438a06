// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Numbers.h"

#include <array>
#include <limits>

namespace cartera {
namespace {

constexpr int kMaxDigits = 18;
constexpr char16_t kMinus = u'\u2212';

struct Bare {
  /// Digits and the marks '.', ',' and '\'' alone; blanks between digits have become '\''.
  QString body;
  bool negative = false;
  const char* problem = nullptr;
};

bool isBlank(QChar c) { return c.isSpace() || c == u'\u00A0' || c == u'\u202F' || c == u'\u2009'; }
bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool isCurrencyCode(QStringView word) {
  static constexpr std::array<const char16_t*, 14> kCodes = {u"EUR", u"EURO", u"EUROS", u"USD", u"GBP", u"CHF", u"JPY",
                                                             u"MXN", u"ARS",  u"COP",   u"CLP", u"BRL", u"PEN", u"CAD"};
  for (const char16_t* code : kCodes)
    if (word.compare(QStringView(code), Qt::CaseInsensitive) == 0) return true;
  return false;
}

/// Takes off what stands around a number: blanks, currency, sign, parentheses.
Bare strip(QStringView text) {
  Bare bare;
  QStringView s = text;
  const auto trim = [&s] {
    while (!s.isEmpty() && isBlank(s.front())) s = s.mid(1);
    while (!s.isEmpty() && isBlank(s.back())) s.chop(1);
  };
  bool signSeen = false;
  bool currencySeen = false;
  bool changed = true;
  while (changed) {
    changed = false;
    trim();
    if (s.isEmpty()) return bare;
    if (s.size() >= 2 && s.front() == u'(' && s.back() == u')' && !signSeen) {
      s = s.mid(1, s.size() - 2);
      bare.negative = signSeen = changed = true;
      continue;
    }
    const bool minusFront = s.front() == u'-' || s.front() == kMinus;
    const bool minusBack = s.back() == u'-' || s.back() == kMinus;
    if (!signSeen && (minusFront || s.front() == u'+')) {
      bare.negative = minusFront;
      s = s.mid(1);
      signSeen = changed = true;
      continue;
    }
    if (!signSeen && minusBack) {
      s.chop(1);
      bare.negative = signSeen = changed = true;
      continue;
    }
    if (currencySeen) continue;
    if (s.front().category() == QChar::Symbol_Currency) {
      s = s.mid(1);
      currencySeen = changed = true;
      continue;
    }
    if (s.back().category() == QChar::Symbol_Currency) {
      s.chop(1);
      currencySeen = changed = true;
      continue;
    }
    qsizetype front = 0;
    while (front < s.size() && s[front].isLetter()) ++front;
    if (front > 0 && isCurrencyCode(s.left(front))) {
      s = s.mid(front);
      currencySeen = changed = true;
      continue;
    }
    qsizetype back = s.size();
    while (back > 0 && s[back - 1].isLetter()) --back;
    if (back < s.size() && isCurrencyCode(s.mid(back))) {
      s = s.left(back);
      currencySeen = changed = true;
    }
  }
  if (s.isEmpty()) return bare;
  bool digits = false;
  for (qsizetype i = 0; i < s.size(); ++i) {
    const QChar c = s[i];
    if (isDigit(c)) {
      digits = true;
      bare.body.append(c);
    } else if (c == u'.' || c == u',') {
      bare.body.append(c);
    } else if (c == u'\'' || c == u'\u2019' || (isBlank(c) && i > 0 && isDigit(s[i - 1]))) {
      bare.body.append(u'\'');
    } else if ((c == u'E' || c == u'e') && digits && i + 1 < s.size() &&
               (s[i + 1] == u'+' || s[i + 1] == u'-' || isDigit(s[i + 1]))) {
      bare.problem = "number.exponent";
      return bare;
    } else {
      bare.problem = "number.expected";
      return bare;
    }
  }
  if (!digits) bare.problem = "number.expected";
  return bare;
}

/// What one value says about the mark of its column.
enum class Says { Nothing, Point, Comma, Two };

Says evidence(const QString& body) {
  const qsizetype points = body.count(u'.');
  const qsizetype commas = body.count(u',');
  if (points == 0 && commas == 0) return Says::Nothing;
  if (points > 0 && commas > 0) return body.lastIndexOf(u'.') > body.lastIndexOf(u',') ? Says::Point : Says::Comma;
  const bool point = points > 0;
  const Says itself = point ? Says::Point : Says::Comma;
  const Says other = point ? Says::Comma : Says::Point;
  if (points + commas > 1) return other;
  const qsizetype at = body.indexOf(point ? u'.' : u',');
  const qsizetype after = body.size() - at - 1;
  // 0.125, 1234.567 and 1'234.567 cannot be groups of thousands; "1.234" can be both.
  if (after != 3 || at == 0 || at > 3 || body.contains(u'\'') || body[0] == u'0') return itself;
  return Says::Two;
}

/// Whether digits before the decimals are grouped by three, if they are grouped at all.
bool groupsFit(QStringView whole) {
  qsizetype run = 0;
  bool first = true;
  QChar sign;
  for (const QChar c : whole) {
    if (isDigit(c)) {
      ++run;
      continue;
    }
    if (!sign.isNull() && c != sign) return false;
    sign = c;
    if (first ? (run < 1 || run > 3) : run != 3) return false;
    first = false;
    run = 0;
  }
  return first || run == 3;
}

}  // namespace

QString Decimal::toString() const {
  const bool negative = unscaled < 0;
  QString digits = QString::number(negative ? 0 - static_cast<quint64>(unscaled) : static_cast<quint64>(unscaled));
  if (scale > 0) {
    if (digits.size() <= scale) digits.prepend(QString(scale - digits.size() + 1, u'0'));
    digits.insert(digits.size() - scale, u'.');
  }
  if (negative) digits.prepend(u'-');
  return digits;
}

std::optional<qint64> Decimal::inUnits(int digits) const {
  qint64 value = unscaled;
  for (int i = scale; i < digits; ++i) {
    if (value > std::numeric_limits<qint64>::max() / 10 || value < std::numeric_limits<qint64>::min() / 10)
      return std::nullopt;
    value *= 10;
  }
  for (int i = digits; i < scale; ++i) {
    if (value % 10 != 0) return std::nullopt;
    value /= 10;
  }
  return value;
}

namespace numbers {

Reading<Decimal> read(QStringView text, DecimalMark mark) {
  const Bare bare = strip(text);
  if (bare.problem) return Reading<Decimal>::refused(bare.problem);
  if (bare.body.isEmpty()) {
    for (const QChar c : text)
      if (!isBlank(c)) return Reading<Decimal>::refused("number.expected");
    return Reading<Decimal>::empty();
  }
  const QString& body = bare.body;
  if (mark == DecimalMark::Unknown) {
    switch (evidence(body)) {
      case Says::Two: return Reading<Decimal>::refused("number.ambiguous");
      case Says::Comma: mark = DecimalMark::Comma; break;
      case Says::Point:
      case Says::Nothing: mark = DecimalMark::Point; break;
    }
  }
  const QChar decimal = mark == DecimalMark::Comma ? u',' : u'.';
  const qsizetype at = body.indexOf(decimal);
  const QStringView whole = at < 0 ? QStringView(body) : QStringView(body).left(at);
  const QStringView decimals = at < 0 ? QStringView() : QStringView(body).mid(at + 1);
  for (const QChar c : decimals)
    if (!isDigit(c)) return Reading<Decimal>::refused("number.grouping");
  if (!groupsFit(whole)) return Reading<Decimal>::refused("number.grouping");

  Decimal number;
  int digits = 0;
  const auto take = [&](QStringView part) {
    for (const QChar c : part) {
      if (!isDigit(c)) continue;
      if (number.unscaled != 0 || c != u'0') ++digits;
      if (digits > kMaxDigits) return false;
      number.unscaled = number.unscaled * 10 + (c.unicode() - u'0');
    }
    return true;
  };
  if (decimals.size() > kMaxDigits || !take(whole) || !take(decimals)) return Reading<Decimal>::refused("number.range");
  number.scale = static_cast<int>(decimals.size());
  if (bare.negative) number.unscaled = -number.unscaled;
  return Reading<Decimal>::of(number);
}

DecimalMark guess(const std::vector<QString>& values) {
  bool point = false;
  bool comma = false;
  for (const QString& value : values) {
    const Bare bare = strip(value);
    if (bare.problem || bare.body.isEmpty()) continue;
    const Says says = evidence(bare.body);
    point = point || says == Says::Point;
    comma = comma || says == Says::Comma;
  }
  if (point == comma) return DecimalMark::Unknown;
  return point ? DecimalMark::Point : DecimalMark::Comma;
}

QString print(const Decimal& number, QStringView language) {
  const bool spanish = language.startsWith(u"es");
  QString text = number.toString();
  const qsizetype point = text.indexOf(u'.');
  const qsizetype end = point < 0 ? text.size() : point;
  if (point >= 0) text[point] = spanish ? u',' : u'.';
  const qsizetype first = text.startsWith(u'-') ? 1 : 0;
  for (qsizetype i = end - 3; i > first; i -= 3) text.insert(i, spanish ? u'.' : u',');
  return text;
}

}  // namespace numbers
}  // namespace cartera
