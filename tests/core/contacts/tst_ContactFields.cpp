// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ContactFields.h"

#include "core/contacts/ConsentStore.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/InteractionStore.h"
#include "core/contacts/SuppressionStore.h"
#include "tests/support/core/ContactBuilder.h"

using namespace cartera;
using namespace cartera::test;
using contactfields::ApplyOptions;
using contactfields::FieldValues;

namespace {

FieldValues pairs(std::initializer_list<std::pair<const char*, const char*>> list) {
  FieldValues out;
  for (const auto& [key, value] : list) out.emplace_back(QString::fromUtf8(key), QString::fromUtf8(value));
  return out;
}

ContactId make(MemoryFile& file, const FieldValues& values) {
  return must(contactfields::create(file.ctx(), ContactKind::Person, values));
}

FieldValues flat(MemoryFile& file, ContactId id) { return contactfields::flatten(must(contacts::card(*file.db, id))); }

/// Keys with values but when it was made, as "key=value" lines.
QString shown(MemoryFile& file, ContactId id) {
  QStringList lines;
  for (const auto& [key, value] : flat(file, id)) {
    if (key != QLatin1String("created")) lines.append(key + u'=' + value);
  }
  return lines.join(u'\n');
}

QString shownOf(MemoryFile& file, ContactId id, const char* wanted) {
  for (const auto& [key, value] : flat(file, id)) {
    if (key == QString::fromUtf8(wanted)) return value;
  }
  return {};
}

bool set(MemoryFile& file, ContactId id, const FieldValues& values, const ApplyOptions& options = {}) {
  return must(contactfields::apply(file.ctx(), id, values, options)).changed;
}

FieldValues everything() {
  return pairs({{"given", "Ana"},
                {"family", "Peña"},
                {"nickname", "Anita"},
                {"org.name", "Ferretería Núñez"},
                {"job_title", "Compras"},
                {"org.department", "Obra"},
                {"tax_id", "12345678Z"},
                {"email[1]", "ana@example.es"},
                {"email[1].label", "work"},
                {"email[2]", "ana@casa.example"},
                {"phone[1]", "912 345 678"},
                {"phone.mobile", "612 345 678"},
                {"addr.home.street", "C/ Mayor 1"},
                {"addr.home.postcode", "08001"},
                {"addr.home.city", "Getafe"},
                {"addr[2].label", "obra"},
                {"addr[2].city", "Parla"},
                {"url.work", "https://example.es"},
                {"social[1]", "@ana"},
                {"birthday", "--02-10"},
                {"event.anniversary", "2010-06-12"},
                {"stage", "customer"},
                {"language", "es"},
                {"owner", "Marta"},
                {"best_hour", "18:00"},
                {"private", "yes"},
                {"tags", "Obra;VIP"},
                {"custom[Interés]", "baños"},
                {"consent.email", "yes"},
                {"consent.email.date", "2026-01-02T10:00:00Z"},
                {"consent.email.ip", "10.0.0.1"},
                {"consent.sms", "no"},
                {"consent.sms.optout", "yes"},
                {"consent.sms.optout_date", "2026-01-03T10:00:00Z"},
                {"consent.sms.optout_reason", "llama demasiado"},
                {"note", "Paga tarde"},
                {"relation[1]", "Luis"},
                {"extra", "{\"Fax antiguo\":\"91\"}"}});
}

}  // namespace

TEST_CASE("what is put in under a key comes out under it", "[contacts][fields]") {
  MemoryFile file;
  const ContactId id = make(file, everything());
  const FieldValues out = flat(file, id);
  for (const auto& pair : everything()) {
    INFO(pair.first.toStdString() << "=" << pair.second.toStdString());
    CHECK(std::find(out.begin(), out.end(), pair) != out.end());
  }
  CHECK(shownOf(file, id, "full_name") == QStringLiteral("Ana Peña"));
  CHECK(shownOf(file, id, "kind") == QStringLiteral("person"));
}

TEST_CASE("a contact written out and read in again is the same contact", "[contacts][fields]") {
  MemoryFile file;
  const ContactId id = make(file, everything());
  const ContactId again = make(file, flat(file, id));
  CHECK(shown(file, again).toStdString() == shown(file, id).toStdString());
  CHECK(must(contacts::companiesNamed(*file.db, QStringLiteral("ferreteria nunez"))).size() == 1);
}

TEST_CASE("values that are there already make no statement", "[contacts][fields]") {
  MemoryFile file;
  const ContactId id = make(file, everything());
  const qint64 before = file.db->totalChanges();
  file.clock.advance(86400000);
  const auto withoutRefusal = [](FieldValues values) {
    values.erase(std::remove_if(values.begin(), values.end(),
                                [](const auto& kv) { return kv.first.startsWith(QLatin1String("consent.sms")); }),
                 values.end());
    return values;
  };
  CHECK_FALSE(set(file, id, withoutRefusal(flat(file, id))));
  CHECK_FALSE(set(file, id, withoutRefusal(everything())));
  CHECK(file.db->totalChanges() == before);
  // A no is written each time it is said: it holds when the change that wrote the other is undone.
  CHECK(set(file, id, pairs({{"consent.sms", "no"}})));
}

TEST_CASE("the last name of a contact cannot be taken away", "[contacts][fields]") {
  MemoryFile file;
  const ContactId id = make(file, pairs({{"given", "Ana"}, {"email[1]", "ana@example.es"}}));
  CHECK(contactfields::apply(file.ctx(), id, pairs({{"given", ""}})));
  const auto last = contactfields::apply(file.ctx(), id, pairs({{"email[1]", ""}}));
  REQUIRE_FALSE(last);
  CHECK(last.error().subject == QStringLiteral("name.missing"));
}

TEST_CASE("all refused values are told at once, and nothing is written", "[contacts][fields]") {
  MemoryFile file;
  const ContactId id = make(file, pairs({{"given", "Ana"}}));
  must(customfields::define(file.ctx(), QStringLiteral("Límite"), FieldType::Number));
  const qint64 before = file.db->totalChanges();
  const auto done = contactfields::apply(file.ctx(), id,
                                         pairs({{"given", "Eva"},
                                                {"colour", "red"},
                                                {"email[1]", "not an address"},
                                                {"birthday", "31/02/1980"},
                                                {"stage", "happy"},
                                                {"kind", "alien"},
                                                {"custom[limite]", "mucho"},
                                                {"private", "maybe"},
                                                {"consent.email", "perhaps"},
                                                {"email[0]", "a@b.es"},
                                                {"addr.home.planet", "x"}}));
  REQUIRE_FALSE(done);
  CHECK(done.error().code == ErrorCode::Invalid);
  QStringList told;
  for (const FieldError& e : done.error().fields) told.append(e.field + u' ' + e.reason);
  told.sort();
  CHECK(told == QStringList{QStringLiteral("addr.home.planet key.unknown"), QStringLiteral("birthday date.impossible"),
                            QStringLiteral("colour key.unknown"), QStringLiteral("consent.email consent.expected"),
                            QStringLiteral("custom[limite] number.expected"), QStringLiteral("email[0] key.unknown"),
                            QStringLiteral("email[1] email.expected"), QStringLiteral("kind kind.unknown"),
                            QStringLiteral("private yesno.expected"), QStringLiteral("stage stage.unknown")});
  CHECK(file.db->totalChanges() == before);
  CHECK_FALSE(contactfields::validate(*file.db, pairs({{"colour", "red"}})).has_value());
  CHECK(contactfields::validate(*file.db, everything()).has_value());
}

TEST_CASE("numbers name what is there, higher ones are added, empty ones taken away", "[contacts][fields]") {
  MemoryFile file;
  const ContactId id = make(file, pairs({{"email[2]", "b@example.es"}, {"email[1]", "a@example.es"}}));
  CHECK(shownOf(file, id, "email[1]") == QStringLiteral("a@example.es"));
  CHECK(set(file, id, pairs({{"email[2]", "c@example.es"}, {"email[7]", "d@example.es"}})));
  CHECK(shownOf(file, id, "email[2]") == QStringLiteral("c@example.es"));
  CHECK(shownOf(file, id, "email[3]") == QStringLiteral("d@example.es"));
  CHECK(set(file, id, pairs({{"email[1]", ""}})));
  CHECK(shownOf(file, id, "email[1]") == QStringLiteral("c@example.es"));
  CHECK(shownOf(file, id, "email[3]").isEmpty());
  CHECK(set(file, id, pairs({{"addr.home.city", "Getafe"}})));
  CHECK(set(file, id, pairs({{"addr.home.city", ""}})));
  CHECK(must(addresses::ofContact(*file.db, id)).empty());
  CHECK(set(file, id, pairs({{"email", "e@example.es"}})));
  CHECK(shownOf(file, id, "email[1]") == QStringLiteral("e@example.es"));
}

TEST_CASE("tags are replaced, or added to when asked", "[contacts][fields]") {
  MemoryFile file;
  const ContactId id = make(file, pairs({{"given", "Ana"}, {"tags", "a; b"}}));
  ApplyOptions add;
  add.addTags = true;
  CHECK(set(file, id, pairs({{"tags", "c"}}), add));
  CHECK(shownOf(file, id, "tags") == QStringLiteral("a;b;c"));
  CHECK(set(file, id, pairs({{"tags", "c"}})));
  CHECK(shownOf(file, id, "tags") == QStringLiteral("c"));
  CHECK(set(file, id, pairs({{"tags", ""}})));
  CHECK(shownOf(file, id, "tags").isEmpty());
}

TEST_CASE("a birthday may come in pieces, in Spanish order, or without a year", "[contacts][fields]") {
  MemoryFile file;
  const ContactId id = make(file, pairs({{"given", "Ana"}, {"birthday", "03/04/60"}}));
  CHECK(shownOf(file, id, "birthday") == QStringLiteral("1960-04-03"));
  set(file, id, pairs({{"birthday.day", "9"}, {"birthday.month", "2"}, {"birthday.year", "0"}}));
  CHECK(shownOf(file, id, "birthday") == QStringLiteral("--02-09"));
  set(file, id, pairs({{"birthday", ""}}));
  CHECK(shownOf(file, id, "birthday").isEmpty());
}

TEST_CASE("a full name is kept in one piece unless the pieces say the same", "[contacts][fields]") {
  MemoryFile file;
  const ContactId id = make(file, pairs({{"given", "Ana"}, {"family", "Gil"}, {"full_name", "Ana Gil"}}));
  CHECK(must(contacts::get(*file.db, id)).displayName.isEmpty());
  set(file, id, pairs({{"full_name", "Doña Ana"}}));
  CHECK(must(contacts::get(*file.db, id)).displayName == QStringLiteral("Doña Ana"));
  const ContactId shop = must(contactfields::create(file.ctx(), ContactKind::Company,
                                                    pairs({{"org.name", "Obras Gil"}, {"org.phone", "912345678"}})));
  CHECK(displayName(must(contacts::get(*file.db, shop))) == QStringLiteral("Obras Gil"));
  CHECK(must(memberships::ofContact(*file.db, shop)).empty());
  CHECK(shownOf(file, shop, "phone.work") == QStringLiteral("912345678"));
  CHECK_FALSE(contactfields::create(file.ctx(), ContactKind::Person, pairs({{"owner", "Marta"}})).has_value());
}

TEST_CASE("a company is found by its name or made, with what the row knows of it", "[contacts][fields]") {
  MemoryFile file;
  const ContactId ana = make(
      file,
      pairs({{"given", "Ana"}, {"org.name", "Obras Gil"}, {"org.phone", "912 345 678"}, {"org.external_id", "C-1"}}));
  make(file, pairs({{"given", "Luis"}, {"org.name", "OBRAS GIL"}, {"org.phone", "+34 912345678"}}));
  const auto companies = must(contacts::companiesNamed(*file.db, QStringLiteral("Obras Gil")));
  REQUIRE(companies.size() == 1);
  CHECK(shownOf(file, companies[0], "external_id") == QStringLiteral("C-1"));
  CHECK(must(points::ofContact(*file.db, companies[0])).size() == 1);
  const auto other =
      must(contactfields::applyField(file.ctx(), ana, QStringLiteral("org.external_id"), QStringLiteral("C-2")));
  REQUIRE(other.kept.size() == 1);
  CHECK(other.kept[0].reason == QStringLiteral("value.present"));
  CHECK(set(file, ana, pairs({{"org.name", ""}})));
  CHECK(shownOf(file, ana, "org.name").isEmpty());
}

TEST_CASE("a note is added once", "[contacts][fields]") {
  MemoryFile file;
  const ContactId id = make(file, pairs({{"given", "Ana"}, {"note", "uno"}}));
  CHECK(set(file, id, pairs({{"note", "dos"}})));
  CHECK_FALSE(set(file, id, pairs({{"note", "uno"}})));
  CHECK(shownOf(file, id, "note") == QStringLiteral("uno\n\ndos"));
}

TEST_CASE("consent is an event with its date and proof, said once", "[contacts][fields][consent]") {
  MemoryFile file;
  const ContactId id = make(file, pairs({{"given", "Ana"}}));
  ApplyOptions from;
  from.source = QStringLiteral("list.csv:2");
  CHECK(set(file, id,
            pairs({{"consent.email", "Sí"}, {"consent.email.date", "02/01/2026"}, {"consent.email.ip", "::1"}}), from));
  const auto e = must(consents::current(*file.db, id, Channel::Email));
  REQUIRE(e);
  CHECK(e->state == ConsentState::Granted);
  CHECK(e->basis == QStringLiteral("consent"));
  CHECK(e->source == QStringLiteral("list.csv:2"));
  CHECK(e->evidence == QStringLiteral("{\"ip\":\"::1\"}"));
  CHECK(QDateTime::fromMSecsSinceEpoch(e->at).date() == QDate(2026, 1, 2));
  CHECK_FALSE(set(file, id, pairs({{"consent.email", "yes"}}), from));
  // A date alone is no consent.
  const auto alone = must(contactfields::apply(file.ctx(), id, pairs({{"consent.sms.date", "2026-01-02"}})));
  CHECK_FALSE(alone.changed);
  CHECK(alone.kept.at(0).reason == QStringLiteral("consent.alone"));
  CHECK(must(consents::events(*file.db, id)).size() == 1);
}

TEST_CASE("a yes beside a no is a no, and refusals on record stay when asked to", "[contacts][fields][consent]") {
  MemoryFile file;
  const ContactId id = make(file, pairs({{"given", "Ana"}, {"email[1]", "ana@example.es"}, {"phone[1]", "612345678"}}));
  CHECK(set(file, id, pairs({{"consent.email", "yes"}, {"consent.email.status", "unsubscribed"}})));
  CHECK(must(consents::current(*file.db, id, Channel::Email))->state == ConsentState::Withdrawn);
  ApplyOptions import;
  import.keepRefusals = true;
  const auto refused = must(contactfields::apply(file.ctx(), id, pairs({{"consent.email", "yes"}}), import));
  CHECK_FALSE(refused.changed);
  REQUIRE(refused.kept.size() == 1);
  CHECK(refused.kept[0].reason == QStringLiteral("consent.refused"));
  Suppression s;
  s.value = QStringLiteral("+34 612 345 678");
  must(suppressions::add(file.ctx(), s));
  CHECK_FALSE(set(file, id, pairs({{"consent.sms", "yes"}}), import));
  CHECK(set(file, id, pairs({{"consent.sms", "no"}}), import));
  // The person says so in the window: that is a new yes.
  file.clock.advance(1000);
  CHECK(set(file, id, pairs({{"consent.email", "yes"}})));
  CHECK(must(consents::current(*file.db, id, Channel::Email))->state == ConsentState::Granted);
}

TEST_CASE("an address that bounced is suppressed", "[contacts][fields][suppression]") {
  MemoryFile file;
  const ContactId id =
      make(file, pairs({{"email[1]", "ana@example.es"}, {"bounce", "yes"}, {"bounce.date", "2026-02-01"}}));
  const auto hit = must(suppressions::find(*file.db, {}, Channel::Email, QStringLiteral("ANA@example.es")));
  REQUIRE(hit);
  CHECK(hit->reason == QStringLiteral("bounced"));
  // Said again it holds when the first saying is undone.
  CHECK(set(file, id, pairs({{"bounce", "yes"}})));
  CHECK(must(suppressions::concerning(*file.db, id, {QStringLiteral("ana@example.es")})).size() == 1);
}

TEST_CASE("numbered custom fields take the name of their label", "[contacts][fields]") {
  MemoryFile file;
  const ContactId id = make(file, pairs({{"given", "Ana"}, {"custom[1]", "baños"}, {"custom[1].label", "Interés"}}));
  CHECK(shownOf(file, id, "custom[Interés]") == QStringLiteral("baños"));
  CHECK(set(file, id, pairs({{"custom[INTERES]", ""}})));
  CHECK(shownOf(file, id, "custom[Interés]").isEmpty());
}
