// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agenda/QuickContact.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

#include "core/base/Text.h"
#include "core/exchange/CompanyNames.h"

namespace cartera::quickadd {

namespace {

constexpr qsizetype kLongestSegment = 120;

bool isParticle(const QString& word) {
  return isIn(word, "de del la las los el san santa i y e da do dos di das van von der den ter al bin d");
}

/// Whether a text may be what somebody is called. `strictly`: its words begin with capitals.
bool looksLikeName(const QString& text, bool strictly) {
  constexpr qsizetype kLongest = 70;
  const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
  if (words.isEmpty() || words.size() > 8 || text.size() > kLongest) return false;
  int real = 0;
  for (const QString& word : words) {
    const bool letters = std::all_of(word.begin(), word.end(), [](QChar c) {
      return c.isLetter() || c.isMark() || QStringView(u".'’-ªº").contains(c);
    });
    if (!letters || !std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); })) return false;
    if (isParticle(text::fold(word)) && real > 0) continue;
    ++real;
    if (strictly && !word[0].isUpper()) return false;
  }
  constexpr qsizetype kMostInSmall = 5;
  return strictly || words.size() <= kMostInSmall || looksLikeName(text, true);
}

QString domainOf(const QString& email) {
  const QString domain = email.mid(email.indexOf(u'@') + 1).toLower();
  const QString name = domain.section(u'.', 0, -2).section(u'.', -1);
  if (isIn(
          name,
          "gmail hotmail outlook yahoo icloud live msn telefonica movistar orange vodafone terra gmx protonmail proton "
          "aol me mail googlemail ono"))
    return {};
  return text::searchKey(name).remove(u' ');
}

class ContactReader {
 public:
  ContactReader(QStringView text, Place whole) : m_text(text), m_contact(text) {
    for (qsizetype at = whole.from; at < whole.end();) {
      qsizetype end = text.indexOf(u'\n', at);
      if (end < 0 || end > whole.end()) end = whole.end();
      const Place line = trimmed(text, {at, end - at});
      if (line.length > 0) m_lines.push_back(line);
      at = end + 1;
    }
    m_hasLines = m_lines.size() > 1;
  }

  ContactRead read() {
    for (const Place& line : m_lines) {
      if (m_hasLines && isForm(textOf(line))) {
        m_contact.forms.push_back(line);
        m_contact.claims.take(line);
      }
    }
    // All addresses first: their domain tells which line is the company.
    for (const Place& line : m_lines) {
      if (!m_contact.claims.isFree(line)) continue;
      readLabelled(m_contact, line);
      readReach(m_contact, line);
    }
    for (const Piece& piece : m_contact.pieces)
      if (piece.key == u"email" && m_domain.isEmpty()) m_domain = domainOf(piece.value);
    for (const Place& line : m_lines) readLine(line);
    return settle();
  }

 private:
  [[nodiscard]] QString textOf(Place place) const {
    return text::clean(m_text.mid(place.from, place.length)).simplified();
  }

  /// Where commas and the like part what is left of a line.
  [[nodiscard]] Segments segmentsOf(Place line) const {
    Segments out;
    for (const Place& gap : m_contact.claims.freeIn(m_text, line)) {
      qsizetype from = gap.from;
      for (qsizetype i = gap.from; i <= gap.end(); ++i) {
        if (i < gap.end() && !parts(i, gap)) continue;
        const Place place = trimmed(m_text, {from, i - from});
        if (place.length > 0 && saysSomething(m_text.mid(place.from, place.length))) out.push_back(place);
        from = i + 1;
      }
    }
    joinForms(out);
    return out;
  }
  [[nodiscard]] bool parts(qsizetype at, Place gap) const {
    const QChar c = m_text[at];
    if (QStringView(u",;|\t\u2022\u00b7()[]<>\"\u00ab\u00bb").contains(c)) return true;
    const bool isDash = c == u'-' || c == QChar(0x2013) || c == QChar(0x2014) || c == u'/' || c == u'*';
    const bool alone = at > gap.from && m_text[at - 1].isSpace() && at + 1 < gap.end() && m_text[at + 1].isSpace();
    return (isDash && alone) ||
           (c.isSpace() && at + 2 < gap.end() && m_text[at + 1].isSpace() && m_text[at + 2].isSpace());
  }
  /// "Reformas Turia, S.L." is one.
  void joinForms(Segments& segments) const {
    for (size_t i = 1; i < segments.size();) {
      const Place both{segments[i - 1].from, segments[i].end() - segments[i - 1].from};
      const bool near = m_text.mid(segments[i - 1].end(), segments[i].from - segments[i - 1].end()).trimmed() == u",";
      constexpr qsizetype kLongestForm = 12;
      if (near && segments[i].length <= kLongestForm && companynames::endsInLegalForm(textOf(both)) &&
          m_contact.claims.isFree(both)) {
        segments[i - 1] = withPoint(both);
        segments.erase(segments.begin() + static_cast<qsizetype>(i));
      } else {
        ++i;
      }
    }
  }
  /// The point of "S.L." belongs to it.
  [[nodiscard]] Place withPoint(Place place) const {
    if (place.end() < m_text.size() && m_text[place.end()] == u'.') ++place.length;
    return place;
  }

  void readLine(Place line) {
    Segments segments = segmentsOf(line);
    turnName(segments);
    splitSegments(segments);
    readPlaces(m_contact, segments);
    for (const Place& segment : segments) classify(segment);
  }

  /// "García López, Ana": the first two segments of all.
  void turnName(Segments& segments) {
    if (segments.size() < 2 || m_contact.has("full_name") || !isFirst(segments[0])) return;
    const Place both{segments[0].from, segments[1].end() - segments[0].from};
    if (m_text.mid(segments[0].end(), segments[1].from - segments[0].end()).trimmed() != u",") return;
    const QString family = textOf(segments[0]);
    const QString given = textOf(segments[1]);
    const auto words = [](const QString& s) { return s.split(u' ', Qt::SkipEmptyParts).size(); };
    // Two surnames and one or two given names; "Ana García, Valencia" and "Ana García, gerente" are not it.
    if (words(family) < 2 || words(family) > 4 || words(given) > 2) return;
    if (!looksLikeName(family, true) || !looksLikeName(given, true) || isCompany(family) || isCompany(given) ||
        isJob(given))
      return;
    Segments alone{segments[0], segments[1]};
    ContactText trial(m_text);
    readPlaces(trial, alone);
    if (!trial.pieces.empty()) return;
    m_contact.add("full_name", textOf(both), both, {}, "name.guessed");
    segments.erase(segments.begin(), segments.begin() + 2);
  }
  [[nodiscard]] bool isFirst(Place segment) const { return m_lines.empty() || segment.from < m_lines.front().end(); }

  /// "Ana García Hotel Mirador", "comercial de Acme, S.L.": a name, or a post, and a company behind it.
  void splitSegments(Segments& segments) const {
    for (size_t i = 0; i < segments.size(); ++i) {
      const Place segment = segments[i];
      const std::vector<Word> words = wordsOf(m_text, segment);
      size_t at = words.size() > 1 ? secondPartOf(words) : 0;
      const QString whole = textOf(segment);
      if (at == 0) at = companyBehind(words, segment);
      if (at == 0) continue;
      size_t first = at;
      while (first > 1 && isIn(words[first - 1].folded, "de del en at from of @ la el los las")) --first;
      if (isIn(words[0].folded, "de del en at")) first = at;
      const Place before = placeOf(words, 0, first);
      const QString name = textOf(before);
      // "Construcciones Hermanos Gil" is one company.
      const bool isWhole = isCompany(whole) && !isJob(name);
      if (isWhole && (isCompany(name) || !looksLikeName(name, true) || at == 1)) continue;
      segments[i] = before;
      segments.insert(segments.begin() + static_cast<qsizetype>(i) + 1,
                      {words[at].place.from, segment.end() - words[at].place.from});
    }
  }
  /// The word at which a company begins behind a post and "en", "at" or "de".
  [[nodiscard]] size_t companyBehind(const std::vector<Word>& words, Place segment) const {
    for (size_t i = 1; i + 1 < words.size() && i <= size_t{kMostWordsOfJob}; ++i) {
      if (!isIn(words[i].folded, "en at @ de of") || !isJob(textOf(placeOf(words, 0, i)))) continue;
      const Place behind{words[i + 1].place.from, segment.end() - words[i + 1].place.from};
      const bool clear = isIn(words[i].folded, "en at @") && words[i + 1].isCapital;
      if (clear || isCompany(textOf(behind)) || fitsDomain(textOf(behind))) return i + 1;
    }
    return 0;
  }

  /// "Ferretería Núñez" and info@ferreterianunez.es.
  [[nodiscard]] bool fitsDomain(const QString& segment) const {
    constexpr qsizetype kShortest = 4;
    const QString key = text::searchKey(companynames::withoutLegalForm(segment)).remove(u' ');
    if (m_domain.size() < kShortest || key.size() < kShortest) return false;
    return key.contains(m_domain) || m_domain.contains(key);
  }

  /// "Ana García pedido 4500012345": the name that something else with figures follows, on a line of its own.
  [[nodiscard]] Place nameBefore(Place place) const {
    const std::vector<Word> words = wordsOf(m_text, place);
    size_t n = 0;
    while (n < words.size() && looksLikeName(textOf(words[n].place), true)) ++n;
    if (m_hasLines || n < 2 || n == words.size() || words[n].stopsBefore) return place;
    const QStringView behind = m_text.mid(words[n].place.from, place.end() - words[n].place.from);
    const bool isOther = std::any_of(behind.begin(), behind.end(), [](QChar c) { return c.isDigit() || c == u'@'; });
    return isOther ? placeOf(words, 0, n) : place;
  }

  void classify(Place place) {
    if (!m_contact.has("full_name")) place = nameBefore(place);
    const QString said = textOf(place);
    if (said.size() > kLongestSegment || !m_contact.claims.isFree(place)) return;
    // "Para: …" says what follows; "Hola Ana" is nobody's name.
    const bool isLabel = m_text.mid(place.end()).trimmed().startsWith(u':');
    if (isLabel || isIn(text::fold(said).section(u' ', 0, 0),
                        "hola estimado estimada querido querida buenos buenas dear hi hello"))
      return;
    const bool hasName = m_contact.has("full_name") || m_contact.has("given");
    if (isDepartment(said) && !m_contact.has("org.department")) {
      m_contact.add("org.department", said, place);
    } else if (isJob(said) && !m_contact.has("job_title")) {
      m_contact.add("job_title", said, place);
      m_mayBeCompany = true;
    } else if (!m_contact.has("org.name") && (isCompany(said) || (hasName && fitsDomain(said)))) {
      m_contact.add("org.name", textOf(withPoint(place)), withPoint(place));
    } else if (!hasName && looksLikeName(said, m_hasLines || place.from > m_lines.front().from)) {
      m_contact.add("full_name", said, place);
      m_mayBeCompany = true;
    } else if (hasName && m_mayBeCompany && !m_contact.has("org.name") && looksLikeCompany(said)) {
      m_contact.add("org.name", said, place, {}, "company.guessed");
    }
  }
  /// What stands behind a name, or behind a post, without saying what it is.
  [[nodiscard]] bool looksLikeCompany(const QString& said) const {
    const QStringList words = said.split(u' ', Qt::SkipEmptyParts);
    constexpr qsizetype kMostWords = 5;
    if (words.size() > kMostWords || !said[0].isUpper() || said.contains(u':')) return false;
    return std::all_of(words.begin(), words.end(), [](const QString& word) {
      return word[0].isUpper() || word == u"&" || word == u"+" || isParticle(text::fold(word)) ||
             isIn(text::fold(word), "and of the");
    });
  }

  ContactRead settle() {
    ContactRead out;
    out.forms = std::move(m_contact.forms);
    out.labels = std::move(m_contact.labels);
    out.pieces = std::move(m_contact.pieces);
    const auto nameOf = [&](const char* key) {
      return std::find_if(out.pieces.begin(), out.pieces.end(),
                          [&](const Piece& p) { return p.key == QLatin1String(key); });
    };
    const auto name = nameOf("full_name");
    const auto company = nameOf("org.name");
    if (name != out.pieces.end()) {
      const QString first = text::fold(name->value).section(u' ', 0, 0);
      if (isIn(first, "familia family") && name->value.contains(u' ')) out.kind = ContactKind::Household;
    } else if (company != out.pieces.end() && nameOf("given") == out.pieces.end() &&
               nameOf("job_title") == out.pieces.end()) {
      // Nobody but the company itself.
      company->key = QStringLiteral("full_name");
      out.kind = ContactKind::Company;
    }
    std::stable_sort(out.pieces.begin(), out.pieces.end(),
                     [](const Piece& a, const Piece& b) { return a.place.from < b.place.from; });
    return out;
  }

  QStringView m_text;
  ContactText m_contact;
  std::vector<Place> m_lines;
  bool m_hasLines = false;
  /// The line behind a name or a post is a company before it is anything else.
  bool m_mayBeCompany = false;
  QString m_domain;
};

}  // namespace

void ContactText::add(const char* key, const QString& value, Place place, const QString& label, const char* doubt) {
  claims.take(place);
  pieces.push_back(
      {PieceKind::Field, QLatin1String(key), label, text::clean(value).simplified(), place, QLatin1String(doubt)});
}

bool ContactText::has(const char* key) const {
  return std::any_of(pieces.begin(), pieces.end(), [&](const Piece& p) { return p.key == QLatin1String(key); });
}

bool ContactText::hasAddress() const {
  return std::any_of(pieces.begin(), pieces.end(), [](const Piece& p) { return p.key.startsWith(u"addr["); });
}

ContactRead readContact(QStringView text, Place whole) { return ContactReader(text, whole).read(); }

}  // namespace cartera::quickadd
