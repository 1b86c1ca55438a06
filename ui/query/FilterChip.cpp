// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/FilterChip.h"

#include <QKeyEvent>
#include <QToolButton>

#include "ui/theme/Theme.h"
#include "ui/widgets/ToolTip.h"

namespace cartera {

namespace {
/// Longer ones are cut at their end.
constexpr int kLongest = 340;
constexpr int kCross = 22;
/// The air of the style sheet on both sides, with the place of the cross.
constexpr int kAir = 10 + 8 + kCross;
}  // namespace

FilterChip::FilterChip(const Theme& theme, QWidget* parent) : QPushButton(parent) {
  setProperty("kind", QStringLiteral("chip"));
  setProperty("condition", true);
  setFocusPolicy(Qt::TabFocus);
  setAutoDefault(false);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  auto* cross = new QToolButton(this);
  cross->setObjectName(QStringLiteral("chip.remove"));
  cross->setProperty("kind", QStringLiteral("cross"));
  cross->setIcon(theme.icon(QStringLiteral("close"), &Tokens::accentText));
  cross->setFocusPolicy(Qt::NoFocus);
  cross->setCursor(Qt::ArrowCursor);
  m_cross = cross;
  connect(cross, &QToolButton::clicked, this, &FilterChip::removed);
}

void FilterChip::setWords(const QString& words) {
  m_words = words;
  setAccessibleName(tr("Filter: %1").arg(words));
  setAccessibleDescription(tr("Enter changes it, Delete removes it."));
  m_cross->setToolTip(tr("Remove this filter"));
  m_cross->setAccessibleName(tr("Remove the filter “%1”").arg(words));
  fit();
}

void FilterChip::setRoom(int width) {
  m_room = width;
  fit();
}

void FilterChip::fit() {
  const int most = (m_room > 0 ? qMin(m_room, kLongest) : kLongest) - kAir - 2;
  // An ampersand would be taken for a mnemonic.
  const QString shown = fontMetrics().elidedText(m_words, Qt::ElideRight, most);
  setText(QString(shown).replace(u'&', QStringLiteral("&&")));
  setToolTip(shown == m_words ? QString() : plainToolTip(m_words));
  updateGeometry();
}

QSize FilterChip::sizeHint() const {
  return {
      fontMetrics().horizontalAdvance(QString(text()).replace(QStringLiteral("&&"), QStringLiteral("&"))) + kAir + 2,
      QPushButton::sizeHint().height()};
}

void FilterChip::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace: Q_EMIT removed(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); return;
    default: QPushButton::keyPressEvent(event);
  }
}

void FilterChip::resizeEvent(QResizeEvent* event) {
  QPushButton::resizeEvent(event);
  m_cross->setGeometry(width() - kCross - 3, (height() - kCross) / 2, kCross, kCross);
}

}  // namespace cartera
