// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/SearchWords.h"

#include <QStringList>
#include <algorithm>

#include "core/base/Text.h"

namespace cartera::search {

namespace {

/// Fewer digits than this are a house number or a year, not a phone.
constexpr int kFewestPhoneDigits = 4;

bool isPhoneLike(const QString& text) {
  return std::all_of(text.begin(), text.end(), [](QChar c) {
    return c.isDigit() || c.isSpace() || c == u'+' || c == u'-' || c == u'.' || c == u'(' || c == u')' || c == u'/';
  });
}

}  // namespace

SearchWords searchWords(const QString& text) {
  SearchWords out;
  QString cleaned = text::clean(text).simplified();  // line ends and tabs are blanks here
  if (isPhoneLike(cleaned)) {
    const QByteArray digits = text::phoneDigits(cleaned).toUtf8();
    if (digits.size() >= kFewestPhoneDigits) {
      out.digits = digits;
      // "0034 612…" is "+34 612…": the digits are kept without the call prefix, so the words must be, too.
      if (cleaned.startsWith(QLatin1String("00"))) cleaned.remove(0, 2);
    }
  }
  QStringList words;
  for (const QString& token : cleaned.split(u' ', Qt::SkipEmptyParts)) {
    if (token.contains(u'@')) {
      words.append(text::fold(token));
    } else {
      words.append(text::searchKey(token).split(u' ', Qt::SkipEmptyParts));
    }
  }
  words.removeDuplicates();
  for (const QString& word : words) {
    const QByteArray utf8 = word.toUtf8();
    const bool plain = std::none_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<uchar>(c) < 0x20; });
    if (plain && !utf8.isEmpty()) out.words.push_back(utf8);
  }
  return out;
}

}  // namespace cartera::search
