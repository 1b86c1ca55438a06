// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>
#include <optional>

#include "app/cli/Command.h"
#include "app/cli/FieldWords.h"
#include "app/cli/MergedAnswer.h"
#include "app/cli/OwnFields.h"
#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "app/cli/RecordFields.h"
#include "core/base/Dates.h"
#include "core/base/Numbers.h"
#include "core/contacts/ContactFields.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/InteractionStore.h"
#include "core/contacts/MembershipStore.h"
#include "core/contacts/PhotoStore.h"
#include "core/contacts/RecordNames.h"
#include "core/contacts/TaskStore.h"
#include "core/storage/Past.h"
#include "core/storage/Trash.h"
#include "ui/text/FieldText.h"

namespace cartera::cli {

namespace {

// A record is shown whole; this only keeps a broken file from filling the memory.
constexpr int kTimelineLimit = 100'000;

struct Relation {
  qint64 id = 0;
  QString kind, name, role;
};

Result<std::vector<Relation>> relationsOf(Connection& db, const ContactCard& card) {
  std::vector<Relation> out;
  for (const auto& m : card.memberships)
    out.push_back({m.membership.company.value, QStringLiteral("company"), m.companyName, m.membership.role});
  CARTERA_ASSIGN(const auto members, memberships::ofCompany(db, card.contact.id));
  for (const auto& m : members) {
    CARTERA_ASSIGN(const Contact person, contacts::get(db, m.contact));
    CARTERA_ASSIGN(const QString name, recordnames::ofContact(db, person));
    out.push_back({m.contact.value, QStringLiteral("member"), name, m.role});
  }
  return out;
}

QString textOf(const Interaction& i) {
  QStringList parts;
  for (const auto& p : {i.subject, i.body, i.outcome})
    if (!p.isEmpty()) parts += p;
  return parts.join(QStringLiteral(" — "));
}

/// A value as people read it; of a field of one's own by its type.
QString shownValue(const ContactCard& card, const QString& field, const QString& value, const QString& language) {
  for (const CustomValue& own : card.customValues) {
    if (field != QStringLiteral("custom[") + own.field.name + u']') continue;
    switch (own.field.type) {
      case FieldType::Number: {
        const auto number = numbers::read(value, DecimalMark::Point);
        return number.value ? numbers::print(*number.value, language) : value;
      }
      case FieldType::Date: return fieldValueText(QStringLiteral("due"), value);
      case FieldType::YesNo: return fieldValueText(QStringLiteral("private"), value);
      case FieldType::Text:
      case FieldType::Choice: return value;
    }
  }
  return fieldValueText(field, value);
}

/// "JPEG, 400 × 300, 21 kB": that there is one, and which.
QString photoText(const Picture& picture) {
  const auto head = pictureHead(picture.bytes);
  const QString size = head ? QStringLiteral("%1 × %2, ").arg(head->width).arg(head->height) : QString();
  return picture.mime.section(u'/', 1).toUpper() + QStringLiteral(", ") + size +
         QStringLiteral("%1 kB").arg((picture.bytes.size() + 1023) / 1024);
}

/// Which file a record is shown from, and when.
struct Shown {
  /// As it is now: merges are told from here, whatever day is asked for.
  Connection& now;
  qint64 nowMs = 0;
  /// The end of the moment that was asked for; unset: now.
  std::optional<qint64> at;
  QString language;
};

/// Why somebody is not to be seen, who is not merged: in the trash, or taken away with what an undo took back.
Result<QString> whyGone(const Shown& shown, ContactId id) {
  const QString inTrash = QCoreApplication::translate("Cli", "In the trash.");
  if (shown.at) return inTrash;
  CARTERA_ASSIGN(const auto entries, trash::list(shown.now, shown.nowMs));
  const bool isThere = std::any_of(entries.begin(), entries.end(), [id](const TrashEntry& e) { return e.id == id; });
  return isThere ? inTrash
                 : QCoreApplication::translate(
                       "Cli", "Not in the file any more: an undo took it away; “cartera-cli redo” brings it back.");
}

Result<Answer> showContact(Connection& db, ContactId id, const Shown& shown) {
  CARTERA_ASSIGN(const ContactCard card, contacts::card(db, id));
  CARTERA_ASSIGN(const auto entries, interactions::ofContact(db, id, kTimelineLimit));
  CARTERA_ASSIGN(const auto relations, relationsOf(db, card));
  QJsonObject json;
  std::vector<std::pair<QString, QString>> lines;
  for (const auto& f : contactfields::flatten(card)) {
    json.insert(f.first, f.second);
    // The head and the timeline say these already.
    if (f.first == u"kind" || f.first == u"full_name" || f.first == u"created" || f.first == u"note") continue;
    lines.emplace_back(fieldLabel(f.first), shownValue(card, f.first, f.second, shown.language));
  }
  CARTERA_ASSIGN(const auto photo, photos::of(db, id));
  if (photo) {
    json.insert(QStringLiteral("photo"),
                QJsonObject{{QStringLiteral("mime"), photo->mime}, {QStringLiteral("bytes"), photo->bytes.size()}});
    lines.emplace_back(fieldLabel(QStringLiteral("photo")), photoText(*photo));
  }
  CARTERA_ASSIGN(const ShownExclusions exclusions, exclusionsOf(db, card));
  json.insert(QStringLiteral("exclusions"), exclusions.json);
  lines.insert(lines.end(), exclusions.lines.begin(), exclusions.lines.end());
  json.insert(QStringLiteral("id"), id.toString());
  json.insert(QStringLiteral("kind"), toText(card.contact.kind));
  json.insert(QStringLiteral("created"), instant(card.contact.createdAt));
  json.insert(QStringLiteral("trashed"), card.contact.deletedAt.has_value());
  CARTERA_ASSIGN(QString name, recordnames::ofContact(db, card.contact));
  // Who is known by the company alone is listed by it.
  if (name == id.toString() && !card.memberships.empty()) name = card.memberships.front().companyName;
  QString text = name + QStringLiteral("  (") + kindLabel(toText(card.contact.kind)) + QStringLiteral(", ") +
                 id.toString() + QStringLiteral(")\n");
  CARTERA_ASSIGN(const ShownMerges merges, mergesOf(shown.now, id, shown.at));
  for (auto it = merges.json.begin(); it != merges.json.end(); ++it) json.insert(it.key(), it.value());
  if (card.contact.deletedAt) {
    CARTERA_ASSIGN(const QString why, merges.into.isEmpty() ? whyGone(shown, id) : merges.into);
    text += why + u'\n';
  }
  text += u'\n' + pairs(lines);

  QJsonArray related;
  std::vector<QStringList> rows;
  for (const auto& r : relations) {
    related.append(QJsonObject{{QStringLiteral("id"), QString::number(r.id)},
                               {QStringLiteral("kind"), r.kind},
                               {QStringLiteral("name"), r.name},
                               {QStringLiteral("role"), r.role}});
    rows.push_back({QString::number(r.id), r.name, r.role});
  }
  json.insert(QStringLiteral("relations"), related);
  if (!rows.empty())
    text += u'\n' + QCoreApplication::translate("Cli", "Belongs together with") + u'\n' + table({}, rows);

  if (!merges.held.isEmpty()) text += u'\n' + merges.held;

  QJsonArray timeline;
  rows.clear();
  for (const auto& e : entries) {
    timeline.append(QJsonObject{{QStringLiteral("id"), e.id.toString()},
                                {QStringLiteral("at"), instant(e.at)},
                                {QStringLiteral("kind"), toText(e.kind)},
                                {QStringLiteral("text"), textOf(e)},
                                {QStringLiteral("author"), e.author}});
    rows.push_back({instantForPeople(e.at), interactionLabel(toText(e.kind)), textOf(e)});
  }
  json.insert(QStringLiteral("timeline"), timeline);
  if (!rows.empty()) text += u'\n' + QCoreApplication::translate("Cli", "Timeline") + u'\n' + table({}, rows);

  QJsonArray tasks;
  rows.clear();
  for (const auto& t : card.tasks) {
    tasks.append(QJsonObject{{QStringLiteral("id"), t.id.toString()},
                             {QStringLiteral("title"), t.title},
                             {QStringLiteral("due"), t.dueOn},
                             {QStringLiteral("done"), t.doneAt.has_value()}});
    rows.push_back({fieldValueText(QStringLiteral("due"), t.dueOn), t.title,
                    t.doneAt ? QCoreApplication::translate("Cli", "done") : QString()});
  }
  json.insert(QStringLiteral("tasks"), tasks);
  if (!rows.empty()) text += u'\n' + QCoreApplication::translate("Cli", "Tasks") + u'\n' + table({}, rows);
  return Answer{json, text};
}

Result<Answer> showTask(Connection& db, TaskId id) {
  CARTERA_ASSIGN(const Task t, tasks::get(db, id));
  const QString contact = t.contact.isSet() ? t.contact.toString() : QString();
  return Answer{QJsonObject{{QStringLiteral("id"), id.toString()},
                            {QStringLiteral("kind"), QStringLiteral("task")},
                            {QStringLiteral("title"), t.title},
                            {QStringLiteral("due"), t.dueOn},
                            {QStringLiteral("time"), t.dueTime},
                            {QStringLiteral("owner"), t.owner},
                            {QStringLiteral("contact"), contact},
                            {QStringLiteral("note"), t.note},
                            {QStringLiteral("done"), t.doneAt.has_value()},
                            {QStringLiteral("timeline"), QJsonArray{}},
                            {QStringLiteral("relations"), QJsonArray{}}},
                pairs({{fieldLabel(QStringLiteral("title")), t.title},
                       {fieldLabel(QStringLiteral("due")),
                        QString(fieldValueText(QStringLiteral("due"), t.dueOn) + u' ' + t.dueTime).trimmed()},
                       {fieldLabel(QStringLiteral("owner")), t.owner},
                       {fieldLabel(QStringLiteral("contact")), contact},
                       {fieldLabel(QStringLiteral("note")), t.note},
                       {fieldLabel(QStringLiteral("done")), t.doneAt ? instantForPeople(*t.doneAt) : QString()}})};
}

Result<Answer> showEntry(Connection& db, InteractionId id) {
  CARTERA_ASSIGN(const Interaction e, interactions::get(db, id));
  return Answer{QJsonObject{{QStringLiteral("id"), id.toString()},
                            {QStringLiteral("kind"), toText(e.kind)},
                            {QStringLiteral("at"), instant(e.at)},
                            {QStringLiteral("contact"), e.contact.toString()},
                            {QStringLiteral("text"), textOf(e)},
                            {QStringLiteral("author"), e.author},
                            {QStringLiteral("timeline"), QJsonArray{}},
                            {QStringLiteral("relations"), QJsonArray{}}},
                pairs({{fieldLabel(QStringLiteral("at")), instantForPeople(e.at)},
                       {fieldLabel(QStringLiteral("kind")), interactionLabel(toText(e.kind))},
                       {fieldLabel(QStringLiteral("contact")), e.contact.toString()},
                       {fieldLabel(QStringLiteral("note")), textOf(e)}})};
}

/// The end of a day where the user is, or an instant; of one without milliseconds the end of its second, so that what
/// the history tells with that second is in it.
Result<qint64> momentOf(const QString& text, const QDate& today) {
  const QString value = dayWord(text.trimmed(), today);
  const QDate day = QDate::fromString(value, Qt::ISODate);
  if (value.size() == 10 && day.isValid()) return QDateTime(day.addDays(1), QTime(0, 0)).toMSecsSinceEpoch() - 1;
  const auto at = dates::readInstant(value, DateOrder::Ymd);
  if (!at.value || value.size() <= 10) return usage("usage.moment", QStringLiteral("--at"), {text});
  return *at.value % 1000 == 0 ? *at.value + 999 : *at.value;
}

Result<Answer> showRecord(Connection& db, qint64 id, const Shown& shown) {
  CARTERA_ASSIGN(const RecordKind kind, kindOfRecord(db, id));
  switch (kind) {
    case RecordKind::Task: return showTask(db, TaskId(id));
    case RecordKind::Interaction: return showEntry(db, InteractionId(id));
    case RecordKind::Contact: break;
  }
  return showContact(db, ContactId(id), shown);
}

Result<Answer> run(Session& session, const Arguments& args) {
  CARTERA_ASSIGN(const qint64 id, recordNumber(args.positional[1]));
  if (!args.has("at")) {
    CARTERA_ASSIGN(const auto workspace, session.read(args.positional[0]));
    return showRecord(workspace->db(), id,
                      {workspace->db(), session.clock().nowMs(), std::nullopt, session.language()});
  }
  CARTERA_ASSIGN(const qint64 at, momentOf(args.value("at"), session.clock().today()));
  CARTERA_ASSIGN(const auto workspace, session.read(args.positional[0]));
  CARTERA_ASSIGN(const auto then, past::ofRecord(workspace->db(), id, at));
  CARTERA_ASSIGN(Answer answer,
                 showRecord(*then, id, {workspace->db(), session.clock().nowMs(), at, session.language()}));
  QJsonObject json = answer.json.toObject();
  json.insert(QStringLiteral("at"), instant(at));
  answer.json = json;
  answer.text = QCoreApplication::translate("Cli", "As it was on %1").arg(instantForPeople(at)) +
                QStringLiteral("\n\n") + answer.text;
  return answer;
}

}  // namespace

const Command& showCommand() {
  static const Command c{"show",
                         "FILE ID [--at DATE]",
                         QT_TRANSLATE_NOOP("Cli",
                                           "Everything about one record, with its timeline; with --at as it was at "
                                           "the end of that day, or at an instant."),
                         2,
                         2,
                         {{"at", "DATE"}},
                         run};
  return c;
}

}  // namespace cartera::cli
