// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/NoteSearch.h"

#include <algorithm>
#include <optional>

#include "core/contacts/InteractionStore.h"

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

/// Takes answers as they come, the newest first, until there are enough of those who are meant.
class Collector {
 public:
  Collector(int most, const AmongPeople& among) : m_most(static_cast<size_t>(most)), m_among(among) {}

  /// False when no more are wanted, or whom they are of cannot be told.
  bool take(const NoteHit& hit) {
    if (!m_among) return add(hit);
    m_waiting.push_back(hit);
    return m_waiting.size() < m_batch || sift();
  }
  /// The rest, when there are no more.
  Result<NoteHits> finish(const Result<>& read) {
    const bool ended = read && sift();
    if (m_error) return fail(*m_error);
    // Stopped by us is no failure.
    if (!ended && !m_out.onlyNewest) return fail(read.error());
    std::sort(m_out.hits.begin(), m_out.hits.end(),
              [](const NoteHit& a, const NoteHit& b) { return a.at != b.at ? a.at > b.at : a.id.value > b.id.value; });
    return std::move(m_out);
  }

 private:
  // Twice as many each time: where few are meant, all answers are gone through with a dozen questions.
  static constexpr size_t kFirstBatch = 2000;
  static constexpr size_t kLargestBatch = 100'000;

  bool add(const NoteHit& hit) {
    if (m_out.hits.size() == m_most) {
      m_out.onlyNewest = true;
      return false;
    }
    m_out.hits.push_back(hit);
    return true;
  }

  bool sift() {
    if (m_waiting.empty()) return true;
    std::vector<ContactId> people;
    people.reserve(m_waiting.size());
    for (const NoteHit& hit : m_waiting) people.push_back(hit.contact);
    const auto meant = m_among(people);
    if (!meant) {
      m_error = meant.error();
      return false;
    }
    for (const NoteHit& hit : m_waiting)
      if (meant->count(hit.contact.value) > 0 && !add(hit)) return false;
    m_waiting.clear();
    m_batch = std::min(2 * m_batch, kLargestBatch);
    return true;
  }

  size_t m_most;
  const AmongPeople& m_among;
  std::vector<NoteHit> m_waiting;
  size_t m_batch = kFirstBatch;
  NoteHits m_out;
  std::optional<Error> m_error;
};

Result<NoteHits> collectHits(const Connection& db, const char* sql, const NoteQuestion& question, bool look, int most,
                             const AmongPeople& among) {
  Collector hits(most, among);
  const auto read = eachRaw(db, sql, question.match(), [&](const RawRow& row) {
    return (look && !question.matches({row.text(4), row.text(5), row.text(6)})) || hits.take(noteHit(row));
  });
  return hits.finish(read);
}

}  // namespace

NoteHit noteHit(const RawRow& row) {
  const std::string_view kind = row.text(2);
  const QString kindText = QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size()));
  return {InteractionId(row.integer(0)), ContactId(row.integer(1)),
          interactionKindFrom(kindText).value_or(InteractionKind::Other), row.integer(3)};
}

Result<NoteHits> findNotes(Connection& db, const NoteQuestion& question, int most, const AmongPeople& among) {
  if (question.isEmpty() || most <= 0) return NoteHits{};
  CARTERA_ASSIGN(const bool indexed, wordindex::exists(db));
  if (indexed) {
    auto found = collectHits(db, kAskIndex, question, !question.isExact(), most, among);
    if (found || found.error().code != ErrorCode::Corrupt) return found;
  }
  return collectHits(db, kLookAtAll, question, true, most, among);
}

Result<Snippet> snippetOf(Connection& db, const NoteQuestion& question, InteractionId note) {
  CARTERA_ASSIGN(const Interaction i, interactions::get(db, note));
  return question.snippet({i.subject, i.body, i.outcome});
}

}  // namespace cartera::search
