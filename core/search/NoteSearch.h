// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/search/NoteQuestion.h"

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

/// Without what is in the trash, or hangs on somebody who is. Where the file has no index of words (of the first version,
/// open for reading) or a damaged one, each text is looked at.
[[nodiscard]] Result<NoteHits> findNotes(Connection& db, const NoteQuestion& question, int most = kMostNotes);
/// The part of a note that answers the question.
[[nodiscard]] Result<Snippet> snippetOf(Connection& db, const NoteQuestion& question, InteractionId note);

}  // namespace cartera::search
