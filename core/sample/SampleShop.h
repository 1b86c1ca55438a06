// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include "core/base/Result.h"

namespace cartera {

class Workspace;

/// Fills a file with "Ferretería Núñez", a hardware shop in Valencia: some 300 customers and two years with them that end
/// on `today`. One change in the history (code "sample", Bulk), undoable as one. The same `today` and `language` ("es",
/// anything else is English) give the same content, and both languages the same people and events.
/// Names, numbers and addresses are made up: tax ids and phones from ranges nobody has, e-mail at reserved domains.
/// Thread of the workspace; on error the file is as before.
[[nodiscard]] Result<> fillSample(Workspace& file, QDate today, const QString& language);

/// The shop's name, for titles.
[[nodiscard]] QString sampleShopName();

}  // namespace cartera
