// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/StatementWatch.h"

#include <sqlite3.h>

#include <utility>

namespace cartera {

namespace {

// Steps of SQLite's machine: a few milliseconds.
constexpr int kSteps = 50'000;

}  // namespace

StatementWatch::StatementWatch(const Connection& db, std::function<bool()> goOn) : m_db(db), m_goOn(std::move(goOn)) {
  if (m_goOn) sqlite3_progress_handler(m_db.handle(), kSteps, ask, this);
}

StatementWatch::~StatementWatch() { sqlite3_progress_handler(m_db.handle(), 0, nullptr, nullptr); }

int StatementWatch::ask(void* self) {
  const auto* watch = static_cast<StatementWatch*>(self);
  if (std::this_thread::get_id() != watch->m_thread) return 0;
  return watch->m_goOn() ? 0 : 1;
}

}  // namespace cartera
