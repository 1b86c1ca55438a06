// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactFilterBar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

#include "ui/text/FieldText.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

namespace {

constexpr const char* kKeys[]{"all",      "customer", "people",  "companies", "lead",
                              "prospect", "proposal", "dormant", "former"};
constexpr int kGap = 8;

}  // namespace

ContactFilterBar::ContactFilterBar(QWidget* parent)
    : QWidget(parent), m_more(makeButton(QStringLiteral("…"), ButtonKind::Chip, this)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kGap);
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
  layout->addStretch(1);
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
  fit();
}

QPushButton* ContactFilterBar::chip(const QString& key) const {
  return findChild<QPushButton*>(QString(QStringLiteral("chip.") + key));
}

void ContactFilterBar::choose(size_t i) {
  if (m_chosen == i) {
    m_chips[i]->setChecked(true);
    return;
  }
  m_chosen = i;
  for (size_t k = 0; k < m_chips.size(); ++k) m_chips[k]->setChecked(k == i);
  fit();
  Q_EMIT changed();
}

void ContactFilterBar::clear() { choose(0); }

void ContactFilterBar::apply(contacts::ContactQuery& query) const {
  query.kind.reset();
  query.stage.clear();
  const QString key = QLatin1String(kKeys[m_chosen]);
  if (key == QLatin1String("people")) {
    query.kind = ContactKind::Person;
  } else if (key == QLatin1String("companies")) {
    query.kind = ContactKind::Company;
  } else if (m_chosen > 0) {
    query.stage = key;
  }
}

QSize ContactFilterBar::minimumSizeHint() const { return {100, m_chips[0]->sizeHint().height()}; }

void ContactFilterBar::fit() {
  const auto roomOf = [](const QPushButton* chip) { return chip->sizeHint().width() + kGap; };
  int all = 0;
  for (const QPushButton* chip : m_chips) all += roomOf(chip);
  // Behind the last one there is no gap.
  const bool isTight = all > width() + kGap;
  int left = width() + kGap - (isTight ? roomOf(m_more) : 0) - roomOf(m_chips[m_chosen]);
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
