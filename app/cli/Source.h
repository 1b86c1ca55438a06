// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "core/exchange/ImportPlan.h"

namespace cartera::cli {

/// What --mapping, --format, --sheet, --encoding, --delimiter and --kind say of a list. The options win over the mapping file.
[[nodiscard]] Result<MappingDocument> saidOf(const Arguments& args);
/// Tells how far the first look at a list has come, and ends it at Ctrl+C.
[[nodiscard]] ImportProgress reading(Session& session);
/// What the places of a list are called: lines of a text, rows of a sheet.
[[nodiscard]] QString placeHeading(const ImportPlan& plan);
/// {column: field}
[[nodiscard]] QJsonObject mappingJson(const ImportPlan& plan);
/// What should be decided by a person, as JSON and as messages.
[[nodiscard]] QJsonArray questionsJson(const ImportPlan& plan);
void noteQuestions(Session& session, const ImportPlan& plan);

}  // namespace cartera::cli
