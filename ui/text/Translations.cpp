// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace cartera {

QStringList availableLanguages() { return {QStringLiteral("es"), QStringLiteral("en")}; }

QString languageFor(const QStringList& wanted) {
  for (const QString& tag : wanted) {
    const QString language = tag.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0).toLower();
    if (availableLanguages().contains(language)) return language;
    if (language == u"ca" || language == u"gl" || language == u"eu" || language == u"ast") return QStringLiteral("es");
  }
  return QStringLiteral("en");
}

std::unique_ptr<QTranslator> makeTranslator(const QString& language) {
  auto translator = std::make_unique<QTranslator>();
  if (!translator->load(QStringLiteral(":/cartera/translations/cartera_%1.qm").arg(language))) return nullptr;
  return translator;
}

QString currentLanguage() {
  //: The code of the language that this is translated into: "es" in Spanish.
  return QCoreApplication::translate("Translations", "en");
}

std::unique_ptr<QTranslator> makeQtTranslator(const QString& language) {
  auto translator = std::make_unique<QTranslator>();
  const QString name = QStringLiteral("qtbase_%1").arg(language);
  // Packages for systems without Qt carry the file beside the program.
  for (const QString& folder : {QLibraryInfo::path(QLibraryInfo::TranslationsPath),
                                QString(QCoreApplication::applicationDirPath() % QStringLiteral("/translations"))}) {
    if (translator->load(name, folder)) return translator;
  }
  return nullptr;
}

}  // namespace cartera
