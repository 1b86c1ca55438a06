// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FilterWords.h"

#include <set>

#include "core/query/FilterReader.h"
#include "tests/support/Catch.h"
#include "ui/shell/Language.h"

using namespace cartera;

namespace {

QString wordsOf(const char* phrase) {
  const auto filter = query::readFilter(QString::fromUtf8(phrase));
  if (!filter) FAIL(std::string(phrase) + ": " + filter.error().subject.toStdString());
  return filterWords(*filter);
}

}  // namespace

TEST_CASE("A filter is said in words of both languages", "[query]") {
  struct Said {
    const char* phrase;
    const char* english;
    const char* spanish;
  };
  const Said all[]{
      {"city = Madrid", "City: Madrid", "Ciudad: Madrid"},
      {"city != Madrid", "City: not Madrid", "Ciudad: no Madrid"},
      {"email contains gmail", "E-mail: contains gmail", "Correo: contiene gmail"},
      {"postcode starts with 460", "Postcode: starts with 460", "Código postal: empieza por 460"},
      {"last_contact < 90 days ago", "Last contact: more than 90 days ago", "Último contacto: hace más de 90 días"},
      {"last_contact > 1 week ago", "Last contact: less than 1 week ago", "Último contacto: hace menos de 1 semana"},
      {"created >= 1/6/2025", "Created: since 01/06/2025", "Creado: desde 01/06/2025"},
      {"created = today", "Created: today", "Creado: hoy"},
      {"birthday = 13/04", "Birthday: 13/04", "Cumpleaños: 13/04"},
      {"stage = customer", "Stage: Customer", "Estado: Cliente"},
      {"stage in (lead, customer)", "Stage: Lead or Customer", "Estado: Interesado o Cliente"},
      {"city in (Toledo, Cuenca, Oviedo)", "City: Toledo, Cuenca or Oviedo", "Ciudad: Toledo, Cuenca u Oviedo"},
      {"consent.email = yes", "Consent (E-mail): yes", "Consentimiento (Correo): sí"},
      {"private = no", "Private: no", "Privado: no"},
      {"calls.count >= 3", "Number of calls: at least 3", "Número de llamadas: al menos 3"},
      {"custom[Descuento] >= 12,5", "Descuento: at least 12,5", "Descuento: al menos 12,5"},
      {"company.city = Silla", "City (company): Silla", "Ciudad (empresa): Silla"},
      {"city is empty", "City: empty", "Ciudad: sin dato"},
      {"city = Madrid and tag = VIP", "City: Madrid · Tag: VIP", "Ciudad: Madrid · Etiqueta: VIP"},
      // What has no words of its own is the phrase, as it can be typed.
      {"city = Madrid or last_contact < 90 days ago", "city = Madrid or last_contact < 90 days ago",
       "ciudad = Madrid o último contacto < hace 90 días"},
      {"not calls[at > 2 weeks ago]", "not calls[at > 2 weeks ago]", "no llamadas[fecha > hace 2 semanas]"},
      {"kind = company and (tag = VIP or stage = dormant)", "Kind: Company · tag = VIP or stage = dormant",
       "Tipo: Empresa · etiqueta = VIP o etapa = inactivo"},
  };
  Language language;
  REQUIRE(language.set(QStringLiteral("en")));
  for (const Said& s : all) CHECK(wordsOf(s.phrase).toStdString() == s.english);
  REQUIRE(language.set(QStringLiteral("es")));
  for (const Said& s : all) CHECK(wordsOf(s.phrase).toStdString() == s.spanish);
}

TEST_CASE("Every field of filters has a name of its own in both languages, and none is a code", "[query]") {
  Language language;
  for (const auto& lang : {QStringLiteral("en"), QStringLiteral("es")}) {
    REQUIRE(language.set(lang));
    std::set<QString> labels;
    for (const QString& field : query::fieldNames()) {
      const QString label = filterFieldLabel(field);
      INFO(field.toStdString() << " " << label.toStdString());
      CHECK_FALSE(label.contains(u'_'));
      CHECK_FALSE(label.contains(u'['));
      CHECK_FALSE(label.contains(u'.'));
      CHECK(label.front().isUpper());
      CHECK(labels.insert(label).second);
    }
  }
}
