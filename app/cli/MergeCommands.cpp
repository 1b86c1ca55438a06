// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/cli/Command.h"
#include "app/cli/FieldWords.h"
#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/RecordNames.h"
#include "core/duplicates/Merge.h"
#include "ui/text/DuplicateText.h"
#include "ui/text/FieldText.h"
#include "ui/text/OpText.h"

namespace cartera::cli {

namespace {

Result<QString> nameOf(Connection& db, ContactId id) {
  CARTERA_ASSIGN(const Contact contact, contacts::get(db, id));
  return recordnames::ofContact(db, contact);
}

/// Apart at the commas, but for those in the name of a field of one's own: "custom[Size, EU]".
QStringList partsOf(const QString& text) {
  QStringList out{QString()};
  int depth = 0;
  for (const QChar c : text) {
    if (c == u'[') ++depth;
    if (c == u']') --depth;
    if (c == u',' && depth <= 0) {
      out += QString();
    } else {
      out.last() += c;
    }
  }
  return out;
}

/// "job_title,custom[Size],email", in the words of either language; "job_title=other" says the same, "job_title=kept" that
/// it stays. Anything else behind the sign is left for the core to refuse.
QStringList fieldsIn(const QString& text) {
  QStringList out;
  for (const QString& part : partsOf(text)) {
    QString word = part.trimmed();
    if (word.isEmpty() || word.endsWith(QLatin1String("=kept"))) continue;
    if (word.endsWith(QLatin1String("=other"))) word = word.section(u'=', 0, -2).trimmed();
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

/// Which e-mail and which phone is the main one: both are there.
QString mainsText(const std::vector<merging::FieldChoice>& choices) {
  QString out;
  for (const auto& c : choices) {
    if (!merging::isMain(c.field)) continue;
    //: "Main e-mail: eva@example.es (also eva@work.example)"
    out += QCoreApplication::translate("Cli", "%1: %2 (also %3)")
               .arg(mergeFieldLabel(c.field), c.takesOther ? c.other : c.kept, c.takesOther ? c.kept : c.other) +
           u'\n';
  }
  return out.isEmpty() ? out : QString(u'\n' + out);
}

QString choicesText(const std::vector<merging::FieldChoice>& choices) {
  std::vector<QStringList> rows;
  for (const auto& c : choices) {
    if (merging::isMain(c.field)) continue;
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
  return Answer{QJsonObject{{QStringLiteral("id"), request.keep.toString()},
                            {QStringLiteral("change"), change.id.toString()},
                            {QStringLiteral("moved"), outcome.moved},
                            {QStringLiteral("hidden"), outcome.hidden},
                            {QStringLiteral("fields"), choicesJson(outcome.choices)}},
                request.keep.toString() + QStringLiteral("  ") + plain(opText(change.op)) + u'\n' +
                    choicesText(outcome.choices) + mainsText(outcome.choices)};
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
                         QT_TRANSLATE_NOOP("Cli",
                                           "Make one of two contacts; the fields after --take are the other's, with "
                                           "email and phone its main one."),
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
