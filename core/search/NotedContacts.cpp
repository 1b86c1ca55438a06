// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/NotedContacts.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <optional>

#include "core/base/Text.h"
#include "core/contacts/InteractionStore.h"
#include "core/storage/RawRows.h"
#include "core/storage/Rows.h"
#include "core/storage/StatementWatch.h"

namespace cartera::search {

namespace {

/// Of so many people with some of the words all entries are read for the others; of more the notes are asked first.
constexpr int kFewPeople = 300;
/// With up to so many words each way to share them out is tried; with more, their beginnings and ends; then none.
constexpr int kEachWay = 4;
constexpr int kMostWords = 8;

const char* const kTheirEntries =
    "SELECT i.id, i.contact_id, i.kind, i.at, i.subject, i.body, i.outcome FROM json_each(?1) j "
    "CROSS JOIN interaction i ON i.contact_id = j.value WHERE i.deleted_at IS NULL";
const char* const kTheirLines =
    "SELECT k.contact_id, k.find_text FROM json_each(?1) j CROSS JOIN contact_key k ON k.contact_id = j.value "
    "WHERE k.live = 1";

/// One question over contacts and their entries together.
class Sharing {
 public:
  Sharing(Connection& db, const ContactSearch& people, const QString& typed, const std::function<bool()>& cancelled,
          const AmongPeople& among)
      : m_db(db), m_people(people), m_typed(typed), m_cancelled(cancelled), m_among(among) {}

  Result<NotedContacts> answer() {
    CARTERA_ASSIGN(const NoteQuestion whole, NoteQuestion::read(m_db, m_typed));
    CARTERA_ASSIGN(const NoteHits inOne, findNotes(m_db, whole, kMostNotes, m_among));
    m_out.onlyNewest = inOne.onlyNewest;
    for (const NoteHit& hit : inOne.hits) take(hit);
    CARTERA_TRY(shareOut());
    std::sort(m_hits.begin(), m_hits.end(),
              [](const NoteHit& a, const NoteHit& b) { return a.at != b.at ? a.at > b.at : a.id.value > b.id.value; });
    QHash<qint64, size_t> places;
    for (const NoteHit& hit : m_hits) {
      const auto known = places.constFind(hit.contact.value);
      if (known != places.constEnd()) {
        ++m_out.contacts[*known].others;
        continue;
      }
      places.insert(hit.contact.value, m_out.contacts.size());
      m_out.contacts.push_back({hit, 0});
    }
    return std::move(m_out);
  }

 private:
  void take(const NoteHit& hit) {
    if (m_taken.contains(hit.id.value)) return;
    m_taken.insert(hit.id.value);
    m_hits.push_back(hit);
  }

  Result<> shareOut() {
    const QString cleaned = text::clean(m_typed).simplified();
    QStringList words = cleaned.split(u' ', Qt::SkipEmptyParts);
    words.removeDuplicates();
    const int n = static_cast<int>(words.size());
    // A phone number in groups is one thing.
    if (n < 2 || n > kMostWords || !searchWords(m_typed).digits.isEmpty()) return {};
    // Words that no contact has need not be looked for in contacts again, whatever is with them.
    unsigned nobodys = 0;
    for (int i = 0; i < n; ++i)
      if (m_people.find(searchWords(words[i]), 1).hits.empty()) nobodys |= 1U << i;
    const unsigned all = (1U << n) - 1;
    for (unsigned own = 1; own < all; ++own) {
      const bool run = (own & (own + 1)) == 0 || ((~own & all) & ((~own & all) + 1)) == 0;
      if ((own & nobodys) != 0 || (n > kEachWay && !run)) continue;
      if (m_cancelled && m_cancelled()) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
      QStringList theirs;
      QStringList noted;
      for (int i = 0; i < n; ++i) ((own >> i & 1U) != 0 ? theirs : noted).append(words[i]);
      CARTERA_TRY(share(searchWords(theirs.join(u' ')), noted.join(u' ')));
    }
    return {};
  }

  Result<> share(const SearchWords& own, const QString& noted) {
    const Hits hits = m_people.find(own, kFewPeople);
    if (hits.hits.empty()) return {};
    CARTERA_ASSIGN(const NoteQuestion question, NoteQuestion::read(m_db, noted));
    if (question.isEmpty()) return {};
    return hits.more ? amongNotes(own, question) : amongPeople(hits, question);
  }

  Result<> amongPeople(const Hits& people, const NoteQuestion& question) {
    std::vector<ContactId> all;
    all.reserve(people.hits.size());
    for (const Hit& hit : people.hits) all.push_back(hit.id);
    std::unordered_set<qint64> meant;
    if (m_among) {
      CARTERA_ASSIGN(meant, m_among(all));
    }
    std::vector<qint64> ids;
    for (const ContactId id : all)
      if (!m_among || meant.count(id.value) > 0) ids.push_back(id.value);
    return eachRaw(m_db, kTheirEntries, jsonIds(ids).toUtf8(), [&](const RawRow& row) {
      if (question.matches({row.text(4), row.text(5), row.text(6)})) take(noteHit(row));
      return true;
    });
  }

  Result<> amongNotes(const SearchWords& own, const NoteQuestion& question) {
    CARTERA_ASSIGN(const NoteHits found, findNotes(m_db, question, kMostNotes, m_among));
    m_out.onlyNewest = m_out.onlyNewest || found.onlyNewest;
    std::vector<qint64> ids;
    ids.reserve(found.hits.size());
    for (const NoteHit& hit : found.hits) ids.push_back(hit.contact.value);
    QSet<qint64> theirs;
    CARTERA_TRY(eachRaw(m_db, kTheirLines, jsonIds(ids).toUtf8(), [&](const RawRow& row) {
      if (ContactIndex::holds(row.text(1), own)) theirs.insert(row.integer(0));
      return true;
    }));
    for (const NoteHit& hit : found.hits)
      if (theirs.contains(hit.contact.value)) take(hit);
    return {};
  }

  Connection& m_db;
  const ContactSearch& m_people;
  const QString& m_typed;
  const std::function<bool()>& m_cancelled;
  const AmongPeople& m_among;
  std::vector<NoteHit> m_hits;
  QSet<qint64> m_taken;
  NotedContacts m_out;
};

}  // namespace

Result<NotedContacts> contactsByNotes(Connection& db, const ContactSearch& people, const QString& typed,
                                      const std::function<bool()>& cancelled, const AmongPeople& among) {
  std::optional<StatementWatch> watch;
  if (cancelled) watch.emplace(db, [&] { return !cancelled(); });
  return Sharing(db, people, typed, cancelled, among).answer();
}

}  // namespace cartera::search
