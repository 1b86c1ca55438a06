// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringView>

#include "core/base/Result.h"

namespace cartera {

/// Which field a column heading names, in Spanish, English and some more languages. Made from the text file
/// layouts/generic.txt, which people can read and add to. Immutable after making, then thread-safe.
class HeaderSynonyms {
 public:
  /// What a heading stands for.
  struct Entry {
    /// A field name, or one that starts with "@" and is decided by the columns beside it.
    QString field;
    /// Says whether somebody may be written to, or not any more: mapped before anything else.
    bool consent = false;
  };
  /// The ones the program comes with.
  [[nodiscard]] static const HeaderSynonyms& generic();
  /// Fails with layout.syntax, layout.field (unknown) or layout.twice (one heading, two fields); detail names the line.
  [[nodiscard]] static Result<HeaderSynonyms> parse(QStringView text);

  /// Folded, letters and digits alone: "C.P." and "cp" are one heading, so are "given_name" and "Given Name *".
  [[nodiscard]] static QString key(QStringView heading);
  [[nodiscard]] const Entry* find(const QString& key) const;
  /// Whether the text is a heading we know, as it stands, without its "(…)" or without its number.
  [[nodiscard]] bool knows(QStringView heading) const;

 private:
  QHash<QString, Entry> m_entries;
};

/// "Teléfono (móvil)" → "Teléfono ".
[[nodiscard]] QString withoutParentheses(QStringView heading);

/// A key with a number in it, taken apart: "telefono2" → {telefono, 2}, "email1value" → {emailvalue, 1}.
/// 0 if there is no number, or more than one, or none between 1 and 99.
struct NumberedKey {
  QString base;
  int number = 0;
};
[[nodiscard]] NumberedKey splitNumber(const QString& key);

}  // namespace cartera
