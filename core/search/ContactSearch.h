// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <shared_mutex>
#include <vector>

#include "core/search/ContactIndex.h"
#include "core/storage/Connection.h"

namespace cartera::search {

/// The search over the contacts of one open file: built once from its derived rows, then kept true with every change.
/// Any thread; find() never waits for a build or a renewal.
class ContactSearch {
 public:
  /// Everybody who is not in the trash, read afresh (about 1 s a million). What changes meanwhile is not lost: see
  /// refresh(). On error, Cancelled included (`cancelled` answered true), the search is as it was.
  [[nodiscard]] Result<> build(Connection& db, const std::function<bool()>& cancelled = {});
  /// Whether build() has ended once.
  [[nodiscard]] bool isReady() const;

  /// These contacts have changed, or are new, or have gone: read anew by `db`, which must see the change. While a build
  /// is running, and might have read them before they changed, they are kept for it as well. Many contacts (an import)
  /// are answered by a build of everybody.
  [[nodiscard]] Result<> refresh(Connection& db, const std::vector<qint64>& contacts);

  /// As before build().
  void clear();

  /// See ContactIndex::find. No hits before build().
  [[nodiscard]] Hits find(const SearchWords& words, int limit) const;

  /// Makes one block of it when the edits since have grown long: for an idle moment. Answers whether it did; not when
  /// something changed meanwhile.
  bool renewIfWorthIt();
  /// Memory held, in bytes.
  [[nodiscard]] size_t bytes() const;

 private:
  static void apply(ContactIndex& index, std::vector<IndexedContact> changed, const std::vector<qint64>& asked);

  mutable std::shared_mutex m_mutex;
  std::shared_ptr<ContactIndex> m_index;  // never null after build()
  quint64 m_version = 0;
  /// Builds and renewals under way; what changes meanwhile must be read again when they end.
  int m_building = 0;
  std::vector<qint64> m_changedMeanwhile;
};

}  // namespace cartera::search
