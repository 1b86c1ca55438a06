// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <vector>

#include "core/base/Id.h"
#include "ui/contacts/ContactColumns.h"

namespace cartera {

class ContactListModel;
class Theme;

/// The list itself: whole rows, columns that go before the name is cut, keys for searching and opening. Keeps selection
/// and place by contact when the model starts afresh.
class ContactTable final : public QTableView {
  Q_OBJECT
 public:
  /// Room at both sides of the page.
  static constexpr int kEdge = 24;

  ContactTable(const Theme& theme, ContactListModel& model, QWidget* parent = nullptr);

  [[nodiscard]] const Theme& theme() const { return m_theme; }
  [[nodiscard]] int hoveredRow() const { return m_hovered; }
  /// Whether the current row is marked: the list has the keyboard and was reached by it.
  [[nodiscard]] bool showsFocus() const { return hasFocus() && m_byKeyboard; }
  /// The column at the right edge.
  [[nodiscard]] int lastVisibleColumn() const;
  /// Which columns stand there, as far as there is room for them.
  void setColumns(ContactColumns columns);
  [[nodiscard]] const ContactColumns& columns() const { return m_columns; }
  /// Of the next list the first one is chosen: somebody is looking for something, and it stands on top.
  void chooseBest() { m_chooseBest = true; }
  /// Whether the one that was chosen may still come: the list is not whole yet.
  [[nodiscard]] bool isAwaitingChosen() const { return m_awaiting; }
  /// In the order of the list.
  [[nodiscard]] std::vector<ContactId> selectedIds() const;
  /// How many are selected: cheap for any number.
  [[nodiscard]] int selectedCount() const;
  [[nodiscard]] ContactId currentId() const;
  /// Makes it current and selects it alone; false if it is not in the list.
  bool select(ContactId id);
  /// If this one goes out of the list, the next row does not take its place: nobody is current then.
  void letGo(ContactId id) { m_letGo = id; }
  void selectRow(int row);

 Q_SIGNALS:
  /// Enter, or a double click.
  void opened();
  /// A letter or digit was typed: a search begins.
  void typed(const QString& text);
  /// Also when the current contact stays the same in another row, not when the row only moves.
  void currentContactChanged(cartera::ContactId id);
  /// Others, elsewhere, or of another width.
  void columnsChanged();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void keyboardSearch(const QString&) override {}
  /// What is in sight fits.
  [[nodiscard]] int sizeHintForColumn(int column) const override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) override;

 private:
  void applyTheme();
  void fitColumns();
  /// The edge between two columns was drawn: what one gains the other loses.
  void onEdgeMoved(int column, int before, int now);
  void onColumnMoved();
  void setHovered(int row);
  void remember();
  void restore();
  void announceCurrent();

  const Theme& m_theme;
  ContactListModel& m_model;
  int m_hovered = -1;
  ContactColumns m_columns = ContactColumns::usual();
  /// The columns are arranged by the program, not by hand.
  bool m_arranging = false;
  bool m_byKeyboard = false;
  bool m_resetting = false;
  bool m_chooseBest = false;
  bool m_awaiting = false;
  ContactId m_announced;
  ContactId m_keptCurrent;
  ContactId m_letGo;
  std::vector<ContactId> m_keptSelection;
  int m_keptOffset = 0;
};

}  // namespace cartera
