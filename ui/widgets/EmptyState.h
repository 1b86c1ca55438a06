// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace cartera {

class IconLabel;
class Theme;

/// What an empty place says: what it is for, and how to begin. Also serves for "nothing matches".
struct EmptyContent {
  QString icon;
  QString title;
  QString line = {};
  /// Texts of the buttons; an empty one has no button.
  QString primary = {};
  QString secondary = {};
};

/// What stands in the place of an empty list: a picture, why there is nothing, and what to do. UI thread.
class EmptyState final : public QWidget {
  Q_OBJECT
 public:
  explicit EmptyState(const Theme& theme, QWidget* parent = nullptr);
  /// Call again when the language changes.
  void setContent(const EmptyContent& content);
  [[nodiscard]] QPushButton* primaryButton() const { return m_primary; }
  [[nodiscard]] QPushButton* secondaryButton() const { return m_secondary; }

 Q_SIGNALS:
  void primaryClicked();
  void secondaryClicked();

 private:
  IconLabel* m_icon;
  QLabel* m_title;
  QLabel* m_line;
  QPushButton* m_primary;
  QPushButton* m_secondary;
};

}  // namespace cartera
