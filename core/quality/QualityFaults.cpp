// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/QualityFaults.h"

#include <algorithm>

#include "core/contacts/ValueFaults.h"
#include "core/storage/Statement.h"
#include "core/storage/StatementWatch.h"

namespace cartera::quality {

namespace {

template <const char* (*Fault)(const QString&)>
const char* always(const QString& value, const QDate&) {
  return Fault(value);
}

/// One kind of value: where it stands, and what can be wrong with it.
struct Look {
  const char* field;
  /// contact, name, value.
  const char* sql;
  const char* (*fault)(const QString& value, const QDate& today);
};

constexpr Look kLooks[] = {
    {"email",
     "SELECT k.contact_id, k.name, p.value FROM point p JOIN contact_key k ON k.contact_id = p.contact_id AND k.live = "
     "1 "
     "WHERE p.kind = 'email' AND p.deleted_at IS NULL",
     always<valuefaults::ofEmail>},
    {"phone",
     "SELECT k.contact_id, k.name, p.value FROM point p JOIN contact_key k ON k.contact_id = p.contact_id AND k.live = "
     "1 "
     "WHERE p.kind = 'phone' AND p.deleted_at IS NULL",
     always<valuefaults::ofPhone>},
    {"tax_id",
     "SELECT k.contact_id, k.name, c.tax_id FROM contact c JOIN contact_key k ON k.contact_id = c.id AND k.live = 1 "
     "WHERE c.tax_id IS NOT NULL",
     always<valuefaults::ofTaxId>},
    // Other countries write theirs in other ways; an address without one is taken for one at home.
    {"addr.postcode",
     "SELECT k.contact_id, k.name, a.postcode FROM address a JOIN contact_key k ON k.contact_id = a.contact_id AND "
     "k.live = 1 WHERE a.postcode IS NOT NULL AND a.deleted_at IS NULL AND (a.country IS NULL OR "
     "cartera_fold(a.country) IN ('espana', 'spain', 'es', 'esp', 'espanya', 'espainia', 'espagne'))",
     always<valuefaults::ofSpanishPostcode>},
    {"birthday",
     "SELECT k.contact_id, k.name, c.birthday FROM contact c JOIN contact_key k ON k.contact_id = c.id AND k.live = 1 "
     "WHERE c.birthday IS NOT NULL",
     valuefaults::ofBirthday},
};

}  // namespace

Result<> eachFault(const Connection& db, const QDate& today, const std::function<bool(Fault&&)>& found,
                   const std::function<bool()>& goOn) {
  const StatementWatch watch(
      db, goOn ? goOn : [] { return true; });
  for (const Look& look : kLooks) {
    Statement s(db, QString::fromLatin1(look.sql));
    while (true) {
      CARTERA_ASSIGN(const bool more, s.next());
      if (!more) break;
      const QString value = s.text(2);
      const char* reason = look.fault(value, today);
      if (reason == nullptr) continue;
      if (!found({ContactId(s.integer(0)), s.text(1), QString::fromLatin1(look.field), value,
                  QString::fromLatin1(reason)}))
        return {};
    }
  }
  return {};
}

Result<std::vector<Fault>> faults(const Connection& db, const QDate& today, int most,
                                  const std::function<bool()>& goOn) {
  std::vector<Fault> out;
  const auto room = static_cast<size_t>(std::max(most, 0));
  if (room == 0) return out;
  CARTERA_TRY(eachFault(
      db, today,
      [&](Fault&& fault) {
        out.push_back(std::move(fault));
        return out.size() < room;
      },
      goOn));
  return out;
}

}  // namespace cartera::quality
