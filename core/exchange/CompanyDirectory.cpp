// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CompanyDirectory.h"

#include <algorithm>

#include "core/contacts/ContactStore.h"
#include "core/duplicates/MergeStore.h"
#include "core/storage/Statement.h"

namespace cartera {

namespace {

const QString kSelect = QStringLiteral(
    "SELECT c.id, k.name_key FROM contact_key k CROSS JOIN contact c ON c.id = k.contact_id WHERE k.live = 1 AND "
    "c.kind IN ('company', 'household') AND ");

}  // namespace

Result<> CompanyDirectory::keepInMemory() {
  m_inMemory = true;
  Statement s(m_db, kSelect + QStringLiteral("k.name_key <> ''"));
  CARTERA_TRY(s.each([this](const Statement& row) {
    m_byName.insert(row.text(1), row.integer(0));
    m_names.insert(row.integer(0), row.text(1));
  }));
  CARTERA_ASSIGN(const auto held, merging::namesHeld(m_db));
  for (const auto& name : held)
    if (name.isCompany && !m_byName.contains(name.nameKey)) m_byName.insert(name.nameKey, name.kept.value);
  return {};
}

Result<std::vector<ContactId>> CompanyDirectory::named(const QString& key) const {
  if (!m_inMemory) return contacts::companiesNamed(m_db, key);
  std::vector<ContactId> out;
  for (auto it = m_byName.constFind(key); it != m_byName.constEnd() && it.key() == key; ++it) out.emplace_back(*it);
  std::sort(out.begin(), out.end(), [](ContactId a, ContactId b) { return a.value < b.value; });
  return out;
}

Result<> CompanyDirectory::learn(ContactId contact) {
  if (!m_inMemory) return {};
  if (const auto known = m_names.constFind(contact.value); known != m_names.constEnd()) {
    m_byName.remove(*known, contact.value);
    m_names.erase(known);
  }
  Statement s(m_db, kSelect + QStringLiteral("k.contact_id = :id"));
  s.bind(":id", contact);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found || s.text(1).isEmpty()) return {};
  m_byName.insert(s.text(1), contact.value);
  m_names.insert(contact.value, s.text(1));
  return {};
}

}  // namespace cartera
