// SPDX-License-Identifier: GPL-3.0-or-later
// A row whose cells have slipped is left out, but somebody's no may stand in it. Whose, is only told by the addresses
// that stand anywhere in it: none of those people goes on being written to until somebody has asked.
#include <QSet>
#include <algorithm>

#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactKeys.h"
#include "core/exchange/ImportApply.h"
#include "core/storage/Statement.h"

namespace cartera {

namespace {

/// Adds the contacts that have one of the addresses.
Result<> addOwners(Connection& db, PointKind kind, const QStringList& addresses, QSet<qint64>& out) {
  Statement s(db, QStringLiteral("SELECT c.id FROM point_key p JOIN contact c ON c.id = p.contact_id "
                                 "WHERE p.kind = :kind AND p.key = :k AND c.deleted_at IS NULL"));
  for (const QString& address : addresses) {
    const QString key = contactkeys::pointKey(kind, address);
    if (key.isEmpty()) continue;
    s.reset();
    s.bind(":kind", toText(kind)).bind(":k", key);
    CARTERA_TRY(s.each([&](const Statement& row) { out.insert(row.integer(0)); }));
  }
  return {};
}

}  // namespace

Result<Heeded> ImportApply::doubtSlipped(const StoreContext& ctx, const SlippedRow& row) {
  QSet<qint64> found;
  CARTERA_TRY(addOwners(ctx.db, PointKind::Email, row.emails, found));
  CARTERA_TRY(addOwners(ctx.db, PointKind::Phone, row.phones, found));
  QList<qint64> contacts = found.values();
  std::sort(contacts.begin(), contacts.end());
  Heeded heeded = Heeded::No;
  for (const qint64 id : contacts) {
    for (const Channel channel : row.refused) {
      CARTERA_ASSIGN(const auto holds, consents::current(ctx.db, ContactId(id), channel));
      if (holds && !consents::allows(holds) && heeded == Heeded::No) heeded = Heeded::Before;
      if (!consents::allows(holds)) continue;
      ConsentEvent event;
      event.contact = ContactId(id);
      event.channel = channel;
      event.state = ConsentState::Pending;
      event.source = m_source + QStringLiteral(" line ") + QString::number(row.line);
      event.importRun = m_run;
      CARTERA_TRY(consents::append(ctx, event));
      heeded = Heeded::Now;
    }
  }
  return heeded;
}

}  // namespace cartera
