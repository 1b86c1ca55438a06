// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Text.h"
#include "core/base/Utf8Scratch.h"
#include "core/contacts/Contact.h"
#include "core/storage/RawStatement.h"

namespace cartera::contactkeys {

/// Writes the derived rows of contacts that are being inserted, from the values in hand: what renewContacts() would
/// write after reading them again, byte for byte. The statements are its own; thread of the connection.
class BulkKeys {
 public:
  /// `sortKeys` must outlive it.
  BulkKeys(Connection& db, const text::SortKeys& sortKeys);
  /// A new contact with its numbers set. `card` is all there is: its notes are the whole timeline, nothing of it is in
  /// the trash. On error the caller must take the contact back.
  [[nodiscard]] Result<> put(const ContactCard& card);

 private:
  const text::SortKeys& m_sortKeys;
  RawStatement m_key;
  RawStatement m_stat;
  RawStatement m_point;
  Utf8Scratch m_utf8;
};

}  // namespace cartera::contactkeys
