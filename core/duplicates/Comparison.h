// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <cstddef>

/// What is compared of two records, and in which words the outcome is told. Pure, any thread.
namespace cartera::duplicates {

/// The fields that speak for or against two records being one. Their order is permanent within a run only.
enum class Field : quint8 {
  Given,
  Family,
  Name,
  Birthday,
  TaxId,
  Email,
  Phone,
  Street,
  Street2,
  City,
  Postcode,
  Region,
  Organisation
};
inline constexpr size_t kFields = 13;

/// How the values of a field are compared.
enum class FieldType : quint8 {
  Name,    ///< the same, Jaro-Winkler >= .92, >= .80, else
  Code,    ///< the same, one edit, else: numbers, dates, addresses of mail
  Tokens,  ///< Jaccard >= .999, .7, .4, else: addresses, names of companies
};

/// A field with what is known of it.
struct FieldSpec {
  Field field;
  FieldType type;
  /// As it stands in answers: "given", "email", "org.name".
  const char* name;
  /// A household has it in common.
  bool isShared;
};
[[nodiscard]] const std::array<FieldSpec, kFields>& fieldSpecs();
[[nodiscard]] const FieldSpec& specOf(Field field);
/// First name and surname.
[[nodiscard]] inline bool isPartOfName(Field field) { return field == Field::Given || field == Field::Family; }

/// How far two values agree. The last five are said of a whole name whose words stand in other columns (NameWay).
enum class Agreement : quint8 {
  Same,
  Close,
  Similar,
  OneEdit,
  Most,
  Some,
  Differs,
  Swapped,
  SwappedClose,
  Whole,
  WholeClose,
  Divided
};
/// "same", "close", "similar", "one_edit", "most", "some", "differs", "swapped", "swapped_close", "whole", "whole_close",
/// "divided": as they stand in answers.
[[nodiscard]] QString toText(Agreement agreement);
/// The name of a field in answers.
[[nodiscard]] QString toText(Field field);

/// Levels of a type, from 0 (differs) up to the last (the same).
[[nodiscard]] int levelsOf(FieldType type);
[[nodiscard]] Agreement agreementAt(FieldType type, int level);
inline constexpr int kMostLevels = 4;

/// The levels of all fields of one pair, three bits each. Equal patterns weigh the same in the fit.
class Pattern {
 public:
  static constexpr int kMissing = -1;
  void set(Field field, int level) { m_bits |= static_cast<quint64>(level + 1) << shift(field); }
  /// kMissing where one of the two is not known.
  [[nodiscard]] int level(Field field) const { return static_cast<int>((m_bits >> shift(field)) & 7U) - 1; }
  [[nodiscard]] quint64 bits() const { return m_bits; }
  bool operator==(const Pattern&) const = default;

 private:
  static unsigned shift(Field field) { return 3U * static_cast<unsigned>(field); }
  quint64 m_bits = 0;
};

}  // namespace cartera::duplicates
