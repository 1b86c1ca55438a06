// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Text.h"
#include "core/storage/Derived.h"

namespace cartera {

/// The derived values of contacts as the journal knows them: which contacts a change concerns, and their renewal.
class ContactDerived final : public Derived {
 public:
  explicit ContactDerived(const QString& language) : m_sortKeys(language) {}
  [[nodiscard]] Result<std::vector<qint64>> renew(Connection& db, const Renewal& renewal) override;
  [[nodiscard]] Result<> rebuild(Connection& db) override;
  [[nodiscard]] Result<QStringList> check(Connection& db) override;

 private:
  struct Concerned;
  [[nodiscard]] Result<> gather(Connection& db, Table table, const std::vector<qint64>& rows, quint64 columns,
                                Concerned& out);
  [[nodiscard]] Result<> gatherContacts(Connection& db, const std::vector<qint64>& rows, quint64 columns,
                                        Concerned& out);
  [[nodiscard]] Result<> readColumns(Connection& db);

  text::SortKeys m_sortKeys;
  // Columns of contact as bits; 0: not asked for yet.
  quint64 m_own = 0;
  quint64 m_name = 0;
  quint64 m_nickname = 0;
};

}  // namespace cartera
