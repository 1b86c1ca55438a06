// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GrowingScroll.h"

#include <QEvent>
#include <QLayout>
#include <QResizeEvent>
#include <QScrollBar>

namespace cartera {

GrowingScroll::GrowingScroll(QWidget* parent) : QScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  // Tab goes through what is in it, and the keys that scroll belong to that.
  setFocusPolicy(Qt::NoFocus);
}

QSize GrowingScroll::sizeHint() const {
  const QLayout* const inside = widget() == nullptr ? nullptr : widget()->layout();
  if (inside == nullptr) return QScrollArea::sizeHint();
  const int least = inside->totalMinimumSize().width();
  const QSize wanted = inside->totalSizeHint();
  // Before it has its place it is as wide as it wants to be.
  const int width = isVisible() ? qMax(viewport()->width(), least) : wanted.width();
  return {wanted.width(), inside->hasHeightForWidth() ? inside->totalHeightForWidth(width) : wanted.height()};
}

QSize GrowingScroll::minimumSizeHint() const {
  constexpr int kLeastHeight = 120;
  const QLayout* const inside = widget() == nullptr ? nullptr : widget()->layout();
  return {inside == nullptr ? 0 : inside->totalMinimumSize().width(), kLeastHeight};
}

bool GrowingScroll::eventFilter(QObject* watched, QEvent* event) {
  if (watched == widget() && event->type() == QEvent::LayoutRequest) updateGeometry();
  return QScrollArea::eventFilter(watched, event);
}

void GrowingScroll::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  // Lines wrap elsewhere.
  if (event->size().width() != event->oldSize().width()) updateGeometry();
}

QWidget* makeScrollEdge(QScrollArea& area) {
  auto* edge = new QFrame(area.parentWidget());
  edge->setProperty("role", QStringLiteral("line"));
  // Without its place the room of the area would hang on whether it scrolls.
  QSizePolicy policy = edge->sizePolicy();
  policy.setRetainSizeWhenHidden(true);
  edge->setSizePolicy(policy);
  edge->hide();
  QObject::connect(area.verticalScrollBar(), &QScrollBar::rangeChanged, edge,
                   [edge](int, int most) { edge->setVisible(most > 0); });
  return edge;
}

}  // namespace cartera
