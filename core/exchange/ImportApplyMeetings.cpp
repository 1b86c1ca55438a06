// SPDX-License-Identifier: GPL-3.0-or-later
// When there was contact, as a list tells it: entries of the timeline, so that all that reads it knows of them.
#include <algorithm>

#include "core/contacts/InteractionStore.h"
#include "core/exchange/HeaderSynonyms.h"
#include "core/exchange/ImportApply.h"
#include "core/storage/Statement.h"

namespace cartera {

namespace {

/// A sheet has seconds; the file keeps milliseconds.
constexpr qint64 kSecond = 1000;

InteractionKind kindUnder(const QString& heading) {
  const QString key = HeaderSynonyms::key(heading);
  return key.contains(QLatin1String("visit")) ? InteractionKind::Visit : InteractionKind::Other;
}

}  // namespace

Result<> ImportApply::meetingsOf(const StoreContext& ctx, ContactId contact, const ImportRow& row,
                                 Difference& out) const {
  if (row.meetings.empty()) return {};
  // A note is no contact, see contactkeys.
  Statement known(ctx.db, QStringLiteral("SELECT 1 FROM interaction WHERE contact_id = :contact AND kind <> 'note' AND "
                                         "deleted_at IS NULL AND at >= :from AND at < :to LIMIT 1"));
  for (const ImportedMeeting& meeting : row.meetings) {
    const qint64 from = meeting.at - meeting.at % kSecond;
    const qint64 to = meeting.lastAt - meeting.lastAt % kSecond + kSecond;
    const bool isTwice = std::any_of(out.meetings.begin(), out.meetings.end(),
                                     [&](const Interaction& i) { return i.at >= from && i.at < to; });
    known.reset();
    known.bind(":contact", contact).bind(":from", from).bind(":to", to);
    CARTERA_ASSIGN(const bool isKnown, known.next());
    if (isKnown || isTwice) continue;
    Interaction met;
    met.contact = contact;
    met.kind = kindUnder(meeting.column);
    met.at = meeting.at;
    met.subject = meeting.column;
    met.importRun = m_run;
    out.meetings.push_back(met);
  }
  return {};
}

Result<> ImportApply::writeMeetings(const StoreContext& ctx, const Difference& difference) {
  for (const Interaction& met : difference.meetings) CARTERA_TRY(interactions::insert(ctx, met));
  return {};
}

}  // namespace cartera
