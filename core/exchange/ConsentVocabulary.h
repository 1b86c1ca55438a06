// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringList>
#include <algorithm>
#include <array>

namespace cartera {

/// A list of folded words; one that ends in * stands for all that begin so.
class WordList {
 public:
  explicit WordList(const char16_t* list) {
    for (const QString& word : QString::fromUtf16(list).split(u'|'))
      if (word.endsWith(u'*')) {
        m_stems.append(word.chopped(1));
      } else {
        m_whole.insert(word);
      }
  }
  /// In the very form that stands in the list.
  [[nodiscard]] bool hasWhole(const QString& word) const { return m_whole.contains(word); }
  [[nodiscard]] bool has(const QString& word) const {
    return m_whole.contains(word) ||
           std::any_of(m_stems.begin(), m_stems.end(), [&](const QString& stem) { return word.startsWith(stem); });
  }

 private:
  QSet<QString> m_whole;
  QStringList m_stems;
};

/// The words of headings that speak of consent, in Spanish and English and the commonest words of four more languages,
/// by what they do in one. Folded. Immutable; any thread.
struct ConsentVocabulary {
  /// Enough to know that a column is about consent.
  WordList consent{
      u"consent*|consient*|lopd*|rgpd*|gdpr*|newsletter*|boletin*|butlleti*|publicidad|publicitat|publicidade|"
      u"publicite|pubblicita|optin|einwilligung*|werbung|comunicacionescomerciales"};
  /// Of mailings, but of other things as well: they count beside a refusal or an acceptance.
  WordList mailing{
      u"marketing|mailing|mailings|mailshot*|comunicacion|comunicaciones|comunicacions|communication|communications|"
      u"campana|campanas|campaign|campaigns|suscri*|subscri*|promocion|promociones|promotion|promotions|promos"};
  /// Of mailings and hardly of anything else. A subscription may be one that is paid for.
  WordList strong{u"marketing|mailing|mailings|mailshot*|suscrit*|suscrib*|subscrit*|subscrib*"};
  WordList subscription{u"suscripci*|subscripci*|subscripti*"};
  WordList offers{u"oferta|ofertas|offer|offers|novedades|noticias|news"};
  /// What one is taken off, or takes back.
  WordList held{
      u"lista|listas|list|lists|datos|data|tratamiento|processing|permiso|permission|permissions|autorizacion|"
      u"authorisation|authorization"};
  WordList channel{
      u"mail|mails|email|emails|correo|correos|correu|courriel|sms|mms|whatsapp|wasap|telegram|mensaje|mensajes|"
      u"message|"
      u"messages|telefono*|telefon|telephone|phone|phones|movil|moviles|mobile|call|calls|llamada|llamadas|llamar|"
      u"llamarle|llame|llamen|trucar|trucades|telefonear|postal|carta|cartas|letter|letters|contact|contacto|contactos|"
      u"contactar|contactarle|contacten|contacte|contactable"};
  /// What somebody may be asked to do, or not to.
  WordList sending{
      u"enviar|enviarle|envie|envien|envio|envios|send|sending|recibir|recibe|receives|receive|receiving|rebre|"
      u"escribir|escribirle|write|mandar|mandarle|manden|molestar|disturb|telemarketing"};
  /// What is done with mailings, and hardly with quotes or parcels.
  WordList receiving{u"enviar|enviarle|envie|envien|recibir|recibe|receive|receives|receiving|rebre"};
  WordList accepting{
      u"acept*|accept*|accett*|aceit*|autoriza|autorizo|autorizado|autorizada|autorizacion|authorise*|authorize*|"
      u"authorisation|authorization|permite|permitir|permitido|permiso|permission|permissions|permitted|allow|allows|"
      u"allowed|quiere|quiero|desea|deseo|wants|want|wish|wishes|agree|agrees|agreed|erlaubt"};
  WordList yes{
      u"si|yes|ok|dado|dada|otorgado|otorgada|concedido|concedida|given|granted|signup|alta|activo|activa|active"};
  WordList no{
      u"no|not|non|never|nunca|jamas|sin|without|ni|dont|doesnt|didnt|cannot|nao|sem|sense|ninguna|ninguno|ningun|ne|"
      u"pas|sans|nicht|kein|keine|keinen|keinerlei|ohne|tampoco|niet"};
  WordList withdrawing{
      u"baja|bajas|baixa|baixes|rechaz*|rebuig*|rebutj*|recusa*|revoc*|revok*|retir*|retract*|cancel*|exclui*|excluy*|"
      u"exclud*|exclus|exclusion*|exclos*|opone|oponen|oponerse|opongo|oposa|opuso|opuest*|oposicion|oposicio|oppos*|"
      u"objection*|objects|objected|objecion*|objeta|stop|stopped|withdr*|refus*|rehus*|deny|denies|denied|denial|"
      u"deneg*|niega*|negad*|negativa|reject*|declin*|delete*|deleti*|erase*|erasing|erasure|suppress*|suprim*|supres*|"
      u"elimin*|borrad*|"
      u"borrar|remov*|blocked|blocklist*|blacklist*|bloquea*|bloqueo|devuelt*|undeliver*|unsub*|desuscri*|dessuscri*|"
      u"dessubscri*|"
      u"optout|optedout|"
      u"robinson|desapunt*|desinscri*|desabonn*|desist*|renunci*|prohib*|forbid*|vetad*|anula*|expir*|caduc*|inactiv*|"
      u"desactiv*|disabl*|deshabilit*|complain*|quej*|disallow*|unauthori*|desautoriz*|unwanted|olvido|forget|"
      u"forgotten|abgemeldet|abmeld*|widerruf*|disiscri*|paus*|suspend*|suspens*|parad*"};
  /// Enough on their own.
  WordList refusing{u"unsub*|desuscri*|optout|optedout|blacklist*|blocklist*|robinson|dnc"};
  /// With nothing else beside them they may be of anything, and of people as well.
  WordList alone{
      u"revoc*|revok*|desapunt*|excluir|excluido|excluida|exclude|excluded|bloqueado|bloqueada|blocked|restringid*|"
      u"restricted|fallecid*|fallecimiento|difunt*|defuncion|deceased|suprimid*|suppressed"};
  WordList spam{u"spam"};
  /// What runs out or stands still, without anybody's wish: it counts of a consent alone.
  WordList stale{u"expir*|caduc*|inactiv*|anula*|desactiv*|disabl*|deshabilit*|declin*|paus*|suspend*|suspens*|parad*"};
  /// It may go on: nobody has left for good.
  WordList paused{u"paus*|suspend*|suspens*|parad*"};
  /// How one is taken off a list, or is off it.
  WordList taking{u"quitar*|quita|quitad*|quiten|sacar*|saca|sacad*|saquen|fuera|take|taken|off|delist*|unlist*"};
  WordList ofLists{u"lista|listas|list|lists"};
  /// Whoever was on it.
  WordList former{
      u"ex|antiguo|antigua|antiguos|antiguas|former|formerly|anterior|anteriores|past|previous|was|were|fue|era"};
  WordList subscriber{u"suscrit*|suscriptor*|subscriber*|subscribed|subscrit*|subscriptor*"};
  WordList expiring{u"expir*|caduc*"};
  /// A gap ("sin teléfono"), not a wish.
  WordList without{u"sin|without|sem|sense|ohne|sans"};
  WordList bounced{u"bounc*|rebot*|hardbounc*|softbounc*"};
  WordList rate{u"rate|tasa|ratio|porcentaje|percent*|score|puntuacion|level|nivel"};
  WordList leaving{u"baja|bajas|baixa|baixes"};
  WordList joining{u"alta|suscrit*|subscribed|subscrit*|optin"};
  WordList day{u"fecha|fechas|date|time|dia|datum|timestamp|hora|when|cuando"};
  WordList reason{u"motivo|motivos|motiu|razon|causa|reason|reasons"};
  /// "Has no e-mail": a gap, not a wish.
  WordList lacking{u"tiene|tienen|tengo|have|having|consta|dispone|facilita|address|addresses|person|persona"};
  /// "Days without contact", "not called since".
  WordList since{u"desde|since|ultimo|ultima|last|dias|days|meses|months|des"};
  WordList partners{u"terceros|tercers|partners|third|cesion|cede|ceder|cedir"};
  /// They stand between a no and what it takes back: "no se ha dado de baja".
  WordList between{u"se|s|ha|han|esta|is|has|been|be|was|de|d|dado|dada|le|lo|les|me|to|wish|desea|quiere|solicitado"};
  /// Neither here nor there.
  WordList filler{
      u"de|d|del|da|do|dos|das|la|el|los|las|les|le|lo|l|a|al|als|por|per|para|en|con|y|i|o|u|e|or|and|su|sus|mi|mis|"
      u"nuestra|nuestras|nuestro|nuestros|our|ours|your|you|the|of|to|for|by|via|from|in|on|at|does|is|are|has|ha|he|s|"
      u"we|us|me|my|be|been|que|se|te|os|usted|user|usuario|cliente|clientes|client|customer|receive|informacion|es|"
      u"son|"
      u"information|info|comercial|comerciales|commercial|comercials|electronica|electronicas|electronico|electronicos|"
      u"mensual|semanal|weekly|monthly|double|doble|status|estado|advertising|address|addresses|is|un|una|an|this|esta|"
      u"este|through|ip|confirm|confirmed|confirmacion|empresa|x|voluntaria|definitiva|registration|registro|add|added|"
      u"solicita|"
      u"solicitado|solicitada|requested|pide|marked|marcado|as|como|nada|nothing|anything|mas|more|ya|any|anymore"};

  /// The forms in which the words above that are only known by how they begin stand in a consent: "newsletterbaja" begins
  /// like one and is none.
  WordList plain{
      u"consent|consents|consented|consentimiento|consentimientos|consentiment|consentiments|consiente|consienten|"
      u"consiento|lopd|lopdgdd|rgpd|gdpr|newsletter|newsletters|boletin|boletines|butlleti|butlletins|einwilligung|"
      u"suscrito|suscrita|suscritos|suscritas|suscribir|suscribirse|suscriptor|suscriptora|suscriptores|suscripcion|"
      u"suscripciones|subscribe|subscribed|subscriber|subscribers|subscription|subscriptions|subscrit|subscrita|"
      u"subscripcio|subscripcions|acepta|aceptan|acepto|aceptado|aceptada|aceptados|aceptadas|aceptar|aceptacion|"
      u"accept|"
      u"accepts|accepted|acceptance|accepta|accepto|acceptat|acceptada|acceptacio|accetta|aceita|authorise|authorises|"
      u"authorised|authorize|authorizes|authorized|telefono|telefonos|telefonica|telefonicas|telefonico|telefonicos"};
  /// What stands in such a column is no answer.
  WordList parts{u"url|urls|uri|link|links|enlace|enlaces|token|hash|count|counter|contador"};

  [[nodiscard]] std::array<const WordList*, 14> lists() const {
    return {&consent, &mailing,     &offers,  &channel, &sending, &accepting, &yes,
            &no,      &withdrawing, &bounced, &day,     &reason,  &partners,  &filler};
  }
  [[nodiscard]] bool knows(const QString& word) const {
    const auto all = lists();
    return std::any_of(all.begin(), all.end(), [&](const WordList* list) { return list->has(word); });
  }
  /// Not only by how it begins, but for a refusal, which nobody puts into another word.
  [[nodiscard]] bool knowsWhole(const QString& word) const {
    const auto all = lists();
    return plain.hasWhole(word) || withdrawing.has(word) || bounced.has(word) ||
           std::any_of(all.begin(), all.end(), [&](const WordList* list) { return list->hasWhole(word); });
  }
};

/// The one there is.
[[nodiscard]] const ConsentVocabulary& consentVocabulary();

}  // namespace cartera
