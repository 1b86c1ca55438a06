// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "ui/duplicates/PairsModel.h"
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
class PairPane;
class PairView;
class SearchingView;

/// The clean-up run: who is likely in the file twice, one pair after the other, each decided by one key. Searches when it
/// is opened first; every decision is one undo, and an undo brings its pair back.
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

  [[nodiscard]] LineTable* table() const { return m_table; }
  [[nodiscard]] PairsModel* model() const { return m_model; }
  [[nodiscard]] PairView* view() const;
  [[nodiscard]] EmptyState* empty() const { return m_empty; }
  [[nodiscard]] NoticeBar* notice() const { return m_notice; }
  [[nodiscard]] QPushButton* cancelButton() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  enum class State { New, Searching, Stopped, Failed, Done };

  void addActions();
  QWidget* makeWork();
  void search();
  void onFound(const duplicatedata::Found& found);
  void onSearchFailed(const Error& error);
  void showState();
  /// Reads the pair of the current row.
  void showPair();
  /// `keep`: who is to stay; unset: as core proposes.
  void readPair(const duplicatedata::FoundPair& pair, ContactId keep);
  [[nodiscard]] bool isPairShown() const;
  [[nodiscard]] bool mayDecide() const;
  void merge();
  void keepSeparate();
  void onDecided(size_t place, bool isMerge, const Result<ChangeSet>& done);
  void later();
  void swap();
  /// Asks the file how these pairs stand by now.
  void recheck(const std::vector<size_t>& places, ChangeId change);
  void onStandings(const std::vector<size_t>& places, ChangeId change,
                   const std::vector<std::optional<duplicatedata::Standing>>& standings);
  void select(int row);
  void tellNotice();
  void retranslate();

  AppContext m_context;
  DuplicateSearch* m_search;
  PairsModel* m_model;
  QLabel* m_title;
  QLabel* m_count;
  NoticeBar* m_notice;
  QStackedWidget* m_stack;
  SearchingView* m_searching;
  EmptyState* m_empty;
  LineTable* m_table = nullptr;
  QLabel* m_limits = nullptr;
  QWidget* m_list = nullptr;
  PairPane* m_pane = nullptr;
  State m_state = State::New;
  duplicatedata::Found m_found;
  /// Whose new contacts the pairs are of; unset for everybody.
  ChangeId m_broughtBy;
  QString m_broughtName;
  /// What was decided here and holds, by the place of the pair: merged, or kept separate.
  QHash<size_t, bool> m_decided;
  quint64 m_reading = 0;
  /// The change of the last decision that was made here.
  ChangeId m_own;
  bool m_deciding = false;
  /// Answers that are awaited about how pairs stand: meanwhile nobody decides.
  int m_rechecks = 0;
  /// Contacts have changed since the search.
  bool m_stale = false;
};

}  // namespace cartera
