// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/HistoryModel.h"

#include "core/workspace/JobRunner.h"
#include "ui/text/OpText.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/LineTable.h"
#include "ui/widgets/ToolTip.h"

#include <QDateTime>
#include <QLocale>

namespace cartera {
namespace {

constexpr int kPage = 200;

const char* iconFor(const ChangeInfo& change) {
  const QString& code = change.op.code;
  if (change.op.kind == ChangeKind::Undo) return "undo";
  if (change.op.kind == ChangeKind::Redo) return "redo";
  if (code.startsWith(u"import")) return "import";
  if (code.startsWith(u"export")) return "export";
  if (code.endsWith(u".trash") || change.op.kind == ChangeKind::Erase) return "trash";
  if (code.endsWith(u".restore")) return "restore";
  if (code.startsWith(u"note")) return "note";
  if (code.startsWith(u"tag")) return "tag";
  if (code.startsWith(u"consent")) return "consent";
  if (code.startsWith(u"task")) return "check-circle";
  if (code.endsWith(u".add")) return "plus";
  return "edit";
}

}  // namespace

QString momentText(qint64 ms) {
  // Not QLocale's short format: it drops the century and the zeros in Spanish.
  return QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("dd/MM/yyyy HH:mm"));
}

namespace {

/// An export changes nothing of the contacts it wrote into a list: how many they were, it tells beside its name.
qint64 recordsOf(const ChangeInfo& change) {
  const bool isExport = change.op.code == QLatin1String("export") && change.op.args.size() > 1;
  return isExport ? change.op.args[1].toLongLong() : change.records;
}

}  // namespace

HistoryModel::HistoryModel(JobRunner& jobs, QObject* parent) : QAbstractTableModel(parent), m_jobs(jobs) {}

void HistoryModel::reload() {
  ++m_generation;
  m_fetching = false;
  fetch(qMax(kPage, static_cast<int>(m_rows.size())), 0);
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_hasMore && !m_fetching;
}

void HistoryModel::fetchMore(const QModelIndex&) {
  if (m_fetching) return;
  fetch(kPage, static_cast<int>(m_rows.size()));
}

void HistoryModel::fetch(int limit, int offset) {
  m_fetching = true;
  const int generation = m_generation;
  m_jobs.query<std::vector<ChangeInfo>>(
      this, [limit, offset](Connection& db) { return History(db).list(limit, offset); },
      [this, generation, limit, offset](Result<std::vector<ChangeInfo>> rows) {
        if (generation != m_generation) return;
        m_fetching = false;
        if (rows) {
          take(std::move(*rows), limit, offset);
        } else {
          Q_EMIT failed(rows.error());
        }
        Q_EMIT loaded();
      });
}

void HistoryModel::take(std::vector<ChangeInfo> rows, int limit, int offset) {
  m_hasMore = static_cast<int>(rows.size()) == limit;
  if (offset == 0) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    return;
  }
  if (rows.empty()) return;
  beginInsertRows({}, offset, offset + static_cast<int>(rows.size()) - 1);
  m_rows.insert(m_rows.end(), rows.begin(), rows.end());
  endInsertRows();
}

const ChangeInfo* HistoryModel::at(int row) const {
  return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int HistoryModel::rowOf(ChangeId change) const {
  for (int i = 0; i < rowCount(); ++i) {
    if (m_rows[static_cast<std::size_t>(i)].id == change) return i;
  }
  return -1;
}

ChangeId HistoryModel::switchFor(int row) const {
  const ChangeInfo* change = at(row);
  if (!change || change->op.kind == ChangeKind::Log || change->op.kind == ChangeKind::Erase) return {};
  if (!change->undone) return change->id;
  // What switched it off stands above it, because the newest come first.
  for (const ChangeInfo& other : m_rows) {
    if (other.op.kind == ChangeKind::Undo && other.undoes == change->id) return other.id;
  }
  return {};
}

void HistoryModel::retranslate() {
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
  const ChangeInfo* change = at(index.row());
  if (!change) return {};
  const int column = index.column();
  switch (role) {
    case Qt::ToolTipRole: return plainToolTip(data(index, Qt::DisplayRole).toString());
    case Qt::DisplayRole:
      switch (column) {
        case What: return opText(change->op);
        case Who: return change->author;
        case When: return momentText(change->at);
        case Records: return QLocale().toString(recordsOf(*change));
        case State: return change->undone ? tr("Undone") : QString();
        default: return {};
      }
    case Qt::TextAlignmentRole:
      return column == Records ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::AccessibleTextRole:
      // A cell without a name is passed over by screen readers.
      return column == State && !change->undone ? tr("In force") : data(index, Qt::DisplayRole);
    case linerole::kStrong: return column == What && !change->undone;
    case linerole::kIcon: return column == What ? QString::fromLatin1(iconFor(*change)) : QString();
    case linerole::kPill: return column == State ? QVariant(int(Tone::Neutral)) : QVariant();
    default: return {};
  }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole && section == Records) return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case What: return tr("Change");
    case Who: return tr("By");
    case When: return tr("When");
    case Records: return tr("Records");
    case State: return tr("State");
    default: return {};
  }
}

}  // namespace cartera
