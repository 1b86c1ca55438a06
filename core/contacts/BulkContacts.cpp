// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/BulkContacts.h"

#include "core/contacts/ContactKeys.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/TagStore.h"

namespace cartera {

// The numbers of columns stand here as enumerations: their places are permanent (I5).

namespace {

/// Positions and the primary one of some parts of a contact, as the stores give them one after the other.
class Order {
 public:
  void add(bool& isPrimary, int& position) {
    if (position == 0) position = m_last + 1;
    m_last = std::max(m_last, position);
    if (m_primary == nullptr) isPrimary = true;
    if (!isPrimary) return;
    if (m_primary != nullptr) *m_primary = false;
    m_primary = &isPrimary;
  }

 private:
  int m_last = 0;
  bool* m_primary = nullptr;
};

/// About how much memory a card holds: of all its texts only those that may be long are looked at.
size_t weightOf(const ContactCard& card) {
  qsizetype letters = 0;
  for (const Interaction& i : card.notes) letters += i.subject.size() + i.body.size();
  for (const CustomValue& v : card.customValues) letters += v.value.size();
  for (const Address& a : card.addresses) letters += a.street.size();
  constexpr size_t kRest = 2'000;
  return kRest + static_cast<size_t>(letters) * sizeof(QChar);
}

void setIf(BulkTable& row, int column, qint64 v) {
  if (v != 0) row.integer(column, v);
}

}  // namespace

BulkContacts::BulkContacts(const StoreContext& ctx, const text::SortKeys& sortKeys)
    : m_ctx(ctx), m_sortKeys(sortKeys), m_keys(ctx.db, sortKeys), m_behind(ctx.db) {}

Result<> BulkContacts::prepare() {
  if (m_ctx.bulk == nullptr)
    return fail(ErrorCode::Internal, QStringLiteral("internal"),
                QStringLiteral("contacts outside of a bulk recording"));
  if (m_tables.contact != nullptr) return {};
  CARTERA_ASSIGN(m_tables.point, m_ctx.bulk->table(Table::Point));
  CARTERA_ASSIGN(m_tables.address, m_ctx.bulk->table(Table::Address));
  CARTERA_ASSIGN(m_tables.membership, m_ctx.bulk->table(Table::Membership));
  CARTERA_ASSIGN(m_tables.tag, m_ctx.bulk->table(Table::ContactTag));
  CARTERA_ASSIGN(m_tables.value, m_ctx.bulk->table(Table::CustomValue));
  CARTERA_ASSIGN(m_tables.stage, m_ctx.bulk->table(Table::StageEntry));
  CARTERA_ASSIGN(m_tables.interaction, m_ctx.bulk->table(Table::Interaction));
  CARTERA_ASSIGN(m_tables.consent, m_ctx.bulk->table(Table::ConsentEvent));
  CARTERA_ASSIGN(m_tables.contact, m_ctx.bulk->table(Table::Contact));
  return {};
}

void BulkContacts::number(ContactCard& card) {
  Contact& c = card.contact;
  const auto id = [this](auto& part) {
    if (!part.id.isSet()) part.id.value = m_ctx.ids.next();
  };
  id(c);
  if (c.createdAt == 0) c.createdAt = m_ctx.clock.nowMs();
  Order points[4];
  for (Point& p : card.points) {
    p.contact = c.id;
    id(p);
    points[static_cast<size_t>(p.kind)].add(p.isPrimary, p.position);
  }
  Order places;
  for (Address& a : card.addresses) {
    a.contact = c.id;
    id(a);
    places.add(a.isPrimary, a.position);
  }
  Order companies;
  for (CardMembership& m : card.memberships) {
    m.membership.contact = c.id;
    id(m.membership);
    companies.add(m.membership.isPrimary, m.membership.position);
  }
  if (card.stageEntries.empty() && !c.stage.isEmpty())
    card.stageEntries.push_back({{}, {}, c.stage, m_ctx.clock.nowMs()});
  for (StageEntry& s : card.stageEntries) id(s);
  for (Interaction& i : card.notes) {
    i.contact = c.id;
    id(i);
    if (i.at == 0) i.at = m_ctx.clock.nowMs();
    if (i.author.isEmpty()) i.author = m_ctx.author;
  }
  for (ConsentEvent& e : card.consents) {
    e.contact = c.id;
    complete(e);
  }
}

void BulkContacts::complete(ConsentEvent& e) {
  if (!e.id.isSet()) e.id.value = m_ctx.ids.next();
  e.recordedAt = m_ctx.clock.nowMs();
  e.recordedBy = m_ctx.author;
  // As the store has it: nobody has answered in the future.
  if (e.at == 0 || e.at > e.recordedAt) e.at = e.recordedAt;
}

Result<> BulkContacts::behind(WritesBehind::Write write, size_t bytes) {
  return m_behind.push(
      [bulk = m_ctx.bulk, write = std::move(write)] {
        auto done = write();
        if (!done) bulk->breakOff(done.error());
        return done;
      },
      bytes);
}

Result<ContactId> BulkContacts::insert(ContactCard card) {
  CARTERA_TRY(prepare());
  number(card);
  const ContactId id = card.contact.id;
  const size_t bytes = weightOf(card);
  CARTERA_TRY(behind([this, card = std::move(card)] { return write(card); }, bytes));
  return id;
}

Result<ConsentId> BulkContacts::append(ConsentEvent event) {
  CARTERA_TRY(prepare());
  complete(event);
  const ConsentId id = event.id;
  CARTERA_TRY(behind(
      [this, event = std::move(event)] {
        m_utf8.clear();
        return insertConsent(event);
      },
      sizeof event));
  return id;
}

Result<> BulkContacts::write(const ContactCard& card) {
  m_utf8.clear();
  CARTERA_TRY(insertRoot(card.contact));
  for (const Point& p : card.points) CARTERA_TRY(insertPoint(p));
  for (const Address& a : card.addresses) CARTERA_TRY(insertAddress(a));
  for (const CardMembership& m : card.memberships) CARTERA_TRY(insertMembership(m.membership));
  CARTERA_TRY(insertLinks(card));
  CARTERA_TRY(insertStages(card));
  for (const Interaction& i : card.notes) CARTERA_TRY(insertInteraction(i));
  for (const ConsentEvent& e : card.consents) CARTERA_TRY(insertConsent(e));
  // Of what could not be written as it was, only the rows themselves can tell.
  if (!m_utf8.isSound()) return contactkeys::renewContacts(m_ctx.db, {card.contact.id.value}, m_sortKeys);
  return m_keys.put(card);
}

Result<> BulkContacts::insertRoot(const Contact& c) {
  enum : int {
    kKind = 1,
    kDisplayName,
    kPrefix,
    kGiven,
    kMiddle,
    kFamily,
    kSuffix,
    kNickname,
    kJobTitle,
    kDepartment,
    kTaxId,
    kLanguage,
    kBirthday,
    kAnniversary,
    kStage,
    kStatus,
    kOwner,
    kSource,
    kReferredBy,
    kPreferredChannel,
    kBestHour,
    kLikes,
    kPrivate,
    kPhotoUrl,
    kExternalId,
    kExternalId2,
    kConfirmedOn,
    kExtra,
    kImportRun,
    kImportKey,
    kCreatedAt
  };
  BulkTable& row = *m_tables.contact;
  row.text(kKind, m_utf8.of(toText(c.kind)));
  const std::pair<int, const QString*> texts[] = {{kDisplayName, &c.displayName},
                                                  {kPrefix, &c.prefix},
                                                  {kGiven, &c.given},
                                                  {kMiddle, &c.middle},
                                                  {kFamily, &c.family},
                                                  {kSuffix, &c.suffix},
                                                  {kNickname, &c.nickname},
                                                  {kJobTitle, &c.jobTitle},
                                                  {kDepartment, &c.department},
                                                  {kTaxId, &c.taxId},
                                                  {kLanguage, &c.language},
                                                  {kBirthday, &c.birthday},
                                                  {kAnniversary, &c.anniversary},
                                                  {kStage, &c.stage},
                                                  {kStatus, &c.status},
                                                  {kOwner, &c.owner},
                                                  {kSource, &c.source},
                                                  {kReferredBy, &c.referredBy},
                                                  {kPreferredChannel, &c.preferredChannel},
                                                  {kBestHour, &c.bestHour},
                                                  {kLikes, &c.likes},
                                                  {kPhotoUrl, &c.photoUrl},
                                                  {kExternalId, &c.externalId},
                                                  {kExternalId2, &c.externalId2},
                                                  {kConfirmedOn, &c.confirmedOn},
                                                  {kExtra, &c.extra}};
  for (const auto& [column, value] : texts) row.known(column, m_utf8.of(*value));
  if (c.isPrivate) row.integer(kPrivate, 1);
  setIf(row, kImportRun, c.importRun.value);
  setIf(row, kImportKey, c.importKey);
  row.integer(kCreatedAt, c.createdAt);
  return row.insert(c.id.value, Upkeep::Writer);
}

Result<> BulkContacts::insertPoint(const Point& p) {
  enum : int { kContact = 1, kKind, kLabel, kValue, kPrimary, kPosition };
  BulkTable& row = *m_tables.point;
  row.integer(kContact, p.contact.value).text(kKind, m_utf8.of(toText(p.kind))).known(kLabel, m_utf8.of(p.label));
  row.text(kValue, m_utf8.of(p.value)).integer(kPrimary, p.isPrimary ? 1 : 0).integer(kPosition, p.position);
  return row.insert(p.id.value, Upkeep::Writer);
}

Result<> BulkContacts::insertAddress(const Address& a) {
  enum : int {
    kContact = 1,
    kLabel,
    kStreet,
    kStreet2,
    kStreet3,
    kPoBox,
    kPostcode,
    kCity,
    kRegion,
    kCountry,
    kFormatted,
    kPrimary,
    kPosition
  };
  BulkTable& row = *m_tables.address;
  row.integer(kContact, a.contact.value).known(kLabel, m_utf8.of(a.label)).known(kStreet, m_utf8.of(a.street));
  row.known(kStreet2, m_utf8.of(a.street2)).known(kStreet3, m_utf8.of(a.street3)).known(kPoBox, m_utf8.of(a.poBox));
  row.known(kPostcode, m_utf8.of(a.postcode)).known(kCity, m_utf8.of(a.city)).known(kRegion, m_utf8.of(a.region));
  row.known(kCountry, m_utf8.of(a.country)).known(kFormatted, m_utf8.of(a.formatted));
  row.integer(kPrimary, a.isPrimary ? 1 : 0).integer(kPosition, a.position);
  return row.insert(a.id.value, Upkeep::Writer);
}

Result<> BulkContacts::insertMembership(const Membership& m) {
  enum : int { kContact = 1, kCompany, kRole, kDepartment, kStartedOn, kEndedOn, kPrimary, kPosition };
  BulkTable& row = *m_tables.membership;
  row.integer(kContact, m.contact.value).integer(kCompany, m.company.value).known(kRole, m_utf8.of(m.role));
  row.known(kDepartment, m_utf8.of(m.department)).known(kStartedOn, m_utf8.of(m.startedOn));
  row.known(kEndedOn, m_utf8.of(m.endedOn)).integer(kPrimary, m.isPrimary ? 1 : 0).integer(kPosition, m.position);
  return row.insert(m.id.value, Upkeep::Writer);
}

Result<> BulkContacts::insertLinks(const ContactCard& card) {
  enum : int { kContact = 1, kOther, kValue };
  const ContactId id = card.contact.id;
  for (const Tag& t : card.tags) {
    m_tables.tag->integer(kContact, id.value).integer(kOther, t.id.value);
    CARTERA_TRY(m_tables.tag->insert(tags::linkId(id, t.id), Upkeep::Writer));
  }
  for (const CustomValue& v : card.customValues) {
    BulkTable& row = *m_tables.value;
    row.integer(kContact, id.value).integer(kOther, v.field.id.value).known(kValue, m_utf8.of(v.value));
    CARTERA_TRY(row.insert(customfields::valueId(id, v.field.id), Upkeep::Writer));
  }
  return {};
}

Result<> BulkContacts::insertStages(const ContactCard& card) {
  enum : int { kContact = 1, kStage, kEnteredAt };
  for (const StageEntry& s : card.stageEntries) {
    BulkTable& row = *m_tables.stage;
    row.integer(kContact, card.contact.id.value).text(kStage, m_utf8.of(s.stage)).integer(kEnteredAt, s.enteredAt);
    CARTERA_TRY(row.insert(s.id.value, Upkeep::Writer));
  }
  return {};
}

Result<> BulkContacts::insertInteraction(const Interaction& i) {
  enum : int { kContact = 1, kKind, kDirection, kAt, kMinutes, kSubject, kBody, kOutcome, kAuthor, kImportRun };
  BulkTable& row = *m_tables.interaction;
  row.integer(kContact, i.contact.value)
      .text(kKind, m_utf8.of(toText(i.kind)))
      .known(kDirection, m_utf8.of(i.direction));
  row.integer(kAt, i.at);
  if (i.minutes) row.integer(kMinutes, *i.minutes);
  row.known(kSubject, m_utf8.of(i.subject)).known(kBody, m_utf8.of(i.body)).known(kOutcome, m_utf8.of(i.outcome));
  row.known(kAuthor, m_utf8.of(i.author));
  setIf(row, kImportRun, i.importRun.value);
  return row.insert(i.id.value, Upkeep::Writer);
}

Result<> BulkContacts::insertConsent(const ConsentEvent& e) {
  enum : int {
    kContact = 1,
    kChannel,
    kState,
    kBasis,
    kAt,
    kSource,
    kTextVersion,
    kEvidence,
    kAddress,
    kRecordedAt,
    kRecordedBy,
    kImportRun
  };
  BulkTable& row = *m_tables.consent;
  row.integer(kContact, e.contact.value).text(kChannel, m_utf8.of(toText(e.channel)));
  row.text(kState, m_utf8.of(toText(e.state))).known(kBasis, m_utf8.of(e.basis)).integer(kAt, e.at);
  row.known(kSource, m_utf8.of(e.source)).known(kTextVersion, m_utf8.of(e.textVersion));
  row.known(kEvidence, m_utf8.of(e.evidence)).known(kAddress, m_utf8.of(e.address)).integer(kRecordedAt, e.recordedAt);
  row.known(kRecordedBy, m_utf8.of(e.recordedBy));
  setIf(row, kImportRun, e.importRun.value);
  return row.insert(e.id.value, Upkeep::Writer);
}

}  // namespace cartera
