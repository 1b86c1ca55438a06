// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/storage/StoreContext.h"

namespace cartera {

/// What one state of a file knows of people who are not to be written to, and an earlier state of it does not: a backup
/// that is put back must not make anybody be written to again. Read from two connections, written into a third.
struct NewerRefusals {
  /// The last answer of people who are in the earlier file too: a no, or a doubt where that file has a yes.
  std::vector<ConsentEvent> answers;
  /// Entries of the list of exclusions.
  std::vector<Suppression> entries;
  /// What was refused by people whom the earlier file does not know yet, as entries for their addresses.
  std::vector<Suppression> addresses;
  /// Of how many refusals `addresses` tells.
  qint64 strangers = 0;
  /// People who are in the earlier file, and were erased since.
  qint64 erased = 0;
  /// What the hashes among the entries were made with.
  QStringList salts;

  /// Answers on a channel, of anybody.
  [[nodiscard]] qint64 refusals() const { return static_cast<qint64>(answers.size()) + strangers; }
  [[nodiscard]] bool isEmpty() const { return answers.empty() && entries.empty() && addresses.empty(); }
};

/// Needs suppression_key in `earlier`. Threads of the connections.
[[nodiscard]] Result<NewerRefusals> newerRefusals(Connection& now, Connection& earlier);
/// Writes them into a copy of the earlier file: each answer holds afterwards, whatever is on record there.
[[nodiscard]] Result<> carryOver(const StoreContext& ctx, const NewerRefusals& refusals);

}  // namespace cartera
