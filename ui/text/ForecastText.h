// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/insight/Forecast.h"

namespace cartera {

/// What a method of forecasting is called.
[[nodiscard]] QString forecastMethodLabel(insight::Method method);
/// What is to be known of a forecast besides its figures, a sentence for each of its notes. `asked`: the periods asked for.
[[nodiscard]] QStringList forecastNotes(const insight::Forecast& forecast, qint64 asked);
/// How it did on the series' own past, in one sentence; empty where it was not tested.
[[nodiscard]] QString forecastTestText(const insight::Forecast& forecast);
/// An amount of a series whose figures are about as large as `size`, for reading: with as many decimals as tell something.
[[nodiscard]] QString forecastFigure(double value, double size);

}  // namespace cartera
