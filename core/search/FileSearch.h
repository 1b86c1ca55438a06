// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/contacts/ContactStore.h"
#include "core/search/ContactSearch.h"
#include "core/search/NotedContacts.h"

namespace cartera::search {

/// Somebody whose own data answer.
struct FoundContact {
  contacts::ContactRow contact;
  /// The field that holds what was looked for, by its outside name ("full_name", "email[1]"); empty if none holds it alone.
  QString matched;
  bool operator==(const FoundContact&) const = default;
};

/// Somebody whose timeline answers.
struct FoundNote {
  contacts::ContactRow contact;
  /// The latest entry that does, and the part of it with the words.
  NoteHit note;
  Snippet snippet;
  /// Further entries of the same contact.
  int others = 0;
  bool operator==(const FoundNote&) const = default;
};

/// How much of an answer is wanted.
struct FileLimits {
  int contacts = 50;
  /// Contacts again, each with the latest of its notes.
  int notes = 50;
};

/// One answer from everything that can be searched.
struct FileFindings {
  /// The best first (see ContactIndex::find).
  std::vector<FoundContact> contacts;
  /// Who is not among `contacts`, those with the latest entry first.
  std::vector<FoundNote> notes;
  /// There are more than were asked for.
  bool moreContacts = false;
  bool moreNotes = false;
  /// Of the timeline not everything was looked at (see NotedContacts).
  bool onlyNewestNotes = false;
  [[nodiscard]] bool isEmpty() const { return contacts.empty() && notes.empty(); }
};

/// Contacts by their rank, then those whose timeline answers, each with what matched. `people` must have been built, or
/// none is found by their own data; `db` sees the same file. Thread of the connection.
[[nodiscard]] Result<FileFindings> findInFile(Connection& db, const ContactSearch& people, const QString& typed,
                                              const FileLimits& limits = {});

/// Why somebody is in an answer, where the name does not tell.
struct Match {
  /// The field that holds what was looked for, by its outside name ("email[1]", "tags"); empty when the name, or the
  /// company beside it, holds all of it, when no field alone does, or when an entry of the timeline answers.
  QString field;
  /// That entry.
  std::optional<NoteHit> note;
  /// The value, or the part of the entry, and the words in it.
  Snippet snippet;
  [[nodiscard]] bool isEmpty() const { return field.isEmpty() && !note; }
  bool operator==(const Match&) const = default;
};

/// Somebody of whom it is asked why. With `note` set it is by that entry, else by the contact's own data.
struct MatchQuestion {
  ContactId contact;
  std::optional<NoteHit> note;
};

/// For a stretch of a list: one answer for each that is asked, in their order; empty for who is not there. Thread of the
/// connection.
[[nodiscard]] Result<std::vector<Match>> matchesOf(Connection& db, const QString& typed,
                                                   const std::vector<MatchQuestion>& asked);

}  // namespace cartera::search
