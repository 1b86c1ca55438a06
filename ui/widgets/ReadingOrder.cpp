// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ReadingOrder.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QFormLayout>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStyleHints>
#include <QWidget>
#include <algorithm>
#include <tuple>

namespace cartera {
namespace {

/// The items of a layout as they are read: a grid and a form may have been filled in any order.
QList<QLayoutItem*> itemsOf(QLayout& layout) {
  struct Placed {
    int row;
    int column;
    QLayoutItem* item;
  };
  std::vector<Placed> placed;
  for (int i = 0; i < layout.count(); ++i) {
    Placed at{0, i, layout.itemAt(i)};
    if (auto* grid = qobject_cast<QGridLayout*>(&layout)) {
      int rows = 0;
      int columns = 0;
      grid->getItemPosition(i, &at.row, &at.column, &rows, &columns);
    } else if (auto* form = qobject_cast<QFormLayout*>(&layout)) {
      QFormLayout::ItemRole role = QFormLayout::LabelRole;
      form->getItemPosition(i, &at.row, &role);
      at.column = role;
    }
    placed.push_back(at);
  }
  std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
    return std::tie(a.row, a.column) < std::tie(b.row, b.column);
  });
  QList<QLayoutItem*> items;
  for (const Placed& p : placed) items += p.item;
  return items;
}

void addWidgets(QLayout& layout, QList<QWidget*>& out) {
  for (QLayoutItem* item : itemsOf(layout)) {
    if (item == nullptr) continue;
    if (QWidget* widget = item->widget()) {
      out += widget;
    } else if (QLayout* inside = item->layout()) {
      addWidgets(*inside, out);
    }
  }
}

QList<QWidget*> childrenOf(QWidget& parent) {
  QList<QWidget*> out;
  if (auto* splitter = qobject_cast<QSplitter*>(&parent)) {
    for (int i = 0; i < splitter->count(); ++i) out += splitter->widget(i);
  } else if (QLayout* layout = parent.layout()) {
    addWidgets(*layout, out);
  }
  // What stands in no layout (a toast over the page) comes last.
  for (QObject* child : parent.children()) {
    auto* widget = qobject_cast<QWidget*>(child);
    if (widget != nullptr && !out.contains(widget)) out += widget;
  }
  return out;
}

QList<QAbstractButton*> excludedBy(const QAbstractButton& button) {
  if (!button.isCheckable()) return {};
  if (const QButtonGroup* group = button.group()) {
    return group->exclusive() ? group->buttons() : QList<QAbstractButton*>();
  }
  if (!button.autoExclusive() || button.parentWidget() == nullptr) return {};
  QList<QAbstractButton*> out;
  for (auto* other : button.parentWidget()->findChildren<QAbstractButton*>(QString(), Qt::FindDirectChildrenOnly)) {
    if (other->autoExclusive() && other->group() == nullptr) out += other;
  }
  return out;
}

bool takesTab(const QWidget& widget) {
  // Systems may have it that Tab goes to fields and lists alone.
  const bool all = QGuiApplication::styleHints()->tabFocusBehavior() == Qt::TabFocusAllControls;
  const Qt::FocusPolicy wanted = all ? Qt::TabFocus : Qt::StrongFocus;
  return (widget.focusPolicy() & wanted) == wanted;
}

bool isStop(const QWidget& widget) {
  if (widget.focusProxy() != nullptr) return false;
  const auto* button = qobject_cast<const QAbstractButton*>(&widget);
  const auto group = button != nullptr ? excludedBy(*button) : QList<QAbstractButton*>();
  const auto chosen = std::find_if(group.begin(), group.end(), [](const QAbstractButton* b) {
    return b->isChecked() && b->isVisible() && b->isEnabled();
  });
  if (chosen == group.end()) return takesTab(widget);
  // Qt takes Tab from all but the one that had the keyboard last, also when another was chosen since.
  return *chosen == button && std::any_of(group.begin(), group.end(), [](const auto* b) { return takesTab(*b); });
}

void addStops(QWidget& widget, QWidget* keep, QList<QWidget*>& out) {
  if (!widget.isVisible() || !widget.isEnabled()) {
    // The keyboard leaves what is hidden or greyed: from there it goes on, and not from the beginning.
    if (keep != nullptr && (&widget == keep || widget.isAncestorOf(keep))) out += keep;
    return;
  }
  if (&widget == keep || isStop(widget)) out += &widget;
  for (QWidget* child : childrenOf(widget)) {
    if (!child->isWindow()) addStops(*child, keep, out);
  }
}

/// Qt scrolls only for steps inside an area, not for the one into it, and of a field no further than its cursor.
void bringIntoSight(QWidget& widget) {
  constexpr int kAir = 12;
  for (QWidget* around = widget.parentWidget(); around != nullptr; around = around->parentWidget()) {
    auto* const area = qobject_cast<QScrollArea*>(around);
    if (area == nullptr || area->widget() == nullptr || !area->widget()->isAncestorOf(&widget)) continue;
    if (widget.height() > area->viewport()->height() / 2) {
      area->ensureWidgetVisible(&widget);
    } else {
      const QPoint middle = widget.mapTo(area->widget(), widget.rect().center());
      area->ensureVisible(middle.x(), middle.y(), 0, widget.height() / 2 + kAir);
    }
  }
}

}  // namespace

QList<QWidget*> inReadingOrder(QWidget& root, QWidget* keep) {
  QList<QWidget*> out;
  addStops(root, keep, out);
  return out;
}

bool focusNextInReadingOrder(QWidget& window, bool next) {
  QWidget* const now = window.focusWidget();
  const QList<QWidget*> stops = inReadingOrder(window, now);
  if (stops.isEmpty()) return false;
  const qsizetype at = now != nullptr ? stops.indexOf(now) : -1;
  qsizetype to = next ? at + 1 : at - 1;
  if (to >= stops.size()) to = 0;
  if (to < 0) to = stops.size() - 1;
  if (to == at) return false;
  stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
  bringIntoSight(*stops[to]);
  return true;
}

}  // namespace cartera
