// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trash/TrashPage.h"

#include "ui/actions/Action.h"
#include "ui/contacts/ContactData.h"
#include "ui/dialogs/Prompts.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/LineTable.h"
#include "ui/widgets/NoticeBar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
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
      m_empty(new EmptyState(context.theme)),
      m_notice(new NoticeBar(context.theme)) {
  setObjectName(QStringLiteral("page.trash"));
  QAction* act = addActions();
  auto* layout = makeGround({0, 16, 0, 0}, 12);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(24, 0, 16, 0);
  head->setSpacing(8);
  head->addWidget(m_title);
  head->addWidget(m_count);
  head->addStretch(1);
  m_table->setModel(m_model);
  head->addWidget(makeActionButton(context.theme, act, ButtonKind::Normal, QStringLiteral("restore")));
  QAction* eraseThese = context.actions.action("trash.erase");
  head->addWidget(makeActionButton(context.theme, eraseThese));
  head->addWidget(makeActionButton(context.theme, context.actions.action("trash.empty")));
  layout->addLayout(head);
  layout->addWidget(m_notice);
  connect(m_notice, &NoticeBar::buttonClicked, this, &TrashPage::eraseOverdue);
  m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_table->setColumns({300, 120, 150, 160, 160}, TrashModel::Name);
  m_stack->addWidget(m_table);
  m_stack->addWidget(m_empty);
  layout->addWidget(m_stack, 1);

  connect(m_model, &TrashModel::loaded, this, &TrashPage::onLoaded);
  connect(m_model, &TrashModel::failed, this, [this](const Error& error) { m_context.notify.error(error); });
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          [this] { m_context.actions.refresh(); });
  connect(m_table, &QWidget::customContextMenuRequested, this, [this, act, eraseThese](const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(act);
    menu->addAction(eraseThese);
    menu->popup(m_table->viewport()->mapToGlobal(at));
  });
  retranslate();
}

QAction* TrashPage::addActions() {
  m_context.actions.bindContext("trash", this);
  QAction* restore = m_context.actions.add(
      {.id = "trash.restore",
       .text = QT_TRANSLATE_NOOP("Actions", "Restore"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "undelete, recover"),
       .icon = "restore",
       .keys = {QKeySequence(Qt::CTRL | Qt::Key_Return)},
       .context = "trash",
       .enabled = [this] { return m_table->selectionModel()->hasSelection() && !m_context.jobs.whyReadOnly(); },
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a contact first"),
       .run = [this] { restoreSelected(); }});
  m_context.actions.add({.id = "trash.erase",
                         .text = QT_TRANSLATE_NOOP("Actions", "Delete for good…"),
                         .words = QT_TRANSLATE_NOOP("ActionWords", "remove forever, forget"),
                         .icon = "trash",
                         .keys = {QKeySequence(Qt::SHIFT | Qt::Key_Delete)},
                         .context = "trash",
                         .enabled = [this] { return m_table->selectionModel()->hasSelection() && mayErase(); },
                         .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a contact first"),
                         .run = [this] { eraseSelected(); }});
  m_context.actions.add({.id = "trash.empty",
                         .text = QT_TRANSLATE_NOOP("Actions", "Empty the trash…"),
                         .words = QT_TRANSLATE_NOOP("ActionWords", "delete everything, remove forever"),
                         .context = "trash",
                         .enabled = [this] { return m_model->rowCount() > 0 && mayErase(); },
                         .needs = QT_TRANSLATE_NOOP("ActionNeeds", "The trash is empty"),
                         .run = [this] { eraseAll(); }});
  return restore;
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
  m_context.jobs.longJob<ChangeSet>(
      this, QStringLiteral("restore"), {},
      [op, ids](Workspace& file, JobHandle& job) {
        return contactdata::restore(file, ids, op, [&job](qint64 n, double share) { return job.progress(n, share); });
      },
      [this](Result<ChangeSet> done) {
        if (!done) m_context.notify.error(done.error());
      });
}

bool TrashPage::mayErase() const { return !m_context.jobs.whyReadOnly() && !m_erasing; }

std::vector<ContactId> TrashPage::entries(bool overdueOnly) const {
  std::vector<ContactId> ids;
  for (int row = 0; row < m_model->rowCount(); ++row) {
    const TrashEntry* entry = m_model->at(row);
    if (!overdueOnly || entry->daysLeft == 0) ids.push_back(entry->id);
  }
  return ids;
}

void TrashPage::eraseSelected() {
  const auto rows = selected();
  std::vector<ContactId> ids;
  ids.reserve(rows.size());
  for (const auto* row : rows) ids.push_back(row->id);
  askToErase(ids, rows.size() == 1 ? rows.front()->name : QString());
}

void TrashPage::eraseAll() { askToErase(entries(false), {}); }

void TrashPage::eraseOverdue() { askToErase(entries(true), {}); }

QString TrashPage::mergedAlong(const std::vector<ContactId>& ids) const {
  constexpr qsizetype kNamed = 5;
  const QSet<qint64> asked = [&] {
    QSet<qint64> set;
    for (const ContactId id : ids) set.insert(id.value);
    return set;
  }();
  QStringList names;
  for (int row = 0; row < m_model->rowCount(); ++row) {
    const TrashEntry* entry = m_model->at(row);
    if (asked.contains(entry->id.value)) names += entry->merged;
  }
  if (names.isEmpty()) return {};
  const qsizetype more = names.size() - kNamed;
  const QString named = names.mid(0, kNamed).join(QStringLiteral("; "));
  const QString all = more > 0 ? tr("%1; and %n more", nullptr, static_cast<int>(more)).arg(named) : named;
  return tr("Whoever was merged into them goes as well: %1.").arg(all);
}

void TrashPage::askToErase(const std::vector<ContactId>& ids, const QString& name) {
  if (ids.empty() || !mayErase()) return;
  const int n = static_cast<int>(ids.size());
  Confirmation question;
  question.title =
      name.isEmpty() ? tr("Delete %n contact(s) for good?", nullptr, n) : tr("Delete %1 for good?").arg(name);
  question.text =
      tr("All of it goes: phones, e-mails, addresses, notes, tasks and consents, also from the history. This "
         "cannot be undone.\n\nBackups made before still have it. Whoever asked not to be written to stays "
         "on the list of exclusions, without name or address.");
  const QString along = mergedAlong(ids);
  if (!along.isEmpty()) question.text = along + QStringLiteral("\n\n") + question.text;
  question.go = tr("Delete for good");
  question.destructive = true;
  //: What is typed to confirm that many contacts are to be deleted for good: one short word.
  question.typed = name.trimmed().isEmpty() ? tr("delete") : name.simplified();
  m_context.prompts.confirm(this, question, [this, ids] { erase(ids); });
}

void TrashPage::erase(const std::vector<ContactId>& ids) {
  if (!mayErase()) return;
  m_erasing = true;
  m_context.actions.refresh();
  showNotice();
  m_context.jobs.longJob<EraseResult>(
      this, QStringLiteral("erase"), {},
      [ids](Workspace& file, JobHandle& job) {
        return file.erase({ids, {}, {}, [&job](qint64 done, double share) { return job.progress(done, share); }});
      },
      [this](Result<EraseResult> done) {
        m_erasing = false;
        if (done) {
          tellErased(*done);
        } else {
          m_context.notify.error(done.error());
        }
        m_context.actions.refresh();
        showNotice();
      });
}

void TrashPage::tellErased(const EraseResult& done) {
  const int n = static_cast<int>(done.erased);
  QStringList told{done.scoured ? tr("%n contact(s) deleted for good", nullptr, n)
                                : tr("%n contact(s) deleted for good; unused places of the file are cleared when it is "
                                     "opened again",
                                     nullptr, n)};
  if (done.unreadable > 0) {
    told +=
        tr("%n damaged change(s) of the history might have held something of it: what they had recorded was thrown "
           "away",
           nullptr, static_cast<int>(done.unreadable));
  }
  m_context.notify.toast(told.join(QStringLiteral(". ")));
}

void TrashPage::showNotice() {
  const int n = static_cast<int>(entries(true).size());
  if (n == 0 || !mayErase()) {
    m_notice->clear();
    return;
  }
  m_notice->setNotice(
      Tone::Info,
      tr("%n contact(s) have been here for more than %1 days. They stay until you delete them for good.", nullptr, n)
          .arg(trash::kDays),
      tr("Delete these for good…"), true);
}

void TrashPage::activate() {
  m_table->setFocus(Qt::OtherFocusReason);
  if (!m_stale) return;
  m_stale = false;
  m_model->reload();
}

void TrashPage::onChanged(const ChangeSet& change) {
  if (!change.touches(Table::Contact)) return;
  m_stale = !isVisible();
  if (m_stale) return;
  keepPlace();
  m_model->reload();
}

void TrashPage::keepPlace() {
  const int row = m_table->currentIndex().row();
  if (row < 0) return;
  m_keptRow = row;
  m_kept = m_model->at(row)->id;
}

void TrashPage::onLoaded() {
  const bool any = m_model->rowCount() > 0;
  m_stack->setCurrentWidget(any ? static_cast<QWidget*>(m_table) : m_empty);
  if (any && !m_table->currentIndex().isValid()) {
    // Whoever was current stays so; when he has gone back, the next one is where he was.
    const int row = m_model->rowOf(m_kept);
    const QModelIndex here = m_model->index(row >= 0 ? row : qMin(m_keptRow, m_model->rowCount() - 1), 0);
    // Not the view's own way: it would ask which keys are pressed just now.
    m_table->selectionModel()->setCurrentIndex(here, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  }
  m_count->setText(any ? QLocale().toString(m_model->rowCount()) : QString());
  m_context.actions.refresh();
  showNotice();
}

void TrashPage::retranslate() {
  m_title->setText(tr("Trash"));
  m_table->setAccessibleName(tr("What is in the trash"));
  m_empty->setContent(
      {QStringLiteral("trash"), tr("The trash is empty"),
       tr("What you delete waits here and can be taken back. Nothing goes by itself: after %1 days you are "
          "asked.")
           .arg(trash::kDays)});
  m_model->retranslate();
  showNotice();
  if (m_model->rowCount() > 0) m_count->setText(QLocale().toString(m_model->rowCount()));
}

void TrashPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Page::changeEvent(event);
}

}  // namespace cartera
