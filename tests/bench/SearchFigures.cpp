// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ContactStore.h"
#include "core/search/ContactSearch.h"
#include "tests/bench/Bench.h"
#include "tests/bench/base/Generator.h"
#include "tests/bench/base/Measure.h"
#include "tests/bench/raw/Raw.h"

namespace cartera::bench {

void searchFigures(Bench& b) {
  constexpr int kShown = 50;
  auto db = must(Connection::open(b.file(), Connection::Mode::ReadOnly), "search");
  search::ContactSearch s;
  const double build = timed([&] { must(s.build(*db), "build"); });
  const std::string text = raw::searchText(b.file());
  const QStringList typed = fragments(200);
  std::vector<double> floors;
  std::vector<double> ours;
  std::vector<double> alone;
  for (int round = 0; round < std::max(3, b.rounds); ++round) {
    for (const QString& fragment : typed) {
      const search::SearchWords words = search::searchWords(fragment);
      if (words.isEmpty()) continue;
      int expected = 0;
      floors.push_back(timed([&] { expected = raw::scan(text, words.words, words.digits); }));
      std::vector<contacts::ContactRow> rows;
      double finding = 0;
      ours.push_back(timed([&] {
        std::vector<ContactId> ids;
        finding = timed([&] {
          for (const auto& h : s.find(search::searchWords(fragment), kShown).hits) ids.push_back(h.id);
        });
        rows = must(contacts::rows(*db, ids), "rows");
      }));
      alone.push_back(finding);
      if (static_cast<int>(rows.size()) != expected) {
        giveUp(QStringLiteral("search: %1 rows for \"%2\", a plain scan finds %3")
                   .arg(rows.size())
                   .arg(fragment)
                   .arg(expected));
      }
    }
  }
  Figure p95{QStringLiteral("search-p95"), QStringLiteral("keystroke to 50 ranked rows, p95"), b.size};
  p95.floor = quantile(floors, 0.95);
  p95.ours = quantile(ours, 0.95);
  p95.mostRatio = 1.5;
  p95.remark = QStringLiteral("p50 %1 ms against %2; without reading the rows p95 %3 ms; built in %4 ms, %5 MB")
                   .arg(median(ours), 0, 'f', 2)
                   .arg(median(floors), 0, 'f', 2)
                   .arg(quantile(alone, 0.95), 0, 'f', 2)
                   .arg(qRound(build))
                   .arg(static_cast<double>(s.bytes()) / 1e6, 0, 'f', 1);
  b.figures.add(p95);
  Figure worst{QStringLiteral("search-max"), QStringLiteral("the slowest of the keystrokes"), b.size};
  worst.floor = quantile(floors, 1);
  worst.ours = quantile(ours, 1);
  worst.most = 16.7;
  worst.from = 1;
  b.figures.add(worst);
}

}  // namespace cartera::bench
