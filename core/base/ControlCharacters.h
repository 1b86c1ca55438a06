// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

/// Characters below U+0020, and U+007F, as clean() (Text.h) treats them. Pure and thread-safe.
namespace cartera::text {

/// Those that part lines, pages and records: VT, FF, U+001C to U+001F. Outlook and FileMaker write them for line ends within
/// a value, and so they are read: left out, they would glue what they part.
[[nodiscard]] constexpr bool isBreak(char16_t c) { return c == 0x0B || c == 0x0C || (c >= 0x1C && c <= 0x1F); }
/// Those that clean() takes out with nothing in their place.
[[nodiscard]] constexpr bool isLost(char16_t c) {
  return (c < 0x20 && c != u'\n' && c != u'\r' && c != u'\t' && !isBreak(c)) || c == 0x7F;
}
/// Whether there is one of those.
[[nodiscard]] inline bool losesControls(QStringView s) {
  for (const QChar c : s)
    if (isLost(c.unicode())) return true;
  return false;
}

}  // namespace cartera::text
