// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/Id.h"
#include "core/storage/Connection.h"

namespace cartera {

/// The quick way out for many contacts: columns that hold one value of a contact each, read by one query and written as
/// they lie in the file, without a card between. What it writes is what ExportCells makes of the card.
class DirectRows {
 public:
  /// Nothing if one of the fields (outside names, chosen by a person) needs the whole card. `language` is the profile's.
  [[nodiscard]] static std::optional<DirectRows> plan(const QStringList& fields, const QString& language);

  /// One contact; good until the next.
  struct Row {
    ContactId id;
    /// False: there is no such contact, or not any more.
    bool exists = false;
    bool trashed = false;
    std::vector<std::string_view> cells = {};
  };
  using Each = std::function<Result<>(const Row&)>;
  /// Calls `fn` with each of them, in this order; stops at its first error. Thread of the connection.
  [[nodiscard]] Result<> each(const Connection& db, const ContactId* ids, size_t count, const Each& fn) const;
  /// The same for most of the file at once: goes through the table. The numbers must be ascending.
  [[nodiscard]] Result<> eachOfMost(const Connection& db, const std::vector<ContactId>& ids, const Each& fn) const;

 private:
  class Reader;
  [[nodiscard]] static Result<> ask(const Connection& db, const QByteArray& sql, const std::vector<qint64>& numbers,
                                    Reader reader);
  QByteArray m_select;
  QByteArray m_joins;
  size_t m_columns = 0;
};

}  // namespace cartera
