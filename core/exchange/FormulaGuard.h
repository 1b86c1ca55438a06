// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Spreadsheets run a cell that starts like a formula, quoted or not (CWE-1236). A leading apostrophe disarms it. Exports
/// for spreadsheets put it on, imports take it off, and unguard(guard(x)) is x for every x. Pure and thread-safe.
namespace cartera::formula {

/// Whether a spreadsheet may run the text (UTF-8): it starts with = @ TAB CR LF NUL or a full-width ＝＋－＠, or with + or
/// - and is neither a number nor a phone.
[[nodiscard]] bool isDangerous(std::string_view cell);
/// Whether guard() changes the text: dangerous ones, and those that unguard() would otherwise take for guarded.
[[nodiscard]] bool needsGuard(std::string_view cell);
[[nodiscard]] std::string guard(std::string_view cell);
/// Takes the apostrophe off a guarded cell, and off numbers and phones that other programs guard ('08001, '+34 …).
/// Others ('t Hof, '90s) stay. The answer is a part of `cell`.
[[nodiscard]] std::string_view unguard(std::string_view cell);
/// Whether bare() would take something off a text that has no guard. A list without guards gives it one all the same, so
/// that it comes back as it was: bare("'" + x) is x for each of them.
[[nodiscard]] bool looksGuarded(std::string_view cell);
/// What a cell of a file holds: the guard off, or the ="…" that other programs write so that a spreadsheet leaves 08001
/// alone. A guarded ="…" is text and stays. The answer is a part of `cell`.
[[nodiscard]] std::string_view bare(std::string_view cell);

}  // namespace cartera::formula
