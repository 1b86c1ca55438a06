// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/PairsModel.h"

#include <algorithm>
#include <numeric>

#include "ui/text/DuplicateText.h"
#include "ui/widgets/LineTable.h"
#include "ui/widgets/ToolTip.h"

namespace cartera {

void PairsModel::setPairs(std::vector<duplicatedata::FoundPair> pairs) {
  beginResetModel();
  m_pairs = std::move(pairs);
  m_open.resize(m_pairs.size());
  std::iota(m_open.begin(), m_open.end(), size_t{0});
  endResetModel();
}

const duplicatedata::FoundPair* PairsModel::at(int row) const {
  return row >= 0 && row < rowCount() ? &m_pairs[placeOf(row)] : nullptr;
}

int PairsModel::rowOf(size_t place) const {
  const auto it = std::lower_bound(m_open.begin(), m_open.end(), place);
  return it == m_open.end() || *it != place ? -1 : static_cast<int>(it - m_open.begin());
}

void PairsModel::setOpen(size_t place, bool open) {
  const auto it = std::lower_bound(m_open.begin(), m_open.end(), place);
  const bool is = it != m_open.end() && *it == place;
  if (is == open) return;
  const int row = static_cast<int>(it - m_open.begin());
  if (open) {
    beginInsertRows({}, row, row);
    m_open.insert(it, place);
    endInsertRows();
  } else {
    beginRemoveRows({}, row, row);
    m_open.erase(it);
    endRemoveRows();
  }
}

void PairsModel::retranslate() {
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int PairsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_open.size());
}

int PairsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant PairsModel::data(const QModelIndex& index, int role) const {
  const duplicatedata::FoundPair* pair = at(index.row());
  if (pair == nullptr) return {};
  switch (role) {
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
      if (index.column() == Likelihood) return data(index, Qt::DisplayRole);
      //: Two contacts that look alike.
      const QString both = tr("%1 and %2").arg(pair->nameA, pair->nameB);
      return role == Qt::ToolTipRole ? plainToolTip(both) : both;
    }
    case linerole::kSecond: return index.column() == Names ? pair->nameB : QString();
    case Qt::DisplayRole:
      if (index.column() == Likelihood) return likelihoodText(pair->pair.posterior);
      return pair->nameA;
    case Qt::TextAlignmentRole:
      return index.column() == Likelihood ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    default: return {};
  }
}

QVariant PairsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole && section == Likelihood) return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  return section == Names ? tr("Pair") : tr("Likely");
}

}  // namespace cartera
