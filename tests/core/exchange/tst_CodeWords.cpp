// SPDX-License-Identifier: GPL-3.0-or-later
// Lists for people say in words what the file keeps as codes, and come back as what they were.
#include <QBuffer>

#include "core/contacts/ConsentStore.h"
#include "core/exchange/Exporter.h"
#include "core/exchange/Importer.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using cartera::test::WorkspaceFixture;
using namespace Qt::Literals::StringLiterals;

namespace {

struct WordsFixture : WorkspaceFixture {
  void add(ContactKind kind, const contactfields::FieldValues& values) {
    taken(file->transact(Op{u"contact.new"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(contactfields::create(ctx, kind, values));
      return {};
    }));
  }
  WordsFixture() {
    add(ContactKind::Person, {{u"given"_s, u"Ana"_s},
                              {u"email[1]"_s, u"ana@x.es"_s},
                              {u"stage"_s, u"dormant"_s},
                              {u"consent.email"_s, u"yes"_s},
                              {u"consent.email.basis"_s, u"customer_relation"_s}});
    add(ContactKind::Company, {{u"display_name"_s, u"Bar Pepe"_s}, {u"stage"_s, u"prospect"_s}});
  }
  QByteArray list(const QString& profile, const QStringList& columns = {}) {
    ExportRequest request;
    request.profile = profile;
    request.columns = columns;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    taken(exportContactsTo(file->db(), request, buffer));
    return buffer.data();
  }
  ImportReport bring(const QByteArray& bytes) {
    clock.advance(1000);
    return taken(importContacts(*file, taken(planImport(write(u"words.csv"_s, bytes))), {}));
  }
};

}  // namespace

TEST_CASE_METHOD(WordsFixture, "A list for people has words, and one for programs codes", "[export]") {
  // With a column that needs the card of each, and without.
  const QStringList more = GENERATE(QStringList{}, QStringList{u"note"_s});
  const QStringList columns = QStringList{u"kind"_s, u"stage"_s} + more;
  CHECK(list(u"excel-es"_s, columns).contains("Persona;Inactivo"));
  CHECK(list(u"excel-es"_s, columns).contains("Empresa;Posible cliente"));
  CHECK(list(u"excel"_s, columns).contains("Person,Dormant"));
  CHECK(list(u"rfc4180"_s, columns).contains("person,dormant"));
  const QStringList basis{u"given"_s, u"consent.email"_s, u"consent.email.basis"_s};
  CHECK(list(u"excel-es"_s, basis).contains("Ana;sí;relación de cliente"));
  CHECK(list(u"rfc4180"_s, basis).contains("Ana,yes,customer_relation"));
}

TEST_CASE_METHOD(WordsFixture, "A list in words comes back without effect, and into another file as what it was",
                 "[export][import]") {
  const QString profile = GENERATE(u"excel-es"_s, u"excel"_s);
  const QByteArray whole = list(profile);
  const auto again = bring(whole);
  CHECK(again.unchanged == 2);
  CHECK(again.problems.empty());
  CHECK(again.kept.empty());
  const auto chosen = bring(list(profile, {u"kind"_s, u"given"_s, u"display_name"_s, u"email[1]"_s, u"stage"_s}));
  CHECK(chosen.updated == 0);
  CHECK(chosen.problems.empty());
  CHECK(number("SELECT count(*) FROM contact WHERE given = 'Ana' AND deleted_at IS NULL") == 1);

  file = create(u"other.cartera"_s);
  CHECK(bring(whole).imported == 2);
  CHECK(text("SELECT kind FROM contact WHERE display_name = 'Bar Pepe'") == u"company");
  CHECK(text("SELECT stage FROM contact WHERE given = 'Ana'") == u"dormant");
  CHECK(text("SELECT basis FROM consent_event WHERE state = 'granted'") == u"customer_relation");
}

TEST_CASE_METHOD(WordsFixture, "A basis comes back as what it was where all are known by their e-mail",
                 "[export][import][consent]") {
  const QString answer = GENERATE(u"yes"_s, u"pending"_s);
  file = create(u"own.cartera"_s);
  add(ContactKind::Person, {{u"given"_s, u"Eva"_s},
                            {u"email[1]"_s, u"eva@x.es"_s},
                            {u"consent.email"_s, answer},
                            {u"consent.email.basis"_s, u"contract"_s}});
  const QByteArray bytes = list(GENERATE(u"excel-es"_s, u"excel"_s, u"rfc4180"_s));
  CAPTURE(bytes.toStdString());
  file = create(u"other.cartera"_s);
  bring(bytes);
  CHECK(text("SELECT basis FROM consent_event WHERE channel = 'email'") == u"contract");
  CHECK(text("SELECT state FROM consent_event WHERE channel = 'email'") ==
        (answer == u"yes" ? u"granted"_s : u"pending"_s));
}

TEST_CASE_METHOD(WordsFixture, "Somebody dormant is not taken for somebody who has left", "[export][import][consent]") {
  for (const char* profile : {"excel-es", "excel"}) {
    CAPTURE(profile);
    const QByteArray bytes = list(QLatin1String(profile), {u"kind"_s, u"given"_s, u"display_name"_s, u"email[1]"_s,
                                                           u"consent.email"_s, u"stage"_s});
    const auto again = bring(bytes);
    CHECK(again.problems.empty());
    file = create(QLatin1String(profile) + u".cartera"_s);
    CHECK(bring(bytes).problems.empty());
    CHECK(text("SELECT stage FROM contact WHERE given = 'Ana'") == u"dormant");
    CHECK(number("SELECT count(*) FROM consent_event WHERE state = 'granted'") == 1);
    CHECK(number("SELECT count(*) FROM consent_event WHERE state <> 'granted'") == 0);
  }
}

TEST_CASE_METHOD(WordsFixture, "The word of a stranger's list lets nobody be written to", "[import][consent]") {
  bring("Nombre;Email;Acepta e-mail;Base legal (e-mail)\nEva;eva@x.es;pendiente;contrato\nLeo;leo@x.es;;contrato\n");
  CHECK(number("SELECT count(*) FROM contact WHERE display_name IN ('Eva', 'Leo')") == 2);
  CHECK(number("SELECT count(*) FROM consent_event WHERE basis = 'contract'") == 0);
}
