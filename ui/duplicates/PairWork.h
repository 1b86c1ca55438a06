// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSplitter>

#include "ui/duplicates/DuplicateData.h"
#include "ui/shell/AppContext.h"

class QLabel;

namespace cartera {

class LineTable;
class PairPane;
class PairsModel;
class PairView;

/// The pairs that a search found, one after the other: the list of them, the two of the current one, and what is decided
/// about them, here or elsewhere. Every decision is one undo, and an undo brings its pair back.
class PairWork final : public QSplitter {
  Q_OBJECT
 public:
  /// The actions of the page must be there.
  explicit PairWork(const AppContext& context, QWidget* parent = nullptr);

  /// Begins with the first one.
  void setFound(const duplicatedata::Found& found);
  void clear();
  /// Asks the file how the pairs stand that a change concerns. False if it concerns none.
  bool follow(const ChangeSet& change);

  [[nodiscard]] bool isPairShown() const;
  [[nodiscard]] bool mayDecide() const;
  void merge();
  void keepSeparate();
  void later();
  void swap();

  /// How far the search went, in sentences.
  [[nodiscard]] QString limits() const;
  /// Of what was decided here and holds.
  [[nodiscard]] int mergedCount() const;
  [[nodiscard]] int separatedCount() const;
  /// Nothing is awaited.
  [[nodiscard]] bool isSettled() const;

  [[nodiscard]] LineTable* table() const { return m_table; }
  [[nodiscard]] PairsModel* model() const { return m_model; }
  [[nodiscard]] PairView* view() const;
  [[nodiscard]] QList<QWidget*> parts() const;

 Q_SIGNALS:
  /// Pairs were decided or came back.
  void changed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void select(int row);
  /// Reads the pair of the current row.
  void showPair();
  /// `keep`: who is to stay; unset: as core proposes.
  void readPair(const duplicatedata::FoundPair& pair, ContactId keep);
  void onDecided(size_t place, bool isMerge, const Result<ChangeSet>& done);
  /// Asks the file how these pairs stand by now.
  void recheck(const std::vector<size_t>& places, ChangeId change);
  void onStandings(const std::vector<size_t>& places, ChangeId change,
                   const std::vector<std::optional<duplicatedata::Standing>>& standings);
  void retranslate();

  AppContext m_context;
  PairsModel* m_model;
  QWidget* m_list;
  LineTable* m_table;
  QLabel* m_limits;
  PairPane* m_pane;
  /// But for the pairs themselves.
  duplicatedata::Found m_found;
  /// What was decided here and holds, by the place of the pair: merged, or kept separate.
  QHash<size_t, bool> m_decided;
  quint64 m_reading = 0;
  /// The change of the last decision that was made here.
  ChangeId m_own;
  bool m_deciding = false;
  /// Answers that are awaited about how pairs stand: meanwhile nobody decides.
  int m_rechecks = 0;
};

}  // namespace cartera
