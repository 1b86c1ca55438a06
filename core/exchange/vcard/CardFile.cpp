// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/CardFile.h"

#include <QFileDevice>

namespace cartera::vcard {

namespace {

constexpr qsizetype kBlock = 256 * 1024;

tl::unexpected<Error> writeError(const QIODevice& device) {
  const auto* file = qobject_cast<const QFileDevice*>(&device);
  const bool full = file != nullptr && file->error() == QFileDevice::ResourceError;
  return fail(full ? ErrorCode::DiskFull : ErrorCode::Io, QStringLiteral("file.write"), device.errorString());
}

}  // namespace

Result<> CardFile::write(const QByteArray& card) {
  m_buffer += card;
  return m_buffer.size() >= kBlock ? flush() : Result<>{};
}

Result<> CardFile::flush() {
  qsizetype written = 0;
  while (written < m_buffer.size()) {
    const qint64 n = m_device.write(m_buffer.constData() + written, m_buffer.size() - written);
    if (n <= 0) return writeError(m_device);
    written += n;
  }
  m_hash.addData(m_buffer);
  m_buffer.clear();
  return {};
}

Result<> CardFile::finish() {
  CARTERA_TRY(flush());
  if (auto* file = qobject_cast<QFileDevice*>(&m_device); file != nullptr && !file->flush())
    return writeError(m_device);
  return {};
}

}  // namespace cartera::vcard
