// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/BulkWriter.h"

#include <sqlite3.h>

#include <QtEndian>
#include <algorithm>
#include <cstring>
#include <utility>

#include "core/storage/ChangesetBytes.h"
#include "core/storage/Statement.h"

namespace cartera {

namespace {

Result<> outside(const char* what) {
  return fail(ErrorCode::Internal, QStringLiteral("internal"),
              QLatin1String(what) + QStringLiteral(" outside of a bulk recording"));
}

// A value takes a byte of type and eight of number or length, and its bytes.
constexpr qsizetype kValueMost = 9;

char* putInteger(char* to, qint64 v) {
  *to++ = changeset::kInteger;
  qToBigEndian<qint64>(v, to);
  return to + sizeof v;
}

char* putReal(char* to, double v) {
  *to++ = changeset::kReal;
  quint64 bits = 0;
  std::memcpy(&bits, &v, sizeof bits);
  qToBigEndian<quint64>(bits, to);
  return to + sizeof bits;
}

char* putBytes(char* to, char type, std::string_view bytes) {
  *to++ = type;
  to = changeset::putVarint(to, bytes.size());
  if (!bytes.empty()) std::memcpy(to, bytes.data(), bytes.size());
  return to + bytes.size();
}

}  // namespace

// ---- one table -----------------------------------------------------------------------------------------------------

int BulkTable::column(std::string_view name) const {
  for (size_t c = 0; c < m_columns.size(); ++c)
    if (std::string_view(m_columns[c].name.constData(), static_cast<size_t>(m_columns[c].name.size())) == name)
      return static_cast<int>(c);
  return -1;
}

BulkTable& BulkTable::put(int column, const Cell& cell) {
  const bool settable = column > 0 && static_cast<size_t>(column) < m_cells.size();
  Q_ASSERT(settable);
  if (!settable) return *this;
  m_set.push_back(column);
  m_cells[static_cast<size_t>(column)] = cell;
  return *this;
}

BulkTable& BulkTable::null(int column) { return put(column, Cell()); }
BulkTable& BulkTable::integer(int column, qint64 v) { return put(column, {Kind::Integer, v, 0, {}}); }
BulkTable& BulkTable::real(int column, double v) { return put(column, {Kind::Real, 0, v, {}}); }
BulkTable& BulkTable::text(int column, std::string_view utf8) { return put(column, {Kind::Text, 0, 0, utf8}); }
BulkTable& BulkTable::known(int column, std::string_view utf8) { return utf8.empty() ? *this : text(column, utf8); }
BulkTable& BulkTable::blob(int column, std::string_view bytes) { return put(column, {Kind::Blob, 0, 0, bytes}); }

Result<> BulkTable::prepare() {
  m_columns.clear();
  m_set.clear();
  std::vector<QString> defaults;
  Statement info(m_writer.m_db,
                 QStringLiteral("SELECT name, type, dflt_value FROM pragma_table_info(:t) ORDER BY cid"));
  info.bindText(":t", QString::fromLatin1(m_name));
  CARTERA_TRY(info.each([&](const Statement& row) {
    Column c;
    c.name = row.text(0).toLatin1();
    const QString type = row.text(1);
    c.affinity = type == QLatin1String("INTEGER") ? Affinity::Integer
                 : type == QLatin1String("TEXT")  ? Affinity::Text
                                                  : Affinity::Other;
    m_columns.push_back(c);
    defaults.push_back(row.text(2));
  }));
  for (size_t c = 0; c < m_columns.size(); ++c) {
    if (defaults[c].isEmpty()) continue;
    Column& column = m_columns[c];
    RawStatement value(m_writer.m_db, "SELECT " + defaults[c].toUtf8());
    CARTERA_ASSIGN(const bool row, value.next());
    if (!row) continue;
    switch (sqlite3_column_type(value.raw(), 0)) {
      case SQLITE_NULL: break;
      case SQLITE_INTEGER: column.unset = {Kind::Integer, sqlite3_column_int64(value.raw(), 0), 0, {}}; break;
      case SQLITE_FLOAT: column.unset = {Kind::Real, 0, sqlite3_column_double(value.raw(), 0), {}}; break;
      default:
        column.defaultBytes = QByteArray(static_cast<const char*>(sqlite3_column_blob(value.raw(), 0)),
                                         sqlite3_column_bytes(value.raw(), 0));
        column.unset = {sqlite3_column_type(value.raw(), 0) == SQLITE_TEXT ? Kind::Text : Kind::Blob, 0, 0, {}};
    }
  }

  m_cells.clear();
  QByteArray marks;
  for (Column& c : m_columns) {
    // Only now: the bytes move no more.
    if (c.unset.kind == Kind::Text || c.unset.kind == Kind::Blob)
      c.unset.bytes = {c.defaultBytes.constData(), static_cast<size_t>(c.defaultBytes.size())};
    m_cells.push_back(c.unset);
    marks += marks.isEmpty() ? "?" : ",?";
  }
  m_insert = std::make_unique<RawStatement>(m_writer.m_db, "INSERT INTO " + m_name + " VALUES(" + marks + ')');
  m_read = std::make_unique<RawStatement>(m_writer.m_db, "SELECT * FROM " + m_name + " WHERE id = ?");

  m_header.clear();
  changeset::appendHeader(m_header, m_name, static_cast<int>(m_columns.size()));
  return {};
}

void BulkTable::bindCells(qint64 id) {
  m_insert->bind(1, id);
  for (size_t c = 1; c < m_cells.size(); ++c) {
    const Cell& cell = m_cells[c];
    const int place = static_cast<int>(c) + 1;
    switch (cell.kind) {
      case Kind::Null:
        if (m_columns[c].bound) m_insert->bindNull(place);
        break;
      case Kind::Integer: m_insert->bind(place, cell.integer); break;
      case Kind::Real: m_insert->bindReal(place, cell.real); break;
      case Kind::Text: m_insert->bindText(place, cell.bytes); break;
      case Kind::Blob: m_insert->bindBlob(place, cell.bytes); break;
    }
    m_columns[c].bound = cell.kind != Kind::Null;
  }
}

void BulkTable::forgetCells() {
  for (const int c : m_set) m_cells[static_cast<size_t>(c)] = m_columns[static_cast<size_t>(c)].unset;
  m_set.clear();
}

bool BulkTable::isPlain() const {
  for (size_t c = 1; c < m_cells.size(); ++c) {
    switch (m_cells[c].kind) {
      case Kind::Null:
      case Kind::Blob: break;
      case Kind::Integer:
        if (m_columns[c].affinity != Affinity::Integer) return false;
        break;
      case Kind::Text:
        if (m_columns[c].affinity != Affinity::Text) return false;
        break;
      case Kind::Real: return false;
    }
  }
  return true;
}

void BulkTable::appendGiven(qint64 id) {
  qsizetype most = 2 + kValueMost;
  for (const Cell& cell : m_cells) most += kValueMost + static_cast<qsizetype>(cell.bytes.size());
  const qsizetype from = m_records.size();
  m_records.resize(from + most);
  char* to = m_records.data() + from;
  *to++ = static_cast<char>(SQLITE_INSERT);
  *to++ = '\0';  // not by a trigger
  to = putInteger(to, id);
  for (size_t c = 1; c < m_cells.size(); ++c) {
    const Cell& cell = m_cells[c];
    switch (cell.kind) {
      case Kind::Null: *to++ = changeset::kNull; break;
      case Kind::Integer: to = putInteger(to, cell.integer); break;
      case Kind::Real: to = putReal(to, cell.real); break;
      case Kind::Text: to = putBytes(to, changeset::kText, cell.bytes); break;
      case Kind::Blob: to = putBytes(to, changeset::kBlob, cell.bytes); break;
    }
  }
  m_records.resize(to - m_records.constData());
}

Result<> BulkTable::appendStored(qint64 id) {
  // The column made something else of a value ("12" in a column of numbers): what counts is what stands there now.
  m_read->bind(1, id);
  CARTERA_ASSIGN(const bool there, m_read->next());
  if (!there) return fail(ErrorCode::Internal, QStringLiteral("internal"), QString::fromLatin1(m_name));
  sqlite3_stmt* s = m_read->raw();
  std::vector<Cell> given(m_cells.size());
  given.swap(m_cells);
  for (size_t c = 1; c < m_cells.size(); ++c) {
    const int i = static_cast<int>(c);
    const auto bytes = [&](const void* data) {
      return std::string_view(static_cast<const char*>(data), static_cast<size_t>(sqlite3_column_bytes(s, i)));
    };
    switch (sqlite3_column_type(s, i)) {
      case SQLITE_INTEGER: m_cells[c] = {Kind::Integer, sqlite3_column_int64(s, i), 0, {}}; break;
      case SQLITE_FLOAT: m_cells[c] = {Kind::Real, 0, sqlite3_column_double(s, i), {}}; break;
      case SQLITE_TEXT: m_cells[c] = {Kind::Text, 0, 0, bytes(sqlite3_column_text(s, i))}; break;
      case SQLITE_BLOB: m_cells[c] = {Kind::Blob, 0, 0, bytes(sqlite3_column_blob(s, i))}; break;
      default: break;
    }
  }
  appendGiven(id);
  m_cells.swap(given);
  m_read->reset();
  return {};
}

Result<> BulkTable::write(qint64 id) {
  if (!m_writer.isOpen() || !m_insert) return outside("insert");
  if (m_writer.m_broken) return fail(*m_writer.m_broken);
  bindCells(id);
  const RowRecorder::Pause pause(m_writer.m_recorder);
  auto done = m_insert->run();
  const bool written = done.has_value();
  if (written && !isPlain()) {
    done = appendStored(id);
  } else if (written) {
    appendGiven(id);
  }
  // A row without its record may not stay; and after some failures (a full disk) SQLite has taken everything back by
  // itself, so that what came now would stand alone.
  if (!done && (written || sqlite3_get_autocommit(m_writer.m_db.handle()) != 0)) m_writer.m_broken = done.error();
  return done;
}

Result<qint64> BulkTable::insert(Upkeep upkeep) {
  const qint64 id = m_writer.m_ids.next();
  CARTERA_TRY(insert(id, upkeep));
  return id;
}

Result<> BulkTable::insert(qint64 id, Upkeep upkeep) {
  const auto written = write(id);
  forgetCells();
  if (!written) return written;
  m_rows.push_back(id);
  if (upkeep == Upkeep::Journal) {
    m_renew.push_back(id);
  } else if (m_number == Table::Contact) {
    m_writer.m_contacts.push_back(id);
  }
  return {};
}

// ---- all of them ---------------------------------------------------------------------------------------------------

BulkWriter::BulkWriter(Connection& db, RowIds& ids, RowRecorder& recorder)
    : m_db(db), m_ids(ids), m_recorder(recorder) {}

BulkWriter::~BulkWriter() = default;

Result<BulkTable*> BulkWriter::table(Table number) {
  if (!isOpen()) return fail(outside("table").error());
  const RecordedTable* known = schema::recordedTable(number);
  if (known == nullptr) return fail(ErrorCode::Internal, QStringLiteral("table.unknown"));
  if (!m_unchecked) {
    CARTERA_TRY(m_db.execScript("PRAGMA ignore_check_constraints=ON"));
    m_unchecked = true;
  }
  auto& table = m_tables[number];
  if (!table) table.reset(new BulkTable(*this, number, known->name));
  if (!table->m_insert) CARTERA_TRY(table->prepare());
  return table.get();
}

Result<BulkChunk> BulkWriter::take() {
  if (m_broken) return fail(*m_broken);
  BulkChunk out;
  qsizetype size = 0;
  for (const auto& entry : m_tables) size += entry.second->m_header.size() + entry.second->m_records.size();
  out.raw.reserve(size);
  for (const auto& recorded : schema::recordedTables()) {
    const auto it = m_tables.find(recorded.number);
    if (it == m_tables.end() || it->second->m_rows.empty()) continue;
    BulkTable& t = *it->second;
    out.raw.append(t.m_header).append(t.m_records);
    t.m_records.resize(0);  // its room is for the next chunk
    if (!std::is_sorted(t.m_rows.begin(), t.m_rows.end())) std::sort(t.m_rows.begin(), t.m_rows.end());
    out.rows[recorded.number] = std::exchange(t.m_rows, {});
    if (!t.m_renew.empty()) out.renew[recorded.number] = std::exchange(t.m_renew, {});
  }
  out.contacts = std::exchange(m_contacts, {});
  return out;
}

void BulkWriter::close() {
  m_isOpen = false;
  m_broken.reset();
  m_contacts.clear();
  for (const auto& entry : m_tables) {
    BulkTable& t = *entry.second;
    t.m_insert.reset();
    t.m_read.reset();
    t.m_records = QByteArray();
    t.m_rows.clear();
    t.m_renew.clear();
  }
  if (std::exchange(m_unchecked, false)) (void)m_db.execScript("PRAGMA ignore_check_constraints=OFF");
}

BulkWriter::Mark BulkWriter::mark() const {
  Mark out;
  for (const auto& [number, t] : m_tables)
    out.tables[number] = {t->m_rows.size(), t->m_renew.size(), t->m_records.size()};
  out.contacts = m_contacts.size();
  return out;
}

void BulkWriter::returnTo(const Mark& mark) {
  for (const auto& [number, t] : m_tables) {
    const auto it = mark.tables.find(number);
    const Mark::Sizes was = it == mark.tables.end() ? Mark::Sizes() : it->second;
    t->m_rows.resize(was.rows);
    t->m_renew.resize(was.renew);
    t->m_records.resize(was.records);
  }
  m_contacts.resize(mark.contacts);
}

}  // namespace cartera
