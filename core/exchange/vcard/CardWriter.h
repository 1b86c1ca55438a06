// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include "core/contacts/Contact.h"
#include "core/contacts/ContactFields.h"
#include "core/contacts/Picture.h"
#include "core/exchange/vcard/Property.h"

namespace cartera::vcard {

/// What is written of a contact besides its card.
struct Beside {
  /// The number of RecordMark.h: its UID, if it has no number of another program.
  QString mark;
  std::optional<Picture> photo;
  /// What other programs' cards said that no field of ours holds; see Foreign.h.
  QStringList foreign;
  /// Fields that no card holds: "suppressed", "last_activity".
  contactfields::FieldValues fields;
  /// What users' fields hold, by their name.
  QHash<QString, FieldType> types;
};

/// What cards do not say to everybody.
struct Unsaid {
  /// Fields that a card has no property for: other programs pass over them.
  QStringList onlyOurs;
  /// Whether parameters of other programs (KeptParameters.h) went: their value has changed, or has no
  /// property in this version.
  bool parameters = false;
};

/// A contact as a card of 3.0 or 4.0: UTF-8, CR LF, folded at 75 bytes, never inside a character. Fields that a card has
/// no property for are written as X-CARTERA-FIELD. What it does not say is added to `unsaid`. Pure.
[[nodiscard]] QByteArray printCard(const ContactCard& card, const Beside& beside, Version version, Unsaid& unsaid);

/// One property, folded, with its line end.
[[nodiscard]] QByteArray foldedLine(const QString& line);

}  // namespace cartera::vcard
