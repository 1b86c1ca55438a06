// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/PairsModel.h"

#include <algorithm>
#include <numeric>

#include "core/base/SortUnique.h"
#include "core/duplicates/PairDecisions.h"
#include "ui/text/DuplicateText.h"
#include "ui/widgets/LineTable.h"
#include "ui/widgets/ToolTip.h"

namespace cartera {

void PairsModel::setPairs(std::vector<duplicatedata::FoundPair> pairs) {
  beginResetModel();
  m_pairs = std::move(pairs);
  m_open.resize(m_pairs.size());
  std::iota(m_open.begin(), m_open.end(), size_t{0});
  m_undecided.assign(m_pairs.size(), true);
  m_found.clear();
  m_placesOf.clear();
  for (size_t place = 0; place < m_pairs.size(); ++place) {
    m_found.push_back(idsAt(place));
    remember(place);
  }
  endResetModel();
}

duplicatedata::PairIds PairsModel::idsAt(size_t place) const {
  return {ContactId(m_pairs[place].pair.a), ContactId(m_pairs[place].pair.b)};
}

qint64 PairsModel::pairIdAt(size_t place) const {
  const auto [a, b] = idsAt(place);
  return pairs::idOf(a, b);
}

void PairsModel::remember(size_t place) {
  const auto& pair = m_pairs[place].pair;
  for (const qint64 key : {pair.a, pair.b, pairIdAt(place)}) {
    auto& places = m_placesOf[key];
    if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
  }
}

const duplicatedata::FoundPair* PairsModel::at(int row) const {
  return row >= 0 && row < rowCount() ? &m_pairs[placeOf(row)] : nullptr;
}

int PairsModel::rowOf(size_t place) const {
  const auto it = std::lower_bound(m_open.begin(), m_open.end(), place);
  return it == m_open.end() || *it != place ? -1 : static_cast<int>(it - m_open.begin());
}

void PairsModel::close(size_t place) {
  m_undecided[place] = false;
  setShown(place, false);
}

std::vector<size_t> PairsModel::concernedBy(const ChangeSet& change) const {
  std::vector<size_t> out;
  const auto look = [&](const std::vector<qint64>& ids) {
    for (const qint64 id : ids) {
      const auto at = m_placesOf.constFind(id);
      if (at != m_placesOf.constEnd()) out.insert(out.end(), at->begin(), at->end());
    }
  };
  look(change.contacts);
  if (const auto rows = change.rows.find(Table::PairDecision); rows != change.rows.end()) look(rows->second);
  sortUnique(out);
  return out;
}

std::vector<duplicatedata::PairIds> PairsModel::foundAt(const std::vector<size_t>& places) const {
  std::vector<duplicatedata::PairIds> out;
  for (const size_t place : places) {
    if (place >= m_found.size()) return {};
    out.push_back(m_found[place]);
  }
  return out;
}

bool PairsModel::hasTwin(size_t place) const {
  const qint64 pair = pairIdAt(place);
  const auto rank = [this](size_t at) { return std::pair(!m_pairs[at].merged.isEmpty(), at); };
  const std::vector<size_t> places = m_placesOf.value(pair);
  return std::any_of(places.begin(), places.end(), [&](size_t other) {
    return m_undecided[other] && pairIdAt(other) == pair && rank(other) < rank(place);
  });
}

std::vector<size_t> PairsModel::setStandings(const std::vector<size_t>& places,
                                             const std::vector<std::optional<duplicatedata::Standing>>& standings) {
  std::vector<size_t> concerned = places;
  const auto addTwins = [&](size_t place) {
    const std::vector<size_t> twins = m_placesOf.value(pairIdAt(place));
    concerned.insert(concerned.end(), twins.begin(), twins.end());
  };
  for (size_t i = 0; i < places.size(); ++i) {
    const size_t place = places[i];
    const auto& now = standings[i];
    addTwins(place);
    m_undecided[place] = now.has_value();
    if (!now) continue;
    duplicatedata::FoundPair& pair = m_pairs[place];
    pair.pair.a = now->a.value;
    pair.pair.b = now->b.value;
    pair.nameA = now->nameA;
    pair.nameB = now->nameB;
    pair.merged = now->merged;
    remember(place);
    addTwins(place);
  }
  sortUnique(concerned);
  std::vector<size_t> opened;
  for (const size_t place : concerned) {
    const bool shows = m_undecided[place] && !hasTwin(place);
    if (shows && !isOpen(place)) opened.push_back(place);
    setShown(place, shows);
    const int row = rowOf(place);
    if (row >= 0) Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
  }
  return opened;
}

void PairsModel::setShown(size_t place, bool shown) {
  const auto it = std::lower_bound(m_open.begin(), m_open.end(), place);
  const bool is = it != m_open.end() && *it == place;
  if (is == shown) return;
  const int row = static_cast<int>(it - m_open.begin());
  if (shown) {
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
