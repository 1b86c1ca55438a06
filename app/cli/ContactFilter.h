// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <map>
#include <vector>

#include "core/workspace/Workspace.h"

namespace cartera::cli {

/// One record by column name.
using Row = std::map<QString, QString>;

/// The contacts a phrase means (see query::readFilter), in the order of lists; an empty phrase means all.
[[nodiscard]] Result<std::vector<ContactId>> contactsWhere(Workspace& workspace, const QString& phrase);

/// Rows with at least these columns, in the order of `ids`.
[[nodiscard]] Result<std::vector<Row>> contactRows(Workspace& workspace, const std::vector<ContactId>& ids,
                                                   const QStringList& columns);

}  // namespace cartera::cli
