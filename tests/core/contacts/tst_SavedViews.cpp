// SPDX-License-Identifier: GPL-3.0-or-later
// Views of the list that the file keeps for everybody who opens it.
#include "core/contacts/SavedViews.h"
#include "core/query/FilterReader.h"
#include "core/storage/Rows.h"
#include "tests/support/Catch.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

views::SavedView sleeping() {
  return {u"Dormidos"_s,
          WorkspaceFixture::taken(query::readFilter(u"etapa = cliente y último_contacto < hace 90 días"_s)),
          u"madrid"_s, u"-last_contact"_s, u"phone:150 -city:120"_s};
}

struct ViewsFixture : WorkspaceFixture {
  Result<ChangeSet> save(const views::SavedView& view) {
    return file->transact({u"view.save"_s, {view.name}},
                          [&](const StoreContext& ctx) -> Result<> { return views::save(ctx, view); });
  }
};

}  // namespace

TEST_CASE_METHOD(ViewsFixture, "A view comes back as it was saved, in either language of its phrase", "[views]") {
  REQUIRE(save(sleeping()));
  const auto all = taken(views::all(file->db()));
  REQUIRE(all.size() == 1);
  CHECK(all[0] == sleeping());
}

TEST_CASE_METHOD(ViewsFixture, "A view of the same name takes its place, and undo brings the first one back",
                 "[views]") {
  REQUIRE(save(sleeping()));
  views::SavedView other = sleeping();
  other.name = u"DORMIDOS"_s;
  other.search.clear();
  REQUIRE(save(other));
  REQUIRE(taken(views::all(file->db())) == std::vector{other});
  REQUIRE(file->undoLast());
  CHECK(taken(views::all(file->db())) == std::vector{sleeping()});
  REQUIRE(file->undoLast());
  CHECK(taken(views::all(file->db())).empty());
}

TEST_CASE_METHOD(ViewsFixture, "A view that is removed comes back by undo", "[views]") {
  REQUIRE(save(sleeping()));
  bool was = false;
  REQUIRE(file->transact({u"view.remove"_s, {u"Dormidos"_s}}, [&](const StoreContext& ctx) -> Result<> {
    CARTERA_ASSIGN(was, views::remove(ctx, u"dormidos"_s));
    return {};
  }));
  CHECK(was);
  CHECK(taken(views::all(file->db())).empty());
  REQUIRE(file->undoLast());
  CHECK(taken(views::all(file->db())) == std::vector{sleeping()});
}

TEST_CASE_METHOD(ViewsFixture, "A view that is called otherwise stays what it is, and undo gives the name back",
                 "[views]") {
  REQUIRE(save(sleeping()));
  const auto rename = [this](const QString& from, const QString& to) {
    return file->transact({u"view.rename"_s, {from, to}},
                          [&](const StoreContext& ctx) -> Result<> { return views::rename(ctx, from, to); });
  };
  REQUIRE(rename(u"dormidos"_s, u" Por llamar "_s));
  views::SavedView renamed = sleeping();
  renamed.name = u"Por llamar"_s;
  CHECK(taken(views::all(file->db())) == std::vector{renamed});
  SECTION("In another spelling of the same name") {
    REQUIRE(rename(u"Por llamar"_s, u"POR LLAMAR"_s));
    CHECK(taken(views::all(file->db())).front().name == u"POR LLAMAR"_s);
  }
  SECTION("Not as another one is called") {
    REQUIRE(save(sleeping()));
    const auto done = rename(u"Dormidos"_s, u"por llamar"_s);
    REQUIRE_FALSE(done);
    CHECK(done.error().subject == u"view.taken"_s);
    CHECK(done.error().detail == u"Por llamar"_s);
    CHECK(taken(views::all(file->db())).size() == 2);
  }
  SECTION("Not one that is gone") { CHECK(rename(u"Dormidos"_s, u"Otros"_s).error().subject == u"view.missing"_s); }
  SECTION("Not without a letter") { CHECK(rename(u"Por llamar"_s, u" - "_s).error().subject == u"view.name"_s); }
  SECTION("And back") {
    REQUIRE(file->undoLast());
    CHECK(taken(views::all(file->db())) == std::vector{sleeping()});
  }
}

TEST_CASE_METHOD(ViewsFixture, "A view saved as it is already writes nothing", "[views]") {
  REQUIRE(save(sleeping()));
  const qint64 changes = number("SELECT count(*) FROM change");
  REQUIRE(save(sleeping()));
  CHECK(number("SELECT count(*) FROM change") == changes);
}

TEST_CASE_METHOD(ViewsFixture,
                 "Views are listed by name as people spell it, and are there when the file is opened again",
                 "[views]") {
  for (const QString& name : {u"Zaragoza"_s, u"ábaco"_s, u"Bilbao"_s}) {
    views::SavedView view = sleeping();
    view.name = name;
    REQUIRE(save(view));
  }
  reopen();
  QStringList names;
  for (const auto& view : taken(views::all(file->db()))) names += view.name;
  CHECK(names == QStringList{u"ábaco"_s, u"Bilbao"_s, u"Zaragoza"_s});
}

TEST_CASE_METHOD(ViewsFixture, "A name without a letter is none, and nothing is written", "[views]") {
  views::SavedView nameless = sleeping();
  nameless.name = u" … "_s;
  const auto done = save(nameless);
  REQUIRE_FALSE(done);
  CHECK(done.error().subject == u"view.name"_s);
  CHECK(taken(views::all(file->db())).empty());
}

TEST_CASE("A view that cannot be read is none", "[views]") {
  CHECK_FALSE(views::read(u"x"_s, "[]"));
  CHECK_FALSE(views::read(u"x"_s, "{"));
  CHECK_FALSE(views::read(u"x"_s, R"({"where":"shoe_size of the moon = 7"})"));
  // Nothing said is everybody.
  CHECK(views::read(u"x"_s, "{}")->filter.isEverybody());
}

TEST_CASE_METHOD(ViewsFixture, "A view that a newer version wrote is named, and nothing takes its place", "[views]") {
  REQUIRE(file->transact({u"view.save"_s, {u"Luna"_s}}, [](const StoreContext& ctx) -> Result<> {
    return insertRow(
        ctx.db, "saved_view", ctx.ids.next(),
        {{"name", textNotNull(u"Luna"_s)}, {"content", textNotNull(uR"({"where":"shoe_size of the moon = 7"})"_s)}});
  }));
  REQUIRE(save(sleeping()));
  CHECK(taken(views::all(file->db())) == std::vector{sleeping()});
  CHECK(taken(views::unreadable(file->db())) == QStringList{u"Luna"_s});
  views::SavedView other = sleeping();
  other.name = u"LUNA"_s;
  const auto done = save(other);
  REQUIRE_FALSE(done);
  CHECK(done.error().subject == u"view.unreadable"_s);
  CHECK(done.error().detail == u"Luna"_s);
  CHECK(taken(views::unreadable(file->db())) == QStringList{u"Luna"_s});
}
