// SPDX-License-Identifier: GPL-3.0-or-later
// Refusals that do not stand in a column of refusals: in the name of a list, in a row that slipped.
#include "core/contacts/ConsentStore.h"
#include "tests/core/exchange/MailedFixture.h"

using namespace cartera;
using cartera::test::MailedFixture;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kYes = "Nombre;Email;Acepta publicidad\nAna;ana@x.es;sí\nBea;bea@x.es;sí\n";
const QByteArray kMailchimp =
    "Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,LAST_CHANGED,LEID,EUID\n"
    "ana@x.es,Ana,,2,2021-03-04 10:11:12,10.0.0.1,2024-01-02 03:04:05,1,a1\n"
    "eva@x.es,Eva,,2,2021-03-04 10:11:12,10.0.0.1,2024-01-02 03:04:05,2,b2\n";

struct HiddenRefusals : MailedFixture {
  HiddenRefusals() {
    import(kYes);
    REQUIRE(mailed().size() == 2);
  }
};

}  // namespace

TEST_CASE_METHOD(HiddenRefusals, "Whoever is on Mailchimp's list of the unsubscribed or cleaned is not mailed",
                 "[refusal][import][mailchimp]") {
  const auto name = GENERATE(u"unsubscribed_members_export_1.csv"_s, u"cleaned_x.csv"_s, u"copia de Cleaned_x.csv"_s);
  INFO(name.toStdString());
  import(kMailchimp, {}, name);
  REQUIRE_FALSE(plan.warnings.empty());
  CHECK(plan.warnings[0].reason.startsWith(u"list."_s));
  CHECK(mailed() == QStringList{u"bea@x.es"_s});
  CHECK(import(kMailchimp, {}, name).unchanged == 2);
  // Nor does a later yes of another list bring them back.
  import("Nombre;Email;Acepta publicidad\nEva;eva@x.es;sí\n");
  CHECK(mailed() == QStringList{u"bea@x.es"_s});
}

TEST_CASE_METHOD(HiddenRefusals, "A tidy list of somebody else, and Mailchimp's other lists, refuse nothing",
                 "[refusal][import][mailchimp]") {
  import("Nombre;Email\nAna;ana@x.es\n", {}, u"cleaned_contacts.csv"_s);
  import(kMailchimp, {}, u"subscribed_x.csv"_s);
  CHECK(mailed().size() == 2);
}

TEST_CASE_METHOD(HiddenRefusals, "The day on which Mailchimp cleaned an address says that it bounces",
                 "[refusal][import][mailchimp]") {
  import(
      "Email Address,First Name,CLEAN_TIME,CLEAN_CAMPAIGN_TITLE\nana@x.es,Ana,2024-01-02 "
      "03:04:05,Navidad\nbea@x.es,Bea,,\n");
  CHECK(mailed() == QStringList{u"bea@x.es"_s});
}

TEST_CASE_METHOD(HiddenRefusals, "A no in a row with too many cells leaves the yes of its address waiting",
                 "[refusal][import]") {
  const QByteArray list = GENERATE("Nombre;Email;Consentimiento;Ciudad\nAna;ana@x.es;no;Madrid;x\n",
                                   "Nombre;Email;Consentimiento;Ciudad\nAna;Pérez;ana@x.es;no;Madrid\n",
                                   "Nombre;Email;Dado de baja;Ciudad\nAna;ana@x.es;sí;Madrid;x\n",
                                   "Nombre;Email;Fecha de baja;Ciudad\nAna;;ana@x.es;02/03/2024;Madrid\n",
                                   "Nombre;Email;Rebotado;Ciudad\nAna;ana@x.es;x;Madrid;x\n",
                                   "Nombre;Email;Lista de exclusión;Ciudad\nAna;ana@x.es;todo;Madrid;x\n",
                                   "Nombre;Email;Teléfono;Acepta publicidad\nAna;Pérez;ana@x.es;no\n",
                                   "Nombre;Email;VIP;Consentimiento\nAna;ana@x.es;sí;sí;no\n",
                                   "Nombre;VIP;Consentimiento;Email\nAna;Pérez;sí;no;ana@x.es\n");
  INFO(list.toStdString());
  ImportOptions options;
  options.onDuplicate = GENERATE(OnDuplicate::Fill, OnDuplicate::Skip, OnDuplicate::Create);
  const auto report = import(list, options);
  CHECK(report.skipped == 1);
  CHECK(told(report, "refusal.kept"));
  CHECK(report.change.isSet());
  CHECK(mailed() == QStringList{u"bea@x.es"_s});
  CHECK(number("SELECT count(*) FROM consent_event WHERE state = 'pending'") == 1);
  // Once is enough, and one undo takes it back.
  CHECK_FALSE(import(list, options).change.isSet());
  REQUIRE(file->undo(report.change));
  CHECK(mailed().size() == 2);
}

TEST_CASE_METHOD(HiddenRefusals, "A no in a row with too many cells holds wherever the yes of its address stands",
                 "[refusal][import]") {
  ImportOptions options;
  options.way = GENERATE(ImportWay::Stores, ImportWay::IndexesKept, ImportWay::IndexesLater);
  const QByteArray header = "Nombre;Email;Acepta publicidad\n";
  // Ana is in the file, Eva is not.
  const QByteArray no = "Ana;Ruiz;ana@x.es;no\nEva;Sanz;eva@x.es;no\n";
  const QByteArray yes = "Ana;ana@x.es;sí\nEva;eva@x.es;sí\n";
  const QByteArray orders[] = {no + yes, yes + no, yes + no + yes};
  const QByteArray& rows = orders[GENERATE(0, 1, 2)];
  INFO(rows.toStdString() << static_cast<int>(options.way));
  const auto report = import(header + rows, options);
  CHECK(told(report, "refusal.kept"));
  CHECK(mailed() == QStringList{u"bea@x.es"_s});
  CHECK(std::is_sorted(report.problems.begin(), report.problems.end(),
                       [](const ImportProblem& a, const ImportProblem& b) { return a.line < b.line; }));
  // Once is enough, and a later list that says yes is another answer.
  CHECK_FALSE(import(header + rows, options).change.isSet());
  import(header + "Eva;eva@x.es;yes\n", options);
  CHECK(mailed() == QStringList{u"bea@x.es"_s, u"eva@x.es"_s});
}

TEST_CASE_METHOD(HiddenRefusals, "A row with too many cells that refuses nothing changes nothing",
                 "[refusal][import]") {
  const QByteArray list =
      GENERATE("Nombre;Email;Consentimiento;Ciudad\nAna;ana@x.es;sí;Madrid;x\n",
               // The no is not theirs: what stands right behind an address in its place is in its own.
               "Nombre;Email;Consentimiento;Moroso\nAna;ana@x.es;sí;no;x\n",
               "Nombre;Consentimiento;Email;Moroso\nAna;sí;ana@x.es;no;x\n",
               "Nombre;Email;Factura en papel;Ciudad\nAna;ana@x.es;no;Madrid;x\n",
               "Nombre;Email;Dado de baja;Ciudad\nAna;ana@x.es;no;Madrid;x\n",
               "Nombre;Email;Ciudad\nAna;ana@x.es;Calle Baja;x\n");
  const auto report = import(list);
  CHECK(report.skipped == 1);
  CHECK_FALSE(report.change.isSet());
  CHECK(mailed().size() == 2);
}

TEST_CASE_METHOD(HiddenRefusals,
                 "A no in the beginning of a line that never ends leaves the yes of its address waiting",
                 "[refusal][import]") {
  const QByteArray head = "Nombre;Email;Acepta publicidad;Notas\n";
  const QByteArray endless = "Ana;ana@x.es;no;" + QByteArray(9'000'000, 'x') + '\n';
  const QByteArray yes = "Ana;ana@x.es;sí;\n";
  const bool isFirst = GENERATE(true, false);
  const auto report = import(head + (isFirst ? endless + yes : yes + endless) + "Bea;bea@x.es;sí;\n");
  CHECK(report.skipped == 1);
  CHECK(told(report, "refusal.kept"));
  CHECK(mailed() == QStringList{QStringLiteral("bea@x.es")});
}
