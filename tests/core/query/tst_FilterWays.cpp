// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/FilterWays.h"

#include "core/contacts/CustomFieldStore.h"
#include "core/query/FilterReader.h"
#include "core/query/FilterSql.h"
#include "core/query/FilterValues.h"
#include "tests/support/core/ContactBuilder.h"

using namespace cartera;
using namespace cartera::query;
using cartera::test::ContactBuilder;
using cartera::test::MemoryFile;
using cartera::test::must;

namespace {

Filter read(const char* phrase) { return must(readFilter(QString::fromUtf8(phrase))); }
FieldSpec fieldOf(const char* name) {
  const auto field = findField(QString::fromUtf8(name));
  REQUIRE(field);
  return *field;
}
Reading<Value> typed(const char* field, Way way, const char* text, DecimalMark mark = DecimalMark::Comma) {
  const FieldSpec f = fieldOf(field);
  return readValue(f, f.type, way, QString::fromUtf8(text), mark);
}

}  // namespace

TEST_CASE("What a form makes is what the phrase means", "[query]") {
  struct Made {
    const char* field;
    Way way;
    const char* value;
    const char* phrase;
  };
  for (const Made& m :
       {Made{"city", Way::Is, "Alcalá de Henares", "city = \"Alcalá de Henares\""},
        Made{"city", Way::IsNot, "Madrid", "ciudad != Madrid"},
        Made{"email", Way::Contains, "gmail", "email contains gmail"},
        Made{"postcode", Way::StartsWith, "460", "postcode starts with 460"},
        Made{"calls.count", Way::AtLeast, "3", "calls.count >= 3"},
        Made{"completeness", Way::LessThan, "50", "completeness < 50"},
        Made{"created", Way::Before, "1/6/2025", "created < 2025-06-01"},
        Made{"created", Way::Since, "hoy", "created >= today"},
        Made{"last_contact", Way::Until, "hace 3 meses", "last_contact <= 3 months ago"},
        Made{"birthday", Way::Is, "13/04", "birthday = 13/04"}, Made{"city", Way::Empty, "", "city is empty"},
        Made{"city", Way::NotEmpty, "", "city is not empty"}}) {
    INFO(m.phrase);
    const FieldSpec field = fieldOf(m.field);
    Value value;
    if (!isBare(m.way)) {
      const Reading<Value> read = typed(m.field, m.way, m.value);
      REQUIRE(read.value);
      value = *read.value;
    }
    const Filter made = conditionOf(field, m.way, {value});
    CHECK(made == read(m.phrase));
    CHECK(wayOf(made) == m.way);
    const auto offered = waysOf(field, field.type);
    CHECK(std::find(offered.begin(), offered.end(), m.way) != offered.end());
  }
}

TEST_CASE("Days counted from today have ways of their own", "[query]") {
  CHECK(wayOf(read("last_contact < 90 days ago")) == Way::LongerAgo);
  CHECK(wayOf(read("last_contact > 2 weeks ago")) == Way::ShorterAgo);
  CHECK(wayOf(read("tasks.earliest < in 7 days")) == Way::SoonerThanIn);
  CHECK(wayOf(read("tasks.latest > in 1 year")) == Way::LaterThanIn);
  CHECK(wayOf(read("tasks.earliest < today")) == Way::Before);
  CHECK(wayOf(read("created < 2025-06-01")) == Way::Before);
  CHECK(wayOf(read("custom[Socio desde] < 1 year ago")) == Way::LongerAgo);
  CHECK(wayOf(read("custom[Socio desde] < 2020-01-01")) == Way::Before);
  CHECK(wayOf(read("custom[Descuento] < 12,5")) == Way::LessThan);
}

TEST_CASE("What no form can make has no way", "[query]") {
  for (const char* phrase :
       {"city = A or city = B", "not city = A", "calls", "calls[at > 90 days ago].count > 2", ""}) {
    INFO(phrase);
    CHECK_FALSE(wayOf(read(phrase)));
  }
  CHECK(wayOf(read("city in (A, B)")) == Way::AnyOf);
  CHECK(conditionOf(fieldOf("city"), Way::AnyOf,
                    {{QStringLiteral("A"), false, {}}, {QStringLiteral("B"), false, {}}}) == read("city in (A, B)"));
}

TEST_CASE("A field offers only what it can be asked", "[query]") {
  CHECK(waysOf(fieldOf("trash"), ValueType::YesNo) == std::vector<Way>{Way::Is});
  CHECK(waysOf(fieldOf("text"), ValueType::Text) == std::vector<Way>{Way::Contains});
  CHECK(waysOf(fieldOf("calls"), ValueType::Relation).empty());
  const auto counts = waysOf(fieldOf("calls.count"), ValueType::Number);
  CHECK(std::find(counts.begin(), counts.end(), Way::Empty) == counts.end());
  // Everything that is offered can be asked of a file.
  MemoryFile file;
  must(customfields::define(file.ctx(), QStringLiteral("Talla"), FieldType::Choice, {QStringLiteral("S")}));
  must(customfields::define(file.ctx(), QStringLiteral("Desde"), FieldType::Date));
  must(customfields::define(file.ctx(), QStringLiteral("Kilos"), FieldType::Number));
  must(customfields::define(file.ctx(), QStringLiteral("Socio"), FieldType::YesNo));
  must(customfields::define(file.ctx(), QStringLiteral("Apodo"), FieldType::Text));
  const FilterContext context = must(filterContext(*file.db, file.clock));
  QStringList names = fieldNames();
  names.removeOne(QStringLiteral("custom[Name]"));
  for (const char* own : {"Talla", "Desde", "Kilos", "Socio", "Apodo"})
    names += QStringLiteral("custom[%1]").arg(QLatin1String(own));
  int asked = 0;
  for (const QString& name : names) {
    const auto field = findField(name);
    REQUIRE(field);
    const ValueType type = typeOf(*field, context.customFields);
    for (const Way way : waysOf(*field, type)) {
      Value value;
      if (isCounted(way)) {
        value = {{}, true, {-90, DateUnit::Day}};
      } else if (type == ValueType::Choice) {
        value.text = choicesOf(*field, context.customFields).value(0);
      } else if (type == ValueType::YesNo) {
        value.text = QStringLiteral("yes");
      } else {
        value.text = type == ValueType::Number ? QStringLiteral("3") : QStringLiteral("2026-01-01");
      }
      INFO(name.toStdString() << " " << static_cast<int>(way));
      CHECK(countContacts(*file.db, conditionOf(*field, way, {value}), file.clock));
      ++asked;
    }
  }
  CHECK(asked > 200);
}

TEST_CASE("A value that cannot be read says why", "[query]") {
  CHECK(typed("created", Way::Before, "31/02/2026").reason == QLatin1String("date.impossible"));
  CHECK(typed("created", Way::Before, "pronto").reason == QLatin1String("date.expected"));
  // Before which year?
  CHECK(typed("birthday", Way::Before, "13/04").reason == QLatin1String("date.year"));
  CHECK(typed("calls.count", Way::AtLeast, "muchas").reason == QLatin1String("number.expected"));
  CHECK(typed("city", Way::Is, "  ").isEmpty());
  // The mark is that of the language.
  CHECK(typed("completeness", Way::AtLeast, "1.234", DecimalMark::Comma).value->text == u"1234");
  CHECK(typed("completeness", Way::AtLeast, "1.234", DecimalMark::Point).value->text == u"1.234");
}

TEST_CASE("Values that exist are known, each once", "[query]") {
  MemoryFile file;
  ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Gil"))
      .city(QStringLiteral("Ávila"))
      .tag(QStringLiteral("VIP"));
  ContactBuilder(file, QStringLiteral("Eva"), QStringLiteral("Sol")).city(QStringLiteral("Zamora"));
  ContactBuilder(file, QStringLiteral("Mar"), QStringLiteral("Paz")).city(QStringLiteral("Ávila"));
  must(customfields::define(file.ctx(), QStringLiteral("Talla"), FieldType::Text));
  must(customfields::define(file.ctx(), QStringLiteral("Color"), FieldType::Text));
  const ContactId own = ContactBuilder(file, QStringLiteral("Luz"), QStringLiteral("Mas")).id;
  must(customfields::set(file.ctx(), own, customfields::idOf(QStringLiteral("Talla")), QStringLiteral("XL")));
  must(customfields::set(file.ctx(), own, customfields::idOf(QStringLiteral("Color")), QStringLiteral("rojo")));
  file.renew();
  CHECK(must(knownValues(*file.db, fieldOf("city"))) == QStringList{QStringLiteral("Ávila"), QStringLiteral("Zamora")});
  CHECK(must(knownValues(*file.db, fieldOf("company.city"))).size() == 2);
  CHECK(must(knownValues(*file.db, fieldOf("tag"))) == QStringList{QStringLiteral("VIP")});
  CHECK(must(knownValues(*file.db, fieldOf("custom[talla]"))) == QStringList{QStringLiteral("XL")});
  // Nobody picks a name or an address from a list.
  CHECK(must(knownValues(*file.db, fieldOf("name"))).isEmpty());
  CHECK(must(knownValues(*file.db, fieldOf("email"))).isEmpty());
  CHECK(must(knownValues(*file.db, fieldOf("stage"))).isEmpty());
}
