// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include "core/base/Result.h"

namespace cartera {

/// Refuses what is another kind of file altogether, by its bytes: read as text it would import as rubbish. Invalid with
/// the kind as subject: source.spreadsheet (a zip archive), source.old_excel, source.encrypted (a workbook with a password),
/// source.database, source.pdf, source.document, source.web_page, source.xml, source.archive. The device stands at its start.
[[nodiscard]] Result<> refuseForeign(QIODevice& file, const QString& path);

}  // namespace cartera
