// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trash/TrashModel.h"

#include "core/workspace/JobRunner.h"
#include "ui/history/HistoryModel.h"
#include "ui/text/FieldText.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/LineTable.h"
#include "ui/widgets/ToolTip.h"

#include <QLocale>
#include <algorithm>

namespace cartera {

TrashModel::TrashModel(JobRunner& jobs, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_jobs(jobs), m_clock(clock) {}

void TrashModel::reload() {
  const int generation = ++m_generation;
  m_jobs.query<std::vector<TrashEntry>>(
      this, [now = m_clock.nowMs()](Connection& db) { return trash::list(db, now); },
      [this, generation](Result<std::vector<TrashEntry>> rows) {
        if (generation != m_generation) return;
        if (!rows) {
          Q_EMIT failed(rows.error());
          return;
        }
        beginResetModel();
        m_rows = std::move(*rows);
        endResetModel();
        Q_EMIT loaded();
      });
}

const TrashEntry* TrashModel::at(int row) const {
  return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int TrashModel::rowOf(ContactId id) const {
  const auto it = std::find_if(m_rows.begin(), m_rows.end(), [id](const TrashEntry& e) { return e.id == id; });
  return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

void TrashModel::retranslate() {
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int TrashModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TrashModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant TrashModel::data(const QModelIndex& index, int role) const {
  const TrashEntry* row = at(index.row());
  if (!row) return {};
  const int column = index.column();
  switch (role) {
    case Qt::ToolTipRole: return plainToolTip(data(index, Qt::DisplayRole).toString());
    case Qt::DisplayRole:
      switch (column) {
        case Name: return row->name;
        case Kind: return kindLabel(row->kind);
        case Who: return row->by;
        case Deleted: return momentText(row->deletedAt);
        case Left:
          // Nothing is thrown away by itself.
          return row->daysLeft > 0 ? tr("%n day(s)", nullptr, row->daysLeft) : tr("time is up");
        default: return {};
      }
    case Qt::TextAlignmentRole: return column == Left ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case linerole::kStrong: return column == Name;
    // The icons are called as the kinds are.
    case linerole::kIcon: return column == Name ? row->kind : QString();
    default: return {};
  }
}

QVariant TrashModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole && section == Left) return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Name: return tr("Name");
    case Kind: return tr("Kind");
    case Who: return tr("By");
    case Deleted: return tr("Deleted");
    case Left: return tr("Left");
    default: return {};
  }
}

}  // namespace cartera
