// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/EncodingGuess.h"

#include <QString>
#include <QStringView>
#include <array>
#include <optional>
#include <string>

#include "core/exchange/CsvDecode.h"
#include "core/exchange/TwiceEncoded.h"

namespace cartera {

namespace {

/// "Ã±" is in no word of any language; one letter in ten may be of another list that was joined.
bool isTwice(std::string_view utf8) {
  const twice::Share share = twice::shareOf(utf8);
  return share.garbled > 0 && share.garbled * 10 >= share.letters * 9;
}

/// How well the characters beyond ASCII fit where they stand.
struct Fit {
  size_t good = 0;
  size_t bad = 0;
};

/// The letters of Western Europe; "Ž" and "œ" among them would be chance.
bool isUsualLetter(QChar c) {
  static const QString kUsual = QStringLiteral("áéíóúüñçàèìòùâêîôûäëïöãõåøæßÁÉÍÓÚÜÑÇÀÈÌÒÙÂÊÎÔÛÄËÏÖÃÕÅØÆ");
  return kUsual.contains(c);
}

/// Whether a character beyond ASCII fits between its neighbours; nothing where both is usual, as with an apostrophe.
std::optional<bool> fits(QChar before, QChar c, QChar behind) {
  if (isUsualLetter(c)) {
    if (!before.isLetter() && !behind.isLetter()) return std::nullopt;
    // "GONZàLEZ", "JosÉ": letters of words are of one case, but for a capital in front.
    if (c.isUpper()) return !before.isLower();
    return !(before.isUpper() && behind.isUpper());
  }
  if (c.isLetter() && !QStringView(u"ªº").contains(c)) return false;
  // "d’Or", "col·lega", and the blank that is not to be broken.
  if (QStringView(u"’·\u00A0").contains(c)) return std::nullopt;
  if (before.isLetter() && behind.isLetter()) return false;
  // What opens stands in front of a word, all else but the usual ends does not stand behind one.
  if (before.isLetter()) return QStringView(u"ªº”»…’€").contains(c);
  if (behind.isLetter()) return QStringView(u"¿¡“«‘").contains(c);
  return std::nullopt;
}

Fit fitOf(const QByteArray& head, const char* encoding) {
  std::string utf8;
  CsvDecoder decoder(encoding);
  decoder.decode(head.constData(), static_cast<size_t>(head.size()), utf8);
  const QString text = QString::fromStdString(utf8);
  Fit out;
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (text[i].unicode() < 0x80) continue;
    const std::optional<bool> fit =
        fits(i > 0 ? text[i - 1] : QChar(u' '), text[i], i + 1 < text.size() ? text[i + 1] : QChar(u' '));
    if (fit) ++(*fit ? out.good : out.bad);
  }
  return out;
}

/// Of the encodings of one byte a letter.
EncodingGuess guessTable(const QByteArray& head) {
  const Fit windows = fitOf(head, "windows-1252");
  if (windows.good >= windows.bad) return {"windows-1252", false};
  for (const char* other : {"macintosh", "ibm850"})
    if (const Fit fit = fitOf(head, other); fit.good > 0 && fit.bad * 9 <= fit.good) return {other, false};
  return {"windows-1252", false, true};
}

}  // namespace

EncodingGuess guessEncoding(const QByteArray& head, bool whole) {
  // UTF-32 before UTF-16: its mark starts with the other's.
  if (head.startsWith(QByteArrayView("\xFF\xFE\0\0", 4))) return {"utf-32le", true};
  if (head.startsWith(QByteArrayView("\0\0\xFE\xFF", 4))) return {"utf-32be", true};
  const std::string_view bytes(head.constData(), static_cast<size_t>(head.size()));
  if (head.startsWith("\xEF\xBB\xBF")) return {isTwice(bytes) ? "utf-8-twice" : "utf-8", true};
  if (head.startsWith("\xFF\xFE")) return {"utf-16le", true};
  if (head.startsWith("\xFE\xFF")) return {"utf-16be", true};
  // NUL is a UTF-8 character too, so the pattern must be looked for first; one lost NUL makes no pattern.
  std::array<qsizetype, 4> nuls = {};
  for (qsizetype i = 0; i < head.size(); ++i)
    if (head[i] == 0) ++nuls[static_cast<size_t>(i % 4)];
  const qsizetype quarter = head.size() / 4;
  if (quarter > 0) {
    const auto most = [quarter](qsizetype n) { return n * 10 >= quarter * 7; };
    const auto few = [quarter](qsizetype n) { return n * 10 <= quarter * 2; };
    if (few(nuls[0]) && most(nuls[1]) && most(nuls[2]) && most(nuls[3])) return {"utf-32le", false};
    if (most(nuls[0]) && most(nuls[1]) && most(nuls[2]) && few(nuls[3])) return {"utf-32be", false};
    if (few(nuls[0]) && most(nuls[1]) && few(nuls[2]) && most(nuls[3])) return {"utf-16le", false};
    if (most(nuls[0]) && few(nuls[1]) && most(nuls[2]) && few(nuls[3])) return {"utf-16be", false};
  }
  if (isStrictUtf8(bytes, !whole)) return {isTwice(bytes) ? "utf-8-twice" : "utf-8"};
  // Two letters of windows-1252 hardly ever look like one of UTF-8: with some of these the bad bytes came from elsewhere, as
  // in two lists joined, and are read one by one as what they are. The other way round every letter of UTF-8 were ruined.
  constexpr size_t kOneIn = 50;
  const Utf8Share share = utf8Share(bytes);
  if (kOneIn * share.good > share.bad) return {"utf-8", false};
  return guessTable(head);
}

}  // namespace cartera
