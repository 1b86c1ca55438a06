// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "core/storage/Connection.h"

namespace cartera {

/// Writes of one connection that go on, one after the other, on a thread of their own while the connection's thread
/// already looks at what comes next. Whatever else is asked of the connection waits until they are done
/// (Connection::settle()), so that nobody ever sees them missing. While those waits outweigh the gain, writes are done at
/// once, on the thread that asks. Made, asked and gone on the thread of the connection, one at a time.
class WritesBehind final : private Connection::Pending {
 public:
  /// On another thread: a write uses the connection and what it was given, and nothing of Qt's that has a thread.
  using Write = std::function<Result<>()>;

  explicit WritesBehind(Connection& db);
  /// When all are done.
  ~WritesBehind() override;
  WritesBehind(const WritesBehind&) = delete;
  WritesBehind& operator=(const WritesBehind&) = delete;

  /// `bytes`: about as much memory as the write holds; when much waits already, push() waits as well. After the first
  /// failure nothing is written any more, and its error is answered from then on.
  [[nodiscard]] Result<> push(Write write, size_t bytes = 0);
  /// Waits until all are done; the error of the first that failed.
  [[nodiscard]] Result<> finish();

 private:
  void settle() override;
  void work();

  Connection& m_db;
  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::vector<Write> m_waiting;
  std::optional<Error> m_failed;
  bool m_stop = false;
  size_t m_bytes = 0;  // of those that wait
  std::atomic<size_t> m_pending = 0;
  std::thread m_thread;

  // Of the connection's thread: how many writes there were lately, and before how many of them something was asked.
  int m_writes = 0;
  int m_asks = 0;
  bool m_asked = false;
  bool m_writing = false;
  bool m_atOnce = false;
};

}  // namespace cartera
