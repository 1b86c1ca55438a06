// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/Ets.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/insight/Decomposition.h"
#include "core/insight/EtsRecursion.h"
#include "core/insight/Minimise.h"
#include "core/insight/Paths.h"

namespace cartera::insight {

namespace {

constexpr std::array<EtsForm, 7> kForms = {EtsForm::ANN, EtsForm::AAdN, EtsForm::ANA, EtsForm::AAdA,
                                           EtsForm::MNM, EtsForm::MAdM, EtsForm::MAM};
constexpr double kLeastWeight = 1e-4;
constexpr double kMostWeight = .9999;
constexpr double kLeastPhi = .8;
constexpr double kMostPhi = .98;
// Of values divided by their mean size: no first state lies farther away.
constexpr double kFarthest = 1e3;
constexpr double kLeastState = 1e-6;

/// The line through the first values: where it is at 0 (before the first), and how fast it rises.
std::pair<double, double> firstLine(const Values& values, size_t count) {
  const auto n = static_cast<double>(std::min(count, values.size()));
  double sx = 0;
  double sy = 0;
  double sxx = 0;
  double sxy = 0;
  for (size_t i = 0; i < static_cast<size_t>(n); ++i) {
    const auto x = static_cast<double>(i + 1);
    sx += x;
    sy += values[i];
    sxx += x * x;
    sxy += x * values[i];
  }
  const double slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
  return {(sy - slope * sx) / n, slope};
}

Search searchOf(const EtsShape& shape, const Values& values, int m) {
  Search s;
  const auto add = [&s](double start, double lower, double upper, double step) {
    s.start.push_back(start);
    s.lower.push_back(lower);
    s.upper.push_back(upper);
    s.step.push_back(step);
  };
  add(.2, kLeastWeight, kMostWeight, .1);
  if (shape.hasTrend) add(.1, kLeastWeight, kMostWeight, .1);
  if (shape.hasSeasons) add(.1, kLeastWeight, kMostWeight, .1);
  if (shape.isDamped) add(.95, kLeastPhi, kMostPhi, .02);
  const Seasons seasons = shape.hasSeasons ? seasonsOf(values, m, shape.multiplies) : Seasons{};
  constexpr size_t kLeastOfLine = 10;
  auto [level, slope] = firstLine(deseasoned(values, seasons), std::max(kLeastOfLine, static_cast<size_t>(2 * m)));
  if (!shape.hasTrend) level += slope;
  const double least = shape.multiplies ? kLeastState : -kFarthest;
  add(level, least, kFarthest, .1 * std::abs(level) + .01);
  if (shape.hasTrend) add(slope, -kFarthest, kFarthest, .5 * std::abs(slope) + .005);
  // The last season is what the others leave to a mean of 1, or a sum of 0.
  for (int i = 0; shape.hasSeasons && i + 1 < m; ++i) {
    const double index = seasons.areThere() ? seasons.indices[static_cast<size_t>(i)] : (shape.multiplies ? 1.0 : 0.0);
    add(index, least, kFarthest, shape.multiplies ? .05 * index + .01 : .05);
  }
  return s;
}

/// Of a few weights the ones that suit the first states best, so that the search does not begin in the wrong valley.
void chooseWeights(const EtsShape& shape, const Values& values, int m, Search& search) {
  double best = etsDeviance(shape, values, m, search.start.data());
  const Values from = search.start;
  for (const double alpha : {.05, .2, .5, .8}) {
    for (const double beta : {.02, .2}) {
      for (const double gamma : {.02, .3}) {
        Values trial = from;
        trial[0] = alpha;
        size_t next = 1;
        if (shape.hasTrend) trial[next++] = beta;
        if (shape.hasSeasons) trial[next++] = gamma;
        const double deviance = etsDeviance(shape, values, m, trial.data());
        if (deviance >= best) continue;
        best = deviance;
        search.start = trial;
      }
    }
  }
}

double correctedAkaike(double deviance, size_t figures, size_t n) {
  // The weights and first states, and the size of the errors.
  const auto k = static_cast<double>(figures + 1);
  const double left = static_cast<double>(n) - k - 1;
  return deviance + 2 * k + 2 * k * (k + 1) / left;
}

}  // namespace

const char* toText(EtsForm form) {
  switch (form) {
    case EtsForm::ANN: return "ANN";
    case EtsForm::AAdN: return "AAdN";
    case EtsForm::ANA: return "ANA";
    case EtsForm::AAdA: return "AAdA";
    case EtsForm::MNM: return "MNM";
    case EtsForm::MAdM: return "MAdM";
    case EtsForm::MAM: break;
  }
  return "MAM";
}

bool mayFit(EtsForm form, const Values& values, int m) {
  const EtsShape shape = EtsShape::of(form);
  if (shape.hasSeasons && (m < 2 || m > kMostSeasons || values.size() < 2 * static_cast<size_t>(m))) return false;
  if (shape.multiplies && !std::all_of(values.begin(), values.end(), [](double v) { return v > 0; })) return false;
  return values.size() > shape.figures(m) + 2;
}

EtsFit fitEts(EtsForm form, const Values& values, int m, const EtsFit* near) {
  const EtsShape shape = EtsShape::of(form);
  EtsFit fit;
  fit.form = form;
  if (near != nullptr) {
    fit.scale = near->scale;
  } else {
    double size = 0;
    for (const double v : values) size += std::abs(v);
    fit.scale = size > 0 ? size / static_cast<double>(values.size()) : 1;
  }
  Values scaled = values;
  for (double& v : scaled) v /= fit.scale;
  Search search = searchOf(shape, scaled, m);
  // What a search of so many figures needs to settle; from a fit nearby it has only to follow a few new values.
  constexpr int kAFigure = 100;
  constexpr int kAFigureNear = 15;
  const auto figures = static_cast<int>(search.start.size());
  search.evaluations = (near != nullptr ? kAFigureNear : kAFigure) * figures;
  if (near != nullptr) {
    search.start = near->point;
    for (double& s : search.step) s /= 4;
  } else {
    chooseWeights(shape, scaled, m, search);
  }
  const Minimum found = minimise([&](const double* point) { return etsDeviance(shape, scaled, m, point); }, search);
  fit.point = found.at;
  const EtsStates end = etsRun(shape, scaled, m, found.at.data(), fit.errors);
  fit.alpha = end.alpha;
  fit.beta = end.beta;
  fit.gamma = end.gamma;
  fit.phi = end.phi;
  fit.level = end.level * fit.scale;
  fit.trend = end.trend * fit.scale;
  const auto n = values.size();
  for (int i = 0; shape.hasSeasons && i < m; ++i) {
    const double s = end.season[(n + static_cast<size_t>(i)) % static_cast<size_t>(m)];
    fit.seasons.push_back(shape.multiplies ? s : s * fit.scale);
  }
  if (!shape.multiplies)
    for (double& e : fit.errors) e *= fit.scale;
  // Of the values as they are, so that fits compare whatever they were divided by: n log(scale^2) in both kinds of form.
  fit.deviance = found.value + 2 * static_cast<double>(n) * std::log(fit.scale);
  fit.aicc = correctedAkaike(fit.deviance, search.start.size(), n);
  return fit;
}

std::optional<EtsFit> bestEts(const Values& values, int m, bool maySeason) {
  std::optional<EtsFit> best;
  for (const EtsForm form : kForms) {
    if (!maySeason && form != EtsForm::ANN) continue;
    if (!mayFit(form, values, m)) continue;
    EtsFit fit = fitEts(form, values, m);
    if (!fit.isPossible()) continue;
    if (!best || fit.aicc < best->aicc) best = std::move(fit);
  }
  return best;
}

Outlook outlookOf(const EtsFit& fit, int horizon, int paths, std::uint64_t seed) {
  const EtsShape shape = EtsShape::of(fit.form);
  const size_t m = std::max<size_t>(1, fit.seasons.size());
  const auto season = [&](const Values& seasons, size_t h) {
    return shape.hasSeasons ? seasons[h % m] : (shape.multiplies ? 1.0 : 0.0);
  };
  Values mean;
  double trend = fit.trend;
  double level = fit.level;
  for (size_t h = 0; h < static_cast<size_t>(horizon); ++h) {
    trend *= fit.phi;
    level += trend;
    mean.push_back(shape.multiplies ? level * season(fit.seasons, h) : level + season(fit.seasons, h));
  }
  ErrorDraw draw(fit.errors, seed);
  Values seasons;
  return outlookOfPaths(mean, paths, [&](Values& path) {
    double l = fit.level;
    double b = fit.trend;
    seasons = fit.seasons;
    for (size_t h = 0; h < path.size(); ++h) {
      const double base = l + fit.phi * b;
      const double s = season(seasons, h);
      const double e = draw();
      // Of forms that multiply the error is relative, that of each state too.
      const double moved = shape.multiplies ? base * e : e;
      path[h] = shape.multiplies ? base * s * (1 + e) : base + s + e;
      l = base + fit.alpha * moved;
      b = fit.phi * b + fit.beta * moved;
      if (shape.hasSeasons) seasons[h % m] = s + fit.gamma * (shape.multiplies ? s * e : e);
    }
  });
}

}  // namespace cartera::insight
