// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/uversion.h>

#include <QCryptographicHash>
#include <QtEndian>
#include <algorithm>
#include <array>

#include "core/base/ControlCharacters.h"

namespace cartera::text {

namespace {

// Below it every character stands for itself in the composed form, and is taken apart without a look at its neighbours.
constexpr ushort kFirstMark = 0x0300;

bool isMark(QChar c) {
  return c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing ||
         c.category() == QChar::Mark_SpacingCombining;
}

bool isInvisible(QChar c) {
  const ushort u = c.unicode();
  // Zero-width space/joiners, word joiner, BOM in the middle, soft hyphen, directional marks and isolates.
  return (u >= 0x200B && u <= 0x200F) || (u >= 0x202A && u <= 0x202E) || (u >= 0x2060 && u <= 0x2069) || u == 0xFEFF ||
         u == 0x00AD;
}

/// Of a character that joiners mean nothing beside: blanks, ASCII, and letters and digits of the scripts that are written
/// apart. Between others a joiner makes one sign of several: a family of three persons, a ligature of an Indian script.
bool isWrittenApart(QChar c) {
  const ushort u = c.unicode();
  if (u < 0x0530 || (u >= 0x1C80 && u <= 0x1C8F) || (u >= 0x1D00 && u <= 0x1FFF) || (u >= 0x2C60 && u <= 0x2C7F) ||
      (u >= 0x2DE0 && u <= 0x2DFF) || (u >= 0xA640 && u <= 0xA69F) || (u >= 0xA720 && u <= 0xA7FF) ||
      (u >= 0xFB00 && u <= 0xFB06) || (u >= 0xFF00 && u <= 0xFF5E))
    return true;
  return c.isSpace() || c.isDigit() || c.isPunct() || isInvisible(c);
}

/// U+200C and U+200D where they are part of the writing, and not dirt.
bool isJoining(QStringView s, qsizetype i) {
  if (s[i] != QChar(0x200C) && s[i] != QChar(0x200D)) return false;
  return i > 0 && i + 1 < s.size() && !isWrittenApart(s[i - 1]) && !isWrittenApart(s[i + 1]);
}

bool isAscii(QStringView s) {
  return std::all_of(s.begin(), s.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// Whether clean() has nothing to do: printable letters that stand alone in Unicode's composed form, no blank around them.
bool isClean(QStringView s) {
  if (s.isEmpty()) return true;
  if (s.front() == u' ' || s.back() == u' ') return false;
  return std::all_of(s.begin(), s.end(), [](QChar c) {
    const ushort u = c.unicode();
    return (u >= 0x20 && u < 0x7F) || (u > 0xA0 && u < kFirstMark && u != 0x00AD);
  });
}

QString withoutMailto(const QString& s) {
  return s.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive) ? s.mid(7) : s;
}

}  // namespace

namespace {

QString foldByTables(QStringView s) {
  const QString decomposed = s.toString().normalized(QString::NormalizationForm_KD);
  QString out;
  out.reserve(decomposed.size());
  for (const QChar c : decomposed) {
    if (isMark(c)) continue;
    // Letters that Unicode does not take apart, though people type them without their stroke or ligature.
    switch (c.unicode()) {
      case 0x00DF:
      case 0x1E9E: out.append(QLatin1String("ss")); break;
      case 0x00C6:
      case 0x00E6: out.append(QLatin1String("ae")); break;
      case 0x0152:
      case 0x0153: out.append(QLatin1String("oe")); break;
      case 0x00D8:
      case 0x00F8: out.append(u'o'); break;
      case 0x0141:
      case 0x0142: out.append(u'l'); break;
      case 0x0110:
      case 0x0111: out.append(u'd'); break;
      case 0x0131: out.append(u'i'); break;
      default: out.append(c);
    }
  }
  return out.toCaseFolded();
}

/// What each character below kFirstMark is folded to.
const std::array<QString, kFirstMark>& foldedLetters() {
  static const auto kLetters = [] {
    std::array<QString, kFirstMark> out;
    for (ushort u = 0; u < kFirstMark; ++u) {
      const QChar c(u);
      out[u] = foldByTables(QStringView(&c, 1));
    }
    return out;
  }();
  return kLetters;
}

}  // namespace

QString fold(QStringView s) {
  // An import folds every value: Unicode's tables are asked for each letter once, not for each value.
  if (isAscii(s)) return s.toString().toLower();
  if (std::any_of(s.begin(), s.end(), [](QChar c) { return c.unicode() >= kFirstMark; })) return foldByTables(s);
  const auto& letters = foldedLetters();
  QString out;
  out.reserve(s.size() + 2);
  for (const QChar c : s) {
    const ushort u = c.unicode();
    if (u < 0x80) {
      out.append(c.toLower());
    } else {
      out.append(letters[u]);
    }
  }
  return out;
}

QString searchKey(QStringView s) {
  const QString folded = fold(s);
  QString out;
  out.reserve(folded.size());
  bool gap = false;
  for (const QChar c : folded) {
    const ushort u = c.unicode();
    const bool plain = (u >= 'a' && u <= 'z') || (u >= '0' && u <= '9');
    if (plain || c.isLetterOrNumber() || c.isSurrogate()) {
      if (gap && !out.isEmpty()) out.append(u' ');
      gap = false;
      out.append(c);
    } else if (!isInvisible(c) && c != u'\'' && c != QChar(0x2019)) {
      // An apostrophe joins ("O'Brien" is found by "obrien"), everything else parts words.
      gap = true;
    }
  }
  return out;
}

QString clean(const QString& s) { return isClean(s) ? s : clean(QStringView(s)); }

QString clean(QStringView s) {
  if (isClean(s)) return s.toString();
  QString out;
  out.reserve(s.size());
  for (qsizetype i = 0; i < s.size(); ++i) {
    const QChar c = s[i];
    const ushort u = c.unicode();
    if (u == 0x00A0 || u == 0x202F || u == 0x2007) {
      out.append(u' ');
    } else if (u == '\r') {
      // Kept as they come, the lines of Windows would differ from the same lines of a card.
      if (i + 1 == s.size() || s[i + 1] != u'\n') out.append(u'\n');
    } else if (isBreak(u)) {
      out.append(u'\n');
    } else if (isLost(u) || (isInvisible(c) && !isJoining(s, i))) {
      continue;
    } else {
      out.append(c);
    }
  }
  out = out.trimmed();
  return isAscii(out) ? out : out.normalized(QString::NormalizationForm_C);
}

QString emailKey(QStringView raw) {
  QString s = withoutMailto(clean(raw));
  while (s.endsWith(u'.')) s.chop(1);
  s = s.toLower();
  return looksLikeEmail(s) ? s : QString();
}

bool looksLikeEmail(QStringView raw) {
  const QString s = withoutMailto(clean(raw));
  const qsizetype at = s.indexOf(u'@');
  if (at <= 0 || at != s.lastIndexOf(u'@')) return false;
  const QStringView domain = QStringView(s).mid(at + 1);
  const qsizetype dot = domain.indexOf(u'.');
  if (dot <= 0 || domain.startsWith(u'-')) return false;
  for (const QChar c : s) {
    if (c.isSpace() || c == u',' || c == u';' || c == u'<' || c == u'>' || c == u'"' || c == u'(' || c == u')' ||
        c == u':')
      return false;
  }
  return !s.contains(QLatin1String("..")) && domain.size() >= 3;
}

QString phoneDigits(QStringView raw) {
  QString digits;
  digits.reserve(raw.size());
  bool plus = false;
  for (const QChar c : raw) {
    if (c.isDigit()) {
      digits.append(QChar(u'0' + c.digitValue()));
    } else if (c == u'+' && digits.isEmpty()) {
      plus = true;
    }
  }
  if (!plus && digits.startsWith(QLatin1String("00"))) digits.remove(0, 2);
  return digits;
}

QString phoneKey(QStringView raw) {
  const QString digits = phoneDigits(raw);
  return digits.size() < 6 ? QString() : digits.right(9);
}

QString phoneE164(QStringView raw) {
  const QString s = clean(raw);
  const QString digits = phoneDigits(s);
  const bool international = s.startsWith(u'+') || s.startsWith(QLatin1String("00"));
  if (international) {
    return digits.size() >= 7 && digits.size() <= 15 ? QString(u'+' + digits) : QString();
  }
  const bool spanish = digits.size() == 9 && digits[0] >= u'6' && digits[0] <= u'9';
  if (spanish) return QStringLiteral("+34") + digits;
  const bool spanishWithPrefix =
      digits.size() == 11 && digits.startsWith(QLatin1String("34")) && digits[2] >= u'6' && digits[2] <= u'9';
  return spanishWithPrefix ? QString(u'+' + digits) : QString();
}

QString phoneDisplay(QStringView raw) {
  const QString e164 = phoneE164(raw);
  if (e164.startsWith(QLatin1String("+34")) && e164.size() == 12) {
    return QStringLiteral("+34 ") + QStringView(e164).mid(3, 3) + u' ' + QStringView(e164).mid(6, 3) + u' ' +
           QStringView(e164).mid(9, 3);
  }
  return clean(raw);
}

bool looksLikePhone(QStringView raw) {
  const QString s = clean(raw);
  const qsizetype n = phoneDigits(s).size();
  if (n < 7 || n > 15) return false;
  for (qsizetype i = 0; i < s.size(); ++i) {
    const QChar c = s[i];
    const bool allowed = c.isDigit() || c == u' ' || c == u'-' || c == u'.' || c == u'(' || c == u')' || c == u'/' ||
                         (c == u'+' && (i == 0 || s[i - 1] == u'('));
    if (!allowed) return false;
  }
  return true;
}

QString taxIdKey(QStringView raw) {
  QString out;
  for (const QChar c : raw) {
    if (c.isLetterOrNumber()) out.append(c.toUpper());
  }
  // "ES" before a Spanish number is the VAT prefix; a NIF never starts with E followed by S.
  if (out.size() == 11 && out.startsWith(QLatin1String("ES"))) out.remove(0, 2);
  return out;
}

qint64 hash63(const QByteArray& bytes) {
  const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
  const auto cut = static_cast<qint64>(qFromBigEndian<quint64>(digest.constData()) >> 1);
  return cut == 0 ? 1 : cut;
}

struct SortKeys::Impl {
  std::unique_ptr<icu::Collator> collator;
};

SortKeys::SortKeys(const QString& language) : m_impl(std::make_unique<Impl>()) {
  UErrorCode status = U_ZERO_ERROR;
  m_impl->collator.reset(icu::Collator::createInstance(icu::Locale(language.toUtf8().constData()), status));
  if (U_FAILURE(status)) {
    m_impl->collator.reset();
    return;
  }
  m_impl->collator->setStrength(icu::Collator::SECONDARY);  // case does not matter in a list, accents break ties
  m_impl->collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
}

SortKeys::~SortKeys() = default;

QByteArray SortKeys::key(QStringView s) const {
  if (!m_impl->collator) return fold(s).toUtf8();
  const icu::UnicodeString text(false, reinterpret_cast<const char16_t*>(s.utf16()), static_cast<int32_t>(s.size()));
  uint8_t buffer[256];
  const int32_t n = m_impl->collator->getSortKey(text, buffer, sizeof buffer);
  if (n <= static_cast<int32_t>(sizeof buffer)) return {reinterpret_cast<const char*>(buffer), n - 1};
  QByteArray big(n, Qt::Uninitialized);
  m_impl->collator->getSortKey(text, reinterpret_cast<uint8_t*>(big.data()), n);
  big.chop(1);  // ICU ends the key with a zero byte
  return big;
}

QString SortKeys::version() {
  UVersionInfo info;
  u_getVersion(info);
  return QStringLiteral("%1.%2").arg(info[0]).arg(info[1]);
}

}  // namespace cartera::text
