// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/FilterComparisons.h"

#include <algorithm>
#include <initializer_list>

#include "core/base/Text.h"

namespace cartera::query {

QString folded(const Token& token) { return token.kind == Token::Kind::Word ? text::fold(token.text) : QString(); }

Comparison comparisonOf(const QString& sign) {
  if (sign == u"!=") return Comparison::NotEqual;
  if (sign == u"<") return Comparison::Less;
  if (sign == u"<=") return Comparison::LessOrEqual;
  if (sign == u">") return Comparison::Greater;
  if (sign == u">=") return Comparison::GreaterOrEqual;
  if (sign.startsWith(u'~')) return Comparison::Contains;
  return Comparison::Equal;
}

std::optional<WordedComparison> wordedComparison(const std::vector<Token>& tokens, size_t at) {
  struct Worded {
    std::initializer_list<const char*> words;
    Comparison comparison;
  };
  static const Worded kAll[] = {{{"contains"}, Comparison::Contains},
                                {{"contiene"}, Comparison::Contains},
                                {{"starts", "with"}, Comparison::StartsWith},
                                {{"empieza", "por"}, Comparison::StartsWith},
                                {{"in"}, Comparison::In},
                                {{"en"}, Comparison::In},
                                {{"is", "not", "empty"}, Comparison::NotEmpty},
                                {{"is", "empty"}, Comparison::Empty},
                                {{"no", "esta", "vacio"}, Comparison::NotEmpty},
                                {{"no", "esta", "vacia"}, Comparison::NotEmpty},
                                {{"esta", "vacio"}, Comparison::Empty},
                                {{"esta", "vacia"}, Comparison::Empty}};
  for (const Worded& w : kAll) {
    size_t n = 0;
    for (const char* word : w.words) {
      if (folded(tokens[std::min(at + n, tokens.size() - 1)]) != QLatin1String(word)) break;
      ++n;
    }
    if (n == w.words.size()) return WordedComparison{w.comparison, n};
  }
  return std::nullopt;
}

QString comparisonText(Comparison comparison, const QString& language) {
  const auto word = [&language](const char* english, const char* spanish) {
    return QString::fromUtf8(language == u"es" ? spanish : english);
  };
  switch (comparison) {
    case Comparison::Equal: return QStringLiteral("=");
    case Comparison::NotEqual: return QStringLiteral("!=");
    case Comparison::Less: return QStringLiteral("<");
    case Comparison::LessOrEqual: return QStringLiteral("<=");
    case Comparison::Greater: return QStringLiteral(">");
    case Comparison::GreaterOrEqual: return QStringLiteral(">=");
    case Comparison::Contains: return word("contains", "contiene");
    case Comparison::StartsWith: return word("starts with", "empieza por");
    case Comparison::In: return word("in", "en");
    case Comparison::Empty: return word("is empty", "está vacío");
    case Comparison::NotEmpty: return word("is not empty", "no está vacío");
    case Comparison::Exists: break;
  }
  return {};
}

bool suits(const FieldSpec& field, Comparison c) {
  switch (c) {
    case Comparison::Less:
    case Comparison::LessOrEqual:
    case Comparison::Greater:
    case Comparison::GreaterOrEqual:
      return field.type == ValueType::Number || field.type == ValueType::Date || field.source == FieldSource::Custom;
    case Comparison::Contains:
    case Comparison::StartsWith: return field.type == ValueType::Text;
    case Comparison::Empty:
    case Comparison::NotEmpty:
      return field.source != FieldSource::FindText && field.source != FieldSource::Trash &&
             !(field.source == FieldSource::Relation && field.part == u"count");
    default: return true;
  }
}

}  // namespace cartera::query
