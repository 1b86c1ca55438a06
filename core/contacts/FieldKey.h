// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/contacts/Contact.h"

/// An outside key taken apart, as far as contacts are concerned. For ContactFields alone; the grammar of all records
/// is exchange's.
namespace cartera::contactfields {

/// What a key is about; which members of FieldKey count depends on it.
enum class FieldGroup {
  Text,  // a text column: `member`
  Kind,
  FullName,
  Stage,
  Private,
  Date,          // an ISO date column: `member`
  BirthdayPart,  // `part`: year, month, day
  Created,
  Point,    // `pointKind`, `index` or `label`; `part` "label" for the label itself
  Address,  // `index` or `label`; `part`
  OrgName,
  OrgPhone,
  OrgExternalId,
  OrgTaxId,
  Tags,
  Note,
  Consent,  // `channel`, `part` (empty: the state)
  Bounce,   // `part` "date" or empty
  Custom,   // `name`, or `index` with `part` "label"
  Extra,
  ExtraMember,  // kept under its own key, not mapped
  Ignore
};

/// A key taken apart. A plain value.
struct FieldKey {
  FieldGroup group = FieldGroup::Ignore;
  QString Contact::*member = nullptr;
  PointKind pointKind = PointKind::Email;
  Channel channel = Channel::Email;
  /// 1-based; 0 if the key names no number.
  int index = 0;
  QString label;
  QString part;
  QString name;
};

/// Nothing for keys that are not a contact's.
[[nodiscard]] std::optional<FieldKey> parseKey(const QString& key);

/// A column that is plain text outside as inside.
struct TextField {
  const char* key;
  QString Contact::*member;
};
/// In the order in which they are shown.
[[nodiscard]] const std::vector<TextField>& textFields();

/// Usual labels: those that have a key of their own ("phone.mobile").
[[nodiscard]] bool isUsualPhoneLabel(const QString& label);
[[nodiscard]] bool isUsualUrlLabel(const QString& label);
[[nodiscard]] bool isUsualAddressLabel(const QString& label);

/// street, street2, ... as they stand in keys, with their columns.
struct AddressPart {
  const char* key;
  QString Address::*member;
};
[[nodiscard]] const std::vector<AddressPart>& addressParts();

}  // namespace cartera::contactfields
