// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/contacts/Contact.h"
#include "core/storage/Connection.h"

/// The list of exclusions as a cell of a spreadsheet, so that nobody is written to again because a list went out and came
/// back: "email; phone: 600123456; all". Consent has columns of its own; this one also tells of those who never said
/// anything.
namespace cartera::exclusions {

/// Somebody, or with `address` one address of theirs, is not to be written to; without a channel on none.
struct Entry {
  std::optional<Channel> channel;
  QString address;
  bool operator==(const Entry&) const = default;
};

/// `language` "es" or "en" chooses the words of the channels; otherwise their keys.
[[nodiscard]] QString print(const std::vector<Entry>& entries, const QString& language);
/// Reads what print() writes, in any of its languages. A clear no is nothing; whatever else cannot be read forbids every
/// channel: who is written to by mistake is harmed more than who is not.
[[nodiscard]] std::vector<Entry> read(const QString& cell);

/// Finds the entries of contacts. In files that have no exclusions at all it asks once. Thread of the connection.
class Reader {
 public:
  explicit Reader(Connection& db) : m_db(db) {}
  [[nodiscard]] Result<std::vector<Entry>> of(const ContactCard& card);

 private:
  Connection& m_db;
  std::optional<bool> m_any;
};

}  // namespace cartera::exclusions
