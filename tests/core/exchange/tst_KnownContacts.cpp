// SPDX-License-Identifier: GPL-3.0-or-later
// What a list says of contacts that are there: whose it is, what is written, and what is told.
#include <QBuffer>

#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/duplicates/Merge.h"
#include "core/exchange/Exporter.h"
#include "core/exchange/Importer.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using cartera::test::WorkspaceFixture;
using namespace Qt::Literals::StringLiterals;

namespace {

template <class T>
Result<> asVoid(const Result<T>& r) {
  return r ? Result<>() : Result<>(fail(r.error()));
}

struct KnownFixture : WorkspaceFixture {
  ImportWay way = ImportWay::Quickest;
  ImportReport import(const QByteArray& csv, OnDuplicate onDuplicate = OnDuplicate::Fill,
                      const MappingDocument& said = {}) {
    clock.advance(1000);
    const auto plan = taken(planImport(write(u"list.csv"_s, csv), said));
    ImportOptions options;
    options.onDuplicate = onDuplicate;
    options.way = way;
    const auto report = taken(importContacts(*file, plan, options));
    CHECK(report.read == report.imported + report.updated + report.unchanged + report.skipped);
    return report;
  }
  [[nodiscard]] ContactId id(const QString& name) const {
    return ContactId(number("SELECT contact_id FROM contact_key WHERE live = 1 AND name = '" + name.toUtf8() + "'"));
  }
  contactfields::Applied edit(const QString& name, const contactfields::FieldValues& values) {
    clock.advance(1000);
    contactfields::Applied applied;
    const ContactId who = id(name);
    taken(file->transact(Op{u"contact.edit"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_ASSIGN(applied, contactfields::apply(ctx, who, values));
      return {};
    }));
    return applied;
  }
  QStringList mailed() {
    ExportRequest request;
    request.profile = u"mailchimp"_s;
    request.columns = QStringList{u"given"_s};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    taken(exportContactsTo(file->db(), request, buffer));
    QStringList out;
    for (const QString& line : QString::fromUtf8(buffer.data()).split(u"\r\n"_s).mid(1))
      if (!line.isEmpty()) out.append(line.section(u',', 0, 0));
    return out;
  }
  /// "column reason value" of what was kept out because something else is on record.
  [[nodiscard]] static QStringList kept(const ImportReport& report) {
    QStringList out;
    for (const auto& p : report.kept) out += p.column + u' ' + p.reason + u' ' + p.value;
    return out;
  }
};

}  // namespace

TEST_CASE_METHOD(KnownFixture, "The number and the phone of a company in its people's rows are the company's",
                 "[import]") {
  import(
      "Nombre;Apellidos;Email;Empresa;Código empresa;Teléfono empresa\n"
      "Ana;Gil;ana@x.es;Acme;77;911222333\n"
      "Bea;Ruiz;bea@x.es;Acme;77;911222333\n");
  CHECK(value(u"Acme"_s, u"external_id"_s) == u"77");
  CHECK(value(u"Acme"_s, u"phone.work"_s) == u"911222333");
  CHECK(value(u"Ana Gil"_s, u"external_id"_s).isEmpty());
  CHECK(value(u"Bea Ruiz"_s, u"phone.work"_s).isEmpty());

  const auto report =
      import("Nombre;Apellidos;Email;Código cliente;Acepta publicidad\nCarlos;Mora;carlos@z.es;77;si\n");
  CHECK(report.imported == 1);
  CHECK(mailed() == QStringList{u"carlos@z.es"_s});
}

TEST_CASE_METHOD(KnownFixture,
                 "The tax number of a company in its people's rows is the company's, and they are several",
                 "[import]") {
  const QByteArray list =
      "Razón social;CIF;Persona de contacto;Email\n"
      "Talleres Gil SL;B12345674;Ana Gil;ana@gil.example\n"
      "Talleres Gil SL;B12345674;Luis Mora;luis@gil.example\n";
  const auto report = import(list);
  CHECK(report.imported == 2);
  CHECK(report.duplicates == 0);
  CHECK(value(u"Talleres Gil SL"_s, u"tax_id"_s) == u"B12345674");
  CHECK(value(u"Ana Gil"_s, u"tax_id"_s).isEmpty());
  CHECK(value(u"Luis Mora"_s, u"tax_id"_s).isEmpty());
  CHECK(import(list).unchanged == 2);
  // Another one is told; a person's own number stays a person's.
  const auto other = import(
      "Razón social;CIF;Persona de contacto;Email\n"
      "Talleres Gil SL;A58818501;Ana Gil;ana@gil.example\n"
      "Talleres Gil SL;12345678Z;Eva Sanz;eva@gil.example\n");
  CHECK(kept(other) == QStringList{u"org.tax_id value.present A58818501"_s});
  CHECK(value(u"Eva Sanz"_s, u"tax_id"_s) == u"12345678Z");
}

TEST_CASE_METHOD(KnownFixture, "A second number of a company is told, not dropped", "[import]") {
  import("Nombre;Email;Empresa;Código empresa\nAna;ana@x.es;Acme;77\n");
  const auto report = import("Nombre;Email;Empresa;Código empresa\nBea;bea@x.es;Acme;78\n");
  CHECK(value(u"Acme"_s, u"external_id"_s) == u"77");
  CHECK(kept(report) == QStringList{u"org.external_id value.present 78"_s});
}

TEST_CASE_METHOD(KnownFixture, "A company's number without the company makes nobody known by it", "[import]") {
  import("Nombre;Email;Código empresa\nAna;ana@x.es;77\nBea;bea@x.es;77\n");
  CHECK(number("SELECT count(*) FROM contact WHERE external_id = '77'") == 0);
  CHECK(text("SELECT extra FROM contact WHERE given = 'Ana' OR display_name = 'Ana'").contains(u"77"));
}

TEST_CASE_METHOD(KnownFixture, "An external number is not enough when the name and every address are others",
                 "[import]") {
  import("Nombre;Apellidos;Email;Código cliente\nAna;Gil;ana@x.es;77\n");
  SECTION("then it is somebody else, worth a look") {
    const auto report = import("Nombre;Apellidos;Email;Código cliente\nCarlos;Mora;carlos@z.es;77\n");
    CHECK(report.imported == 1);
    CHECK(report.duplicates == 1);
    REQUIRE(report.lookAlikes.size() == 1);
    CHECK(report.lookAlikes[0] ==
          ImportLookAlike{2, id(u"Carlos Mora"_s), u"Carlos Mora"_s, id(u"Ana Gil"_s), u"Ana Gil"_s});
    SECTION("whom the same list finds again") {
      const auto again = import("Nombre;Apellidos;Email;Código cliente\nCarlos;Mora;carlos@z.es;77\n");
      CHECK(again.unchanged == 1);
    }
  }
  SECTION("a new name at a known address is a new name") {
    CHECK(import("Nombre;Apellidos;Email;Código cliente\nAnnie;Hill;ana@x.es;77\n").imported == 0);
  }
  SECTION("a known name with a new address has moved") {
    CHECK(import("Nombre;Apellidos;Email;Código cliente\nAna;Gil;ana@nueva.es;77\n").imported == 0);
  }
  SECTION("without any address, too") {
    CHECK(import("Nombre;Apellidos;Código cliente;Acepta publicidad\nCarlos;Mora;77;si\n").imported == 1);
    CHECK(mailed().isEmpty());
  }
  SECTION("and when the one who has it refuses, a yes under the same number does not count") {
    edit(u"Ana Gil"_s, {{u"consent.email"_s, u"no"_s}});
    const auto report =
        import("Nombre;Apellidos;Email;Código cliente;Acepta publicidad\nAna;García;ana.g@nuevo.es;77;si\n");
    CHECK(kept(report).contains(u"consent.email consent.refused yes"_s));
    CHECK(mailed().isEmpty());
  }
}

TEST_CASE_METHOD(KnownFixture, "A person is never a company by its number, and a company may be renamed", "[import]") {
  import("Empresa;Código cliente\nAcme;77\n");
  CHECK(import("Nombre;Apellidos;Email;Código cliente\nCarlos;Mora;carlos@z.es;77\n").imported == 1);
  CHECK(value(u"Acme"_s, u"email[1]"_s).isEmpty());
  CHECK(import("Empresa;Código cliente\nAcme Reformas y Obras;77\n").imported == 0);
}

TEST_CASE_METHOD(KnownFixture, "A person in a single column of names is no company either", "[import]") {
  import("Empresa;Código cliente\nAcme;77\n");
  CHECK(import("Nombre;Email;Código cliente;Consentimiento\nCarlos Mora;carlos@z.es;77;si\n").imported == 1);
  CHECK(value(u"Acme"_s, u"email[1]"_s).isEmpty());
}

TEST_CASE_METHOD(KnownFixture, "A no under a number holds against other names with it, however often they come",
                 "[refusal][import]") {
  import("Código cliente;Nombre;Email\n77;Eva Sol;\n");
  import("Código cliente;Nombre;Email;Consentimiento\n77;Ana Gil;ana@x.es;no\n");
  const QByteArray list =
      "Código cliente;Nombre;Email;Consentimiento;Fecha consentimiento;IP consentimiento\n"
      "77;Rosa Mar;rosa@nuevo.es;si;20/10/2024;1.2.3.4\n";
  for (int times = 0; times < 3; ++times) {
    import(list);
    CHECK(mailed().isEmpty());
  }
  // What proves the consent is not lost; it allows nothing.
  CHECK(text("SELECT group_concat(evidence) FROM consent_event").contains(u"1.2.3.4"_s));
  CHECK(import(list).unchanged == 1);
}

TEST_CASE_METHOD(KnownFixture, "A number that thousands have makes none of them anew", "[import]") {
  QByteArray list = "Código cliente;Nombre;Apellidos\n";
  for (int i = 0; i < 40; ++i) {
    const QByteArray n = QByteArray(1, char('A' + i % 26)) + QByteArray(1, char('a' + i / 26));
    list += "0;N" + n + ";Ap" + n + "\n";
  }
  CHECK(import(list).imported == 40);
  QByteArray with = list;
  with.replace("\n", ";Vigo\n").replace("Apellidos;Vigo", "Apellidos;Ciudad");
  CHECK(import(with).imported == 0);
}

TEST_CASE_METHOD(KnownFixture, "A second record of somebody who says no leaves the first one no yes", "[import]") {
  import("Nombre;Apellidos;Email;Teléfono;Acepta publicidad\nAna;Perez;ana@x.es;600111222;si\n");
  CHECK(mailed() == QStringList{u"ana@x.es"_s});
  CHECK(import("Nombre;Apellidos;Teléfono;Acepta publicidad\nAna;Perez;600111222;no\n", OnDuplicate::Create).imported ==
        1);
  CHECK(mailed().isEmpty());
}

TEST_CASE_METHOD(KnownFixture, "A typed no holds, whatever day it is given", "[contacts][consent]") {
  import("Nombre;Email;Acepta publicidad\nAna;ana@x.es;si\n");
  const QString before = clock.today().addDays(-2).toString(Qt::ISODate);
  SECTION("as an answer with its day") {
    edit(u"Ana"_s, {{u"consent.email"_s, u"no"_s}, {u"consent.email.date"_s, before}});
  }
  SECTION("as an opt-out with its day") {
    edit(u"Ana"_s, {{u"consent.email.optout"_s, u"yes"_s}, {u"consent.email.optout_date"_s, before}});
  }
  CHECK(mailed().isEmpty());
  const auto holds = taken(consents::current(file->db(), id(u"Ana"_s), Channel::Email));
  REQUIRE(holds);
  CHECK(holds->evidence.contains(u"\"date\""));
}

TEST_CASE_METHOD(KnownFixture, "A no of a list that is older than a yes somebody typed is told", "[import][consent]") {
  import("Nombre;Email\nAna;ana@x.es\n");
  edit(u"Ana"_s, {{u"consent.email"_s, u"yes"_s}});
  const QString before = clock.today().addDays(-2).toString(u"dd/MM/yyyy"_s);
  const auto report =
      import("Nombre;Email;Acepta publicidad;Fecha consentimiento\nAna;ana@x.es;no;" + before.toUtf8() + "\n");
  CHECK(kept(report) == QStringList{u"consent.email consent.newer no"_s});
}

TEST_CASE_METHOD(KnownFixture, "What differs from a known contact is told, or written when that was asked for",
                 "[import]") {
  MappingDocument said;
  said.columns.push_back({u"Etiqueta correo"_s, field(u"email[1].label")});
  said.columns.push_back({u"Tipo"_s, field(u"kind")});
  said.columns.push_back({u"Zona"_s, field(u"extra")});
  const QByteArray head = "Nombre;Email;Etiqueta correo;Tipo;Zona\n";
  import(head + "Ana;ana@x.es;casa;person;Norte\n", OnDuplicate::Fill, said);
  const QByteArray other = head + "Ana;ana@x.es;trabajo;household;Sur\n";

  const auto report = import(other, OnDuplicate::Fill, said);
  CHECK(report.unchanged == 1);
  CHECK(report.kept.size() == 3);
  CHECK(text("SELECT extra FROM contact").contains(u"Norte"));

  CHECK(import(other, OnDuplicate::Overwrite, said).updated == 1);
  CHECK(text("SELECT extra FROM contact").contains(u"Sur"));
  CHECK(text("SELECT kind FROM contact") == u"household");
  CHECK(import(other, OnDuplicate::Overwrite, said).unchanged == 1);
}

TEST_CASE_METHOD(KnownFixture, "What the file spells otherwise than a list is no other value", "[import]") {
  taken(file->transact(Op{u"field.new"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(customfields::define(ctx, u"Socio"_s, FieldType::YesNo));
    CARTERA_TRY(customfields::define(ctx, u"Cuota"_s, FieldType::Number));
    return {};
  }));
  MappingDocument said;
  said.columns.push_back({u"Socio"_s, field(u"custom[Socio]")});
  said.columns.push_back({u"Cuota"_s, field(u"custom[Cuota]")});
  said.columns.push_back({u"Año"_s, field(u"birthday.year")});
  said.columns.push_back({u"Mes"_s, field(u"birthday.month")});
  said.columns.push_back({u"Día"_s, field(u"birthday.day")});
  const QByteArray head = "Nombre;Apellidos;Email;NIF;Privado;Socio;Cuota;Año;Mes;Día\n";
  const OnDuplicate policy = GENERATE(OnDuplicate::Fill, OnDuplicate::Overwrite);
  const QByteArray privately = GENERATE("sí", "True", "1", "x");
  const QByteArray list = head + "Eva;Gil;eva@x.example;12.345.678-Z;" + privately +
                          ";VERDADERO;12,50;1980;04;03\nLeo;Gil;leo@x.example;;No;Falso;3;1990;12;31\n";
  CHECK(import(list, OnDuplicate::Fill, said).imported == 2);
  CHECK(text("SELECT birthday FROM contact WHERE given = 'Eva'") == u"1980-04-03");

  for (const QByteArray& again : {list, QByteArray(list).replace("12.345.678-Z", "12345678Z")}) {
    const auto report = import(again, policy, said);
    CHECK(kept(report).isEmpty());
    CHECK(report.unchanged == 2);
  }
  SECTION("but another one is") {
    const auto report =
        import(head + "Eva;Gil;eva@x.example;12345678Z;no;no;12,51;1981;04;03\n", OnDuplicate::Fill, said);
    QStringList columns;
    for (const auto& p : report.kept) columns += p.column;
    columns.sort();
    CHECK(columns == QStringList{u"birthday.year"_s, u"custom[Cuota]"_s, u"custom[Socio]"_s, u"private"_s});
    CHECK(text("SELECT birthday FROM contact WHERE given = 'Eva'") == u"1980-04-03");
  }
}

TEST_CASE_METHOD(KnownFixture, "A new address of a known contact comes with its label, and fills one that is missing",
                 "[import]") {
  import("Nombre;Apellidos;Email;Teléfono\nAna;Gil;ana@x.es;600111222\n");
  MappingDocument said;
  said.columns.push_back({u"Correo"_s, field(u"email[1]")});
  said.columns.push_back({u"Uso"_s, field(u"email[1].label")});
  said.columns.push_back({u"Correo 2"_s, field(u"email[2]")});
  said.columns.push_back({u"Uso 2"_s, field(u"email[2].label")});
  import("Nombre;Apellidos;Correo;Uso;Correo 2;Uso 2\nAna;Gil;ana@x.es;casa;gil@trabajo.es;trabajo\n",
         OnDuplicate::Fill, said);
  CHECK(number("SELECT count(*) FROM point WHERE kind = 'email' AND value = 'ana@x.es' AND label <> ''") == 1);
  CHECK(number("SELECT count(*) FROM point WHERE kind = 'email' AND value = 'gil@trabajo.es' AND label <> ''") == 1);
}

TEST_CASE_METHOD(KnownFixture, "Rule 3: two lines about one person do not overwrite each other, each time anew",
                 "[import]") {
  import("Nombre;Email;Ciudad\nAna;ana@x.es;Vigo\n");
  const QByteArray list = "Nombre;Email;Ciudad\nAna;ana@x.es;Madrid\nAna;ana@x.es;Sevilla\n";
  const auto first = import(list, OnDuplicate::Overwrite);
  CHECK(first.updated == 1);
  CHECK(first.keptCount == 1);
  const QString stands = text("SELECT city FROM address");
  CHECK(stands == u"Madrid");
  CHECK(import(list, OnDuplicate::Overwrite).updated == 0);
  CHECK(text("SELECT city FROM address") == stands);
}

TEST_CASE_METHOD(KnownFixture, "A yes for an address the contact does not have is not used for another one",
                 "[import][consent]") {
  import("Nombre;Apellidos;Teléfono;Email\nAna;Gil;600111222;ana@x.es\n");
  const QByteArray list = "Nombre;Apellidos;Teléfono;Email;Acepta publicidad\nAna;Gil;600111222;nueva@y.es;si\n";
  SECTION("when nothing is to be changed") {
    import(list, OnDuplicate::Skip);
    CHECK(mailed().isEmpty());
  }
  SECTION("when it becomes one of theirs it is for that one, and not for the one on record") {
    import(list);
    CHECK(mailed() == QStringList{u"nueva@y.es"_s});
    CHECK(number("SELECT count(*) FROM point WHERE kind = 'email' AND deleted_at IS NULL") == 2);
    CHECK(text("SELECT value FROM point WHERE kind = 'email' AND is_primary = 1") == u"ana@x.es");
  }
  SECTION("and is used when the new address is taken") {
    import(list, OnDuplicate::Overwrite);
    CHECK(mailed() == QStringList{u"nueva@y.es"_s});
  }
}

TEST_CASE_METHOD(KnownFixture, "Two lists that number the same people each in its own way are about the same people",
                 "[import]") {
  const OnDuplicate policy = GENERATE(OnDuplicate::Fill, OnDuplicate::Overwrite);
  const QByteArray one = "ID;Nombre;Apellidos;Email\n501;Ana;Uno;a@x.es\n502;Eva;Dos;e@x.es\n";
  const QByteArray two = "ID;Nombre;Apellidos;Email\n7;Ana;Uno;A@X.ES\n8;Eva;Dos;otra@x.es\n502;Ana;Tres;a@x.es\n";
  import(one);
  const auto report = import(two, policy);
  CHECK(report.updated == 1);
  CHECK(report.imported == 2);
  CHECK(kept(report).isEmpty());
  CHECK(value(u"Ana Uno"_s, u"external_id"_s) == u"501");
  CHECK(value(u"Ana Uno"_s, u"external_id2"_s) == u"7");
  SECTION("and either list finds them again") {
    CHECK(import(one, policy).unchanged == 2);
    CHECK(import(two, policy).unchanged == 3);
  }
  SECTION("by the second number and the name alone, too; not by the number alone") {
    const auto moved = import("ID;Nombre;Apellidos;Email\n7;Ana;Uno;nueva@x.es\n7;Luis;Mora;luis@x.es\n", policy);
    CHECK(moved.updated == 1);
    CHECK(moved.imported == 1);
    CHECK(value(u"Luis Mora"_s, u"external_id"_s) == u"7");
  }
  SECTION("but a third number has no place, and is another record that is told") {
    const auto third = import("ID;Nombre;Apellidos;Email\n90;Ana;Uno;a@x.es\n", policy);
    CHECK(third.imported == 1);
    CHECK(third.duplicates == 1);
  }
}

TEST_CASE_METHOD(KnownFixture, "A number alone that two lists give different people keeps them apart", "[import]") {
  import("ID;Nombre;Apellidos;Email\n501;Ana;Uno;a@x.es\n");
  import("ID;Nombre;Apellidos;Email\n7;Ana;Uno;a@x.es\n");
  const auto report = import("ID;Nombre;Apellidos;Email\n7;Luis;Mora;luis@x.es\n7;Ana;;z@x.es\n");
  CHECK(report.imported == 2);
}

TEST_CASE_METHOD(KnownFixture, "Two numbers of one list are two people, in whatever order", "[import]") {
  way = GENERATE(ImportWay::Stores, ImportWay::IndexesKept, ImportWay::IndexesLater);
  const QByteArray head = "ID;Nombre;Apellidos;Email\n";
  const auto numbers = [this] {
    return text(
        "SELECT group_concat(n, ' ') FROM (SELECT external_id || '/' || coalesce(external_id2, '') AS n FROM "
        "contact WHERE deleted_at IS NULL ORDER BY external_id)");
  };
  SECTION("when the first of them fills a contact made by hand") {
    import("Nombre;Apellidos;Email\nAna;Uno;a@x.es\n");
    const QByteArray list = head + "7;Ana;Uno;a@x.es\n8;Ana;Uno;a@x.es\n";
    const auto report = import(list);
    CHECK(report.updated == 1);
    CHECK(report.imported == 1);
    CHECK(report.duplicates == 1);
    CHECK(numbers() == u"7/ 8/");
    CHECK(import(list).unchanged == 2);
  }
  SECTION("when it was by the name alone") {
    import("Nombre;Apellidos;Ciudad\nAna;Uno;Vigo\n");
    import(head + "7;Ana;Uno;a@x.es\n8;Ana;Uno;a@x.es\n");
    CHECK(numbers() == u"7/ 8/");
  }
  SECTION("when one of them was there") {
    import(head + "501;Ana;Uno;a@x.es\n");
    const QByteArray rows =
        GENERATE("501;Ana;Uno;a@x.es\n777;Ana;Uno;a@x.es\n", "777;Ana;Uno;a@x.es\n501;Ana;Uno;a@x.es\n",
                 "777;Ana;Uno;a@x.es\n501;ANA;UNO;\n", "777;Ana;Uno;a@x.es\n501;Ana María;Uno Gil;A@x.es\n");
    const auto report = import(head + rows);
    CHECK(report.imported == 1);
    CHECK(report.duplicates == 1);
    CHECK(numbers() == u"501/ 777/");
    CHECK(import(head + rows).imported == 0);
    CHECK(numbers() == u"501/ 777/");
  }
  SECTION("but a number that the list gives somebody else does not keep two lists apart") {
    import(head + "501;Ana;Uno;a@x.es\n");
    const QByteArray list = head + "7;Ana;Uno;a@x.es\n501;Luis;Mora;luis@x.es\n";
    const auto report = import(list);
    CHECK(report.updated == 1);
    CHECK(report.imported == 1);
    CHECK(numbers() == u"501/7 501/");
    CHECK(import(list).unchanged == 2);
  }
}

TEST_CASE_METHOD(KnownFixture, "A second number knows somebody whose name was corrected, as the first does",
                 "[import]") {
  import("ID;Nombre;Apellidos;Email\n501;Ana;Uno;a@x.es\n");
  import("ID;Nombre;Apellidos;Email\n7;Ana;Uno;a@x.es\n");
  SECTION("by the names that agree") {
    edit(u"Ana Uno"_s, {{u"family"_s, u"Uno Gil"_s}});
    const auto report = import("ID;Nombre;Apellidos;Email\n7;Ana;Uno;otra@x.es\n");
    CHECK(report.imported == 0);
    CHECK(report.updated == 1);
  }
  SECTION("by an address") {
    edit(u"Ana Uno"_s, {{u"given"_s, u"Annie"_s}, {u"family"_s, u"Hill"_s}});
    CHECK(import("ID;Nombre;Apellidos;Email\n7;Ana;Uno;A@x.es\n").imported == 0);
  }
  SECTION("not by the number alone") {
    edit(u"Ana Uno"_s, {{u"given"_s, u"Annie"_s}, {u"family"_s, u"Hill"_s}});
    CHECK(import("ID;Nombre;Apellidos;Email\n7;Ana;Uno;otra@x.es\n").imported == 1);
  }
}

TEST_CASE_METHOD(KnownFixture, "A company is not known by its second number under a new name", "[import]") {
  import("ID;Empresa;Email\n501;Acme;hola@acme.es\n");
  import("ID;Empresa;Email\n7;Acme;hola@acme.es\n");
  CHECK(value(u"Acme"_s, u"external_id2"_s) == u"7");
  CHECK(import("ID;Empresa\n7;Talleres Vega\n").imported == 1);
}

TEST_CASE_METHOD(KnownFixture, "A second number is known from the row on that gives it", "[import]") {
  way = GENERATE(ImportWay::Stores, ImportWay::IndexesKept, ImportWay::IndexesLater);
  import("ID;Nombre;Apellidos;Email;Móvil\n501;Ana;Uno;a@x.es;\n");
  const QByteArray list =
      "ID;Nombre;Apellidos;Email;Móvil\n9;Leo;Mora;l@x.es;\n7;Ana;Uno;a@x.es;\n7;Ana;Uno;;600111222\n";
  const auto report = import(list);
  CHECK(report.imported == 1);
  CHECK(report.updated == 2);
  CHECK(number("SELECT count(*) FROM contact") == 2);
  CHECK(import(list).unchanged == 3);
  SECTION("also where a column of its own gives it") {
    MappingDocument said;
    said.columns.push_back({u"Otro"_s, field(u"external_id2")});
    const auto own = import(
        "ID;Nombre;Apellidos;Otro;Móvil\n9;Leo;Mora;30;\n40;Eva;Sanz;41;\n30;Leo;Mora;;600333444\n"
        "41;Eva;Sanz;;600555666\n",
        OnDuplicate::Fill, said);
    CHECK(own.imported == 1);
    CHECK(number("SELECT count(*) FROM contact") == 3);
  }
}

TEST_CASE_METHOD(KnownFixture, "All numbers of somebody who was merged are known, the second ones too", "[import]") {
  way = GENERATE(ImportWay::Stores, ImportWay::IndexesLater);
  const QByteArray head = "ID;Nombre;Apellidos;Email\n";
  import(head + "501;Ana;Uno;a@x.es\n");
  import(head + "7;Ana;Uno;a@x.es\n");
  const ContactId other = id(u"Ana Uno"_s);
  import(head + "900;Anita;Uno;b@x.es\n");
  import(head + "77;Anita;Uno;b@x.es\n");
  const ContactId keep = id(u"Anita Uno"_s);
  const ChangeSet merged =
      taken(file->transact(Op{u"contact.merge"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
        merging::MergeRequest merge;
        merge.keep = keep;
        merge.other = other;
        return asVoid(merging::merge(ctx, merge));
      }));
  for (const char* row :
       {"501;Ana;Uno;a@x.es\n", "900;Anita;Uno;b@x.es\n", "77;Anita;Uno;b@x.es\n", "7;Ana;Uno;a@x.es\n"}) {
    INFO(row);
    const auto report = import(head + row);
    CHECK(report.imported == 0);
    CHECK(report.unchanged == 1);
  }
  SECTION("but nobody in the trash, merged or not") {
    taken(file->transact(Op{u"contact.delete"_s, {}, ChangeKind::Action},
                         [&](StoreContext& ctx) { return asVoid(contacts::moveToTrash(ctx, keep)); }));
    CHECK(import(head + "7;Ana;Uno;a@x.es\n").imported == 1);
  }
}

TEST_CASE_METHOD(KnownFixture,
                 "A known contact that a list makes look like another one is told as a possible duplicate",
                 "[import]") {
  const auto report = import(
      "Nombre;Apellidos;Email;Móvil\n"
      "Ana;Gil;ana@x.es;\n"
      "Ana;Gil;;600111222\n"
      "Ana;Gil;ana@x.es;600 111 222\n"
      "Ana;Gil;ana@x.es;600111222\n");
  CHECK(report.imported == 2);
  CHECK(report.updated == 1);
  CHECK(report.unchanged == 1);
  CHECK(report.duplicates == 1);
  REQUIRE(report.lookAlikes.size() == 1);
  CHECK(report.lookAlikes[0].line == 4);
  CHECK(report.lookAlikes[0].contact != report.lookAlikes[0].other);
  CHECK(report.lookAlikes[0].otherName == u"Ana Gil");
  SECTION("also where the list overwrites") {
    import("Nombre;Apellidos;Email\nEva;Sanz;eva@x.es\n");
    const auto over = import(
        "Nombre;Apellidos;Email;NIF\nEva;Sanz;eva@x.es;12345678Z\nLeo;Mora;leo@x.es;12345678Z\n"
        "Leo;Mora;eva@x.es;12345678Z\n",
        OnDuplicate::Overwrite);
    // Leo gets the number that Eva has, and then her address.
    std::vector<qint64> lines;
    for (const ImportLookAlike& pair : over.lookAlikes) {
      CHECK(pair.otherName == u"Eva Sanz");
      lines.push_back(pair.line);
    }
    CHECK(lines == std::vector<qint64>{3, 4});
    CHECK(over.duplicates == 2);
  }
}

TEST_CASE_METHOD(KnownFixture, "Each value that a list overwrites is told before and after, by its heading",
                 "[import][overwrite]") {
  import("Nombre;Apellidos;E-mail;Tel. fijo;Población;Cargo;Color\nAna;Gil;ana@x.es;912000111;Girona;Jefa;azul\n");
  const auto told = [](const ImportReport& report) {
    QStringList out;
    for (const auto& p : report.replaced)
      out += QString::number(p.line) + u' ' + p.contact + u' ' + p.column + u": "_s + p.value + u" > " + p.now;
    out.sort();
    return out;
  };
  const QByteArray news =
      "Nombre;Apellidos;E-mail;Tel. fijo;Población;Cargo;Color\nAna;Gil;ana@x.es;912999888;;Socia;verde\n";
  // Nothing is overwritten where the list may only fill.
  CHECK(import(news, OnDuplicate::Skip).replacedCount == 0);
  const ImportReport report = import(news, OnDuplicate::Overwrite);
  CHECK(told(report) == QStringList{u"2 Ana Gil Cargo: Jefa > Socia"_s, u"2 Ana Gil Color: azul > verde"_s,
                                    u"2 Ana Gil Tel. fijo: 912000111 > 912999888"_s});
  CHECK(report.replacedCount == 3);
  CHECK(report.problems.empty());
  CHECK(import(news, OnDuplicate::Overwrite).replacedCount == 0);
}

TEST_CASE_METHOD(KnownFixture,
                 "What is added beside, or takes the place of, a known contact's own is told with their name",
                 "[import]") {
  const QByteArray head = "Nombre;Apellidos;Email;Email 2;Móvil;Teléfono\n";
  import(head + "Ana;Gil;ana@x.es;;600333444;912000111\nLeo;Gil;leo@x.es;;;\n");
  const auto told = [](const std::vector<ImportProblem>& list) {
    QStringList out;
    for (const auto& p : list) out += p.contact + u' ' + p.column + u' ' + p.value + u' ' + p.reason;
    return out;
  };
  SECTION("a second e-mail of a further column; the first of a contact fills a gap") {
    const auto report = import(head + "Ana;Gil;ana@x.es;ana@y.es;;\nLeo;Gil;leo@x.es;;611222333;\n");
    CHECK(report.updated == 2);
    CHECK(told(report.further) == QStringList{u"Ana Gil email[2] ana@y.es value.further"_s});
  }
  SECTION("a phone and an e-mail that a list overwrites") {
    const auto report =
        import(head + "Ana;Gil;;;600777444;912000111\nAna;Gil;ana@x.es;;600777444;913000111\n", OnDuplicate::Overwrite);
    // The second line of this list about her overwrites nothing.
    CHECK(report.updated == 2);
    CHECK(report.furtherCount == 1);
    CHECK(told(report.replaced) == QStringList{u"Ana Gil Móvil 600333444 value.replaced"_s});
    const auto mails = import("Nombre;Apellidos;Email;Móvil\nAna;Gil;ana@z.es;600777444\n", OnDuplicate::Overwrite);
    CHECK(told(mails.replaced) == QStringList{u"Ana Gil Email ana@x.es value.replaced"_s});
    CHECK(mails.replaced.at(0).now == u"ana@z.es");
    CHECK(mails.furtherCount == 0);
  }
  SECTION("what only changes its place is not gone") {
    const auto report =
        import("Nombre;Apellidos;Email;Móvil;Teléfono\nAna;Gil;ana@x.es;912000111;600333444\n", OnDuplicate::Overwrite);
    CHECK(report.problemCount == 0);
  }
}
