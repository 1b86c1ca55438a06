// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ExportReceipt.h"
#include "core/exchange/ExportRows.h"

namespace cartera {

/// Writes everybody that `run` lets through as a card, and notes in the receipt what other programs will not read of it,
/// and what stayed behind. Fails as CsvWriter does.
[[nodiscard]] Result<> exportCards(Connection& db, ExportRows& run, const QString& format, QIODevice& device,
                                   ExportReceipt& receipt);

}  // namespace cartera
