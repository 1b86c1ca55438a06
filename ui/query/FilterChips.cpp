// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/FilterChips.h"

#include <QEvent>
#include <QLayout>
#include <QPushButton>
#include <QResizeEvent>

#include "ui/query/FilterChip.h"
#include "ui/text/FilterWords.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

namespace {
constexpr int kGap = 8;
/// No chip is made narrower, and none is asked how high it would be.
constexpr int kLeast = 120;
constexpr int kUsual = 400;
}  // namespace

FilterChips::FilterChips(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_clear(makeButton({}, ButtonKind::Link, this)) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  m_clear->setObjectName(QStringLiteral("chips.clear"));
  m_clear->setProperty("beside", QStringLiteral("chips"));
  connect(m_clear, &QPushButton::clicked, this, [this] {
    const bool byKeyboard = m_clear->hasFocus();
    setConditions({});
    Q_EMIT changed();
    if (byKeyboard) Q_EMIT emptied();
  });
  rebuild();
}

void FilterChips::setConditions(const std::vector<query::Filter>& conditions) {
  m_conditions = conditions;
  rebuild();
}

void FilterChips::put(size_t at, const query::Filter& filter) {
  std::vector<query::Filter> all;
  const auto add = [&all](const query::Filter& f) {
    if (std::find(all.begin(), all.end(), f) == all.end()) all.push_back(f);
  };
  const auto addParts = [&] {
    for (const query::Filter& part : query::partsOf(filter)) add(part);
  };
  for (size_t i = 0; i < m_conditions.size(); ++i) {
    if (i == at) {
      addParts();
    } else {
      add(m_conditions[i]);
    }
  }
  if (at >= m_conditions.size()) addParts();
  if (all == m_conditions) return;
  setConditions(all);
  Q_EMIT changed();
}

void FilterChips::rebuild() {
  const std::vector<FilterChip*> old = std::move(m_chips);
  m_chips.clear();
  for (size_t i = 0; i < m_conditions.size(); ++i) {
    auto* chip = new FilterChip(m_theme, this);
    chip->setObjectName(QStringLiteral("condition.%1").arg(i));
    chip->setWords(filterWords(m_conditions[i]));
    connect(chip, &QPushButton::clicked, this, [this, i] { Q_EMIT editRequested(i); });
    connect(chip, &FilterChip::removed, this, [this, i] { remove(i); });
    m_chips.push_back(chip);
  }
  orderTabs();
  m_clear->setText(tr("Remove all"));
  m_clear->setAccessibleName(tr("Remove all conditions"));
  arrange();
  // Whoever stood on a chip stands on the one that is there now.
  const auto held = std::find(old.begin(), old.end(), window()->focusWidget());
  if (held != old.end() && !m_chips.empty())
    m_chips[qMin(static_cast<size_t>(held - old.begin()), m_chips.size() - 1)]->setFocus(Qt::TabFocusReason);
  // One of them may be in the middle of telling that it goes.
  for (FilterChip* chip : old) {
    chip->hide();
    chip->deleteLater();
  }
}

// What is made later stands last in the order of Tab, wherever it is seen.
void FilterChips::orderTabs() {
  QWidget* before = m_before;
  const auto add = [&before](QWidget* next) {
    if (before != nullptr) setTabOrder(before, next);
    before = next;
  };
  for (FilterChip* chip : m_chips) add(chip);
  add(m_clear);
  if (m_tail == nullptr) return;
  const auto buttons = m_tail->findChildren<QPushButton*>();
  for (QPushButton* button : buttons) add(button);
}

void FilterChips::setTail(QWidget* tail) {
  if (tail != m_tail) {
    m_tail = tail;
    tail->setParent(this);
    orderTabs();
  }
  arrange();
}

void FilterChips::remove(size_t i) {
  const bool byKeyboard = m_chips[i]->hasFocus();
  m_conditions.erase(m_conditions.begin() + static_cast<std::ptrdiff_t>(i));
  rebuild();
  Q_EMIT changed();
  if (byKeyboard && m_chips.empty()) Q_EMIT emptied();
}

int FilterChips::place(int room, bool moves) const {
  std::vector<QWidget*> parts(m_chips.begin(), m_chips.end());
  if (m_chips.size() > 1) parts.push_back(m_clear);
  if (m_tail != nullptr && !m_tail->isHidden()) parts.push_back(m_tail);
  int x = 0;
  int y = 0;
  int line = 0;
  for (QWidget* part : parts) {
    part->ensurePolished();
    if (part == m_tail) part->layout()->activate();
    QSize size = part->sizeHint();
    size.setWidth(qMin(size.width(), qMax(room, kLeast)));
    if (x > 0 && x + size.width() > room) {
      x = 0;
      y += line + kGap;
      line = 0;
    }
    if (moves) part->setGeometry(x, y, size.width(), size.height());
    x += size.width() + kGap;
    line = qMax(line, size.height());
  }
  return y + line;
}

void FilterChips::arrange() {
  setVisible(!m_chips.empty() || (m_tail != nullptr && !m_tail->isHidden()));
  m_clear->setVisible(m_chips.size() > 1);
  for (FilterChip* chip : m_chips) chip->show();
  place(width(), true);
  updateGeometry();
}

int FilterChips::heightForWidth(int width) const { return place(width, false); }

QSize FilterChips::sizeHint() const { return {kUsual, place(qMax(width(), kLeast), false)}; }

void FilterChips::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  place(event->size().width(), true);
}

void FilterChips::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) {
    m_clear->setText(tr("Remove all"));
    m_clear->setAccessibleName(tr("Remove all conditions"));
    for (size_t i = 0; i < m_chips.size(); ++i) m_chips[i]->setWords(filterWords(m_conditions[i]));
    arrange();
  } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
    for (FilterChip* chip : m_chips) chip->setWords(chip->words());
    arrange();
  }
}

}  // namespace cartera
