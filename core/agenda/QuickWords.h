// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <initializer_list>
#include <vector>

#include "core/agenda/QuickAdd.h"

/// The text of a quick line as words with their places. For quickadd alone. Pure and thread-safe.
namespace cartera::quickadd {

/// What stands between blanks, without the punctuation around it.
struct Word {
  Place place;
  /// Without accents and case.
  QString folded;
  bool isCapital = false;
  /// A comma or the like stands before or behind it.
  bool stopsBefore = false;
  bool stopsBehind = false;
};

/// The same text, place for place, with blanks for what nobody sees and plain line ends: NULs, tabs, NBSP.
[[nodiscard]] QString readable(const QString& text);

/// The words of a stretch of a readable() text.
[[nodiscard]] std::vector<Word> wordsOf(QStringView text, Place place);

/// Whether the words from `at` on are these, with no comma between them.
[[nodiscard]] bool areWords(const std::vector<Word>& words, size_t at, std::initializer_list<const char*> wanted);
/// Whether a folded word is in a list "one two three".
[[nodiscard]] bool isIn(const QString& folded, const char* list);
/// "3", "tres", "three", "a", "un": 0 if it is no number below 1000.
[[nodiscard]] int numberOf(const QString& folded);
/// The stretch from one word to behind another.
[[nodiscard]] Place placeOf(const std::vector<Word>& words, size_t first, size_t behind);

/// Which characters of a text are spoken for.
class Claims {
 public:
  explicit Claims(qsizetype size) : m_taken(static_cast<size_t>(size), false) {}
  void take(Place place);
  [[nodiscard]] bool isFree(Place place) const;
  /// What nobody has taken within a stretch, line by line, in order; may be blank.
  [[nodiscard]] std::vector<Place> freeIn(QStringView text, Place place) const;

 private:
  std::vector<bool> m_taken;
};

/// A stretch without blanks and punctuation at its ends; brackets and points that belong to it stay.
[[nodiscard]] Place trimmed(QStringView text, Place place);
/// Whether it holds a letter or a figure.
[[nodiscard]] bool saysSomething(QStringView text);

}  // namespace cartera::quickadd
