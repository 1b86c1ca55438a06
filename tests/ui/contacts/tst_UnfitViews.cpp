// SPDX-License-Identifier: GPL-3.0-or-later
// Views that say something the file, or this version, does not know: they say so, and are not lost.
#include "core/storage/Rows.h"
#include "tests/support/ui/ViewsFixture.h"
#include "ui/widgets/EmptyState.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kMoon = uR"({"where":"moon phase of birth = full"})"_s;

/// A shared one as a newer version may write it.
Result<> saveNewer(Workspace& file) {
  CARTERA_TRY(file.transact({u"view.save"_s, {u"Luna"_s}}, [](const StoreContext& ctx) -> Result<> {
    return insertRow(ctx.db, "saved_view", ctx.ids.next(),
                     {{"name", textNotNull(u"Luna"_s)}, {"content", textNotNull(kMoon)}});
  }));
  return {};
}

}  // namespace

TEST_CASE_METHOD(ViewsFixture, "a view whose field has gone says so, and is as before when the field is back",
                 "[views]") {
  ChangeId defined;
  elsewhere([&](Workspace& file) -> Result<ChangeSet> {
    CARTERA_ASSIGN(const auto ids, contacts::ids(file.db(), {}));
    auto done = file.transact({u"contact.edit"_s, {}}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_ASSIGN(const FieldId colour, customfields::define(ctx, u"Color"_s, FieldType::Text));
      CARTERA_TRY(customfields::set(ctx, ids[0], colour, u"rojo"_s));
      return {};
    });
    if (done) defined = done->id;
    return done;
  });
  const bool shared = GENERATE(false, true);
  const QString where = shared ? u"shared/Rojos"_s : u"own/Rojos"_s;
  set("custom[Color] = rojo");
  REQUIRE(showsNames({kAna}));
  saveAs(u"Rojos"_s, shared);
  chip(u"all"_s)->click();
  const auto turn = [&](bool back) {
    elsewhere([defined, back](Workspace& file) -> Result<ChangeSet> {
      CARTERA_ASSIGN(auto done, back ? file.undo(defined) : file.redoLast());
      return done.change;
    });
  };
  turn(true);
  REQUIRE(waitFor([&] { return chip(where)->accessibleName() == u"Vista: Rojos, no encaja con el archivo"; }));
  CHECK_FALSE(chip(where)->icon().isNull());
  CHECK(chip(where)->toolTip().contains(u"«Color»"_s));
  chip(where)->click();
  // Nobody, and not whom the list showed before.
  CHECK(showsNames({}));
  const auto isTold = [&] {
    for (const EmptyState* state : page->findChildren<EmptyState*>())
      for (const QLabel* label : state->findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(u"«Color»"_s)) return true;
    return false;
  };
  CHECK(waitFor(isTold));
  CHECK(takePicture(window, u"views-unfit"_s));
  turn(false);
  CHECK(showsNames({kAna}));
  CHECK(waitFor([&] { return chip(where)->accessibleName() == u"Vista: Rojos"; }));
  CHECK(chip(where)->icon().isNull());
}

TEST_CASE("a view that only a newer version can read is told, and nothing takes its place", "[views]") {
  ContactsFixture f([](Workspace& file) -> Result<> {
    CARTERA_TRY(threePeople(file));
    return saveNewer(file);
  });
  ContactFilterBar& bar = f.page->filters();
  const auto isInMenu = [&] {
    f.actions->action("views.open")->trigger();
    auto* menu = bar.findChild<QMenu*>(u"viewMenu"_s);
    REQUIRE(menu != nullptr);
    bool found = false;
    for (const QAction* one : menu->actions())
      found = found || (one->text() == u"Luna (de una versión más nueva del programa)" && !one->isEnabled());
    menu->close();
    REQUIRE(waitFor([&] { return bar.findChild<QMenu*>(u"viewMenu"_s) == nullptr; }));
    return found;
  };
  REQUIRE(waitFor(isInMenu));
  CHECK(bar.chip(u"shared/Luna"_s) == nullptr);
  f.actions->action("views.save")->trigger();
  auto* dialog = f.window.findChild<ViewDialog*>();
  REQUIRE(dialog != nullptr);
  type(dialog->findChild<QLineEdit*>(u"viewName"_s), u"luna"_s);
  dialog->findChild<QRadioButton*>(u"viewShared"_s)->click();
  dialog->findChild<QPushButton*>(u"viewSave"_s)->click();
  auto* note = dialog->findChild<QLabel*>(u"viewNote"_s);
  REQUIRE(note->isVisible());
  CHECK(note->text().startsWith(u"Una versión más nueva del programa guardó la vista «Luna»."_s));
  // On this computer there is none of that name.
  dialog->findChild<QRadioButton*>(u"viewOwn"_s)->click();
  dialog->findChild<QPushButton*>(u"viewSave"_s)->click();
  CHECK(waitFor([&] { return bar.chip(u"own/luna"_s) != nullptr; }));
  CHECK(isInMenu());
}
