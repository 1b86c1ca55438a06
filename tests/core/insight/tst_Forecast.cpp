// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a series, and above all when nothing or little is.
#include "core/insight/Forecast.h"

#include <limits>
#include <numeric>
#include <random>

#include "core/insight/SeasonalNaive.h"
#include "tests/core/insight/AirPassengers.h"

using namespace cartera;
using namespace cartera::insight;
using namespace cartera::test;

namespace {

/// A shop's months: a level that grows, a December, and noise that is the same on each machine.
Values shop(size_t months, std::uint64_t seed = 7, double level = 1000) {
  std::mt19937_64 random(seed);
  Values out;
  for (size_t t = 0; t < months; ++t) {
    const double noise = static_cast<double>(random() % 1000) / 1000 - .5;
    out.push_back(level * (1 + .01 * static_cast<double>(t)) * (t % 12 == 11 ? 1.6 : 1) * (1 + .2 * noise));
  }
  return out;
}

/// Whatever the series, what is shown can be shown.
void checkShown(const Forecast& f) {
  const Outlook& o = f.outlook;
  for (size_t h = 0; h < o.mean.size(); ++h) {
    INFO("period " << h + 1);
    for (const double v : {o.mean[h], o.lo80[h], o.hi80[h], o.lo95[h], o.hi95[h]}) CHECK(std::isfinite(v));
    CHECK(o.lo95[h] <= o.lo80[h]);
    CHECK(o.lo80[h] <= o.mean[h]);
    CHECK(o.mean[h] <= o.hi80[h]);
    CHECK(o.hi80[h] <= o.hi95[h]);
  }
}

Forecast said(const Values& series, int horizon, const ForecastOptions& options = {}) {
  const auto f = forecast(series, horizon, options);
  REQUIRE(f);
  checkShown(*f);
  return *f;
}

}  // namespace

TEST_CASE("the combined forecast of the air passengers beats both the seasonal naive rule and theta") {
  const Values y = airPassengers();
  if (y.empty()) return;
  const Forecast f = said(firstOf(y, 120), 24);
  CHECK(f.method == Method::Combined);
  CHECK(f.n == 120);
  const Accuracy is = accuracyOf(f.outlook.mean, y, 120, 12);
  CHECK(is.smape < 14.47);
  CHECK(is.mase < 2.212);
  CHECK(f.test.origins == 12);
  // 1958 was hardly better than 1957: on the year before the forecast the dumbest rule was the best one.
  CHECK(f.test.naiveError < f.test.error);
  CHECK(f.has(Note::NaiveBetter));
  CHECK(f.has(Note::FarAhead));
}

TEST_CASE("combined is the mean of theta and exponential smoothing") {
  const Values y = shop(60);
  const Forecast both = said(y, 6);
  const Forecast a = said(y, 6, {Method::Theta, 12});
  const Forecast b = said(y, 6, {Method::Ets, 12});
  for (size_t h = 0; h < 6; ++h)
    CHECK(both.outlook.mean[h] == Approx((a.outlook.mean[h] + b.outlook.mean[h]) / 2).epsilon(1e-9));
}

TEST_CASE("the same series has the same answer, whatever was asked before") {
  const Values y = shop(48);
  const Forecast first = said(y, 12);
  (void)said(shop(30, 9), 6);
  const Forecast again = said(y, 12);
  CHECK(first.outlook.mean == again.outlook.mean);
  CHECK(first.outlook.lo95 == again.outlook.lo95);
  CHECK(first.test == again.test);
}

TEST_CASE("less than six months have no forecast, but their total") {
  const Forecast f = said({10, 20, 30, 40, 50}, 3);
  CHECK(f.has(Note::NotEnough));
  CHECK(f.outlook.mean.empty());
  CHECK(f.total == Approx(150));
  CHECK(f.n == 5);
  CHECK(said({}, 3).has(Note::NotEnough));
}

TEST_CASE("how far one may look depends on how much past there is") {
  CHECK(said(shop(8), 12).outlook.mean.size() == 3);
  CHECK(said(shop(8), 12).has(Note::HorizonCut));
  CHECK(said(shop(8), 12).has(Note::NoSeasons));
  CHECK(said(shop(8), 12).has(Note::Untested));
  CHECK(said(shop(23), 3).outlook.mean.size() == 3);
  CHECK_FALSE(said(shop(23), 3).has(Note::HorizonCut));
  CHECK(said(shop(24), 12).outlook.mean.size() == 6);
  CHECK_FALSE(said(shop(24), 12).has(Note::NoSeasons));
  CHECK(said(shop(36), 12).outlook.mean.size() == 12);
  CHECK_FALSE(said(shop(36), 12).has(Note::FarAhead));
  CHECK(said(shop(48), 1'000'000).outlook.mean.size() == 24);
  CHECK(said(shop(48), 1'000'000).has(Note::HorizonCut));
}

TEST_CASE("December is expected again when it was there three times, and not after eleven months") {
  const Forecast f = said(shop(48), 12);
  const Values& mean = f.outlook.mean;
  CHECK(mean[11] > 1.3 * mean[10]);
  const Forecast few = said(shop(11), 3);
  CHECK(few.outlook.mean[0] < 1.2 * 1150);
}

TEST_CASE("a constant series stays what it is, and says so") {
  for (const Method method : methods()) {
    const Forecast f = said(Values(30, 250), 6, {method, 12});
    CHECK(f.has(Note::Constant));
    CHECK(f.outlook.mean == Values(6, 250));
    CHECK(f.outlook.hi95 == Values(6, 250));
  }
  const Forecast nothing = said(Values(30, 0), 6);
  CHECK(nothing.outlook.mean == Values(6, 0));
}

TEST_CASE("mostly zeros have the mean of the past and no trend") {
  Values y(40, 0);
  for (size_t t = 0; t < y.size(); t += 2) y[t] = 10.0 + static_cast<double>(t);
  const Forecast f = said(y, 6);
  CHECK(f.has(Note::MostlyZeros));
  CHECK(f.method == Method::Mean);
  const double mean = std::accumulate(y.begin(), y.end(), 0.0) / 40;
  for (size_t h = 0; h < 6; ++h) {
    CHECK(f.outlook.mean[h] == Approx(mean));
    CHECK(f.outlook.lo80[h] >= 0);
  }
  // 40 % of zeros are not yet most.
  Values some(40, 5);
  for (size_t t = 0; t < 16; ++t) some[t * 2] = 0;
  CHECK_FALSE(said(some, 6).has(Note::MostlyZeros));
  some[1] = 0;
  CHECK(said(some, 6).has(Note::MostlyZeros));
}

TEST_CASE("what cannot be a series is refused by its place") {
  Values y = shop(30);
  y[4] = std::numeric_limits<double>::quiet_NaN();
  auto f = forecast(y, 3);
  REQUIRE_FALSE(f);
  CHECK(f.error().subject == QStringLiteral("series.not_finite"));
  CHECK(f.error().detail == QStringLiteral("5"));
  y[4] = std::numeric_limits<double>::infinity();
  CHECK_FALSE(forecast(y, 3));
  y[4] = 1e300;
  f = forecast(y, 3);
  REQUIRE_FALSE(f);
  CHECK(f.error().subject == QStringLiteral("series.too_large"));
  CHECK_FALSE(forecast(shop(30), 0));
  CHECK_FALSE(forecast(shop(30), 3, {Method::Combined, 0}));
  CHECK_FALSE(forecast(shop(30), 3, {Method::Combined, 100000}));
}

TEST_CASE("no series of any kind has a figure that cannot be shown, nor one below zero that never was") {
  std::mt19937_64 random(11);
  const auto unit = [&random] { return static_cast<double>(random() % 100'000) / 100'000; };
  for (int round = 0; round < 60; ++round) {
    const size_t n = 6 + random() % 70;
    const double scale = std::pow(10, static_cast<double>(random() % 16) - 3);
    const int kind = round % 6;
    Values y;
    double level = 1;
    for (size_t t = 0; t < n; ++t) {
      switch (kind) {
        case 0: y.push_back(scale * unit()); break;
        case 1: y.push_back(scale * std::pow(1.3, static_cast<double>(t % 40))); break;
        case 2: y.push_back(unit() < .3 ? 0 : scale * unit()); break;
        case 3: y.push_back(scale * (unit() - .5)); break;
        case 4: y.push_back(t + 1 == n ? scale * 1000 : scale); break;
        default: y.push_back(scale * (level *= .5 + unit()));
      }
      y.back() = std::min(y.back(), kLargestValue);
    }
    for (const Method method : methods()) {
      for (const int season : {1, 4, 12}) {
        INFO("kind " << kind << ", n " << n << ", scale " << scale << ", season " << season);
        const Forecast f = said(y, 12, {method, season});
        CHECK_FALSE(f.outlook.mean.empty());
        if (kind == 3) continue;
        for (const double v : f.outlook.lo95) CHECK(v >= 0);
      }
    }
  }
}

TEST_CASE("the answer does not depend on the currency's unit") {
  const Values y = shop(50);
  Values cents = y;
  for (double& v : cents) v *= 100;
  const Forecast a = said(y, 6);
  const Forecast b = said(cents, 6);
  CHECK(a.etsForm == b.etsForm);
  for (size_t h = 0; h < 6; ++h) CHECK(b.outlook.mean[h] == Approx(100 * a.outlook.mean[h]).epsilon(1e-3));
}

TEST_CASE("a figure that runs away is cut at five times the largest of the past, and says so") {
  Values y;
  for (size_t t = 0; t < 40; ++t) y.push_back(std::pow(1.6, static_cast<double>(t)));
  const Forecast f = said(y, 20, {Method::HoltWinters, 4});
  for (const double v : f.outlook.hi95) CHECK(v <= 5 * y.back() * (1 + 1e-12));
  CHECK(f.has(Note::Capped));
}

TEST_CASE("a method that cannot be fitted gives way to one that can, and says so") {
  const Forecast f = said(shop(20), 3, {Method::HoltWinters, 12});
  CHECK(f.has(Note::OtherMethod));
  CHECK(f.method == Method::Combined);
  CHECK_FALSE(said(shop(30), 3, {Method::HoltWinters, 12}).has(Note::OtherMethod));
}

TEST_CASE("a range that held too little of the past is widened") {
  // A calm past and a wild end: what was said before it cannot have held it.
  Values y = shop(48);
  for (size_t t = 38; t < 48; ++t) y[t] *= t % 2 == 0 ? 1.9 : .4;
  const Forecast f = said(y, 6);
  REQUIRE(f.test.origins == 12);
  CHECK(f.test.coverage < .7);
  CHECK(f.test.widenBy > 1);
  CHECK(f.has(Note::Widened));
}

TEST_CASE("the back-test asks what would have been said, and counts what came") {
  // A method that always says 10 to 20, of a series that is 15, 15, 15 and then 30.
  const Values y{15, 15, 15, 15, 15, 15, 15, 15, 15, 30};
  std::vector<size_t> asked;
  const BackTest test = backTest(y, 1, 1, 6, [&](const Values& past, int horizon) {
    asked.push_back(past.size());
    CHECK(horizon == 1);
    return Outlook{{15}, {10}, {20}, {10}, {20}};
  });
  CHECK(asked == std::vector<size_t>{6, 7, 8, 9});
  CHECK(test.origins == 4);
  CHECK(test.compared == 4);
  CHECK(test.coverage == Approx(.75));
  CHECK(test.widenBy == 1);
  CHECK(test.error == Approx(15.0 / 4));
  CHECK(test.naiveError == Approx(15.0 / 4));
  CHECK(backTest(y, 1, 1, 8, [](const Values&, int) { return Outlook{}; }).origins == 0);
}

TEST_CASE("a range that was missed by half is widened by what would have held it") {
  // Ranges of 1 to each side, errors of 2 everywhere: twice as wide holds all of them.
  const Values y{0, 2, 0, 2, 0, 2, 0, 2, 0, 2};
  const BackTest test = backTest(y, 1, 1, 6, [](const Values& past, int) {
    const double next = past.back() == 0 ? 0 : 2;
    return Outlook{{next}, {next - 1}, {next + 1}, {next - 2}, {next + 2}};
  });
  CHECK(test.coverage == 0);
  CHECK(test.widenBy == Approx(2));
}

TEST_CASE("weeks of three years are forecast with their seasons") {
  Values y;
  std::mt19937_64 random(3);
  for (size_t t = 0; t < 156; ++t) y.push_back((t % 52 >= 47 ? 180.0 : 100.0) + static_cast<double>(random() % 10));
  const Forecast f = said(y, 52, {Method::Combined, 52});
  CHECK(f.outlook.mean[50] > 1.4 * f.outlook.mean[10]);
}

TEST_CASE("a long past is cut to what is looked at") {
  const Forecast f = said(shop(1200), 3);
  CHECK(f.has(Note::OnlyLast));
  CHECK(f.used == 1040);
  CHECK(f.n == 1200);
}

TEST_CASE("months say themselves how long their season is, and the one that is not over is left out") {
  Series series{{Written::Month, 2020 * 12, 1, 0}, shop(48)};
  series.values.back() = 3;
  const auto f = forecast(series, 6, {Method::Combined, {}, QDate(2023, 12, 10)});
  REQUIRE(f);
  CHECK(f->season == 12);
  CHECK(f->unfinished == 1);
  CHECK(f->has(Note::Unfinished));
  CHECK(f->n == 47);
  CHECK(series.periods.text(f->n) == QStringLiteral("2023-12"));
  CHECK(f->outlook.mean[0] > 1000);
  const auto all = forecast(series, 6);
  REQUIRE(all);
  CHECK(all->n == 48);
}
