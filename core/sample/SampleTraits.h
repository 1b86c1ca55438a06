// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/SamplePlan.h"

namespace cartera::sample {

/// Everything about a person is asked for at once by few: the rest is what a counter gets to know.
enum class Known { Little, Some, Much };

/// What every card has, whoever is on it: since when, how far the customer came, what the shop noted. Draws from the
/// maker's random numbers, so that the order of the calls is part of the shop.
class Traits {
 public:
  /// `fields` are the shop's own fields, as the plan holds them when values are added.
  Traits(const std::vector<CustomField>& fields, Maker& maker) : m_fields(fields), m(maker), m_random(maker.random) {}

  void setCreated(PlannedContact& p, const QDate& notBefore = {});
  /// The way a contact took, ending where its age allows.
  void setStages(PlannedContact& p);
  [[nodiscard]] Known drawKnown();
  void addCommon(PlannedContact& p, Known known);
  void addCustom(PlannedContact& p, bool club);

 private:
  [[nodiscard]] QDate firstDay() const;
  [[nodiscard]] QDate drawCreated();
  void addTags(PlannedContact& p, bool bought, bool regular);

  const std::vector<CustomField>& m_fields;
  Maker& m;
  Random& m_random;
};

}  // namespace cartera::sample
