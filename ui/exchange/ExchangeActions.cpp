// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ExchangeActions.h"

#include <QCoreApplication>

#include "ui/dialogs/Prompts.h"
#include "ui/exchange/ImportDialog.h"

namespace cartera {

void startImport(const AppContext& context, QWidget* window, const QString& path) {
  if (context.jobs.whyReadOnly()) {
    context.notify.error(*context.jobs.whyReadOnly());
    return;
  }
  if (path.isEmpty()) {
    FileQuestion question;
    question.title = QCoreApplication::translate("Exchange", "Import contacts");
    question.filters = ImportDialog::importFilters();
    context.prompts.openFile(window, question, [context, window](const QString& chosen) {
      if (!chosen.isEmpty()) startImport(context, window, chosen);
    });
    return;
  }
  auto* dialog = new ImportDialog(context, path, window);
  dialog->show();
  dialog->raise();
  dialog->activateWindow();
}

void startExport(const AppContext& context, QWidget* window, const ExportScope& scope) {
  auto* dialog = new ExportDialog(context, scope, window);
  dialog->show();
  dialog->raise();
  dialog->activateWindow();
}

std::vector<ActionSpec> exchangeActions(const AppContext& context, QWidget* window,
                                        std::function<ExportScope()> scope) {
  std::vector<ActionSpec> out;
  out.push_back({.id = "exchange.import",
                 .text = QT_TRANSLATE_NOOP("Actions", "Import…"),
                 .icon = "import",
                 .keys = {QKeySequence(Qt::CTRL | Qt::Key_I)},
                 .enabled = [&context] { return !context.jobs.whyReadOnly().has_value(); },
                 .run = [&context, window] { startImport(context, window); }});
  out.push_back({.id = "exchange.export",
                 .text = QT_TRANSLATE_NOOP("Actions", "Export…"),
                 .icon = "export",
                 .keys = {QKeySequence(Qt::CTRL | Qt::Key_E)},
                 .run = [&context, window, scope = std::move(scope)] {
                   startExport(context, window, scope ? scope() : ExportScope());
                 }});
  return out;
}

}  // namespace cartera
