// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <compare>

namespace cartera {

/// A record's number that cannot be mixed up with that of another kind. 0 means "none". Outside it is a decimal string.
template <class Tag>
struct Id {
  qint64 value = 0;

  constexpr Id() = default;
  constexpr explicit Id(qint64 v) : value(v) {}
  [[nodiscard]] constexpr bool isSet() const { return value != 0; }
  [[nodiscard]] QString toString() const { return QString::number(value); }
  constexpr auto operator<=>(const Id&) const = default;
};

template <class Tag>
size_t qHash(Id<Tag> id, size_t seed = 0) {
  return ::qHash(id.value, seed);
}

using ContactId = Id<struct ContactTag>;
using PointId = Id<struct PointTag>;
using AddressId = Id<struct AddressTag>;
using MembershipId = Id<struct MembershipTag>;
using TagId = Id<struct TagTag>;
using FieldId = Id<struct FieldTag>;
using InteractionId = Id<struct InteractionTag>;
using TaskId = Id<struct TaskTag>;
using ConsentId = Id<struct ConsentTag>;
using SuppressionId = Id<struct SuppressionTag>;
using ImportRunId = Id<struct ImportRunTag>;
/// A change of the journal; its value is the stamp.
using ChangeId = Id<struct ChangeTag>;

}  // namespace cartera

template <class Tag>
struct std::hash<cartera::Id<Tag>> {
  size_t operator()(cartera::Id<Tag> id) const noexcept { return std::hash<qint64>()(id.value); }
};
