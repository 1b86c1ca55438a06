// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "core/contacts/Contact.h"

/// What the outside names in a row are of ("email[2]", "phone.mobile"), and when two of its values are one. Pure and
/// thread-safe.
namespace cartera::rowkeys {

/// Whether it is an e-mail or a phone; nothing for their labels and all else.
[[nodiscard]] std::optional<PointKind> addressKind(const QString& key);

/// Whether two values are the same but for what nobody sees.
[[nodiscard]] bool isSameValue(const QString& a, const QString& b);

}  // namespace cartera::rowkeys
