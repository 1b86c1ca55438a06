// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/exchange/xlsx/XlsxNumberFormat.h"
#include "core/exchange/xlsx/XlsxXml.h"

/// What stands in a cell, as text. Pure.
namespace cartera::xlsxtext {

/// The text of a string element that starts here (of the table of strings, or in a cell), to its end: its pieces
/// together, without the reading aids of Asian names. Not unescaped.
void readString(XlsxXml& xml, QString& out);

/// "_x000D_" to the character it stands for, "_x005F_x000D_" to what looks like it.
[[nodiscard]] QString unescaped(const QString& text);
/// The way back: characters that XML cannot hold, and what unescaped() would take for one.
[[nodiscard]] QString escaped(const QString& text);

/// A number as short as it can be said, and never with an exponent where people write none: "600123456" for
/// 6.00123456E8. What is no number stays as it is.
[[nodiscard]] QString number(const QString& stored);
/// A whole number of more digits than a spreadsheet keeps: what stands behind the fifteenth is not what was typed.
[[nodiscard]] bool isRounded(const QString& stored);
/// A number under a format: ISO dates and times, codes with their zeros, else number().
[[nodiscard]] QString formatted(const QString& stored, const XlsxNumberFormat& format, bool date1904);
/// "2024-05-03T00:00:00" without a time that says nothing.
[[nodiscard]] QString isoDate(const QString& stored);

}  // namespace cartera::xlsxtext
