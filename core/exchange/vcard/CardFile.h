// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QIODevice>

#include "core/base/Result.h"

namespace cartera::vcard {

/// Writes cards one after the other, in blocks. Not thread-safe; the device must be open for writing and outlive it. After
/// a failure (file.write, or ErrorCode::DiskFull) the file is unfinished.
class CardFile {
 public:
  explicit CardFile(QIODevice& device) : m_device(device) {}
  [[nodiscard]] Result<> write(const QByteArray& card);
  /// Must be called at the end: writes what is still held back.
  [[nodiscard]] Result<> finish();
  /// SHA-256 of all bytes, in hex; complete after finish().
  [[nodiscard]] QByteArray sha256() const { return m_hash.result().toHex(); }

 private:
  [[nodiscard]] Result<> flush();
  QIODevice& m_device;
  QByteArray m_buffer;
  QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

}  // namespace cartera::vcard
