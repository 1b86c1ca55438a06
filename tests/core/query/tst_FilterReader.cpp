// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/FilterReader.h"

#include <random>

#include "core/query/FilterFields.h"
#include "tests/support/Catch.h"

using namespace cartera;
using namespace cartera::query;

namespace {

Filter read(const char* phrase) {
  auto f = readFilter(QString::fromUtf8(phrase));
  if (!f) FAIL(std::string(phrase) + ": " + f.error().subject.toStdString() + " " + f.error().detail.toStdString());
  return *f;
}

QString said(const char* phrase) { return filterText(read(phrase)); }

struct Fault {
  QString subject, piece;
  int from, to;
};
Fault fault(const char* phrase) {
  const auto f = readFilter(QString::fromUtf8(phrase));
  if (f) FAIL(std::string(phrase) + " was understood");
  CHECK(f.error().code == ErrorCode::Invalid);
  REQUIRE(f.error().args.size() == 3);
  return {f.error().subject, f.error().detail, f.error().args[1].toInt(), f.error().args[2].toInt()};
}

}  // namespace

TEST_CASE("And binds closer than or, and brackets change that", "[query]") {
  CHECK(read("city = A or city = B and kind = company") == read("city = A or (city = B and kind = company)"));
  CHECK_FALSE(read("(city = A or city = B) and kind = company") == read("city = A or city = B and kind = company"));
  CHECK(said("not (city = A or tag = B)") == QStringLiteral("not (city = A or tag = B)"));
}

TEST_CASE("Both languages say the same, also mixed and with accents, points and blanks in names", "[query]") {
  CHECK(read("city = Madrid and last_contact < 90 days ago") ==
        read("ciudad = Madrid y último contacto < hace 90 días"));
  CHECK(read("stage = customer") == read("Etapa = Cliente"));
  // As the window calls them.
  CHECK(read("stage = proposal") == read("estado = presupuesto"));
  CHECK(read("not calls[at > 2 weeks ago]") == read("no llamadas[fecha > hace 2 semanas]"));
  CHECK(read("consent.email = yes") == read("consentimiento.correo = sí"));
  CHECK(read("calls.count >= 2") == read("llamadas.cuenta >= 2"));
  CHECK(read("city is empty") == read("ciudad está vacía"));
  CHECK(read("given starts with Ma") == read("nombre de pila empieza por Ma"));
  CHECK(read("created = today") == read("alta = hoy"));
}

TEST_CASE("A value goes on over and, y, or and o, unless a new condition begins", "[query]") {
  CHECK(read("region = Castilla y León").values.front().text == QStringLiteral("Castilla y León"));
  CHECK(read("region = Castilla y León and city = Ávila").parts.size() == 2);
  CHECK(read("company = Pérez y Hijos o tag = VIP").parts.size() == 2);
  CHECK(read("city = Palma de Mallorca").values.front().text == QStringLiteral("Palma de Mallorca"));
  CHECK(read("city = \"A and tag = B\"").values.front().text == QStringLiteral("A and tag = B"));
  CHECK(read("job_title = he said \\ so").values.front().text == QStringLiteral("he said \\ so"));
  CHECK(read("nickname = \"el \\\"Chato\\\"\"").values.front().text == QStringLiteral("el \"Chato\""));
}

TEST_CASE("Dates are days, or counted from today", "[query]") {
  CHECK(read("created < 3/4/2026").values.front().text == QStringLiteral("2026-04-03"));
  CHECK(read("created < 2026-04-03").values.front().text == QStringLiteral("2026-04-03"));
  const Value ago = read("last_contact < 90 days ago").values.front();
  CHECK(ago.isRelative);
  CHECK(ago.relative == RelativeDate{-90, DateUnit::Day});
  CHECK(read("created > hace 1 año").values.front().relative == RelativeDate{-1, DateUnit::Year});
  CHECK(read("tasks[due < in 2 weeks]").within.front().values.front().relative == RelativeDate{2, DateUnit::Week});
  CHECK(read("tareas[vence <= dentro de 1 mes]").within.front().values.front().relative ==
        RelativeDate{1, DateUnit::Month});
  CHECK(said("created > hace 1 semana") == QStringLiteral("created > 1 week ago"));
}

TEST_CASE("What was not understood is told with its place", "[query]") {
  CHECK(fault("ciudda = Madrid").subject == QStringLiteral("filter.field"));
  CHECK(fault("ciudda = Madrid").piece == QStringLiteral("ciudda"));
  CHECK(fault("city = Madrid and colour = red").from == 18);
  CHECK(fault("city = Madrid and colour = red").to == 24);
  CHECK(fault("city Madrid").subject == QStringLiteral("filter.operator_expected"));
  CHECK(fault("city Madrid").piece == QStringLiteral("Madrid"));
  for (const char* cut : {"city", "city =", "city = Madrid and", "(city = Madrid", "not", "calls[kind = call"}) {
    INFO(cut);
    CHECK(fault(cut).subject == QStringLiteral("filter.cut"));
    CHECK(fault(cut).from == static_cast<int>(qstrlen(cut)));
  }
  CHECK(fault("city = )").subject == QStringLiteral("filter.value_expected"));
  CHECK(fault("and city = Madrid").subject == QStringLiteral("filter.field"));
  CHECK(fault("(city = Madrid]").subject == QStringLiteral("filter.bracket"));
  CHECK(fault("city = Madrid, Sevilla").subject == QStringLiteral("filter.comma"));
  CHECK(fault("birthday < 29/02").subject == QStringLiteral("filter.value"));
  CHECK(fault("city = Madrid)").subject == QStringLiteral("filter.end"));
  CHECK(fault("city = \"Madrid").subject == QStringLiteral("filter.quote"));
  CHECK(fault("stage = gold").subject == QStringLiteral("filter.value"));
  CHECK(fault("stage = gold").piece == QStringLiteral("gold"));
  CHECK(fault("last_contact < soon").piece == QStringLiteral("soon"));
  CHECK(fault("created = 30/02/2026").subject == QStringLiteral("filter.value"));
  CHECK(fault("completeness = much").subject == QStringLiteral("filter.value"));
  CHECK(fault("city < Madrid").subject == QStringLiteral("filter.operator"));
  CHECK(fault("completeness contains 5").subject == QStringLiteral("filter.operator"));
  CHECK(fault("calls[colour = red]").piece == QStringLiteral("colour"));
  CHECK(fault("city in Madrid").subject == QStringLiteral("filter.bracket"));
  CHECK(fault("calls.colour = 3").subject == QStringLiteral("filter.field"));
  CHECK(fault("company.trash = yes").subject == QStringLiteral("filter.field"));
}

TEST_CASE("A name with a slip of the fingers is told with those that were meant", "[query]") {
  const auto f = readFilter(QStringLiteral("ciudda = Madrid"));
  REQUIRE_FALSE(f);
  CHECK(f.error().args.front() == QStringLiteral("ciudad"));
  const auto strange = readFilter(QStringLiteral("colour = red"));
  REQUIRE_FALSE(strange);
  CHECK(strange.error().args.front().contains(QLatin1String("city")));
}

TEST_CASE("Brackets deeper than anybody writes are refused, not followed", "[query]") {
  const QByteArray deep(100'000, '(');
  CHECK(fault(deep.constData()).subject == QStringLiteral("filter.too_deep"));
  QByteArray nots;
  for (int i = 0; i < 50'000; ++i) nots += "not ";
  nots += "city = A";
  CHECK(fault(nots.constData()).subject == QStringLiteral("filter.too_deep"));
}

TEST_CASE("More conditions than anybody writes are refused", "[query]") {
  QByteArray many = "city = A";
  for (int i = 0; i < 2999; ++i) many += " or city = A";
  CHECK(fault(many.constData()).subject == QStringLiteral("filter.too_long"));
}

TEST_CASE("Every name that help lists is a field", "[query]") {
  for (const QString& name : fieldNames()) {
    INFO(name.toStdString());
    const auto field = findField(name);
    REQUIRE(field);
    CHECK(field->name == name);
    if (field->type != ValueType::Relation) continue;
    for (const QString& inner : relationFieldNames(*field->relation)) CHECK(findField(*field->relation, inner));
  }
}

TEST_CASE("Names before brackets may be Spanish, and stand behind company and member", "[query]") {
  CHECK(read("correo[1] = ana@example.es") == read("email[1] = ana@example.es"));
  CHECK(read("company.custom[Tarifa] = x").field == QStringLiteral("company.custom[Tarifa]"));
  CHECK(read("empresa.campo[Tarifa] = x") == read("company.custom[Tarifa] = x"));
  CHECK(read("company.email[1] contains mar").field == QStringLiteral("company.email[1]"));
  CHECK(read("miembro.correo[1] contiene mar").field == QStringLiteral("member.email[1]"));
  // Brackets in pairs belong to the name; others stand in quotes with it.
  CHECK(read("custom[Talla [cm]] = 3").field == QStringLiteral("custom[Talla [cm]]"));
  CHECK(read("custom[\"Talla ]x\"] = 3").field == QStringLiteral("custom[Talla ]x]"));
  CHECK(read("custom[a.b] = 3 and company.custom[c.d] = 4").parts.size() == 2);
  CHECK(fault("custom[Talla = 3").subject == QStringLiteral("filter.bracket"));
}

TEST_CASE("A quote ends at one of its own kind", "[query]") {
  CHECK(read("tag = \"Casa “Pepe”\"").values.front().text == QStringLiteral("Casa “Pepe”"));
  CHECK(read("tag = “Casa \"Pepe\"”").values.front().text == QStringLiteral("Casa \"Pepe\""));
  CHECK(read("tag = “Casa Pepe” and city = A").parts.size() == 2);
}

TEST_CASE("Whatever a filter holds, its phrase is read back as it was", "[query]") {
  const char* const pieces[] = {"“",  "”", "\"", "\\", "[", "]", "(", ")", ",",   " y ", " or ", "=",   "<",  "~",
                                "!=", "a", "Ñ",  "7",  ".", "-", "'", "#", "and", "no",  "hoy",  "ago", "in "};
  std::mt19937 random(3);
  const auto text = [&] {
    QString out;
    for (unsigned n = 1 + random() % 6; n > 0; --n) out += QString::fromUtf8(pieces[random() % std::size(pieces)]);
    return out.simplified();
  };
  for (const char* known : {"y", "o", "no", "and", "NOT", "today", "Hoy", "ayer", "mañana", "yes", "sí", "-", "e", "u"})
    CHECK(readFilter(
              filterText(condition(QStringLiteral("tag"), Comparison::Equal, {{QString::fromUtf8(known), false, {}}})))
              ->values.front()
              .text == QString::fromUtf8(known));
  int told = 0;
  for (int i = 0; i < 4000; ++i) {
    const QString value = text();
    QString own = text();
    if (value.isEmpty() || own.isEmpty()) continue;
    const bool ofCompany = random() % 2 == 0;
    std::vector<Value> values{{value, false, {}}};
    const Comparison comparison = random() % 3 == 0 ? Comparison::In : Comparison::Equal;
    if (comparison == Comparison::In) values.push_back({text() + u'x', false, {}});
    const Filter filter = combined(
        random() % 2 == 0 ? Filter::Kind::And : Filter::Kind::Or,
        {condition(QStringLiteral("tag"), comparison, values),
         condition((ofCompany ? QStringLiteral("company.") : QString()) + QStringLiteral("custom[") + own + u']',
                   Comparison::Equal, {{value, false, {}}})});
    for (const char* language : {"", "es"}) {
      const QString phrase = filterText(filter, QString::fromLatin1(language));
      INFO(phrase.toStdString());
      const auto again = readFilter(phrase);
      REQUIRE(again);
      CHECK(*again == filter);
      ++told;
    }
  }
  CHECK(told > 5000);
}

TEST_CASE("A value that may be two is refused with both ways to write it", "[query]") {
  for (const char* phrase :
       {"city = Madrid or Sevilla", "ciudad = Madrid o Sevilla", "city in (Madrid or Sevilla, Leo)",
        "name = Mar y Notas", "company contains Mar y Ciudad and tag = VIP"}) {
    INFO(phrase);
    CHECK(fault(phrase).subject == QStringLiteral("filter.ambiguous"));
  }
  CHECK(fault("name = Mar y Notas").piece == QStringLiteral("Mar y Notas"));
  CHECK(read("name = \"Mar y Notas\"").values.front().text == QStringLiteral("Mar y Notas"));
  CHECK(read("city = Madrid and calls").parts.size() == 2);
  CHECK(read("ciudad = Madrid y notas").parts.size() == 2);
  CHECK(read("city = \"Madrid\" or tag = VIP").parts.size() == 2);
  CHECK(read("company = Bed and breakfast in Rome").values.front().text == QStringLiteral("Bed and breakfast in Rome"));
  CHECK(read("city = Ávila y provincia en (León, Soria)").parts.size() == 2);
}

TEST_CASE("Where a comma between digits in a list of a field of one's own may be a decimal one, it is marked",
          "[query]") {
  const auto marked = [](const char* phrase) {
    QStringList out;
    for (const Value& v : read(phrase).values)
      if (v.decimal.to > v.decimal.from)
        out += QString::fromUtf8(phrase).mid(v.decimal.from, v.decimal.to - v.decimal.from);
    return out;
  };
  CHECK(marked("custom[Saldo] in (12,5)") == QStringList{QStringLiteral("12,5")});
  CHECK(marked("custom[Saldo] in (7, 12,5)") == QStringList{QStringLiteral("12,5")});
  CHECK(marked("custom[Saldo] in (12,5, 7,5)") == QStringList{QStringLiteral("12,5"), QStringLiteral("7,5")});
  for (const char* clear : {"custom[Saldo] in (12, 5)", "custom[Saldo] in (\"12,5\", 7)", "calls.count in (1,2,3)",
                            "postcode in (46001,46002)", "custom[Alta] in (1/2/2025,3/4/2025)",
                            // Two commas are in no number, and slashes in no number either.
                            "custom[Talla] in (38,39,40)", "custom[Talla] in (38,39,40,S)"}) {
    INFO(clear);
    CHECK(marked(clear).isEmpty());
  }
  CHECK(read("custom[Saldo] in (12,5)").values.size() == 2);
  CHECK(read("custom[Saldo] in (\"12,5\", 7)").values.size() == 2);
  CHECK(read("custom[Saldo] = 12,5").values.front().text == QStringLiteral("12,5"));
  CHECK(read("custom[Talla] in (38,39,40,S)").values.back().text == QStringLiteral("S"));
  CHECK(read("postcode in (46001,46002)").values.size() == 2);
}

TEST_CASE("Days beyond a thousand years are no days", "[query]") {
  CHECK(fault("birthday < in 9000 years").subject == QStringLiteral("filter.value"));
  CHECK(fault("created > 99999 weeks ago").subject == QStringLiteral("filter.value"));
  CHECK(read("created > 365000 days ago").values.front().isRelative);
}

TEST_CASE("What is missing is told by an example of its own kind", "[query]") {
  const auto expected = [](const char* phrase) {
    const auto f = readFilter(QString::fromUtf8(phrase));
    REQUIRE_FALSE(f);
    return f.error().args.front();
  };
  CHECK(expected("calls[") == QStringLiteral("at > 90 days ago"));
  CHECK(expected("tasks[") == QStringLiteral("due < today"));
  CHECK(expected("consents[") == QStringLiteral("state = yes"));
  CHECK(expected("city =") == QStringLiteral("value"));
  CHECK(expected("created =") == QStringLiteral("date"));
  CHECK(expected("completeness >") == QStringLiteral("number"));
}
