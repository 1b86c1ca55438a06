// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/SharedRefusals.h"

#include <limits>
#include <memory>
#include <set>

#include "core/contacts/ConsentStore.h"
#include "core/contacts/SuppressionStore.h"
#include "core/storage/History.h"
#include "core/storage/Rows.h"

namespace cartera::merging {

namespace {

using Row = std::pair<Table, qint64>;

/// Rows that hang on the kept one for somebody else's sake.
Result<std::set<Row>> broughtByOthers(const Merging& split) {
  std::set<Row> out;
  CARTERA_ASSIGN(const auto held, mergesInto(split.ctx.db, split.kept));
  for (const auto& record : held) {
    if (record.id == split.merge) continue;
    CARTERA_ASSIGN(const auto rows, rowsOf(split.ctx.db, record.id));
    for (const auto& row : rows)
      if (row.what != u"hidden") out.insert({row.table, row.row});
  }
  return out;
}

/// Whether rows were made after the merge. Their numbers do not say it: that of an exclusion is made of what it says.
class Since {
 public:
  static Result<Since> merge(const Merging& split) {
    Since out(split.ctx.db);
    CARTERA_ASSIGN(const auto changes, out.m_history->changesOfRow(Table::ContactMerge, split.merge));
    if (!changes.empty()) out.m_merge = changes.front();
    return out;
  }
  /// What this very change wrote is not in the journal yet, and is none of what was said before the split.
  [[nodiscard]] Result<bool> made(Table table, qint64 row) const {
    CARTERA_ASSIGN(const auto changes, m_history->changesOfRow(table, row));
    for (const qint64 change : changes) {
      if (change <= m_merge) continue;
      CARTERA_ASSIGN(const auto written, m_history->rowOf(change, table, row));
      if (written && written->kind == RowChange::Kind::Insert) return true;
    }
    return false;
  }

 private:
  explicit Since(Connection& db) : m_history(std::make_unique<History>(db)) {}
  std::unique_ptr<History> m_history;
  /// Of a merge that is not in the journal yet nothing came after it.
  qint64 m_merge = std::numeric_limits<qint64>::max();
};

Result<> shareAnswers(const Merging& split, const Since& since, const std::set<Row>& others) {
  CARTERA_ASSIGN(const auto all, consents::events(split.ctx.db, split.kept));
  std::vector<ConsentEvent> said;
  for (const ConsentEvent& event : all) {
    if (others.count({Table::ConsentEvent, event.id.value}) > 0) continue;
    CARTERA_ASSIGN(const bool isSince, since.made(Table::ConsentEvent, event.id.value));
    if (isSince) said.push_back(event);
  }
  for (const Channel channel : allChannels()) {
    auto last = consents::current(said, channel);
    if (!last || !consents::isNo(last->state)) continue;
    last->id = ConsentId();
    last->contact = split.other;
    last->importRun = ImportRunId();
    last->source = QStringLiteral("split");
    CARTERA_TRY(consents::append(split.ctx, *last));
  }
  return {};
}

/// Each saying that names the contact, also where an older one says the same.
Result<std::vector<Suppression>> exclusionsOf(Connection& db, ContactId contact) {
  Statement s(db, QStringLiteral("SELECT id, channel, reason, at FROM suppression WHERE contact_id = :id AND kind = "
                                 "'contact' AND deleted_at IS NULL ORDER BY at, id"));
  s.bind(":id", contact);
  return collect(s, [](const Statement& r) {
    Suppression entry;
    entry.kind = SuppressionKind::Contact;
    entry.id = r.id<SuppressionId>(0);
    entry.channel = channelFrom(r.text(1));
    entry.reason = r.text(2);
    entry.at = r.integer(3);
    return entry;
  });
}

Result<> shareExclusions(const Merging& split, const Since& since, const std::set<Row>& others) {
  CARTERA_ASSIGN(const auto all, exclusionsOf(split.ctx.db, split.kept));
  for (Suppression entry : all) {
    if (others.count({Table::Suppression, entry.id.value}) > 0) continue;
    CARTERA_ASSIGN(const bool isSince, since.made(Table::Suppression, entry.id.value));
    if (!isSince) continue;
    entry.id = SuppressionId();
    entry.contact = split.other;
    entry.source = QStringLiteral("split");
    CARTERA_TRY(suppressions::add(split.ctx, entry));
  }
  return {};
}

}  // namespace

Result<> shareRefusals(const Merging& split) {
  CARTERA_ASSIGN(const auto others, broughtByOthers(split));
  CARTERA_ASSIGN(const Since since, Since::merge(split));
  CARTERA_TRY(shareAnswers(split, since, others));
  return shareExclusions(split, since, others);
}

}  // namespace cartera::merging
