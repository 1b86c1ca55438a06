// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "core/exchange/ImportRow.h"
#include "core/exchange/Importer.h"
#include "core/exchange/RecordSource.h"
#include "core/exchange/RowMatcher.h"

namespace cartera {

/// Reads a list on a thread of its own, some hundred rows ahead of who writes them: cells, mapping, checks and the keys
/// a row is looked for by ask nothing of the file, and take as long as writing. Made and asked on one thread.
class RowsAhead {
 public:
  struct Row {
    SourceRecord record;
    ImportRow row;
    RowMatcher::Sought sought;
    /// Of the list, up to and with this row.
    qint64 bytesRead = 0;
  };

  /// Takes corrections of cells into account: such a row is known by what stood there, so that the same file again
  /// changes nothing. `plan` must outlive it.
  RowsAhead(std::unique_ptr<RecordSource> source, const ImportPlan& plan, const QDate& today,
            const std::vector<CellCorrection>& corrections);
  /// Ends the reading, wherever it is.
  ~RowsAhead();
  RowsAhead(const RowsAhead&) = delete;
  RowsAhead& operator=(const RowsAhead&) = delete;

  /// The next row, good until the next call; null at the end. While it waits, `goOn` is asked now and then: Cancelled
  /// where it says no. Otherwise fails as the source does.
  [[nodiscard]] Result<Row*> next(const std::function<bool()>& goOn);
  /// RecordSource::sha256() of the whole file; only at the end.
  [[nodiscard]] QString sha256() const { return m_source->sha256(); }
  [[nodiscard]] qint64 bytesTotal() const { return m_bytesTotal; }

 private:
  using Batch = std::vector<Row>;
  void work();
  [[nodiscard]] bool hand(Batch&& batch);
  [[nodiscard]] ImportRow read(const SourceRecord& record) const;

  const std::unique_ptr<RecordSource> m_source;
  const ImportPlan& m_plan;
  const RowReader m_rows;
  QHash<qint64, std::vector<CellCorrection>> m_corrections;
  const qint64 m_bytesTotal;
  Batch m_current;
  size_t m_at = 0;

  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::deque<Batch> m_ready;
  bool m_ended = false;
  std::atomic<bool> m_stop = false;
  std::thread m_thread;
};

}  // namespace cartera
