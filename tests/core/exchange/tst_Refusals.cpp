// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever said no is not written to, in whatever order files, names, days, trash and undo come.
#include <set>

#include "core/contacts/ConsentWords.h"
#include "tests/support/core/RefusalFixture.h"

using namespace cartera;
using cartera::test::RefusalFixture;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kYes = "Nombre;Email;Acepta publicidad\nAna;ana@x.es;sí\n";

}  // namespace

TEST_CASE_METHOD(RefusalFixture, "A yes of the future does not beat the no that comes after it", "[refusal][import]") {
  const auto report = import("Nombre;Email;Acepta publicidad;Fecha consentimiento\nAna;ana@x.es;si;05/12/2026\n");
  CHECK(told(report, "date.future"));
  CHECK(mailed() == QStringList{u"ana@x.es"_s});
  answer(u"Ana"_s, "no");
  CHECK(mailed().isEmpty());
}

TEST_CASE_METHOD(RefusalFixture, "A day of the future that is typed counts as now, and is told", "[refusal]") {
  import("Nombre;Email\nAna;ana@x.es\n");
  const auto applied = edit(id(u"Ana"_s), {{u"consent.email"_s, u"yes"_s}, {u"consent.email.date"_s, u"2027-01-01"_s}});
  REQUIRE(applied.kept.size() == 1);
  CHECK(applied.kept[0].reason == u"date.future"_s);
  answer(u"Ana"_s, "no");
  CHECK(mailed().isEmpty());
}

TEST_CASE_METHOD(RefusalFixture, "A no holds although the clock was ahead when the yes was written down", "[refusal]") {
  clock.advance(1000LL * 60 * 60 * 24 * 400);
  import(kYes);
  clock.advance(-1000LL * 60 * 60 * 24 * 400);
  answer(u"Ana"_s, "no");
  CHECK(mailed().isEmpty());
}

TEST_CASE_METHOD(RefusalFixture, "A no that names only the day of a yes holds", "[refusal]") {
  import(kYes);
  const QString day = QDateTime::fromMSecsSinceEpoch(clock.nowMs()).date().toString(u"dd/MM/yyyy"_s);
  SECTION("of a list") {
    import("Nombre;Email;Acepta publicidad;Fecha consentimiento\nAna;ana@x.es;no;" + day.toUtf8() + "\n");
  }
  SECTION("of a person") { edit(id(u"Ana"_s), {{u"consent.email"_s, u"no"_s}, {u"consent.email.date"_s, day}}); }
  SECTION("of a list that came on a later day") {
    clock.advance(1000LL * 60 * 60 * 24 * 3);
    import("Nombre;Email;Acepta publicidad;Fecha consentimiento\nAna;ana@x.es;no;" + day.toUtf8() + "\n");
  }
  CHECK(mailed().isEmpty());
}

TEST_CASE_METHOD(RefusalFixture, "A no of one list beats the yes of another, whichever comes first",
                 "[refusal][import]") {
  const QByteArray no = "Nombre;Email;Acepta publicidad;Fecha consentimiento\nAna;ana@x.es;no;01/02/2024\n";
  const QByteArray yes = "Nombre;Email;Acepta publicidad;Fecha consentimiento\nAna;ana@x.es;sí;01/02/2025\n";
  const bool noFirst = GENERATE(true, false);
  import(noFirst ? no : yes);
  import(noFirst ? yes : no);
  CHECK(mailed().isEmpty());
  // The person says so: that is newer than either.
  answer(u"Ana"_s, "yes");
  CHECK(mailed().size() == 1);
}

TEST_CASE_METHOD(RefusalFixture, "A no outlives the trash", "[refusal][import]") {
  import(kYes);
  SECTION("said by the person") { answer(u"Ana"_s, "no"); }
  SECTION("as an exclusion of the person") {
    taken(file->transact(Op{u"suppression.add"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
      Suppression s;
      s.kind = SuppressionKind::Contact;
      s.contact = id(u"Ana"_s);
      CARTERA_TRY(suppressions::add(ctx, s));
      return {};
    }));
  }
  SECTION("told by a list of exclusions") { import("Nombre;Email;Lista de exclusión\nAna;ana@x.es;todo\n"); }
  trash(id(u"Ana"_s));
  const auto again = import(kYes);
  CHECK(again.imported == 1);
  CHECK(told(again, "consent.refused"));
  CHECK(mailed().isEmpty());
}

TEST_CASE_METHOD(RefusalFixture, "A no of an import that was taken back was never said", "[refusal][import]") {
  import("Nombre;Email;Acepta publicidad\nAna;ana@x.es;no\n");
  REQUIRE(file->undoLast());
  import(kYes);
  CHECK(mailed() == QStringList{u"ana@x.es"_s});
}

TEST_CASE_METHOD(RefusalFixture, "Who was excluded since an import stays when it is undone", "[refusal][undo]") {
  const auto report = import(kYes);
  taken(file->transact(Op{u"suppression.add"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
    Suppression s;
    s.kind = SuppressionKind::Contact;
    s.contact = id(u"Ana"_s);
    CARTERA_TRY(suppressions::add(ctx, s));
    return {};
  }));
  const auto undone = taken(file->undo(report.change));
  CHECK(undone.left.size() == 1);
  CHECK(everybody().size() == 1);
}

TEST_CASE_METHOD(RefusalFixture, "Every reference to a record that can be worked on is known to undo",
                 "[undo][schema]") {
  std::set<std::pair<QString, QString>> known;
  for (const auto& ref : Undo::references())
    known.emplace(QLatin1String(schema::recordedTable(ref.from)->name), QLatin1String(ref.column));
  for (const auto& table : schema::recordedTables()) {
    Statement keys(file->db(), u"SELECT \"from\" FROM pragma_foreign_key_list(:t) WHERE \"table\" <> 'import_run'"_s);
    keys.bindText(":t", QLatin1String(table.name));
    REQUIRE(keys.each([&](const Statement& r) {
      INFO(table.name << '.' << r.text(0).toStdString());
      CHECK(known.count({QLatin1String(table.name), r.text(0)}) == 1);
    }));
  }
}

TEST_CASE_METHOD(RefusalFixture, "An address that said no does not go out under another name", "[refusal][import]") {
  const QByteArray no = "Nombre;Apellidos;Email;Acepta publicidad\nAna;Pérez;ana@x.es;no\n";
  const QByteArray yes = "Nombre;Apellidos;Email;Acepta publicidad\nAna M.;Pérez Ruiz;ana@x.es;sí\n";
  SECTION("the no comes first") {
    import(no);
    CHECK(told(import(yes), "consent.refused"));
    CHECK(mailed().isEmpty());
  }
  SECTION("the yes comes first") {
    import(yes);
    import(no);
    std::vector<Exclusion> excluded;
    CHECK(mailed(&excluded).isEmpty());
    REQUIRE(excluded.size() == 2);
    CHECK(excluded[1].reason == u"refused_address"_s);
    CHECK(excluded[1].count == 1);
  }
  SECTION("in one file") {
    const auto report = import(no + "Ana M.;Pérez Ruiz;ana@x.es;sí\n");
    CHECK(told(report, "consent.refused"));
    CHECK(mailed().isEmpty());
  }
  SECTION("the address is taken from who said it") {
    import(no);
    edit(id(u"Ana Pérez"_s), {{u"email[1]"_s, u"ana@y.es"_s}});
    CHECK(told(import(yes), "consent.refused"));
    CHECK(mailed().isEmpty());
  }
  SECTION("the address is taken from who said it by hand") {
    import(yes);
    answer(u"Ana M. Pérez Ruiz"_s, "no");
    edit(id(u"Ana M. Pérez Ruiz"_s), {{u"email[1]"_s, u"ana@y.es"_s}});
    import("Nombre;Email;Acepta publicidad\nOtra;ana@x.es;sí\n");
    CHECK(mailed().isEmpty());
  }
}

TEST_CASE_METHOD(RefusalFixture, "A refusal in other words takes a yes away", "[refusal][words]") {
  const char* word = GENERATE("withdrawn", "revocado", "retirado", "dado de baja", "nonsubscribed", "no quiere",
                              "no, gracias", "Baja el 3/4/2024", "UNSUBSCRIBED", "quizás");
  const char* column = GENERATE("Acepta publicidad", "Email status");
  INFO(word << " in " << column);
  import(kYes);
  ImportOptions options;
  options.onDuplicate = GENERATE(OnDuplicate::Fill, OnDuplicate::Skip);
  const QByteArray list = QByteArray("Nombre;Email;") + column + "\nAna;ana@x.es;\"" + word + "\"\n";
  const auto report = import(list, options);
  CHECK(mailed().isEmpty());
  CHECK(told(report, "consent.expected") == (QByteArray(word) == "quizás"));
  CHECK(report.updated == 1);
  const auto again = import(list, options);
  CHECK(again.unchanged == 1);
}

TEST_CASE_METHOD(RefusalFixture, "An answer that nobody can read leaves doubt wherever it stands in the list",
                 "[refusal][import]") {
  const auto state = [this] {
    return text(
        "SELECT state FROM consent_event WHERE contact_id = (SELECT max(contact_id) FROM contact_key WHERE live = 1) "
        "ORDER BY at DESC, id DESC LIMIT 1");
  };
  const QByteArray header = "Nombre;Correo;Acepta publicidad\n";
  const QByteArray yes = "Ana;ana@x.es;sí\n";
  const QByteArray doubt = "Ana;ana@x.es;?\n";
  const QByteArray orders[] = {doubt + yes, yes + doubt, doubt + yes + yes, yes + doubt + yes};
  for (const QByteArray& rows : orders) {
    for (const char* before : {"", "sí", "?"}) {
      INFO(rows.toStdString() << "after " << before);
      file = create(QStringLiteral("doubt%1.cartera").arg(clock.nowMs()));
      if (*before != 0) import(header + "Ana;ana@x.es;" + before + '\n');
      import(header + rows);
      CHECK(state() == QStringLiteral("pending"));
      CHECK(mailed().isEmpty());
      const qint64 events = number("SELECT count(*) FROM consent_event");
      const auto again = import(header + rows);
      CHECK(again.updated == 0);
      CHECK(number("SELECT count(*) FROM consent_event") == events);
      // A person's own word, and the next list's, are other answers.
      CHECK(import(header + "Ana;ana@x.es;yes\n").updated == 1);
      CHECK(mailed() == QStringList{QStringLiteral("ana@x.es")});
      CHECK(import(header + rows).updated == 0);
      CHECK(mailed() == QStringList{QStringLiteral("ana@x.es")});
    }
  }
}

TEST_CASE_METHOD(RefusalFixture, "A doubt above is one of the address, whatever name a yes further down gives it",
                 "[refusal][import]") {
  const QByteArray header = "Nombre;Correo;Acepta publicidad\n";
  const QByteArray below[] = {"Ana García;ana@x.es;sí\n", "Ana García;ANA@x.es;sí\nPepe Gil;ana@x.es;sí\n",
                              "Ana;ana@x.es;sí\n"};
  const QByteArray& yes = below[GENERATE(0, 1, 2)];
  ImportOptions options;
  options.way = GENERATE(ImportWay::Stores, ImportWay::IndexesLater);
  options.onDuplicate = GENERATE(OnDuplicate::Fill, OnDuplicate::Create);
  INFO(yes.toStdString());
  const QByteArray list = header + "Ana;ana@x.es;?\n" + yes + "Bea;bea@x.es;sí\n";
  CHECK(told(import(list, options), "consent.doubted_above"));
  CHECK(mailed() == QStringList{QStringLiteral("bea@x.es")});
  if (options.onDuplicate == OnDuplicate::Create) return;
  const qint64 events = number("SELECT count(*) FROM consent_event");
  CHECK(import(list, options).updated == 0);
  CHECK(number("SELECT count(*) FROM consent_event") == events);
}

TEST_CASE_METHOD(RefusalFixture, "A doubt of a list is settled by correcting its cell", "[refusal][import]") {
  const QByteArray list = "Nombre;Correo;Acepta publicidad\nAna;ana@x.es;?\nAna;ana@x.es;sí\n";
  import(list);
  CHECK(mailed().isEmpty());
  ImportOptions options;
  options.corrections = {{2, QStringLiteral("Acepta publicidad"), QStringLiteral("?"), QStringLiteral("sí")}};
  CHECK(import(list, options).updated > 0);
  CHECK(mailed() == QStringList{QStringLiteral("ana@x.es")});
}

TEST_CASE_METHOD(RefusalFixture, "A refusal in a column of refusals is one in whatever words", "[refusal][words]") {
  const char* word = GENERATE("sí", "baja", "Unsubscribed", "cancelado", "x", "03/04/2024");
  const char* column = GENERATE("Baja", "Dado de baja", "Excluido", "Fecha baja");
  if (QByteArray(column) == "Fecha baja" && QByteArray(word) == "x") return;
  INFO(word << " in " << column);
  import(kYes);
  import(QByteArray("Nombre;Email;") + column + "\nAna;ana@x.es;" + word + "\nEva;eva@x.es;\n");
  CHECK(mailed().isEmpty());
}

TEST_CASE("Words of consent are clear, or nothing", "[refusal][words]") {
  const auto is = [](const char* word) { return consentwords::stateOf(QString::fromUtf8(word)); };
  CHECK(is("Sí") == ConsentState::Granted);
  CHECK(is("opt-in") == ConsentState::Granted);
  CHECK(is("No, gracias") == ConsentState::Denied);
  CHECK(is("non-subscribed") == ConsentState::Denied);
  CHECK(is("hardbounce") == ConsentState::Withdrawn);
  CHECK(is("se dio de baja") == ConsentState::Withdrawn);
  CHECK(is("no confirmado") == ConsentState::Pending);
  for (const char* unclear : {"", "quizás", "no consta", "no dado de baja", "sí, pero no a todo el mundo", "-"})
    CHECK_FALSE(is(unclear));
  CHECK(consentwords::isPlainNo(u"No"));
  CHECK_FALSE(consentwords::isPlainNo(u"baja"));
}

TEST_CASE_METHOD(RefusalFixture, "A column of refusals is known by its heading", "[refusal][matcher]") {
  const char* heading = GENERATE("No escribir", "De baja", "Excluido", "Exclusiones");
  INFO(heading);
  import(kYes);
  import(QByteArray("Nombre;Email;") + heading + "\nAna;ana@x.es;sí\nEva;eva@x.es;no\n");
  CHECK(number("SELECT count(*) FROM custom_field") == 0);
  CHECK(mailed().isEmpty());
}

TEST_CASE_METHOD(RefusalFixture, "A column of subscription words is about consent, whatever its heading",
                 "[refusal][matcher]") {
  const char* heading = GENERATE("Status", "Estado", "Situación", "Grupo", "Lo que sea");
  INFO(heading);
  import(kYes);
  // The one that matters stands far below the values that are looked at first.
  QByteArray list = QByteArray("Nombre,Email,") + heading + "\n";
  for (int i = 0; i < 300; ++i) list += "N" + QByteArray::number(i) + ",n" + QByteArray::number(i) + "@x.es,Active\n";
  import(list + "Ana,ana@x.es,Unsubscribed\n");
  CHECK_FALSE(mailed().contains(u"ana@x.es"_s));
  const auto plain = taken(planImport(write(u"members.csv"_s, QByteArray("Nombre,") + heading + "\nAna,activo\n")));
  CHECK_FALSE(plain.columns[1].field.isConsent());
}

TEST_CASE_METHOD(RefusalFixture, "A row that is left out for another cell refuses all the same", "[refusal][import]") {
  ImportOptions strict;
  strict.strict = true;
  import(kYes);
  SECTION("of a known person") {
    const auto report = import("Nombre;Email;Cumpleaños;Acepta publicidad\nAna;ana@x.es;99/99/9999;no\n", strict);
    CHECK(report.skipped == 1);
    CHECK(told(report, "refusal.kept"));
    CHECK(report.change.isSet());
  }
  SECTION("of the address under another name") {
    import("Nombre;Email;Cumpleaños;Baja\nAna María;ana@x.es;99/99/9999;sí\n", strict);
    CHECK(everybody().size() == 1);
  }
  SECTION("with an answer that nobody can read") {
    import("Nombre;Email;Acepta publicidad\nAna;ana@x.es;según\n", strict);
  }
  CHECK(mailed().isEmpty());
}

TEST_CASE_METHOD(RefusalFixture, "A row copied in a sheet and given another name is another person",
                 "[import][roundtrip]") {
  import("Nombre;Apellidos;Email\nAna;García Pérez;ana@x.es\n");
  ExportRequest request;
  request.profile = u"excel-es"_s;
  request.path = path(u"out.csv"_s);
  request.columns = QStringList{u"given"_s, u"family"_s, u"email[1]"_s, u"cartera.id"_s};
  taken(exportContacts(file->db(), request));
  QByteArray sheet = bytes(request.path);
  const qsizetype line = sheet.indexOf('\n') + 1;
  QByteArray copy = sheet.mid(line);
  copy.replace("García Pérez", "García Pérez-Gil");
  SECTION("renamed") {
    const auto report = import(sheet + copy);
    CHECK(report.unchanged == 1);
    CHECK(report.imported == 1);
    CHECK(report.duplicates == 1);
  }
  SECTION("as it stands") { CHECK(import(sheet + sheet.mid(line)).unchanged == 2); }
}
