// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace cartera {

class IconLabel;
class JobsPanel;
class Theme;

/// What it is called, for the style sheet and for whatever stands above it.
inline const QString kStatusLine = QStringLiteral("statusLine");

/// The line at the foot of a window: how the file is, and the work that is going on.
class StatusLine final : public QFrame {
  Q_OBJECT
 public:
  explicit StatusLine(const Theme& theme, QWidget* parent = nullptr);
  /// How the file is ("Saved"), with a picture.
  void setState(const QString& icon, const QString& text);
  [[nodiscard]] QString state() const;
  [[nodiscard]] JobsPanel* jobs() const { return m_jobs; }

 private:
  IconLabel* m_icon;
  QLabel* m_state;
  JobsPanel* m_jobs;
};

}  // namespace cartera
