// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

namespace cartera::search {

/// What somebody typed into a search box, ready to be looked for in folded text.
struct SearchWords {
  /// Folded UTF-8; all of them must be found. None holds a control character.
  std::vector<QByteArray> words;
  /// When the whole text may be a phone number: its digits, so that "612 34 56 78" is one number however it was grouped.
  QByteArray digits;
  /// Nothing was typed, or signs alone: whoever looks for "???" is not looking for everybody.
  [[nodiscard]] bool isEmpty() const { return words.empty(); }
  bool operator==(const SearchWords&) const = default;
};

/// An e-mail address without what is pasted with it: "<ana@example.es>," and "mailto:ana@example.es" are
/// "ana@example.es". Other words as they are.
[[nodiscard]] QString bareWord(const QString& word);

/// Case, accents, blanks and punctuation do not matter; an e-mail address stays one word ("ana@example.es" must not find
/// every "es"). Pure and thread-safe.
[[nodiscard]] SearchWords searchWords(const QString& text);

}  // namespace cartera::search
