// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/contacts/SavedViews.h"

namespace cartera {

class SettingsStore;

/// The views of the list that a person keeps on this computer for one file. What a newer version has written among them
/// and nobody can read here is kept as it is. UI thread.
class OwnViews {
 public:
  /// `fileId` tells the file from others, also when it is moved or renamed.
  OwnViews(SettingsStore& settings, const QString& fileId);

  /// Sorted by name.
  [[nodiscard]] std::vector<views::SavedView> all() const;
  /// The names of those that nobody can read here.
  [[nodiscard]] QStringList unreadable() const;
  /// In place of the one of that name, case and accents aside.
  void put(const views::SavedView& view);
  void remove(const QString& name);

  /// Which view was looked at last: its key, and what it was, if it is one that the file keeps.
  struct Last {
    QString key;
    std::optional<views::SavedView> view;
  };
  [[nodiscard]] Last last() const;
  /// An empty key forgets it.
  void setLast(const Last& last);

 private:
  [[nodiscard]] QString key(const char* what) const;

  SettingsStore& m_settings;
  QString m_fileId;
};

}  // namespace cartera
