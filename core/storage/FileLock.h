// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <memory>

#include "core/base/Result.h"

namespace cartera {

/// One writer per file: an advisory lock beside it (".shop.cartera.lock") that names program, person, machine and time,
/// and heals by itself when its owner is gone, also when nothing readable is left in it
/// (which takes a second). Released when destroyed. Any thread.
class FileLock {
 public:
  /// InUse "file.in_use" with args {program, person, machine, ISO time} when somebody has it;
  /// ReadOnly "file.readonly" when the folder takes no lock.
  [[nodiscard]] static Result<std::unique_ptr<FileLock>> take(const QString& file);
  /// Where the lock of a file stands.
  [[nodiscard]] static QString pathFor(const QString& file);
  ~FileLock() = default;
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  explicit FileLock(const QString& path) : m_lock(path) {}
  QLockFile m_lock;
};

}  // namespace cartera
