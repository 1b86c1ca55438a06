// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <functional>
#include <vector>

#include "core/base/Id.h"
#include "core/storage/Connection.h"

namespace cartera::quality {

/// A value that cannot be right, for a person to look at. Nothing is ever taken away because of it.
struct Fault {
  ContactId contact;
  /// As shown in lists.
  QString name;
  /// Its outside name: "email", "phone", "tax_id", "addr.postcode", "birthday".
  QString field;
  QString value;
  /// One of those of core/contacts/ValueFaults.h; a postcode counts where the country is Spain or is not said.
  QString reason;
  bool operator==(const Fault&) const = default;
};

/// Hands over every faulty value of the contacts outside the trash, those of one contact not always together. False from
/// `found` ends it; Cancelled when `goOn` says no. Reads only; thread of the connection.
[[nodiscard]] Result<> eachFault(const Connection& db, const QDate& today, const std::function<bool(Fault&&)>& found,
                                 const std::function<bool()>& goOn = {});
/// The first `most` of them.
[[nodiscard]] Result<std::vector<Fault>> faults(const Connection& db, const QDate& today, int most,
                                                const std::function<bool()>& goOn = {});

}  // namespace cartera::quality
