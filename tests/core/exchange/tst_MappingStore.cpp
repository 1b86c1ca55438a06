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
