// SPDX-License-Identifier: GPL-3.0-or-later
// Companies that a list only names: found, made, and known again when their own row comes.
#include "core/base/Text.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/MembershipStore.h"
#include "core/exchange/ImportApply.h"
#include "core/exchange/RowMatcher.h"
#include "core/storage/Statement.h"

namespace cartera {

/// A company's row that comes after its people is the company they brought along, not a second one of that name.
Result<ContactId> ImportApply::adopt(const StoreContext& ctx, ContactKind kind, ImportRow& row) {
  if (kind != ContactKind::Company && kind != ContactKind::Household) return ContactId();
  const QString whole = row.value(QStringLiteral("display_name"));
  const ContactId bare =
      m_bareCompanies.take(text::searchKey(whole.isEmpty() ? row.value(QStringLiteral("full_name")) : whole));
  if (!bare.isSet()) return bare;
  CARTERA_ASSIGN(Difference difference, this->difference(ctx, bare, row, true));
  // Nothing is known of it but its name: all of the row is news, labels as well.
  difference.differs.clear();
  difference.fills = row.values;
  if (kind != ContactKind::Company) difference.fills.emplace_back(QStringLiteral("kind"), toText(kind));
  CARTERA_TRY(update(ctx, bare, row, difference, true));
  return bare;
}

Result<ContactId> ImportApply::knownByNameAlone(const StoreContext& ctx, const ImportRow& row) const {
  if (row.kindSaid() != ContactKind::Company) return ContactId();
  CARTERA_ASSIGN(const auto known, m_directory.named(RowMatcher::nameKey(row)));
  if (known.empty()) return ContactId();
  Statement s(ctx.db, QStringLiteral("SELECT 1 FROM contact c WHERE c.id = :id AND c.kind = 'company' AND "
                                     "coalesce(c.tax_id, '') = '' AND coalesce(c.external_id, '') = '' AND "
                                     "coalesce(c.import_run_id, 0) <> :run AND NOT EXISTS (SELECT 1 FROM point p WHERE "
                                     "p.contact_id = c.id AND p.deleted_at IS NULL) AND NOT EXISTS (SELECT 1 FROM "
                                     "address a WHERE a.contact_id = c.id AND a.deleted_at IS NULL)"));
  for (const ContactId company : known) {
    s.bind(":id", company).bind(":run", m_run);
    CARTERA_ASSIGN(const bool bare, s.next());
    s.reset();
    if (bare) return company;
  }
  return ContactId();
}

Result<ContactId> ImportApply::companyNamed(const StoreContext& ctx, const QString& name) {
  const QString key = text::searchKey(name);
  const auto it = m_companies.constFind(key);
  if (it != m_companies.constEnd()) return *it;
  CARTERA_ASSIGN(const auto known, m_directory.named(key));
  ContactId id = known.empty() ? ContactId() : known.front();
  if (!id.isSet()) {
    Contact company;
    company.kind = ContactKind::Company;
    company.displayName = name;
    company.importRun = m_run;
    if (m_bulk) {
      ContactCard card;
      card.contact = company;
      CARTERA_ASSIGN(id, m_bulk->contacts.insert(std::move(card)));
    } else {
      CARTERA_ASSIGN(id, contacts::insert(ctx, company));
    }
    m_bareCompanies.insert(key, id);
    m_companyNames.insert(id.value, name);
  }
  m_companies.insert(key, id);
  return id;
}

Result<QString> ImportApply::nameOf(const StoreContext& ctx, ContactId company) {
  const auto known = m_companyNames.constFind(company.value);
  if (known != m_companyNames.constEnd()) return *known;
  CARTERA_ASSIGN(const Contact c, contacts::get(ctx.db, company));
  return *m_companyNames.insert(company.value, displayName(c));
}

Result<> ImportApply::join(const StoreContext& ctx, ContactId contact, const QString& company) {
  CARTERA_ASSIGN(const ContactId id, companyNamed(ctx, company));
  if (id == contact) return {};
  CARTERA_ASSIGN(const auto there, memberships::ofContact(ctx.db, contact));
  for (const auto& m : there)
    if (m.membership.company == id) return {};
  Membership m;
  m.contact = contact;
  m.company = id;
  m.isPrimary = there.empty();
  CARTERA_TRY(memberships::add(ctx, m));
  return {};
}

}  // namespace cartera
