// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/FaultsModel.h"

#include "ui/text/FieldText.h"
#include "ui/text/ReasonText.h"
#include "ui/widgets/LineTable.h"
#include "ui/widgets/ToolTip.h"

namespace cartera {

void FaultsModel::setFaults(std::vector<quality::Fault> faults) {
  beginResetModel();
  m_faults = std::move(faults);
  endResetModel();
}

const quality::Fault* FaultsModel::at(int row) const {
  return row >= 0 && row < rowCount() ? &m_faults[static_cast<size_t>(row)] : nullptr;
}

void FaultsModel::retranslate() {
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int FaultsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_faults.size());
}

int FaultsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant FaultsModel::data(const QModelIndex& index, int role) const {
  const quality::Fault* fault = at(index.row());
  if (fault == nullptr) return {};
  switch (role) {
    case Qt::ToolTipRole: return plainToolTip(data(index, Qt::DisplayRole).toString());
    case Qt::DisplayRole:
      switch (index.column()) {
        case Name: return fault->name;
        case Field: return fieldLabel(fault->field);
        case Why: return reasonText(fault->reason, fault->value);
        default: return {};
      }
    case linerole::kStrong: return index.column() == Name;
    case linerole::kWraps: return index.column() == Why;
    default: return {};
  }
}

QVariant FaultsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Name: return tr("Name");
    case Field: return tr("Field");
    case Why: return tr("What is wrong");
    default: return {};
  }
}

}  // namespace cartera
