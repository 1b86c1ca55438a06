// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/FilterSql.h"

#include <random>

#include "core/contacts/CustomFieldStore.h"
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
  for (const Shape& shape : {Shape{"name = Ana", "INDEX contact_key_name (name_key=?)"},
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
                             Shape{"kind = person", "INDEX contact_key_list (live=?)"}}) {
    INFO(shape.phrase << "\n" << planOf(file, shape.phrase).toStdString());
    CHECK(planOf(file, shape.phrase).contains(QString::fromLatin1(shape.step)));
  }
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
