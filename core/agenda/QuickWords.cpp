// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agenda/QuickWords.h"

#include <algorithm>
#include <array>

#include "core/base/Text.h"

namespace cartera::quickadd {

namespace {

bool isWordCharacter(QChar c) { return c.isLetterOrNumber() || c.isMark() || c == u'#' || c == u'@'; }

/// Parts what stands before it from what stands behind.
bool isStop(QChar c) { return QStringView(u",;:.!?()[]{}|\u2022\u00b7\u2013\u2014\"").contains(c); }

}  // namespace

QString readable(const QString& text) {
  QString out = text;
  for (qsizetype i = 0; i < out.size(); ++i) {
    const QChar c = out[i];
    if (c == u'\r') {
      out[i] = i + 1 < out.size() && out[i + 1] == u'\n' ? QChar(u' ') : QChar(u'\n');
    } else if (c == QChar(0x2028) || c == QChar(0x2029) || c == QChar(0x0B) || c == QChar(0x0C)) {
      out[i] = u'\n';
    } else if (c != u'\n' &&
               (c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)) {
      out[i] = c == u'\t' ? QChar(u'\t') : QChar(u' ');
    }
  }
  return out;
}

std::vector<Word> wordsOf(QStringView text, Place place) {
  std::vector<Word> words;
  qsizetype at = place.from;
  bool stops = false;
  while (at < place.end()) {
    while (at < place.end() && text[at].isSpace()) ++at;
    const qsizetype from = at;
    while (at < place.end() && !text[at].isSpace()) ++at;
    if (from == at) break;
    qsizetype first = from;
    qsizetype behind = at;
    while (first < behind && !isWordCharacter(text[first])) ++first;
    while (behind > first && !isWordCharacter(text[behind - 1])) --behind;
    const auto hasStop = [&](qsizetype a, qsizetype b) {
      const QStringView between = text.mid(a, b - a);
      // A dash that stands alone parts as well.
      return (first == behind && between.contains(u'-')) || std::any_of(between.begin(), between.end(), isStop);
    };
    if (first == behind) {
      stops = stops || hasStop(from, at);
      if (!words.empty() && hasStop(from, at)) words.back().stopsBehind = true;
      continue;
    }
    Word word;
    word.place = {first, behind - first};
    const QStringView raw = text.mid(first, behind - first);
    word.folded = text::fold(raw);
    word.isCapital = raw[0].isUpper();
    word.stopsBefore = stops || hasStop(from, first);
    word.stopsBehind = hasStop(behind, at);
    if (word.stopsBefore && !words.empty()) words.back().stopsBehind = true;
    stops = word.stopsBehind;
    words.push_back(std::move(word));
  }
  return words;
}

bool areWords(const std::vector<Word>& words, size_t at, std::initializer_list<const char*> wanted) {
  size_t i = at;
  for (const char* word : wanted) {
    if (i >= words.size() || words[i].folded != QLatin1String(word)) return false;
    if (i > at && words[i].stopsBefore) return false;
    ++i;
  }
  return true;
}

bool isIn(const QString& folded, const char* list) {
  const QLatin1String all(list);
  qsizetype at = 0;
  while ((at = all.indexOf(folded, at)) >= 0) {
    const qsizetype behind = at + folded.size();
    if ((at == 0 || all[at - 1] == QLatin1Char(' ')) && (behind == all.size() || all[behind] == QLatin1Char(' ')))
      return !folded.isEmpty() && !folded.contains(u' ');
    ++at;
  }
  return false;
}

int numberOf(const QString& folded) {
  if (!folded.isEmpty() && folded.size() <= 3 &&
      std::all_of(folded.begin(), folded.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
    return folded.toInt();
  static constexpr std::array<const char*, 31> kWords = {"",
                                                         "un una uno a an one",
                                                         "dos two",
                                                         "tres three",
                                                         "cuatro four",
                                                         "cinco five",
                                                         "seis six",
                                                         "siete seven",
                                                         "ocho eight",
                                                         "nueve nine",
                                                         "diez ten",
                                                         "once eleven",
                                                         "doce twelve",
                                                         "trece thirteen",
                                                         "catorce fourteen",
                                                         "quince fifteen",
                                                         "dieciseis sixteen",
                                                         "diecisiete seventeen",
                                                         "dieciocho eighteen",
                                                         "diecinueve nineteen",
                                                         "veinte twenty",
                                                         "veintiuno",
                                                         "veintidos",
                                                         "veintitres",
                                                         "veinticuatro",
                                                         "veinticinco",
                                                         "veintiseis",
                                                         "veintisiete",
                                                         "veintiocho",
                                                         "veintinueve",
                                                         "treinta thirty"};
  for (size_t n = 1; n < kWords.size(); ++n)
    if (isIn(folded, kWords[n])) return static_cast<int>(n);
  return 0;
}

Place placeOf(const std::vector<Word>& words, size_t first, size_t behind) {
  const qsizetype from = words[first].place.from;
  return {from, words[behind - 1].place.end() - from};
}

void Claims::take(Place place) {
  for (qsizetype i = place.from; i < place.end(); ++i) m_taken[static_cast<size_t>(i)] = true;
}

bool Claims::isFree(Place place) const {
  const auto from = m_taken.begin() + place.from;
  return std::none_of(from, from + place.length, [](bool taken) { return taken; });
}

std::vector<Place> Claims::freeIn(QStringView text, Place place) const {
  std::vector<Place> out;
  qsizetype from = place.from;
  for (qsizetype i = place.from; i <= place.end(); ++i) {
    if (i < place.end() && !m_taken[static_cast<size_t>(i)] && text[i] != u'\n') continue;
    if (i > from) out.push_back({from, i - from});
    from = i + 1;
  }
  return out;
}

Place trimmed(QStringView text, Place place) {
  const auto isEdge = [](QChar c) {
    return c.isSpace() || c.category() == QChar::Symbol_Other || c.isSurrogate() ||
           QStringView(u",;:|\u2022\u00b7-\u2013\u2014_*=/<>~").contains(c);
  };
  while (place.length > 0 && isEdge(text[place.from])) {
    ++place.from;
    --place.length;
  }
  while (place.length > 0 && isEdge(text[place.end() - 1])) --place.length;
  return place;
}

bool saysSomething(QStringView text) {
  return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

}  // namespace cartera::quickadd
