// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "core/contacts/ContactFields.h"
#include "core/exchange/ImportRow.h"

/// "phone[1]", "email[2].label", "addr[1].city": the numbers of a list are those of its columns, which say nothing about
/// which of a contact's phones or addresses is meant. So each is known by what stands in it.
namespace cartera::numberedfields {

/// A phone or address of a contact, and its place among those of its kind, from one on.
struct Place {
  const Point* there = nullptr;
  int number = 0;
};
/// The first of this kind that is the same, however it is written; nothing, under number 0, where none is.
[[nodiscard]] Place pointOf(const ContactCard& card, PointKind kind, const QString& value);

/// Whether a key is that of a numbered phone, e-mail, page or handle, or of its label.
[[nodiscard]] bool isPoint(const QString& key);
/// What phones and e-mails of a row are to a contact.
struct PointChanges {
  contactfields::FieldValues fills;
  contactfields::FieldValues differs;
  /// Of the fills the e-mails and phones that go in beside another one, under the key that the row has for them.
  contactfields::FieldValues further;
  /// What stands in the place of e-mails and phones that differ.
  contactfields::FieldValues replaced;
};
/// Sorts those of a row into what the card lacks, which goes behind what is there, and what stands against something in
/// it, each under the number it has there. A number with a label is compared with those of the same label, one without
/// never with a mobile or another one that has a heading of its own; none with what the row names elsewhere; and of
/// e-mails only the first: further ones are more. A label goes with its number, and fills that of one which has none.
/// Unless the list overwrites, an e-mail or phone that stands against another one is a further one. `flat` is the card as
/// contactfields::flatten() tells it.
[[nodiscard]] PointChanges comparePoints(const ContactCard& card, const QHash<QString, QString>& flat,
                                         const ImportRow& row, bool overwrites);
/// The number behind all that a card has of a kind, and behind what is to fill it.
[[nodiscard]] int nextNumber(const ContactCard& card, PointKind kind, const contactfields::FieldValues& fills);
/// Whether a row has this e-mail or phone anywhere, however it is written.
[[nodiscard]] bool names(const ImportRow& row, const QString& value);
/// Whether one of these is this phone, however it is written.
[[nodiscard]] bool holdsPhone(const contactfields::FieldValues& values, const QString& phone);
/// Fills an address that says nothing else, and adds one where there is none.
void compareAddresses(const ContactCard& card, const ImportRow& row, contactfields::FieldValues& fills);

}  // namespace cartera::numberedfields
