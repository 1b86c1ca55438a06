// SPDX-License-Identifier: GPL-3.0-or-later
#include <malloc.h>
#include <sqlite3.h>

#include <QHeaderView>
#include <QScrollBar>
#include <QWheelEvent>
#include <random>

#include "core/workspace/JobRunner.h"
#include "tests/bench/base/Measure.h"
#include "tests/bench/raw/Raw.h"
#include "tests/bench/window/MinimalWindow.h"
#include "tests/bench/window/RealWindow.h"
#include "tests/bench/window/WindowBench.h"
#include "ui/contacts/ContactListModel.h"
#include "ui/contacts/ContactTable.h"

namespace cartera::bench {

namespace {

/// What a jump or a turn of the wheel does to one of the two windows.
struct List {
  QTableView* table;
  std::function<bool()> showsRows;
};

/// Places a little apart around the middle, so that no row was seen before.
std::vector<double> places(int count) {
  std::mt19937 random(20261122);
  std::vector<double> out;
  for (int i = 0; i < count; ++i) out.push_back(0.4 + 0.2 * static_cast<double>(random() % 10'000) / 10'000);
  return out;
}

/// From the call to the paint that shows each row's text.
double jump(Watch& watch, const List& list, double share) {
  bool painted = false;
  watch.onPaint(list.table->viewport(), [&] { painted = list.showsRows(); });
  QScrollBar* const bar = list.table->verticalScrollBar();
  const double ms = timed([&] {
    bar->setValue(static_cast<int>(share * bar->maximum()));
    list.table->viewport()->update();
    Watch::spinUntil([&] { return painted; }, "jump");
  });
  watch.onPaint(nullptr, {});
  return ms;
}

/// What the UI thread does for one notch of the wheel, until it is painted.
double wheel(Watch& watch, const List& list) {
  bool painted = false;
  watch.onPaint(list.table->viewport(), [&] { painted = list.showsRows(); });
  watch.begin();
  QWidget* const viewport = list.table->viewport();
  const QPointF at = viewport->rect().center();
  QWheelEvent event(at, viewport->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                    false);
  QCoreApplication::sendEvent(viewport, &event);
  viewport->update();
  Watch::spinUntil([&] { return painted; }, "wheel");
  watch.onPaint(nullptr, {});
  return watch.busy();
}

/// What the numbers and rows of the list take beyond SQLite's pages, in MB, after much of it was looked at.
double listMemory(const QString& file) {
  const SystemClock clock;
  JobRunner jobs(file, {}, clock);
  QObject guard;
  bool open = false;
  jobs.start(&guard, [&](Result<> done) {
    must(std::move(done), "open");
    open = true;
  });
  Watch::spinUntil([&] { return open && jobs.search()->isReady(); }, "search");
  const auto held = [] {
    const struct mallinfo2 info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) - static_cast<double>(sqlite3_memory_used());
  };
  const double before = held();
  ContactListModel model(jobs, clock);
  model.setQuery({});
  Watch::spinUntil([&] { return model.isComplete(); }, "numbers");
  for (const double share : places(200)) {
    const int row = static_cast<int>(share * (model.rowCount() - 1));
    (void)model.index(row, 0).data();
    Watch::spinUntil([&] { return model.cached(model.idAt(row)) != nullptr; }, "rows");
  }
  return (held() - before) / 1e6;
}

}  // namespace

void listFigures(WindowBench& b) {
  Figure memory{QStringLiteral("list-memory"), QStringLiteral("memory of the list beyond the page cache"), b.size,
                QStringLiteral("MB")};
  memory.ours = listMemory(b.file());
  memory.most = 20;
  memory.from = 1;

  RealWindow real(b.file());
  real.start();
  real.settle();
  MinimalWindow minimal(b.file(), raw::listIds(b.file()));
  // The same rows are seen in both.
  minimal.table().verticalHeader()->setDefaultSectionSize(real.table().verticalHeader()->defaultSectionSize());
  minimal.resize(RealWindow::kSize);
  minimal.show();
  minimal.resize(minimal.size() + real.table().viewport()->size() - minimal.table().viewport()->size());
  const List ours{&real.table(), [&] { return real.showsRows(); }};
  const List floor{&minimal.table(), [] { return true; }};

  std::vector<double> jumps[2];
  for (const double share : places(std::max(b.rounds, 25))) {
    jumps[0].push_back(jump(b.watch, floor, share));
    jumps[1].push_back(jump(b.watch, ours, share));
  }
  Figure middle{QStringLiteral("list-jump"), QStringLiteral("list: jump to the middle"), b.size};
  middle.floor = median(jumps[0]);
  middle.ours = median(jumps[1]);
  middle.mostRatio = 2;
  middle.most = 25;
  middle.remark = QStringLiteral("worst %1 ms").arg(quantile(jumps[1], 1), 0, 'f', 1);
  b.figures.add(middle);

  std::vector<double> turns[2];
  for (int i = 0; i < 200; ++i) {
    turns[0].push_back(wheel(b.watch, floor));
    turns[1].push_back(wheel(b.watch, ours));
  }
  Figure frame{QStringLiteral("list-wheel"), QStringLiteral("list: a notch of the wheel, p95"), b.size};
  frame.floor = quantile(turns[0], 0.95);
  frame.ours = quantile(turns[1], 0.95);
  frame.most = 8;
  frame.from = 1;
  b.figures.add(frame);
  b.figures.add(memory);
}

}  // namespace cartera::bench
