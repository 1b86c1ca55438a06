// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StartOptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include "ui/text/Translations.h"

namespace cartera {
namespace {

std::optional<Scheme> schemeFrom(const QString& word) {
  if (word == u"light") return Scheme::Light;
  if (word == u"dark") return Scheme::Dark;
  if (word == u"contrast") return Scheme::HighContrast;
  if (word == u"system") return Scheme::System;
  return std::nullopt;
}

/// "1280x800"; invalid for anything else.
QSize sizeFrom(const QString& text) {
  static const QRegularExpression kSize(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$"));
  const auto match = kSize.match(text);
  return match.hasMatch() ? QSize(match.captured(1).toInt(), match.captured(2).toInt()) : QSize();
}

QString say(const char* text) { return QCoreApplication::translate("StartOptions", text); }

}  // namespace

QStringList withoutToolkitOptions(const QStringList& arguments) {
  static const QStringList kFlags{QStringLiteral("reverse"), QStringLiteral("widgetcount"), QStringLiteral("nograb"),
                                  QStringLiteral("dograb"), QStringLiteral("sync")};
  static const QStringList kWithValue{QStringLiteral("platform"),        QStringLiteral("platformpluginpath"),
                                      QStringLiteral("platformtheme"),   QStringLiteral("plugin"),
                                      QStringLiteral("qwindowgeometry"), QStringLiteral("geometry"),
                                      QStringLiteral("qwindowicon"),     QStringLiteral("icon"),
                                      QStringLiteral("qwindowtitle"),    QStringLiteral("title"),
                                      QStringLiteral("session"),         QStringLiteral("style"),
                                      QStringLiteral("stylesheet"),      QStringLiteral("display"),
                                      QStringLiteral("qmljsdebugger")};
  QStringList out;
  for (qsizetype i = 0; i < arguments.size(); ++i) {
    QString word = arguments[i];
    const bool isOption = word.startsWith(u'-');
    while (word.startsWith(u'-')) word.remove(0, 1);
    const QString name = word.section(u'=', 0, 0);
    if (isOption && kFlags.contains(name)) continue;
    if (isOption && kWithValue.contains(name)) {
      if (!word.contains(u'=')) ++i;
      continue;
    }
    out += arguments[i];
  }
  return out;
}

tl::expected<StartOptions, StartRefused> readStartOptions(const QStringList& arguments) {
  QCommandLineParser parser;
  parser.setApplicationDescription(
      say(QT_TRANSLATE_NOOP("StartOptions", "Customers, companies and everything you agreed with them, in one file.")));
  const QCommandLineOption help(QStringList{QStringLiteral("h"), QStringLiteral("help")},
                                say(QT_TRANSLATE_NOOP("StartOptions", "Show this help.")));
  const QCommandLineOption version(QStringList{QStringLiteral("version")},
                                   say(QT_TRANSLATE_NOOP("StartOptions", "Show the version.")));
  const QCommandLineOption language(QStringLiteral("lang"),
                                    say(QT_TRANSLATE_NOOP("StartOptions", "Language of this run: es or en.")),
                                    QStringLiteral("es|en"));
  const QCommandLineOption theme(QStringLiteral("theme"),
                                 say(QT_TRANSLATE_NOOP("StartOptions", "Colours of this run.")),
                                 QStringLiteral("light|dark|contrast|system"));
  const QCommandLineOption size(QStringLiteral("size"),
                                say(QT_TRANSLATE_NOOP("StartOptions", "Size of the window of this run.")),
                                QStringLiteral("1280x800"));
  const QCommandLineOption page(QStringLiteral("page"),
                                say(QT_TRANSLATE_NOOP("StartOptions", "The page to begin with.")),
                                QStringLiteral("contacts|history|quality|duplicates|trash|settings"));
  const QCommandLineOption tour(
      QStringLiteral("tour"),
      say(QT_TRANSLATE_NOOP("StartOptions", "Save pictures of every page of a sample and end.")),
      QStringLiteral("folder"));
  const QCommandLineOption selfTest(
      QStringLiteral("self-test"),
      say(QT_TRANSLATE_NOOP("StartOptions", "Open the file, see whether it shows, and end.")), QStringLiteral("file"));
  parser.addOptions({help, version, language, theme, size, page, tour, selfTest});
  parser.addPositionalArgument(QStringLiteral("file"), say(QT_TRANSLATE_NOOP("StartOptions", "The file to open.")),
                               QStringLiteral("[file]"));
  const auto refuse = [&](const QString& text) { return tl::unexpected<StartRefused>(StartRefused{text, 2}); };
  if (!parser.parse(arguments)) return refuse(parser.errorText());
  if (parser.isSet(help)) return tl::unexpected<StartRefused>(StartRefused{parser.helpText(), 0});
  if (parser.isSet(version)) {
    return tl::unexpected<StartRefused>(StartRefused{QStringLiteral("cartera " CARTERA_VERSION), 0});
  }
  StartOptions out;
  if (parser.positionalArguments().size() > 1) {
    return refuse(say(QT_TRANSLATE_NOOP("StartOptions", "Only one file can be opened at a time.")));
  }
  out.file = parser.positionalArguments().value(0);
  out.language = parser.value(language);
  if (!out.language.isEmpty() && !availableLanguages().contains(out.language)) {
    return refuse(say(QT_TRANSLATE_NOOP("StartOptions", "There is no language “%1”.")).arg(out.language));
  }
  if (parser.isSet(theme)) {
    out.scheme = schemeFrom(parser.value(theme));
    if (!out.scheme) {
      return refuse(say(QT_TRANSLATE_NOOP("StartOptions", "There is no theme “%1”.")).arg(parser.value(theme)));
    }
  }
  if (parser.isSet(size)) {
    out.size = sizeFrom(parser.value(size));
    if (!out.size.isValid()) {
      return refuse(say(QT_TRANSLATE_NOOP("StartOptions", "“%1” is no size; a size is written like this: 1280x800."))
                        .arg(parser.value(size)));
    }
  }
  out.page = parser.value(page);
  out.tour = parser.value(tour);
  out.selfTest = parser.value(selfTest);
  return out;
}

}  // namespace cartera
