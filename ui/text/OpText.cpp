// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/OpText.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "core/storage/Erase.h"
#include "ui/text/FieldText.h"

namespace cartera {

namespace {

struct Entry {
  const char* code;
  const char* text;
};

const Entry kOps[] = {
    {"contact.add", QT_TRANSLATE_NOOP("OpText", "Add %1")},
    {"contact.edit", QT_TRANSLATE_NOOP("OpText", "Edit %1")},
    {"contact.trash", QT_TRANSLATE_NOOP("OpText", "Move %1 to the trash")},
    {"contact.restore", QT_TRANSLATE_NOOP("OpText", "Take %1 out of the trash")},
    {"contact.merge", QT_TRANSLATE_NOOP("OpText", "Merge %1 into %2")},
    {"contact.split", QT_TRANSLATE_NOOP("OpText", "Split %1 from %2")},
    {"pair.separate", QT_TRANSLATE_NOOP("OpText", "Keep %1 and %2 separate")},
    {"contact.stage", QT_TRANSLATE_NOOP("OpText", "Move %1 to the stage %2")},
    {"note.add", QT_TRANSLATE_NOOP("OpText", "Add a note to %1")},
    {"note.edit", QT_TRANSLATE_NOOP("OpText", "Edit a note of %1")},
    {"note.trash", QT_TRANSLATE_NOOP("OpText", "Remove a note of %1")},
    {"interaction.add", QT_TRANSLATE_NOOP("OpText", "Write down a contact with %1")},
    {"interaction.edit", QT_TRANSLATE_NOOP("OpText", "Edit an entry of %1")},
    {"interaction.trash", QT_TRANSLATE_NOOP("OpText", "Remove an entry of %1")},
    {"task.add", QT_TRANSLATE_NOOP("OpText", "Add the task %1")},
    {"task.edit", QT_TRANSLATE_NOOP("OpText", "Edit the task %1")},
    {"task.done", QT_TRANSLATE_NOOP("OpText", "Tick off the task %1")},
    {"task.reopen", QT_TRANSLATE_NOOP("OpText", "Open the task %1 again")},
    {"task.trash", QT_TRANSLATE_NOOP("OpText", "Remove the task %1")},
    {"tag.add", QT_TRANSLATE_NOOP("OpText", "Put the tag %1 on %2")},
    {"tag.remove", QT_TRANSLATE_NOOP("OpText", "Take the tag %1 off %2")},
    {"tag.edit", QT_TRANSLATE_NOOP("OpText", "Edit the tag %1")},
    {"consent.add", QT_TRANSLATE_NOOP("OpText", "Write down the consent of %1")},
    {"suppression.add", QT_TRANSLATE_NOOP("OpText", "Put %1 on the list of exclusions")},
    {"suppression.remove", QT_TRANSLATE_NOOP("OpText", "Take %1 off the list of exclusions")},
    {"field.add", QT_TRANSLATE_NOOP("OpText", "Add the field %1")},
    {"field.edit", QT_TRANSLATE_NOOP("OpText", "Edit the field %1")},
    {"import", QT_TRANSLATE_NOOP("OpText", "Import %1")},
    {"export", QT_TRANSLATE_NOOP("OpText", "Export to %1")},
    {"mapping.save", QT_TRANSLATE_NOOP("OpText", "Save the mapping %1")},
    {"profile.save", QT_TRANSLATE_NOOP("OpText", "Save the mapping %1")},
    {"profile.delete", QT_TRANSLATE_NOOP("OpText", "Delete the mapping %1")},
    {"view.save", QT_TRANSLATE_NOOP("OpText", "Save the view %1")},
    {"view.share", QT_TRANSLATE_NOOP("OpText", "Share the view %1")},
    {"view.rename", QT_TRANSLATE_NOOP("OpText", "Rename the view %1 to %2")},
    {"view.remove", QT_TRANSLATE_NOOP("OpText", "Remove the view %1")},
    {"erase", QT_TRANSLATE_N_NOOP("OpText", "Erase %n record(s) for good")},
    {"restore.refusals", QT_TRANSLATE_N_NOOP("OpText", "Keep %n refusal(s) newer than the restored backup")},
    {"sample", QT_TRANSLATE_NOOP("OpText", "Fill with the sample shop")},
};

QString shown(const Op& op, qsizetype i) {
  const QString arg = op.args.value(i);
  if (arg == QLatin1String(erase::kErasedName)) return QCoreApplication::translate("OpText", "(erased)");
  if (op.code == QLatin1String("import") || op.code == QLatin1String("export")) return QFileInfo(arg).fileName();
  if (op.code == QLatin1String("contact.stage") && i == 1) return stageLabel(arg);
  return arg;
}

QString sentence(const Op& op) {
  for (const auto& e : kOps) {
    if (op.code != QLatin1String(e.code)) continue;
    // arg with two values at once leaves a "%2" inside the first alone.
    const bool counted = op.code == QLatin1String("erase") || op.code == QLatin1String("restore.refusals");
    QString text = QCoreApplication::translate("OpText", e.text, nullptr, counted ? op.args.value(0).toInt() : -1);
    if (text.contains(QLatin1String("%2"))) {
      text = text.arg(shown(op, 0), shown(op, 1));
    } else if (text.contains(QLatin1String("%1"))) {
      text = text.arg(shown(op, 0));
    }
    if (op.code == QLatin1String("contact.edit") && op.args.size() > 1) {
      QStringList fields;
      for (qsizetype i = 1; i < op.args.size(); ++i)
        if (op.args[i] != QLatin1String(erase::kErasedName)) fields += fieldLabel(op.args[i]);
      if (!fields.isEmpty()) text += QStringLiteral(": ") + fields.join(QStringLiteral(", "));
    }
    return text.simplified();
  }
  return op.code;
}

}  // namespace

bool hasOpText(const QString& code) {
  for (const auto& e : kOps)
    if (code == QLatin1String(e.code)) return true;
  return false;
}

QString opText(const Op& op) {
  if (op.kind == ChangeKind::Undo) return QCoreApplication::translate("OpText", "Undo: %1").arg(sentence(op));
  if (op.kind == ChangeKind::Redo) return QCoreApplication::translate("OpText", "Redo: %1").arg(sentence(op));
  return sentence(op);
}

}  // namespace cartera
