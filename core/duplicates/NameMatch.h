// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include "core/duplicates/Comparison.h"

/// How the names of two persons agree, also where they stand in other columns. Pure, any thread. Texts are normal forms
/// (normal::givenName, normal::name).
namespace cartera::duplicates {

/// 0 differs, 1 Jaro-Winkler >= .80 or an initial, 2 >= .92, 3 the same: the levels of FieldType::Name.
[[nodiscard]] int nameLevel(QStringView a, QStringView b);
/// The same of surnames, of which many a list has only the first: "Muñoz" is close to "Muñoz García".
[[nodiscard]] int surnameLevel(QStringView a, QStringView b);
inline constexpr int kSameName = 3;

/// What is held against what.
enum class NameWay : quint8 {
  ByColumn,  ///< first name and first name, surname and surname
  Swapped,   ///< one's first name and the other's surname, and the other way round
  Whole,     ///< one's only column, which holds the whole name, and both of the other's, or their only one
  Divided    ///< the same words in the same order, divided otherwise between the columns
};

/// A name as it stands in its two columns; either may be empty.
struct NameParts {
  QStringView given, family;
  [[nodiscard]] bool areBoth() const { return !given.isEmpty() && !family.isEmpty(); }
  /// One column with several words in it, and nothing in the other: it may be the whole name.
  [[nodiscard]] bool isOneColumn() const;
  [[nodiscard]] QStringView only() const { return given.isEmpty() ? family : given; }
};

/// How two names agree in the way that fits them best. By column there are no levels here: whoever compares columns has
/// them.
struct NameMatch {
  NameWay way = NameWay::ByColumn;
  int given = Pattern::kMissing;
  /// Missing as well where both names stand in one column, and nobody knows where the surname begins.
  int family = Pattern::kMissing;
  /// Whether not a letter differs.
  [[nodiscard]] bool isSame() const {
    return given == kSameName && (family == Pattern::kMissing || family == kSameName);
  }
};
/// `haveSameWords`: whether both names have the same words, in whatever order; asked for since the caller has it cheaper.
/// The same whichever of the two is named first. "José María García" and "María José García" are two: words that stand in
/// another order are one name only if the surname goes before.
[[nodiscard]] NameMatch matchNames(const NameParts& a, const NameParts& b, bool haveSameWords);

}  // namespace cartera::duplicates
