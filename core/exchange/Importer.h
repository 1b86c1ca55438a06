// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "core/exchange/ImportPlan.h"
#include "core/exchange/ImportRow.h"
#include "core/workspace/Workspace.h"

namespace cartera {

/// What happens to a row whose contact is already there.
enum class OnDuplicate {
  Skip,
  /// Empty fields are filled, filled ones kept and listed; another e-mail or phone is a further one, and is listed too.
  Fill,
  Overwrite,
  Create
};
/// "skip", "fill", "overwrite", "create".
[[nodiscard]] std::optional<OnDuplicate> onDuplicateFrom(QStringView text);

/// How rows are written; the contacts are the same either way.
enum class ImportWay {
  /// In bulk, and with the indexes taken off meanwhile where that is quicker.
  Quickest,
  /// In bulk, with the indexes taken off.
  IndexesLater,
  /// In bulk, with the indexes kept up.
  IndexesKept,
  /// One part of a contact after the other: what the others are compared with.
  Stores
};

/// What a person put in the place of a value that was not taken. The file itself stays as it is, and a record is still
/// known by what stood there: the same file again finds it.
struct CellCorrection {
  /// As ImportProblem has them.
  qint64 line = 0;
  QString column;
  QString was;
  /// The whole cell.
  QString is;
  bool operator==(const CellCorrection&) const = default;
};

/// What a person decides about an import besides its mapping.
struct ImportOptions {
  OnDuplicate onDuplicate = OnDuplicate::Fill;
  /// Does everything and takes it back: the counts are those of the real import.
  bool dryRun = false;
  /// A record with any problem is left out instead of being imported without the faulty value. Only what it refuses
  /// counts ("refusal.kept").
  bool strict = false;
  /// Followed in their order.
  std::vector<CellCorrection> corrections = {};
  /// Where the left-out records go, as they stood, with line and reason; empty: nowhere. Never over the source, the
  /// mapping file, a database or its companions. When only its name could not be given after the import was done, the report holds a
  /// problem "rejects.cannot_write" without a line.
  QString rejectsPath;
  /// The mapping file the plan was made with, if one.
  QString mappingPath;
  /// A name under which the mapping is saved in the file (mappings::saveProfile) by the same change, so that one undo
  /// takes both away; where the list brings nothing new, by a change of its own. Invalid "mapping.name", "mapping.name_too_long", or
  /// "mapping.nothing_to_save" for a list that has no columns to map (address books), before anything is written. A dry run saves nothing.
  std::optional<QString> saveMappingAs = {};
  /// The sentence for a reason in the rejects file; without it the key stands there.
  std::function<QString(const ImportProblem&)> sentence;
  /// Same thread; while a long statement runs also from inside it, so it must not use the file.
  ImportProgress progress;
  ImportWay way = ImportWay::Quickest;
  /// Rows of the list that are recorded in one go, some ten times as many of the file; for tests of what crosses them.
  int rowsAtOnce = 4'000;
};

/// A contact that is new, or has got something new, and shares an address, phone or number with another. Names as they were then: the other one may come of
/// the same list.
struct ImportLookAlike {
  qint64 line = 0;
  ContactId contact;
  QString name;
  ContactId other;
  QString otherName;
  bool operator==(const ImportLookAlike&) const = default;
};

/// What an import did. read = imported + updated + unchanged + skipped.
struct ImportReport {
  qint64 read = 0, imported = 0, updated = 0, unchanged = 0, skipped = 0;
  /// Of those skipped the ones of which nothing could be taken. The others are there already and were to be left alone, or
  /// refuse something, be it known already.
  qint64 refused = 0;
  /// Contacts that share an e-mail, phone or identity number with another since this import: worth a look.
  qint64 duplicates = 0;
  /// Who they are, at most ImportPlan::kProblemsListed of them.
  std::vector<ImportLookAlike> lookAlikes;
  /// New contacts that are companies by their legal form or tax number alone, and the names of the first three.
  qint64 companies = 0;
  QStringList companyNames = {};
  /// At most ImportPlan::kProblemsListed of each; the counts are whole.
  std::vector<ImportProblem> problems;
  qint64 problemCount = 0;
  /// Values of the file that lost against what was there (fill), or a yes against a no on record ("consent.refused").
  std::vector<ImportProblem> kept;
  qint64 keptCount = 0;
  /// E-mails and phones of the file that went in beside another one of the contact.
  std::vector<ImportProblem> further = {};
  qint64 furtherCount = 0;
  /// Values of contacts that gave way to those of the list (overwrite): `value` is what stood there, `now` what stands
  /// there instead; `column` is the heading, or the field where the list has none for it. "value.replaced", of a portrait
  /// "photo.replaced".
  std::vector<ImportProblem> replaced = {};
  qint64 replacedCount = 0;
  /// Whether there were records, and none could be taken: not as new ones nor to those who are there.
  [[nodiscard]] bool isAllRefused() const { return read > 0 && refused == read && !broughtIn; }
  /// Whether the list itself said anything new, a refusal too; in a trial whether it would. A mapping that was saved is
  /// nothing of the list.
  bool broughtIn = false;
  /// Unset for a dry run and when nothing changed. Where only a mapping was saved, that.
  ChangeId change;
};

/// Brings the contacts of a file in, as one change that one undo takes away. All or nothing: on error, cancel or full
/// disk the file is as before. The same file again changes nothing. Never re-subscribes anybody. Makes a verified backup
/// first where the workspace has a folder for them. Conflict "source.changed" if the file is not the one the plan was made
/// of. Thread of the workspace.
[[nodiscard]] Result<ImportReport> importContacts(Workspace& file, const ImportPlan& plan,
                                                  const ImportOptions& options);

}  // namespace cartera
