// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <functional>

class QWidget;

namespace cartera {

class Theme;

/// Which file is asked for.
struct FileQuestion {
  QString title;
  /// Where to begin: a folder, or a path whose file name is proposed.
  QString start = {};
  /// "CSV (*.csv *.txt)", the first one chosen.
  QStringList filters = {};
  /// Added to a name typed without one; without a dot.
  QString suffix = {};
};

/// A question with one way to go ahead, perhaps a second one, and one to leave all as it is.
struct Confirmation {
  QString title;
  QString text;
  /// What the button that goes ahead says: a verb ("Empty trash").
  QString go;
  bool destructive = false;
  /// When not empty the button stays grey until this is typed.
  QString typed = {};
  /// What the button that leaves all as it is says; empty: "Cancel".
  QString stay = {};
  /// The second way, which loses something; none while this is empty.
  QString other = {};
  std::function<void()> runOther = {};
  /// Told when all is left as it is.
  std::function<void()> runStay = {};
};

/// Something to be read.
struct Message {
  QString title;
  QString text;
  /// For the log and for support; folded away.
  QString details = {};
  /// Whether something is amiss.
  bool isWarning = true;
};

/// Everything the window asks through a dialog, as an interface, so that tests can answer. Answers come later, on the UI
/// thread, and only when the user went ahead and `guard` still exists; nothing waits in a nested event loop.
class Prompts {
 public:
  Prompts() = default;
  Prompts(const Prompts&) = delete;
  Prompts& operator=(const Prompts&) = delete;
  virtual ~Prompts() = default;

  using PathAnswer = std::function<void(const QString& path)>;
  virtual void openFile(QObject* guard, const FileQuestion& question, PathAnswer then) = 0;
  virtual void saveFile(QObject* guard, const FileQuestion& question, PathAnswer then) = 0;
  virtual void confirm(QObject* guard, const Confirmation& question, std::function<void()> then) = 0;
  virtual void inform(const Message& message) = 0;
};

/// Real dialogs over a window.
class WindowPrompts final : public Prompts {
 public:
  WindowPrompts(const Theme& theme, QWidget* window) : m_theme(theme), m_window(window) {}
  void openFile(QObject* guard, const FileQuestion& question, PathAnswer then) override;
  void saveFile(QObject* guard, const FileQuestion& question, PathAnswer then) override;
  void confirm(QObject* guard, const Confirmation& question, std::function<void()> then) override;
  void inform(const Message& message) override;

 private:
  const Theme& m_theme;
  QWidget* m_window;
};

}  // namespace cartera
