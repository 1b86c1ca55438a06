// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>

#include "tests/bench/base/Child.h"
#include "tests/bench/base/Measure.h"
#include "tests/bench/window/MinimalWindow.h"
#include "tests/bench/window/RealWindow.h"
#include "tests/bench/window/WindowBench.h"
#include "ui/contacts/ContactTable.h"

namespace cartera::bench {

namespace {
// One clock for all processes of a computer.
qint64 nowNs() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
      .count();
}
}  // namespace

void startOnce(Watch& watch, const QString& file, qint64 startedNs, bool minimal) {
  double ms = 0;
  const auto painted = [&] {
    if (ms <= 0) ms = static_cast<double>(nowNs() - startedNs) / 1e6;
  };
  if (minimal) {
    MinimalWindow window(file);
    watch.onPaint(window.table().viewport(), painted);
    window.resize(RealWindow::kSize);
    window.show();
    Watch::spinUntil([&] { return ms > 0; }, "minimal window");
    watch.onPaint(nullptr, {});
    child::tell(QStringLiteral("resident"), child::residentMb());
  } else {
    RealWindow window(file);
    // A paint without rows is not yet the list.
    window.start([&] {
      watch.onPaint(window.table().viewport(), [&] {
        if (window.showsRows()) painted();
      });
    });
    Watch::spinUntil([&] { return ms > 0; }, "first list");
    watch.onPaint(nullptr, {});
    window.settle();
    child::tell(QStringLiteral("resident"), child::residentMb());
  }
  child::tell(QStringLiteral("ms"), ms);
  child::tell(QStringLiteral("peak"), child::peakMb());
}

void startFigures(WindowBench& b) {
  std::vector<double> resident[2];
  std::vector<double> peak;
  const auto run = [&](const char* work, std::vector<double>& memory) {
    const auto values = child::run(QString::fromLatin1(work), {b.file(), QString::number(nowNs())});
    memory.push_back(values.value(QStringLiteral("resident")));
    peak.push_back(values.value(QStringLiteral("peak")));
    return values.value(QStringLiteral("ms"));
  };
  const Pair p = alternating(
      std::max(b.rounds, 5), [&] { return run("minimal", resident[0]); }, [&] { return run("start", resident[1]); });
  Figure start{QStringLiteral("start"), QStringLiteral("program start to first painted list"), b.size};
  start.floor = p.floor;
  start.ours = p.ours;
  start.mostRatio = 2;
  start.from = 1;
  b.figures.add(start);
  Figure memory{QStringLiteral("start-memory"), QStringLiteral("memory of it with search ready"), b.size,
                QStringLiteral("MB")};
  memory.floor = median(resident[0]);
  memory.ours = median(resident[1]);
  memory.most = b.size <= 1000 ? 60 : b.size <= 100'000 ? 90 : 220;
  memory.from = 1;
  memory.remark = QStringLiteral("peak %1 MB").arg(qRound(quantile(peak, 1)));
  b.figures.add(memory);
}

}  // namespace cartera::bench
