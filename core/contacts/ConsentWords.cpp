// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ConsentWords.h"

#include <QSet>
#include <QStringList>
#include <algorithm>

#include "core/base/Text.h"

namespace cartera::consentwords {

namespace {

QSet<QString> words(const char16_t* list) {
  const QStringList parts = QString::fromUtf16(list).split(u'|');
  return {parts.begin(), parts.end()};
}

const QSet<QString>& yes() {
  static const QSet<QString> kYes = words(
      u"si|s|yes|y|x|1|true|verdadero|v|t|on|ok|oui|ja|sim|acepta|acepto|aceptado|accepted|autorizado|autorizada|"
      u"consent|granted|subscribed|suscrito|suscrita|active|activo|activa|alta|opt in|optin|opted in|si acepto|"
      u"si quiero|si autorizo");
  return kYes;
}

const QSet<QString>& plainNo() {
  static const QSet<QString> kNo = words(u"no|n|0|false|falso|f|off|non|nein|nao");
  return kNo;
}

const QSet<QString>& pending() {
  static const QSet<QString> kPending = words(
      u"pending|pendiente|unconfirmed|no confirmado|sin confirmar|not confirmed|pending confirmation|"
      u"pendiente de confirmar");
  return kPending;
}

/// They begin like a refusal, and are none.
const QSet<QString>& nothingSaid() {
  static const QSet<QString> kNothing = words(
      u"no consta|no sabe|no se|no se sabe|no contesta|no sabe no contesta|no aplica|no procede|no disponible|"
      u"not available|not applicable|not known");
  return kNothing;
}

/// Wherever they stand in a value, it tells of a refusal: "dado de baja el 3 de abril".
const QSet<QString>& withdrawing() {
  static const QSet<QString> kWords = words(
      u"baja|bajas|withdrawn|withdrew|unsubscribed|unsubscribe|unsub|desuscrito|desuscrita|revocado|revocada|revoked|"
      u"retirado|retirada|cancelado|cancelada|cancelled|canceled|optout|blocklisted|blacklisted|blocked|bloqueado|"
      u"bloqueada|bounced|bounce|rebotado|rebotada|hardbounce|softbounce|hardbounced|cleaned|complained|complaint|spam|"
      u"excluido|excluida|excluded|suppressed|removed|anulado|anulada|abgemeldet|disiscritto|desinscrit|desabonne");
  return kWords;
}

const QSet<QString>& denying() {
  static const QSet<QString> kWords = words(
      u"denied|denegado|denegada|rechazado|rechazada|rechaza|rechazo|declined|refused|rejected|opposed|nonsubscribed|"
      u"unauthorized|inactive|inactivo|inactiva|nunca|never");
  return kWords;
}

bool hasAny(const QStringList& parts, const QSet<QString>& of) {
  return std::any_of(parts.begin(), parts.end(), [&of](const QString& part) { return of.contains(part); });
}

}  // namespace

std::optional<ConsentState> stateOf(QStringView value) {
  const QString key = text::searchKey(value);
  if (key.isEmpty() || nothingSaid().contains(key)) return std::nullopt;
  if (yes().contains(key)) return ConsentState::Granted;
  if (plainNo().contains(key)) return ConsentState::Denied;
  if (pending().contains(key)) return ConsentState::Pending;
  if (key == u"unknown" || key == u"desconocido") return ConsentState::Unknown;
  const QStringList parts = key.split(u' ');
  const bool denies = plainNo().contains(parts.front()) || parts.front() == u"not" || parts.front() == u"dont" ||
                      key.startsWith(QLatin1String("do not "));
  const QString within = u' ' + key + u' ';
  const bool withdraws = hasAny(parts, withdrawing()) || within.contains(QLatin1String(" opt out ")) ||
                         within.contains(QLatin1String(" opted out "));
  // "No dado de baja" may mean either.
  if (denies && withdraws) return std::nullopt;
  if (withdraws) return ConsentState::Withdrawn;
  if (denies || hasAny(parts, denying())) return ConsentState::Denied;
  return std::nullopt;
}

bool isPlainNo(QStringView value) { return plainNo().contains(text::searchKey(value)); }

bool isNothingSaid(QStringView value) {
  static const QSet<QString> kGaps = words(u"n a|n d|na|nd");
  static const QString kDashes = QStringLiteral("-\u2013\u2014._ ");
  const QString key = text::searchKey(value);
  if (!key.isEmpty()) return nothingSaid().contains(key) || kGaps.contains(key);
  // A tick has no letters either, and is an answer.
  return std::all_of(value.begin(), value.end(), [](QChar c) { return kDashes.contains(c); });
}

bool isNoRefusal(QStringView value) { return isPlainNo(value) || isNothingSaid(value); }

bool isOfSubscription(QStringView value) {
  static const QSet<QString> kWords = words(
      u"subscribed|unsubscribed|nonsubscribed|non subscribed|suscrito|suscrita|desuscrito|desuscrita|no suscrito|"
      u"unconfirmed|cleaned|bounced|hardbounce|hard bounced|soft bounced|complained|marked as spam|opted in|opted out|"
      u"dado de baja|dada de baja|blocklisted|blacklisted");
  return kWords.contains(text::searchKey(value));
}

}  // namespace cartera::consentwords
