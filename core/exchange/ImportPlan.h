// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <functional>
#include <memory>

#include "core/base/Dates.h"
#include "core/base/Numbers.h"
#include "core/contacts/Contact.h"
#include "core/exchange/ColumnMatcher.h"
#include "core/exchange/Layouts.h"
#include "core/exchange/MappingFile.h"
#include "core/exchange/RecordSource.h"

namespace cartera {

/// One column of a file and where it goes.
struct PlannedColumn {
  QString name;
  FieldRef field;
  MatchHow how = MatchHow::Proposal;
  /// 0 to 1; 1 when a person or a mapping said so.
  double sureness = 0;
  /// Of date columns; Ambiguous ones are asked about, their values are not guessed.
  DateOrder dates = DateOrder::None;
  DecimalMark decimal = DecimalMark::Unknown;
  /// Of custom fields: that of the file's own field where it has one, else what the values are.
  FieldType type = FieldType::Text;
  /// Of postcodes: some have four digits, as Spanish ones that lost their zero ("8001"). Told, and mended only when
  /// ImportPlan::restoreZeros says so.
  bool lostZeros = false;
  /// Of whole names: most of them have their surnames first ("GARCÍA LÓPEZ, MARÍA").
  bool surnamesFirst = false;
  /// ColumnMatch::isUnsure, until a mapping or a person says what the column is.
  bool isUnsure = false;
  /// All of its values say who is in and who has left ("activo", "inactivo"), whatever it is taken for.
  bool tellsStanding = false;
  /// Some values, for the preview.
  std::vector<QString> samples;
};

/// Something a person should decide before the import.
struct ImportQuestion {
  /// "dates" (which order; once for all columns), "decimal" (which mark; of a field that holds numbers), "zeros"
  /// (whether postcodes get their zero back), "column" (a field of its own, or leave out; of a list without headings kept beside the contact), "consent" (whether
  /// PlannedColumn::isUnsure is right; value: the field it was taken for).
  QString what;
  QString column;
  QString value;
};

/// Of whom a list is, where its name says so.
enum class ListOf {
  Anybody,
  Unsubscribed,  ///< Mailchimp's unsubscribed_….csv: each of them has opted out
  Bounced,       ///< Mailchimp's cleaned_….csv: nothing reaches them
};

/// How a file will be read: found by looking at all of it, corrected by a mapping or a person. A plain value: the preview
/// shows it, the assistant edits it, the importer follows it.
struct ImportPlan {
  QString path;
  /// A key of SourceFormat.
  QString format = QStringLiteral("csv");
  /// Of other formats than CSV only `header` and `skipRows` say anything.
  CsvDialect dialect;
  /// The sheet of a workbook that is read, and those that a person sees in it.
  QString sheet;
  QStringList sheets;
  /// A person or a mapping named it; else the next workbook has its own, whatever that is called.
  bool sheetWasSaid = false;
  QString kind = QStringLiteral("contacts");
  /// RecordSource::namesFields() of its source.
  bool namesFields = false;
  /// Told by a warning "list.unsubscribed" or "list.bounced".
  ListOf listOf = ListOf::Anybody;
  /// The program that the list was recognised to be of; null for any list.
  std::shared_ptr<const Layout> layout;
  std::vector<PlannedColumn> columns;
  std::vector<ImportQuestion> ask;
  /// What a person said about PlannedColumn::lostZeros.
  bool restoreZeros = false;
  /// Records behind the header.
  qint64 records = 0;
  /// The first ones, as they stand, but for the end of very long cells.
  std::vector<std::vector<QString>> preview;
  /// What was odd in the whole file: {line, column, value, reason}, at most kProblemsListed.
  struct Warning {
    qint64 line = 0;
    QString column, value, reason;
    /// It concerns a whole column or file, and not one place in it.
    bool isGeneral = false;
  };
  std::vector<Warning> warnings;
  qint64 warningCount = 0;
  /// SHA-256 of the header's folded names: the next file like it maps itself.
  QString headerKey;
  /// SHA-256 of the file when it was looked at, in hex.
  QString sha256;

  static constexpr int kProblemsListed = 1000;
  static constexpr int kPreviewRows = 50;

  [[nodiscard]] bool isCsv() const { return format == QLatin1String("csv"); }
  /// Places in it are rows, and not lines.
  [[nodiscard]] bool isSheet() const { return format == QLatin1String("xlsx"); }
  /// Notes what was odd in one place, as far as there is room.
  void warn(Warning warning);
  /// Notes what concerns a whole column or file, whatever else there is.
  void tell(Warning warning);
  /// Those warnings that a person should know before the import, whatever becomes of single records.
  [[nodiscard]] std::vector<Warning> general() const;
  /// The columns of which nothing is brought in, but for the empty tail of a sheet.
  [[nodiscard]] QStringList leftOut() const;
  /// The mapping a person would save of it. A column that nobody is sure of is not in it: it is asked about again.
  [[nodiscard]] MappingDocument mapping() const;
};

/// Called now and then with records read and share done (0-1); false cancels.
using ImportProgress = std::function<bool(qint64, double)>;

/// Looks at a whole file. `said` is what a mapping file or a person has already decided; it is not looked for again.
/// A column named in `said` that the file does not have is Invalid "mapping.no_column". What is no list is refused by its
/// kind: source.directory, source.not_regular (a pipe or a device), those of refuseForeign(), and what its format refuses. `fields` are those of the file it is for: their types decide, whatever the values look like. Cancelled
/// "cancelled" when `progress` says so. Reads only; any thread.
[[nodiscard]] Result<ImportPlan> planImport(const QString& path, const MappingDocument& said = {},
                                            const ImportProgress& progress = {},
                                            const std::vector<CustomField>& fields = {},
                                            const Layouts& layouts = Layouts::builtIn());
/// The plan with the types of the fields that the file has by now. What its columns show of dates and numbers stays.
[[nodiscard]] ImportPlan fitted(ImportPlan plan, const std::vector<CustomField>& fields);
/// The source a plan reads from. Invalid "source.format" where there is no such format; else fails as it does.
[[nodiscard]] Result<std::unique_ptr<RecordSource>> openSource(const ImportPlan& plan);

}  // namespace cartera
