// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/duplicates/Analysis.h"
#include "core/storage/Connection.h"
#include "core/storage/Statement.h"

namespace cartera::duplicates {

/// Everybody of an open file who is not in the trash, for the analysis; `id` is the contact's number. One pass over each
/// table. Cancelled "cancelled" when `progress` says so. Thread of the connection.
[[nodiscard]] Result<std::vector<PersonRecord>> readContacts(Connection& db, const Progress& progress = {});

/// Names of single contacts, as readContacts() reads them. Thread of the connection.
class NameReader {
 public:
  explicit NameReader(const Connection& db);
  /// `given`, `family` or `name`, suffix, birthday and tax number; nothing where there is no such contact.
  [[nodiscard]] Result<PersonRecord> of(ContactId contact);

 private:
  Statement m_read;
};

/// Who is twice in the file, by the likelihood of it. Pairs that somebody keeps separate are not among them, nor people
/// with the company or household they belong to. Reads only, through any connection: a reader's, on its thread. In a
/// file of 100,000 contacts a few seconds, most of it comparing. Cancelled "cancelled" when `progress` says so.
[[nodiscard]] Result<Analysis> scanDuplicates(Connection& db, const Progress& progress = {});

}  // namespace cartera::duplicates
