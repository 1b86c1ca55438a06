// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Journal.h"

#include <sqlite3.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <algorithm>

#include "core/storage/ChangesetMerge.h"
#include "core/storage/ChangesetTrash.h"
#include "core/storage/Erase.h"
#include "core/storage/Statement.h"
#include "core/storage/StatementPool.h"
#include "core/storage/Transaction.h"

namespace cartera {

namespace {

// 2024-01-01T00:00:00Z: row ids count from here, so that 41 bits of milliseconds last until 2093.
constexpr qint64 kEpoch = 1704067200000;
constexpr int kDeviceBits = 10;
constexpr int kCounterBits = 12;
// A stamp is milliseconds since 1970, six bits to count within one, and the device.
constexpr int kStampBits = 6 + kDeviceBits;
// More rows than 4,096 a millisecond run ahead of the clock; nobody writes a minute's worth of them.
constexpr qint64 kAheadMs = 60'000;
// Above this a change keeps the range of its rows instead of a line for each.
constexpr size_t kRowsListed = 1000;

constexpr quint64 kAllColumns = ~quint64{0};

/// The columns a row was written in, as bits.
quint64 columnsOf(const RowChange& row) {
  if (row.kind != RowChange::Kind::Update) return kAllColumns;
  quint64 out = 0;
  for (const auto& cell : row.cells) out |= cell.column < 64 ? quint64{1} << cell.column : kAllColumns;
  return out;
}

QString labelOf(const Op& op, size_t rows) {
  QJsonArray a{op.code, static_cast<qint64>(rows)};
  for (const auto& arg : op.args) a.append(arg);
  return QString::fromUtf8(QJsonDocument(a).toJson(QJsonDocument::Compact));
}

/// {"1": [rows of table 1], ...}; NULL when nothing is erased.
QString purgeOf(const TouchedRows& erased) {
  if (erased.empty()) return {};
  QJsonObject o;
  for (const auto& entry : erased) {
    QJsonArray ids;
    for (const qint64 id : entry.second) ids.append(id);
    o.insert(QString::number(static_cast<int>(entry.first)), ids);
  }
  return QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Compact));
}

}  // namespace

Journal::Journal(Connection& db, const Clock& clock, const QString& author, Derived* derived)
    : m_db(db), m_clock(clock), m_author(author), m_derived(derived), m_rows(db), m_bulk(db, *this, m_rows) {}

Journal::~Journal() = default;

Result<std::unique_ptr<Journal>> Journal::open(Connection& db, const Clock& clock, const QString& author,
                                               Derived* derived) {
  std::unique_ptr<Journal> j(new Journal(db, clock, author, derived));
  db.statements().clear();  // a DELETE among them, prepared before it listened, would pass it by
  CARTERA_ASSIGN(j->m_schema, db.scalar("PRAGMA user_version"));
  CARTERA_TRY(j->loadDevice());
  CARTERA_TRY(j->loadHighWater());
  CARTERA_ASSIGN(j->m_anyErased, erase::any(db));
  return j;
}

Result<> Journal::loadDevice() {
  CARTERA_ASSIGN(const QString stored, m_db.scalarText("SELECT value FROM meta WHERE key = 'device'"));
  m_device = stored.toInt();
  if (m_device > 0) return {};
  m_device = static_cast<int>(QRandomGenerator::global()->bounded(1, 1 << kDeviceBits));
  Statement s(m_db, QStringLiteral("INSERT INTO meta(key, value) VALUES('device', :v)"));
  s.bind(":v", QString::number(m_device));
  return s.run();
}

Result<> Journal::loadHighWater() {
  // The newest number survives in the rows themselves, so that a clock that went back repeats none. Rows with a natural
  // key carry hashes and are passed over. So is what lies beyond the newest change: its stamp is never behind the rows it
  // wrote, but earlier versions took the hash of an exclusion for a number and went on from there, decades ahead.
  CARTERA_ASSIGN(const qint64 newest, m_db.scalar("SELECT max(id) FROM change"));
  const qint64 latest = std::max(newest >> kStampBits, m_clock.nowMs()) - kEpoch + kAheadMs;
  const QByteArray bound = QByteArray::number(std::max<qint64>(latest, 1) << (kDeviceBits + kCounterBits));
  for (const auto& t : schema::recordedTables()) {
    if (t.naturalKey) continue;
    CARTERA_ASSIGN(const qint64 top, m_db.scalar("SELECT max(id) FROM " + QByteArray(t.name) + " WHERE id < " + bound));
    m_lastMs = std::max(m_lastMs, top >> (kDeviceBits + kCounterBits));
  }
  m_counter = (1 << kCounterBits) - 1;  // whatever was used within that millisecond
  return {};
}

qint64 Journal::next() {
  const qint64 now = std::max<qint64>(m_clock.nowMs() - kEpoch, 1);
  if (now > m_lastMs) {
    m_lastMs = now;
    m_counter = 0;
  } else if (++m_counter >= (1 << kCounterBits)) {
    ++m_lastMs;
    m_counter = 0;
  }
  return (m_lastMs << (kDeviceBits + kCounterBits)) | (static_cast<qint64>(m_device) << kCounterBits) | m_counter;
}

Result<ChangeSet> Journal::record(const Op& op, const std::function<Result<>()>& work, ChangeId undoes) {
  if (m_recording) {
    // A use-case that calls another: one intention, one change. A failure inside takes back its own part.
    CARTERA_ASSIGN(auto savepoint, Transaction::begin(m_db));
    const auto mark = m_bulk.mark();
    ++m_depth;
    auto inner = work();
    --m_depth;
    if (inner) inner = savepoint.commit();
    if (!inner) {
      // The recorder asks for its rows again at the end; those of the bulk writer are written down already.
      m_db.settle();
      m_bulk.returnTo(mark);
      return fail(inner.error());
    }
    return ChangeSet{};
  }
  CARTERA_ASSIGN(auto tx, Transaction::begin(m_db));
  m_current = ChangeSet{{}, op, {}, {}};
  m_undoes = undoes;
  m_erased.clear();
  m_trashed = {};
  m_recording = true;
  auto done = recordWork(work);
  m_recording = false;
  m_bulk.close();
  m_rows.stop();
  if (done) done = tx.commit();
  if (done && !m_erased.empty()) m_anyErased = true;
  ChangeSet result = std::move(m_current);
  m_current = {};
  if (!done) return fail(done.error());
  return result;
}

void Journal::startChunk() {
  m_rows.start();
  if (m_current.op.kind == ChangeKind::Bulk) m_bulk.open();
}

Result<> Journal::recordWork(const std::function<Result<>()>& work) {
  startChunk();
  const auto done = work();
  m_db.settle();
  // Whoever went on after a write behind had failed may have missed what it did not write, and told of that.
  if (m_bulk.broken()) return fail(*m_bulk.broken());
  CARTERA_TRY(done);
  return flush();
}

Result<> Journal::chunk() {
  // Not inside a use-case of its own: its failure would take back a change that this recording counts on.
  if (!m_recording || m_depth > 0 || m_current.op.kind != ChangeKind::Bulk) return {};
  CARTERA_TRY(flush());
  startChunk();
  return {};
}

Result<BulkWriter*> Journal::bulk() {
  if (!m_bulk.isOpen())
    return fail(ErrorCode::Internal, QStringLiteral("internal"), QStringLiteral("bulk outside of a bulk recording"));
  return &m_bulk;
}

Result<> Journal::unrecorded(const TouchedRows& erased, const std::function<Result<>()>& work) {
  if (!m_recording || m_depth > 0 || m_current.op.kind != ChangeKind::Erase)
    return fail(ErrorCode::Internal, QStringLiteral("internal"), QStringLiteral("unrecorded outside of an erase"));
  const RowRecorder::Pause pause(m_rows);
  auto done = work();
  if (done) m_erased = erased;
  return done;
}

Result<> Journal::flush() {
  m_db.settle();
  CARTERA_ASSIGN(const QByteArray raw, m_rows.take());
  m_bulk.shut();
  CARTERA_ASSIGN(BulkChunk bulk, m_bulk.take());
  const bool keepEmpty = m_current.op.kind == ChangeKind::Undo || m_current.op.kind == ChangeKind::Redo;
  if (raw.isEmpty() && bulk.isEmpty() && m_trashed.rows.empty() && m_erased.empty() &&
      (!keepEmpty || m_current.id.isSet()))
    return {};
  return writeChange(raw, std::move(bulk));
}

Result<> Journal::writeRows(const TouchedRows& touched, qint64 stamp, bool asRanges) {
  for (const auto& [table, rows] : touched) {
    if (asRanges) {
      const auto [lo, hi] = std::minmax_element(rows.begin(), rows.end());
      Statement s(m_db, QStringLiteral("INSERT INTO change_range(change, tbl, lo, hi) VALUES(:c, :t, :lo, :hi)"));
      s.bind(":c", stamp).bind(":t", static_cast<int>(table)).bind(":lo", *lo).bind(":hi", *hi);
      CARTERA_TRY(s.run());
    } else {
      Statement s(m_db, QStringLiteral("INSERT OR IGNORE INTO change_row(tbl, row, change) VALUES(:t, :r, :c)"));
      for (const qint64 row : rows) {
        s.bind(":t", static_cast<int>(table)).bind(":r", row).bind(":c", stamp);
        CARTERA_TRY(s.run());
      }
    }
  }
  return {};
}

Result<int> Journal::deletedAtOf(Table table) {
  auto known = m_deletedAt.find(table);
  if (known == m_deletedAt.end()) {
    CARTERA_ASSIGN(const QStringList columns, schema::columnsOf(m_db, *schema::recordedTable(table)));
    known = m_deletedAt.emplace(table, static_cast<int>(columns.indexOf(QStringLiteral("deleted_at")))).first;
  }
  return known->second;
}

/// Whose part it was and is no more: nothing that stands in the row now says so.
Result<> Journal::noteLeft(const RowChange& row, Renewal& renewal) {
  const RecordedTable& info = *schema::recordedTable(row.table);
  if (row.kind != RowChange::Kind::Update || info.parentColumn == nullptr) return {};
  auto known = m_parents.find(row.table);
  if (known == m_parents.end()) {
    CARTERA_ASSIGN(const QStringList columns, schema::columnsOf(m_db, info));
    known = m_parents.emplace(row.table, static_cast<int>(columns.indexOf(QLatin1String(info.parentColumn)))).first;
  }
  if (const auto* cell = row.cell(known->second)) renewal.left[row.table].push_back(cell->before.toLongLong());
  return {};
}

Result<bool> Journal::onlyTrashed(const RowChange& row) {
  if (row.kind != RowChange::Kind::Update || row.cells.size() != 1) return false;
  CARTERA_ASSIGN(const int deletedAt, deletedAtOf(row.table));
  const auto& cell = row.cells.front();
  return cell.column == deletedAt && !cell.before.isValid() && cell.after.isValid();
}

Result<> Journal::setClock(Table table, qint64 row, int column, qint64 stamp) {
  Statement s(m_db, QStringLiteral("INSERT INTO cell_clock(tbl, row, col, stamp) VALUES(:t, :r, :c, :s) "
                                   "ON CONFLICT(tbl, row, col) DO UPDATE SET stamp = excluded.stamp"));
  return s.bind(":t", static_cast<int>(table)).bind(":r", row).bind(":c", column).bind(":s", stamp).run();
}

Result<qint64> Journal::trash(Table table, const std::vector<qint64>& rows, qint64 at) {
  if (!m_recording || m_depth > 0 || m_current.op.kind != ChangeKind::Undo)
    return fail(ErrorCode::Internal, QStringLiteral("internal"), QStringLiteral("trash outside of an undo"));
  const RecordedTable& info = *schema::recordedTable(table);
  CARTERA_ASSIGN(const QStringList columns, schema::columnsOf(m_db, info));
  CARTERA_ASSIGN(const int deletedAt, deletedAtOf(table));
  changeset::TrashWriter changes(info.name, static_cast<int>(columns.size()), deletedAt);
  auto& trashed = m_trashed.rows[table];
  Statement s(m_db, QStringLiteral("UPDATE ") + QLatin1String(info.name) +
                        QStringLiteral(" SET deleted_at = :at WHERE id = :id AND deleted_at IS NULL"));
  s.bind(":at", at);
  {
    const RowRecorder::Pause pause(m_rows);
    for (const qint64 row : rows) {
      CARTERA_TRY(s.bind(":id", row).run());
      if (s.affected() == 0) continue;
      trashed.push_back(row);
      changes.add(row, at);
    }
  }
  const auto count = static_cast<qint64>(trashed.size());
  if (count == 0) {
    m_trashed.rows.erase(table);
  } else {
    m_trashed.raws.push_back(changes.take());
  }
  return count;
}

Result<QByteArray> Journal::withTrashed(const QByteArray& raw, qint64 stamp, Renewal& renewal, TouchedRows& written) {
  if (m_trashed.rows.empty()) return raw;
  for (const auto& [table, rows] : m_trashed.rows) {
    CARTERA_ASSIGN(const int deletedAt, deletedAtOf(table));
    auto& all = written[table];
    for (const qint64 row : all) {
      if (std::binary_search(rows.begin(), rows.end(), row))
        return fail(ErrorCode::Internal, QStringLiteral("internal"), QStringLiteral("written beside trash()"));
    }
    for (const qint64 row : rows) CARTERA_TRY(setClock(table, row, deletedAt, stamp));
    all.insert(all.end(), rows.begin(), rows.end());
    auto& hidden = renewal.trashed[table];
    hidden.insert(hidden.end(), rows.begin(), rows.end());
  }
  std::vector<QByteArray> parts{raw};
  parts.insert(parts.end(), m_trashed.raws.begin(), m_trashed.raws.end());
  m_trashed = {};
  return changeset::joined(parts);
}

Result<> Journal::writeChange(const QByteArray& recorded, BulkChunk bulk) {
  const qint64 now = m_clock.nowMs();
  CARTERA_ASSIGN(const qint64 last, m_db.scalar("SELECT max(id) FROM change"));
  const qint64 stamp = (std::max(now << 6, (last >> kDeviceBits) + 1) << kDeviceBits) | m_device;
  if (!m_current.id.isSet()) m_current.id = ChangeId(stamp);

  TouchedRows touched = std::move(bulk.rows);
  Renewal renewal;
  renewal.rows = std::move(bulk.renew);
  for (const auto& entry : renewal.rows) renewal.columns[entry.first] = kAllColumns;
  size_t count = 0;
  for (const auto& entry : touched) count += entry.second.size();
  bool overlap = false;
  TouchedRows written;
  CARTERA_TRY(changeset::forEachRow(recorded, [&](const RowChange& row) -> Result<> {
    if (row.kind == RowChange::Kind::Delete)
      return fail(ErrorCode::Internal, QStringLiteral("journal.delete"),
                  QLatin1String(schema::recordedTable(row.table)->name));
    CARTERA_ASSIGN(const bool trashed, onlyTrashed(row));
    CARTERA_TRY(noteLeft(row, renewal));
    // Made past the recorder and changed within the same chunk: made with the newer values, as it would say it.
    if (const auto made = touched.find(row.table);
        made != touched.end() && std::binary_search(made->second.begin(), made->second.end(), row.row)) {
      overlap = true;
      renewal.rows[row.table].push_back(row.row);
      renewal.columns[row.table] = kAllColumns;
      return {};
    }
    (trashed ? renewal.trashed : renewal.rows)[row.table].push_back(row.row);
    if (!trashed) renewal.columns[row.table] |= columnsOf(row);
    written[row.table].push_back(row.row);
    if (row.kind == RowChange::Kind::Insert) return {};
    for (const auto& cell : row.cells) CARTERA_TRY(setClock(row.table, row.row, cell.column, stamp));
    return {};
  }));
  CARTERA_ASSIGN(const QByteArray withTrash, withTrashed(recorded, stamp, renewal, written));
  for (const auto& [table, rows] : written) {
    auto& all = touched[table];
    count += rows.size();
    all.insert(all.end(), rows.begin(), rows.end());
  }
  QByteArray raw = bulk.raw.isEmpty() ? withTrash : bulk.raw;
  if (!bulk.raw.isEmpty() && !recorded.isEmpty()) {
    CARTERA_ASSIGN(raw, overlap ? changeset::combined(bulk.raw, recorded) : changeset::joined({bulk.raw, recorded}));
  }

  // An undo passes erased rows over by itself; any other writer is told.
  if (m_anyErased && m_undoes == ChangeId()) CARTERA_TRY(erase::refuseWritesTo(m_db, touched));
  const bool asRanges = m_current.op.kind == ChangeKind::Bulk || count > kRowsListed || m_current.id.value != stamp;
  CARTERA_TRY(writeRows(touched, stamp, asRanges));

  CARTERA_ASSIGN(const qint64 seq,
                 m_db.scalar("SELECT max(seq) FROM change WHERE dev = " + QByteArray::number(m_device)));
  Statement s(m_db, QStringLiteral(
                        "INSERT INTO change(id, dev, seq, at, author, schema, kind, grp, undoes, label, purge, cs) "
                        "VALUES(:id, :dev, :seq, :at, :author, :schema, :kind, :grp, :undoes, :label, :purge, :cs)"));
  s.bind(":id", stamp).bind(":dev", m_device).bind(":seq", seq + 1).bind(":at", now);
  s.bindText(":author", m_author).bind(":schema", m_schema).bind(":kind", static_cast<int>(m_current.op.kind));
  s.bind(":grp", m_current.op.kind == ChangeKind::Bulk ? m_current.id : ChangeId());
  // An erase counts the records it was asked for and those that went with them, never their names.
  for (const auto& entry : m_erased) count += entry.second.size();
  s.bind(":undoes", m_undoes).bind(":label", labelOf(m_current.op, count)).bind(":cs", changeset::pack(raw));
  CARTERA_TRY(s.bind(":purge", purgeOf(m_erased)).run());
  if (!m_erased.empty()) CARTERA_TRY(erase::mark(m_db, m_erased, ChangeId(stamp)));
  for (const auto& [table, rows] : m_erased) {
    for (auto* rowsOf : {&touched[table], &renewal.rows[table]})
      rowsOf->insert(rowsOf->end(), rows.begin(), rows.end());
    renewal.columns[table] = kAllColumns;
  }

  std::vector<qint64> contacts = std::move(bulk.contacts);
  if (m_derived != nullptr && !renewal.isEmpty()) {
    CARTERA_ASSIGN(const auto concerned, m_derived->renew(m_db, renewal));
    contacts.insert(contacts.end(), concerned.begin(), concerned.end());
    std::sort(contacts.begin(), contacts.end());
    contacts.erase(std::unique(contacts.begin(), contacts.end()), contacts.end());
  }
  m_current.contacts.insert(m_current.contacts.end(), contacts.begin(), contacts.end());
  for (auto& [table, rows] : touched) {
    auto& all = m_current.rows[table];
    all.insert(all.end(), rows.begin(), rows.end());
  }
  return {};
}

}  // namespace cartera
