// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <optional>
#include <vector>

#include "core/agenda/QuickAdd.h"
#include "ui/shell/AppContext.h"

class QLabel;
class QPlainTextEdit;

namespace cartera {

class QuickChips;

/// One field that understands while it is typed or pasted into: what it understood stands beneath as chips that can be
/// taken away, with what it did not understand and what a person should look at. A long text is read after a moment and
/// off the UI thread. UI thread.
class QuickLine final : public QWidget {
  Q_OBJECT
 public:
  QuickLine(const AppContext& context, QWidget* parent);
  [[nodiscard]] QString text() const;
  [[nodiscard]] const quickadd::Understood& understood() const { return m_understood; }
  /// Reads what was not read yet, now.
  void settle() {
    if (m_isPending) finish();
  }
  void clear();
  /// As if it had been typed.
  void setText(const QString& text);
  void takeKeyboard();
  /// The text is read as that; unset: as it seems.
  void readAs(std::optional<quickadd::Shape> shape);
  void setReadOnly(bool on);
  void retranslate();

 Q_SIGNALS:
  /// There is something else in it.
  void understoodAnew();
  /// Enter, or Ctrl+Enter.
  void saveWanted();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void typed();
  void finish();
  void read();
  /// `typed` is what was read.
  void take(const QString& typed, const quickadd::Understood& understood);
  /// Where a piece stands, if its words are still there.
  void select(const quickadd::Piece& piece);
  void showWords();
  void fit();

  AppContext m_ctx;
  QPlainTextEdit* m_edit;
  QuickChips* m_chips;
  QLabel* m_doubts;
  QLabel* m_rest;
  QTimer m_later;
  /// What was understood is of this text: while a long one is being read, another one may stand there already.
  QString m_readText;
  /// Of the newest question; older answers are dropped.
  quint64 m_asked = 0;
  bool m_isPending = false;
  std::optional<quickadd::Shape> m_as;
  std::vector<quickadd::Refused> m_refused;
  quickadd::Understood m_understood;
};

}  // namespace cartera
