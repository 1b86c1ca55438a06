// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "core/contacts/ContactStore.h"
#include "core/contacts/Refusals.h"
#include "core/duplicates/MergeStore.h"
#include "core/storage/Erase.h"
#include "core/storage/SentRows.h"
#include "core/storage/Statement.h"
#include "core/workspace/Workspace.h"

namespace cartera {

namespace {

/// Only what lies in the trash, so that nothing goes for good by one slip.
Result<> mustBeTrashed(const Connection& db, Table table, const std::vector<qint64>& ids) {
  Statement s(db,
              QStringLiteral("SELECT deleted_at, EXISTS(SELECT 1 FROM cell_clock e WHERE e.tbl = :t AND e.row = :row "
                             "AND e.col = -2) FROM ") +
                  QLatin1String(schema::recordedTable(table)->name) + QStringLiteral(" WHERE id = :id"));
  for (const qint64 id : ids) {
    s.bind(":t", static_cast<int>(table)).bind(":row", id).bind(":id", id);
    CARTERA_ASSIGN(const bool found, s.next());
    const bool there = found && !s.flag(1);
    const bool trashed = there && !s.isNull(0);
    s.reset();
    if (!there) return fail(ErrorCode::NotFound, QStringLiteral("contact.missing"), QString::number(id));
    if (!trashed) return fail(ErrorCode::Conflict, QStringLiteral("erase.not_in_trash"), QString::number(id));
  }
  return {};
}

std::vector<qint64> once(const std::vector<qint64>& ids) {
  const std::set<qint64> sorted(ids.begin(), ids.end());
  return std::vector<qint64>(sorted.begin(), sorted.end());
}

template <class IdType>
std::vector<qint64> numbers(const std::vector<IdType>& ids) {
  std::vector<qint64> out;
  out.reserve(ids.size());
  for (const auto& id : ids) out.push_back(id.value);
  return once(out);
}

/// Whoever was merged goes with the one they were merged into: what was theirs hangs there.
Result<> mustTakeKept(Connection& db, const std::vector<ContactId>& ids) {
  for (const ContactId id : ids) {
    CARTERA_ASSIGN(const auto merge, merging::mergeOf(db, id));
    if (!merge || std::find(ids.begin(), ids.end(), merge->kept) != ids.end()) continue;
    CARTERA_ASSIGN(const Contact kept, contacts::get(db, merge->kept));
    return fail(ErrorCode::Conflict, QStringLiteral("erase.merged"), displayName(kept));
  }
  return {};
}

TouchedRows rootsOf(const EraseRequest& request) {
  TouchedRows roots;
  if (!request.contacts.empty()) roots[Table::Contact] = numbers(request.contacts);
  if (!request.tasks.empty()) roots[Table::Task] = numbers(request.tasks);
  if (!request.interactions.empty()) roots[Table::Interaction] = numbers(request.interactions);
  return roots;
}

}  // namespace

Result<> Workspace::mayErase(const EraseRequest& request) const {
  for (const auto& entry : rootsOf(request)) CARTERA_TRY(mustBeTrashed(*m_db, entry.first, entry.second));
  return mustTakeKept(*m_db, request.contacts);
}

Result<EraseResult> Workspace::erase(const EraseRequest& request) {
  CARTERA_TRY(readyToWrite());
  CARTERA_TRY(setWaiting(true));
  TouchedRows roots = rootsOf(request);
  EraseResult result;
  CARTERA_ASSIGN(const auto held, merging::heldBy(*m_db, request.contacts));
  for (const ContactId id : held) roots[Table::Contact].push_back(id.value);
  if (!held.empty()) roots[Table::Contact] = once(roots[Table::Contact]);
  for (const auto& entry : roots) result.erased += static_cast<qint64>(entry.second.size());
  if (result.erased == 0) return result;
  const auto report = [&](double share) {
    return !request.progress ||
           request.progress(static_cast<qint64>(share * static_cast<double>(result.erased)), share);
  };
  const Op op{QStringLiteral("erase"), {QString::number(result.erased)}, ChangeKind::Erase};
  const StoreContext context{*m_db, *m_journal, m_clock, m_author};
  auto done = m_journal->record(op, [&]() -> Result<> {
    CARTERA_TRY(mayErase(request));
    TouchedRows all = roots;
    const auto contacts = roots.find(Table::Contact);
    if (contacts != roots.end()) {
      CARTERA_ASSIGN(auto entries, suppressions::keepRefusals(context, contacts->second));
      if (!entries.empty()) all[Table::Suppression] = std::move(entries);
    }
    CARTERA_ASSIGN(all, cartera::erase::rowsWith(*m_db, all));
    const auto erased = all.find(Table::Contact);
    if (erased != all.end()) CARTERA_TRY(sentrows::forget(*m_db, erased->second));
    const qint64 now = m_clock.nowMs();
    // The journal is most of the work.
    CARTERA_ASSIGN(result.unreadable, cartera::erase::scrubJournal(*m_db, all, now, [&](qint64 n, qint64 of) {
                     return report(0.8 * static_cast<double>(n) / static_cast<double>(of));
                   }));
    CARTERA_TRY(m_journal->unrecorded(all, [&] { return cartera::erase::blank(*m_db, all, now); }));
    if (!report(0.9)) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    return {};
  });
  if (!done) return fail(done.error());
  result.change = *done;
  announce(*done);
  // From here on it is done, whatever comes.
  result.scoured = cartera::erase::scour(*m_db).has_value();
  (void)report(1.0);
  return result;
}

}  // namespace cartera
