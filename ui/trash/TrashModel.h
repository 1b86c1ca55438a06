// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "core/contacts/ContactStore.h"

namespace cartera {

class Clock;
class JobRunner;

/// Days a record stays in the trash.
inline constexpr int kTrashDays = 30;

/// What is in the trash: ids first, rows 200 at a time as the view asks for them. UI thread.
class TrashModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Name, Kind, Deleted, Left, ColumnCount };

  struct Row {
    contacts::ContactRow contact;
    std::optional<qint64> deletedAt;
  };

  TrashModel(JobRunner& jobs, const Clock& clock, QObject* parent = nullptr);

  void reload();
  /// All of them, also those whose rows were not fetched yet.
  [[nodiscard]] qint64 count() const { return static_cast<qint64>(m_ids.size()); }
  [[nodiscard]] const Row* at(int row) const;
  void retranslate();

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void loaded();
  void failed(const cartera::Error& error);

 private:
  void fetchRows(std::vector<ContactId> ids);

  JobRunner& m_jobs;
  const Clock& m_clock;
  std::vector<ContactId> m_ids;
  std::vector<Row> m_rows;
  int m_generation = 0;
  bool m_fetching = false;
};

}  // namespace cartera
