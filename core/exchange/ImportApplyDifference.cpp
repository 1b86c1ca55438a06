// SPDX-License-Identifier: GPL-3.0-or-later
// What a row says beyond, or against, a contact that is there. A list that comes every month says nothing new of most of
// them: so it has to be quick, and reads no more of a contact than the row speaks of.
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>

#include "core/base/Dates.h"
#include "core/base/Text.h"
#include "core/contacts/AddressStore.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/FieldKey.h"
#include "core/contacts/InteractionStore.h"
#include "core/contacts/MembershipStore.h"
#include "core/contacts/PointStore.h"
#include "core/contacts/TagStore.h"
#include "core/exchange/ExportCells.h"
#include "core/exchange/ImportApply.h"
#include "core/exchange/NumberedFields.h"
#include "core/exchange/RowKeys.h"

namespace cartera {

namespace {

const QString kOrg = QStringLiteral("org.name");
const QString kLabel = QStringLiteral(".label");
bool isLabel(const QString& key) { return key.endsWith(kLabel); }

/// The contact, and those parts of its card that the row has values for.
Result<ContactCard> cardFor(Connection& db, ContactId id, const ImportRow& row) {
  const auto speaksOf = [&row](std::initializer_list<const char*> bases) {
    return std::any_of(row.values.begin(), row.values.end(), [&bases](const auto& kv) {
      return std::any_of(bases.begin(), bases.end(),
                         [&kv](const char* base) { return kv.first.startsWith(QLatin1String(base)); });
    });
  };
  const auto read = [](bool isAsked, auto& part, const auto& ask) -> Result<> {
    if (!isAsked) return {};
    CARTERA_ASSIGN(part, ask());
    return {};
  };
  ContactCard card;
  CARTERA_ASSIGN(card.contact, contacts::get(db, id));
  CARTERA_TRY(
      read(speaksOf({"email", "phone", "url", "social"}), card.points, [&] { return points::ofContact(db, id); }));
  CARTERA_TRY(read(speaksOf({"addr"}), card.addresses, [&] { return addresses::ofContact(db, id); }));
  CARTERA_TRY(read(speaksOf({"org"}), card.memberships, [&] { return memberships::ofContact(db, id); }));
  CARTERA_TRY(read(speaksOf({"tags"}), card.tags, [&] { return tags::ofContact(db, id); }));
  CARTERA_TRY(read(speaksOf({"custom"}), card.customValues, [&] { return customfields::ofContact(db, id); }));
  CARTERA_TRY(read(speaksOf({"note"}), card.notes, [&] { return interactions::notes(db, id); }));
  CARTERA_TRY(
      read(!row.consents.empty() || speaksOf({"consent"}), card.consents, [&] { return consents::events(db, id); }));
  return card;
}

/// "ANA" says nothing against "Ana"; it may correct it where the list is to overwrite. Numbers of other programs are
/// what they are.
bool isSameInOtherCase(const QString& key, const QString& there, const QString& value) {
  if (key.startsWith(QLatin1String("external_id"))) return false;
  return !there.isEmpty() && text::clean(there).compare(text::clean(value), Qt::CaseInsensitive) == 0;
}

/// What stands there, and whether it is what the list says, where the file has another spelling for it than lists have: a
/// "sí" stands as "yes", "ROJO" as the choice "Rojo", a birthday in one piece. Unset where it has none.
struct Standing {
  QString there;
  bool isSame = false;
};
std::optional<Standing> standing(const ContactCard& card, const QString& key, const QString& value) {
  const Contact& c = card.contact;
  const auto field = contactfields::parseKey(key);
  if (!field) return std::nullopt;
  switch (field->group) {
    case contactfields::FieldGroup::Private: {
      CustomField answer;
      answer.type = FieldType::YesNo;
      const auto said = customfields::checked(answer, value);
      const QString there = c.isPrivate ? QStringLiteral("yes") : QString();
      // Nobody is private unless somebody says so.
      return Standing{there, said && *said == (c.isPrivate ? QStringLiteral("yes") : QStringLiteral("no"))};
    }
    case contactfields::FieldGroup::BirthdayPart: {
      const PartialDate day = dates::readPartial(c.birthday).value.value_or(PartialDate{});
      const int part = field->part == u"year" ? day.year : field->part == u"month" ? day.month : day.day;
      return Standing{part == 0 ? QString() : QString::number(part), part != 0 && part == value.toInt()};
    }
    case contactfields::FieldGroup::Custom: {
      const auto at = std::find_if(card.customValues.begin(), card.customValues.end(),
                                   [&](const CustomValue& v) { return v.field.id == customfields::idOf(field->name); });
      if (at == card.customValues.end()) return std::nullopt;
      const auto said = customfields::checked(at->field, value);
      return Standing{at->value, said && *said == at->value};
    }
    case contactfields::FieldGroup::Text:
      if (field->member != &Contact::taxId) return std::nullopt;
      return Standing{c.taxId, !c.taxId.isEmpty() && text::taxIdKey(c.taxId) == text::taxIdKey(value)};
    default: return std::nullopt;
  }
}

/// The place of a phone or address on a card that may have one number twice, under two labels: each of them is one of
/// those that are there.
numberedfields::Place freePointOf(const ContactCard& card, PointKind kind, const QString& value, QSet<qint64>& met) {
  int number = 0;
  for (const Point& p : card.points) {
    if (p.kind != kind) continue;
    ++number;
    if (met.contains(p.id.value) || !rowkeys::isSameValue(p.value, value)) continue;
    met.insert(p.id.value);
    return {&p, number};
  }
  return numberedfields::pointOf(card, kind, value);
}

/// "phone.mobile": the first of that label.
bool isLabelledPhone(const QString& key) {
  const auto field = contactfields::parseKey(key);
  return field && field->group == contactfields::FieldGroup::Point && field->pointKind == PointKind::Phone &&
         field->index == 0 && field->part.isEmpty();
}

/// Whether an e-mail or phone of the contact stands elsewhere in the row: it only changes its place.
bool hasMoved(const ImportRow& row, const QString& key, const QString& was) {
  return (key.startsWith(QLatin1String("email")) || key.startsWith(QLatin1String("phone"))) &&
         numberedfields::names(row, was);
}

/// Phones of a label of which the contact has another number go behind what there is, with their label.
void phonesBehind(const ContactCard& card, ImportApply::Difference& out) {
  contactfields::FieldValues told;
  for (const auto& [key, value] : out.further) {
    if (isLabelledPhone(key)) {
      // The row says it twice.
      if (numberedfields::holdsPhone(out.fills, value)) continue;
      const int number = numberedfields::nextNumber(card, PointKind::Phone, out.fills);
      const QString behind = QStringLiteral("phone[") + QString::number(number) + u']';
      out.fills.emplace_back(behind, value);
      out.fills.emplace_back(behind + kLabel, contactfields::parseKey(key)->label);
    }
    told.emplace_back(key, value);
  }
  out.further = std::move(told);
}

/// Phones, addresses, pages: what a card has any number of, none of them in the place of another.
bool isListed(const QString& key) {
  static const QStringList kBases{QStringLiteral("email["), QStringLiteral("phone["), QStringLiteral("url["),
                                  QStringLiteral("social["), QStringLiteral("addr[")};
  return std::any_of(kBases.begin(), kBases.end(), [&key](const QString& base) { return key.startsWith(base); });
}

/// "addr[2].city" is {"addr[2]", "city"}.
std::pair<QString, QString> taken(const QString& key) {
  const qsizetype end = key.indexOf(u']') + 1;
  return {key.left(end), key.mid(end + 1)};
}

/// The number of the address that says nothing else than the row, as far as both speak, and of several the one that says
/// it all; 0 if none does. Each is one address of the card at most.
int addressLike(const ContactCard& card, const std::vector<std::pair<QString, QString>>& parts, QSet<qint64>& met) {
  int like = 0;
  for (size_t i = 0; i < card.addresses.size(); ++i) {
    if (met.contains(card.addresses[i].id.value)) continue;
    const int number = static_cast<int>(i) + 1;
    bool isWhole = true;
    bool agrees = true;
    bool shares = false;
    for (const auto& [part, value] : parts) {
      const QString there = valueByNumber(card, QStringLiteral("addr[%1].").arg(number) + part);
      const bool isSame = text::searchKey(there) == text::searchKey(value);
      isWhole = isWhole && isSame;
      if (part == QLatin1String("label") || there.isEmpty()) continue;
      agrees = agrees && isSame;
      shares = shares || isSame;
    }
    if (isWhole || (like == 0 && agrees && shares)) like = number;
    if (isWhole) break;
  }
  if (like > 0) met.insert(card.addresses[static_cast<size_t>(like) - 1].id.value);
  return like;
}

/// Whether a list knows the contact by another number than the one on record, which has room beside it or is there. In a
/// sheet of ours that somebody has edited it is a newer one.
bool isNumberOfOtherList(const Contact& c, const ImportRow& row, const QString& key, const QString& value) {
  return key == QLatin1String("external_id") && row.mark.isEmpty() && !c.externalId.isEmpty() &&
         c.externalId != value && (c.externalId2.isEmpty() || c.externalId2 == value) &&
         row.value(QStringLiteral("external_id2")).isEmpty();
}

/// What a card has and the contact does not goes behind what is there; what both have is filled where it lacks a part.
void listsOf(const ContactCard& card, const ImportRow& row, bool overwrites, ImportApply::Difference& out) {
  std::vector<std::pair<QString, std::vector<std::pair<QString, QString>>>> items;
  for (const auto& [key, value] : row.values) {
    if (!isListed(key)) continue;
    const auto [item, part] = taken(key);
    auto it = std::find_if(items.begin(), items.end(), [&, i = item](const auto& x) { return x.first == i; });
    if (it == items.end()) it = items.insert(items.end(), {item, {}});
    it->second.emplace_back(part, value);
  }
  QSet<qint64> met;
  QHash<QString, int> counts;
  counts.insert(QStringLiteral("addr"), static_cast<int>(card.addresses.size()));
  for (const Point& p : card.points) ++counts[toText(p.kind)];
  for (const auto& [item, parts] : items) {
    const QString base = item.left(item.indexOf(u'['));
    int number = 0;
    QString label;
    if (base == QLatin1String("addr")) {
      number = addressLike(card, parts, met);
      if (number > 0) label = card.addresses[static_cast<size_t>(number) - 1].label;
    } else {
      const numberedfields::Place place =
          freePointOf(card, pointKindFrom(base).value_or(PointKind::Url), row.value(item), met);
      number = place.number;
      if (place.there != nullptr) label = place.there->label;
    }
    const bool isNew = number == 0;
    const bool isFurther =
        isNew && counts[base] > 0 && (base == QLatin1String("email") || base == QLatin1String("phone"));
    if (isNew) number = ++counts[base];
    if (isFurther) out.further.emplace_back(item, row.value(item));
    const QString key = base + u'[' + QString::number(number) + u']';
    for (const auto& [part, value] : parts) {
      const QString whole = part.isEmpty() ? key : QString(key + u'.' + part);
      const QString there = isNew ? QString() : part == QLatin1String("label") ? label : valueByNumber(card, whole);
      if (rowkeys::isSameValue(there, value) || (!isNew && part.isEmpty())) continue;
      const bool isSameAddress = !isNew && text::searchKey(there) == text::searchKey(value);
      if (!isSameAddress && !there.isEmpty() && overwrites) out.replaced.push_back({whole, there, value});
      if (!isSameAddress) (there.isEmpty() ? out.fills : out.differs).emplace_back(whole, value);
    }
  }
}

}  // namespace

Result<ImportApply::Difference> ImportApply::difference(const StoreContext& ctx, ContactId contact,
                                                        const ImportRow& row, bool overwrites) {
  Difference out;
  CARTERA_ASSIGN(const ContactCard card, cardFor(ctx.db, contact, row));
  QHash<QString, QString> flat;
  for (const auto& [key, value] : contactfields::flatten(card)) flat.insert(key, value);

  if (m_plan.namesFields) {
    listsOf(card, row, overwrites, out);
  } else {
    auto points = numberedfields::comparePoints(card, flat, row, overwrites);
    out.fills = std::move(points.fills);
    out.differs = std::move(points.differs);
    out.further = std::move(points.further);
    if (overwrites)
      for (const auto& [key, was] : points.replaced) out.replaced.push_back({key, was, row.value(key)});
    numberedfields::compareAddresses(card, row, out.fills);
  }
  for (const auto& [key, value] : row.values) {
    if (isLabel(key) || isListed(key)) continue;
    bool same = false;
    QString there = flat.value(key);
    if (key == QLatin1String("kind")) {
      there = toText(card.contact.kind);
      same = contactKindFrom(value) == card.contact.kind;
    } else if (key.startsWith(QLatin1String("url"))) {
      same = std::any_of(card.points.begin(), card.points.end(), [&, v = value](const Point& p) {
        return p.kind == PointKind::Url && rowkeys::isSameValue(p.value, v);
      });
    } else if (rowkeys::addressKind(key) == PointKind::Phone) {
      same = numberedfields::pointOf(card, PointKind::Phone, value).there != nullptr;
    } else if (key == QLatin1String("note")) {
      // All of them in one cell is how they go out.
      same = rowkeys::isSameValue(there, value) ||
             std::any_of(card.notes.begin(), card.notes.end(),
                         [v = value](const Interaction& n) { return rowkeys::isSameValue(n.body, v); });
      there.clear();
    } else if (key == QLatin1String("tags")) {
      there.clear();
      const QStringList wanted = value.split(u';', Qt::SkipEmptyParts);
      same = std::all_of(wanted.begin(), wanted.end(), [&](const QString& t) {
        return std::any_of(card.tags.begin(), card.tags.end(),
                           [&](const Tag& tag) { return text::searchKey(tag.name) == text::searchKey(t); });
      });
    } else if (key == kOrg) {
      same = text::searchKey(displayName(card.contact)) == text::searchKey(value) ||
             std::any_of(card.memberships.begin(), card.memberships.end(), [&, v = value](const CardMembership& m) {
               return text::searchKey(m.companyName) == text::searchKey(v);
             });
    } else if (key == QLatin1String("full_name") || key == QLatin1String("display_name")) {
      there = displayName(card.contact);
      same = text::searchKey(there) == text::searchKey(value);
    } else if (key == QLatin1String("created")) {
      // A sheet shows local time to the second; the file keeps UTC milliseconds.
      const auto a = dates::readInstant(there);
      const auto b = dates::readInstant(value);
      same = a.value && b.value && *a.value / 1000 == *b.value / 1000;
    } else if (isNumberOfOtherList(card.contact, row, key, value)) {
      if (card.contact.externalId2 != value) out.fills.emplace_back(QStringLiteral("external_id2"), value);
      continue;
    } else {
      const auto found = standing(card, key, value);
      if (found) there = found->there;
      same = (found && found->isSame) || rowkeys::isSameValue(there, value);
    }
    if (same || (!overwrites && isSameInOtherCase(key, there, value))) continue;
    if (!there.isEmpty() && !overwrites && isLabelledPhone(key)) {
      out.further.emplace_back(key, value);
      continue;
    }
    if (!there.isEmpty() && overwrites) out.replaced.push_back({key, there, value});
    (there.isEmpty() ? out.fills : out.differs).emplace_back(key, value);
  }
  phonesBehind(card, out);
  // What stood in a place and stands elsewhere in the row is not gone.
  out.replaced.erase(std::remove_if(out.replaced.begin(), out.replaced.end(),
                                    [&](const Difference::Replaced& old) { return hasMoved(row, old.key, old.was); }),
                     out.replaced.end());
  contactfields::FieldValues beside = row.extra;
  for (const auto& proof : proofsBeside(row, card.consents)) beside.push_back(proof);
  const QJsonObject before =
      beside.empty() ? QJsonObject() : QJsonDocument::fromJson(card.contact.extra.toUtf8()).object();
  for (const auto& [column, value] : beside) {
    if (!before.contains(column)) {
      out.extra.emplace_back(column, value);
    } else if (!rowkeys::isSameValue(before.value(column).toString(), value)) {
      out.extraDiffers.emplace_back(column, value);
      if (overwrites) out.replaced.push_back({column, before.value(column).toString(), value});
    }
  }
  CARTERA_TRY(consentsOf(ctx, contact, row, card.consents, out));
  CARTERA_TRY(meetingsOf(ctx, contact, row, out));
  CARTERA_TRY(cardOf(ctx, contact, row, out));
  return out;
}

}  // namespace cartera
