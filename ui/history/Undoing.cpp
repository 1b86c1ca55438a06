// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/Undoing.h"
#include "ui/text/ErrorText.h"
#include "ui/text/FieldText.h"
#include "ui/text/OpText.h"

#include <QCoreApplication>

namespace cartera {
namespace {

constexpr int kNamed = 3;

/// The columns that were left alone, by name, each once.
QString namesOf(const std::vector<LeftCell>& left) {
  QStringList names;
  for (const LeftCell& cell : left) {
    const QString name =
        cell.column.isEmpty() ? QCoreApplication::translate("Undoing", "a whole record") : fieldLabel(cell.column);
    if (!names.contains(name)) names += name;
  }
  const bool more = names.size() > kNamed;
  names = names.mid(0, kNamed);
  if (more) names += QStringLiteral("…");
  return names.join(QStringLiteral(", "));
}

/// Reasons that are not known are told as the most common one; what stays with a record that was used is used with it.
QString reasonOf(const LeftCell& cell) {
  if (cell.why == u"kept.with") return QStringLiteral("used.later");
  return cell.why == u"used.later" || cell.why == u"erased" ? cell.why : QStringLiteral("changed.later");
}

/// What was left alone for one reason.
QString leftText(const QString& why, const std::vector<LeftCell>& left) {
  const int n = static_cast<int>(left.size());
  //: Of records that were erased nothing can be given back.
  if (why == u"erased")
    return QCoreApplication::translate("Undoing", "%n record(s) were erased for good and stay so.", nullptr, n);
  const QString text =
      why == u"used.later"
          ? QCoreApplication::translate("Undoing", "%n value(s) stayed, because they were used since: %1.", nullptr, n)
          : QCoreApplication::translate("Undoing", "%n value(s) stayed, because they were changed since: %1.", nullptr,
                                        n);
  return text.arg(namesOf(left));
}

}  // namespace

QString undoText(const UndoResult& result, bool redo) {
  // An undo of an undo brings something back.
  const bool back = redo || result.change.op.kind == ChangeKind::Redo;
  Op op = result.change.op;
  op.kind = ChangeKind::Action;
  //: %1 is what was done, such as "Edit Ana".
  const QString head = (back ? QCoreApplication::translate("Undoing", "Done again: %1")
                             : QCoreApplication::translate("Undoing", "Undone: %1"))
                           .arg(opText(op));
  QStringList sentences;
  for (const char* why : {"changed.later", "used.later", "erased"}) {
    std::vector<LeftCell> left;
    for (const LeftCell& cell : result.left) {
      if (reasonOf(cell) == QLatin1String(why)) left.push_back(cell);
    }
    if (!left.empty()) sentences += leftText(QLatin1String(why), left);
  }
  if (sentences.isEmpty()) return head;
  return QString(head % QStringLiteral(". ") % sentences.join(u' '));
}

Undoing::Undoing(JobRunner& jobs, Notifier& notify, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_notify(notify) {}

void Undoing::run(std::function<Result<UndoResult>(Workspace&)> fn, bool redo) {
  // A job, because an import of many rows takes a while to undo; short ones never show in the panel.
  m_jobs.longJob<UndoResult>(
      this, redo ? QStringLiteral("redo") : QStringLiteral("undo"), {},
      [fn = std::move(fn)](Workspace& file, JobHandle&) { return fn(file); },
      [this, redo](Result<UndoResult> result) {
        if (result) {
          m_notify.toast(undoText(*result, redo));
        } else if (result.error().code == ErrorCode::NotFound) {
          // Nothing to undo is not worth a notice that stays.
          m_notify.toast(errorLine(result.error()));
        } else {
          m_notify.error(result.error());
        }
      },
      false);
}

void Undoing::undoLast() {
  run([](Workspace& file) { return file.undoLast(); }, false);
}

void Undoing::redoLast() {
  run([](Workspace& file) { return file.redoLast(); }, true);
}

void Undoing::undo(ChangeId change) {
  run([change](Workspace& file) { return file.undo(change); }, false);
}

}  // namespace cartera
