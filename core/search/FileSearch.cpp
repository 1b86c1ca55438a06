// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/FileSearch.h"

#include <QHash>
#include <QSet>
#include <algorithm>

#include "core/base/PhoneForFinding.h"
#include "core/base/Text.h"
#include "core/contacts/ContactFields.h"

namespace cartera::search {

namespace {

/// Looks through the fields of a contact for what was typed.
class FieldMatcher {
 public:
  explicit FieldMatcher(const QString& wanted) {
    const SearchWords words = searchWords(wanted);
    m_digits = QString::fromUtf8(words.digits);
    for (const QByteArray& word : words.words) m_words.append(QString::fromUtf8(word));
  }

  /// The first field that holds a word of what was looked for: why this one was found. The name wins.
  [[nodiscard]] const contactfields::FieldValues::value_type* in(const contactfields::FieldValues& fields) const {
    // A field that holds every word tells more than one that holds some.
    for (const bool all : {true, false}) {
      for (const auto& f : fields)
        if (f.first == u"full_name" && holds(f.first, f.second, all)) return &f;
      for (const auto& f : fields)
        if (holds(f.first, f.second, all)) return &f;
    }
    return nullptr;
  }

 private:
  static bool isNumber(const QString& word) {
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
  }
  [[nodiscard]] bool holds(const QString& key, const QString& value, bool all) const {
    // Notes are found by themselves.
    if (key == u"note" || key.endsWith(QLatin1String(".label"))) return false;
    const QString phone = key.startsWith(QLatin1String("phone")) ? text::phoneForFinding(value) : QString();
    if (!phone.isEmpty() && !m_digits.isEmpty()) return phone.contains(m_digits);
    const QString folded = text::searchKey(value);
    const auto has = [&](const QString& w) {
      // A number beside other words is no whole phone, but may be a piece of one.
      if (!phone.isEmpty() && isNumber(w)) return phone.contains(w);
      return w.contains(u'@') ? text::fold(value).contains(w) : folded.contains(w);
    };
    return all ? std::all_of(m_words.begin(), m_words.end(), has) : std::any_of(m_words.begin(), m_words.end(), has);
  }

  /// When all that is wanted may be one phone.
  QString m_digits;
  QStringList m_words;
};

/// The words that neither the name nor the company beside it shows.
QString wordsBeyond(const contacts::ContactRow& row, const QString& typed) {
  const QString shown = text::searchKey(row.name) + u' ' + text::searchKey(row.company);
  QStringList left;
  for (const QString& word : text::clean(typed).simplified().split(u' ', Qt::SkipEmptyParts)) {
    const QString key = text::searchKey(word);
    if (word.contains(u'@') || (!key.isEmpty() && !shown.contains(key))) left.append(word);
  }
  return left.join(u' ');
}

/// The value of a field and what was looked for in it; a word that stands inside another one is marked as it was typed.
Snippet markedValue(const NoteQuestion& question, const QString& field, const QString& value, const QString& wanted) {
  Snippet out = question.snippet({value});
  if (!out.places.empty()) return out;
  if (field.startsWith(QLatin1String("phone"))) {
    out.places = {{0, out.text.size()}};
    return out;
  }
  for (const QString& typed : wanted.split(u' ', Qt::SkipEmptyParts)) {
    const QString word = bareWord(typed);
    const qsizetype at = out.text.indexOf(word, 0, Qt::CaseInsensitive);
    if (at < 0) continue;
    out.places = {{at, word.size()}};
    break;
  }
  return out;
}

Result<> addContacts(Connection& db, const Hits& hits, const QString& typed, FileFindings& out) {
  std::vector<ContactId> ids;
  ids.reserve(hits.hits.size());
  for (const Hit& hit : hits.hits) ids.push_back(hit.id);
  CARTERA_ASSIGN(const auto rows, contacts::rows(db, ids));
  const FieldMatcher matcher(typed);
  for (const auto& row : rows) {
    CARTERA_ASSIGN(const ContactCard card, contacts::card(db, row.id));
    const auto fields = contactfields::flatten(card);
    const auto* matched = matcher.in(fields);
    out.contacts.push_back({row, matched != nullptr ? matched->first : QString()});
  }
  out.moreContacts = hits.more;
  return {};
}

Result<> addNotes(Connection& db, const ContactSearch& people, const QString& typed, int limit, FileFindings& out) {
  CARTERA_ASSIGN(const NotedContacts found, contactsByNotes(db, people, typed));
  out.onlyNewestNotes = found.onlyNewest;
  QSet<qint64> shown;
  for (const FoundContact& c : out.contacts) shown.insert(c.contact.id.value);
  std::vector<NotedContact> latest;
  for (const NotedContact& c : found.contacts)
    if (!shown.contains(c.note.contact.value)) latest.push_back(c);
  out.moreNotes = latest.size() > static_cast<size_t>(limit);
  if (out.moreNotes) latest.resize(static_cast<size_t>(limit));
  CARTERA_ASSIGN(const NoteQuestion question, NoteQuestion::read(db, typed));
  std::vector<ContactId> ids;
  ids.reserve(latest.size());
  for (const NotedContact& c : latest) ids.push_back(c.note.contact);
  CARTERA_ASSIGN(const auto rows, contacts::rows(db, ids));
  // Both are in the same order, but a contact may be missing whose derived row is.
  auto row = rows.begin();
  for (const NotedContact& c : latest) {
    if (row == rows.end() || row->id != c.note.contact) continue;
    CARTERA_ASSIGN(Snippet snippet, snippetOf(db, question, c.note.id));
    out.notes.push_back({*row++, c.note, std::move(snippet), c.others});
  }
  return {};
}

}  // namespace

Result<FileFindings> findInFile(Connection& db, const ContactSearch& people, const QString& typed,
                                const FileLimits& limits) {
  FileFindings out;
  CARTERA_TRY(addContacts(db, people.find(searchWords(typed), limits.contacts), typed, out));
  CARTERA_TRY(addNotes(db, people, typed, std::max(limits.notes, 0), out));
  return out;
}

Result<std::vector<Match>> matchesOf(Connection& db, const QString& typed, const std::vector<MatchQuestion>& asked) {
  CARTERA_ASSIGN(const NoteQuestion question, NoteQuestion::read(db, typed));
  std::vector<ContactId> ids;
  for (const MatchQuestion& q : asked)
    if (!q.note) ids.push_back(q.contact);
  CARTERA_ASSIGN(const auto rows, contacts::rows(db, ids));
  QHash<qint64, const contacts::ContactRow*> rowOf;
  for (const auto& row : rows) rowOf.insert(row.id.value, &row);
  std::vector<Match> out(asked.size());
  for (size_t i = 0; i < asked.size(); ++i) {
    if (asked[i].note) {
      auto snippet = snippetOf(db, question, asked[i].note->id);
      // Taken away since it was found.
      if (!snippet && snippet.error().code == ErrorCode::NotFound) continue;
      CARTERA_TRY(snippet);
      out[i] = {{}, asked[i].note, std::move(*snippet)};
      continue;
    }
    const auto* row = rowOf.value(asked[i].contact.value);
    if (row == nullptr) continue;
    const QString wanted = wordsBeyond(*row, typed);
    if (wanted.isEmpty()) continue;
    CARTERA_ASSIGN(const ContactCard card, contacts::card(db, row->id));
    const auto fields = contactfields::flatten(card);
    if (const auto* f = FieldMatcher(wanted).in(fields))
      out[i] = {f->first, std::nullopt, markedValue(question, f->first, f->second, wanted)};
  }
  return out;
}

}  // namespace cartera::search
