// SPDX-License-Identifier: GPL-3.0-or-later
// Views of the list: what they bring, and that the list says when it departs from them.
#include <QToolButton>

#include "core/contacts/TaskStore.h"
#include "tests/support/ui/ViewsFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList kAllThree{kAna, kEva, kMar};

}  // namespace

TEST_CASE_METHOD(ViewsFixture, "a view takes its order and columns along, and other lists have theirs back",
                 "[views]") {
  const ContactColumns before = page->table().columns();
  saveAs(u"Plana"_s);
  page->table().setColumns(ContactColumns::from(u"owner:100"_s));
  model().setOrder({contacts::SortBy::City, false});
  run("views.update");
  chip(u"all"_s)->click();
  CHECK(page->table().columns() == before);
  CHECK(model().order() == contacts::Order{});
  // What is changed in a list of no view of one's own is kept for all of these.
  model().setOrder({contacts::SortBy::Phone, false});
  chip(u"own/Plana"_s)->click();
  CHECK(page->table().columns() == ContactColumns::from(u"owner:100"_s));
  CHECK(waitFor([&] { return model().order() == contacts::Order{contacts::SortBy::City, false}; }));
  chip(u"customer"_s)->click();
  CHECK(model().order() == contacts::Order{contacts::SortBy::Phone, false});
}

TEST_CASE_METHOD(ViewsFixture, "a list that departs from its view says so; the change is saved or taken back",
                 "[views]") {
  set("city = Málaga");
  saveAs(u"Sur"_s);
  QPushButton* const sur = chip(u"own/Sur"_s);
  CHECK(sur->text() == u"Sur");
  CHECK_FALSE(actions->action("views.update")->isEnabled());
  const auto by = QString::fromLatin1(GENERATE("another condition", "one less", "order", "columns"));
  if (by == u"another condition") bar().conditions().put(9, *query::readFilter(u"stage = customer"_s));
  if (by == u"one less") QTest::mouseClick(bar().conditions().chip(0)->cross(), Qt::LeftButton);
  if (by == u"order") model().setOrder({contacts::SortBy::Name, true});
  if (by == u"columns") page->table().setColumns(ContactColumns::from(u"-phone:150 stage:90"_s));
  CHECK(sur->text() == u"Sur •");
  CHECK(sur->accessibleName() == u"Vista: Sur, cambiada");
  REQUIRE(bar().keepButton()->isVisible());
  REQUIRE(bar().revertButton()->isVisible());
  const query::Filter departed = bar().filter();
  const ContactColumns columns = page->table().columns();
  const contacts::Order order = model().order();
  SECTION("taken back by a press on the chip") {
    sur->click();
    CHECK(sur->isChecked());
    CHECK(sur->text() == u"Sur");
    CHECK(chips() == QStringList{u"Ciudad: Málaga"_s});
    CHECK(page->table().columns() == ContactColumns::usual());
    CHECK(waitFor([&] { return model().order().isBest(); }));
    sur->click();
    CHECK(isChosen(u"all"_s));
  }
  SECTION("taken back by the keyboard, which is on the chip then") {
    bar().viewsButton()->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 4 && !bar().keepButton()->hasFocus(); ++i) key(Qt::Key_Tab);
    REQUIRE(bar().keepButton()->hasFocus());
    key(Qt::Key_Tab);
    key(Qt::Key_Space);
    CHECK(sur->text() == u"Sur");
    CHECK(sur->hasFocus());
    CHECK_FALSE(bar().keepButton()->isVisible());
    CHECK_FALSE(bar().revertButton()->isVisible());
    CHECK(chips() == QStringList{u"Ciudad: Málaga"_s});
  }
  SECTION("saved") {
    if (GENERATE(false, true)) {
      run("views.update");
    } else {
      QTest::mouseClick(bar().keepButton(), Qt::LeftButton);
    }
    CHECK_FALSE(bar().keepButton()->isVisible());
    CHECK(sur->text() == u"Sur");
    chip(u"all"_s)->click();
    CHECK(page->table().columns() == ContactColumns::usual());
    sur->click();
    CHECK(bar().filter() == departed);
    CHECK(page->table().columns() == columns);
    CHECK(waitFor([&] { return model().order() == order; }));
  }
}

TEST_CASE_METHOD(ViewsFixture, "the program's own views say when something is added, and a view can be saved of it",
                 "[views]") {
  chip(u"customer"_s)->click();
  CHECK(chip(u"customer"_s)->text() == u"Clientes");
  bar().conditions().put(0, *query::readFilter(u"city = Málaga"_s));
  CHECK(chip(u"customer"_s)->text() == u"Clientes •");
  // There is nothing of one's own that could be saved.
  CHECK_FALSE(bar().keepButton()->isVisible());
  CHECK(chips() == QStringList{u"Ciudad: Málaga"_s});
  saveAs(u"Clientes del sur"_s);
  CHECK(chips() == QStringList{u"Estado: Cliente"_s, u"Ciudad: Málaga"_s});
  CHECK(chip(u"customer"_s)->text() == u"Clientes");
  CHECK(showsNames({kAna}));
}

TEST_CASE_METHOD(ViewsFixture, "what a view searches for comes and goes with it; what somebody typed stays",
                 "[views]") {
  page->search().setText(u"sol"_s);
  REQUIRE(showsNames({kEva}));
  saveAs(u"Sol"_s);
  chip(u"all"_s)->click();
  CHECK(page->search().text().isEmpty());
  CHECK(showsNames(kAllThree));
  chip(u"own/Sol"_s)->click();
  CHECK(page->search().text() == u"sol");
  CHECK(showsNames({kEva}));
  page->search().setText(u"gil"_s);
  CHECK(chip(u"own/Sol"_s)->text() == u"Sol •");
  chip(u"people"_s)->click();
  CHECK(page->search().text() == u"gil");
  CHECK(showsNames({kAna}));
}

TEST_CASE_METHOD(ViewsFixture, "to look for somebody in a view is no change of it", "[views]") {
  set("city = Málaga");
  saveAs(u"Sur"_s);
  page->search().setText(u"gil"_s);
  REQUIRE(showsNames({kAna}));
  CHECK(chip(u"own/Sur"_s)->text() == u"Sur");
  bar().conditions().put(9, *query::readFilter(u"stage = customer"_s));
  run("views.update");
  page->search().clear();
  CHECK(chip(u"own/Sur"_s)->text() == u"Sur");
}

TEST_CASE_METHOD(ViewsFixture, "the view of the last time is there when the file is opened again", "[views]") {
  page->table().setColumns(ContactColumns::from(u"city:200 -phone:150"_s));
  set("city = Madrid");
  const bool shared = GENERATE(false, true);
  saveAs(u"Norte"_s, shared);
  page->table().setColumns(ContactColumns::from(u"email:200"_s));
  const QString wanted = shared ? u"shared/Norte"_s : u"own/Norte"_s;
  QWidget other;
  AppContext context{*jobs, *actions, looks.theme, prompts, settings, language, clock, notifier, [](ContactId) {}, {}};
  ContactsPage next(context, &other);
  // At once, and as it is saved: before the file was asked for the views it keeps.
  REQUIRE(next.filters().chip(wanted) != nullptr);
  CHECK(next.filters().chip(wanted)->isChecked());
  CHECK(next.filters().chip(wanted)->text() == u"Norte");
  CHECK(next.query().where == *query::readFilter(u"city = Madrid"_s));
  CHECK(next.table().columns() == ContactColumns::from(u"city:200 -phone:150"_s));
  CHECK(waitFor([&] { return next.table().model()->rowCount() == 1; }));
  // Who has gone back to everybody finds everybody.
  next.filters().chip(u"all"_s)->click();
  ContactsPage third(context, &other);
  CHECK(third.filters().chip(u"all"_s)->isChecked());
  CHECK(third.query().isEverybody());
}

TEST_CASE_METHOD(ViewsFixture, "the menu of all views is opened, walked and left by the keyboard", "[views]") {
  set("city = Málaga");
  saveAs(u"Sur & mar"_s);
  chip(u"all"_s)->click();
  page->table().setFocus();
  key(Qt::Key_L, Qt::ControlModifier);
  QMenu* shown = menu("viewMenu");
  REQUIRE(shown != nullptr);
  REQUIRE(shown->isVisible());
  CHECK(textsOf(*shown).first() == u"Todos");
  CHECK(textsOf(*shown).contains(u"Sur && mar"_s));
  CHECK(textsOf(*shown).contains(u"Guardar como vista…"_s));
  // Nothing can be done with a view of the program's.
  CHECK_FALSE(textsOf(*shown).contains(u"Quitar la vista"_s));
  CHECK(shown->activeAction()->text() == u"Todos");
  while (shown->activeAction() == nullptr || shown->activeAction()->text() != u"Sur && mar")
    QTest::keyClick(shown, Qt::Key_Down);
  QTest::keyClick(shown, Qt::Key_Return);
  CHECK(isChosen(u"own/Sur & mar"_s));
  CHECK(chip(u"own/Sur & mar"_s)->text() == u"Sur && mar");
  CHECK(showsNames({kAna, kEva}));
  REQUIRE(waitFor([&] { return menu("viewMenu") == nullptr; }));
  QTest::mouseClick(bar().viewsButton(), Qt::LeftButton);
  shown = menu("viewMenu");
  REQUIRE(shown != nullptr);
  CHECK(textsOf(*shown).contains(u"Quitar la vista"_s));
  QTest::keyClick(shown, Qt::Key_Escape);
}

TEST_CASE_METHOD(ViewsFixture, "the way back brings the view with what was changed in it", "[views]") {
  set("city = Málaga");
  saveAs(u"Sur"_s);
  bar().conditions().put(9, *query::readFilter(u"stage = customer"_s));
  const auto back = page->wayBack();
  page->showWhere(*query::readFilter(u"city = Madrid"_s));
  REQUIRE(isChosen(u"all"_s));
  REQUIRE(showsNames({kMar}));
  back();
  CHECK(isChosen(u"own/Sur"_s));
  CHECK(chips().size() == 2);
  CHECK(chip(u"own/Sur"_s)->text() == u"Sur •");
  CHECK(showsNames({kAna}));
}

TEST_CASE("the program's own views mean what they say", "[views]") {
  const auto person = [](const QString& name, const QString& stage) {
    return contactfields::FieldValues{{u"given"_s, name}, {u"stage"_s, stage}};
  };
  ContactsFixture f([&](Workspace& file) -> Result<> {
    CARTERA_TRY(addAll(file, {person(u"Ana"_s, u"customer"_s), person(u"Bea"_s, u"dormant"_s),
                              person(u"Celia"_s, u"lead"_s), person(u"Dora"_s, u"customer"_s)}));
    CARTERA_ASSIGN(const auto ids, contacts::ids(file.db(), {}));
    CARTERA_TRY(file.transact({u"x"_s, {}}, [&](StoreContext& ctx) -> Result<> {
      // Spoken to in May, in November, in May.
      const std::pair<size_t, QDate> calls[]{
          {0, QDate(2026, 5, 1)}, {1, QDate(2026, 5, 1)}, {2, QDate(2026, 5, 1)}, {3, QDate(2026, 11, 20)}};
      for (const auto& [who, day] : calls) {
        Interaction call;
        call.contact = ids[who];
        call.kind = InteractionKind::Call;
        call.at = day.startOfDay().toMSecsSinceEpoch();
        CARTERA_TRY(interactions::insert(ctx, call));
      }
      // For yesterday, for today but done, for tomorrow, for today.
      const QString days[]{u"2026-11-20"_s, u"2026-11-21"_s, u"2026-11-22"_s, u"2026-11-21"_s};
      for (size_t i = 0; i < 4; ++i) {
        Task task;
        task.title = u"Llamar"_s;
        task.contact = ids[i];
        task.dueOn = days[i];
        CARTERA_ASSIGN(const TaskId id, tasks::insert(ctx, task));
        if (i == 1) CARTERA_TRY(tasks::setDone(ctx, id, true));
      }
      return {};
    }));
    return {};
  });
  const auto shows = [&](const char* key, const QStringList& names) {
    f.page->filters().chip(QLatin1String(key))->click();
    return f.showsNames(names);
  };
  CHECK(shows("customer", {u"Ana"_s, u"Dora"_s}));
  CHECK(shows("asleep", {u"Ana"_s, u"Bea"_s}));
  CHECK(shows("today", {u"Ana"_s, u"Dora"_s}));
  CHECK(shows("mail", {}));
  CHECK(shows("people", {u"Ana"_s, u"Bea"_s, u"Celia"_s, u"Dora"_s}));
  CHECK(shows("companies", {}));
  CHECK(f.notifier.errors.empty());
}
