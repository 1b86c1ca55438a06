// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "core/contacts/ContactStore.h"

class QPushButton;

namespace cartera {

/// Chips over the list: everybody, people, companies, one stage of the life of a customer. One is chosen at a time.
class ContactFilterBar final : public QWidget {
  Q_OBJECT
 public:
  explicit ContactFilterBar(QWidget* parent = nullptr);
  /// Sets kind and stage of a query as chosen.
  void apply(contacts::ContactQuery& query) const;
  /// Back to everybody.
  void clear();
  [[nodiscard]] bool isFiltering() const { return m_chosen != 0; }
  /// "all", "people", "companies", or a stage.
  [[nodiscard]] QPushButton* chip(const QString& key) const;
  /// Opens the menu of what has no room; hidden while everything has.
  [[nodiscard]] QPushButton* more() const { return m_more; }
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void changed();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void retranslate();
  void choose(size_t i);
  /// Chips that would be cut are hidden, from the end; the chosen one stays, and a last one has the others in a menu.
  void fit();
  void showHidden();

  std::vector<QPushButton*> m_chips;
  QPushButton* m_more;
  size_t m_chosen = 0;
};

}  // namespace cartera
