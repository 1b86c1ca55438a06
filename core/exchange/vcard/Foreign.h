// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/vcard/Property.h"

namespace cartera::vcard {

/// What is kept of properties that no field of ours holds: at most so many lines a card, and so many characters a line.
constexpr qsizetype kForeignLines = 500;
constexpr qsizetype kForeignChars = 256 * 1024;

/// A property in one unfolded line, group and parameters included, as a card of 3.0 or 4.0 can hold it: one of 2.1 loses
/// its packing (quoted-printable, a character set) and nothing else.
[[nodiscard]] QString foreignLine(const Property& property, Version version);
/// Such a line as it is compared: 4.0 packs the same bytes in another way than 3.0.
[[nodiscard]] QString comparableLine(const QString& line);
/// The text of a parameter's value, in quotes where it needs them.
[[nodiscard]] QString parameterText(const QString& value);

}  // namespace cartera::vcard
