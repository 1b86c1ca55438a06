// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/Similarity.h"

#include <QVarLengthArray>
#include <algorithm>

namespace cartera::duplicates {

namespace {

// Longer than any name: the marks of both texts stand on the stack.
constexpr qsizetype kUsualLength = 64;

double jaro(QStringView a, QStringView b) {
  if (a.isEmpty() || b.isEmpty()) return 0;
  // Each letter takes the first free one within reach, so which text is gone through decides which letters meet. Always
  // the same one of the two: two people are as alike whoever is named first.
  if (a.size() > b.size() || (a.size() == b.size() && a > b)) std::swap(a, b);
  const qsizetype window = std::max<qsizetype>(0, std::max(a.size(), b.size()) / 2 - 1);
  QVarLengthArray<bool, kUsualLength> inA(a.size());
  QVarLengthArray<bool, kUsualLength> inB(b.size());
  std::fill(inA.begin(), inA.end(), false);
  std::fill(inB.begin(), inB.end(), false);
  qsizetype common = 0;
  for (qsizetype i = 0; i < a.size(); ++i) {
    const qsizetype end = std::min(b.size(), i + window + 1);
    for (qsizetype j = std::max<qsizetype>(0, i - window); j < end; ++j) {
      if (inB[j] || a[i] != b[j]) continue;
      inA[i] = inB[j] = true;
      ++common;
      break;
    }
  }
  if (common == 0) return 0;
  qsizetype misplaced = 0;
  qsizetype j = 0;
  for (qsizetype i = 0; i < a.size(); ++i) {
    if (!inA[i]) continue;
    while (!inB[j]) ++j;
    misplaced += a[i] == b[j] ? 0 : 1;
    ++j;
  }
  const auto m = static_cast<double>(common);
  const double swapped = static_cast<double>(misplaced) / 2;
  return (m / static_cast<double>(a.size()) + m / static_cast<double>(b.size()) + (m - swapped) / m) / 3;
}

}  // namespace

double jaroWinkler(QStringView a, QStringView b) {
  constexpr double kBoostFrom = 0.7;
  constexpr qsizetype kLongestPrefix = 4;
  constexpr double kPerLetter = 0.1;
  const double plain = jaro(a, b);
  if (plain < kBoostFrom) return plain;
  qsizetype prefix = 0;
  const qsizetype most = std::min({a.size(), b.size(), kLongestPrefix});
  while (prefix < most && a[prefix] == b[prefix]) ++prefix;
  return plain + static_cast<double>(prefix) * kPerLetter * (1 - plain);
}

int osaDistance(QStringView a, QStringView b) {
  const auto n = static_cast<size_t>(b.size());
  std::vector<int> before(n + 1);
  std::vector<int> last(n + 1);
  std::vector<int> row(n + 1);
  for (size_t j = 0; j <= n; ++j) last[j] = static_cast<int>(j);
  for (qsizetype i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (size_t j = 1; j <= n; ++j) {
      const auto at = static_cast<qsizetype>(j);
      const int exchange = last[j - 1] + (a[i - 1] == b[at - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, exchange});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[at - 2] && a[i - 2] == b[at - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[n];
}

bool withinOneEdit(QStringView a, QStringView b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  qsizetype from = 0;
  while (from < a.size() && a[from] == b[from]) ++from;
  if (a.size() < b.size()) return a.mid(from) == b.mid(from + 1);
  if (from == a.size() || a.mid(from + 1) == b.mid(from + 1)) return true;
  return from + 1 < a.size() && a[from] == b[from + 1] && a[from + 1] == b[from] && a.mid(from + 2) == b.mid(from + 2);
}

double jaccard(const std::vector<quint32>& a, const std::vector<quint32>& b) {
  size_t common = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++common;
      ++i;
      ++j;
    } else if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  const size_t all = a.size() + b.size() - common;
  return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

}  // namespace cartera::duplicates
