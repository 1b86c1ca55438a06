// SPDX-License-Identifier: GPL-3.0-or-later
// The two languages are equals: nothing is forgotten in either. lupdate runs on a copy, so that no test writes into the
// sources.
#include "tests/support/Catch.h"
#include "tests/support/Places.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <vector>

namespace {

struct Text {
  QString context;
  QString source;
  QString comment;
  QStringList translations;
  bool isNumerus = false;
  QString type;  // "unfinished", "vanished" or empty

  QString where() const { return QString(context % QStringLiteral(": ") % source); }
  bool operator==(const Text&) const = default;
};

std::vector<Text> read(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  QXmlStreamReader xml(&file);
  std::vector<Text> out;
  QString context;
  while (!xml.atEnd()) {
    xml.readNext();
    if (xml.isStartElement()) {
      const auto name = xml.name();
      if (name == u"name") {
        context = xml.readElementText();
      } else if (name == u"message") {
        out.push_back({context, {}, {}, {}, xml.attributes().value(QLatin1String("numerus")) == u"yes", {}});
      } else if (name == u"source") {
        out.back().source = xml.readElementText();
      } else if (name == u"comment") {
        out.back().comment = xml.readElementText();
      } else if (name == u"translation") {
        out.back().type = xml.attributes().value(QLatin1String("type")).toString();
        if (!out.back().isNumerus) out.back().translations = {xml.readElementText()};
      } else if (name == u"numerusform") {
        out.back().translations += xml.readElementText();
      }
    }
  }
  INFO(xml.errorString().toStdString());
  REQUIRE_FALSE(xml.hasError());
  return out;
}

/// Runs lupdate with the options of the target translations_update over the sources, on a copy of one .ts file.
/// Answers with what lupdate had to say.
QString refresh(const QString& language, const QString& copy) {
  const QString source = cartera::test::sourcePath();
  REQUIRE(QFile::copy(source + QStringLiteral("/translations/cartera_%1.ts").arg(language), copy));
  QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
  QStringList arguments{QStringLiteral("-silent"),
                        QStringLiteral("-I"),
                        QStringLiteral("."),
                        QStringLiteral("-no-obsolete"),
                        QStringLiteral("-locations"),
                        QStringLiteral("none"),
                        QStringLiteral("-no-ui-lines"),
                        QStringLiteral("-source-language"),
                        QStringLiteral("en"),
                        QStringLiteral("-target-language"),
                        language};
  if (language == u"en") arguments += QStringLiteral("-pluralonly");
  arguments += {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("-ts"), copy};
  QProcess lupdate;
  lupdate.setWorkingDirectory(source);
  lupdate.setProcessChannelMode(QProcess::MergedChannels);
  lupdate.start(QStringLiteral(CARTERA_LUPDATE), arguments);
  REQUIRE(lupdate.waitForFinished(120000));
  REQUIRE(lupdate.exitCode() == 0);
  return QString::fromLocal8Bit(lupdate.readAll());
}

QSet<QString> placeholders(const QString& text) {
  static const QRegularExpression mark(QStringLiteral("%L?(?:[0-9]+|n)"));
  QSet<QString> out;
  for (auto it = mark.globalMatch(text); it.hasNext();) out.insert(it.next().captured());
  return out;
}

/// The end of a text that says how it goes on: ":" or "…", or nothing.
QString ending(const QString& text) {
  if (text.endsWith(QStringLiteral("..."))) return QStringLiteral("...");
  if (text.endsWith(QLatin1Char(':')) || text.endsWith(QChar(0x2026))) return text.right(1);
  return {};
}

}  // namespace

TEST_CASE("the committed translations hold exactly the texts of the sources") {
  for (const QString& language : {QStringLiteral("es"), QStringLiteral("en")}) {
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy.ts"));
    const QString said = refresh(language, copy);
    INFO("run: cmake --build --preset dev --target translations_update, and translate what is new");
    // "Class 'X' lacks Q_OBJECT macro" and the like: the text would be looked up under another name than it is kept.
    CHECK(said.trimmed() == QString());
    const auto before = read(cartera::test::sourcePath("translations/cartera_%1.ts").arg(language));
    const auto after = read(copy);
    QStringList missing;
    QStringList gone;
    for (const Text& t : after) {
      if (std::find(before.begin(), before.end(), t) == before.end()) missing += t.where();
    }
    for (const Text& t : before) {
      if (std::find(after.begin(), after.end(), t) == after.end()) gone += t.where();
    }
    CHECK(missing.join(QLatin1Char('\n')) == QString());
    CHECK(gone.join(QLatin1Char('\n')) == QString());
  }
}

TEST_CASE("no text is left untranslated") {
  for (const QString& language : {QStringLiteral("es"), QStringLiteral("en")}) {
    for (const Text& t : read(cartera::test::sourcePath("translations/cartera_%1.ts").arg(language))) {
      INFO(language.toStdString() << " " << t.where().toStdString());
      CHECK(t.type == QString());
      CHECK(t.translations.size() == (t.isNumerus ? 2 : 1));
      for (const QString& form : t.translations) CHECK_FALSE(form.isEmpty());
    }
  }
}

TEST_CASE("translations keep the places for values and the way a text ends") {
  for (const QString& language : {QStringLiteral("es"), QStringLiteral("en")}) {
    for (const Text& t : read(cartera::test::sourcePath("translations/cartera_%1.ts").arg(language))) {
      for (const QString& form : t.translations) {
        INFO(t.where().toStdString() << " -> " << form.toStdString());
        QSet<QString> wanted = placeholders(t.source);
        // A plural may say "one" in words.
        if (t.isNumerus && !placeholders(form).contains(QStringLiteral("%n"))) wanted.remove(QStringLiteral("%n"));
        CHECK(placeholders(form) == wanted);
        CHECK(ending(form) == ending(t.source));
        CHECK(form.count(QLatin1Char('&')) == t.source.count(QLatin1Char('&')));
      }
    }
  }
}
