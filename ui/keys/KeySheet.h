// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace cartera {

class ActionRegistry;
class KeyListModel;
class KeyListView;
class Theme;

/// F1: every key of the window, by the place where it works; words and keys typed at its top narrow it. Never modal, so
/// that the keys can be tried beside it. Deletes itself when closed. UI thread.
class KeySheet final : public QDialog {
  Q_OBJECT
 public:
  /// `actions` are those of `window`.
  KeySheet(const Theme& theme, ActionRegistry& actions, QWidget* window);
  [[nodiscard]] QLineEdit* search() const { return m_search; }
  [[nodiscard]] KeyListView* list() const { return m_list; }
  [[nodiscard]] KeyListModel* model() const { return m_model; }

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void translate();
  void fill();

  KeyListModel* m_model;
  QLineEdit* m_search;
  KeyListView* m_list;
  QLabel* m_none;
  QLabel* m_foot;
  QPushButton* m_close;
};

}  // namespace cartera
