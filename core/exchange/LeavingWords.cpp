// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/LeavingWords.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

#include "core/base/Text.h"
#include "core/exchange/ConsentHeadings.h"
#include "core/exchange/ConsentVocabulary.h"
#include "core/exchange/HeadingWords.h"

namespace cartera::leaving {
namespace {

/// A state is one or a few words; a note is not read as one.
constexpr qsizetype kLongestState = 80;
/// More of a note than anybody writes about mailings.
constexpr qsizetype kLongestNote = 4000;

bool hasAny(const QString& value, const WordList& list) {
  const QStringList words = text::searchKey(value).split(u' ');
  return std::any_of(words.begin(), words.end(), [&](const QString& word) { return list.has(word); });
}

/// What no sentence about leaving does without; most cells have none of it.
bool mayRefuse(const QString& value) {
  static const QRegularExpression kHint(
      QStringLiteral(
          R"(baj|baix|suscri|subscri|unsub|opt|\bn[ãa]?o\b|\bno[nt]\b|n['’]?t\b|\bne\b|\bpas\b|never|nunca|jam[aá]s|)"
          R"(\bsin\b|stop|robinson|black|block|bloq|spam|rec?h[au]|revo|cancel|exclu|opon|opos|oppo|objec|desap|d[eé]s|)"
          R"(negra|ning|supr|elimin|quit|sac|fuera|dej|remov|withdr|refus|off|left|\bex\b|former|keine|abmel|abgem|widerr|)"
          R"(rebot|bounc|retir|borra|delet|fallec|deceas|dnc)"),
      QRegularExpression::CaseInsensitiveOption);
  return kHint.match(value).hasMatch();
}

/// Of a text, or of one sentence or tag of it.
void see(const QString& text, bool isOfPerson, std::set<Channel>& out) {
  if (text.size() > kLongestHeading) return;
  const auto said = readConsentHeading(text);
  if (!said) return;
  const bool isBounce = said->field.base == QLatin1String("bounce");
  const bool leaves =
      isBounce || said->field.part.startsWith(QLatin1String("optout")) || said->field.part == QLatin1String("status");
  if (!leaves) return;
  const QStringList words = headingWords(text);
  const ConsentVocabulary& w = consentVocabulary();
  const bool isBare = std::all_of(words.begin(), words.end(), [&](const QString& word) {
    return w.leaving.has(word) || w.alone.has(word) || w.joining.has(word);
  });
  if (isBare && !isOfPerson) return;
  const auto channel = isBounce ? std::optional(Channel::Email) : channelFrom(said->field.kind);
  if (!channel) return;
  out.insert(*channel);
  if (*channel == Channel::Email) out.insert(Channel::Partners);
}

const QSet<QString>& in() {
  static const QSet<QString> kIn{QStringLiteral("activo"),     QStringLiteral("activa"),   QStringLiteral("active"),
                                 QStringLiteral("actiu"),      QStringLiteral("alta"),     QStringLiteral("de alta"),
                                 QStringLiteral("actif"),      QStringLiteral("suscrito"), QStringLiteral("suscrita"),
                                 QStringLiteral("subscribed"), QStringLiteral("aktiv")};
  return kIn;
}

bool isStateHeading(const QString& heading) {
  static const WordList kState(u"estado|situacion|status|estat|statut|situacio|stato|stand");
  const QStringList words = headingWords(heading);
  return std::any_of(words.begin(), words.end(), [](const QString& word) { return kState.has(word); });
}

}  // namespace

std::set<Channel> saidIn(const QString& value, bool isOfPerson) {
  std::set<Channel> out;
  if (value.size() < 3 || !mayRefuse(value)) return out;
  const QString text = value.left(kLongestNote);
  // A short one may be one sentence with signs in it: "Mailing: no". Of two that end in a full stop, the no of one says
  // nothing about the mail of the other, unless both are hardly more than a word.
  constexpr qsizetype kShort = 60;
  constexpr qsizetype kFewWords = 4;
  static const QRegularExpression kEnd(QStringLiteral(R"([.;!?…][\s]+\S|[\n\r|])"));
  const bool isOne = !text.trimmed().contains(kEnd) || headingWords(text).size() <= kFewWords;
  if (text.size() <= kShort && isOne) see(text, isOfPerson, out);
  static const QRegularExpression kBetween(QStringLiteral(R"([.;:,()\[\]!¡¿?\n\r\t/|…•]+|\s[-–—]\s)"));
  const QStringList parts = text.split(kBetween, Qt::SkipEmptyParts);
  if (parts.size() == 1 && text.size() <= kShort) return out;
  for (const QString& part : parts)
    if (mayRefuse(part)) see(part, isOfPerson, out);
  return out;
}

bool hasLeft(const QString& value) {
  static const WordList kOut(
      u"baja|bajas|baixa|baixes|unsub*|desuscri*|dessuscri*|desapunt*|desinscri*|optout|bloquead*|blocked|blacklist*|"
      u"blocklist*|robinson|fallecid*|difunt*|deceased|revocad*|revoked");
  // "Prioridad baja", and a state that is not theirs.
  static const WordList kOfElse(u"prioridad|priority|urgencia|tension|planta|temporada|calidad|gama|intensidad");
  return value.size() <= kLongestState && hasAny(value, kOut) && !hasAny(value, kOfElse);
}

bool mayHaveLeft(const QString& value) {
  static const WordList kOut(
      u"inactiv*|inactiu|inactif|cancelad*|cancelled|canceled|anulad*|eliminad*|deleted|removed|suspendid*|suspended|"
      u"expulsad*|retirad*|suprimid*|suppressed|excluid*|excluded|restringid*|restricted|desactivad*|disabled|left|"
      u"withdrawn");
  return value.size() <= kLongestState && hasAny(value, kOut);
}

bool mayBeRead(const QString& value) { return hasLeft(value) || mayHaveLeft(value) || !saidIn(value, true).empty(); }

bool isOfStanding(const QString& heading, const std::vector<QString>& values) {
  bool isCertain = false;
  bool isOfPeople = false;
  QSet<QString> seen;
  for (const QString& value : values) {
    if (value.isEmpty() || seen.contains(value)) continue;
    seen.insert(value);
    const bool isIn = in().contains(text::searchKey(value));
    const bool isOut = hasLeft(value);
    if (!isIn && !isOut && !mayHaveLeft(value)) return false;
    isCertain = isCertain || isOut;
    isOfPeople = isOfPeople || isIn || isOut;
  }
  return isCertain || (isOfPeople && isStateHeading(heading));
}

}  // namespace cartera::leaving
