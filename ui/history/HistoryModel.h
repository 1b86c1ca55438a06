// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/storage/History.h"

namespace cartera {

class JobRunner;

/// The changes of a file, newest first, fetched 200 at a time as the view asks for them. UI thread.
class HistoryModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  /// What stands beside each other, in this order.
  enum Column { What, Who, When, Records, State, ColumnCount };

  explicit HistoryModel(JobRunner& jobs, QObject* parent = nullptr);

  /// Fetches the newest again, as many as were there.
  void reload();
  [[nodiscard]] const ChangeInfo* at(int row) const;
  [[nodiscard]] int rowOf(ChangeId change) const;
  /// The change whose undo switches `row` the other way; unset when there is none (an export).
  [[nodiscard]] ChangeId switchFor(int row) const;
  /// Asks for the texts again.
  void retranslate();

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  /// After each answer, the first and empty ones included.
  void loaded();
  void failed(const cartera::Error& error);

 private:
  void fetch(int limit, int offset);
  void take(std::vector<ChangeInfo> rows, int limit, int offset);

  JobRunner& m_jobs;
  std::vector<ChangeInfo> m_rows;
  bool m_hasMore = false;
  int m_generation = 0;
  bool m_fetching = false;
};

/// A moment as people write it: "21/11/2026 10:04".
[[nodiscard]] QString momentText(qint64 ms);

}  // namespace cartera
