// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ContactKeys.h"

#include <QElapsedTimer>

#include "core/contacts/Completeness.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/SuppressionStore.h"
#include "tests/support/core/ContactBuilder.h"

using namespace cartera;
using namespace cartera::test;

TEST_CASE("an address is matched whatever its case, and not when its owner is in the trash", "[contacts][keys]") {
  MemoryFile file;
  const ContactId id = ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Gil"))
                           .email(QStringLiteral("Ana@Example.es"))
                           .phone(QStringLiteral("+34 612 34 56 78"))
                           .id;
  const std::vector<ContactId> only{id};
  const auto byMail = [&] {
    return must(contacts::withPoint(*file.db, PointKind::Email, QStringLiteral("ana@example.es")));
  };
  CHECK(byMail() == only);  // in the same transaction
  file.renew();
  CHECK(byMail() == only);
  CHECK(must(contacts::withPoint(*file.db, PointKind::Phone, text::phoneKey(u"612345678"))) == only);
  must(contacts::moveToTrash(file.ctx(), id));
  CHECK(byMail().empty());
  file.renew();
  CHECK(byMail().empty());
  CHECK(file.scalar("SELECT count(*) FROM point_key") == 0);
}

TEST_CASE("who has no name is listed by what there is", "[contacts][keys]") {
  MemoryFile file;
  const ContactId id = ContactBuilder(file, QString(), QString()).email(QStringLiteral("info@example.es")).id;
  file.renew();
  CHECK(must(contacts::rows(*file.db, {id})).at(0).name == QStringLiteral("info@example.es"));
}

TEST_CASE("a company's new name concerns its people", "[contacts][keys]") {
  MemoryFile file;
  const ContactId shop = ContactBuilder(file, ContactKind::Company, QStringLiteral("Obras Gil")).id;
  const ContactId ana =
      ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Gil")).tag(QStringLiteral("VIP")).worksAt(shop).id;
  const ContactId luis =
      ContactBuilder(file, QStringLiteral("Luis"), QStringLiteral("Gil")).email(QStringLiteral("l@example.es")).id;
  file.renew();
  Contact c = must(contacts::get(*file.db, shop));
  c.displayName = QStringLiteral("Reformas Gil");
  must(contacts::update(file.ctx(), c));
  const auto concerned = must(contactkeys::contactsConcerned(*file.db, Table::Contact, {shop.value}));
  CHECK(concerned == std::vector<qint64>{shop.value, ana.value});
  must(contactkeys::renewContacts(*file.db, concerned, file.keys));
  CHECK(must(contacts::rows(*file.db, {ana})).at(0).company == QStringLiteral("Reformas Gil"));
  CHECK(must(contactkeys::check(*file.db, file.keys)).empty());

  const TagId vip = tags::idOf(QStringLiteral("vip"));
  CHECK(must(contactkeys::contactsConcerned(*file.db, Table::Tag, {vip.value})) == std::vector<qint64>{ana.value});
  const PointId point = must(points::ofContact(*file.db, luis)).at(0).id;
  CHECK(must(contactkeys::contactsConcerned(*file.db, Table::Point, {point.value})) == std::vector<qint64>{luis.value});
  CHECK(must(contactkeys::contactsConcerned(*file.db, Table::ExportRun, {1})).empty());
}

TEST_CASE("check names each derived row that is wrong, and a rebuild mends them", "[contacts][keys]") {
  MemoryFile file;
  const ContactId ana = ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Gil"))
                            .email(QStringLiteral("a@example.es"))
                            .email(QStringLiteral("b@example.es"))
                            .city(QStringLiteral("Getafe"))
                            .tag(QStringLiteral("x"))
                            .id;
  const ContactId luis = ContactBuilder(file, QStringLiteral("Luis"), QStringLiteral("Gil")).id;
  Suppression s;
  s.value = QStringLiteral("no@example.es");
  const SuppressionId no = must(suppressions::add(file.ctx(), s));
  file.renew();
  CHECK(must(contactkeys::check(*file.db, file.keys)).empty());

  const qint64 point = must(points::ofContact(*file.db, ana)).at(0).id.value;
  must(file.db->execScript(
      "UPDATE contact_key SET name_key = 'otro' WHERE contact_id = " + QByteArray::number(ana.value) +
      "; DELETE FROM contact_stat WHERE contact_id = " + QByteArray::number(luis.value) +
      "; DELETE FROM point_key WHERE point_id = " + QByteArray::number(point) +
      "; DELETE FROM suppression_key;"
      "INSERT INTO contact_key VALUES(7, 1, 'x', 'x', x'', NULL, '')"));
  using D = contactkeys::Difference;
  const auto found = must(contactkeys::check(*file.db, file.keys));
  const std::vector<D> expected{{QStringLiteral("contact_key"), ana.value, QStringLiteral("stale")},
                                {QStringLiteral("contact_stat"), luis.value, QStringLiteral("missing")},
                                {QStringLiteral("point_key"), point, QStringLiteral("missing")},
                                {QStringLiteral("suppression_key"), no.value, QStringLiteral("missing")},
                                {QStringLiteral("contact_key"), 7, QStringLiteral("left_over")}};
  CHECK(found == expected);
  CHECK(must(contactkeys::check(*file.db, file.keys, 2)).size() == 2);
  must(contactkeys::rebuildAll(*file.db, file.keys));
  CHECK(must(contactkeys::check(*file.db, file.keys)).empty());
}

TEST_CASE("the newest word on consent holds, and of two at once the no", "[contacts][consent]") {
  MemoryFile file;
  const ContactId id = ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Gil")).id;
  const auto say = [&](ConsentState state, qint64 at) {
    ConsentEvent e;
    e.contact = id;
    e.state = state;
    e.at = at;
    must(consents::append(file.ctx(), e));
    const auto inFile = must(consents::current(*file.db, id, Channel::Email));
    CHECK(inFile == consents::current(must(consents::events(*file.db, id)), Channel::Email));
    return inFile->state;
  };
  CHECK_FALSE(must(consents::current(*file.db, id, Channel::Email)).has_value());
  CHECK(say(ConsentState::Granted, 100) == ConsentState::Granted);
  CHECK(say(ConsentState::Withdrawn, 200) == ConsentState::Withdrawn);
  CHECK(say(ConsentState::Granted, 150) == ConsentState::Withdrawn);
  CHECK(say(ConsentState::Granted, 200) == ConsentState::Withdrawn);
  CHECK(say(ConsentState::Granted, 300) == ConsentState::Granted);
  CHECK_FALSE(must(consents::current(*file.db, id, Channel::Phone)).has_value());
  CHECK(must(consents::events(*file.db, id)).back().recordedBy == QStringLiteral("Marta"));
}

TEST_CASE("a suppressed address is found by itself, its domain or its hash", "[contacts][suppression]") {
  MemoryFile file;
  const ContactId id = ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Gil")).id;
  const auto reason = [&](const QString& address, Channel channel = Channel::Email, ContactId contact = {}) {
    const auto hit = must(suppressions::find(*file.db, contact, channel, address));
    return hit ? hit->reason : QStringLiteral("-");
  };
  const auto add = [&](SuppressionKind kind, const QString& value, const char* why,
                       std::optional<Channel> channel = {}) {
    Suppression s;
    s.kind = kind;
    s.value = value;
    s.reason = QLatin1String(why);
    s.channel = channel;
    return must(suppressions::add(file.ctx(), s));
  };
  CHECK(reason(QStringLiteral("no@example.es")) == QStringLiteral("-"));
  const SuppressionId first = add(SuppressionKind::Address, QStringLiteral("No@Example.es"), "asked", Channel::Email);
  // Whoever says it again says it for himself; it is one entry all the same.
  CHECK(add(SuppressionKind::Address, QStringLiteral("mailto:no@example.es"), "again", Channel::Email) != first);
  CHECK(must(suppressions::concerning(*file.db, {}, {QStringLiteral("no@example.es")})).size() == 1);
  CHECK(reason(QStringLiteral(" NO@example.ES")) == QStringLiteral("asked"));
  CHECK(reason(QStringLiteral("no@example.es"), Channel::Post) == QStringLiteral("-"));
  add(SuppressionKind::Domain, QStringLiteral("@spam.example"), "domain");
  CHECK(reason(QStringLiteral("x@news.spam.example")) == QStringLiteral("domain"));
  CHECK(reason(QStringLiteral("x@notspam.example")) == QStringLiteral("-"));
  // SHA-256 of "hash@example.es" as an exclusion list would hold it.
  add(SuppressionKind::Hash, suppressions::hashOf({}, QStringLiteral("hash@example.es")).toUpper(), "list");
  CHECK(reason(QStringLiteral("Hash@example.es")) == QStringLiteral("list"));
  must(suppressions::addHashed(file.ctx(), QStringLiteral("+34 612 345 678"), std::nullopt, QStringLiteral("erased")));
  CHECK(reason(QStringLiteral("612345678"), Channel::Sms) == QStringLiteral("erased"));
  Suppression s;
  s.kind = SuppressionKind::Contact;
  s.contact = id;
  s.reason = QStringLiteral("person");
  must(suppressions::add(file.ctx(), s));
  CHECK(reason(QString(), Channel::Phone, id) == QStringLiteral("person"));
  CHECK(must(suppressions::remove(file.ctx(), first)));
  CHECK(reason(QStringLiteral("no@example.es")) == QStringLiteral("-"));
  add(SuppressionKind::Address, QStringLiteral("no@example.es"), "again", Channel::Email);
  CHECK(reason(QStringLiteral("no@example.es")) != QStringLiteral("-"));
  CHECK(must(suppressions::all(*file.db)).size() == 5);
  s.kind = SuppressionKind::Address;
  s.value = QStringLiteral("nobody");
  CHECK_FALSE(suppressions::add(file.ctx(), s).has_value());
  CHECK(must(contactkeys::check(*file.db, file.keys)).size() == 2);  // the contact's own rows are not renewed yet
}

TEST_CASE("completeness adds up to a hundred and names what is missing, the heaviest first", "[contacts]") {
  for (const ContactKind kind :
       {ContactKind::Person, ContactKind::Company, ContactKind::Household, ContactKind::Team}) {
    CompletenessFacts none;
    none.kind = kind;
    int sum = 0;
    int last = 100;
    for (const auto& m : completeness(none).missing) {
      sum += m.points;
      CHECK(m.points <= last);
      last = m.points;
    }
    CHECK(sum == 100);
    CHECK(completeness(none).percent == 0);
    const CompletenessFacts all{kind, true, true, true, true, true, true, true, true, true, true, true};
    CHECK(completeness(all).percent == 100);
    CHECK(completeness(all).missing.empty());
  }
}

TEST_CASE("twenty thousand contacts are renewed in one pass", "[.bench][keys]") {
  MemoryFile file;
  must(file.db->execScript(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
      "INSERT INTO contact(id, kind, given, family, created_at) SELECT i, 'person', 'María ' || i, 'Peña', 1 FROM n;"
      "INSERT INTO point(id, contact_id, kind, value) SELECT id, id, 'email', 'm' || id || '@example.es' FROM contact;"
      "INSERT INTO point(id, contact_id, kind, value) SELECT id + 50000, id, 'phone', 612000000 + id FROM contact;"));
  QElapsedTimer timer;
  timer.start();
  file.renew();
  WARN("20,000 contacts with two points each: " << timer.elapsed() << " ms");
  CHECK(file.scalar("SELECT count(*) FROM point_key") == 40000);
  CHECK(must(contactkeys::check(*file.db, file.keys)).empty());
}
