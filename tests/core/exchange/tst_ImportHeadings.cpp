// SPDX-License-Identifier: GPL-3.0-or-later
// What headings mean in this file, and nothing that is lost or joined without a word.
#include <algorithm>

#include "core/contacts/CustomFieldStore.h"
#include "core/exchange/Importer.h"
#include "core/exchange/MappingStore.h"
#include "core/exchange/SecretHeadings.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using cartera::test::WorkspaceFixture;
using namespace Qt::Literals::StringLiterals;

namespace {

struct HeadingsFixture : WorkspaceFixture {
  ImportPlan plan(const QByteArray& csv) {
    const auto fields = taken(customfields::all(file->db()));
    return taken(planImport(write(u"list.csv"_s, csv), {}, {}, fields));
  }
  ImportReport import(const QByteArray& csv, const ImportOptions& options = {}) {
    return taken(importContacts(*file, plan(csv), options));
  }
  void define(const QString& name, FieldType type) {
    taken(file->transact({u"field"_s, {name}}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(customfields::define(ctx, name, type));
      return {};
    }));
  }
  [[nodiscard]] QString own(const QByteArray& name) const {
    return text(
        "SELECT group_concat(value, '|') FROM (SELECT v.value FROM custom_value v, custom_field f WHERE f.id = "
        "v.field_id AND f.name = '" +
        name + "' ORDER BY v.contact_id)");
  }
  [[nodiscard]] QString names() const {
    return text(
        "SELECT group_concat(name, '|') FROM (SELECT name FROM contact_key WHERE live = 1 ORDER BY contact_id)");
  }
};

}  // namespace

TEST_CASE_METHOD(HeadingsFixture, "A heading that is a field of this file is that field, whatever it means elsewhere",
                 "[import][headings]") {
  define(u"Titular"_s, FieldType::Text);
  define(u"Socio"_s, FieldType::YesNo);
  define(u"Alta"_s, FieldType::Date);
  const auto report =
      import("Nombre,Titular,Socio,Alta\nAna Ruiz,Banco Sol,sí,03/04/2025\nLuis Gil,Caja Luna,no,25/04/2025\n");
  for (const auto& x : report.problems)
    UNSCOPED_INFO(x.line << x.column.toStdString() << x.reason.toStdString() << x.value.toStdString());
  CHECK(report.imported == 2);
  CHECK(names() == u"Ana Ruiz|Luis Gil"_s);
  CHECK(own("Titular") == u"Banco Sol|Caja Luna"_s);
  CHECK(own("Socio") == u"yes|no"_s);
  CHECK(own("Alta") == u"2025-04-03|2025-04-25"_s);
}

TEST_CASE_METHOD(HeadingsFixture, "Addresses and answers about being written to are never a field of one's own",
                 "[import][headings]") {
  define(u"Correo"_s, FieldType::Text);
  define(u"Acepta publicidad"_s, FieldType::Text);
  import("Nombre,Correo,Acepta publicidad\nAna,ana@example.es,no\n");
  CHECK(number("SELECT count(*) FROM point_key WHERE key = 'ana@example.es'") == 1);
  CHECK(own("Correo").isEmpty());
  CHECK(own("Acepta publicidad").isEmpty());
}

TEST_CASE_METHOD(HeadingsFixture, "Two columns of whole names are not joined: the second is asked about",
                 "[import][headings]") {
  const auto p = plan("Nombre completo,Nombre y apellidos\nBar Pepe,Ana García\n");
  const auto whole = std::count_if(p.columns.begin(), p.columns.end(),
                                   [](const PlannedColumn& c) { return c.field.is(u"full_name"); });
  CHECK(whole == 1);
  CHECK(std::any_of(p.ask.begin(), p.ask.end(), [](const auto& q) { return q.column == u"Nombre y apellidos"_s; }));
  taken(importContacts(*file, p, {}));
  CHECK(names() == u"Bar Pepe"_s);
  CHECK(own("Nombre y apellidos") == u"Ana García"_s);
}

TEST_CASE_METHOD(HeadingsFixture, "The day when data were confirmed is read as the whole column shows",
                 "[import][headings]") {
  import("Nombre,Datos confirmados\nAna,04/05/2025\nLuis,04/25/2025\n");
  CHECK(text("SELECT group_concat(confirmed_on, '|') FROM (SELECT confirmed_on FROM contact ORDER BY id)") ==
        u"2025-04-05|2025-04-25"_s);
}

TEST_CASE_METHOD(HeadingsFixture, "A column that is left out because it holds secrets is told", "[import][headings]") {
  const auto p = plan("Nombre,Clave,Contraseña\nAna,C-0042,hunter2\n");
  QStringList told;
  for (const auto& w : p.warnings)
    if (w.reason == u"column.secret") told.append(w.column);
  CHECK(told == QStringList{u"Clave"_s, u"Contraseña"_s});
}

TEST_CASE("Headings of passwords and access codes are known by their words", "[import][headings]") {
  for (const QString& secret : {u"Mot de pas"_s,
                                u"Clau de pas"_s,
                                u"Pasahitza"_s,
                                u"Contrasinal"_s,
                                u"Palavra-passe"_s,
                                u"Pasword"_s,
                                u"2FA"_s,
                                u"Salt"_s,
                                u"Código PIN"_s,
                                u"N. pin"_s,
                                u"Nº PIN"_s,
                                u"PIN tarjeta"_s,
                                u"Clave tienda online"_s,
                                u"Pass web"_s,
                                u"Clau d'accés"_s,
                                u"Código de acceso"_s,
                                u"Access code"_s,
                                u"Clave wifi"_s,
                                u"Pass usuario"_s,
                                u"user_password"_s,
                                u"clave_web"_s,
                                u"Codi d\u2019accés"_s,
                                u"Palabra de paso"_s,
                                u"Palabra secreta"_s,
                                u"Código secreto"_s,
                                u"Paraula de pas"_s})
    CHECK(isSecretColumn(secret));
  for (const QString& other :
       {u"Código postal"_s, u"Pin code"_s, u"Clave catastral"_s, u"Clave de cliente"_s, u"Compass"_s, u"Pasaporte"_s,
        u"Último acceso"_s, u"Código"_s, u"Ski pass"_s, u"Pinturas web"_s, u"Opinión"_s, u"Clavel online"_s,
        u"Palabra clave"_s, u"Paso de peatones"_s})
    CHECK_FALSE(isSecretColumn(other));
}

TEST_CASE("Cards that one pays with are secrets by their headings, and those of a shop or a club are not",
          "[import][headings]") {
  for (const QString& secret : {u"Número de tarjeta"_s,
                                u"Nº tarjeta"_s,
                                u"Num. tarjeta"_s,
                                u"Caducidad tarjeta"_s,
                                u"Fecha caducidad de la tarjeta"_s,
                                u"Tarjeta de crédito"_s,
                                u"Tarjeta bancaria"_s,
                                u"Credit card"_s,
                                u"credit_card_number"_s,
                                u"CreditCard"_s,
                                u"Card number"_s,
                                u"Card expiry"_s,
                                u"CVV"_s,
                                u"CVV2"_s,
                                u"Código CVC"_s,
                                u"Carte bancaire"_s,
                                u"Numéro de carte"_s,
                                u"Kreditkarte"_s,
                                u"Cartão de crédito"_s,
                                u"Targeta de crèdit"_s}) {
    CAPTURE(secret.toStdString());
    CHECK(isSecretColumn(secret));
  }
  for (const QString& other : {u"Número de tarjeta de socio"_s, u"Tarjeta cliente"_s, u"Tarjeta de visita"_s,
                               u"Tarjeta regalo"_s, u"Loyalty card number"_s, u"Business card"_s, u"Carta"_s,
                               u"Target"_s, u"Cartagena"_s, u"Cardiología"_s, u"Discard"_s, u"Tarjetas enviadas"_s}) {
    CAPTURE(other.toStdString());
    CHECK_FALSE(isSecretColumn(other));
  }
  for (const QString& unclear : {u"Tarjeta"_s, u"Targeta"_s}) CHECK(mayBeSecretColumn(unclear));
}

TEST_CASE_METHOD(HeadingsFixture, "What may be an access code is shown to nobody until somebody says what it is",
                 "[import][headings]") {
  const QByteArray csv =
      "Nombre,Email,Clave,PIN,Pass\nAna,ana@example.es,verde1,1234,verde2\nEva,sobra,a@b.es,verde3,4,5,6\n";
  const auto unsaid = plan(csv);
  for (const PlannedColumn& c : unsaid.columns) {
    INFO(c.name.toStdString());
    CHECK((c.field.is(u"ignore") == (c.name == u"Clave"_s || c.name == u"PIN"_s || c.name == u"Pass"_s)));
    if (c.field.is(u"ignore")) CHECK(c.samples.empty());
  }
  for (const auto& row : unsaid.preview)
    for (const QString& cell : row) CHECK_FALSE((cell.contains(u"verde") || cell == u"1234"));
  ImportOptions options;
  options.rejectsPath = path(u"rejects.csv"_s);
  taken(importContacts(*file, unsaid, options));
  CHECK(bytes(options.rejectsPath).contains("Eva"));
  CHECK_FALSE(bytes(options.rejectsPath).contains("verde"));

  MappingDocument said;
  said.columns.push_back({u"Clave"_s, field(u"nickname")});
  const auto decided = taken(planImport(write(u"list.csv"_s, csv), said));
  CHECK(decided.preview.at(0).at(2) == u"verde1"_s);
  CHECK(decided.preview.at(0).at(4).isEmpty());
  file = create(u"other.cartera"_s);
  taken(importContacts(*file, decided, {}));
  CHECK(text("SELECT nickname FROM contact") == u"verde1"_s);
}

TEST_CASE_METHOD(HeadingsFixture, "A mapping that wants passwords is told that they stay out", "[import][headings]") {
  MappingDocument said;
  said.columns.push_back({u"Contraseña"_s, field(u"note")});
  const auto p = taken(planImport(write(u"list.csv"_s, "Nombre,Contraseña\nAna,hunter2\n"), said));
  REQUIRE(p.warnings.size() == 1);
  CHECK(p.warnings[0].reason == u"column.secret"_s);
}

TEST_CASE_METHOD(HeadingsFixture, "No mapping makes a field of one's own of what may be passwords",
                 "[import][headings]") {
  const QString heading = GENERATE(u"Clave"_s, u"PIN"_s, u"Password"_s);
  CAPTURE(heading.toStdString());
  const QString list = write(u"list.csv"_s, "Nombre," + heading.toUtf8() + "\nAna,hunter2\n");
  for (const FieldRef& wanted : {customField(heading), customField(u"Zona"_s), field(u"extra")}) {
    MappingDocument said;
    said.columns.push_back({heading, wanted});
    const auto refused = planImport(list, said);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().subject == u"mapping.secret"_s);
    CHECK(refused.error().detail == heading);
  }
  // What a field says it is, it may be: the key of a customer.
  MappingDocument said;
  said.columns.push_back({u"Clave"_s, field(u"external_id")});
  if (heading == u"Clave") CHECK(planImport(list, said));
}

TEST_CASE_METHOD(HeadingsFixture,
                 "A field of one's own that is called as a heading of secrets goes on taking its column",
                 "[import][headings]") {
  CustomField own;
  own.name = u"Clave"_s;
  own.type = FieldType::Text;
  const QString list = write(u"list.csv"_s, "Nombre,Clave,PIN\nAna,sol,1234\n");
  MappingDocument said;
  said.columns.push_back({u"Clave"_s, customField(u"Clave"_s)});
  CHECK(planImport(list, said, {}, {own}));
  said.columns.push_back({u"PIN"_s, customField(u"Clave"_s)});
  CHECK_FALSE(planImport(list, said, {}, {own}));
}

TEST_CASE_METHOD(HeadingsFixture, "A mapping of before that kept passwords leaves them out, and the list comes in",
                 "[import][headings]") {
  MappingDocument before;
  before.columns = {{u"Clave"_s, customField(u"Clave"_s)}, {u"Zona"_s, field(u"addr.home.city")}};
  const QString list = write(u"list.csv"_s, "Nombre,Clave,Zona\nAna,hunter2,Vigo\n");
  const ImportPlan found = taken(planImport(list));
  const ImportPlan p = taken(planImport(list, mappings::applied(before, found)));
  CHECK(p.columns[1].field.is(u"ignore"));
  CHECK(p.columns[2].field == field(u"addr.home.city"));
}

TEST_CASE_METHOD(HeadingsFixture, "Only plain answers make a yes or no of a field of one's own", "[import][headings]") {
  import(
      "Nombre,Presupuesto,Turno,Sexo,Talla,Carnet,Furgón,Pago,Sólo\n"
      "Ana,aceptado,T,F,S,sí,x,Oui,s\n"
      "Eva,rechazado,N,V,X,No,,non,\n"
      "Luz,cancelado,T,F,S,SI,X,oui,s\n");
  CHECK(own("Presupuesto") == u"aceptado|rechazado|cancelado"_s);
  CHECK(own("Turno") == u"T|N|T"_s);
  CHECK(own("Sexo") == u"F|V|F"_s);
  CHECK(own("Talla") == u"S|X|S"_s);
  CHECK(own("Sólo") == u"s|s"_s);
  CHECK(own("Carnet") == u"yes|no|yes"_s);
  CHECK(own("Furgón") == u"yes|yes"_s);
  CHECK(own("Pago") == u"yes|no|yes"_s);
}

TEST_CASE_METHOD(HeadingsFixture, "What is neither yes nor no is told and kept beside a field that wants one of them",
                 "[import][headings]") {
  define(u"Socio"_s, FieldType::YesNo);
  const auto report = import("Nombre,Socio\nAna,Sí\nEva,Baja\nLuz,0\n");
  CHECK(own("Socio") == u"yes|no"_s);
  REQUIRE(report.problems.size() == 1);
  CHECK(report.problems[0].reason == u"yesno.expected"_s);
  CHECK(report.problems[0].value == u"Baja"_s);
  const auto eva = everybody().at(u"Eva"_s);
  CHECK(std::any_of(eva.begin(), eva.end(), [](const auto& kv) { return kv.second.contains(u"Baja"); }));
}

TEST_CASE_METHOD(HeadingsFixture, "However many share a phone, everybody is known again by phone and name",
                 "[import][headings]") {
  QByteArray csv = "Nombre,Teléfono\n";
  for (int i = 0; i < 60; ++i) csv += "Persona N" + QByteArray::number(i) + ",600000000\n";
  for (const ImportWay way : {ImportWay::Stores, ImportWay::IndexesKept, ImportWay::IndexesLater}) {
    file = create(u"shop%1.cartera"_s.arg(static_cast<int>(way)));
    ImportOptions options;
    options.way = way;
    CHECK(import(csv, options).imported == 60);
    // With a column more, so that it is not known by its line.
    QByteArray more = "Nombre,Teléfono,Ciudad\n";
    for (int i = 0; i < 60; ++i) more += "Persona N" + QByteArray::number(i) + ",600000000,Soria\n";
    const auto again = import(more, options);
    CHECK(again.imported == 0);
    CHECK(again.updated == 60);
  }
}

TEST_CASE_METHOD(HeadingsFixture, "A short list can be cancelled before it is written", "[import][headings]") {
  ImportOptions options;
  options.progress = [](qint64, double) { return false; };
  const auto p = plan("Nombre\nAna\nLuis\n");
  const auto done = importContacts(*file, p, options);
  REQUIRE_FALSE(done);
  CHECK(done.error().code == ErrorCode::Cancelled);
  CHECK(names().isEmpty());
}

TEST_CASE_METHOD(HeadingsFixture, "Refusals in rows that have slipped find their people while indexes stand back",
                 "[import][headings]") {
  import("Nombre,Email,Acepta publicidad\nAna,ana@example.es,sí\n");
  QByteArray csv = "Nombre,Email,Acepta publicidad,Ciudad\n";
  for (int i = 0; i < 40; ++i)
    csv += "Luis " + QByteArray::number(i) + ",luis" + QByteArray::number(i) + "@x.es,sí,Soria\n";
  csv += "Ana,Ruiz,ana@example.es,no,Soria\n";
  ImportOptions options;
  options.way = ImportWay::IndexesLater;
  const auto report = import(csv, options);
  CHECK(report.imported == 40);
  CHECK(
      text("SELECT state FROM consent_event WHERE contact_id = (SELECT contact_id FROM contact_key WHERE name = 'Ana') "
           "ORDER BY at DESC, id DESC LIMIT 1") == u"pending"_s);
  // All indexes are there again.
  CHECK(number("SELECT count(*) FROM sqlite_master WHERE name IN ('point_key_key', 'contact_key_name', "
               "'contact_import_key', 'contact_key_list')") == 4);
  CHECK(taken(file->check()).isEmpty());
}

TEST_CASE_METHOD(HeadingsFixture, "A field of this file is not called unknown, nor told to become what it is",
                 "[import][headings]") {
  define(u"Talla"_s, FieldType::Text);
  const auto p = plan("Nombre,Talla\nAna,XL\nLuis,M\n");
  const auto talla =
      std::find_if(p.columns.begin(), p.columns.end(), [](const auto& c) { return c.name == u"Talla"_s; });
  REQUIRE(talla != p.columns.end());
  CHECK(talla->how != MatchHow::Proposal);
  CHECK(p.ask.empty());
  CHECK(p.warnings.empty());
}

TEST_CASE_METHOD(HeadingsFixture, "A list without headings knows the column of names by what stands in it",
                 "[import][headings]") {
  import("Ana García;ana@x.es;612345678\nLuis de la Fuente;luis@x.es;612345679\nBegoña;be@x.es;\n");
  CHECK(names() == u"Ana García|Luis de la Fuente|Begoña"_s);
  // Not by any words: these may be what somebody wants.
  file = create(u"words.cartera"_s);
  import("ana@x.es;quiere oferta\nluis@x.es;llamar por la tarde\n");
  CHECK(names() == u"ana@x.es|luis@x.es"_s);
  // Nor twice: the second such column is a city as likely as not.
  file = create(u"twice.cartera"_s);
  import("Ana García;ana@x.es;Las Palmas\nLuis Gil;luis@x.es;San Sebastián\n");
  CHECK(names() == u"Ana García|Luis Gil"_s);
}

TEST_CASE_METHOD(HeadingsFixture, "Several notes that went out in one cell are no news, whatever is done with doubles",
                 "[import]") {
  import("Nombre,Correo,Notas\nAna,ana@x.es,Llamar\n");
  clock.advance(1000);
  import("Nombre,Correo,Notas\nAna,ana@x.es,Es de Soria\n");
  REQUIRE(number("SELECT count(*) FROM interaction WHERE kind = 'note'") == 2);
  for (const auto duplicates : {OnDuplicate::Skip, OnDuplicate::Fill, OnDuplicate::Overwrite}) {
    ImportOptions options;
    options.onDuplicate = duplicates;
    const auto report = import("Nombre,Correo,Notas\nAna,ana@x.es,\"Llamar\n\nEs de Soria\"\n", options);
    CHECK(report.unchanged == 1);
    CHECK(report.problems.empty());
  }
}
