// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>
#include <QVariant>
#include <map>

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/storage/Connection.h"

/// The single values of two contacts that are made one: which of them the kept one shows. Columns that come later take
/// part without a word, like those of today: the kept one's value first, the other's where it has none.
namespace cartera::merging {

/// A field in which the two differ, by its name outside ("job_title", "event.anniversary", "custom[Size]"); "email[1]" and
/// "phone[1]" for which of theirs is the main one.
struct FieldChoice {
  QString field;
  QString kept, other;
  /// Whether the other's value is the one to be shown: where the kept one has none, or somebody said so.
  bool takesOther = false;
  bool operator==(const FieldChoice&) const = default;
};

/// Whether a choice is about which of several is the main one ("email[1]", "phone[1]"): both are there after the merge.
[[nodiscard]] inline bool isMain(const QString& field) { return field == u"email[1]" || field == u"phone[1]"; }

/// What the merge writes into the kept contact.
struct MergedCells {
  std::vector<FieldChoice> choices;
  /// Columns with what they were and what they become.
  std::map<QString, std::pair<QVariant, QVariant>> writes;
};

/// `wanted` names fields of which the other's value wins; those that are found here and differ are taken out of it. The
/// shown name stays as it is, unless parts of it are asked for; a part that is missing is filled in where the others agree,
/// or where the kept one's name in one piece is the other's in parts.
[[nodiscard]] Result<MergedCells> mergedCells(Connection& db, ContactId kept, ContactId other, QStringList& wanted);

/// {column: {"was", "set"}}, for the split; and back: the cells whose value is still what the merge had set.
[[nodiscard]] QJsonObject cellsToJson(const MergedCells& cells);
[[nodiscard]] Result<> writeCells(Connection& db, ContactId contact, const MergedCells& cells);
[[nodiscard]] Result<> giveCellsBack(Connection& db, ContactId contact, const QJsonObject& cells);

}  // namespace cartera::merging
