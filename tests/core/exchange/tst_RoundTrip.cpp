// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/CustomFieldStore.h"
#include "core/exchange/Exporter.h"
#include "core/exchange/Importer.h"
#include "core/sample/SampleShop.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct RoundTrip : WorkspaceFixture {
  void add(ContactKind kind, const contactfields::FieldValues& values) {
    taken(file->transact(Op{u"contact.add"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(contactfields::create(ctx, kind, values));
      return {};
    }));
    clock.advance(3'600'000);
  }
  void define(const QString& name, FieldType type) {
    taken(file->transact(Op{u"field.add"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(customfields::define(ctx, name, type));
      return {};
    }));
  }
  ImportReport import(Workspace& into, const QString& from) {
    const ImportReport report = taken(importContacts(into, taken(planImport(from)), {}));
    for (const ImportProblem& p : report.problems)
      FAIL_CHECK(p.line << ' ' << p.column.toStdString() << ": " << p.value.toStdString() << " - "
                        << p.reason.toStdString());
    return report;
  }
};

/// Only what differs, one line each, so that a failure can be read.
QString difference(const std::map<QString, contactfields::FieldValues>& before,
                   const std::map<QString, contactfields::FieldValues>& after) {
  QStringList out;
  const auto missing = [&](const auto& a, const auto& b, QChar sign) {
    for (const auto& [name, values] : a) {
      const auto it = b.find(name);
      for (const auto& value : values) {
        const bool there = it != b.end() && std::find(it->second.begin(), it->second.end(), value) != it->second.end();
        if (!there) out.append(sign + name + u' ' + value.first + u'=' + value.second);
      }
    }
  };
  missing(before, after, u'-');
  missing(after, before, u'+');
  return out.join(u'\n');
}

}  // namespace

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
  request.path = path(u"out.csv"_s);
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
  request.path = path(u"out.csv"_s);
  const ExportReceipt receipt = taken(exportContacts(file->db(), request));
  auto other = create(u"other.cartera"_s);
  const ImportReport report = import(*other, request.path);
  CHECK(report.read == receipt.rows);
  CHECK(report.imported == report.read);
  CHECK(difference(everybody(), everybody(*other)).toStdString() == "");
}
