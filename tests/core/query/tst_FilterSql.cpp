// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/FilterSql.h"

#include <map>
#include <random>

#include "core/contacts/ContactFields.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/SuppressionStore.h"
#include "core/query/FilterReader.h"
#include "core/storage/Rows.h"
#include "core/storage/Statement.h"
#include "tests/support/core/ContactBuilder.h"

using namespace cartera;
using namespace cartera::query;
using cartera::test::ContactBuilder;
using cartera::test::MemoryFile;
using cartera::test::must;

namespace {

/// How SQLite goes about the question, one line a step.
QString planOf(MemoryFile& file, const char* phrase) {
  const auto context = must(filterContext(*file.db, file.clock));
  const Sql sql = must(filterSql(must(readFilter(QString::fromUtf8(phrase))), context));
  Statement s(*file.db, QStringLiteral("EXPLAIN QUERY PLAN SELECT k.contact_id") + sql.text);
  for (const auto& [name, value] : sql.binds) s.bind(name.constData(), value);
  const auto lines = must(collect(s, [](Statement& row) { return row.text(3); }));
  return QStringList(lines.begin(), lines.end()).join(u'\n');
}

std::vector<qint64> found(MemoryFile& file, const char* phrase) {
  std::vector<qint64> out;
  for (const ContactId id : must(contactIds(*file.db, must(readFilter(QString::fromUtf8(phrase))), file.clock))) {
    out.push_back(id.value);
  }
  return out;
}

}  // namespace

TEST_CASE("Each shape of a filter is answered by the index made for it", "[query]") {
  MemoryFile file;
  must(customfields::define(file.ctx(), QStringLiteral("Interés"), FieldType::Text));
  struct Shape {
    const char* phrase;
    const char* step;
  };
  // No index is made for these: their table is gone through, but once and not again for each contact.
  const char* const once = "LIST SUBQUERY 1\nSCAN r";
  for (const Shape& shape :
       {Shape{"name = Ana", "INDEX contact_key_name (name_key=?)"},
        Shape{"name starts with Ana", "INDEX contact_key_name (name_key>? AND name_key<?)"},
        Shape{"tax_id = 12345678Z", "INDEX contact_key_tax (tax_key=?)"},
        Shape{"external_id = 7", "INDEX contact_external (external_id=?)"},
        Shape{"email = ana@example.es", "INDEX point_key_key (kind=? AND key=?)"},
        Shape{"email starts with ana", "INDEX point_key_key (kind=? AND key>? AND key<?)"},
        Shape{"phone = 612345678", "INDEX point_key_key (kind=? AND key=?)"},
        Shape{"tag = VIP", "INDEX contact_tag_tag (tag_id=?)"},
        Shape{"custom[Interés] = motor", "INDEX custom_value_field (field_id=?)"},
        Shape{"consent.email = yes", "INDEX consent_event_contact (contact_id=? AND channel=?)"},
        Shape{"interactions.count > 3", "INDEX interaction_contact"},
        Shape{"company.tag = VIP", "INDEX membership_company (company_id=?)"},
        Shape{"kind = person", "INDEX contact_key_list (live=?)"},
        Shape{"city = Madrid", "SEARCH t USING INTEGER PRIMARY KEY (rowid=?)"},
        Shape{"city in (Madrid, Soria)", "SEARCH t USING INTEGER PRIMARY KEY (rowid=?)"},
        Shape{"company = Mar", "SEARCH t USING INTEGER PRIMARY KEY (rowid=?)"},
        Shape{"last_contact < 90 days ago", "SEARCH t USING INTEGER PRIMARY KEY (rowid=?)"},
        Shape{"completeness < 50", "SEARCH t USING INTEGER PRIMARY KEY (rowid=?)"},
        Shape{"created >= 2025-01-01", "SEARCH c USING INTEGER PRIMARY KEY (rowid=?)"},
        Shape{"addr.home.city = Soria", once},
        Shape{"postcode starts with 460", once},
        Shape{"role = Compras", once},
        Shape{"text contains ana", "INDEX contact_key_list (live=?)"},
        Shape{"notes[body contains oferta]", once},
        Shape{"consent.email.date < 90 days ago", "INDEX consent_event_contact (contact_id=? AND channel=?)"},
        Shape{"consent.email.source = web", "INDEX consent_event_contact (contact_id=? AND channel=?)"},
        Shape{"calls.latest < 90 days ago", "INDEX interaction_contact"},
        Shape{"visits.earliest > 90 days ago", "INDEX interaction_contact"},
        Shape{"member.calls", "SEARCH m USING INDEX membership_contact (contact_id=?)"},
        Shape{"trash = yes", "SEARCH k USING COVERING INDEX contact_key_list (live=?)"},
        Shape{"phone starts with 612", once},
        Shape{"suppressed = email", "SEARCH p USING INDEX point_key_key (kind=? AND key=?)"},
        Shape{"tag = VIP or tag = Hotel", "INDEX contact_tag_tag (tag_id=?)"},
        Shape{"not tag = VIP", "INDEX contact_tag_tag (tag_id=?)"},
        Shape{"name = Ana and not tag = VIP", "INDEX contact_key_name (name_key=?)"}}) {
    INFO(shape.phrase << "\n" << planOf(file, shape.phrase).toStdString());
    CHECK(planOf(file, shape.phrase).contains(QString::fromLatin1(shape.step)));
  }
}

TEST_CASE("Phones are asked for by the digits people write, short ones and those of other countries too", "[query]") {
  MemoryFile file;
  const ContactId luc =
      ContactBuilder(file, QStringLiteral("Luc"), QString()).phone(QStringLiteral("+33 6 12 34 56 78")).id;
  const ContactId corto = ContactBuilder(file, QStringLiteral("Corto"), QString()).phone(QStringLiteral("1234")).id;
  const ContactId ana = ContactBuilder(file, QStringLiteral("Ana"), QString()).phone(QStringLiteral("612 34 56 79")).id;
  file.renew();
  using Ids = std::vector<qint64>;
  CHECK(found(file, "phone starts with +33") == Ids{luc.value});
  CHECK(found(file, "phone starts with 0033 6") == Ids{luc.value});
  CHECK(found(file, "phone starts with 612") == Ids{ana.value});
  CHECK(found(file, "teléfono empieza por +34 612") == Ids{ana.value});
  CHECK(found(file, "phone starts with 1234") == Ids{corto.value});
  CHECK(found(file, "phone contains 1234") == Ids{ana.value, corto.value, luc.value});
  CHECK(found(file, "phone contains 34 56") == Ids{ana.value, luc.value});
  CHECK(found(file, "phone = 1234") == Ids{corto.value});
  CHECK(found(file, "phone in (1234, 612345679)") == Ids{ana.value, corto.value});
  CHECK(found(file, "phone = +34 612 34 56 79") == Ids{ana.value});
  CHECK(found(file, "phone contains x").empty());
}

TEST_CASE("Who is on the list of exclusions is asked for by channel", "[query]") {
  MemoryFile file;
  const auto who = [&](const char* name, const char* email) {
    return ContactBuilder(file, QString::fromUtf8(name), QString()).email(QString::fromLatin1(email)).id;
  };
  const ContactId ana = who("Ana", "ana@example.es");
  const ContactId bea = who("Bea", "bea@news.mar.example");
  const ContactId eva = ContactBuilder(file, QStringLiteral("Eva"), QString()).phone(QStringLiteral("612345678")).id;
  const ContactId luz = who("Luz", "luz@example.es");
  const ContactId zoe = who("Zoe", "zoe@example.es");
  const auto exclude = [&](SuppressionKind kind, ContactId contact, const char* value, std::optional<Channel> channel) {
    Suppression s;
    s.kind = kind;
    s.contact = contact;
    s.value = QString::fromLatin1(value);
    s.channel = channel;
    must(suppressions::add(file.ctx(), s));
  };
  exclude(SuppressionKind::Contact, ana, "", Channel::Post);
  exclude(SuppressionKind::Domain, {}, "mar.example", Channel::Email);
  exclude(SuppressionKind::Address, {}, "612345678", std::nullopt);
  must(suppressions::addHashed(file.ctx(), QStringLiteral("luz@example.es"), Channel::Email, QStringLiteral("erased")));
  file.renew();
  using Ids = std::vector<qint64>;
  CHECK(found(file, "suppressed = post") == Ids{ana.value});
  CHECK(found(file, "suppressed = email") == Ids{bea.value, luz.value});
  CHECK(found(file, "lista de exclusión = correo") == Ids{bea.value, luz.value});
  CHECK(found(file, "suppressed = phone") == Ids{eva.value});
  CHECK(found(file, "suppressed in (post, sms)") == Ids{ana.value, eva.value});
  CHECK(found(file, "suppressed is not empty") == Ids{ana.value, bea.value, eva.value, luz.value});
  CHECK(found(file, "suppressed is empty") == Ids{zoe.value});
  CHECK(found(file, "suppressed != email") == Ids{ana.value, eva.value, zoe.value});
}

TEST_CASE("A day that does not fit a field of one's own is told as it was written", "[query]") {
  MemoryFile file;
  must(customfields::define(file.ctx(), QStringLiteral("Talla"), FieldType::Choice, {QStringLiteral("S")}));
  const auto context = must(filterContext(*file.db, file.clock));
  const auto wrong = filterSql(must(readFilter(QStringLiteral("custom[Talla] = today"))), context);
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().detail == QStringLiteral("today"));
  CHECK(wrong.error().args.front() == QStringLiteral("choice"));
}

TEST_CASE("No value of a filter stands in the SQL", "[query]") {
  MemoryFile file;
  const auto context = must(filterContext(*file.db, file.clock));
  const Sql sql =
      must(filterSql(must(readFilter(QStringLiteral("city = \"x'); DROP TABLE contact; --\" or tag = zzz"))), context));
  CHECK_FALSE(sql.text.contains(QLatin1String("DROP")));
  CHECK_FALSE(sql.text.contains(QLatin1String("zzz")));
  CHECK(sql.binds.size() == 2);
}

TEST_CASE("A custom field that the file does not have is told, with those it has", "[query]") {
  MemoryFile file;
  must(customfields::define(file.ctx(), QStringLiteral("Tarifa"), FieldType::Number));
  const auto context = must(filterContext(*file.db, file.clock));
  const auto missing = filterSql(must(readFilter(QStringLiteral("city = A and custom[Tarifas] = 3"))), context);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().subject == QStringLiteral("filter.custom"));
  CHECK(missing.error().args == QStringList{QStringLiteral("Tarifa"), QStringLiteral("13"), QStringLiteral("32")});
  const auto word = filterSql(must(readFilter(QStringLiteral("custom[Tarifa] = cheap"))), context);
  REQUIRE_FALSE(word);
  CHECK(word.error().subject == QStringLiteral("filter.value"));
  const auto part = filterSql(must(readFilter(QStringLiteral("custom[Tarifa] contains 3"))), context);
  REQUIRE_FALSE(part);
  CHECK(part.error().subject == QStringLiteral("filter.operator"));
}

TEST_CASE("A comma between digits parts the values of a text, and is asked about in a list of numbers", "[query]") {
  MemoryFile file;
  must(customfields::define(file.ctx(), QStringLiteral("Talla"), FieldType::Text));
  must(customfields::define(file.ctx(), QStringLiteral("Saldo"), FieldType::Number));
  std::map<QByteArray, qint64> ids;
  for (const char* size : {"38", "39", "40", "38,5"}) {
    const ContactId id = ContactBuilder(file, QString::fromUtf8(size), QStringLiteral("Gil")).id;
    must(contactfields::apply(file.ctx(), id,
                              {{QStringLiteral("custom[Talla]"), QString::fromUtf8(size)},
                               {QStringLiteral("custom[Saldo]"), QString::fromUtf8(size)}}));
    ids[size] = id.value;
  }
  file.renew();
  CHECK(found(file, "custom[Talla] = 38") == std::vector<qint64>{ids["38"]});
  CHECK(found(file, "custom[Talla] = 38,5") == std::vector<qint64>{ids["38,5"]});
  CHECK(found(file, "custom[Talla] in (38,39)") == std::vector<qint64>{ids["38"], ids["39"]});
  CHECK(found(file, "custom[Talla] in (38, 39)") == std::vector<qint64>{ids["38"], ids["39"]});
  CHECK(found(file, "custom[Talla] in (\"38,5\", 40)") == std::vector<qint64>{ids["38,5"], ids["40"]});

  CHECK(found(file, "custom[Saldo] = 38") == std::vector<qint64>{ids["38"]});
  CHECK(found(file, "custom[Saldo] in (38, 39)") == std::vector<qint64>{ids["38"], ids["39"]});
  const auto context = must(filterContext(*file.db, file.clock));
  const auto asked = filterSql(must(readFilter(QStringLiteral("custom[Saldo] in (7, 38,5)"))), context);
  REQUIRE_FALSE(asked);
  CHECK(asked.error().subject == QStringLiteral("filter.comma_number"));
  CHECK(asked.error().detail == QStringLiteral("38,5"));
  CHECK(asked.error().args.mid(1) == QStringList{QStringLiteral("21"), QStringLiteral("25")});

  const auto ordered = filterSql(must(readFilter(QStringLiteral("custom[Talla] > 38"))), context);
  REQUIRE_FALSE(ordered);
  CHECK(ordered.error().detail == QStringLiteral(">"));
}

TEST_CASE("Who has no value is meant by is not, by is empty, and by no comparison", "[query]") {
  MemoryFile file;
  const ContactId ana =
      ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Uno")).city(QStringLiteral("Madrid")).id;
  const ContactId bea =
      ContactBuilder(file, QStringLiteral("Bea"), QStringLiteral("Dos")).city(QStringLiteral("Ávila")).id;
  const ContactId zoe = ContactBuilder(file, QStringLiteral("Zoe"), QStringLiteral("Tres")).id;
  file.renew();
  CHECK(found(file, "city != Madrid") == std::vector<qint64>{bea.value, zoe.value});
  CHECK(found(file, "city is empty") == std::vector<qint64>{zoe.value});
  CHECK(found(file, "city is not empty") == std::vector<qint64>{ana.value, bea.value});
  CHECK(found(file, "not city = avila") == std::vector<qint64>{ana.value, zoe.value});
  CHECK(found(file, "not (last_contact < today)").size() == 3);
  CHECK(found(file, "last_contact < today or last_contact >= today").empty());
}

TEST_CASE("The question in SQL and the folding of the program are one", "[query]") {
  MemoryFile file;
  std::mt19937 random(5);
  Statement s(*file.db, QStringLiteral("SELECT cartera_fold(:text)"));
  const QString letters = QStringLiteral("aZ 9'’-.ÑçÁß\u00A0漢_\t");
  for (int i = 0; i < 3000; ++i) {
    QString text;
    const unsigned length = random() % (i % 50 == 0 ? 600 : 12);
    for (unsigned n = 0; n < length; ++n) {
      text += i % 2 == 0 ? QChar(static_cast<char16_t>(0x20 + random() % 0x5F))
                         : letters[static_cast<int>(random() % static_cast<unsigned>(letters.size()))];
    }
    s.bindText(":text", text);
    REQUIRE(must(s.next()));
    CHECK(s.text(0) == text::searchKey(QString::fromUtf8(text.toUtf8())));
    s.reset();
  }
}
