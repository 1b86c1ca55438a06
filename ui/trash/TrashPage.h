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
class NoticeBar;

/// What was deleted in the last days, with the way back for one or many, and the way out of the file for good.
class TrashPage final : public Page {
  Q_OBJECT
 public:
  explicit TrashPage(const AppContext& context, QWidget* parent = nullptr);

  [[nodiscard]] QString id() const override { return QStringLiteral("trash"); }
  void activate() override;
  void onChanged(const ChangeSet& change) override;
  [[nodiscard]] LineTable* table() const { return m_table; }
  [[nodiscard]] TrashModel* model() const { return m_model; }
  /// Offers to empty what is past its days.
  [[nodiscard]] NoticeBar* notice() const { return m_notice; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  [[nodiscard]] QAction* addActions();
  void restoreSelected();
  void eraseSelected();
  void eraseAll();
  void eraseOverdue();
  /// Asks, and then erases them as a job. `name` is the person's, when it is one.
  void askToErase(const std::vector<ContactId>& ids, const QString& name);
  void erase(const std::vector<ContactId>& ids);
  /// A sentence that names whom erasing these takes along; empty if nobody was merged into them.
  [[nodiscard]] QString mergedAlong(const std::vector<ContactId>& ids) const;
  /// Of those that are past their days, or of all.
  [[nodiscard]] std::vector<ContactId> entries(bool overdueOnly) const;
  [[nodiscard]] bool mayErase() const;
  void tellErased(const EraseResult& done);
  void showNotice();
  void onLoaded();
  void retranslate();
  [[nodiscard]] std::vector<const TrashEntry*> selected() const;
  /// Remembers where one is, for when the list is there again.
  void keepPlace();

  AppContext m_context;
  TrashModel* m_model;
  LineTable* m_table;
  QLabel* m_title;
  QLabel* m_count;
  QStackedWidget* m_stack;
  EmptyState* m_empty;
  NoticeBar* m_notice;
  bool m_erasing = false;
  bool m_stale = true;
  ContactId m_kept;
  int m_keptRow = 0;
};

}  // namespace cartera
