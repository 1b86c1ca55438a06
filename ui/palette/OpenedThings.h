// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <vector>

#include "core/base/Id.h"

namespace cartera {

class SettingsStore;

/// What was opened last in one file: contacts and commands, the newest first, each once. Kept in the settings, for it is
/// how somebody works and no data of the business; contacts by their numbers alone. UI thread.
class OpenedThings final {
 public:
  static constexpr int kMost = 10;
  /// What was opened: a contact, or else an action by its id.
  struct Thing {
    ContactId contact;
    QString action;
    bool operator==(const Thing&) const = default;
  };

  /// `path` is the file's; with an empty one it is forgotten with the window (the sample shop).
  OpenedThings(SettingsStore& settings, const QString& path);
  void note(ContactId contact);
  void note(const QString& action);
  [[nodiscard]] std::vector<Thing> newest() const;

 private:
  void put(const QString& word);

  SettingsStore& m_settings;
  QString m_key;
  QStringList m_words;
};

}  // namespace cartera
