// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactSorting.h"

#include <QAction>
#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>

#include "ui/contacts/ContactColumnsDialog.h"
#include "ui/contacts/ContactListModel.h"
#include "ui/contacts/ContactTable.h"

namespace cartera {

namespace {

/// Days are asked for from the newest, words from A.
bool startsDown(int column) { return column == ContactListModel::LastContact; }

}  // namespace

ContactSorting::ContactSorting(ContactTable& table, ContactListModel& model)
    : QObject(&table), m_table(table), m_model(model) {
  QHeaderView* const header = table.horizontalHeader();
  connect(header, &QHeaderView::sectionClicked, this, &ContactSorting::turn);
  header->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(header, &QWidget::customContextMenuRequested, this, &ContactSorting::showMenu);
}

void ContactSorting::turn(int column) {
  const contacts::Order order = m_model.order();
  const contacts::SortBy by = ContactListModel::sortOf(column);
  // Without words the usual order is that of the names.
  const bool isUsual = order.isBest() && column == ContactListModel::Name && m_model.query().text.isEmpty();
  if (isUsual) {
    m_model.setOrder({by, true});
  } else if (order.by != by) {
    m_model.setOrder({by, startsDown(column)});
  } else if (order.isDescending == startsDown(column)) {
    m_model.setOrder({by, !order.isDescending});
  } else {
    m_model.setOrder({});
  }
}

void ContactSorting::showMenu() {
  auto* menu = new QMenu(&m_table);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setObjectName(QStringLiteral("sortMenu"));
  fill(*menu);
  menu->popup(m_table.mapToGlobal(QPoint(ContactTable::kEdge, m_table.horizontalHeader()->height())));
}

void ContactSorting::fill(QMenu& menu) {
  auto* group = new QActionGroup(&menu);
  const auto add = [&](const QString& text, bool isCurrent, const contacts::Order& order) {
    QAction* const action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(isCurrent);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, order] { m_model.setOrder(order); });
  };
  const contacts::Order now = m_model.order();
  add(tr("Usual order: by name, the best match first"), now.isBest(), {});
  menu.addSeparator();
  for (int column = 0; column < ContactListModel::kColumns; ++column) {
    const contacts::SortBy by = ContactListModel::sortOf(column);
    const bool isCurrent = now.by == by;
    const QString title = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const bool isDown = isCurrent && now.isDescending;
    // Chosen once more it stands the other way round.
    add(!isCurrent ? title
        : isDown   ? tr("%1, downwards").arg(title)
                   : tr("%1, upwards").arg(title),
        isCurrent, {by, isCurrent ? !now.isDescending : startsDown(column)});
  }
  menu.addSeparator();
  connect(menu.addAction(tr("Columns…")), &QAction::triggered, this, [this] { openContactColumns(m_table); });
}

}  // namespace cartera
