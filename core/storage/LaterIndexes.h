// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <vector>

#include "core/storage/Connection.h"

namespace cartera {

/// Indexes, and the index of words, that are taken off while many rows come in and built again behind them, which costs
/// half as much as keeping them up row by row. All of it inside one transaction: taken back with it, the file is as it was, and nobody else ever
/// sees it without them. Thread of the connection.
class LaterIndexes {
 public:
  enum class Words { Kept, Later };
  /// Takes these indexes off. No other statement of the connection may be reading at that moment.
  [[nodiscard]] static Result<LaterIndexes> takeOff(const Connection& db, const std::vector<QByteArray>& names,
                                                    Words words);
  /// Builds them, word for word as they were. Until then the transaction must not be committed.
  [[nodiscard]] Result<> putBack();

 private:
  explicit LaterIndexes(const Connection& db) : m_db(&db) {}
  [[nodiscard]] Result<> takeOff(const char* type, const QByteArray& name);
  const Connection* m_db;
  std::vector<QByteArray> m_sql;
  Words m_words = Words::Kept;
};

}  // namespace cartera
