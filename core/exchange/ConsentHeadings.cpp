// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ConsentHeadings.h"

#include <QStringList>
#include <algorithm>

#include "core/exchange/ConsentVocabulary.h"
#include "core/exchange/HeadingWords.h"

namespace cartera {
namespace {

QString channelOf(const QStringList& in) {
  static const WordList kMessages(u"sms*|mms|whatsapp*|wasap*");
  static const WordList kCalls(u"llam*|telef*|phone*|call|calls|trucar|trucades|movil*|mobile");
  static const WordList kLetters(u"postal|carta|cartas|letter|letters");
  const auto has = [&in](const WordList& list) {
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
  explicit Heading(const QString& heading) : m_words(headingWords(heading)) { cancelDoubleNo(); }

  [[nodiscard]] std::optional<ConsentHeading> judge(bool holdsAddresses) const {
    const ConsentVocabulary& w = consentVocabulary();
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
  [[nodiscard]] bool any(const WordList& list) const {
    return std::any_of(m_words.begin(), m_words.end(), [&](const QString& word) { return list.has(word); });
  }
  [[nodiscard]] bool startsAny(QStringView stem) const {
    return std::any_of(m_words.begin(), m_words.end(), [&](const QString& word) { return word.startsWith(stem); });
  }
  [[nodiscard]] std::optional<qsizetype> first(const WordList& list, qsizetype from = 0) const {
    for (qsizetype i = from; i < m_words.size(); ++i)
      if (list.has(m_words[i])) return i;
    return std::nullopt;
  }

  /// "No excluido", "not unsubscribed" and "no se opone" take each other back; what such a column means is asked.
  void cancelDoubleNo() {
    const ConsentVocabulary& w = consentVocabulary();
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
    const ConsentVocabulary& w = consentVocabulary();
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
    if (isAlone() || hasLeft()) return true;
    // "Es baja", "motivo de baja": of what, nobody needs to say.
    if (any(w.leaving) && allKnown() && !m_words.contains(QStringLiteral("empresa"))) return true;
    auto no = first(w.no);
    if (consent && (no || m_words.contains(kNumberOrNo))) return true;
    if (holdsAddresses || any(w.since)) return false;
    if (withdraws && any(w.channel)) return true;
    // "No e-mails" refuses; "e-mail no." is a number, "e-mails not opened" counts them.
    if (!no || any(w.lacking)) return false;
    const bool isGap = w.without.has(m_words[*no]);
    for (const WordList* list : {&w.channel, &w.mailing, &w.offers, &w.sending}) {
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
    if (any(consentVocabulary().reason)) {
      part = QStringLiteral("optout_reason");
    } else if (any(consentVocabulary().day)) {
      part = QStringLiteral("optout_date");
    }
    return {{QStringLiteral("consent"), channelOf(m_words), 0, part, {}}, !surelyRefuses()};
  }

  /// "Quitar de la lista", "fuera de la lista de correo", "take off our list".
  [[nodiscard]] bool isOffList() const {
    const ConsentVocabulary& w = consentVocabulary();
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
    const ConsentVocabulary& w = consentVocabulary();
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
  /// "Revocado", "fecha de revocación", "fallecido": of what, nobody says.
  [[nodiscard]] bool isAlone() const {
    const ConsentVocabulary& w = consentVocabulary();
    // "Excluir de envíos" as well, but an "envío bloqueado" is a parcel.
    const bool isExcluded = startsAny(u"exclu");
    return any(w.alone) && std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
             return w.alone.has(word) || w.filler.has(word) || w.day.has(word) || w.reason.has(word) ||
                    (isExcluded && w.sending.has(word));
           });
  }
  /// "Left list", "ha pedido baja".
  [[nodiscard]] bool hasLeft() const {
    const ConsentVocabulary& w = consentVocabulary();
    static const WordList kAsked(u"pedido|pedida|pidio|asked");
    if (any(w.leaving) && any(kAsked)) return true;
    return any(w.ofLists) && m_words.contains(QStringLiteral("left")) &&
           std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return word == u"left" || w.ofLists.has(word) || w.knows(word); });
  }
  /// "Ex suscriptor", "former subscriber".
  [[nodiscard]] bool isFormer() const {
    const ConsentVocabulary& w = consentVocabulary();
    return any(w.subscriber) && any(w.former) && !any(w.day) &&
           std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return w.former.has(word) || w.knows(word); });
  }

  /// A channel alone, a list or data may be those of something else ("llamadas rechazadas"), and with a word that may mean
  /// anything ("newsletters no abiertas") so may everything: that is asked.
  [[nodiscard]] bool surelyRefuses() const {
    const ConsentVocabulary& w = consentVocabulary();
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
    const ConsentVocabulary& w = consentVocabulary();
    if (any(w.consent) || m_takenBack) return true;
    static const WordList kSubscribed(u"suscrit*|subscribed|subscrit*");
    if (any(kSubscribed) && allKnown()) return true;
    // "Recibir información comercial", "recibe mailing".
    if (any(receiving()) && (startsAny(u"info") || any(w.strong)) && allKnown()) return true;
    if (!any(w.accepting)) return false;
    if (any(w.mailing) || any(w.offers) || (any(w.sending) && allKnown())) return true;
    // "E-mail permission". "Desea contacto" asks for a call, and an "e-mail autorizado" is one.
    static const WordList kOfChannels(u"acepta|accepts|permission|permissions|permiso");
    return any(w.channel) && any(kOfChannels) && allKnown();
  }

  [[nodiscard]] static const WordList& receiving() {
    static const WordList kReceiving(u"recibir|recibe|receive|receives|receiving|rebre");
    return kReceiving;
  }
  /// "Recibe mailing": that they are written to is no word of theirs.
  [[nodiscard]] bool isOfReceivingAlone() const {
    const ConsentVocabulary& w = consentVocabulary();
    return any(receiving()) && !any(w.consent) && !any(w.accepting);
  }

  [[nodiscard]] ConsentHeading consent() const {
    const bool unsure =
        isOfReceivingAlone() || m_doubleNo || any(consentVocabulary().withdrawing) || !allPlain() || isOfOffersAlone();
    QString part;
    if (any(consentVocabulary().partners)) {
      part = QStringLiteral("partners");
    } else if (m_words.contains(QStringLiteral("ip"))) {
      part = startsAny(u"confirm") ? QStringLiteral("confirm_ip") : QStringLiteral("ip");
    } else if (any(consentVocabulary().day)) {
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
    const ConsentVocabulary& w = consentVocabulary();
    if (any(w.consent) || any(w.strong) || any(w.joining) || m_takenBack) return false;
    if (any(w.mailing) || any(w.offers)) return !any(w.receiving);
    return any(w.sending) || std::none_of(m_words.begin(), m_words.end(), [&](const QString& word) {
             return w.channel.has(word) && !word.startsWith(u"contact");
           });
  }

  [[nodiscard]] bool knownBetween(qsizetype from, qsizetype to) const {
    return std::all_of(m_words.begin() + from, m_words.begin() + to,
                       [](const QString& word) { return consentVocabulary().knows(word); });
  }

  /// `also`: words that count as known here alone.
  [[nodiscard]] bool allKnown(const WordList* also = nullptr) const {
    return std::all_of(m_words.begin(), m_words.end(), [also](const QString& word) {
      return consentVocabulary().knows(word) || (also != nullptr && also->has(word));
    });
  }

  [[nodiscard]] bool allPlain() const {
    return std::all_of(m_words.begin(), m_words.end(),
                       [](const QString& word) { return consentVocabulary().knowsWhole(word); });
  }

  QStringList m_words;
  bool m_doubleNo = false;
  /// What was taken back is enough to know that the column is about consent.
  bool m_takenBack = false;
};

}  // namespace

std::optional<ConsentHeading> readConsentHeading(const QString& heading, bool holdsAddresses) {
  if (heading.size() > kLongestHeading) return std::nullopt;
  return Heading(heading).judge(holdsAddresses);
}

}  // namespace cartera
