// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/HistoryModel.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/Page.h"

class QAction;
class QLabel;
class QStackedWidget;

namespace cartera {

class EmptyState;
class LineTable;
class Undoing;

/// Everything that was done to the file, with a way to undo any single step of it.
class HistoryPage final : public Page {
  Q_OBJECT
 public:
  HistoryPage(const AppContext& context, Undoing& undoing, QWidget* parent = nullptr);

  [[nodiscard]] QString id() const override { return QStringLiteral("history"); }
  void activate() override;
  void onChanged(const ChangeSet& change) override;
  [[nodiscard]] LineTable* table() const { return m_table; }
  [[nodiscard]] HistoryModel* model() const { return m_model; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void switchCurrent();
  void onLoaded();
  void onCurrent();
  void retranslate();
  [[nodiscard]] int currentRow() const;

  AppContext m_context;
  Undoing& m_undoing;
  HistoryModel* m_model;
  LineTable* m_table;
  QLabel* m_title;
  QAction* m_action;
  QStackedWidget* m_stack;
  EmptyState* m_empty;
  ChangeId m_kept;
  bool m_stale = true;
};

}  // namespace cartera
