// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/QualityFigures.h"

#include <QHash>
#include <QSet>
#include <algorithm>

#include "core/quality/QualityFaults.h"
#include "core/storage/Statement.h"
#include "core/storage/StatementWatch.h"

namespace cartera::quality {

namespace {

using Pair = std::pair<qint64, qint64>;

/// Contacts with one key, by the name they share.
class Sharers {
 public:
  Sharers(QSet<Pair> separate, QSet<qint64>& found) : m_separate(std::move(separate)), m_found(found) {}

  void add(const QString& name, qint64 contact) { m_byName[name].insert(contact); }
  /// The key is done with.
  void close() {
    for (const auto& ids : std::as_const(m_byName)) take(ids);
    m_byName.clear();
  }

 private:
  void take(const QSet<qint64>& ids) {
    if (ids.size() < 2) return;
    for (const qint64 a : ids)
      for (const qint64 b : ids) {
        if (a == b || m_separate.contains({std::min(a, b), std::max(a, b)})) continue;
        m_found.insert(a);
        break;
      }
  }

  QSet<Pair> m_separate;
  QSet<qint64>& m_found;
  QHash<QString, QSet<qint64>> m_byName;
};

Result<QSet<Pair>> keptSeparate(const Connection& db) {
  QSet<Pair> out;
  Statement s(db, QStringLiteral("SELECT contact_a, contact_b FROM pair_decision WHERE deleted_at IS NULL"));
  CARTERA_TRY(s.each([&](const Statement& r) { out.insert({r.integer(0), r.integer(1)}); }));
  return out;
}

/// `sql` gives key, name and contact, equal keys together.
Result<> sharing(const Connection& db, const QString& sql, Sharers& sharers) {
  QString last;
  Statement s(db, sql);
  CARTERA_TRY(s.each([&](const Statement& r) {
    const QString key = r.text(0);
    if (key != last) sharers.close();
    last = key;
    sharers.add(r.text(1), r.integer(2));
  }));
  sharers.close();
  return {};
}

Result<qint64> duplicates(const Connection& db) {
  CARTERA_ASSIGN(auto separate, keptSeparate(db));
  QSet<qint64> found;
  Sharers sharers(std::move(separate), found);
  for (const char* kind : {"email", "phone"})
    CARTERA_TRY(sharing(db,
                        QStringLiteral("SELECT p.key, k.name_key, k.contact_id FROM point_key p JOIN contact_key k ON "
                                       "k.contact_id = p.contact_id AND k.live = 1 AND k.name_key <> '' "
                                       "WHERE p.kind = '%1' ORDER BY p.key")
                            .arg(QLatin1String(kind)),
                        sharers));
  // Whoever has one tax number is one, whatever the names.
  CARTERA_TRY(
      sharing(db,
              QStringLiteral("SELECT tax_key, '', contact_id FROM contact_key WHERE live = 1 AND tax_key IS NOT "
                             "NULL ORDER BY tax_key"),
              sharers));
  return found.size();
}

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
    CARTERA_ASSIGN(out.duplicate, duplicates(db));
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
