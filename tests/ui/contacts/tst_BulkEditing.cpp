// SPDX-License-Identifier: GPL-3.0-or-later
// Several contacts chosen in the list, and one thing done to all of them.
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include "core/contacts/TagStore.h"
#include "tests/support/Catch.h"
#include "tests/support/ui/ContactsFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<> three(Workspace& file) {
  return addAll(file, {{{u"full_name"_s, u"Ana Gil"_s}, {u"tags"_s, u"vip"_s}, {u"stage"_s, u"customer"_s}},
                       {{u"full_name"_s, u"Bea Paz"_s}, {u"stage"_s, u"lead"_s}},
                       {{u"full_name"_s, u"Carlos Ruiz"_s}}});
}

struct BulkFixture : ContactsFixture {
  BulkFixture() : ContactsFixture(three) {
    page->table().setFocus();
    page->table().selectRow(0);
  }
  void chooseAll() const { QTest::keyClick(&page->table(), Qt::Key_A, Qt::ControlModifier); }
  [[nodiscard]] QWidget* bar() const { return page->findChild<QWidget*>(u"selectionBar"_s); }
  template <class T>
  [[nodiscard]] T* in(const QString& name) const {
    auto* dialog = page->window()->findChild<QDialog*>(u"bulkEdit"_s);
    REQUIRE(dialog != nullptr);
    auto* found = dialog->findChild<T*>(name);
    REQUIRE(found != nullptr);
    return found;
  }
  [[nodiscard]] bool foresees(const QString& text) const {
    return waitFor([&] { return in<QLabel>(u"bulkPreview"_s)->text() == text; });
  }
  /// The stages, or the tags, of everybody by name.
  [[nodiscard]] QString stages() {
    return read([](Connection& db) {
      return db.scalarText(
          "SELECT group_concat(stage) FROM (SELECT coalesce(c.stage, '-') AS stage FROM contact c JOIN contact_key k "
          "ON "
          "k.contact_id = c.id ORDER BY k.name)");
    });
  }
  [[nodiscard]] QString tagged() {
    return read([](Connection& db) {
      return db.scalarText(
          "SELECT group_concat(name) FROM (SELECT k.name FROM contact_key k JOIN contact_tag l ON l.contact_id = "
          "k.contact_id JOIN tag t ON t.id = l.tag_id WHERE t.name = 'vip' AND l.deleted_at IS NULL ORDER BY k.name)");
    });
  }
  void undo(ChangeId change) {
    elsewhere([change](Workspace& file) -> Result<ChangeSet> {
      CARTERA_TRY(file.undo(change));
      return ChangeSet{};
    });
  }
};

}  // namespace

TEST_CASE_METHOD(BulkFixture,
                 "a bar with what can be done comes with the second contact that is chosen and goes with Esc") {
  CHECK_FALSE(bar()->isVisible());
  QTest::keyClick(&page->table(), Qt::Key_Down, Qt::ShiftModifier);
  REQUIRE(bar()->isVisible());
  CHECK(bar()->findChild<QLabel*>()->text() == u"2 elegidos");
  // What has no room is in the menu behind.
  auto* more = bar()->findChild<QPushButton*>(u"more"_s);
  const auto buttons = bar()->findChildren<QPushButton*>();
  REQUIRE(waitFor([&] {
    return more->isVisible() && std::all_of(buttons.begin(), buttons.end(), [](const QPushButton* button) {
             return !button->isVisible() || button->width() >= button->sizeHint().width();
           });
  }));
  QStringList offered;
  for (const auto* button : buttons) {
    INFO(button->objectName().toStdString());
    if (!button->isVisible()) continue;
    CHECK(button->height() >= 24);
    offered += button->objectName();
  }
  more->click();
  auto* menu = page->findChild<QMenu*>(u"contextMenu"_s);
  REQUIRE(menu != nullptr);
  for (const QAction* action : menu->actions()) offered += action->objectName();
  menu->close();
  offered.removeAll(u"more"_s);
  CHECK(offered == QStringList{u"contacts.tag"_s, u"contacts.stage"_s, u"contacts.owner"_s, u"contacts.merge"_s,
                               u"contacts.trash"_s});
  QTest::keyClick(&page->table(), Qt::Key_Escape);
  CHECK_FALSE(bar()->isVisible());
  CHECK(page->table().selectedCount() == 1);
}

TEST_CASE_METHOD(BulkFixture,
                 "a tag is put on many with the keyboard, after it was told on how many, and is one step for undo") {
  chooseAll();
  QTest::keyClick(&page->table(), Qt::Key_T, Qt::ControlModifier);
  QTest::keyClicks(in<QComboBox>(u"bulkValue"_s), u"vip"_s);
  CHECK(foresees(u"sin la etiqueta → vip: 2\n1 se quedan como están."_s));
  CHECK(in<QPushButton>(u"bulkRun"_s)->text() == u"Cambiar 2");
  CHECK(tagged() == u"Ana Gil");
  QTest::keyClick(in<QComboBox>(u"bulkValue"_s), Qt::Key_Return);
  REQUIRE(waitFor([&] { return notifier.toasts.size() == 1; }));
  CHECK(tagged() == u"Ana Gil,Bea Paz,Carlos Ruiz");
  CHECK(notifier.toasts[0].text == u"2 contactos cambiados");
  undo(notifier.toasts[0].undo);
  CHECK(tagged() == u"Ana Gil");
}

TEST_CASE_METHOD(BulkFixture, "the tag is taken off those who have it") {
  chooseAll();
  QTest::keyClick(&page->table(), Qt::Key_T, Qt::ControlModifier);
  auto* way = in<QComboBox>(u"bulkWay"_s);
  way->setFocus();
  QTest::keyClick(way, Qt::Key_Down);
  in<QComboBox>(u"bulkValue"_s)->setFocus();
  QTest::keyClicks(in<QComboBox>(u"bulkValue"_s), u"vip"_s);
  CHECK(foresees(u"vip → sin la etiqueta: 1\n2 se quedan como están."_s));
  in<QPushButton>(u"bulkRun"_s)->click();
  REQUIRE(waitFor([&] { return notifier.toasts.size() == 1; }));
  CHECK(tagged().isEmpty());
}

TEST_CASE_METHOD(BulkFixture, "a stage for many tells from which stage how many come") {
  chooseAll();
  actions->action("contacts.stage")->trigger();
  auto* stage = in<QComboBox>(u"bulkValue"_s);
  stage->setCurrentIndex(stage->findData(u"customer"_s));
  Q_EMIT stage->activated(stage->currentIndex());
  CHECK(foresees(u"Sin estado → Cliente: 1\nInteresado → Cliente: 1\n1 se quedan como están."_s));
  in<QPushButton>(u"bulkRun"_s)->click();
  REQUIRE(waitFor([&] { return notifier.toasts.size() == 1; }));
  CHECK(stages() == u"customer,customer,customer");
}

TEST_CASE_METHOD(BulkFixture, "what would change nothing cannot be run, and closing changes nothing") {
  chooseAll();
  actions->action("contacts.owner")->trigger();
  CHECK(foresees(u"Nada cambia.\n3 se quedan como están."_s));
  CHECK_FALSE(in<QPushButton>(u"bulkRun"_s)->isEnabled());
  QTest::keyClicks(in<QComboBox>(u"bulkValue"_s), u"Eva"_s);
  CHECK(foresees(u"Nadie → Eva: 3"_s));
  QTest::keyClick(in<QComboBox>(u"bulkValue"_s), Qt::Key_Escape);
  REQUIRE(waitFor([&] { return page->window()->findChild<QDialog*>(u"bulkEdit"_s) == nullptr; }));
  CHECK(read([](Connection& db) { return db.scalarText("SELECT count(*) FROM contact WHERE owner IS NOT NULL"); }) ==
        u"0");
}
