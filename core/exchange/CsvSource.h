// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/exchange/CsvReader.h"
#include "core/exchange/HashedFile.h"
#include "core/exchange/ImportPlan.h"
#include "core/exchange/RecordSource.h"
#include "core/exchange/SecretColumns.h"

namespace cartera {

/// A CSV file as a source of records. What SecretColumns keeps back is not given to anybody: such cells
/// are empty.
class CsvSource final : public RecordSource {
 public:
  /// Fails as CsvReader::open() does, or with NotFound "source.missing", Io "source.cannot_open".
  [[nodiscard]] static Result<std::unique_ptr<CsvSource>> open(const ImportPlan& plan);
  [[nodiscard]] const std::vector<QString>& columns() const override { return m_reader->columns(); }
  [[nodiscard]] bool next(SourceRecord& record) override;
  [[nodiscard]] std::optional<Error> error() const override { return m_reader->error(); }
  [[nodiscard]] qint64 bytesRead() const override { return m_reader->bytesRead(); }
  [[nodiscard]] qint64 bytesTotal() const override { return m_file.size(); }
  [[nodiscard]] QString sha256() const override { return QString::fromLatin1(m_file.sha256().toHex()); }

 private:
  explicit CsvSource(const QString& path) : m_file(path) {}
  HashedFile m_file;
  std::unique_ptr<CsvReader> m_reader;
  CsvRecord m_record;
  SecretColumns m_secrets;
  /// ExportHeaders::areOurs() of its columns.
  bool m_isOurs = false;
};

}  // namespace cartera
