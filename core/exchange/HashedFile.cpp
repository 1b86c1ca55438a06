// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/HashedFile.h"

namespace cartera {

qint64 HashedFile::readData(char* data, qint64 size) {
  const qint64 n = QFile::readData(data, size);
  if (n > 0) m_hash.addData(QByteArrayView(data, n));
  return n;
}

}  // namespace cartera
