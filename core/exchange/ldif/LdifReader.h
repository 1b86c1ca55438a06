// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ByteLines.h"
#include "core/exchange/PersonRecord.h"

namespace cartera::ldif {

/// One attribute of an entry.
struct Attribute {
  /// In small letters, without options ("cn;lang-es").
  QString name;
  QByteArray value;
  /// It names a file or an address where the value would be: never opened.
  bool isLink = false;
  bool operator==(const Attribute&) const = default;
};

/// An entry of a directory, as a file of LDIF has it.
struct Entry {
  qint64 line = 0;
  std::vector<Attribute> attributes;
  /// {attribute, reason, value}: "entry.line_unreadable", "entry.base64", "card.line_too_long", "entry.no_line_end" (the
  /// file ends in the middle of a line).
  std::vector<FieldError> problems;
  /// "card.outside" (lines before the first entry), "card.too_large".
  QString refused;
};

/// Reads the entries of a file one after the other. Memory is bounded by one entry. Not thread-safe; the device must be
/// open and outlive it.
class Reader {
 public:
  explicit Reader(QIODevice& device) : m_lines(device) {}
  Reader(QIODevice& device, ByteLines::Limits limits) : m_lines(device, limits) {}
  /// False at the end or after an error.
  [[nodiscard]] bool next(Entry& entry);
  /// Those of ByteLines, and Invalid "source.ldif_changes": a list of changes to a directory is no address book.
  [[nodiscard]] std::optional<Error> error() const { return m_error ? m_error : m_lines.error(); }

 private:
  bool unfolded(ByteLine& line);
  void take(Entry& entry, const ByteLine& line);

  ByteLines m_lines;
  std::optional<ByteLine> m_ahead;
  std::optional<Error> m_error;
};

/// What an entry of Thunderbird's address book says, in our words. Pure and thread-safe.
[[nodiscard]] PersonRecord meaningOf(const Entry& entry);

/// The entries of a file, each as a person.
class People final : public PersonReader {
 public:
  explicit People(QIODevice& device) : m_entries(device) {}
  [[nodiscard]] bool next(PersonRecord& person) override;
  [[nodiscard]] std::optional<Error> error() const override { return m_entries.error(); }

 private:
  Reader m_entries;
};

}  // namespace cartera::ldif
