// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "ui/actions/Action.h"
#include "ui/exchange/ExportDialog.h"
#include "ui/shell/AppContext.h"

namespace cartera {

/// Opens the import of a file, as dropping it on the window does; with an empty path it is asked for first. Says why
/// when the open file can only be read. `window` owns the dialog. UI thread.
void startImport(const AppContext& context, QWidget* window, const QString& path = {});
/// Opens the export of what the page in front shows.
void startExport(const AppContext& context, QWidget* window, const ExportScope& scope = {});

/// The same of what lies in the clipboard: a block of a sheet, lines of a list, address cards. Says so when it is nothing.
void startPastedImport(const AppContext& context, QWidget* window);

/// "exchange.import" (Ctrl+I), "exchange.paste" (Ctrl+V where no text is typed, Ctrl+Shift+V anywhere) and "exchange.export" (Ctrl+E). `scope` is asked when the export starts. The context must
/// outlive the actions.
[[nodiscard]] std::vector<ActionSpec> exchangeActions(const AppContext& context, QWidget* window,
                                                      std::function<ExportScope()> scope = {});

}  // namespace cartera
