// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ExportReceipt.h"
#include "core/exchange/ExportRows.h"
#include "core/exchange/vcard/CardWriter.h"

namespace cartera {

/// Contacts as cards, one after the other. Thread of the connection; `run` must outlive it.
class CardTexts {
 public:
  CardTexts(Connection& db, ExportRows& run, const QString& format);
  [[nodiscard]] Result<QByteArray> of(const ContactCard& card);
  /// What a delta compares.
  [[nodiscard]] static quint64 digest(const QByteArray& text);
  /// What other programs will not read, and what stayed behind, of those that were asked for.
  void fill(ExportReceipt& receipt) const;

 private:
  Connection& m_db;
  ExportRows& m_run;
  vcard::Version m_version;
  vcard::Unsaid m_unsaid;
  LeftBehind m_behind;
};

/// Writes everybody that `run` lets through as a card, and notes in the receipt what other programs will not read of it,
/// and what stayed behind. Fails as CsvWriter does.
[[nodiscard]] Result<> exportCards(Connection& db, ExportRows& run, const QString& format, QIODevice& device,
                                   ExportReceipt& receipt);

}  // namespace cartera
