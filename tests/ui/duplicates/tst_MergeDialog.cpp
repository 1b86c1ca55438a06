// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/Audit.h"
#include "tests/ui/duplicates/DuplicatesFixture.h"
#include "ui/contacts/ContactDetail.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/duplicates/MergeDialog.h"
#include "ui/widgets/Toast.h"

#include <QLineEdit>
#include <QPointer>

using namespace cartera;
using namespace cartera::test;
using namespace Qt::StringLiterals;

namespace {

ContactsPage* contacts(FileSession& session) {
  session.window().showPage(u"contacts"_s);
  auto* page = static_cast<ContactsPage*>(session.window().page(u"contacts"_s));
  REQUIRE(waitFor([&] { return page->isSettled(); }));
  return page;
}

/// Both of that surname.
void chooseTwo(ContactsPage* page, FileSession& session, const QString& surname) {
  page->search().setText(surname);
  REQUIRE(waitFor([&] { return page->isSettled() && page->table().model()->rowCount() == 2; }));
  page->table().setFocus();
  page->table().selectAll();
  REQUIRE(session.window().actions().action("contacts.merge")->isEnabled());
}

MergeDialog* openDialog(FileSession& session) {
  auto* dialog = session.window().findChild<MergeDialog*>();
  REQUIRE(dialog);
  REQUIRE(waitFor([&] { return dialog->mergeButton()->isEnabled(); }));
  return dialog;
}

QPushButton* splitButton(ContactsPage* page) {
  for (auto* button : page->detail().findChildren<QPushButton*>())
    if (button->objectName().startsWith(u"split."_s) && button->isVisible()) return button;
  return nullptr;
}

}  // namespace

TEST_CASE_METHOD(DuplicatesFixture,
                 "two chosen contacts are merged from the list, and the card shows who was merged and when") {
  FileSession& session = openPairs();
  ContactsPage* page = contacts(session);
  chooseTwo(page, session, u"Ortiz"_s);
  QTest::keyClick(&page->table(), Qt::Key_M, Qt::ControlModifier);
  QPointer<MergeDialog> dialog = openDialog(session);
  CHECK(auditAccessibility(*dialog).join(u'\n').toStdString().empty());
  CHECK(takePicture(*dialog, u"merge-dialog"_s));
  const ContactId kept = dialog->view()->pair()->kept().card.contact.id;
  const QString otherName = dialog->view()->pair()->other().name;
  QTest::mouseClick(dialog->mergeButton(), Qt::LeftButton);
  REQUIRE(waitFor([&] { return !dialog; }));
  session.window().activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(&session.window()));
  CHECK(people(session) == 4);
  REQUIRE(waitFor([&] { return page->detail().isLoaded() && page->detail().contact() == kept && splitButton(page); }));
  CHECK(takePicture(session.window(), u"merged-card"_s));
  CHECK(splitButton(page)->accessibleName().contains(otherName));
  QStringList said;
  for (const QLabel* label : splitButton(page)->parentWidget()->findChildren<QLabel*>()) said += label->text();
  CHECK(said.contains(otherName));
  CHECK(said.last().contains(u"21/11/2026"_s));
  CHECK(said.last().contains(u"Ana"_s));
  CHECK(auditAccessibility(session.window()).join(u'\n').toStdString().empty());

  SECTION("a split gives everything back, and one undo makes them one again") {
    QTest::mouseClick(splitButton(page), Qt::LeftButton);
    REQUIRE(waitFor([&] { return people(session) == 5; }));
    CHECK(waitFor([&] { return page->detail().isLoaded() && splitButton(page) == nullptr; }));
    QStringList titles;
    for (const ContactId id : run<std::vector<ContactId>>(session, [](Workspace& file) {
           contacts::ContactQuery query;
           query.text = u"Ortiz"_s;
           return cartera::contacts::ids(file.db(), query);
         }))
      titles += field(session, id, u"job_title"_s) + u'/' + field(session, id, u"tax_id"_s) + u'/' +
                field(session, id, u"addr.home.city"_s);
    titles.sort();
    CHECK(titles == QStringList{u"Decoradora//Valencia"_s, u"Interiorista/12345678Z/"_s});
    undo(session);
    CHECK(waitFor([&] { return people(session) == 4; }));
  }
  SECTION("the action of the menu splits as well") {
    QAction* split = session.window().actions().action("contacts.split");
    REQUIRE(waitFor([&] { return split->isEnabled(); }));
    split->trigger();
    CHECK(waitFor([&] { return people(session) == 5; }));
    CHECK(waitFor([&] { return !split->isEnabled(); }));
  }
  SECTION("one undo takes the merge back") {
    undo(session);
    CHECK(waitFor([&] { return people(session) == 5; }));
  }
}

TEST_CASE_METHOD(DuplicatesFixture,
                 "the dialog of a merge follows what changes beside it, and merges only what it shows") {
  FileSession& session = openPairs();
  ContactsPage* page = contacts(session);
  chooseTwo(page, session, u"Ortiz"_s);
  session.window().actions().action("contacts.merge")->trigger();
  QPointer<MergeDialog> dialog = openDialog(session);
  const ContactId gone = dialog->view()->pair()->other().card.contact.id;
  (void)run<ChangeSet>(session, [gone](Workspace& file) {
    return file.transact({u"contact.trash"_s, {u"Lucía"_s}}, [gone](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(cartera::contacts::moveToTrash(ctx, gone));
      return {};
    });
  });
  QTest::mouseClick(dialog->mergeButton(), Qt::LeftButton);
  REQUIRE(waitFor([&] { return dialog && !dialog->errorText().isEmpty(); }));
  CHECK(dialog->errorText().contains(u"trash"_s));
  CHECK(people(session) == 4);
  QTest::keyClick(dialog, Qt::Key_Escape);
  CHECK(waitFor([&] { return !dialog; }));
}

TEST_CASE_METHOD(DuplicatesFixture, "nothing is offered to merge unless just two are chosen") {
  FileSession& session = openPairs();
  ContactsPage* page = contacts(session);
  QAction* merge = session.window().actions().action("contacts.merge");
  page->table().selectRow(0);
  CHECK(waitFor([&] { return !merge->isEnabled(); }));
  QTest::keyClick(&page->table(), Qt::Key_Down, Qt::ShiftModifier);
  CHECK(merge->isEnabled());
  QTest::keyClick(&page->table(), Qt::Key_Down, Qt::ShiftModifier);
  CHECK_FALSE(merge->isEnabled());
}

TEST_CASE_METHOD(DuplicatesFixture,
                 "the dialog of a merge chooses values of one's own fields and the main ones by the keyboard") {
  // Two of whom everything differs.
  const std::vector<Values> two{
      {{u"given"_s, u"Nerea"_s},
       {u"family"_s, u"Olabarri Unzueta"_s},
       {u"email"_s, u"nerea.olabarri@fontaneria-del-norte.example"_s},
       {u"email[2]"_s, u"nerea@example.com"_s},
       {u"phone.mobile"_s, u"644 10 20 30"_s},
       {u"birthday"_s, u"1975-03-04"_s},
       {u"addr.home.city"_s, u"Bilbao"_s},
       {u"custom[Talla]"_s, u"38"_s},
       {u"custom[Cómo nos conoció]"_s, u"Feria de la construcción de Bilbao, en el puesto"_s}},
      {{u"given"_s, u"Nerea"_s},
       {u"family"_s, u"Olabarri"_s},
       {u"email"_s, u"nolabarri@example.com"_s},
       {u"phone.work"_s, u"944 55 66 77"_s},
       {u"custom[Talla]"_s, u"39"_s},
       {u"custom[Cómo nos conoció]"_s, u"Por Iker"_s},
       {u"custom[Socia]"_s, u"sí"_s}}};
  FileSession& session = open(fill(two));
  ContactsPage* page = contacts(session);
  chooseTwo(page, session, u"Olabarri"_s);
  session.window().actions().action("contacts.merge")->trigger();
  QPointer<MergeDialog> dialog = openDialog(session);
  const ContactId kept = dialog->view()->pair()->kept().card.contact.id;
  const bool keepsRight = dialog->view()->pair()->keepsRight;
  for (const char* code : {"es", "en"}) {
    REQUIRE(language.set(QLatin1String(code)));
    for (const Scheme scheme : {Scheme::Dark, Scheme::Light}) {
      looks.theme.apply({.scheme = scheme});
      // Asked for anew each time: another language makes the choices anew.
      CHECK(waitFor([&] {
        const auto* wide = dialog->view()->choice(u"email[1]"_s, keepsRight);
        return wide && wide->text().contains(u'\n') && wide->height() >= wide->sizeHint().height();
      }));
      CHECK(takePicture(
          *dialog, u"merge-own-%1-%2"_s.arg(QLatin1String(code), scheme == Scheme::Dark ? u"dark"_s : u"light"_s)));
    }
    CHECK(auditAccessibility(*dialog).join(u'\n').toStdString().empty());
  }
  // Long values are there as a whole, on as many lines as they take.
  for (const char* field : {"email[1]", "custom[Cómo nos conoció]"}) {
    const QRadioButton* choice = dialog->view()->choice(QString::fromUtf8(field), keepsRight);
    CHECK(choice->text().contains(u'\n'));
    CHECK_FALSE(choice->text().contains(QChar(0x2026)));
    CHECK(choice->height() >= choice->sizeHint().height());
  }
  // From choice to choice by Tab alone, and to the other of the two by an arrow: which one stands left is not said.
  const auto choose = [&](const QString& field) {
    QRadioButton* wanted = dialog->view()->choice(field, !keepsRight);
    QRadioButton* other = dialog->view()->choice(field, keepsRight);
    REQUIRE(wanted);
    REQUIRE(other);
    for (int i = 0; i < 60 && !wanted->hasFocus() && !other->hasFocus(); ++i)
      QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    if (other->hasFocus()) QTest::keyClick(other, keepsRight ? Qt::Key_Left : Qt::Key_Right);
    REQUIRE(wanted->hasFocus());
    QTest::keyClick(wanted, Qt::Key_Space);
    CHECK(wanted->isChecked());
    return wanted->accessibleName();
  };
  CHECK(choose(u"email[1]"_s) == u"Main e-mail: nolabarri@example.com");
  CHECK(choose(u"phone[1]"_s) == u"Main phone: +34 944 556 677");
  CHECK(choose(u"custom[Talla]"_s) == u"Talla: 39");
  // What only one of them has has no choice.
  CHECK(dialog->view()->choice(u"custom[Socia]"_s, false) == nullptr);
  QTest::mouseClick(dialog->mergeButton(), Qt::LeftButton);
  REQUIRE(waitFor([&] { return !dialog; }));
  CHECK(field(session, kept, u"email[1]"_s) == u"nolabarri@example.com");
  CHECK(field(session, kept, u"email[2]"_s) == u"nerea.olabarri@fontaneria-del-norte.example");
  CHECK(field(session, kept, u"phone.work"_s) == u"944 55 66 77");
  CHECK(field(session, kept, u"custom[Talla]"_s) == u"39");
  CHECK(field(session, kept, u"custom[Cómo nos conoció]"_s).startsWith(u"Feria"_s));
  CHECK(field(session, kept, u"custom[Socia]"_s) == u"sí");
}
