// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/duplicates/RecordList.h"
#include "tests/core/duplicates/Town.h"
#include "tests/support/PublicData.h"

namespace cartera::test {

/// The public list of persons of whom 500 are there twice, as a person would bring it; nothing where it is not there.
inline std::optional<duplicates::RecordList> publicPersons() {
  const QString path = publicData(QStringLiteral("people/febrl_dataset1.csv"));
  if (path.isEmpty()) return std::nullopt;
  const auto plan = planImport(path);
  REQUIRE(plan);
  auto list = duplicates::readRecordList(*plan);
  REQUIRE(list);
  return std::move(*list);
}

/// That who is there twice is found with an F1 of `least`, and that hardly anybody is called certain who is not: the list
/// names its records by the person they are.
inline void checkAgainstTruth(const duplicates::RecordList& list, double least) {
  const duplicates::Analysis found = analysed(list.records);
  const auto person = [&](qint64 id) { return list.names[id].section(QLatin1Char('-'), 0, 1); };
  int right = 0;
  int certain = 0;
  int certainWrong = 0;
  for (const auto& p : found.pairs) {
    const bool isRight = person(p.a) == person(p.b);
    const bool isCertain = p.certainty == duplicates::Certainty::Certain;
    right += isRight ? 1 : 0;
    certain += isCertain ? 1 : 0;
    certainWrong += isCertain && !isRight ? 1 : 0;
  }
  // 500 pairs are the truth of the file.
  const double f1 = 2.0 * right / (static_cast<double>(found.pairs.size()) + 500);
  INFO("found " << found.pairs.size() << ", right " << right << ", F1 " << f1);
  CHECK(f1 >= least);
  CHECK(certainWrong <= certain / 20);
}

}  // namespace cartera::test
