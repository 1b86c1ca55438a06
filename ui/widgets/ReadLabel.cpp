// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ReadLabel.h"

#include <QClipboard>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>

namespace cartera {

ReadLabel::ReadLabel(const QString& text, QWidget* parent) : QLabel(text, parent) {
  setTextFormat(Qt::PlainText);
  setWordWrap(true);
  // By the keyboard as well it would show a caret, as if something could be typed.
  setTextInteractionFlags(Qt::TextSelectableByMouse);
  setFocusPolicy(Qt::StrongFocus);
  // Room for the ring, which is never drawn over the text.
  setContentsMargins(4, 2, 4, 2);
}

void ReadLabel::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) {
    QGuiApplication::clipboard()->setText(hasSelectedText() ? selectedText() : text());
    return;
  }
  QLabel::keyPressEvent(event);
}

void ReadLabel::focusInEvent(QFocusEvent* event) {
  QLabel::focusInEvent(event);
  // A click leaves no ring behind.
  m_ringed = event->reason() != Qt::MouseFocusReason;
  update();
}

void ReadLabel::focusOutEvent(QFocusEvent* event) {
  QLabel::focusOutEvent(event);
  m_ringed = false;
  update();
}

void ReadLabel::paintEvent(QPaintEvent* event) {
  QLabel::paintEvent(event);
  if (!m_ringed) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

}  // namespace cartera
