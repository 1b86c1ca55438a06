// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/FilterLexer.h"

#include <optional>

#include "core/query/FilterNames.h"
#include "core/query/FilterReader.h"

namespace cartera::query {

namespace {

bool isSign(QChar c) { return c == u'(' || c == u')' || c == u'[' || c == u']' || c == u','; }
bool isOperator(QChar c) { return c == u'=' || c == u'<' || c == u'>' || c == u'~'; }
bool isCurly(QChar c) { return c == QChar(0x201C) || c == QChar(0x201D); }
bool isQuote(QChar c) { return c == u'"' || isCurly(c); }
/// A straight quote ends at a straight one, so that a value may hold curly ones, and the other way round.
bool closes(QChar opening, QChar c) { return opening == u'"' ? c == u'"' : isCurly(c); }

/// Names whose brackets hold a number or the name of a custom field, not a filter: "custom[Size]", "correo[1]", also
/// behind "company.".
bool hasOwnBrackets(const QString& word) {
  const QString name = spelled("fields", word.section(u'.', -1));
  return name == u"custom" || name == u"email" || name == u"phone";
}

/// What stands in quotes from `at`, which is moved behind them; nothing when they are never closed.
std::optional<QString> quotedAt(const QString& phrase, int& at) {
  const QChar opening = phrase[at];
  const int size = static_cast<int>(phrase.size());
  QString text;
  for (++at; at < size && !closes(opening, phrase[at]); ++at) {
    if (phrase[at] == u'\\' && at + 1 < size) ++at;
    text += phrase[at];
  }
  if (at >= size) return std::nullopt;
  ++at;
  return text;
}

/// What stands in brackets from `at`, which is moved behind them: with brackets of its own in pairs, or in quotes.
std::optional<QString> bracketAt(const QString& phrase, int& at) {
  const int size = static_cast<int>(phrase.size());
  const int from = at + 1;
  if (from < size && isQuote(phrase[from])) {
    int behind = from;
    const auto text = quotedAt(phrase, behind);
    if (text && behind < size && phrase[behind] == u']') {
      at = behind + 1;
      return text;
    }
  }
  int depth = 0;
  for (; at < size; ++at) {
    if (phrase[at] == u'[') ++depth;
    if (phrase[at] == u']' && --depth == 0) {
      ++at;
      return phrase.mid(from, at - 1 - from);
    }
  }
  return std::nullopt;
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
      const auto text = quotedAt(phrase, at);
      if (!text) return filterError("filter.quote", phrase.mid(from), {from, size});
      push(Token::Kind::Quoted, *text, from);
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
        const auto inside = bracketAt(phrase, at);
        if (!inside) return filterError("filter.bracket", phrase.mid(from), {from, size}, QStringLiteral("]"));
        push(Token::Kind::Name, QString(word + u'[' + *inside + u']'), from);
      } else {
        push(Token::Kind::Word, word, from);
      }
    }
  }
  out.push_back({Token::Kind::End, {}, size, size});
  return out;
}

}  // namespace cartera::query
