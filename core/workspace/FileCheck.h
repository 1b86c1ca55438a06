// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "core/storage/Connection.h"

namespace cartera {

/// One thing that is wrong inside a file.
struct FileProblem {
  /// What it is, with what stands in `args`:
  ///   check.integrity    what SQLite says of the page or index
  ///   check.reference    table, row, table that has no such row
  ///   check.schema       what was altered ("table contact")
  ///   check.journal_gap  device, changes that are there, changes there should be
  ///   check.journal      change whose record of what it did cannot be read
  ///   check.erased       table, row of something that was erased and holds values again
  ///   check.derived      table of derived values, row, "missing", "stale" or "left_over"
  ///   check.words        (nothing) the index of the words in notes is damaged or says something else than the notes
  QString code;
  QStringList args;

  /// In a few technical words, for a report of a fault.
  [[nodiscard]] QString technical() const;
  bool operator==(const FileProblem&) const = default;
};

/// Everything that can be wrong inside: pages, references, schema, the journal's own numbers and each of its changesets,
/// derived values, the index of words. Empty: all is well. `language` is the file's. Writes nothing; thread of the connection.
[[nodiscard]] Result<std::vector<FileProblem>> checkFile(Connection& db, const QString& language);

}  // namespace cartera
