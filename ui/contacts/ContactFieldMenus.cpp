// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the card's fields: of one that is there, and of those that could be added.
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include "ui/contacts/ContactFieldList.h"
#include "ui/contacts/FieldHistoryPopup.h"
#include "ui/widgets/InlineEdit.h"

namespace cartera {

void ContactFieldList::showAddMenu() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  auto group = contactrows::Addable::Group::Reach;
  for (const contactrows::Addable& field : contactrows::addable(m_details, m_opened)) {
    if (field.group != group) menu->addSeparator();
    group = field.group;
    QAction* action = menu->addAction(field.label);
    action->setObjectName(QString(QStringLiteral("add.") + field.key));
    connect(action, &QAction::triggered, this, [this, key = field.key] {
      if (key == contactrows::newMembershipKey()) {
        Q_EMIT membershipRequested({});
      } else if (key == contactrows::newConsentKey()) {
        Q_EMIT consentRequested(Channel::Email);
      } else if (key == contactrows::newExclusionKey()) {
        Q_EMIT exclusionRequested({});
      } else if (key == contactrows::newFieldKey()) {
        Q_EMIT newFieldRequested();
      } else {
        openField(key);
      }
    });
  }
  menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

void ContactFieldList::showMenu(const QString& key, const QPoint& where) {
  const Row& row = m_rows[key];
  if (row.edit->isEditing()) {
    QMenu* menu = row.edit->field()->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    addHistory(*menu, key);
    menu->popup(where);
    return;
  }
  auto* menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("fieldMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  QAction* change = menu->addAction(tr("Edit"));
  change->setEnabled(!m_ctx.jobs.whyReadOnly());
  connect(change, &QAction::triggered, this, [this, key] {
    if (InlineEdit* field = edit(key)) field->startEditing();
  });
  QAction* copy = menu->addAction(tr("Copy"));
  copy->setEnabled(!row.data.value.isEmpty());
  connect(copy, &QAction::triggered, this, [value = row.data.value] { QGuiApplication::clipboard()->setText(value); });
  addHistory(*menu, key);
  menu->popup(where);
}

void ContactFieldList::addHistory(QMenu& menu, const QString& key) {
  QAction* history = menu.addAction(tr("History of this field"));
  history->setObjectName(QStringLiteral("fieldHistory"));
  history->setEnabled(m_rows[key].data.cell.has_value());
  connect(history, &QAction::triggered, this, [this, key] { showHistory(key); });
}

void ContactFieldList::showHistory(const QString& key) {
  const auto it = m_rows.find(key);
  if (it == m_rows.end() || !it->data.cell) return;
  auto* popup = new FieldHistoryPopup(m_ctx, it->data.label, this);
  popup->showFor(*it->data.cell, it->box->mapToGlobal(QPoint(0, it->box->height())));
}

}  // namespace cartera
