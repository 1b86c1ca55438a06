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

QString bareWord(const QString& word) {
  if (!word.contains(u'@')) return word;
  qsizetype from = 0;
  qsizetype to = word.size();
  // What an address may begin with; "@hotmail" is looked for with its sign.
  const auto begins = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'+' || c == u'@'; };
  const auto skip = [&] {
    while (from < to && !begins(word[from])) ++from;
  };
  skip();
  if (word.mid(from).startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive)) {
    from += 7;
    skip();
    if (const qsizetype question = word.indexOf(u'?', from); question >= 0) to = question;
  }
  while (to > from && !word[to - 1].isLetterOrNumber() && word[to - 1] != u'@' && word[to - 1] != u'_') --to;
  return word.mid(from, to - from);
}

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
      words.append(text::fold(bareWord(token)));
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
