// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/duplicates/DuplicateData.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/Page.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace cartera {

class DuplicateSearch;
class EmptyState;
class LineTable;
class NoticeBar;
class PairsModel;
class PairView;
class PairWork;
class SearchingView;

/// The clean-up run: who is likely in the file twice, one pair after the other, each decided by one key. Searches when it
/// is opened first, and says whether what it found is still all there is; the pairs are PairWork's.
class DuplicatesPage final : public Page {
  Q_OBJECT
 public:
  explicit DuplicatesPage(const AppContext& context, QWidget* parent = nullptr);
  ~DuplicatesPage() override;

  [[nodiscard]] QString id() const override { return QStringLiteral("duplicates"); }
  void activate() override;
  void onChanged(const ChangeSet& change) override;
  [[nodiscard]] QList<QWidget*> parts() const override;
  [[nodiscard]] bool isSettled() const override;
  /// Searches among those whom a change brought (an import, called `name`).
  void searchBrought(ChangeId change, const QString& name);

  [[nodiscard]] LineTable* table() const;
  [[nodiscard]] PairsModel* model() const;
  [[nodiscard]] PairView* view() const;
  [[nodiscard]] EmptyState* empty() const { return m_empty; }
  [[nodiscard]] NoticeBar* notice() const { return m_notice; }
  [[nodiscard]] QPushButton* cancelButton() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  enum class State { New, Searching, Stopped, Failed, Done };

  void addActions();
  void search();
  void onFound(const duplicatedata::Found& found);
  void onSearchFailed(const Error& error);
  void showState();
  void tellNotice();
  void retranslate();

  AppContext m_context;
  DuplicateSearch* m_search;
  QLabel* m_title;
  QLabel* m_count;
  NoticeBar* m_notice;
  QStackedWidget* m_stack;
  SearchingView* m_searching;
  EmptyState* m_empty;
  PairWork* m_work = nullptr;
  State m_state = State::New;
  /// Whose new contacts the pairs are of; unset for everybody.
  ChangeId m_broughtBy;
  QString m_broughtName;
  /// Contacts have changed since the search.
  bool m_stale = false;
};

}  // namespace cartera
