// SPDX-License-Identifier: GPL-3.0-or-later
// Day, address and basis of a consent where nobody says whether there was one.
#include "core/contacts/ConsentStore.h"
#include "tests/core/exchange/MailedFixture.h"

using namespace cartera;
using cartera::test::MailedFixture;
using namespace Qt::Literals::StringLiterals;

namespace {
const QByteArray kSubscribed =
    "Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP\n"
    "ana@x.es,Ana,Gil,2,2021-03-04 10:11:12,10.0.0.1,2021-03-05 10:11:12,10.0.0.2\n";
}

TEST_CASE_METHOD(MailedFixture, "A proof of consent without an answer is kept and shown, and allows nothing",
                 "[import][consent]") {
  const auto report = import(kSubscribed, {}, u"subscribed_x.csv"_s);
  CHECK(report.imported == 1);
  CHECK(value(u"Ana Gil"_s, u"consent.email"_s) == u"unknown"_s);
  CHECK(value(u"Ana Gil"_s, u"consent.email.ip"_s) == u"10.0.0.1"_s);
  CHECK(value(u"Ana Gil"_s, u"consent.email.confirm_ip"_s) == u"10.0.0.2"_s);
  CHECK(value(u"Ana Gil"_s, u"consent.email.confirmed"_s).startsWith(u"2021-03-05"_s));
  CHECK(value(u"Ana Gil"_s, u"consent.email.date"_s).startsWith(u"2021-03-04"_s));
  CHECK(mailed().isEmpty());
  const auto again = import(kSubscribed, {}, u"subscribed_x.csv"_s);
  CHECK(again.unchanged == 1);
  CHECK(again.keptCount == 0);
  // The answer itself is still to come.
  import("Nombre;Apellidos;Email;Acepta publicidad\nAna;Gil;ana@x.es;sí\n");
  CHECK(mailed() == QStringList{u"ana@x.es"_s});
}

TEST_CASE_METHOD(MailedFixture, "A basis that would allow to write does not do so without an answer",
                 "[refusal][import][consent]") {
  import(
      "Nombre;Email;Base legal\nAna;ana@x.es;customer_relation\nEva;eva@x.es;contract\nBea;bea@x.es;interés "
      "legítimo\n");
  CHECK(mailed().isEmpty());
  CHECK(value(u"Bea"_s, u"consent.email.basis"_s) == u"interés legítimo"_s);
  CHECK(text("SELECT evidence FROM consent_event WHERE address = 'ana@x.es'").contains(u"customer_relation"_s));
}

TEST_CASE_METHOD(MailedFixture, "A proof for an answer that is on record is kept beside it, or told",
                 "[import][consent]") {
  import("Nombre;Email;Acepta publicidad\nAna;ana@x.es;sí\nBea;bea@x.es;no\n");
  const QByteArray proof = "Nombre;Email;OPTIN_IP\nAna;ana@x.es;10.0.0.1\nBea;bea@x.es;10.0.0.9\n";
  CHECK(import(proof).updated == 2);
  CHECK(mailed() == QStringList{u"ana@x.es"_s});
  CHECK(text("SELECT extra FROM contact WHERE display_name = 'Ana'").contains(u"10.0.0.1"_s));
  CHECK(import(proof).unchanged == 2);
  const auto other = import("Nombre;Email;OPTIN_IP\nAna;ana@x.es;10.0.0.3\n");
  CHECK(other.unchanged == 1);
  CHECK(other.keptCount == 1);
}
