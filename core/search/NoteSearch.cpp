// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/NoteSearch.h"

#include <algorithm>

#include "core/contacts/InteractionStore.h"
#include "core/storage/RawRows.h"

namespace cartera::search {

namespace {

// The newest numbers are the newest rows, near enough; the index gives them in that order without sorting. The joins are
// crossed so that the planner keeps it so.
const char* const kAskIndex =
    "SELECT i.id, i.contact_id, i.kind, i.at, i.subject, i.body, i.outcome FROM interaction_words w "
    "CROSS JOIN interaction i ON i.id = w.rowid CROSS JOIN contact c ON c.id = i.contact_id "
    "WHERE w.interaction_words MATCH ?1 AND i.deleted_at IS NULL AND c.deleted_at IS NULL ORDER BY w.rowid DESC";
const char* const kLookAtAll =
    "SELECT i.id, i.contact_id, i.kind, i.at, i.subject, i.body, i.outcome FROM interaction i "
    "CROSS JOIN contact c ON c.id = i.contact_id "
    "WHERE ?1 <> '' AND i.deleted_at IS NULL AND c.deleted_at IS NULL ORDER BY i.id DESC";

Result<NoteHits> collectHits(const Connection& db, const char* sql, const NoteQuestion& question, bool look, int most) {
  NoteHits out;
  const auto read = eachRaw(db, sql, question.match(), [&](const RawRow& row) {
    if (look && !question.matches({row.text(4), row.text(5), row.text(6)})) return true;
    if (out.hits.size() == static_cast<size_t>(most)) {
      out.onlyNewest = true;
      return false;
    }
    const std::string_view kind = row.text(2);
    const QString kindText = QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size()));
    out.hits.push_back({InteractionId(row.integer(0)), ContactId(row.integer(1)),
                        interactionKindFrom(kindText).value_or(InteractionKind::Other), row.integer(3)});
    return true;
  });
  // Stopped by us is no failure.
  if (!read && !out.onlyNewest) return fail(read.error());
  std::sort(out.hits.begin(), out.hits.end(),
            [](const NoteHit& a, const NoteHit& b) { return a.at != b.at ? a.at > b.at : a.id.value > b.id.value; });
  return out;
}

}  // namespace

Result<NoteHits> findNotes(Connection& db, const NoteQuestion& question, int most) {
  if (question.isEmpty() || most <= 0) return NoteHits{};
  CARTERA_ASSIGN(const bool indexed, wordindex::exists(db));
  if (indexed) {
    auto found = collectHits(db, kAskIndex, question, !question.isExact(), most);
    if (found || found.error().code != ErrorCode::Corrupt) return found;
  }
  return collectHits(db, kLookAtAll, question, true, most);
}

Result<Snippet> snippetOf(Connection& db, const NoteQuestion& question, InteractionId note) {
  CARTERA_ASSIGN(const Interaction i, interactions::get(db, note));
  return question.snippet({i.subject, i.body, i.outcome});
}

}  // namespace cartera::search
