// SPDX-License-Identifier: GPL-3.0-or-later
// A yes in one column, and in another that is no answer words of leaving: nobody is mailed over them.
#include "tests/core/exchange/MailedFixture.h"
#include "tests/support/core/RefusalFixture.h"

using namespace cartera;
using cartera::test::MailedFixture;
using cartera::test::RefusalFixture;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Beside {
  const char* heading;
  const char* fine;
  const char* left;
};

/// Uno says yes and has `fine` beside it, Dos says yes and has `left`.
QByteArray listOf(const Beside& b) {
  return QByteArray("Nombre;Email;Newsletter;") + b.heading + "\nUno;u1@x.es;Sí;" + b.fine + "\nDos;u2@x.es;Sí;" +
         b.left + '\n';
}

std::vector<ImportProblem> problemsOf(const ImportReport& report, qint64 line) {
  std::vector<ImportProblem> out;
  for (const ImportProblem& p : report.problems)
    if (p.line == line) out.push_back(p);
  return out;
}

}  // namespace

TEST_CASE_METHOD(MailedFixture, "A yes of a heading that withdraws stops the mailing, whatever stands beside it",
                 "[refusal][import]") {
  const auto b = GENERATE(values<Beside>({{"Ha pedido baja", "No", "Sí"},
                                          {"Revocado", "No", "Sí"},
                                          {"Fecha revocación", "", "03/02/2024"},
                                          {"Desapuntado", "", "Sí"},
                                          {"No mandar nada", "", "X"},
                                          {"Excluir", "", "X"},
                                          {"Left list", "", "x"},
                                          {"Recibe mailing", "Sí", "No"},
                                          {"Marketing", "Sí", "No"},
                                          {"Permiso", "sí", "no"},
                                          {"Bloqueado", "No", "Sí"},
                                          {"Restringido", "No", "Sí"},
                                          {"Fallecido", "No", "Sí"},
                                          {"Suprimido", "No", "Sí"}}));
  INFO(b.heading);
  import(listOf(b));
  CHECK(mailed() == QStringList{u"u1@x.es"_s});
}

TEST_CASE_METHOD(MailedFixture, "A state of leaving beside a yes is asked about before anybody is mailed",
                 "[refusal][import]") {
  const auto b = GENERATE(values<Beside>({{"Estado", "Activo", "Baja"},
                                          {"Situación", "Alta", "Baja"},
                                          {"Status", "Active", "Unsubscribed"},
                                          {"Estat", "Actiu", "Baixa"},
                                          {"Statut", "Actif", "Désinscrit"},
                                          {"Estado del cliente", "Activo", "Dado de baja"},
                                          {"Estado", "Activo", "Baja voluntaria 2023"},
                                          {"Estado", "Suscrito", "Desuscrito"},
                                          {"Estado", "Pendiente", "Bloqueado"},
                                          {"Estado", "Activo", "Inactivo"},
                                          {"Situación", "Alta", "Cancelado"},
                                          {"Socio", "Activo", "Baja"}}));
  INFO(b.heading << ": " << b.left);
  const ImportReport report = import(listOf(b));
  CHECK(mailed() == QStringList{u"u1@x.es"_s});
  CHECK(report.imported == 2);
  if (plan.columns[3].field.isConsent()) return;
  CHECK(problemsOf(report, 2).empty());
  const auto told = problemsOf(report, 3);
  REQUIRE(told.size() == 1);
  CHECK(told[0].column == QString::fromUtf8(b.heading));
  CHECK(told[0].value == QString::fromUtf8(b.left));
  CHECK(told[0].reason == u"consent.left"_s);
  CHECK_FALSE(told[0].skipped);
}

TEST_CASE_METHOD(MailedFixture, "A tag or a note that refuses in words is asked about before anybody is mailed",
                 "[refusal][import]") {
  const auto b =
      GENERATE(values<Beside>({{"Etiquetas", "vip", "baja newsletter"},
                               {"Etiquetas", "vip", "vip, no enviar"},
                               {"Tags", "vip", "Unsubscribed"},
                               {"Tags", "vip", "baja"},
                               {"Tags", "vip", "do not mail"},
                               {"Comentarios", "quiere oferta", "no quiere recibir emails"},
                               {"Notas", "llamar", "Es amigo de Eva. Ya no quiere recibir más correos."},
                               {"Notas", "llamar", "No enviar nada"},
                               {"Notas", "llamar", "Mailing. No."},
                               {"Observaciones", "paga bien", "cliente desde 2010. Dado de baja del boletín"},
                               {"Comments", "pays well", "Asked us. Please don't send emails!"}}));
  INFO(b.heading << ": " << b.left);
  const ImportReport report = import(listOf(b));
  CHECK(mailed() == QStringList{u"u1@x.es"_s});
  CHECK(problemsOf(report, 2).empty());
  const auto told = problemsOf(report, 3);
  REQUIRE(told.size() == 1);
  CHECK(told[0].reason == u"consent.left"_s);
  CHECK(told[0].value == QString::fromUtf8(b.left));
}

TEST_CASE_METHOD(MailedFixture, "Words of something else take nobody's yes", "[refusal][import]") {
  const auto b = GENERATE(values<Beside>({{"Estado", "Pagado", "Cancelado"},
                                          {"Prioridad", "Media", "Baja"},
                                          {"Alarma", "Activo", "Inactivo"},
                                          {"Notas", "piso", "planta baja, sin ascensor"},
                                          {"Notas", "piso", "No tiene teléfono"},
                                          {"Notas", "piso", "Mejor por correo. No antes de las diez"},
                                          {"Notas", "piso", "No está por las mañanas. Quiere el boletín"},
                                          {"Notas", "piso", "Baja tensión"},
                                          {"Etiquetas", "vip", "prioridad baja"},
                                          {"Comentarios", "azúcar", "no quiere azúcar"},
                                          {"Provincia", "Madrid", "Baja California"},
                                          {"Marketing", "Eva", "Luis"}}));
  INFO(b.heading << ": " << b.left);
  const ImportReport report = import(listOf(b));
  CHECK(mailed() == QStringList{u"u1@x.es"_s, u"u2@x.es"_s});
  CHECK(report.problems.empty());
}

TEST_CASE_METHOD(MailedFixture, "What another list says of leaving takes the yes of the first", "[refusal][import]") {
  const QByteArray yes = "Nombre;Email;Newsletter\nUno;u1@x.es;Sí\nDos;u2@x.es;Sí\n";
  const QByteArray other = GENERATE(
      "Nombre;Email;Recibe mailing\nDos;u2@x.es;No\n", "Nombre;Email;Estado\nUno;u1@x.es;Activo\nDos;u2@x.es;Baja\n",
      "Nombre;Email;Notas\nDos;u2@x.es;no quiere publicidad\n", "Nombre;Email;Bloqueado\nDos;u2@x.es;X\n");
  INFO(other.toStdString());
  import(yes);
  REQUIRE(mailed().size() == 2);
  import(other);
  CHECK(mailed() == QStringList{u"u1@x.es"_s});
  CHECK_FALSE(import(other).change.isSet());
}

TEST_CASE_METHOD(MailedFixture, "A state of leaving takes the yes of each channel, and stays a state",
                 "[refusal][import]") {
  import("Nombre;Email;Teléfono;Newsletter;Acepta SMS;Estado\nUno;u1@x.es;600111222;Sí;Sí;Baja\n");
  CHECK(number("SELECT count(*) FROM consent_event WHERE state = 'granted'") == 0);
  CHECK(number("SELECT count(*) FROM consent_event WHERE state = 'pending'") == 2);
  CHECK(number("SELECT count(*) FROM suppression_key") == 0);
  CHECK(mailed().isEmpty());
}

TEST_CASE_METHOD(RefusalFixture, "What a person answers to such a doubt holds when the list comes again",
                 "[refusal][import]") {
  const QByteArray list = GENERATE("Nombre;Email;Newsletter;Estado\nUno;u1@x.es;Sí;Activo\nDos;u2@x.es;Sí;Baja\n",
                                   "Nombre;Email;Newsletter;Excluir\nUno;u1@x.es;Sí;\nDos;u2@x.es;Sí;X\n");
  import(list);
  CHECK(mailed() == QStringList{u"u1@x.es"_s});
  answer(u"Dos"_s, "yes");
  CHECK(mailed().size() == 2);
  import(list);
  CHECK(mailed().size() == 2);
}
