// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <vector>

/// How alike two texts are. Pure, any thread. The texts are compared letter by letter as they are: fold them before.
namespace cartera::duplicates {

/// Jaro-Winkler similarity, 0 to 1: letters in common near their place, more if the beginnings agree (up to four letters,
/// .1 each, from a Jaro similarity of .7 on). The same whichever is named first. Of two empty texts 0.
[[nodiscard]] double jaroWinkler(QStringView a, QStringView b);

/// Optimal string alignment: the fewest letters put in, taken out, exchanged or swapped with their neighbour.
[[nodiscard]] int osaDistance(QStringView a, QStringView b);
/// Whether osaDistance() is at most 1, without a table.
[[nodiscard]] bool withinOneEdit(QStringView a, QStringView b);

/// The share of tokens that two sets have in common, 0 to 1. Both ascending, each token once. Of two empty sets 0.
[[nodiscard]] double jaccard(const std::vector<quint32>& a, const std::vector<quint32>& b);

}  // namespace cartera::duplicates
