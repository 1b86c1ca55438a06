// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "core/base/Id.h"

/// What the file knows about people and companies: plain values, one struct a table. Instants are UTC milliseconds,
/// dates ISO text; empty text is "not known" (NULL in the file).
namespace cartera {

/// What a contact is.
enum class ContactKind { Person, Company, Household, Team };
/// "person", "company", "household", "team".
[[nodiscard]] QString toText(ContactKind kind);
[[nodiscard]] std::optional<ContactKind> contactKindFrom(QStringView text);

/// The life of a customer, in order. discover = lead, educate = prospect, buy = proposal, after-sale = customer;
/// dormant has bought and gone quiet, former has left. The file holds the keys.
[[nodiscard]] const QStringList& stageKeys();
[[nodiscard]] bool isStage(const QString& key);

/// A person, company, household or team: the row itself, without what hangs on it.
struct Contact {
  ContactId id;
  ContactKind kind = ContactKind::Person;
  /// The name as a whole: companies, and people whose name came in one piece.
  QString displayName;
  QString prefix, given, middle, family, suffix, nickname;
  QString jobTitle, department;
  QString taxId;
  QString language;
  /// ISO date, or --MM-DD without a year.
  QString birthday, anniversary;
  /// One of stageKeys(), or empty.
  QString stage;
  QString status, owner, source, referredBy;
  QString preferredChannel, bestHour, likes;
  bool isPrivate = false;
  QString photoUrl;
  QString externalId, externalId2;
  /// ISO date of the last time somebody confirmed these data.
  QString confirmedOn;
  /// JSON object: columns of an import that are kept and shown, not mapped.
  QString extra;
  ImportRunId importRun;
  /// Fingerprint of the imported row with its occurrence number; 0 is none.
  qint64 importKey = 0;
  qint64 createdAt = 0;
  /// When it went to the trash.
  std::optional<qint64> deletedAt;
  bool operator==(const Contact&) const = default;
};

/// The name shown everywhere: the display name if there is one, else given, middle and family name; the nickname when
/// there is none of these.
[[nodiscard]] QString displayName(const Contact& c);

/// Where somebody is reached.
enum class PointKind { Email, Phone, Url, Social };
/// "email", "phone", "url", "social".
[[nodiscard]] QString toText(PointKind kind);
[[nodiscard]] std::optional<PointKind> pointKindFrom(QStringView text);

/// A phone, e-mail address, web page or social handle.
struct Point {
  PointId id;
  ContactId contact;
  PointKind kind = PointKind::Email;
  /// work, home, mobile, fax, ... or free text.
  QString label;
  /// As it was written; its match key lives in point_key.
  QString value;
  bool isPrimary = false;
  int position = 0;
  std::optional<qint64> deletedAt;
  bool operator==(const Point&) const = default;
};

/// A postal address.
struct Address {
  AddressId id;
  ContactId contact;
  /// home, work, billing, shipping, other, or free text.
  QString label;
  QString street, street2, street3, poBox, postcode, city, region, country;
  /// The whole address in one text, when it came that way.
  QString formatted;
  bool isPrimary = false;
  int position = 0;
  std::optional<qint64> deletedAt;
  bool operator==(const Address&) const = default;
};

/// A person in a company or household.
struct Membership {
  MembershipId id;
  ContactId contact;
  ContactId company;
  QString role, department;
  /// ISO dates.
  QString startedOn, endedOn;
  bool isPrimary = false;
  int position = 0;
  std::optional<qint64> deletedAt;
  bool operator==(const Membership&) const = default;
};

/// A word that contacts are marked with. Its number is drawn from its folded name: the same tag made twice is one.
struct Tag {
  TagId id;
  QString name;
  QString colour;
  bool archived = false;
  bool operator==(const Tag&) const = default;
};

/// What a field that the user defined takes.
enum class FieldType { Text, Number, Date, Choice, YesNo };
/// "text", "number", "date", "choice", "yesno".
[[nodiscard]] QString toText(FieldType type);
[[nodiscard]] std::optional<FieldType> fieldTypeFrom(QStringView text);

/// A field that the user defined.
struct CustomField {
  FieldId id;
  QString name;
  FieldType type = FieldType::Text;
  QStringList choices;
  int position = 0;
  bool archived = false;
  bool operator==(const CustomField&) const = default;
};

/// One value with its field. Numbers have a decimal point, dates are ISO, yes/no is "yes" or "no".
struct CustomValue {
  CustomField field;
  QString value;
  bool operator==(const CustomValue&) const = default;
};

/// Which entry into a stage.
using StageEntryId = Id<struct StageEntryTag>;
/// When a contact entered a stage of its life; the last one is where it is.
struct StageEntry {
  StageEntryId id;
  ContactId contact;
  QString stage;
  qint64 enteredAt = 0;
  bool operator==(const StageEntry&) const = default;
};

/// What happened with a contact.
enum class InteractionKind { Note, Call, Visit, Email, Chat, Meeting, Other };
/// "note", "call", "visit", "email", "chat", "meeting", "other".
[[nodiscard]] QString toText(InteractionKind kind);
[[nodiscard]] std::optional<InteractionKind> interactionKindFrom(QStringView text);

/// Something that happened with a contact.
struct Interaction {
  InteractionId id;
  ContactId contact;
  InteractionKind kind = InteractionKind::Note;
  /// "in", "out", or empty.
  QString direction;
  qint64 at = 0;
  std::optional<qint64> minutes;
  QString subject, body, outcome, author;
  ImportRunId importRun;
  std::optional<qint64> deletedAt;
  bool operator==(const Interaction&) const = default;
};

/// What somebody can say yes or no to: each way of writing to them, and being passed on to partners.
enum class Channel { Email, Sms, Phone, Post, Partners };
/// "email", "sms", "phone", "post", "partners".
[[nodiscard]] QString toText(Channel channel);
[[nodiscard]] std::optional<Channel> channelFrom(QStringView text);
[[nodiscard]] const std::vector<Channel>& allChannels();

/// What somebody said about one channel.
enum class ConsentState { Granted, Denied, Withdrawn, Pending, Unknown };
/// "granted", "denied", "withdrawn", "pending", "unknown".
[[nodiscard]] QString toText(ConsentState state);
[[nodiscard]] std::optional<ConsentState> consentStateFrom(QStringView text);

/// Who said yes or no to what, when, and how it can be shown. Never changed, only followed by another.
struct ConsentEvent {
  ConsentId id;
  ContactId contact;
  Channel channel = Channel::Email;
  ConsentState state = ConsentState::Unknown;
  /// consent, customer_relation, contract, business_contact.
  QString basis;
  /// When the person said it.
  qint64 at = 0;
  /// form, paper, import file and line, phone call.
  QString source;
  QString textVersion;
  /// JSON object: ip, confirmed, confirm_ip, reason, file.
  QString evidence;
  QString address;
  qint64 recordedAt = 0;
  QString recordedBy;
  ImportRunId importRun;
  bool operator==(const ConsentEvent&) const = default;
};

/// What an exclusion names.
enum class SuppressionKind { Contact, Address, Domain, Hash };
/// "contact", "address", "domain", "hash".
[[nodiscard]] QString toText(SuppressionKind kind);
[[nodiscard]] std::optional<SuppressionKind> suppressionKindFrom(QStringView text);

/// Who is never written to. Wins over any later import.
struct Suppression {
  SuppressionId id;
  SuppressionKind kind = SuppressionKind::Address;
  /// Empty: every channel.
  std::optional<Channel> channel;
  ContactId contact;
  /// The address, the domain, or the hash in hex.
  QString value;
  QString reason, source;
  qint64 at = 0;
  ImportRunId importRun;
  bool operator==(const Suppression&) const = default;
};

/// What is to be done, when, by whom, and for which record.
struct Task {
  TaskId id;
  QString title;
  /// call, visit, email, todo, ...
  QString kind;
  /// ISO date; empty is "some day".
  QString dueOn;
  /// HH:MM, local; empty is any time that day.
  QString dueTime;
  QString owner;
  ContactId contact;
  /// deal, ticket, campaign, ... and the number of that record.
  QString recordKind;
  qint64 recordId = 0;
  QString note;
  std::optional<qint64> doneAt;
  qint64 createdAt = 0;
  QString createdBy;
  std::optional<qint64> deletedAt;
  bool operator==(const Task&) const = default;
};

/// A membership with the name of its company.
struct CardMembership {
  Membership membership;
  QString companyName;
  bool operator==(const CardMembership&) const = default;
};

/// Everything about one contact but its timeline. Parts in the order they are shown (primary first, then position);
/// what is in the trash is left out.
struct ContactCard {
  Contact contact;
  std::vector<Point> points;
  std::vector<Address> addresses;
  std::vector<CardMembership> memberships;
  std::vector<Tag> tags;
  std::vector<CustomValue> customValues;
  /// Oldest first.
  std::vector<StageEntry> stageEntries;
  /// Oldest first.
  std::vector<ConsentEvent> consents;
  /// Notes alone, oldest first: they belong to the data that are given out.
  std::vector<Interaction> notes;
  /// Open ones first, by date.
  std::vector<Task> tasks;
  bool operator==(const ContactCard&) const = default;
};

}  // namespace cartera
