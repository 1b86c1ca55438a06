// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ExchangeActions.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDateTime>
#include <QGuiApplication>

#include "ui/dialogs/Prompts.h"
#include "ui/exchange/ImportDialog.h"

namespace cartera {

namespace {

bool isWritable(const AppContext& context) {
  if (context.jobs.whyReadOnly()) context.notify.error(*context.jobs.whyReadOnly());
  return !context.jobs.whyReadOnly();
}

void present(QDialog* dialog) {
  dialog->show();
  dialog->raise();
  dialog->activateWindow();
}

}  // namespace

void startImport(const AppContext& context, QWidget* window, const QString& path) {
  if (!isWritable(context)) return;
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
  dialog->skipWhatIsCertain();
  present(dialog);
}

void startPastedImport(const AppContext& context, QWidget* window) {
  if (!isWritable(context)) return;
  //: Name of an import of what was copied: behind it day and time.
  const QString name = QCoreApplication::translate("Exchange", "Copied %1");
  auto pasted = pastedList(
      QGuiApplication::clipboard()->text(),
      name.arg(QDateTime::fromMSecsSinceEpoch(context.clock.nowMs()).toString(QStringLiteral("yyyy-MM-dd HH.mm"))));
  if (!pasted) return context.notify.error(pasted.error());
  present(new ImportDialog(context, std::move(*pasted), window));
}

void startExport(const AppContext& context, QWidget* window, const ExportScope& scope) {
  present(new ExportDialog(context, scope, window));
}

std::vector<ActionSpec> exchangeActions(const AppContext& context, QWidget* window,
                                        std::function<ExportScope()> scope) {
  std::vector<ActionSpec> out;
  out.push_back({.id = "exchange.import",
                 .text = QT_TRANSLATE_NOOP("Actions", "Import…"),
                 .words = QT_TRANSLATE_NOOP("ActionWords", "Excel, CSV, vCard, spreadsheet, load, bring in"),
                 .icon = "import",
                 .keys = {QKeySequence(Qt::CTRL | Qt::Key_I)},
                 .enabled = [&context] { return !context.jobs.whyReadOnly().has_value(); },
                 .run = [&context, window] { startImport(context, window); }});
  out.push_back({.id = "exchange.paste",
                 .text = QT_TRANSLATE_NOOP("Actions", "Import what was copied…"),
                 .words = QT_TRANSLATE_NOOP("ActionWords", "paste, clipboard, spreadsheet"),
                 .keys = {QKeySequence(Qt::CTRL | Qt::Key_V), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)},
                 .enabled = [&context] { return !context.jobs.whyReadOnly().has_value(); },
                 .run = [&context, window] { startPastedImport(context, window); }});
  out.push_back({.id = "exchange.export",
                 .text = QT_TRANSLATE_NOOP("Actions", "Export…"),
                 .words = QT_TRANSLATE_NOOP("ActionWords", "Excel, CSV, vCard, mailing list, Mailchimp, save as"),
                 .icon = "export",
                 .keys = {QKeySequence(Qt::CTRL | Qt::Key_E)},
                 .run = [&context, window, scope = std::move(scope)] {
                   startExport(context, window, scope ? scope() : ExportScope());
                 }});
  return out;
}

}  // namespace cartera
