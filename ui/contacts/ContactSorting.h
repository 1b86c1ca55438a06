// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/contacts/ContactOrder.h"

class QMenu;

namespace cartera {

class ContactListModel;
class ContactTable;

/// By what the list is sorted: chosen on the titles of its columns or in a menu. UI thread.
class ContactSorting final : public QObject {
  Q_OBJECT
 public:
  /// Both live as long as the table, which owns this.
  ContactSorting(ContactTable& table, ContactListModel& model);

  /// What a click on a title makes of the order: that column, the other way round, then the usual order again.
  void turn(int column);
  /// The columns, also those a small window leaves out.
  void showMenu();

 private:
  void fill(QMenu& menu);

  ContactTable& m_table;
  ContactListModel& m_model;
};

}  // namespace cartera
