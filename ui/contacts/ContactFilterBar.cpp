// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactFilterBar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/actions/Action.h"
#include "ui/query/FilterChip.h"
#include "ui/query/FilterChips.h"
#include "ui/query/FilterPopup.h"
#include "ui/text/FieldText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

namespace {

constexpr const char* kKeys[]{"all",      "customer", "people",  "companies", "lead",
                              "prospect", "proposal", "dormant", "former"};
constexpr int kGap = 8;

/// What a chip of the first line means.
query::Filter filterOf(const QString& key) {
  const auto is = [](const char* field, const char* code) {
    return query::condition(QLatin1String(field), query::Comparison::Equal,
                            {query::Value{QLatin1String(code), false, {}}});
  };
  if (key == QLatin1String("all")) return {};
  if (key == QLatin1String("people")) return is("kind", "person");
  if (key == QLatin1String("companies")) return is("kind", "company");
  return query::condition(QStringLiteral("stage"), query::Comparison::Equal, {query::Value{key, false, {}}});
}

}  // namespace

ContactFilterBar::ContactFilterBar(const AppContext& context, QWidget* parent)
    : QWidget(parent),
      m_ctx(context),
      m_more(makeButton(QStringLiteral("…"), ButtonKind::Chip, this)),
      m_add(makeButton({}, ButtonKind::Chip, this)),
      m_conditions(new FilterChips(context.theme, this)) {
  auto* lines = new QVBoxLayout(this);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(kGap);
  auto* layout = new QHBoxLayout;
  layout->setSpacing(kGap);
  lines->addLayout(layout);
  lines->addWidget(m_conditions);
  for (const char* key : kKeys) {
    auto* chip = makeButton({}, ButtonKind::Chip, this);
    chip->setObjectName(QStringLiteral("chip.") + QLatin1String(key));
    chip->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    layout->addWidget(chip);
    connect(chip, &QPushButton::toggled, this, [this, i = m_chips.size()](bool on) {
      if (on) {
        choose(i);
      } else if (m_chosen == i) {
        // A second press on the chosen one is a way back to all.
        choose(0);
      }
    });
    m_chips.push_back(chip);
  }
  m_more->setObjectName(QStringLiteral("chip.more"));
  m_more->setCheckable(false);
  m_more->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  layout->addWidget(m_more);
  connect(m_more, &QPushButton::clicked, this, &ContactFilterBar::showHidden);
  m_add->setObjectName(QStringLiteral("chip.add"));
  m_add->setCheckable(false);
  m_add->setProperty("adds", true);
  m_add->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  m_add->setIcon(context.theme.icon(QStringLiteral("plus")));
  layout->addWidget(m_add);
  connect(m_add, &QPushButton::clicked, this, &ContactFilterBar::addCondition);
  connect(m_conditions, &FilterChips::changed, this, &ContactFilterBar::changed);
  connect(m_conditions, &FilterChips::editRequested, this, &ContactFilterBar::edit);
  connect(m_conditions, &FilterChips::emptied, this, [this] { m_add->setFocus(Qt::TabFocusReason); });
  layout->addStretch(1);
  for (size_t i = 1; i < m_chips.size(); ++i) setTabOrder(m_chips[i - 1], m_chips[i]);
  setTabOrder(m_chips.back(), m_more);
  setTabOrder(m_more, m_add);
  m_conditions->follow(m_add);
  m_chips[0]->setChecked(true);
  retranslate();
}

void ContactFilterBar::retranslate() {
  for (size_t i = 0; i < m_chips.size(); ++i) {
    const QString key = QLatin1String(kKeys[i]);
    QString text;
    if (key == QLatin1String("all")) {
      text = tr("All");
    } else if (key == QLatin1String("people")) {
      text = tr("People");
    } else if (key == QLatin1String("companies")) {
      text = tr("Companies");
    } else if (key == QLatin1String("customer")) {
      text = tr("Customers");
    } else {
      text = stageLabel(key);
    }
    m_chips[i]->setText(text);
    m_chips[i]->setAccessibleName(tr("Filter: %1").arg(text));
  }
  m_more->setAccessibleName(tr("More filters"));
  m_more->setToolTip(tr("More filters"));
  m_add->setText(tr("Filter"));
  m_add->setAccessibleName(tr("Add a filter"));
  const QAction* const adds = m_ctx.actions.find(QStringLiteral("contacts.filter"));
  const QString keys = adds != nullptr ? keysText(*adds) : QString();
  m_add->setToolTip(keys.isEmpty() ? tr("Add a filter")
                                   : QString(tr("Add a filter") + QStringLiteral(" (") + keys + u')'));
  fit();
}

QPushButton* ContactFilterBar::chip(const QString& key) const {
  return findChild<QPushButton*>(QString(QStringLiteral("chip.") + key));
}

void ContactFilterBar::mark(size_t i) {
  m_chosen = i;
  for (size_t k = 0; k < m_chips.size(); ++k) m_chips[k]->setChecked(k == i);
  fit();
}

void ContactFilterBar::choose(size_t i) {
  if (m_chosen == i) {
    m_chips[i]->setChecked(true);
    return;
  }
  mark(i);
  Q_EMIT changed();
}

void ContactFilterBar::clear() { setFilter({}); }

query::Filter ContactFilterBar::filter() const {
  std::vector<query::Filter> parts;
  if (m_chosen > 0) parts.push_back(filterOf(QLatin1String(kKeys[m_chosen])));
  const auto& more = m_conditions->conditions();
  parts.insert(parts.end(), more.begin(), more.end());
  return query::allOf(std::move(parts));
}

void ContactFilterBar::setFilter(const query::Filter& filter) {
  size_t chosen = 0;
  std::vector<query::Filter> conditions;
  for (const query::Filter& part : query::partsOf(filter)) {
    size_t i = 1;
    while (i < std::size(kKeys) && !(filterOf(QLatin1String(kKeys[i])) == part)) ++i;
    if (chosen == 0 && i < std::size(kKeys)) {
      chosen = i;
    } else {
      conditions.push_back(part);
    }
  }
  if (chosen == m_chosen && conditions == m_conditions->conditions()) return;
  m_conditions->setConditions(conditions);
  mark(chosen);
  Q_EMIT changed();
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
  const auto roomOf = [](const QPushButton* chip) { return chip->sizeHint().width() + kGap; };
  int all = 0;
  for (const QPushButton* chip : m_chips) all += roomOf(chip);
  // Behind the last one there is no gap.
  const int room = width() + kGap - roomOf(m_add);
  const bool isTight = all > room;
  int left = room - (isTight ? roomOf(m_more) : 0) - roomOf(m_chips[m_chosen]);
  bool isCut = false;
  for (size_t i = 0; i < m_chips.size(); ++i) {
    if (i == m_chosen) {
      m_chips[i]->setVisible(true);
      continue;
    }
    // Once one has no room none behind it has: a gap in the row would be taken for an end.
    isCut = isCut || left < roomOf(m_chips[i]);
    if (!isCut) left -= roomOf(m_chips[i]);
    m_chips[i]->setVisible(!isCut);
  }
  m_more->setVisible(isCut);
}

void ContactFilterBar::showHidden() {
  auto* menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("chip.menu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (QPushButton* chip : m_chips) {
    if (chip->isHidden()) menu->addAction(chip->text(), chip, [chip] { chip->setChecked(true); });
  }
  menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
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
