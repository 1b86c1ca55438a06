// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/SuppressionStore.h"
#include "core/exchange/ExclusionColumn.h"
#include "core/sample/SampleShop.h"
#include "tests/core/exchange/RoundTripFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

TEST_CASE_METHOD(RoundTrip, "Rule 5: what a spreadsheet or a program was given comes back as the same people",
                 "[export][roundtrip]") {
  const QString profile = GENERATE(u"excel-es"_s, u"excel"_s, u"rfc4180"_s);
  CAPTURE(profile.toStdString());
  define(u"Descuento"_s, FieldType::Number);
  define(u"Revisión"_s, FieldType::Date);
  define(u"Factura en papel"_s, FieldType::YesNo);
  add(ContactKind::Person, {{u"given"_s, u"Ana"_s},
                            {u"family"_s, u"Peña; \"Ruiz\""_s},
                            {u"prefix"_s, u"Dra."_s},
                            {u"email[1]"_s, u"ana@example.es"_s},
                            {u"email[2]"_s, u"ana@obras.example"_s},
                            {u"email[2].label"_s, u"obra"_s},
                            {u"phone.mobile"_s, u"+34612345678"_s},
                            {u"phone[2]"_s, u"918 123 456"_s},
                            {u"phone[2].label"_s, u"almacén"_s},
                            {u"addr.home.street"_s, u"Calle Mayor, 3\n2º B"_s},
                            {u"addr.home.street2"_s, u"Escalera 2"_s},
                            {u"addr.home.postcode"_s, u"08001"_s},
                            {u"addr.home.city"_s, u"L'Hospitalet"_s},
                            {u"addr.work.city"_s, u"Getafe"_s},
                            {u"birthday"_s, u"1980-03-14"_s},
                            {u"org.name"_s, u"Obras Peña"_s},
                            {u"job_title"_s, u"Jefa"_s},
                            {u"tags"_s, u"obra;vip"_s},
                            {u"stage"_s, u"customer"_s},
                            {u"custom[Descuento]"_s, u"12.5"_s},
                            {u"custom[Revisión]"_s, u"2026-02-21"_s},
                            {u"custom[Factura en papel]"_s, u"yes"_s},
                            {u"custom[Nombre]"_s, u"no es el suyo"_s},
                            {u"consent.email"_s, u"yes"_s},
                            {u"consent.email.date"_s, u"2026-01-15T09:30:00Z"_s},
                            {u"consent.phone"_s, u"no"_s},
                            {u"note"_s, u"Llama los lunes.\nY los martes."_s}});
  add(ContactKind::Person, {{u"given"_s, u"=HYPERLINK(\"http://x\")"_s},
                            {u"family"_s, u"@x"_s},
                            {u"nickname"_s, u"'t Hof"_s},
                            {u"birthday"_s, u"--02-10"_s},
                            {u"private"_s, u"yes"_s},
                            {u"custom[Descuento]"_s, u"-5"_s},
                            {u"custom[Factura en papel]"_s, u"no"_s},
                            {u"url[1]"_s, u"https://example.es"_s},
                            {u"social[1]"_s, u"@ana"_s},
                            {u"social[1].label"_s, u"x"_s},
                            {u"preferred_channel"_s, u"phone"_s},
                            {u"likes"_s, u"+bricolaje"_s}});
  // What looks guarded and is not, or wrapped for a spreadsheet.
  add(ContactKind::Person, {{u"given"_s, u"'=1+1"_s}, {u"nickname"_s, u"'600"_s}, {u"likes"_s, u"=\"08001\""_s}});
  add(ContactKind::Person,
      {{u"given"_s, u"''-2+3"_s}, {u"nickname"_s, u"'+34 600 111 222"_s}, {u"likes"_s, u"'90s"_s}});
  add(ContactKind::Person, {{u"given"_s, u"Tea"_s}, {u"tags"_s, u"obra, nueva"_s}});
  add(ContactKind::Person, {{u"given"_s, u"Teo"_s}, {u"tags"_s, u"oro|plata;a, b"_s}});
  add(ContactKind::Person, {{u"display_name"_s, u"Zoe de una pieza"_s}, {u"org.name"_s, u"Familia Gil"_s}});
  // After its people by name as well as by age: it must not be there twice.
  add(ContactKind::Company, {{u"display_name"_s, u"Talleres Zubia"_s}, {u"tax_id"_s, u"B12345674"_s}});
  add(ContactKind::Person, {{u"given"_s, u"Bea"_s}, {u"org.name"_s, u"Talleres Zubia"_s}});
  add(ContactKind::Household, {{u"display_name"_s, u"Familia Gil"_s}});
  // A clock that is set back in autumn shows 02:30 twice: both are kept apart.
  add(ContactKind::Person,
      {{u"given"_s, u"Otoño"_s}, {u"consent.email"_s, u"yes"_s}, {u"consent.email.date"_s, u"2025-10-26T01:30:00Z"_s}});

  ExportRequest request;
  request.profile = profile;
  request.format = GENERATE(u"csv"_s, u"xlsx"_s);
  CAPTURE(request.format.toStdString());
  request.path = path(u"out"_s);
  const ExportReceipt receipt = taken(exportContacts(file->db(), request));
  auto other = create(u"other.cartera"_s);
  const ImportReport report = import(*other, request.path);
  CHECK(report.read == receipt.rows);
  CHECK(difference(everybody(), everybody(*other)).toStdString() == "");
  CHECK(everybody().size() == everybody(*other).size());

  CHECK(taken(other->check()).isEmpty());
  const ImportReport twice = import(*other, request.path);
  CHECK(twice.imported == 0);
}

TEST_CASE_METHOD(RoundTrip, "Rule 5: the sample shop goes through a spreadsheet and is the same shop",
                 "[export][roundtrip]") {
  REQUIRE(fillSample(*file, QDate(2026, 9, 20), u"es"_s));
  ExportRequest request;
  request.profile = GENERATE(u"excel-es"_s, u"rfc4180"_s);
  request.format = GENERATE(u"csv"_s, u"xlsx"_s);
  request.path = path(u"out"_s);
  const ExportReceipt receipt = taken(exportContacts(file->db(), request));
  auto other = create(u"other.cartera"_s);
  const ImportReport report = import(*other, request.path);
  CHECK(report.read == receipt.rows);
  CHECK(report.imported == report.read);
  // Everybody has a number or an address there: the list needs none of ours.
  CHECK_FALSE(receipt.columns.contains(u"cartera.id"_s));
  CHECK(difference(everybody(), everybody(*other)).toStdString() == "");
}

TEST_CASE_METHOD(RoundTrip,
                 "A list that comes back to its own file finds its people, also those with nothing but a name",
                 "[export][roundtrip][mark]") {
  REQUIRE(fillSample(*file, QDate(2026, 9, 20), u"es"_s));
  add(ContactKind::Person, {{u"given"_s, u"Juan"_s}, {u"family"_s, u"García"_s}});
  add(ContactKind::Person, {{u"given"_s, u"Juan"_s}, {u"family"_s, u"García"_s}});
  add(ContactKind::Company, {{u"display_name"_s, u"Bar Pepe"_s}});
  const auto before = everybody();
  ExportRequest request;
  request.profile = GENERATE(u"excel-es"_s, u"excel"_s, u"rfc4180"_s);
  CAPTURE(request.profile.toStdString());
  request.format = GENERATE(u"csv"_s, u"xlsx"_s);
  request.path = path(u"out"_s);
  const ExportReceipt receipt = taken(exportContacts(file->db(), request));
  CHECK(receipt.columns.last() == u"cartera.id"_s);
  const ImportReport report = import(*file, request.path);
  CHECK(report.read == receipt.rows);
  CHECK(report.imported == 0);
  CHECK(report.unchanged == report.read);
  CHECK(difference(before, everybody()).toStdString() == "");
}

TEST_CASE_METHOD(RoundTrip, "A number of a list counts only with the name, in its own file, and for who is there",
                 "[export][roundtrip][mark]") {
  for (const char16_t* name : {u"Ana Gil", u"Eva Gil", u"María José Peña"})
    add(ContactKind::Person, {{u"full_name"_s, QString::fromUtf16(name)}});
  ExportRequest request;
  request.profile = u"rfc4180"_s;
  request.columns = QStringList{u"cartera.id"_s, u"full_name"_s};
  request.path = path(u"out.csv"_s);
  taken(exportContacts(file->db(), request));
  const QList<QByteArray> lines = bytes(request.path).trimmed().split('\n');
  REQUIRE(lines.size() == 4);
  const auto markOf = [&](const char* name) {
    for (const QByteArray& line : lines)
      if (line.contains(name)) return line.left(line.indexOf(','));
    return QByteArray();
  };
  const auto bring = [&](const QByteArray& rows) {
    return import(*file, write(u"in.csv"_s, "Cartera ID,Nombre completo,Apodo\n" + rows));
  };
  // A name that was tidied up is the same person; a shorter one as well.
  CHECK(bring(markOf("Peña") + ",MARIA JOSE PEÑA LÓPEZ,Mari\n").updated == 1);
  CHECK(value(u"María José Peña"_s, u"nickname"_s) == u"Mari"_s);
  // A sheet that was sorted by one column alone.
  const ImportReport mixed = bring(markOf("Ana") + ",Eva Gil,Evi\n");
  CHECK(mixed.updated == 0);
  CHECK(value(u"Ana Gil"_s, u"nickname"_s).isEmpty());
  CHECK(mixed.imported == 1);
  CHECK(mixed.duplicates == 1);
  // Of another file.
  CHECK(bring("deadbeef-" + markOf("Ana").mid(9) + ",Ana Gil,Anita\n").imported == 1);
  // In the trash: nobody.
  CHECK(bring(markOf("Ana") + ",Ana Gil,Ani\n").updated == 1);
  const qint64 ana = markOf("Ana").mid(9).toLongLong();
  taken(file->transact(Op{u"contact.trash"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(contacts::moveToTrash(ctx, ContactId(ana)));
    return {};
  }));
  CHECK(bring(markOf("Ana") + ",Ana Gil,Anuska\n").imported == 1);
  // Neither kept as a value nor as a field of its own.
  for (const auto& [name, values] : everybody())
    for (const auto& entry : values) CHECK_FALSE(entry.second.contains(u"deadbeef"_s));
}

TEST_CASE_METHOD(RoundTrip, "Who is not to be written to stays so in the file where a list comes in",
                 "[export][roundtrip][exclusions]") {
  const QString profile = GENERATE(u"excel-es"_s, u"excel"_s, u"rfc4180"_s);
  CAPTURE(profile.toStdString());
  for (const char16_t* name : {u"Ana", u"Bea", u"Carla", u"Dora", u"Eva"}) {
    const QString given = QString::fromUtf16(name);
    const QString first = given.toLower() + u"@example.es"_s;
    add(ContactKind::Person, {{u"given"_s, given},
                              {u"email[1]"_s, first},
                              {u"phone.mobile"_s, u"+3461234567"_s + QString::number(name[0] - u'A')},
                              {u"consent.email"_s, u"yes"_s}});
  }
  add(ContactKind::Person, {{u"given"_s, u"Sin"_s}, {u"family"_s, u"Señas"_s}});
  const auto idOf = [&](Workspace& w, const QString& name) {
    contacts::ContactQuery query;
    query.text = name;
    return taken(contacts::ids(w.db(), query)).front();
  };
  const auto forbid = [&](SuppressionKind kind, std::optional<Channel> channel, ContactId who, const QString& value) {
    taken(file->transact(Op{u"suppression.add"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
      Suppression s;
      s.kind = kind;
      s.channel = channel;
      s.contact = who;
      s.value = value;
      CARTERA_TRY(suppressions::add(ctx, s));
      return {};
    }));
  };
  forbid(SuppressionKind::Contact, std::nullopt, idOf(*file, u"Ana"_s), {});
  forbid(SuppressionKind::Contact, Channel::Phone, idOf(*file, u"Bea"_s), {});
  forbid(SuppressionKind::Address, Channel::Email, {}, u"carla@example.es"_s);
  forbid(SuppressionKind::Address, std::nullopt, {}, u"+34612345673"_s);
  forbid(SuppressionKind::Contact, Channel::Post, idOf(*file, u"Señas"_s), {});
  const auto state = [&](Workspace& w) {
    QStringList out;
    exclusions::Reader reader(w.db());
    for (const ContactId id : taken(contacts::ids(w.db(), {}))) {
      const ContactCard card = taken(contacts::card(w.db(), id));
      out.append(displayName(card.contact) + u": "_s + exclusions::print(taken(reader.of(card)), {}));
    }
    return out.join(u'\n');
  };
  CHECK(state(*file) ==
        u"Ana: all\nBea: phone\nCarla: email: carla@example.es\nDora: all: +34612345673\nEva: \n"
        "Sin Señas: post"_s);

  ExportRequest request;
  request.profile = profile;
  request.format = GENERATE(u"csv"_s, u"xlsx"_s);
  request.path = path(u"out"_s);
  CHECK(taken(exportContacts(file->db(), request)).columns.contains(u"suppressed"_s));
  auto other = create(u"other.cartera"_s);
  CHECK(import(*other, request.path).imported == 6);
  CHECK(state(*other) == state(*file));
  CHECK(difference(everybody(), everybody(*other)).toStdString() == "");
  // The same again, here and there, is no news.
  CHECK(import(*other, request.path).unchanged == 6);
  CHECK(import(*file, request.path).unchanged == 6);
  // A list in which somebody emptied the column takes nothing back.
  ExportRequest plain = request;
  plain.columns = QStringList{u"given"_s, u"email[1]"_s, u"consent.email"_s, u"cartera.id"_s};
  plain.path = path(u"plain.csv"_s);
  taken(exportContacts(file->db(), plain));
  import(*file, plain.path);
  CHECK(state(*file) == state(*other));
}

TEST_CASE("What stands in the column of exclusions is read in both languages, and in doubt forbids", "[exclusions]") {
  using exclusions::Entry;
  using Entries = std::vector<Entry>;
  CHECK(exclusions::read(u"e-mail; teléfono"_s) == Entries{{Channel::Email, {}}, {Channel::Phone, {}}});
  CHECK(exclusions::read(u"Email: ana@example.es; todo"_s) ==
        Entries{{Channel::Email, u"ana@example.es"_s}, {std::nullopt, {}}});
  for (const char16_t* yes : {u"sí", u"x", u"1", u"spam", u"desde 2024"})
    CHECK(exclusions::read(QString::fromUtf16(yes)) == Entries{{std::nullopt, {}}});
  for (const char16_t* no : {u"", u"no", u"0", u" ; "}) CHECK(exclusions::read(QString::fromUtf16(no)).empty());
  // An address that is none forbids the person.
  CHECK(exclusions::read(u"phone: ?"_s) == Entries{{Channel::Phone, {}}});
  const Entries all{
      {std::nullopt, {}}, {Channel::Sms, u"+34600123456"_s}, {Channel::Post, {}}, {Channel::Partners, {}}};
  for (const char16_t* language : {u"es", u"en", u""})
    CHECK(exclusions::read(exclusions::print(all, QString::fromUtf16(language))) == all);
}
