// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactViewing.h"

#include <QActionGroup>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include "ui/actions/Action.h"
#include "ui/contacts/ContactFilterBar.h"
#include "ui/contacts/ContactListModel.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ViewDialog.h"

namespace cartera {

namespace {

constexpr const char* kOfView[]{"views.save", "views.update",    "views.reset",
                                "views.edit", "views.duplicate", "views.remove"};
constexpr const char* kOfLayout[]{"contacts.sort", "contacts.columns"};

QString plain(QString name) { return name.replace(u'&', QStringLiteral("&&")); }

}  // namespace

ContactViewing::ContactViewing(const AppContext& context, const Parts& parts)
    : QObject(&parts.table), m_ctx(context), m_parts(parts) {
  const ListLayout kept = ListLayout::kept(context.settings);
  m_parts.model.setOrder(kept.order);
  m_parts.table.setColumns(kept.columns);
  ContactFilterBar& filters = m_parts.filters;
  connect(&filters, &ContactFilterBar::viewChosen, this, &ContactViewing::adopt);
  connect(&filters, &ContactFilterBar::changed, this, &ContactViewing::refresh);
  connect(&filters, &ContactFilterBar::editRequested, this, &ContactViewing::edit);
  connect(&filters, &ContactFilterBar::removeRequested, this, &ContactViewing::remove);
  connect(&filters, &ContactFilterBar::menuRequested, this, &ContactViewing::openMenuOf);
  connect(&filters, &ContactFilterBar::keepRequested, this, &ContactViewing::update);
  connect(&filters, &ContactFilterBar::revertRequested, this, &ContactViewing::reset);
  // The chosen one may be called or filled otherwise now.
  connect(&m_parts.views, &ContactViews::changed, this, [this] { m_parts.views.remember(m_parts.filters.view()); });
  connect(&m_parts.search, &QLineEdit::textChanged, this, &ContactViewing::refresh);
  connect(&m_parts.model, &ContactListModel::orderChanged, this, [this] {
    m_coming.reset();
    onLayout();
  });
  connect(&m_parts.table, &ContactTable::columnsChanged, this, &ContactViewing::onLayout);
  if (const QString last = m_parts.views.last(); last != QLatin1String(ContactViews::kAll)) filters.choose(last);
}

contacts::Order ContactViewing::order() const { return m_coming.value_or(m_parts.model.order()); }

ListLayout ContactViewing::layoutOf(const ContactView& view) const {
  ListLayout layout = ListLayout::kept(m_ctx.settings);
  if (!view.isSaved()) return layout;
  layout.order = ListLayout::orderOf(view.view.order);
  if (!view.view.columns.isEmpty()) layout.columns = ContactColumns::from(view.view.columns);
  return layout;
}

ListLayout ContactViewing::shownLayout() const { return {order(), m_parts.table.columns()}; }

views::SavedView ContactViewing::shown(const QString& name) const {
  return {name, m_parts.filters.filter(), m_parts.search.text().trimmed(), ListLayout::wordOf(order()),
          m_parts.table.columns().text()};
}

void ContactViewing::adopt() {
  const ContactView& view = m_parts.filters.view();
  m_parts.views.remember(view);
  const ListLayout layout = layoutOf(view);
  m_coming = layout.order;
  m_parts.table.setColumns(layout.columns);
  const QString before = std::exchange(m_brought, view.view.search);
  const QString typed = m_parts.search.text().trimmed();
  if (!m_brought.isEmpty() || (!before.isEmpty() && typed == before)) m_parts.search.setText(m_brought);
  refresh();
}

bool ContactViewing::isChanged() const {
  if (m_parts.filters.departs()) return true;
  const ContactView& view = m_parts.filters.view();
  if (!view.isSaved()) return false;
  // To look for somebody in a view is no change of it.
  const bool searchesElse = !view.view.search.isEmpty() && m_parts.search.text().trimmed() != view.view.search;
  return searchesElse || !(shownLayout() == layoutOf(view));
}

void ContactViewing::onLayout() {
  if (!m_parts.filters.view().isSaved()) shownLayout().keep(m_ctx.settings);
  refresh();
}

void ContactViewing::refresh() {
  m_parts.filters.mark(isChanged(), canUpdate());
  m_ctx.actions.refresh();
}

bool ContactViewing::mayEdit(const ContactView& view) const {
  return view.home == ContactView::Home::Own || (view.home == ContactView::Home::Shared && m_parts.views.canShare());
}

bool ContactViewing::canEdit() const { return mayEdit(m_parts.filters.view()); }

ViewDialog* ContactViewing::makeDialog() {
  // One that was closed goes a moment later.
  if (m_dialog && m_dialog->isVisible()) {
    m_dialog->raise();
    m_dialog->activateWindow();
    return nullptr;
  }
  m_dialog = new ViewDialog(m_parts.views, m_parts.table.window());
  return m_dialog;
}

void ContactViewing::save() { saveNew(shown({}), ContactView::Home::Own); }

void ContactViewing::saveNew(const views::SavedView& view, ContactView::Home home) {
  ViewDialog* const dialog = makeDialog();
  if (dialog == nullptr) return;
  dialog->begin(view, home);
  connect(dialog, &ViewDialog::decided, this, [this](const QString& name, ContactView::Home chosen) {
    // What it was opened over: meanwhile the list may show something else.
    views::SavedView named = m_dialog->view();
    named.name = name;
    m_parts.views.save(chosen, named, [self = QPointer(this)](const QString& key) {
      if (self) self->m_parts.filters.choose(key);
    });
  });
  dialog->show();
}

bool ContactViewing::canDuplicate() const { return m_parts.filters.view().isSaved(); }

void ContactViewing::duplicateChosen() { duplicate(m_parts.filters.view().key()); }

void ContactViewing::duplicate(const QString& key) {
  const ContactView* const view = m_parts.views.find(key);
  if (view == nullptr || !view->isSaved()) return;
  const auto home = mayEdit(*view) ? view->home : ContactView::Home::Own;
  views::SavedView copy = view->view;
  //: The name proposed for the copy of a view; %1 is the view's.
  copy.name = tr("Copy of %1").arg(view->view.name);
  for (int n = 2; m_parts.views.named(home, copy.name) != nullptr; ++n)
    copy.name = tr("Copy %1 of %2").arg(QString::number(n), view->view.name);
  saveNew(copy, home);
}

void ContactViewing::update() {
  if (!canUpdate()) return;
  const ContactView& view = m_parts.filters.view();
  views::SavedView now = shown(view.view.name);
  // What somebody looks for in it is not part of it, unless it searches itself.
  if (view.view.search.isEmpty()) now.search.clear();
  m_brought = now.search;
  m_parts.views.save(view.home, now);
}

void ContactViewing::reset() { m_parts.filters.choose(m_parts.filters.view().key()); }

void ContactViewing::editChosen() { edit(m_parts.filters.view().key()); }

void ContactViewing::removeChosen() { remove(m_parts.filters.view().key()); }

void ContactViewing::edit(const QString& key) {
  const ContactView* const view = m_parts.views.find(key);
  if (view == nullptr || !mayEdit(*view)) return;
  ViewDialog* const dialog = makeDialog();
  if (dialog == nullptr) return;
  dialog->begin(*view);
  connect(dialog, &ViewDialog::decided, this, [this, key](const QString& name, ContactView::Home home) {
    const ContactView* const found = m_parts.views.find(key);
    if (found == nullptr) {
      m_ctx.notify.error({ErrorCode::NotFound, QStringLiteral("view.missing"), name, {}, {}, {}});
      return;
    }
    const ContactView from = *found;
    const bool isChosen = m_parts.filters.view().key() == key;
    m_parts.views.move(from, home, name, [self = QPointer(this), isChosen](const QString& now) {
      if (self && isChosen) self->m_parts.filters.choose(now);
    });
  });
  dialog->show();
}

void ContactViewing::remove(const QString& key) {
  const ContactView* const view = m_parts.views.find(key);
  if (view != nullptr && mayEdit(*view)) m_parts.views.remove(ContactView(*view));
}

void ContactViewing::openMenu() {
  auto* menu = new QMenu(&m_parts.filters);
  menu->setObjectName(QStringLiteral("viewMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  auto* group = new QActionGroup(menu);
  bool wasSaved = false;
  for (const ContactView& view : m_parts.views.all()) {
    if (view.isSaved() != wasSaved) menu->addSeparator();
    wasSaved = view.isSaved();
    QAction* const one = menu->addAction(plain(view.shownName()));
    one->setCheckable(true);
    one->setChecked(view.key() == m_parts.filters.view().key());
    group->addAction(one);
    connect(one, &QAction::triggered, this, [this, key = view.key()] { m_parts.filters.choose(key); });
  }
  for (const QString& name : m_parts.views.unreadable())
    //: A view in the menu that cannot be chosen; %1 is its name.
    menu->addAction(plain(tr("%1 (of a newer version of the program)").arg(name)))->setEnabled(false);
  const auto add = [&](const auto& ids) {
    menu->addSeparator();
    for (const char* id : ids) {
      QAction* const action = m_ctx.actions.find(QLatin1String(id));
      if (action == nullptr || !action->isEnabled()) continue;
      // A stand-in: the keys of the action's own are heard already.
      QAction* const one = menu->addAction(action->icon(), action->text());
      one->setObjectName(QLatin1String(id));
      if (const QString keys = keysText(*action); !keys.isEmpty()) one->setText(action->text() + u'\t' + keys);
      connect(one, &QAction::triggered, action, &QAction::trigger);
    }
  };
  add(kOfView);
  add(kOfLayout);
  const QWidget* const button = m_parts.filters.viewsButton();
  menu->popup(button->mapToGlobal(QPoint(button->width() - menu->sizeHint().width(), button->height())));
  menu->setActiveAction(group->checkedAction());
}

void ContactViewing::openMenuOf(const QString& key, const QPoint& at) {
  const ContactView* const view = m_parts.views.find(key);
  if (view == nullptr || !view->isSaved()) return;
  auto* menu = new QMenu(&m_parts.filters);
  menu->setObjectName(QStringLiteral("viewChipMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const bool canChange = mayEdit(*view);
  if (key == m_parts.filters.view().key() && isChanged()) {
    if (canChange) connect(menu->addAction(tr("Save the changes")), &QAction::triggered, this, &ContactViewing::update);
    connect(menu->addAction(tr("Back to how it is saved")), &QAction::triggered, this, &ContactViewing::reset);
    menu->addSeparator();
  }
  if (canChange)
    connect(menu->addAction(tr("Name and for whom…")), &QAction::triggered, this, [this, key] { edit(key); });
  connect(menu->addAction(tr("Duplicate…")), &QAction::triggered, this, [this, key] { duplicate(key); });
  if (canChange) connect(menu->addAction(tr("Remove")), &QAction::triggered, this, [this, key] { remove(key); });
  menu->popup(at);
}

}  // namespace cartera
