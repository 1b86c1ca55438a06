// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/FilterChips.h"

#include <QEvent>
#include <QPushButton>

#include "ui/query/FilterChip.h"
#include "ui/text/FilterWords.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

namespace {
constexpr int kGap = 8;
}

FilterChips::FilterChips(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_clear(makeButton({}, ButtonKind::Link, this)) {
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
    // What is made later stands last in the order of Tab, wherever it is seen.
    if (QWidget* before = i > 0 ? m_chips[i - 1] : m_before; before != nullptr) setTabOrder(before, chip);
  }
  if (!m_chips.empty()) setTabOrder(m_chips.back(), m_clear);
  m_clear->setText(tr("Remove all"));
  m_clear->setAccessibleName(tr("Remove all conditions"));
  setVisible(!m_chips.empty());
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

void FilterChips::remove(size_t i) {
  const bool byKeyboard = m_chips[i]->hasFocus();
  m_conditions.erase(m_conditions.begin() + static_cast<std::ptrdiff_t>(i));
  rebuild();
  Q_EMIT changed();
  if (byKeyboard && m_chips.empty()) Q_EMIT emptied();
}

void FilterChips::arrange() {
  m_clear->setVisible(m_chips.size() > 1);
  std::vector<QWidget*> parts;
  for (FilterChip* chip : m_chips) {
    chip->setRoom(width() > 80 ? width() : 0);
    parts.push_back(chip);
  }
  if (m_chips.size() > 1) parts.push_back(m_clear);
  int x = 0;
  int y = 0;
  int line = 0;
  for (QWidget* part : parts) {
    part->ensurePolished();
    const QSize size = part->sizeHint();
    if (x > 0 && x + size.width() > width()) {
      x = 0;
      y += line + kGap;
      line = 0;
    }
    part->setGeometry(x, y, size.width(), size.height());
    part->show();
    x += size.width() + kGap;
    line = qMax(line, size.height());
  }
  setFixedHeight(y + line);
}

void FilterChips::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (event->oldSize().width() != event->size().width()) arrange();
}

void FilterChips::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) {
    m_clear->setText(tr("Remove all"));
    m_clear->setAccessibleName(tr("Remove all conditions"));
    for (size_t i = 0; i < m_chips.size(); ++i) m_chips[i]->setWords(filterWords(m_conditions[i]));
    arrange();
  } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
    for (size_t i = 0; i < m_chips.size(); ++i) m_chips[i]->setWords(m_chips[i]->words());
    arrange();
  }
}

}  // namespace cartera
