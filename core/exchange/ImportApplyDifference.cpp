// SPDX-License-Identifier: GPL-3.0-or-later
// What a row says beyond, or against, a contact that is there. A list that comes every month says nothing new of most of
// them: so it has to be quick, and reads no more of a contact than the row speaks of.
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>
#include <map>

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

bool sameValue(const QString& a, const QString& b) { return text::clean(a) == text::clean(b); }

/// A phone or address of a contact, and its place among those of its kind, from one on.
struct Place {
  const Point* there = nullptr;
  int number = 0;
};

Place pointOf(const ContactCard& card, PointKind kind, const QString& value) {
  const auto keyOf = [kind](const QString& v) {
    if (kind == PointKind::Email) return text::emailKey(v);
    return kind == PointKind::Phone ? text::phoneKey(v) : QString();
  };
  const QString sought = keyOf(value);
  int number = 0;
  for (const Point& p : card.points) {
    if (p.kind != kind) continue;
    ++number;
    // What is too short to be a number has no key, and is itself alone.
    if ((!sought.isEmpty() && keyOf(p.value) == sought) || sameValue(p.value, value)) return {&p, number};
  }
  return {};
}

/// The same of a card that may have one number twice, under two labels: each of them is one of those that are there.
Place freePointOf(const ContactCard& card, PointKind kind, const QString& value, QSet<qint64>& met) {
  int number = 0;
  for (const Point& p : card.points) {
    if (p.kind != kind) continue;
    ++number;
    if (met.contains(p.id.value) || !sameValue(p.value, value)) continue;
    met.insert(p.id.value);
    return {&p, number};
  }
  return pointOf(card, kind, value);
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

/// What a card has and the contact does not goes behind what is there; what both have is filled where it lacks a part.
void listsOf(const ContactCard& card, const ImportRow& row, ImportApply::Difference& out) {
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
      const Place place = freePointOf(card, pointKindFrom(base).value_or(PointKind::Url), row.value(item), met);
      number = place.number;
      if (place.there != nullptr) label = place.there->label;
    }
    const bool isNew = number == 0;
    if (isNew) number = ++counts[base];
    const QString key = base + u'[' + QString::number(number) + u']';
    for (const auto& [part, value] : parts) {
      const QString whole = part.isEmpty() ? key : QString(key + u'.' + part);
      const QString there = isNew ? QString() : part == QLatin1String("label") ? label : valueByNumber(card, whole);
      if (sameValue(there, value) || (!isNew && part.isEmpty())) continue;
      const bool isSameAddress = !isNew && text::searchKey(there) == text::searchKey(value);
      if (!isSameAddress) (there.isEmpty() ? out.fills : out.differs).emplace_back(whole, value);
    }
  }
}

/// A label belongs to the address beside it: it goes with a new one, and fills that of one which has none.
void labelsOf(const ContactCard& card, const ImportRow& row, ImportApply::Difference& out) {
  for (const auto& [key, value] : row.values) {
    if (!isLabel(key)) continue;
    const QString base = key.chopped(kLabel.size());
    if (!base.startsWith(QLatin1String("email")) && !base.startsWith(QLatin1String("phone"))) continue;
    const auto isNew = std::any_of(out.fills.begin(), out.fills.end(), [&](const auto& f) { return f.first == base; });
    if (isNew) {
      out.fills.emplace_back(key, value);
      continue;
    }
    const PointKind kind = base.startsWith(QLatin1String("email")) ? PointKind::Email : PointKind::Phone;
    const Place place = pointOf(card, kind, row.value(base));
    if (place.there == nullptr || sameValue(place.there->label, value)) continue;
    const QString own = (kind == PointKind::Email ? QStringLiteral("email[") : QStringLiteral("phone[")) +
                        QString::number(place.number) + QStringLiteral("].label");
    (place.there->label.isEmpty() ? out.fills : out.differs).emplace_back(own, value);
  }
}

/// "addr[2].city": one of several, known by what stands in it. The numbers of a list are those of its columns, which say
/// nothing about which of a contact's addresses is meant.
void numberedAddressesOf(const ContactCard& card, const ImportRow& row, ImportApply::Difference& out) {
  std::map<int, contactfields::FieldValues> numbered;
  for (const auto& [key, value] : row.values) {
    if (!key.startsWith(QLatin1String("addr["))) continue;
    const FieldRef ref = parseField(key).value_or(FieldRef{});
    if (ref.index > 0) numbered[ref.index].emplace_back(ref.part, value);
  }
  const auto valueOf = [](const Address& a, const QString& part) {
    for (const contactfields::AddressPart& p : contactfields::addressParts())
      if (part == QLatin1String(p.key)) return a.*p.member;
    return part == QLatin1String("label") ? a.label : QString();
  };
  int next = static_cast<int>(card.addresses.size());
  for (const auto& [number, parts] : numbered) {
    size_t found = card.addresses.size();
    for (size_t i = 0; i < card.addresses.size() && found == card.addresses.size(); ++i) {
      bool agrees = false;
      bool contradicts = false;
      for (const auto& [part, value] : parts) {
        const QString there = valueOf(card.addresses[i], part);
        if (part == QLatin1String("label") || there.isEmpty()) continue;
        (sameValue(there, value) ? agrees : contradicts) = true;
      }
      if (agrees && !contradicts) found = i;
    }
    const bool isNew = found == card.addresses.size();
    const QString base =
        QStringLiteral("addr[") + QString::number(isNew ? ++next : static_cast<int>(found) + 1) + QStringLiteral("].");
    for (const auto& [part, value] : parts)
      if (isNew || valueOf(card.addresses[found], part).isEmpty()) out.fills.emplace_back(base + part, value);
  }
}

}  // namespace

Result<ImportApply::Difference> ImportApply::difference(const StoreContext& ctx, ContactId contact,
                                                        const ImportRow& row) {
  Difference out;
  CARTERA_ASSIGN(const ContactCard card, cardFor(ctx.db, contact, row));
  QHash<QString, QString> flat;
  for (const auto& [key, value] : contactfields::flatten(card)) flat.insert(key, value);

  if (m_plan.namesFields) listsOf(card, row, out);
  for (const auto& [key, value] : row.values) {
    if (isLabel(key) || key.startsWith(QLatin1String("addr[")) || (m_plan.namesFields && isListed(key))) continue;
    bool same = false;
    QString there = flat.value(key);
    if (key == QLatin1String("kind")) {
      there = toText(card.contact.kind);
      same = contactKindFrom(value) == card.contact.kind;
    } else if (key.startsWith(QLatin1String("email"))) {
      same = pointOf(card, PointKind::Email, value).there != nullptr;
    } else if (key.startsWith(QLatin1String("url")) || key.startsWith(QLatin1String("social"))) {
      const PointKind kind = key.startsWith(QLatin1String("url")) ? PointKind::Url : PointKind::Social;
      same = std::any_of(card.points.begin(), card.points.end(),
                         [&, v = value](const Point& p) { return p.kind == kind && sameValue(p.value, v); });
    } else if (key.startsWith(QLatin1String("phone"))) {
      same = pointOf(card, PointKind::Phone, value).there != nullptr;
    } else if (key == QLatin1String("note")) {
      // All of them in one cell is how they go out.
      same = sameValue(there, value) || std::any_of(card.notes.begin(), card.notes.end(),
                                                    [v = value](const Interaction& n) { return sameValue(n.body, v); });
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
    } else {
      same = sameValue(there, value);
    }
    if (same) continue;
    (there.isEmpty() ? out.fills : out.differs).emplace_back(key, value);
  }
  if (!m_plan.namesFields) {
    labelsOf(card, row, out);
    numberedAddressesOf(card, row, out);
  }
  contactfields::FieldValues beside = row.extra;
  for (const auto& proof : proofsBeside(row, card.consents)) beside.push_back(proof);
  const QJsonObject before =
      beside.empty() ? QJsonObject() : QJsonDocument::fromJson(card.contact.extra.toUtf8()).object();
  for (const auto& [column, value] : beside) {
    if (!before.contains(column)) {
      out.extra.emplace_back(column, value);
    } else if (!sameValue(before.value(column).toString(), value)) {
      out.extraDiffers.emplace_back(column, value);
    }
  }
  CARTERA_TRY(consentsOf(ctx, contact, row, card.consents, out));
  CARTERA_TRY(meetingsOf(ctx, contact, row, out));
  CARTERA_TRY(cardOf(ctx, contact, row, out));
  return out;
}

}  // namespace cartera
