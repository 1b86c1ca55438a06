// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cartera::bench {

/// Writes a list of `count` people as a shop would have it (UTF-8, semicolons, Spanish headings): names with accents, a
/// company for every third, e-mail, two phones, address, tags, consent, a note for every fourth. The same seed writes the
/// same bytes. False when the file cannot be written.
[[nodiscard]] bool writeList(const QString& path, int count, unsigned seed = 20261122);

/// Pieces of what is in such a list, as people type them into a search box: beginnings and middles of names, two words,
/// e-mails, phones in groups.
[[nodiscard]] QStringList fragments(int count, unsigned seed = 7);

}  // namespace cartera::bench
