// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCryptographicHash>

#include "core/exchange/Importer.h"

#include <sys/resource.h>

#include <QDir>
#include <QFileInfo>
#include <csignal>

#include "core/contacts/ConsentStore.h"
#include "core/contacts/SuppressionStore.h"
#include "tests/support/Places.h"
#include "tests/support/PublicData.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using cartera::test::WorkspaceFixture;

namespace {

struct ImportFixture : WorkspaceFixture {
  ImportReport import(const QString& path, const ImportOptions& options = {}, const MappingDocument& said = {}) {
    const auto plan = taken(planImport(path, said));
    const auto report = taken(importContacts(*file, plan, options));
    CHECK(report.read == report.imported + report.updated + report.unchanged + report.skipped);
    for (const auto& p : report.problems)
      UNSCOPED_INFO(p.line << ' ' << p.column.toStdString() << ' ' << p.reason.toStdString());
    return report;
  }
  ImportReport importText(const QByteArray& csv, const ImportOptions& options = {}) {
    return import(write(QStringLiteral("list.csv"), csv), options);
  }
  [[nodiscard]] ContactId id(const QString& name) const {
    return ContactId(number("SELECT contact_id FROM contact_key WHERE live = 1 AND name = '" + name.toUtf8() + "'"));
  }
  [[nodiscard]] std::optional<ConsentEvent> consent(const QString& name, Channel channel = Channel::Email) const {
    return taken(consents::current(file->db(), id(name), channel));
  }
};

const QByteArray kThree =
    "Nombre,Apellidos,Email,Teléfono\n"
    "Ana,García López,ana@example.es,612345678\n"
    "Luis,Peña,luis@example.es,+34 611 222 333\n"
    "Eva,Núñez,,600 111 222\n";

}  // namespace

TEST_CASE_METHOD(ImportFixture,
                 "Rule 1: the counts of an import add up, and each skipped record has its line and reason",
                 "[import]") {
  const auto report = importText("Nombre,Email\nAna,ana@example.es\n,\nEva,eva@example.es,too,many\n,\"\"\n");
  CHECK(report.read == report.imported + report.updated + report.unchanged + report.skipped);
  CHECK(report.imported == 1);
  std::vector<std::pair<qint64, QString>> skipped;
  for (const auto& p : report.problems)
    if (p.skipped) skipped.emplace_back(p.line, p.reason);
  CHECK(static_cast<qint64>(skipped.size()) == report.skipped);
  CHECK(std::find(skipped.begin(), skipped.end(), std::pair<qint64, QString>(4, QStringLiteral("row.long"))) !=
        skipped.end());
}

TEST_CASE_METHOD(ImportFixture, "Rule 1: unknown columns become fields of their own, with the type of their values",
                 "[import]") {
  importText("Nombre,Color favorito,Puntos,Socio\nAna,verde,\"1.234,5\",sí\nEva,rojo,\"10,5\",no\n");
  CHECK(value(QStringLiteral("Ana"), QStringLiteral("custom[Color favorito]")) == QStringLiteral("verde"));
  CHECK(value(QStringLiteral("Ana"), QStringLiteral("custom[Puntos]")) == QStringLiteral("1234.5"));
  CHECK(text("SELECT group_concat(type) FROM (SELECT type FROM custom_field ORDER BY type)") ==
        QStringLiteral("number,text,yesno"));
}

TEST_CASE_METHOD(ImportFixture, "Rule 1: a column is dropped only by choice", "[import]") {
  const QString path = write(QStringLiteral("l.csv"), "Nombre,Color favorito\nAna,verde\n");
  MappingDocument said;
  said.columns.push_back({QStringLiteral("Color favorito"), field(u"ignore")});
  import(path, {}, said);
  CHECK(number("SELECT count(*) FROM custom_field") == 0);
  CHECK(value(QStringLiteral("Ana"), QStringLiteral("full_name")) == QStringLiteral("Ana"));
}

TEST_CASE_METHOD(ImportFixture, "Rule 2: one undo takes an import away and a redo brings it back", "[import]") {
  const auto report = importText(kThree);
  CHECK(report.imported == 3);
  const auto before = everybody();
  REQUIRE(file->undoLast());
  CHECK(everybody().empty());
  REQUIRE(file->redoLast());
  CHECK(everybody() == before);
  CHECK(taken(file->check()).isEmpty());
}

TEST_CASE_METHOD(ImportFixture, "Rule 2: a cancelled import leaves the file as it was", "[import]") {
  QByteArray many = "Nombre,Email\n";
  for (int i = 0; i < 500; ++i) many += "N" + QByteArray::number(i) + ",n" + QByteArray::number(i) + "@example.es\n";
  ImportOptions options;
  options.progress = [](qint64 read, double) { return read < 200; };
  const auto plan = taken(planImport(write(QStringLiteral("m.csv"), many)));
  const auto report = importContacts(*file, plan, options);
  REQUIRE_FALSE(report);
  CHECK(report.error().code == ErrorCode::Cancelled);
  CHECK(number("SELECT count(*) FROM contact") == 0);
  CHECK(number("SELECT count(*) FROM change") == 0);
}

TEST_CASE_METHOD(ImportFixture, "Rule 2: a dry run counts like the real import and writes nothing", "[import]") {
  ImportOptions dry;
  dry.dryRun = true;
  const auto rehearsal = importText(kThree, dry);
  CHECK(rehearsal.imported == 3);
  CHECK_FALSE(rehearsal.change.isSet());
  CHECK(number("SELECT count(*) FROM change") == 0);
  CHECK(importText(kThree).imported == 3);
}

TEST_CASE_METHOD(ImportFixture, "Rule 3: the same file again changes nothing, whatever is done with duplicates",
                 "[import]") {
  // Two lines with nothing but a name are two people; the same lines again are the same two.
  const QByteArray csv = kThree + "Juan,Mora,,\nJuan,Mora,,\n";
  CHECK(importText(csv).imported == 5);
  for (const auto policy : {OnDuplicate::Fill, OnDuplicate::Overwrite, OnDuplicate::Skip, OnDuplicate::Create}) {
    const qint64 changes = number("SELECT count(*) FROM change");
    ImportOptions options;
    options.onDuplicate = policy;
    const auto again = importText(csv, options);
    CHECK(again.unchanged == 5);
    CHECK_FALSE(again.change.isSet());
    CHECK(number("SELECT count(*) FROM change") == changes);
    CHECK(number("SELECT count(*) FROM contact") == 5);
  }
}

TEST_CASE_METHOD(ImportFixture, "Rule 3: after an undo the same file comes in again", "[import]") {
  importText(kThree);
  REQUIRE(file->undoLast());
  CHECK(importText(kThree).imported == 3);
  CHECK(everybody().size() == 3);
}

TEST_CASE_METHOD(ImportFixture, "Rule 4: a file without a consent column gives no consent", "[import][consent]") {
  importText(kThree);
  CHECK(number("SELECT count(*) FROM consent_event") == 0);
}

TEST_CASE_METHOD(ImportFixture, "Rule 4: an import never re-subscribes who has opted out", "[import][consent]") {
  importText("Nombre,Email,Baja\nAna,ana@example.es,sí\n");
  REQUIRE(consent(QStringLiteral("Ana")));
  CHECK(consent(QStringLiteral("Ana"))->state == ConsentState::Withdrawn);
  const auto again = importText("Nombre,Email,Acepta publicidad\nAna,ana@example.es,sí\n");
  CHECK(consent(QStringLiteral("Ana"))->state == ConsentState::Withdrawn);
  REQUIRE(again.kept.size() == 1);
  CHECK(again.kept[0].reason == QStringLiteral("consent.refused"));
  // Somebody else at the same address is held by the suppression as well.
  importText("Nombre,Email,Acepta publicidad\nMarta,ana@example.es,sí\n");
  CHECK_FALSE(consent(QStringLiteral("Marta")));
}

TEST_CASE_METHOD(ImportFixture, "Rule 4: within one file a no stands, whichever line comes first",
                 "[import][consent]") {
  importText("Nombre,Email,Acepta publicidad,Baja\nAna,ana@example.es,,sí\nMarta,ana@example.es,sí,\n");
  CHECK_FALSE(consent(QStringLiteral("Marta")));
  importText("Nombre,Email,Acepta publicidad,Baja\nPau,pau@example.es,sí,sí\n");
  CHECK(consent(QStringLiteral("Pau"))->state == ConsentState::Withdrawn);
}

TEST_CASE_METHOD(ImportFixture, "Rule 4: a no counts again after a yes, whoever tells it", "[import][consent]") {
  importText("Nombre,Email,Acepta publicidad\nAna,ana@example.es,no\n");
  clock.advance(1000);
  REQUIRE(file->transact(Op{QStringLiteral("contact.edit"), {}}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(contactfields::applyField(ctx, id(QStringLiteral("Ana")), QStringLiteral("consent.email"),
                                          QStringLiteral("yes")));
    return {};
  }));
  clock.advance(1000);
  CHECK(consent(QStringLiteral("Ana"))->state == ConsentState::Granted);
  importText("Nombre,Email,Acepta publicidad,Cargo\nAna,ana@example.es,no,Jefa\n");
  CHECK(consent(QStringLiteral("Ana"))->state == ConsentState::Denied);
}

TEST_CASE_METHOD(ImportFixture, "Rule 4: a refusal that two lists told stays when the first is undone",
                 "[import][consent]") {
  importText("Nombre,Email,Acepta publicidad\nAna,ana@example.es,sí\n");
  clock.advance(1000);
  const auto first = importText("Nombre,Email,Baja\nAna,ana@example.es,sí\n");
  clock.advance(1000);
  importText("Nombre,Email,Baja,Cargo\nAna,ana@example.es,sí,Jefa\n");
  REQUIRE(file->undo(first.change));
  CHECK(consents::isNo(consent(QStringLiteral("Ana"))->state));
}

TEST_CASE_METHOD(ImportFixture, "Rule 4: who is passed over as a duplicate is refused all the same",
                 "[import][consent]") {
  importText("Nombre,Email,Acepta publicidad\nAna,ana@example.es,sí\n");
  clock.advance(1000);
  ImportOptions options;
  options.onDuplicate = OnDuplicate::Skip;
  CHECK(importText("Nombre,Email,Baja\nAna,ana@example.es,sí\n", options).updated == 1);
  CHECK(consents::isNo(consent(QStringLiteral("Ana"))->state));
}

TEST_CASE_METHOD(ImportFixture, "An opt-out of messages and one of calls at the same number are two",
                 "[import][consent]") {
  importText("Nombre,Móvil,Baja SMS,No llamar\nAna,600111222,sí,\nEva,600111222,,sí\n");
  CHECK(text("SELECT group_concat(channel) FROM (SELECT channel FROM suppression ORDER BY channel)") ==
        QStringLiteral("phone,sms"));
}

TEST_CASE_METHOD(ImportFixture, "Only a clear yes is a consent, and what could not be read is told",
                 "[import][consent]") {
  const auto report = importText("Nombre,Email,Acepta publicidad\nAna,ana@example.es,quizás\nEva,eva@example.es,sí\n");
  CHECK_FALSE(consent(QStringLiteral("Ana")));
  REQUIRE(consent(QStringLiteral("Eva")));
  CHECK(consent(QStringLiteral("Eva"))->source.contains(QStringLiteral("list.csv line 3")));
  REQUIRE(report.problems.size() == 1);
  CHECK(report.problems[0].line == 2);
  CHECK(report.problems[0].value == QStringLiteral("quizás"));
}

TEST_CASE_METHOD(ImportFixture, "Fill completes what is empty, keeps what is there and lists it", "[import]") {
  importText("Nombre,Apellidos,Email,Ciudad\nAna,García,ana@example.es,\n");
  const auto report = importText("Nombre,Apellidos,Email,Ciudad,Cargo\nAna,García,ana@example.es,Valencia,Jefa\n");
  CHECK(report.updated == 1);
  CHECK(value(QStringLiteral("Ana García"), QStringLiteral("job_title")) == QStringLiteral("Jefa"));
  const auto third = importText("Nombre,Apellidos,Email,Cargo\nAna,García,ana@example.es,Gerente\n");
  CHECK(third.unchanged == 1);
  REQUIRE(third.kept.size() == 1);
  CHECK(third.kept[0].value == QStringLiteral("Gerente"));
  ImportOptions overwrite;
  overwrite.onDuplicate = OnDuplicate::Overwrite;
  CHECK(importText("Nombre,Apellidos,Email,Cargo\nAna,García,ana@example.es,Gerente\n", overwrite).updated == 1);
  CHECK(value(QStringLiteral("Ana García"), QStringLiteral("job_title")) == QStringLiteral("Gerente"));
  CHECK(everybody().size() == 1);
}

TEST_CASE_METHOD(ImportFixture, "Undoing an import that filled gives back what was there", "[import]") {
  importText("Nombre,Apellidos,Email\nAna,García,ana@example.es\n");
  const auto before = everybody();
  importText("Nombre,Apellidos,Email,Ciudad,Cargo,Etiquetas\nAna,García,ana@example.es,Valencia,Jefa,vip\n");
  CHECK(everybody() != before);
  REQUIRE(file->undoLast());
  CHECK(everybody() == before);
}

TEST_CASE_METHOD(ImportFixture, "Two people at one address stay two, and are counted as worth a look", "[import]") {
  const auto report = importText("Nombre,Email\nAna,casa@example.es\nLuis,casa@example.es\n");
  CHECK(report.imported == 2);
  CHECK(report.duplicates == 1);
}

TEST_CASE_METHOD(ImportFixture, "Different external ids are different records, however alike", "[import]") {
  CHECK(importText("ID,Nombre,Email\n1,Ana,ana@example.es\n2,Ana,ana@example.es\n").imported == 2);
}

TEST_CASE_METHOD(ImportFixture, "A company named in several rows is made once", "[import]") {
  importText("Nombre,Empresa\nAna,Talleres Vega\nLuis,TALLERES VEGA\n");
  CHECK(number("SELECT count(*) FROM contact WHERE kind = 'company'") == 1);
  CHECK(number("SELECT count(*) FROM membership") == 2);
  CHECK(value(QStringLiteral("Luis"), QStringLiteral("org.name")) == QStringLiteral("Talleres Vega"));
}

TEST_CASE_METHOD(ImportFixture, "A value that cannot be read is told and kept beside the contact", "[import]") {
  const auto report = importText(
      "Nombre,Email,Fecha de nacimiento\nAna,ana(at)example.es,30/02/1980\n"
      "Eva,eva@example.es,25/12/1990\n");
  CHECK(report.imported == 2);
  REQUIRE(report.problems.size() == 2);
  CHECK(report.problems[0].reason == QStringLiteral("email.expected"));
  CHECK(report.problems[1].reason == QStringLiteral("date.impossible"));
  CHECK(text("SELECT extra FROM contact WHERE display_name = 'Ana'").contains(QStringLiteral("ana(at)example.es")));
}

TEST_CASE_METHOD(ImportFixture,
                 "Strict leaves faulty records out, and the rejects file brings them back when corrected", "[import]") {
  ImportOptions strict;
  strict.strict = true;
  strict.rejectsPath = path(QStringLiteral("rejects.csv"));
  const auto report = importText("Nombre;Email\nAna;ana(at)example.es\nEva;eva@example.es\n", strict);
  CHECK(report.imported == 1);
  CHECK(report.skipped == 1);
  QByteArray rejects = bytes(strict.rejectsPath);
  CHECK(rejects.contains("ana(at)example.es;2;email.expected"));
  rejects.replace("ana(at)", "ana@");
  const auto second = import(write(QStringLiteral("corrected.csv"), rejects));
  CHECK(second.imported == 1);
  CHECK(number("SELECT count(*) FROM custom_field") == 0);
}

TEST_CASE_METHOD(ImportFixture, "A record that is too long is rejected with all its cells", "[import]") {
  ImportOptions options;
  options.rejectsPath = path(QStringLiteral("rejects.csv"));
  CHECK(importText("Nombre;Email\nAna;ana@example.es\nEva;eva@example.es;sobra;más\n", options).skipped == 1);
  CHECK(bytes(options.rejectsPath).contains("Eva;eva@example.es;3;row.long;sobra;más"));
}

TEST_CASE_METHOD(ImportFixture, "Passwords are never stored, under any column name", "[import]") {
  importText("Nombre,Email,Contraseña,Password *\nAna,ana@example.es,secreto1,secreto2\n");
  file.reset();
  const QByteArray all = bytes(path(QStringLiteral("shop.cartera")));
  CHECK_FALSE(all.contains("secreto"));
}

TEST_CASE_METHOD(ImportFixture, "Ambiguous dates are asked about, not guessed", "[import]") {
  const QString p = write(QStringLiteral("d.csv"), "Nombre,Fecha de nacimiento\nAna,03/04/1980\nEva,05/06/1990\n");
  const auto plan = taken(planImport(p));
  REQUIRE(plan.ask.size() == 1);
  CHECK(plan.ask[0].what == QStringLiteral("dates"));
  MappingDocument said;
  said.dates = DateOrder::Dmy;
  import(p, {}, said);
  CHECK(value(QStringLiteral("Ana"), QStringLiteral("birthday")) == QStringLiteral("1980-04-03"));
}

TEST_CASE_METHOD(ImportFixture,
                 "Dates that show nothing follow those that do, and with semicolons the day is first, which is told",
                 "[import]") {
  const auto beside = taken(planImport(
      write(QStringLiteral("b.csv"), "Nombre,Fecha de nacimiento,Fecha de alta\nAna,03/04/1980,25/11/2024\n")));
  CHECK(beside.ask.empty());
  CHECK(beside.warnings.empty());
  const QString p = write(QStringLiteral("s.csv"), "Nombre;Fecha de nacimiento\nAna;03/04/1980\n");
  const auto plan = taken(planImport(p));
  REQUIRE(plan.warnings.size() == 1);
  CHECK(plan.warnings[0].reason == QStringLiteral("dates.assumed"));
  import(p);
  CHECK(value(QStringLiteral("Ana"), QStringLiteral("birthday")) == QStringLiteral("1980-04-03"));
}

TEST_CASE_METHOD(ImportFixture, "A mapping that names a column the file does not have is refused before anything runs",
                 "[import]") {
  MappingDocument said;
  said.columns.push_back({QStringLiteral("Correo"), field(u"email[1]")});
  const auto plan = planImport(write(QStringLiteral("l.csv"), kThree), said);
  REQUIRE_FALSE(plan);
  CHECK(plan.error().subject == QStringLiteral("mapping.no_column"));
  CHECK(plan.error().detail == QStringLiteral("Correo"));
}

TEST_CASE_METHOD(ImportFixture, "A list saved by LibreOffice in Spanish comes in without touching the mapping",
                 "[import]") {
  const auto report = import(cartera::test::sourcePath("tests/data/csv/clientes.csv"));
  CHECK(report.skipped == 0);
  CHECK(report.problems.empty());
  CHECK(value(QStringLiteral("José María Muñoz García"), QStringLiteral("addr.home.city")).isEmpty() == false);
  CHECK(value(QStringLiteral("Lucía Peña Ortiz"), QStringLiteral("family")) == QStringLiteral("Peña Ortiz"));
  CHECK(value(QStringLiteral("Lucía Peña Ortiz"), QStringLiteral("birthday")) == QStringLiteral("1984-03-14"));
  CHECK(value(QStringLiteral("Lucía Peña Ortiz"), QStringLiteral("custom[Saldo]")) == QStringLiteral("1234.50"));
  CHECK(consent(QStringLiteral("Lucía Peña Ortiz"))->state == ConsentState::Granted);
  CHECK(consent(QStringLiteral("José María Muñoz García"))->state == ConsentState::Denied);
}

TEST_CASE_METHOD(ImportFixture, "A stranger's file of a thousand people comes in whole, once, and goes again",
                 "[import][data]") {
  const QString csv = cartera::test::publicData(QStringLiteral("people/febrl_dataset1.csv"));
  if (csv.isEmpty()) return;
  const QByteArray mapping =
      R"({"columns": {"rec_id": "external_id", "given_name": "given", "surname": "family",
          "street_number": "addr.home.street", "address_1": "addr.home.street", "address_2": "addr.home.street2",
          "suburb": "addr.home.city", "postcode": "addr.home.postcode", "state": "addr.home.region",
          "date_of_birth": "birthday", "soc_sec_id": "tax_id"}, "dates": "yyyymmdd"})";
  const auto said = taken(readMapping(mapping));
  const auto first = import(csv, {}, said);
  CHECK(first.read == 1000);
  CHECK(first.imported == 1000);
  CHECK(everybody().size() == 1000);
  // The first record of the file, by eye: "rec-223-org, , waller, 6, tullaroop street, willaroo, st james, 4011, wa, ...".
  CHECK(text("SELECT a.street || '|' || a.street2 || '|' || a.postcode FROM address a JOIN contact c "
             "ON c.id = a.contact_id WHERE c.external_id = 'rec-223-org'") ==
        QStringLiteral("6 tullaroop street|willaroo|4011"));
  CHECK(text("SELECT birthday FROM contact WHERE external_id = 'rec-223-org'") == QStringLiteral("1908-12-09"));
  const auto second = import(csv, {}, said);
  CHECK(second.unchanged == 1000);
  CHECK_FALSE(second.change.isSet());
  const auto before = everybody();
  REQUIRE(file->undoLast());
  CHECK(everybody().empty());
  REQUIRE(file->redoLast());
  CHECK(everybody() == before);
}

TEST_CASE_METHOD(ImportFixture, "The rejects never go over the database, its companions, the source or a folder",
                 "[import][rejects]") {
  const QString shop = path(QStringLiteral("shop.cartera"));
  const QString copy = path(QStringLiteral("copy.bak"));
  REQUIRE(QFile::copy(shop, copy));
  QFile::link(shop, path(QStringLiteral("link.csv")));
  QFile::link(shop + QStringLiteral("-wal"), path(QStringLiteral("wal.csv")));
  const QString source = write(QStringLiteral("list.csv"), kThree);
  QFile::link(source, path(QStringLiteral("again.csv")));
  const auto plan = taken(planImport(source));
  const auto refused = [&](const QString& target, const QString& subject) {
    INFO(target.toStdString());
    ImportOptions options;
    options.rejectsPath = target;
    const auto done = importContacts(*file, plan, options);
    REQUIRE_FALSE(done);
    CHECK(done.error().subject == subject);
  };
  for (const auto& target : {shop, copy, path(QStringLiteral("link.csv")), path(QStringLiteral("wal.csv")),
                             QString(shop + QStringLiteral("-wal")), QString(shop + QStringLiteral("-journal")),
                             path(QStringLiteral("other.cartera"))})
    refused(target, QStringLiteral("export.over_database"));
  refused(source, QStringLiteral("rejects.over_source"));
  refused(path(QStringLiteral("again.csv")), QStringLiteral("rejects.over_source"));
  refused(folder.path(), QStringLiteral("file.cannot_write"));
  refused(QStringLiteral("/dev/null"), QStringLiteral("file.cannot_write"));
  CHECK(bytes(source) == kThree);
  CHECK(number("SELECT count(*) FROM contact") == 0);
  CHECK(taken(file->check()).isEmpty());
}

TEST_CASE_METHOD(ImportFixture, "The rejects are for their owner alone, and take the place of earlier ones",
                 "[import][rejects]") {
  ImportOptions options;
  options.rejectsPath = path(QStringLiteral("rejects.csv"));
  importText("Nombre;Email\nAna;ana@example.es;sobra\n", options);
  const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
  CHECK((QFile::permissions(options.rejectsPath) & others) == QFile::Permissions());
  importText("Nombre;Email\nEva;eva@example.es;sobra\n", options);
  CHECK(bytes(options.rejectsPath).contains("Eva"));
  CHECK_FALSE(bytes(options.rejectsPath).contains("Ana"));
}

TEST_CASE_METHOD(ImportFixture, "The rejects are on disk before the import is done", "[import][rejects]") {
  ImportOptions options;
  options.rejectsPath = path(QStringLiteral("rejects.csv"));
  // From the moment of the commit nothing more can be written, as on a disk that is full.
  const auto before = std::signal(SIGXFSZ, SIG_IGN);
  rlimit usual{};
  REQUIRE(getrlimit(RLIMIT_FSIZE, &usual) == 0);
  QObject::connect(file.get(), &Workspace::changed, file.get(), [&] {
    const rlimit none{0, usual.rlim_max};
    setrlimit(RLIMIT_FSIZE, &none);
  });
  const auto plan = taken(planImport(
      write(QStringLiteral("list.csv"), "Nombre;Email\nAna;ana@example.es\nEva;eva@example.es;sobra;más\n")));
  const auto report = importContacts(*file, plan, options);
  setrlimit(RLIMIT_FSIZE, &usual);
  std::signal(SIGXFSZ, before);
  REQUIRE(report);
  CHECK(report->imported == 1);
  CHECK(bytes(options.rejectsPath).contains("Eva;eva@example.es;3;row.long;sobra;más"));
}

TEST_CASE_METHOD(ImportFixture, "An import that is done is reported, also when its rejects got no name",
                 "[import][rejects]") {
  ImportOptions options;
  options.rejectsPath = path(QStringLiteral("rejects.csv"));
  options.sentence = [&](const ImportProblem& p) {
    QDir().mkpath(options.rejectsPath + QStringLiteral("/in the way"));
    return p.reason;
  };
  const auto report = importText("Nombre;Email\nAna;ana@example.es\nEva;eva@example.es;sobra\n", options);
  CHECK(report.imported == 1);
  CHECK(report.change.isSet());
  REQUIRE_FALSE(report.problems.empty());
  CHECK(report.problems[0].reason == QStringLiteral("rejects.cannot_write"));
  CHECK(report.problems[0].value == options.rejectsPath);
  CHECK(number("SELECT count(*) FROM contact") == 1);
}

TEST_CASE_METHOD(ImportFixture, "What is no list is refused by what it is", "[import]") {
  const auto refused = [&](const QString& source, const char* subject) {
    INFO(source.toStdString());
    const auto plan = planImport(source);
    REQUIRE_FALSE(plan);
    CHECK(plan.error().subject == QLatin1String(subject));
    CHECK(plan.error().detail == source);
  };
  const QByteArray rest(2000, '\x01');
  refused(write(QStringLiteral("a.csv"), QByteArray("PK\x03\x04") + rest), "xlsx.damaged");
  refused(write(QStringLiteral("b.csv"), QByteArray::fromHex("D0CF11E0A1B11AE1") + rest), "source.old_excel");
  // A workbook with a password hides in the same container; its name tells, wherever it lies.
  const QByteArray name("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
  for (const int at : {1024, (1 << 20) - 17, 3 << 20})
    refused(write(QStringLiteral("f.xlsx"), QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(at - 8, '\0') + name),
            "source.encrypted");
  refused(write(QStringLiteral("g.csv"), QByteArray("\x1F\x8B\x08") + rest), "source.archive");
  refused(write(QStringLiteral("h.xls"), "<?xml version=\"1.0\"?>\n<Workbook/>"), "source.xml");
  refused(write(QStringLiteral("i.xls"), "<?xml version=\"1.0\"?>\n<html xmlns=\"x\"/>"), "source.web_page");
  refused(path(QStringLiteral("shop.cartera")), "source.database");
  refused(write(QStringLiteral("c.csv"), "%PDF-1.7\n" + rest), "source.pdf");
  refused(write(QStringLiteral("d.xls"), "<html><table><tr><td>Ana</td></tr></table></html>"), "source.web_page");
  refused(write(QStringLiteral("e.csv"), "\xEF\xBB\xBF\r\n <!DOCTYPE HTML><p>Ana"), "source.web_page");
  refused(QStringLiteral("/dev/null"), "source.not_regular");
  refused(path(QStringLiteral("none.csv")), "source.missing");
  // Saying that it is one makes it none.
  MappingDocument said;
  said.format = QStringLiteral("csv");
  CHECK(planImport(path(QStringLiteral("a.csv")), said).error().subject == QStringLiteral("source.spreadsheet"));
  said.format = QStringLiteral("klingon");
  CHECK(planImport(path(QStringLiteral("a.csv")), said).error().subject == QStringLiteral("source.format"));
  // A list may speak of any of them.
  CHECK(importText("Nombre,Notas\nPKana,<html>\n").imported == 1);
}

TEST_CASE_METHOD(ImportFixture, "a corrected value comes in instead of what stood there", "[import]") {
  const QString list = write(QStringLiteral("odd.csv"),
                             "Nombre,Email,Cumpleaños\n"
                             "Ana,ana@example.es,31/02/1990\n"
                             "Luis,luis@example.es; luis at home,14/03/1984\n"
                             ",,25/12/1970\n"
                             "Eva,eva@example.es,,too,many\n");
  ImportOptions rehearsal;
  rehearsal.dryRun = true;
  const auto plain = import(list, rehearsal);
  REQUIRE(plain.imported == 2);
  const auto problem = [&](qint64 line) {
    const auto it = std::find_if(plain.problems.begin(), plain.problems.end(),
                                 [line](const ImportProblem& p) { return p.line == line; });
    REQUIRE(it != plain.problems.end());
    return *it;
  };
  const auto corrected = [&](qint64 line, const char* is) {
    const ImportProblem p = problem(line);
    return CellCorrection{p.line, p.column, p.value, QString::fromUtf8(is)};
  };
  CHECK(problem(4).reason == QStringLiteral("name.missing"));
  CHECK(problem(4).column == QStringLiteral("Nombre"));
  ImportOptions options;
  options.corrections = {corrected(2, "28/02/1990"), corrected(3, "luis@example.es; luis@casa.es"),
                         corrected(4, "Rosa Gil")};
  const auto report = import(list, options);
  CHECK(report.imported == 3);
  CHECK(report.skipped == 1);
  CHECK(report.problems.size() == 1);
  CHECK(value(QStringLiteral("Ana"), QStringLiteral("birthday")) == QStringLiteral("1990-02-28"));
  CHECK(value(QStringLiteral("Luis"), QStringLiteral("email[1]")) == QStringLiteral("luis@example.es"));
  CHECK(value(QStringLiteral("Luis"), QStringLiteral("email[2]")) == QStringLiteral("luis@casa.es"));
  CHECK(value(QStringLiteral("Rosa Gil"), QStringLiteral("birthday")) == QStringLiteral("1970-12-25"));
  SECTION("the same file with its corrections changes nothing") {
    const auto again = import(list, options);
    CHECK(again.imported == 0);
    CHECK(again.updated == 0);
  }
  SECTION("the same file as it stands makes nobody twice") {
    const auto again = import(list);
    CHECK(again.imported == 0);
    CHECK(again.updated == 0);
    CHECK_FALSE(again.problems.empty());
    CHECK_FALSE(text("SELECT coalesce(group_concat(extra), '') FROM contact").contains(QStringLiteral("31/02/1990")));
    CHECK(value(QStringLiteral("Ana"), QStringLiteral("birthday")) == QStringLiteral("1990-02-28"));
  }
}

TEST_CASE_METHOD(ImportFixture, "An import of a file that is not the one that was looked at is refused", "[import]") {
  const QString list = write(QStringLiteral("odd.csv"), "Nombre,Cumpleaños\nAna,31/02/1990\nEva,1/3/1991\n");
  const auto plan = taken(planImport(list));
  ImportOptions options;
  options.corrections = {{2, QStringLiteral("Cumpleaños"), QStringLiteral("31/02/1990"), QStringLiteral("28/02/1990")}};
  write(QStringLiteral("odd.csv"), "Nombre,Cumpleaños\nLuis,4/5/1970\nAna,31/02/1990\nEva,1/3/1991\n");
  options.dryRun = GENERATE(false, true);
  const auto report = importContacts(*file, plan, options);
  REQUIRE_FALSE(report);
  CHECK(report.error().subject == QStringLiteral("source.changed"));
  CHECK(number("SELECT count(*) FROM contact") == 0);
  CHECK(number("SELECT count(*) FROM change") == 0);
}

TEST_CASE_METHOD(ImportFixture, "a correction that is wrong as well is told like any other value", "[import]") {
  const QString list = write(QStringLiteral("odd.csv"), "Nombre,Cumpleaños\nAna,31/02/1990\nEva,1/3/1991\n");
  ImportOptions options;
  options.corrections = {{2, QStringLiteral("Cumpleaños"), QStringLiteral("31/02/1990"), QStringLiteral("30/02/1990")}};
  const auto report = import(list, options);
  REQUIRE(report.problems.size() == 1);
  CHECK(report.problems.front().value == QStringLiteral("30/02/1990"));
}

TEST_CASE_METHOD(ImportFixture, "What was imported is known by the hash of what was read", "[import]") {
  // Longer than any buffer, with quotes and line ends that make a reader look twice.
  QByteArray list = "Nombre;Apellidos;Notas\r\n";
  for (int i = 0; i < 4000; ++i) {
    const QByteArray n = QByteArray::number(i);
    list += "Ana" + n + ";\"Gil\r\n" + n + "\";\"" + QByteArray(200, 'x') + "\"\r\n";
  }
  const QString p = write(QStringLiteral("long.csv"), list);
  const QString expected = QString::fromLatin1(QCryptographicHash::hash(list, QCryptographicHash::Sha256).toHex());
  const ImportPlan plan = taken(planImport(p));
  CHECK(plan.sha256 == expected);
  taken(importContacts(*file, plan, {}));
  CHECK(text("SELECT sha256 FROM import_run") == expected);
}
