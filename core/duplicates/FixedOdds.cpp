// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/duplicates/FellegiSunter.h"

namespace cartera::duplicates {

namespace {

// One record in fifty is there twice.
constexpr double kTwice = 0.02;
// One in five lives or works with somebody else of the list.
constexpr double kTogether = 0.2;

struct Row {
  Field field;
  FieldOdds odds;
};

// From "differs" up. E-mails and phones of one person often differ: people have several.
constexpr Row kTable[] = {
    {Field::Given, {{0.07, 0.05, 0.08, 0.80}, {0.95, 0.03, 0.01, 0.01}}},
    {Field::Family, {{0.05, 0.03, 0.07, 0.85}, {0.972, 0.02, 0.005, 0.003}}},
    {Field::Name, {{0.05, 0.08, 0.12, 0.75}, {0.9885, 0.01, 0.001, 0.0005}}},
    {Field::Birthday, {{0.05, 0.07, 0.88, 0}, {0.9958, 0.004, 0.0002, 0}}},
    {Field::TaxId, {{0.05, 0.05, 0.90, 0}, {0.9997, 0.0002, 0.0001, 0}}},
    {Field::Email, {{0.25, 0.05, 0.70, 0}, {0.9998, 0.0001, 0.0001, 0}}},
    {Field::Phone, {{0.30, 0.05, 0.65, 0}, {0.999, 0.0007, 0.0003, 0}}},
    {Field::Street, {{0.15, 0.08, 0.12, 0.65}, {0.968, 0.03, 0.0015, 0.0005}}},
    {Field::Street2, {{0.30, 0.10, 0.10, 0.50}, {0.95, 0.03, 0.01, 0.01}}},
    {Field::City, {{0.13, 0.02, 0.05, 0.80}, {0.87, 0.02, 0.01, 0.10}}},
    {Field::Postcode, {{0.13, 0.07, 0.80, 0}, {0.93, 0.05, 0.02, 0}}},
    {Field::Region, {{0.07, 0.01, 0.02, 0.90}, {0.67, 0.02, 0.01, 0.30}}},
    {Field::Organisation, {{0.20, 0.10, 0.10, 0.60}, {0.98, 0.016, 0.002, 0.002}}},
};
static_assert(std::size(kTable) == kFields);

}  // namespace

Model tableModel(size_t records) {
  Model out;
  for (const auto& row : kTable) out.of(row.field) = row.odds;
  const double others = std::max(1.0, static_cast<double>(records) - 1);
  constexpr double kMost = 0.25;
  out.lambda = std::min(kMost, 2 * kTwice / others);
  out.households = std::min(kMost, kTogether / others);
  return out;
}

}  // namespace cartera::duplicates
