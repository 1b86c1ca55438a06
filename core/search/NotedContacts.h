// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/search/ContactSearch.h"
#include "core/search/NoteSearch.h"

namespace cartera::search {

/// Somebody whose timeline answers.
struct NotedContact {
  /// The latest entry that does.
  NoteHit note;
  /// Further entries of the same contact.
  int others = 0;
  bool operator==(const NotedContact&) const = default;
};

/// Those whose timeline answers one question.
struct NotedContacts {
  /// Each once, those with the latest entry first. Whose own data answer as well are among them.
  std::vector<NotedContact> contacts;
  /// There are older entries that were not looked at.
  bool onlyNewest = false;
};

/// All words stand in one entry ("presupuesto marzo"), or some of them there and the others in the contact's own data
/// ("zoe presupuesto"). `people` must have been built, or only the first are found. With `among` nobody else is looked at
/// (see findNotes). `cancelled` is asked every few milliseconds and makes it Cancelled. Thread of the connection.
[[nodiscard]] Result<NotedContacts> contactsByNotes(Connection& db, const ContactSearch& people, const QString& typed,
                                                    const std::function<bool()>& cancelled = {},
                                                    const AmongPeople& among = {});

}  // namespace cartera::search
