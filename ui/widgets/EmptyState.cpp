// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EmptyState.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace cartera {

EmptyState::EmptyState(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_icon(new IconLabel(theme, {}, 44, &Tokens::accentText, this)),
      m_title(makeLabel({}, "section", this)),
      m_line(makeLabel({}, "muted", this)),
      m_primary(makeButton({}, ButtonKind::Primary, this)),
      m_secondary(makeButton({}, ButtonKind::Normal, this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(24, 24, 24, 24);
  layout->setSpacing(0);
  layout->addStretch(2);
  layout->addWidget(m_icon, 0, Qt::AlignHCenter);
  layout->addSpacing(12);
  m_title->setAlignment(Qt::AlignHCenter);
  m_title->setWordWrap(true);
  layout->addWidget(m_title);
  layout->addSpacing(6);
  m_line->setAlignment(Qt::AlignHCenter);
  m_line->setWordWrap(true);
  m_line->setMinimumWidth(220);
  m_line->setMaximumWidth(380);
  m_line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  auto* lineRow = new QHBoxLayout;
  lineRow->addStretch(1);
  lineRow->addWidget(m_line, 100);
  lineRow->addStretch(1);
  layout->addLayout(lineRow);
  layout->addSpacing(16);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addStretch(1);
  buttons->addWidget(m_primary);
  buttons->addWidget(m_secondary);
  buttons->addStretch(1);
  layout->addLayout(buttons);
  layout->addStretch(3);
  setButtonIcon(m_primary, theme.icon(QStringLiteral("plus"), &Tokens::onAccent));
  connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryClicked);
  connect(m_secondary, &QPushButton::clicked, this, &EmptyState::secondaryClicked);
}

void EmptyState::setContent(const EmptyContent& c) {
  m_icon->setIcon(c.icon, &Tokens::accentText);
  m_title->setText(c.title);
  m_line->setText(c.line);
  m_line->setVisible(!c.line.isEmpty());
  m_primary->setText(c.primary);
  m_primary->setVisible(!c.primary.isEmpty());
  m_secondary->setText(c.secondary);
  m_secondary->setVisible(!c.secondary.isEmpty());
}

}  // namespace cartera
