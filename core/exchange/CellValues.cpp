// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CellValues.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

#include "core/base/Text.h"

namespace cartera::cellvalues {

namespace {

/// A cell of megabytes holds no list of addresses.
constexpr qsizetype kLongest = 4000;

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// Each part once, by its match key.
template <class Key>
QStringList once(const QStringList& parts, const Key& key) {
  QSet<QString> seen;
  QStringList out;
  for (const QString& part : parts) {
    const QString k = key(part);
    if (seen.contains(k)) continue;
    seen.insert(k);
    out.append(part);
  }
  return out;
}

/// What stands behind the comma of a company's name.
bool isLegalForm(const QString& text) {
  static const QSet<QString> kForms{QStringLiteral("sl"),
                                    QStringLiteral("slu"),
                                    QStringLiteral("sll"),
                                    QStringLiteral("slp"),
                                    QStringLiteral("sa"),
                                    QStringLiteral("sau"),
                                    QStringLiteral("sal"),
                                    QStringLiteral("cb"),
                                    QStringLiteral("sc"),
                                    QStringLiteral("scp"),
                                    QStringLiteral("sccl"),
                                    QStringLiteral("scoop"),
                                    QStringLiteral("inc"),
                                    QStringLiteral("ltd"),
                                    QStringLiteral("limited"),
                                    QStringLiteral("llc"),
                                    QStringLiteral("co"),
                                    QStringLiteral("plc"),
                                    QStringLiteral("gmbh"),
                                    QStringLiteral("ag"),
                                    QStringLiteral("sas"),
                                    QStringLiteral("srl"),
                                    QStringLiteral("spa"),
                                    QStringLiteral("bv"),
                                    QStringLiteral("lda"),
                                    QStringLiteral("jr"),
                                    QStringLiteral("sociedadlimitada"),
                                    QStringLiteral("sociedadanonima")};
  QString key;
  for (const QChar c : text::fold(text))
    if (c.isLetter()) key.append(c);
  return kForms.contains(key);
}

}  // namespace

QStringList emails(const QString& cell) {
  static const QRegularExpression kBetween(QStringLiteral("(?:[;,/|\\s]|:::)+"));
  if (cell.size() > kLongest || cell.count(u'@') < 2) return {};
  const QStringList parts = cell.split(kBetween, Qt::SkipEmptyParts);
  if (parts.size() < 2 ||
      !std::all_of(parts.begin(), parts.end(), [](const QString& p) { return text::looksLikeEmail(p); }))
    return {};
  return once(parts, [](const QString& p) { return text::emailKey(p); });
}

QStringList phones(const QString& cell) {
  static const QRegularExpression kBetween(QStringLiteral("\\s*(?:[;,/|\\n\\r]|:::|\\s[yoe]\\s)+\\s*"));
  // Two of nine digits and a sign between them.
  if (cell.size() > kLongest || cell.size() < 19) return {};
  const QStringList parts = cell.split(kBetween, Qt::SkipEmptyParts);
  const auto isWhole = [](const QString& p) { return text::looksLikePhone(p) && text::phoneDigits(p).size() >= 9; };
  if (parts.size() < 2 || !std::all_of(parts.begin(), parts.end(), isWhole)) return {};
  return once(parts, [](const QString& p) { return text::phoneDigits(p); });
}

QString tags(const QString& cell) {
  static const QRegularExpression kOurs(QStringLiteral("[;\\n\\r]|:::"));
  static const QRegularExpression kAny(QStringLiteral("[;,|\\n\\r]|:::"));
  QStringList out;
  for (const QString& part : cell.split(cell.contains(kOurs) ? kOurs : kAny, Qt::SkipEmptyParts)) {
    QString tag = part.trimmed();
    if (tag == QLatin1String("* myContacts")) continue;
    if (tag.startsWith(QLatin1String("* "))) tag = tag.mid(2);
    if (!tag.isEmpty()) out.append(tag);
  }
  return out.join(u';');
}

bool isExponent(const QString& cell) {
  static const QRegularExpression kExponent(QStringLiteral("^\\d[.,]?\\d*[eE]\\+?\\d+$"));
  return cell.size() >= 3 && cell.size() <= 30 && isDigit(cell[0]) && cell.contains(u'e', Qt::CaseInsensitive) &&
         kExponent.match(cell).hasMatch();
}

std::optional<PersonName> turnedName(const QString& cell) {
  if (cell.size() > 120 || cell.count(u',') != 1) return std::nullopt;
  const qsizetype comma = cell.indexOf(u',');
  const QString before = cell.left(comma).trimmed();
  const QString behind = cell.mid(comma + 1).trimmed();
  if (before.isEmpty() || behind.isEmpty() || isLegalForm(behind)) return std::nullopt;
  for (const QChar c : cell)
    if (isDigit(c) || c == u'@' || c == u'&' || c == u'\n') return std::nullopt;
  return splitPersonName(cell);
}

bool isShortPostcode(const QString& cell) {
  return cell.size() == 4 && cell[0] != u'0' && std::all_of(cell.begin(), cell.end(), isDigit);
}

}  // namespace cartera::cellvalues
