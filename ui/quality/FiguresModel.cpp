// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/FiguresModel.h"

#include "core/base/Dates.h"
#include "ui/text/QualityText.h"
#include "ui/widgets/LineTable.h"
#include "ui/widgets/ToolTip.h"

#include <QLocale>

namespace cartera {

void FiguresModel::setFigures(const quality::Figures& now, const std::optional<quality::DayFigures>& before) {
  m_now = now;
  m_before = before;
  retranslate();
}

void FiguresModel::retranslate() {
  Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const quality::CountKey* FiguresModel::at(int row) {
  const auto& keys = quality::countKeys();
  return row >= 0 && row < static_cast<int>(keys.size()) ? &keys[static_cast<size_t>(row)] : nullptr;
}

int FiguresModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(quality::countKeys().size());
}

int FiguresModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString FiguresModel::text(const quality::CountKey& count, int column) const {
  const QLocale locale;
  const qint64 n = m_now.*count.member;
  switch (column) {
    case What: return qualityLabel(QLatin1String(count.key));
    case Count: return locale.toString(n);
    case Share:
      return m_now.contacts == 0 ? QString()
                                 : tr("%1 %").arg(locale.toString(
                                       100.0 * static_cast<double>(n) / static_cast<double>(m_now.contacts), 'f', 1));
    case Change: {
      if (!m_before) return {};
      const qint64 more = n - m_before->figures.*count.member;
      if (more == 0) return tr("as before");
      return more > 0 ? QString(u'+' + locale.toString(more)) : QString(QChar(0x2212) + locale.toString(-more));
    }
    case Who: return qualityExplained(QLatin1String(count.key));
    default: return {};
  }
}

QVariant FiguresModel::data(const QModelIndex& index, int role) const {
  const quality::CountKey* count = at(index.row());
  if (count == nullptr) return {};
  switch (role) {
    case Qt::ToolTipRole: return plainToolTip(text(*count, index.column()));
    case Qt::DisplayRole: return text(*count, index.column());
    case Qt::TextAlignmentRole:
      return index.column() == What || index.column() == Who ? QVariant() : int(Qt::AlignRight | Qt::AlignVCenter);
    case linerole::kStrong: return index.column() == What;
    case linerole::kWraps: return index.column() == Who;
    default: return {};
  }
}

QVariant FiguresModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole && section != What && section != Who) return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case What: return tr("What");
    case Count: return tr("Contacts");
    case Share: return tr("Share");
    case Change: return m_before ? tr("Since %1").arg(dates::print(m_before->day)) : tr("Change");
    case Who: return tr("Who is counted");
    default: return {};
  }
}

}  // namespace cartera
