// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <vector>

#include "core/duplicates/Comparison.h"
#include "core/duplicates/NameMatch.h"
#include "core/duplicates/PersonRecord.h"
#include "core/duplicates/Progress.h"

namespace cartera::duplicates {

/// All records in their normal forms, each value held once and known by a number, so that equal values are equal numbers.
/// They stand in an order that follows from what they say alone: whoever takes one of them by chance takes the same one
/// however the list was sorted. Memory grows with the values. Immutable once made; any thread.
class ComparedRecords {
 public:
  /// Cancelled "cancelled" when `progress` says so.
  [[nodiscard]] static Result<ComparedRecords> make(const std::vector<PersonRecord>& records,
                                                    const Progress& progress = {});

  [[nodiscard]] size_t size() const { return m_order.size(); }
  /// The place in the given list of the record that stands at `at` here.
  [[nodiscard]] size_t source(size_t at) const { return m_order[at]; }

  /// First name and surname agree as their names do in the way that fits them best (matchNames).
  [[nodiscard]] Pattern compare(size_t a, size_t b) const;
  /// How the names of two persons stand to each other; by column where one has a name in one piece.
  [[nodiscard]] NameMatch namesOf(size_t a, size_t b) const;
  /// What share of those who have the field has the very value that the two have in common; of several the rarest. Of a
  /// first name or surname that does not stand in the same column, the share of it where it belongs. `Besides`: of the
  /// others alone.
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
    /// How many of those who have the field have this value; `without` so many of them.
    [[nodiscard]] double share(quint32 value, double without) const;
    void add(const QString& text);
    void endRecord();
    void seal();
  };
  struct Forms;
  ComparedRecords() = default;
  void add(const Forms& forms);
  [[nodiscard]] int level(const FieldSpec& spec, size_t a, size_t b) const;
  [[nodiscard]] const Column& column(Field field) const { return m_columns[static_cast<size_t>(field)]; }
  [[nodiscard]] NameParts partsOf(size_t at) const;
  /// The shares of first name and surname of one record in their columns.
  [[nodiscard]] std::pair<double, double> sharesOfName(size_t at, Share share) const;
  [[nodiscard]] double shareElsewhere(Field field, size_t a, size_t b, Share share) const;

  std::vector<size_t> m_order;
  std::array<Column, kFields> m_columns;
  Column m_nameWords;
  Column m_suffixes;
  /// Whose name came in one piece.
  std::vector<bool> m_isWhole;
};

}  // namespace cartera::duplicates
