// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace cartera {

/// A heading of a whole paragraph is read as well, but a cell of megabytes is none.
inline constexpr qsizetype kLongestHeading = 1000;

/// A heading without how it is to be answered: "Suscrito (sí/no)" → "Suscrito ( )". One that is too long stays as it is. Pure, any thread.
[[nodiscard]] QString withoutAnswers(QString heading);

/// The words of a heading, folded: humps and figures part them, a word that is glued of those of ConsentVocabulary is taken
/// apart, and what is one word in two ("opt out", "e-mail", "Un-suscrito") is joined. Pure, any thread.
[[nodiscard]] QStringList headingWords(const QString& heading);

/// Signs of a number ("Nº", "No.") are marked, so that they are not taken for a no. This one may be either.
inline constexpr QLatin1String kNumberOrNo("#no");

}  // namespace cartera
