// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Text.h"
#include "core/storage/Derived.h"

namespace cartera {

/// The derived values of contacts as the journal knows them: which contacts a change concerns, and their renewal.
class ContactDerived final : public Derived {
 public:
  explicit ContactDerived(const QString& language) : m_sortKeys(language) {}
  [[nodiscard]] Result<std::vector<qint64>> renew(Connection& db, const TouchedRows& rows) override;
  [[nodiscard]] Result<> rebuild(Connection& db) override;
  [[nodiscard]] Result<QStringList> check(Connection& db) override;

 private:
  text::SortKeys m_sortKeys;
};

}  // namespace cartera
