// SPDX-License-Identifier: GPL-3.0-or-later
// Every page and every dialog for somebody who does not see the screen or does not use the mouse, in both languages, light
// and dark. From outside the same is done by tests/probe, with fewer means and the real program.
#include "tests/support/ui/Audit.h"
#include "tests/support/ui/FocusOrder.h"
#include "tests/support/ui/ProgramFixture.h"
#include "ui/actions/Action.h"
#include "ui/contacts/ContactDetail.h"
#include "ui/contacts/ContactFieldList.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/dialogs/Prompts.h"
#include "ui/keys/KeySheet.h"
#include "ui/shell/NoticeList.h"
#include "ui/widgets/ChoiceName.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace cartera;
using namespace cartera::test;

namespace {

struct AccessibilityFixture : ProgramFixture {
  FileSession* session = nullptr;
  MainWindow* window = nullptr;

  void openShop() {
    program->openSample();
    REQUIRE(waitFor([&] { return program->sessions().size() == 1; }, 20000));
    session = program->sessions().front().get();
    window = &session->window();
    window->resize(1366, 768);
    REQUIRE(QTest::qWaitForWindowActive(window));
    REQUIRE(waitFor([&] { return window->currentPage()->isSettled() && window->pages().size() == 6; }, 20000));
  }
  void look(const char* code, Scheme scheme) {
    REQUIRE(language.set(QString::fromLatin1(code)));
    looks.theme.apply({.scheme = scheme});
  }
  ContactsPage& contacts() { return *static_cast<ContactsPage*>(window->page(QStringLiteral("contacts"))); }

  /// Chooses the first one in the list who is in a company: on the card of a person there is more.
  void chooseEmployee() {
    window->showPage(QStringLiteral("contacts"));
    contacts().table().setFocus();
    for (int row = 0; row < contacts().table().model()->rowCount(); ++row) {
      contacts().table().setCurrentIndex(contacts().table().model()->index(row, 0));
      REQUIRE(waitFor([&] { return contacts().isSettled() && contacts().detail().isLoaded(); }));
      if (!contacts().detail().details().card.memberships.empty()) return;
    }
    FAIL("nobody is in a company");
  }
  /// What has come up over the window.
  QWidget* opened() {
    QWidget* found = nullptr;
    REQUIRE(waitFor([&] {
      for (QWidget* widget : QApplication::topLevelWidgets()) {
        const bool isOurs = qobject_cast<QDialog*>(widget) != nullptr || widget->windowType() == Qt::Popup;
        if (isOurs && widget->isVisible() && qobject_cast<QMenu*>(widget) == nullptr) found = widget;
      }
      return found != nullptr;
    }));
    REQUIRE(waitFor([&] { return found->isActiveWindow() || found->windowType() == Qt::Popup; }));
    return found;
  }
  void trigger(const char* action) {
    QAction* const what = window->actions().action(action);
    INFO(action);
    REQUIRE(what != nullptr);
    REQUIRE(waitFor([&] { return what->isEnabled(); }));
    what->trigger();
  }
  /// An entry of the menu of fields to add.
  void add(const QString& entry) {
    QTest::mouseClick(contacts().findChild<QPushButton*>(QStringLiteral("addField")), Qt::LeftButton);
    QAction* found = nullptr;
    for (auto* menu : contacts().detail().fields().findChildren<QMenu*>()) {
      for (QAction* action : menu->actions()) {
        if (action->objectName() == entry) found = action;
      }
      menu->close();
    }
    REQUIRE(found != nullptr);
    found->trigger();
  }
  static std::string faults(QWidget& window, int least = 2) {
    QStringList wrong;
    // Some parts come in the turns of the loop behind a change.
    (void)waitFor([&] { return (wrong = auditAccessibility(window, least)).isEmpty(); }, 1000);
    QWidget* const before = window.focusWidget();
    if (before == nullptr) {
      wrong += QStringLiteral("nothing has the keyboard");
    } else {
      const QList<QWidget*> stops = tabThrough(window);
      if (window.focusWidget() != stops.first()) {
        wrong += QString(nameOf(window.focusWidget()) + QStringLiteral(" does not let Tab go on"));
      }
      before->setFocus(Qt::TabFocusReason);
    }
    return wrong.join(u'\n').toStdString();
  }
  void checkOpened(int least = 2) {
    QPointer<QWidget> dialog = opened();
    CHECK(faults(*dialog, least) == "");
    dialog->close();
    REQUIRE(waitFor([&] { return !dialog || !dialog->isVisible(); }));
    delete dialog;
    window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(window));
  }
};

}  // namespace

TEST_CASE_METHOD(AccessibilityFixture,
                 "every page has names, roles, room and a way through for Tab, in both languages and themes") {
  openShop();
  for (const char* code : {"es", "en"}) {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
      look(code, scheme);
      for (const char* id : {"contacts", "history", "quality", "duplicates", "trash", "settings"}) {
        window->showPage(QString::fromLatin1(id));
        REQUIRE(waitFor([&] { return window->currentPage()->isSettled(); }));
        INFO(id << " " << code << (scheme == Scheme::Dark ? " dark" : " light"));
        // Of its own: rail and bar are never empty.
        CHECK(auditAccessibility(*window->currentPage()).join(u'\n').toStdString() == "");
        window->rail()->button(window->rail()->current())->setFocus(Qt::TabFocusReason);
        CHECK(auditFocusOrder(*window, window->parts()).join(u'\n').toStdString() == "");
        CHECK(faults(*window, 8) == "");
      }
    }
  }
}

TEST_CASE_METHOD(AccessibilityFixture,
                 "every dialog has names, roles, room and a way through for Tab, in both languages and themes") {
  openShop();
  const QString list = write(QStringLiteral("list.csv"), "Nombre;Correo;Saldo\nRosa;rosa@example.com;12\nPau;pau@;7\n");
  for (const char* code : {"es", "en"}) {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
      look(code, scheme);
      chooseEmployee();
      for (const char* id : {"contacts.new", "exchange.export", "contacts.filter", "contacts.columns", "views.save",
                             "contacts.tag", "contacts.stage", "contacts.owner"}) {
        INFO(id << " " << code << (scheme == Scheme::Dark ? " dark" : " light"));
        trigger(id);
        checkOpened();
      }
      for (const char* entry : {"add.@newmembership", "add.@newconsent", "add.@newexclusion", "add.@newfield"}) {
        INFO(entry << " " << code);
        add(QString::fromLatin1(entry));
        checkOpened();
      }
      window->toast(QStringLiteral("Ana"), {});
      trigger("view.notices");
      checkOpened(1);
      chooseEmployee();
      QTest::keyClick(&contacts().table(), Qt::Key_Down, Qt::ShiftModifier);
      trigger("contacts.merge");
      checkOpened(4);

      trigger("help.keys");
      auto* const sheet = static_cast<KeySheet*>(opened());
      CHECK(faults(*sheet) == "");
      QTest::keyClick(sheet->search(), Qt::Key_Return);
      CHECK(faults(*sheet) == "");
      delete sheet;

      session->importFile(list);
      QPointer<QWidget> import = opened();
      auto* const next = import->findChild<QPushButton*>(QStringLiteral("import.next"));
      auto* const back = import->findChild<QPushButton*>(QStringLiteral("import.back"));
      REQUIRE(waitFor([&] { return back->isEnabled(); }));
      CHECK(faults(*import) == "");
      QTest::mouseClick(back, Qt::LeftButton);
      for (int i = 0; i < 3; ++i) {
        INFO("page " << i << " of the import, " << code);
        REQUIRE(waitFor([&] { return next->isEnabled(); }));
        CHECK(faults(*import) == "");
        if (i < 2) QTest::mouseClick(next, Qt::LeftButton);
      }
      delete import;

      program->showStart();
      REQUIRE(QTest::qWaitForWindowActive(program->startWindow()));
      program->startWindow()->findChild<QPushButton*>(QStringLiteral("start.sample"))->setFocus(Qt::TabFocusReason);
      CHECK(faults(*program->startWindow(), 5) == "");
      program->startWindow()->hide();
      window->activateWindow();
      REQUIRE(QTest::qWaitForWindowActive(window));
    }
  }
}

TEST_CASE_METHOD(AccessibilityFixture, "questions have names, roles, room and a way through for Tab") {
  openShop();
  WindowPrompts asked(looks.theme, window);
  const Scheme scheme = GENERATE(Scheme::Light, Scheme::Dark);
  look("es", scheme);
  Confirmation question{QStringLiteral("Empty the trash?"), QStringLiteral("Two contacts go."),
                        QStringLiteral("Empty")};
  SECTION("with one way to go ahead") {
    asked.confirm(window, question, [] {});
    checkOpened();
  }
  SECTION("that is to be typed") {
    question.typed = QStringLiteral("empty");
    question.destructive = true;
    asked.confirm(window, question, [] {});
    checkOpened();
  }
  SECTION("with a second way") {
    question.other = QStringLiteral("Throw it away");
    asked.confirm(window, question, [] {});
    checkOpened(3);
  }
  SECTION("that is only to be read") {
    asked.inform({QStringLiteral("About"), QStringLiteral("Cartera"), QStringLiteral("a file"), false});
    checkOpened(1);
  }
}

TEST_CASE_METHOD(AccessibilityFixture, "the audit finds what is wrong") {
  QWidget page;
  page.resize(400, 300);
  CHECK(auditAccessibility(page).join(u'\n').contains(QStringLiteral("is it empty?")));
  auto* button = new QPushButton(&page);
  button->resize(100, 30);
  page.show();
  CHECK(auditAccessibility(page).join(u'\n').contains(QStringLiteral("has no name")));
  button->setText(QStringLiteral("Save"));
  CHECK(auditAccessibility(page).isEmpty());
  button->setFixedHeight(20);
  CHECK(auditAccessibility(page).join(u'\n').contains(QStringLiteral("is only 100 by 20")));
  button->setFixedHeight(30);
  auto* box = new QComboBox(&page);
  box->addItem(QStringLiteral("Light"));
  box->setAccessibleName(QStringLiteral("Colours"));
  box->setGeometry(0, 50, 100, 30);
  box->show();
  CHECK(auditAccessibility(page).join(u'\n').contains(QStringLiteral("not what for")));
  setChoiceName(*box, QStringLiteral("Colours & light"));
  CHECK(auditAccessibility(page).isEmpty());
  QAccessibleInterface* const what = QAccessible::queryAccessibleInterface(box);
  REQUIRE(what->relations(QAccessible::Label).size() == 1);
  CHECK(what->relations(QAccessible::Label).first().first->text(QAccessible::Name) == u"Colours & light");
}
