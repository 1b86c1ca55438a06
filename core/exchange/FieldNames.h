// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include "core/base/Result.h"

namespace cartera {

/// A field of a record by its name on the outside: import targets, export columns, mapping files, the command line.
/// "email[2].label" is {base: email, index: 2, part: label}; "addr.home.city" is {addr, kind: home, part: city};
/// "custom[Interés]" is {custom, key: Interés}; "consent.email.date" is {consent, kind: email, part: date}.
struct FieldRef {
  QString base;
  /// The sort of phone, address, web page, consent or order field; "" if there is none.
  QString kind;
  /// 1-based; 0 if the name has no number. "email" alone is read as email[1].
  int index = 0;
  QString part;
  /// The name of a custom field.
  QString key;

  [[nodiscard]] bool isSet() const { return !base.isEmpty(); }
  [[nodiscard]] bool is(QStringView name) const { return toString() == name; }
  /// Of whom may be written to: looked at first, never lost, never weakened.
  [[nodiscard]] bool isConsent() const { return base == u"consent" || base == u"suppressed"; }
  /// The name in its one spelling; parseField() of it gives this value again.
  [[nodiscard]] QString toString() const;
  bool operator==(const FieldRef&) const = default;
};

/// Reads a field name. Fails with ErrorCode::Invalid, "field.unknown", and the name as `field` and `detail`.
[[nodiscard]] Result<FieldRef> parseField(QStringView name);
[[nodiscard]] bool isKnownField(QStringView name);
/// For names that stand in the code; asserts that they are known.
[[nodiscard]] FieldRef field(QStringView name);
[[nodiscard]] FieldRef customField(const QString& key);

/// Whether several columns may fill the field together, joined with a blank in file order: two surnames, a street and
/// its number, notes. For an e-mail address that would only make nonsense.
[[nodiscard]] bool isJoinable(const FieldRef& ref);
/// Of an order, an article of one, or a deal, and not of whose it is.
[[nodiscard]] bool isOfPurchaseOrDeal(const FieldRef& ref);

}  // namespace cartera
