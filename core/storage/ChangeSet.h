// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QStringList>
#include <map>
#include <vector>

#include "core/base/Id.h"
#include "core/storage/Schema.h"

namespace cartera {

/// What kind of thing a change is. The numbers stand in the file.
enum class ChangeKind : int {
  Action = 1,
  /// Large work in chunks that are undone as one.
  Bulk = 2,
  Undo = 3,
  Redo = 4,
  /// A record of something that left the file as it was (an export); undo passes over it.
  Log = 5,
  Erase = 6
};

/// One intention of the user, named as data: ui/text makes the sentence ("Move *Renewal 2027* to Negotiation").
struct Op {
  QString code;  // "contact.edit", "import", ...
  QStringList args;
  ChangeKind kind = ChangeKind::Action;
  bool operator==(const Op&) const = default;
};

/// Rows by table, in the order they were met.
using TouchedRows = std::map<Table, std::vector<qint64>>;

/// What a change did: the one thing that views hear. Views ask whether it concerns them; none refreshes another.
struct ChangeSet {
  /// Unset when nothing changed.
  ChangeId id;
  Op op;
  TouchedRows rows;
  /// Contacts whose card or list row may look different now (their own, their parts', their companies' changes).
  std::vector<qint64> contacts;

  [[nodiscard]] bool isEmpty() const { return !id.isSet(); }
  [[nodiscard]] bool touches(Table t) const { return rows.count(t) > 0; }
};

}  // namespace cartera

Q_DECLARE_METATYPE(cartera::ChangeSet)
