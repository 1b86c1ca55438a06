// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSaveFile>
#include <functional>
#include <memory>

#include "core/exchange/CsvWriter.h"
#include "core/exchange/ImportRow.h"

namespace cartera {

/// The records an import left out, as they stood, with line and reason behind: to be corrected and imported again. Of a
/// line that never ended there is the beginning, marked by "[…]" behind the reason, so that it is left out again until
/// somebody has put it right.
/// In the delimiter of the source, UTF-8. Nothing is at the path until commit(). Not thread-safe.
class Rejects {
 public:
  /// Whether `path` may not be written: over the database, its companions or another file of ours (see
  /// refuseListTarget), over the source (Conflict "rejects.over_source") or the mapping file (Conflict
  /// "rejects.over_mapping"), whatever links or dots the names hold. Changes nothing. Any thread.
  [[nodiscard]] static Result<> refuse(const QString& path, const QString& source, const QString& mapping,
                                       const QString& database);
  /// Refuses as refuse() does. `mapping` may be empty.
  [[nodiscard]] static Result<std::unique_ptr<Rejects>> open(const QString& path, const ImportPlan& plan,
                                                             const QString& mapping, const QString& database);
  [[nodiscard]] Result<> write(const SourceRecord& record, const ImportRow& row,
                               const std::function<QString(const ImportProblem&)>& sentence);
  /// Writes what is still held back, so that only the name is missing.
  [[nodiscard]] Result<> finish();
  /// Gives the finished file its name.
  [[nodiscard]] Result<> commit();

 private:
  explicit Rejects(const QString& path) : m_file(path) {}
  QSaveFile m_file;
  std::unique_ptr<CsvWriter> m_csv;
  size_t m_width = 0;
};

}  // namespace cartera
