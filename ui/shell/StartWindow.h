// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <functional>
#include <memory>
#include <optional>

#include "core/base/Result.h"
#include "ui/shell/Services.h"

class QComboBox;
class QFrame;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace cartera {

class NoticeBar;

/// The window before there is a file: the sample shop, a list to import, an empty file; below, recent files and the
/// language. Here also stands why a file could not be opened. UI thread.
class StartWindow final : public QMainWindow {
  Q_OBJECT
 public:
  explicit StartWindow(const Services& services);
  ~StartWindow() override;

  /// Why the last file did not open; an unset one clears it.
  void setError(const std::optional<Error>& error);
  /// While a file is being opened or made nothing else can be begun.
  void setBusy(bool busy);
  void readRecent();
  [[nodiscard]] NoticeBar* notice() const { return m_notice; }
  [[nodiscard]] Prompts& prompts() { return *m_prompts; }

 Q_SIGNALS:
  void quitRequested();
  void sampleRequested();
  void openRequested(const QString& path);
  /// `importPath` is empty for an empty file.
  void createRequested(const QString& path, const QString& importPath);

 protected:
  void changeEvent(QEvent* event) override;
  /// Tab goes as the window is read: recent files are made behind what stands below them.
  bool focusNextPrevChild(bool next) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  struct Card {
    QPushButton* button;
    QLabel* title;
    QLabel* line;
  };
  Card addCard(QHBoxLayout* row, const char* name, const QString& icon, std::function<void()> run);
  void askWhereToMake(const QString& importPath);
  void askWhatToImport();
  void askWhatToOpen();
  void retranslate();

  const Services& m_services;
  std::unique_ptr<Prompts> m_prompts;
  NoticeBar* m_notice;
  QWidget* m_body;
  QLabel* m_title;
  QLabel* m_line;
  Card m_sample;
  Card m_import;
  Card m_empty;
  QLabel* m_recentTitle;
  QVBoxLayout* m_recent;
  QPushButton* m_open;
  QLabel* m_languageName;
  QComboBox* m_language;
  std::optional<Error> m_error;
};

}  // namespace cartera
