// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WindowParts.h"

#include "ui/widgets/ReadingOrder.h"

#include <QTableView>
#include <QWidget>
#include <algorithm>

namespace cartera {

bool focusPart(QWidget& part) {
  const QList<QWidget*> stops = inReadingOrder(part);
  if (stops.isEmpty()) return false;
  QWidget* to = part.focusWidget();
  if (to == nullptr || !stops.contains(to)) {
    const auto table =
        std::find_if(stops.begin(), stops.end(), [](QWidget* w) { return qobject_cast<QTableView*>(w); });
    to = table == stops.end() ? stops.first() : *table;
  }
  to->setFocus(Qt::TabFocusReason);
  return true;
}

void focusNextPart(const QList<QWidget*>& parts, const QWidget* now, bool next) {
  const auto here = std::find_if(parts.begin(), parts.end(), [now](const QWidget* part) {
    return now != nullptr && (part == now || part->isAncestorOf(now));
  });
  const qsizetype count = parts.size();
  qsizetype at = here - parts.begin();
  if (here == parts.end()) at = next ? -1 : count;
  for (qsizetype i = 0; i < count; ++i) {
    at = (at + (next ? 1 : count - 1)) % count;
    if (focusPart(*parts[at])) return;
  }
}

}  // namespace cartera
