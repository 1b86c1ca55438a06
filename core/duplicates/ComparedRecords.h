// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <vector>

#include "core/duplicates/Comparison.h"
#include "core/duplicates/PersonRecord.h"

namespace cartera::duplicates {

/// All records in their normal forms, each value held once and known by a number, so that equal values are equal numbers.
/// They stand in an order that follows from what they say alone: whoever takes one of them by chance takes the same one
/// however the list was sorted. Memory grows with the values. Immutable once made; any thread.
class ComparedRecords {
 public:
  explicit ComparedRecords(const std::vector<PersonRecord>& records);

  [[nodiscard]] size_t size() const { return m_order.size(); }
  /// The place in the given list of the record that stands at `at` here.
  [[nodiscard]] size_t source(size_t at) const { return m_order[at]; }

  [[nodiscard]] Pattern compare(size_t a, size_t b) const;
  /// What share of those who have the field has the very value that the two have in common; of several the rarest.
  /// `besides`: of the others alone.
  enum class Share { Of, Besides };
  [[nodiscard]] double shareOfCommon(Field field, size_t a, size_t b, Share share) const;

  /// The values of a field of one record, as numbers.
  struct Span {
    const quint32* first;
    const quint32* last;
    [[nodiscard]] const quint32* begin() const { return first; }
    [[nodiscard]] const quint32* end() const { return last; }
    [[nodiscard]] bool empty() const { return first == last; }
  };
  [[nodiscard]] Span values(Field field, size_t at) const { return m_columns[static_cast<size_t>(field)].of(at); }
  /// The words of the whole name, as numbers; and how many records have such a word.
  [[nodiscard]] Span nameWords(size_t at) const { return m_nameWords.of(at); }
  [[nodiscard]] quint32 recordsWithWord(quint32 word) const { return m_nameWords.counts[word]; }
  /// How many have the field.
  [[nodiscard]] size_t recordsWith(Field field) const { return m_columns[static_cast<size_t>(field)].present; }
  [[nodiscard]] bool haveDifferentSuffixes(size_t a, size_t b) const;

 private:
  /// The values of one field: those of record i are ids[starts[i]] up to ids[starts[i + 1]].
  struct Column {
    std::vector<quint32> starts{0};
    std::vector<quint32> ids;
    std::vector<QString> texts;
    std::vector<quint32> counts;
    /// Of fields that are compared by their words.
    std::vector<std::vector<quint32>> words;
    QHash<QString, quint32> numbers;
    QHash<QString, quint32> wordNumbers;
    size_t present = 0;

    [[nodiscard]] Span of(size_t at) const { return {ids.data() + starts[at], ids.data() + starts[at + 1]}; }
    void add(const QString& text);
    void endRecord();
    void seal();
  };
  struct Forms;
  void add(const Forms& forms);
  [[nodiscard]] int level(const FieldSpec& spec, size_t a, size_t b) const;

  std::vector<size_t> m_order;
  std::array<Column, kFields> m_columns;
  Column m_nameWords;
  Column m_suffixes;
  /// Whose name came in one piece.
  std::vector<bool> m_isWhole;
};

}  // namespace cartera::duplicates
