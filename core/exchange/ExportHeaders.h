// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <tuple>
#include <vector>

#include "core/exchange/FieldNames.h"

namespace cartera {

/// The headings that spreadsheets are given, in Spanish and English, and the way back: what an export writes is read by
/// an import as exactly the field it came from. From layouts/export_headers.txt. Immutable, thread-safe.
class ExportHeaders {
 public:
  /// The ones the program comes with: a constant, read once, like HeaderSynonyms::generic(). Others are made by parse().
  [[nodiscard]] static const ExportHeaders& builtIn();
  /// Fails with layout.syntax or layout.field; detail names the line.
  [[nodiscard]] static Result<ExportHeaders> parse(QStringView text);

  /// `language` "es" or "en"; otherwise, and for fields without a heading of their own, the field name.
  [[nodiscard]] QString heading(const QString& field, const QString& language) const;
  /// The field that this very heading, or field name, stands for; unset if it is none of ours. "ignore" is nothing that
  /// an export writes, hence never the answer.
  [[nodiscard]] FieldRef fieldOf(const QString& heading) const;
  /// Whether a list has the columns that each of our own exports has, unless somebody chose them.
  [[nodiscard]] bool areOurs(const std::vector<QString>& columns) const;
  /// Where a field stands among others; those of one address or phone stay together.
  [[nodiscard]] std::tuple<int, int, int> rank(const QString& field) const;
  /// Fields with a heading, in their order; counted ones with "[n]".
  [[nodiscard]] const QStringList& fields() const { return m_fields; }

 private:
  struct Words {
    int line = 0;
    /// Line of the first field that is counted with it: all parts of addr[1] come before those of addr[2].
    int group = 0;
    QString es, en;
  };
  QHash<QString, Words> m_words;
  /// Heading, with {n} for a number → field, with [n].
  QHash<QString, QString> m_back;
  QStringList m_fields;
};

}  // namespace cartera
