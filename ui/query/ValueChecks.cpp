// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/ValueChecks.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/Text.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/RowDelegate.h"

namespace cartera {

namespace {
constexpr int kValueRole = Qt::UserRole + 1;
/// Rows seen at once.
constexpr int kMostSeen = 7;
}  // namespace

ValueChecks::ValueChecks(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_line(new QLineEdit(this)), m_list(new QListWidget(this)) {
  m_line->setObjectName(QStringLiteral("filter.values.line"));
  m_line->setPlaceholderText(tr("Find or type a value"));
  m_line->setAccessibleName(tr("Find or type a value"));
  m_line->installEventFilter(this);
  m_list->setObjectName(QStringLiteral("filter.values"));
  m_list->setAccessibleName(tr("Values"));
  m_list->setTabKeyNavigation(false);
  m_list->setItemDelegate(new RowDelegate(theme, m_list));
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  layout->addWidget(m_line);
  layout->addWidget(m_list);
  connect(m_line, &QLineEdit::textChanged, this, &ValueChecks::narrow);
  connect(m_list, &QListWidget::itemChanged, this, &ValueChecks::changed);
  // A click anywhere in a row is meant for its mark; one on the mark itself has turned it already.
  connect(m_list, &QListWidget::itemPressed, this,
          [this](const QListWidgetItem* item) { m_pressed = item->checkState(); });
  connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
    if (item->checkState() == m_pressed) item->setCheckState(m_pressed == Qt::Checked ? Qt::Unchecked : Qt::Checked);
  });
}

QListWidgetItem* ValueChecks::add(const QString& value, const QString& label, int row) {
  auto* item = new QListWidgetItem(label);
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
  item->setCheckState(Qt::Unchecked);
  item->setData(kValueRole, value);
  m_list->insertItem(row, item);
  return item;
}

QListWidgetItem* ValueChecks::find(const QString& value) const {
  const QString key = text::searchKey(value);
  for (int row = 0; row < m_list->count(); ++row) {
    QListWidgetItem* item = m_list->item(row);
    const QString its = item->data(kValueRole).toString();
    if (its == value || (m_isOpen && text::searchKey(its) == key)) return item;
  }
  return nullptr;
}

void ValueChecks::setChoices(const std::vector<std::pair<QString, QString>>& choices) {
  m_list->clear();
  m_isOpen = choices.empty();
  m_line->clear();
  m_line->setVisible(m_isOpen);
  for (const auto& [code, label] : choices) add(code, label, m_list->count());
  if (m_list->count() > 0) m_list->setCurrentRow(0);
  fit();
}

void ValueChecks::setKnown(const QStringList& values) {
  for (const QString& value : values) {
    if (find(value) == nullptr) add(value, value, m_list->count());
  }
  narrow(m_line->text());
  fit();
}

void ValueChecks::setChecked(const QStringList& values) {
  int at = 0;
  for (const QString& value : values) {
    QListWidgetItem* item = find(value);
    // Those that are chosen stand first: one sees what one has.
    if (m_isOpen) {
      delete item;
      item = add(value, value, at++);
    }
    if (item != nullptr) item->setCheckState(Qt::Checked);
  }
  if (m_list->count() > 0) m_list->setCurrentRow(0);
  fit();
}

QStringList ValueChecks::checked() const {
  QStringList out;
  for (int row = 0; row < m_list->count(); ++row) {
    const QListWidgetItem* item = m_list->item(row);
    if (item->checkState() == Qt::Checked) out += item->data(kValueRole).toString();
  }
  const QString typed = text::clean(m_line->text()).simplified();
  if (m_isOpen && !typed.isEmpty()) {
    const QListWidgetItem* known = find(typed);
    const QString value = known != nullptr ? known->data(kValueRole).toString() : typed;
    if (!out.contains(value)) out += value;
  }
  return out;
}

void ValueChecks::takeFocus() {
  if (m_isOpen) {
    m_line->setFocus(Qt::TabFocusReason);
  } else {
    m_list->setFocus(Qt::TabFocusReason);
  }
}

void ValueChecks::narrow(const QString& typed) {
  const QString key = text::searchKey(typed);
  int best = -1;
  bool begins = false;
  for (int row = 0; row < m_list->count(); ++row) {
    QListWidgetItem* item = m_list->item(row);
    const QString its = text::searchKey(item->text());
    const bool meant = its.contains(key);
    item->setHidden(!meant);
    if (!meant) continue;
    const bool here = its.startsWith(key);
    if (best < 0 || (here && !begins)) best = row;
    begins = begins || here;
  }
  m_list->setCurrentRow(best);
  Q_EMIT changed();
}

void ValueChecks::step(int by) {
  for (int row = m_list->currentRow() + by; row >= 0 && row < m_list->count(); row += by) {
    if (m_list->item(row)->isHidden()) continue;
    m_list->setCurrentRow(row);
    return;
  }
}

void ValueChecks::take() {
  const QString typed = text::clean(m_line->text()).simplified();
  QListWidgetItem* item = m_list->currentItem();
  if (item != nullptr && item->isHidden()) item = nullptr;
  if (item == nullptr && typed.isEmpty()) return;
  if (item == nullptr) {
    item = add(typed, typed, 0);
    item->setCheckState(Qt::Checked);
    fit();
  } else {
    item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
  }
  m_line->clear();
  m_list->setCurrentItem(item);
}

/// As high as its rows, up to a few.
void ValueChecks::fit() {
  const int rows = qBound(1, m_list->count(), kMostSeen);
  const int row = m_list->count() > 0 ? m_list->sizeHintForRow(0) : m_theme.px(32);
  m_list->setFixedHeight(rows * row + 2 * m_list->frameWidth() + 2);
}

bool ValueChecks::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_line || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const bool isEmpty = m_line->text().trimmed().isEmpty();
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Space:
      if (!isEmpty) break;
      take();
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (isEmpty) {
        Q_EMIT submitted();
      } else {
        take();
      }
      return true;
    default: break;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace cartera
