// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Language.h"

#include "ui/text/Translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <utility>

namespace cartera {

Language::Language(QObject* parent) : QObject(parent) {}

Language::~Language() = default;

bool Language::set(const QString& wanted) {
  const QString language = wanted.isEmpty() ? systemLanguage() : wanted;
  if (language == m_current) return true;
  auto texts = makeTranslator(language);
  if (!texts) return false;
  // Before the translators, because each of those makes every widget set its texts again.
  QLocale::setDefault(language == u"es" ? QLocale(QLocale::Spanish, QLocale::Spain)
                                        : QLocale(QLocale::English, QLocale::Ireland));
  // A translator leaves the application when it is deleted, so the old ones go last.
  auto qtTexts = makeQtTranslator(language);
  if (qtTexts) QCoreApplication::installTranslator(qtTexts.get());
  QCoreApplication::installTranslator(texts.get());
  std::swap(m_texts, texts);
  std::swap(m_qtTexts, qtTexts);
  m_current = language;
  Q_EMIT changed(language);
  return true;
}

QString Language::systemLanguage() { return languageFor(QLocale::system().uiLanguages()); }

QString Language::ownName(const QString& language) {
  return language == u"es" ? QStringLiteral("Español") : QStringLiteral("English");
}

}  // namespace cartera
