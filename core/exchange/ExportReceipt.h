// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/Id.h"
#include "core/exchange/ExportDelta.h"

namespace cartera {

/// Contacts that an export leaves out, all for one reason.
struct Exclusion {
  /// Mailing lists, the first that holds: "no_address" (no valid e-mail), "suppressed", "opted_out" (denied or
  /// withdrawn), "no_consent" (neither a yes nor another basis), "refused_address" (somebody else who has
  /// the address said no), "same_address" (somebody before has it already).
  /// Every export: "missing" (an id that is not there any more), "trashed". ExportPart::Changes: "unchanged".
  /// ExportPart::Gone: "erased".
  QString reason;
  qint64 count = 0;
  /// All of them, in the order met; nobody for "unchanged" and "erased".
  std::vector<ContactId> who;
  bool operator==(const Exclusion&) const = default;
};

/// What went into a file and what did not. considered = rows + all that was excluded, always.
struct ExportReceipt {
  /// The path written.
  QString file;
  QString profile;
  /// Contacts written; the heading is none of them.
  qint64 rows = 0;
  /// Contacts looked at.
  qint64 considered = 0;
  /// Field names, in the order of the file.
  QStringList columns;
  /// The filter as the person put it.
  QString filter;
  ExportPart part = ExportPart::Everyone;
  /// How the list compares with the last one of its kind; nothing if that was the first, or it was a selection.
  /// ExportPart::Gone counts nobody but those.
  std::optional<DeltaCounts> delta = {};
  /// In the order of the funnel; reasons that met nobody are not listed.
  std::vector<Exclusion> excluded;
  /// Of address cards: fields that only Cartera reads from them ("stage", "consent.email").
  QStringList onlyOurs = {};
  /// What hangs on the contacts and the file cannot hold (LeftBehind.h, and "left.parameters" of KeptParameters.h): of cards, and of lists whose columns nobody chose.
  QStringList leftBehind = {};
  /// SHA-256 of the file, in hex.
  QByteArray sha256;
  /// Whether the file's own record of exports knows of it; false for files that cannot be written.
  bool logged = false;
  /// For logExport(): what the next export of this kind is compared with.
  std::shared_ptr<const SentList> sent = {};
  bool operator==(const ExportReceipt&) const = default;
};

}  // namespace cartera
