// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/PeopleSource.h"

#include <QFileInfo>
#include <algorithm>

#include "core/exchange/ExportHeaders.h"

namespace cartera {

namespace {

const QString kTags = QStringLiteral("tags");
/// Three times as many as an address book with fifty of everything. Each is a cell of each record.
constexpr size_t kMostFields = 3'000;

}  // namespace

/// A list of people, until everybody has been seen.
struct PeopleSource::List {
  QString name;
  qint64 line = 0;
  QStringList members;
  bool isContact = false;
  /// What is told of it and not taken.
  QStringList ownWords;
  bool hasPhoto = false;
};

Result<std::unique_ptr<PeopleSource>> PeopleSource::open(const QString& path, const MakeReader& makeReader,
                                                         const QString& nobody) {
  if (!QFileInfo(path).isFile()) return fail(ErrorCode::NotFound, QStringLiteral("source.missing"), path);
  std::unique_ptr<PeopleSource> source(new PeopleSource(path));
  QFile first(path);
  if (!first.open(QIODevice::ReadOnly)) return fail(ErrorCode::Io, QStringLiteral("source.cannot_open"), path);
  const auto looker = makeReader(first);
  CARTERA_TRY(source->look(*looker, path, nobody));
  if (!source->m_file.open(QIODevice::ReadOnly)) return fail(ErrorCode::Io, QStringLiteral("source.cannot_open"), path);
  source->m_reader = makeReader(source->m_file);
  return source;
}

Result<> PeopleSource::look(PersonReader& reader, const QString& path, const QString& nobody) {
  PersonRecord person;
  std::vector<List> lists;
  // Hashes alone: a million names would be a hundred megabytes.
  QSet<size_t> present;
  bool isAny = false;
  while (reader.next(person)) {
    isAny = isAny || person.refused != u"card.outside";
    tellSecrets(person);
    if (person.isGroup) {
      const bool isContact = person.refused.isEmpty() && person.isReached();
      // One that is refused is a record that is left out, with all it says.
      const bool isTold = person.refused.isEmpty() && !isContact;
      lists.push_back({person.groupName, person.line, person.members, isContact,
                       isTold ? person.ownWords() : QStringList(), isTold && person.photo});
      if (isTold) tellProblems(person);
      if (!isContact) continue;
      person.becomeContact();
    }
    for (const QString& name : person.names) present.insert(qHash(name));
    for (const auto& entry : person.values) {
      if (m_places.contains(entry.first) || m_columns.size() > kMostFields) continue;
      m_places.insert(entry.first, 0);
      m_columns.push_back(entry.first);
    }
    m_types.insert(person.types.begin(), person.types.end());
  }
  if (auto error = reader.error()) return fail(*std::move(error));
  if (m_columns.size() > kMostFields) return fail(ErrorCode::Invalid, QStringLiteral("source.too_many_fields"), path);
  if (!isAny) return fail(ErrorCode::Invalid, nobody, path);
  learnLists(lists, [&present](const QString& name) { return present.contains(qHash(name)); });
  if (!m_lists.isEmpty() && !m_places.contains(kTags)) m_columns.push_back(kTags);
  const ExportHeaders& headers = ExportHeaders::builtIn();
  std::stable_sort(m_columns.begin(), m_columns.end(),
                   [&](const QString& a, const QString& b) { return headers.rank(a) < headers.rank(b); });
  for (size_t i = 0; i < m_columns.size(); ++i) m_places[m_columns[i]] = i;
  return {};
}

/// Those of a list stand beside no record.
void PeopleSource::tellProblems(const PersonRecord& list) {
  constexpr size_t kMost = 100;
  for (const FieldError& p : list.problems)
    if (m_notices.size() < kMost) m_notices.push_back({list.line, p.field, p.value, p.reason});
}

/// Whatever a list says of itself has a place, or is told.
void PeopleSource::tellOwn(const List& list) {
  constexpr qsizetype kShown = 200;
  const QString name = list.name.isEmpty() ? QString::number(list.members.size()) : list.name;
  const auto tell = [&](const QString& value, const char* reason) {
    m_notices.push_back({list.line, {}, value, QLatin1String(reason)});
  };
  if (list.name.isEmpty() && !list.members.isEmpty()) tell(name, "card.list_nameless");
  if (list.members.isEmpty() && !list.isContact) tell(name, "card.list_empty");
  if (list.isContact) tell(name, "card.list_contact");
  QStringList words = list.ownWords;
  if (list.hasPhoto) words += QStringLiteral("PHOTO");
  if (!words.isEmpty())
    tell(QString(list.name + QStringLiteral(": ") + words.join(QStringLiteral(" · "))).left(kShown),
         "card.list_values");
}

void PeopleSource::learnLists(const std::vector<List>& lists, const std::function<bool(const QString&)>& isThere) {
  for (const List& list : lists) {
    tellOwn(list);
    if (list.name.isEmpty() || list.members.isEmpty()) continue;
    const QString tag = tagAmongOthers(list.name);
    if (tag != list.name) m_notices.push_back({list.line, kTags, list.name, QStringLiteral("tag.semicolon")});
    int missing = 0;
    for (const QString& member : list.members) {
      missing += isThere(member) ? 0 : 1;
      m_lists[member].append(tag);
    }
    m_notices.push_back({list.line, kTags, tag, QStringLiteral("card.list")});
    if (missing == 0) continue;
    m_notices.push_back({list.line, kTags, QString(list.name + QStringLiteral(" (") + QString::number(missing) + u')'),
                         QStringLiteral("card.list_missing")});
  }
}

void PeopleSource::tellSecrets(const PersonRecord& person) {
  // Nobody reads more; a card may have thousands of names that are made up.
  constexpr qsizetype kMost = 20;
  for (const QString& name : person.secrets) {
    if (m_secrets.size() == kMost) return;
    if (m_secrets.contains(name)) continue;
    m_secrets.insert(name);
    m_notices.push_back({person.line, name, name, QStringLiteral("column.secret")});
  }
}

std::optional<FieldType> PeopleSource::fieldType(size_t column) const {
  const auto it = m_types.find(m_columns[column]);
  return it == m_types.end() ? std::nullopt : std::optional(it->second);
}

void PeopleSource::addTags(PersonRecord& person) const {
  if (m_lists.isEmpty()) return;
  QStringList tags = person.value(kTags).split(u';', Qt::SkipEmptyParts);
  for (const QString& name : person.names) {
    for (const QString& list : m_lists.value(name))
      if (!tags.contains(list)) tags += list;
  }
  std::erase_if(person.values, [](const auto& kv) { return kv.first == kTags; });
  if (!tags.isEmpty()) person.values.emplace_back(kTags, tags.join(u';'));
}

bool PeopleSource::next(SourceRecord& record) {
  PersonRecord person;
  do {
    if (!m_reader->next(person)) return false;
    // A list is nobody, and told already, unless it can be reached itself.
  } while (person.isGroup && person.refused.isEmpty() && !person.isReached());
  if (person.isGroup && person.refused.isEmpty()) person.becomeContact();
  addTags(person);
  record.line = person.line;
  record.refused = std::move(person.refused);
  record.problems = std::move(person.problems);
  record.photo = std::move(person.photo);
  record.foreign = std::move(person.foreign);
  std::vector<RecordCells::Cell> cells;
  for (auto& [key, value] : person.values) {
    // One that the first reading did not see: the file has been changed since, and its hash will say so.
    if (const auto it = m_places.constFind(key); it != m_places.constEnd())
      cells.push_back({static_cast<size_t>(*it), std::move(value)});
  }
  record.cells = RecordCells::of(std::move(cells));
  record.cells.resize(m_columns.size());
  return true;
}

}  // namespace cartera
