// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace cartera {

class Theme;

/// What is shown while a search for duplicates runs: how far it is, and the way to stop it.
class SearchingView final : public QWidget {
  Q_OBJECT
 public:
  explicit SearchingView(const Theme& theme, QWidget* parent = nullptr);
  /// The tour of pictures waits while it does.
  void setRunning(bool runs);
  /// The share done, 0 to 1.
  void setShare(double share);
  [[nodiscard]] QPushButton* cancelButton() const { return m_cancel; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  QLabel* m_words;
  QProgressBar* m_bar;
  QPushButton* m_cancel;
};

}  // namespace cartera
