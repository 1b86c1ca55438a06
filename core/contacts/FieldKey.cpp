// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/FieldKey.h"

#include <QSet>

namespace cartera::contactfields {

namespace {

bool isOneOf(const QString& word, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(), [&](const char* w) { return word == QLatin1String(w); });
}

bool isAddressPart(const QString& part) {
  const auto& parts = addressParts();
  return std::any_of(parts.begin(), parts.end(), [&](const AddressPart& p) { return part == QLatin1String(p.key); });
}

FieldKey of(FieldGroup group, const QString& part = {}) {
  FieldKey k;
  k.group = group;
  k.part = part;
  return k;
}

FieldKey pointOf(PointKind kind, int index, const QString& label, const QString& part) {
  FieldKey k = of(FieldGroup::Point, part);
  k.pointKind = kind;
  k.index = index;
  k.label = label;
  return k;
}

FieldKey dateOf(QString Contact::*member) {
  FieldKey k = of(FieldGroup::Date);
  k.member = member;
  return k;
}

/// base[inner] or base[inner].part
std::optional<FieldKey> parseIndexed(const QString& key, qsizetype open) {
  const QString base = key.left(open);
  const qsizetype close = key.lastIndexOf(u']');
  if (close <= open + 1) return std::nullopt;
  const QString inner = key.mid(open + 1, close - open - 1);
  const QString behind = key.mid(close + 1);
  if (!behind.isEmpty() && (!behind.startsWith(u'.') || behind.size() < 2)) return std::nullopt;
  const QString part = behind.mid(1);
  bool isNumber = false;
  const int index = inner.toInt(&isNumber);
  if (base == QLatin1String("custom")) {
    if (inner.trimmed().isEmpty() || (!part.isEmpty() && (part != QLatin1String("label") || !isNumber)))
      return std::nullopt;
    FieldKey k = of(FieldGroup::Custom, part);
    k.name = inner;
    if (isNumber) k.index = index;
    return k;
  }
  if (!isNumber || index < 1) return std::nullopt;
  if (base == QLatin1String("addr")) {
    if (!isAddressPart(part) && part != QLatin1String("label")) return std::nullopt;
    FieldKey k = of(FieldGroup::Address, part);
    k.index = index;
    return k;
  }
  if (!part.isEmpty() && part != QLatin1String("label")) return std::nullopt;
  if (const auto kind = pointKindFrom(base)) return pointOf(*kind, index, {}, part);
  if (isOneOf(base, {"relation", "event"})) return of(FieldGroup::ExtraMember);
  return std::nullopt;
}

std::optional<FieldKey> parseConsent(const QStringList& words) {
  const auto channel = channelFrom(words.value(1));
  if (!channel || words.size() > 3) return std::nullopt;
  FieldKey k = of(FieldGroup::Consent, words.value(2));
  k.channel = *channel;
  if (words.size() == 3 && !isOneOf(k.part, {"date", "ip", "confirmed", "confirm_ip", "basis", "status", "optout",
                                             "optout_date", "optout_reason", "partners"}))
    return std::nullopt;
  if (k.part == QLatin1String("partners")) {
    k.channel = Channel::Partners;
    k.part.clear();
  }
  return k;
}

}  // namespace

const std::vector<TextField>& textFields() {
  static const std::vector<TextField> fields{{"display_name", &Contact::displayName},
                                             {"prefix", &Contact::prefix},
                                             {"given", &Contact::given},
                                             {"middle", &Contact::middle},
                                             {"family", &Contact::family},
                                             {"suffix", &Contact::suffix},
                                             {"nickname", &Contact::nickname},
                                             {"job_title", &Contact::jobTitle},
                                             {"org.department", &Contact::department},
                                             {"tax_id", &Contact::taxId},
                                             {"language", &Contact::language},
                                             {"status", &Contact::status},
                                             {"owner", &Contact::owner},
                                             {"source", &Contact::source},
                                             {"referred_by", &Contact::referredBy},
                                             {"preferred_channel", &Contact::preferredChannel},
                                             {"best_hour", &Contact::bestHour},
                                             {"likes", &Contact::likes},
                                             {"photo_url", &Contact::photoUrl},
                                             {"external_id", &Contact::externalId},
                                             {"external_id2", &Contact::externalId2}};
  return fields;
}

const std::vector<AddressPart>& addressParts() {
  static const std::vector<AddressPart> parts{
      {"street", &Address::street}, {"street2", &Address::street2},   {"street3", &Address::street3},
      {"po_box", &Address::poBox},  {"postcode", &Address::postcode}, {"city", &Address::city},
      {"region", &Address::region}, {"country", &Address::country},   {"formatted", &Address::formatted}};
  return parts;
}

bool isUsualPhoneLabel(const QString& label) {
  return isOneOf(label,
                 {"mobile", "work", "home", "other", "fax", "fax.work", "fax.home", "pager", "preferred", "whatsapp"});
}
bool isUsualUrlLabel(const QString& label) { return isOneOf(label, {"work", "home"}); }
bool isUsualAddressLabel(const QString& label) {
  return isOneOf(label, {"home", "work", "other", "billing", "shipping"});
}

std::optional<FieldKey> parseKey(const QString& key) {
  if (const qsizetype open = key.indexOf(u'['); open > 0) return parseIndexed(key, open);
  for (const TextField& f : textFields()) {
    if (key != QLatin1String(f.key)) continue;
    FieldKey k = of(FieldGroup::Text);
    k.member = f.member;
    return k;
  }
  if (key == QLatin1String("kind")) return of(FieldGroup::Kind);
  if (key == QLatin1String("full_name")) return of(FieldGroup::FullName);
  if (key == QLatin1String("stage")) return of(FieldGroup::Stage);
  if (key == QLatin1String("private")) return of(FieldGroup::Private);
  if (key == QLatin1String("birthday")) return dateOf(&Contact::birthday);
  if (key == QLatin1String("event.anniversary")) return dateOf(&Contact::anniversary);
  if (key == QLatin1String("confirmed")) return dateOf(&Contact::confirmedOn);
  if (key == QLatin1String("created")) return of(FieldGroup::Created);
  if (key == QLatin1String("org.name")) return of(FieldGroup::OrgName);
  if (key == QLatin1String("org.phone")) return of(FieldGroup::OrgPhone);
  if (key == QLatin1String("org.external_id")) return of(FieldGroup::OrgExternalId);
  if (key == QLatin1String("org.tax_id")) return of(FieldGroup::OrgTaxId);
  if (key == QLatin1String("tags")) return of(FieldGroup::Tags);
  if (key == QLatin1String("note")) return of(FieldGroup::Note);
  if (key == QLatin1String("bounce")) return of(FieldGroup::Bounce);
  if (key == QLatin1String("bounce.date")) return of(FieldGroup::Bounce, QStringLiteral("date"));
  if (key == QLatin1String("extra")) return of(FieldGroup::Extra);
  if (key == QLatin1String("ignore")) return of(FieldGroup::Ignore);
  if (isOneOf(key, {"updated", "orders.count", "orders.total"})) return of(FieldGroup::ExtraMember);
  if (const auto kind = pointKindFrom(key)) return pointOf(*kind, 1, {}, {});
  const QStringList words = key.split(u'.');
  const QString rest = key.mid(words[0].size() + 1);
  if (words[0] == QLatin1String("birthday") && isOneOf(rest, {"year", "month", "day"}))
    return of(FieldGroup::BirthdayPart, rest);
  if (words[0] == QLatin1String("phone") && isUsualPhoneLabel(rest)) return pointOf(PointKind::Phone, 0, rest, {});
  if (words[0] == QLatin1String("url") && isUsualUrlLabel(rest)) return pointOf(PointKind::Url, 0, rest, {});
  if (words[0] == QLatin1String("addr") && words.size() == 3 && isUsualAddressLabel(words[1]) &&
      isAddressPart(words[2])) {
    FieldKey k = of(FieldGroup::Address, words[2]);
    k.label = words[1];
    return k;
  }
  if (words[0] == QLatin1String("consent")) return parseConsent(words);
  return std::nullopt;
}

}  // namespace cartera::contactfields
