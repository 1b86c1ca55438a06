// SPDX-License-Identifier: GPL-3.0-or-later
// Which contacts the list holds and in which order: asked of the readers, and brought on screen by the smallest steps.
#include "core/search/ContactFinder.h"
#include "ui/contacts/ContactListModel.h"

#include <QHash>
#include <limits>

namespace cartera {

namespace {

/// What fills the screen, before the rest is counted.
constexpr int kFirst = 64;
/// Larger differences are no change of a person's: telling them row by row would take longer than a fresh start.
constexpr size_t kMostSteps = 50'000;

struct FirstPage {
  std::vector<ContactId> ids;
  std::vector<contacts::ContactRow> rows;
  /// There are no more.
  bool isAll = false;
};

/// The list without those who are found by notes alone, as far as `limit`; what is to be sorted is asked for whole.
Result<std::vector<ContactId>> idsOf(Connection& db, const search::ContactSearch& search,
                                     const contacts::ContactQuery& query, const contacts::Order& order,
                                     const QString& language, int limit = std::numeric_limits<int>::max()) {
  if (!order.isBest()) limit = std::numeric_limits<int>::max();
  CARTERA_ASSIGN(auto ids, search::listIds(db, search, query, limit));
  return contacts::sorted(db, std::move(ids), order, language);
}

/// Sorting goes through everybody: rows that are looked at meanwhile do not wait for it.
JobRunner::Length lengthOf(const contacts::Order& order) {
  return order.isBest() ? JobRunner::Length::Short : JobRunner::Length::Long;
}

/// Whether a change can bring somebody into a list, out of it, or to another place in it.
bool mayReorder(const ChangeSet& change, const contacts::ContactQuery& query, const contacts::Order& order) {
  // Whatever is asked for, or sorted by, may hang on any table.
  if (!query.isEverybody() || !order.isBest()) return true;
  return change.touches(Table::Contact) || change.touches(Table::Point) || change.touches(Table::Membership);
}

}  // namespace

void ContactListModel::ask(const contacts::ContactQuery& query, const contacts::Order& order) {
  const bool isOrdered = takeOrder(order);
  if (m_generation > 0 && query == m_query && !isOrdered) return;
  m_query = query;
  m_foreign = true;
  m_complete = false;
  askAnew();
}

void ContactListModel::setOrder(const contacts::Order& order) {
  // Before the first question the order alone asks for nothing.
  if (!takeOrder(order) || m_generation == 0) return;
  m_foreign = true;
  m_complete = false;
  askAnew();
}

bool ContactListModel::takeOrder(const contacts::Order& order) {
  if (order == m_order) return false;
  m_order = order;
  Q_EMIT orderChanged();
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
  return true;
}

void ContactListModel::askAnew() {
  ++m_generation;
  m_refusal.reset();
  if (m_notesPast) m_notesPast->store(true);
  fetchIds();
}

void ContactListModel::refresh(const ChangeSet& change) {
  if (change.isEmpty() || m_generation == 0) return;
  ++m_rowGeneration;
  for (const qint64 id : change.contacts) {
    if (m_rows.contains(id)) m_stale.insert(id);
    m_matches.remove(id);
  }
  if (!change.contacts.empty()) {
    // Those under way may have been read before.
    ++m_matchGeneration;
    m_matchesUnderWay.clear();
  }
  if (!change.contacts.empty() && !m_ids.empty()) {
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
  }
  if (!mayReorder(change, m_query, m_order)) return;
  askAnew();
}

bool ContactListModel::isOutdated(quint64 generation) {
  if (generation == m_generation) return false;
  m_fetching = false;
  fetchIds();
  return true;
}

contacts::ContactQuery ContactListModel::onToday() const {
  contacts::ContactQuery query = m_query;
  query.today = m_clock.today();
  return query;
}

// One question at a time: while somebody types, the readers do not work off letters that are past. The notes are none of
// it: their question is stopped instead, so that the next letter need not wait for it.
void ContactListModel::fetchIds() {
  if (m_fetching) return;
  m_fetching = true;
  const quint64 generation = m_generation;
  if (m_foreign) {
    fetchFirst(generation);
  } else {
    fetchAll(generation);
  }
}

void ContactListModel::fetchFirst(quint64 generation) {
  m_jobs.query<FirstPage>(
      this,
      [query = onToday(), order = m_order, language = m_jobs.language(),
       search = m_jobs.search()](Connection& db) -> Result<FirstPage> {
        FirstPage page;
        CARTERA_ASSIGN(page.ids, idsOf(db, *search, query, order, language, kFirst));
        page.isAll = !order.isBest() || page.ids.size() < kFirst;
        const auto seen = static_cast<Ids::difference_type>(std::min(page.ids.size(), size_t{kFirst}));
        CARTERA_ASSIGN(page.rows, contacts::rows(db, Ids(page.ids.begin(), page.ids.begin() + seen)));
        return page;
      },
      [this, generation, rowGeneration = m_rowGeneration](Result<FirstPage> page) {
        if (isOutdated(generation)) return;
        if (!page) {
          refuse(page.error());
          return;
        }
        beginResetModel();
        m_ids = std::move(page->ids);
        m_foreign = false;
        m_own = m_ids.size();
        m_noted.clear();
        m_onlyNewestNotes = false;
        m_matches.clear();
        m_matchesUnderWay.clear();
        ++m_matchGeneration;
        if (rowGeneration == m_rowGeneration) keep(std::move(page->rows));
        endResetModel();
        if (page->isAll) {
          findNoted(Ids(m_ids), generation);
        } else {
          fetchAll(generation);
        }
      },
      lengthOf(m_order));
}

void ContactListModel::fetchAll(quint64 generation) {
  m_jobs.query<Ids>(
      this,
      [query = onToday(), order = m_order, language = m_jobs.language(), search = m_jobs.search()](Connection& db) {
        return idsOf(db, *search, query, order, language);
      },
      [this, generation](Result<Ids> ids) {
        if (isOutdated(generation)) return;
        if (!ids) {
          refuse(ids.error());
          return;
        }
        findNoted(std::move(*ids), generation);
      },
      lengthOf(m_order));
}

void ContactListModel::findNoted(Ids ids, quint64 generation) {
  m_own = ids.size();
  if (!search::asksNotes(m_query)) {
    finish(std::move(ids));
    return;
  }
  // Those of the same question stay until it is known anew: a row that went and came back would lose its choice.
  if (!m_noted.isEmpty()) {
    for (const ContactId id : ids) m_noted.remove(id.value);
    for (const ContactId id : m_ids)
      if (m_noted.contains(id.value)) ids.push_back(id);
  }
  m_fetching = false;
  become(std::move(ids));
  m_notesPast = std::make_shared<std::atomic<bool>>(false);
  m_jobs.query<search::NotedContacts>(
      this,
      [query = onToday(), search = m_jobs.search(), past = m_notesPast](Connection& db) {
        return search::listNoted(db, *search, query, [past] { return past->load(); });
      },
      [this, generation](Result<search::NotedContacts> found) {
        if (generation != m_generation) return;
        // The list without them is better than none.
        if (!found) Q_EMIT failed(found.error());
        addNoted(found ? std::move(*found) : search::NotedContacts{});
      },
      JobRunner::Length::Long);
}

void ContactListModel::addNoted(search::NotedContacts found) {
  QHash<qint64, search::NotedContact> noted;
  for (const search::NotedContact& c : found.contacts) noted.insert(c.note.contact.value, c);
  if (!noted.isEmpty())
    for (size_t i = 0; i < m_own; ++i) noted.remove(m_ids[i].value);
  // Also when all of them are there by themselves: of others there may be older ones.
  m_onlyNewestNotes = found.onlyNewest;
  if (noted.isEmpty() && m_noted.isEmpty()) {
    m_complete = true;
    Q_EMIT completed();
    return;
  }
  Ids ids(m_ids.begin(), m_ids.begin() + static_cast<Ids::difference_type>(m_own));
  for (const search::NotedContact& c : found.contacts) {
    const qint64 id = c.note.contact.value;
    if (!noted.contains(id)) continue;
    ids.push_back(c.note.contact);
    // Another entry answers now.
    if (const auto old = m_noted.constFind(id); old == m_noted.constEnd() || old->note != c.note) m_matches.remove(id);
  }
  m_noted = std::move(noted);
  ++m_matchGeneration;
  m_matchesUnderWay.clear();
  finish(std::move(ids));
}

void ContactListModel::refuse(const Error& error) {
  m_fetching = false;
  Q_EMIT failed(error);
  if (error.code != ErrorCode::Invalid) return;
  // A filter that fits the file no longer, for one over a field that was taken away, means nobody: the rows of another
  // question would be taken for its answer.
  m_foreign = false;
  m_own = 0;
  m_noted.clear();
  m_onlyNewestNotes = false;
  m_refusal = error;
  finish({});
}

void ContactListModel::finish(Ids ids) {
  m_fetching = false;
  become(std::move(ids));
  m_complete = true;
  Q_EMIT completed();
}

void ContactListModel::become(Ids wanted) {
  const auto front = std::mismatch(m_ids.begin(), m_ids.end(), wanted.begin(), wanted.end());
  const auto from = static_cast<size_t>(front.first - m_ids.begin());
  size_t tail = 0;
  while (tail < m_ids.size() - from && tail < wanted.size() - from &&
         m_ids[m_ids.size() - 1 - tail] == wanted[wanted.size() - 1 - tail]) {
    ++tail;
  }
  const size_t oldMiddle = m_ids.size() - from - tail;
  const size_t newMiddle = wanted.size() - from - tail;
  if (oldMiddle > kMostSteps || (newMiddle > kMostSteps && oldMiddle > 0)) {
    beginResetModel();
    // Not copied: a list of a million is some megabytes.
    m_ids.swap(wanted);
    endResetModel();
    return;
  }
  if (oldMiddle > 0) {
    QSet<qint64> stays;
    stays.reserve(static_cast<qsizetype>(newMiddle));
    for (size_t i = from; i < wanted.size() - tail; ++i) stays.insert(wanted[i].value);
    removeRuns(stays, from, m_ids.size() - tail);
    reorder(wanted);
  }
  insertRuns(wanted);
}

void ContactListModel::removeRuns(const QSet<qint64>& keep, size_t from, size_t to) {
  size_t end = to;
  while (end > from) {
    if (keep.contains(m_ids[end - 1].value)) {
      --end;
      continue;
    }
    size_t begin = end - 1;
    while (begin > from && !keep.contains(m_ids[begin - 1].value)) --begin;
    beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
    m_ids.erase(m_ids.begin() + static_cast<Ids::difference_type>(begin),
                m_ids.begin() + static_cast<Ids::difference_type>(end));
    endRemoveRows();
    end = begin;
  }
}

/// Those that are here already, in the order in which they are wanted.
void ContactListModel::reorder(const Ids& wanted) {
  QSet<qint64> here;
  here.reserve(static_cast<qsizetype>(m_ids.size()));
  for (const ContactId id : m_ids) here.insert(id.value);
  Ids ordered;
  ordered.reserve(m_ids.size());
  for (const ContactId id : wanted) {
    if (here.contains(id.value)) ordered.push_back(id);
  }
  if (ordered == m_ids) return;
  Q_EMIT layoutAboutToBeChanged();
  QHash<qint64, int> rows;
  rows.reserve(static_cast<qsizetype>(ordered.size()));
  for (size_t i = 0; i < ordered.size(); ++i) rows.insert(ordered[i].value, static_cast<int>(i));
  const QModelIndexList before = persistentIndexList();
  QModelIndexList after;
  after.reserve(before.size());
  for (const QModelIndex& i : before) {
    after.append(index(rows.value(m_ids[static_cast<size_t>(i.row())].value, -1), i.column()));
  }
  m_ids = std::move(ordered);
  changePersistentIndexList(before, after);
  Q_EMIT layoutChanged();
}

/// What is here is, by now, `wanted` with gaps.
void ContactListModel::insertRuns(const Ids& wanted) {
  size_t i = 0;
  while (i < wanted.size()) {
    if (i < m_ids.size() && m_ids[i] == wanted[i]) {
      ++i;
      continue;
    }
    size_t end = wanted.size();
    if (i < m_ids.size()) {
      end = i + 1;
      while (end < wanted.size() && wanted[end] != m_ids[i]) ++end;
    }
    beginInsertRows({}, static_cast<int>(i), static_cast<int>(end) - 1);
    m_ids.insert(m_ids.begin() + static_cast<Ids::difference_type>(i),
                 wanted.begin() + static_cast<Ids::difference_type>(i),
                 wanted.begin() + static_cast<Ids::difference_type>(end));
    endInsertRows();
    i = end;
  }
}

}  // namespace cartera
