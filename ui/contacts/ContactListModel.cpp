// SPDX-License-Identifier: GPL-3.0-or-later
// What views ask for, and the cache behind it. The order of the list is ContactListIds.cpp.
#include "ui/contacts/ContactListModel.h"

#include "core/base/Text.h"
#include "ui/contacts/ContactTexts.h"
#include "ui/text/FieldText.h"
#include "ui/widgets/ToolTip.h"

namespace cartera {

namespace {
constexpr int kPage = 64;
/// Of all pages that a fling of the scroll bar touched, only those it ended at are fetched.
constexpr int kPagesAtOnce = 4;
}  // namespace

ContactListModel::ContactListModel(JobRunner& jobs, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_jobs(jobs), m_clock(clock) {
  m_fetchSoon.setSingleShot(true);
  m_fetchSoon.setInterval(0);
  connect(&m_fetchSoon, &QTimer::timeout, this, &ContactListModel::fetchRows);
  // What was found before stood in the order of names; from now on the best come first.
  connect(&jobs, &JobRunner::searchReady, this, [this] {
    if (m_query.text.isEmpty()) return;
    askAnew();
  });
}

int ContactListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int ContactListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int{kColumns}; }

ContactId ContactListModel::idAt(int row) const {
  return row >= 0 && static_cast<size_t>(row) < m_ids.size() ? m_ids[static_cast<size_t>(row)] : ContactId();
}

int ContactListModel::rowOf(ContactId id) const {
  const auto it = std::find(m_ids.begin(), m_ids.end(), id);
  return it == m_ids.end() || !id.isSet() ? -1 : static_cast<int>(it - m_ids.begin());
}

QVariant ContactListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || static_cast<size_t>(index.row()) >= m_ids.size()) return {};
  switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
    case SecondLineRole:
    case StageRole:
    case MatchRole: break;
    default: return {};
  }
  const qint64 id = m_ids[static_cast<size_t>(index.row())].value;
  const contacts::ContactRow* row = m_rows.object(id);
  const bool lacksMatch = tellsMatches() && index.column() == Name && !m_matches.contains(id);
  if (row == nullptr || lacksMatch || m_stale.contains(id)) ask(index.row());
  if (row == nullptr) return {};
  switch (role) {
    case SecondLineRole: return contacttexts::secondLine(*row);
    case StageRole: return row->stage;
    case MatchRole: return matchOf(id);
    case Qt::AccessibleTextRole:
      if (index.column() != Name) break;
      if (const QVariant match = matchOf(id); match.isValid())
        return contacttexts::nameAnd(*row, match.value<search::Snippet>().text);
      return contacttexts::nameAndSecondLine(*row);
    case Qt::ToolTipRole:
      // The pill and the date stand there in full.
      if (index.column() == Stage || index.column() == LastContact) return {};
      if (index.column() == Name) {
        if (const QVariant match = matchOf(id); match.isValid())
          return plainToolTip(row->name + u'\n' + match.value<search::Snippet>().text);
      }
      return plainToolTip(text(*row, index.column()));
    default: break;
  }
  return text(*row, index.column());
}

QVariant ContactListModel::matchOf(qint64 id) const {
  const search::Match* match = tellsMatches() ? m_matches.object(id) : nullptr;
  if (match == nullptr || match->isEmpty()) return {};
  return QVariant::fromValue(contacttexts::matchLine(*match));
}

QString ContactListModel::text(const contacts::ContactRow& row, int column) const {
  switch (column) {
    case Name: return row.name;
    case Phone: return text::phoneDisplay(row.phone);
    case Stage: return stageLabel(row.stage);
    case LastContact: return row.lastContactAt ? contacttexts::since(*row.lastContactAt, m_clock) : QString();
    case City: return row.city;
    case Email: return row.email;
    case Company: return row.company;
    case Owner: return row.owner;
    //: How much of a contact is filled in.
    case Completeness: return tr("%1%").arg(row.completeness);
    default: return {};
  }
}

contacts::SortBy ContactListModel::sortOf(int column) {
  switch (column) {
    case Phone: return contacts::SortBy::Phone;
    case Stage: return contacts::SortBy::Stage;
    case LastContact: return contacts::SortBy::LastContact;
    case City: return contacts::SortBy::City;
    case Email: return contacts::SortBy::Email;
    case Company: return contacts::SortBy::Company;
    case Owner: return contacts::SortBy::Owner;
    case Completeness: return contacts::SortBy::Completeness;
    default: return contacts::SortBy::Name;
  }
}

int ContactListModel::columnOf(contacts::SortBy by) {
  for (int column = 0; column < kColumns; ++column)
    if (sortOf(column) == by) return column;
  return -1;
}

QVariant ContactListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
  if (role == Qt::AccessibleTextRole && section == columnOf(m_order.by)) {
    const QString title = headerData(section, orientation, Qt::DisplayRole).toString();
    //: Read aloud for the column a list is sorted by.
    return m_order.isDescending ? tr("%1, sorted downwards").arg(title) : tr("%1, sorted upwards").arg(title);
  }
  if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
  const QString title = titleOf(section);
  return title.isEmpty() ? QVariant() : QVariant(title);
}

QString ContactListModel::titleOf(int column) {
  switch (column) {
    case Name: return tr("Name");
    case Phone: return tr("Phone");
    case Stage: return tr("Stage");
    case LastContact: return tr("Last contact");
    case City: return tr("City");
    case Email: return tr("E-mail");
    case Company: return tr("Company");
    case Owner: return tr("Owner");
    case Completeness: return tr("Complete");
    default: return {};
  }
}

void ContactListModel::retranslate() {
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
  if (!m_ids.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

void ContactListModel::ask(int row) const {
  const int page = row / kPage;
  if (!m_wantedPages.isEmpty() && m_wantedPages.last() == page) return;
  m_wantedPages.removeOne(page);
  m_wantedPages.append(page);
  if (m_wantedPages.size() > kPagesAtOnce) m_wantedPages.removeFirst();
  if (!m_fetchSoon.isActive()) m_fetchSoon.start();
}

void ContactListModel::fetchRows() {
  std::vector<ContactId> missing;
  std::vector<search::MatchQuestion> why;
  for (const int page : std::as_const(m_wantedPages)) {
    const size_t end = std::min(m_ids.size(), static_cast<size_t>(page + 1) * kPage);
    for (size_t i = static_cast<size_t>(page) * kPage; i < end; ++i) {
      const qint64 id = m_ids[i].value;
      if (tellsMatches() && !m_matches.contains(id) && !m_matchesUnderWay.contains(id)) {
        m_matchesUnderWay.insert(id);
        const auto noted = m_noted.constFind(id);
        why.push_back({m_ids[i], noted != m_noted.constEnd() ? std::optional(noted->note) : std::nullopt});
      }
      if (m_underWay.contains(id) || (m_rows.contains(id) && !m_stale.contains(id))) continue;
      m_underWay.insert(id);
      missing.push_back(m_ids[i]);
    }
  }
  m_wantedPages.clear();
  if (missing.empty() && why.empty()) return;
  m_jobs.query<Fetched>(
      this,
      [missing, why, typed = m_query.text](Connection& db) -> Result<Fetched> {
        Fetched out;
        CARTERA_ASSIGN(out.rows, contacts::rows(db, missing));
        if (why.empty()) return out;
        CARTERA_ASSIGN(out.matches, search::matchesOf(db, typed, why));
        return out;
      },
      [this, missing, why, generation = m_rowGeneration, matches = m_matchGeneration](Result<Fetched> fetched) {
        for (const ContactId id : missing) m_underWay.remove(id.value);
        const bool isOfThis = matches == m_matchGeneration;
        if (isOfThis)
          for (const auto& q : why) m_matchesUnderWay.remove(q.contact.value);
        if (!fetched) {
          Q_EMIT failed(fetched.error());
          return;
        }
        // Read before a change that came since: the view asks again.
        if (generation == m_rowGeneration) keep(std::move(fetched->rows));
        if (isOfThis) keep(why, std::move(fetched->matches));
        if (!m_ids.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
      });
}

void ContactListModel::keep(const std::vector<search::MatchQuestion>& asked, std::vector<search::Match> matches) {
  for (size_t i = 0; i < asked.size(); ++i)
    m_matches.insert(asked[i].contact.value, new search::Match(std::move(matches[i])));
}

void ContactListModel::keep(std::vector<contacts::ContactRow> rows) {
  for (contacts::ContactRow& row : rows) {
    const qint64 id = row.id.value;
    m_stale.remove(id);
    m_rows.insert(id, new contacts::ContactRow(std::move(row)));
  }
}

}  // namespace cartera
