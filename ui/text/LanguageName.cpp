// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/LanguageName.h"

#include <QCoreApplication>
#include <QLocale>

#include "core/base/Text.h"

namespace cartera {

namespace {

struct Named {
  const char* code;
  const char* name;
};

/// Those that customers of a Spanish business speak; others have their own name (QLocale).
const Named kLanguages[] = {
    {"es", QT_TRANSLATE_NOOP("LanguageName", "Spanish")},   {"ca", QT_TRANSLATE_NOOP("LanguageName", "Catalan")},
    {"eu", QT_TRANSLATE_NOOP("LanguageName", "Basque")},    {"gl", QT_TRANSLATE_NOOP("LanguageName", "Galician")},
    {"ast", QT_TRANSLATE_NOOP("LanguageName", "Asturian")}, {"en", QT_TRANSLATE_NOOP("LanguageName", "English")},
    {"fr", QT_TRANSLATE_NOOP("LanguageName", "French")},    {"de", QT_TRANSLATE_NOOP("LanguageName", "German")},
    {"it", QT_TRANSLATE_NOOP("LanguageName", "Italian")},   {"pt", QT_TRANSLATE_NOOP("LanguageName", "Portuguese")},
    {"nl", QT_TRANSLATE_NOOP("LanguageName", "Dutch")},     {"pl", QT_TRANSLATE_NOOP("LanguageName", "Polish")},
    {"ro", QT_TRANSLATE_NOOP("LanguageName", "Romanian")},  {"bg", QT_TRANSLATE_NOOP("LanguageName", "Bulgarian")},
    {"ru", QT_TRANSLATE_NOOP("LanguageName", "Russian")},   {"uk", QT_TRANSLATE_NOOP("LanguageName", "Ukrainian")},
    {"ar", QT_TRANSLATE_NOOP("LanguageName", "Arabic")},    {"zh", QT_TRANSLATE_NOOP("LanguageName", "Chinese")},
    {"ja", QT_TRANSLATE_NOOP("LanguageName", "Japanese")},  {"sv", QT_TRANSLATE_NOOP("LanguageName", "Swedish")},
    {"da", QT_TRANSLATE_NOOP("LanguageName", "Danish")},    {"no", QT_TRANSLATE_NOOP("LanguageName", "Norwegian")},
    {"fi", QT_TRANSLATE_NOOP("LanguageName", "Finnish")},   {"hu", QT_TRANSLATE_NOOP("LanguageName", "Hungarian")},
    {"cs", QT_TRANSLATE_NOOP("LanguageName", "Czech")},     {"el", QT_TRANSLATE_NOOP("LanguageName", "Greek")},
};

QString ownName(const QString& code) {
  const QLocale locale(code);
  // An unknown code is the C locale.
  return locale.language() == QLocale::C ? QString() : locale.nativeLanguageName();
}

}  // namespace

QString languageName(const QString& code) {
  QString base = code.trimmed();
  base.replace(u'_', u'-');
  const QString region = base.section(u'-', 1).toUpper();
  base = base.section(u'-', 0, 0).toLower();
  // A word is no code: "inglés" is what it says.
  if (base.size() < 2 || base.size() > 3) return code;
  QString name;
  for (const Named& n : kLanguages) {
    if (base == QLatin1String(n.code)) name = QCoreApplication::translate("LanguageName", n.name);
  }
  if (name.isEmpty()) name = ownName(base);
  if (name.isEmpty()) return code;
  //: A language and where it is spoken: "Spanish (MX)".
  return region.isEmpty() ? name : QCoreApplication::translate("LanguageName", "%1 (%2)").arg(name, region);
}

QString languageCode(const QString& typed) {
  QString wanted = text::fold(typed.trimmed());
  QString region;
  if (wanted.endsWith(u')') && wanted.contains(u'(')) {
    region = wanted.section(u'(', -1).chopped(1).trimmed().toUpper();
    wanted = wanted.section(u'(', 0, -2).trimmed();
  }
  for (const Named& n : kLanguages) {
    const QString code = QLatin1String(n.code);
    for (const QString& name :
         {QString::fromLatin1(n.name), QCoreApplication::translate("LanguageName", n.name), ownName(code)}) {
      if (wanted.isEmpty() || text::fold(name) != wanted) continue;
      return region.isEmpty() ? code : QString(code + u'-' + region);
    }
  }
  return typed;
}

}  // namespace cartera
