// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/Audit.h"
#include "tests/support/ui/ContactsFixture.h"
#include "ui/contacts/QuickAdd.h"
#include "ui/duplicates/KnownHint.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace cartera;
using namespace cartera::test;
using namespace Qt::StringLiterals;

namespace {

Result<> people(Workspace& file) {
  return addAll(file, {{{u"given"_s, u"Lucía"_s},
                        {u"family"_s, u"Peña Ortiz"_s},
                        {u"email"_s, u"lucia@example.com"_s},
                        {u"tax_id"_s, u"12345678Z"_s}},
                       {{u"given"_s, u"Iker"_s}, {u"family"_s, u"Etxeberria"_s}, {u"email"_s, u"iker@example.com"_s}}});
}

struct KnownFixture : ContactsFixture {
  KnownFixture() : ContactsFixture(people) {
    REQUIRE(waitFor([&] { return jobs->search()->isReady(); }));
  }
  KnownHint* hintOf(const char* key) const {
    return page->detail().fields().edit(QLatin1String(key))->findChild<KnownHint*>();
  }
  /// Types into a field of the card as somebody would, over what stands there.
  void typeInto(const char* key, const QString& text) const {
    InlineEdit* edit = page->detail().fields().edit(QLatin1String(key));
    REQUIRE(edit);
    edit->startEditing();
    type(edit->field(), text);
  }
};

}  // namespace

TEST_CASE_METHOD(KnownFixture,
                 "a similar name is told while it is typed, with the way there, and nothing is kept from being saved") {
  page->newContact();
  QuickAdd& quick = *page->quickAdd();
  REQUIRE(QTest::qWaitForWindowActive(&quick));
  auto* hint = quick.findChild<KnownHint*>();
  auto* name = quick.findChild<QLineEdit*>(u"quickName"_s);
  auto* save = quick.findChild<QPushButton*>(u"quickSave"_s);
  type(name, u"Lucia"_s);
  type(name, u" Penya"_s);
  REQUIRE(waitFor([&] { return hint->isVisible(); }));
  CHECK(hint->label()->text() == u"Ya existe: Lucía Peña Ortiz (nombre parecido)");
  CHECK(save->text() == u"Crear igualmente");
  // Its words are longer now, and the window has the room for them.
  CHECK(waitFor([&] { return save->width() >= save->sizeHint().width(); }));
  CHECK(takePicture(quick, u"known-quick"_s));
  CHECK(auditAccessibility(quick).join(u'\n').toStdString().empty());
  SECTION("another name is nobody's") {
    type(name, u" Vila"_s);
    CHECK(waitFor([&] { return !hint->isVisible(); }));
    CHECK(save->text() == u"Guardar");
  }
  SECTION("the button opens who is there") {
    QTest::mouseClick(hint->openButton(), Qt::LeftButton);
    CHECK(waitFor([&] { return page->detail().shownName() == u"Lucía Peña Ortiz"; }));
  }
  SECTION("it can be made all the same") {
    QTest::mouseClick(save, Qt::LeftButton);
    CHECK(waitFor([&] { return model().isComplete() && model().rowCount() == 3; }));
  }
}

TEST_CASE_METHOD(KnownFixture, "who has an e-mail or a tax number already is told beneath the field of the card") {
  choose(u"Iker Etxeberria"_s);
  typeInto("email[1]", u"lucia@example.com"_s);
  REQUIRE(waitFor([&] { return hintOf("email[1]") != nullptr && hintOf("email[1]")->isVisible(); }));
  CHECK(hintOf("email[1]")->label()->text() == u"Ya existe: Lucía Peña Ortiz (mismo correo)");
  CHECK(takePicture(window, u"known-card"_s));
  QLineEdit* field = page->detail().fields().edit(u"email[1]"_s)->field();
  SECTION("Esc takes the word away with what was typed") {
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK_FALSE(hintOf("email[1]")->isVisible());
  }
  SECTION("what is saved all the same keeps the word, and the next card has none") {
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(waitFor([&] { return page->detail().email() == u"lucia@example.com"; }));
    CHECK(hintOf("email[1]")->isVisible());
    choose(u"Lucía Peña Ortiz"_s);
    CHECK_FALSE(hintOf("email[1]")->isVisible());
  }
  SECTION("the button opens the card of who is there") {
    QTest::mouseClick(hintOf("email[1]")->openButton(), Qt::LeftButton);
    CHECK(waitFor([&] { return page->detail().isLoaded() && page->detail().shownName() == u"Lucía Peña Ortiz"; }));
  }
}

TEST_CASE_METHOD(KnownFixture, "one's own e-mail is nothing to be told of") {
  choose(u"Lucía Peña Ortiz"_s);
  typeInto("email[1]", u"iker@example.com"_s);
  REQUIRE(waitFor([&] { return hintOf("email[1]") != nullptr && hintOf("email[1]")->isVisible(); }));
  QLineEdit* field = page->detail().fields().edit(u"email[1]"_s)->field();
  field->selectAll();
  type(field, u"lucia@example.com"_s);
  CHECK(waitFor([&] { return !hintOf("email[1]")->isVisible(); }));
  QTest::keyClick(field, Qt::Key_Escape);
}
