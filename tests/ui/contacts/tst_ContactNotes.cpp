// SPDX-License-Identifier: GPL-3.0-or-later
// The box of the list looks into notes, calls and mails as well, and rows say why they are there.
#include <sqlite3.h>

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QThread>
#include <atomic>
#include <cstring>

#include "core/contacts/InteractionStore.h"
#include "tests/support/ui/ContactsFixture.h"

using namespace cartera;
using namespace cartera::test;

namespace {

Result<> addNote(StoreContext& ctx, const QString& name, InteractionKind kind, const QString& body, qint64 at) {
  contacts::ContactQuery query;
  query.text = name;
  CARTERA_ASSIGN(const auto ids, contacts::ids(ctx.db, query));
  Interaction i;
  i.contact = ids.at(0);
  i.kind = kind;
  i.body = body;
  i.at = at;
  CARTERA_TRY(interactions::insert(ctx, i));
  return {};
}

Result<> people(Workspace& file) {
  CARTERA_TRY(addAll(file, {{{QStringLiteral("full_name"), QStringLiteral("Zoe Ruiz")},
                             {QStringLiteral("org.name"), QStringLiteral("Bar Sol")}},
                            {{QStringLiteral("full_name"), QStringLiteral("Luis Presupuesto")},
                             {QStringLiteral("email"), QStringLiteral("oficina@example.es")}},
                            {{QStringLiteral("full_name"), QStringLiteral("Eva Mas")},
                             {QStringLiteral("phone"), QStringLiteral("612 34 56 78")}}}));
  return file
      .transact({QStringLiteral("notes"), {}},
                [&](StoreContext& ctx) -> Result<> {
                  CARTERA_TRY(addNote(ctx, QStringLiteral("zoe"), InteractionKind::Note,
                                      QStringLiteral("Espera desde hace semanas, con mucha paciencia y sin quejarse "
                                                     "nunca, el presupuesto de marzo que le prometimos en la feria"),
                                      1'790'000'000'000));
                  return addNote(ctx, QStringLiteral("eva"), InteractionKind::Call,
                                 QStringLiteral("No quiere presupuesto"), 1'780'000'000'000);
                })
      .map([](const ChangeSet&) {});
}

std::atomic<bool> notesWait{false};
std::atomic<int> notesWaiting{0};

int onNoteStatement(unsigned, void*, void* statement, void*) {
  const char* sql = sqlite3_sql(static_cast<sqlite3_stmt*>(statement));
  if (!notesWait || sql == nullptr || std::strstr(sql, "interaction_words MATCH") == nullptr) return 0;
  ++notesWaiting;
  while (notesWait) QThread::msleep(1);
  return 0;
}

int watchNotes(sqlite3* db, const char**, const sqlite3_api_routines*) {
  return sqlite3_trace_v2(db, SQLITE_TRACE_STMT, onNoteStatement, nullptr);
}

/// While it lives, questions to the notes of connections that were opened meanwhile stand still, if they are told to.
struct SlowNotes {
  using Entry = void (*)();
  SlowNotes() {
    notesWaiting = 0;
    sqlite3_auto_extension(reinterpret_cast<Entry>(watchNotes));
  }
  ~SlowNotes() {
    goOn();
    sqlite3_cancel_auto_extension(reinterpret_cast<Entry>(watchNotes));
  }
  static void stop() { notesWait = true; }
  static void goOn() { notesWait = false; }
};

QString matchOf(const ContactsFixture& f, int row) {
  return f.model().index(row, 0).data(ContactListModel::MatchRole).value<search::Snippet>().text;
}

}  // namespace

TEST_CASE("who is found by notes alone follows those found by name, and the row shows the words") {
  ContactsFixture f(people);
  const QAbstractItemModelTester tester(&f.model(), QAbstractItemModelTester::FailureReportingMode::Warning);
  f.page->search().setText(QStringLiteral("presu"));
  REQUIRE(f.showsNames({QStringLiteral("Luis Presupuesto"), QStringLiteral("Zoe Ruiz"), QStringLiteral("Eva Mas")}));
  REQUIRE(waitFor([&] { return !matchOf(f, 1).isEmpty() && !matchOf(f, 2).isEmpty(); }));
  CHECK(matchOf(f, 0).isEmpty());
  CHECK(matchOf(f, 1).startsWith(QStringLiteral("Nota: ")));
  const auto found = f.model().index(1, 0).data(ContactListModel::MatchRole).value<search::Snippet>();
  REQUIRE(found.places.size() == 1);
  CHECK(found.text.mid(found.places[0].from, found.places[0].length) == u"presupuesto");
  CHECK(matchOf(f, 2) == u"Llamada: No quiere presupuesto");
  CHECK(f.model().index(2, 0).data(Qt::AccessibleTextRole).toString() == u"Eva Mas, Llamada: No quiere presupuesto");
  CHECK(f.page->findChild<QLabel*>(QStringLiteral("contactCount"))->text() == u"3");
  CHECK(f.page->listedWithNotes().size() == 3);

  f.page->search().setText(QStringLiteral("zoe presupuesto"));
  REQUIRE(f.showsNames({QStringLiteral("Zoe Ruiz")}));
  CHECK(waitFor([&] { return matchOf(f, 0).contains(QStringLiteral("presupuesto")); }));
  CHECK(waitFor([&] { return f.page->detail().shownName() == u"Zoe Ruiz"; }));

  f.page->search().setText(QStringLiteral("nadie escribió esto"));
  CHECK(f.showsNames({}));
  f.page->search().clear();
  CHECK(waitFor([&] { return f.model().isComplete() && f.model().rowCount() == 4; }));
  CHECK(matchOf(f, 0).isEmpty());
  CHECK(f.page->listedWithNotes().empty());
}

TEST_CASE("which mail or phone matched stands beneath a name that does not say it") {
  ContactsFixture f(people);
  f.page->search().setText(QStringLiteral("oficina"));
  REQUIRE(f.showsNames({QStringLiteral("Luis Presupuesto")}));
  CHECK(waitFor([&] { return matchOf(f, 0).endsWith(QStringLiteral(": oficina@example.es")); }));
  f.page->search().setText(QStringLiteral("61234"));
  REQUIRE(f.showsNames({QStringLiteral("Eva Mas")}));
  CHECK(waitFor([&] { return matchOf(f, 0).endsWith(QStringLiteral(": 612 34 56 78")); }));
  f.page->search().setText(QStringLiteral("bar sol"));
  // The company itself, and who works there, whose second line shows it.
  REQUIRE(waitFor([&] { return f.model().isComplete() && f.model().rowCount() == 2; }));
  CHECK(matchOf(f, 0).isEmpty());
  CHECK(matchOf(f, 1).isEmpty());
}

TEST_CASE("a note that is written, changed or filtered away changes the list that is looked at") {
  ContactsFixture f(people);
  const QAbstractItemModelTester tester(&f.model(), QAbstractItemModelTester::FailureReportingMode::Warning);
  f.page->search().setText(QStringLiteral("presu"));
  REQUIRE(f.showsNames({QStringLiteral("Luis Presupuesto"), QStringLiteral("Zoe Ruiz"), QStringLiteral("Eva Mas")}));
  f.page->table().selectRow(2);
  const ContactId eva = f.page->table().currentId();
  f.elsewhere([](Workspace& file) {
    return file.transact({QStringLiteral("note"), {}}, [](StoreContext& ctx) {
      return addNote(ctx, QStringLiteral("eva"), InteractionKind::Visit, QStringLiteral("Ahora sí: presupuesto"),
                     1'800'000'000'000);
    });
  });
  REQUIRE(f.showsNames({QStringLiteral("Luis Presupuesto"), QStringLiteral("Eva Mas"), QStringLiteral("Zoe Ruiz")}));
  CHECK(f.page->table().currentId() == eva);
  CHECK(waitFor([&] { return matchOf(f, 1) == u"Visita: Ahora sí: presupuesto"; }));
  f.elsewhere([](Workspace& file) -> Result<ChangeSet> {
    CARTERA_ASSIGN(auto undone, file.undoLast());
    return undone.change;
  });
  REQUIRE(f.showsNames({QStringLiteral("Luis Presupuesto"), QStringLiteral("Zoe Ruiz"), QStringLiteral("Eva Mas")}));
  CHECK(waitFor([&] { return matchOf(f, 2) == u"Llamada: No quiere presupuesto"; }));
  contacts::ContactQuery query = f.model().query();
  query.where = query::condition(QStringLiteral("phone"), query::Comparison::NotEmpty);
  f.model().setQuery(query);
  CHECK(f.showsNames({QStringLiteral("Eva Mas")}));
}

TEST_CASE("the first rows of the next letter do not wait for the notes of the letter before") {
  const SlowNotes notes;
  ContactsFixture f(people);
  notes.stop();
  f.page->search().setText(QStringLiteral("presu"));
  REQUIRE(waitFor([&] { return notesWaiting == 1; }));
  CHECK_FALSE(f.model().isComplete());
  CHECK(f.page->isLookingIntoNotes());
  f.page->search().setText(QStringLiteral("eva"));
  REQUIRE(waitFor([&] { return f.names() == QStringList{QStringLiteral("Eva Mas")}; }));
  CHECK_FALSE(f.model().isComplete());
  notes.goOn();
  // What the notes say to the first question comes too late.
  CHECK(f.showsNames({QStringLiteral("Eva Mas")}));
  CHECK_FALSE(f.page->isLookingIntoNotes());
}

TEST_CASE("a change of the file while the notes are asked asks them again") {
  const SlowNotes notes;
  ContactsFixture f(people);
  notes.stop();
  f.page->search().setText(QStringLiteral("presu"));
  REQUIRE(waitFor([&] { return notesWaiting == 1; }));
  f.elsewhere([](Workspace& file) {
    return file.transact({QStringLiteral("note"), {}}, [](StoreContext& ctx) {
      return addNote(ctx, QStringLiteral("eva"), InteractionKind::Visit, QStringLiteral("Ahora sí: presupuesto"),
                     1'800'000'000'000);
    });
  });
  REQUIRE(waitFor([&] { return notesWaiting == 2; }));
  notes.goOn();
  CHECK(f.showsNames({QStringLiteral("Luis Presupuesto"), QStringLiteral("Eva Mas"), QStringLiteral("Zoe Ruiz")}));
}

TEST_CASE("that only the newest notes were looked at is said also when they add nobody") {
  ContactsFixture f([](Workspace& file) -> Result<> {
    CARTERA_TRY(people(file));
    return file
        .transact({QStringLiteral("notes"), {}, ChangeKind::Bulk},
                  [&](StoreContext& ctx) -> Result<> {
                    for (int i = 0; i <= search::kMostNotes; ++i) {
                      CARTERA_TRY(addNote(ctx, QStringLiteral("luis"), InteractionKind::Call,
                                          QStringLiteral("presupuesto"), 1'795'000'000'000 + i));
                    }
                    return {};
                  })
        .map([](const ChangeSet&) {});
  });
  // All that were looked at are of who is found by the name; the older ones of Zoe and Eva were not.
  f.page->search().setText(QStringLiteral("presu"));
  REQUIRE(f.showsNames({QStringLiteral("Luis Presupuesto")}));
  CHECK(f.model().hasOnlyNewestNotes());
  CHECK(f.page->findChild<QLabel*>(QStringLiteral("contactCount"))->text().contains(u" · "));
  f.page->search().setText(QStringLiteral("zoe"));
  REQUIRE(f.showsNames({QStringLiteral("Zoe Ruiz")}));
  CHECK_FALSE(f.model().hasOnlyNewestNotes());
}

TEST_CASE("a list with words from notes stands in both languages, densities and widths") {
  ContactsFixture f(people);
  for (const auto& language : {QStringLiteral("es"), QStringLiteral("en")}) {
    REQUIRE(f.language.set(language));
    REQUIRE(waitFor([&] {
      return f.page->filters().chip(QStringLiteral("people"))->text() ==
             (language == u"es" ? QStringLiteral("Personas") : QStringLiteral("People"));
    }));
    for (const bool compact : {false, true}) {
      f.looks.theme.apply({.scheme = compact ? Scheme::Dark : Scheme::Light,
                           .density = compact ? Density::Compact : Density::Comfortable});
      f.page->search().setText(QStringLiteral("presu"));
      REQUIRE(waitFor([&] { return f.model().isComplete() && !matchOf(f, 2).isEmpty(); }));
      f.page->table().selectRow(1);
      REQUIRE(waitFor([&] { return f.isSettled(); }));
      CHECK(takePicture(f.window, QStringLiteral("contacts-notes-%1-%2")
                                      .arg(language, compact ? QStringLiteral("compact") : QStringLiteral("normal"))));
    }
  }
  f.looks.theme.apply({.scheme = Scheme::Light});
  f.page->search().setText(QStringLiteral("61234"));
  REQUIRE(waitFor([&] { return f.model().isComplete() && f.model().rowCount() == 1 && !matchOf(f, 0).isEmpty(); }));
  CHECK(takePicture(f.window, QStringLiteral("contacts-phone-match")));
}
