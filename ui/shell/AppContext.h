// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

#include "core/workspace/JobRunner.h"

namespace cartera {

class ActionRegistry;
class Language;
class Prompts;
class SettingsStore;
class Theme;

/// How a page tells the person something, without knowing the window. UI thread.
class Notifier {
 public:
  Notifier() = default;
  Notifier(const Notifier&) = delete;
  Notifier& operator=(const Notifier&) = delete;
  virtual ~Notifier() = default;
  /// A short word at the bottom of the window; with `undo` it offers to switch that change off.
  virtual void toast(const QString& text, ChangeId undo = {}) = 0;
  /// The same for what is no change of the file: `undo` takes it back.
  virtual void undoable(const QString& text, std::function<void()> undo) = 0;
  /// The sentence of an error with its next step, where it stays until it is read.
  virtual void error(const Error& error) = 0;
  /// Something that went wrong, with a button that leads to where it is mended. Stays until it is read; both texts are
  /// asked for again when the language changes.
  virtual void offer(std::function<QString()> text, std::function<QString()> button, std::function<void()> run) = 0;
};

/// Shows a record wherever its page is ("open this contact").
using OpenRecord = std::function<void(ContactId)>;
/// Shows the list of contacts filtered by a phrase of core/query, in place of what it was filtered by.
using ShowContacts = std::function<void(const QString& phrase)>;

/// Shows the pairs that look alike among those whom a change brought (an import, called `name`).
using FindDuplicates = std::function<void(ChangeId change, const QString& name)>;

/// What a page is given of the program: one open file and the services of its window. References outlive the pages.
struct AppContext {
  JobRunner& jobs;
  ActionRegistry& actions;
  const Theme& theme;
  Prompts& prompts;
  SettingsStore& settings;
  Language& language;
  const Clock& clock;
  Notifier& notify;
  OpenRecord openContact;
  ShowContacts showContacts;
  FindDuplicates findDuplicates = {};
};

}  // namespace cartera
