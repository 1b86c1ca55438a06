// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Erase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <algorithm>
#include <set>

#include "core/storage/ChangesetBlank.h"
#include "core/storage/References.h"
#include "core/storage/Rows.h"
#include "core/storage/WordIndex.h"

namespace cartera::erase {

namespace {

/// How rows of other tables belong to a contact. A test compares it with the references in the schema.
struct Part {
  Table table;
  const char* column;
};
constexpr Part kParts[] = {
    {Table::Point, "contact_id"},       {Table::Address, "contact_id"},     {Table::Membership, "contact_id"},
    {Table::Membership, "company_id"},  {Table::ContactTag, "contact_id"},  {Table::CustomValue, "contact_id"},
    {Table::StageEntry, "contact_id"},  {Table::Interaction, "contact_id"}, {Table::ConsentEvent, "contact_id"},
    {Table::Task, "contact_id"},        {Table::Photo, "contact_id"},       {Table::ForeignProperty, "contact_id"},
    {Table::PairDecision, "contact_a"}, {Table::PairDecision, "contact_b"}, {Table::ContactMerge, "kept_id"},
    {Table::ContactMerge, "other_id"},
};

/// Columns with a CHECK must keep one of its words.
struct Least {
  Table table;
  const char* column;
  const char* value;
};
constexpr Least kLeast[] = {
    {Table::Contact, "kind", "person"},        {Table::Point, "kind", "url"},
    {Table::Interaction, "kind", "other"},     {Table::ConsentEvent, "channel", "email"},
    {Table::ConsentEvent, "state", "unknown"}, {Table::Suppression, "kind", "hash"},
    {Table::Photo, "mime", "image/png"},       {Table::PairDecision, "verdict", "separate"},
};

QString nameOf(Table table) { return QLatin1String(schema::recordedTable(table)->name); }

struct Column {
  QString name;
  /// Stays: the number, and references without which the row could not be.
  bool kept = false;
  QVariant least;
};

Result<std::vector<Column>> shellOf(const Connection& db, Table table, qint64 deletedAt) {
  std::set<QString> references;
  Statement keys(db, QStringLiteral("SELECT \"from\" FROM pragma_foreign_key_list(:t)"));
  keys.bindText(":t", nameOf(table));
  CARTERA_TRY(keys.each([&](const Statement& r) { references.insert(r.text(0)); }));
  std::vector<Column> out;
  Statement info(db, QStringLiteral("SELECT name, type, \"notnull\", pk FROM pragma_table_info(:t) ORDER BY cid"));
  info.bindText(":t", nameOf(table));
  CARTERA_TRY(info.each([&](const Statement& r) {
    Column c{r.text(0), r.flag(3), {}};
    const bool needed = r.flag(2);
    if (c.name == u"deleted_at") {
      c.least = deletedAt;
    } else if (needed && references.count(c.name) > 0) {
      c.kept = true;
    } else if (needed) {
      c.least = r.text(1) == u"INTEGER" ? QVariant(qint64{0}) : QVariant(QStringLiteral(""));
    }
    for (const auto& least : kLeast)
      if (least.table == table && c.name == QLatin1String(least.column)) c.least = QString::fromLatin1(least.value);
    out.push_back(c);
  }));
  return out;
}

void add(TouchedRows& rows, Table table, std::vector<qint64> more) {
  auto& all = rows[table];
  all.insert(all.end(), more.begin(), more.end());
}

/// Sorted, each once, without those that are marked already.
Result<> settle(const Connection& db, TouchedRows& rows) {
  for (auto it = rows.begin(); it != rows.end();) {
    auto& ids = it->second;
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    Statement s(db, QStringLiteral("SELECT k.row FROM json_each(:ids) j JOIN cell_clock k ON k.tbl = :t AND "
                                   "k.row = j.value AND k.col = -2"));
    s.bind(":ids", jsonIds(ids)).bind(":t", static_cast<int>(it->first));
    QSet<qint64> gone;
    CARTERA_TRY(s.each([&](const Statement& r) { gone.insert(r.integer(0)); }));
    if (!gone.isEmpty())
      ids.erase(std::remove_if(ids.begin(), ids.end(), [&](qint64 id) { return gone.contains(id); }), ids.end());
    it = ids.empty() ? rows.erase(it) : std::next(it);
  }
  return {};
}

QString withoutNames(const QString& label) {
  QJsonArray a = QJsonDocument::fromJson(label.toUtf8()).array();
  for (qsizetype i = 2; i < a.size(); ++i) a[i] = QLatin1String(kErasedName);
  return QString::fromUtf8(QJsonDocument(a).toJson(QJsonDocument::Compact));
}

/// What became of one change.
enum class Scrubbed { Untouched, Rewritten, Unreadable };

/// Rewrites one change.
Result<Scrubbed> scrub(Connection& db, qint64 change, const std::map<Table, changeset::BlankRow>& blanks,
                       const std::function<bool(Table, qint64)>& concerned) {
  Statement read(db, QStringLiteral("SELECT cs, label, kind FROM change WHERE id = :id"));
  read.bind(":id", change);
  CARTERA_ASSIGN(const bool found, read.next());
  if (!found) return Scrubbed::Untouched;
  const auto raw = changeset::unpack(read.blob(0));
  const auto blanked =
      raw ? changeset::blankRows(*raw, blanks, concerned) : Result<changeset::Blanked>(fail(raw.error()));
  // What nobody can read may hold any of it, and can neither be undone nor played again: better nothing.
  if (!blanked && blanked.error().code != ErrorCode::Corrupt) return fail(blanked.error());
  if (blanked && blanked->rows == 0) return Scrubbed::Untouched;
  // A bulk is called after a file or a stock of records, a single action after whom it was done to.
  const bool bulk = read.integer(2) == static_cast<int>(ChangeKind::Bulk);
  const QString label = bulk ? read.text(1) : withoutNames(read.text(1));
  read.reset();
  Statement write(db, QStringLiteral("UPDATE change SET cs = :cs, label = :label WHERE id = :id"));
  write.bind(":cs", changeset::pack(blanked ? blanked->raw : QByteArray())).bind(":label", label).bind(":id", change);
  CARTERA_TRY(write.run());
  return blanked ? Scrubbed::Rewritten : Scrubbed::Unreadable;
}

/// Changes of rows that stay, but hung on one of these contacts at that time, are called after them. One that cannot be
/// read may be as well. Answers which.
Result<std::vector<qint64>> scrubMoved(Connection& db, const TouchedRows& rows) {
  const auto contacts = rows.find(Table::Contact);
  if (contacts == rows.end()) return std::vector<qint64>();
  std::vector<references::Reference> columns;
  for (const auto& part : kParts) columns.push_back({part.table, part.column});
  CARTERA_ASSIGN(const auto once,
                 references::pointings(db, columns, QSet<qint64>(contacts->second.begin(), contacts->second.end()), 0));
  std::set<qint64> changes(once.damaged.begin(), once.damaged.end());
  for (const auto& p : once.found) changes.insert(p.change);
  Statement read(db, QStringLiteral("SELECT label FROM change WHERE id = :id AND kind <> 2"));
  Statement write(db, QStringLiteral("UPDATE change SET label = :label WHERE id = :id"));
  for (const qint64 change : changes) {
    read.bind(":id", change);
    CARTERA_ASSIGN(const bool found, read.next());
    const QString label = found ? withoutNames(read.text(0)) : QString();
    read.reset();
    if (found) CARTERA_TRY(write.bind(":label", label).bind(":id", change).run());
  }
  return std::vector<qint64>(changes.begin(), changes.end());
}

/// Undo and redo carry the label of what they switch.
Result<> scrubSwitches(Connection& db, const std::vector<qint64>& units) {
  std::vector<std::pair<qint64, QString>> labels;
  Statement s(db, QStringLiteral("SELECT id, label FROM change WHERE undoes IN (SELECT value FROM json_each(:ids)) AND "
                                 "undoes IN (SELECT id FROM change WHERE id IN (SELECT value FROM json_each(:units)) "
                                 "AND kind <> 2)"));
  s.bind(":ids", jsonIds(units)).bind(":units", jsonIds(units));
  CARTERA_TRY(s.each([&](const Statement& r) { labels.emplace_back(r.integer(0), withoutNames(r.text(1))); }));
  for (const auto& l : labels) {
    Statement write(db, QStringLiteral("UPDATE change SET label = :label WHERE id = :id"));
    CARTERA_TRY(write.bind(":label", l.second).bind(":id", l.first).run());
  }
  return {};
}

Result<> setPending(Connection& db, bool pending) {
  Statement s(db, QStringLiteral("INSERT INTO meta(key, value) VALUES('erase', :v) ON CONFLICT(key) DO UPDATE SET "
                                 "value = excluded.value"));
  return s.bind(":v", pending ? QStringLiteral("pending") : QStringLiteral("done")).run();
}

}  // namespace

Result<TouchedRows> rowsWith(const Connection& db, const TouchedRows& roots) {
  TouchedRows rows = roots;
  const auto contacts = roots.find(Table::Contact);
  if (contacts != roots.end()) {
    const QString ids = jsonIds(contacts->second);
    for (const auto& part : kParts) {
      Statement s(db, QStringLiteral("SELECT id FROM ") + nameOf(part.table) + QStringLiteral(" WHERE ") +
                          QLatin1String(part.column) + QStringLiteral(" IN (SELECT value FROM json_each(:ids))"));
      s.bind(":ids", ids);
      CARTERA_ASSIGN(auto found, collect(s, [](Statement& r) { return r.integer(0); }));
      add(rows, part.table, std::move(found));
    }
  }
  CARTERA_TRY(settle(db, rows));
  return rows;
}

Result<qint64> scrubJournal(Connection& db, const TouchedRows& rows, qint64 deletedAt,
                            const std::function<bool(qint64, qint64)>& progress) {
  std::map<Table, changeset::BlankRow> blanks;
  std::map<Table, QSet<qint64>> sets;
  for (const auto& entry : rows) {
    CARTERA_ASSIGN(const auto shell, shellOf(db, entry.first, deletedAt));
    auto& blank = blanks[entry.first];
    for (const auto& c : shell)
      blank.push_back(c.kept ? std::nullopt : std::optional<QByteArray>(changeset::encoded(c.least)));
    sets[entry.first] = QSet<qint64>(entry.second.begin(), entry.second.end());
  }
  const auto concerned = [&](Table table, qint64 row) {
    const auto it = sets.find(table);
    return it != sets.end() && it->second.contains(row);
  };
  CARTERA_ASSIGN(const auto changes, references::changesOf(db, rows));
  // Before anything is thrown away that tells where rows hung.
  CARTERA_ASSIGN(std::vector<qint64> written, scrubMoved(db, rows));
  qint64 done = 0;
  qint64 unreadable = 0;
  for (const qint64 change : changes) {
    if (progress && !progress(done++, static_cast<qint64>(changes.size())))
      return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    CARTERA_ASSIGN(const Scrubbed scrubbed, scrub(db, change, blanks, concerned));
    if (scrubbed != Scrubbed::Untouched) written.push_back(change);
    if (scrubbed == Scrubbed::Unreadable) ++unreadable;
  }
  CARTERA_TRY(scrubSwitches(db, written));
  return unreadable;
}

Result<> blank(Connection& db, const TouchedRows& rows, qint64 deletedAt) {
  for (const auto& entry : rows) {
    CARTERA_ASSIGN(const auto shell, shellOf(db, entry.first, deletedAt));
    QStringList sets;
    for (const auto& c : shell)
      if (!c.kept) sets.append(c.name + QStringLiteral(" = :") + c.name);
    Statement s(db, QStringLiteral("UPDATE ") + nameOf(entry.first) + QStringLiteral(" SET ") +
                        sets.join(QStringLiteral(", ")) +
                        QStringLiteral(" WHERE id IN (SELECT value FROM json_each(:ids))"));
    for (const auto& c : shell)
      if (!c.kept) s.bind((u':' + c.name).toLatin1().constData(), c.least);
    CARTERA_TRY(s.bind(":ids", jsonIds(entry.second)).run());
  }
  return {};
}

Result<> mark(Connection& db, const TouchedRows& rows, ChangeId by) {
  for (const auto& entry : rows) {
    const QString ids = jsonIds(entry.second);
    const int table = static_cast<int>(entry.first);
    for (const char* from : {"cell_clock", "conflict"}) {
      Statement drop(db, QStringLiteral("DELETE FROM ") + QLatin1String(from) +
                             QStringLiteral(" WHERE tbl = :t AND row IN (SELECT value FROM json_each(:ids))"));
      CARTERA_TRY(drop.bind(":t", table).bind(":ids", ids).run());
    }
    Statement put(db, QStringLiteral("INSERT INTO cell_clock(tbl, row, col, stamp) "
                                     "SELECT :t, value, -2, :by FROM json_each(:ids)"));
    CARTERA_TRY(put.bind(":t", table).bind(":by", by.value).bind(":ids", ids).run());
  }
  return setPending(db, true);
}

Result<bool> any(const Connection& db) {
  CARTERA_ASSIGN(const QString stored, db.scalarText("SELECT value FROM meta WHERE key = 'erase'"));
  return !stored.isEmpty();
}

Result<QHash<qint64, ChangeId>> marked(const Connection& db, Table table) {
  QHash<qint64, ChangeId> out;
  Statement s(db, QStringLiteral("SELECT row, stamp FROM cell_clock WHERE tbl = :t AND col = -2"));
  s.bind(":t", static_cast<int>(table));
  CARTERA_TRY(s.each([&](const Statement& r) { out.insert(r.integer(0), ChangeId(r.integer(1))); }));
  return out;
}

Result<bool> isMarked(const Connection& db, Table table, qint64 row) {
  Statement s(db, QStringLiteral("SELECT 1 FROM cell_clock WHERE tbl = :t AND row = :r AND col = -2"));
  return s.bind(":t", static_cast<int>(table)).bind(":r", row).next();
}

Result<> refuseWritesTo(const Connection& db, const TouchedRows& rows) {
  const auto refuseIf = [&](const QString& sql, Table table, const std::vector<qint64>& ids) -> Result<> {
    Statement s(db, sql);
    s.bind(":t", static_cast<int>(table)).bind(":ids", jsonIds(ids));
    CARTERA_ASSIGN(const bool found, s.next());
    if (found) return fail(ErrorCode::Conflict, QStringLiteral("contact.erased"), QString::number(s.integer(0)));
    return {};
  };
  for (const auto& entry : rows) {
    CARTERA_TRY(refuseIf(QStringLiteral("SELECT k.row FROM json_each(:ids) j JOIN cell_clock k ON k.tbl = :t AND "
                                        "k.row = j.value AND k.col = -2 LIMIT 1"),
                         entry.first, entry.second));
    for (const auto& part : kParts) {
      if (part.table != entry.first) continue;
      CARTERA_TRY(refuseIf(QStringLiteral("SELECT k.row FROM json_each(:ids) j JOIN ") + nameOf(part.table) +
                               QStringLiteral(" p ON p.id = j.value JOIN cell_clock k ON k.tbl = :t AND k.row = p.") +
                               QLatin1String(part.column) + QStringLiteral(" AND k.col = -2 LIMIT 1"),
                           Table::Contact, entry.second));
    }
  }
  return {};
}

Result<std::vector<std::pair<Table, qint64>>> check(const Connection& db) {
  std::vector<std::pair<Table, qint64>> out;
  for (const auto& table : schema::recordedTables()) {
    const Table number = table.number;
    CARTERA_ASSIGN(const auto shell, shellOf(db, table.number, 0));
    QStringList holds{QStringLiteral("r.deleted_at IS NULL")};
    for (const auto& c : shell)
      if (!c.kept && c.name != u"deleted_at")
        holds.append(QStringLiteral("r.") + c.name + QStringLiteral(" IS NOT :") + c.name);
    Statement s(db, QStringLiteral("SELECT r.id FROM cell_clock k JOIN ") + QLatin1String(table.name) +
                        QStringLiteral(" r ON r.id = k.row WHERE k.tbl = :t AND k.col = -2 AND (") +
                        holds.join(QStringLiteral(" OR ")) + u')');
    for (const auto& c : shell)
      if (!c.kept && c.name != u"deleted_at") s.bind((u':' + c.name).toLatin1().constData(), c.least);
    s.bind(":t", static_cast<int>(table.number));
    CARTERA_TRY(s.each([&](const Statement& r) { out.emplace_back(number, r.integer(0)); }));
  }
  return out;
}

Result<> scour(Connection& db) {
  // A word taken out of the index stays in its pages until they are merged.
  CARTERA_TRY(wordindex::rebuild(db));
  // The new copy of the file is laid out on disk: in memory it would need as much as the file is large.
  CARTERA_TRY(db.execScript("PRAGMA temp_store=FILE"));
  const auto vacuumed = db.execScript("VACUUM");
  CARTERA_TRY(db.execScript("PRAGMA temp_store=MEMORY"));
  CARTERA_TRY(vacuumed);
  CARTERA_ASSIGN(const qint64 busy, db.scalar("PRAGMA wal_checkpoint(TRUNCATE)"));
  // A reader still looks at what was: its pages stand in the log until it is done.
  if (busy != 0) return fail(ErrorCode::Busy, QStringLiteral("file.busy"), db.path());
  return setPending(db, false);
}

Result<bool> isPending(const Connection& db) {
  CARTERA_ASSIGN(const QString stored, db.scalarText("SELECT value FROM meta WHERE key = 'erase'"));
  return stored == u"pending";
}

}  // namespace cartera::erase
