// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace cartera {

class ContactTable;
class Theme;

/// Paints the rows of the contact list: avatar, name and company in the first column, the stage as a pill.
class ContactListDelegate final : public QStyledItemDelegate {
  Q_OBJECT
 public:
  ContactListDelegate(const Theme& theme, ContactTable& table);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  void paintName(QPainter& painter, const QRect& where, const QModelIndex& index) const;

  const Theme& m_theme;
  ContactTable& m_table;
};

}  // namespace cartera
