// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/contacts/ContactViews.h"

class QHBoxLayout;
class QPushButton;

namespace cartera {

class Theme;

/// The views of the list, a chip each, one of them chosen. Those without room are in the menu of a last chip. On one that
/// was saved F2 asks for its name, Del takes it away, and the menu key or the right button has both. One that does not fit
/// the file bears a warning. UI thread.
class ViewChips final : public QWidget {
  Q_OBJECT
 public:
  explicit ViewChips(const Theme& theme, QWidget* parent = nullptr);
  void setViews(const std::vector<ContactView>& views, const QString& chosen);
  /// `isChanged`: the list shows something else than the view says.
  void setChosen(const QString& key, bool isChanged);
  /// By the key of its view; null when there is none.
  [[nodiscard]] QPushButton* chip(const QString& key) const;
  /// Opens the menu of what has no room; hidden while everything has.
  [[nodiscard]] QPushButton* more() const { return m_more; }
  /// Takes so much room at most: chips that would be cut are hidden, from the end; the chosen one stays.
  void fit(int room);

 Q_SIGNALS:
  /// Also the one that is chosen already.
  void pressed(const QString& key);
  void editRequested(const QString& key);
  void removeRequested(const QString& key);
  /// Of one that was saved; `at` is global.
  void menuRequested(const QString& key, const QPoint& at);
  /// They need other room now.
  void changed();

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct One {
    ContactView view;
    QPushButton* chip = nullptr;
  };
  [[nodiscard]] QPushButton* makeChip(const QString& key);
  [[nodiscard]] const One* oneOf(const QObject* chip) const;
  void label();
  void showHidden();

  const Theme& m_theme;
  QHBoxLayout* m_layout;
  std::vector<One> m_all;
  QPushButton* m_more;
  QString m_chosen;
  bool m_isChanged = false;
  /// The program marks a chip, nobody presses one.
  bool m_marking = false;
  int m_room = QWIDGETSIZE_MAX;
};

}  // namespace cartera
