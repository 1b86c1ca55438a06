// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/BellButton.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/EnterPresses.h"

#include <QAction>
#include <QPainter>

namespace cartera {

BellButton::BellButton(const Theme& theme, QAction* action, QWidget* parent) : QToolButton(parent), m_theme(theme) {
  setDefaultAction(action);
  setObjectName(QString(QStringLiteral("tool.") % action->objectName()));
  setToolButtonStyle(Qt::ToolButtonIconOnly);
  setFocusPolicy(Qt::TabFocus);
  pressOnEnter(*this);
  connect(action, &QAction::changed, this, &BellButton::name);
  name();
}

void BellButton::setUnread(int count) {
  if (count == m_unread) return;
  m_unread = count;
  name();
  update();
}

void BellButton::name() {
  const QString what = defaultAction()->text();
  //: For screen readers: the button of the notices, and how many were not read.
  setAccessibleName(m_unread == 0 ? what : tr("%1, %n not read", nullptr, m_unread).arg(what));
}

void BellButton::paintEvent(QPaintEvent* event) {
  QToolButton::paintEvent(event);
  if (m_unread == 0) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Tokens& t = m_theme.tokens();
  const QFont font = m_theme.font(TextSize::Small, QFont::DemiBold);
  const QString number = m_unread > 9 ? QStringLiteral("9+") : QString::number(m_unread);
  const double high = m_theme.px(15);
  const double wide = qMax(high, QFontMetricsF(font).horizontalAdvance(number) + 6);
  const QRectF pill(width() - wide - 1, 1, wide, high);
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.bad);
  painter.drawRoundedRect(pill, high / 2, high / 2);
  painter.setPen(t.surface);
  painter.setFont(font);
  painter.drawText(pill, Qt::AlignCenter, number);
}

}  // namespace cartera
