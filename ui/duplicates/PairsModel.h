// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <vector>

#include "ui/duplicates/DuplicateData.h"

namespace cartera {

/// The pairs that are still to be decided, the likeliest first. Those that were decided are kept out of sight, so that an
/// undo puts them back where they were. Of whom one was merged, the pair is with whoever holds them; of two pairs that are
/// the same by now the one that was found so is shown. UI thread.
class PairsModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Names, Likelihood, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;

  void setPairs(std::vector<duplicatedata::FoundPair> pairs);
  /// All of them as they stand by now, decided ones included.
  [[nodiscard]] const std::vector<duplicatedata::FoundPair>& pairs() const { return m_pairs; }
  [[nodiscard]] const duplicatedata::FoundPair* at(int row) const;
  /// The place among all of what stands in a row.
  [[nodiscard]] size_t placeOf(int row) const { return m_open[static_cast<size_t>(row)]; }
  /// The row of a place, or -1 if it is decided.
  [[nodiscard]] int rowOf(size_t place) const;
  [[nodiscard]] bool isOpen(size_t place) const { return rowOf(place) >= 0; }
  /// It is decided.
  void close(size_t place);

  /// The places of the pairs with somebody whom a change concerns, or about which it decides; ascending.
  [[nodiscard]] std::vector<size_t> concernedBy(const ChangeSet& change) const;
  /// As the search found them; empty if there are no such places any more.
  [[nodiscard]] std::vector<duplicatedata::PairIds> foundAt(const std::vector<size_t>& places) const;
  /// How the pairs of these places stand by now. Answers the places that came to be open, ascending.
  std::vector<size_t> setStandings(const std::vector<size_t>& places,
                                   const std::vector<std::optional<duplicatedata::Standing>>& standings);
  void retranslate();

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  [[nodiscard]] duplicatedata::PairIds idsAt(size_t place) const;
  /// The number of the two, in whichever order.
  [[nodiscard]] qint64 pairIdAt(size_t place) const;
  void remember(size_t place);
  /// Whether the same pair is shown elsewhere.
  [[nodiscard]] bool hasTwin(size_t place) const;
  void setShown(size_t place, bool shown);

  std::vector<duplicatedata::FoundPair> m_pairs;
  /// What the search found, by place.
  std::vector<duplicatedata::PairIds> m_found;
  /// Whether it is still to be decided, by place.
  std::vector<bool> m_undecided;
  /// Places that are shown, ascending.
  std::vector<size_t> m_open;
  /// By contacts, as found and as they stood since, and by the numbers of pairs.
  QHash<qint64, std::vector<size_t>> m_placesOf;
};

}  // namespace cartera
