// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "app/cli/OwnFields.h"

/// What people call fields and values: whatever filters understand, in both languages, means the same field everywhere
/// on the command line. The words are core/query's; this only leads them to the names on the outside.
namespace cartera::cli {

/// The field of a contact that is meant: an outside name as it is ("given"), else one that filters know ("apellidos",
/// "postcode", "teléfono.móvil"). Nothing when it is none that a contact holds.
[[nodiscard]] std::optional<QString> contactField(const QString& written);
/// The same for the columns of `list`, which has a few of its own ("city", "last_contact").
[[nodiscard]] std::optional<QString> listColumn(const QString& written);
/// The fields of tasks ("vence" is "due") and of timeline entries ("tipo" is "kind", "nota" is "text").
[[nodiscard]] std::optional<QString> taskField(const QString& written);
[[nodiscard]] std::optional<QString> entryField(const QString& written);
/// The columns of `list FILE tasks`, in their order.
[[nodiscard]] const QStringList& taskColumns();
/// The columns that `list` has of its own, in their order.
[[nodiscard]] const QStringList& listColumns();

/// Names and values in their one spelling: "etapa=cliente" is "stage=customer", "vence=mañana" a day. What is not
/// known stays as it is, for the core to refuse.
[[nodiscard]] KeyValues contactWords(const KeyValues& written, const QDate& today);
[[nodiscard]] KeyValues taskWords(const KeyValues& written, const QDate& today);
[[nodiscard]] KeyValues entryWords(const KeyValues& written, const QDate& today);

/// "ayer", "tomorrow", "in 2 weeks" as yyyy-MM-dd; any other text as it is.
[[nodiscard]] QString dayWord(const QString& text, const QDate& today);

/// Columns by what people of a language call them, with commas between them.
[[nodiscard]] QString columnWords(const QStringList& columns, const QString& language);

/// A field as help tells it.
struct FieldHelp {
  /// On the outside, families by an example: "email[2]", "addr.home.city".
  QString name;
  /// What else means the same, in both languages.
  QStringList also;
};
/// Every field that contacts, lists and mapping files have.
[[nodiscard]] std::vector<FieldHelp> allFields();

/// The outside names nearest to one that is none, at most five; may be empty.
[[nodiscard]] QStringList fieldsLike(const QString& written);

}  // namespace cartera::cli
