// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ChangesetCodec.h"

#include <sqlite3.h>
#include <zstd.h>

#include <QCryptographicHash>

#include "core/storage/Statement.h"

namespace cartera {

const RowChange::Cell* RowChange::cell(int column) const {
  for (const auto& c : cells)
    if (c.column == column) return &c;
  return nullptr;
}

namespace changeset {

namespace {

// Frame: 'C' 'J', version, flags (1: zstd), 8 bytes of SHA-256 over the first four and the payload, payload.
constexpr int kHeader = 12;
constexpr char kVersion = 1;
constexpr char kCompressed = 1;
// Level 1 costs about 0.5 µs a row; below 1 KB the dictionary does not pay.
constexpr qsizetype kCompressAbove = 1024;
constexpr unsigned long long kLargest = 512ULL << 20;
// A block of zstd gives at most 128 KB and takes at least 4 bytes: whoever claims more is lying about the size.
constexpr unsigned long long kDensest = 32768;

/// Over the flags as well: a flipped one would hand compressed bytes to SQLite's reader.
QByteArray checksum(const QByteArray& start, const QByteArray& payload) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  hash.addData(start);
  hash.addData(payload);
  return hash.result().left(8);
}

QVariant valueOf(sqlite3_value* v) {
  switch (sqlite3_value_type(v)) {
    case SQLITE_INTEGER: return QVariant(static_cast<qint64>(sqlite3_value_int64(v)));
    case SQLITE_FLOAT: return QVariant(sqlite3_value_double(v));
    case SQLITE_TEXT:
      return QVariant(QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_value_text(v)), sqlite3_value_bytes(v)));
    case SQLITE_BLOB:
      // Of no bytes SQLite answers no pointer, and a null array would be stored as NULL.
      return QVariant(sqlite3_value_bytes(v) == 0
                          ? QByteArray("")
                          : QByteArray(static_cast<const char*>(sqlite3_value_blob(v)), sqlite3_value_bytes(v)));
    default: return {};
  }
}

struct Iterator {
  sqlite3_changeset_iter* it = nullptr;
  ~Iterator() {
    if (it != nullptr) sqlite3changeset_finalize(it);
  }
};

Result<RowChange> currentRow(sqlite3_changeset_iter* it) {
  const char* name = nullptr;
  int columns = 0;
  int op = 0;
  sqlite3changeset_op(it, &name, &columns, &op, nullptr);
  const RecordedTable* table = schema::recordedTable(QByteArray(name));
  if (table == nullptr) return fail(ErrorCode::Corrupt, QStringLiteral("journal.damaged"), QString::fromUtf8(name));
  RowChange row;
  row.table = table->number;
  row.kind = op == SQLITE_INSERT   ? RowChange::Kind::Insert
             : op == SQLITE_UPDATE ? RowChange::Kind::Update
                                   : RowChange::Kind::Delete;
  sqlite3_value* v = nullptr;
  // The primary key is column 0 of every recorded table; updates carry it as an old value.
  if (op == SQLITE_INSERT) {
    sqlite3changeset_new(it, 0, &v);
  } else {
    sqlite3changeset_old(it, 0, &v);
  }
  if (v == nullptr) return fail(ErrorCode::Corrupt, QStringLiteral("journal.damaged"));
  row.row = sqlite3_value_int64(v);
  for (int c = 1; c < columns; ++c) {
    sqlite3_value* before = nullptr;
    sqlite3_value* after = nullptr;
    if (op != SQLITE_INSERT) sqlite3changeset_old(it, c, &before);
    if (op != SQLITE_DELETE) sqlite3changeset_new(it, c, &after);
    const bool concerned = op == SQLITE_UPDATE ? after != nullptr : true;
    if (!concerned) continue;
    row.cells.push_back(
        {c, before != nullptr ? valueOf(before) : QVariant(), after != nullptr ? valueOf(after) : QVariant()});
  }
  return row;
}

/// Writes rows by number. Keeps what it asked about columns and what it prepared: an import replays in the same few
/// shapes of statement.
class RowWriter {
 public:
  explicit RowWriter(Connection& db) : m_db(db) {}

  Result<> write(const RowChange& change) {
    const QString name = QLatin1String(schema::recordedTable(change.table)->name);
    if (change.kind == RowChange::Kind::Delete)
      return fail(ErrorCode::Internal, QStringLiteral("journal.delete"), name);
    // Not INSERT OR REPLACE (I4): it would delete, and forget cells that this change does not carry.
    CARTERA_ASSIGN(Statement * exists,
                   prepared(QStringLiteral("SELECT 1 FROM ") + name + QStringLiteral(" WHERE id = :id")));
    exists->bind(":id", change.row);
    CARTERA_ASSIGN(const bool there, exists->next());
    exists->reset();
    // An update whose cells were erased keeps its place, and says nothing.
    if (change.kind == RowChange::Kind::Update && change.cells.empty()) return {};
    CARTERA_ASSIGN(const QString sql, sqlFor(change, name, there));
    CARTERA_ASSIGN(Statement * write, prepared(sql));
    write->bind(":id", change.row);
    for (const auto& cell : change.cells)
      write->bind(QStringLiteral(":c%1").arg(cell.column).toLatin1().constData(), cell.after);
    return write->run();
  }

 private:
  Result<QString> sqlFor(const RowChange& change, const QString& name, bool there) {
    CARTERA_ASSIGN(const QStringList* columns, columnsOf(change.table));
    QStringList sets;
    QStringList names{QStringLiteral("id")};
    QStringList values{QStringLiteral(":id")};
    for (const auto& cell : change.cells) {
      const QString column = columns->value(cell.column);
      if (column.isEmpty()) return fail(ErrorCode::TooNew, QStringLiteral("journal.columns"), name);
      const QString mark = QStringLiteral(":c%1").arg(cell.column);
      sets.append(column + QStringLiteral(" = ") + mark);
      names.append(column);
      values.append(mark);
    }
    const QString comma = QStringLiteral(", ");
    if (there)
      return QString(QStringLiteral("UPDATE ") + name + QStringLiteral(" SET ") + sets.join(comma) +
                     QStringLiteral(" WHERE id = :id"));
    return QString(QStringLiteral("INSERT INTO ") + name + u'(' + names.join(comma) + QStringLiteral(") VALUES(") +
                   values.join(comma) + u')');
  }

  Result<const QStringList*> columnsOf(Table table) {
    auto it = m_columns.find(table);
    if (it == m_columns.end()) {
      CARTERA_ASSIGN(const QStringList names, schema::columnsOf(m_db, *schema::recordedTable(table)));
      it = m_columns.emplace(table, names).first;
    }
    return &it->second;
  }

  Result<Statement*> prepared(const QString& sql) {
    constexpr size_t kKeep = 64;
    auto it = m_statements.find(sql);
    if (it == m_statements.end()) {
      if (m_statements.size() >= kKeep) m_statements.clear();
      it = m_statements.emplace(sql, std::make_unique<Statement>(m_db, sql)).first;
    }
    return it->second.get();
  }

  Connection& m_db;
  std::map<Table, QStringList> m_columns;
  std::map<QString, std::unique_ptr<Statement>> m_statements;
};

}  // namespace

QByteArray pack(const QByteArray& raw) {
  QByteArray payload = raw;
  char flags = 0;
  if (raw.size() > kCompressAbove) {
    QByteArray squeezed(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(raw.size()))), Qt::Uninitialized);
    const size_t n = ZSTD_compress(squeezed.data(), static_cast<size_t>(squeezed.size()), raw.constData(),
                                   static_cast<size_t>(raw.size()), 1);
    if (ZSTD_isError(n) == 0 && n < static_cast<size_t>(raw.size())) {
      squeezed.truncate(static_cast<qsizetype>(n));
      payload = squeezed;
      flags = kCompressed;
    }
  }
  QByteArray out;
  out.reserve(kHeader + payload.size());
  out.append("CJ", 2).append(kVersion).append(flags);
  out.append(checksum(out, payload)).append(payload);
  return out;
}

Result<QByteArray> unpack(const QByteArray& packed) {
  const auto damaged = [] { return fail(ErrorCode::Corrupt, QStringLiteral("journal.damaged")); };
  if (packed.size() < kHeader || !packed.startsWith("CJ") || packed[2] != kVersion) return damaged();
  const QByteArray payload = packed.mid(kHeader);
  if (checksum(packed.left(4), payload) != packed.mid(4, 8)) return damaged();
  if ((packed[3] & ~kCompressed) != 0) return damaged();
  if (packed[3] == 0) return payload;
  const unsigned long long size = ZSTD_getFrameContentSize(payload.constData(), static_cast<size_t>(payload.size()));
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > kLargest) return damaged();
  if (size / kDensest > static_cast<unsigned long long>(payload.size())) return damaged();
  QByteArray raw(static_cast<qsizetype>(size), Qt::Uninitialized);
  const size_t n = ZSTD_decompress(raw.data(), static_cast<size_t>(raw.size()), payload.constData(),
                                   static_cast<size_t>(payload.size()));
  if (ZSTD_isError(n) != 0 || n != size) return damaged();
  return raw;
}

Result<> forEachRow(const QByteArray& raw, const std::function<Result<>(const RowChange&)>& fn) {
  if (raw.isEmpty()) return {};
  Iterator iterator;
  int rc = sqlite3changeset_start(&iterator.it, static_cast<int>(raw.size()), const_cast<char*>(raw.constData()));
  if (rc != SQLITE_OK) return fail(ErrorCode::Corrupt, QStringLiteral("journal.damaged"));
  while ((rc = sqlite3changeset_next(iterator.it)) == SQLITE_ROW) {
    CARTERA_ASSIGN(const RowChange row, currentRow(iterator.it));
    CARTERA_TRY(fn(row));
  }
  if (rc != SQLITE_DONE) return fail(ErrorCode::Corrupt, QStringLiteral("journal.damaged"));
  return {};
}

Result<> replay(Connection& db, const QByteArray& raw) {
  // Sessions write tables children first; parents must be there before their children, so rows are put in reverse order
  // of the tables.
  std::map<int, std::vector<RowChange>> byTable;
  const auto& order = schema::recordedTables();
  CARTERA_TRY(forEachRow(raw, [&](const RowChange& row) -> Result<> {
    for (size_t i = 0; i < order.size(); ++i)
      if (order[i].number == row.table) byTable[-static_cast<int>(i)].push_back(row);
    return {};
  }));
  RowWriter writer(db);
  for (const auto& entry : byTable)
    for (const auto& row : entry.second) CARTERA_TRY(writer.write(row));
  return {};
}

}  // namespace changeset
}  // namespace cartera
