// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing the derived values with what they should be.
#include <set>

#include "core/contacts/ContactKeysBatch.h"
#include "core/contacts/SuppressionStore.h"

namespace cartera::contactkeys {

namespace {

/// Collects differences up to a limit.
struct Differences {
  std::vector<Difference> found;
  size_t limit;
  [[nodiscard]] bool full() const { return found.size() >= limit; }
  void add(const char* table, qint64 row, const char* what) {
    if (!full()) found.push_back({QLatin1String(table), row, QLatin1String(what)});
  }
};

Result<> compareKeys(Connection& db, Batch& batch, const Within& ids, Differences& out) {
  std::set<qint64> seen;
  CARTERA_TRY(eachOf(db, batch, ids,
                     QStringLiteral("SELECT contact_id, live, name, name_key, sort_key, tax_key, find_text FROM "
                                    "contact_key WHERE contact_id"),
                     [&](Computed& c, Statement& row) {
                       seen.insert(c.id);
                       const bool same = row.flag(1) == c.live && row.text(2) == c.name && row.text(3) == c.nameKey &&
                                         row.blob(4) == c.sortKey && row.text(5) == c.taxKey &&
                                         row.text(6) == c.findText;
                       if (!same) out.add("contact_key", c.id, "stale");
                     }));
  for (const Computed& c : batch.contacts) {
    if (c.exists && seen.count(c.id) == 0) out.add("contact_key", c.id, "missing");
  }
  return {};
}

Result<> compareStats(Connection& db, Batch& batch, const Within& ids, Differences& out) {
  std::set<qint64> seen;
  CARTERA_TRY(eachOf(db, batch, ids,
                     QStringLiteral("SELECT contact_id, last_contact_at, interactions, completeness, email, phone, "
                                    "city, company FROM contact_stat WHERE contact_id"),
                     [&](Computed& c, Statement& row) {
                       seen.insert(c.id);
                       const bool same = row.optInteger(1) == c.lastContactAt && row.integer(2) == c.interactions &&
                                         row.integer(3) == c.completeness && row.text(4) == c.email.value &&
                                         row.text(5) == c.phone.value && row.text(6) == c.city.value &&
                                         row.text(7) == c.company.value;
                       if (!same) out.add("contact_stat", c.id, "stale");
                     }));
  for (const Computed& c : batch.contacts) {
    if (c.exists && seen.count(c.id) == 0) out.add("contact_stat", c.id, "missing");
  }
  return {};
}

Result<> comparePoints(Connection& db, const Batch& batch, Differences& out) {
  Statement s(db, QStringLiteral("SELECT contact_id, kind, key FROM point_key WHERE point_id = :id"));
  for (const PointRow& p : batch.points) {
    s.bind(":id", p.id);
    CARTERA_ASSIGN(const bool found, s.next());
    if (found && p.key.isEmpty()) {
      out.add("point_key", p.id, "left_over");
    } else if (!found && !p.key.isEmpty()) {
      out.add("point_key", p.id, "missing");
    } else if (found && (s.integer(0) != p.contact || s.text(1) != p.kind || s.text(2) != p.key)) {
      out.add("point_key", p.id, "stale");
    }
    s.reset();
  }
  return {};
}

Result<> compareSuppressions(Connection& db, Differences& out) {
  Statement s(db, QStringLiteral("SELECT s.id, s.kind, s.channel, s.contact_id, s.value, s.deleted_at, "
                                 "k.suppression_id, k.kind, k.channel, k.key FROM suppression s LEFT JOIN "
                                 "suppression_key k ON k.suppression_id = s.id"));
  return s.each([&](Statement& row) {
    Suppression x;
    x.kind = suppressionKindFrom(row.text(1)).value_or(SuppressionKind::Address);
    x.contact = row.id<ContactId>(3);
    x.value = row.text(4);
    const QString key = row.isNull(5) ? suppressions::keyOf(x) : QString();
    const bool present = !row.isNull(6);
    if (present && key.isEmpty()) {
      out.add("suppression_key", row.integer(0), "left_over");
    } else if (!present && !key.isEmpty()) {
      out.add("suppression_key", row.integer(0), "missing");
    } else if (present && (row.text(7) != row.text(1) || row.text(8) != row.text(2) || row.text(9) != key)) {
      out.add("suppression_key", row.integer(0), "stale");
    }
  });
}

/// Derived rows of recorded rows that are not there.
Result<> findLeftOver(Connection& db, Differences& out) {
  struct Pair {
    const char* table;
    const char* column;
    const char* root;
  };
  for (const Pair& p :
       {Pair{"contact_key", "contact_id", "contact"}, Pair{"contact_stat", "contact_id", "contact"},
        Pair{"point_key", "point_id", "point"}, Pair{"suppression_key", "suppression_id", "suppression"}}) {
    Statement s(db, QStringLiteral("SELECT d.") + QLatin1String(p.column) + QStringLiteral(" FROM ") +
                        QLatin1String(p.table) + QStringLiteral(" d WHERE NOT EXISTS (SELECT 1 FROM ") +
                        QLatin1String(p.root) + QStringLiteral(" r WHERE r.id = d.") + QLatin1String(p.column) + u')');
    CARTERA_TRY(s.each([&](Statement& row) { out.add(p.table, row.integer(0), "left_over"); }));
  }
  return {};
}

}  // namespace

Result<std::vector<Difference>> check(Connection& db, const text::SortKeys& sortKeys, int limit) {
  Differences out{{}, static_cast<size_t>(std::max(limit, 0))};
  const auto compared = eachStretch(db, [&](const std::vector<qint64>& ids) -> Result<> {
    if (out.full()) return {};
    CARTERA_ASSIGN(Batch batch, compute(db, ids, sortKeys));
    const Within within(ids);
    CARTERA_TRY(compareKeys(db, batch, within, out));
    CARTERA_TRY(compareStats(db, batch, within, out));
    return comparePoints(db, batch, out);
  });
  CARTERA_TRY(compared);
  CARTERA_TRY(compareSuppressions(db, out));
  CARTERA_TRY(findLeftOver(db, out));
  return out.found;
}

}  // namespace cartera::contactkeys
