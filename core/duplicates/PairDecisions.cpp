// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/PairDecisions.h"

#include <algorithm>

#include "core/base/Text.h"
#include "core/contacts/ContactStore.h"
#include "core/storage/Rows.h"

namespace cartera::pairs {

qint64 idOf(ContactId a, ContactId b) {
  const auto [small, large] = std::minmax(a.value, b.value);
  return text::hash63("pair:" + QByteArray::number(small) + ':' + QByteArray::number(large));
}

Result<bool> keepSeparate(const StoreContext& ctx, ContactId a, ContactId b) {
  if (a == b) return fail(ErrorCode::Invalid, QStringLiteral("pair.same"), a.toString());
  CARTERA_TRY(contacts::get(ctx.db, a));
  CARTERA_TRY(contacts::get(ctx.db, b));
  const qint64 id = idOf(a, b);
  Statement there(ctx.db, QStringLiteral("SELECT 1 FROM pair_decision WHERE id = :id"));
  there.bind(":id", id);
  CARTERA_ASSIGN(const bool found, there.next());
  there.reset();
  if (found) return setDeleted(ctx.db, "pair_decision", id, std::nullopt);
  CARTERA_TRY(insertRow(ctx.db, "pair_decision", id,
                        {{"contact_a", std::min(a, b).value},
                         {"contact_b", std::max(a, b).value},
                         {"verdict", QStringLiteral("separate")},
                         {"at", column(ctx.clock.nowMs())},
                         {"author", column(ctx.author)}}));
  return true;
}

Result<bool> askAgain(const StoreContext& ctx, ContactId a, ContactId b) {
  return setDeleted(ctx.db, "pair_decision", idOf(a, b), ctx.clock.nowMs());
}

Result<QSet<std::pair<qint64, qint64>>> keptSeparate(const Connection& db) {
  QSet<std::pair<qint64, qint64>> out;
  Statement s(db, QStringLiteral("SELECT contact_a, contact_b FROM pair_decision WHERE deleted_at IS NULL"));
  CARTERA_TRY(s.each([&](const Statement& r) { out.insert(std::minmax({r.integer(0), r.integer(1)})); }));
  return out;
}

Result<std::vector<ContactId>> separateFrom(Connection& db, ContactId contact) {
  Statement s(db,
              QStringLiteral("SELECT contact_b FROM pair_decision WHERE contact_a = :a AND deleted_at IS NULL UNION "
                             "SELECT contact_a FROM pair_decision WHERE contact_b = :b AND deleted_at IS NULL"));
  s.bind(":a", contact).bind(":b", contact);
  return collect(s, [](const Statement& r) { return r.id<ContactId>(0); });
}

}  // namespace cartera::pairs
