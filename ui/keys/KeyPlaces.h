// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace cartera {

struct ActionSpec;

/// A place where keys work, as the key sheet names it.
struct KeyPlace {
  /// Where it stands in the sheet.
  int order = 0;
  QString text;
};

/// Where the keys of an action work: one of the menus for those that are heard everywhere, else its page or list. An empty
/// text for a context that has no name yet.
[[nodiscard]] KeyPlace keyPlace(const ActionSpec& spec);

/// What a key does that belongs to no action: it is the control's that has the keyboard.
struct FixedKey {
  KeyPlace place;
  QString text;
  /// As it is written for people.
  QString keys;
};
/// All of them, in the language of the texts.
[[nodiscard]] std::vector<FixedKey> fixedKeys();

}  // namespace cartera
