// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/contacts/ContactFields.h"
#include "core/exchange/ExclusionColumn.h"
#include "core/exchange/ImportPlan.h"
#include "core/exchange/LayoutRows.h"

namespace cartera {

/// A value of a file that was not taken as it stands, and why.
struct ImportProblem {
  qint64 line = 0;
  QString column;
  QString value;
  /// A key such as "date.impossible"; ui/text has the sentence.
  QString reason;
  /// The whole record was left out because of it.
  bool skipped = false;
  /// Of what concerns a contact that was there before: what it is called.
  QString contact = {};
  /// Of a value that was overwritten: what stands in its place.
  QString now = {};
  bool operator==(const ImportProblem&) const = default;
};

/// What a record says about consent on one channel. Columns may contradict each other: the stricter one holds.
struct ImportedConsent {
  Channel channel = Channel::Email;
  std::optional<bool> granted;
  bool optedOut = false;
  /// The no takes back an earlier yes.
  bool withdrawn = false;
  /// There is a value that nobody can read: no yes, whatever else the row says.
  bool unread = false;
  /// Pending (asked, not confirmed) or Unknown (only a basis is known): neither a yes nor a no.
  std::optional<ConsentState> open;
  QString basis, reason, ip, confirmIp;
  /// Where basis, days and addresses of a proof stood: {column, value}.
  contactfields::FieldValues proof;
  qint64 at = 0;         // when it was given or refused, 0 unknown
  qint64 lastAt = 0;     // the same, but of a day without a time the end: when a no is given at the latest
  qint64 confirmed = 0;  // when it was confirmed, 0 unknown

  /// Whether it says anything.
  [[nodiscard]] bool isSet() const { return granted.has_value() || optedOut || open; }
  /// A no beside it is a no; a yes that waits for its confirmation is not one yet.
  [[nodiscard]] bool isOpen() const {
    return open && !optedOut && (open == ConsentState::Pending ? granted.value_or(true) : !granted.has_value());
  }
  [[nodiscard]] bool isYes() const { return granted.value_or(false) && !optedOut && !unread && !isOpen(); }
  [[nodiscard]] bool isNo() const { return optedOut || !granted.value_or(true); }
};

/// A day or moment of a contact with somebody ("Última visita").
struct ImportedMeeting {
  qint64 at = 0;
  /// The last moment that may be meant: of a day without a time its end.
  qint64 lastAt = 0;
  /// The heading it stood under.
  QString column;
  bool operator==(const ImportedMeeting&) const = default;
};

/// What a record says whose cells have slipped, so that none of them is believed where it stands.
struct SlippedRow {
  qint64 line = 0;
  QStringList emails, phones;
  /// There is a no where the answer for this channel may be.
  std::vector<Channel> refused;
  bool operator==(const SlippedRow&) const = default;
};

/// A record in Cartera's words.
struct ImportRow {
  qint64 line = 0;
  /// Outside keys and canonical values (ISO dates, plain numbers), in the order of the columns.
  contactfields::FieldValues values;
  /// Kept with the contact and shown, not mapped: {column, value as it stood}.
  contactfields::FieldValues extra;
  /// Values that were not taken, as they stood: kept beside a new contact, told of a known one.
  contactfields::FieldValues untaken;
  /// A name that stood beside an address: `Eva <eva@x.es>`.
  struct MailName {
    QString column;
    QString name;
    QString address;
    /// Of the first address of the record; further ones may be other people's.
    bool isOfFirst = false;
  };
  std::vector<MailName> mailNames;
  /// When there was contact; each becomes an entry of the timeline.
  std::vector<ImportedMeeting> meetings;
  std::vector<ImportedConsent> consents;
  bool bounced = false;
  /// A company by its legal form or its tax number, where the list does not say what anybody is.
  bool isCompany = false;
  /// From the column of exclusions.
  std::vector<exclusions::Entry> excluded;
  /// Of a record that is left out because its cells have slipped.
  SlippedRow slipped;
  /// The number under which one of our own exports gave the contact out; see RecordMark.h.
  QString mark;
  /// A portrait, and lines of another program's card that no field holds.
  std::optional<Picture> photo;
  QStringList foreign;
  std::vector<ImportProblem> problems;
  /// Why the record is left out; empty if it is not.
  QString refused;
  /// Of all mapped values; equal lines have equal ones.
  QByteArray fingerprint;

  [[nodiscard]] QString value(const QString& key) const;
  /// What it says it is, in a column of its own or by its name; nothing where it does not say.
  [[nodiscard]] std::optional<ContactKind> kindSaid() const;
  /// Whether there is a name besides that of a company one belongs to.
  [[nodiscard]] bool isNamed() const;
  /// Whether it is about a person, as far as it says.
  [[nodiscard]] bool namesPerson() const;
  /// Whether it agrees to anything.
  [[nodiscard]] bool saysYes() const;
  /// Whether it refuses, or leaves in doubt, anything.
  [[nodiscard]] bool saysNo() const;
  void take(const QString& key);  // removes it
};

/// Turns records into rows as the plan says. Pure but for the day it is given; one per thread.
class RowReader {
 public:
  RowReader(const ImportPlan& plan, const QDate& today);
  [[nodiscard]] ImportRow read(const SourceRecord& record) const;

 private:
  /// The value cannot be taken as what its column is. It is told, and kept as it stood.
  static void refuse(ImportRow& row, const PlannedColumn& column, const QString& value, const QString& reason);
  void readCell(const PlannedColumn& column, const QString& value, ImportRow& row) const;
  /// Of a plan that names fields: a value that is taken as it stands. False for those that are read like any other.
  bool readNamed(const PlannedColumn& column, const QString& value, ImportRow& row) const;
  /// A cell that says something else than what stands there, by the layout.
  void readSaid(size_t i, const QString& value, ImportRow& row) const;
  void readDate(const PlannedColumn& column, const QString& value, ImportRow& row) const;
  void readMeeting(const PlannedColumn& column, const QString& value, ImportRow& row) const;
  void readEmails(const PlannedColumn& column, const QString& value, ImportRow& row) const;
  void readPhones(const PlannedColumn& column, const QString& value, ImportRow& row) const;
  void readName(const PlannedColumn& column, const QString& value, ImportRow& row) const;
  /// The name beside the first address is the record's where nothing else names it. What it does not become is told and
  /// kept, unless it is the same name.
  static void settleMailNames(ImportRow& row);
  /// A phone or e-mail that the row has twice is one, the one that has a label.
  static void joinTwins(ImportRow& row);
  /// Decides ImportRow::isCompany. A name that stands where given names do becomes the company's.
  void seeCompany(ImportRow& row) const;
  void readPostcode(const PlannedColumn& column, const QString& value, ImportRow& row) const;
  /// A control character that does not fit is told.
  void readTaxId(const PlannedColumn& column, const QString& value, ImportRow& row) const;
  void readCustom(const PlannedColumn& column, const QString& value, ImportRow& row) const;
  void readConsent(const PlannedColumn& column, const QString& value, ImportRow& row) const;
  /// Whether a cell that is no answer says in words that somebody has left, or wants no mail: nobody is mailed over it
  /// until somebody has asked. The cell is still read as what it is.
  void seeLeaving(const PlannedColumn& column, const QString& value, ImportRow& row) const;
  /// What the list as a whole says of each of its people.
  void readListOf(ImportRow& row) const;
  /// Looks for addresses anywhere, and for refusals up to `before` and `behind` cells beside their columns.
  [[nodiscard]] SlippedRow readSlipped(const SourceRecord& record, qsizetype before, qsizetype behind) const;
  /// Of a line of another list, which is one cell here: its columns are not ours, so a no anywhere is one.
  [[nodiscard]] SlippedRow readPasted(const SourceRecord& record) const;
  void readAnswer(const PlannedColumn& column, const QString& value, Channel channel, ImportRow& row) const;
  /// The day that an opt-out tells of; a day that cannot be is told, and they have opted out all the same.
  void readOptOutDay(const PlannedColumn& column, const QString& value, ImportedConsent& c, ImportRow& row) const;
  void readConsentDate(const PlannedColumn& column, const QString& value, Channel channel, ImportRow& row) const;

  /// Quick for columns of the plan; a layout may read others out of their cells.
  [[nodiscard]] QString keyOf(const PlannedColumn& column) const {
    const PlannedColumn* const first = m_plan.columns.data();
    const bool isOfPlan = !std::less<>()(&column, first) && std::less<>()(&column, first + m_plan.columns.size());
    return isOfPlan ? m_keys[static_cast<size_t>(&column - first)] : column.field.toString();
  }

  const ImportPlan& m_plan;
  QDate m_today;
  LayoutRows m_layout;
  /// FieldRef::toString() of each column, as text and before its value in a fingerprint.
  std::vector<QString> m_keys;
  std::vector<QByteArray> m_prints;
  /// Columns about orders and deals.
  std::vector<bool> m_isLater;
  /// The first numbers behind those of all columns: where the second address of a cell goes.
  int m_freeEmail = 2;
  int m_freePhone = 2;
  int m_freeUrl = 2;
  /// The name is in one column and nowhere else, in a list that is not our own.
  bool m_nameIsWhole = false;
  /// It is an export of ours: what stands there was on record, and the answers stand beside it.
  bool m_isOwn = false;
  /// No column says what anybody is.
  bool m_kindIsOpen = true;
};

}  // namespace cartera
