// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/FilterReader.h"

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
