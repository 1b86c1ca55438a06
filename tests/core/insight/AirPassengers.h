// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <cmath>

#include "core/insight/Values.h"
#include "tests/support/PublicData.h"

namespace cartera::test {

/// Monthly totals of international airline passengers 1949 to 1960 (Box & Jenkins 1970); empty where there are no data.
inline insight::Values airPassengers() {
  const QString path = publicData(QStringLiteral("airpassengers/airpassengers.csv"));
  if (path.isEmpty()) return {};
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  insight::Values out;
  for (const QByteArray& line : file.readAll().split('\n')) {
    bool isNumber = false;
    const double value = line.mid(line.indexOf(',') + 1).trimmed().toDouble(&isNumber);
    if (isNumber) out.push_back(value);
  }
  REQUIRE(out.size() == 144);
  return out;
}

/// How far a forecast of the months behind `trained` is off: mean of 200 |e| / (a + f), and the mean absolute error
/// against that of the seasonal naive rule within the trained ones (Hyndman & Koehler 2006).
struct Accuracy {
  double smape = 0;
  double mase = 0;
};

inline Accuracy accuracyOf(const insight::Values& mean, const insight::Values& all, size_t trained, size_t season) {
  double relative = 0;
  double absolute = 0;
  for (size_t h = 0; h < mean.size(); ++h) {
    const double error = std::abs(all[trained + h] - mean[h]);
    relative += 200 * error / (all[trained + h] + mean[h]);
    absolute += error;
  }
  double naive = 0;
  for (size_t t = season; t < trained; ++t) naive += std::abs(all[t] - all[t - season]);
  const auto n = static_cast<double>(mean.size());
  return {relative / n, absolute / n / (naive / static_cast<double>(trained - season))};
}

inline insight::Values firstOf(const insight::Values& values, size_t count) {
  return {values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count)};
}

}  // namespace cartera::test
