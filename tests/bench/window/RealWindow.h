// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/base/Clock.h"
#include "ui/settings/Settings.h"
#include "ui/shell/Language.h"
#include "ui/shell/Program.h"

namespace cartera {
class ContactListModel;
class ContactsPage;
class ContactTable;
}  // namespace cartera

namespace cartera::bench {

/// The program as app/main.cpp makes it, but for settings that are kept nowhere, over one file. UI thread.
class RealWindow {
 public:
  static constexpr QSize kSize{1280, 800};

  explicit RealWindow(const QString& file);
  ~RealWindow();
  RealWindow(const RealWindow&) = delete;
  RealWindow& operator=(const RealWindow&) = delete;

  /// `then` is called once, as soon as there is a window, before anything is painted.
  void start(const std::function<void()>& then = {});
  /// Waits for the window, the whole list, the card beside it, and the search.
  void settle();

  [[nodiscard]] FileSession& session() const;
  [[nodiscard]] ContactsPage& page() const;
  [[nodiscard]] ContactTable& table() const;
  [[nodiscard]] ContactListModel& model() const;
  /// Whether each row on the screen has its text.
  [[nodiscard]] bool showsRows() const;

 private:
  QString m_file;
  Theme m_theme;
  Language m_language;
  MemorySettings m_settings;
  SystemClock m_clock;
  std::unique_ptr<Program> m_program;
};

}  // namespace cartera::bench
