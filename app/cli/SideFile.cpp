// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SideFile.h"

#include <QFile>
#include <QFileInfo>

namespace cartera::cli {

namespace {

/// More than the mapping of the widest sheet has.
constexpr qint64 kLargestMegabytes = 4;
constexpr qint64 kLargest = kLargestMegabytes << 20;

}  // namespace

Result<QByteArray> readSideFile(const QString& path) {
  const QFileInfo there(path);
  if (!there.exists()) return fail(ErrorCode::NotFound, QStringLiteral("source.missing"), path);
  if (there.isDir()) return fail(ErrorCode::Invalid, QStringLiteral("source.directory"), path);
  if (!there.isFile()) return fail(ErrorCode::Invalid, QStringLiteral("source.not_regular"), path);
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::Io, QStringLiteral("source.cannot_open"), path);
  // Some files of the system say that they are empty: what is read is counted.
  QByteArray bytes = file.read(kLargest + 1);
  if (bytes.size() <= kLargest) return bytes;
  Error error{ErrorCode::Invalid, QStringLiteral("sidefile.too_large"), path, {}, {}, {}};
  error.args = {QString::number(kLargestMegabytes)};
  return fail(std::move(error));
}

}  // namespace cartera::cli
