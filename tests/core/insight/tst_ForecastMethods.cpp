// SPDX-License-Identifier: GPL-3.0-or-later
// The methods alone, against figures that were published of them.
#include <numeric>

#include "core/insight/Decomposition.h"
#include "core/insight/Ets.h"
#include "core/insight/HoltWinters.h"
#include "core/insight/Paths.h"
#include "core/insight/SeasonalNaive.h"
#include "core/insight/Theta.h"
#include "tests/core/insight/AirPassengers.h"

using namespace cartera::insight;
using namespace cartera::test;

TEST_CASE("the seasons of the air passengers are those that are published") {
  const Values y = airPassengers();
  if (y.empty()) return;
  CHECK(isSeasonal(y, 12));
  const Seasons seasons = seasonsOf(y, 12);
  CHECK(seasons.isMultiplicative);
  const Values published{.91023,  .88363,  1.00737, .97591, .98138, 1.11278,
                         1.22656, 1.21991, 1.06049, .92176, .80118, .89882};
  REQUIRE(seasons.indices.size() == published.size());
  for (size_t i = 0; i < published.size(); ++i) CHECK(std::abs(seasons.indices[i] - published[i]) < 1e-4);
}

TEST_CASE("theta forecasts the air passengers as published") {
  const Values y = airPassengers();
  if (y.empty()) return;
  const Outlook out = theta(firstOf(y, 120), 12, 24);
  CHECK(out.mean[0] == Approx(341.621).epsilon(.005));
  CHECK(out.mean[1] == Approx(335.576).epsilon(.005));
  CHECK(out.mean[2] == Approx(385.401).epsilon(.005));
  const Accuracy is = accuracyOf(out.mean, y, 120, 12);
  CHECK(std::abs(is.smape - 14.47) < .1);
  CHECK(std::abs(is.mase - 2.212) < .02);
}

TEST_CASE("the seasonal naive rule forecasts the air passengers as published") {
  const Values y = airPassengers();
  if (y.empty()) return;
  const Accuracy is = accuracyOf(seasonalNaive(firstOf(y, 120), 12, 24).mean, y, 120, 12);
  CHECK(std::abs(is.smape - 17.0126) < 1e-3);
  CHECK(std::abs(is.mase - 2.4935) < 1e-3);
}

TEST_CASE("multiplicative Holt-Winters fits the air passengers as published") {
  const Values y = airPassengers();
  if (y.empty()) return;
  const HoltWintersFit fit = fitHoltWinters(y, 12);
  CHECK(fit.isMultiplicative);
  CHECK(fit.sse == Approx(16570.8).epsilon(.01));
  CHECK(std::abs(fit.alpha - .27559) < 1e-3);
  CHECK(std::abs(fit.beta - .03269) < 1e-3);
  CHECK(std::abs(fit.gamma - .87073) < 1e-3);
}

TEST_CASE("exponential smoothing finds a fit of the air passengers at least as likely as the published one") {
  const Values y = airPassengers();
  if (y.empty()) return;
  // ETS(M,Ad,M) of R's forecast package on the whole series: AICc 1400.638 with 18 figures (Hyndman & Khandakar 2008).
  const EtsFit fit = fitEts(EtsForm::MAdM, y, 12);
  CHECK(fit.aicc < 1400.638 + .1);
  CHECK(fit.aicc > 1400.638 - 4);
  CHECK(fit.alpha == Approx(.7096).margin(.1));
  CHECK(fit.phi == Approx(.98).margin(.005));
}

TEST_CASE("an additive decomposition is told by zeros, and gives back the seasons it was made of") {
  const Values season{-3, 0, 4, -1};
  Values y;
  for (size_t t = 0; t < 20; ++t) y.push_back(5 + .5 * static_cast<double>(t) + season[t % 4]);
  const Seasons found = seasonsOf(y, 4, false);
  CHECK_FALSE(found.isMultiplicative);
  REQUIRE(found.indices.size() == 4);
  for (size_t i = 0; i < 4; ++i) CHECK(found.indices[i] == Approx(season[i]).margin(1e-9));
  CHECK(seasonsOf(y, 4).isMultiplicative);
  y[1] = 0;
  CHECK_FALSE(seasonsOf(y, 4).isMultiplicative);
}

TEST_CASE("a moving average of an odd season has no halves, and one that is too long is not there") {
  const Values y{1, 2, 6, 4, 5};
  CHECK(centredAverage(y, 3) == Values{3, 4, 5});
  CHECK(centredAverage(y, 6).empty());
  CHECK_FALSE(seasonsOf(y, 3).areThere());
  CHECK_FALSE(seasonsOf(y, 1).areThere());
}

TEST_CASE("noise and constants have no seasons") {
  CHECK_FALSE(isSeasonal(Values(48, 7), 12));
  CHECK_FALSE(isSeasonal(Values{1, 2, 3}, 12));
  Values line(48);
  std::iota(line.begin(), line.end(), 1.0);
  CHECK_FALSE(isSeasonal(line, 1));
}

TEST_CASE("theta follows a straight line by half of its slope and more, and a constant as it is") {
  Values line(30);
  std::iota(line.begin(), line.end(), 10.0);
  const Outlook out = theta(line, 1, 3);
  // Smoothing with the greatest weight stands at the last value; half of the slope of 1 is the drift.
  CHECK(out.mean[0] == Approx(39.5).margin(.01));
  CHECK(out.mean[2] - out.mean[1] == Approx(.5).margin(1e-6));
  const Outlook flat = theta(Values(10, 4), 1, 2);
  CHECK(flat.mean == Values{4, 4});
  CHECK(flat.hi95[1] == Approx(4));
}

TEST_CASE("few values make the range of theta wider") {
  const Values y{3, 5, 4, 6, 5, 7, 4, 6};
  const Outlook normal = theta(y, 1, 2);
  const Outlook wide = theta(y, 1, 2, true);
  CHECK(wide.mean == normal.mean);
  CHECK(wide.hi80[1] - wide.lo80[1] > 1.1 * (normal.hi80[1] - normal.lo80[1]));
}

TEST_CASE("exponential smoothing knows again what a form has made") {
  // A level, a season that multiplies and no error at all: each form that multiplies can follow it exactly.
  const Values season{.8, 1.1, 1.3, .8};
  Values y;
  for (size_t t = 0; t < 32; ++t) y.push_back(50 * season[t % 4]);
  const auto best = bestEts(y, 4, true);
  REQUIRE(best);
  const Outlook out = outlookOf(*best, 8);
  for (size_t h = 0; h < 8; ++h) CHECK(out.mean[h] == Approx(50 * season[h % 4]).epsilon(.002));
  CHECK(best->beta < best->alpha);
  CHECK(best->gamma < 1 - best->alpha);
}

TEST_CASE("what may be fitted depends on the values and on how many there are") {
  Values y(24, 5);
  for (size_t i = 0; i < y.size(); ++i) y[i] += static_cast<double>(i % 5);
  CHECK(mayFit(EtsForm::MAM, y, 12));
  y[3] = 0;
  CHECK_FALSE(mayFit(EtsForm::MAM, y, 12));
  CHECK(mayFit(EtsForm::ANA, y, 12));
  y.pop_back();
  CHECK_FALSE(mayFit(EtsForm::ANA, y, 12));
  CHECK(mayFit(EtsForm::AAdN, y, 12));
  CHECK_FALSE(bestEts(Values{1, 2, 3}, 12, false));
}

TEST_CASE("futures are the same each time, and their quantiles those of type 7") {
  Values y{5, 7, 6, 8, 9, 7, 6, 8, 10, 9, 8, 7};
  const EtsFit fit = fitEts(EtsForm::ANN, y, 1);
  const Outlook a = outlookOf(fit, 6);
  const Outlook b = outlookOf(fit, 6);
  CHECK(a.lo80 == b.lo80);
  CHECK(a.hi95 == b.hi95);
  CHECK(a.lo80 != outlookOf(fit, 6, 2000, 2).lo80);
  Values four{4, 1, 3, 2};
  CHECK(quantileOf(four, .5) == Approx(2.5));
  CHECK(quantileOf(four, .25) == Approx(1.75));
  CHECK(quantileOf(four, 1) == Approx(4));
}
