// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactFilterBar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include "ui/text/FieldText.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

namespace {

constexpr const char* kKeys[]{"all",      "customer", "people",  "companies", "lead",
                              "prospect", "proposal", "dormant", "former"};
constexpr int kGap = 8;

}  // namespace

ContactFilterBar::ContactFilterBar(QWidget* parent) : QWidget(parent) {
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
  int left = width() - (m_chosen > 0 ? m_chips[m_chosen]->sizeHint().width() + kGap : 0);
  for (size_t i = 0; i < m_chips.size(); ++i) {
    if (i == m_chosen) {
      if (i == 0) left -= m_chips[i]->sizeHint().width() + kGap;
      m_chips[i]->setVisible(true);
      continue;
    }
    left -= m_chips[i]->sizeHint().width() + kGap;
    m_chips[i]->setVisible(left >= 0);
  }
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
