// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/base/Clock.h"
#include "core/storage/Trash.h"

namespace cartera {

class JobRunner;

/// What people put in the trash, newest first. UI thread.
class TrashModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  /// What stands beside each other, in this order.
  enum Column { Name, Kind, Who, Deleted, Left, ColumnCount };

  TrashModel(JobRunner& jobs, const Clock& clock, QObject* parent = nullptr);

  void reload();
  [[nodiscard]] const TrashEntry* at(int row) const;
  /// Where somebody stands, or -1.
  [[nodiscard]] int rowOf(ContactId id) const;
  void retranslate();

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 Q_SIGNALS:
  void loaded();
  void failed(const cartera::Error& error);

 private:
  JobRunner& m_jobs;
  const Clock& m_clock;
  std::vector<TrashEntry> m_rows;
  int m_generation = 0;
};

}  // namespace cartera
