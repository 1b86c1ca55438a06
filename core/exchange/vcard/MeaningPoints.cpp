// SPDX-License-Identifier: GPL-3.0-or-later
// How somebody is reached: phones, addresses, pages, names in networks.
#include <QUrl>
#include <algorithm>

#include "core/base/Text.h"
#include "core/exchange/vcard/Labels.h"
#include "core/exchange/vcard/MeaningReader.h"
#include "core/exchange/vcard/Value.h"

namespace cartera::vcard {

namespace {

/// "tel:+34-600-123-456;ext=12" as it is dialled.
QString dialled(const QString& value) {
  if (!value.startsWith(u"tel:", Qt::CaseInsensitive)) return value;
  const QStringList pieces = value.mid(4).split(u';');
  QString out = QUrl::fromPercentEncoding(pieces[0].toUtf8());
  for (const QString& piece : pieces)
    if (piece.startsWith(u"ext=", Qt::CaseInsensitive)) out += QStringLiteral(" ext. ") + piece.mid(4);
  return out;
}

/// An address as CardWriter names its place.
QString placeOf(const contactfields::FieldValues& parts) {
  QStringList out;
  QString formatted;
  for (const char* part : {"po_box", "street2", "street", "city", "region", "postcode", "country"}) {
    const auto it =
        std::find_if(parts.begin(), parts.end(), [part](const auto& kv) { return kv.first == QLatin1String(part); });
    out += it == parts.end() ? QString() : it->second;
  }
  for (const auto& [part, value] : parts)
    if (part == u"formatted") formatted = value;
  return out.join(QString()).isEmpty() ? formatted : out.join(u';');
}

QString numbered(const char* base, size_t n) { return QLatin1String(base) + QStringLiteral("[%1]").arg(n); }

}  // namespace

QString MeaningReader::labelOf(const Property& p, bool isPhone) const {
  const QString said = p.group.isEmpty() ? QString() : m_labels.value(p.group.toLower());
  if (!said.isEmpty()) return said;
  return isPhone ? phoneLabel(p.types()) : placeLabel(p.types());
}

const char* MeaningReader::nameOf(const std::vector<Entry>& list) const {
  if (&list == &m_addresses) return "ADR";
  if (&list == &m_emails) return "EMAIL";
  if (&list == &m_phones) return "TEL";
  return &list == &m_urls ? "URL" : "SOCIAL";
}

bool MeaningReader::addEntry(std::vector<Entry>& list, Entry entry, const Property& p) {
  entry.preference = p.preference();
  entry.group = p.group.toLower();
  entry.types = p.types();
  if (list.size() < kMostOfAKind) {
    standsAs(nameOf(list), &list == &m_addresses ? placeOf(entry.parts) : entry.value, entry.label);
    list.push_back(std::move(entry));
    return true;
  }
  tell(p, "card.too_many", entry.value.left(80));
  return false;
}

bool MeaningReader::email(const Property& p) {
  QString address = text::clean(textOf(p));
  if (address.startsWith(u"mailto:", Qt::CaseInsensitive)) address = address.mid(7);
  m_out.names += QStringLiteral("mailto:") + address.toLower();
  return addEntry(m_emails, {address, labelOf(p), 0, {}, {}, {}}, p);
}

bool MeaningReader::phone(const Property& p) {
  return addEntry(m_phones, {text::clean(dialled(textOf(p).trimmed())), labelOf(p, true), 0, {}, {}, {}}, p);
}

bool MeaningReader::url(const Property& p) {
  return addEntry(m_urls, {text::clean(textOf(p)), labelOf(p), 0, {}, {}, {}}, p);
}

bool MeaningReader::instantMessage(const Property& p) {
  const QString value = text::clean(textOf(p));
  QString service = p.parameter(u"X-SERVICE-TYPE");
  if (service.isEmpty()) service = p.parameter(u"SERVICE-TYPE");
  if (service.isEmpty()) service = value.section(u':', 0, 0);
  return addEntry(m_socials, {value, service.toLower(), 0, {}, {}, {}}, p);
}

bool MeaningReader::socialProfile(const Property& p) {
  QString value = text::clean(textOf(p));
  const QString user = p.parameter(u"X-USER");
  // Apple's own scheme is nothing that anybody can open.
  if (value.startsWith(u"x-apple:", Qt::CaseInsensitive)) value = user.isEmpty() ? value.mid(8) : user;
  QString label = p.parameter(u"SERVICE-TYPE");
  if (label.isEmpty()) label = labelOf(p);
  return addEntry(m_socials, {value, label, 0, {}, {}, {}}, p);
}

bool MeaningReader::handle(const Property& p) {
  static const QHash<QString, QString> kWords{{QStringLiteral("X-SKYPE-USERNAME"), QStringLiteral("skype")},
                                              {QStringLiteral("X-GTALK"), QStringLiteral("google-talk")}};
  return addEntry(m_socials, {text::clean(textOf(p)), kWords.value(p.name, p.name.mid(2).toLower()), 0, {}, {}, {}}, p);
}

bool MeaningReader::address(const Property& p) {
  static const char* const kParts[] = {"po_box", "street2", "street", "city", "region", "postcode", "country"};
  const QStringList found = parts(p, m_card.version, QStringLiteral(", "));
  Entry entry;
  const auto put = [&entry](const char* part, const QString& value) {
    const QString plain = text::clean(value);
    if (!plain.isEmpty()) entry.parts.emplace_back(QLatin1String(part), plain);
  };
  const bool isWhole = !p.parameter(u"X-CARTERA-FORMATTED").isEmpty();
  const QString second = p.parameter(u"X-CARTERA-STREET2");
  for (qsizetype i = 0; i < found.size() && i < 7; ++i) {
    // A flat without a street is all there is of the street.
    const bool isAlone = i == 1 && found.value(2).isEmpty();
    put(isAlone ? "street" : isWhole && i == 2 ? "formatted" : kParts[i], found[i]);
  }
  put("street2", second);
  put("street3", p.parameter(u"X-CARTERA-STREET3"));
  // Others pack it as they pack values; our own word for it is only in quotes.
  const QString label = unescaped(p.parameter(u"LABEL"), m_card.version);
  put("formatted", label.isEmpty() ? p.parameter(u"X-CARTERA-LABEL") : label);
  if (entry.parts.empty()) return true;
  entry.label = labelOf(p);
  return addEntry(m_addresses, std::move(entry), p);
}

/// LABEL of 2.1 and 3.0: the same address in one text.
bool MeaningReader::addressLabel(const Property& p) {
  const QString whole = text::clean(textOf(p));
  const QString label = labelOf(p);
  for (Entry& e : m_addresses) {
    const bool isIts = p.group.isEmpty() ? e.label == label : e.group == p.group.toLower();
    const bool hasOne =
        std::any_of(e.parts.begin(), e.parts.end(), [](const auto& kv) { return kv.first == u"formatted"; });
    if (!isIts || hasOne) continue;
    e.parts.emplace_back(QStringLiteral("formatted"), whole);
    return true;
  }
  Entry entry;
  entry.label = label;
  entry.parts.emplace_back(QStringLiteral("formatted"), whole);
  return addEntry(m_addresses, std::move(entry), p);
}

void MeaningReader::putPoints(const char* base, std::vector<Entry>& list) {
  std::stable_sort(list.begin(), list.end(),
                   [](const Entry& a, const Entry& b) { return a.preference < b.preference; });
  std::erase_if(list, [](const Entry& e) { return e.value.isEmpty(); });
  for (size_t i = 0; i < list.size(); ++i) {
    const QString key = numbered(base, i + 1);
    set(key, list[i].value);
    set(key + QStringLiteral(".label"), list[i].label);
  }
}

void MeaningReader::putAddresses() {
  std::stable_sort(m_addresses.begin(), m_addresses.end(),
                   [](const Entry& a, const Entry& b) { return a.preference < b.preference; });
  for (size_t i = 0; i < m_addresses.size(); ++i) {
    const QString key = numbered("addr", i + 1) + u'.';
    for (const auto& [part, value] : m_addresses[i].parts) set(key + part, value);
    set(key + QStringLiteral("label"), m_addresses[i].label);
  }
}

}  // namespace cartera::vcard
