// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/SearchingView.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

namespace {

constexpr int kSteps = 1000;

}  // namespace

SearchingView::SearchingView(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_words(makeLabel({}, nullptr, this)),
      m_bar(new QProgressBar(this)),
      m_cancel(makeButton({}, ButtonKind::Normal, this)) {
  m_words->setAlignment(Qt::AlignHCenter);
  m_bar->setRange(0, kSteps);
  m_bar->setTextVisible(false);
  m_bar->setFixedWidth(theme.px(320));
  m_cancel->setObjectName(QStringLiteral("duplicates.cancel"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(24, 24, 24, 24);
  layout->setSpacing(12);
  layout->addStretch(1);
  layout->addWidget(m_words);
  layout->addWidget(m_bar, 0, Qt::AlignHCenter);
  layout->addWidget(m_cancel, 0, Qt::AlignHCenter);
  layout->addStretch(2);
  retranslate();
}

void SearchingView::setRunning(bool runs) { m_words->setProperty("settled", !runs); }

void SearchingView::setShare(double share) { m_bar->setValue(static_cast<int>(share * kSteps)); }

void SearchingView::retranslate() {
  m_words->setText(tr("Comparing everybody with everybody…"));
  m_bar->setAccessibleName(tr("Progress of the search"));
  m_cancel->setText(tr("Stop"));
}

void SearchingView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace cartera
