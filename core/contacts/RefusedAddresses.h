// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <unordered_set>

#include "core/contacts/Contact.h"
#include "core/storage/Connection.h"

namespace cartera {

/// The addresses of everybody who said no: whoever refused as "Ana Pérez", or lies in the trash since, is not written to
/// as "Ana M. Pérez". Reads once per channel when first asked, so one serves one import or one list; add() what comes
/// after. Thread of the connection.
class RefusedAddresses {
 public:
  explicit RefusedAddresses(Connection& db) : m_db(db) {}

  /// Whether somebody whose last answer on this channel is a no, or who is on the list of exclusions in person, has this
  /// e-mail or phone, or said no for it. Those in the trash count, unless they came by an import that was taken back.
  [[nodiscard]] Result<bool> contains(Channel channel, const QString& address);
  void add(Channel channel, const QString& address);

 private:
  [[nodiscard]] Result<> read(Channel channel);

  Connection& m_db;
  /// Hashes: a list of a million needs no million texts.
  std::map<Channel, std::unordered_set<qint64>> m_addresses;
};

}  // namespace cartera
