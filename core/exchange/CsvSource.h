// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QFile>
#include <memory>

#include "core/exchange/CsvReader.h"
#include "core/exchange/RecordSource.h"

namespace cartera {

/// A file that knows the hash of what was read of it, so that it need not be read again for that. Read from the start to
/// the end only: whoever seeks gets another hash.
class HashedFile final : public QFile {
 public:
  explicit HashedFile(const QString& path) : QFile(path) {}
  [[nodiscard]] QByteArray sha256() const { return m_hash.result(); }

 protected:
  qint64 readData(char* data, qint64 size) override;

 private:
  QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

/// A CSV file as a source of records. What stands below a heading of secrets (isSecretColumn()) is not given to anybody:
/// such cells are empty.
class CsvSource final : public RecordSource {
 public:
  /// Fails as CsvReader::open() does, or with NotFound "source.missing", Io "source.cannot_open".
  [[nodiscard]] static Result<std::unique_ptr<CsvSource>> open(const QString& path, const CsvDialect& dialect);
  [[nodiscard]] const std::vector<QString>& columns() const override { return m_reader->columns(); }
  [[nodiscard]] bool next(SourceRecord& record) override;
  [[nodiscard]] std::optional<Error> error() const override { return m_reader->error(); }
  [[nodiscard]] qint64 bytesRead() const override { return m_reader->bytesRead(); }
  [[nodiscard]] qint64 bytesTotal() const override { return m_file.size(); }
  [[nodiscard]] QString sha256() const override { return QString::fromLatin1(m_file.sha256().toHex()); }

 private:
  explicit CsvSource(const QString& path) : m_file(path) {}
  void blankSecrets(SourceRecord& record) const;
  HashedFile m_file;
  std::unique_ptr<CsvReader> m_reader;
  CsvRecord m_record;
  /// The columns of secrets.
  std::vector<size_t> m_secrets;
};

}  // namespace cartera
