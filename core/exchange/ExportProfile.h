// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "core/base/Result.h"
#include "core/contacts/Contact.h"
#include "core/exchange/CsvWriter.h"

namespace cartera {

/// For whom a file is written, as data: its bytes, its words, and who may be in it.
struct ExportProfile {
  /// A column whose heading the reader prescribes.
  struct Column {
    QString header;
    /// A field name of formats ("email[1]"), or one made for mailing lists, starting with "@":
    ///   @email    the address that may be written to
    ///   @first    the given name, or the whole name of those who have it in one piece
    ///   @phone    a phone, unless calls were refused
    ///   @sms      digits of a mobile with its country, only of those who agreed to messages
    ///   @address  the parts of the primary address, two blanks between them
    ///   @tags     with commas between them
    QString field;
    bool operator==(const Column&) const = default;
  };

  /// "excel-es", "excel", "rfc4180", "mailchimp", "brevo".
  QString key;
  CsvFormat format;
  /// Language of headings and of yes and no: "es", "en"; empty: field names and the values as they are kept.
  QString language;
  /// dd/MM/yyyy instead of ISO.
  bool dayFirst = false;
  bool decimalComma = false;
  /// For a format that knows dates and numbers: these are given as they are kept, whatever the two above say.
  bool typedCells = false;
  /// A list for writing to people on this channel: whoever may not be written to is left out.
  std::optional<Channel> mailing;
  /// Fixed columns; none: every field that somebody has.
  std::vector<Column> columns;

  bool operator==(const ExportProfile&) const = default;

  /// All of them, in the order they are offered.
  [[nodiscard]] static const std::vector<ExportProfile>& all();
  /// Fails with Invalid "export.profile" and the name as detail.
  [[nodiscard]] static Result<ExportProfile> find(const QString& key);
};

}  // namespace cartera
