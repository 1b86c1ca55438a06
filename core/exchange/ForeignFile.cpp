// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ForeignFile.h"

#include <array>

namespace cartera {

namespace {

/// Excel puts a workbook with a password into the container of its old files, under a name that old files do not have.
bool isEncryptedWorkbook(QIODevice& file) {
  static const QByteArray kName("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
  constexpr qint64 kBlock = 1 << 20;
  constexpr qint64 kLookedAt = 64 * kBlock;
  QByteArray window;
  for (qint64 read = 0; read < kLookedAt;) {
    const QByteArray block = file.read(kBlock);
    if (block.isEmpty()) return false;
    read += block.size();
    window += block;
    if (window.contains(kName)) return true;
    // The name may lie across two blocks.
    window = window.right(kName.size());
  }
  return false;
}

struct Start {
  const char* bytes;
  int size;
  const char* subject;
};

constexpr std::array kStarts{
    Start{"PK\x03\x04", 4, "source.spreadsheet"},    Start{"PK\x05\x06", 4, "source.spreadsheet"},
    Start{"SQLite format 3", 15, "source.database"}, Start{"%PDF", 4, "source.pdf"},
    Start{"{\\rtf", 5, "source.document"},           Start{"\x1F\x8B", 2, "source.archive"},
    Start{"7z\xBC\xAF", 4, "source.archive"},        Start{"Rar!\x1A", 5, "source.archive"}};

}  // namespace

Result<> refuseForeign(QIODevice& file, const QString& path) {
  const QByteArray head = file.peek(512);
  for (const Start& s : kStarts)
    if (head.startsWith(QByteArrayView(s.bytes, s.size)))
      return fail(ErrorCode::Invalid, QString::fromLatin1(s.subject), path);
  if (head.startsWith("\xD0\xCF\x11\xE0")) {
    const char* subject = isEncryptedWorkbook(file) ? "source.encrypted" : "source.old_excel";
    return fail(ErrorCode::Invalid, QString::fromLatin1(subject), path);
  }
  QByteArray start = head.startsWith("\xEF\xBB\xBF") ? head.mid(3) : head;
  start = start.trimmed().toLower();
  if (start.startsWith("<html") || start.startsWith("<!doctype html"))
    return fail(ErrorCode::Invalid, QStringLiteral("source.web_page"), path);
  if (start.startsWith("<?xml")) {
    const bool isPage = start.contains("<html") || start.contains("<!doctype html");
    return fail(ErrorCode::Invalid, isPage ? QStringLiteral("source.web_page") : QStringLiteral("source.xml"), path);
  }
  return {};
}

}  // namespace cartera
