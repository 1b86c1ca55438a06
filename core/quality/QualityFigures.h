// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <functional>

#include "core/storage/Connection.h"

namespace cartera::quality {

/// How good the data of a file are: counts of contacts outside the trash, each of which says who is meant.
struct Figures {
  qint64 contacts = 0;
  /// Mean of contact_stat.completeness in percent (see core/contacts/Completeness.h); 0 without contacts.
  double completeness = 0;
  qint64 withoutEmail = 0;
  qint64 withoutPhone = 0;
  /// Neither an e-mail nor a phone: nobody can be reached.
  qint64 unreachable = 0;
  qint64 withoutOwner = 0;
  /// Nothing happened with them, nobody confirmed and nobody entered them for kStaleDays.
  qint64 stale = 0;
  /// Those of whom a value cannot be right, see faults().
  qint64 invalid = 0;
  /// Those who share a name and an e-mail or phone with somebody, or a tax number; pairs kept separate aside.
  qint64 duplicate = 0;
  bool operator==(const Figures&) const = default;
};

inline constexpr int kStaleDays = 365;

/// Counts in one pass over the tables. Cancelled when `goOn` says no; it is asked now and then, on this thread. Reads
/// only; thread of the connection.
[[nodiscard]] Result<Figures> measure(const Connection& db, const QDate& today, const std::function<bool()>& goOn = {});

}  // namespace cartera::quality
