// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace cartera {

/// A scroll area that wants to be as high as what is in it; with less room it scrolls, from top to bottom only.
class GrowingScroll final : public QScrollArea {
  Q_OBJECT
 public:
  explicit GrowingScroll(QWidget* parent = nullptr);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
};

/// A hairline to stand beneath `area`, in sight while some of what is in it is not.
[[nodiscard]] QWidget* makeScrollEdge(QScrollArea& area);

}  // namespace cartera
