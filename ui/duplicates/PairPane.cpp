// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/PairPane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/actions/Action.h"
#include "ui/duplicates/PairReasons.h"
#include "ui/duplicates/PairView.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Toast.h"

namespace cartera {

PairPane::PairPane(const AppContext& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_reasons(new PairReasons(context.theme, this)),
      m_view(new PairView(context.theme, this)),
      m_keys(makeLabel({}, "small", this)) {
  setProperty("role", QStringLiteral("page"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  layout->addWidget(m_reasons);
  connect(m_view, &PairView::openWanted, this, [this](ContactId id) { m_context.openContact(id); });
  layout->addWidget(m_view, 1);
  auto* line = new QFrame(this);
  line->setProperty("role", QStringLiteral("line"));
  layout->addWidget(line);
  auto* foot = new QWidget(this);
  foot->setObjectName(kPageFoot);
  auto* down = new QVBoxLayout(foot);
  down->setContentsMargins(0, 0, 0, 0);
  down->setSpacing(8);
  layout->addWidget(foot);
  auto* buttons = new QHBoxLayout;
  buttons->setContentsMargins(24, 4, 24, 0);
  buttons->setSpacing(8);
  const auto button = [&](const char* id, ButtonKind kind, const char* icon) {
    return makeActionButton(m_context.theme, m_context.actions.action(id), kind, QLatin1String(icon), foot);
  };
  buttons->addWidget(button("duplicates.merge", ButtonKind::Primary, "merge"));
  buttons->addWidget(button("duplicates.separate", ButtonKind::Normal, "split"));
  buttons->addWidget(button("duplicates.later", ButtonKind::Normal, ""));
  buttons->addStretch(1);
  down->addLayout(buttons);
  // Four beside each other have no room in large text.
  auto* hints = new QHBoxLayout;
  hints->setContentsMargins(24, 0, 24, 10);
  m_keys->setWordWrap(true);
  hints->addWidget(m_keys, 1);
  hints->addWidget(button("duplicates.swap", ButtonKind::Plain, "swap"));
  down->addLayout(hints);
  retranslate();
}

void PairPane::retranslate() {
  m_keys->setText(
      tr("M merges · K keeps separate · S later · X the other one stays · ↑ ↓ another pair · Ctrl+Z takes back"));
}

void PairPane::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace cartera
