// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/shell/AppContext.h"

class QLabel;

namespace cartera {

class PairReasons;
class PairView;

/// The pair that is to be decided: why it is one, the two side by side, and what can be done, each with its key. What is
/// done is the page's.
class PairPane final : public QFrame {
  Q_OBJECT
 public:
  /// The actions of the page must be there.
  explicit PairPane(const AppContext& context, QWidget* parent = nullptr);

  [[nodiscard]] PairReasons* reasons() const { return m_reasons; }
  [[nodiscard]] PairView* view() const { return m_view; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  AppContext m_context;
  PairReasons* m_reasons;
  PairView* m_view;
  QLabel* m_keys;
};

}  // namespace cartera
