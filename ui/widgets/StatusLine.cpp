// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StatusLine.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/JobsPanel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace cartera {

StatusLine::StatusLine(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_icon(new IconLabel(theme, QStringLiteral("save"), 14, &Tokens::text2, this)),
      m_state(makeLabel({}, "small", this)),
      m_jobs(new JobsPanel(theme, this)) {
  setObjectName(kStatusLine);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(24, 2, 16, 2);
  layout->setSpacing(6);
  layout->addWidget(m_icon);
  layout->addWidget(m_state);
  layout->addSpacing(18);
  // The work takes what is left, whether there is any or not.
  layout->addWidget(m_jobs, 1);
  layout->addStretch(0);
  m_state->setObjectName(QStringLiteral("status.state"));
  const auto height = [this, &theme] { setMinimumHeight(theme.px(30)); };
  height();
  connect(&theme, &Theme::changed, this, height);
}

void StatusLine::setState(const QString& icon, const QString& text) {
  m_icon->setIcon(icon, &Tokens::text2);
  m_state->setText(text);
}

QString StatusLine::state() const { return m_state->text(); }

}  // namespace cartera
