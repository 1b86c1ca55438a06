// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/RowRecorder.h"

#include <sqlite3.h>

#include <cstring>
#include <utility>

#include "core/storage/ChangesetBytes.h"
#include "core/storage/RawStatement.h"
#include "core/storage/Schema.h"

namespace cartera {

namespace {

void appendBytes(QByteArray& to, char type, const void* data, int size) {
  char length[8];
  to.append(type).append(length, changeset::putVarint(length, static_cast<quint64>(size)) - length);
  to.append(static_cast<const char*>(data), size);
}

/// The value of a row that is about to go.
struct OldValue {
  sqlite3_value* value;
  [[nodiscard]] int type() const { return sqlite3_value_type(value); }
  [[nodiscard]] qint64 integer() const { return sqlite3_value_int64(value); }
  [[nodiscard]] double real() const { return sqlite3_value_double(value); }
  [[nodiscard]] const void* text() const { return sqlite3_value_text(value); }
  [[nodiscard]] const void* blob() const { return sqlite3_value_blob(value); }
  [[nodiscard]] int size() const { return sqlite3_value_bytes(value); }
};

/// The value of a row that was asked for.
struct Column {
  sqlite3_stmt* statement;
  int column;
  [[nodiscard]] int type() const { return sqlite3_column_type(statement, column); }
  [[nodiscard]] qint64 integer() const { return sqlite3_column_int64(statement, column); }
  [[nodiscard]] double real() const { return sqlite3_column_double(statement, column); }
  [[nodiscard]] const void* text() const { return sqlite3_column_text(statement, column); }
  [[nodiscard]] const void* blob() const { return sqlite3_column_blob(statement, column); }
  [[nodiscard]] int size() const { return sqlite3_column_bytes(statement, column); }
};

template <class Value>
void appendValue(QByteArray& to, const Value& value) {
  switch (value.type()) {
    case SQLITE_INTEGER:
      changeset::appendNumber(to, changeset::kInteger, static_cast<quint64>(value.integer()));
      return;
    case SQLITE_FLOAT: {
      const double real = value.real();
      quint64 bits = 0;
      std::memcpy(&bits, &real, sizeof bits);
      changeset::appendNumber(to, changeset::kReal, bits);
      return;
    }
    // SQLite counts the bytes of what was asked for last.
    case SQLITE_TEXT: {
      const void* text = value.text();
      appendBytes(to, changeset::kText, text, value.size());
      return;
    }
    case SQLITE_BLOB: {
      const void* blob = value.blob();
      appendBytes(to, changeset::kBlob, blob, value.size());
      return;
    }
    default: to.append(changeset::kNull);
  }
}

/// An update: of what it was the key and what changed, then what changed as it is; nothing of the others.
void appendUpdate(QByteArray& to, const QByteArray& before, const QByteArray& after, int columns) {
  std::vector<changeset::Span> was;
  std::vector<changeset::Span> is;
  changeset::Reader(before).record(columns, was);
  changeset::Reader(after).record(columns, is);
  QByteArray now;
  for (size_t c = 0; c < was.size(); ++c) {
    const auto bytes = [](const QByteArray& record, const changeset::Span& span) {
      return QByteArray::fromRawData(record.constData() + span.from, span.size);
    };
    const QByteArray old = bytes(before, was[c]);
    const QByteArray fresh = bytes(after, is[c]);
    const bool isSame = old == fresh;
    to.append(isSame && c > 0 ? QByteArray(1, changeset::kUndefined) : old);
    now.append(isSame ? QByteArray(1, changeset::kUndefined) : fresh);
  }
  to.append(now);
}

}  // namespace

/// A row that was written.
struct RowRecorder::Written {
  qint64 row = 0;
  bool isMade = false;      // it was not there before
  bool isIndirect = false;  // by triggers alone
  changeset::Span before;   // its record among those of the table; of no use where it was made
};

/// What was written to one table.
struct RowRecorder::Records {
  QByteArray name;
  std::vector<Written> rows;
  std::unordered_map<qint64, size_t> byRow;
  QByteArray before;
  std::unique_ptr<RawStatement> read;

  void forget() {
    rows.clear();
    byRow.clear();
    before.resize(0);
  }
};

RowRecorder::RowRecorder(const Connection& db) : m_db(db) {
  for (const auto& table : schema::recordedTables()) {
    m_tables.push_back(std::make_unique<Records>());
    m_tables.back()->name = table.name;
    m_byName.emplace(table.name, m_tables.back().get());
  }
  m_next = static_cast<RowRecorder*>(sqlite3_preupdate_hook(m_db.handle(), heard, this));
}

RowRecorder::~RowRecorder() {
  sqlite3* const db = m_db.handle();
  auto* const first = static_cast<RowRecorder*>(sqlite3_preupdate_hook(db, nullptr, nullptr));
  RowRecorder* const left = first == this ? m_next : first;
  for (RowRecorder* r = left; r != nullptr; r = r->m_next)
    if (r->m_next == this) r->m_next = m_next;
  if (left != nullptr) sqlite3_preupdate_hook(db, heard, left);
}

void RowRecorder::start() {
  stop();
  m_on = true;
}

void RowRecorder::stop() {
  m_on = false;
  for (const auto& records : m_tables)
    if (!records->rows.empty()) records->forget();
}

void RowRecorder::heard(void* self, sqlite3* db, int operation, const char* file, const char* table, long long before,
                        long long after) {
  if (std::strcmp(file, "main") != 0) return;
  for (auto* r = static_cast<RowRecorder*>(self); r != nullptr; r = r->m_next)
    if (r->m_on) r->hear(db, operation, table, before, after);
}

void RowRecorder::hear(sqlite3* db, int operation, const char* table, qint64 before, qint64 after) {
  const auto known = m_byName.find(table);
  if (known == m_byName.end()) return;
  const bool isIndirect = sqlite3_preupdate_depth(db) > 0;
  if (operation != SQLITE_INSERT) note(*known->second, before, false, isIndirect);
  // A row that is given another number is taken away and made.
  if (operation == SQLITE_INSERT || before != after)
    note(*known->second, after, operation != SQLITE_DELETE, isIndirect);
}

void RowRecorder::note(Records& records, qint64 row, bool isMade, bool isIndirect) {
  const auto [known, isNew] = records.byRow.emplace(row, records.rows.size());
  if (!isNew) {
    bool& all = records.rows[known->second].isIndirect;
    all = all && isIndirect;
    return;
  }
  Written written{row, isMade, isIndirect, {records.before.size(), 0}};
  if (!isMade) {
    sqlite3* const db = m_db.handle();
    const int columns = sqlite3_preupdate_count(db);
    for (int c = 0; c < columns; ++c) {
      sqlite3_value* value = nullptr;
      if (sqlite3_preupdate_old(db, c, &value) == SQLITE_OK) {
        appendValue(records.before, OldValue{value});
      } else {
        records.before.append(changeset::kNull);
      }
    }
    written.before.size = records.before.size() - written.before.from;
  }
  records.rows.push_back(written);
}

Result<QByteArray> RowRecorder::take() {
  m_on = false;
  QByteArray out;
  Result<> done;
  for (const auto& records : m_tables) {
    if (records->rows.empty()) continue;
    if (done) done = append(*records, out);
    records->forget();
  }
  if (!done) return fail(done.error());
  return out;
}

Result<> RowRecorder::append(Records& records, QByteArray& to) {
  if (!records.read) {
    // What is computed and not stored shifts the places of the columns behind it; no table of ours has such a column.
    CARTERA_ASSIGN(const qint64 computed,
                   m_db.scalar("SELECT count(*) FROM pragma_table_xinfo('" + records.name + "') WHERE hidden <> 0"));
    if (computed != 0)
      return fail(ErrorCode::Internal, QStringLiteral("journal.columns"), QString::fromLatin1(records.name));
    records.read = std::make_unique<RawStatement>(m_db, "SELECT * FROM main." + records.name + " WHERE id = ?1");
  }
  bool isNamed = false;
  QByteArray after;
  for (const Written& w : records.rows) {
    records.read->bind(1, w.row);
    CARTERA_ASSIGN(const bool there, records.read->next());
    sqlite3_stmt* const row = records.read->raw();
    const int columns = sqlite3_column_count(row);
    after.resize(0);
    for (int c = 0; there && c < columns; ++c) appendValue(after, Column{row, c});
    if (there) records.read->reset();
    const QByteArray before = records.before.mid(w.before.from, w.before.size);
    if (w.isMade ? !there : before == after) continue;

    if (!std::exchange(isNamed, true)) changeset::appendHeader(to, records.name, columns);
    const int operation = w.isMade ? SQLITE_INSERT : there ? SQLITE_UPDATE : SQLITE_DELETE;
    to.append(static_cast<char>(operation)).append(char(w.isIndirect ? 1 : 0));
    if (operation == SQLITE_UPDATE) {
      appendUpdate(to, before, after, columns);
    } else {
      to.append(w.isMade ? after : before);
    }
  }
  return {};
}

}  // namespace cartera
