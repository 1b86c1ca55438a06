// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <vector>

#include "core/exchange/RowMatcher.h"
#include "core/storage/Connection.h"

namespace cartera {

/// Whoever lies in the trash is nobody to an import, which makes them anew; but whoever threw them away wants to know.
/// Thread of the connection.
class TrashedPeople {
 public:
  /// Before the first row. Costs next to nothing where the trash is empty; what an undo took away is not in it.
  [[nodiscard]] Result<> read(const Connection& db, qint64 nowMs);
  /// The name of somebody in the trash who would be the one of this row: by e-mail, phone or external number with the
  /// name, by identity number, or by the same row; empty if there is none.
  [[nodiscard]] QString nameOf(const RowMatcher::Sought& sought, qint64 importKey) const;

 private:
  struct Person {
    QString nameKey;
    QString name;
  };
  QHash<QByteArray, std::vector<Person>> m_byKey;
};

}  // namespace cartera
