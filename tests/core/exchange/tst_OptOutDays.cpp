// SPDX-License-Identifier: GPL-3.0-or-later
// An opt-out column whose cells hold a day: they left, and on that day.
#include "tests/core/exchange/MailedFixture.h"

using namespace cartera;
using cartera::test::MailedFixture;
using namespace Qt::Literals::StringLiterals;

namespace {

struct OptOutDays : MailedFixture {
  /// The day on which the only one of the list left, by the consent on record and by the list of exclusions.
  QString leftOn() {
    const QString on = text("SELECT date(at / 1000, 'unixepoch') FROM consent_event WHERE state = 'withdrawn'");
    CHECK(text("SELECT date(at / 1000, 'unixepoch') FROM suppression WHERE reason = 'opted_out'") == on);
    return on;
  }
  QString today() { return clock.today().toString(Qt::ISODate); }
};

bool tells(const ImportReport& report, const QString& column, const QString& value, const QString& reason) {
  return std::any_of(report.problems.begin(), report.problems.end(), [&](const ImportProblem& p) {
    return p.line == 2 && p.column == column && p.value == value && p.reason == reason;
  });
}

}  // namespace

TEST_CASE_METHOD(OptOutDays, "A day in an opt-out column is the day of the opt-out", "[refusal][import]") {
  const QByteArray heading = GENERATE("Baja", "Robinson", "No contactar", "Unsubscribed");
  const QByteArray cell = GENERATE("12/03/2024", "2024-03-12", "12.03.2024 10:30", "sí, el 12/03/2024");
  INFO(heading.constData() << ' ' << cell.constData());
  const auto report = import("Nombre;Email;" + heading + "\nAna;ana@x.es;" + cell + '\n');
  CHECK(leftOn() == u"2024-03-12"_s);
  CHECK(mailed().isEmpty());
  CHECK(report.problems.empty());
}

TEST_CASE_METHOD(OptOutDays, "The days of an opt-out column are read in the order that the others of the file show",
                 "[refusal][import]") {
  import(
      "Name,Email,Unsubscribed\nAna,ana@x.es,03/12/2024\nEva,eva@x.es,\nLuis,luis@x.es,no\nPep,pep@x.es,\n"
      "Sol,sol@x.es,01/25/2024\n");
  CHECK(text("SELECT group_concat(d, '|') FROM (SELECT date(at / 1000, 'unixepoch') AS d FROM consent_event ORDER BY "
             "d)") == u"2024-01-25|2024-03-12"_s);
}

TEST_CASE_METHOD(OptOutDays, "A day of an opt-out that cannot be is told, and the opt-out holds", "[refusal][import]") {
  SECTION("no day of any year") {
    CHECK(tells(import("Nombre;Email;Baja\nAna;ana@x.es;31/02/2024\n"), u"Baja"_s, u"31/02/2024"_s,
                u"date.impossible"_s));
  }
  SECTION("still to come") {
    CHECK(tells(import("Nombre;Email;Baja\nAna;ana@x.es;25/12/2199\n"), u"Baja"_s, u"25/12/2199"_s, u"date.future"_s));
  }
  SECTION("two days at once") {
    CHECK(tells(import("Name,Email,Unsubscribed\nAna,ana@x.es,03/04/2024\n"), u"Unsubscribed"_s, u"03/04/2024"_s,
                u"date.ambiguous"_s));
  }
  CHECK(leftOn() == today());
  CHECK(mailed().isEmpty());
}
