// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <thread>

#include "core/storage/Connection.h"

namespace cartera {

/// Asks, while a long statement of a connection runs (an index is built, many rows are renewed), whether it is to go on:
/// on false the statement answers Cancelled, and one that writes takes its transaction back. One at a time per
/// connection. Thread of the connection.
class StatementWatch {
 public:
  /// `goOn` is asked every few milliseconds, on this thread only (WritesBehind are short); it must not touch the
  /// connection.
  StatementWatch(const Connection& db, std::function<bool()> goOn);
  ~StatementWatch();
  StatementWatch(const StatementWatch&) = delete;
  StatementWatch& operator=(const StatementWatch&) = delete;

 private:
  static int ask(void* self);

  const Connection& m_db;
  std::function<bool()> m_goOn;
  std::thread::id m_thread = std::this_thread::get_id();
};

}  // namespace cartera
