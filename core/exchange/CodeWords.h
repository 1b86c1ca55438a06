// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <utility>
#include <vector>

/// Words for what a file keeps as codes (kind and stage of a contact, the basis of a consent), in lists that people read:
/// "Empresa" for "company", as the window says it. Both ways, so that our own lists come back as what they were.
namespace cartera::codewords {

/// Whether the values of a field (outside name) are codes.
[[nodiscard]] bool has(const QString& field);
/// Code and word of a field in a language; none where nobody reads them.
[[nodiscard]] const std::vector<std::pair<QString, QString>>& of(const QString& field, const QString& language);
/// The word of a code; the code where there is none.
[[nodiscard]] QString print(const QString& field, const QString& code, const QString& language);
/// The same as an expression of SQL over a column.
[[nodiscard]] QByteArray sql(const QByteArray& column, const QString& field, const QString& language);
/// The code that a word of any of the languages stands for, however its letters are written.
[[nodiscard]] std::optional<QString> codeOf(const QString& field, const QString& word);

}  // namespace cartera::codewords
