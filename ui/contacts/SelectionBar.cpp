// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/SelectionBar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include "ui/actions/Action.h"
#include "ui/actions/ContextMenu.h"
#include "ui/contacts/ContactTable.h"
#include "ui/shell/Language.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

namespace {

struct Offer {
  const char* id;
  const char* icon;
};
constexpr Offer kOffers[]{{"contacts.tag", "tag"},        {"contacts.stage", "pipeline"}, {"contacts.owner", "person"},
                          {"exchange.export", "export"},  {"contacts.merge", "merge"},    {"contacts.trash", "trash"},
                          {"contacts.restore", "restore"}};

}  // namespace

SelectionBar::SelectionBar(const AppContext& context, ContactTable& table, QWidget* parent)
    : QWidget(parent), m_context(context), m_table(table) {
  setObjectName(QStringLiteral("selectionBar"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(ContactTable::kEdge, 6, 16, 6);
  layout->setSpacing(4);
  m_count = makeLabel({}, "strong", this);
  layout->addWidget(m_count);
  layout->addSpacing(8);
  m_more = makeButton(QStringLiteral("…"), ButtonKind::Plain, this);
  m_more->setObjectName(QStringLiteral("more"));
  layout->addWidget(m_more);
  layout->addStretch(1);
  // The list stays as narrow as it may be; see fit().
  layout->setSizeConstraint(QLayout::SetNoConstraint);
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  hide();
  connect(m_more, &QPushButton::clicked, this, &SelectionBar::showMore);
  connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, this, &SelectionBar::follow);
  connect(table.model(), &QAbstractItemModel::modelReset, this, &SelectionBar::follow);
}

void SelectionBar::adoptActions() {
  auto* layout = static_cast<QHBoxLayout*>(this->layout());
  for (const Offer& offer : kOffers) {
    QAction* const action = m_context.actions.find(QLatin1String(offer.id));
    if (action == nullptr || findChild<QPushButton*>(QLatin1String(offer.id)) != nullptr) continue;
    QPushButton* const button =
        makeActionButton(m_context.theme, action, ButtonKind::Plain, QLatin1String(offer.icon), this);
    button->setObjectName(QLatin1String(offer.id));
    layout->insertWidget(layout->indexOf(m_more), button);
    m_buttons += button;
    // After the button, which shows and names itself as the action does.
    connect(action, &QAction::changed, this, &SelectionBar::fit, Qt::QueuedConnection);
  }
  follow();
}

void SelectionBar::follow() {
  const int n = m_table.selectedCount();
  setVisible(n > 1);
  if (n < 2) return;
  m_more->setAccessibleName(tr("More for the chosen ones"));
  m_count->setText(tr("%1 chosen").arg(QLocale(m_context.language.current()).toString(n)));
  fit();
}

bool SelectionBar::isOfUse(const QPushButton* button) const {
  return m_context.actions.find(button->objectName())->isEnabled();
}

void SelectionBar::fit() {
  const int spacing = layout()->spacing();
  const QMargins edges = layout()->contentsMargins();
  int room = width() - edges.left() - edges.right() - m_count->sizeHint().width() - 8 - spacing;
  int wanted = 0;
  for (const QPushButton* button : std::as_const(m_buttons))
    if (isOfUse(button)) wanted += button->sizeHint().width() + spacing;
  const bool isAll = wanted <= room;
  if (!isAll) room -= m_more->sizeHint().width() + spacing;
  m_more->setVisible(!isAll);
  for (QPushButton* button : std::as_const(m_buttons)) {
    const int needs = button->sizeHint().width() + spacing;
    const bool shows = isOfUse(button) && room >= needs;
    // In their order: nothing smaller jumps the queue.
    room = !isOfUse(button) ? room : shows ? room - needs : 0;
    button->setVisible(shows);
  }
}

void SelectionBar::showMore() {
  QStringList hidden;
  for (const QPushButton* button : std::as_const(m_buttons))
    if (button->isHidden()) hidden += button->objectName();
  openContextMenu(m_context.actions, hidden, m_more->mapToGlobal(QPoint(0, m_more->height())), parentWidget());
}

void SelectionBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit();
}

void SelectionBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) follow();
}

}  // namespace cartera
