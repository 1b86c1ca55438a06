// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include "ui/shell/AppContext.h"

class QLabel;
class QPushButton;

namespace cartera {

class ContactTable;

/// Beneath the list while several contacts are chosen: how many, and what can be done with all of them. What has no room
/// stands in a menu behind. UI thread.
class SelectionBar final : public QWidget {
  Q_OBJECT
 public:
  SelectionBar(const AppContext& context, ContactTable& table, QWidget* parent);
  /// Buttons of actions that came since.
  void adoptActions();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void follow();
  void fit();
  void showMore();
  [[nodiscard]] bool isOfUse(const QPushButton* button) const;

  AppContext m_context;
  ContactTable& m_table;
  QLabel* m_count;
  QList<QPushButton*> m_buttons;
  QPushButton* m_more;
};

}  // namespace cartera
