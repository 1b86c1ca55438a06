// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/cli/Command.h"
#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "app/cli/RecordFields.h"
#include "core/contacts/RecordNames.h"
#include "ui/text/FieldText.h"
#include "ui/text/OpText.h"
#include "ui/text/ReasonText.h"

namespace cartera::cli {

namespace {

/// Whether a change is off at present, and which one an undo or redo is about.
QString switchText(const ChangeInfo& c) {
  if (c.undone) return QCoreApplication::translate("Cli", "undone");
  if (!c.undoes.isSet()) return {};
  return QCoreApplication::translate("Cli", "of change %1").arg(c.undoes.toString());
}

Result<Answer> runHistory(Session& session, const Arguments& args) {
  CARTERA_ASSIGN(const qint64 limit, numberOption(args, "limit", 100, 0));
  CARTERA_ASSIGN(const qint64 offset, numberOption(args, "offset", 0, 0));
  CARTERA_ASSIGN(const auto workspace, session.read(args.positional[0]));
  const History history = workspace->history();
  std::vector<ChangeInfo> changes;
  if (args.positional.size() > 1) {
    CARTERA_ASSIGN(const qint64 id, recordNumber(args.positional[1]));
    CARTERA_ASSIGN(changes, changesOfRecord(*workspace, id));
    changes.erase(changes.begin(), changes.begin() + std::min<qint64>(offset, static_cast<qint64>(changes.size())));
    if (static_cast<qint64>(changes.size()) > limit) changes.resize(static_cast<size_t>(limit));
  } else {
    CARTERA_ASSIGN(changes,
                   history.list(static_cast<int>(std::min<qint64>(limit, 1'000'000)), static_cast<int>(offset)));
  }
  QJsonArray json;
  std::vector<QStringList> rows;
  for (const auto& c : changes) {
    const QString label = opText(c.op);
    json.append(QJsonObject{
        {QStringLiteral("change"), c.id.toString()},
        {QStringLiteral("at"), instant(c.at)},
        {QStringLiteral("author"), c.author},
        {QStringLiteral("device"), c.device},
        {QStringLiteral("label"), label},
        {QStringLiteral("records"), c.records},
        {QStringLiteral("undone"), c.undone},
        {QStringLiteral("undoes"), c.undoes.isSet() ? QJsonValue(c.undoes.toString()) : QJsonValue(QJsonValue::Null)}});
    rows.push_back({c.id.toString(), instantForPeople(c.at), c.author, label, switchText(c)});
  }
  return Answer{json, table({QCoreApplication::translate("Cli", "Change"),
                             QCoreApplication::translate("Cli", "When"),
                             QCoreApplication::translate("Cli", "Who"),
                             QCoreApplication::translate("Cli", "What"),
                             {}},
                            rows)};
}

Result<Answer> told(Workspace& workspace, const UndoResult& result) {
  QJsonArray left;
  QString text = opText(result.change.op);
  for (const auto& cell : result.left) {
    CARTERA_ASSIGN(const RecordField field, recordField(workspace.db(), cell.table, cell.row, cell.column));
    left.append(QJsonObject{{QStringLiteral("id"), QString::number(field.record)},
                            {QStringLiteral("field"), field.field},
                            {QStringLiteral("why"), cell.why}});
    CARTERA_ASSIGN(QString name, recordnames::ofRow(workspace.db(), cell.table, cell.row));
    if (name.isEmpty()) name = QString::number(field.record);
    QStringList said{name, fieldLabel(field.field), reasonText(cell.why)};
    said.removeAll(QString());
    text += QStringLiteral("\n  ") + plain(said.join(QStringLiteral(": ")));
  }
  if (result.restored == 0 && !result.left.empty())
    text += QStringLiteral("\n") + QCoreApplication::translate("Cli", "So nothing came back.");
  return Answer{QJsonObject{{QStringLiteral("change"), result.change.id.toString()},
                            {QStringLiteral("restored"), result.restored},
                            {QStringLiteral("left"), left}},
                text};
}

Result<Answer> runUndo(Session& session, const Arguments& args) {
  ChangeId change;
  if (args.positional.size() > 1) {
    CARTERA_ASSIGN(const qint64 id, recordNumber(args.positional[1]));
    change = ChangeId(id);
  }
  CARTERA_ASSIGN(const auto workspace, session.write(args.positional[0]));
  const interrupt::Watch watch(*workspace);
  CARTERA_ASSIGN(const auto result, change.isSet() ? workspace->undo(change) : workspace->undoLast());
  return told(*workspace, result);
}

Result<Answer> runRedo(Session& session, const Arguments& args) {
  CARTERA_ASSIGN(const auto workspace, session.write(args.positional[0]));
  const interrupt::Watch watch(*workspace);
  CARTERA_ASSIGN(const auto result, workspace->redoLast());
  return told(*workspace, result);
}

}  // namespace

const Command& historyCommand() {
  static const Command c{"history",
                         "FILE [ID] [--limit N] [--offset N]",
                         QT_TRANSLATE_NOOP("Cli", "What was done, the newest first; of one record with its number."),
                         1,
                         2,
                         {{"limit", "N"}, {"offset", "N"}},
                         runHistory};
  return c;
}

const Command& undoCommand() {
  static const Command c{
      "undo", "FILE [CHANGE]", QT_TRANSLATE_NOOP("Cli", "Undo the last change, or any older one by its number."), 1, 2,
      {},     runUndo};
  return c;
}

const Command& redoCommand() {
  static const Command c{"redo", "FILE", QT_TRANSLATE_NOOP("Cli", "Do again what was undone last."), 1, 1, {}, runRedo};
  return c;
}

}  // namespace cartera::cli
