// SPDX-License-Identifier: GPL-3.0-or-later
// Only what a change is seen in is computed afresh: whatever is written to whom, nothing is stale after it.
#include "core/workspace/ContactDerived.h"

#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct DerivedFixture : WorkspaceFixture {
  ContactId create(ContactKind kind, const contactfields::FieldValues& values) {
    ContactId id;
    taken(file->transact(Op{u"contact.add"_s, {}}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_ASSIGN(id, contactfields::create(ctx, kind, values));
      return {};
    }));
    return id;
  }
  /// One change of plain SQL: stores would touch more.
  ChangeSet act(const QByteArray& sql) {
    clock.advance(1000);
    return taken(file->transact(Op{u"test"_s, {}}, [&](StoreContext& ctx) { return ctx.db.execScript(sql); }));
  }
  void requireSound() {
    const QStringList problems = taken(file->check());
    INFO(problems.join(u'\n').toStdString());
    REQUIRE(problems.isEmpty());
  }
};

}  // namespace

TEST_CASE_METHOD(DerivedFixture, "Whatever column of a contact is written, nothing derived is stale", "[derived]") {
  create(ContactKind::Person, {{u"given"_s, u"Ana"_s}, {u"org.name"_s, u"Obras Gil"_s}, {u"email"_s, u"a@x.es"_s}});
  create(ContactKind::Person,
         {{u"given"_s, u"Luis"_s}, {u"org.name"_s, u"Lo de Pepe"_s}, {u"phone"_s, u"612345678"_s}});
  // One that is called by its nickname.
  act("UPDATE contact SET nickname = display_name, display_name = NULL WHERE display_name = 'Lo de Pepe'");
  requireSound();
  const QStringList columns = taken(schema::columnsOf(file->db(), *schema::recordedTable(Table::Contact)));
  std::vector<qint64> ids;
  Statement s(file->db(), u"SELECT id FROM contact"_s);
  REQUIRE(s.each([&](const Statement& row) { ids.push_back(row.integer(0)); }));
  REQUIRE(ids.size() == 4);
  for (const QString& column : columns) {
    if (column == u"id" || column == u"import_run_id") continue;
    INFO(column.toStdString());
    for (const qint64 id : ids) {
      const QByteArray where = " WHERE id = " + QByteArray::number(id);
      const QString before = text("SELECT " + column.toUtf8() + " FROM contact" + where);
      const QByteArray value = column == u"kind"                                    ? "'household'"
                               : column.endsWith(u"_at") || column == u"import_key" ? "1234"
                                                                                    : "'B12345678'";
      act("UPDATE contact SET " + column.toUtf8() + " = " + value + where);
      requireSound();
      act("UPDATE contact SET " + column.toUtf8() + " = " +
          (before.isEmpty() ? QByteArray("NULL") : "'" + before.toUtf8() + "'") + where);
      requireSound();
    }
  }
}

TEST_CASE_METHOD(DerivedFixture,
                 "A part that moves alone, with one that goes, or with another change, leaves nothing stale",
                 "[derived]") {
  const ContactId ana = create(ContactKind::Person, {{u"given"_s, u"Ana"_s},
                                                     {u"email"_s, u"a@x.es"_s},
                                                     {u"org.name"_s, u"Obras Gil"_s},
                                                     {u"tags"_s, u"vip"_s},
                                                     {u"note"_s, u"Hola"_s},
                                                     {u"addr.home.city"_s, u"Madrid"_s}});
  const ContactId luis = create(ContactKind::Person, {{u"given"_s, u"Luis"_s}, {u"phone"_s, u"612345678"_s}});
  const QByteArray from = QByteArray::number(ana.value);
  const QByteArray to = QByteArray::number(luis.value);
  for (const char* table : {"point", "address", "membership", "contact_tag", "interaction"}) {
    INFO(table);
    // Alone: nothing else says whose it was.
    act(QByteArray("UPDATE ") + table + " SET contact_id = " + to + " WHERE contact_id = " + from);
    requireSound();
    act(QByteArray("UPDATE ") + table + " SET contact_id = " + from + " WHERE contact_id = " + to);
    requireSound();
    act(QByteArray("UPDATE ") + table + " SET contact_id = " + to + " WHERE contact_id = " + from +
        "; UPDATE contact SET deleted_at = 5 WHERE id = " + from + ";");
    requireSound();
    act(QByteArray("UPDATE ") + table + " SET contact_id = " + from + " WHERE contact_id = " + to +
        "; UPDATE contact SET deleted_at = NULL, likes = 'tea' WHERE id = " + from +
        "; UPDATE contact SET likes = 'tea' || '" + table + "' WHERE id = " + to + ";");
    requireSound();
  }
}

TEST_CASE_METHOD(DerivedFixture, "People are told of a company when its name changes, and not of what they do not show",
                 "[derived]") {
  const ContactId ana = create(ContactKind::Person, {{u"given"_s, u"Ana"_s}, {u"org.name"_s, u"Obras Gil"_s}});
  const auto concerns = [&](const char* sql) {
    const auto contacts = act(sql).contacts;
    return std::find(contacts.begin(), contacts.end(), ana.value) != contacts.end();
  };
  CHECK(concerns("UPDATE contact SET display_name = 'Obras Gil e Hijos' WHERE kind = 'company'"));
  CHECK_FALSE(concerns("UPDATE contact SET nickname = 'los Gil' WHERE kind = 'company'"));
  CHECK_FALSE(concerns("UPDATE contact SET likes = 'tea' WHERE kind = 'company'"));
  CHECK(concerns("UPDATE contact SET deleted_at = 5 WHERE kind = 'company'"));
  CHECK(concerns("UPDATE contact SET deleted_at = NULL WHERE kind = 'company'"));
  requireSound();
}
