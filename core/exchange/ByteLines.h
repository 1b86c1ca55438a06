// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Result.h"
#include "core/exchange/CsvDecode.h"

namespace cartera {

/// A line of a file as it lies there, without its end.
struct ByteLine {
  /// 1-based.
  qint64 number = 0;
  std::string bytes;
  /// It was longer than may be kept: only its start is here.
  bool isCut = false;
  /// A line end stands behind it; the last line of a file that was cut has none.
  bool hasEnd = false;
};

/// The lines of a text file, whatever ends them: LF, CR LF, CR, and CR CR LF as one. Bytes stay as they are, but for a
/// file in UTF-16 or UTF-32 with its mark, which is given as UTF-8. Memory is bounded by `Limits`. Not thread-safe; the
/// device must be open and outlive it.
class ByteLines {
 public:
  struct Limits {
    size_t block = 64 * 1024;
    /// What is kept of a line: the picture of a card is one, and much more than we store of it.
    size_t line = 4 << 20;
    /// No text has such a line; what follows is not read.
    size_t endless = 64 << 20;
    /// Nor has anybody a record of so many bytes, where each line counts 64 more; what follows is not read.
    size_t record = 64 << 20;
  };
  explicit ByteLines(QIODevice& device);
  ByteLines(QIODevice& device, Limits limits);

  /// False at the end or after an error.
  [[nodiscard]] bool next(ByteLine& line);
  /// A record begins in the line of this number: from here on it may take Limits::record.
  void recordBegins(qint64 number) {
    m_recordLine = number;
    m_recordBytes = 0;
  }
  /// Io "source.cannot_read", Invalid "source.endless_line" and "source.endless_record" with the number of the line in
  /// which it begins.
  [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
  [[nodiscard]] const Limits& limits() const { return m_limits; }

 private:
  bool fill();
  void append(ByteLine& line, const char* data, size_t size);
  bool emitLine(ByteLine& line, bool hasEnd);

  QIODevice& m_device;
  Limits m_limits;
  std::unique_ptr<CsvDecoder> m_decoder;
  std::vector<char> m_block;
  std::string m_decoded;
  const char* m_at = nullptr;
  const char* m_end = nullptr;
  bool m_started = false;
  bool m_atEnd = false;
  qint64 m_number = 0;
  /// Of the line that is being read, the bytes that were not kept included.
  size_t m_length = 0;
  qint64 m_recordLine = 1;
  size_t m_recordBytes = 0;
  /// CRs that were read and may belong to one line end.
  size_t m_returns = 0;
  /// Empty lines that are still to be given.
  size_t m_blank = 0;
  std::optional<Error> m_error;
};

}  // namespace cartera
