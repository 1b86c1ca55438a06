// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ContactStore.h"

#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/InteractionStore.h"
#include "core/contacts/TaskStore.h"
#include "core/query/FilterReader.h"
#include "tests/support/core/ContactBuilder.h"

using namespace cartera;
using namespace cartera::test;

namespace {

QStringList names(MemoryFile& file, const std::vector<ContactId>& ids) {
  QStringList out;
  for (const contacts::ContactRow& row : must(contacts::rows(*file.db, ids))) out.append(row.name);
  return out;
}

QStringList found(MemoryFile& file, const QString& text) {
  contacts::ContactQuery q;
  q.text = text;
  return names(file, must(contacts::ids(*file.db, q)));
}

QString plan(MemoryFile& file, const QString& sql) {
  Statement s(*file.db, QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
  QStringList lines;
  must(s.each([&](Statement& row) { lines.append(row.text(3)); }));
  return lines.join(u'\n');
}

}  // namespace

TEST_CASE("a contact comes back with every field it was given", "[contacts]") {
  MemoryFile file;
  Contact c;
  c.kind = ContactKind::Person;
  c.prefix = QStringLiteral("Dña.");
  c.given = QStringLiteral("María");
  c.middle = QStringLiteral("del Carmen");
  c.family = QStringLiteral("Peña Ruiz");
  c.suffix = QStringLiteral("PhD");
  c.nickname = QStringLiteral("Mamen");
  c.jobTitle = QStringLiteral("Compras");
  c.department = QStringLiteral("Obra");
  c.taxId = QStringLiteral("12345678Z");
  c.language = QStringLiteral("es");
  c.birthday = QStringLiteral("--02-10");
  c.anniversary = QStringLiteral("2010-06-12");
  c.stage = QStringLiteral("prospect");
  c.status = QStringLiteral("active");
  c.owner = QStringLiteral("Marta");
  c.source = QStringLiteral("feria");
  c.referredBy = QStringLiteral("Luis");
  c.preferredChannel = QStringLiteral("phone");
  c.bestHour = QStringLiteral("18:00");
  c.likes = QStringLiteral("bricolaje");
  c.isPrivate = true;
  c.photoUrl = QStringLiteral("https://example.es/a.jpg");
  c.externalId = QStringLiteral("A-17");
  c.externalId2 = QStringLiteral("B-3");
  c.confirmedOn = QStringLiteral("2026-01-02");
  c.extra = QStringLiteral("{\"x\":\"1\"}");
  c.importKey = 99;
  c.createdAt = 1234;
  c.id = must(contacts::insert(file.ctx(), c));
  CHECK(must(contacts::get(*file.db, c.id)) == c);
  CHECK(displayName(c) == QStringLiteral("María del Carmen Peña Ruiz"));
}

TEST_CASE("an untouched form makes no statement", "[contacts]") {
  MemoryFile file;
  const ContactId id =
      ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Gil")).email(QStringLiteral("a@b.es")).id;
  const qint64 before = file.db->totalChanges();
  Contact c = must(contacts::get(*file.db, id));
  c.nickname = QLatin1String("");  // what an empty line edit gives
  CHECK_FALSE(must(contacts::update(file.ctx(), c)));
  CHECK_FALSE(must(points::update(file.ctx(), must(points::ofContact(*file.db, id)).front())));
  CHECK(file.db->totalChanges() == before);
}

TEST_CASE("an edit writes and a missing contact says so", "[contacts]") {
  MemoryFile file;
  const ContactId id = ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Gil")).id;
  Contact c = must(contacts::get(*file.db, id));
  c.family.clear();
  c.owner = QStringLiteral("Luis");
  CHECK(must(contacts::update(file.ctx(), c)));
  CHECK(must(contacts::get(*file.db, id)) == c);
  const auto missing = contacts::get(*file.db, ContactId(5));
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == ErrorCode::NotFound);
}

TEST_CASE("each new stage is entered with its date, and unknown ones are refused", "[contacts]") {
  MemoryFile file;
  Contact c;
  c.given = QStringLiteral("Ana");
  c.stage = QStringLiteral("lead");
  c.id = must(contacts::insert(file.ctx(), c));
  file.clock.advance(86400000);
  c = must(contacts::get(*file.db, c.id));
  c.stage = QStringLiteral("customer");
  must(contacts::update(file.ctx(), c));
  CHECK_FALSE(must(contacts::setStage(file.ctx(), c.id, QStringLiteral("customer"), 5)));
  const auto entries = must(contacts::stageEntries(*file.db, c.id));
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].stage == QStringLiteral("lead"));
  CHECK(entries[1].stage == QStringLiteral("customer"));
  CHECK(entries[1].enteredAt - entries[0].enteredAt == 86400000);
  c.stage = QStringLiteral("happy");
  CHECK_FALSE(contacts::update(file.ctx(), c).has_value());
}

TEST_CASE("the list follows the Spanish alphabet and leaves out the trash", "[contacts]") {
  MemoryFile file;
  for (const char* name : {"Ñoño", "Zoe", "Álvaro", "Nuria", "alba", "Oscar"})
    ContactBuilder(file, QString::fromUtf8(name), QString());
  const ContactId gone = ContactBuilder(file, QStringLiteral("Berta"), QString()).id;
  must(contacts::moveToTrash(file.ctx(), gone));
  file.renew();
  CHECK(names(file, must(contacts::ids(*file.db, {}))) == QStringList{QStringLiteral("alba"), QStringLiteral("Álvaro"),
                                                                      QStringLiteral("Nuria"), QStringLiteral("Ñoño"),
                                                                      QStringLiteral("Oscar"), QStringLiteral("Zoe")});
  CHECK(must(contacts::count(*file.db, {})) == 6);
  CHECK(names(file, must(contacts::ids(*file.db, {}, 2, 1))) ==
        QStringList{QStringLiteral("Álvaro"), QStringLiteral("Nuria")});
  contacts::ContactQuery trash;
  trash.where = must(query::readFilter(QStringLiteral("trash = yes")));
  CHECK(names(file, must(contacts::ids(*file.db, trash))) == QStringList{QStringLiteral("Berta")});
  CHECK(must(contacts::restore(file.ctx(), gone)));
  CHECK_FALSE(must(contacts::restore(file.ctx(), gone)));
  file.renew();
  CHECK(must(contacts::count(*file.db, {})) == 7);
}

TEST_CASE("a contact is found by whatever is known of it", "[contacts]") {
  MemoryFile file;
  const ContactId shop = ContactBuilder(file, ContactKind::Company, QStringLiteral("Ferretería Núñez, S.L.")).id;
  ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Peña"))
      .email(QStringLiteral("Ana.P@Example.es"))
      .phone(QStringLiteral("612 345 678"))
      .city(QStringLiteral("Alcalá de Henares"))
      .tag(QStringLiteral("Profesional"))
      .worksAt(shop);
  ContactBuilder(file, QStringLiteral("Esteban"), QStringLiteral("Ruiz"));
  file.renew();
  const QStringList ana{QStringLiteral("Ana Peña")};
  CHECK(found(file, QStringLiteral("pena")) == ana);
  CHECK(found(file, QStringLiteral("PEÑA ana")) == ana);
  CHECK(found(file, QStringLiteral("ana.p@example.es")) == ana);
  CHECK(found(file, QStringLiteral("alcala")) == ana);
  CHECK(found(file, QStringLiteral("profesional")) == ana);
  CHECK(found(file, QStringLiteral("nunez")) ==
        QStringList{QStringLiteral("Ana Peña"), QStringLiteral("Ferretería Núñez, S.L.")});
  CHECK(found(file, QStringLiteral("+34 612 34 56 78")) == ana);
  CHECK(found(file, QStringLiteral("61234567")) == ana);
  CHECK(found(file, QStringLiteral("345 678")) == ana);
  CHECK(found(file, QStringLiteral("ana ruiz")).isEmpty());
  contacts::ContactQuery companies;
  companies.where = must(query::readFilter(QStringLiteral("kind = company")));
  CHECK(names(file, must(contacts::ids(*file.db, companies))) == QStringList{QStringLiteral("Ferretería Núñez, S.L.")});
  contacts::ContactQuery tagged;
  tagged.where = must(query::readFilter(QStringLiteral("tag = PROFESIONAL")));
  CHECK(names(file, must(contacts::ids(*file.db, tagged))) == ana);
}

TEST_CASE("a text of signs alone finds nobody, and no text everybody", "[contacts]") {
  MemoryFile file;
  ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Peña"));
  file.renew();
  contacts::ContactQuery query;
  for (const auto& text : {QStringLiteral("*"), QStringLiteral("¿?"), QStringLiteral("- . -"), QStringLiteral("%_")}) {
    INFO(text.toStdString());
    query.text = text;
    CHECK(must(contacts::count(*file.db, query)) == 0);
  }
  query.text = QStringLiteral("  ");
  CHECK(must(contacts::count(*file.db, query)) == 1);
}

TEST_CASE("a row of the list shows the primary ones", "[contacts]") {
  MemoryFile file;
  const ContactId shop = ContactBuilder(file, ContactKind::Company, QStringLiteral("Obras Gil")).id;
  const ContactId id = ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Peña"))
                           .email(QStringLiteral("first@example.es"))
                           .email(QStringLiteral("second@example.es"))
                           .city(QStringLiteral("Getafe"))
                           .worksAt(shop)
                           .id;
  Point second = must(points::ofContact(*file.db, id)).at(1);
  second.isPrimary = true;
  must(points::update(file.ctx(), second));
  Interaction call;
  call.contact = id;
  call.kind = InteractionKind::Call;
  call.at = 5000;
  must(interactions::insert(file.ctx(), call));
  Interaction note;
  note.contact = id;
  note.at = 9000;
  note.body = QStringLiteral("x");
  must(interactions::insert(file.ctx(), note));
  file.renew();
  const auto row = must(contacts::rows(*file.db, {ContactId(7), id})).at(0);
  CHECK(row.email == QStringLiteral("second@example.es"));
  CHECK(row.company == QStringLiteral("Obras Gil"));
  CHECK(row.city == QStringLiteral("Getafe"));
  CHECK(row.phone.isEmpty());
  CHECK(row.lastContactAt == 5000);
  CHECK(row.completeness == 20 + 20 + 10 + 5);
}

TEST_CASE("there is one primary of a kind, and another takes its place", "[contacts]") {
  MemoryFile file;
  const ContactId id = ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Gil"))
                           .email(QStringLiteral("a@example.es"))
                           .email(QStringLiteral("b@example.es"))
                           .phone(QStringLiteral("612345678"))
                           .id;
  const auto primaries = [&] {
    QStringList out;
    for (const Point& p : must(points::ofContact(*file.db, id)))
      if (p.isPrimary) out.append(p.value);
    out.sort();
    return out;
  };
  CHECK(primaries() == QStringList{QStringLiteral("612345678"), QStringLiteral("a@example.es")});
  Point c;
  c.contact = id;
  c.value = QStringLiteral("c@example.es");
  c.isPrimary = true;
  c.id = must(points::add(file.ctx(), c));
  CHECK(primaries() == QStringList{QStringLiteral("612345678"), QStringLiteral("c@example.es")});
  CHECK(must(points::remove(file.ctx(), c.id)));
  CHECK_FALSE(must(points::remove(file.ctx(), c.id)));
  CHECK(primaries() == QStringList{QStringLiteral("612345678"), QStringLiteral("a@example.es")});
  Point empty;
  empty.contact = id;
  CHECK_FALSE(points::add(file.ctx(), empty).has_value());
}

TEST_CASE("a company named twice in one transaction is one company", "[contacts]") {
  MemoryFile file;
  const ContactId ana = ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Gil")).id;
  const ContactId luis = ContactBuilder(file, QStringLiteral("Luis"), QStringLiteral("Gil")).id;
  const ContactId a = must(memberships::joinByName(file.ctx(), ana, QStringLiteral("Obras  GARCÍA"), true));
  const ContactId b = must(memberships::joinByName(file.ctx(), luis, QStringLiteral("obras garcia"), true));
  CHECK(a == b);
  must(memberships::joinByName(file.ctx(), luis, QStringLiteral("Obras García"), true));
  CHECK(must(memberships::ofCompany(*file.db, a)).size() == 2);
  const ContactId c = must(memberships::joinByName(file.ctx(), luis, QStringLiteral("Otra"), true));
  const auto of = must(memberships::ofContact(*file.db, luis));
  REQUIRE(of.size() == 2);
  CHECK(of[0].companyName == QStringLiteral("Otra"));
  CHECK_FALSE(of[1].membership.isPrimary);
  must(contacts::moveToTrash(file.ctx(), c));
  CHECK(must(memberships::ofContact(*file.db, luis)).size() == 1);
  Membership self;
  self.contact = luis;
  self.company = luis;
  CHECK_FALSE(memberships::add(file.ctx(), self).has_value());
}

TEST_CASE("a tag taken off and put on again is the same row", "[contacts]") {
  MemoryFile file;
  const ContactId id = ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Gil")).id;
  CHECK(must(tags::add(file.ctx(), id, QStringLiteral("Fontanería"))));
  CHECK_FALSE(must(tags::add(file.ctx(), id, QStringLiteral("FONTANERIA"))));
  CHECK(must(tags::remove(file.ctx(), id, tags::idOf(QStringLiteral("fontaneria")))));
  CHECK(must(tags::ofContact(*file.db, id)).empty());
  CHECK(must(tags::add(file.ctx(), id, QStringLiteral("fontanería"))));
  CHECK(file.scalar("SELECT count(*) FROM contact_tag") == 1);
  CHECK(must(tags::set(file.ctx(), id, {QStringLiteral("VIP"), QStringLiteral(" ")})));
  const auto tags = must(cartera::tags::ofContact(*file.db, id));
  REQUIRE(tags.size() == 1);
  CHECK(tags[0].name == QStringLiteral("VIP"));
  CHECK(must(cartera::tags::all(*file.db)).size() == 2);
}

TEST_CASE("custom values are held to the type of their field", "[contacts]") {
  MemoryFile file;
  const ContactId id = ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Gil")).id;
  const auto put = [&](const char* name, FieldType type, const QString& raw) -> QString {
    const FieldId field = must(customfields::define(file.ctx(), QString::fromUtf8(name), type,
                                                    {QStringLiteral("Obra"), QStringLiteral("Hogar")}));
    const auto done = customfields::set(file.ctx(), id, field, raw);
    if (!done) return QStringLiteral("!") + done.error().fields.at(0).reason;
    for (const CustomValue& v : must(customfields::ofContact(*file.db, id)))
      if (v.field.id == field) return v.value;
    return {};
  };
  CHECK(put("Límite", FieldType::Number, QStringLiteral("1.234,50")) == QStringLiteral("1234.50"));
  CHECK(put("límite", FieldType::Text, QStringLiteral("much")) == QStringLiteral("!number.expected"));
  CHECK(put("Límite", FieldType::Number, QStringLiteral("1.234")) == QStringLiteral("1.234"));
  CHECK(put("Alta", FieldType::Date, QStringLiteral("31/12/2026")) == QStringLiteral("2026-12-31"));
  CHECK(put("Alta", FieldType::Date, QStringLiteral("31/02/2026")) == QStringLiteral("!date.expected"));
  CHECK(put("Uso", FieldType::Choice, QStringLiteral("OBRA")) == QStringLiteral("Obra"));
  CHECK(put("Uso", FieldType::Choice, QStringLiteral("barco")) == QStringLiteral("!choice.expected"));
  CHECK(put("Socio", FieldType::YesNo, QStringLiteral("Sí")) == QStringLiteral("yes"));
  CHECK(put("Socio", FieldType::YesNo, QStringLiteral("quizá")) == QStringLiteral("!yesno.expected"));
  CHECK(put("Socio", FieldType::YesNo, QString()).isEmpty());
  CHECK(put("Socio", FieldType::YesNo, QStringLiteral("no")) == QStringLiteral("no"));
  CHECK(file.scalar("SELECT count(*) FROM custom_value") == 4);
  CHECK(must(customfields::find(*file.db, QStringLiteral("ALTA")))->type == FieldType::Date);
}

TEST_CASE("a timeline is read page by page, newest first", "[contacts]") {
  MemoryFile file;
  const ContactId id = ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Gil")).id;
  for (const qint64 at : {300, 100, 200, 200}) {
    Interaction i;
    i.contact = id;
    i.kind = InteractionKind::Visit;
    i.at = at;
    must(interactions::insert(file.ctx(), i));
  }
  const auto first = must(interactions::ofContact(*file.db, id, 2));
  REQUIRE(first.size() == 2);
  CHECK(first[0].at == 300);
  CHECK(first[0].author == QStringLiteral("Marta"));
  const auto rest = must(interactions::ofContact(*file.db, id, 9, first[1].at, first[1].id));
  REQUIRE(rest.size() == 2);
  CHECK(rest[0].at == 200);
  CHECK(rest[0].id != first[1].id);
  CHECK(rest[1].at == 100);
  must(interactions::remove(file.ctx(), rest[1].id));
  CHECK(must(interactions::ofContact(*file.db, id, 9)).size() == 3);
}

TEST_CASE("a timeline of some kinds has pages of its own", "[contacts]") {
  MemoryFile file;
  const ContactId id = ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Gil")).id;
  const InteractionKind kinds[] = {InteractionKind::Call, InteractionKind::Note,  InteractionKind::Chat,
                                   InteractionKind::Note, InteractionKind::Email, InteractionKind::Call};
  qint64 at = 0;
  for (const InteractionKind kind : kinds) {
    Interaction i;
    i.contact = id;
    i.kind = kind;
    i.at = at += 100;
    must(interactions::insert(file.ctx(), i));
  }
  const std::vector<InteractionKind> calls{InteractionKind::Call};
  const auto first = must(interactions::ofContact(*file.db, id, 1, 0, {}, calls));
  REQUIRE(first.size() == 1);
  CHECK(first[0].at == 600);
  const auto rest = must(interactions::ofContact(*file.db, id, 9, first[0].at, first[0].id, calls));
  REQUIRE(rest.size() == 1);
  CHECK(rest[0].at == 100);
  CHECK(must(interactions::ofContact(*file.db, id, 9, 0, {}, {InteractionKind::Email, InteractionKind::Chat})).size() ==
        2);
}

TEST_CASE("tasks come open ones first by date", "[contacts]") {
  MemoryFile file;
  const ContactId id = ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Gil")).id;
  const auto add = [&](const char* title, const char* due) {
    Task t;
    t.contact = id;
    t.title = QLatin1String(title);
    t.dueOn = QLatin1String(due);
    return must(tasks::insert(file.ctx(), t));
  };
  add("someday", "");
  add("later", "2026-05-01");
  const TaskId done = add("done", "2026-01-01");
  add("soon", "2026-04-01");
  CHECK(must(tasks::setDone(file.ctx(), done, true)));
  CHECK_FALSE(must(tasks::setDone(file.ctx(), done, true)));
  QStringList titles;
  for (const Task& t : must(tasks::ofContact(*file.db, id))) titles.append(t.title);
  CHECK(titles == QStringList{QStringLiteral("soon"), QStringLiteral("later"), QStringLiteral("someday"),
                              QStringLiteral("done")});
  CHECK(must(tasks::openUntil(*file.db, QStringLiteral("2026-04-15"))).size() == 1);
  CHECK_FALSE(tasks::insert(file.ctx(), Task{}).has_value());
}

TEST_CASE("the queries of large tables use their indexes", "[contacts]") {
  MemoryFile file;
  const QString list =
      plan(file,
           QStringLiteral("SELECT k.contact_id FROM contact_key k WHERE k.live = 1 ORDER BY k.sort_key, k.contact_id"));
  CHECK(list.contains(QStringLiteral("contact_key_list")));
  CHECK_FALSE(list.contains(QStringLiteral("TEMP B-TREE")));
  CHECK(plan(file, QStringLiteral("SELECT id FROM point WHERE contact_id = 1 AND deleted_at IS NULL"))
            .contains(QStringLiteral("point_contact")));
  CHECK(plan(file, QStringLiteral("SELECT contact_id FROM point_key WHERE kind = 'email' AND key = 'a'"))
            .contains(QStringLiteral("point_key_key")));
  CHECK(plan(file, QStringLiteral("SELECT contact_id FROM contact_key WHERE name_key = 'a'"))
            .contains(QStringLiteral("contact_key_name")));
  CHECK(plan(file, QStringLiteral("SELECT id FROM contact WHERE external_id = 'a' AND deleted_at IS NULL"))
            .contains(QStringLiteral("contact_external")));
  const QString timeline =
      plan(file, QStringLiteral("SELECT id FROM interaction WHERE contact_id = 1 AND deleted_at IS NULL AND (at, id) < "
                                "(5, 5) ORDER BY at DESC, id DESC LIMIT 5"));
  CHECK(timeline.contains(QStringLiteral("interaction_contact")));
  CHECK_FALSE(timeline.contains(QStringLiteral("TEMP B-TREE")));
  CHECK(plan(file,
             QStringLiteral("SELECT id FROM task WHERE done_at IS NULL AND deleted_at IS NULL AND due_on <= '2026'"))
            .contains(QStringLiteral("task_open")));
  const QString within = plan(
      file, QStringLiteral("SELECT contact_id FROM point WHERE contact_id IN (SELECT value FROM json_each('[1]'))"));
  CHECK(within.contains(QStringLiteral("point_contact")));
}
