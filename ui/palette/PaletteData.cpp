// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/PaletteData.h"

#include <algorithm>

#include "core/base/Text.h"
#include "core/contacts/TagStore.h"
#include "core/search/ContactFinder.h"
#include "ui/actions/ActionWords.h"

namespace cartera::palettedata {

namespace {

/// Among so many of the most important ones the names are compared: whoever has the name comes before whoever lives in a
/// street of that name.
constexpr int kLookedAt = 32;
/// So many of the other kind are let in where there are enough of both.
constexpr std::ptrdiff_t kLeastOthers = 2;

QStringList wordsOf(const QString& typed) { return text::searchKey(typed).split(u' ', Qt::SkipEmptyParts); }

}  // namespace

Result<std::vector<FoundContact>> findContacts(Connection& db, const search::ContactSearch& search,
                                               const QString& typed) {
  contacts::ContactQuery query;
  query.text = typed;
  CARTERA_ASSIGN(const auto ids, search::listIds(db, search, query, kLookedAt));
  CARTERA_ASSIGN(auto rows, contacts::rows(db, ids));
  const QStringList words = wordsOf(typed);
  std::stable_partition(rows.begin(), rows.end(), [&words](const contacts::ContactRow& row) {
    return beginWordsOf(words, text::searchKey(row.name));
  });
  const auto others = std::stable_partition(
      rows.begin(), rows.end(), [](const contacts::ContactRow& row) { return row.kind == ContactKind::Person; });
  const auto people = std::min(
      others - rows.begin(), std::max(kMostContacts - std::min(kLeastOthers, rows.end() - others), std::ptrdiff_t(0)));
  std::vector<contacts::ContactRow> best(rows.begin(), rows.begin() + people);
  best.insert(best.end(), others, others + std::min(rows.end() - others, kMostContacts - people));

  std::vector<search::MatchQuestion> why;
  why.reserve(best.size());
  for (const auto& row : best) why.push_back({row.id, std::nullopt});
  CARTERA_ASSIGN(auto matches, search::matchesOf(db, typed, why));
  std::vector<FoundContact> out;
  out.reserve(best.size());
  for (std::size_t i = 0; i < best.size(); ++i) out.push_back({std::move(best[i]), std::move(matches[i])});
  return out;
}

Result<std::vector<search::FoundNote>> findNotes(Connection& db, const search::ContactSearch& search,
                                                 const QString& typed, const std::function<bool()>& cancelled) {
  CARTERA_ASSIGN(search::NotedContacts found, search::contactsByNotes(db, search, typed, cancelled));
  if (std::ssize(found.contacts) > kMostNotes) found.contacts.resize(kMostNotes);
  CARTERA_ASSIGN(const auto question, search::NoteQuestion::read(db, typed));
  std::vector<search::FoundNote> out;
  for (const search::NotedContact& c : found.contacts) {
    CARTERA_ASSIGN(auto row, contacts::rows(db, {c.note.contact}));
    if (row.empty()) continue;
    CARTERA_ASSIGN(auto snippet, search::snippetOf(db, question, c.note.id));
    out.push_back({std::move(row.front()), c.note, std::move(snippet), c.others});
  }
  return out;
}

Result<QStringList> findTags(Connection& db, const QString& typed) {
  CARTERA_ASSIGN(const auto all, tags::all(db));
  const QStringList words = wordsOf(typed);
  QStringList begin;
  QStringList inside;
  for (const Tag& tag : all) {
    if (tag.archived) continue;
    const QString key = text::searchKey(tag.name);
    if (beginWordsOf(words, key)) {
      begin += tag.name;
    } else if (std::all_of(words.begin(), words.end(), [&key](const QString& w) { return key.contains(w); })) {
      inside += tag.name;
    }
  }
  return (begin + inside).mid(0, kMostTags);
}

}  // namespace cartera::palettedata
