// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QFile>

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

}  // namespace cartera
