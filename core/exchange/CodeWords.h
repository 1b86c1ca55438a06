// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <utility>
#include <vector>

/// Words for what a file keeps as codes (kind and stage of a contact), in lists that people read. An import reads them
/// again.
namespace cartera::codewords {

/// Code and word of a field in a language; none where the codes are words of that language already, or nobody reads them.
[[nodiscard]] const std::vector<std::pair<QString, QString>>& of(const QString& field, const QString& language);
/// The word of a code; the code where there is none.
[[nodiscard]] QString print(const QString& field, const QString& code, const QString& language);
/// The same as an expression of SQL over a column.
[[nodiscard]] QByteArray sql(const QByteArray& column, const QString& field, const QString& language);

}  // namespace cartera::codewords
