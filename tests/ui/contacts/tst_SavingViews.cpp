// SPDX-License-Identifier: GPL-3.0-or-later
// Views saved, renamed, moved and removed, here and by others; by the keyboard and by the mouse.
#include <QContextMenuEvent>

#include "tests/support/ui/ViewsFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

TEST_CASE_METHOD(ViewsFixture, "a view is saved by the keyboard alone, and keeps filter, order and columns",
                 "[views]") {
  // So wide that each view has its chip.
  window.resize(2000, 700);
  set("city = Málaga");
  page->table().setColumns(ContactColumns::from(u"city:200 -phone:150"_s));
  model().setOrder({contacts::SortBy::Name, true});
  REQUIRE(showsNames({kEva, kAna}));
  page->table().setFocus();
  key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(waitFor([&] { return in<QLineEdit>("viewName").hasFocus(); }));
  CHECK(in<QLabel>("viewKeeps").text().contains(u"Ciudad: Málaga"_s));
  CHECK(in<QLabel>("viewKeeps").text().contains(u"Nombre, descendente"_s));
  keys("Malagueños");
  key(Qt::Key_Return);
  REQUIRE(isDialogGone());
  REQUIRE(isChosen(u"own/Malagueños"_s));
  CHECK(chip(u"own/Malagueños"_s)->accessibleName() == u"Vista: Malagueños");
  CHECK(chips() == QStringList{u"Ciudad: Málaga"_s});
  REQUIRE(notifier.toasts.size() == 1);
  CHECK(notifier.toasts.back().text == u"Vista «Malagueños» guardada en este ordenador");

  chip(u"all"_s)->setFocus(Qt::TabFocusReason);
  key(Qt::Key_Space);
  CHECK(chips().isEmpty());
  // In the order that was chosen when no view of one's own was.
  CHECK(showsNames({kMar, kEva, kAna}));
  chip(u"own/Malagueños"_s)->setFocus(Qt::TabFocusReason);
  key(Qt::Key_Space);
  CHECK(showsNames({kEva, kAna}));
  CHECK(page->table().columns() == ContactColumns::from(u"city:200 -phone:150"_s));
  CHECK(chips() == QStringList{u"Ciudad: Málaga"_s});
}

TEST_CASE_METHOD(ViewsFixture, "a view for everybody is in the file, and undo takes it away and leaves the list",
                 "[views]") {
  set("city = Madrid");
  saveAs(u"Madrileños"_s, true);
  CHECK(kept() == QStringList{u"Madrileños"_s});
  REQUIRE(notifier.toasts.size() == 1);
  const ChangeId change = notifier.toasts.back().undo;
  REQUIRE(change.isSet());
  elsewhere([change](Workspace& file) -> Result<ChangeSet> {
    CARTERA_ASSIGN(auto undone, file.undo(change));
    return undone.change;
  });
  CHECK(waitFor([&] { return saved().isEmpty(); }));
  CHECK(isChosen(u"all"_s));
  CHECK(chips() == QStringList{u"Ciudad: Madrid"_s});
  CHECK(showsNames({kMar}));
}

TEST_CASE_METHOD(ViewsFixture, "a view is renamed with F2 and removed with Del, and comes back by undo", "[views]") {
  set("city = Málaga");
  const bool shared = GENERATE(false, true);
  const QString home = shared ? u"shared/"_s : u"own/"_s;
  saveAs(u"Sur"_s, shared);
  chip(home + u"Sur"_s)->setFocus(Qt::TabFocusReason);
  key(Qt::Key_F2);
  REQUIRE(waitFor([&] { return in<QLineEdit>("viewName").hasFocus(); }));
  REQUIRE(in<QLineEdit>("viewName").text() == u"Sur");
  CHECK(in<QRadioButton>("viewShared").isChecked() == shared);
  CHECK(in<QLineEdit>("viewName").selectedText() == u"Sur");
  keys("Costa");
  key(Qt::Key_Return);
  REQUIRE(isDialogGone());
  REQUIRE(waitFor([&] { return saved() == QStringList{home + u"Costa"_s}; }));
  CHECK(isChosen(home + u"Costa"_s));
  CHECK(chips() == QStringList{u"Ciudad: Málaga"_s});

  chip(home + u"Costa"_s)->setFocus(Qt::TabFocusReason);
  key(Qt::Key_Delete);
  REQUIRE(waitFor([&] { return saved().isEmpty(); }));
  // The keyboard is where it was, and whom the list shows as well.
  CHECK(isChosen(u"all"_s));
  CHECK(chip(u"all"_s)->hasFocus());
  CHECK(chips() == QStringList{u"Ciudad: Málaga"_s});
  CHECK(notifier.toasts.back().text == u"Vista «Costa» quitada");
  if (shared) {
    CHECK(kept().isEmpty());
    elsewhere([change = notifier.toasts.back().undo](Workspace& file) -> Result<ChangeSet> {
      CARTERA_ASSIGN(auto undone, file.undo(change));
      return undone.change;
    });
  } else {
    REQUIRE_FALSE(notifier.undos.empty());
    notifier.undos.back()();
  }
  CHECK(waitFor([&] { return saved() == QStringList{home + u"Costa"_s}; }));
}

TEST_CASE_METHOD(ViewsFixture, "the menu of a chip renames and removes it, whichever is chosen", "[views]") {
  set("city = Málaga");
  saveAs(u"Sur"_s);
  chip(u"all"_s)->click();
  QContextMenuEvent asks(QContextMenuEvent::Keyboard, QPoint(5, 5), chip(u"own/Sur"_s)->mapToGlobal(QPoint(5, 5)));
  QApplication::sendEvent(chip(u"own/Sur"_s), &asks);
  QMenu* const shown = menu("viewChipMenu");
  REQUIRE(shown != nullptr);
  CHECK(textsOf(*shown) == QStringList{u"Nombre y para quién…"_s, u"Duplicar…"_s, u"Quitar"_s});
  shown->actions().back()->trigger();
  shown->close();
  CHECK(saved().isEmpty());
  CHECK(isChosen(u"all"_s));
  // Those of the program have none.
  QContextMenuEvent again(QContextMenuEvent::Keyboard, QPoint(5, 5), chip(u"customer"_s)->mapToGlobal(QPoint(5, 5)));
  QApplication::sendEvent(chip(u"customer"_s), &again);
  CHECK((menu("viewChipMenu") == nullptr || !menu("viewChipMenu")->isVisible()));
}

TEST_CASE_METHOD(ViewsFixture, "a view moves between this computer and the file", "[views]") {
  set("city = Málaga");
  saveAs(u"Sur"_s);
  ask("views.edit");
  QTest::mouseClick(&in<QRadioButton>("viewShared"), Qt::LeftButton, Qt::NoModifier, QPoint(8, 8));
  QTest::mouseClick(&in<QPushButton>("viewSave"), Qt::LeftButton);
  REQUIRE(waitFor([&] { return saved() == QStringList{u"shared/Sur"_s}; }));
  CHECK(waitFor([&] { return isChosen(u"shared/Sur"_s); }));
  CHECK(kept() == QStringList{u"Sur"_s});
  REQUIRE(isDialogGone());
  ask("views.edit");
  QTest::mouseClick(&in<QRadioButton>("viewOwn"), Qt::LeftButton, Qt::NoModifier, QPoint(8, 8));
  QTest::mouseClick(&in<QPushButton>("viewSave"), Qt::LeftButton);
  REQUIRE(waitFor([&] { return saved() == QStringList{u"own/Sur"_s}; }));
  CHECK(isChosen(u"own/Sur"_s));
  CHECK(kept().isEmpty());
}

TEST_CASE_METHOD(ViewsFixture, "a name that cannot be one is refused where it stands", "[views]") {
  saveAs(u"Sur"_s);
  ask("views.save");
  SECTION("without a letter") {
    type(&in<QLineEdit>("viewName"), u" - "_s);
    key(Qt::Key_Return);
    REQUIRE(dialog() != nullptr);
    CHECK(note().startsWith(u"Una vista necesita un nombre."_s));
    CHECK(in<QLineEdit>("viewName").property("invalid").toBool());
    keys("Norte");
    CHECK(note().isEmpty());
    key(Qt::Key_Return);
    CHECK(isDialogGone());
    CHECK(saved() == QStringList{u"own/Norte"_s, u"own/Sur"_s});
  }
  SECTION("a new one takes the place of another, as is said before") {
    set("city = Madrid");
    type(&in<QLineEdit>("viewName"), u"SUR"_s);
    CHECK(note() == u"Ocupa el lugar de la vista «Sur».");
    CHECK(in<QPushButton>("viewSave").text() == u"Sustituir");
    // In the file there is none of that name.
    in<QRadioButton>("viewShared").click();
    CHECK(note().isEmpty());
    in<QRadioButton>("viewOwn").click();
    key(Qt::Key_Return);
    CHECK(isDialogGone());
    CHECK(saved() == QStringList{u"own/SUR"_s});
  }
  SECTION("one that has a name does not") {
    key(Qt::Key_Escape);
    REQUIRE(isDialogGone());
    saveAs(u"Norte"_s);
    ask("views.edit");
    keys("sur");
    key(Qt::Key_Return);
    REQUIRE(dialog() != nullptr);
    CHECK(note().startsWith(u"Ya hay una vista llamada «Sur»."_s));
    CHECK(saved() == QStringList{u"own/Norte"_s, u"own/Sur"_s});
  }
}

TEST_CASE_METHOD(ViewsFixture,
                 "a view that was removed elsewhere leaves the list as it is, one that was changed follows",
                 "[views]") {
  set("city = Málaga");
  saveAs(u"Sur"_s, true);
  const auto change = [this](const char* code, const std::function<Result<>(StoreContext&)>& work) {
    elsewhere([&](Workspace& file) { return file.transact({QLatin1String(code), {u"Sur"_s}}, work); });
  };
  SECTION("changed") {
    change("view.save", [](const StoreContext& ctx) -> Result<> {
      CARTERA_ASSIGN(auto all, views::all(ctx.db));
      all.front().filter = *query::readFilter(u"city = Madrid"_s);
      return views::save(ctx, all.front());
    });
    CHECK(waitFor([&] { return chips() == QStringList{u"Ciudad: Madrid"_s}; }));
    CHECK(showsNames({kMar}));
    CHECK(chip(u"shared/Sur"_s)->text() == u"Sur");
  }
  SECTION("changed while the list departs from it") {
    bar().conditions().put(9, *query::readFilter(u"stage = customer"_s));
    change("view.save", [](const StoreContext& ctx) -> Result<> {
      CARTERA_ASSIGN(auto all, views::all(ctx.db));
      all.front().order = u"-city"_s;
      return views::save(ctx, all.front());
    });
    change("view.save", [](const StoreContext& ctx) -> Result<> {
      return views::save(ctx, {u"Otra"_s, {}, {}, {}, {}});
    });
    REQUIRE(waitFor([&] { return chip(u"shared/Otra"_s) != nullptr; }));
    CHECK(chips().size() == 2);
    CHECK(chip(u"shared/Sur"_s)->text() == u"Sur •");
  }
  SECTION("called otherwise") {
    change("view.rename", [](const StoreContext& ctx) -> Result<> { return views::rename(ctx, u"Sur"_s, u"Costa"_s); });
    CHECK(waitFor([&] { return isChosen(u"shared/Costa"_s); }));
    CHECK(chip(u"shared/Costa"_s)->text() == u"Costa");
  }
  SECTION("removed") {
    change("view.remove", [](const StoreContext& ctx) -> Result<> {
      CARTERA_TRY(views::remove(ctx, u"Sur"_s));
      return {};
    });
    CHECK(waitFor([&] { return isChosen(u"all"_s); }));
    CHECK(chips() == QStringList{u"Ciudad: Málaga"_s});
    CHECK(showsNames({kAna, kEva}));
  }
}

TEST_CASE_METHOD(ViewsFixture, "a view is duplicated under a name that is proposed, and the first one stays",
                 "[views]") {
  set("city = Málaga");
  model().setOrder({contacts::SortBy::Name, true});
  const bool shared = GENERATE(false, true);
  const QString home = shared ? u"shared/"_s : u"own/"_s;
  saveAs(u"Sur"_s, shared);
  // What is looked at besides is no part of the copy.
  bar().conditions().put(9, *query::readFilter(u"stage = customer"_s));
  ask("views.duplicate");
  CHECK(in<QLineEdit>("viewName").text() == u"Copia de Sur");
  CHECK(in<QRadioButton>("viewShared").isChecked() == shared);
  key(Qt::Key_Return);
  REQUIRE(isDialogGone());
  REQUIRE(waitFor([&] { return isChosen(home + u"Copia de Sur"_s); }));
  CHECK(saved() == QStringList{home + u"Copia de Sur"_s, home + u"Sur"_s});
  CHECK(chips() == QStringList{u"Ciudad: Málaga"_s});
  CHECK(showsNames({kEva, kAna}));
  chip(home + u"Sur"_s)->click();
  ask("views.duplicate");
  CHECK(in<QLineEdit>("viewName").text() == u"Copia 2 de Sur");
}

TEST_CASE_METHOD(ViewsFixture, "whatever is done to a view of one's own is taken back by its toast", "[views]") {
  set("city = Málaga");
  saveAs(u"Sur"_s);
  SECTION("saved anew") {
    notifier.undos.back()();
    CHECK(saved().isEmpty());
  }
  SECTION("saved over") {
    bar().conditions().put(9, *query::readFilter(u"stage = customer"_s));
    run("views.update");
    REQUIRE(chip(u"own/Sur"_s)->text() == u"Sur");
    notifier.undos.back()();
    CHECK(chips() == QStringList{u"Ciudad: Málaga"_s});
    CHECK(showsNames({kAna, kEva}));
  }
  SECTION("renamed") {
    ask("views.edit");
    keys("Costa");
    key(Qt::Key_Return);
    REQUIRE(isDialogGone());
    REQUIRE(saved() == QStringList{u"own/Costa"_s});
    notifier.undos.back()();
    CHECK(saved() == QStringList{u"own/Sur"_s});
    CHECK(isChosen(u"own/Sur"_s));
  }
  SECTION("replaced by another of its name") {
    set("city = Madrid");
    saveAs(u"SUR"_s);
    REQUIRE(saved() == QStringList{u"own/SUR"_s});
    notifier.undos.back()();
    CHECK(saved() == QStringList{u"own/Sur"_s});
    chip(u"own/Sur"_s)->click();
    CHECK(chips() == QStringList{u"Ciudad: Málaga"_s});
  }
}

TEST_CASE_METHOD(ViewsFixture, "a view given to the file is one's own again when that is undone", "[views]") {
  set("city = Málaga");
  saveAs(u"Sur"_s);
  ask("views.edit");
  in<QRadioButton>("viewShared").click();
  QTest::mouseClick(&in<QPushButton>("viewSave"), Qt::LeftButton);
  REQUIRE(waitFor([&] { return saved() == QStringList{u"shared/Sur"_s}; }));
  const ChangeId given = notifier.toasts.back().undo;
  REQUIRE(given.isSet());
  const auto turn = [&](bool back) {
    elsewhere([given, back](Workspace& file) -> Result<ChangeSet> {
      CARTERA_ASSIGN(auto done, back ? file.undo(given) : file.redoLast());
      return done.change;
    });
  };
  turn(true);
  CHECK(waitFor([&] { return saved() == QStringList{u"own/Sur"_s}; }));
  CHECK(isChosen(u"own/Sur"_s));
  CHECK(chips() == QStringList{u"Ciudad: Málaga"_s});
  turn(false);
  CHECK(waitFor([&] { return saved() == QStringList{u"shared/Sur"_s}; }));
}

TEST_CASE("in a file that can only be read views are one's own", "[views]") {
  ContactsFixture f(
      [](Workspace& file) -> Result<> {
        CARTERA_TRY(threePeople(file));
        CARTERA_TRY(file.transact({u"view.save"_s, {u"Sur"_s}}, [](const StoreContext& ctx) -> Result<> {
          return views::save(ctx, {u"Sur"_s, *query::readFilter(u"city = Málaga"_s), {}, {}, {}});
        }));
        return {};
      },
      OpenOptions::Access::Read);
  ContactFilterBar& bar = f.page->filters();
  REQUIRE(waitFor([&] { return bar.chip(u"shared/Sur"_s) != nullptr; }));
  bar.chip(u"shared/Sur"_s)->click();
  CHECK(f.showsNames({kAna, kEva}));
  CHECK_FALSE(f.actions->action("views.edit")->isEnabled());
  CHECK_FALSE(f.actions->action("views.remove")->isEnabled());
  bar.chip(u"shared/Sur"_s)->setFocus();
  QTest::keyClick(bar.chip(u"shared/Sur"_s), Qt::Key_Delete);
  CHECK(bar.chip(u"shared/Sur"_s) != nullptr);
  // What is changed can be taken back and duplicated, not saved.
  bar.conditions().put(9, *query::readFilter(u"stage = customer"_s));
  CHECK(bar.revertButton()->isVisible());
  CHECK_FALSE(bar.keepButton()->isVisible());
  CHECK(f.actions->action("views.duplicate")->isEnabled());
  QTest::mouseClick(bar.revertButton(), Qt::LeftButton);
  CHECK(f.showsNames({kAna, kEva}));
  f.actions->action("views.save")->trigger();
  auto* dialog = f.window.findChild<ViewDialog*>();
  REQUIRE(dialog != nullptr);
  CHECK_FALSE(dialog->findChild<QRadioButton*>(u"viewShared"_s)->isEnabled());
  type(dialog->findChild<QLineEdit*>(u"viewName"_s), u"Mía"_s);
  QTest::keyClick(dialog, Qt::Key_Return);
  REQUIRE(waitFor([&] { return bar.chip(u"own/Mía"_s) != nullptr && bar.chip(u"own/Mía"_s)->isChecked(); }));
  CHECK(f.notifier.errors.empty());
}
