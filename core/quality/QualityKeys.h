// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <vector>

#include "core/quality/QualityFigures.h"

namespace cartera::quality {

/// One count of the figures: its name in answers and files, and what it would be asked for as a filter.
struct CountKey {
  const char* key;
  qint64 Figures::*member;
  /// A phrase of core/query that finds the same contacts; nullptr where no phrase can say it.
  const char* phrase;
};

/// In the order they are shown. The number of contacts is not among them.
[[nodiscard]] const std::vector<CountKey>& countKeys();

}  // namespace cartera::quality
