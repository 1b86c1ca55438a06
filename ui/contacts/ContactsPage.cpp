// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactsPage.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <utility>

#include "core/search/ContactFinder.h"
#include "ui/actions/Action.h"
#include "ui/actions/ContextMenu.h"
#include "ui/contacts/ContactColumnsDialog.h"
#include "ui/contacts/ContactDetail.h"
#include "ui/contacts/ContactFilterBar.h"
#include "ui/contacts/ContactListModel.h"
#include "ui/contacts/ContactSorting.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ContactViewActions.h"
#include "ui/contacts/ContactViewing.h"
#include "ui/contacts/ContactViews.h"
#include "ui/contacts/ContactsActions.h"
#include "ui/contacts/QuickAdd.h"
#include "ui/contacts/SelectionBar.h"
#include "ui/settings/Settings.h"
#include "ui/shell/Language.h"
#include "ui/text/ErrorText.h"
#include "ui/text/FilterWords.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"

namespace cartera {

namespace {

const Setting<QByteArray> kSplitter{"contacts/splitter", {}};

}  // namespace

ContactsPage::ContactsPage(const AppContext& context, QWidget* parent)
    : Page(parent), m_ctx(context), m_model(new ContactListModel(context.jobs, context.clock, this)) {
  addContactsActions(m_ctx.actions, *this);
  addContactViewActions(m_ctx.actions, *this);
  m_splitter = new QSplitter(Qt::Horizontal, this);
  m_splitter->setHandleWidth(1);
  m_splitter->setChildrenCollapsible(false);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_splitter);
  makeList();
  m_detailPlace = new QFrame(m_splitter);
  m_detailPlace->setProperty("role", QStringLiteral("page"));
  connect(&m_ctx.theme, &Theme::changed, this, &ContactsPage::fit);
  m_splitter->setStretchFactor(0, 1);
  m_splitter->setStretchFactor(1, 0);
  if (!m_splitter->restoreState(kSplitter.get(m_ctx.settings))) m_splitter->setSizes({796, 370});
  m_ctx.actions.bindContext(context::kContactList, m_table);
  m_ctx.actions.bindContext(context::kContacts, this);
  connect(m_splitter, &QSplitter::splitterMoved, this,
          [this] { kSplitter.set(m_ctx.settings, m_splitter->saveState()); });
  connect(m_table, &ContactTable::currentContactChanged, this, &ContactsPage::onCurrent);
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { m_ctx.actions.refresh(); });
  connect(m_table, &ContactTable::opened, this, &ContactsPage::openCurrent);
  connect(m_table, &ContactTable::typed, this, [this](const QString& text) {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->setText(text);
  });
  connect(m_search, &QLineEdit::textChanged, this, &ContactsPage::applyQuery);
  connect(m_filters, &ContactFilterBar::changed, this, &ContactsPage::applyQuery);
  connect(m_model, &ContactListModel::completed, this, &ContactsPage::onListChanged);
  connect(m_model, &QAbstractItemModel::modelReset, this, &ContactsPage::onListChanged);
  connect(m_model, &ContactListModel::failed, this, [this](const Error& error) { m_ctx.notify.error(error); });
  retranslate();
  applyQuery();
  // Behind the first rows.
  m_views->readShared();
}

void ContactsPage::finishFirstPicture() {
  if (std::exchange(m_isPainted, true)) return;
  m_table->viewport()->removeEventFilter(this);
  // Behind the picture, not before it.
  QTimer::singleShot(0, this, [this] {
    (void)detail();
    Q_EMIT painted();
  });
}

ContactsPage::~ContactsPage() { delete m_quickAdd; }

QWidget* ContactsPage::makeHead() {
  auto* head = new QWidget(m_list);
  auto* layout = new QHBoxLayout(head);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  m_title = makeLabel({}, "title", head);
  m_count = makeLabel({}, "muted", head);
  m_count->setObjectName(QStringLiteral("contactCount"));
  m_search = new QLineEdit(head);
  m_search->setObjectName(QStringLiteral("contactSearch"));
  m_search->setClearButtonEnabled(true);
  m_search->setMinimumWidth(120);
  m_search->setMaximumWidth(340);
  auto* glass = new IconLabel(m_ctx.theme, QStringLiteral("search"), 16, &Tokens::text2, m_search);
  glass->setAttribute(Qt::WA_TransparentForMouseEvents);
  m_search->setTextMargins(22, 0, 0, 0);
  auto* inside = new QHBoxLayout(m_search);
  inside->setContentsMargins(10, 0, 0, 0);
  inside->addWidget(glass, 0, Qt::AlignLeft | Qt::AlignVCenter);
  m_search->installEventFilter(this);
  layout->addWidget(m_title);
  m_count->setContentsMargins(0, 8, 0, 0);
  layout->addWidget(m_count);
  layout->addStretch(1);
  layout->addWidget(m_search, 4);
  return head;
}

void ContactsPage::makeList() {
  // Each part is made where it stays: one that changes its parent is styled again with all that is in it.
  auto* list = new QFrame(m_splitter);
  m_list = list;
  // Less than its parts would like: else a window with both panes could not be made narrow enough for one.
  list->setMinimumWidth(420);
  list->setProperty("role", QStringLiteral("page"));
  auto* layout = new QVBoxLayout(list);
  layout->setContentsMargins(0, 16, 0, 0);
  layout->setSpacing(0);
  auto* top = new QVBoxLayout;
  top->setContentsMargins(ContactTable::kEdge, 0, 16, 0);
  top->setSpacing(12);
  top->addWidget(makeHead());
  m_views = new ContactViews(m_ctx, this);
  m_filters = new ContactFilterBar(m_ctx, *m_views, list);
  top->addWidget(m_filters);
  layout->addLayout(top);
  layout->addSpacing(10);
  m_stack = new QStackedWidget(list);
  m_table = new ContactTable(m_ctx.theme, *m_model, m_stack);
  m_sorting = new ContactSorting(*m_table, *m_model);
  m_viewing = new ContactViewing(m_ctx, {*m_views, *m_filters, *m_table, *m_model, *m_search});
  m_table->viewport()->installEventFilter(this);
  m_table->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
    if (!m_table->indexAt(at).isValid()) return;
    openContextMenu(m_ctx.actions, QString::fromLatin1(kRowMenu).split(u' '), m_table->viewport()->mapToGlobal(at),
                    this);
  });
  m_empty = new EmptyState(m_ctx.theme, m_stack);
  m_nothing = new EmptyState(m_ctx.theme, m_stack);
  m_stack->addWidget(m_table);
  m_stack->addWidget(m_empty);
  m_stack->addWidget(m_nothing);
  layout->addWidget(m_stack, 1);
  m_selection = new SelectionBar(m_ctx, *m_table, list);
  layout->addWidget(m_selection);
  connect(m_empty, &EmptyState::primaryClicked, this, &ContactsPage::newContact);
  connect(m_empty, &EmptyState::secondaryClicked, this, [this] {
    if (QAction* import = m_ctx.actions.find(QStringLiteral("exchange.import"))) import->trigger();
  });
  connect(m_nothing, &EmptyState::primaryClicked, this, &ContactsPage::clearFilters);
}

/// The buttons of import and export, once those who know how have registered them.
void ContactsPage::adoptActions() {
  auto* head = qobject_cast<QHBoxLayout*>(m_title->parentWidget()->layout());
  const auto adopt = [&](QPushButton*& button, const char* id, const char* icon) {
    QAction* action = m_ctx.actions.find(QLatin1String(id));
    if (button != nullptr || action == nullptr) return;
    button = makeActionButton(m_ctx.theme, action, ButtonKind::Normal, QLatin1String(icon));
    head->addWidget(button);
  };
  adopt(m_import, "exchange.import", "import");
  adopt(m_export, "exchange.export", "export");
  m_selection->adoptActions();
  retranslate();
}

void ContactsPage::activate() {
  adoptActions();
  // The window may have a field of its own that stands in for ours; its keys mean the same.
  if (QWidget* field = m_search->focusProxy()) field->installEventFilter(this);
  fit();
  m_table->setFocus(Qt::OtherFocusReason);
}

void ContactsPage::onChanged(const ChangeSet& change) {
  keepShown(change);
  m_model->refresh(change);
  m_views->onChanged(change);
  if (m_detail != nullptr) m_detail->onChanged(change);
}

void ContactsPage::focusSearch() {
  if (isDetailAlone()) back();
  m_search->setFocus(Qt::ShortcutFocusReason);
  m_search->selectAll();
}

bool ContactsPage::hasDrafts() const {
  return (m_detail != nullptr && m_detail->hasDrafts()) || (m_quickAdd && m_quickAdd->hasDraft());
}

void ContactsPage::showDrafts() {
  if (m_detail != nullptr) m_detail->showDrafts();
  if (m_quickAdd && m_quickAdd->hasDraft()) m_quickAdd->open();
}

void ContactsPage::saveDrafts() {
  if (m_detail != nullptr) m_detail->saveDrafts();
}

bool ContactsPage::isSettled() const {
  return m_model->isComplete() && m_detail != nullptr && (m_model->rowCount() == 0 || m_detail->isLoaded());
}

void ContactsPage::retranslate() {
  m_title->setText(tr("Contacts"));
  m_search->setPlaceholderText(tr("Name, phone, e-mail, city, note…"));
  m_search->setAccessibleName(tr("Search contacts"));
  const auto buttons = m_search->findChildren<QAbstractButton*>();
  for (QAbstractButton* button : buttons) button->setAccessibleName(tr("Clear search"));
  m_table->setAccessibleName(tr("List of contacts"));
  const bool canImport = m_ctx.actions.find(QStringLiteral("exchange.import")) != nullptr;
  m_empty->setContent({.icon = QStringLiteral("contacts"),
                       .title = tr("No contacts yet"),
                       .line = tr("People and companies with everything that happened with them."),
                       .primary = isWritable() ? tr("New contact") : QString(),
                       .secondary = isWritable() && canImport ? tr("Import a list") : QString()});
  onListChanged();
}

void ContactsPage::showNothing() {
  const std::optional<Error>& refusal = m_model->refusal();
  m_nothing->setContent({.icon = refusal ? QStringLiteral("warning") : QStringLiteral("search"),
                         .title = refusal ? tr("The filter does not fit this file") : tr("Nothing matches"),
                         .line = refusal ? errorLine(*refusal) : tr("No contact has all of these words and filters."),
                         .primary = tr("Clear filters")});
  m_nothing->primaryButton()->setIcon({});
  m_stack->setCurrentWidget(m_nothing);
}

void ContactsPage::applyQuery() {
  contacts::ContactQuery query;
  query.text = m_search->text().trimmed();
  query.where = m_filters->filter();
  if (!query.text.isEmpty() && query.text != m_model->query().text) m_table->chooseBest();
  // Another question is about the list again.
  if (m_beside.isSet() && !(query == m_model->query())) m_beside = {};
  m_model->ask(query, m_viewing->order());
}

const contacts::ContactQuery& ContactsPage::query() const { return m_model->query(); }

std::vector<ContactId> ContactsPage::listedWithNotes() const {
  return m_model->isComplete() && !m_model->noted().isEmpty() ? m_model->ids() : std::vector<ContactId>();
}

bool ContactsPage::isLookingIntoNotes() const { return !m_model->isComplete() && search::asksNotes(m_model->query()); }

QString ContactsPage::queryWords() const {
  const contacts::ContactQuery& query = m_model->query();
  QStringList words;
  if (!query.text.isEmpty()) words += tr("“%1”").arg(query.text);
  if (!query.where.isEverybody()) words += filterWords(query.where);
  return words.join(QStringLiteral(" · "));
}

bool ContactsPage::isFiltering() const { return m_filters->isFiltering() || !m_search->text().trimmed().isEmpty(); }

void ContactsPage::showWhere(const query::Filter& filter) {
  m_search->clear();
  m_filters->setFilter(filter);
}

void ContactsPage::clearFilters() {
  // One question, not two.
  {
    const QSignalBlocker quiet(m_filters);
    m_filters->clear();
  }
  m_viewing->adopt();
  m_search->clear();
  applyQuery();
  m_table->setFocus(Qt::OtherFocusReason);
}

void ContactsPage::onListChanged() {
  const int rows = m_model->rowCount();
  if (m_model->isComplete()) {
    const QLocale locale(m_ctx.language.current());
    QString text = locale.toString(rows);
    if (m_model->hasOnlyNewestNotes()) {
      const int most = search::kMostNotes;
      //: Behind the number of contacts found: so many of the notes, calls and mails that answer were looked at.
      text += u" · " + tr("only the newest %1 notes searched").arg(locale.toString(most));
    }
    m_count->setText(text);
  }
  if (rows > 0) {
    m_stack->setCurrentWidget(m_table);
  } else if (m_model->isComplete()) {
    if (isFiltering()) {
      showNothing();
    } else {
      m_stack->setCurrentWidget(m_empty);
    }
  }
  if (m_wanted.isSet() && selectAndShow(m_wanted)) m_wanted = {};
  if (m_model->isComplete() && m_wanted.isSet()) {
    const ContactId wanted = m_wanted;
    m_wanted = {};
    // Of a new one there is a notice already, with a way back.
    showBeside(wanted, !std::exchange(m_isWantedNew, false));
  }
  // A change of the file, or of what is searched for, may bring it in.
  // Who was in the list all the time may only now go out of it.
  if (m_beside.isSet() && m_table->select(m_beside) && !m_wasListed) m_beside = {};
  const bool awaited = m_wanted.isSet() || m_beside.isSet() || m_table->isAwaitingChosen();
  if (!m_table->currentIndex().isValid() && rows > 0 && !awaited) m_table->selectRow(0);
  if (rows == 0) onCurrent({});
  if (rows == 0 && m_model->isComplete()) finishFirstPicture();
}

void ContactsPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  fit();
}

void ContactsPage::changeEvent(QEvent* event) {
  Page::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

bool ContactsPage::eventFilter(QObject* watched, QEvent* event) {
  if (m_table == nullptr) return Page::eventFilter(watched, event);
  if (watched == m_table->viewport()) {
    if (event->type() == QEvent::Paint && m_model->rowCount() > 0) finishFirstPicture();
    return Page::eventFilter(watched, event);
  }
  const bool ours = watched == m_search || (isVisible() && watched == m_search->focusProxy());
  if (!ours || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)) {
    return Page::eventFilter(watched, event);
  }
  const auto* key = static_cast<QKeyEvent*>(event);
  const bool clears = key->key() == Qt::Key_Escape && !m_search->text().isEmpty();
  if (event->type() == QEvent::ShortcutOverride) {
    if (clears) event->accept();
    return clears;
  }
  if (clears) {
    m_search->clear();
    return true;
  }
  switch (key->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter: m_table->setFocus(Qt::TabFocusReason); return true;
    default: return Page::eventFilter(watched, event);
  }
}

bool ContactsPage::isWritable() const { return !m_ctx.jobs.whyReadOnly().has_value(); }
bool ContactsPage::hasCurrent() const { return m_detail != nullptr && m_detail->contact().isSet(); }
bool ContactsPage::hasPhone() const { return hasCurrent() && !m_detail->phone().isEmpty(); }
bool ContactsPage::hasEmail() const { return hasCurrent() && !m_detail->email().isEmpty(); }

}  // namespace cartera
