// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FieldText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include "core/base/Dates.h"
#include "ui/text/LanguageName.h"

namespace cartera {

namespace {

struct Entry {
  const char* key;
  const char* text;
};

const Entry kFields[] = {
    {"full_name", QT_TRANSLATE_NOOP("FieldText", "Full name")},
    {"display_name", QT_TRANSLATE_NOOP("FieldText", "Shown name")},
    {"given", QT_TRANSLATE_NOOP("FieldText", "First name")},
    {"middle", QT_TRANSLATE_NOOP("FieldText", "Middle name")},
    {"family", QT_TRANSLATE_NOOP("FieldText", "Surname")},
    {"prefix", QT_TRANSLATE_NOOP("FieldText", "Form of address")},
    {"suffix", QT_TRANSLATE_NOOP("FieldText", "Suffix")},
    {"nickname", QT_TRANSLATE_NOOP("FieldText", "Nickname")},
    {"kind", QT_TRANSLATE_NOOP("FieldText", "Kind")},
    {"language", QT_TRANSLATE_NOOP("FieldText", "Language")},
    {"birthday", QT_TRANSLATE_NOOP("FieldText", "Birthday")},
    {"birthday.year", QT_TRANSLATE_NOOP("FieldText", "Year of birth")},
    {"birthday.month", QT_TRANSLATE_NOOP("FieldText", "Month of birth")},
    {"birthday.day", QT_TRANSLATE_NOOP("FieldText", "Day of birth")},
    {"event.anniversary", QT_TRANSLATE_NOOP("FieldText", "Anniversary")},
    {"org.name", QT_TRANSLATE_NOOP("FieldText", "Company")},
    {"org.department", QT_TRANSLATE_NOOP("FieldText", "Department")},
    {"org.phone", QT_TRANSLATE_NOOP("FieldText", "Company phone")},
    {"org.external_id", QT_TRANSLATE_NOOP("FieldText", "Company number")},
    {"org.tax_id", QT_TRANSLATE_NOOP("FieldText", "Company tax number")},
    {"job_title", QT_TRANSLATE_NOOP("FieldText", "Job title")},
    {"tax_id", QT_TRANSLATE_NOOP("FieldText", "Tax number")},
    {"email", QT_TRANSLATE_NOOP("FieldText", "E-mail")},
    {"phone", QT_TRANSLATE_NOOP("FieldText", "Phone")},
    {"url", QT_TRANSLATE_NOOP("FieldText", "Web page")},
    {"social", QT_TRANSLATE_NOOP("FieldText", "Social network")},
    {"addr", QT_TRANSLATE_NOOP("FieldText", "Address")},
    {"tags", QT_TRANSLATE_NOOP("FieldText", "Tags")},
    {"note", QT_TRANSLATE_NOOP("FieldText", "Note")},
    {"owner", QT_TRANSLATE_NOOP("FieldText", "Owner")},
    {"source", QT_TRANSLATE_NOOP("FieldText", "Source")},
    {"stage", QT_TRANSLATE_NOOP("FieldText", "Stage")},
    {"status", QT_TRANSLATE_NOOP("FieldText", "Status")},
    {"created", QT_TRANSLATE_NOOP("FieldText", "Created")},
    {"updated", QT_TRANSLATE_NOOP("FieldText", "Changed")},
    {"last_activity", QT_TRANSLATE_NOOP("FieldText", "Last contact")},
    {"referred_by", QT_TRANSLATE_NOOP("FieldText", "Recommended by")},
    {"private", QT_TRANSLATE_NOOP("FieldText", "Private")},
    {"photo", QT_TRANSLATE_NOOP("FieldText", "Portrait")},
    {"photo_url", QT_TRANSLATE_NOOP("FieldText", "Picture")},
    {"external_id", QT_TRANSLATE_NOOP("FieldText", "External number")},
    {"external_id2", QT_TRANSLATE_NOOP("FieldText", "Second external number")},
    {"consent", QT_TRANSLATE_NOOP("FieldText", "Consent")},
    {"bounce", QT_TRANSLATE_NOOP("FieldText", "Address does not work")},
    {"preferred_channel", QT_TRANSLATE_NOOP("FieldText", "Preferred channel")},
    {"best_hour", QT_TRANSLATE_NOOP("FieldText", "Best time")},
    {"likes", QT_TRANSLATE_NOOP("FieldText", "Likes")},
    {"confirmed", QT_TRANSLATE_NOOP("FieldText", "Confirmed on")},
    {"confirmed_on", QT_TRANSLATE_NOOP("FieldText", "Confirmed on")},
    {"extra", QT_TRANSLATE_NOOP("FieldText", "Further data")},
    {"suppressed", QT_TRANSLATE_NOOP("FieldText", "List of exclusions")},
    {"cartera.id", QT_TRANSLATE_NOOP("FieldText", "Cartera ID")},
    {"ignore", QT_TRANSLATE_NOOP("FieldText", "Not imported")},
    {"id", QT_TRANSLATE_NOOP("FieldText", "Number")},
    {"name", QT_TRANSLATE_NOOP("FieldText", "Name")},
    {"company", QT_TRANSLATE_NOOP("FieldText", "Company")},
    {"city", QT_TRANSLATE_NOOP("FieldText", "City")},
    {"title", QT_TRANSLATE_NOOP("FieldText", "Title")},
    {"due", QT_TRANSLATE_NOOP("FieldText", "Due")},
    {"time", QT_TRANSLATE_NOOP("FieldText", "Time")},
    {"contact", QT_TRANSLATE_NOOP("FieldText", "Contact")},
    {"contact_name", QT_TRANSLATE_NOOP("FieldText", "Contact")},
    {"done", QT_TRANSLATE_NOOP("FieldText", "Done")},
    {"at", QT_TRANSLATE_NOOP("FieldText", "When")},
    {"last_contact", QT_TRANSLATE_NOOP("FieldText", "Last contact")},
    {"completeness", QT_TRANSLATE_NOOP("FieldText", "Completeness")},
};

const Entry kParts[] = {
    {"street", QT_TRANSLATE_NOOP("FieldText", "Street")},
    {"street2", QT_TRANSLATE_NOOP("FieldText", "Street, 2nd line")},
    {"street3", QT_TRANSLATE_NOOP("FieldText", "Street, 3rd line")},
    {"city", QT_TRANSLATE_NOOP("FieldText", "City")},
    {"region", QT_TRANSLATE_NOOP("FieldText", "Province")},
    {"postcode", QT_TRANSLATE_NOOP("FieldText", "Postcode")},
    {"country", QT_TRANSLATE_NOOP("FieldText", "Country")},
    {"po_box", QT_TRANSLATE_NOOP("FieldText", "PO box")},
    {"formatted", QT_TRANSLATE_NOOP("FieldText", "Whole address")},
    {"label", QT_TRANSLATE_NOOP("FieldText", "Label")},
    {"date", QT_TRANSLATE_NOOP("FieldText", "Date")},
    {"ip", QT_TRANSLATE_NOOP("FieldText", "IP address")},
    {"confirmed", QT_TRANSLATE_NOOP("FieldText", "Confirmed")},
    {"confirm_ip", QT_TRANSLATE_NOOP("FieldText", "IP of confirmation")},
    {"basis", QT_TRANSLATE_NOOP("FieldText", "Basis")},
    {"source", QT_TRANSLATE_NOOP("FieldText", "Source")},
    {"status", QT_TRANSLATE_NOOP("FieldText", "Status")},
    {"optout", QT_TRANSLATE_NOOP("FieldText", "Unsubscribed")},
    {"optout_date", QT_TRANSLATE_NOOP("FieldText", "Unsubscribed on")},
    {"optout_reason", QT_TRANSLATE_NOOP("FieldText", "Reason for unsubscribing")},
    {"partners", QT_TRANSLATE_NOOP("FieldText", "Partners")},
};

const Entry kLabels[] = {
    {"work", QT_TRANSLATE_NOOP("FieldText", "work")},
    {"home", QT_TRANSLATE_NOOP("FieldText", "home")},
    {"mobile", QT_TRANSLATE_NOOP("FieldText", "mobile")},
    {"other", QT_TRANSLATE_NOOP("FieldText", "other")},
    {"fax", QT_TRANSLATE_NOOP("FieldText", "fax")},
    {"pager", QT_TRANSLATE_NOOP("FieldText", "pager")},
    {"billing", QT_TRANSLATE_NOOP("FieldText", "billing")},
    {"shipping", QT_TRANSLATE_NOOP("FieldText", "shipping")},
    {"whatsapp", QT_TRANSLATE_NOOP("FieldText", "WhatsApp")},
    {"preferred", QT_TRANSLATE_NOOP("FieldText", "preferred")},
    {"fax.work", QT_TRANSLATE_NOOP("FieldText", "work fax")},
    {"fax.home", QT_TRANSLATE_NOOP("FieldText", "home fax")},
};

const Entry kKinds[] = {{"person", QT_TRANSLATE_NOOP("FieldText", "Person")},
                        {"company", QT_TRANSLATE_NOOP("FieldText", "Company")},
                        {"household", QT_TRANSLATE_NOOP("FieldText", "Household")},
                        {"team", QT_TRANSLATE_NOOP("FieldText", "Team")}};

const Entry kStages[] = {
    {"lead", QT_TRANSLATE_NOOP("FieldText", "Lead")},         {"prospect", QT_TRANSLATE_NOOP("FieldText", "Prospect")},
    {"proposal", QT_TRANSLATE_NOOP("FieldText", "Proposal")}, {"customer", QT_TRANSLATE_NOOP("FieldText", "Customer")},
    {"dormant", QT_TRANSLATE_NOOP("FieldText", "Dormant")},   {"former", QT_TRANSLATE_NOOP("FieldText", "Former")}};

const Entry kInteractions[] = {
    {"note", QT_TRANSLATE_NOOP("FieldText", "Note")},   {"call", QT_TRANSLATE_NOOP("FieldText", "Call")},
    {"visit", QT_TRANSLATE_NOOP("FieldText", "Visit")}, {"email", QT_TRANSLATE_NOOP("FieldText", "E-mail")},
    {"chat", QT_TRANSLATE_NOOP("FieldText", "Chat")},   {"meeting", QT_TRANSLATE_NOOP("FieldText", "Meeting")},
    {"other", QT_TRANSLATE_NOOP("FieldText", "Other")}};

const Entry kChannels[] = {{"email", QT_TRANSLATE_NOOP("FieldText", "E-mail")},
                           {"sms", QT_TRANSLATE_NOOP("FieldText", "Text message")},
                           {"phone", QT_TRANSLATE_NOOP("FieldText", "Phone")},
                           {"post", QT_TRANSLATE_NOOP("FieldText", "Post")},
                           {"partners", QT_TRANSLATE_NOOP("FieldText", "Partners")}};

const Entry kConsents[] = {{"granted", QT_TRANSLATE_NOOP("FieldText", "yes")},
                           {"denied", QT_TRANSLATE_NOOP("FieldText", "no")},
                           {"withdrawn", QT_TRANSLATE_NOOP("FieldText", "withdrawn")},
                           {"pending", QT_TRANSLATE_NOOP("FieldText", "asked")},
                           {"unknown", QT_TRANSLATE_NOOP("FieldText", "not known")}};

const Entry kBases[] = {{"consent", QT_TRANSLATE_NOOP("FieldText", "consent")},
                        {"customer_relation", QT_TRANSLATE_NOOP("FieldText", "customer relation")},
                        {"contract", QT_TRANSLATE_NOOP("FieldText", "contract")},
                        {"business_contact", QT_TRANSLATE_NOOP("FieldText", "business contact")}};

const Entry kFieldTypes[] = {{"text", QT_TRANSLATE_NOOP("FieldText", "Text")},
                             {"number", QT_TRANSLATE_NOOP("FieldText", "Number")},
                             {"date", QT_TRANSLATE_NOOP("FieldText", "Date")},
                             {"yesno", QT_TRANSLATE_NOOP("FieldText", "Yes or no")},
                             {"choice", QT_TRANSLATE_NOOP("FieldText", "Choice")}};

const Entry kExclusionReasons[] = {{"asked", QT_TRANSLATE_NOOP("FieldText", "asked for it")},
                                   {"opted_out", QT_TRANSLATE_NOOP("FieldText", "unsubscribed")},
                                   {"bounced", QT_TRANSLATE_NOOP("FieldText", "the address does not work")},
                                   {"imported", QT_TRANSLATE_NOOP("FieldText", "stood in an imported list")},
                                   {"erased", QT_TRANSLATE_NOOP("FieldText", "was erased after a refusal")}};

template <size_t N>
QString look(const Entry (&table)[N], const QString& key) {
  for (const auto& e : table)
    if (key == QLatin1String(e.key)) return QCoreApplication::translate("FieldText", e.text);
  return {};
}

template <size_t N>
QString lookOr(const Entry (&table)[N], const QString& key) {
  const QString found = look(table, key);
  return found.isEmpty() ? key : found;
}

}  // namespace

QString kindLabel(const QString& kind) { return lookOr(kKinds, kind); }
QString stageLabel(const QString& stage) { return lookOr(kStages, stage); }
QString interactionLabel(const QString& kind) { return lookOr(kInteractions, kind); }
QString pointLabel(const QString& label) {
  // Other programs write "Work".
  const QString known = look(kLabels, label.toLower());
  return known.isEmpty() ? label : known;
}
QString channelLabel(const QString& channel) { return lookOr(kChannels, channel); }
QString basisLabel(const QString& basis) { return lookOr(kBases, basis); }
QString fieldTypeLabel(const QString& type) { return lookOr(kFieldTypes, type); }
QString exclusionChannelLabel(const QString& channel) {
  return channel.isEmpty() ? QCoreApplication::translate("FieldText", "All channels") : channelLabel(channel);
}
QString exclusionReasonLabel(const QString& reason) { return lookOr(kExclusionReasons, reason); }
QString consentLabel(const QString& state) { return lookOr(kConsents, state); }

QString fieldLabel(const QString& field) {
  const QString whole = look(kFields, field);
  if (!whole.isEmpty()) return whole;
  // The name of a custom field may itself hold brackets and points.
  if (field.startsWith(QLatin1String("custom[")) && field.endsWith(u']')) return field.mid(7, field.size() - 8);
  // base[n].part, base.kind.part or base.kind
  static const QRegularExpression shape(QStringLiteral("^([a-z]+)(?:\\[(\\d+)\\])?(?:\\.(.+))?$"));
  const auto m = shape.match(field);
  const QString base = m.hasMatch() ? look(kFields, m.captured(1)) : QString();
  if (base.isEmpty()) return field;
  QString out = base;
  QString rest = m.captured(3);
  QString aside;
  if (!rest.isEmpty()) {
    const QString kind =
        m.captured(1) == QLatin1String("consent") ? look(kChannels, rest.section(u'.', 0, 0)) : look(kLabels, rest);
    if (!kind.isEmpty() && !rest.contains(u'.')) return QString(out + QStringLiteral(" (") + kind + u')');
    const QString part = look(kParts, rest.section(u'.', -1));
    const QString first = rest.contains(u'.') ? rest.section(u'.', 0, 0) : QString();
    // "Label 2" says of what only beside a field that has one.
    const bool isLabel = rest.section(u'.', -1) == u"label";
    if (m.captured(1) == QLatin1String("addr") && !part.isEmpty() && !isLabel) {
      out = part;
    } else if (!part.isEmpty()) {
      aside = part.toLower();
    }
    if (!first.isEmpty()) {
      const QString label = m.captured(1) == QLatin1String("consent") ? look(kChannels, first) : lookOr(kLabels, first);
      aside = aside.isEmpty() ? label : QString(label + QStringLiteral(", ") + aside);
    }
  }
  const int n = m.captured(2).toInt();
  if (n > 1) out += u' ' + QString::number(n);
  return aside.isEmpty() ? out : QString(out + QStringLiteral(" (") + aside + u')');
}

namespace {

bool isDay(const QString& field) {
  return field == u"birthday" || field == u"event.anniversary" || field == u"confirmed" || field == u"due" ||
         field == u"created" || field == u"last_contact" || field.endsWith(QLatin1String("date"));
}

QString dayText(const QString& value) {
  const auto day = dates::readPartial(value).value;
  if (value.size() <= 10 && day)
    return day->hasYear() ? dates::print(day->toDate())
                          : QStringLiteral("%1/%2")
                                .arg(day->day, 2, 10, QLatin1Char('0'))
                                .arg(day->month, 2, 10, QLatin1Char('0'));
  const QDateTime at = QDateTime::fromString(value, Qt::ISODate);
  return at.isValid() ? at.toLocalTime().toString(QStringLiteral("dd/MM/yyyy HH:mm")) : value;
}

/// "yes" and "no" of a consent, or its state.
QString consentValue(const QString& value) {
  if (value == u"yes") return consentLabel(QStringLiteral("granted"));
  return consentLabel(value == u"no" ? QStringLiteral("denied") : value);
}

/// {"Correo": "x@y"} → "Correo: x@y".
QString extraText(const QString& value) {
  const QJsonObject parts = QJsonDocument::fromJson(value.toUtf8()).object();
  if (parts.isEmpty()) return value;
  QStringList out;
  for (auto it = parts.begin(); it != parts.end(); ++it)
    out += it.key() + QStringLiteral(": ") + it.value().toVariant().toString();
  return out.join(QStringLiteral(" · "));
}

}  // namespace

QString fieldValueText(const QString& field, const QString& value) {
  if (value.isEmpty() || field.startsWith(QLatin1String("custom["))) return value;
  if (field == u"kind") return kindLabel(value);
  if (field == u"stage") return stageLabel(value);
  if (field == u"private" || field == u"bounce") return consentValue(value);
  if (field == u"extra") return extraText(value);
  if (field == u"language") return languageName(value);
  if (field == u"preferred_channel") return channelLabel(value);
  if (field.endsWith(QLatin1String(".label"))) return pointLabel(value);
  if (isDay(field)) return dayText(value);
  if (!field.startsWith(QLatin1String("consent."))) return value;
  const QString part = field.section(u'.', 2);
  if (part == u"basis") return basisLabel(value);
  return part.isEmpty() || part == u"partners" || part == u"optout" ? consentValue(value) : value;
}

}  // namespace cartera
