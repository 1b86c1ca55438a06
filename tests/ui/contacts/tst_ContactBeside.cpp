// SPDX-License-Identifier: GPL-3.0-or-later
// The card of somebody whom the list leaves out, and lists of what lies in the trash.
#include <QAction>
#include <QMenu>
#include <QToolButton>

#include "tests/support/ui/FilterFixture.h"
#include "ui/contacts/ContactData.h"
#include "ui/contacts/NoteComposer.h"

using namespace cartera;
using namespace cartera::test;

namespace {

struct BesideFixture : FilterFixture {
  [[nodiscard]] ContactId idOf(const QString& name) const {
    REQUIRE(waitFor([&] { return names().contains(name); }));
    return model().idAt(static_cast<int>(names().indexOf(name)));
  }
  [[nodiscard]] bool showsCard(const QString& name) const {
    return waitFor([&] { return page->detail().isLoaded() && page->detail().shownName() == name; });
  }
  void putInTrash(const QString& name) {
    const ContactId id = idOf(name);
    elsewhere([id](Workspace& file) { return contactdata::trash(file, {id}, {}); });
  }
};

}  // namespace

TEST_CASE_METHOD(BesideFixture, "who is opened stands beside a list that leaves him out, and the conditions stay") {
  const ContactId mar = idOf(kMar);
  set("city = Málaga");
  REQUIRE(showsNames({kAna, kEva}));
  struct Said {
    const char* language;
    const char* words;
  };
  for (const Said& said : {Said{"es", "«Mar Paz» no está en la lista: la búsqueda o los filtros lo dejan fuera."},
                           Said{"en", "“Mar Paz” is not in the list: the search or the filters leave it out."}}) {
    REQUIRE(language.set(QLatin1String(said.language)));
    choose(kAna);
    notifier.toasts.clear();
    page->openContact(mar);
    CHECK(showsCard(kMar));
    CHECK(chips().size() == 1);
    CHECK(showsNames({kAna, kEva}));
    CHECK_FALSE(page->table().currentIndex().isValid());
    CHECK(page->table().selectedIds().empty());
    REQUIRE(notifier.toasts.size() == 1);
    CHECK(notifier.toasts.front().text.toStdString() == said.words);
  }
  SECTION("an edit of the card leaves it where it is, or brings it into the list") {
    elsewhere([mar](Workspace& file) {
      return contactdata::edit(file, mar, kMar, QStringLiteral("addr.work.city"), QStringLiteral("Málaga"));
    });
    CHECK(showsNames({kAna, kEva, kMar}));
    CHECK(waitFor([&] { return page->table().currentId() == mar; }));
    CHECK(chips().size() == 1);
  }
  SECTION("a row of the list takes its place") {
    QTest::mouseClick(page->table().viewport(), Qt::LeftButton, Qt::NoModifier,
                      page->table().visualRect(model().index(1, 0)).center());
    CHECK(showsCard(kEva));
  }
  SECTION("another question is about the list again") {
    set("city = Madrid");
    CHECK(showsNames({kMar}));
    CHECK(waitFor([&] { return page->table().currentId() == mar; }));
  }
  SECTION("what is done is done to the one whose card is shown") {
    actions->action("contacts.trash")->trigger();
    CHECK(waitFor([&] { return page->detail().details().card.contact.deletedAt.has_value(); }));
    CHECK(showsNames({kAna, kEva}));
  }
}

TEST_CASE_METHOD(BesideFixture, "the actions of a list of the trash take out of it") {
  putInTrash(kAna);
  putInTrash(kEva);
  CHECK(showsNames({kMar}));
  QAction* const trash = actions->action("contacts.trash");
  QAction* const restore = actions->action("contacts.restore");
  CHECK(trash->isEnabled());
  CHECK_FALSE(restore->isEnabled());
  set("trash = yes");
  REQUIRE(showsNames({kAna, kEva}));
  choose(kAna);
  CHECK_FALSE(trash->isEnabled());
  CHECK_FALSE(actions->action("contacts.edit")->isEnabled());
  REQUIRE(restore->isEnabled());
  CHECK(restore->text() == u"Sacar de la papelera");
  page->detail().findChild<QToolButton*>(QStringLiteral("contactMore"))->click();
  auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
  REQUIRE(menu != nullptr);
  CHECK(menu->actions().contains(restore));
  CHECK_FALSE(menu->actions().contains(trash));
  menu->close();
  SECTION("one") {
    page->table().setFocus();
    // Del does nothing to what is there already.
    QTest::keyClick(&page->table(), Qt::Key_Delete);
    QTest::keyClick(&page->table(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(showsNames({kEva}));
    REQUIRE(waitFor([&] { return !notifier.toasts.empty(); }));
    CHECK(notifier.toasts.back().text == u"«Ana Gil» ya no está en la papelera");
    CHECK(notifier.toasts.back().undo.isSet());
  }
  SECTION("several, in English") {
    REQUIRE(language.set(QStringLiteral("en")));
    page->table().selectAll();
    restore->trigger();
    CHECK(waitFor([&] { return model().isComplete() && model().rowCount() == 0; }));
    CHECK(notifier.toasts.back().text == u"2 contacts are out of the trash");
    page->filters().clear();
    CHECK(showsNames({kAna, kEva, kMar}));
  }
}

TEST_CASE_METHOD(BesideFixture,
                 "who is edited out of the list loses the row and not the card, and is back with the undo") {
  const ContactId ana = idOf(kAna);
  set("city = Málaga");
  REQUIRE(showsNames({kAna, kEva}));
  choose(kAna);
  REQUIRE(showsCard(kAna));
  elsewhere([ana](Workspace& file) {
    return contactdata::edit(file, ana, kAna, QStringLiteral("addr.work.city"), QStringLiteral("Cádiz"));
  });
  CHECK(showsNames({kEva}));
  CHECK(showsCard(kAna));
  CHECK(page->detail().contact() == ana);
  CHECK_FALSE(page->table().currentIndex().isValid());
  SECTION("the undo brings the row back, and it is chosen") {
    elsewhere([](Workspace& file) -> Result<ChangeSet> {
      CARTERA_ASSIGN(const UndoResult undone, file.undoLast());
      return undone.change;
    });
    CHECK(showsNames({kAna, kEva}));
    CHECK(waitFor([&] { return page->table().currentId() == ana; }));
  }
  SECTION("who is thrown away is not kept") {
    choose(kEva);
    REQUIRE(showsCard(kEva));
    actions->action("contacts.trash")->trigger();
    CHECK(showsNames({}));
    CHECK(waitFor([&] { return !page->detail().contact().isSet(); }));
  }
}
