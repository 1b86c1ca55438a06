// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "core/base/Clock.h"
#include "ui/actions/Action.h"
#include "ui/palette/PaletteData.h"

namespace cartera {

/// One line of the palette.
struct PaletteEntry {
  enum class Kind { Contact, Note, Tag, Command, Create };
  Kind kind = Kind::Command;
  QString title;
  /// What it is, and what else helps to tell it apart.
  QString second;
  /// Name of an icon.
  QString icon;
  QStringList keys = {};
  /// Whether Enter does anything; why not stands in `second`.
  bool enabled = true;
  /// Of contacts and notes.
  ContactId contact = {};
  /// The action's id, the tag's name, or what the new contact is called.
  QString what = {};

  /// Whether both are the same thing, whatever is said of it.
  [[nodiscard]] bool isSame(const PaletteEntry& other) const {
    return kind == other.kind && contact == other.contact && what == other.what;
  }
};

[[nodiscard]] PaletteEntry contactEntry(const palettedata::FoundContact& found);
/// `language` is that of the texts.
[[nodiscard]] PaletteEntry noteEntry(const search::FoundNote& found, const QDate& today, const QString& language);
[[nodiscard]] PaletteEntry tagEntry(const QString& name);
/// A command as it is now: whether it can be run here, and if not why. `isReadOnly` is the file's.
[[nodiscard]] PaletteEntry commandEntry(const ActionRegistry& actions, const ActionSpec& spec, bool isReadOnly);
/// A new contact of that name, by the action that makes one.
[[nodiscard]] PaletteEntry createEntry(const ActionRegistry& actions, const QString& name);

}  // namespace cartera
