// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/NoteQuestion.h"

#include <algorithm>
#include <set>

#include "core/base/Text.h"
#include "core/search/SearchWords.h"

namespace cartera::search {

namespace {

/// So many words are asked of the index; the others of a pasted page are looked for in what it finds.
constexpr size_t kMostAsked = 24;
/// A snippet and what stands before its first word, in letters.
constexpr qsizetype kSnippet = 120;
constexpr qsizetype kBefore = 30;
/// So many places are looked at for the best one.
constexpr size_t kMostPlaces = 500;
const QString kBetween = QStringLiteral(" · ");

std::string_view view(const QByteArray& bytes) { return {bytes.constData(), static_cast<size_t>(bytes.size())}; }

QByteArray quoted(const QByteArray& word, bool mayGoOn) {
  QByteArray out = '"' + QByteArray(word).replace('"', "\"\"") + '"';
  if (mayGoOn) out += '*';
  return out;
}

/// A phone of so many digits may have the country in front or not.
constexpr qsizetype kSpanishPhone = 9;
/// Numbers of so many digits are looked for in groups as well, as people write them.
constexpr qsizetype kFewestGrouped = 6;
constexpr qsizetype kMostGrouped = 12;

/// All ways to write digits in groups of two to four.
std::vector<std::vector<QByteArray>> grouped(const QByteArray& digits) {
  std::vector<std::vector<QByteArray>> out;
  for (qsizetype n = 2; n <= 4 && n <= digits.size(); ++n) {
    if (n == digits.size()) out.push_back({digits});
    for (const std::vector<QByteArray>& rest : grouped(digits.mid(n))) {
      std::vector<QByteArray>& whole = out.emplace_back();
      whole.reserve(rest.size() + 1);
      whole.push_back(digits.left(n));
      for (const QByteArray& group : rest) whole.push_back(group);
    }
  }
  return out;
}

/// "obrien" and "dangelo" as "o brien" and "d angelo", which is how O'Brien and D'Angelo stand in a note; empty for words
/// that begin like no such name.
QString partedName(const QString& word) {
  constexpr qsizetype kShortest = 4;
  const QString key = text::searchKey(word);
  static const QString kBegins = QStringLiteral("odlmnst");
  if (key.size() < kShortest || !kBegins.contains(key[0]) || key.contains(u' ') || !key[1].isLetter()) return {};
  return QString(key.left(1) + u' ' + key.mid(1));
}

/// Letters and signs one for one, so that places stay where they are.
void smooth(QString& text) {
  for (QChar& c : text)
    if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) c = u' ';
}

}  // namespace

struct NoteQuestion::Word {
  QByteArray folded;
  size_t text = 0;
  qsizetype from = 0;
  qsizetype to = 0;
};

struct NoteQuestion::Found {
  /// Or one more than the last: the digits of all of it.
  size_t piece = 0;
  /// In the words of the note.
  size_t first = 0;
  size_t last = 0;
};

Result<NoteQuestion> NoteQuestion::read(const Connection& db, const QString& typed) {
  CARTERA_ASSIGN(auto splitter, WordSplitter::make(db));
  NoteQuestion question(std::move(splitter));
  const QString cleaned = text::clean(typed).simplified();
  QStringList pieces = cleaned.split(u' ', Qt::SkipEmptyParts);
  pieces.removeDuplicates();
  for (const QString& piece : pieces) question.addPiece(piece);
  if (question.m_pieces.empty()) return question;
  question.addPhone(searchWords(typed).digits);
  size_t words = 0;
  for (const Piece& piece : question.m_pieces) {
    for (const Row& row : piece) {
      words += row.size();
      if (row.size() > 1) question.m_exact = false;
    }
  }
  if (words > kMostAsked || question.m_phone.size() > 1) question.m_exact = false;
  return question;
}

NoteQuestion::Row NoteQuestion::rowOf(const QString& typed) const {
  Row row;
  m_splitter.split(view(typed.toUtf8()), [&](const WordSplitter::Word& w) {
    row.emplace_back(w.folded.data(), static_cast<qsizetype>(w.folded.size()));
  });
  return row;
}

void NoteQuestion::addPiece(const QString& typed) {
  Piece piece;
  const QString bare = bareWord(typed);
  for (const QString& way : {bare, text::searchKey(bare), partedName(bare)}) {
    Row row = rowOf(way);
    if (!row.empty() && std::find(piece.begin(), piece.end(), row) == piece.end()) piece.push_back(std::move(row));
  }
  if (!piece.empty()) m_pieces.push_back(std::move(piece));
}

void NoteQuestion::addPhone(const QByteArray& digits) {
  if (digits.isEmpty()) return;
  const bool hasCountry = digits.size() == kSpanishPhone + 2 && digits.startsWith("34");
  const QByteArray own = hasCountry ? digits.mid(2) : digits;
  const auto add = [this](Row row) {
    if (std::find(m_phone.begin(), m_phone.end(), row) == m_phone.end()) m_phone.push_back(std::move(row));
  };
  add({digits});
  add({own});
  if (own.size() == kSpanishPhone) add({"34" + own});
  if (own.size() < kFewestGrouped || own.size() > kMostGrouped) return;
  for (Row& row : grouped(own)) add(std::move(row));
}

QByteArray NoteQuestion::match() const {
  QByteArrayList all;
  size_t asked = 0;
  for (const Piece& piece : m_pieces) {
    QByteArrayList ways;
    for (const Row& row : piece) {
      QByteArrayList words;
      for (size_t i = 0; i < row.size(); ++i) words.append(quoted(row[i], i + 1 == row.size()));
      asked += row.size();
      // Less of a way finds more: a long one is cut, and what it finds is looked at.
      if (asked > kMostAsked) words = words.mid(0, 1);
      ways.append('(' + words.join(" AND ") + ')');
    }
    all.append('(' + ways.join(" OR ") + ')');
    if (asked > kMostAsked) break;
  }
  QByteArrayList whole{'(' + all.join(" AND ") + ')'};
  for (const Row& row : m_phone) {
    QByteArrayList words;
    for (size_t i = 0; i < row.size(); ++i) words.append(quoted(row[i], i + 1 == row.size()));
    whole.append('(' + words.join(" AND ") + ')');
  }
  return whole.join(" OR ");
}

std::vector<NoteQuestion::Word> NoteQuestion::wordsOf(const std::vector<std::string_view>& texts) const {
  std::vector<Word> out;
  for (size_t i = 0; i < texts.size(); ++i) {
    m_splitter.split(texts[i], [&](const WordSplitter::Word& w) {
      out.push_back({QByteArray(w.folded.data(), static_cast<qsizetype>(w.folded.size())), i, w.from, w.to});
    });
  }
  return out;
}

std::vector<Place> NoteQuestion::placesOf(const std::vector<Word>& words, const QByteArray& utf8) {
  std::vector<Place> out;
  out.reserve(words.size());
  qsizetype byte = 0;
  qsizetype unit = 0;
  const auto unitAt = [&](qsizetype wanted) {
    for (; byte < wanted; ++byte) {
      const auto c = static_cast<uchar>(utf8[byte]);
      if ((c & 0xC0) != 0x80) unit += c >= 0xF0 ? 2 : 1;
    }
    return unit;
  };
  for (const Word& word : words) {
    const qsizetype from = unitAt(word.from);
    out.push_back({from, unitAt(word.to) - from});
  }
  return out;
}

bool NoteQuestion::standsAt(const Row& row, const std::vector<Word>& words, size_t at) {
  if (at + row.size() > words.size() || words[at + row.size() - 1].text != words[at].text) return false;
  for (size_t i = 0; i < row.size(); ++i) {
    const QByteArray& word = words[at + i].folded;
    if (i + 1 == row.size() ? !word.startsWith(row[i]) : word != row[i]) return false;
  }
  return true;
}

std::vector<NoteQuestion::Found> NoteQuestion::foundIn(const std::vector<Word>& words) const {
  std::vector<Found> out;
  for (size_t at = 0; at < words.size(); ++at) {
    for (size_t p = 0; p < m_pieces.size(); ++p) {
      for (const Row& row : m_pieces[p])
        if (standsAt(row, words, at)) out.push_back({p, at, at + row.size() - 1});
    }
    for (const Row& row : m_phone)
      if (standsAt(row, words, at)) out.push_back({m_pieces.size(), at, at + row.size() - 1});
  }
  return out;
}

bool NoteQuestion::isAnswer(const std::vector<Found>& found) const {
  std::set<size_t> pieces;
  for (const Found& f : found) pieces.insert(f.piece);
  // The digits answer for everything.
  const bool digits = pieces.erase(m_pieces.size()) > 0;
  return !m_pieces.empty() && (digits || pieces.size() == m_pieces.size());
}

bool NoteQuestion::matches(const std::vector<std::string_view>& texts) const {
  return isAnswer(foundIn(wordsOf(texts)));
}

Snippet NoteQuestion::snippet(const QStringList& texts) const {
  QStringList parts = texts;
  parts.removeAll(QString());
  Snippet out;
  // What was found, as places in all of the text.
  struct Mark {
    size_t piece;
    Place place;
  };
  std::vector<Mark> marks;
  QString whole;
  for (const QString& part : std::as_const(parts)) {
    if (!whole.isEmpty()) whole += kBetween;
    const QByteArray utf8 = part.toUtf8();
    const auto words = wordsOf({view(utf8)});
    const auto places = placesOf(words, utf8);
    for (const Found& f : foundIn(words)) {
      const qsizetype start = places[f.first].from;
      const qsizetype end = places[f.last].from + places[f.last].length;
      marks.push_back({f.piece, {whole.size() + start, end - start}});
    }
    whole += part;
  }
  smooth(whole);

  qsizetype from = 0;
  qsizetype to = whole.size();
  if (to > kSnippet) {
    size_t most = 0;
    for (size_t i = 0; i < std::min(marks.size(), kMostPlaces); ++i) {
      std::set<size_t> near;
      for (size_t j = i;
           j < marks.size() && marks[j].place.from + marks[j].place.length <= marks[i].place.from + kSnippet - kBefore;
           ++j)
        near.insert(marks[j].piece);
      if (near.size() <= most) continue;
      most = near.size();
      from = std::max<qsizetype>(0, marks[i].place.from - kBefore);
    }
    from = std::min(from, whole.size() - kSnippet);
    to = from + kSnippet;
    // Between words, where there is a blank to part at, and never inside a letter.
    const qsizetype blankBefore = whole.indexOf(u' ', from);
    if (from > 0 && blankBefore >= 0 && blankBefore < from + kBefore / 2) from = blankBefore + 1;
    const qsizetype blankBehind = whole.lastIndexOf(u' ', to);
    if (to < whole.size() && blankBehind > to - kBefore / 2) to = blankBehind;
    if (from < whole.size() && whole[from].isLowSurrogate()) ++from;
    if (to < whole.size() && whole[to].isLowSurrogate()) --to;
  }
  const QString lead = from > 0 ? QStringLiteral("…") : QString();
  out.text = lead + whole.mid(from, to - from);
  if (to < whole.size()) out.text += u'…';
  for (const Mark& m : marks) {
    if (m.place.from < from || m.place.from + m.place.length > to) continue;
    const Place place{m.place.from - from + lead.size(), m.place.length};
    // Two words of the question may have found the same one.
    if (!out.places.empty() && place.from < out.places.back().from + out.places.back().length) {
      Place& last = out.places.back();
      last.length = std::max(last.length, place.from + place.length - last.from);
      continue;
    }
    out.places.push_back(place);
  }
  return out;
}

}  // namespace cartera::search
