// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/NameMatch.h"

#include <QString>
#include <algorithm>
#include <utility>

#include "core/duplicates/Similarity.h"

namespace cartera::duplicates {

namespace {

constexpr double kClose = 0.92;
constexpr double kSimilar = 0.80;
constexpr int kCloseLevel = 2;

/// "J" may stand for "Juan".
bool isInitialOf(QStringView a, QStringView b) {
  return (a.size() == 1 && b.startsWith(a)) || (b.size() == 1 && a.startsWith(b));
}

QString joined(const NameParts& name) {
  if (!name.areBoth()) return name.only().toString();
  return name.given.toString() + u' ' + name.family;
}

/// Whether one begins somewhere in the other, goes to its end and on from its start: "garcia lopez maria" in "maria garcia
/// lopez". Equal texts do as well.
bool goesRound(const QString& a, const QString& b) {
  if (a.size() != b.size()) return false;
  const QString twice = u' ' + b + u' ' + b + u' ';
  return twice.contains(QString(u' ' + a + u' '));
}

NameMatch swapped(const NameParts& a, const NameParts& b) {
  // Names that agree so far begin with the same letter: nearly everybody is through here.
  if (a.given.front() != b.family.front() || a.family.front() != b.given.front()) return {};
  const int one = nameLevel(a.given, b.family);
  const int other = nameLevel(a.family, b.given);
  const int least = std::min(one, other);
  if (least < kCloseLevel) return {};
  if (one + other <= nameLevel(a.given, b.given) + nameLevel(a.family, b.family)) return {};
  return {NameWay::Swapped, least, least};
}

/// Where the `count`-th word of the text ends; its end if it has no more words than that.
qsizetype endOfWords(QStringView text, qsizetype count) {
  qsizetype at = 0;
  for (;; ++at) {
    at = text.indexOf(u' ', at);
    if (at < 0) return text.size();
    if (--count == 0) return at;
  }
}

/// The whole name in one column, taken apart as the other one is.
NameMatch wholeBeside(QStringView whole, const NameParts& parts) {
  const auto wordsOf = [](QStringView text) { return text.count(u' ') + 1; };
  const qsizetype words = wordsOf(whole);
  const qsizetype given = wordsOf(parts.given);
  if (words <= given) return {};
  const qsizetype front = endOfWords(whole, given);
  const qsizetype back = endOfWords(whole, words - given);
  NameMatch best;
  const auto consider = [&](QStringView first, QStringView rest) {
    const int g = nameLevel(first, parts.given);
    const int f = nameLevel(rest, parts.family);
    if (g < kCloseLevel || f == 0 || g + f <= best.given + best.family) return;
    best = {NameWay::Whole, g, f};
  };
  consider(whole.first(front), whole.sliced(front + 1));
  consider(whole.sliced(back + 1), whole.first(back));
  return best;
}

}  // namespace

int nameLevel(QStringView a, QStringView b) {
  if (a == b) return kSameName;
  const double alike = jaroWinkler(a, b);
  if (alike >= kClose) return kCloseLevel;
  return alike >= kSimilar || isInitialOf(a, b) ? 1 : 0;
}

int surnameLevel(QStringView a, QStringView b) {
  const int level = nameLevel(a, b);
  if (level >= kCloseLevel) return level;
  if (a.size() > b.size()) std::swap(a, b);
  const bool isFirstOf = !a.isEmpty() && b.startsWith(a) && b.at(a.size()) == u' ';
  return isFirstOf && !isInitialOf(a, b) ? kCloseLevel : level;
}

bool NameParts::isOneColumn() const { return given.isEmpty() != family.isEmpty() && only().contains(u' '); }

NameMatch matchNames(const NameParts& a, const NameParts& b, bool haveSameWords) {
  if (a.given == b.given && a.family == b.family) return {};
  if (a.areBoth() && b.areBoth()) {
    const NameMatch turned = swapped(a, b);
    if (turned.way != NameWay::ByColumn || !haveSameWords || joined(a) != joined(b)) return turned;
    return {NameWay::Divided, kSameName, kSameName};
  }
  if (a.isOneColumn() && b.areBoth()) return wholeBeside(a.only(), b);
  if (b.isOneColumn() && a.areBoth()) return wholeBeside(b.only(), a);
  const bool isWhole = a.isOneColumn() && b.isOneColumn() && haveSameWords && goesRound(joined(a), joined(b));
  return isWhole ? NameMatch{NameWay::Whole, kSameName, Pattern::kMissing} : NameMatch{};
}

}  // namespace cartera::duplicates
