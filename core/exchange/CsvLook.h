// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ImportPlan.h"

namespace cartera {

/// How a CSV file is written, as far as `said` does not know it already, and what stands above its first record.
/// SourceFormat::look of CSV.
[[nodiscard]] Result<> lookAtCsv(const MappingDocument& said, ImportPlan& plan);

}  // namespace cartera
