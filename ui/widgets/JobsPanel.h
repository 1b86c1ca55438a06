// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHash>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace cartera {

class Theme;

/// One piece of long work, as the panel shows it.
struct JobRow {
  quint64 id = 0;
  QString title;
  qint64 done = 0;
  /// 0 when nobody knows yet.
  qint64 total = 0;
  bool cancellable = true;
  /// The user asked to stop and the work has not yet.
  bool cancelling = false;
};

/// Long work with its progress and a way to stop it, a line each. Hidden while there is none.
class JobsPanel final : public QFrame {
  Q_OBJECT
 public:
  explicit JobsPanel(const Theme& theme, QWidget* parent = nullptr);
  /// Adds the row or brings it up to date.
  void setJob(const JobRow& job);
  void removeJob(quint64 id);
  [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
  /// The row's cancel button; null when there is no such row.
  [[nodiscard]] QPushButton* cancelButton(quint64 id) const;

 Q_SIGNALS:
  void cancelRequested(quint64 id);
  void countChanged(int count);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Row {
    JobRow job;
    QWidget* box = nullptr;
    QLabel* title = nullptr;
    QLabel* state = nullptr;
    QProgressBar* bar = nullptr;
    QPushButton* cancel = nullptr;
  };
  [[nodiscard]] Row makeRow(quint64 id);
  void show(Row& row);

  const Theme& m_theme;
  QVBoxLayout* m_layout;
  QHash<quint64, Row> m_rows;
};

}  // namespace cartera
