// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "core/duplicates/Analysis.h"

namespace cartera::cli {

/// [{field, agreement, a, b, weight}]
[[nodiscard]] QJsonArray reasonsJson(const std::vector<duplicates::Reason>& reasons);
/// The figures of the fit: lambda, rounds, m and u of each field and level, pairs compared, keys passed over.
[[nodiscard]] QJsonObject fitJson(const duplicates::Analysis& analysis);
/// The same for people, in a few lines.
[[nodiscard]] QString fitText(const duplicates::Analysis& analysis);
/// "98.2 %", rounded so that nothing that is not certain reads 100.
[[nodiscard]] QString likelihood(double posterior);
/// "First name: the same · Phone: differs", the strongest first.
[[nodiscard]] QString reasonsText(const std::vector<duplicates::Reason>& reasons, size_t most);
/// Tells how far an analysis has come, and ends it at Ctrl+C.
[[nodiscard]] duplicates::Progress comparing(Session& session);

}  // namespace cartera::cli
