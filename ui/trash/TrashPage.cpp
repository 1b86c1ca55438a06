// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trash/TrashPage.h"

#include "core/contacts/ContactStore.h"
#include "ui/actions/Action.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/LineTable.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cartera {

TrashPage::TrashPage(const AppContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_model(new TrashModel(context.jobs, context.clock, this)),
      m_table(new LineTable(context.theme)),
      m_title(makeLabel({}, "title")),
      m_count(makeLabel({}, "muted")),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(context.theme)) {
  setObjectName(QStringLiteral("page.trash"));
  QAction* act = context.actions.add(
      {.id = "trash.restore",
       .text = QT_TRANSLATE_NOOP("Actions", "Restore"),
       .icon = "restore",
       .keys = {QKeySequence(Qt::CTRL | Qt::Key_Return)},
       .context = "trash",
       .enabled = [this] { return m_table->selectionModel()->hasSelection() && !m_context.jobs.whyReadOnly(); },
       .run = [this] { restoreSelected(); }});
  context.actions.bindContext("trash", this);
  auto* layout = makeGround({0, 16, 0, 0}, 12);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(24, 0, 16, 0);
  head->setSpacing(8);
  head->addWidget(m_title);
  head->addWidget(m_count);
  head->addStretch(1);
  m_table->setModel(m_model);
  head->addWidget(makeActionButton(context.theme, act, ButtonKind::Normal, QStringLiteral("restore")));
  layout->addLayout(head);
  m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_table->setColumns({300, 120, 150, 160, 160}, TrashModel::Name);
  m_stack->addWidget(m_table);
  m_stack->addWidget(m_empty);
  layout->addWidget(m_stack, 1);

  connect(m_model, &TrashModel::loaded, this, &TrashPage::onLoaded);
  connect(m_model, &TrashModel::failed, this, [this](const Error& error) { m_context.notify.error(error); });
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          [this] { m_context.actions.refresh(); });
  connect(m_table, &QWidget::customContextMenuRequested, this, [this, act](const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(act);
    menu->popup(m_table->viewport()->mapToGlobal(at));
  });
  retranslate();
}

std::vector<const TrashEntry*> TrashPage::selected() const {
  std::vector<const TrashEntry*> out;
  for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
    if (const auto* row = m_model->at(index.row())) out.push_back(row);
  }
  return out;
}

void TrashPage::restoreSelected() {
  std::vector<ContactId> ids;
  const auto rows = selected();
  ids.reserve(rows.size());
  for (const auto* row : rows) ids.push_back(row->id);
  if (ids.empty()) return;
  const Op op{QStringLiteral("contact.restore"),
              {rows.size() == 1 ? rows.front()->name : QString::number(rows.size())}};
  m_context.jobs.command<ChangeSet>(
      this,
      [op, ids](Workspace& file) {
        return file.transact(op, [&ids](StoreContext& ctx) -> Result<> {
          for (const ContactId id : ids) CARTERA_TRY(contacts::restore(ctx, id));
          return {};
        });
      },
      [this](Result<ChangeSet> done) {
        if (!done) m_context.notify.error(done.error());
      });
}

void TrashPage::activate() {
  if (!m_stale) return;
  m_stale = false;
  m_model->reload();
}

void TrashPage::onChanged(const ChangeSet& change) {
  if (!change.touches(Table::Contact)) return;
  m_stale = !isVisible();
  if (!m_stale) m_model->reload();
}

void TrashPage::onLoaded() {
  const bool any = m_model->rowCount() > 0;
  m_stack->setCurrentWidget(any ? static_cast<QWidget*>(m_table) : m_empty);
  m_count->setText(any ? QLocale().toString(m_model->rowCount()) : QString());
  m_context.actions.refresh();
}

void TrashPage::retranslate() {
  m_title->setText(tr("Trash"));
  m_table->setAccessibleName(tr("What is in the trash"));
  m_empty->setContent({QStringLiteral("trash"), tr("The trash is empty"),
                       tr("What you delete waits here for %1 days and can be taken back.").arg(trash::kDays)});
  m_model->retranslate();
  if (m_model->rowCount() > 0) m_count->setText(QLocale().toString(m_model->rowCount()));
}

void TrashPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Page::changeEvent(event);
}

}  // namespace cartera
