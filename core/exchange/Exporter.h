// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "core/contacts/ContactStore.h"
#include "core/exchange/ExportProfile.h"
#include "core/exchange/ExportReceipt.h"
#include "core/storage/ChangeSet.h"

namespace cartera {

class Workspace;

/// Whom and what to write, how, and where to.
struct ExportRequest {
  /// One of exportFormats().
  QString format = QStringLiteral("csv");
  /// See ExportProfile.
  QString profile;
  /// In the order in which they came into the file.
  contacts::ContactQuery query;
  /// A selection, in this order, instead of the query. An empty selection is nobody, not everybody. With a query beside it
  /// they are whom that means, found elsewhere.
  std::optional<std::vector<ContactId>> ids;
  /// Field names ("given", "email[1]", "custom[Interés]"); none: the profile's. A mailing list always begins with the
  /// address, also when it is not among them.
  QStringList columns;
  ExportPart part = ExportPart::Everyone;
  /// The filter as the person put it, for the receipt.
  QString filterText;
  QString path;
  /// Whether a file that is there is replaced, as whoever exports each night to the same name expects. A database, a
  /// folder and a device never are.
  bool overwrite = true;
};

/// What makes two exports the same kind, so that the second can be compared with the first: format, profile and whom.
/// Empty for a selection, which is never compared: its ExportPart::Changes are all of them, and nobody is gone.
[[nodiscard]] QString exportKind(const ExportRequest& request);

/// Whether something was exported as this kind before.
[[nodiscard]] Result<bool> hasEarlierExport(const Connection& db, const ExportRequest& request);

/// Called every few hundred contacts; false cancels. `total` counts the work of all passes.
using ExportProgress = std::function<bool(qint64 done, qint64 total)>;

/// Writes a file of contacts. Only reads the database, so that it works on files opened for reading and on a connection
/// of another thread; memory is bounded by some thousand contacts. The target is either written whole or left as it was.
/// Errors: Invalid "export.profile", "export.format", "field.unknown", of cards "export.card_columns" and
/// "export.card_mailing" (whoever is left out of a mailing is left out of a list), and of a workbook "export.cell_too_long" (args: row,
/// column, characters), "export.too_many_rows"; Conflict "file.exists" (not to be overwritten),
/// "export.over_database" (the target is one of our files); Io "file.cannot_write" (folder missing, no permission);
/// DiskFull "disk.full"; Cancelled "cancelled".
[[nodiscard]] Result<ExportReceipt> exportContacts(Connection& db, const ExportRequest& request,
                                                   const ExportProgress& progress = {});
/// The same into any open device; `path`, `overwrite` and the receipt's `file` are not its affair.
[[nodiscard]] Result<ExportReceipt> exportContactsTo(Connection& db, const ExportRequest& request, QIODevice& device,
                                                     const ExportProgress& progress = {});

/// "csv", "xlsx".
[[nodiscard]] const QStringList& exportFormats();
/// Whether it is one of address cards: "vcard" (3.0, which every phone takes) or "vcard4".
[[nodiscard]] bool isCardFormat(const QString& format);
/// The one that the name of a file says; CSV where it says none, or that it is plain text. Invalid "export.ending" (args:
/// the ending) for one that cannot be written: what others take for a workbook must be one.
[[nodiscard]] Result<QString> exportFormatOf(const QString& path);

/// What exportContacts would write.
struct ExportPreview {
  /// Headings as in the file, and the field of each.
  QStringList header;
  QStringList columns;
  /// The first rows, with the values as in the file but for quotes and guard.
  std::vector<QStringList> firstRows;
  qint64 rows = 0;
  qint64 considered = 0;
  std::vector<Exclusion> excluded;
  /// Against the last export of this kind, if there was one: the numbers, and first rows of either part.
  std::optional<DeltaCounts> delta = {};
  std::vector<QStringList> firstChanges = {};
  QStringList goneHeader = {};
  std::vector<QStringList> firstGone = {};
  /// The same for one part alone.
  [[nodiscard]] ExportPreview of(ExportPart part) const;
  bool operator==(const ExportPreview&) const = default;
};
/// Counts everybody but shows few; `path` and `part` are not looked at. Errors as above, as far as they concern reading.
[[nodiscard]] Result<ExportPreview> exportPreview(Connection& db, const ExportRequest& request, int limit = 5,
                                                  const ExportProgress& progress = {});

/// The headings and first rows of it alone, read without going through everybody: its counts are of those rows only.
/// Without columns of its own a profile that writes what is in use has to look at all, as above.
[[nodiscard]] Result<ExportPreview> exportSample(Connection& db, const ExportRequest& request, int limit = 5);

/// Notes in the file that an export was made: who, when, what, how many (a change of kind Log, which undo passes over), and
/// what went out, so that the next one of its kind can say what is new since.
/// Sets receipt.logged. A file that cannot be written answers an empty change and leaves `logged` false.
[[nodiscard]] Result<ChangeSet> logExport(Workspace& workspace, ExportReceipt& receipt);

}  // namespace cartera
