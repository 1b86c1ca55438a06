// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>
#include <functional>

class QLabel;
class QPushButton;

namespace cartera {

/// The name of a widget with the buttons at the foot of a page: a toast stands above it.
inline const QString kPageFoot = QStringLiteral("pageFoot");

/// What happened, in one line at the bottom of the window, with at most one button ("Undo"). Goes after eight seconds;
/// the pointer over it or the focus in it stops the clock. A new message takes the place of the old one. Screen readers
/// hear it. One per window, made by the main window.
class Toast final : public QFrame {
  Q_OBJECT
 public:
  /// `host` is the widget at whose bottom it stands; it owns the toast.
  explicit Toast(QWidget* host);

  /// `action` empty means no button. `keys` is written beside its text ("Ctrl+Z"). `run` is called once, after the toast
  /// has gone.
  void showMessage(const QString& text, const QString& action = {}, std::function<void()> run = {},
                   const QString& keys = {});
  void dismiss();
  /// Finds its place again once the window is laid out: another page has other buttons at its foot.
  void makeWay();

  [[nodiscard]] QString text() const;
  [[nodiscard]] QPushButton* button() const { return m_button; }
  /// Milliseconds it stays; 8000 unless a test is in a hurry.
  void setDuration(int ms) { m_duration = ms; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void place();
  void hold();
  void resume();

  QLabel* m_label;
  QPushButton* m_button;
  QTimer m_clock;
  QElapsedTimer m_since;
  int m_duration = 8000;
  int m_left = 0;
  std::function<void()> m_run;
};

}  // namespace cartera
