// SPDX-License-Identifier: GPL-3.0-or-later
// The file changes, or is busy, while somebody is typing: nothing is written twice, and nothing that was typed is lost.
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSemaphore>
#include <QToolButton>

#include "core/contacts/CustomFieldStore.h"
#include "tests/support/ui/ContactsFixture.h"
#include "ui/contacts/CardForm.h"
#include "ui/contacts/NextStepBox.h"
#include "ui/contacts/NoteComposer.h"
#include "ui/contacts/QuickAdd.h"

using namespace cartera;
using namespace cartera::test;

namespace {

Result<> onePerson(Workspace& file) {
  return addAll(file, {{{QStringLiteral("given"), QStringLiteral("Lucía")},
                        {QStringLiteral("family"), QStringLiteral("Peña")},
                        {QStringLiteral("email"), QStringLiteral("lucia@example.es")}}});
}

struct BusyFixture : ContactsFixture {
  BusyFixture() : ContactsFixture(onePerson) { choose(QStringLiteral("Lucía Peña")); }
  ~BusyFixture() { release(); }

  /// The writer waits, as in the middle of an import.
  void hold() {
    m_isHeld = true;
    jobs->command<ChangeSet>(
        &window,
        [this](Workspace&) -> Result<ChangeSet> {
          m_gate.acquire();
          return ChangeSet{};
        },
        [](const Result<ChangeSet>&) {});
  }
  void release() {
    if (m_isHeld) m_gate.release();
    m_isHeld = false;
  }
  /// Goes on, and waits until all that was asked of the writer is done.
  void goOn() {
    release();
    elsewhere([](Workspace&) -> Result<ChangeSet> { return ChangeSet{}; });
  }
  ContactCard card() {
    ContactCard out;
    (void)read([&, id = page->detail().contact()](Connection& db) -> Result<QString> {
      CARTERA_ASSIGN(out, contacts::card(db, id));
      return QString();
    });
    return out;
  }
  QString notes() {
    for (const auto& [key, value] : contactfields::flatten(card())) {
      if (key == u"note") return value;
    }
    return {};
  }

 private:
  QSemaphore m_gate;
  bool m_isHeld = false;
};

}  // namespace

TEST_CASE_METHOD(BusyFixture, "leaving an open field undoes nothing that was written to it meanwhile") {
  InlineEdit* given = page->detail().fields().edit(QStringLiteral("given"));
  REQUIRE(given != nullptr);
  QTest::mouseDClick(given->field(), Qt::LeftButton);
  REQUIRE(given->isEditing());
  elsewhere([id = page->detail().contact()](Workspace& file) {
    return contactdata::edit(file, id, QStringLiteral("Lucía Peña"), QStringLiteral("given"), QStringLiteral("Luz"));
  });
  REQUIRE(waitFor([&] { return given->value() == u"Luz"; }));
  QTest::keyClick(given->field(), Qt::Key_Tab);
  goOn();
  CHECK(card().contact.given == u"Luz");
  CHECK(given->field()->text() == u"Luz");
}

TEST_CASE_METHOD(BusyFixture, "a note sent twice while the file is busy is written once, and the next one is kept") {
  QPlainTextEdit* note = page->detail().composer().field();
  page->writeNote();
  QTest::keyClicks(note, QStringLiteral("Pide presupuesto"));
  hold();
  QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
  CHECK_FALSE(page->detail().composer().saveButton()->isEnabled());
  SECTION("as it was sent") {
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QTest::mouseClick(page->detail().composer().saveButton(), Qt::LeftButton);
    page->saveDrafts();
    CHECK(page->hasDrafts());
    goOn();
    CHECK(note->toPlainText().isEmpty());
    CHECK_FALSE(page->hasDrafts());
  }
  SECTION("with more behind it") {
    QTest::keyClick(note, Qt::Key_Return);
    QTest::keyClicks(note, QStringLiteral("Llamar el lunes"));
    goOn();
    CHECK(note->toPlainText() == u"Llamar el lunes");
    CHECK(page->hasDrafts());
  }
  SECTION("in place of it") {
    note->selectAll();
    QTest::keyClicks(note, QStringLiteral("Llamar el lunes"));
    goOn();
    CHECK(note->toPlainText() == u"Llamar el lunes");
  }
  CHECK(notes() == u"Pide presupuesto");
  QTest::keyClicks(note, QStringLiteral("."));
  CHECK(waitFor([&] { return page->detail().composer().saveButton()->isEnabled(); }));
}

TEST_CASE_METHOD(BusyFixture, "a next step is planned and ticked off once, however often it is clicked") {
  NextStepBox& box = page->detail().nextStep();
  auto* button = box.findChild<QPushButton*>(QStringLiteral("nextStepButton"));
  auto* what = box.findChild<QLineEdit*>(QStringLiteral("nextStepWhat"));
  auto* tomorrow = box.findChild<QPushButton*>(QStringLiteral("nextStepIn1"));
  QTest::mouseClick(button, Qt::LeftButton);
  QTest::keyClicks(what, QStringLiteral("Renovar"));
  hold();
  QTest::mouseClick(tomorrow, Qt::LeftButton);
  SECTION("planned") {
    QTest::mouseClick(tomorrow, Qt::LeftButton);
    QTest::keyClick(what, Qt::Key_Return);
    goOn();
    CHECK(card().tasks.size() == 1);
    CHECK(what->text().isEmpty());
  }
  SECTION("what is typed meanwhile stays") {
    what->selectAll();
    QTest::keyClicks(what, QStringLiteral("Llamar"));
    goOn();
    CHECK(card().tasks.size() == 1);
    CHECK(what->text() == u"Llamar");
    CHECK(page->hasDrafts());
  }
  SECTION("ticked off") {
    goOn();
    REQUIRE(waitFor([&] { return box.text().startsWith(QStringLiteral("Renovar")); }));
    hold();
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::mouseClick(button, Qt::LeftButton);
    goOn();
    CHECK(notifier.toasts.size() == 1);
    CHECK(notifier.errors.empty());
  }
}

TEST_CASE_METHOD(BusyFixture, "a new contact is made once, and nothing typed while it is made is swallowed") {
  QTest::keyClick(&page->table(), Qt::Key_N, Qt::ControlModifier);
  REQUIRE(page->quickAdd() != nullptr);
  QuickAdd& quick = *page->quickAdd();
  REQUIRE(QTest::qWaitForWindowActive(&quick));
  auto* name = quick.findChild<QLineEdit*>(QStringLiteral("quickName"));
  QTest::keyClicks(name, QStringLiteral("Rosa Gil"));
  hold();
  QTest::keyClick(name, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
  QTest::keyClick(name, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
  QTest::keyClicks(name, QStringLiteral("Juan"));
  CHECK(name->text() == u"Rosa Gil");
  QTest::keyClick(&quick, Qt::Key_Escape);
  CHECK(quick.isVisible());
  goOn();
  CHECK(name->text().isEmpty());
  QTest::keyClicks(name, QStringLiteral("Juan"));
  CHECK(name->text() == u"Juan");
  CHECK(waitFor([&] { return model().isComplete() && model().rowCount() == 2; }));
}

TEST_CASE_METHOD(BusyFixture, "a form takes no more while it saves") {
  QTest::mouseClick(page->detail().fields().opener(QStringLiteral("@consent")), Qt::LeftButton);
  CardForm* form = page->detail().form();
  REQUIRE(form != nullptr);
  QTest::mouseClick(form->findChild<QPushButton*>(QStringLiteral("consentNo")), Qt::LeftButton);
  auto* source = form->findChild<QLineEdit*>(QStringLiteral("consentSource"));
  auto* save = form->findChild<QPushButton*>(QStringLiteral("formSave"));
  hold();
  QTest::mouseClick(save, Qt::LeftButton);
  CHECK_FALSE(save->isEnabled());
  QTest::keyClicks(source, QStringLiteral("Feria"));
  CHECK(source->text().isEmpty());
  QTest::keyClick(source, Qt::Key_Return);
  QTest::mouseClick(form->findChild<QPushButton*>(QStringLiteral("consentYes")), Qt::LeftButton);
  CHECK_FALSE(form->findChild<QComboBox*>(QStringLiteral("consentChannel"))->isEnabled());
  // It is on its way and cannot be taken back; how it went is told here.
  QTest::keyClick(form, Qt::Key_Escape);
  QTest::mouseClick(form->findChild<QPushButton*>(QStringLiteral("formCancel")), Qt::LeftButton);
  form->close();
  CHECK(page->hasDrafts());
  REQUIRE(page->detail().form() == form);
  CHECK(form->isVisible());
  goOn();
  CHECK(waitFor([&] { return page->detail().form() == nullptr; }));
  REQUIRE(card().consents.size() == 1);
  CHECK(card().consents.front().state == ConsentState::Denied);
}

TEST_CASE_METHOD(BusyFixture, "a form that could not be saved says so, and can be changed again") {
  elsewhere([id = page->detail().contact()](Workspace& file) {
    CustomField height;
    height.name = QStringLiteral("Altura");
    return contactdata::addField(file, id, height, {});
  });
  QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("addField")), Qt::LeftButton);
  auto* newField = page->detail().fields().findChild<QAction*>(QStringLiteral("add.@newfield"));
  REQUIRE(newField != nullptr);
  qobject_cast<QWidget*>(newField->parent())->close();
  newField->trigger();
  QPointer<CardForm> form = page->detail().form();
  REQUIRE(form);
  REQUIRE(QTest::qWaitForWindowActive(form));
  QTest::keyClicks(form->findChild<QLineEdit*>(QStringLiteral("fieldName")), QStringLiteral("Altura"));
  hold();
  QTest::mouseClick(form->findChild<QPushButton*>(QStringLiteral("formSave")), Qt::LeftButton);
  QTest::keyClick(form.data(), Qt::Key_Escape);
  release();
  REQUIRE(waitFor([&] { return !form || form->findChild<QPushButton*>(QStringLiteral("formCancel"))->isEnabled(); }));
  REQUIRE(form);
  CHECK_FALSE(form->findChild<QLabel*>(QStringLiteral("formError"))->text().isEmpty());
  CHECK(form->findChild<QComboBox*>(QStringLiteral("fieldType"))->isEnabled());
  QTest::keyClick(form.data(), Qt::Key_Escape);
  CHECK(waitFor([&] { return form.isNull(); }));
}
