// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include "core/sample/SamplePlan.h"

namespace cartera::sample {

/// Phones, e-mail and postal addresses that look real and reach nobody; no number and no address is given out twice.
class Reach {
 public:
  explicit Reach(Maker& maker) : m(maker), m_random(maker.random) {}

  /// ASCII letters and digits of a name, for e-mail.
  [[nodiscard]] static QString slug(const QString& name);
  void addEmail(PlannedContact& p, const QString& box, const QString& domain, const char* label);
  static void addPoint(PlannedContact& p, PointKind kind, const char* label, const QString& value);
  void addPhone(PlannedContact& p, const QString& firstThree, const char* label);
  void addMobile(PlannedContact& p);
  /// For people from countries whose made-up numbers we know.
  void addPhoneAbroad(PlannedContact& p);
  /// A line of the towns, the large ones more often.
  [[nodiscard]] const Row& drawTown();
  void addAddress(PlannedContact& p, const Row& town, bool industrial, const char* label);

 private:
  Maker& m;
  Random& m_random;
  QSet<QString> m_taken;
};

}  // namespace cartera::sample
