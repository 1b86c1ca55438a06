// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/cli/Command.h"
#include "app/cli/FieldWords.h"
#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/RecordNames.h"
#include "core/duplicates/Merge.h"
#include "ui/text/FieldText.h"
#include "ui/text/OpText.h"

namespace cartera::cli {

namespace {

Result<QString> nameOf(Connection& db, ContactId id) {
  CARTERA_ASSIGN(const Contact contact, contacts::get(db, id));
  return recordnames::ofContact(db, contact);
}

/// "job_title,birthday", in the words of either language; "job_title=other" says the same.
QStringList fieldsIn(const QString& text) {
  QStringList out;
  for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
    const QString word = part.section(u'=', 0, 0).trimmed();
    out += contactField(word).value_or(word);
  }
  return out;
}

QJsonArray choicesJson(const std::vector<merging::FieldChoice>& choices) {
  QJsonArray out;
  for (const auto& c : choices)
    out.append(QJsonObject{{QStringLiteral("field"), c.field},
                           {QStringLiteral("kept"), c.kept},
                           {QStringLiteral("other"), c.other},
                           {QStringLiteral("shows"), c.takesOther ? QStringLiteral("other") : QStringLiteral("kept")}});
  return out;
}

QString choicesText(const std::vector<merging::FieldChoice>& choices) {
  std::vector<QStringList> rows;
  for (const auto& c : choices) {
    const QString shown = c.takesOther ? c.other : c.kept;
    const QString put = c.takesOther ? c.kept : c.other;
    if (!put.isEmpty())
      rows.push_back({fieldLabel(c.field), fieldValueText(c.field, shown), fieldValueText(c.field, put)});
  }
  if (rows.empty()) return {};
  return u'\n' + table({QCoreApplication::translate("Cli", "Field"), QCoreApplication::translate("Cli", "Shown"),
                        QCoreApplication::translate("Cli", "Kept with the merge")},
                       rows);
}

Result<Answer> runMerge(Session& session, const Arguments& args) {
  merging::MergeRequest request;
  CARTERA_ASSIGN(const qint64 keep, recordNumber(args.positional[1]));
  CARTERA_ASSIGN(const qint64 other, recordNumber(args.positional[2]));
  request.keep = ContactId(keep);
  request.other = ContactId(other);
  request.take = fieldsIn(args.value("take"));
  CARTERA_ASSIGN(const auto workspace, session.write(args.positional[0]));
  CARTERA_ASSIGN(const QString otherName, nameOf(workspace->db(), request.other));
  CARTERA_ASSIGN(const QString keptName, nameOf(workspace->db(), request.keep));
  merging::MergeOutcome outcome;
  const Op op{QStringLiteral("contact.merge"), {otherName, keptName}};
  CARTERA_ASSIGN(const ChangeSet change, session.transact(*workspace, op, [&](StoreContext& ctx) -> Result<> {
    CARTERA_ASSIGN(outcome, merging::merge(ctx, request));
    return {};
  }));
  return Answer{
      QJsonObject{{QStringLiteral("id"), request.keep.toString()},
                  {QStringLiteral("change"), change.id.toString()},
                  {QStringLiteral("moved"), outcome.moved},
                  {QStringLiteral("hidden"), outcome.hidden},
                  {QStringLiteral("fields"), choicesJson(outcome.choices)}},
      request.keep.toString() + QStringLiteral("  ") + plain(opText(change.op)) + u'\n' + choicesText(outcome.choices)};
}

Result<Answer> runSplit(Session& session, const Arguments& args) {
  CARTERA_ASSIGN(const qint64 id, recordNumber(args.positional[1]));
  CARTERA_ASSIGN(const auto workspace, session.write(args.positional[0]));
  merging::SplitOutcome outcome;
  // Named after whom it is about, which the record of the merge says.
  CARTERA_ASSIGN(const auto record, merging::recordFor(workspace->db(), ContactId(id)));
  CARTERA_ASSIGN(const QString otherName, nameOf(workspace->db(), record.other));
  CARTERA_ASSIGN(const QString keptName, nameOf(workspace->db(), record.kept));
  const Op op{QStringLiteral("contact.split"), {otherName, keptName}};
  CARTERA_ASSIGN(const ChangeSet change, session.transact(*workspace, op, [&](StoreContext& ctx) -> Result<> {
    CARTERA_ASSIGN(outcome, merging::split(ctx, ContactId(id)));
    return {};
  }));
  return Answer{QJsonObject{{QStringLiteral("id"), outcome.other.toString()},
                            {QStringLiteral("kept"), outcome.kept.toString()},
                            {QStringLiteral("change"), change.id.toString()}},
                outcome.other.toString() + QStringLiteral("  ") + plain(opText(change.op))};
}

}  // namespace

const Command& mergeCommand() {
  static const Command c{"merge",
                         "FILE KEEP OTHER [--take FIELD,FIELD]",
                         QT_TRANSLATE_NOOP("Cli", "Make one of two contacts; the fields after --take are the other's."),
                         3,
                         3,
                         {{"take", "FIELD,FIELD"}},
                         runMerge};
  return c;
}

const Command& splitCommand() {
  static const Command c{
      "split", "FILE ID", QT_TRANSLATE_NOOP("Cli", "Take a merge back: whoever was merged has their own again."), 2, 2,
      {},      runSplit};
  return c;
}

}  // namespace cartera::cli
