// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/WritesBehind.h"

#include <utility>

namespace cartera {

namespace {

// So many may wait while as many are written, and so much: cancel is to answer soon, and memory to stay small.
constexpr size_t kMost = 512;
constexpr size_t kMostBytes = size_t{4} << 20;
// A wait costs two changes of threads, as much as some writes.
constexpr int kLookedAt = 256;
constexpr int kAsksBearable = kLookedAt / 4;

}  // namespace

WritesBehind::WritesBehind(Connection& db) : m_db(db) {
  m_thread = std::thread([this] { work(); });
  m_db.setPending(this);
}

WritesBehind::~WritesBehind() {
  settle();
  {
    const std::lock_guard lock(m_mutex);
    m_stop = true;
  }
  m_changed.notify_all();
  m_thread.join();
  m_db.setPending(nullptr);
}

Result<> WritesBehind::push(Write write, size_t bytes) {
  m_asks += m_asked ? 1 : 0;
  m_asked = false;
  if (++m_writes == kLookedAt) {
    m_atOnce = m_asks > kAsksBearable;
    m_writes = m_asks = 0;
  }
  if (m_atOnce) {
    CARTERA_TRY(finish());
    m_writing = true;
    auto done = write();
    m_writing = false;
    if (!done) m_failed = done.error();
    return done;
  }
  {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_failed || (m_waiting.size() < kMost && m_bytes < kMostBytes); });
    if (m_failed) return fail(*m_failed);
    m_waiting.push_back(std::move(write));
    m_bytes += bytes;
    ++m_pending;
  }
  m_changed.notify_all();
  return {};
}

Result<> WritesBehind::finish() {
  settle();
  // Nothing is written now.
  if (m_failed) return fail(*m_failed);
  return {};
}

void WritesBehind::settle() {
  if (m_writing || std::this_thread::get_id() == m_thread.get_id()) return;
  m_asked = true;
  if (m_pending.load(std::memory_order_acquire) == 0) return;
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [this] { return m_pending == 0; });
}

void WritesBehind::work() {
  std::vector<Write> taken;
  std::unique_lock lock(m_mutex);
  for (;;) {
    m_changed.wait(lock, [this] { return m_stop || !m_waiting.empty(); });
    if (m_stop) return;
    taken.swap(m_waiting);
    m_bytes = 0;
    bool failed = m_failed.has_value();
    lock.unlock();
    m_changed.notify_all();
    Result<> done;
    for (Write& write : taken) {
      if (failed) break;
      done = write();
      failed = !done;
      write = nullptr;
    }
    lock.lock();
    if (!done) m_failed = done.error();
    m_pending -= taken.size();
    taken.clear();
    m_changed.notify_all();
  }
}

}  // namespace cartera
