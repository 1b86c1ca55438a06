// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>
#include <memory>

/// The embedded translations, for the window and for the command line alike.
namespace cartera {

/// "es" and "en", in the order they are offered.
[[nodiscard]] QStringList availableLanguages();

/// The language for a user whose system prefers `wanted` ("ca-ES", "pt-PT", "en-US", …), the best first. Speakers of the
/// other languages of Spain read Spanish; everybody else gets English.
[[nodiscard]] QString languageFor(const QStringList& wanted);

/// The program's own texts in `language`; null only for a language that is not available. The caller installs it and
/// keeps it for as long as it is installed.
[[nodiscard]] std::unique_ptr<QTranslator> makeTranslator(const QString& language);

/// The language of the texts that are installed now.
[[nodiscard]] QString currentLanguage();

/// Qt's own texts (the buttons of its dialogs) in `language`, from the system; null when it has none. Only the window
/// needs it.
[[nodiscard]] std::unique_ptr<QTranslator> makeQtTranslator(const QString& language);

}  // namespace cartera
