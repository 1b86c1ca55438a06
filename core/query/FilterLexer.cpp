// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/FilterLexer.h"

#include "core/base/Text.h"
#include "core/query/FilterReader.h"

namespace cartera::query {

namespace {

bool isSign(QChar c) { return c == u'(' || c == u')' || c == u'[' || c == u']' || c == u','; }
bool isOperator(QChar c) { return c == u'=' || c == u'<' || c == u'>' || c == u'~'; }
bool isQuote(QChar c) { return c == u'"' || c == QChar(0x201C) || c == QChar(0x201D); }

/// Names whose brackets hold a number or the name of a custom field, not a filter.
bool hasOwnBrackets(const QString& word) {
  const QString w = text::fold(word);
  return w == u"custom" || w == u"campo" || w == u"email" || w == u"phone";
}

}  // namespace

Result<std::vector<Token>> tokensOf(const QString& phrase) {
  std::vector<Token> out;
  const int size = static_cast<int>(phrase.size());
  int at = 0;
  const auto push = [&](Token::Kind kind, const QString& text, int from) { out.push_back({kind, text, from, at}); };
  while (at < size) {
    const QChar c = phrase[at];
    const int from = at;
    if (c.isSpace()) {
      ++at;
    } else if (isQuote(c)) {
      QString text;
      for (++at; at < size && !isQuote(phrase[at]); ++at) {
        if (phrase[at] == u'\\' && at + 1 < size) ++at;
        text += phrase[at];
      }
      if (at >= size) return filterError("filter.quote", phrase.mid(from), {from, size});
      ++at;
      push(Token::Kind::Quoted, text, from);
    } else if (isSign(c)) {
      ++at;
      push(Token::Kind::Sign, QString(c), from);
    } else if (isOperator(c) || (c == u'!' && at + 1 < size && phrase[at + 1] == u'=')) {
      at += at + 1 < size && phrase[at + 1] == u'=' && c != u'=' ? 2 : 1;
      push(Token::Kind::Operator, phrase.mid(from, at - from), from);
    } else {
      while (at < size && !phrase[at].isSpace() && !isSign(phrase[at]) && !isOperator(phrase[at]) &&
             !isQuote(phrase[at]) && !(phrase[at] == u'!' && at + 1 < size && phrase[at + 1] == u'=')) {
        ++at;
      }
      const QString word = phrase.mid(from, at - from);
      if (at < size && phrase[at] == u'[' && hasOwnBrackets(word)) {
        const qsizetype end = phrase.indexOf(u']', at);
        if (end < 0) return filterError("filter.bracket", phrase.mid(from), {from, size}, QStringLiteral("]"));
        at = static_cast<int>(end) + 1;
        push(Token::Kind::Name, phrase.mid(from, at - from), from);
      } else {
        push(Token::Kind::Word, word, from);
      }
    }
  }
  out.push_back({Token::Kind::End, {}, size, size});
  return out;
}

}  // namespace cartera::query
