// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cartera {

/// What a language is called in the one of the window: "eu" → "Basque", "es-MX" → "Spanish (MX)". What is no code that is
/// known stays as it is.
[[nodiscard]] QString languageName(const QString& code);
/// The other way: a name in the language of the window, in English or in the language itself, whatever its accents and
/// capitals. "euskera" → "eu". Everything else stays as it was typed.
[[nodiscard]] QString languageCode(const QString& typed);

}  // namespace cartera
