// SPDX-License-Identifier: GPL-3.0-or-later
// The window in use while an import runs behind it.
#include <QFile>

#include "core/exchange/Importer.h"
#include "tests/bench/base/Generator.h"
#include "tests/bench/base/Measure.h"
#include "tests/bench/window/Hand.h"
#include "tests/bench/window/RealWindow.h"
#include "tests/bench/window/WindowBench.h"
#include "ui/shell/FileSession.h"

namespace cartera::bench {

void busyFigures(WindowBench& b) {
  // People of other numbers than those that are there.
  const int count = std::clamp(b.size / 10, 100, 100'000);
  const QString list = b.folder.filePath(QStringLiteral("more-%1.csv").arg(b.size));
  if (!writeList(list, count, b.size)) giveUp(list);
  const QString file = b.folder.filePath(QStringLiteral("busy-%1.cartera").arg(b.size));
  QFile::remove(file);
  if (!QFile::copy(b.file(), file)) giveUp(file);

  std::vector<double> gaps;
  std::vector<double> frames;
  std::vector<double> events;
  QString longest;
  {
    RealWindow window(file);
    window.start();
    window.settle();
    Hand hand(window);
    bool done = false;
    b.watch.begin();
    hand.start();
    window.session().jobs().longJob<ImportReport>(
        &window.session(), QStringLiteral("import"), list,
        [list](Workspace& workspace, JobHandle& job) -> Result<ImportReport> {
          CARTERA_ASSIGN(const ImportPlan plan, planImport(list));
          ImportOptions options;
          options.progress = [&job](qint64 records, double share) { return job.progress(records, share); };
          return importContacts(workspace, plan, options);
        },
        [&](Result<ImportReport> report) {
          if (must(std::move(report), "import").imported != count) giveUp(QStringLiteral("import beside the window"));
          done = true;
        });
    QElapsedTimer since;
    since.start();
    // Longer than a minute is no fault here.
    while (!done) QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    const double importMs = static_cast<double>(since.elapsed());
    // The new ones come into the list now.
    since.start();
    while (since.elapsed() < 3000)
      QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    hand.stop();
    gaps = hand.gaps();
    frames = b.watch.frames();
    events = b.watch.events();
    longest = QStringLiteral("%1; most processor time of one: %2 ms, %3; import %4 ms")
                  .arg(b.watch.longest())
                  .arg(b.watch.mostCpu(), 0, 'f', 1)
                  .arg(b.watch.longestCpu())
                  .arg(importMs, 0, 'f', 0);
  }
  for (const char* suffix : {"", "-wal", "-shm"}) QFile::remove(file + QLatin1String(suffix));
  QFile::remove(list);
  const auto missed = std::count_if(events.begin(), events.end(), [](double ms) { return ms > 16.7; });
  Figure longestEvent{QStringLiteral("busy-frame"),
                      QStringLiteral("while an import runs, scrolled, jumped and searched in: the longest frame"),
                      b.size};
  longestEvent.ours = quantile(events, 1);
  longestEvent.most = 16.7;
  longestEvent.from = 1;
  longestEvent.remark = QStringLiteral("%1 of %2 frames, p95 %3 ms, longer than a frame: %4 (%5)")
                            .arg(frames.size())
                            .arg(gaps.size())
                            .arg(quantile(frames, 0.95), 0, 'f', 1)
                            .arg(missed)
                            .arg(longest);
  b.figures.add(longestEvent);
  Figure gap{QStringLiteral("busy-gap"), QStringLiteral("the same: the longest gap of a 16 ms timer"), b.size};
  gap.ours = quantile(gaps, 1);
  gap.most = 50;
  gap.from = 1;
  gap.remark =
      QStringLiteral("p95 %1 ms, p99 %2 ms").arg(quantile(gaps, 0.95), 0, 'f', 1).arg(quantile(gaps, 0.99), 0, 'f', 1);
  b.figures.add(gap);
}

}  // namespace cartera::bench
