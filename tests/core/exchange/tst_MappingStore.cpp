// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/MappingStore.h"

#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using cartera::test::WorkspaceFixture;

namespace {

struct MappingFixture : WorkspaceFixture {
  void save(const QString& key, const MappingDocument& mapping) {
    const Op op{QStringLiteral("mapping.save"), {QStringLiteral("list.csv")}, ChangeKind::Log};
    taken(file->transact(
        op, [&](StoreContext& ctx) { return mappings::save(ctx, key, QStringLiteral("list.csv"), mapping); }));
  }
  static MappingDocument mapping(QStringView heading, QStringView to) {
    MappingDocument m;
    m.columns.push_back({heading.toString(), field(to)});
    m.dates = DateOrder::Dmy;
    return m;
  }
};

}  // namespace

TEST_CASE_METHOD(MappingFixture, "a mapping is found again by the header it was made for", "[mapping-store]") {
  CHECK_FALSE(taken(mappings::find(file->db(), QStringLiteral("abc"))).has_value());
  save(QStringLiteral("abc"), mapping(u"Clave", u"external_id"));
  const auto found = taken(mappings::find(file->db(), QStringLiteral("abc")));
  REQUIRE(found);
  CHECK(found->mapping == mapping(u"Clave", u"external_id"));
  CHECK(found->name == QStringLiteral("list.csv"));
  CHECK_FALSE(taken(mappings::find(file->db(), QStringLiteral("other"))).has_value());
}

TEST_CASE_METHOD(MappingFixture, "the newest mapping of a header takes the place of the one before",
                 "[mapping-store]") {
  save(QStringLiteral("abc"), mapping(u"Clave", u"external_id"));
  save(QStringLiteral("abc"), mapping(u"Clave", u"ignore"));
  CHECK(taken(mappings::find(file->db(), QStringLiteral("abc")))->mapping == mapping(u"Clave", u"ignore"));
  CHECK(number("SELECT count(*) FROM import_mapping") == 1);
}

TEST_CASE_METHOD(MappingFixture, "saving the same mapping again writes nothing", "[mapping-store]") {
  save(QStringLiteral("abc"), mapping(u"Clave", u"external_id"));
  const qint64 changes = number("SELECT count(*) FROM change");
  save(QStringLiteral("abc"), mapping(u"Clave", u"external_id"));
  CHECK(number("SELECT count(*) FROM change") == changes);
}

TEST_CASE_METHOD(MappingFixture, "undo passes over a saved mapping", "[mapping-store]") {
  save(QStringLiteral("abc"), mapping(u"Clave", u"external_id"));
  const auto undone = file->undoLast();
  REQUIRE_FALSE(undone);
  CHECK(undone.error().subject == QStringLiteral("undo.nothing"));
  CHECK(taken(mappings::find(file->db(), QStringLiteral("abc"))).has_value());
}

TEST_CASE_METHOD(MappingFixture, "a remembered mapping speaks of columns alone, and of headings in any spelling",
                 "[mapping-store]") {
  ImportPlan plan;
  plan.dialect.delimiter = ';';
  plan.columns.resize(2);
  plan.columns[0].name = QStringLiteral("CLAVE");
  plan.columns[1].name = QStringLiteral("Nuevo");
  MappingDocument old = mapping(u"Clave", u"external_id");
  old.columns.push_back({QStringLiteral("Ya no está"), field(u"note")});
  old.delimiter = QStringLiteral("tab");
  const MappingDocument now = mappings::applied(old, plan);
  REQUIRE(now.columns.size() == 1);
  CHECK(now.columns[0].name == QStringLiteral("CLAVE"));
  CHECK(now.columns[0].field == field(u"external_id"));
  CHECK(now.delimiter == QStringLiteral(";"));
  CHECK(now.dates == DateOrder::Dmy);
}

TEST_CASE_METHOD(MappingFixture, "a mapping saved by name is found, replaced, listed and deleted", "[mapping-store]") {
  const auto change = [this](const std::function<Result<>(StoreContext&)>& work) {
    return file->transact({QStringLiteral("profile.save"), {}, ChangeKind::Action}, work);
  };
  const auto save = [&](const QString& name, const MappingDocument& mapping) {
    taken(change([&](StoreContext& ctx) { return mappings::saveProfile(ctx, name, mapping); }));
  };
  save(QStringLiteral("Zapatería"), mapping(u"Clave", u"external_id"));
  save(QStringLiteral("Feria"), mapping(u"Nota", u"note"));
  // The same name in another spelling is the same mapping.
  save(QStringLiteral(" zapateria "), mapping(u"Clave", u"ignore"));
  const auto all = taken(mappings::profiles(file->db()));
  REQUIRE(all.size() == 2);
  CHECK(all[0] == mappings::Profile{QStringLiteral("Feria"), mapping(u"Nota", u"note")});
  CHECK(all[1] == mappings::Profile{QStringLiteral("zapateria"), mapping(u"Clave", u"ignore")});
  CHECK(taken(mappings::profile(file->db(), QStringLiteral("FERIA")))->mapping == mapping(u"Nota", u"note"));
  CHECK_FALSE(taken(mappings::profile(file->db(), QStringLiteral("Otra"))).has_value());
  // A remembered mapping has no name of its own.
  MappingFixture::save(QStringLiteral("abc"), mapping(u"Clave", u"given"));
  CHECK(taken(mappings::profiles(file->db())).size() == 2);

  taken(change([](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(mappings::removeProfile(ctx, QStringLiteral("feria")));
    return {};
  }));
  CHECK(taken(mappings::profiles(file->db())).size() == 1);
  taken(file->undoLast());
  CHECK(taken(mappings::profiles(file->db())).size() == 2);
  const auto nameless = change(
      [&](StoreContext& ctx) { return mappings::saveProfile(ctx, QStringLiteral(" - "), mapping(u"A", u"note")); });
  REQUIRE_FALSE(nameless);
  CHECK(nameless.error().subject == QStringLiteral("mapping.name"));
}
