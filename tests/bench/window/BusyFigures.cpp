// SPDX-License-Identifier: GPL-3.0-or-later
// The window in use while an import runs behind it.
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>
#include <random>

#include "core/exchange/Importer.h"
#include "tests/bench/base/Generator.h"
#include "tests/bench/base/Measure.h"
#include "tests/bench/window/RealWindow.h"
#include "tests/bench/window/WindowBench.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/shell/FileSession.h"

namespace cartera::bench {

namespace {

constexpr int kFrameMs = 16;

/// A hand that scrolls, jumps and types, one thing a frame.
class Hand {
 public:
  explicit Hand(RealWindow& window) : m_window(window) {}

  void move() {
    constexpr int kRound = 240;
    const int at = m_tick++ % kRound;
    if (at < 90) {
      wheel(at < 60 ? -120 : 120);
    } else if (at < 150) {
      if (at % 15 == 0) jump();
    } else if (at % 8 == 0) {
      type();
    }
    if (at == kRound - 1) m_window.page().search().clear();
  }

 private:
  void wheel(int notch) {
    QWidget* const viewport = m_window.table().viewport();
    const QPointF at = viewport->rect().center();
    QWheelEvent event(at, viewport->mapToGlobal(at), {}, {0, notch}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(viewport, &event);
  }
  void jump() {
    QScrollBar* const bar = m_window.table().verticalScrollBar();
    if (bar->maximum() > 0) bar->setValue(static_cast<int>(m_random() % static_cast<unsigned>(bar->maximum())));
  }
  void type() {
    static const QString kTyped = QStringLiteral("maria garc");
    const QChar c = kTyped[m_letter++ % kTyped.size()];
    QLineEdit& search = m_window.page().search();
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
      QKeyEvent event(type, Qt::Key_unknown, Qt::NoModifier, QString(c));
      QCoreApplication::sendEvent(&search, &event);
    }
  }

  RealWindow& m_window;
  std::mt19937 m_random{20261122};
  int m_tick = 0;
  qsizetype m_letter = 0;
};

}  // namespace

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
    QElapsedTimer last;
    QTimer frame;
    frame.setTimerType(Qt::PreciseTimer);
    QObject::connect(&frame, &QTimer::timeout, &frame, [&] {
      if (last.isValid()) gaps.push_back(static_cast<double>(last.nsecsElapsed()) / 1e6);
      last.start();
      hand.move();
    });
    bool done = false;
    b.watch.begin();
    frame.start(kFrameMs);
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
    frame.stop();
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
