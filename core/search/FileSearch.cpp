// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/FileSearch.h"

#include <QHash>
#include <QSet>
#include <algorithm>

#include "core/base/Text.h"
#include "core/contacts/ContactFields.h"

namespace cartera::search {

namespace {

/// The first field that holds a word of what was looked for: why this one was found. The name wins.
QString matchedField(const contactfields::FieldValues& fields, const QString& wanted) {
  const QString digits = text::phoneDigits(wanted);
  const QString address = text::fold(text::clean(wanted));
  const QStringList words = text::searchKey(wanted).split(u' ', Qt::SkipEmptyParts);
  const bool isAddress = wanted.contains(u'@');
  const auto holds = [&](const QString& key, const QString& value, bool all) {
    // Notes are found by themselves.
    if (key == u"note" || key.endsWith(QLatin1String(".label"))) return false;
    if (isAddress) return text::fold(value).contains(address);
    if (key.startsWith(QLatin1String("phone")) && digits.size() >= 4) return text::phoneDigits(value).contains(digits);
    const QString folded = text::searchKey(value);
    const auto has = [&](const QString& w) { return folded.contains(w); };
    return all ? std::all_of(words.begin(), words.end(), has) : std::any_of(words.begin(), words.end(), has);
  };
  // A field that holds every word tells more than one that holds some.
  for (const bool all : {true, false}) {
    for (const auto& f : fields)
      if (f.first == u"full_name" && holds(f.first, f.second, all)) return f.first;
    for (const auto& f : fields)
      if (holds(f.first, f.second, all)) return f.first;
  }
  return {};
}

Result<> addContacts(Connection& db, const Hits& hits, const QString& typed, FileFindings& out) {
  std::vector<ContactId> ids;
  ids.reserve(hits.hits.size());
  for (const Hit& hit : hits.hits) ids.push_back(hit.id);
  CARTERA_ASSIGN(const auto rows, contacts::rows(db, ids));
  for (const auto& row : rows) {
    CARTERA_ASSIGN(const ContactCard card, contacts::card(db, row.id));
    out.contacts.push_back({row, matchedField(contactfields::flatten(card), typed)});
  }
  out.moreContacts = hits.more;
  return {};
}

Result<> addNotes(Connection& db, const NoteQuestion& question, int limit, FileFindings& out) {
  CARTERA_ASSIGN(const NoteHits found, findNotes(db, question));
  out.onlyNewestNotes = found.onlyNewest;
  QSet<qint64> shown;
  for (const FoundContact& c : out.contacts) shown.insert(c.contact.id.value);
  std::vector<NoteHit> latest;
  QHash<qint64, int> entries;
  for (const NoteHit& hit : found.hits) {
    if (shown.contains(hit.contact.value)) continue;
    if (entries[hit.contact.value]++ == 0) latest.push_back(hit);
  }
  out.moreNotes = latest.size() > static_cast<size_t>(limit);
  if (out.moreNotes) latest.resize(static_cast<size_t>(limit));
  std::vector<ContactId> ids;
  ids.reserve(latest.size());
  for (const NoteHit& hit : latest) ids.push_back(hit.contact);
  CARTERA_ASSIGN(const auto rows, contacts::rows(db, ids));
  // Both are in the same order, but a contact may be missing whose derived row is.
  auto row = rows.begin();
  for (const NoteHit& hit : latest) {
    if (row == rows.end() || row->id != hit.contact) continue;
    CARTERA_ASSIGN(Snippet snippet, snippetOf(db, question, hit.id));
    out.notes.push_back({*row++, hit, std::move(snippet), entries[hit.contact.value] - 1});
  }
  return {};
}

}  // namespace

Result<FileFindings> findInFile(Connection& db, const ContactSearch& people, const QString& typed,
                                const FileLimits& limits) {
  FileFindings out;
  CARTERA_TRY(addContacts(db, people.find(searchWords(typed), limits.contacts), typed, out));
  CARTERA_ASSIGN(const NoteQuestion question, NoteQuestion::read(db, typed));
  CARTERA_TRY(addNotes(db, question, std::max(limits.notes, 0), out));
  return out;
}

}  // namespace cartera::search
