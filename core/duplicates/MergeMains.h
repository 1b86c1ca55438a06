// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>

#include "core/contacts/Contact.h"
#include "core/duplicates/MergeCells.h"
#include "core/duplicates/MergeRows.h"

/// Which e-mail and which phone is the main one when two contacts are made one, and when they are two again. Both are
/// there in any case.
namespace cartera::merging {

/// The main ones of the two. No choice where they are the same, however they are written.
struct MainChoice {
  PointKind kind = PointKind::Email;
  /// Rows before the merge.
  qint64 keptRow = 0;
  qint64 otherRow = 0;
  /// What the other's says, to be found where the kept one has the same.
  QString otherSays;
  bool isChoice = false;
  FieldChoice choice;
};

/// One for each kind of which both have a main one. `wanted` names those of which the other's wins ("email" or "email[1]",
/// "phone" or "phone[1]"); what is found and differs is taken out of it.
[[nodiscard]] Result<std::vector<MainChoice>> mainChoices(Connection& db, ContactId kept, ContactId other,
                                                          QStringList& wanted);
/// Makes those the main ones that were chosen, once the rows have moved. Answers {"main[KIND]": {"was", "set", "theirs"}},
/// which a split needs.
[[nodiscard]] Result<QJsonObject> writeMains(Connection& db, ContactId kept, const std::vector<MainChoice>& choices);

/// The first point of each kind.
using FirstPoints = QHash<QString, qint64>;
[[nodiscard]] Result<FirstPoints> firstPoints(Connection& db, ContactId contact);
/// Rows that are first because another merge into the same one chose them: no first ones of whoever they go back to.
[[nodiscard]] Result<QSet<qint64>> mainsChosenByOthers(const Merging& split);
/// Once the rows have gone back: the kept one has the main ones again that it had before the merge, unless somebody made
/// others of its own the main ones since. `before`: which they were before the rows went.
[[nodiscard]] Result<> giveMainsBack(const Merging& split, const QJsonObject& cells, const FirstPoints& before);

}  // namespace cartera::merging
