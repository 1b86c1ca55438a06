// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/query/FilterFields.h"
#include "core/query/FilterLexer.h"

/// How fields are compared, in signs and in words of both languages. Pure and thread-safe.
namespace cartera::query {

/// Of a sign of the lexer's.
[[nodiscard]] Comparison comparisonOf(const QString& sign);

/// "contains", "starts with", "in", "is empty" and their Spanish, and of how many words it is.
struct WordedComparison {
  Comparison comparison = Comparison::Equal;
  size_t words = 0;
};
/// The one that begins at a token; the last one of them is the end of the phrase.
[[nodiscard]] std::optional<WordedComparison> wordedComparison(const std::vector<Token>& tokens, size_t at);

/// How a comparison is written in a phrase of that language; nothing where its field stands alone.
[[nodiscard]] QString comparisonText(Comparison comparison, const QString& language = {});

/// Whether a field can be compared like that. Of custom fields the type is known when the filter meets a file.
[[nodiscard]] bool suits(const FieldSpec& field, Comparison comparison);

/// Folded, if it is a word; else empty.
[[nodiscard]] QString folded(const Token& token);

}  // namespace cartera::query
