// SPDX-License-Identifier: GPL-3.0-or-later
// How many gestures the everyday tasks take, through the real window.
#include "core/contacts/InteractionStore.h"
#include "core/contacts/TaskStore.h"
#include "tests/support/Places.h"
#include "tests/support/ui/Gestures.h"
#include "tests/ui/duplicates/DuplicatesFixture.h"
#include "ui/contacts/ContactDetail.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/contacts/NoteComposer.h"
#include "ui/contacts/QuickAdd.h"
#include "ui/contacts/Timeline.h"
#include "ui/exchange/ExportDialog.h"
#include "ui/exchange/ExportSession.h"
#include "ui/exchange/ImportDialog.h"
#include "ui/exchange/ImportSession.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::StringLiterals;

namespace {

struct BudgetFixture : DuplicatesFixture {
  Gestures gestures;
  FileSession* session = nullptr;

  MainWindow& begin() {
    session = &openPairs();
    REQUIRE(waitFor([&] { return window().currentPage()->isSettled() && window().pages().size() == 6; }));
    return window();
  }
  MainWindow& window() { return session->window(); }
  ContactsPage& contacts() { return *static_cast<ContactsPage*>(window().page(u"contacts"_s)); }
  bool shows(int rows) {
    return waitFor([&] { return contacts().isSettled() && contacts().table().model()->rowCount() == rows; });
  }
  template <class Dialog>
  Dialog& dialog() {
    Dialog* found = nullptr;
    REQUIRE(waitFor([&] {
      found = window().findChild<Dialog*>();
      return found != nullptr && found->isActiveWindow();
    }));
    return *found;
  }
  static bool atRest(ImportDialog& import, ImportDialog::Page page) {
    return waitFor([&] { return import.page() == page && import.session().busy() == ImportSession::Busy::No; }, 20000);
  }
  static QString clientes() { return cartera::test::sourcePath("tests/data/csv/clientes.csv"); }
};

}  // namespace

TEST_CASE_METHOD(BudgetFixture, "two gestures find a customer by a part of the phone, and the history is in sight",
                 "[budget]") {
  begin();
  const ContactId iker = idOf(*session, u"633112233"_s);
  run<ChangeId>(*session, [iker](Workspace& file) -> Result<ChangeId> {
    CARTERA_ASSIGN(const auto change, file.transact({u"note.add"_s, {}}, [iker](StoreContext& ctx) -> Result<> {
      Interaction note;
      note.contact = iker;
      note.body = u"Wants the green tiles"_s;
      CARTERA_TRY(interactions::insert(ctx, note));
      return {};
    }));
    return change.id;
  });
  gestures.press(QKeySequence(Qt::CTRL | Qt::Key_F));
  Gestures::type(u"11 22 3"_s);
  REQUIRE(shows(1));
  gestures.press(Qt::Key_Down);
  REQUIRE(waitFor([&] { return contacts().detail().contact() == iker; }));
  REQUIRE(waitFor([&] {
    const auto& entries = contacts().detail().timeline().entries();
    return std::any_of(entries.begin(), entries.end(),
                       [](const TimelineEntry& e) { return e.body == u"Wants the green tiles"; });
  }));
  CHECK(contacts().detail().timeline().isVisible());
  CHECK(gestures.count() == 2);
}

TEST_CASE_METHOD(BudgetFixture, "two gestures and one line add a contact at the counter", "[budget]") {
  begin();
  gestures.press(QKeySequence(Qt::CTRL | Qt::Key_N));
  auto& quick = dialog<QuickAdd>();
  Gestures::type(u"Nerea Otxoa 600 111 222 nerea@example.es #feria"_s);
  gestures.press(Qt::Key_Return);
  REQUIRE(waitFor([&] { return !quick.isVisible(); }));
  CHECK(gestures.count() == 2);
  CHECK(people(*session) == 5 + 1);
  const ContactDetail& card = contacts().detail();
  REQUIRE(waitFor([&] { return card.isLoaded() && card.shownName() == u"Nerea Otxoa"; }));
  CHECK(card.details().card.points.size() == 2);
  CHECK(card.details().card.tags.size() == 1);
}

TEST_CASE_METHOD(BudgetFixture, "two gestures and one line plan what is to be done, and with whom", "[budget]") {
  begin();
  const ContactId marta = idOf(*session, u"Marta"_s);
  gestures.press(QKeySequence(Qt::CTRL | Qt::Key_N));
  auto& quick = dialog<QuickAdd>();
  Gestures::type(u"call Marta tomorrow at 10:30 about the tiles"_s);
  gestures.press(Qt::Key_Return);
  REQUIRE(waitFor([&] { return !quick.isVisible(); }));
  CHECK(gestures.count() == 2);
  const auto planned =
      run<std::vector<Task>>(*session, [marta](Workspace& file) { return tasks::ofContact(file.db(), marta); });
  REQUIRE(planned.size() == 1);
  CHECK(planned[0].dueTime == u"10:30");
}

TEST_CASE_METHOD(BudgetFixture, "two gestures and one line log a visit to whoever is looked at", "[budget]") {
  begin();
  const ContactId visited = contacts().detail().contact();
  REQUIRE(visited.isSet());
  gestures.press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
  REQUIRE(waitFor([&] { return contacts().detail().composer().field()->hasFocus(); }));
  Gestures::type(u"Wants the green tiles, call on Friday"_s);
  gestures.press(QKeySequence(Qt::CTRL | Qt::Key_Return));
  const auto& entries = contacts().detail().details().interactions;
  REQUIRE(waitFor([&] { return entries.size() == 1; }));
  CHECK(gestures.count() == 2);
  CHECK(contacts().detail().contact() == visited);
  CHECK(entries.front().kind == InteractionKind::Visit);
  CHECK(entries.front().body == u"Wants the green tiles, call on Friday");
}

TEST_CASE_METHOD(BudgetFixture, "one gesture and a phrase make a list of those who are meant", "[budget]") {
  begin();
  gestures.press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
  CHECK(gestures.count() == 1);
  Gestures::type(u"city = Valencia and owner = Ana"_s);
  // Ends the phrase.
  gestures.press(Qt::Key_Return);
  CHECK(shows(1));
}

TEST_CASE_METHOD(BudgetFixture, "two gestures write a list, the second one with the profile of last time", "[budget]") {
  begin();
  settings::kExportFolder.set(settings, folder.path());
  gestures.press(QKeySequence(Qt::CTRL | Qt::Key_E));
  auto& exporting = dialog<ExportDialog>();
  REQUIRE(waitFor([&] { return exporting.session().shown().has_value(); }));
  // Who is left out and why stands there without a gesture.
  CHECK(exporting.findChild<QLabel*>(u"export.funnel"_s)->isVisible());
  gestures.press(Qt::Key_Return);
  REQUIRE(waitFor([&] { return exporting.session().receipt().has_value(); }));
  CHECK(gestures.count() == 2);
  CHECK(exporting.session().receipt()->rows == 5);
  CHECK(QFile::exists(exporting.session().receipt()->file));
}

TEST_CASE_METHOD(BudgetFixture, "three gestures bring a new list in, and two the next one like it", "[budget]") {
  begin();
  gestures.drop(window(), clientes());
  auto& first = dialog<ImportDialog>();
  REQUIRE(atRest(first, ImportDialog::Mapping));
  gestures.press(Qt::Key_Return);
  REQUIRE(atRest(first, ImportDialog::Check));
  gestures.press(Qt::Key_Return);
  REQUIRE(atRest(first, ImportDialog::Done));
  CHECK(gestures.count() == 3);
  // One of the twelve was there already, by her phone.
  CHECK(people(*session) == 5 + 11);
  first.close();
  REQUIRE(waitFor([&] { return window().findChild<ImportDialog*>() == nullptr; }));

  Gestures next;
  QByteArray more = bytes(clientes());
  const qsizetype header = more.indexOf('\n') + 1;
  more = more.left(header) +
         "C099;Nerea;Otxoa;Gil;nerea@example.es;600 111 222;Calle Sol, 1;48001;Bilbao;Bizkaia;;1,00;no\r\n";
  next.drop(window(), write(u"otra.csv"_s, more));
  auto& second = dialog<ImportDialog>();
  REQUIRE(atRest(second, ImportDialog::Check));
  CHECK(second.findChild<QLabel*>(u"import.read"_s)->text().contains(u"clientes.csv"_s));
  next.press(Qt::Key_Return);
  REQUIRE(atRest(second, ImportDialog::Done));
  CHECK(next.count() == 2);
  CHECK(people(*session) == 5 + 12);
}

TEST_CASE_METHOD(BudgetFixture, "one gesture leads to those who are there twice, and one more settles each pair",
                 "[budget]") {
  begin();
  gestures.click(window().rail()->button(u"duplicates"_s));
  auto* pairs = static_cast<DuplicatesPage*>(window().page(u"duplicates"_s));
  REQUIRE(waitFor([&] { return pairs->isVisible() && pairs->isSettled() && pairs->model()->rowCount() == 2; }));
  gestures.press(Qt::Key_M);
  REQUIRE(hasPairs(pairs, 1));
  gestures.press(Qt::Key_K);
  REQUIRE(hasPairs(pairs, 0));
  CHECK(gestures.count() == 3);
  CHECK(people(*session) == 4);
}
