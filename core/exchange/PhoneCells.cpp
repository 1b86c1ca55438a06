// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/PhoneCells.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

#include "core/base/Text.h"
#include "core/exchange/CellValues.h"
#include "core/exchange/cells/Cells.h"

namespace cartera::phonecells {

namespace {

/// A cell of megabytes holds no phones.
constexpr qsizetype kLongest = 200;
/// E.164.
constexpr qsizetype kMostDigits = 15;
/// Of Spain, without its prefix.
constexpr qsizetype kSpanish = 9;

QString spanishDigits(const QString& text) {
  const QString digits = text::phoneDigits(text);
  return digits.size() == kSpanish + 2 && digits.startsWith(QLatin1String("34")) ? digits.mid(2) : digits;
}
bool isSpanish(const QString& text) {
  const QString digits = spanishDigits(text);
  return digits.size() == kSpanish && digits[0] >= u'6';
}

/// Digits with blanks, points and dashes between them: one number, or Spanish ones that follow each other. Empty if
/// neither.
QStringList cut(const QString& run) {
  static const QRegularExpression kBetween(QStringLiteral("[\\s–-]+"));
  const qsizetype digits = text::phoneDigits(run).size();
  if (digits < kSpanish) return {};
  QStringList out;
  QString number;
  for (const QString& piece : run.split(kBetween, Qt::SkipEmptyParts)) {
    number += number.isEmpty() ? piece : QString(u' ' + piece);
    if (!isSpanish(number)) continue;
    // "600111222 (911234567)": the other parenthesis stands outside.
    out.append(number.remove(u'(').remove(u')').trimmed());
    number.clear();
  }
  if (number.isEmpty() && out.size() > 1) return out;
  return digits <= kMostDigits && text::looksLikePhone(run) ? QStringList{run} : QStringList();
}

/// What words call a number; nothing for such as say no more than that it is one.
QString labelOf(const QString& words) {
  static const QSet<QString> kNone{QStringLiteral("y"),       QStringLiteral("o"),    QStringLiteral("e"),
                                   QStringLiteral("or"),      QStringLiteral("and"),  QStringLiteral("tel"),
                                   QStringLiteral("tfn"),     QStringLiteral("tfno"), QStringLiteral("tlf"),
                                   QStringLiteral("tlfn"),    QStringLiteral("telf"), QStringLiteral("telefono"),
                                   QStringLiteral("telefon"), QStringLiteral("phone")};
  static const QRegularExpression kEdges(QStringLiteral("^[\\s:.()–-]+|[\\s:.()–-]+$"));
  const QString label = QString(words).remove(kEdges);
  return kNone.contains(text::searchKey(label)) ? QString() : cells::usualLabel(label);
}

/// A cell in its pieces, from left to right.
class Reader {
 public:
  std::vector<Phone> read(const QString& cell) {
    static const QRegularExpression kRun(QStringLiteral("(?:\\+|\\(\\+?)?\\d(?:[\\s.()–-]*\\d)*"));
    qsizetype end = 0;
    for (auto runs = kRun.globalMatch(cell); runs.hasNext();) {
      const auto run = runs.next();
      const QStringList numbers = cut(run.captured());
      if (numbers.isEmpty() || !between(cell.mid(end, run.capturedStart() - end), false)) return {};
      for (const QString& number : numbers) {
        m_phones.push_back({number, m_next});
        m_next.clear();
      }
      end = run.capturedEnd();
    }
    if (m_phones.size() < 2 || !between(cell.mid(end), true)) return {};
    QSet<QString> seen;
    std::vector<Phone> out;
    for (Phone& phone : m_phones) {
      const QString key = text::phoneDigits(phone.number);
      if (!seen.contains(key)) out.push_back(std::move(phone));
      seen.insert(key);
    }
    return out;
  }

 private:
  /// The words before a sign are of the number before it, and those behind it of the next. Without a sign they are of the
  /// next, but for those in parentheses and at the end.
  bool between(const QString& text, bool isEnd) {
    static const QRegularExpression kSign(QStringLiteral("[/;,|\\n\\r]|:::|\\s[–-]\\s"));
    const bool isFirst = m_phones.empty();
    const auto sign = kSign.match(text);
    QString before = sign.hasMatch() ? text.left(sign.capturedStart()) : QString();
    QString behind = sign.hasMatch() ? text.mid(sign.capturedEnd()) : text;
    if (behind.contains(kSign)) return false;
    const bool isOfLast = isEnd || (!sign.hasMatch() && text.trimmed().endsWith(u')'));
    if (!isFirst && !sign.hasMatch() && isOfLast) std::swap(before, behind);
    const QString ofLast = labelOf(before);
    const QString ofNext = labelOf(behind);
    if (!isShort(ofLast) || !isShort(ofNext) || (isFirst && !ofLast.isEmpty()) || (isEnd && !ofNext.isEmpty()))
      return false;
    if (!ofLast.isEmpty()) {
      if (!m_phones.back().label.isEmpty()) return false;
      m_phones.back().label = ofLast;
    }
    m_next = ofNext;
    return true;
  }
  /// A label, and no note: two words at most.
  static bool isShort(const QString& label) {
    constexpr qsizetype kMost = 20;
    return label.size() <= kMost && label.count(u' ') < 2 && !label.contains(u'@');
  }

  std::vector<Phone> m_phones;
  QString m_next;
};

}  // namespace

std::vector<Phone> apart(const QString& cell) {
  std::vector<Phone> out;
  for (const QString& number : cellvalues::phones(cell)) out.push_back({number, {}});
  if (!out.empty() || cell.size() > kLongest || cell.size() < 2 * kSpanish) return out;
  return Reader().read(cell);
}

bool holdsSeveral(const QString& cell) {
  static const QRegularExpression kNine(QStringLiteral("\\d(?:[\\s.-]?\\d){8}"));
  if (text::phoneDigits(cell).size() > kMostDigits) return true;
  auto runs = kNine.globalMatch(cell);
  if (!runs.hasNext()) return false;
  runs.next();
  return runs.hasNext();
}

}  // namespace cartera::phonecells
