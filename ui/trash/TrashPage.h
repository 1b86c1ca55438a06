// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/AppContext.h"
#include "ui/shell/Page.h"
#include "ui/trash/TrashModel.h"

class QLabel;
class QStackedWidget;

namespace cartera {

class EmptyState;
class LineTable;

/// What was deleted in the last days, with the way back for one or many.
class TrashPage final : public Page {
  Q_OBJECT
 public:
  explicit TrashPage(const AppContext& context, QWidget* parent = nullptr);

  [[nodiscard]] QString id() const override { return QStringLiteral("trash"); }
  void activate() override;
  void onChanged(const ChangeSet& change) override;
  [[nodiscard]] LineTable* table() const { return m_table; }
  [[nodiscard]] TrashModel* model() const { return m_model; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void restoreSelected();
  void onLoaded();
  void retranslate();
  [[nodiscard]] std::vector<const TrashEntry*> selected() const;

  AppContext m_context;
  TrashModel* m_model;
  LineTable* m_table;
  QLabel* m_title;
  QLabel* m_count;
  QStackedWidget* m_stack;
  EmptyState* m_empty;
  bool m_stale = true;
};

}  // namespace cartera
