// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/NamelessColumns.h"

#include <algorithm>

#include "core/base/Text.h"
#include "core/exchange/CellValues.h"
#include "core/exchange/ColumnContent.h"
#include "core/exchange/GivenNames.h"
#include "core/exchange/Surnames.h"
#include "core/exchange/Towns.h"

namespace cartera::nameless {

namespace {

enum class Kind { Other, Open, Given, Whole, Surnames, Town };

/// The words of a name that say something: "María del Carmen" has two.
QStringList wordsOf(const QString& key) {
  static const QStringList kJoining{
      QStringLiteral("de"), QStringLiteral("del"), QStringLiteral("la"), QStringLiteral("las"), QStringLiteral("los"),
      QStringLiteral("y"),  QStringLiteral("i"),   QStringLiteral("da"), QStringLiteral("do"),  QStringLiteral("dos")};
  QStringList out;
  for (const QString& word : key.split(u' ', Qt::SkipEmptyParts))
    if (!kJoining.contains(word)) out += word;
  return out;
}

/// What the values of a column have been seen to be.
struct Evidence {
  size_t filled = 0;
  /// Begin with a first name; with one that is no surname as well.
  size_t given = 0, givenAlone = 0;
  /// Begin with a surname; with one that is no first name as well.
  size_t surnames = 0, surnamesAlone = 0;
  size_t towns = 0;
  /// Names of several words, and those of first names alone ("Ana María").
  size_t several = 0, allGiven = 0;
  /// A first name with surnames behind it, or turned round at a comma.
  size_t whole = 0;

  explicit Evidence(const std::vector<QString>& values) {
    for (const QString& value : values)
      if (const QString clean = text::clean(value); !clean.isEmpty()) take(clean);
  }

  void take(const QString& value) {
    ++filled;
    if (cellvalues::turnedName(value)) {
      ++whole;
      ++several;
      ++given;
      ++givenAlone;
      return;
    }
    const QString key = text::searchKey(value);
    const QStringList words = wordsOf(key);
    if (words.isEmpty()) return;
    const bool isGiven = givennames::isOne(words[0]);
    const bool isSurname = surnames::isOne(words[0]);
    // "Santiago" is a name, too; "Soria" a surname, which decides nothing.
    if (towns::isOne(key) && !(isGiven && words.size() == 1)) {
      towns += isSurname && words.size() == 1 ? 0 : 1;
      return;
    }
    given += isGiven ? 1 : 0;
    givenAlone += isGiven && !isSurname ? 1 : 0;
    surnames += isSurname ? 1 : 0;
    surnamesAlone += isSurname && !isGiven ? 1 : 0;
    if (words.size() < 2) return;
    ++several;
    if (!isGiven) return;
    const auto further = [&](const auto& fits) { return std::any_of(words.begin() + 1, words.end(), fits); };
    if (!further([](const QString& word) { return !givennames::isOne(word); })) ++allGiven;
    if (further([](const QString& word) { return surnames::isOne(word) && !givennames::isOne(word); })) ++whole;
  }

  [[nodiscard]] Kind kind() const {
    if (filled == 0) return Kind::Other;
    // A town stands in many rows, and no town of its own in each: half of the column is evidence enough.
    if (towns * 2 >= filled && towns > surnames) return Kind::Town;
    if (given * 2 >= filled && givenAlone >= surnamesAlone) {
      const size_t unlike = several - allGiven;
      return several * 2 >= filled && unlike > 0 && unlike >= allGiven ? Kind::Whole : Kind::Given;
    }
    // No list knows all surnames: a third is more than chance.
    if (surnames * 3 >= filled && surnames > 2 * towns) return Kind::Surnames;
    return Kind::Open;
  }
};

class Finder {
 public:
  explicit Finder(const std::vector<std::vector<QString>>& columns) : m_columns(columns) {
    for (const auto& values : columns) {
      m_evidence.emplace_back(values);
      m_kinds.push_back(m_evidence.back().kind());
    }
    // "Ana Yurena" beside surnames: what is in no list is another first name, and not one more surname.
    for (size_t i = 0; i < m_kinds.size(); ++i) {
      const Evidence& e = m_evidence[i];
      const bool isBeside = is(i + 1, Kind::Surnames) || (i > 0 && is(i - 1, Kind::Surnames));
      if (is(i, Kind::Whole) && isBeside && e.whole * 2 < e.several) m_kinds[i] = Kind::Given;
    }
  }

  std::vector<Found> run() {
    findNames();
    // Of two, one may be the province.
    if (std::count(m_kinds.begin(), m_kinds.end(), Kind::Town) == 1)
      add(static_cast<size_t>(std::find(m_kinds.begin(), m_kinds.end(), Kind::Town) - m_kinds.begin()),
          u"addr.home.city");
    return std::move(m_found);
  }

 private:
  [[nodiscard]] bool is(size_t i, Kind kind) const { return i < m_kinds.size() && m_kinds[i] == kind; }
  void add(size_t i, QStringView name, bool isGuess = false) { m_found.push_back({i, field(name), isGuess}); }

  void findNames() {
    for (size_t i = 0; i < m_kinds.size(); ++i) {
      if (is(i, Kind::Whole)) return add(i, u"full_name");
      if (!is(i, Kind::Given)) continue;
      add(i, u"given");
      return findSurnames(i);
    }
    for (size_t i = 0; i < m_kinds.size(); ++i)
      if ((is(i, Kind::Open) || is(i, Kind::Surnames)) && looksLikeNames(m_columns[i]))
        return add(i, u"full_name", true);
  }

  /// Those beside the first names, one column or two of them; where none are, the only ones of the list.
  void findSurnames(size_t given) {
    const bool isBehind = is(given + 1, Kind::Surnames);
    const bool isBefore = given > 0 && is(given - 1, Kind::Surnames);
    if (isBehind && isBefore) return;
    if (isBehind) {
      for (size_t i = given + 1; i <= given + 2 && is(i, Kind::Surnames); ++i) add(i, u"family");
    } else if (isBefore) {
      const size_t first = given > 1 && is(given - 2, Kind::Surnames) ? given - 2 : given - 1;
      for (size_t i = first; i < given; ++i) add(i, u"family");
    } else if (std::count(m_kinds.begin(), m_kinds.end(), Kind::Surnames) == 1) {
      add(static_cast<size_t>(std::find(m_kinds.begin(), m_kinds.end(), Kind::Surnames) - m_kinds.begin()), u"family");
    }
  }

  const std::vector<std::vector<QString>>& m_columns;
  std::vector<Evidence> m_evidence;
  std::vector<Kind> m_kinds;
  std::vector<Found> m_found;
};

}  // namespace

std::vector<Found> find(const std::vector<std::vector<QString>>& columns) { return Finder(columns).run(); }

}  // namespace cartera::nameless
