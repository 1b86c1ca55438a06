// SPDX-License-Identifier: GPL-3.0-or-later
// What a heading says about being written to: one that tells of a refusal is never taken for a consent.
#include "core/exchange/ConsentHeadings.h"

#include <QFile>

#include "core/contacts/ConsentStore.h"
#include "core/exchange/ColumnMatcher.h"
#include "core/exchange/HeaderSynonyms.h"
#include "core/exchange/MappingFile.h"
#include "tests/core/exchange/MailedFixture.h"

using namespace cartera;
using cartera::test::MailedFixture;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kYes = "Nombre;Email;Acepta publicidad\nAna;ana@x.es;sí\n";

QString matched(const char* heading) {
  const auto matches = matchColumns({{QString::fromUtf8(heading), {}}});
  return matches[0].isUnsure ? QString(matches[0].field.toString() + u'?') : matches[0].field.toString();
}

/// Whether a yes below it would be one, with nobody asked.
bool isSureConsent(const QByteArray& heading) {
  const QString field = matched(heading.constData());
  const bool ofAnswer = field.startsWith(u"consent."_s) && !field.contains(u".optout"_s) &&
                        !field.contains(u".date"_s) && !field.contains(u".confirmed"_s) && !field.endsWith(u".ip"_s);
  return ofAnswer && !field.contains(u".status"_s) && !field.endsWith(u'?');
}

/// Headings of columns in which a yes is a no.
const std::vector<const char*> kRefusals{
    "Baja comunicaciones comerciales",
    "Consentimiento revocado",
    "Rechaza publicidad",
    "Consent withdrawn",
    "No newsletter",
    "Stop publicidad",
    "Baja del newsletter",
    "Baja de boletín",
    "Cancela newsletter",
    "Newsletter cancelada",
    "Retirada del consentimiento",
    "Revoca consentimiento",
    "Revocación consentimiento",
    "Excluir de publicidad",
    "Excluido de newsletter",
    "Exclude from newsletter",
    "Oposición a publicidad",
    "Se opone a comunicaciones comerciales",
    "Opposed to newsletter",
    "Sin publicidad",
    "No autoriza publicidad",
    "No consiente publicidad",
    "No publicitat",
    "Refuse newsletter",
    "Denied consent",
    "Withdrawn consent",
    "GDPR deleted",
    "GDPR erasure requested",
    "Baja mailing",
    "No emails",
    "No mailing",
    "Marketing suppressed",
    "Hard bounce",
    "Soft bounced",
    "Email rebotado",
    "No WhatsApp",
    "Newsletter (baja)",
    "Publicidad (no)",
    "LOPD (revocada)",
    "consent_revoked",
    "newsletterOptOut",
    "GDPRConsentWithdrawn",
    "isUnsubscribed",
    "nopublicidad",
    "bajanewsletter",
    "Objection to marketing",
    "Objects to processing",
    "Solicita supresión de datos",
    "Derecho de oposición",
    "Right to be forgotten",
    "Lista negra",
    "Removed from mailing list",
    "Email blocked",
    "Never email",
    "Don't contact",
    "Please do not send us offers",
    "Si no desea recibir publicidad marque la casilla",
    "Ya no quiere recibir nuestro boletín",
    "Dejar de recibir newsletter",
    "Consent expired",
    "Suscripción anulada",
    "Rebutja publicitat",
    "Baixa butlletí",
    "Désinscrit de la newsletter",
    "Refus de la publicité",
    "Recusa publicidade",
    "Keine Newsletter",
    "Es baja",
    "Cliente dado de baja",
    "Baja definitiva",
    "Correo devuelto",
    "Bloquear correos",
    "Marked as spam",
    "Marketing no aceptado",
    "Comunicaciones no aceptadas",
    "Mailing no autorizado",
    "Marketing not accepted",
    "Marketing never accepted",
    "Ha solicitado la baja",
    "DNC",
    "Quitar de la lista",
    "Quitar de lista de correo",
    "Sacar del mailing",
    "Fuera de lista",
    "Fuera de la lista de correo",
    "Take off our list",
    "Remove from list",
    "Mailing no",
    "Mailing: no",
    "Email marketing off",
    "Newsletter off",
    "Marketing paused",
    "Mailing pausado",
    "Suscripción pausada",
    "Newsletter pausada",
    "Marketing suspendido",
    "Ex suscrito",
    "Ex-suscriptor",
    "Antiguo suscriptor",
    "Former subscriber",
    "was_subscribed",
    "Solicita supresión",
    "Ha pedido baja",
    "Ha pedido la baja",
    "Revocado",
    "Fecha revocación",
    "Desapuntado",
    "Left list",
    "No mandar nada",
    "No enviar nada más",
    "Excluir",
    "Excluir de envíos",
    "Bloqueado",
    "Restringido",
    "Fallecido",
    "Fecha de fallecimiento",
    "Deceased",
    "Suprimido",
};

/// Headings that ask for a consent, and are sure to.
const std::vector<const char*> kConsents{
    "Acepta publicidad",
    "Consentimiento email",
    "Newsletter",
    "Suscrito",
    "Opt-in",
    "Email permission",
    "Do you want our newsletter?",
    "Acepta recibir publicidad por e-mail",
    "Acepta publicidad (sí/no)",
    "Suscrito (S/N)",
    "Newsletter yes/no",
    "¿Desea recibir nuestro boletín?",
    "Quiere recibir ofertas y novedades",
    "Consent given",
    "Consentimiento RGPD",
    "Consentimiento otorgado",
    "acceptsMarketing",
    "GDPR consent",
    "newsletter_optin",
    "emailOptIn",
    "Double opt-in",
    "Autoriza comunicaciones comerciales",
    "Permite el envío de publicidad",
    "Alta newsletter",
    "Agrees to receive marketing emails",
    "Accepta rebre publicitat",
    "Recibe newsletter",
    "is_subscribed",
};

/// Headings of something else, with words of refusal or of consent in them.
const std::vector<const char*> kOthers{"Nº WhatsApp",
                                       "No. teléfono",
                                       "Phone No",
                                       "WhatsApp No.",
                                       "N.º de contacto",
                                       "No de móvil",
                                       "Contact No.",
                                       "Planta baja",
                                       "Notas",
                                       "Notes",
                                       "Nombre",
                                       "Retirada en tienda",
                                       "Bloque",
                                       "Stop de bus",
                                       "Fecha de alta",
                                       "Oferta rechazada",
                                       "Días sin contacto",
                                       "Sin contacto desde",
                                       "Llamadas no contestadas",
                                       "E-mails not opened",
                                       "No tiene teléfono",
                                       "Bounce rate",
                                       "Pedidos cancelados",
                                       "Nombre comercial",
                                       "Sin comercial",
                                       "Deleted",
                                       "Email autorizado",
                                       "Contacto",
                                       "Motivo del contacto",
                                       "Exclusivo",
                                       "Objetivo",
                                       "Denominación",
                                       "Opositor",
                                       "Sinopsis",
                                       "Negocio",
                                       "Passport",
                                       "Expiry date",
                                       "Fecha caducidad",
                                       "Nonprofit",
                                       "Sin gastos de envío",
                                       "Spam score",
                                       "No recibe factura en papel",
                                       "Permiso de residencia caducado",
                                       "Baja empresa",
                                       "Contacto inactivo",
                                       "Sin email",
                                       "Sin teléfono",
                                       "No email address",
                                       "No contact person",
                                       "Has Opted Out of Fax",
                                       "Email caducado",
                                       "Lista de precios cancelada",
                                       "No coge el teléfono",
                                       "No contesta llamadas",
                                       "Unsubscribe URL",
                                       "Unsubscribe link",
                                       "Optout token",
                                       "Enlace de baja newsletter",
                                       "Solicita planta baja",
                                       "Solicita baja tensión",
                                       "Subscription expires",
                                       "Fecha caducidad suscripción",
                                       "Suscripción caducada",
                                       "Quiere recibo por email",
                                       "Lista Erasmus",
                                       "Sin oferta",
                                       "En pausa",
                                       "Ex cliente",
                                       "Antiguo cliente",
                                       "Exportador",
                                       "Lista de espera",
                                       "Lista de precios",
                                       "Fuera de stock",
                                       "Promotion 20% off",
                                       "Quitar alarma",
                                       "Parada de autobús",
                                       "Campaña pausada",
                                       "Off",
                                       "Solicita cancelación",
                                       "Enviar información"};

}  // namespace

TEST_CASE("A heading that tells of a refusal, withdrawal, objection or erasure is a column of refusals",
          "[refusal][matcher]") {
  for (const char* heading : kRefusals) {
    INFO(heading);
    const QString field = matched(heading);
    CHECK((field.startsWith(u"bounce"_s) || (field.startsWith(u"consent."_s) && field.contains(u".optout"_s)) ||
           field == u"suppressed"_s));
  }
}

TEST_CASE("A heading that asks for a consent in plain words is a column of consents", "[refusal][matcher]") {
  for (const char* heading : kConsents) {
    INFO(heading);
    CHECK(matched(heading).toStdString() == "consent.email");
  }
  CHECK(matched("Acepta recibir ofertas por WhatsApp") == u"consent.sms"_s);
  CHECK(matched("Acepta llamadas comerciales") == u"consent.phone"_s);
  CHECK(matched("Fecha alta newsletter") == u"consent.email.date"_s);
}

TEST_CASE("A heading that may mean a consent or something else is asked about", "[refusal][matcher]") {
  for (const char* heading : {"Ofertas aceptadas",
                              "Oferta aceptada",
                              "Offer accepted",
                              "Quiere oferta",
                              "Campaña aceptada",
                              "Communication accepted",
                              "Newsletter parada",
                              "Boletín parado",
                              "Suscrito no",
                              "Permiso marketing no",
                              "Marketing allowed no",
                              "Desea recibir información comercial",
                              "Recibir información comercial",
                              "SMS off",
                              "Llamadas rechazadas",
                              "Email rechazado",
                              "Datos eliminados",
                              "Oferta aceptada por email",
                              "Quiere oferta por email",
                              "Campaña autorizada por correo",
                              "Acepta envío por correo",
                              "Permiso contacto",
                              "Suscripción aceptada",
                              "Newsletters no abiertas",
                              "LOPD sin incidencias",
                              "Recibe mailing",
                              "Receives marketing",
                              "Fallecido",
                              "Revocado",
                              "Marketing manager declined"}) {
    INFO(heading);
    CHECK(matched(heading).endsWith(u'?'));
  }
}

TEST_CASE("A no put anywhere into a heading of consent leaves no sure consent", "[refusal][matcher]") {
  for (const char* heading : kConsents) {
    const QStringList parts = QString::fromUtf8(heading).split(u' ');
    for (const QString& refusal : {u"no"_s, u"baja"_s, u"revoked"_s, u"optout"_s}) {
      for (qsizetype at = 0; at <= parts.size(); ++at) {
        QStringList with = parts;
        with.insert(at, refusal);
        const QByteArray turned = with.join(u' ').toUtf8();
        // "Alta/baja" and "opt-in no" are answers in themselves, but never a plain consent.
        INFO(turned.toStdString());
        CHECK_FALSE(isSureConsent(turned));
      }
    }
  }
}

TEST_CASE("A refusal glued to a word of consent leaves no sure consent", "[refusal][matcher]") {
  for (const char* word : {"newsletter", "consent", "consentimiento", "boletin", "suscrito", "lopd", "rgpd", "gdpr",
                           "publicidad", "optin", "subscribed"}) {
    for (const char* refusal : {"no", "baja", "optout", "revoked", "revocado", "denied", "denegado", "withdrawn",
                                "retirado", "cancelado", "cancelada", "blocked", "expired", "unsubscribed", "parada"}) {
      for (const QByteArray& glued : {QByteArray(word).append(refusal), QByteArray(refusal).append(word)}) {
        INFO(glued.toStdString());
        CHECK_FALSE(isSureConsent(glued));
      }
    }
  }
  for (const char* heading : {"RGPDno", "LOPDNo", "Email UnSubscribed", "Un-suscrito", "In-activo newsletter"}) {
    INFO(heading);
    CHECK_FALSE(isSureConsent(heading));
  }
}

TEST_CASE("A heading that speaks of something else is not one of consent", "[refusal][matcher]") {
  for (const char* heading : kOthers) {
    INFO(heading);
    const QString field = matched(heading);
    CHECK_FALSE((field.startsWith(u"consent"_s) || field.startsWith(u"bounce"_s)));
  }
}

TEST_CASE("A heading of consent with a word that may mean anything is unsure", "[refusal][matcher]") {
  for (const char* heading :
       {"Consentimiento imágenes", "LOPD firmada", "Newsletter zurückgezogen", "GDPR form version",
        "No se opone a publicidad", "Not unsubscribed", "No excluido de newsletter", "Alta/Baja",
        "LOPD (pendiente de ver)", "Publicidad (1=sí, 0=no)", "Newsletter (no=1)", "Newsletter abiertos"}) {
    INFO(heading);
    CHECK(matched(heading).startsWith(u"consent.email"_s));
    CHECK(matched(heading).endsWith(u'?'));
  }
}

TEST_CASE("Reason, day and channel of a refusal are told apart", "[refusal][matcher]") {
  CHECK(matched("Motivo de baja") == u"consent.email.optout_reason"_s);
  CHECK(matched("Causa baja newsletter") == u"consent.email.optout_reason"_s);
  CHECK(matched("Fecha cancelación newsletter") == u"consent.email.optout_date"_s);
  CHECK(matched("Consent withdrawn date") == u"consent.email.optout_date"_s);
  CHECK(matched("No WhatsApp") == u"consent.sms.optout"_s);
  CHECK(matched("Rechaza llamadas comerciales") == u"consent.phone.optout"_s);
  CHECK(matched("No cartas") == u"consent.post.optout"_s);
  CHECK(matched("Hard bounce") == u"bounce"_s);
  CHECK(matched("Hard bounce date") == u"bounce.date"_s);
}

TEST_CASE("Where numbers stand below it, No WhatsApp is the number of one", "[refusal][matcher]") {
  const auto match = [](const char16_t* heading, std::vector<QString> values) {
    return matchColumns({{QString::fromUtf16(heading), std::move(values)}})[0].field.toString();
  };
  CHECK(match(u"No WhatsApp", {u"600111222"_s, u"600 111 333"_s, {}}) == u"phone.whatsapp"_s);
  CHECK(match(u"No WhatsApp", {u"sí"_s, u"no"_s}) == u"consent.sms.optout"_s);
  CHECK(match(u"No Teléfono", {u"934567"_s, u"918 123 456"_s}) == u"phone[1]"_s);
  CHECK(match(u"No Teléfono", {u"x"_s, {}}) == u"consent.phone.optout"_s);
}

TEST_CASE("The headings the program comes with agree with what their words say", "[refusal][matcher]") {
  REQUIRE(HeaderSynonyms::generic().knows(u"Newsletter"));
  QFile file(u":/cartera/layouts/generic.txt"_s);
  REQUIRE(file.open(QIODevice::ReadOnly));
  bool consent = false;
  for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
    if (line.startsWith(u'[')) consent = line == u"[consent]"_s;
    if (line.startsWith(u'#') || !line.contains(u'=')) continue;
    const QString name = line.section(u'=', 0, 0).trimmed();
    for (const QString& heading : line.section(u'=', 1).split(u'|')) {
      INFO(heading.toStdString() << " is " << name.toStdString());
      const auto said = readConsentHeading(heading.trimmed());
      const bool refuses = said && (said->field.base == u"bounce"_s || said->field.part.startsWith(u"optout"_s));
      const bool isRefusal = name.contains(u"optout"_s) || name.startsWith(u"bounce"_s) || name == u"suppressed"_s;
      if (consent && !isRefusal) CHECK_FALSE(refuses);
      if (consent && isRefusal && said) CHECK(refuses);
      // But for the number that is spelled like a no.
      if (!consent) CHECK_FALSE(said.has_value());
    }
  }
}

TEST_CASE_METHOD(MailedFixture, "Who says yes to a refusal is not mailed, who says no to it loses nothing",
                 "[refusal][import]") {
  const char* heading = GENERATE(from_range(kRefusals));
  const QString field = matched(heading);
  if (field.contains(u".sms"_s) || field.contains(u".phone"_s) || field.contains(u".post"_s)) return;
  INFO(heading);
  import(kYes + "Bea;bea@x.es;sí\n");
  const QByteArray list =
      QByteArray("Nombre;Email;\"") + heading + "\"\nAna;ana@x.es;sí\nBea;bea@x.es;no\nEva;eva@x.es;no\n";
  import(list);
  CHECK(mailed() == QStringList{u"bea@x.es"_s});
  CHECK(number("SELECT count(*) FROM custom_field") == 0);
  // Nobody on a list of refusals has agreed to anything.
  auto fresh = create(u"fresh.cartera"_s);
  std::swap(file, fresh);
  import(list);
  CHECK(mailed().isEmpty());
  std::swap(file, fresh);
}

TEST_CASE_METHOD(MailedFixture, "Until somebody says what an unsure column is, only its refusals count",
                 "[refusal][import]") {
  const QByteArray list = "Nombre;Email;Consentimiento imágenes\nAna;ana@x.es;no\nBea;bea@x.es;sí\nEva;eva@x.es;sí\n";
  import(kYes + "Bea;bea@x.es;sí\n");
  SECTION("nobody has") {
    const auto report = import(list);
    CHECK(asks("consent"));
    CHECK(told(report, "consent.unsure"));
    CHECK(mailed() == QStringList{u"bea@x.es"_s});
    CHECK(text("SELECT extra FROM contact WHERE display_name = 'Eva'").contains(u"sí"_s));
    // It stays open in what would be saved.
    CHECK(plan.mapping().find(u"Consentimiento imágenes") == nullptr);
    CHECK(import(list).unchanged == 3);
  }
  SECTION("somebody has") {
    MappingDocument said;
    said.columns.push_back({u"Consentimiento imágenes"_s, field(u"consent.email")});
    const auto report = import(list, {}, u"list.csv"_s, said);
    CHECK_FALSE(asks("consent"));
    CHECK_FALSE(told(report, "consent.unsure"));
    CHECK(mailed() == QStringList{u"bea@x.es"_s, u"eva@x.es"_s});
  }
}

TEST_CASE_METHOD(MailedFixture, "Whoever says no to information says no to mailings", "[refusal][import]") {
  import(kYes + "Bea;bea@x.es;sí\n");
  import("Nombre;Email;Recibir información comercial\nAna;ana@x.es;no\nBea;bea@x.es;sí\n");
  CHECK(asks("consent"));
  CHECK(mailed() == QStringList{u"bea@x.es"_s});
}

TEST_CASE_METHOD(MailedFixture, "What stands still is asked about, and nobody is written to until then",
                 "[refusal][import]") {
  import(kYes + "Bea;bea@x.es;sí\n");
  import("Nombre;Email;Newsletter pausada\nAna;ana@x.es;sí\nBea;bea@x.es;no\n");
  CHECK(asks("consent"));
  CHECK(mailed() == QStringList{u"bea@x.es"_s});
  const auto held = taken(consents::current(
      file->db(), ContactId(number("SELECT contact_id FROM contact_key WHERE name = 'Ana'")), Channel::Email));
  REQUIRE(held);
  CHECK(held->state == ConsentState::Pending);
}

TEST_CASE_METHOD(MailedFixture, "The list of a PrestaShop keeps the day and the place of each consent",
                 "[refusal][import]") {
  const auto report = import(
      "firstname,lastname,email,newsletter,newsletter_date_add,ip_registration_newsletter,optin\n"
      "Ana,Gil,ana@x.es,1,2024-03-03 10:00:00,1.2.3.4,0\nBea,Ruiz,bea@x.es,0,0000-00-00 00:00:00,,0\n");
  CHECK(report.problemCount == 0);
  CHECK(plan.ask.empty());
  CHECK(mailed() == QStringList{u"ana@x.es"_s});
  const auto said = taken(consents::current(
      file->db(), ContactId(number("SELECT contact_id FROM contact_key WHERE name = 'Ana Gil'")), Channel::Email));
  REQUIRE(said);
  CHECK(QDateTime::fromMSecsSinceEpoch(said->at).date() == QDate(2024, 3, 3));
  CHECK(said->evidence.contains(u"1.2.3.4"_s));
}

TEST_CASE_METHOD(MailedFixture, "A dash in a column of refusals, sure or not, is no refusal and no problem",
                 "[refusal][import]") {
  const char* heading = GENERATE("Baja newsletter", "Unsubscribed", "Lista negra", "Email rechazado");
  const char* nothing = GENERATE("-", "n/a", "0", "no");
  INFO(heading << ": " << nothing);
  import(kYes);
  const auto report = import(QByteArray("Nombre;Email;") + heading + "\nAna;ana@x.es;" + nothing + "\n");
  CHECK(mailed() == QStringList{u"ana@x.es"_s});
  CHECK(report.problems.empty());
  CHECK(report.unchanged == 1);
}

TEST_CASE_METHOD(MailedFixture, "What may be a refusal takes a yes back until somebody says, and is told",
                 "[refusal][import]") {
  import(kYes);
  const auto report = import("Nombre;Email;Email rechazado\nAna;ana@x.es;sí\n");
  CHECK(mailed().isEmpty());
  CHECK(told(report, "consent.doubted"));
}

TEST_CASE_METHOD(MailedFixture, "Whoever has a reason to have left has left", "[refusal][import]") {
  import(kYes + "Bea;bea@x.es;sí\n");
  import("Nombre;Email;Motivo de baja\nAna;ana@x.es;recibe demasiados\nBea;bea@x.es;-\n");
  CHECK(mailed() == QStringList{u"bea@x.es"_s});
}
