// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ConsentHeadings.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <algorithm>
#include <array>

#include "core/base/Text.h"

namespace cartera {
namespace {

/// A heading of a whole paragraph is read as well, but a cell of megabytes is none.
constexpr qsizetype kLongest = 1000;

/// A list of folded words; one that ends in * stands for all that begin so.
class Words {
 public:
  explicit Words(const char16_t* list) {
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

/// The words of such headings, by what they do in one.
struct Vocabulary {
  /// Enough to know that a column is about consent.
  Words consent{
      u"consent*|consient*|lopd*|rgpd*|gdpr*|newsletter*|boletin*|butlleti*|publicidad|publicitat|publicidade|"
      u"publicite|pubblicita|optin|einwilligung*|werbung|comunicacionescomerciales"};
  /// Of mailings, but of other things as well: they count beside a refusal or an acceptance.
  Words mailing{
      u"marketing|mailing|mailings|mailshot*|comunicacion|comunicaciones|comunicacions|communication|communications|"
      u"campana|campanas|campaign|campaigns|suscri*|subscri*|promocion|promociones|promotion|promotions|promos"};
  /// Of mailings and hardly of anything else. A subscription may be one that is paid for.
  Words strong{u"marketing|mailing|mailings|mailshot*|suscrit*|suscrib*|subscrit*|subscrib*"};
  Words subscription{u"suscripci*|subscripci*|subscripti*"};
  Words offers{u"oferta|ofertas|offer|offers|novedades|noticias|news"};
  /// What one is taken off, or takes back.
  Words held{
      u"lista|listas|list|lists|datos|data|tratamiento|processing|permiso|permission|permissions|autorizacion|"
      u"authorisation|authorization"};
  Words channel{
      u"mail|mails|email|emails|correo|correos|correu|courriel|sms|mms|whatsapp|wasap|telegram|mensaje|mensajes|"
      u"message|"
      u"messages|telefono*|telefon|telephone|phone|phones|movil|moviles|mobile|call|calls|llamada|llamadas|llamar|"
      u"llamarle|llame|llamen|trucar|trucades|telefonear|postal|carta|cartas|letter|letters|contact|contacto|contactos|"
      u"contactar|contactarle|contacten|contacte|contactable"};
  /// What somebody may be asked to do, or not to.
  Words sending{
      u"enviar|enviarle|envie|envien|envio|envios|send|sending|recibir|recibe|receives|receive|receiving|rebre|"
      u"escribir|escribirle|write|mandar|mandarle|manden|molestar|disturb|telemarketing"};
  /// What is done with mailings, and hardly with quotes or parcels.
  Words receiving{u"enviar|enviarle|envie|envien|recibir|recibe|receive|receives|receiving|rebre"};
  Words accepting{
      u"acept*|accept*|accett*|aceit*|autoriza|autorizo|autorizado|autorizada|autorizacion|authorise*|authorize*|"
      u"authorisation|authorization|permite|permitir|permitido|permiso|permission|permissions|permitted|allow|allows|"
      u"allowed|quiere|quiero|desea|deseo|wants|want|wish|wishes|agree|agrees|agreed|erlaubt"};
  Words yes{
      u"si|yes|ok|dado|dada|otorgado|otorgada|concedido|concedida|given|granted|signup|alta|activo|activa|active"};
  Words no{
      u"no|not|non|never|nunca|jamas|sin|without|ni|dont|doesnt|didnt|cannot|nao|sem|sense|ninguna|ninguno|ningun|ne|"
      u"pas|sans|nicht|kein|keine|keinen|keinerlei|ohne|tampoco|niet"};
  Words withdrawing{
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
  Words refusing{u"unsub*|desuscri*|optout|optedout|blacklist*|blocklist*|robinson|dnc"};
  Words spam{u"spam"};
  /// What runs out or stands still, without anybody's wish: it counts of a consent alone.
  Words stale{u"expir*|caduc*|inactiv*|anula*|desactiv*|disabl*|deshabilit*|declin*|paus*|suspend*|suspens*|parad*"};
  /// It may go on: nobody has left for good.
  Words paused{u"paus*|suspend*|suspens*|parad*"};
  /// How one is taken off a list, or is off it.
  Words taking{u"quitar*|quita|quitad*|quiten|sacar*|saca|sacad*|saquen|fuera|take|taken|off|delist*|unlist*"};
  Words ofLists{u"lista|listas|list|lists"};
  /// Whoever was on it.
  Words former{
      u"ex|antiguo|antigua|antiguos|antiguas|former|formerly|anterior|anteriores|past|previous|was|were|fue|era"};
  Words subscriber{u"suscrit*|suscriptor*|subscriber*|subscribed|subscrit*|subscriptor*"};
  Words expiring{u"expir*|caduc*"};
  /// A gap ("sin teléfono"), not a wish.
  Words without{u"sin|without|sem|sense|ohne|sans"};
  Words bounced{u"bounc*|rebot*|hardbounc*|softbounc*"};
  Words rate{u"rate|tasa|ratio|porcentaje|percent*|score|puntuacion|level|nivel"};
  Words leaving{u"baja|bajas|baixa|baixes"};
  Words joining{u"alta|suscrit*|subscribed|subscrit*|optin"};
  Words day{u"fecha|fechas|date|time|dia|datum|timestamp|hora|when|cuando"};
  Words reason{u"motivo|motivos|motiu|razon|causa|reason|reasons"};
  /// "Has no e-mail": a gap, not a wish.
  Words lacking{u"tiene|tienen|tengo|have|having|consta|dispone|facilita|address|addresses|person|persona"};
  /// "Days without contact", "not called since".
  Words since{u"desde|since|ultimo|ultima|last|dias|days|meses|months|des"};
  Words partners{u"terceros|tercers|partners|third|cesion|cede|ceder|cedir"};
  /// They stand between a no and what it takes back: "no se ha dado de baja".
  Words between{u"se|s|ha|han|esta|is|has|been|be|was|de|d|dado|dada|le|lo|les|me|to|wish|desea|quiere|solicitado"};
  /// Neither here nor there.
  Words filler{
      u"de|d|del|da|do|dos|das|la|el|los|las|les|le|lo|l|a|al|als|por|per|para|en|con|y|i|o|u|e|or|and|su|sus|mi|mis|"
      u"nuestra|nuestras|nuestro|nuestros|our|ours|your|you|the|of|to|for|by|via|from|in|on|at|does|is|are|has|ha|he|s|"
      u"we|us|me|my|be|been|que|se|te|os|usted|user|usuario|cliente|clientes|client|customer|receive|informacion|es|"
      u"son|"
      u"information|info|comercial|comerciales|commercial|comercials|electronica|electronicas|electronico|electronicos|"
      u"mensual|semanal|weekly|monthly|double|doble|status|estado|advertising|address|addresses|is|un|una|an|this|esta|"
      u"este|through|ip|confirm|confirmed|confirmacion|empresa|x|voluntaria|definitiva|registration|registro|add|added|"
      u"solicita|"
      u"solicitado|solicitada|requested|pide|marked|marcado|as|como"};

  /// The forms in which the words above that are only known by how they begin stand in a consent: "newsletterbaja" begins
  /// like one and is none.
  Words plain{
      u"consent|consents|consented|consentimiento|consentimientos|consentiment|consentiments|consiente|consienten|"
      u"consiento|lopd|lopdgdd|rgpd|gdpr|newsletter|newsletters|boletin|boletines|butlleti|butlletins|einwilligung|"
      u"suscrito|suscrita|suscritos|suscritas|suscribir|suscribirse|suscriptor|suscriptora|suscriptores|suscripcion|"
      u"suscripciones|subscribe|subscribed|subscriber|subscribers|subscription|subscriptions|subscrit|subscrita|"
      u"subscripcio|subscripcions|acepta|aceptan|acepto|aceptado|aceptada|aceptados|aceptadas|aceptar|aceptacion|"
      u"accept|"
      u"accepts|accepted|acceptance|accepta|accepto|acceptat|acceptada|acceptacio|accetta|aceita|authorise|authorises|"
      u"authorised|authorize|authorizes|authorized|telefono|telefonos|telefonica|telefonicas|telefonico|telefonicos"};
  /// What stands in such a column is no answer.
  Words parts{u"url|urls|uri|link|links|enlace|enlaces|token|hash|count|counter|contador"};

  [[nodiscard]] std::array<const Words*, 14> lists() const {
    return {&consent, &mailing,     &offers,  &channel, &sending, &accepting, &yes,
            &no,      &withdrawing, &bounced, &day,     &reason,  &partners,  &filler};
  }
  [[nodiscard]] bool knows(const QString& word) const {
    const auto all = lists();
    return std::any_of(all.begin(), all.end(), [&](const Words* list) { return list->has(word); });
  }
  /// Not only by how it begins, but for a refusal, which nobody puts into another word.
  [[nodiscard]] bool knowsWhole(const QString& word) const {
    const auto all = lists();
    return plain.hasWhole(word) || withdrawing.has(word) || bounced.has(word) ||
           std::any_of(all.begin(), all.end(), [&](const Words* list) { return list->hasWhole(word); });
  }
};

const Vocabulary& words() {
  static const Vocabulary kWords;
  return kWords;
}

/// Signs of a number ("Nº", "No.") are marked, so that they are not taken for a no. This one may be either.
const QString kNumberOrNo = QStringLiteral("#no");

QString withoutAnswersOf(QString heading) {
  static const QRegularExpression kPair(
      QStringLiteral(R"((?<![\p{L}\d])(?:s[ií]?|yes|y|oui|ja|sim)\s*(?:[/\\|,;-]|\s[ou]\s|\sor\s|\sou\s)\s*)"
                     R"((?:n|no|non|nein|n[aã]o)(?![\p{L}\d]))"),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  static const QRegularExpression kTurned(
      QStringLiteral(R"((?<![\p{L}\d])(?:no|n)\s*[/\\|]\s*(?:s[ií]?|yes|y)(?![\p{L}\d]))"),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  static const QRegularExpression kAtTheEnd(
      QStringLiteral(R"((?:[(\[]\s*|\s)(?:s[ií]|yes)\s+no\s*[)\]?]*\s*$)"),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  // What a number stands for is nothing to rely on: it may be the other way round.
  static const QRegularExpression kCoded(
      QStringLiteral(
          R"((?<![\p{L}\d])(?:\d\s*[=:-]\s*(?:s[ií]?|yes|y|no?)|(?:s[ií]?|yes|y|no?)\s*[=:-]\s*\d)(?![\p{L}\d]))"),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  heading.replace(kCoded, QStringLiteral(" 0 "));
  heading.replace(kPair, QStringLiteral(" "));
  heading.replace(kTurned, QStringLiteral(" "));
  heading.replace(kAtTheEnd, QStringLiteral(" "));
  return heading;
}

QString withNumberSigns(QString heading) {
  static const QRegularExpression kSign(
      QStringLiteral(R"((?<!\p{L})(?:n\.?\s*[º°ª]\.?|№|n[uú]m(?:ero)?s?\.?(?!\p{L})|n\.(?=\s*\p{L}{2}))|)"
                     R"((?<!\p{L})no\s+(?:de|of)(?!\p{L}))"),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  static const QRegularExpression kEither(QStringLiteral(R"((?<!\p{L})no\.(?=\s*\p{L}))"),
                                          QRegularExpression::CaseInsensitiveOption);
  heading.replace(kSign, QStringLiteral(" # "));
  heading.replace(kEither, QStringLiteral(" #no "));
  return heading;
}

/// "isOptedOut", "GDPRConsent" and "consent2" are several words.
QString withoutHumps(const QString& heading) {
  QString out;
  for (qsizetype i = 0; i < heading.size(); ++i) {
    const QChar c = heading[i];
    const auto lowerFrom = [&](qsizetype from) {
      qsizetype n = 0;
      while (from + n < heading.size() && heading[from + n].isLower()) ++n;
      return n;
    };
    const bool hump =
        i > 0 && c.isUpper() && (heading[i - 1].isLower() || (heading[i - 1].isUpper() && lowerFrom(i + 1) >= 3));
    const bool digit =
        i > 0 && c.isDigit() != heading[i - 1].isDigit() && (c.isLetter() || heading[i - 1].isLetter()) && !c.isSpace();
    if (hump || digit) out.append(u' ');
    out.append(c);
  }
  return out;
}

/// "nopublicidad" as its words, or nothing if it does not consist of known ones.
QStringList takenApart(const QString& glued) {
  const qsizetype n = glued.size();
  if (n < 5 || n > 60) return {};
  // For each place where a word may begin, where the last word before it began; long words first, so that few remain.
  std::vector<qsizetype> from(static_cast<size_t>(n) + 1, -1);
  from[0] = 0;
  for (qsizetype end = 2; end <= n; ++end) {
    for (qsizetype begin = 0; begin + 2 <= end; ++begin) {
      if (from[static_cast<size_t>(begin)] < 0 || !words().knowsWhole(glued.mid(begin, end - begin))) continue;
      from[static_cast<size_t>(end)] = begin;
      break;
    }
  }
  QStringList out;
  bool means = false;
  for (qsizetype end = n; end > 0; end = from[static_cast<size_t>(end)]) {
    const qsizetype begin = from[static_cast<size_t>(end)];
    if (begin < 0) return {};
    out.prepend(glued.mid(begin, end - begin));
    const Vocabulary& w = words();
    for (const Words* list : {&w.consent, &w.mailing, &w.offers, &w.channel, &w.withdrawing})
      means = means || list->has(out.front());
  }
  // "Parada" is not "para" and "da": a word that means something is among those that were glued.
  return means ? out : QStringList{};
}

QStringList wordsOf(const QString& heading) {
  static const QRegularExpression kBetween(QStringLiteral("[^a-z0-9#ß-\\x{ffff}]+"));
  const QString folded = text::fold(withNumberSigns(withoutHumps(withoutAnswersOf(heading))));
  QStringList out;
  for (const QString& word : folded.split(kBetween, Qt::SkipEmptyParts)) {
    const QStringList parts = words().knowsWhole(word) ? QStringList{} : takenApart(word);
    out.append(parts.isEmpty() ? QStringList{word} : parts);
  }
  // "E-mail", "opt in", "opted out", "WhatsApp", "sign up", "don't" are one word each.
  for (qsizetype i = 0; i + 1 < out.size(); ++i) {
    const QString& next = out[i + 1];
    QString joined;
    if (out[i] == u"e" && next.startsWith(u"mail")) joined = QString(u'e' + next);
    if (out[i] == u"opt" || out[i] == u"opted" || out[i] == u"opting") {
      if (next == u"out") joined = QStringLiteral("optout");
      if (next == u"in" || next == u"ins") joined = QStringLiteral("optin");
    }
    if (out[i] == u"whats" && next == u"app") joined = QStringLiteral("whatsapp");
    if (out[i] == u"sign" && next == u"up") joined = QStringLiteral("signup");
    if ((out[i] == u"don" || out[i] == u"doesn") && next == u"t") joined = QStringLiteral("dont");
    // "Un-suscrito", "UnSubscribed", "in-activo".
    if (out[i] == u"un" && (next.startsWith(u"suscri") || next.startsWith(u"subscri")))
      joined = QStringLiteral("unsub");
    if ((out[i] == u"des" || out[i] == u"in" || out[i] == u"dis") && words().withdrawing.has(out[i] + next))
      joined = out[i] + next;
    if (out[i] == u"lista" && next == u"negra") joined = QStringLiteral("blacklist");
    if (out[i] == u"comunicaciones" && next.startsWith(u"comercial"))
      joined = QStringLiteral("comunicacionescomerciales");
    if ((out[i] == u"dejar" || out[i] == u"deja" || out[i] == u"dejo") && next == u"de")
      joined = QStringLiteral("stop");
    if (joined.isEmpty()) continue;
    out[i] = joined;
    out.removeAt(i + 1);
  }
  return out;
}

QString channelOf(const QStringList& in) {
  static const Words kMessages(u"sms*|mms|whatsapp*|wasap*");
  static const Words kCalls(u"llam*|telef*|phone*|call|calls|trucar|trucades|movil*|mobile");
  static const Words kLetters(u"postal|carta|cartas|letter|letters");
  const auto has = [&in](const Words& list) {
    return std::any_of(in.begin(), in.end(), [&](const QString& word) { return list.has(word); });
  };
  if (has(kMessages)) return QStringLiteral("sms");
  if (has(kCalls)) return QStringLiteral("phone");
  if (has(kLetters)) return QStringLiteral("post");
  return QStringLiteral("email");
}

/// A heading under judgement.
class Heading {
 public:
  explicit Heading(const QString& heading) : m_words(wordsOf(heading)) { cancelDoubleNo(); }

  [[nodiscard]] std::optional<ConsentHeading> judge(bool holdsAddresses) const {
    const Vocabulary& w = words();
    if ((m_words.isEmpty() && !m_takenBack) || any(w.parts)) return std::nullopt;
    if (any(w.bounced) && !any(w.rate) && !m_doubleNo)
      return ConsentHeading{{QStringLiteral("bounce"), {}, 0, any(w.day) ? QStringLiteral("date") : QString(), {}}};
    // Both answers in one heading: which of them stands there, its values say.
    if (any(w.joining) && (any(w.leaving) || m_words.contains(QStringLiteral("optout")) || startsAny(u"unsub")) &&
        !first(w.no))
      return answer(QStringLiteral("status"), true);
    if (refuses(holdsAddresses)) return refusal();
    if (holdsAddresses || !accepts()) return std::nullopt;
    // "Marketing no aceptado" refuses; "suscrito no" may mean anything, but it is no plain consent.
    if (const auto no = first(w.no)) {
      if (first(w.accepting, *no + 1) || first(w.joining, *no + 1) || first(w.yes, *no + 1)) return refusal();
      return answer({}, true);
    }
    return consent();
  }

 private:
  [[nodiscard]] bool any(const Words& list) const {
    return std::any_of(m_words.begin(), m_words.end(), [&](const QString& word) { return list.has(word); });
  }
  [[nodiscard]] bool startsAny(QStringView stem) const {
    return std::any_of(m_words.begin(), m_words.end(), [&](const QString& word) { return word.startsWith(stem); });
  }
  [[nodiscard]] std::optional<qsizetype> first(const Words& list, qsizetype from = 0) const {
    for (qsizetype i = from; i < m_words.size(); ++i)
      if (list.has(m_words[i])) return i;
    return std::nullopt;
  }

  /// "No excluido", "not unsubscribed" and "no se opone" take each other back; what such a column means is asked.
  void cancelDoubleNo() {
    const Vocabulary& w = words();
    for (qsizetype i = 0; i < m_words.size(); ++i) {
      if (!w.no.has(m_words[i])) continue;
      qsizetype next = i + 1;
      while (next < m_words.size() && w.between.has(m_words[next])) ++next;
      if (next >= m_words.size() || !(w.withdrawing.has(m_words[next]) || w.bounced.has(m_words[next]))) continue;
      m_doubleNo = true;
      m_takenBack = m_takenBack || w.refusing.has(m_words[next]) || w.leaving.has(m_words[next]);
      m_words.removeAt(next);
      m_words.removeAt(i);
      --i;
    }
  }

  [[nodiscard]] bool refuses(bool holdsAddresses) const {
    const Vocabulary& w = words();
    const bool consent = any(w.consent);
    if (m_words.contains(QStringLiteral("fax"))) return false;
    // What is paid for runs out without anybody's wish.
    if (any(w.subscription) && any(w.expiring) && !consent && !any(w.strong)) return false;
    if (any(w.refusing) || (any(w.spam) && !any(w.rate) && allKnown(&w.spam))) return true;
    const bool withdraws = std::any_of(m_words.begin(), m_words.end(), [&](const QString& word) {
      return w.withdrawing.has(word) && (consent || any(w.strong) || any(w.subscription) || !w.stale.has(word));
    });
    if (withdraws && (consent || any(w.mailing) || (any(w.held) && allKnown(&w.held)))) return true;
    if (isOffList() || endsInNo() || isFormer()) return true;
    // A wish to be deleted; "solicita cancelación" may be that of an order.
    if (startsAny(u"solicita") && startsAny(u"supres") && allKnown()) return true;
    // "Derecho de oposición", "right to be forgotten".
    if (withdraws && (m_words.contains(QStringLiteral("derecho")) || m_words.contains(QStringLiteral("right"))))
      return true;
    if (any(w.leaving) && (m_words.contains(QStringLiteral("dado")) || m_words.contains(QStringLiteral("dada")) ||
                           m_words.contains(QStringLiteral("darse"))))
      return true;
    // "Es baja", "motivo de baja": of what, nobody needs to say.
    if (any(w.leaving) && allKnown() && !m_words.contains(QStringLiteral("empresa"))) return true;
    auto no = first(w.no);
    if (consent && (no || m_words.contains(kNumberOrNo))) return true;
    if (holdsAddresses || any(w.since)) return false;
    if (withdraws && any(w.channel)) return true;
    // "No e-mails" refuses; "e-mail no." is a number, "e-mails not opened" counts them.
    if (!no || any(w.lacking)) return false;
    const bool isGap = w.without.has(m_words[*no]);
    for (const Words* list : {&w.channel, &w.mailing, &w.offers, &w.sending}) {
      const auto what = first(*list, *no + 1);
      if (!what || (isGap && list != &w.mailing)) continue;
      // "No coge el teléfono" and "no recibe factura en papel" speak of something else.
      if (list == &w.sending ? allKnown() : knownBetween(*no, *what)) return true;
    }
    return allKnown() && std::any_of(m_words.begin() + *no + 1, m_words.end(), [](const QString& word) {
             return word == u"desea" || word == u"quiere" || word == u"acepta";
           });
  }

  [[nodiscard]] ConsentHeading refusal() const {
    QString part = QStringLiteral("optout");
    if (any(words().reason)) {
      part = QStringLiteral("optout_reason");
    } else if (any(words().day)) {
      part = QStringLiteral("optout_date");
    }
    return {{QStringLiteral("consent"), channelOf(m_words), 0, part, {}}, !surelyRefuses()};
  }

  /// "Quitar de la lista", "fuera de la lista de correo", "take off our list".
  [[nodiscard]] bool isOffList() const {
    const Vocabulary& w = words();
    // "Consent taken" is a consent.
    const bool isOff = std::any_of(m_words.begin(), m_words.end(), [&](const QString& word) {
      return w.taking.has(word) && !word.startsWith(u"take");
    });
    const bool isOfLists = any(w.ofLists) && any(w.taking);
    return (isOfLists || (isOff && (any(w.consent) || any(w.strong)))) &&
           std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return w.knows(word) || w.taking.has(word) || w.ofLists.has(word); });
  }
  /// "Mailing: no", "SMS off". "Phone no" is a number.
  [[nodiscard]] bool endsInNo() const {
    const Vocabulary& w = words();
    if (m_words.size() < 2 || m_doubleNo) return false;
    const bool isOff = m_words.back() == u"off";
    if (!isOff && m_words.back() != u"no") return false;
    const QStringList before = m_words.mid(0, m_words.size() - 1);
    return std::all_of(before.begin(), before.end(),
                       [&](const QString& word) {
                         const bool isMailing = w.strong.has(word) && !w.subscriber.has(word);
                         return isMailing || w.channel.has(word) ||
                                (isOff && (w.consent.has(word) || w.filler.has(word)));
                       }) &&
           (isOff ||
            std::any_of(before.begin(), before.end(), [&](const QString& word) { return w.strong.has(word); }));
  }
  /// "Ex suscriptor", "former subscriber".
  [[nodiscard]] bool isFormer() const {
    const Vocabulary& w = words();
    return any(w.subscriber) && any(w.former) && !any(w.day) &&
           std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return w.former.has(word) || w.knows(word); });
  }

  /// A channel alone, a list or data may be those of something else ("llamadas rechazadas"), and with a word that may mean
  /// anything ("newsletters no abiertas") so may everything: that is asked.
  [[nodiscard]] bool surelyRefuses() const {
    const Vocabulary& w = words();
    if (any(w.refusing) || isFormer()) return true;
    // What stands still was agreed to once, and a bare no behind a word may be a number.
    if (any(w.paused) || endsInNo() || m_words.contains(kNumberOrNo) || !allKnown()) return false;
    const bool runsOut = any(w.stale) && !std::any_of(m_words.begin(), m_words.end(), [&](const QString& word) {
                           return w.withdrawing.has(word) && !w.stale.has(word);
                         });
    return any(w.consent) || any(w.leaving) || startsAny(u"comercial") || (any(w.no) && any(w.channel)) ||
           (any(w.strong) && !(runsOut && any(w.day)));
  }

  [[nodiscard]] bool accepts() const {
    const Vocabulary& w = words();
    if (any(w.consent) || m_takenBack) return true;
    static const Words kSubscribed(u"suscrit*|subscribed|subscrit*");
    if (any(kSubscribed) && allKnown()) return true;
    // "Recibir información comercial".
    static const Words kReceiving(u"recibir|recibe|receive|receives|receiving|rebre");
    if (any(kReceiving) && startsAny(u"info") && allKnown()) return true;
    if (!any(w.accepting)) return false;
    if (any(w.mailing) || any(w.offers) || (any(w.sending) && allKnown())) return true;
    // "E-mail permission". "Desea contacto" asks for a call, and an "e-mail autorizado" is one.
    static const Words kOfChannels(u"acepta|accepts|permission|permissions|permiso");
    return any(w.channel) && any(kOfChannels) && allKnown();
  }

  [[nodiscard]] ConsentHeading consent() const {
    const bool unsure = m_doubleNo || any(words().withdrawing) || !allPlain() || isOfOffersAlone();
    QString part;
    if (any(words().partners)) {
      part = QStringLiteral("partners");
    } else if (m_words.contains(QStringLiteral("ip"))) {
      part = startsAny(u"confirm") ? QStringLiteral("confirm_ip") : QStringLiteral("ip");
    } else if (any(words().day)) {
      part = startsAny(u"confirm") ? QStringLiteral("confirmed") : QStringLiteral("date");
    }
    return answer(part, unsure);
  }

  [[nodiscard]] ConsentHeading answer(const QString& part, bool unsure) const {
    const bool ofMail = part == u"partners";
    return {{QStringLiteral("consent"), ofMail ? QStringLiteral("email") : channelOf(m_words), 0, part, {}}, unsure};
  }

  /// "Oferta aceptada por e-mail" is a quote, "campaña aceptada" is work, "acepta envío por correo" a parcel, "permiso
  /// contacto" anything: a mailing is received, or a channel for it allowed.
  [[nodiscard]] bool isOfOffersAlone() const {
    const Vocabulary& w = words();
    if (any(w.consent) || any(w.strong) || any(w.joining) || m_takenBack) return false;
    if (any(w.mailing) || any(w.offers)) return !any(w.receiving);
    return any(w.sending) || std::none_of(m_words.begin(), m_words.end(), [&](const QString& word) {
             return w.channel.has(word) && !word.startsWith(u"contact");
           });
  }

  [[nodiscard]] bool knownBetween(qsizetype from, qsizetype to) const {
    return std::all_of(m_words.begin() + from, m_words.begin() + to,
                       [](const QString& word) { return words().knows(word); });
  }

  /// `also`: words that count as known here alone.
  [[nodiscard]] bool allKnown(const Words* also = nullptr) const {
    return std::all_of(m_words.begin(), m_words.end(), [also](const QString& word) {
      return words().knows(word) || (also != nullptr && also->has(word));
    });
  }

  [[nodiscard]] bool allPlain() const {
    return std::all_of(m_words.begin(), m_words.end(), [](const QString& word) { return words().knowsWhole(word); });
  }

  QStringList m_words;
  bool m_doubleNo = false;
  /// What was taken back is enough to know that the column is about consent.
  bool m_takenBack = false;
};

}  // namespace

QString withoutAnswers(const QString& heading) {
  return heading.size() > kLongest ? heading : withoutAnswersOf(heading);
}

std::optional<ConsentHeading> readConsentHeading(const QString& heading, bool holdsAddresses) {
  if (heading.size() > kLongest) return std::nullopt;
  return Heading(heading).judge(holdsAddresses);
}

}  // namespace cartera
