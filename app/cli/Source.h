// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "core/exchange/ImportPlan.h"
#include "core/storage/Connection.h"

namespace cartera::cli {

/// What --mapping, --format, --sheet, --encoding, --delimiter, --dates, --decimal, --restore-zeros and --kind say of a list.
/// The options win over the mapping file.
[[nodiscard]] Result<MappingDocument> saidOf(const Arguments& args);
/// What is said of a list, and the columns of a saved mapping that the list does not have.
struct SaidOfList {
  MappingDocument mapping;
  QStringList unused = {};
};
/// The same, where --mapping may also be the name of a mapping that was saved in the file: for a list that is no file of
/// that name, the columns it has are taken from it.
[[nodiscard]] Result<SaidOfList> saidOf(const Arguments& args, Connection& db, const QString& source,
                                        const Layouts& layouts);
/// Those that the program comes with and those of --layouts; what is wrong with them is told. Fails if there is no such
/// folder.
[[nodiscard]] Result<Layouts> layoutsOf(Session& session, const Arguments& args);
/// The program that the list is of, in the language of the answers; empty for any list.
[[nodiscard]] QString layoutTitle(const Session& session, const ImportPlan& plan);
/// Tells how far the first look at a list has come, and ends it at Ctrl+C.
[[nodiscard]] ImportProgress reading(Session& session);
/// What the places of a list are called: lines of a text, rows of a sheet.
[[nodiscard]] QString placeHeading(const ImportPlan& plan);
/// {column: field}, as --mapping takes it. Columns that are asked about as consent are not in it.
[[nodiscard]] QJsonObject mappingJson(const ImportPlan& plan);
/// What should be decided by a person, as JSON and as messages.
[[nodiscard]] QJsonArray questionsJson(const ImportPlan& plan);
/// And what is to be known of the list as a whole before it is read.
void noteQuestions(Session& session, const ImportPlan& plan);
[[nodiscard]] QJsonArray warningsJson(const std::vector<ImportPlan::Warning>& warnings);

}  // namespace cartera::cli
