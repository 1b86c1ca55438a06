// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace cartera {

class ExportSession;
class Theme;

/// What went into an exported file and what did not, to be kept: also as text for the clipboard.
class ExportReceiptPage final : public QWidget {
  Q_OBJECT
 public:
  ExportReceiptPage(const Theme& theme, ExportSession& session, QWidget* parent = nullptr);
  /// The receipt as plain text.
  [[nodiscard]] QString text() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  using Lines = QList<std::pair<QString, QString>>;
  [[nodiscard]] Lines lines() const;
  void translate();
  void refresh();

  const Theme& m_theme;
  ExportSession& m_session;
  QLabel* m_title;
  QWidget* m_box;
  QPushButton* m_copy;
};

}  // namespace cartera
