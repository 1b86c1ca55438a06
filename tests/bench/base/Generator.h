// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cartera::bench {

/// Writes a list of `count` people as a shop would have it (UTF-8, semicolons, Spanish headings): names with accents,
/// frequent ones more often; a company for every third, of a tenth as many as there are people; e-mails and phones where
/// they have them, written in different ways; address, tags, consent, a note for every fourth. Whom it names can be told
/// apart: nobody is there twice. The same seed writes the same bytes. `first` is the number of the first one: lists with
/// other numbers are of other people. False when the file cannot be written.
[[nodiscard]] bool writeList(const QString& path, int count, int first = 0, unsigned seed = 20261122);

/// Pieces of what is in such a list, as people type them into a search box: beginnings and middles of names, two words,
/// e-mails, phones in groups. The same for the same seed.
[[nodiscard]] QStringList fragments(int count, unsigned seed = 7);

}  // namespace cartera::bench
