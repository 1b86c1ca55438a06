// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <memory>

#include "core/exchange/ImportPlan.h"

namespace cartera {

/// One format of lists: how its files are known, and how they are read. The plan, the matcher and the importer know none
/// by name; a new format is a RecordSource, a look, and a line in all().
struct SourceFormat {
  /// As ImportPlan::format, mapping files and `--format` have it.
  QString key;
  /// How names of its files end, in lower case; asked where the content decides nothing.
  QStringList suffixes;
  /// Whether a file that begins like this is one; at least 512 bytes of it, if it has so many.
  bool (*isStart)(const QByteArray& head);
  /// Fills in what there is to know before the first record: how the file is written, and what was odd above it. Path
  /// and format of the plan are known.
  Result<> (*look)(const MappingDocument& said, ImportPlan& plan);
  Result<std::unique_ptr<RecordSource>> (*open)(const ImportPlan& plan);

  /// All of them; the last one, CSV, takes every text.
  [[nodiscard]] static const std::vector<SourceFormat>& all();
  [[nodiscard]] static QStringList keys();
  /// The format of an ordinary file: the one that was said, else by its content, else by its name. Invalid with the kind
  /// of file where it is none of them (see planImport()), Invalid "source.format" when there is no such format.
  /// A list of text that is called a workbook is CSV.
  [[nodiscard]] static Result<const SourceFormat*> of(const QString& path, const std::optional<QString>& said);
  /// Whether the file is called a workbook, and is a list of text.
  [[nodiscard]] bool isNamedOtherwise(const QString& path) const;
};

}  // namespace cartera
