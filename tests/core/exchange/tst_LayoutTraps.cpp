// SPDX-License-Identifier: GPL-3.0-or-later
// What each program writes that is not what it looks like.
#include "tests/core/exchange/LayoutFixture.h"
#include "tests/core/exchange/MailedFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

TEST_CASE_METHOD(LayoutFixture,
                 "Google's three colons part values, its star marks the preferred, and everybody is in myContacts",
                 "[layouts][google]") {
  bringList("google-contacts-old");
  const QString nuria = u"Nuria Salas Prat"_s;
  CHECK(value(nuria, u"email[1]"_s) == u"nuria@salas.example"_s);
  CHECK(value(nuria, u"email[1].label"_s) == u"work"_s);
  QStringList emails;
  const auto all = everybody();
  for (const auto& [key, v] : all.at(nuria))
    if (key.startsWith(u"email["_s) && key.endsWith(u']')) emails += v;
  CHECK(emails.size() == 3);
  CHECK(emails.contains(u"nsalas@correo.example"_s));
  CHECK(value(nuria, u"tags"_s) == u"Barrio;Clientes"_s);
  CHECK(value(nuria, u"phone.mobile"_s) == u"+34 612 000 111"_s);
  CHECK(number("SELECT count(*) FROM point WHERE value = '934 000 222'") == 1);
  // Two addresses in one cell stay two, and the formatted copy is not kept beside the parts.
  CHECK(number("SELECT count(*) FROM address WHERE street = 'Camí Vell 2' AND city = 'Palafrugell' AND postcode = "
               "'17200' AND label = 'home'") == 1);
  CHECK(
      number(
          "SELECT count(*) FROM address WHERE street = 'Carrer Gran 4' AND city = 'Barcelona' AND formatted IS NULL") ==
      1);
  CHECK(value(u"Iván Rey"_s, u"addr.work.formatted"_s) == u"Rúa Nova 7, Lugo"_s);
  CHECK(value(u"Iván Rey"_s, u"email[1].label"_s) == u"Casa de playa"_s);
  CHECK(value(u"Iván Rey"_s, u"tags"_s).isEmpty());
  // What there is no field for is kept by its name.
  CHECK(value(nuria, u"event.anniversary"_s) == u"2010-06-12"_s);
  CHECK(value(nuria, u"custom[Talla]"_s) == u"M"_s);
  CHECK(extraOf(nuria).contains(u"Spouse"_s));
  CHECK(extraOf(nuria).contains(u"Pere Font"_s));
  CHECK(extraOf(u"Iván Rey"_s).contains(u"Renovación"_s));
}

TEST_CASE_METHOD(LayoutFixture, "Google's labels are tags and its birthdays may lack the year", "[layouts][google]") {
  bringList("google-contacts");
  CHECK(value(u"Olga Mir"_s, u"tags"_s) == u"Proveedores"_s);
  CHECK(value(u"Olga Mir"_s, u"birthday"_s) == u"--03-07"_s);
  CHECK(value(u"Olga Mir"_s, u"addr[1].label"_s) == u"Tienda"_s);
  CHECK(value(u"Olga Mir"_s, u"custom[Talla]"_s) == u"S"_s);
  CHECK(value(u"Tomás Gil"_s, u"phone.fax.work"_s) == u"910 000 555"_s);
}

TEST_CASE_METHOD(LayoutFixture, "Outlook's Title is the form of address, 0/0/00 no day, and EX no address",
                 "[layouts][outlook]") {
  bringList("outlook");
  CHECK(plan.dialect.encoding == "windows-1252");
  const QString begona = u"Begoña Núñez Solé"_s;
  CHECK(value(begona, u"prefix"_s) == u"Dra."_s);
  CHECK(value(begona, u"job_title"_s) == u"Directora"_s);
  CHECK(value(begona, u"birthday"_s) == u"1971-05-23"_s);
  CHECK(value(begona, u"event.anniversary"_s).isEmpty());
  CHECK(value(begona, u"tags"_s) == u"Clientes;Médicos"_s);
  CHECK(value(begona, u"addr.work.street"_s) == u"Avenida Sur 10\n2.º B"_s);
  CHECK(number("SELECT count(*) FROM point WHERE kind = 'email'") == 1);
  CHECK(extraOf(begona).contains(u"/o=ExchangeLabs"_s));
  CHECK_FALSE(extraOf(begona).contains(u"SMTP"_s));
  CHECK(value(begona, u"phone.work"_s) == u"952 000 111"_s);
  CHECK(number("SELECT count(*) FROM point WHERE value = '952 000 112' AND label = 'work'") == 1);
  CHECK(value(u"Raúl Ibáñez"_s, u"phone.home"_s) == u"956 000 222"_s);
  CHECK(value(u"Raúl Ibáñez"_s, u"birthday"_s).isEmpty());
}

TEST_CASE_METHOD(LayoutFixture, "Spanish Outlook calls the phone at home Particular, and its third address otherwise",
                 "[layouts][outlook]") {
  bringList("outlook-es");
  CHECK(plan.dialect.encoding == "windows-1252");
  const QString inigo = u"Íñigo Zárate Muñoz"_s;
  CHECK(value(inigo, u"phone.home"_s) == u"944 000 222"_s);
  CHECK(value(inigo, u"email[2]"_s) == u"inigo3@zarate.example"_s);
  CHECK(value(inigo, u"birthday"_s) == u"1965-05-23"_s);
  CHECK(number("SELECT count(*) FROM point WHERE kind = 'email'") == 2);
}

TEST_CASE_METHOD(LayoutFixture, "a formatted address counts only where its parts are empty", "[layouts][outlook]") {
  bringList("google-contacts-outlook");
  CHECK(value(u"Marta Vila"_s, u"addr.home.street"_s) == u"Calle Real 5"_s);
  CHECK(value(u"Marta Vila"_s, u"addr.home.formatted"_s).isEmpty());
  CHECK(value(u"Joan Pons"_s, u"addr.home.formatted"_s) == u"Carrer Nou 8, Girona"_s);
}

TEST_CASE_METHOD(LayoutFixture, "Thunderbird's birthday stands in three columns, and its last column has no name",
                 "[layouts][thunderbird]") {
  const char* list = GENERATE("thunderbird", "thunderbird-uk", "thunderbird-order");
  INFO(list);
  bringList(list);
  CHECK(value(u"Clara Bosch"_s, u"birthday"_s) == u"1979-11-05"_s);
  CHECK(value(u"Clara Bosch"_s, u"addr.home.postcode"_s) == u"08870"_s);
  CHECK(value(u"Clara Bosch"_s, u"email[2]"_s) == u"cbosch@correo.example"_s);
  CHECK(extraOf(u"Clara Bosch"_s).contains(u"zona sur"_s));
  CHECK(plan.ask.empty());
}

TEST_CASE_METHOD(LayoutFixture, "HubSpot's numbers may be several, and whoever unsubscribed has opted out",
                 "[layouts][hubspot]") {
  bringList("hubspot-contacts");
  CHECK(value(u"Inés Duarte"_s, u"external_id"_s) == u"70301"_s);
  CHECK(value(u"Inés Duarte"_s, u"stage"_s) == u"proposal"_s);
  CHECK(value(u"Inés Duarte"_s, u"org.name"_s) == u"Duarte Vinos"_s);
  CHECK(number("SELECT count(*) FROM contact WHERE kind = 'company' AND external_id = '9001'") == 1);
  CHECK(number("SELECT count(*) FROM consent_event WHERE state = 'granted'") == 0);
  CHECK(refusedBy(u"Saúl Mora"_s) == QStringList{u"email"_s});
  CHECK(value(u"Saúl Mora"_s, u"stage"_s).isEmpty());
}

TEST_CASE_METHOD(LayoutFixture, "deals are matched to whose they are and told as not brought in yet",
                 "[layouts][hubspot]") {
  bringList("hubspot-deals");
  CHECK(report.imported == 1);
  CHECK(report.unchanged == 1);
  CHECK(value(u"Inés Duarte"_s, u"email[1]"_s) == u"ines@duarte.example"_s);
  CHECK(value(u"Inés Duarte"_s, u"external_id"_s) == u"70301"_s);
  CHECK(value(u"Inés Duarte"_s, u"org.name"_s) == u"Duarte Vinos"_s);
  CHECK(number("SELECT count(*) FROM custom_field") == 0);
  const auto later = std::find_if(plan.warnings.begin(), plan.warnings.end(),
                                  [](const auto& w) { return w.reason == u"columns.later"_s; });
  REQUIRE(later != plan.warnings.end());
  CHECK(later->value == u"Record ID · Deal Name · Deal Stage (8)"_s);
}

TEST_CASE_METHOD(MailedFixture, "Mailchimp's file name says who unsubscribed, and its times are the proof of a consent",
                 "[layouts][mailchimp]") {
  const auto bytesOf = [](const char* name) { return bytes(LayoutList::read(QLatin1String(name)).path()); };
  import(bytesOf("mailchimp"), {}, u"subscribed_segment_export_1.csv"_s);
  CHECK(plan.layout->name() == u"Mailchimp"_s);
  CHECK(value(u"Rita Campos"_s, u"tags"_s) == u"Boda, 2024;Clientes"_s);
  CHECK(value(u"Rita Campos"_s, u"addr.home.street"_s) == u"Calle Sol 9"_s);
  CHECK(value(u"Rita Campos"_s, u"addr.home.street2"_s) == u"Piso 3"_s);
  CHECK(value(u"Rita Campos"_s, u"addr.home.postcode"_s) == u"41001"_s);
  CHECK(value(u"Rita Campos"_s, u"addr.home.country"_s) == u"ES"_s);
  CHECK(value(u"Leo"_s, u"addr.home.city"_s) == u"Vigo"_s);
  CHECK(value(u"Leo"_s, u"addr.home.postcode"_s) == u"36201"_s);
  // "03/27" says that the month is first, so "11/05" is in November.
  CHECK(value(u"Rita Campos"_s, u"birthday"_s) == u"--03-27"_s);
  CHECK(value(u"Leo"_s, u"birthday"_s) == u"--11-05"_s);
  CHECK(mailed().isEmpty());
  import("Email;Acepta publicidad\nrita@campos.example;sí\n");
  CHECK(mailed() == QStringList{u"rita@campos.example"_s});
  import(bytesOf("unsubscribed_mailchimp"), {}, u"unsubscribed_segment_export_1.csv"_s);
  CHECK(mailed().isEmpty());
}

TEST_CASE_METHOD(LayoutFixture, "birthdays whose month nobody knows are asked for, not guessed",
                 "[layouts][mailchimp]") {
  bring(write(u"m.csv"_s, "Email Address,Birthday,OPTIN_TIME,LEID,EUID\na@x.es,03/07,2021-01-02 03:04:05,1,a\n"));
  REQUIRE(plan.ask.size() == 1);
  CHECK(plan.ask[0].what == u"dates"_s);
  MappingDocument said;
  said.dates = DateOrder::Dmy;
  plan = taken(planImport(
      write(u"m2.csv"_s, "Email Address,First Name,Birthday,OPTIN_TIME,LEID,EUID\nb@x.es,Bea,03/07,,2,b\n"), said));
  taken(importContacts(*file, plan, {}));
  CHECK(value(u"Bea"_s, u"birthday"_s) == u"--07-03"_s);
}

TEST_CASE_METHOD(LayoutFixture, "Brevo's blacklists are opt-outs by channel, and its phones get back their plus",
                 "[layouts][brevo]") {
  bringList("brevo");
  CHECK(value(u"Dora Leal"_s, u"phone.mobile"_s) == u"+34688000111"_s);
  CHECK(value(u"Dora Leal"_s, u"created"_s).startsWith(u"2024-02-2"_s));
  CHECK(refusedBy(u"Dora Leal"_s) == QStringList{u"sms"_s});
  CHECK(refusedBy(u"Quim Feliu"_s) == QStringList{u"email"_s});
}

TEST_CASE_METHOD(MailedFixture, "Brevo's double opt-in is a consent, and its lack is no refusal", "[layouts][brevo]") {
  import(bytes(LayoutList::read(u"brevo-es"_s).path()));
  CHECK(mailed() == QStringList{u"ugo@tena.example"_s});
  import("Email;Acepta publicidad\nvera@rico.example;sí\n");
  CHECK(mailed().size() == 2);
}

TEST_CASE_METHOD(MailedFixture, "nobody on Mailjet's exclusion list is mailed", "[layouts][mailjet]") {
  import("Nombre;Email;Acepta publicidad\nAbel;no1@correo.example;sí\nCai;cai@correo.example;sí\n");
  CHECK(mailed().size() == 2);
  import(bytes(LayoutList::read(u"mailjet-exclusion"_s).path()));
  CHECK(mailed() == QStringList{u"cai@correo.example"_s});
}

TEST_CASE_METHOD(LayoutFixture, "MailerLite's Subscriber is the address and Subscribed the day",
                 "[layouts][mailerlite]") {
  bringList("mailerlite");
  CHECK(value(u"Aina Serra"_s, u"email[1]"_s) == u"aina@serra.example"_s);
  CHECK(value(u"Aina Serra"_s, u"tags"_s) == u"Feria 2024;Tienda"_s);
  CHECK(value(u"Aina Serra"_s, u"addr.home.city"_s) == u"Inca"_s);
  CHECK(extraOf(u"Aina Serra"_s).contains(u"Frankfurt"_s));
  CHECK(number("SELECT count(*) FROM consent_event WHERE state = 'granted'") == 0);
}

TEST_CASE_METHOD(LayoutFixture, "Zoho's Title is the job", "[layouts][zoho]") {
  bringList("zoho");
  CHECK(value(u"Rosa Blanco"_s, u"job_title"_s) == u"Compradora"_s);
  CHECK(value(u"Rosa Blanco"_s, u"prefix"_s) == u"Sra."_s);
  CHECK(refusedBy(u"Gil Otero"_s) == QStringList{u"email"_s});
  CHECK(refusedBy(u"Rosa Blanco"_s).isEmpty());
}

TEST_CASE_METHOD(LayoutFixture, "Odoo says who is a company, whose people know it by name, and writes notes as markup",
                 "[layouts][odoo]") {
  bringList("odoo");
  CHECK(number("SELECT count(*) FROM contact WHERE kind = 'company'") == 1);
  CHECK(value(u"Ana Sol"_s, u"kind"_s) == u"person"_s);
  CHECK(value(u"Ana Sol"_s, u"org.name"_s) == u"Ferretería Sol, S.L."_s);
  CHECK(value(u"Ferretería Sol, S.L."_s, u"note"_s) == u"Paga a 30 días.\nPide albarán"_s);
  CHECK(value(u"Ferretería Sol, S.L."_s, u"addr.home.region"_s) == u"Soria"_s);
  CHECK(value(u"Ferretería Sol, S.L."_s, u"tax_id"_s) == u"B12345674"_s);
  CHECK(value(u"Ana Sol"_s, u"tags"_s) == u"Obra;VIP"_s);
  CHECK(refusedBy(u"Ana Sol"_s) == QStringList{u"email"_s});
}

TEST_CASE_METHOD(LayoutFixture, "what EspoCRM deleted stays out, each channel has its opt-out, and its times are UTC",
                 "[layouts][espocrm]") {
  bringList("espocrm");
  CHECK(report.imported == 2);
  CHECK(report.skipped == 1);
  REQUIRE(report.problems.size() == 1);
  CHECK(report.problems[0].reason == u"row.layout"_s);
  CHECK(report.problems[0].line == 4);
  CHECK(value(u"Carla Ruiz"_s, u"created"_s) == u"2024-06-30T23:15:00Z"_s);
  CHECK(refusedBy(u"Carla Ruiz"_s) == QStringList{u"phone"_s});
  CHECK(refusedBy(u"Dani Soto"_s) == QStringList{u"email"_s});
}

TEST_CASE_METHOD(LayoutFixture, "Shopify's apostrophes are no part of what they guard", "[layouts][shopify]") {
  bringList("shopify-customers");
  CHECK(value(u"Eva Nieto"_s, u"external_id"_s) == u"7210412345678"_s);
  CHECK(value(u"Eva Nieto"_s, u"addr.home.postcode"_s) == u"08001"_s);
  CHECK(value(u"Eva Nieto"_s, u"phone[1]"_s) == u"+34611000111"_s);
  CHECK(value(u"Eva Nieto"_s, u"tags"_s) == u"tienda;vip"_s);
  CHECK(value(u"Eva Nieto"_s, u"consent.email"_s) == u"yes"_s);
  CHECK(value(u"Eva Nieto"_s, u"consent.sms"_s) == u"no"_s);
  CHECK(value(u"Fran Gallo"_s, u"consent.email"_s) == u"no"_s);
}

TEST_CASE_METHOD(LayoutFixture, "Shopify's orders are matched to their customers, and further articles are nobody",
                 "[layouts][shopify]") {
  bringList("shopify-orders");
  CHECK(report.read == 4);
  CHECK(report.imported == 2);
  CHECK(report.unchanged == 1);
  CHECK(report.skipped == 1);
  REQUIRE(report.problems.size() == 1);
  CHECK(report.problems[0].reason == u"row.item"_s);
  CHECK(report.keptCount == 0);
  CHECK(fieldOf(u"Name"_s) == u"order.number"_s);
  CHECK(value(u"Eva Nieto"_s, u"addr.billing.postcode"_s) == u"08001"_s);
  CHECK(value(u"Eva Nieto"_s, u"addr.billing.formatted"_s).isEmpty());
  CHECK(extraOf(u"Eva Nieto"_s).isEmpty());
  CHECK(number("SELECT count(*) FROM custom_field") == 0);
  CHECK(plan.ask.empty());
  CHECK(std::any_of(plan.warnings.begin(), plan.warnings.end(),
                    [](const auto& w) { return w.reason == u"columns.later"_s; }));
}

TEST_CASE_METHOD(LayoutFixture, "WooCommerce's guests have the number 0 in common and nothing else",
                 "[layouts][woocommerce]") {
  bringList("woocommerce-orders");
  CHECK(report.imported == 2);
  CHECK(report.unchanged == 1);
  CHECK(value(u"Mario Sala"_s, u"external_id"_s).isEmpty());
  CHECK(number("SELECT count(*) FROM consent_event") == 0);
}

TEST_CASE_METHOD(LayoutFixture, "PrestaShop's passwords are nowhere in the file, and partners are no newsletter",
                 "[layouts][prestashop]") {
  const char* list = GENERATE("prestashop", "prestashop-database");
  bringList(list);
  CHECK(value(u"Sara Polo"_s, u"consent.email"_s) == u"yes"_s);
  CHECK(value(u"Sara Polo"_s, u"consent.email.partners"_s) != u"yes"_s);
  const QString path = file->path();
  file.reset();
  for (const char* end : {"", "-wal"}) {
    QFile raw(path + QLatin1String(end));
    if (!raw.open(QIODevice::ReadOnly)) continue;
    const QByteArray all = raw.readAll();
    CHECK_FALSE(all.contains("s3cr3t"));
    CHECK_FALSE(all.contains("$2y$10"));
  }
}

TEST_CASE_METHOD(MailedFixture, "the status words of mailing programs are read", "[layouts][status]") {
  import(bytes(LayoutList::read(u"activecampaign"_s).path()));
  CHECK(mailed() == QStringList{u"alba@rio.example"_s});
  import(bytes(LayoutList::read(u"systemeio"_s).path()));
  import(bytes(LayoutList::read(u"kit"_s).path()));
  QStringList all = mailed();
  all.sort();
  CHECK(all == QStringList{u"alba@rio.example"_s, u"kim@kit.example"_s, u"lea@sio.example"_s});
}

TEST_CASE_METHOD(LayoutFixture, "Nom is the family name in French and the given name in Catalan", "[layouts][plain]") {
  bringList("plain-fr");
  CHECK(value(u"Zoé Lefèvre"_s, u"family"_s) == u"Lefèvre"_s);
  bringList("plain-ca");
  CHECK(value(u"Mercè Roig Pla"_s, u"given"_s) == u"Mercè"_s);
}

TEST_CASE_METHOD(LayoutFixture, "a numbered address that differs is one more, and never written over another",
                 "[layouts][google]") {
  const QByteArray head =
      "Name,Given Name,Family Name,E-mail 1 - Value,Address 1 - Type,Address 1 - Street,Address 1 - City\n";
  bring(write(u"a.csv"_s, head + "Ana Gil,Ana,Gil,ana@x.es,Home,Calle Uno 1,Soria\n"));
  bring(write(u"b.csv"_s, head + "Ana Gil,Ana,Gil,ana@x.es,Work,Calle Dos 2,Soria\n"));
  CHECK(report.updated == 1);
  CHECK(value(u"Ana Gil"_s, u"addr.home.street"_s) == u"Calle Uno 1"_s);
  CHECK(value(u"Ana Gil"_s, u"addr.work.street"_s) == u"Calle Dos 2"_s);
  bring(path(u"b.csv"_s));
  CHECK(report.unchanged == 1);
}
