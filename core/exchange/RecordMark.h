// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/Id.h"
#include "core/storage/Connection.h"

/// The number under which a spreadsheet gives a contact out ("3f2a9c1e-382698091169521664"): the file's and the
/// contact's, so that in another file it is nobody's.
namespace cartera::recordmark {

/// The first digits of the file's own number; a copy or backup of the file has the same.
[[nodiscard]] Result<QString> fileNumber(const Connection& db);
[[nodiscard]] QString print(const QString& fileNumber, ContactId contact);
/// Unset if it is of another file, or no such number.
[[nodiscard]] ContactId read(const QString& mark, const QString& fileNumber);

/// Whether the name of a row may be that of the contact with its number: more than half of the words of the shorter one
/// stand in the other, case and accents aside. A sheet that was sorted by one column alone must not give people the data
/// of others. An empty name agrees with any.
[[nodiscard]] bool namesAgree(const QString& a, const QString& b);

}  // namespace cartera::recordmark
