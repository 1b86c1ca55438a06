// SPDX-License-Identifier: GPL-3.0-or-later
// A list that tells when somebody was last there: the answer to "whom have I not seen for a while?".
#include <QBuffer>

#include "core/contacts/InteractionStore.h"
#include "core/exchange/Exporter.h"
#include "tests/core/exchange/CsvWildFixture.h"

using namespace cartera;
using namespace Qt::Literals::StringLiterals;
using cartera::test::CsvWild;

namespace {

struct Visits : CsvWild {
  [[nodiscard]] ContactId id(const QString& name) const {
    return ContactId(number("SELECT contact_id FROM contact_key WHERE live = 1 AND name = '" + name.toUtf8() + "'"));
  }
  [[nodiscard]] contacts::ContactRow rowOf(const QString& name) const {
    const auto rows = taken(contacts::rows(file->db(), {id(name)}));
    REQUIRE(rows.size() == 1);
    return rows[0];
  }
  /// "2025-02-01", by the user's clock; empty if nobody ever met them.
  [[nodiscard]] QString lastContact(const QString& name) const {
    const auto at = rowOf(name).lastContactAt;
    return at ? QDateTime::fromMSecsSinceEpoch(*at).date().toString(Qt::ISODate) : QString();
  }
  [[nodiscard]] std::vector<Interaction> timeline(const QString& name) const {
    return taken(interactions::ofContact(file->db(), id(name), 20));
  }
  [[nodiscard]] QString exported(const QString& profile) const {
    ExportRequest request;
    request.profile = profile;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    taken(exportContactsTo(file->db(), request, buffer));
    return QString::fromUtf8(buffer.data());
  }
};

const QByteArray kShop =
    "Nombre;Teléfono;Correo;Última visita\n"
    "Ana Gil;600111222;ana@x.es;01/02/2025\n"
    "Luis Mora;600111333;luis@x.es;13-9-26\n"
    "Eva Rey;600111444;eva@x.es;\n";

}  // namespace

TEST_CASE_METHOD(Visits, "The day of a last visit in a list is when there was contact last", "[import][last]") {
  bring(kShop);
  CHECK(told() == u"");
  CHECK(lastContact(u"Ana Gil"_s) == u"2025-02-01");
  CHECK(lastContact(u"Luis Mora"_s) == u"2026-09-13");
  CHECK(lastContact(u"Eva Rey"_s) == u"");
  const auto met = timeline(u"Ana Gil"_s);
  REQUIRE(met.size() == 1);
  CHECK(met[0].kind == InteractionKind::Visit);
  CHECK(met[0].subject == u"Última visita");
  CHECK(met[0].importRun.isSet());
  // Nothing of it lies about as raw text.
  CHECK(number("SELECT count(*) FROM contact WHERE extra IS NOT NULL AND extra <> ''") == 0);
  CHECK(taken(file->check()).isEmpty());
}

TEST_CASE_METHOD(Visits, "An undo of the import takes its last contacts away, and a redo brings them back",
                 "[import][last]") {
  bring("Nombre;Correo\nAna Gil;ana@x.es\n");
  bring(kShop);
  CHECK(lastContact(u"Ana Gil"_s) == u"2025-02-01");
  REQUIRE(file->undoLast());
  CHECK(lastContact(u"Ana Gil"_s) == u"");
  CHECK(timeline(u"Ana Gil"_s).empty());
  REQUIRE(file->redoLast());
  CHECK(lastContact(u"Ana Gil"_s) == u"2025-02-01");
}

TEST_CASE_METHOD(Visits,
                 "An older day in a list does not make somebody more forgotten, and the next edition adds to it",
                 "[import][last]") {
  bring(kShop);
  bring("Nombre;Correo;Último contacto\nLuis Mora;luis@x.es;01/03/2024\nAna Gil;ana@x.es;20/09/2026\n");
  CHECK(report.updated == 2);
  CHECK(lastContact(u"Luis Mora"_s) == u"2026-09-13");
  CHECK(timeline(u"Luis Mora"_s).size() == 2);
  CHECK(lastContact(u"Ana Gil"_s) == u"2026-09-20");
}

TEST_CASE_METHOD(Visits, "A day on which contact is on record already is not told a second time", "[import][last]") {
  bring("Nombre;Correo\nAna Gil;ana@x.es\n");
  Interaction call;
  call.contact = id(u"Ana Gil"_s);
  call.kind = InteractionKind::Call;
  call.at = QDateTime(QDate(2025, 2, 1), QTime(11, 30)).toMSecsSinceEpoch();
  taken(file->transact(Op{u"interaction.add"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(interactions::insert(ctx, call));
    return {};
  }));
  bring("Nombre;Correo;Última visita\nAna Gil;ana@x.es;01/02/2025\n");
  CHECK(report.unchanged == 1);
  CHECK(timeline(u"Ana Gil"_s).size() == 1);
}

TEST_CASE_METHOD(Visits, "A last contact that is no day, or still to come, is told and kept as it stood",
                 "[import][last]") {
  bring(
      "Nombre;Correo;Última visita\nAna Gil;ana@x.es;hace mucho\nLuis Mora;luis@x.es;13/09/2027\n"
      "Eva Rey;eva@x.es;00/00/0000\n");
  CHECK(told() == u"2 Última visita date.expected: hace mucho\n3 Última visita date.future: 13/09/2027");
  CHECK(number("SELECT count(*) FROM interaction") == 0);
  CHECK(text("SELECT extra FROM contact WHERE display_name = 'Ana Gil'").contains(u"hace mucho"));
}

TEST_CASE_METHOD(Visits, "Two columns of last contacts are two days of the timeline", "[import][last]") {
  bring("Nombre;Correo;Última visita;Última compra;Fecha último contacto\nAna Gil;ana@x.es;13/02/2025;14/03/2025;\n");
  CHECK(asked() == u"");
  CHECK(timeline(u"Ana Gil"_s).size() == 2);
  CHECK(timeline(u"Ana Gil"_s)[0].subject == u"Última compra");
  CHECK(lastContact(u"Ana Gil"_s) == u"2025-03-14");
}

TEST_CASE_METHOD(Visits, "A last contact goes out with a list and comes back from it", "[import][last][roundtrip]") {
  bring(kShop);
  const QByteArray out = exported(u"excel-es"_s).toUtf8();
  CHECK(exported(u"excel-es"_s).contains(u"Último contacto"));
  // Where it came from it is known.
  const auto again = taken(importContacts(*file, taken(planImport(write(u"out.csv"_s, out))), {}));
  CHECK(again.unchanged == 3);
  const auto before = exported(u"rfc4180"_s);
  file = create(u"other.cartera"_s);
  CHECK(taken(importContacts(*file, taken(planImport(write(u"out.csv"_s, out))), {})).imported == 3);
  CHECK(lastContact(u"Ana Gil"_s) == u"2025-02-01");
  CHECK(lastContact(u"Luis Mora"_s) == u"2026-09-13");
  CHECK(exported(u"excel-es"_s).toUtf8() == out);
}
