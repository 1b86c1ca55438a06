// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed into a field of the card is read the way it is shown there.
#include "core/contacts/CustomFieldStore.h"
#include "tests/support/ui/ContactsFixture.h"
#include "ui/contacts/CardForm.h"

#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace cartera;
using namespace cartera::test;

namespace {

Result<> onePerson(Workspace& file) {
  CARTERA_TRY(file.transact({QStringLiteral("contact.add"), {}}, [](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(customfields::define(ctx, QStringLiteral("Saldo"), FieldType::Number));
    return {};
  }));
  return addAll(file, {{{QStringLiteral("given"), QStringLiteral("Lucía")},
                        {QStringLiteral("custom[Saldo]"), QStringLiteral("12345.5")},
                        {QStringLiteral("tags"), QStringLiteral("Feria, Valencia;VIP")}}});
}

QString stored(ContactsFixture& f, const char* key) {
  return f.read([id = f.page->detail().contact(), key](Connection& db) -> Result<QString> {
    CARTERA_ASSIGN(const ContactCard card, contacts::card(db, id));
    for (const auto& [k, v] : contactfields::flatten(card)) {
      if (k == QLatin1String(key)) return v;
    }
    return QString();
  });
}

InlineEdit& replace(ContactsFixture& f, const char* key, const QString& text) {
  InlineEdit* field = f.page->detail().fields().edit(QLatin1String(key));
  REQUIRE(field != nullptr);
  field->startEditing();
  field->field()->clear();
  type(field->field(), text);
  QTest::keyClick(field->field(), Qt::Key_Return);
  return *field;
}

}  // namespace

TEST_CASE("a number is typed with the marks it is shown with, and stored with a point") {
  ContactsFixture f(onePerson);
  const char* const key = "custom[Saldo]";
  const auto shown = [&] { return f.page->detail().fields().edit(QLatin1String(key))->value(); };
  REQUIRE(shown() == u"12.345,5");
  SECTION("what is a thousand in Spanish is no fraction") {
    replace(f, key, QStringLiteral("12.346"));
    CHECK(waitFor([&] { return stored(f, key) == u"12346"; }));
    CHECK(waitFor([&] { return shown() == u"12.346"; }));
  }
  SECTION("a comma begins the decimals in Spanish") {
    replace(f, key, QStringLiteral("1.234,125"));
    CHECK(waitFor([&] { return stored(f, key) == u"1234.125"; }));
  }
  SECTION("in English it is the other way round") {
    REQUIRE(f.language.set(QStringLiteral("en")));
    REQUIRE(waitFor([&] { return shown() == u"12,345.5"; }));
    replace(f, key, QStringLiteral("12,346"));
    CHECK(waitFor([&] { return stored(f, key) == u"12346"; }));
    replace(f, key, QStringLiteral("12.346"));
    CHECK(waitFor([&] { return stored(f, key) == u"12.346"; }));
  }
  SECTION("what does not fit the language is refused with its reason") {
    const InlineEdit& field = replace(f, key, QStringLiteral("1.23"));
    CHECK(field.isEditing());
    CHECK(field.errorText().contains(QStringLiteral("1.23")));
    CHECK(stored(f, key) == u"12345.5");
  }
  SECTION("an empty field takes the number away") {
    replace(f, key, {});
    CHECK(waitFor([&] { return stored(f, key).isEmpty(); }));
  }
}

TEST_CASE("a tag with a comma stays one tag when tags are edited") {
  ContactsFixture f(onePerson);
  InlineEdit* tags = f.page->detail().fields().edit(QStringLiteral("tags"));
  REQUIRE(tags != nullptr);
  CHECK(tags->value() == u"Feria, Valencia; VIP");
  tags->startEditing();
  QTest::keyClick(tags->field(), Qt::Key_End);
  type(tags->field(), QStringLiteral("; Zona sur"));
  QTest::keyClick(tags->field(), Qt::Key_Return);
  CHECK(waitFor([&] { return stored(f, "tags") == u"Feria, Valencia;VIP;Zona sur"; }));
}

TEST_CASE("a letter typed onto a value of the card opens it, and is saved with Enter") {
  ContactsFixture f(onePerson);
  InlineEdit* phone = f.page->detail().fields().edit(QStringLiteral("phone[1]"));
  REQUIRE(phone != nullptr);
  QTest::mouseClick(phone->field(), Qt::LeftButton);
  CHECK(phone->isEditing());
  QTest::keyClick(phone->field(), Qt::Key_Escape);
  CHECK_FALSE(phone->isEditing());
  type(phone->field(), QStringLiteral("699111222"));
  QTest::keyClick(phone->field(), Qt::Key_Return);
  CHECK(waitFor([&] { return stored(f, "phone[1]") == u"699111222"; }));
}

TEST_CASE("what an import could not read stands on the card as it stood in the list, and goes with its contact") {
  ContactsFixture f([](Workspace& file) -> Result<> {
    CARTERA_TRY(addAll(file, {{{QStringLiteral("given"), QStringLiteral("Eva")}}}));
    CARTERA_TRY(file.transact({QStringLiteral("contact.add"), {}}, [](StoreContext& ctx) -> Result<> {
      Contact jose;
      jose.given = QStringLiteral("José");
      jose.extra =
          QStringLiteral(R"({"Correo":"jagüell@correo","F. nacimiento":"31/02/1980","Nota":"<b>no</b>","Vacía":""})");
      CARTERA_TRY(contacts::insert(ctx, jose));
      return {};
    }));
    return {};
  });
  f.choose(QStringLiteral("José"));
  auto* const kept = f.page->findChild<QWidget*>(QStringLiteral("keptValues"));
  REQUIRE(kept != nullptr);
  CHECK(kept->isVisible());
  const auto value = [&](const char* column) {
    return f.page->findChild<QLabel*>(QString(QStringLiteral("kept.") + QString::fromUtf8(column)));
  };
  REQUIRE(value("Correo") != nullptr);
  CHECK(waitFor([&] { return value("Correo")->isVisible(); }));
  CHECK(value("Correo")->text() == u"jagüell@correo");
  CHECK(value("F. nacimiento")->text() == u"31/02/1980");
  CHECK(value("Nota")->textFormat() == Qt::PlainText);
  CHECK(value("Vacía") == nullptr);
  QTest::mouseDClick(value("F. nacimiento"), Qt::LeftButton, {}, QPoint(6, value("F. nacimiento")->height() / 2));
  CHECK(value("F. nacimiento")->hasSelectedText());
  for (const Scheme scheme : {Scheme::Dark, Scheme::Light}) {
    f.looks.theme.apply({.scheme = scheme});
    const char* const name = scheme == Scheme::Dark ? "contacts-kept-es-dark" : "contacts-kept-es-light";
    CHECK(takePicture(f.window, QString::fromLatin1(name)));
  }
  f.choose(QStringLiteral("Eva"));
  CHECK_FALSE(kept->isVisible());
  CHECK(value("Correo") == nullptr);
}

TEST_CASE("the button beside the company is there for whoever has one, whoever was looked at before") {
  ContactsFixture f([](Workspace& file) {
    return addAll(file, {{{QStringLiteral("full_name"), QStringLiteral("Ana Con")},
                          {QStringLiteral("org.name"), QStringLiteral("Toldos Mar")}},
                         {{QStringLiteral("full_name"), QStringLiteral("Eva Sin")}}});
  });
  const QString first = GENERATE(QStringLiteral("Ana Con"), QStringLiteral("Eva Sin"));
  const QString key = QStringLiteral("org.name");
  f.choose(first);
  for (const QString& name : {QStringLiteral("Eva Sin"), QStringLiteral("Ana Con"), QStringLiteral("Eva Sin")}) {
    f.choose(name);
    INFO(first.toStdString() << ", then " << name.toStdString());
    const bool hasCompany = name == u"Ana Con";
    auto* button = f.page->findChild<QToolButton*>(QStringLiteral("open.") + key);
    CHECK((button != nullptr && button->isVisible()) == hasCompany);
    CHECK((f.page->detail().fields().opener(key) != nullptr) == hasCompany);
    if (!hasCompany) continue;
    CHECK_FALSE(button->accessibleName().isEmpty());
    QTest::keyClick(button, Qt::Key_Space);
    REQUIRE(f.page->detail().form() != nullptr);
    f.page->detail().form()->close();
    REQUIRE(waitFor([&] { return f.page->detail().form() == nullptr; }));
  }
}
