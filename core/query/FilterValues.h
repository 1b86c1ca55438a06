// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/query/FilterFields.h"
#include "core/storage/Connection.h"

namespace cartera::query {

/// Values that a field of texts has in this file, each once, in the order of the alphabet: to choose from while one is
/// typed. Of very many rows only the first are looked at, and names, numbers and addresses people are reached at are
/// left out: nobody picks those from a list. Thread of the connection.
[[nodiscard]] Result<QStringList> knownValues(Connection& db, const FieldSpec& field);

}  // namespace cartera::query
