// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/ContactFinder.h"

#include <limits>

namespace cartera::search {

Result<std::vector<ContactId>> listIds(Connection& db, const ContactSearch& search, const contacts::ContactQuery& query,
                                       int limit) {
  const SearchWords words = searchWords(query.text);
  // Who lies in the trash is not in memory.
  const bool asksTrash = query::speaksOf(query.where, QStringLiteral("trash"));
  if (words.isEmpty() || asksTrash || !search.isReady()) return contacts::ids(db, query, limit, 0);

  contacts::ContactQuery rest = query;
  rest.text.clear();
  const bool isNarrowed = !rest.where.isEverybody();
  // Of those found some may not be of the kind that is asked for: then more are looked at, until there are enough.
  constexpr int kMore = 16;
  for (int look = limit;;
       look = look > std::numeric_limits<int>::max() / kMore ? std::numeric_limits<int>::max() : look * kMore) {
    const Hits hits = search.find(words, look);
    std::vector<ContactId> ids;
    ids.reserve(hits.hits.size());
    for (const Hit& hit : hits.hits) ids.push_back(hit.id);
    if (isNarrowed) {
      CARTERA_ASSIGN(ids, contacts::among(db, rest, ids));
      if (hits.more && std::ssize(ids) < limit) continue;
    }
    if (std::ssize(ids) > limit) ids.resize(static_cast<size_t>(limit));
    return ids;
  }
}

}  // namespace cartera::search
