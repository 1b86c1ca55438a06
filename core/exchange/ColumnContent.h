// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <optional>
#include <vector>

namespace cartera {

/// What the values of a column look like.
enum class ContentKind { Unknown, Empty, Email, Phone, TaxId, Url, Postcode, Date, Number, YesNo };

/// What at least nine tenths of the values that are there look like. Pure and thread-safe.
[[nodiscard]] ContentKind sniffContent(const std::vector<QString>& values);
/// The same for one value; used to tell a header from a first record.
[[nodiscard]] ContentKind sniffValue(QStringView value);

/// Whether nine tenths of the values that are there could be names, and half of them have more than one word: words with a
/// capital letter, "de" and the like between them, no digits. "Las Palmas" could be one, too: only for columns that
/// nothing else is known of. Pure and thread-safe.
[[nodiscard]] bool looksLikeNames(const std::vector<QString>& values);

/// The same of names of any number of words.
[[nodiscard]] bool areNames(const std::vector<QString>& values);

/// The words of forms: sí, s, yes, y, x, 1, true, acepta, subscribed / no, n, 0, false, unsubscribed. Nothing if it is
/// neither, and an empty value is neither: for consent only a clear yes is one.
[[nodiscard]] std::optional<bool> readYesNo(QStringView value);
/// The same of the plain words for yes and no alone, figures and a cross: a quotation that was "aceptado" is no yes.
[[nodiscard]] std::optional<bool> readPlainYesNo(QStringView value);
/// Whether a column is plain answers and nothing else, both a yes and a no among them, or crosses alone, or what sheets
/// write for a tick. Empty values are not among them.
[[nodiscard]] bool holdsPlainYesNo(const std::vector<QString>& values);

}  // namespace cartera
