// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <map>
#include <optional>
#include <vector>

#include "core/workspace/Workspace.h"

namespace cartera::cli {

/// One record by column name.
using Row = std::map<QString, QString>;

/// "field = value"; of several all must hold.
struct Condition {
  QString field;
  QString value;
  [[nodiscard]] QString text() const { return field + QStringLiteral(" = ") + value; }
};

/// Reads "contact_name = Ana and time = 9:30", for what filters do not know of a task; nothing when it is no such phrase.
[[nodiscard]] std::optional<std::vector<Condition>> readPhrase(const QString& phrase);
/// Case and accents aside.
[[nodiscard]] bool holds(const Row& row, const std::vector<Condition>& conditions);

/// The contacts a phrase means (see query::readFilter), in the order of lists; an empty phrase means all.
[[nodiscard]] Result<std::vector<ContactId>> contactsWhere(Workspace& workspace, const QString& phrase);

/// Rows with at least these columns, in the order of `ids`.
[[nodiscard]] Result<std::vector<Row>> contactRows(Workspace& workspace, const std::vector<ContactId>& ids,
                                                   const QStringList& columns);

}  // namespace cartera::cli
