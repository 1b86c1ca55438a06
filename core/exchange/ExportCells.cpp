// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ExportCells.h"

#include <algorithm>

#include "core/base/Dates.h"
#include "core/base/Text.h"
#include "core/exchange/CodeWords.h"
#include "core/exchange/ExportHeaders.h"

namespace cartera {
namespace {

/// Parts in Mailchimp's order; two blanks tell them apart, so within a part there may be one only.
QString joinedAddress(const ContactCard& card) {
  if (card.addresses.empty()) return {};
  const Address& a = card.addresses.front();
  QStringList parts;
  for (const QString* part : {&a.street, &a.street2, &a.city, &a.region, &a.postcode, &a.country})
    if (!part->isEmpty()) parts.append(part->simplified());
  return parts.isEmpty() ? a.formatted.simplified() : parts.join(QStringLiteral("  "));
}

QString firstPhone(const ContactCard& card) {
  for (const Point& point : card.points)
    if (point.kind == PointKind::Phone) return point.value;
  return {};
}

/// Digits of a mobile with its country. Spain's begin with 6 or 7; elsewhere only the label tells.
QString mobileDigits(const ContactCard& card) {
  QString spanish;
  for (const Point& point : card.points) {
    if (point.kind != PointKind::Phone) continue;
    const QString e164 = text::phoneE164(point.value);
    if (e164.isEmpty()) continue;
    if (point.label == u"mobile" || point.label == u"whatsapp") return e164.mid(1);
    if (spanish.isEmpty() && (e164.startsWith(u"+346") || e164.startsWith(u"+347"))) spanish = e164.mid(1);
  }
  return spanish;
}

QString tagList(const ContactCard& card) {
  QStringList names;
  for (Tag tag : card.tags) {
    if (tag.name.contains(u',') || tag.name.contains(u'"'))
      tag.name = u'"' + tag.name.replace(u'"', QStringLiteral("\"\"")) + u'"';
    names.append(tag.name);
  }
  return names.join(u',');
}

}  // namespace

QString valueByNumber(const ContactCard& card, const QString& field) {
  const Result<FieldRef> ref = parseField(field);
  if (!ref || ref->index == 0) return {};
  if (ref->base == u"addr") {
    if (static_cast<size_t>(ref->index) > card.addresses.size()) return {};
    const Address& a = card.addresses[static_cast<size_t>(ref->index) - 1];
    const std::pair<const char16_t*, const QString*> parts[] = {
        {u"street", &a.street},       {u"street2", &a.street2}, {u"street3", &a.street3}, {u"po_box", &a.poBox},
        {u"postcode", &a.postcode},   {u"city", &a.city},       {u"region", &a.region},   {u"country", &a.country},
        {u"formatted", &a.formatted}, {u"label", &a.label}};
    for (const auto& [name, value] : parts)
      if (ref->part == QStringView(name)) return *value;
    return {};
  }
  const std::optional<PointKind> kind = pointKindFrom(ref->base);
  if (!kind) return {};
  int n = 0;
  for (const Point& point : card.points)
    if (point.kind == *kind && ++n == ref->index) return ref->part == u"label" ? point.label : point.value;
  return {};
}

ExportCells::ExportCells(const ExportProfile& profile, const QStringList& fields, bool asked,
                         const std::vector<CustomField>& custom, MailingFunnel* funnel)
    : m_profile(profile), m_asked(asked), m_funnel(funnel) {
  QHash<QString, FieldType> types;
  for (const CustomField& f : custom) types.insert(QString(QStringLiteral("custom[") + f.name + u']'), f.type);
  if (fields.isEmpty()) {
    for (const ExportProfile::Column& column : profile.columns)
      m_columns.push_back({column.header, column.field, kindOf(column.field, types)});
    return;
  }
  // Whatever else is chosen, a mailing list is of addresses, under the heading its reader knows.
  if (profile.mailing) m_columns.push_back({profile.columns.front().header, QStringLiteral("@email"), Kind::Special});
  for (const QString& chosen : fields) {
    if (profile.mailing && (chosen == u"email" || chosen == u"email[1]" || chosen == u"@email")) continue;
    const auto known = std::find_if(profile.columns.begin(), profile.columns.end(),
                                    [&](const ExportProfile::Column& c) { return c.field == chosen; });
    // Left alone, a short name is the field it stands for ("email" is "email[1]").
    const Result<FieldRef> ref = parseField(chosen);
    const QString name = ref ? ref->toString() : chosen;
    m_columns.push_back(
        {known != profile.columns.end() ? known->header : ExportHeaders::builtIn().heading(name, profile.language),
         name, kindOf(name, types)});
  }
}

ExportCells::Kind ExportCells::kindOf(const QString& field, const QHash<QString, FieldType>& custom) {
  if (field.startsWith(u'@')) return Kind::Special;
  if (const auto it = custom.constFind(field); it != custom.constEnd()) {
    switch (*it) {
      case FieldType::Number: return Kind::Number;
      case FieldType::Date: return Kind::Date;
      case FieldType::YesNo: return Kind::YesNo;
      case FieldType::Text:
      case FieldType::Choice: return Kind::Text;
    }
  }
  if (codewords::has(field)) return Kind::Code;
  if (field.startsWith(u"consent.")) {
    const QString part = field.section(u'.', 2);
    if (part.isEmpty() || part == u"optout" || part == u"partners") return Kind::YesNo;
    return part == u"date" || part == u"optout_date" || part == u"confirmed" ? Kind::Date : Kind::Text;
  }
  if (field == u"birthday" || field == u"event.anniversary" || field == u"confirmed" || field == u"created" ||
      field == u"updated" || field == u"last_activity" || field == u"bounce.date")
    return Kind::Date;
  return field == u"private" || field == u"bounce" ? Kind::YesNo : Kind::Text;
}

bool ExportCells::isWorthAColumn(const QString& field) {
  // The name as shown is made of the others, and would come back as a name in one piece.
  return field != u"full_name";
}

QStringList ExportCells::header() const {
  QStringList out;
  for (const Column& column : m_columns) out.append(column.header);
  return out;
}

std::vector<CellKind> ExportCells::kinds() const {
  std::vector<CellKind> out;
  for (const Column& column : m_columns)
    out.push_back(column.kind == Kind::Date     ? CellKind::Date
                  : column.kind == Kind::Number ? CellKind::Number
                                                : CellKind::Text);
  return out;
}

QStringList ExportCells::fields() const {
  QStringList out;
  for (const Column& column : m_columns) out.append(column.field);
  return out;
}

QString ExportCells::shapedDate(const QString& iso) const {
  if (!m_profile.dayFirst) return iso;
  if (iso.size() == 10) {
    if (m_profile.typedCells) return iso;
    const QDate date = QDate::fromString(iso, Qt::ISODate);
    // "--02-10" has no year to print.
    return date.isValid() ? dates::print(date) : iso;
  }
  const QDateTime at = QDateTime::fromString(iso, Qt::ISODate);
  if (!at.isValid()) return iso;
  const QDateTime local = at.toLocalTime();
  const QString printed = dates::print(local.date()) + local.time().toString(QStringLiteral(" HH:mm:ss"));
  // The hour that a clock shows twice in autumn must not come back as the other one.
  return dates::readInstant(printed, DateOrder::Dmy).value == at.toMSecsSinceEpoch() ? printed : iso;
}

QString ExportCells::shaped(const Column& column, const QString& value) const {
  switch (column.kind) {
    case Kind::Date: return shapedDate(value);
    case Kind::Number:
      return m_profile.decimalComma && !m_profile.typedCells ? QString(value).replace(u'.', u',') : value;
    case Kind::YesNo: return m_profile.language == u"es" && value == u"yes" ? QStringLiteral("sí") : value;
    case Kind::Code: return codewords::print(column.field, value, m_profile.language);
    case Kind::Text:
    case Kind::Special: return value;
  }
  return value;
}

Result<QString> ExportCells::special(const QString& field, const ContactCard& card, const QString& address) const {
  if (field == u"@email") return address;
  if (field == u"@first") {
    const Contact& c = card.contact;
    return c.given.isEmpty() && c.family.isEmpty() ? displayName(c) : c.given;
  }
  if (field == u"@address") return joinedAddress(card);
  if (field == u"@tags") return tagList(card);
  if (m_funnel == nullptr) return QString();
  if (field == u"@phone") {
    const QString phone = firstPhone(card);
    if (phone.isEmpty()) return phone;
    CARTERA_ASSIGN(const bool refused, m_funnel->refused(card, Channel::Phone, phone));
    return refused ? QString() : phone;
  }
  const QString mobile = mobileDigits(card);
  if (field != u"@sms" || mobile.isEmpty()) return QString();
  CARTERA_ASSIGN(const bool allowed, m_funnel->allows(card, Channel::Sms, QString(u'+' + mobile)));
  return allowed ? mobile : QString();
}

Result<QStringList> ExportCells::row(const ContactCard& card, const QString& address,
                                     const contactfields::FieldValues& beyond) const {
  QHash<QString, QString> values;
  for (auto& [key, value] : contactfields::flatten(card)) values.insert(key, value);
  for (const auto& [key, value] : beyond) values.insert(key, value);
  QStringList cells;
  cells.reserve(static_cast<qsizetype>(m_columns.size()));
  for (const Column& column : m_columns) {
    if (column.kind == Kind::Special) {
      CARTERA_ASSIGN(const QString cell, special(column.field, card, address));
      cells.append(cell);
      continue;
    }
    const auto it = values.constFind(column.field);
    QString value = it != values.constEnd() ? *it : QString();
    if (value.isEmpty() && m_asked) value = valueByNumber(card, column.field);
    // A single tag with a comma in it would come back as two; where there is a ";" nothing else parts them.
    if (column.field == u"tags" && !value.contains(u';') && (value.contains(u',') || value.contains(u'|')))
      value += u';';
    cells.append(shaped(column, value));
  }
  return cells;
}

}  // namespace cartera
