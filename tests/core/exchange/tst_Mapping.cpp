// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "core/exchange/ColumnMatcher.h"
#include "core/exchange/CsvDetect.h"
#include "core/exchange/HeaderSynonyms.h"
#include "core/exchange/MappingFile.h"
#include "tests/support/Places.h"
#include "tests/support/PublicData.h"

using namespace cartera;

namespace {

std::vector<ColumnSample> named(const QString& names) {
  std::vector<ColumnSample> columns;
  for (const QString& name : names.split(u'|')) columns.push_back({name, {}});
  return columns;
}

QString fields(const std::vector<ColumnMatch>& matches) {
  QStringList out;
  for (const ColumnMatch& m : matches) out.append(m.field.toString());
  return out.join(u'|');
}

QString match(const char16_t* names) { return fields(matchColumns(named(QString::fromUtf16(names)))); }

}  // namespace

TEST_CASE("field names are read and printed in one spelling", "[fields]") {
  for (const char16_t* name : {u"full_name",
                               u"email[2].label",
                               u"email[1]",
                               u"addr.home.city",
                               u"addr[3].postcode",
                               u"phone.mobile",
                               u"phone.fax.work",
                               u"phone[2]",
                               u"custom[Interés]",
                               u"custom[2]",
                               u"custom[2].label",
                               u"consent.email",
                               u"consent.email.date",
                               u"birthday.year",
                               u"org.name",
                               u"relation[1].label",
                               u"event[1]",
                               u"event.anniversary",
                               u"url.work",
                               u"url[2]",
                               u"extra",
                               u"ignore",
                               u"order.total",
                               u"orders.total",
                               u"bounce.date"}) {
    INFO(QString::fromUtf16(name).toStdString());
    const Result<FieldRef> ref = parseField(name);
    REQUIRE(ref);
    CHECK(ref->toString() == QStringView(name));
  }
  CHECK(parseField(u"email")->toString() == QStringLiteral("email[1]"));
  CHECK(parseField(u"custom[a [b]]")->key == QStringLiteral("a [b]"));
  CHECK(*parseField(u"email[2].label") == FieldRef{QStringLiteral("email"), {}, 2, QStringLiteral("label"), {}});
  CHECK(*parseField(u"custom[Interés]") == customField(QStringLiteral("Interés")));
}

TEST_CASE("unknown field names are refused by name", "[fields]") {
  for (const char16_t* name :
       {u"",          u"mail",       u"email[0]",        u"email[]", u"email[x]",    u"email[1].foo",   u"email[1",
        u"email[01]", u"addr.home",  u"addr.moon.city",  u"addr[1]", u"consent.fax", u"consent.email.", u"custom[]",
        u"custom",    u"custom[ x]", u"custom[x].label", u"Given",   u"given ",      u"tags[1]"}) {
    INFO(QString::fromUtf16(name).toStdString());
    CHECK_FALSE(isKnownField(name));
  }
  const Result<FieldRef> bad = parseField(u"mail");
  CHECK(bad.error().subject == QStringLiteral("field.unknown"));
  CHECK(bad.error().field == QStringLiteral("mail"));
}

TEST_CASE("the headings the program comes with are sound", "[matcher]") {
  CHECK(HeaderSynonyms::generic().knows(u"Correo electrónico"));
  CHECK(HeaderSynonyms::parse(u"given = A | B\nfamily = C | a").error().subject == QStringLiteral("layout.twice"));
  CHECK(HeaderSynonyms::parse(u"givn = A").error().subject == QStringLiteral("layout.field"));
  CHECK(HeaderSynonyms::parse(u"given A").error().detail == QStringLiteral("1"));
}

TEST_CASE("Spanish, English and other headings find their fields", "[matcher]") {
  CHECK(
      match(u"Nombre|Primer apellido|Apellido 2|Correo electrónico|Tfno.|C.P.|Población|Provincia|NIF/CIF|F. alta") ==
      QStringLiteral("given|family|family|email[1]|phone[1]|addr.home.postcode|addr.home.city|addr.home.region|tax_id|"
                     "created"));
  CHECK(match(u"FIRST_NAME|Last name *|E-mail Address|Mobile Phone|Company|Zip|Birthday|Notes") ==
        QStringLiteral("given|family|email[1]|phone.mobile|org.name|addr.home.postcode|birthday|note"));
  CHECK(match(u"Cliente|Empresa|Teléfono (fijo)|Web (si tiene)") ==
        QStringLiteral("full_name|org.name|phone.home|url[1]"));
  CHECK(match(u"Nombre|Empresa") == QStringLiteral("full_name|org.name"));
}

TEST_CASE("headings are known as people shorten them", "[matcher]") {
  for (const char16_t* landline : {u"Tlf fijo", u"Tlf. Fijo", u"Telf. fijo", u"TEL FIJO", u"Tfno. casa",
                                   u"Telef. particular", u"Tél. fixe", u"Tel. fix", u"Nº fijo"}) {
    INFO(QString::fromUtf16(landline).toStdString());
    CHECK(match(landline) == QStringLiteral("phone.home"));
  }
  for (const char16_t* mobile :
       {u"Telf móvil", u"Tlfno. móvil", u"Tel. mòbil", u"Tel. portable", u"Nº móvil", u"Mob."}) {
    INFO(QString::fromUtf16(mobile).toStdString());
    CHECK(match(mobile) == QStringLiteral("phone.mobile"));
  }
  CHECK(match(u"Apell.|Fecha nac.|Dir.|D.P.|Pob.|Prov.|Obs.|Telf. 2|Tlf. oficina") ==
        QStringLiteral("family|birthday|addr.home.street|addr.home.postcode|addr.home.city|addr.home.region|note|"
                       "phone[2]|phone.work"));
  // What only begins so is no telephone.
  CHECK(match(u"Telar|Tela|Telegram|Tfn color") ==
        QStringLiteral("custom[Telar]|custom[Tela]|custom[Telegram]|custom[Tfn color]"));
}

TEST_CASE("a heading that can mean two things is decided by its neighbours", "[matcher]") {
  CHECK(match(u"Nom|Cognoms") == QStringLiteral("given|family"));
  CHECK(match(u"Nom|Prénom") == QStringLiteral("family|given"));
  CHECK(match(u"Name|Vorname") == QStringLiteral("family|given"));
  CHECK(match(u"Nome|Cognome") == QStringLiteral("given|family"));
  CHECK(match(u"Name|E-mail") == QStringLiteral("full_name|email[1]"));
}

TEST_CASE("consent and opt-out columns are never taken for anything else", "[matcher]") {
  CHECK(match(u"LOPD|Baja|No llamar|Email opt out|Accepts SMS Marketing") ==
        QStringLiteral("consent.email|consent.email.optout|consent.phone.optout|consent.email.optout|consent.sms"));
  CHECK(match(u"Acepta publicidad|Fecha de consentimiento|Unsubscribed|Newsletter") ==
        QStringLiteral("consent.email|consent.email.date|consent.email.optout|consent.email"));
  CHECK(match(u"Acepta recibir publicidad por WhatsApp|No desea recibir llamadas ni publicidad|Teléfono LOPD") ==
        QStringLiteral("consent.sms|consent.phone.optout|consent.phone"));
  CHECK(match(u"EMAIL_BLACKLISTED|emailAddressIsOptedOut|doNotCall") ==
        QStringLiteral("consent.email.optout|consent.email.optout|consent.phone.optout"));
}

TEST_CASE("passwords are not stored", "[matcher]") {
  CHECK(match(u"Contraseña|Password *|Clave|user_password_hash") == QStringLiteral("ignore|ignore|ignore|ignore"));
  CHECK(match(u"Palabra clave") == QStringLiteral("custom[Palabra clave]"));
}

TEST_CASE("numbered and repeated columns keep their values apart", "[matcher]") {
  CHECK(match(u"Teléfono|Teléfono 2|Email 2|Email|E-mail 3 - Value") ==
        QStringLiteral("phone[1]|phone[2]|email[2]|email[1]|email[3]"));
  CHECK(match(u"Email|Correo electrónico|Email 2") == QStringLiteral("email[1]|email[3]|email[2]"));
  CHECK(match(u"Móvil|Celular") == QStringLiteral("phone.mobile|phone[2]"));
  CHECK(match(u"CIF|NIF") == QStringLiteral("tax_id|custom[NIF]"));
  CHECK(match(u"Dirección|Dirección 2|Observaciones|Notas") ==
        QStringLiteral("addr.home.street|addr.home.street2|note|note"));
}

TEST_CASE("unknown headings become proposals under their own name", "[matcher]") {
  const std::vector<ColumnMatch> m = matchColumns(named(QStringLiteral("Color favorito|Importe")));
  CHECK(fields(m) == QStringLiteral("custom[Color favorito]|custom[Importe]"));
  CHECK(m[0].isProposal());
  CHECK(m[0].sureness < 0.5);
  CHECK(fields(matchColumns(named(QStringLiteral("Fecha compra|Importe")), QStringLiteral("purchases"))) ==
        QStringLiteral("order.date|order.total"));
}

TEST_CASE("columns without a name are known by their values", "[matcher]") {
  const auto column = [](const char* name, const char* values) {
    const QStringList list = QString::fromUtf8(values).split(u'|');
    return ColumnSample{QString::fromUtf8(name), {list.begin(), list.end()}};
  };
  const std::vector<ColumnMatch> m = matchColumns(
      {column("1", "Ana|Luis"), column("2", "a@x.es||b@y.es"), column("3", "600 11 22 33|+34 91 555 12 34"),
       column("4", "08001|28013"), column("5", "12345678Z|B12345674"), column("6", "www.x.es|https://y.es/a"),
       column("Contacto web", "c@x.es|d@y.es"), column("Albarán", "600112233"), column("8", "01/02/2020|25/12/2021")});
  CHECK(fields(m) ==
        QStringLiteral("custom[1]|email[1]|phone[1]|addr.home.postcode|tax_id|url[1]|email[2]|custom[Albarán]|"
                       "custom[8]"));
  CHECK(m[1].how == MatchHow::Content);
  CHECK(m[8].content == ContentKind::Date);
}

TEST_CASE("without headings, first names are known by themselves, and surnames by standing beside them", "[matcher]") {
  const auto fieldsOf = [](const std::vector<const char*>& columns) {
    std::vector<ColumnSample> samples;
    for (const char* values : columns) {
      const QStringList list = QString::fromUtf8(values).split(u'|');
      samples.push_back({QString::number(samples.size() + 1), {list.begin(), list.end()}});
    }
    return fields(matchColumns(samples));
  };
  CHECK(fieldsOf({"Ana|Íñigo|Mª Pilar", "Uno|Peña|Gil", "a@x.es|b@x.es|c@x.es"}) == u"given|family|email[1]");
  CHECK(fieldsOf({"a@x.es|b@x.es", "Peña López|Gil Mora", "Ana|Luis"}) == u"email[1]|family|given");
  CHECK(fieldsOf({"Ana|Luis", "a@x.es|b@x.es", "Madrid|Vigo"}) == u"given|email[1]|addr.home.city");
  CHECK(fieldsOf({"Ana|Luis", "Uno|Gil", "Madrid|Vigo"}) == u"given|family|addr.home.city");
  CHECK(fieldsOf({"Ana Gil|Luis Mora", "Madrid|Vigo", "a@x.es|b@x.es"}) == u"full_name|addr.home.city|email[1]");
  CHECK(fieldsOf({"Peña|Gil", "Madrid|Vigo"}) == u"custom[1]|addr.home.city");
}

TEST_CASE("only clear words are a yes or a no", "[matcher]") {
  for (const char16_t* yes : {u"Sí", u"SI", u"s", u"x", u"1", u"TRUE", u"Yes"}) CHECK(readYesNo(yes) == true);
  for (const char16_t* no : {u"No", u"n", u"0", u"FALSE", u"no acepta"}) CHECK(readYesNo(no) == false);
  for (const char16_t* neither : {u"", u"?", u"quizás", u"2"}) CHECK_FALSE(readYesNo(neither));
}

TEST_CASE("a mapping document is read, and written so that it reads back equal", "[mapping]") {
  const Result<MappingDocument> m = readMapping(
      R"({ "columns": { "Correo": "email[1]", "Apellidos": "family", "Interés": "custom[Interés]", "Clave": "ignore" },
           "kind": "contacts", "header": true, "delimiter": ";", "encoding": "windows-1252", "dates": "dmy", "decimal": "," })");
  REQUIRE(m);
  CHECK(m->columns.size() == 4);
  REQUIRE(m->find(u"Correo"));
  CHECK(m->find(u"Correo")->toString() == QStringLiteral("email[1]"));
  CHECK_FALSE(m->find(u"correo"));
  CHECK(m->dates == DateOrder::Dmy);
  CHECK(m->decimal == DecimalMark::Comma);
  CHECK(m->hints().delimiter == QStringLiteral(";"));
  CHECK(*readMapping(writeMapping(*m)) == *m);
  const Result<MappingDocument> least = readMapping(R"({"columns":{"1":"full_name"},"delimiter":"whitespace"})");
  REQUIRE(least);
  CHECK_FALSE(least->header);
  CHECK(*readMapping(writeMapping(*least)) == *least);
}

TEST_CASE("columns and fields alone are a mapping, and so is what read answers", "[mapping]") {
  const auto bare = readMapping(R"({"Correo": "email[1]", "kind": "custom[kind]", "columns": "note"})");
  REQUIRE(bare);
  REQUIRE(bare->columns.size() == 3);
  CHECK(bare->find(u"kind")->toString() == QStringLiteral("custom[kind]"));
  CHECK(bare->find(u"columns")->toString() == QStringLiteral("note"));
  CHECK_FALSE(bare->kind);
  const auto whole = readMapping(R"({"mapping": {"Correo": "email[1]"}, "format": "csv", "delimiter": ";",
      "encoding": "utf-8", "header": true, "records": 3, "rows": [["a"]], "ask": [], "warnings": [], "layout": ""})");
  REQUIRE(whole);
  CHECK(whole->columns.size() == 1);
  CHECK(whole->header == true);
  CHECK(whole->delimiter == QStringLiteral(";"));
  CHECK(whole->format == QStringLiteral("csv"));
}

TEST_CASE("a wrong mapping document says what is wrong in it", "[mapping]") {
  const auto wrong = [](const char* json) {
    const Result<MappingDocument> m = readMapping(json);
    REQUIRE_FALSE(m);
    return QString(m.error().subject + u' ' + m.error().field + u' ' + m.error().detail);
  };
  CHECK(wrong("{\"columns\": {}").startsWith(QStringLiteral("mapping.json")));
  CHECK(wrong("[]").startsWith(QStringLiteral("mapping.json")));
  CHECK(wrong("{}").startsWith(QStringLiteral("mapping.columns")));
  CHECK(wrong(R"({"kind":"contacts"})").startsWith(QStringLiteral("mapping.columns")));
  CHECK(wrong(R"({"Correo":"mail"})") == QStringLiteral("mapping.field Correo mail"));
  CHECK(wrong(R"({"columns":{"Correo":"mail","X":"given"}})") == QStringLiteral("mapping.field Correo mail"));
  CHECK(wrong(R"({"columns":{},"dates":"DMY"})") == QStringLiteral("mapping.value dates DMY"));
  CHECK(wrong(R"({"columns":{},"header":"yes"})") == QStringLiteral("mapping.value header yes"));
  CHECK(wrong(R"({"columns":{},"delimiter":"ab"})") == QStringLiteral("mapping.value delimiter ab"));
  CHECK(wrong(R"({"columns":{},"encoding":"klingon"})") == QStringLiteral("mapping.value encoding klingon"));
  CHECK(wrong(R"({"columns":{},"decimal":";"})") == QStringLiteral("mapping.value decimal ;"));
  CHECK(wrong(R"({"columns":{},"kind":"birds"})") == QStringLiteral("mapping.value kind birds"));
  CHECK(wrong(R"({"columns":{},"colums":{}})") == QStringLiteral("mapping.key colums colums"));
}

TEST_CASE("a stranger's file with blanks after its commas is read well", "[mapping][data]") {
  const QString path = cartera::test::publicData(QStringLiteral("people/febrl_dataset1.csv"));
  if (path.isEmpty()) return;
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  const Result<CsvPreview> preview = previewCsv(file, 2000);
  REQUIRE(preview);
  CHECK(preview->dialect.delimiter == ',');
  CHECK(preview->dialect.header);
  CHECK(preview->rows.size() == 1000);
  CHECK(preview->problems.empty());
  CHECK(fields(matchColumns(preview->columns)) ==
        QStringLiteral("external_id|given|family|addr.home.street|addr.home.street|addr.home.street2|addr.home.city|"
                       "addr.home.postcode|addr.home.region|birthday|custom[soc_sec_id]"));
  CHECK(dates::guess(preview->columns[9].values) == DateOrder::Yyyymmdd);
}

TEST_CASE("a list saved by LibreOffice in Spanish needs no help", "[mapping][csv]") {
  QFile file(cartera::test::sourcePath("tests/data/csv/clientes.csv"));
  REQUIRE(file.open(QIODevice::ReadOnly));
  const Result<CsvPreview> preview = previewCsv(file);
  REQUIRE(preview);
  CHECK(preview->dialect.encoding == "windows-1252");
  CHECK(preview->dialect.delimiter == ';');
  CHECK(preview->dialect.lineEnd == LineEnd::Lf);
  CHECK(preview->dialect.header);
  CHECK(preview->rows.size() == 12);
  CHECK(preview->problems.empty());
  CHECK(fields(matchColumns(preview->columns)) ==
        QStringLiteral("external_id|given|family|family|email[1]|phone.mobile|addr.home.street|addr.home.postcode|"
                       "addr.home.city|addr.home.region|birthday|custom[Saldo]|consent.email"));
  CHECK(preview->rows[2][6] == QStringLiteral("Plaza del Ángel; local 4"));
  CHECK(preview->rows[7][6] == QStringLiteral("Calle \"El Pósito\", 1"));
  CHECK(preview->rows[11][6] == QStringLiteral("Calle Ancha, 18 (5 € de portes)"));
  CHECK(preview->rows[0][7] == QStringLiteral("08001"));
  CHECK(dates::guess(preview->columns[10].values) == DateOrder::Dmy);
  CHECK(dates::read(preview->rows[0][10], DateOrder::Dmy).value == QDate(1984, 3, 14));
  const DecimalMark mark = numbers::guess(preview->columns[11].values);
  CHECK(mark == DecimalMark::Comma);
  CHECK(numbers::read(preview->rows[0][11], mark).value == Decimal{123450, 2});
  CHECK(numbers::read(preview->rows[1][11], mark).value == Decimal{-1250, 2});
  CHECK(readYesNo(preview->rows[0][12]) == true);
  CHECK(readYesNo(preview->rows[1][12]) == false);
  CHECK_FALSE(readYesNo(preview->rows[8][12]));
}
