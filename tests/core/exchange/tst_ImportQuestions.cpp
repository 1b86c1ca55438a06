// SPDX-License-Identifier: GPL-3.0-or-later
// What bringing in a list asks of the file, however many are there already.
#include <sqlite3.h>

#include "core/exchange/Importer.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using cartera::test::WorkspaceFixture;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kThere = 3'000;
/// Nothing that is asked by an index comes near it; a walk over the contacts takes several for each.
constexpr int kManySteps = kThere;

int onDone(unsigned, void* walks, void* statement, void*) {
  const int steps = sqlite3_stmt_status(static_cast<sqlite3_stmt*>(statement), SQLITE_STMTSTATUS_VM_STEP, 1);
  if (steps > kManySteps) ++*static_cast<int*>(walks);
  return 0;
}

struct QuestionsFixture : WorkspaceFixture {
  int walks = 0;
  /// From the start: SQLite adds up what a statement that is kept has done until somebody asks.
  QuestionsFixture() { sqlite3_trace_v2(file->db().handle(), SQLITE_TRACE_PROFILE, onDone, &walks); }
  static QByteArray list(int from, int to) {
    // Known again by nothing but the row itself.
    QByteArray csv = "Nombre;Ciudad\n";
    for (int i = from; i < to; ++i) csv += "Ana " + QByteArray::number(i) + ";Lugo\n";
    return csv;
  }
  /// Known by numbers and addresses, with what hangs from a contact; `note` is new each time.
  static QByteArray wideList(int from, int to, const QByteArray& note) {
    QByteArray csv = "Código cliente;Nombre;Email;Teléfono;NIF;Empresa;Ciudad;Etiquetas;Acepta publicidad;Notas\n";
    for (int i = from; i < to; ++i) {
      const QByteArray n = QByteArray::number(i);
      csv += "C" + n + ";Ana " + n + ";ana" + n + "@x.es;+34600" + n.rightJustified(6, '0') + ";;Acme " +
             QByteArray::number(i % 50) + ";Lugo;vip, zona" + QByteArray::number(i % 7) + ";si;" + note + "\n";
    }
    return csv;
  }
  ImportReport import(const QByteArray& csv) {
    clock.advance(1000);
    return taken(importContacts(*file, taken(planImport(write(u"list.csv"_s, csv), {})), {}));
  }
  /// How many statements walked over the file while these rows came in.
  int walksOf(const QByteArray& csv) {
    const int before = walks;
    (void)import(csv);
    return walks - before;
  }
};

}  // namespace

TEST_CASE_METHOD(QuestionsFixture, "No row of a list that comes again walks over the file", "[import]") {
  REQUIRE(import(list(0, kThere)).imported == kThere);
  // What the planner knows of a file that has been in use for a while.
  REQUIRE(sqlite3_exec(file->db().handle(), "ANALYZE", nullptr, nullptr, nullptr) == SQLITE_OK);

  CHECK(walksOf(list(100, 130)) == walksOf(list(100, 110)));
}

TEST_CASE_METHOD(QuestionsFixture, "No row that adds to a contact or is new walks over the file", "[import]") {
  REQUIRE(import(wideList(0, kThere, "")).imported == kThere);
  REQUIRE(sqlite3_exec(file->db().handle(), "ANALYZE", nullptr, nullptr, nullptr) == SQLITE_OK);

  CHECK(walksOf(wideList(100, 130, "llamar")) == walksOf(wideList(200, 210, "llamar")));
  CHECK(walksOf(wideList(kThere, kThere + 30, "llamar")) == walksOf(wideList(kThere + 30, kThere + 40, "llamar")));
}
