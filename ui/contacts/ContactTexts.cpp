// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactTexts.h"

#include <QCoreApplication>
#include <QLocale>

#include "core/base/Dates.h"
#include "ui/text/FieldText.h"

namespace cartera::contacttexts {

namespace {

QString counted(const char* text, qint64 n) {
  return QCoreApplication::translate("ContactTexts", text, nullptr, static_cast<int>(n));
}

}  // namespace

QString since(qint64 at, const Clock& clock) {
  const QDate day = QDateTime::fromMSecsSinceEpoch(at).date();
  const qint64 days = day.daysTo(clock.today());
  if (days < 0) return dates::print(day);
  if (days == 0) return QCoreApplication::translate("ContactTexts", "today");
  if (days == 1) return QCoreApplication::translate("ContactTexts", "yesterday");
  if (days < 7) return counted(QT_TRANSLATE_N_NOOP("ContactTexts", "%n days ago"), days);
  if (days < 30) return counted(QT_TRANSLATE_N_NOOP("ContactTexts", "%n weeks ago"), days / 7);
  if (days < 365) return counted(QT_TRANSLATE_N_NOOP("ContactTexts", "%n months ago"), days / 30);
  return counted(QT_TRANSLATE_N_NOOP("ContactTexts", "%n years ago"), days / 365);
}

QString shortDay(const QDate& day, const QDate& today, const QString& language) {
  return QLocale(language).toString(
      day, day.year() == today.year() ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QString day(const QString& iso) {
  const QDate day = QDate::fromString(iso, Qt::ISODate);
  if (day.isValid()) return dates::print(day);
  // Without a year: --02-10.
  if (iso.startsWith(QLatin1String("--")) && iso.size() == 7) return QString(iso.mid(5, 2) + u'/' + iso.mid(2, 2));
  return iso;
}

QString due(const Task& task, const QDate& today, const QString& language) {
  const QDate day = QDate::fromString(task.dueOn, Qt::ISODate);
  if (!day.isValid()) return {};
  const qint64 days = today.daysTo(day);
  QString text = dates::print(day);
  if (days == -1) text = QCoreApplication::translate("ContactTexts", "yesterday");
  if (days == 0) text = QCoreApplication::translate("ContactTexts", "today");
  if (days == 1) text = QCoreApplication::translate("ContactTexts", "tomorrow");
  if (days > 1 && days < 14) text = QLocale(language).toString(day, QStringLiteral("dddd d"));
  if (task.dueTime.isEmpty()) return text;
  //: When something is due: a day and a time.
  return QCoreApplication::translate("ContactTexts", "%1, %2").arg(text, task.dueTime);
}

QString secondLine(const contacts::ContactRow& row) {
  if (!row.company.isEmpty()) return row.company;
  if (row.kind == ContactKind::Person) return QCoreApplication::translate("ContactTexts", "Private person");
  return kindLabel(toText(row.kind));
}

search::Snippet matchLine(const search::Match& match) {
  const QString what = match.note ? interactionLabel(toText(match.note->kind)) : fieldLabel(match.field);
  //: What was found, in front of it: "Note:", "Phone:". The words found follow.
  const QString head = QCoreApplication::translate("ContactTexts", "%1:").arg(what) + u' ';
  search::Snippet out{head + match.snippet.text, match.snippet.places};
  for (search::Place& place : out.places) place.from += head.size();
  return out;
}

QString nameAnd(const contacts::ContactRow& row, const QString& line) {
  //: A contact read aloud: name and company.
  return QCoreApplication::translate("ContactTexts", "%1, %2").arg(row.name, line);
}

QString nameAndSecondLine(const contacts::ContactRow& row) { return nameAnd(row, secondLine(row)); }

QString shortPhoneLabel(const QString& label) {
  //: A phone where there is little room, and which one: "Tel. (work)".
  return QCoreApplication::translate("ContactTexts", "Tel. (%1)").arg(pointLabel(label));
}

Tone stageTone(const QString& stage) {
  if (stage == QLatin1String("customer")) return Tone::Ok;
  if (stage == QLatin1String("dormant")) return Tone::Warn;
  if (stage == QLatin1String("former")) return Tone::Bad;
  if (stage.isEmpty()) return Tone::Neutral;
  return Tone::Info;
}

}  // namespace cartera::contacttexts
