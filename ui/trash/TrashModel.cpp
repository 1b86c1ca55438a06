// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trash/TrashModel.h"

#include "core/workspace/JobRunner.h"
#include "ui/history/HistoryModel.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/LineTable.h"

#include <QDateTime>
#include <QLocale>

namespace cartera {
namespace {

constexpr std::size_t kPage = 200;

const char* iconFor(ContactKind kind) {
  switch (kind) {
    case ContactKind::Company: return "company";
    case ContactKind::Household: return "household";
    case ContactKind::Team: return "team";
    case ContactKind::Person: break;
  }
  return "person";
}

}  // namespace

TrashModel::TrashModel(JobRunner& jobs, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_jobs(jobs), m_clock(clock) {}

void TrashModel::reload() {
  const int generation = ++m_generation;
  m_fetching = true;
  m_jobs.query<std::vector<ContactId>>(
      this,
      [](Connection& db) {
        contacts::ContactQuery query;
        query.trashed = true;
        return contacts::ids(db, query);
      },
      [this, generation](Result<std::vector<ContactId>> ids) {
        if (generation != m_generation) return;
        m_fetching = false;
        if (!ids) {
          Q_EMIT failed(ids.error());
          return;
        }
        beginResetModel();
        m_ids = std::move(*ids);
        m_rows.clear();
        endResetModel();
        if (m_ids.empty()) {
          Q_EMIT loaded();
        } else {
          fetchMore({});
        }
      });
}

bool TrashModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && !m_fetching && m_rows.size() < m_ids.size();
}

void TrashModel::fetchMore(const QModelIndex&) {
  if (m_fetching) return;
  const auto from = m_ids.begin() + static_cast<std::ptrdiff_t>(m_rows.size());
  const auto to = m_ids.end() - from > static_cast<std::ptrdiff_t>(kPage) ? from + kPage : m_ids.end();
  fetchRows({from, to});
}

void TrashModel::fetchRows(std::vector<ContactId> ids) {
  m_fetching = true;
  m_jobs.query<std::vector<Row>>(
      this,
      [ids = std::move(ids)](Connection& db) -> Result<std::vector<Row>> {
        CARTERA_ASSIGN(auto contacts, contacts::rows(db, ids));
        std::vector<Row> rows;
        for (auto& contact : contacts) {
          CARTERA_ASSIGN(const auto whole, contacts::find(db, contact.id));
          rows.push_back({std::move(contact), whole ? whole->deletedAt : std::nullopt});
        }
        return rows;
      },
      [this, generation = m_generation](Result<std::vector<Row>> rows) {
        if (generation != m_generation) return;
        m_fetching = false;
        if (!rows) {
          Q_EMIT failed(rows.error());
          return;
        }
        if (!rows->empty()) {
          beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows->size()) - 1);
          m_rows.insert(m_rows.end(), rows->begin(), rows->end());
          endInsertRows();
        }
        Q_EMIT loaded();
      });
}

const TrashModel::Row* TrashModel::at(int row) const {
  return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

void TrashModel::retranslate() {
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int TrashModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TrashModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant TrashModel::data(const QModelIndex& index, int role) const {
  const Row* row = at(index.row());
  if (!row) return {};
  const int column = index.column();
  switch (role) {
    case Qt::ToolTipRole:
    case Qt::DisplayRole:
      switch (column) {
        case Name: return row->contact.name;
        case Kind:
          switch (row->contact.kind) {
            case ContactKind::Company: return tr("Company");
            case ContactKind::Household: return tr("Household");
            case ContactKind::Team: return tr("Team");
            case ContactKind::Person: break;
          }
          return tr("Person");
        case Deleted: return row->deletedAt ? momentText(*row->deletedAt) : QString();
        case Left: {
          if (!row->deletedAt) return {};
          const qint64 gone = QDateTime::fromMSecsSinceEpoch(*row->deletedAt).date().daysTo(m_clock.today());
          return QLocale().toString(qMax(qint64(0), kTrashDays - gone));
        }
        default: return {};
      }
    case Qt::TextAlignmentRole: return column == Left ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case linerole::kStrong: return column == Name;
    case linerole::kIcon: return column == Name ? QString::fromLatin1(iconFor(row->contact.kind)) : QString();
    default: return {};
  }
}

QVariant TrashModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole && section == Left) return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Name: return tr("Name");
    case Kind: return tr("Kind");
    case Deleted: return tr("Deleted");
    case Left: return tr("Days left");
    default: return {};
  }
}

}  // namespace cartera
