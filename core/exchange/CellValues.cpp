// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CellValues.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

#include "core/base/Dates.h"
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

/// Without the quotes that mail programs put around it; an address is no name.
QString nameBeside(QString text) {
  text = text.simplified();
  while (text.size() >= 2 && text.front() == text.back() && (text.front() == u'"' || text.front() == u'\''))
    text = text.mid(1).chopped(1).replace(QStringLiteral("\\\""), QStringLiteral("\"")).simplified();
  return text::looksLikeEmail(text) ? QString() : text;
}

/// Takes the address line of a mail apart, from left to right.
class MailboxReader {
 public:
  /// False where something stands that is neither an address nor a name before one.
  bool read(const QString& cell) {
    bool quoted = false;
    for (qsizetype i = 0; i < cell.size(); ++i) {
      const QChar c = cell[i];
      if (c == u'"' && (i == 0 || cell[i - 1] != u'\\')) quoted = !quoted;
      if (!quoted && c == u'<') {
        const qsizetype end = cell.indexOf(u'>', i);
        if (end < 0 || !take(nameBeside(m_before), cell.mid(i + 1, end - i - 1).trimmed())) return false;
        m_before.clear();
        i = end;
      } else if (!quoted && isBetween(c)) {
        if (!endPart(c == u',')) return false;
      } else {
        m_before += c;
      }
    }
    return !quoted && endPart(false);
  }
  [[nodiscard]] std::vector<Mailbox> takeOut() { return std::move(m_out); }

 private:
  static bool isBetween(QChar c) { return c == u';' || c == u',' || c == u'|' || c == u'\n' || c == u'\r'; }

  bool take(const QString& name, const QString& address) {
    // `a@x.es Eva <b@y.es>` may be two, or one with an odd name.
    if (!text::looksLikeEmail(address) || name.contains(u'@')) return false;
    if (!m_seen.contains(text::emailKey(address))) m_out.push_back({name, address});
    m_seen.insert(text::emailKey(address));
    return true;
  }
  /// Addresses without brackets; a surname before its comma waits for the rest of the name.
  bool endPart(bool isComma) {
    const QStringList parts = m_before.split(u' ', Qt::SkipEmptyParts);
    if (!parts.isEmpty() && !m_before.contains(u'@')) {
      if (isComma) m_before += QStringLiteral(", ");
      return isComma;
    }
    m_before.clear();
    return std::all_of(parts.begin(), parts.end(), [this](const QString& p) { return take({}, p); });
  }

  QString m_before;
  std::vector<Mailbox> m_out;
  QSet<QString> m_seen;
};

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

std::vector<Mailbox> mailboxes(const QString& cell) {
  if (cell.size() > kLongest || !cell.contains(u'<') || !cell.contains(u'@')) return {};
  MailboxReader reader;
  const bool isWhole = reader.read(QString(cell).replace(QStringLiteral(":::"), QStringLiteral(";")));
  return isWhole ? reader.takeOut() : std::vector<Mailbox>();
}

QStringList emails(const QString& cell) {
  static const QRegularExpression kBetween(QStringLiteral("(?:[;,/|\\s]|:::)+"));
  if (cell.contains(u'<')) {
    QStringList out;
    for (const Mailbox& box : mailboxes(cell)) out.append(box.address);
    return out;
  }
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

QString dayIn(const QString& cell) {
  static const QRegularExpression kDay(QStringLiteral(
      "(?<![\\d./-])(?:\\d{1,2}([./-])\\d{1,2}\\1\\d{2,4}|\\d{4}([./-])\\d{1,2}\\2\\d{1,2})(?![\\d/-])"));
  if (dates::guess({cell}) != DateOrder::None) return cell;
  auto days = kDay.globalMatch(cell);
  if (!days.hasNext()) return {};
  const QString day = days.next().captured();
  // Of two, nobody knows which one it was.
  return days.hasNext() ? QString() : day;
}

bool isShortPostcode(const QString& cell) {
  return cell.size() == 4 && cell[0] != u'0' && std::all_of(cell.begin(), cell.end(), isDigit);
}

}  // namespace cartera::cellvalues
