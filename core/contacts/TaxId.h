// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace cartera {

/// What an identity number is. Foreign: shaped like a VAT number of another country, whose check we do not know.
enum class TaxIdKind { None, Nif, Nie, Cif, Foreign };

/// What is known of a Spanish tax number by its looks.
struct TaxIdCheck {
  TaxIdKind kind = TaxIdKind::None;
  /// Whether the control character fits. Always true for Foreign: it cannot be told.
  bool valid = false;
  bool operator==(const TaxIdCheck&) const = default;
};

namespace taxid {

/// Looks at a Spanish NIF (12345678Z, also K/L/M numbers), NIE (X1234567L) or CIF (B12345674), with or without "ES",
/// dots, dashes and blanks. A wrong control character is a hint for people, never a reason to drop the value.
[[nodiscard]] TaxIdCheck check(QStringView text);

}  // namespace taxid
}  // namespace cartera
