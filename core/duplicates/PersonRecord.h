// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace cartera::duplicates {

/// One record as the comparison sees it, from a list or from the open file: plain text, as it was written. Empty is "not
/// known", which speaks neither for nor against. A plain value.
struct PersonRecord {
  /// The caller's: the number of a contact, or the place in a list. Each once.
  qint64 id = 0;
  /// The first names and the surnames of a person. A company, and a name in one piece, has neither.
  QString given, family;
  /// The name as a whole, for those without the two above.
  QString name;
  /// "jr", "II": tells father and son apart.
  QString suffix;
  /// ISO (1960-02-10, --02-10), or whatever digits were written.
  QString birthday;
  QString taxId;
  QStringList emails, phones;
  /// Of all addresses.
  QStringList streets, streets2, cities, postcodes, regions;
  /// The companies one belongs to.
  QStringList organisations;

  bool operator==(const PersonRecord&) const = default;
};

}  // namespace cartera::duplicates
