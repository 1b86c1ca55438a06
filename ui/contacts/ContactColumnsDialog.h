// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace cartera {

class ContactTable;

/// Which columns the list shows, in which order and how wide, by keyboard as well. What is chosen is seen in the list at
/// once. Not modal; gone when it is closed. UI thread.
class ContactColumnsDialog final : public QDialog {
  Q_OBJECT
 public:
  explicit ContactColumnsDialog(ContactTable& table);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  /// Shows what the table has; the row stays.
  void fill();
  /// Gives the table what the list of this dialog says.
  void apply();
  void move(int by);
  void showRow();

  ContactTable& m_table;
  QLabel* m_text;
  QListWidget* m_list;
  QPushButton* m_up;
  QPushButton* m_down;
  QLabel* m_widthLabel;
  QSpinBox* m_width;
  QPushButton* m_usual;
  QPushButton* m_close;
};

/// Opens it, or comes back to the one that is open.
void openContactColumns(ContactTable& table);

}  // namespace cartera
