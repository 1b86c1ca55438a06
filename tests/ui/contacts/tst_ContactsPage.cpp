// SPDX-License-Identifier: GPL-3.0-or-later
// The page as a person uses it: keys and clicks on the real widgets over a real file.
#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

#include "core/storage/History.h"
#include "tests/support/ui/ContactsFixture.h"
#include "ui/contacts/NextStepBox.h"
#include "ui/contacts/NoteComposer.h"
#include "ui/contacts/QuickAdd.h"
#include "ui/contacts/Timeline.h"
#include "ui/widgets/EmptyState.h"

using namespace cartera;
using namespace cartera::test;

namespace {

Result<> threePeople(Workspace& file) {
  return addAll(file, {{{QStringLiteral("given"), QStringLiteral("Lucía")},
                        {QStringLiteral("family"), QStringLiteral("Peña Ortiz")},
                        {QStringLiteral("phone.mobile"), QStringLiteral("612345678")},
                        {QStringLiteral("email"), QStringLiteral("lucia@example.es")},
                        {QStringLiteral("org.name"), QStringLiteral("Peña Decoración, S.L.")},
                        {QStringLiteral("stage"), QStringLiteral("customer")},
                        {QStringLiteral("addr.work.city"), QStringLiteral("Valencia")}},
                       {{QStringLiteral("given"), QStringLiteral("Andrés")},
                        {QStringLiteral("family"), QStringLiteral("Ibarra")},
                        {QStringLiteral("stage"), QStringLiteral("lead")}},
                       {{QStringLiteral("given"), QStringLiteral("Óscar")},
                        {QStringLiteral("family"), QStringLiteral("Zamora")},
                        {QStringLiteral("phone"), QStringLiteral("963000111")}}});
}

const QString kLucia = QStringLiteral("Lucía Peña Ortiz");
const QString kAndres = QStringLiteral("Andrés Ibarra");
const QString kOscar = QStringLiteral("Óscar Zamora");
const QString kCompany = QStringLiteral("Peña Decoración, S.L.");
const QStringList kEverybody{kAndres, kLucia, kOscar, kCompany};

QString valueOf(ContactsFixture& f, ContactId id, const QString& key) {
  return f.read([id, key](Connection& db) -> Result<QString> {
    CARTERA_ASSIGN(const ContactCard card, contacts::card(db, id));
    for (const auto& [k, v] : contactfields::flatten(card)) {
      if (k == key) return v;
    }
    return QString();
  });
}

InlineEdit& field(ContactsFixture& f, const char* key) {
  InlineEdit* found = f.page->detail().fields().edit(QLatin1String(key));
  INFO(key << " among " << f.page->detail().fields().keys().join(u' ').toStdString());
  REQUIRE(found != nullptr);
  return *found;
}

QStringList sorted(QStringList names) {
  names.sort();
  return names;
}

}  // namespace

TEST_CASE("search finds without accents and while it is typed, Esc brings all back") {
  ContactsFixture f(threePeople);
  CHECK(sorted(f.names()) == sorted(kEverybody));
  CHECK(f.page->findChild<QLabel*>(QStringLiteral("contactCount"))->text() == u"4");
  f.page->focusSearch();
  REQUIRE(f.page->search().hasFocus());
  QTest::keyClicks(&f.page->search(), QStringLiteral("PENA ort"));
  CHECK(f.showsNames({kLucia}));
  QTest::keyClick(&f.page->search(), Qt::Key_Escape);
  CHECK(f.page->search().text().isEmpty());
  CHECK(waitFor([&] { return f.model().isComplete() && f.model().rowCount() == 4; }));
}

TEST_CASE("digits find phones, and typing in the list begins a search") {
  ContactsFixture f(threePeople);
  f.page->table().setFocus();
  QTest::keyClicks(&f.page->table(), QStringLiteral("9"));
  CHECK(f.page->search().hasFocus());
  QTest::keyClicks(&f.page->search(), QStringLiteral("63 000"));
  CHECK(f.page->search().text() == u"963 000");
  CHECK(f.showsNames({kOscar}));
  QTest::keyClick(&f.page->search(), Qt::Key_Down);
  CHECK(f.page->table().hasFocus());
}

TEST_CASE("chips without room are in the menu of a last chip, and the chosen one stays in sight") {
  ContactsFixture f(threePeople);
  ContactFilterBar& bar = f.page->filters();
  // As wide as there is room for in the window a shop has.
  f.window.resize(900, 600);
  QPushButton* const last = bar.chip(QStringLiteral("companies"));
  REQUIRE(waitFor([&] { return !last->isVisible(); }));
  REQUIRE(bar.more()->isVisible());
  CHECK(bar.more()->geometry().right() <= bar.width());
  QTest::mouseClick(bar.more(), Qt::LeftButton);
  auto* menu = bar.findChild<QMenu*>(QStringLiteral("chip.menu"));
  REQUIRE(menu != nullptr);
  REQUIRE(menu->actions().last()->text() == last->text());
  menu->actions().last()->trigger();
  menu->close();
  CHECK(last->isChecked());
  CHECK(last->isVisible());
  CHECK(last->geometry().right() <= bar.width());
  CHECK(f.showsNames({kCompany}));
  f.window.resize(2400, 700);
  CHECK(waitFor([&] { return !bar.more()->isVisible(); }));
}

TEST_CASE("chips choose people, companies and customers") {
  ContactsFixture f(threePeople);
  f.page->filters().chip(QStringLiteral("companies"))->click();
  CHECK(f.showsNames({kCompany}));
  f.page->filters().chip(QStringLiteral("customer"))->click();
  CHECK(f.showsNames({kLucia}));
  f.page->filters().chip(QStringLiteral("customer"))->click();
  CHECK(waitFor([&] { return f.model().isComplete() && f.model().rowCount() == 4; }));
  CHECK(f.page->filters().chip(QStringLiteral("all"))->isChecked());
}

TEST_CASE("what matches nothing says so and offers a way back") {
  ContactsFixture f(threePeople);
  f.page->search().setText(QStringLiteral("xyzzy"));
  REQUIRE(waitFor([&] { return f.model().isComplete() && f.model().rowCount() == 0; }));
  CHECK_FALSE(f.page->detail().contact().isSet());
  QPushButton* clear = nullptr;
  for (auto* state : f.page->findChildren<EmptyState*>()) {
    if (state->isVisible()) clear = state->primaryButton();
  }
  REQUIRE(clear != nullptr);
  CHECK(clear->text() == u"Quitar filtros");
  QTest::mouseClick(clear, Qt::LeftButton);
  CHECK(waitFor([&] { return f.model().rowCount() == 4; }));
}

TEST_CASE("an empty file offers the first contact") {
  ContactsFixture f([](Workspace&) { return Result<>(); });
  const auto states = f.page->findChildren<EmptyState*>();
  const auto shown = std::find_if(states.begin(), states.end(), [](EmptyState* s) { return s->isVisible(); });
  REQUIRE(shown != states.end());
  CHECK((*shown)->primaryButton()->text() == u"Nuevo contacto");
  QTest::mouseClick((*shown)->primaryButton(), Qt::LeftButton);
  REQUIRE(f.page->quickAdd() != nullptr);
  CHECK(f.page->quickAdd()->isVisible());
}

TEST_CASE("arrow keys take the card along") {
  ContactsFixture f(threePeople);
  f.page->table().setFocus();
  f.page->table().selectRow(0);
  const QString first = f.names().at(0);
  const QString second = f.names().at(1);
  REQUIRE(waitFor([&] { return f.page->detail().shownName() == first; }));
  QTest::keyClick(&f.page->table(), Qt::Key_Down);
  CHECK(waitFor([&] { return f.page->detail().shownName() == second; }));
}

TEST_CASE("a value is edited where it stands: Enter commits, Esc reverts, nonsense is refused with its reason") {
  ContactsFixture f(threePeople);
  f.choose(kLucia);
  const ContactId lucia = f.page->detail().contact();
  SECTION("Enter commits as one change") {
    InlineEdit& given = field(f, "given");
    QTest::mouseDClick(given.field(), Qt::LeftButton);
    REQUIRE(given.isEditing());
    given.field()->clear();
    type(given.field(), QStringLiteral("Lucía Inés"));
    QTest::keyClick(given.field(), Qt::Key_Return);
    CHECK(waitFor([&] { return f.page->detail().shownName() == u"Lucía Inés Peña Ortiz"; }));
    CHECK(valueOf(f, lucia, QStringLiteral("given")) == u"Lucía Inés");
    CHECK(waitFor([&] { return f.names().contains(QStringLiteral("Lucía Inés Peña Ortiz")); }));
    const QString op = f.read([](Connection& db) -> Result<QString> {
      CARTERA_ASSIGN(const auto changes, History(db).list(1));
      return QString(changes.at(0).op.code + u' ' + changes.at(0).op.args.join(u' '));
    });
    CHECK(op == u"contact.edit Lucía Peña Ortiz given");
  }
  SECTION("Esc reverts") {
    InlineEdit& family = field(f, "family");
    family.field()->setFocus();
    QTest::keyClick(family.field(), Qt::Key_F2);
    QTest::keyClicks(family.field(), QStringLiteral("Gomez"));
    QTest::keyClick(family.field(), Qt::Key_Escape);
    CHECK(family.value() == u"Peña Ortiz");
    CHECK(valueOf(f, lucia, QStringLiteral("family")) == u"Peña Ortiz");
  }
  SECTION("an e-mail that is none stays open") {
    InlineEdit& email = field(f, "email[1]");
    email.startEditing();
    QTest::keyClicks(email.field(), QStringLiteral("lucia at home"));
    QTest::keyClick(email.field(), Qt::Key_Return);
    CHECK(waitFor([&] { return !email.errorText().isEmpty(); }));
    CHECK(email.isEditing());
    CHECK(valueOf(f, lucia, QStringLiteral("email[1]")) == u"lucia@example.es");
  }
  SECTION("an empty field gets its first value") {
    f.choose(kAndres);
    InlineEdit& phone = field(f, "phone[1]");
    CHECK(phone.field()->placeholderText() == u"Añadir un teléfono");
    phone.startEditing();
    QTest::keyClicks(phone.field(), QStringLiteral("655902117"));
    QTest::keyClick(phone.field(), Qt::Key_Tab);
    CHECK(waitFor([&] { return field(f, "phone[1]").value() == u"+34 655 902 117"; }));
  }
}

TEST_CASE("Del moves to the trash, and the toast's undo brings back") {
  ContactsFixture f(threePeople);
  f.choose(kLucia);
  f.page->table().setFocus();
  QTest::keyClick(&f.page->table(), Qt::Key_Delete);
  REQUIRE(waitFor([&] { return f.notifier.toasts.size() == 1; }));
  CHECK(f.notifier.toasts[0].text == u"«Lucía Peña Ortiz» está en la papelera");
  CHECK(waitFor([&] { return f.model().rowCount() == 3 && !f.names().contains(kLucia); }));
  // Another one is current now.
  CHECK(waitFor([&] { return f.page->detail().isLoaded() && f.page->detail().shownName() != kLucia; }));
  const ChangeId undo = f.notifier.toasts[0].undo;
  REQUIRE(undo.isSet());
  f.elsewhere([undo](Workspace& file) -> Result<ChangeSet> {
    CARTERA_ASSIGN(const UndoResult done, file.undo(undo));
    return done.change;
  });
  CHECK(waitFor([&] { return f.names().contains(kLucia); }));
}

TEST_CASE("several rows go into the trash as one change") {
  ContactsFixture f(threePeople);
  f.page->table().selectAll();
  CHECK(f.page->table().selectedIds().size() == 4);
  f.page->trashSelected();
  REQUIRE(waitFor([&] { return f.notifier.toasts.size() == 1; }));
  CHECK(f.notifier.toasts[0].text == u"4 contactos están en la papelera");
  CHECK(waitFor([&] { return f.model().rowCount() == 0; }));
}

TEST_CASE("Ctrl+C copies rows with their titles") {
  ContactsFixture f(threePeople);
  f.choose(kLucia);
  f.page->table().setFocus();
  QGuiApplication::clipboard()->clear();
  QTest::keyClick(&f.page->table(), Qt::Key_C, Qt::ControlModifier);
  REQUIRE(waitFor([&] { return !QGuiApplication::clipboard()->text().isEmpty(); }));
  const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].split(u'\t').at(1) == u"Teléfono");
  CHECK(lines[1].startsWith(QStringLiteral("Lucía Peña Ortiz\t+34 612 345 678\tCliente\t")));
}

TEST_CASE("a note is written over the timeline and stands on top of it") {
  ContactsFixture f(threePeople);
  f.choose(kLucia);
  QPlainTextEdit* note = f.page->detail().composer().field();
  f.page->writeNote();
  CHECK(note->hasFocus());
  QTest::keyClicks(note, QStringLiteral("Pide presupuesto"));
  SECTION("Ctrl+Enter saves") {
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    const auto& entries = f.page->detail().timeline().entries();
    CHECK(waitFor([&] { return !entries.empty() && entries.front().body == u"Pide presupuesto"; }));
    CHECK(waitFor([&] { return note->toPlainText().isEmpty(); }));
    CHECK(valueOf(f, f.page->detail().contact(), QStringLiteral("note")) == u"Pide presupuesto");
  }
  SECTION("a draft waits with its contact") {
    f.choose(kOscar);
    CHECK(note->toPlainText().isEmpty());
    f.choose(kLucia);
    CHECK(note->toPlainText() == u"Pide presupuesto");
  }
}

TEST_CASE("a next step is planned and ticked off") {
  ContactsFixture f(threePeople);
  f.choose(kLucia);
  NextStepBox& box = f.page->detail().nextStep();
  CHECK(box.text() == u"Sin próximo paso");
  QTest::mouseClick(box.findChild<QPushButton*>(QStringLiteral("nextStepButton")), Qt::LeftButton);
  auto* what = box.findChild<QLineEdit*>(QStringLiteral("nextStepWhat"));
  REQUIRE(waitFor([&] { return what->isVisible(); }));
  QTest::keyClicks(what, QStringLiteral("Renovar contrato"));
  QTest::mouseClick(box.findChild<QPushButton*>(QStringLiteral("nextStepIn1")), Qt::LeftButton);
  CHECK(waitFor([&] { return box.text() == u"Renovar contrato · mañana"; }));
  QTest::mouseClick(box.findChild<QPushButton*>(QStringLiteral("nextStepButton")), Qt::LeftButton);
  CHECK(waitFor([&] { return box.text() == u"Sin próximo paso"; }));
}

TEST_CASE("a next step that was begun waits with its contact, and Esc throws it away") {
  ContactsFixture f(threePeople);
  f.choose(kLucia);
  NextStepBox& box = f.page->detail().nextStep();
  auto* button = box.findChild<QPushButton*>(QStringLiteral("nextStepButton"));
  auto* what = box.findChild<QLineEdit*>(QStringLiteral("nextStepWhat"));
  QTest::mouseClick(button, Qt::LeftButton);
  QTest::keyClicks(what, QStringLiteral("Renovar"));
  QTest::mouseClick(button, Qt::LeftButton);
  CHECK(what->isVisible());
  f.choose(kAndres);
  CHECK(what->text().isEmpty());
  CHECK_FALSE(what->isVisible());
  f.choose(kLucia);
  CHECK(what->text() == u"Renovar");
  CHECK(what->isVisible());
  CHECK(f.page->hasDrafts());
  SECTION("planned it waits no more") {
    QTest::mouseClick(box.findChild<QPushButton*>(QStringLiteral("nextStepIn7")), Qt::LeftButton);
    CHECK(waitFor([&] { return box.text().startsWith(QStringLiteral("Renovar · ")); }));
    CHECK(waitFor([&] { return !f.page->hasDrafts(); }));
  }
  SECTION("Esc") {
    QTest::keyClick(what, Qt::Key_Escape);
    CHECK_FALSE(what->isVisible());
    CHECK_FALSE(f.page->hasDrafts());
    CHECK(box.text() == u"Sin próximo paso");
  }
}

TEST_CASE("Ctrl+N makes contacts, one after the other, and tells who is there already") {
  ContactsFixture f(threePeople);
  QTest::keyClick(&f.page->table(), Qt::Key_N, Qt::ControlModifier);
  REQUIRE(f.page->quickAdd() != nullptr);
  QuickAdd& quick = *f.page->quickAdd();
  REQUIRE(QTest::qWaitForWindowActive(&quick));
  const auto part = [&](const char* name) { return quick.findChild<QLineEdit*>(QLatin1String(name)); };
  auto* save = quick.findChild<QPushButton*>(QStringLiteral("quickSave"));
  SECTION("Ctrl+Shift+Enter stays open and keeps the company") {
    QTest::keyClicks(part("quickName"), QStringLiteral("Rosa Gil"));
    QTest::keyClicks(part("quickCompany"), QStringLiteral("Hotel Mirador"));
    QTest::keyClick(part("quickCompany"), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(waitFor([&] { return part("quickName")->text().isEmpty(); }));
    CHECK(quick.isVisible());
    CHECK(part("quickCompany")->text() == u"Hotel Mirador");
    CHECK(waitFor([&] { return f.names().contains(QStringLiteral("Rosa Gil")); }));
    CHECK(waitFor([&] { return f.page->detail().shownName() == u"Rosa Gil"; }));
  }
  SECTION("a name in one piece is shown in its parts, which can be corrected") {
    QTest::keyClicks(part("quickName"), QStringLiteral("Ana Garcia"));
    CHECK(part("quickFamily")->isVisible());
    CHECK_FALSE(part("quickPrefix")->isVisible());
    QTest::keyClicks(part("quickName"), QStringLiteral(" Lopez"));
    CHECK(part("quickGiven")->text() == u"Ana");
    CHECK(part("quickFamily")->text() == u"Garcia Lopez");
    SECTION("taken as guessed") {
      QTest::mouseClick(save, Qt::LeftButton);
      REQUIRE(waitFor([&] { return f.page->detail().shownName() == u"Ana Garcia Lopez"; }));
      const ContactId ana = f.page->detail().contact();
      CHECK(valueOf(f, ana, QStringLiteral("given")) == u"Ana");
      CHECK(valueOf(f, ana, QStringLiteral("family")) == u"Garcia Lopez");
    }
    SECTION("corrected, and kept when the name goes on") {
      part("quickGiven")->selectAll();
      QTest::keyClicks(part("quickGiven"), QStringLiteral("Ana Garcia"));
      part("quickFamily")->selectAll();
      QTest::keyClicks(part("quickFamily"), QStringLiteral("Lopez"));
      QTest::keyClick(part("quickName"), Qt::Key_End);
      QTest::keyClicks(part("quickName"), QStringLiteral("s"));
      CHECK(part("quickGiven")->text() == u"Ana Garcia");
      QTest::keyClick(part("quickName"), Qt::Key_Return);
      REQUIRE(waitFor([&] { return f.page->detail().shownName() == u"Ana Garcia Lopezs"; }));
      const ContactId ana = f.page->detail().contact();
      CHECK(valueOf(f, ana, QStringLiteral("given")) == u"Ana Garcia");
      CHECK(valueOf(f, ana, QStringLiteral("family")) == u"Lopezs");
    }
    SECTION("one part corrected, and then a slip in the name mended") {
      part("quickName")->selectAll();
      QTest::keyClicks(part("quickName"), QStringLiteral("Ana Belinda Garsia"));
      part("quickGiven")->selectAll();
      QTest::keyClicks(part("quickGiven"), QStringLiteral("Ana Belinda"));
      QTest::keyClick(part("quickName"), Qt::Key_End);
      for (int i = 0; i < 3; ++i) QTest::keyClick(part("quickName"), Qt::Key_Backspace);
      QTest::keyClicks(part("quickName"), QStringLiteral("cia"));
      CHECK(part("quickGiven")->text() == u"Ana Belinda");
      CHECK(part("quickFamily")->text() == u"Garcia");
    }
  }
  SECTION("the name of a company is no person's") {
    QPushButton* company = nullptr;
    for (auto* chip : quick.findChildren<QPushButton*>()) {
      if (chip->text() == u"Empresa") company = chip;
    }
    REQUIRE(company != nullptr);
    QTest::mouseClick(company, Qt::LeftButton);
    QTest::keyClicks(part("quickName"), QStringLiteral("Toldos del Mar"));
    CHECK_FALSE(part("quickGiven")->isVisible());
    QTest::mouseClick(save, Qt::LeftButton);
    REQUIRE(waitFor([&] { return f.page->detail().shownName() == u"Toldos del Mar"; }));
    CHECK(valueOf(f, f.page->detail().contact(), QStringLiteral("given")).isEmpty());
  }
  SECTION("a household is a kind of its own") {
    auto* household = quick.findChild<QPushButton*>(QStringLiteral("quickHousehold"));
    QTest::mouseClick(household, Qt::LeftButton);
    CHECK(household->isChecked());
    CHECK_FALSE(part("quickCompany")->isVisible());
    QTest::keyClicks(part("quickName"), QStringLiteral("Familia Gil Soler"));
    CHECK_FALSE(part("quickGiven")->isVisible());
    QTest::mouseClick(save, Qt::LeftButton);
    REQUIRE(waitFor([&] { return f.page->detail().shownName() == u"Familia Gil Soler"; }));
    CHECK(f.page->detail().details().card.contact.kind == ContactKind::Household);
  }
  SECTION("assistive technology chooses a kind by toggling it, and there is one at a time") {
    auto* household = quick.findChild<QPushButton*>(QStringLiteral("quickHousehold"));
    auto* reader = QAccessible::queryAccessibleInterface(household);
    REQUIRE(reader != nullptr);
    REQUIRE(reader->actionInterface()->actionNames().contains(QAccessibleActionInterface::toggleAction()));
    reader->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    CHECK_FALSE(part("quickCompany")->isVisible());
    const auto chips = quick.findChildren<QPushButton*>();
    CHECK(std::count_if(chips.begin(), chips.end(), [](const QPushButton* b) { return b->isChecked(); }) == 1);
    QTest::keyClicks(part("quickName"), QStringLiteral("Familia Gil"));
    QTest::mouseClick(save, Qt::LeftButton);
    REQUIRE(waitFor([&] { return f.page->detail().shownName() == u"Familia Gil"; }));
    CHECK(f.page->detail().details().card.contact.kind == ContactKind::Household);
  }
  SECTION("Esc keeps what was typed for the next time, a click on Discard does not") {
    QTest::keyClicks(part("quickName"), QStringLiteral("Rosa"));
    QTest::keyClicks(part("quickPhone"), QStringLiteral("655 90"));
    QTest::keyClick(part("quickPhone"), Qt::Key_Escape);
    CHECK_FALSE(quick.isVisible());
    CHECK(f.page->hasDrafts());
    f.page->newContact();
    REQUIRE(QTest::qWaitForWindowActive(&quick));
    CHECK(part("quickName")->text() == u"Rosa");
    CHECK(part("quickPhone")->text() == u"655 90");
    auto* cancel = quick.findChild<QPushButton*>(QStringLiteral("quickCancel"));
    CHECK(cancel->text() == u"Descartar");
    QTest::mouseClick(cancel, Qt::LeftButton);
    CHECK_FALSE(f.page->hasDrafts());
    f.page->newContact();
    CHECK(part("quickName")->text().isEmpty());
    CHECK(cancel->text() == u"Cancelar");
  }
  SECTION("a phone that is known is told before anything is saved") {
    QTest::keyClicks(part("quickName"), QStringLiteral("Lucia"));
    QTest::keyClicks(part("quickPhone"), QStringLiteral("+34 612 34 56 78"));
    auto* warning = quick.findChild<QLabel*>(QStringLiteral("quickWarning"));
    REQUIRE(waitFor([&] { return warning->isVisible(); }));
    CHECK(warning->text() == u"Ya existe: Lucía Peña Ortiz (mismo teléfono)");
    CHECK(save->text() == u"Crear igualmente");
    QTest::mouseClick(quick.findChild<QPushButton*>(QStringLiteral("quickOpenHolder")), Qt::LeftButton);
    CHECK_FALSE(quick.isVisible());
    CHECK(waitFor([&] { return f.page->detail().shownName() == kLucia; }));
    CHECK(f.model().rowCount() == 4);
  }
  SECTION("without a name nothing is made") {
    QTest::mouseClick(save, Qt::LeftButton);
    CHECK(waitFor([&] {
      for (auto* label : quick.findChildren<QLabel*>()) {
        if (label->property("role").toString() == u"error" && label->isVisible()) return true;
      }
      return false;
    }));
    CHECK(f.model().rowCount() == 4);
  }
}

TEST_CASE("a file that can only be read is shown and not touched") {
  ContactsFixture f(threePeople, OpenOptions::Access::Read);
  f.choose(kLucia);
  InlineEdit& given = field(f, "given");
  QTest::mouseDClick(given.field(), Qt::LeftButton);
  CHECK_FALSE(given.isEditing());
  CHECK_FALSE(given.field()->toolTip().isEmpty());
  CHECK_FALSE(f.page->detail().composer().field()->isEnabled());
  CHECK_FALSE(f.actions->action("contacts.trash")->isEnabled());
  CHECK_FALSE(f.actions->action("contacts.new")->isEnabled());
  QTest::keyClick(&f.page->table(), Qt::Key_Delete);
  CHECK(f.model().rowCount() == 4);
}

TEST_CASE("in a narrow window the card is a page with a way back") {
  ContactsFixture f(threePeople, OpenOptions::Access::Write, {960, 600});
  f.page->table().setFocus();
  f.page->table().selectRow(1);
  CHECK_FALSE(f.page->detail().isVisible());
  QTest::keyClick(&f.page->table(), Qt::Key_Return);
  CHECK(f.page->detail().isVisible());
  CHECK_FALSE(f.page->table().isVisible());
  auto* button = f.page->findChild<QPushButton*>(QStringLiteral("button.contacts.back"));
  CHECK(button->isVisible());
  QTest::mouseClick(button, Qt::LeftButton);
  CHECK(waitFor([&] { return f.page->table().isVisible() && !f.page->detail().isVisible(); }));
  CHECK(f.page->table().hasFocus());
  f.window.resize(1200, 700);
  REQUIRE(waitFor([&] { return f.page->detail().isVisible() && f.page->table().isVisible(); }));
  f.choose(kOscar);
  f.actions->refresh();
  CHECK_FALSE(button->isVisible());
}

TEST_CASE("a search field of the window stands in for the page's own") {
  ContactsFixture f(threePeople);
  QLineEdit outside(&f.window);
  outside.show();
  f.page->search().hide();
  f.page->search().setFocusProxy(&outside);
  QObject::connect(&outside, &QLineEdit::textChanged, &f.page->search(), &QLineEdit::setText);
  QObject::connect(&f.page->search(), &QLineEdit::textChanged, &outside, &QLineEdit::setText);
  f.page->activate();
  QTest::keyClicks(&f.page->table(), QStringLiteral("o"));
  REQUIRE(outside.hasFocus());
  QTest::keyClicks(&outside, QStringLiteral("scar"));
  CHECK(f.showsNames({kOscar}));
  QTest::keyClick(&outside, Qt::Key_Escape);
  CHECK(outside.text().isEmpty());
  CHECK(waitFor([&] { return f.model().rowCount() == 4; }));
  QTest::keyClick(&outside, Qt::Key_Down);
  CHECK(f.page->table().hasFocus());
}

TEST_CASE("the page changes its language while it is open") {
  ContactsFixture f(threePeople);
  f.choose(kLucia);
  REQUIRE(f.language.set(QStringLiteral("en")));
  CHECK(waitFor([&] { return f.page->filters().chip(QStringLiteral("customer"))->text() == u"Customers"; }));
  CHECK(f.model().headerData(1, Qt::Horizontal, Qt::DisplayRole).toString() == u"Phone");
  CHECK(field(f, "phone[1]").field()->accessibleName() == u"Phone (mobile)");
  CHECK(f.page->detail().nextStep().text() == u"No next step");
  REQUIRE(f.language.set(QStringLiteral("es")));
  CHECK(waitFor([&] { return f.page->detail().nextStep().text() == u"Sin próximo paso"; }));
  CHECK(field(f, "phone[1]").field()->accessibleName() == u"Teléfono (móvil)");
}

TEST_CASE("everything that can have the keyboard has a name") {
  ContactsFixture f(threePeople);
  f.choose(kLucia);
  f.page->newContact();
  int seen = 0;
  const auto check = [&](QWidget* root) {
    for (auto* widget : root->findChildren<QWidget*>()) {
      if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
      if (widget->focusProxy() != nullptr) continue;
      QAccessibleInterface* access = QAccessible::queryAccessibleInterface(widget);
      REQUIRE(access != nullptr);
      ++seen;
      INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
      CHECK_FALSE(access->text(QAccessible::Name).trimmed().isEmpty());
    }
  };
  check(f.page);
  check(f.page->quickAdd());
  CHECK(seen > 25);
  QAccessibleInterface* table = QAccessible::queryAccessibleInterface(&f.page->table());
  REQUIRE(table->tableInterface() != nullptr);
  const int row = f.page->table().currentIndex().row();
  CHECK(table->tableInterface()->cellAt(row, 0)->text(QAccessible::Name) == u"Lucía Peña Ortiz, Peña Decoración, S.L.");
}

TEST_CASE("parts of several addresses and equal phones are told apart by their names") {
  ContactsFixture f([](Workspace& file) {
    return addAll(file, {{{QStringLiteral("given"), QStringLiteral("Lucía")},
                          {QStringLiteral("addr[1].label"), QStringLiteral("home")},
                          {QStringLiteral("addr[1].street"), QStringLiteral("Calle Mayor, 1")},
                          {QStringLiteral("addr[1].city"), QStringLiteral("Valencia")},
                          {QStringLiteral("addr[2].label"), QStringLiteral("home")},
                          {QStringLiteral("addr[2].street"), QStringLiteral("Calle Menor, 2")},
                          {QStringLiteral("addr[2].city"), QStringLiteral("Madrid")},
                          {QStringLiteral("addr[3].city"), QStringLiteral("Alcoy")},
                          {QStringLiteral("phone[1]"), QStringLiteral("963000111")},
                          {QStringLiteral("phone[2]"), QStringLiteral("963000222")}}});
  });
  f.choose(QStringLiteral("Lucía"));
  QStringList names;
  for (const QString& key : f.page->detail().fields().keys()) {
    const InlineEdit* edit = f.page->detail().fields().edit(key);
    if (edit == nullptr) continue;
    const QString name = edit->field()->accessibleName();
    INFO(key.toStdString() << " is called " << name.toStdString());
    CHECK_FALSE(name.isEmpty());
    CHECK_FALSE(names.contains(name));
    names += name;
  }
  CHECK(names.contains(QStringLiteral("Ciudad, casa")));
  CHECK(names.contains(QStringLiteral("Ciudad, casa 2")));
  CHECK(names.contains(QStringLiteral("Ciudad, 3")));
  CHECK(names.contains(QStringLiteral("Teléfono 2")));
}

TEST_CASE("the history of a field stands in its menu") {
  ContactsFixture f(threePeople);
  f.choose(kLucia);
  const ContactId lucia = f.page->detail().contact();
  f.elsewhere([lucia](Workspace& file) {
    return contactdata::edit(file, lucia, kLucia, QStringLiteral("given"), QStringLiteral("Luz"));
  });
  REQUIRE(waitFor([&] { return field(f, "given").value() == u"Luz"; }));
  QLineEdit* given = field(f, "given").field();
  Q_EMIT given->customContextMenuRequested({4, 4});
  QAction* history = nullptr;
  REQUIRE(waitFor([&] { return (history = f.page->findChild<QAction*>(QStringLiteral("fieldHistory"))) != nullptr; }));
  history->trigger();
  const auto popup = [&] { return f.page->findChild<QFrame*>(QStringLiteral("fieldHistoryPopup")); };
  REQUIRE(waitFor([&] { return popup() != nullptr && popup()->isVisible(); }));
  QString text;
  for (auto* label : popup()->findChildren<QLabel*>()) text += label->text() + u'\n';
  INFO(text.toStdString());
  CHECK(text.contains(QStringLiteral("Ana: «Luz», antes «Lucía»")));
  CHECK(text.contains(QStringLiteral("Ana: «Lucía»")));
  popup()->close();
}
