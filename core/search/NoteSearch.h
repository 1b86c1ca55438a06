// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <unordered_set>

#include "core/contacts/Contact.h"
#include "core/search/NoteQuestion.h"
#include "core/storage/RawRows.h"

/// Finding what was written in the timeline: notes, calls, visits, mails, chats, by subject, text and outcome. Asks the
/// file itself, so that an edit is seen by the next question. Thread of the connection; an interrupt makes it Cancelled.
namespace cartera::search {

/// So many of the newest answers are put in order; older ones are not looked at.
inline constexpr int kMostNotes = 1000;

/// One answer.
struct NoteHit {
  InteractionId id;
  ContactId contact;
  InteractionKind kind = InteractionKind::Note;
  /// UTC milliseconds.
  qint64 at = 0;
  bool operator==(const NoteHit&) const = default;
};

/// The answers to one question.
struct NoteHits {
  /// By the day it happened, the latest first.
  std::vector<NoteHit> hits;
  /// There are older ones that were not looked at.
  bool onlyNewest = false;
};

/// Whom of some people the answers may be of.
using AmongPeople = std::function<Result<std::unordered_set<qint64>>(const std::vector<ContactId>&)>;

/// From a row that begins with id, contact_id, kind and at of an interaction.
[[nodiscard]] NoteHit noteHit(const RawRow& row);

/// Without what is in the trash, or hangs on somebody who is. Where the file has no index of words (of the first version,
/// open for reading) or a damaged one, each text is looked at. With `among` only entries of those it answers count, also
/// for `most`: it may ask the connection, and is asked for many people at a time.
[[nodiscard]] Result<NoteHits> findNotes(Connection& db, const NoteQuestion& question, int most = kMostNotes,
                                         const AmongPeople& among = {});
/// The part of a note that answers the question.
[[nodiscard]] Result<Snippet> snippetOf(Connection& db, const NoteQuestion& question, InteractionId note);

}  // namespace cartera::search
