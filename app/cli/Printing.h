// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <vector>

namespace cartera::cli {

/// Columns aligned by the width letters take on a terminal (an ideograph takes two places, a combining mark none).
/// Line ends and control characters inside a value become blanks, so that no value moves the cursor. Without a header
/// when that is empty; columns named in `right` end at the same place.
[[nodiscard]] QString table(const QStringList& header, const std::vector<QStringList>& rows,
                            const std::vector<int>& right = {});
/// "label   value", one a line, without the empty ones.
[[nodiscard]] QString pairs(const std::vector<std::pair<QString, QString>>& lines);
/// A number for a plural form (lupdate overlooks a text whose count is a static_cast).
[[nodiscard]] inline int asCount(qint64 n) { return static_cast<int>(n); }
/// A value that can do nothing to the terminal.
[[nodiscard]] QString plain(const QString& text);
/// UTC milliseconds as ISO 8601 in UTC.
[[nodiscard]] QString instant(qint64 ms);
/// The same for people, in local time.
[[nodiscard]] QString instantForPeople(qint64 ms);

}  // namespace cartera::cli
