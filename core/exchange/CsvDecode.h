// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringDecoder>
#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace cartera {

/// Turns the bytes of a file into UTF-8, block by block; a character may be cut by the end of a block. UTF-8 itself
/// passes through untouched, so that the usual file is never copied twice; its bad bytes are found by the reader.
class CsvDecoder {
 public:
  /// `encoding` is one of csvEncodings().
  explicit CsvDecoder(const QByteArray& encoding);
  [[nodiscard]] bool isUtf8() const { return m_kind == Kind::Utf8; }
  /// Appends the decoded block to `out`.
  void decode(const char* data, size_t size, std::string& out);
  /// To be called at the end of the file: a character cut there is appended as U+FFFD.
  void finish(std::string& out);

 private:
  enum class Kind { Utf8, Table, Wide, Twice };
  Kind m_kind = Kind::Utf8;
  std::array<std::string, 256> m_table;
  std::unique_ptr<QStringDecoder> m_wide;
  QChar m_highSurrogate;
  /// Of Twice: what the end of a block may have cut.
  std::string m_tail;
};

/// Whether all bytes are UTF-8. With `cutEnd` an unfinished last character is allowed.
[[nodiscard]] bool isStrictUtf8(std::string_view bytes, bool cutEnd = false);
/// How much of the bytes is UTF-8 beyond ASCII.
struct Utf8Share {
  /// Characters of several bytes.
  size_t good = 0;
  /// Bytes that belong to none.
  size_t bad = 0;
};
[[nodiscard]] Utf8Share utf8Share(std::string_view bytes);
/// UTF-8 in which every bad byte has been read as windows-1252: what "José" in a mixed file was meant to be.
[[nodiscard]] std::string repairUtf8(std::string_view bytes);

}  // namespace cartera
