// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/Combined.h"

#include "core/insight/Decomposition.h"

namespace cartera::insight {

namespace {

/// The seasons that are taken out first: only those too long to be fitted.
Seasons longSeasons(const Values& values, int season, int indices) {
  return season != indices && isSeasonal(values, season) ? seasonsOf(values, season) : Seasons{};
}

Outlook again(Outlook out, const Seasons& seasons, size_t from) {
  for (Values* side : {&out.mean, &out.lo80, &out.hi80, &out.lo95, &out.hi95})
    for (size_t i = 0; i < side->size(); ++i) (*side)[i] = seasons.with((*side)[i], from + i);
  return out;
}

}  // namespace

Outlook averageOf(const Outlook& a, const Outlook& b) {
  const auto mid = [](const Values& x, const Values& y) {
    Values out(x.size());
    for (size_t i = 0; i < x.size(); ++i) out[i] = (x[i] + y[i]) / 2;
    return out;
  };
  return {mid(a.mean, b.mean), mid(a.lo80, b.lo80), mid(a.hi80, b.hi80), mid(a.lo95, b.lo95), mid(a.hi95, b.hi95)};
}

bool EtsForecaster::choose(const Values& values) {
  const bool maySeason = values.size() >= 2 * static_cast<size_t>(m_season);
  m_whole = bestEts(deseasoned(values, longSeasons(values, m_season, indices())), indices(), maySeason);
  if (m_whole) m_form = m_whole->form;
  return m_whole.has_value();
}

Outlook EtsForecaster::whole(const Values& values, int horizon) const {
  return again(outlookOf(*m_whole, horizon, m_paths), longSeasons(values, m_season, indices()), values.size());
}

Outlook EtsForecaster::after(const Values& past, int horizon) {
  const Seasons seasons = longSeasons(past, m_season, indices());
  const Values plain = deseasoned(past, seasons);
  const EtsForm form = mayFit(m_form, plain, indices()) ? m_form : EtsForm::ANN;
  // Seasons taken out anew make other values of the same past.
  const bool goesOn = m_last && m_last->form == form && m_season == indices();
  m_last = fitEts(form, plain, indices(), goesOn ? &*m_last : nullptr);
  if (!m_last->isPossible()) m_last = fitEts(EtsForm::ANN, plain, indices());
  // A range of a tenth of the futures is exact enough to be counted.
  return again(outlookOf(*m_last, horizon, m_paths / 10), seasons, past.size());
}

}  // namespace cartera::insight
