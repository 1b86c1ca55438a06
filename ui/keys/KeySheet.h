// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/keys/KeyListModel.h"

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace cartera {

class KeyChange;
class KeyListView;
class OwnKeys;
class Theme;

/// F1: every key of the window, by the place where it works; words and keys typed at its top narrow it, and each command's
/// keys can be changed in it. Never modal, so that the keys can be tried beside it. Deletes itself when closed. UI thread.
class KeySheet final : public QDialog {
  Q_OBJECT
 public:
  /// `actions` are those of `window`, `own` what was chosen for them.
  KeySheet(const Theme& theme, ActionRegistry& actions, OwnKeys& own, QWidget* window);
  [[nodiscard]] QLineEdit* search() const { return m_search; }
  [[nodiscard]] KeyListView* list() const { return m_list; }
  [[nodiscard]] KeyListModel* model() const { return m_model; }
  [[nodiscard]] KeyChange* change() const { return m_change; }
  [[nodiscard]] QPushButton* chip(KeyFilter filter) const;
  [[nodiscard]] QPushButton* changeButton() const { return m_begin; }
  [[nodiscard]] QPushButton* putBackButton() const { return m_putBack; }
  [[nodiscard]] QPushButton* putAllBackButton() const { return m_putAllBack; }

  /// Esc first gives up a change that was begun.
  void reject() override;

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  /// Tab goes as the sheet is read.
  bool focusNextPrevChild(bool next) override;

 private:
  void translate();
  void fill();
  void beginChange();
  void endChange();
  void showButtons();
  [[nodiscard]] QString current() const;

  OwnKeys& m_own;
  KeyListModel* m_model;
  QLineEdit* m_search;
  QButtonGroup* m_chips;
  KeyListView* m_list;
  QLabel* m_none;
  KeyChange* m_change;
  QWidget* m_foot;
  QPushButton* m_begin;
  QPushButton* m_putBack;
  QPushButton* m_putAllBack;
  QPushButton* m_close;
};

}  // namespace cartera
