// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agenda/QuickTask.h"

#include <QStringList>
#include <algorithm>

#include "core/agenda/QuickWhen.h"
#include "core/base/Dates.h"
#include "core/base/Text.h"

namespace cartera::quickadd {

namespace {

using Words = std::vector<Word>;

/// Somebody is called by no more words.
constexpr size_t kLongestName = 6;

struct Doing {
  const char* kind;
  TaskSign sign;
  /// The name may follow at once: "visit Ana", "llama Ana".
  bool takesName;
  const char* words;
};

constexpr Doing kDoings[] = {
    {"call", TaskSign::Strong, true,
     "llamar llama llamad llamarle llamarla telefonear call phone ring telephone callback"},
    {"call", TaskSign::Weak, true, "llamada tel tfno"},
    {"visit", TaskSign::Strong, true, "visitar visita visit"},
    {"email", TaskSign::Strong, true, "escribir escribirle mailear email e-mail"},
    {"email", TaskSign::Weak, true, "correo mail write"},
    {"chat", TaskSign::Strong, true, "whatsapp wasap whatsappear wasapear"},
    {"chat", TaskSign::Weak, true, "mensaje message text sms"},
    {"meeting", TaskSign::Strong, true, "reunirse reunirme quedar reunion videollamada meet meeting videocall"},
    {"meeting", TaskSign::Weak, true,
     "cita comida comer cena cenar cafe desayuno desayunar almuerzo almorzar lunch dinner coffee breakfast demo "
     "appointment"},
    {"todo", TaskSign::Strong, false,
     "enviar enviarle mandar mandarle preparar pedir cobrar revisar comprar pagar entregar preguntar confirmar "
     "facturar recoger presupuestar contestar responder hacer ver buscar mirar terminar renovar actualizar recordar "
     "send prepare order collect check buy deliver confirm quote follow reply fix finish "
     "renew update review pick"},
    {"todo", TaskSign::Strong, true, "ask remind pay invoice congratulate answer chase avisar felicitar"},
    {"todo", TaskSign::Weak, false, "presupuesto factura entrega pedido delivery proposal"},
};

const Doing* doingOf(const QString& word) {
  for (const Doing& doing : kDoings)
    if (isIn(word, doing.words)) return &doing;
  return nullptr;
}

/// Words that only lead to what is to be done: "recordar que hay que", "remind me to". How many.
size_t leadIn(const Words& words) {
  size_t i = 0;
  for (const auto& phrase : {std::initializer_list<const char*>{"remind", "me", "to"},
                             {"i", "have", "to"},
                             {"tengo", "que"},
                             {"hay", "que"},
                             {"need", "to"},
                             {"i", "need", "to"},
                             {"have", "to"},
                             {"recordar", "que"},
                             {"recuerda", "que"},
                             {"recordarme"},
                             {"recuerdame"},
                             {"volver", "a"},
                             {"no", "olvidar"},
                             {"don't", "forget", "to"},
                             {"please"},
                             {"tarea"},
                             {"todo"}}) {
    if (areWords(words, i, phrase) && i + phrase.size() < words.size()) i += phrase.size();
  }
  return i;
}

bool isTag(QStringView text, const Word& word) {
  const QStringView raw = text.mid(word.place.from, word.place.length);
  return raw.size() > 1 && raw[0] == u'#' && raw[1].isLetter() && raw.lastIndexOf(u'#') == 0;
}

/// Ends what somebody is called.
bool endsName(const QString& word) {
  return isIn(word,
              "para por sobre porque que si acerca about re regarding for because if whether at on in with con en "
              "hasta desde y and antes despues before after when cuando to a al");
}
bool isParticle(const QString& word) {
  return isIn(word, "de del la las los el san santa i da do dos di van von der den y e");
}

/// The pieces that stand for themselves, and which words they take.
struct Scan {
  std::vector<bool> taken;
  TaskLine line;
};

void addWhen(Scan& scan, const Words& words, size_t at, const When& when, bool& hasDay, bool& hasTime) {
  const Place place = placeOf(words, at, at + when.count);
  std::fill_n(scan.taken.begin() + static_cast<qsizetype>(at), when.count, true);
  if (when.day.isValid()) {
    scan.line.pieces.push_back({PieceKind::Day, {}, {}, dates::iso(when.day), place, when.doubt});
    hasDay = true;
  }
  if (when.time.isValid()) {
    // "In 20 minutes" is one piece of text that says both: it is the day's, so that both go together.
    const Place of = when.day.isValid() ? Place{place.end(), 0} : place;
    scan.line.pieces.push_back({PieceKind::Time,
                                {},
                                {},
                                when.time.toString(QStringLiteral("HH:mm")),
                                of,
                                when.day.isValid() ? QLatin1String() : when.doubt});
    hasTime = true;
  }
}

Scan scan(QStringView text, const Words& words, const QDateTime& now) {
  Scan out;
  out.taken.assign(words.size(), false);
  bool hasDay = false;
  bool hasTime = false;
  for (size_t i = 0; i < words.size(); ++i) {
    if (isTag(text, words[i])) {
      const QStringView raw = text.mid(words[i].place.from, words[i].place.length);
      out.line.pieces.push_back({PieceKind::Tag, {}, {}, text::clean(raw.mid(1)), words[i].place, {}});
      out.taken[i] = true;
      continue;
    }
    std::optional<When> when;
    if (!hasTime) when = timeAt(words, i);
    if (!when && partOfDayAt(words, i) > 0) {
      i += partOfDayAt(words, i) - 1;
      continue;
    }
    if (!when && !hasDay) when = dayAt(words, i, now);
    if (!when || (when->day.isValid() && when->time.isValid() && hasTime)) continue;
    addWhen(out, words, i, *when, hasDay, hasTime);
    i += when->count - 1;
  }
  out.line.hasWhen = hasDay || hasTime;
  return out;
}

/// How many words from `at` on are somebody's name.
size_t nameAt(QStringView text, const Words& words, const std::vector<bool>& taken, size_t at) {
  const auto isOpen = [&](size_t i) { return i < words.size() && !taken[i] && words[i].folded[0] != u'#'; };
  if (!isOpen(at) || !words[at].folded[0].isLetter()) return 0;
  const bool capital = words[at].isCapital;
  size_t behind = at;
  size_t lastOfName = at;
  while (isOpen(behind) && behind - at < kLongestName) {
    const Word& word = words[behind];
    if (behind > at && word.stopsBefore) break;
    if (behind > at && !isParticle(word.folded) && (endsName(word.folded) || (capital && !word.isCapital))) break;
    if (!capital && behind > at && partOfDayAt(words, behind) > 0) break;
    ++behind;
    if (!isParticle(word.folded) || behind - 1 == at) lastOfName = behind;
    if (word.stopsBehind && !text.mid(word.place.end(), 1).startsWith(u'.')) break;
  }
  return lastOfName - at;
}

/// How many words from `at` on are a phone: "612 34 56 78".
size_t phoneAt(QStringView text, const Words& words, const std::vector<bool>& taken, size_t at) {
  constexpr size_t kMostGroups = 6;
  for (size_t n = 1; n <= kMostGroups && at + n <= words.size() && !taken[at + n - 1]; ++n) {
    const Place place = placeOf(words, at, at + n);
    const QString run = text.mid(place.from, place.length).toString();
    const QString& last = words[at + n - 1].folded;
    if (!std::all_of(last.begin(), last.end(), [](QChar c) { return c.isDigit() || c == u'-' || c == u'.'; })) return 0;
    if (!text::phoneE164(run).isEmpty()) return n;
  }
  return 0;
}

/// Whom it is done with: behind "a", "con", "to", "with", or behind the verb.
void findWhom(QStringView text, const Words& words, Scan& scan, size_t behindVerb, const Doing* doing) {
  const auto add = [&](size_t from, size_t count) {
    Piece piece;
    piece.kind = PieceKind::Whom;
    piece.place = placeOf(words, from, from + count);
    piece.value = text::clean(text.mid(piece.place.from, piece.place.length));
    scan.line.pieces.push_back(piece);
  };
  const auto skipArticle = [&](size_t i) {
    return i + 1 < words.size() && isIn(words[i].folded, "el la los las the don dona mi my") && !words[i].isCapital
               ? i + 1
               : i;
  };
  const bool direct = doing != nullptr && doing->takesName && behindVerb < words.size() && !scan.taken[behindVerb] &&
                      !words[behindVerb].stopsBefore && !isIn(words[behindVerb].folded, "a al con to with");
  if (direct && words[behindVerb].isCapital) {
    if (const size_t n = nameAt(text, words, scan.taken, behindVerb); n > 0) {
      add(behindVerb, n);
      return;
    }
  }
  for (size_t i = behindVerb; i + 1 < words.size(); ++i) {
    if (scan.taken[i] || scan.taken[i + 1]) continue;
    if (!isIn(words[i].folded, "a al con to with on")) continue;
    // The A of "offer A".
    if (words[i].isCapital && !words[i + 1].isCapital) continue;
    const size_t from = skipArticle(i + 1);
    if (const size_t figures = phoneAt(text, words, scan.taken, from); figures > 0 && doing != nullptr) {
      add(from, figures);
      return;
    }
    if (words[i].folded == u"on") continue;
    // "A por tornillos", "to do": only names are somebody, unless the verb asks for one.
    const size_t n = nameAt(text, words, scan.taken, from);
    if (n == 0 || endsName(words[from].folded) || (!words[from].isCapital && doing == nullptr)) continue;
    if (isIn(words[from].folded, "do be have get ver hacer")) continue;
    add(from, n);
    return;
  }
  // "Pay rent": what has no capital is a thing.
  if (!direct || qstrcmp(doing->kind, "todo") == 0) return;
  size_t from = skipArticle(behindVerb);
  if (words[from].folded == u"back" || words[from].folded == u"up") ++from;
  if (from >= words.size() || endsName(words[from].folded)) return;
  if (const size_t n = nameAt(text, words, scan.taken, from); n > 0) add(from, n);
}

}  // namespace

TaskLine readTask(QStringView text, Place line, const QDateTime& now) {
  const Words words = wordsOf(text, line);
  if (words.empty()) return {};
  Scan found = scan(text, words, now);
  size_t first = leadIn(words);
  while (first < words.size() && found.taken[first]) ++first;
  const Doing* doing = first < words.size() ? doingOf(words[first].folded) : nullptr;
  size_t at = first;
  if (doing == nullptr) {
    // "Ana: llamar el lunes"
    for (size_t i = first; i < words.size() && doing == nullptr; ++i) {
      const Doing* later = found.taken[i] || words[i].isCapital ? nullptr : doingOf(words[i].folded);
      if (later == nullptr || later->sign != TaskSign::Strong || qstrcmp(later->kind, "todo") == 0) continue;
      doing = later;
      at = i;
    }
  }
  if (doing != nullptr) {
    found.line.verb = doing->sign;
    found.line.pieces.push_back({PieceKind::Do, {}, {}, QLatin1String(doing->kind), words[at].place, {}});
  }
  findWhom(text, words, found, doing != nullptr ? at + 1 : first, doing);
  auto& pieces = found.line.pieces;
  const bool hasWhom =
      std::any_of(pieces.begin(), pieces.end(), [](const Piece& p) { return p.kind == PieceKind::Whom; });
  const size_t lead = doing != nullptr && at > first ? first : words.size();
  const size_t alone = doing == nullptr && found.line.hasWhen ? first : lead;
  if (!hasWhom && alone < words.size() && words[alone].isCapital) {
    if (const size_t n = nameAt(text, words, found.taken, alone); n > 0) {
      const Place place = placeOf(words, alone, alone + n);
      pieces.push_back({PieceKind::Whom, {}, {}, text::clean(text.mid(place.from, place.length)), place, {}});
    }
  }
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const Piece& a, const Piece& b) { return a.place.from < b.place.from; });
  return std::move(found.line);
}

QString titleOf(QStringView text, Place line, const std::vector<Piece>& pieces) {
  Claims claims(text.size());
  for (const Piece& piece : pieces)
    if (piece.kind == PieceKind::Day || piece.kind == PieceKind::Time || piece.kind == PieceKind::Tag)
      claims.take(piece.place);
  QStringList parts;
  for (const Place& place : claims.freeIn(text, line)) {
    const QString part = text::clean(text.mid(place.from, place.length)).simplified();
    if (!part.isEmpty()) parts += part;
  }
  QString title = parts.join(u' ');
  const auto isEdge = [](QChar c) { return c.isSpace() || QStringView(u",;:-\u2013\u2014").contains(c); };
  while (!title.isEmpty() && isEdge(title.back())) title.chop(1);
  while (!title.isEmpty() && isEdge(title.front())) title.remove(0, 1);
  return title.replace(QStringLiteral(" ,"), QStringLiteral(","));
}

}  // namespace cartera::quickadd
