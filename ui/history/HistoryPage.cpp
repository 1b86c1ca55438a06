// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/HistoryPage.h"

#include "ui/actions/Action.h"
#include "ui/history/Undoing.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/LineTable.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cartera {

HistoryPage::HistoryPage(const AppContext& context, Undoing& undoing, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_undoing(undoing),
      m_model(new HistoryModel(context.jobs, this)),
      m_table(new LineTable(context.theme)),
      m_title(makeLabel({}, "title")),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(context.theme)) {
  setObjectName(QStringLiteral("page.history"));
  m_action = context.actions.add(
      {.id = "history.switch",
       .text = QT_TRANSLATE_NOOP("Actions", "Undo this change"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "take back, revert"),
       .icon = "undo",
       .keys = {QKeySequence(Qt::CTRL | Qt::Key_Return)},
       .context = "history",
       .enabled = [this] { return m_model->switchFor(currentRow()).isSet() && !m_context.jobs.whyReadOnly(); },
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a change that can be undone first"),
       .run = [this] { switchCurrent(); }});
  context.actions.bindContext("history", this);
  auto* layout = makeGround({0, 16, 0, 0}, 12);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(24, 0, 16, 0);
  head->addWidget(m_title);
  head->addStretch(1);
  head->addWidget(makeActionButton(context.theme, m_action, ButtonKind::Normal, QStringLiteral("undo")));
  layout->addLayout(head);
  m_table->setModel(m_model);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setColumns({300, 160, 160, 110, 120}, HistoryModel::What);
  m_stack->addWidget(m_table);
  m_stack->addWidget(m_empty);
  layout->addWidget(m_stack, 1);

  connect(m_model, &HistoryModel::loaded, this, &HistoryPage::onLoaded);
  connect(m_model, &HistoryModel::failed, this, [this](const Error& error) { m_context.notify.error(error); });
  connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPage::onCurrent);
  connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_action);
    menu->popup(m_table->viewport()->mapToGlobal(at));
  });
  retranslate();
}

int HistoryPage::currentRow() const { return m_table->currentIndex().row(); }

void HistoryPage::activate() {
  m_table->setFocus(Qt::OtherFocusReason);
  if (!m_stale) return;
  m_stale = false;
  m_model->reload();
}

void HistoryPage::onChanged(const ChangeSet&) {
  if (!isVisible()) {
    m_stale = true;
    return;
  }
  m_model->reload();
}

void HistoryPage::onLoaded() {
  m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget*>(m_table) : m_empty);
  if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) {
    // The change one looked at stays the current one, also when others have come above it, and also when it was
    // chosen while the list was being read again.
    m_table->setCurrentIndex(m_model->index(qMax(0, m_model->rowOf(m_kept)), 0));
  }
  onCurrent();
}

void HistoryPage::onCurrent() {
  m_context.actions.refresh();
  const ChangeInfo* change = m_model->at(currentRow());
  if (change) m_kept = change->id;
  const char* text = QT_TRANSLATE_NOOP("Actions", "Undo this change");
  if (change && change->undone) text = QT_TRANSLATE_NOOP("Actions", "Do it again");
  // Why the button is grey.
  if (change && change->op.kind == ChangeKind::Log)
    text = QT_TRANSLATE_NOOP("Actions", "Nothing to undo: it only wrote a list");
  if (change && change->op.kind == ChangeKind::Erase)
    text = QT_TRANSLATE_NOOP("Actions", "Deleted for good: no way back");
  m_context.actions.setText("history.switch", text);
}

void HistoryPage::switchCurrent() {
  if (const ChangeId change = m_model->switchFor(currentRow()); change.isSet()) m_undoing.undo(change);
}

void HistoryPage::retranslate() {
  m_title->setText(tr("History"));
  m_table->setAccessibleName(tr("Changes, the newest first"));
  m_empty->setContent({QStringLiteral("history"), tr("Nothing has been done yet"),
                       tr("Every change of this file will stand here, and each can be undone.")});
  m_model->retranslate();
  onCurrent();
}

void HistoryPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Page::changeEvent(event);
}

}  // namespace cartera
