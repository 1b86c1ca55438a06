// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "core/exchange/vcard/Property.h"

/// What other programs say beside a value that we understand (`EMAIL;LANGUAGE=da;X-SLOT=1:…`): it goes with the lines that
/// no field of ours holds (Foreign.h), in one of our own, and comes out beside the same value again.
namespace cartera::vcard {

/// Where parameters stand: a property under one name for all versions, its label, and its value as our fields have it.
struct Place {
  QString name, label, value;
};

/// The line that keeps what a property says beyond `place`; empty if there is nothing. What is packing, or order, or a type
/// that the label says as well, is none of it.
[[nodiscard]] QString keptLine(const Property& property, const Place& place);

/// Whether it is such a line.
[[nodiscard]] bool isKeptLine(const QString& line);

/// The parameters that the lines of a contact keep.
class KeptParameters {
 public:
  /// Takes its own lines out of `foreign`.
  explicit KeptParameters(QStringList& foreign);
  /// What stands beside a value, as it is written behind the name of the property: ";LANGUAGE=da", or nothing.
  [[nodiscard]] QString of(const Place& place);
  /// Whether some stand beside a value that nobody has asked about.
  [[nodiscard]] bool areLeft() const { return !m_byPlace.isEmpty(); }

 private:
  QHash<QString, QString> m_byPlace;
};

}  // namespace cartera::vcard
