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
  updateGeometry();
}

void FilterChip::fit() {
  const QString shown = fontMetrics().elidedText(m_words, Qt::ElideRight, width() - kAir);
  // An ampersand would be taken for a mnemonic.
  setText(QString(shown).replace(u'&', QStringLiteral("&&")));
  setToolTip(shown == m_words ? QString() : plainToolTip(m_words));
}

QSize FilterChip::sizeHint() const {
  return {qMin(fontMetrics().horizontalAdvance(m_words) + kAir + 2, kLongest), QPushButton::sizeHint().height()};
}

void FilterChip::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace: Q_EMIT removed(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      // With Ctrl it is for whatever the chip stands in.
      if ((event->modifiers() & Qt::ControlModifier) != 0) break;
      click();
      return;
    default: break;
  }
  QPushButton::keyPressEvent(event);
}

void FilterChip::resizeEvent(QResizeEvent* event) {
  QPushButton::resizeEvent(event);
  fit();
  m_cross->setGeometry(width() - kCross - 3, (height() - kCross) / 2, kCross, kCross);
}

}  // namespace cartera
