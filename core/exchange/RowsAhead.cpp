// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/RowsAhead.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <utility>

namespace cartera {

namespace {

constexpr size_t kBatch = 128;
constexpr size_t kBatchesAhead = 4;
// Portraits of a megabyte each, or cells of several, would make a batch too heavy.
constexpr qsizetype kHeavy = 8 << 20;

/// What a row takes besides itself, in bytes.
qsizetype weightOf(const RowsAhead::Row& row) {
  const auto& cells = row.record.cells.filled();
  const qsizetype texts =
      std::accumulate(cells.begin(), cells.end(), qsizetype{0}, [](qsizetype sum, const RecordCells::Cell& cell) {
        return sum + cell.text.size() * static_cast<qsizetype>(sizeof(QChar)) + static_cast<qsizetype>(sizeof(cell));
      });
  return texts + (row.row.photo ? row.row.photo->bytes.size() : 0);
}

// Well below the 200 ms within which a cancel is answered.
constexpr std::chrono::milliseconds kAsked{20};

}  // namespace

RowsAhead::RowsAhead(std::unique_ptr<RecordSource> source, const ImportPlan& plan, const QDate& today,
                     const std::vector<CellCorrection>& corrections)
    : m_source(std::move(source)), m_plan(plan), m_rows(plan, today), m_bytesTotal(m_source->bytesTotal()) {
  for (const CellCorrection& c : corrections) m_corrections[c.line].push_back(c);
  m_thread = std::thread([this] { work(); });
}

RowsAhead::~RowsAhead() {
  m_stop = true;
  {
    const std::lock_guard lock(m_mutex);
    m_ready.clear();
  }
  m_changed.notify_all();
  m_thread.join();
}

ImportRow RowsAhead::read(const SourceRecord& record) const {
  const auto it = m_corrections.constFind(record.line);
  if (it == m_corrections.constEnd()) return m_rows.read(record);
  SourceRecord corrected = record;
  for (const CellCorrection& c : *it) {
    auto& odd = corrected.problems;
    odd.erase(std::remove_if(odd.begin(), odd.end(), [&c](const FieldError& e) { return e.field == c.column; }),
              odd.end());
    for (size_t i = 0; i < m_plan.columns.size() && i < corrected.cells.size(); ++i) {
      if (m_plan.columns[i].name == c.column) corrected.cells.set(i, c.is);
    }
  }
  ImportRow row = m_rows.read(corrected);
  const QByteArray stood = m_rows.read(record).fingerprint;
  if (!stood.isEmpty()) row.fingerprint = stood;
  return row;
}

bool RowsAhead::hand(Batch&& batch) {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [this] { return m_stop || m_ready.size() < kBatchesAhead; });
  if (m_stop) return false;
  m_ready.push_back(std::move(batch));
  m_changed.notify_all();
  return true;
}

void RowsAhead::work() {
  SourceRecord record;
  Batch batch;
  qsizetype weight = 0;
  bool wanted = true;
  while (wanted && !m_stop && m_source->next(record)) {
    Row row;
    row.row = read(record);
    row.sought = RowMatcher::soughtBy(row.row);
    row.record = std::exchange(record, {});
    row.bytesRead = m_source->bytesRead();
    weight += weightOf(row);
    batch.push_back(std::move(row));
    if (batch.size() < kBatch && weight < kHeavy) continue;
    weight = 0;
    wanted = hand(std::exchange(batch, {}));
    batch.reserve(kBatch);
  }
  if (wanted && !batch.empty()) (void)hand(std::move(batch));
  const std::lock_guard lock(m_mutex);
  m_ended = true;
  m_changed.notify_all();
}

Result<RowsAhead::Row*> RowsAhead::next(const std::function<bool()>& goOn) {
  if (m_at < m_current.size()) return &m_current[m_at++];
  std::unique_lock lock(m_mutex);
  while (!m_changed.wait_for(lock, kAsked, [this] { return m_ended || !m_ready.empty(); })) {
    lock.unlock();
    if (!goOn()) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    lock.lock();
  }
  if (m_ready.empty()) {
    if (m_source->error()) return fail(*m_source->error());
    return nullptr;
  }
  m_current = std::move(m_ready.front());
  m_ready.pop_front();
  m_at = 0;
  m_changed.notify_all();
  return &m_current[m_at++];
}

}  // namespace cartera
