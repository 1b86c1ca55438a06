// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

/// Why a value cannot be right, by its looks alone; a hint for people, never a reason to drop it. The data quality report
/// and the receipt of an import tell of the same. Null where nothing is wrong. Pure and thread-safe.
namespace cartera::valuefaults {

/// email.expected: not shaped like an address.
[[nodiscard]] const char* ofEmail(const QString& value);
/// phone.short: below six digits. phone.long: more than the fifteen of any country. phone.same: one digit over and over.
[[nodiscard]] const char* ofPhone(const QString& value);
/// tax_id.check: the control character of a Spanish number does not fit.
[[nodiscard]] const char* ofTaxId(const QString& value);
/// postcode.shape: not five digits with a Spanish province in front (01-52).
[[nodiscard]] const char* ofSpanishPostcode(const QString& value);
/// date.future, date.old: still to come, or before 1900. `iso` without a year says nothing.
[[nodiscard]] const char* ofBirthday(const QString& iso, const QDate& today);

}  // namespace cartera::valuefaults
