// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/SecretHeadings.h"

#include <QSet>
#include <algorithm>
#include <initializer_list>

#include "core/exchange/HeaderSynonyms.h"
#include "core/exchange/HeadingWords.h"

namespace cartera {
namespace {

bool hasAny(const QString& key, std::initializer_list<const char16_t*> words) {
  return std::any_of(words.begin(), words.end(), [&key](const char16_t* w) { return key.contains(QStringView(w)); });
}

QSet<QString> setOf(std::initializer_list<const char16_t*> words) {
  QSet<QString> out;
  for (const char16_t* word : words) out.insert(QString::fromUtf16(word));
  return out;
}

bool isSecretKey(const QString& key) {
  // Without its last letters the Spanish word is known in a wrong encoding, too.
  if (hasAny(key, {u"password",    u"contrase",       u"motdepasse",     u"passwort",        u"passwd",
                   u"userpass",    u"passphrase",     u"passcode",       u"claveacceso",     u"clavedeacceso",
                   u"zugangscode", u"palabradepaso",  u"palabrasecreta", u"palabradeacceso", u"codigosecreto",
                   u"codisecret",  u"paraulasecreta", u"paraulapas",     u"parauladepas",    u"secretword",
                   u"secretcode",  u"motdepas",       u"claudepas",      u"clauacces",       u"pasahitz",
                   u"contrasinal", u"palavrapasse",   u"palavradepasse"}))
    return true;
  if (key.startsWith(u"pwd") || key.endsWith(u"pwd")) return true;
  static const QSet<QString> kWhole = setOf({u"claveweb",
                                             u"kennwort",
                                             u"senha",
                                             u"cvv",
                                             u"cvc",
                                             u"securekey",
                                             u"userpkcs12",
                                             u"krbprincipalkey",
                                             u"pasword",
                                             u"pasvord",
                                             u"2fa",
                                             u"totp",
                                             u"salt",
                                             u"creditcard",
                                             u"debitcard",
                                             u"kreditkarte",
                                             u"kreditkartennummer",
                                             u"bankcard",
                                             u"ccnumber",
                                             u"ccnum",
                                             u"ccexp",
                                             u"ccexpiry"});
  return kWhole.contains(key);
}

/// "Clave" is a key to anything, "pass" a ticket and "code" a number; beside what one logs in to they are secrets.
bool areSecretWords(const QStringList& words) {
  static const QSet<QString> kKeys = setOf({u"clave", u"claves", u"clau", u"claus", u"pass", u"pin"});
  static const QSet<QString> kDoors =
      setOf({u"acceso", u"accesos", u"acces",    u"access",   u"login",  u"web",      u"tienda",   u"botiga",
             u"shop",   u"store",   u"online",   u"internet", u"wifi",   u"wi",       u"router",   u"usuario",
             u"usuari", u"user",    u"username", u"app",      u"portal", u"intranet", u"extranet", u"panel",
             u"admin",  u"correo",  u"correu",   u"email",    u"mail"});
  static const QSet<QString> kEntries = setOf({u"acceso", u"acces", u"access", u"acesso", u"login"});
  static const QSet<QString> kCodes = setOf({u"codigo", u"codigos", u"codi", u"codis", u"code", u"codes"});
  static const QSet<QString> kPinWords = setOf({u"codigo", u"codi", u"n", u"num", u"numero", u"number", u"no", u"#",
                                                u"#no", u"tarjeta", u"sim", u"movil", u"alarma", u"seguridad"});
  const auto has = [&words](const QSet<QString>& any) {
    return std::any_of(words.begin(), words.end(), [&any](const QString& w) { return any.contains(w); });
  };
  return (has(kKeys) && has(kDoors)) || (has(kCodes) && has(kEntries)) ||
         (words.contains(QStringLiteral("pin")) && has(kPinWords));
}

/// Numbers, days and codes of cards that one pays with. A card of a shop or a club is none, and "Tarjeta" alone says too
/// little.
bool arePaymentCard(const QStringList& words) {
  static const QSet<QString> kCodes = setOf({u"cvv", u"cvv2", u"cvc", u"cvc2"});
  static const QSet<QString> kCards =
      setOf({u"tarjeta", u"tarjetas", u"targeta", u"targetes", u"tarxeta", u"txartel", u"txartela", u"card", u"cards",
             u"carte", u"cartes", u"karte", u"karten", u"cartao", u"cartoes", u"carta"});
  static const QSet<QString> kMoney =
      setOf({u"credito",  u"credit", u"debito",   u"debit",      u"bancaria", u"bancario", u"bancari",
             u"banco",    u"bank",   u"bancaire", u"bleue",      u"pago",     u"pagos",    u"payment",
             u"paiement", u"cobro",  u"visa",     u"mastercard", u"amex",     u"cc"});
  static const QSet<QString> kParts = setOf(
      {u"numero",    u"num",       u"n",         u"no",          u"#no",      u"#",          u"nr",      u"number",
       u"caducidad", u"caduca",    u"caducitat", u"vencimiento", u"vence",    u"expira",     u"expiry",  u"expiration",
       u"expires",   u"exp",       u"validez",   u"validade",    u"scadenza", u"expiracion", u"titular", u"holder",
       u"seguridad", u"seguretat", u"security",  u"codigo",      u"codi",     u"code",       u"pan",     u"digitos",
       u"digits",    u"datos",     u"details",   u"mes",         u"ano",      u"month",      u"year"});
  static const QSet<QString> kOther =
      setOf({u"cliente",      u"clienta",      u"clientes",   u"client",     u"customer",  u"socio",      u"socia",
             u"socios",       u"soci",         u"member",     u"membership", u"club",      u"fidelidad",  u"fidelitat",
             u"fidelizacion", u"fidelite",     u"loyalty",    u"puntos",     u"punts",     u"points",     u"visita",
             u"business",     u"regalo",       u"regal",      u"gift",       u"sanitaria", u"sanitario",  u"salud",
             u"health",       u"id",           u"identity",   u"identidad",  u"identite",  u"transporte", u"navidad",
             u"christmas",    u"felicitacion", u"biblioteca", u"library",    u"sim",       u"acceso",     u"embarque",
             u"residencia",   u"profesional",  u"joven",      u"descuento",  u"discount",  u"bono",       u"address",
             u"contact",      u"vcard",        u"postal",     u"grise",      u"vitale",    u"kunden"});
  const auto has = [&words](const QSet<QString>& any) {
    return std::any_of(words.begin(), words.end(), [&any](const QString& w) { return any.contains(w); });
  };
  if (has(kCodes)) return true;
  const bool isMoney = has(kMoney);
  if (!has(kCards)) return false;
  // A letter, and a menu, is called like a card in Italian.
  const bool isLetter = words.contains(QStringLiteral("carta"));
  return isMoney || (has(kParts) && !has(kOther) && !isLetter);
}

}  // namespace

bool isSecretColumn(const QString& heading) {
  const QString key = HeaderSynonyms::key(heading);
  if (isSecretKey(key)) return true;
  // "d'accés" is two words with either apostrophe.
  const QString plain = QString(heading).replace(QChar(0x2019), u'\'');
  // Few headings hold any of these, and words are found slowly.
  if (hasAny(key, {u"clave", u"clau", u"pass", u"pin", u"acces", u"login"}) && areSecretWords(headingWords(plain)))
    return true;
  return hasAny(key, {u"tarjet", u"target", u"tarxet", u"txartel", u"card", u"cart", u"karte", u"cvv", u"cvc"}) &&
         arePaymentCard(headingWords(plain));
}

bool mayBeSecretColumn(const QString& heading) {
  // Our list of rejects has columns that the next import leaves out as well.
  if (heading.startsWith(QLatin1String("cartera_"))) return false;
  const HeaderSynonyms::Entry* entry = HeaderSynonyms::generic().find(HeaderSynonyms::key(heading));
  return entry != nullptr && entry->field == QLatin1String("ignore");
}

bool isSecretProperty(const QString& name) {
  const QString bare = name.startsWith(u"X-", Qt::CaseInsensitive) ? name.mid(2) : name;
  return isSecretColumn(bare) || mayBeSecretColumn(bare);
}

}  // namespace cartera
