// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "core/base/Reading.h"
#include "ui/contacts/ContactData.h"

/// Which fields the card of a contact shows, in which order and in which words. Pure.
namespace cartera::contactrows {

/// One line of the card.
struct FieldRow {
  /// The outside key that is written; the same key is the same row when the contact changes.
  QString key;
  QString label;
  /// What a screen reader calls it: no two rows have the same.
  QString name;
  /// As people read it: dates dd/MM/yyyy, phones in groups, tags with semicolons, numbers with the language's marks.
  QString value;
  QString placeholder;
  /// What is computed or kept elsewhere: shown as words, not as a field.
  bool readOnly = false;
  /// Stands beside the row before it, in one line: first name and surname, the parts of an address.
  bool joins = false;
  /// Nobody has filled it in and nobody asked for it: it only offers to be.
  bool isEmptyOffer = false;
  /// Where it stands in the file, for its history; none for what is computed.
  std::optional<contactdata::Cell> cell;
  /// What has more to it than this line: a form opens beside it. A channel of consent, a membership,
  /// or an entry of the list of exclusions.
  enum class Opens { Nothing, Consent, Membership, Exclusion } opens = Opens::Nothing;
  Channel channel = Channel::Email;
  MembershipId membership;
  Suppression exclusion;
  /// What its button is called.
  QString opensText;
};

/// `opened` are keys that were asked for by "add a field" and are shown though empty. The most important first, and what
/// is empty last: a card that has no room for all shows the beginning.
[[nodiscard]] std::vector<FieldRow> rowsOf(const contactdata::Details& details, const QStringList& opened,
                                           const QString& language);

/// What is on the card, and what waits behind "more".
struct Fold {
  std::vector<FieldRow> shown;
  std::vector<FieldRow> folded;
};
/// The first lines, and further ones that have a row in `kept`. Never leaves one line alone behind "more".
[[nodiscard]] Fold foldedTo(std::vector<FieldRow> rows, int mostLines, const QStringList& kept);

/// A field that could be added: its key and what it is called, with "…" at its end when a form asks for more. Those of one
/// group stand together.
struct Addable {
  /// How one reaches somebody, other facts, fields of one's own, and what a form opens for.
  enum class Group { Reach, Fact, Own, Form };
  QString key;
  QString label;
  Group group = Group::Fact;
};
[[nodiscard]] std::vector<Addable> addable(const contactdata::Details& details, const QStringList& opened);
/// Keys that open a form instead of a field: another company, a consent, an exclusion, and a new field of one's own.
[[nodiscard]] QString newMembershipKey();
[[nodiscard]] QString newConsentKey();
[[nodiscard]] QString newExclusionKey();
[[nodiscard]] QString newFieldKey();

/// What is written for what was typed into a field: a number is read with the decimal mark it is printed with, and
/// written with a point; languages and channels by their codes. Refused with the reasons of core/base/Numbers.h.
[[nodiscard]] Reading<QString> writtenForm(const contactdata::Details& details, const QString& key,
                                           const QString& typed, const QString& language);

}  // namespace cartera::contactrows
