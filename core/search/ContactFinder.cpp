// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/ContactFinder.h"

#include <limits>
#include <unordered_set>

#include "core/base/Text.h"

namespace cartera::search {

namespace {

/// Who lies in the trash is not in memory, and is not found by notes.
bool asksTrash(const contacts::ContactQuery& query) { return query::speaksOf(query.where, QStringLiteral("trash")); }

}  // namespace

Result<std::vector<ContactId>> listIds(Connection& db, const ContactSearch& search, const contacts::ContactQuery& query,
                                       int limit) {
  const SearchWords words = searchWords(query.text);
  if (words.isEmpty() || asksTrash(query) || !search.isReady()) return contacts::ids(db, query, limit, 0);

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

bool asksNotes(const contacts::ContactQuery& query) {
  return text::clean(query.text).size() > 1 && !searchWords(query.text).isEmpty() && !asksTrash(query);
}

Result<NotedContacts> listNoted(Connection& db, const ContactSearch& search, const contacts::ContactQuery& query,
                                const std::function<bool()>& cancelled) {
  if (!asksNotes(query)) return NotedContacts{};
  if (query.where.isEverybody()) return contactsByNotes(db, search, query.text, cancelled);
  contacts::ContactQuery rest = query;
  rest.text.clear();
  // Asked before the newest are counted: the notes of others must not push out those of whom the filter means.
  return contactsByNotes(db, search, query.text, cancelled,
                         [&](const std::vector<ContactId>& people) -> Result<std::unordered_set<qint64>> {
                           CARTERA_ASSIGN(const auto meant, contacts::among(db, rest, people));
                           std::unordered_set<qint64> out;
                           for (const ContactId id : meant) out.insert(id.value);
                           return out;
                         });
}

Result<std::vector<ContactId>> listWithNotes(Connection& db, const ContactSearch& search,
                                             const contacts::ContactQuery& query,
                                             const std::function<bool()>& cancelled) {
  CARTERA_ASSIGN(auto ids, listIds(db, search, query, std::numeric_limits<int>::max()));
  CARTERA_ASSIGN(const NotedContacts noted, listNoted(db, search, query, cancelled));
  if (noted.contacts.empty()) return ids;
  std::unordered_set<qint64> here;
  for (const ContactId id : ids) here.insert(id.value);
  for (const NotedContact& c : noted.contacts)
    if (here.insert(c.note.contact.value).second) ids.push_back(c.note.contact);
  return ids;
}

}  // namespace cartera::search
