// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <QByteArray>
#include <QString>
#include <string>
#include <string_view>

#include "tests/bench/base/Measure.h"

/// The raw sqlite3 API with the least around it. A failure ends the program: a floor that did not do its work flatters.
namespace cartera::bench::raw {

struct Db {
  sqlite3* db = nullptr;
  /// With the settings of the house: the floor promises as much as the product.
  explicit Db(const QString& path) {
    if (sqlite3_open(path.toUtf8().constData(), &db) != SQLITE_OK) giveUp(QStringLiteral("floor: ") + path);
    run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY");
  }
  /// As the product does for an import: it need not survive a power cut, for it can be done again.
  void forBulk() const { run("PRAGMA synchronous=NORMAL"); }
  ~Db() { sqlite3_close(db); }
  Db(const Db&) = delete;
  Db& operator=(const Db&) = delete;
  void run(const char* sql) const {
    if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
  }
  void run(const std::string& sql) const { run(sql.c_str()); }
  [[noreturn]] void fail() const { giveUp(QStringLiteral("floor: ") + QString::fromUtf8(sqlite3_errmsg(db))); }
};

struct Stmt {
  sqlite3_stmt* s = nullptr;
  const Db& db;
  int at = 0;
  Stmt(const Db& d, const char* sql) : db(d) {
    if (sqlite3_prepare_v3(d.db, sql, -1, SQLITE_PREPARE_PERSISTENT, &s, nullptr) != SQLITE_OK) d.fail();
  }
  ~Stmt() { sqlite3_finalize(s); }
  Stmt(const Stmt&) = delete;
  Stmt& operator=(const Stmt&) = delete;
  Stmt& operator<<(qint64 v) {
    sqlite3_bind_int64(s, ++at, v);
    return *this;
  }
  /// Empty is NULL, as in the product.
  Stmt& operator<<(std::string_view v) {
    if (v.empty()) {
      sqlite3_bind_null(s, ++at);
    } else {
      sqlite3_bind_text(s, ++at, v.data(), static_cast<int>(v.size()), SQLITE_STATIC);
    }
    return *this;
  }
  void blob(const QByteArray& v) {
    sqlite3_bind_blob(s, ++at, v.constData(), static_cast<int>(v.size()), SQLITE_STATIC);
  }
  void go() {
    if (sqlite3_step(s) != SQLITE_DONE) db.fail();
    sqlite3_reset(s);
    at = 0;
  }
  bool next() {
    const int rc = sqlite3_step(s);
    if (rc == SQLITE_ROW) return true;
    if (rc != SQLITE_DONE) db.fail();
    sqlite3_reset(s);
    at = 0;
    return false;
  }
  [[nodiscard]] qint64 integer(int column) const { return sqlite3_column_int64(s, column); }
  [[nodiscard]] std::string_view text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(s, column));
    return bytes == nullptr ? std::string_view()
                            : std::string_view(bytes, static_cast<size_t>(sqlite3_column_bytes(s, column)));
  }
};

inline std::string_view sv(const QByteArray& b) { return {b.constData(), static_cast<size_t>(b.size())}; }

}  // namespace cartera::bench::raw
