// SPDX-License-Identifier: GPL-3.0-or-later
// The window in use while the whole file is searched for who is there twice.
#include "tests/bench/base/Measure.h"
#include "tests/bench/window/Hand.h"
#include "tests/bench/window/RealWindow.h"
#include "tests/bench/window/WindowBench.h"
#include "ui/duplicates/DuplicatesPage.h"
#include "ui/duplicates/PairsModel.h"
#include "ui/shell/FileSession.h"
#include "ui/shell/MainWindow.h"

namespace cartera::bench {

namespace {
/// One that takes longer is cancelled: by then all its parts were seen, but for the last.
constexpr qint64 kMostMs = 50'000;
constexpr qint64 kAfterMs = 2000;

void spinFor(qint64 ms, const std::function<bool()>& done = {}) {
  QElapsedTimer since;
  since.start();
  while (since.elapsed() < ms && !(done && done()))
    QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}
}  // namespace

void scanFigures(WindowBench& b) {
  RealWindow real(b.file());
  real.start();
  real.settle();
  MainWindow& window = real.session().window();
  // Pages and menus are made behind the first picture.
  while (window.makeNext()) continue;
  auto* const page = static_cast<DuplicatesPage*>(window.page(QStringLiteral("duplicates")));
  bool isRunning = false;
  QObject::connect(&real.session().jobs(), &JobRunner::jobStarted, &window, [&] { isRunning = true; });
  QObject::connect(&real.session().jobs(), &JobRunner::jobFinished, &window, [&] { isRunning = false; });
  // Coming to the page begins the search; somebody goes back to the list meanwhile.
  window.showPage(QStringLiteral("duplicates"));
  Watch::spinUntil([&] { return isRunning; }, "a search for duplicates");
  window.showPage(QStringLiteral("contacts"));
  Hand hand(real);
  QElapsedTimer since;
  since.start();
  b.watch.begin();
  hand.start();
  spinFor(kMostMs, [&] { return !isRunning; });
  const bool isDone = !isRunning;
  const double scanMs = static_cast<double>(since.elapsed());
  if (!isDone) {
    window.cancelJobs();
    Watch::spinUntil([&] { return !isRunning; }, "a cancelled search");
  }
  // What was found comes to the page now.
  spinFor(kAfterMs);
  hand.stop();
  const auto events = b.watch.events();
  Figure gap{QStringLiteral("scan-gap"),
             QStringLiteral("while duplicates are searched for, scrolled, jumped and typed in: the longest gap of a "
                            "16 ms timer"),
             b.size};
  gap.ours = quantile(hand.gaps(), 1);
  gap.most = 50;
  gap.from = 1;
  gap.remark = QStringLiteral(
                   "p95 %1 ms, p99 %2 ms, longest event %3 ms (%4; most processor time of one %5 ms, %6); %7 "
                   "after %8 ms, %9 pairs")
                   .arg(quantile(hand.gaps(), 0.95), 0, 'f', 1)
                   .arg(quantile(hand.gaps(), 0.99), 0, 'f', 1)
                   .arg(quantile(events, 1), 0, 'f', 1)
                   .arg(b.watch.longest())
                   .arg(b.watch.mostCpu(), 0, 'f', 1)
                   .arg(b.watch.longestCpu(), isDone ? QStringLiteral("done") : QStringLiteral("cancelled"))
                   .arg(scanMs, 0, 'f', 0)
                   .arg(page->model()->rowCount());
  b.figures.add(gap);
}

}  // namespace cartera::bench
