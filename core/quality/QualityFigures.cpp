// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/QualityFigures.h"

#include <QSet>

#include "core/quality/QualityFaults.h"
#include "core/quality/ThereTwice.h"
#include "core/storage/Statement.h"
#include "core/storage/StatementWatch.h"

namespace cartera::quality {

namespace {

qint64 startOf(const QDate& day) { return day.startOfDay(Qt::UTC).toMSecsSinceEpoch(); }

}  // namespace

Result<Figures> measure(const Connection& db, const QDate& today, const std::function<bool()>& goOn) {
  const std::function<bool()> ask = goOn ? goOn : [] { return true; };
  Figures out;
  // A short statement ends before it asks.
  if (!ask()) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
  {
    const StatementWatch watch(db, ask);
    const QDate since = today.addDays(-kStaleDays);
    Statement s(db, QStringLiteral("SELECT count(*), avg(s.completeness), sum(s.email IS NULL), sum(s.phone IS NULL), "
                                   "sum(s.email IS NULL AND s.phone IS NULL), sum(c.owner IS NULL), "
                                   "sum(coalesce(s.last_contact_at, 0) < :at AND c.created_at < :at AND "
                                   "coalesce(c.confirmed_on, '') < :day) "
                                   "FROM contact_key k JOIN contact c ON c.id = k.contact_id "
                                   "JOIN contact_stat s ON s.contact_id = k.contact_id WHERE k.live = 1"));
    s.bind(":at", startOf(since)).bindText(":day", since.toString(Qt::ISODate));
    CARTERA_ASSIGN(const bool row, s.next());
    if (row) {
      out.contacts = s.integer(0);
      out.completeness = s.real(1);
      out.withoutEmail = s.integer(2);
      out.withoutPhone = s.integer(3);
      out.unreachable = s.integer(4);
      out.withoutOwner = s.integer(5);
      out.stale = s.integer(6);
    }
    CARTERA_ASSIGN(out.duplicate, countThereTwice(db));
  }
  QSet<qint64> invalid;
  CARTERA_TRY(eachFault(
      db, today,
      [&](Fault&& fault) {
        invalid.insert(fault.contact.value);
        return true;
      },
      goOn));
  out.invalid = invalid.size();
  return out;
}

}  // namespace cartera::quality
