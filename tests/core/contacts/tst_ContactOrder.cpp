// SPDX-License-Identifier: GPL-3.0-or-later
// Lists sorted by a column.
#include "core/contacts/ContactOrder.h"

#include <unordered_set>

#include "core/exchange/Importer.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using namespace cartera::contacts;
using cartera::test::WorkspaceFixture;
using namespace Qt::Literals::StringLiterals;

namespace {

struct OrderFixture : WorkspaceFixture {
  void import(const QByteArray& csv) {
    taken(importContacts(*file, taken(planImport(write(u"list.csv"_s, csv), {})), {}));
  }
  [[nodiscard]] std::vector<ContactId> everybodyBy(SortBy by, bool isDescending = false) const {
    return taken(sorted(file->db(), taken(ids(file->db(), {})), {by, isDescending}, u"es"_s));
  }
  [[nodiscard]] QStringList names(const std::vector<ContactId>& ids) const {
    QStringList out;
    for (const auto& row : taken(rows(file->db(), ids))) out += row.name;
    return out;
  }
};

}  // namespace

TEST_CASE_METHOD(OrderFixture, "A list stands by the cities of its people as the language sorts them, none last",
                 "[contacts]") {
  import(
      "Nombre;Ciudad\n"
      "Bea;Zamora\nAna;ñora\nCarlos;\nDario;Ávila\nElena;Navia\nFelipe;avila\n");

  CHECK(names(everybodyBy(SortBy::City)) ==
        QStringList{u"Felipe"_s, u"Dario"_s, u"Elena"_s, u"Ana"_s, u"Bea"_s, u"Carlos"_s});
  CHECK(names(everybodyBy(SortBy::City, true)) ==
        QStringList{u"Bea"_s, u"Ana"_s, u"Elena"_s, u"Dario"_s, u"Felipe"_s, u"Carlos"_s});
}

TEST_CASE_METHOD(OrderFixture, "Whoever has the same stays by name, either way round", "[contacts]") {
  import("Nombre;Ciudad\nBea;Lugo\nAna;Lugo\nDario;Lugo\nCarlos;Cuenca\n");

  CHECK(names(everybodyBy(SortBy::City)) == QStringList{u"Carlos"_s, u"Ana"_s, u"Bea"_s, u"Dario"_s});
  CHECK(names(everybodyBy(SortBy::City, true)) == QStringList{u"Ana"_s, u"Bea"_s, u"Dario"_s, u"Carlos"_s});
}

TEST_CASE_METHOD(OrderFixture, "Addresses, numbers, stages, companies and days have their own order", "[contacts]") {
  import(
      "Nombre;Email;Teléfono;Etapa;Empresa;Último contacto\n"
      "Ana;carla@x.es;+34699000000;customer;Óptica Sol;2026-03-01\n"
      "Bea;Alba@x.es;+34600000000;lead;Zapatos Paz;2026-09-01\n"
      "Carlos;bea@x.es;+34650000000;former;Obras Gil;2025-12-01\n");
  const auto people = [&](SortBy by, bool isDescending = false) {
    QStringList out;
    for (const QString& name : names(everybodyBy(by, isDescending)))
      if (name.size() < 8) out += name;
    return out;
  };

  CHECK(people(SortBy::Email) == QStringList{u"Bea"_s, u"Carlos"_s, u"Ana"_s});
  CHECK(people(SortBy::Phone) == QStringList{u"Bea"_s, u"Carlos"_s, u"Ana"_s});
  CHECK(people(SortBy::Company) == QStringList{u"Carlos"_s, u"Ana"_s, u"Bea"_s});
  CHECK(people(SortBy::LastContact, true) == QStringList{u"Bea"_s, u"Ana"_s, u"Carlos"_s});
  CHECK(people(SortBy::Name, true) == QStringList{u"Carlos"_s, u"Bea"_s, u"Ana"_s});
  // Lead, customer, former: the way a customer goes, not the alphabet.
  CHECK(people(SortBy::Stage) == QStringList{u"Bea"_s, u"Ana"_s, u"Carlos"_s});
}

TEST_CASE_METHOD(OrderFixture, "A list stands by who looks after somebody, and by how much is filled in",
                 "[contacts]") {
  import(
      "Nombre;Apellidos;Email;Teléfono;Ciudad;NIF;Responsable\n"
      "Ana;Gil Mora;ana@x.es;+34699000000;Lugo;12345678Z;Úrsula\n"
      "Bea;;;;;;Marta\n"
      "Carlos;Gil;carlos@x.es;;;;\n");

  CHECK(names(everybodyBy(SortBy::Owner)) == QStringList{u"Bea"_s, u"Ana Gil Mora"_s, u"Carlos Gil"_s});
  CHECK(names(everybodyBy(SortBy::Completeness)) == QStringList{u"Bea"_s, u"Carlos Gil"_s, u"Ana Gil Mora"_s});
}

TEST_CASE_METHOD(OrderFixture, "Many are sorted as few are", "[contacts]") {
  QByteArray csv = "Nombre;Email;Ciudad;Teléfono\n";
  for (int i = 0; i < 20'100; ++i) {
    const QByteArray n = QByteArray::number(i * 7919 % 20'107);
    csv += "Ana " + n + ";a" + n + "@x.es;" + (i % 5 == 0 ? QByteArray() : "Villa " + QByteArray::number(i % 83)) +
           ";+346" + n.rightJustified(8, '0') + "\n";
  }
  import(csv);
  const std::vector<ContactId> all = taken(ids(file->db(), {}));
  REQUIRE(all.size() == 20'100);
  std::vector<ContactId> few;
  for (size_t i = 0; i < all.size(); i += 97) few.push_back(all[i]);
  std::unordered_set<qint64> isFew;
  for (const ContactId id : few) isFew.insert(id.value);

  for (const SortBy by : {SortBy::Name, SortBy::City, SortBy::Email, SortBy::Phone}) {
    for (const bool isDescending : {false, true}) {
      std::vector<ContactId> ofMany;
      for (const ContactId id : everybodyBy(by, isDescending))
        if (isFew.count(id.value) > 0) ofMany.push_back(id);
      CHECK(ofMany == taken(sorted(file->db(), few, {by, isDescending}, u"es"_s)));
    }
  }
}
