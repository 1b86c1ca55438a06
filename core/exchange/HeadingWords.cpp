// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/HeadingWords.h"

#include <QRegularExpression>
#include <vector>

#include "core/base/Text.h"
#include "core/exchange/ConsentVocabulary.h"

namespace cartera {
namespace {

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
      if (from[static_cast<size_t>(begin)] < 0 || !consentVocabulary().knowsWhole(glued.mid(begin, end - begin)))
        continue;
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
    const ConsentVocabulary& w = consentVocabulary();
    for (const WordList* list : {&w.consent, &w.mailing, &w.offers, &w.channel, &w.withdrawing})
      means = means || list->has(out.front());
  }
  // "Parada" is not "para" and "da": a word that means something is among those that were glued.
  return means ? out : QStringList{};
}

}  // namespace

QString withoutAnswers(QString heading) {
  if (heading.size() > kLongestHeading) return heading;
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

QStringList headingWords(const QString& heading) {
  static const QRegularExpression kBetween(QStringLiteral("[^a-z0-9#ß-\\x{ffff}]+"));
  const QString folded = text::fold(withNumberSigns(withoutHumps(withoutAnswers(heading))));
  QStringList out;
  for (const QString& word : folded.split(kBetween, Qt::SkipEmptyParts)) {
    const QStringList parts = consentVocabulary().knowsWhole(word) ? QStringList{} : takenApart(word);
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
    if ((out[i] == u"des" || out[i] == u"in" || out[i] == u"dis") && consentVocabulary().withdrawing.has(out[i] + next))
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

}  // namespace cartera
