// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <cstdint>

namespace cartera::test {

/// A file system that fails when it is told to: SQLite's own with a counter before it. The default of the process while
/// it lives, so that what Qt's driver and backups open goes through it; it must outlive those connections. One thread.
class FailingVfs {
 public:
  /// Which call fails.
  enum class On { Read, Write, Sync };
  /// Which files count.
  enum class Files { Any, Main };

  FailingVfs();
  ~FailingVfs();
  FailingVfs(const FailingVfs&) = delete;
  FailingVfs& operator=(const FailingVfs&) = delete;

  /// The n-th (from 1) such call from now on and every later one answers `rc`, until heal().
  void failFrom(On on, int n, int rc, Files files = Files::Any);
  /// No file may reach beyond this many bytes: SQLITE_FULL, until heal().
  void limitBytes(sqlite3_int64 bytes) { m_limit = bytes; }
  void heal();
  /// Whether it has answered with an error since it was armed.
  [[nodiscard]] bool hasFailed() const { return m_failed; }

  /// For the shim itself: what to answer instead of doing it, or SQLITE_OK.
  [[nodiscard]] int judge(On on, bool mainFile, sqlite3_int64 end);
  [[nodiscard]] sqlite3_vfs* real() const { return m_real; }

 private:
  sqlite3_vfs* m_real;
  sqlite3_vfs m_vfs{};
  bool m_armed = false;
  bool m_failed = false;
  On m_on = On::Write;
  Files m_files = Files::Any;
  int m_left = 0;
  int m_rc = SQLITE_OK;
  sqlite3_int64 m_limit = 0;
};

}  // namespace cartera::test
