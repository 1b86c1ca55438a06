// SPDX-License-Identifier: GPL-3.0-or-later
// No code of the core is left without its sentence.
#include <QCoreApplication>
#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>

#include "core/exchange/CodeWords.h"
#include "core/query/FilterReader.h"
#include "tests/support/Catch.h"
#include "tests/support/Places.h"
#include "ui/text/ErrorText.h"
#include "ui/text/FieldText.h"
#include "ui/text/OpText.h"
#include "ui/text/ReasonText.h"
#include "ui/text/Translations.h"

using namespace cartera;

namespace {

/// What is said in code like fail(ErrorCode::Invalid, QStringLiteral("file.empty") or Error{ErrorCode::..., "...".
QSet<QString> subjectsOfCore() {
  static const QRegularExpression said(QStringLiteral(
      "(?:ErrorCode::[A-Za-z]+,\\s*(?:[A-Za-z]+ \\? "
      ")?(?:QStringLiteral\\(|QLatin1String\\(|L1\\()?|filterError\\(|unexpected\\()\"([a-z_]+(?:\\.[a-z_]+)*)\""));
  static const QRegularExpression fault(QStringLiteral("\"((?:xlsx|source)\\.[a-z_]+)\""));
  QSet<QString> out;
  QDirIterator files(cartera::test::sourcePath("core"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                     QDirIterator::Subdirectories);
  while (files.hasNext()) {
    QFile f(files.next());
    REQUIRE(f.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(f.readAll());
    for (auto it = said.globalMatch(text); it.hasNext();) out.insert(it.next().captured(1));
    // Faults that are passed on before they become an error.
    for (auto it = fault.globalMatch(text); it.hasNext();) out.insert(it.next().captured(1));
  }
  return out;
}

Error error(const char* subject, const QString& detail = {}) {
  return Error{ErrorCode::Invalid, QLatin1String(subject), detail, {}, {}, {}};
}

struct Spanish {
  Spanish() : translator(makeTranslator(QStringLiteral("es"))) {
    QCoreApplication::installTranslator(translator.get());
  }
  std::unique_ptr<QTranslator> translator;
};

}  // namespace

TEST_CASE("every failure the core can name has a sentence") {
  const auto subjects = subjectsOfCore();
  // The search itself must not go blind.
  CHECK(subjects.size() > 30);
  CHECK(subjects.contains(QStringLiteral("file.empty")));
  CHECK(subjects.contains(QStringLiteral("disk.full")));
  CHECK(subjects.contains(QStringLiteral("filter.field")));
  QStringList silent;
  for (const auto& s : subjects)
    if (!hasErrorText(s) && !hasReasonText(s)) silent += s;
  silent.sort();
  INFO("add them to ui/text/ErrorText.cpp");
  CHECK(silent.join(QLatin1Char(' ')) == QString());
}

TEST_CASE("a sentence names the file, or says that it is the file") {
  CHECK(errorText(error("file.empty", QStringLiteral("/a/b/shop.cartera")))
            .message.startsWith(QStringLiteral("“shop.cartera”")));
  // SQLite's own failures carry its words and the SQL, which nobody should read.
  const QString said = errorText(error("file.damaged", QStringLiteral("malformed in: SELECT 1"))).message;
  CHECK(said.startsWith(QStringLiteral("The file ")));
  CHECK_FALSE(said.contains(QStringLiteral("SELECT")));
}

TEST_CASE("who has a file is told with program, person, machine and time") {
  Error e = error("file.in_use", QStringLiteral("/x/shop.cartera"));
  e.args = {QStringLiteral("cartera"), QStringLiteral("ana %2"), QStringLiteral("mostrador"),
            QStringLiteral("2026-03-04T10:11:12Z")};
  const QString said = errorText(e).message;
  CHECK(said.contains(QStringLiteral("cartera")));
  CHECK(said.contains(QStringLiteral("ana %2")));
  CHECK(said.contains(QStringLiteral("mostrador")));
  CHECK(said.contains(QStringLiteral("04/03/2026")));
}

TEST_CASE("all refused fields are named at once, by their labels") {
  Error e = error("values.refused");
  e.fields = {{QStringLiteral("birthday"), QStringLiteral("date.impossible"), QStringLiteral("30/02/1980")},
              {QStringLiteral("email[2]"), QStringLiteral("email.expected"), QStringLiteral("ana")}};
  const QString said = errorText(e).message;
  CHECK(said.contains(QStringLiteral("Birthday: “30/02/1980” is a day that does not exist.")));
  CHECK(said.contains(QStringLiteral("E-mail 2: “ana” is no e-mail address.")));
}

TEST_CASE("a filter without a value says which ones there are, as people of the language write them") {
  const auto read = query::readFilter(QStringLiteral("consent.email = )"));
  REQUIRE_FALSE(read);
  CHECK(read.error().subject == QStringLiteral("filter.value_expected"));
  const ErrorSentence english = errorText(read.error());
  CHECK(english.message == QStringLiteral("A value is missing."));
  CHECK(english.next.startsWith(QStringLiteral("Expected is: ")));
  CHECK(english.next.contains(QStringLiteral("withdrawn")));
  const auto city = query::readFilter(QStringLiteral("city = )"));
  CHECK(errorText(city.error()).next.contains(QStringLiteral("in quotes")));
  const Spanish spanish;
  CHECK(errorText(read.error()).next.contains(QStringLiteral("retirado")));
  CHECK_FALSE(errorText(read.error()).next.contains(QStringLiteral("withdrawn")));
}

TEST_CASE("fields are called what people call them") {
  CHECK(fieldLabel(QStringLiteral("given")) == QStringLiteral("First name"));
  CHECK(fieldLabel(QStringLiteral("email[1]")) == QStringLiteral("E-mail"));
  CHECK(fieldLabel(QStringLiteral("phone.mobile")) == QStringLiteral("Phone (mobile)"));
  CHECK(fieldLabel(QStringLiteral("addr.home.city")) == QStringLiteral("City (home)"));
  CHECK(fieldLabel(QStringLiteral("addr[2].postcode")) == QStringLiteral("Postcode 2"));
  CHECK(fieldLabel(QStringLiteral("addr[2].label")) == QStringLiteral("Address 2 (label)"));
  CHECK(fieldLabel(QStringLiteral("phone[2].label")) == QStringLiteral("Phone 2 (label)"));
  CHECK(fieldLabel(QStringLiteral("consent.email")) == QStringLiteral("Consent (E-mail)"));
  CHECK(fieldLabel(QStringLiteral("custom[Talla [cm]]")) == QStringLiteral("Talla [cm]"));
  CHECK(fieldLabel(QStringLiteral("something.else")) == QStringLiteral("something.else"));
}

TEST_CASE("lists for people call things what the window calls them") {
  const auto agree = [](const QString& language) {
    for (const QString& field :
         {QStringLiteral("kind"), QStringLiteral("stage"), QStringLiteral("consent.sms.basis")}) {
      const auto& words = codewords::of(field, language);
      CHECK(words.size() >= 4);
      for (const auto& [code, word] : words) {
        INFO(field.toStdString() << ' ' << code.toStdString());
        CHECK(word == fieldValueText(field, code));
        CHECK(codewords::codeOf(field, word) == code);
        CHECK(codewords::print(field, code, {}) == code);
      }
    }
  };
  agree(QStringLiteral("en"));
  const Spanish spanish;
  agree(QStringLiteral("es"));
}

TEST_CASE("changes are told as the user would say them, in both languages") {
  const Op op{QStringLiteral("contact.edit"), {QStringLiteral("Ana"), QStringLiteral("email[1]")}, ChangeKind::Action};
  CHECK(opText(op) == QStringLiteral("Edit Ana: E-mail"));
  CHECK(opText({QStringLiteral("import"), {QStringLiteral("/tmp/a.csv")}, ChangeKind::Undo}) ==
        QStringLiteral("Undo: Import a.csv"));
  const Spanish spanish;
  CHECK(opText(op) == QStringLiteral("Editar Ana: Correo"));
  CHECK(errorText(error("undo.nothing")).message == QStringLiteral("No hay nada que deshacer."));
}
