// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/EraseCommands.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/RecordNames.h"
#include "core/duplicates/MergeStore.h"
#include "core/storage/Trash.h"
#include "ui/text/OpText.h"

namespace cartera::cli {

namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;

qint64 countOf(const EraseRequest& request) {
  const auto count = request.contacts.size() + request.tasks.size() + request.interactions.size();
  return static_cast<qint64>(count);
}

Result<QString> nameOf(Connection& db, ContactId id) {
  CARTERA_ASSIGN(const Contact contact, contacts::get(db, id));
  return recordnames::ofContact(db, contact);
}

/// Names whoever goes along because they were merged into one of these; answers how many.
Result<qint64> nameMerged(Session& session, Workspace& workspace, const EraseRequest& request) {
  Connection& db = workspace.db();
  for (const ContactId contact : request.contacts) {
    CARTERA_ASSIGN(const auto held, merging::heldBy(db, {contact}));
    if (held.empty()) continue;
    CARTERA_ASSIGN(const QString name, nameOf(db, contact));
    QStringList merged;
    for (const ContactId one : held) {
      CARTERA_ASSIGN(const QString theirs, nameOf(db, one));
      merged += theirs;
    }
    merged.sort();
    session.note(QCoreApplication::translate("Cli", "With “%1” goes who was merged into it: %2.")
                     .arg(name, merged.join(QStringLiteral("; "))));
  }
  CARTERA_ASSIGN(const auto all, merging::heldBy(db, request.contacts));
  return std::count_if(all.begin(), all.end(), [&request](ContactId id) {
    return std::find(request.contacts.begin(), request.contacts.end(), id) == request.contacts.end();
  });
}

Result<Answer> eraseAll(Session& session, Workspace& workspace, EraseRequest request, bool sure) {
  CARTERA_TRY(workspace.mayErase(request));
  CARTERA_ASSIGN(const qint64 merged, nameMerged(session, workspace, request));
  const qint64 count = countOf(request) + merged;
  if (count > 0 && !sure) return fail(ErrorCode::Invalid, QStringLiteral("erase.confirm"), QString::number(count));
  const QString what = QCoreApplication::translate("Cli", "Erasing");
  request.progress = [&](qint64 done, double) {
    session.progress(what, done, count);
    return !interrupt::requested();
  };
  const interrupt::Watch watch(workspace);
  CARTERA_ASSIGN(const EraseResult done, workspace.erase(request));
  session.endProgress();
  if (done.erased > 0 && !done.scoured)
    session.note(QCoreApplication::translate("Cli",
                                             "Somebody is reading the file or there is no room to build it anew: what "
                                             "was erased may stand in unused places of it until it is next opened for "
                                             "writing."));
  if (done.unreadable > 0) {
    const int damaged = asCount(done.unreadable);
    session.note(
        QCoreApplication::translate("Cli",
                                    "%n change(s) of the history were damaged and might have held something of "
                                    "it: what they had recorded was thrown away.",
                                    nullptr, damaged));
  }
  const QJsonValue change =
      done.change.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(done.change.id.toString());
  return Answer{QJsonObject{{QStringLiteral("erased"), done.erased},
                            {QStringLiteral("change"), change},
                            {QStringLiteral("unreadable"), done.unreadable}},
                done.erased == 0 ? QCoreApplication::translate("Cli", "There is nothing to erase.")
                                 : plain(opText(done.change.op))};
}

/// What kind of record a number is, of those in the trash too: the first that erase() knows.
Result<EraseRequest> requestFor(const Workspace& workspace, qint64 id) {
  const EraseRequest asContact{{ContactId(id)}, {}, {}, {}};
  for (const auto& request :
       {asContact, EraseRequest{{}, {TaskId(id)}, {}, {}}, EraseRequest{{}, {}, {InteractionId(id)}, {}}}) {
    const auto may = workspace.mayErase(request);
    if (may || may.error().code != ErrorCode::NotFound) return request;
  }
  return asContact;
}

Result<Answer> runErase(Session& session, const Arguments& args) {
  CARTERA_ASSIGN(const qint64 id, recordNumber(args.positional[1]));
  CARTERA_ASSIGN(const auto workspace, session.write(args.positional[0]));
  CARTERA_ASSIGN(const EraseRequest request, requestFor(*workspace, id));
  return eraseAll(session, *workspace, request, args.has("yes"));
}

}  // namespace

Result<Answer> emptyTrash(Session& session, const Arguments& args) {
  CARTERA_ASSIGN(const qint64 days, numberOption(args, "older-than", 0, 0));
  CARTERA_ASSIGN(const auto workspace, session.write(args.positional[0]));
  const qint64 now = session.clock().nowMs();
  CARTERA_ASSIGN(const auto entries, trash::list(workspace->db(), now));
  EraseRequest request;
  for (const auto& entry : entries)
    if ((now - entry.deletedAt) / kDayMs >= days) request.contacts.push_back(entry.id);
  return eraseAll(session, *workspace, request, args.has("yes"));
}

const Command& eraseCommand() {
  static const Command c{
      "erase",
      "FILE ID --yes",
      QT_TRANSLATE_NOOP("Cli", "Take a record that is in the trash out of the file for good; nothing brings it back."),
      2,
      2,
      {{"yes", nullptr}},
      runErase};
  return c;
}

}  // namespace cartera::cli
