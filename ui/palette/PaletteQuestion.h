// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cartera {

/// What the palette is asked for.
enum class PaletteKind {
  Everything,
  /// ">": commands alone.
  Commands,
  /// "@": people and companies.
  Contacts,
  /// "#": tags.
  Tags,
  /// "?": commands with their keys.
  Keys
};

/// What somebody typed into the palette.
struct PaletteQuestion {
  PaletteKind kind = PaletteKind::Everything;
  /// Without the sign in front of it, and without blanks at its ends.
  QString text;
  bool operator==(const PaletteQuestion&) const = default;
};

/// Pure.
[[nodiscard]] PaletteQuestion readPaletteQuestion(const QString& typed);

}  // namespace cartera
