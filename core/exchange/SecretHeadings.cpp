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
  static const QSet<QString> kWhole =
      setOf({u"claveweb", u"kennwort", u"senha", u"cvv", u"cvc", u"securekey", u"userpkcs12", u"krbprincipalkey",
             u"pasword", u"pasvord", u"2fa", u"totp", u"salt"});
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

}  // namespace

bool isSecretColumn(const QString& heading) {
  const QString key = HeaderSynonyms::key(heading);
  if (isSecretKey(key)) return true;
  // "d'accés" is two words with either apostrophe.
  const QString plain = QString(heading).replace(QChar(0x2019), u'\'');
  // Few headings hold any of these, and words are found slowly.
  return hasAny(key, {u"clave", u"clau", u"pass", u"pin", u"acces", u"login"}) && areSecretWords(headingWords(plain));
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
