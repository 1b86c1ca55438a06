// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTime>

#include "app/cli/Command.h"
#include "app/cli/EraseCommands.h"
#include "app/cli/FieldWords.h"
#include "app/cli/OwnFields.h"
#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "app/cli/RecordFields.h"
#include "core/base/Dates.h"
#include "core/contacts/ContactFields.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/InteractionStore.h"
#include "core/contacts/RecordNames.h"
#include "core/contacts/TaskStore.h"
#include "core/query/FilterFields.h"
#include "ui/text/FieldText.h"
#include "ui/text/OpText.h"
#include "ui/text/ReasonText.h"

namespace cartera::cli {

namespace {

using Values = KeyValues;

Op op(const char* code, const QStringList& args) { return Op{QLatin1String(code), args, ChangeKind::Action}; }

Answer told(const QString& id, const ChangeSet& change) {
  // Nothing changed when every value was there already: no change, and that is no failure.
  const QJsonValue number = change.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(change.id.toString());
  return Answer{QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("change"), number}},
                change.isEmpty() ? QCoreApplication::translate("Cli", "Nothing to change.")
                                 : QString(id + QStringLiteral("  ") + plain(opText(change.op)))};
}

Result<ContactId> contactNumber(const QString& text) {
  bool ok = false;
  const qint64 n = text.toLongLong(&ok);
  if (!ok || n <= 0) return fail(ErrorCode::NotFound, QStringLiteral("contact.missing"), text);
  return ContactId(n);
}

/// Sets fields of a task; all faults at once.
Result<> setTask(Task& task, const Values& values, const Clock& clock) {
  Error refused{ErrorCode::Invalid, QStringLiteral("values.refused"), {}, {}, {}, {}};
  const auto refuse = [&](const QString& key, const char* reason, const QString& value) {
    refused.fields.push_back({key, QLatin1String(reason), value});
  };
  for (const auto& v : values) {
    const QString& key = v.first;
    const QString value = v.second.trimmed();
    if (key == u"title") {
      task.title = value;
    } else if (key == u"kind") {
      task.kind = value;
    } else if (key == u"owner") {
      task.owner = value;
    } else if (key == u"note") {
      task.note = v.second;
    } else if (key == u"due") {
      const auto read = dates::read(value);
      if (read.isRefused()) refuse(key, read.reason.data(), value);
      task.dueOn = read.value ? dates::iso(*read.value) : QString();
    } else if (key == u"time") {
      const QTime time = QTime::fromString(value, QStringLiteral("H:mm"));
      if (!value.isEmpty() && !time.isValid()) refuse(key, "time.expected", value);
      task.dueTime = time.isValid() ? time.toString(QStringLiteral("HH:mm")) : QString();
    } else if (key == u"contact") {
      const auto id = contactNumber(value);
      if (!value.isEmpty() && !id) refuse(key, "contact.missing", value);
      task.contact = id ? *id : ContactId();
    } else if (key == u"done") {
      const auto said = query::yesNoOf(value);
      if (!said && !value.isEmpty()) refuse(key, "yesno.expected", value);
      const bool yes = said.value_or(false);
      if (yes != task.doneAt.has_value()) task.doneAt = yes ? std::optional<qint64>(clock.nowMs()) : std::nullopt;
    } else {
      refuse(key, "key.unknown.task", value);
    }
  }
  if (!refused.fields.empty()) return fail(refused);
  return {};
}

Result<> setEntry(Interaction& entry, const Values& values) {
  Error refused{ErrorCode::Invalid, QStringLiteral("values.refused"), {}, {}, {}, {}};
  for (const auto& v : values) {
    if (v.first == u"text") {
      entry.body = v.second;
    } else if (v.first == u"subject") {
      entry.subject = v.second;
    } else if (v.first == u"contact") {
      const auto id = contactNumber(v.second);
      if (id) {
        entry.contact = *id;
      } else {
        refused.fields.push_back({v.first, QStringLiteral("contact.missing"), v.second});
      }
    } else if (v.first == u"at") {
      const auto read = dates::readInstant(v.second);
      if (read.isRefused()) refused.fields.push_back({v.first, read.reason, v.second});
      if (read.value) entry.at = *read.value;
    } else if (v.first == u"kind") {
      const auto kind = interactionKindFrom(v.second);
      if (!kind) refused.fields.push_back({v.first, QStringLiteral("kind.unknown"), v.second});
      if (kind) entry.kind = *kind;
    } else {
      refused.fields.push_back({v.first, QStringLiteral("key.unknown.entry"), v.second});
    }
  }
  if (!refused.fields.empty()) return fail(refused);
  return {};
}

/// How a new contact will be called in the history, before it exists.
QString nameOf(const Values& values) {
  Contact c;
  QString aside;
  for (const auto& v : values) {
    if (v.first == u"full_name" || v.first == u"display_name") c.displayName = v.second;
    if (v.first == u"given") c.given = v.second;
    if (v.first == u"middle") c.middle = v.second;
    if (v.first == u"family") c.family = v.second;
    if (v.first == u"nickname") c.nickname = v.second;
    if (aside.isEmpty() && (v.first == u"org.name" || v.first.startsWith(QLatin1String("email")) ||
                            v.first.startsWith(QLatin1String("phone"))))
      aside = v.second;
  }
  const QString name = displayName(c);
  return name.isEmpty() ? aside : name;
}

Result<Answer> addContact(Session& session, Workspace& workspace, ContactKind kind, const Values& values) {
  ContactId id;
  CARTERA_ASSIGN(const auto change, session.transact(workspace, op("contact.add", {nameOf(values)}),
                                                     [&](StoreContext& context) -> Result<> {
                                                       CARTERA_ASSIGN(id, contactfields::create(context, kind, values));
                                                       return {};
                                                     }));
  return told(id.toString(), change);
}

Result<Answer> addTask(Session& session, Workspace& workspace, const Values& values) {
  Task task;
  CARTERA_TRY(setTask(task, values, session.clock()));
  if (task.contact.isSet()) CARTERA_TRY(contacts::get(workspace.db(), task.contact));
  CARTERA_ASSIGN(const auto change,
                 session.transact(workspace, op("task.add", {task.title}), [&](StoreContext& context) -> Result<> {
                   CARTERA_ASSIGN(task.id, tasks::insert(context, task));
                   return {};
                 }));
  return told(task.id.toString(), change);
}

Result<Answer> addNote(Session& session, Workspace& workspace, const Values& values) {
  Interaction entry;
  CARTERA_TRY(setEntry(entry, values));
  CARTERA_ASSIGN(const Contact contact, contacts::get(workspace.db(), entry.contact));
  CARTERA_ASSIGN(const QString name, recordnames::ofContact(workspace.db(), contact));
  if (entry.body.trimmed().isEmpty() && entry.subject.trimmed().isEmpty())
    return fail(Error{ErrorCode::Invalid, QStringLiteral("value.empty"), {}, QStringLiteral("note"), {}, {}});
  CARTERA_ASSIGN(const auto change,
                 session.transact(workspace, op("note.add", {name}), [&](StoreContext& context) -> Result<> {
                   CARTERA_ASSIGN(entry.id, interactions::insert(context, entry));
                   return {};
                 }));
  return told(entry.id.toString(), change);
}

Result<Answer> addField(Session& session, Workspace& workspace, const Values& values) {
  CARTERA_ASSIGN(const CustomField field, ownField(values));
  FieldId id;
  CARTERA_ASSIGN(const auto change,
                 session.transact(workspace, op("field.add", {field.name}), [&](StoreContext& context) -> Result<> {
                   CARTERA_ASSIGN(id, customfields::add(context, field));
                   return {};
                 }));
  return told(id.toString(), change);
}

Result<Answer> runAdd(Session& session, const Arguments& args) {
  const QString what = args.positional[1];
  static const QStringList possible{QStringLiteral("contact"), QStringLiteral("company"), QStringLiteral("household"),
                                    QStringLiteral("task"),    QStringLiteral("note"),    QStringLiteral("field")};
  if (!possible.contains(what)) return usage("usage.choice", what, {possible.join(QStringLiteral(", "))});
  CARTERA_ASSIGN(const Values values, keyValues(args, 2));
  CARTERA_ASSIGN(const auto workspace, session.write(args.positional[0]));
  const QDate today = session.clock().today();
  if (what == u"task") return addTask(session, *workspace, taskWords(values, today));
  if (what == u"note") return addNote(session, *workspace, entryWords(values, today));
  if (what == u"field") return addField(session, *workspace, values);
  return addContact(session, *workspace,
                    what == u"company"     ? ContactKind::Company
                    : what == u"household" ? ContactKind::Household
                                           : ContactKind::Person,
                    contactWords(values, today));
}

Result<ChangeSet> editContact(Session& session, Workspace& workspace, ContactId id, const Values& values) {
  CARTERA_ASSIGN(const Contact contact, contacts::get(workspace.db(), id));
  Values fields = values;
  CARTERA_ASSIGN(const std::optional<ExclusionWish> exclusions, takeExclusions(fields));
  CARTERA_ASSIGN(const QString name, recordnames::ofContact(workspace.db(), contact));
  QStringList told{name};
  const char* code = "contact.edit";
  if (fields.empty() && exclusions) {
    code = exclusions->lifts ? "suppression.remove" : "suppression.add";
  } else {
    for (const auto& v : values) told += v.first;
  }
  contactfields::Applied applied;
  auto change = session.transact(workspace, op(code, told), [&](StoreContext& context) -> Result<> {
    CARTERA_ASSIGN(applied, contactfields::apply(context, id, fields));
    if (exclusions) CARTERA_TRY(applyExclusions(context, id, *exclusions));
    return {};
  });
  for (const auto& k : applied.kept)
    session.note(fieldLabel(k.field) + QStringLiteral(": ") + reasonText(k.reason, k.value));
  return change;
}

Result<ChangeSet> editTask(Session& session, Workspace& workspace, TaskId id, const Values& values) {
  CARTERA_ASSIGN(Task task, tasks::get(workspace.db(), id));
  CARTERA_TRY(setTask(task, values, session.clock()));
  if (task.contact.isSet()) CARTERA_TRY(contacts::get(workspace.db(), task.contact));
  return session.transact(workspace, op("task.edit", {task.title}), [&](StoreContext& context) -> Result<> {
    CARTERA_TRY(tasks::update(context, task));
    return {};
  });
}

Result<ChangeSet> editEntry(Session& session, Workspace& workspace, InteractionId id, const Values& values) {
  CARTERA_ASSIGN(Interaction entry, interactions::get(workspace.db(), id));
  CARTERA_TRY(setEntry(entry, values));
  CARTERA_ASSIGN(const Contact contact, contacts::get(workspace.db(), entry.contact));
  CARTERA_ASSIGN(const QString name, recordnames::ofContact(workspace.db(), contact));
  return session.transact(workspace, op("note.edit", {name}), [&](StoreContext& context) -> Result<> {
    CARTERA_TRY(interactions::update(context, entry));
    return {};
  });
}

Result<Answer> runEdit(Session& session, const Arguments& args) {
  CARTERA_ASSIGN(const qint64 id, recordNumber(args.positional[1]));
  CARTERA_ASSIGN(const Values values, keyValues(args, 2));
  CARTERA_ASSIGN(const auto workspace, session.write(args.positional[0]));
  CARTERA_ASSIGN(const RecordKind kind, kindOfRecord(workspace->db(), id));
  const QDate today = session.clock().today();
  CARTERA_ASSIGN(const auto change, kind == RecordKind::Contact
                                        ? editContact(session, *workspace, ContactId(id), contactWords(values, today))
                                    : kind == RecordKind::Task
                                        ? editTask(session, *workspace, TaskId(id), taskWords(values, today))
                                        : editEntry(session, *workspace, InteractionId(id), entryWords(values, today)));
  return told(QString::number(id), change);
}

Result<ChangeSet> trashContact(Session& session, Workspace& workspace, ContactId id) {
  CARTERA_ASSIGN(const Contact contact, contacts::get(workspace.db(), id));
  CARTERA_ASSIGN(const QString name, recordnames::ofContact(workspace.db(), contact));
  return session.transact(workspace, op("contact.trash", {name}), [&](StoreContext& context) -> Result<> {
    CARTERA_TRY(contacts::moveToTrash(context, id));
    return {};
  });
}

Result<ChangeSet> trashTask(Session& session, Workspace& workspace, TaskId id) {
  CARTERA_ASSIGN(const Task task, tasks::get(workspace.db(), id));
  return session.transact(workspace, op("task.trash", {task.title}), [&](StoreContext& context) -> Result<> {
    CARTERA_TRY(tasks::remove(context, id));
    return {};
  });
}

Result<ChangeSet> trashEntry(Session& session, Workspace& workspace, InteractionId id) {
  CARTERA_ASSIGN(const Interaction entry, interactions::get(workspace.db(), id));
  CARTERA_ASSIGN(const Contact contact, contacts::get(workspace.db(), entry.contact));
  CARTERA_ASSIGN(const QString name, recordnames::ofContact(workspace.db(), contact));
  return session.transact(workspace, op("note.trash", {name}), [&](StoreContext& context) -> Result<> {
    CARTERA_TRY(interactions::remove(context, id));
    return {};
  });
}

Result<Answer> runTrash(Session& session, const Arguments& args) {
  const bool empty = args.has("empty");
  const QString shown = QStringLiteral("cartera-cli ") + usageForPeople(trashCommand());
  if (empty && args.positional.size() > 1) return usage("usage.arguments.many", args.positional[1], {shown});
  if (!empty && (args.positional.size() < 2 || args.has("older-than") || args.has("yes")))
    return usage("usage.arguments.few", shown);
  if (empty) return emptyTrash(session, args);
  CARTERA_ASSIGN(const qint64 id, recordNumber(args.positional[1]));
  CARTERA_ASSIGN(const auto workspace, session.write(args.positional[0]));
  CARTERA_ASSIGN(const RecordKind kind, kindOfRecord(workspace->db(), id));
  CARTERA_ASSIGN(const auto change, kind == RecordKind::Contact ? trashContact(session, *workspace, ContactId(id))
                                    : kind == RecordKind::Task  ? trashTask(session, *workspace, TaskId(id))
                                                                : trashEntry(session, *workspace, InteractionId(id)));
  return told(QString::number(id), change);
}

}  // namespace

const Command& addCommand() {
  static const Command c{"add",
                         "FILE contact|company|household|task|note|field key=value ...",
                         QT_TRANSLATE_NOOP("Cli",
                                           "Add one record; a note and a task name their contact (contact=ID), a field "
                                           "of one's own its kind (name=Size type=text|number|date|yesno|choice "
                                           "choices=\"S;M;L\")."),
                         3,
                         -1,
                         {},
                         runAdd};
  return c;
}

const Command& editCommand() {
  static const Command c{"edit",
                         "FILE ID key=value ...",
                         QT_TRANSLATE_NOOP("Cli",
                                           "Change fields of one record; an empty value takes one away. "
                                           "suppressed=all|email|sms|phone|post|partners puts a contact on the list of "
                                           "exclusions, suppressed= takes it off."),
                         3,
                         -1,
                         {},
                         runEdit};
  return c;
}

const Command& trashCommand() {
  static const Command c{
      "trash",
      "FILE ID | FILE --empty [--older-than DAYS] --yes",
      QT_TRANSLATE_NOOP(
          "Cli", "Move one record to the trash; undo brings it back. With --empty: erase what lies there for good."),
      1,
      2,
      {{"empty", nullptr}, {"older-than", "DAYS"}, {"yes", nullptr}},
      runTrash};
  return c;
}

}  // namespace cartera::cli
