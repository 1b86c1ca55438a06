// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FilterWords.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

#include "core/base/Dates.h"
#include "core/base/Text.h"
#include "core/query/FilterReader.h"
#include "ui/text/FieldText.h"
#include "ui/text/Translations.h"

namespace cartera {

using query::DateUnit;
using query::Way;

namespace {

struct Entry {
  const char* key;
  const char* text;
};

/// What is no field of a card, or is called otherwise there.
const Entry kFields[] = {
    {"role", QT_TRANSLATE_NOOP("FilterWords", "Role")},
    {"text", QT_TRANSLATE_NOOP("FilterWords", "Any words")},
    {"trash", QT_TRANSLATE_NOOP("FilterWords", "In the trash")},
    {"tag", QT_TRANSLATE_NOOP("FilterWords", "Tag")},
    {"interactions", QT_TRANSLATE_NOOP("FilterWords", "Entries of the timeline")},
    {"interactions.count", QT_TRANSLATE_NOOP("FilterWords", "Number of entries in the timeline")},
    {"interactions.latest", QT_TRANSLATE_NOOP("FilterWords", "Latest entry of the timeline")},
    {"interactions.earliest", QT_TRANSLATE_NOOP("FilterWords", "First entry of the timeline")},
    {"calls", QT_TRANSLATE_NOOP("FilterWords", "Calls")},
    {"calls.count", QT_TRANSLATE_NOOP("FilterWords", "Number of calls")},
    {"calls.latest", QT_TRANSLATE_NOOP("FilterWords", "Latest call")},
    {"calls.earliest", QT_TRANSLATE_NOOP("FilterWords", "First call")},
    {"visits", QT_TRANSLATE_NOOP("FilterWords", "Visits")},
    {"visits.count", QT_TRANSLATE_NOOP("FilterWords", "Number of visits")},
    {"visits.latest", QT_TRANSLATE_NOOP("FilterWords", "Latest visit")},
    {"visits.earliest", QT_TRANSLATE_NOOP("FilterWords", "First visit")},
    {"notes", QT_TRANSLATE_NOOP("FilterWords", "Notes")},
    {"notes.count", QT_TRANSLATE_NOOP("FilterWords", "Number of notes")},
    {"notes.latest", QT_TRANSLATE_NOOP("FilterWords", "Latest note")},
    {"notes.earliest", QT_TRANSLATE_NOOP("FilterWords", "First note")},
    {"meetings", QT_TRANSLATE_NOOP("FilterWords", "Meetings")},
    {"meetings.count", QT_TRANSLATE_NOOP("FilterWords", "Number of meetings")},
    {"meetings.latest", QT_TRANSLATE_NOOP("FilterWords", "Latest meeting")},
    {"meetings.earliest", QT_TRANSLATE_NOOP("FilterWords", "First meeting")},
    {"emails", QT_TRANSLATE_NOOP("FilterWords", "E-mails written")},
    {"emails.count", QT_TRANSLATE_NOOP("FilterWords", "Number of e-mails")},
    {"emails.latest", QT_TRANSLATE_NOOP("FilterWords", "Latest e-mail")},
    {"emails.earliest", QT_TRANSLATE_NOOP("FilterWords", "First e-mail")},
    {"chats", QT_TRANSLATE_NOOP("FilterWords", "Chats")},
    {"chats.count", QT_TRANSLATE_NOOP("FilterWords", "Number of chats")},
    {"chats.latest", QT_TRANSLATE_NOOP("FilterWords", "Latest chat")},
    {"chats.earliest", QT_TRANSLATE_NOOP("FilterWords", "First chat")},
    {"tasks", QT_TRANSLATE_NOOP("FilterWords", "Tasks")},
    {"tasks.count", QT_TRANSLATE_NOOP("FilterWords", "Number of tasks")},
    {"tasks.latest", QT_TRANSLATE_NOOP("FilterWords", "Last task is due")},
    {"tasks.earliest", QT_TRANSLATE_NOOP("FilterWords", "First task is due")},
    {"consents", QT_TRANSLATE_NOOP("FilterWords", "Consents written down")},
    {"consents.count", QT_TRANSLATE_NOOP("FilterWords", "Number of consents")},
    {"consents.latest", QT_TRANSLATE_NOOP("FilterWords", "Latest consent")},
    {"consents.earliest", QT_TRANSLATE_NOOP("FilterWords", "First consent")},
};

struct Words {
  Way way;
  /// Between field and value.
  const char* label;
  /// The whole: %1 is the field, %2 the value.
  const char* sentence;
};

const Words kWays[] = {
    {Way::Is, QT_TRANSLATE_NOOP("FilterWords", "is"), QT_TRANSLATE_NOOP("FilterWords", "%1: %2")},
    {Way::IsNot, QT_TRANSLATE_NOOP("FilterWords", "is not"), QT_TRANSLATE_NOOP("FilterWords", "%1: not %2")},
    {Way::Contains, QT_TRANSLATE_NOOP("FilterWords", "contains"), QT_TRANSLATE_NOOP("FilterWords", "%1: contains %2")},
    {Way::StartsWith, QT_TRANSLATE_NOOP("FilterWords", "starts with"),
     QT_TRANSLATE_NOOP("FilterWords", "%1: starts with %2")},
    {Way::LessThan, QT_TRANSLATE_NOOP("FilterWords", "less than"),
     QT_TRANSLATE_NOOP("FilterWords", "%1: less than %2")},
    {Way::AtMost, QT_TRANSLATE_NOOP("FilterWords", "at most"), QT_TRANSLATE_NOOP("FilterWords", "%1: at most %2")},
    {Way::MoreThan, QT_TRANSLATE_NOOP("FilterWords", "more than"),
     QT_TRANSLATE_NOOP("FilterWords", "%1: more than %2")},
    {Way::AtLeast, QT_TRANSLATE_NOOP("FilterWords", "at least"), QT_TRANSLATE_NOOP("FilterWords", "%1: at least %2")},
    {Way::Before, QT_TRANSLATE_NOOP("FilterWords", "before"), QT_TRANSLATE_NOOP("FilterWords", "%1: before %2")},
    {Way::Until, QT_TRANSLATE_NOOP("FilterWords", "until"), QT_TRANSLATE_NOOP("FilterWords", "%1: until %2")},
    {Way::After, QT_TRANSLATE_NOOP("FilterWords", "after"), QT_TRANSLATE_NOOP("FilterWords", "%1: after %2")},
    {Way::Since, QT_TRANSLATE_NOOP("FilterWords", "since"), QT_TRANSLATE_NOOP("FilterWords", "%1: since %2")},
    //: The value is a span of time such as "90 days".
    {Way::LongerAgo, QT_TRANSLATE_NOOP("FilterWords", "more than … ago"),
     QT_TRANSLATE_NOOP("FilterWords", "%1: more than %2 ago")},
    {Way::ShorterAgo, QT_TRANSLATE_NOOP("FilterWords", "less than … ago"),
     QT_TRANSLATE_NOOP("FilterWords", "%1: less than %2 ago")},
    {Way::SoonerThanIn, QT_TRANSLATE_NOOP("FilterWords", "in less than …"),
     QT_TRANSLATE_NOOP("FilterWords", "%1: in less than %2")},
    {Way::LaterThanIn, QT_TRANSLATE_NOOP("FilterWords", "in more than …"),
     QT_TRANSLATE_NOOP("FilterWords", "%1: in more than %2")},
    {Way::AnyOf, QT_TRANSLATE_NOOP("FilterWords", "is one of"), QT_TRANSLATE_NOOP("FilterWords", "%1: %2")},
    {Way::Empty, QT_TRANSLATE_NOOP("FilterWords", "is empty"), QT_TRANSLATE_NOOP("FilterWords", "%1: empty")},
    {Way::NotEmpty, QT_TRANSLATE_NOOP("FilterWords", "is not empty"),
     QT_TRANSLATE_NOOP("FilterWords", "%1: not empty")},
};

QString say(const char* text) { return QCoreApplication::translate("FilterWords", text); }

const Words& wordsOf(Way way) {
  for (const Words& w : kWays) {
    if (w.way == way) return w;
  }
  return kWays[0];
}

/// "90 days".
QString span(const query::RelativeDate& r) {
  const int n = std::abs(r.amount);
  switch (r.unit) {
    case DateUnit::Week: return QCoreApplication::translate("FilterWords", "%n week(s)", nullptr, n);
    case DateUnit::Month: return QCoreApplication::translate("FilterWords", "%n month(s)", nullptr, n);
    case DateUnit::Year: return QCoreApplication::translate("FilterWords", "%n year(s)", nullptr, n);
    case DateUnit::Day: break;
  }
  return QCoreApplication::translate("FilterWords", "%n day(s)", nullptr, n);
}

QString relativeText(const query::RelativeDate& r) {
  if (r.amount == 0) return say(QT_TRANSLATE_NOOP("FilterWords", "today"));
  return (r.amount < 0 ? say(QT_TRANSLATE_NOOP("FilterWords", "%1 ago"))
                       : say(QT_TRANSLATE_NOOP("FilterWords", "in %1")))
      .arg(span(r));
}

/// The name behind "company." and "member.".
QString inner(const QString& field) {
  return field.startsWith(QLatin1String("company.")) || field.startsWith(QLatin1String("member."))
             ? inner(field.section(u'.', 1))
             : field;
}

QString yesNo(bool yes) {
  return yes ? say(QT_TRANSLATE_NOOP("FilterWords", "yes")) : say(QT_TRANSLATE_NOOP("FilterWords", "no"));
}

QString conditionWords(const query::Filter& f, Way way) {
  QStringList values;
  for (const query::Value& v : f.values)
    values += query::isCounted(way) ? span(v.relative) : filterValueText(f.field, v);
  const QString sentence = say(wordsOf(way).sentence);
  const QString field = filterFieldLabel(f.field);
  if (query::isBare(way)) return sentence.arg(field);
  const QString last = values.isEmpty() ? QString() : values.takeLast();
  if (values.isEmpty()) return sentence.arg(field, last);
  const QString key = text::searchKey(last);
  const bool isBeforeO = key.startsWith(u'o') || key.startsWith(QLatin1String("ho"));
  //: Values of which one is enough; %1 may be several, parted by commas.
  const QString either = isBeforeO ? QCoreApplication::translate("FilterWords", "%1 or %2", "before the sound of o")
                                   : QCoreApplication::translate("FilterWords", "%1 or %2");
  return sentence.arg(field, either.arg(values.join(QStringLiteral(", ")), last));
}

}  // namespace

QString filterFieldLabel(const QString& field) {
  for (const Entry& e : kFields) {
    if (field == QLatin1String(e.key)) return say(e.text);
  }
  if (field.startsWith(QLatin1String("company.")))
    return say(QT_TRANSLATE_NOOP("FilterWords", "%1 (company)")).arg(filterFieldLabel(field.mid(8)));
  if (field.startsWith(QLatin1String("member.")))
    return say(QT_TRANSLATE_NOOP("FilterWords", "%1 (member)")).arg(filterFieldLabel(field.mid(7)));
  if (field == u"street" || field == u"postcode" || field == u"region" || field == u"country")
    return fieldLabel(QString(QStringLiteral("addr.") + field));
  if (field == u"name") return fieldLabel(QStringLiteral("full_name"));
  if (field == u"department") return fieldLabel(QStringLiteral("org.department"));
  if (field == u"anniversary") return fieldLabel(QStringLiteral("event.anniversary"));
  return fieldLabel(field);
}

QString filterChoiceLabel(const QString& field, const QString& code) {
  const QString of = inner(field);
  if (of == u"kind") return kindLabel(code);
  if (of == u"stage") return stageLabel(code);
  if (of.startsWith(QLatin1String("consent."))) return consentLabel(code);
  if (of == u"suppressed") return channelLabel(code);
  return code;
}

QString filterValueText(const QString& field, const query::Value& value) {
  if (value.isRelative) return relativeText(value.relative);
  const auto spec = query::findField(field);
  if (!spec) return value.text;
  const bool own = spec->source == query::FieldSource::Custom;
  switch (spec->type) {
    case query::ValueType::Choice: return filterChoiceLabel(field, value.text);
    case query::ValueType::YesNo: return yesNo(value.text == u"yes");
    case query::ValueType::Number:
      if (const auto n = numbers::read(value.text, DecimalMark::Point).value)
        return numbers::print(*n, currentLanguage());
      break;
    case query::ValueType::Date:
      // A birthday of any year.
      if (value.text.startsWith(QLatin1String("--")) && value.text.size() == 7)
        return QString(value.text.mid(5, 2) + u'/' + value.text.mid(2, 2));
      break;
    default:
      // The type of a field of one's own is the file's affair; these are written the same in all of them.
      if (own && (value.text == u"yes" || value.text == u"no")) return yesNo(value.text == u"yes");
      if (static const QRegularExpression decimal(QStringLiteral("^-?\\d+\\.\\d+$"));
          own && currentLanguage() == u"es" && decimal.match(value.text).hasMatch()) {
        return QString(value.text).replace(u'.', u',');
      }
      if (spec->part == u"basis") return basisLabel(value.text);
      break;
  }
  if (spec->type == query::ValueType::Date || own) {
    if (const QDate day = QDate::fromString(value.text, Qt::ISODate); day.isValid()) return dates::print(day);
  }
  return value.text;
}

QString wayLabel(Way way) { return say(wordsOf(way).label); }

QString unitLabel(DateUnit unit) {
  switch (unit) {
    case DateUnit::Week: return say(QT_TRANSLATE_NOOP("FilterWords", "weeks"));
    case DateUnit::Month: return say(QT_TRANSLATE_NOOP("FilterWords", "months"));
    case DateUnit::Year: return say(QT_TRANSLATE_NOOP("FilterWords", "years"));
    case DateUnit::Day: break;
  }
  return say(QT_TRANSLATE_NOOP("FilterWords", "days"));
}

QString filterWords(const query::Filter& filter) {
  if (filter.kind == query::Filter::Kind::And) {
    QStringList parts;
    for (const query::Filter& part : filter.parts) parts += filterWords(part);
    return parts.join(QStringLiteral(" · "));
  }
  if (const auto way = query::wayOf(filter)) return conditionWords(filter, *way);
  return query::filterText(filter, currentLanguage());
}

}  // namespace cartera
