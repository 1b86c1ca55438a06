// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>
#include <optional>

namespace cartera {

/// What ends the lines of a file.
enum class LineEnd { Lf, CrLf, Cr, Mixed };

/// How one CSV file is written. Found by detectCsv(), correctable by a person or a mapping file.
struct CsvDialect {
  /// One of csvEncodings(): "utf-8", "utf-16le", "windows-1252", ….
  QByteArray encoding = "utf-8";
  /// The file starts with a byte order mark.
  bool bom = false;
  /// EncodingGuess::isDoubtful, until somebody says which it is.
  bool encodingIsDoubtful = false;
  /// One ASCII character. Unused with `whitespaceRuns`.
  char delimiter = ',';
  /// Cells are separated by runs of blanks, as in tables made by statistics programs. Only by choice, never detected.
  bool whitespaceRuns = false;
  /// The quote character; 0 takes quotes literally.
  char quote = '"';
  LineEnd lineEnd = LineEnd::CrLf;
  /// The first line says "sep=;" and is no record.
  bool sepLine = false;
  /// Records above the header (titles) that are passed over.
  int skipRows = 0;
  bool header = true;
  bool operator==(const CsvDialect&) const = default;
};

/// What is already known (from a mapping file or a person) and must not be looked for.
struct CsvHints {
  std::optional<QByteArray> encoding;
  /// As in mapping files: one character, "tab" or "whitespace".
  std::optional<QString> delimiter;
  std::optional<bool> header;
  std::optional<char> quote;
};

/// All encodings that can be read, by the names used in mapping files and on the command line.
[[nodiscard]] const QList<QByteArray>& csvEncodings();
/// The name in our spelling of an encoding in any usual spelling ("cp1252", "UTF8"), or empty if it cannot be read.
[[nodiscard]] QByteArray csvEncodingName(QStringView name);

/// ";", "tab" or "whitespace": the delimiter as mapping files write it.
[[nodiscard]] QString csvDelimiterName(const CsvDialect& dialect);
/// Sets the delimiter from such a name; false and no change if it is none (letters, digits and quotes are not).
[[nodiscard]] bool setCsvDelimiter(CsvDialect& dialect, QStringView name);

}  // namespace cartera
