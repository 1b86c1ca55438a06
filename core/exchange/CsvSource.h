// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <memory>

#include "core/exchange/CsvReader.h"
#include "core/exchange/RecordSource.h"

namespace cartera {

/// A CSV file as a source of records.
class CsvSource final : public RecordSource {
 public:
  /// Fails as CsvReader::open() does, or with NotFound "source.missing", Io "source.cannot_open".
  [[nodiscard]] static Result<std::unique_ptr<CsvSource>> open(const QString& path, const CsvDialect& dialect);
  [[nodiscard]] const std::vector<QString>& columns() const override { return m_reader->columns(); }
  [[nodiscard]] bool next(SourceRecord& record) override;
  [[nodiscard]] std::optional<Error> error() const override { return m_reader->error(); }
  [[nodiscard]] qint64 bytesRead() const override { return m_reader->bytesRead(); }
  [[nodiscard]] qint64 bytesTotal() const override { return m_file.size(); }

 private:
  explicit CsvSource(const QString& path) : m_file(path) {}
  QFile m_file;
  std::unique_ptr<CsvReader> m_reader;
  CsvRecord m_record;
};

}  // namespace cartera
