// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactFilterBar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>

#include "ui/actions/Action.h"
#include "ui/contacts/ViewChips.h"
#include "ui/query/FilterChip.h"
#include "ui/query/FilterChips.h"
#include "ui/query/FilterPopup.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

namespace {

constexpr int kGap = 8;

/// What stands in chips beneath when the view is chosen: what a view of the program means its own chip says.
std::vector<query::Filter> conditionsOf(const ContactView& view) {
  return view.isSaved() ? query::partsOf(view.view.filter) : std::vector<query::Filter>();
}

/// What a filter says beside the view, in chips; nothing when the view says something that the filter does not.
std::optional<std::vector<query::Filter>> conditionsBeside(const ContactView& view, const query::Filter& filter) {
  std::vector<query::Filter> rest = query::partsOf(filter);
  if (view.isSaved()) return rest;
  for (const query::Filter& said : query::partsOf(view.view.filter)) {
    const auto there = std::find(rest.begin(), rest.end(), said);
    if (there == rest.end()) return std::nullopt;
    rest.erase(there);
  }
  return rest;
}

/// The same in the one form that chips give it.
query::Filter wholeOf(const query::Filter& filter) { return query::allOf(query::partsOf(filter)); }

}  // namespace

ContactFilterBar::ContactFilterBar(const AppContext& context, const ContactViews& views, QWidget* parent)
    : QWidget(parent),
      m_ctx(context),
      m_views(views),
      m_view(views.all().front()),
      m_chips(new ViewChips(context.theme, this)),
      m_add(makeButton({}, ButtonKind::Chip, this)),
      m_conditions(new FilterChips(context.theme, this)) {
  auto* lines = new QVBoxLayout(this);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(kGap);
  auto* layout = new QHBoxLayout;
  layout->setSpacing(kGap);
  lines->addLayout(layout);
  lines->addWidget(m_conditions);
  layout->addWidget(m_chips);
  m_add->setObjectName(QStringLiteral("chip.add"));
  m_add->setCheckable(false);
  m_add->setProperty("adds", true);
  m_add->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  m_add->setIcon(context.theme.icon(QStringLiteral("plus")));
  layout->addWidget(m_add);
  layout->addStretch(1);
  if (QAction* const open = context.actions.find(QStringLiteral("views.open"))) {
    m_tool = makeActionTool(open, this);
    layout->addWidget(m_tool);
  }
  connect(m_chips, &ViewChips::pressed, this, &ContactFilterBar::press);
  connect(m_chips, &ViewChips::changed, this, &ContactFilterBar::fit);
  connect(m_chips, &ViewChips::editRequested, this, &ContactFilterBar::editRequested);
  connect(m_chips, &ViewChips::removeRequested, this, &ContactFilterBar::removeRequested);
  connect(m_chips, &ViewChips::menuRequested, this, &ContactFilterBar::menuRequested);
  connect(&views, &ContactViews::changed, this, &ContactFilterBar::follow);
  connect(m_add, &QPushButton::clicked, this, &ContactFilterBar::addCondition);
  connect(m_conditions, &FilterChips::changed, this, &ContactFilterBar::changed);
  connect(m_conditions, &FilterChips::editRequested, this, &ContactFilterBar::edit);
  connect(m_conditions, &FilterChips::emptied, this, [this] { m_add->setFocus(Qt::TabFocusReason); });
  setTabOrder(m_chips->more(), m_add);
  if (m_tool != nullptr) setTabOrder(m_add, m_tool);
  m_conditions->follow(m_tool != nullptr ? static_cast<QWidget*>(m_tool) : m_add);
  makeChange();
  m_chips->setViews(views.all(), m_view.key());
  retranslate();
}

void ContactFilterBar::makeChange() {
  m_change = new QWidget(m_conditions);
  auto* inside = new QHBoxLayout(m_change);
  inside->setContentsMargins(0, 0, 0, 0);
  inside->setSpacing(kGap);
  m_changeLabel = makeLabel({}, "muted", m_change);
  m_keep = makeButton({}, ButtonKind::Link, m_change);
  m_keep->setObjectName(QStringLiteral("viewKeep"));
  m_revert = makeButton({}, ButtonKind::Link, m_change);
  m_revert->setObjectName(QStringLiteral("viewRevert"));
  inside->addWidget(m_changeLabel);
  for (QPushButton* button : {m_keep, m_revert}) {
    button->setProperty("beside", QStringLiteral("chips"));
    inside->addWidget(button);
  }
  m_change->hide();
  m_conditions->setTail(m_change);
  connect(m_keep, &QPushButton::clicked, this, &ContactFilterBar::keepRequested);
  connect(m_revert, &QPushButton::clicked, this, &ContactFilterBar::revertRequested);
}

void ContactFilterBar::retranslate() {
  //: Before the buttons "Save" and "Revert", when the list shows something else than its view says.
  m_changeLabel->setText(tr("Changed:"));
  m_keep->setText(tr("Save"));
  m_keep->setAccessibleName(tr("Save the changes of the view"));
  //: Back to the view as it is saved.
  m_revert->setText(tr("Revert"));
  m_revert->setAccessibleName(tr("Back to the view as it is saved"));
  for (QPushButton* button : {m_keep, m_revert}) button->setToolTip(button->accessibleName());
  m_conditions->setTail(m_change);
  m_add->setText(tr("Filter"));
  m_add->setAccessibleName(tr("Add a filter"));
  const QAction* const adds = m_ctx.actions.find(QStringLiteral("contacts.filter"));
  const QString keys = adds != nullptr ? keysText(*adds) : QString();
  m_add->setToolTip(keys.isEmpty() ? tr("Add a filter")
                                   : QString(tr("Add a filter") + QStringLiteral(" (") + keys + u')'));
  fit();
}

QPushButton* ContactFilterBar::chip(const QString& key) const { return m_chips->chip(key); }

QPushButton* ContactFilterBar::more() const { return m_chips->more(); }

void ContactFilterBar::mark(bool isChanged, bool canKeep) {
  if (isChanged != m_isMarked) {
    m_isMarked = isChanged;
    m_chips->setChosen(m_view.key(), isChanged);
  }
  const bool isShown = isChanged && m_view.isSaved();
  if (isShown != m_change->isHidden() && canKeep != m_keep->isHidden()) return;
  const QWidget* const held = window()->focusWidget();
  const bool isLost = (held == m_keep && !(isShown && canKeep)) || (held == m_revert && !isShown);
  m_keep->setVisible(canKeep);
  m_change->setVisible(isShown);
  m_conditions->setTail(m_change);
  if (QPushButton* const chosen = chip(m_view.key()); isLost && chosen != nullptr) chosen->setFocus(Qt::TabFocusReason);
}

void ContactFilterBar::take(const ContactView& view, const std::vector<query::Filter>& conditions) {
  m_view = view;
  m_conditions->setConditions(conditions);
  m_chips->setChosen(m_view.key(), m_isMarked);
  Q_EMIT viewChosen();
  Q_EMIT changed();
}

void ContactFilterBar::press(const QString& key) {
  // A second press on the chosen one is a way back: to the view as it is saved, and from there to everybody.
  const bool isWayBack = key == m_view.key() && !m_isMarked;
  choose(isWayBack ? QString::fromLatin1(ContactViews::kAll) : key);
}

void ContactFilterBar::choose(const QString& key) {
  if (const ContactView* const found = m_views.find(key)) {
    const ContactView view = *found;
    take(view, conditionsOf(view));
  }
}

void ContactFilterBar::clear() { choose(QString::fromLatin1(ContactViews::kAll)); }

bool ContactFilterBar::departs() const { return !(filter() == wholeOf(m_view.view.filter)); }

query::Filter ContactFilterBar::filter() const {
  std::vector<query::Filter> parts;
  if (!m_view.isSaved()) parts = query::partsOf(m_view.view.filter);
  const auto& more = m_conditions->conditions();
  parts.insert(parts.end(), more.begin(), more.end());
  return query::allOf(std::move(parts));
}

void ContactFilterBar::show(const QString& key, const query::Filter& filter) {
  const ContactView* const found = m_views.find(key);
  const auto rest = found != nullptr ? conditionsBeside(*found, filter) : std::nullopt;
  if (!rest) {
    setFilter(filter);
  } else if (key != m_view.key() || *rest != m_conditions->conditions()) {
    const ContactView view = *found;
    take(view, *rest);
  }
}

void ContactFilterBar::setFilter(const query::Filter& filter) {
  if (wholeOf(filter) == this->filter()) return;
  const ContactView* best = &m_views.all().front();
  for (const ContactView& view : m_views.all()) {
    if (view.isSaved() || !conditionsBeside(view, filter)) continue;
    if (query::partsOf(view.view.filter).size() > query::partsOf(best->view.filter).size()) best = &view;
  }
  show(best->key(), filter);
}

void ContactFilterBar::follow() {
  const std::vector<ContactView>& all = m_views.all();
  auto now = std::find_if(all.begin(), all.end(), [&](const ContactView& v) { return v.key() == m_view.key(); });
  if (now == all.end()) {
    // It may be called otherwise now, or be kept elsewhere.
    now = std::find_if(all.begin(), all.end(), [&](const ContactView& v) {
      views::SavedView renamed = v.view;
      renamed.name = m_view.view.name;
      const bool isNear = v.home == m_view.home || v.view.name == m_view.view.name;
      return v.isSaved() && isNear && renamed == m_view.view;
    });
  }
  const bool isGone = now == all.end();
  const ContactView next = isGone ? all.front() : *now;
  m_chips->setViews(all, next.key());
  if (isGone) {
    // Whom the list shows stays on the screen.
    take(next, query::partsOf(filter()));
  } else if (next.key() == m_view.key() && next.view != m_view.view && !m_isMarked) {
    take(next, conditionsOf(next));
  } else {
    m_view = next;
    Q_EMIT changed();
  }
}

FilterPopup* ContactFilterBar::popup() const { return m_popup; }

FilterPopup* ContactFilterBar::makePopup() {
  if (m_popup) m_popup->close();
  m_popup = new FilterPopup(m_ctx, this);
  return m_popup;
}

void ContactFilterBar::addCondition() {
  FilterPopup* popup = makePopup();
  connect(popup, &FilterPopup::accepted, m_conditions,
          [this](const query::Filter& filter) { m_conditions->put(m_conditions->conditions().size(), filter); });
  popup->openAt(m_add);
}

void ContactFilterBar::edit(size_t i) {
  FilterPopup* popup = makePopup();
  connect(popup, &FilterPopup::accepted, m_conditions,
          [this, i](const query::Filter& filter) { m_conditions->put(i, filter); });
  popup->openAt(m_conditions->chip(i), m_conditions->conditions()[i]);
}

QSize ContactFilterBar::minimumSizeHint() const { return {100, layout()->minimumSize().height()}; }

void ContactFilterBar::fit() {
  int room = width() - m_add->sizeHint().width() - kGap;
  if (m_tool != nullptr) room -= m_tool->sizeHint().width() + kGap;
  m_chips->fit(room);
}

void ContactFilterBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit();
}

void ContactFilterBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace cartera
