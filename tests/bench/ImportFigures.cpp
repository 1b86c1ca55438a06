// SPDX-License-Identifier: GPL-3.0-or-later
// Import, its memory, its cancel, its undo, and what the file weighs.
#include <QFileInfo>
#include <atomic>
#include <chrono>
#include <memory>
#include <random>
#include <thread>

#include "core/contacts/ContactStore.h"
#include "core/exchange/Importer.h"
#include "tests/bench/Bench.h"
#include "tests/bench/base/Child.h"
#include "tests/bench/base/Generator.h"
#include "tests/bench/base/Measure.h"
#include "tests/bench/raw/Raw.h"

namespace cartera::bench {

namespace {

using Instant = std::chrono::steady_clock::time_point;

double since(Instant from) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from).count();
}

void importFloor(const QString& list, const QString& file) {
  raw::createFile(file);
  std::shared_ptr<void> opened;
  child::tell(QStringLiteral("ms"), timed([&] {
                opened = raw::importList(list, file);
                // By the same code as the product's: only the way to it is compared.
                auto db = must(Connection::open(file, Connection::Mode::ReadOnly), "floor search");
                search::ContactSearch s;
                must(s.build(*db), "floor search");
              }));
}

void importOurs(const QString& list, const QString& path) {
  const SystemClock clock;
  auto file = must(Workspace::create(path, QStringLiteral("es"), Bench::options(), clock), "create");
  // Of nobody: the import is to renew it.
  must(file->search()->build(file->db()), "search");
  const search::SearchWords known = search::searchWords(QStringLiteral("garcia"));
  ImportReport report;
  child::tell(QStringLiteral("ms"), timed([&] {
                const ImportPlan plan = must(planImport(list), "plan");
                report = must(importContacts(*file, plan, {}), "import");
                if (file->search()->find(known, 1).hits.empty()) giveUp(QStringLiteral("import: nobody is found"));
              }));
  child::tell(QStringLiteral("imported"), static_cast<double>(report.imported));
  child::tell(QStringLiteral("contacts"), static_cast<double>(must(contacts::count(file->db(), {}), "count")));
}

/// One import that is asked to stop after so many milliseconds; how long the answer took, or below 0 if it was done
/// before.
double cancelled(const Bench& b, const QString& path, const ImportPlan& plan, double after) {
  removeDatabase(path);
  auto file = must(Workspace::create(path, QStringLiteral("es"), Bench::options(), b.clock), "create");
  must(file->search()->build(file->db()), "search");
  std::atomic<bool> stop = false;
  std::atomic<bool> ended = false;
  Instant asked;
  std::thread person([&] {
    const Instant start = std::chrono::steady_clock::now();
    while (!ended && since(start) < after) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    asked = std::chrono::steady_clock::now();
    stop = true;
  });
  ImportOptions options;
  options.progress = [&](qint64, double) { return !stop.load(); };
  const auto report = importContacts(*file, plan, options);
  const Instant answered = std::chrono::steady_clock::now();
  ended = true;
  person.join();
  const qint64 left = must(contacts::count(file->db(), {}), "count");
  if (report) return -1;
  if (report.error().code != ErrorCode::Cancelled) giveUp(QStringLiteral("cancel: ") + report.error().subject);
  if (left != 0) giveUp(QStringLiteral("cancel: %1 contacts stay").arg(left));
  return std::chrono::duration<double, std::milli>(answered - asked).count();
}

void cancelFigure(Bench& b, double importMs) {
  const ImportPlan plan = must(planImport(b.list()), "plan");
  const QString path = b.path("cancel", "cartera");
  std::mt19937 random(20261122);
  // One random moment of each part, so that the last steps have their turn too.
  const int parts = b.size > 200'000 ? 6 : 12;
  double worst = 0;
  int asked = 0;
  for (int i = 0; i < parts; ++i) {
    const double share = (i + static_cast<double>(random() % 1000) / 1000) / parts;
    const double ms = cancelled(b, path, plan, share * importMs);
    asked += ms >= 0 ? 1 : 0;
    worst = std::max(worst, ms);
  }
  removeDatabase(path);
  Figure f{QStringLiteral("import-cancel"), QStringLiteral("cancel of an import, worst answer"), b.size};
  f.ours = worst;
  f.most = 200;
  f.from = 1;
  f.remark = QStringLiteral("%1 random moments").arg(asked);
  b.figures.add(f);
}

}  // namespace

void importFigures(Bench& b) {
  if (!QFileInfo::exists(b.list()) && !writeList(b.list(), b.size)) giveUp(b.list());
  std::vector<double> peaks[2];
  const auto run = [&](const QString& work, const QString& file, std::vector<double>& peak) {
    removeDatabase(file);
    const auto values = child::run(work, {b.list(), file});
    peak.push_back(values.value(QStringLiteral("peak")));
    if (values.contains(QStringLiteral("imported")) && qRound(values.value(QStringLiteral("imported"))) != b.size)
      giveUp(QStringLiteral("imported %1 of %2").arg(values.value(QStringLiteral("imported"))).arg(b.size));
    return values.value(QStringLiteral("ms"));
  };
  const Pair p = alternating(
      b.rounds, [&] { return run(QStringLiteral("import-floor"), b.raw(), peaks[0]); },
      [&] { return run(QStringLiteral("import"), b.file(), peaks[1]); });
  const QStringList differences = raw::differences(b.raw(), b.file());
  if (!differences.isEmpty())
    giveUp(QStringLiteral("the floor of the import writes something else, its ratio is void:\n") +
           differences.join(u'\n'));

  Figure import{QStringLiteral("import"), QStringLiteral("import, whole path, undoable and searchable"), b.size};
  import.floor = p.floor;
  import.ours = p.ours;
  import.mostRatio = 1.5;
  import.from = 100'000;
  import.remark = QStringLiteral("%1 contacts/s").arg(qRound(1000.0 * b.size / p.ours));
  b.figures.add(import);
  Figure memory{QStringLiteral("import-memory"), QStringLiteral("peak memory of it"), b.size, QStringLiteral("MB")};
  memory.floor = median(peaks[0]);
  memory.ours = median(peaks[1]);
  memory.mostRatio = 1;
  memory.from = 100'000;
  b.figures.add(memory);
  Figure size{QStringLiteral("file-size"), QStringLiteral("size of the file, history included"), b.size,
              QStringLiteral("MB")};
  size.floor = static_cast<double>(QFileInfo(b.raw()).size()) / 1e6;
  size.ours = static_cast<double>(QFileInfo(b.file()).size()) / 1e6;
  size.mostRatio = 1.3;
  b.figures.add(size);
  cancelFigure(b, p.ours);
}

void undoFigures(Bench& b) {
  // "Of a 100k import": what is undone more often is small.
  if (b.size > 200'000) return;
  const QString path = b.path("undo", "cartera");
  const Pair p = alternating(
      b.rounds,
      [&] {
        removeDatabase(path);
        return child::run(QStringLiteral("import"), {b.list(), path}).value(QStringLiteral("ms"));
      },
      [&] {
        auto file = must(Workspace::open(path, Bench::options(), b.clock), "open");
        must(file->search()->build(file->db()), "search");
        const double ms = timed([&] { (void)must(file->undoLast(), "undo"); });
        if (must(contacts::count(file->db(), {}), "count") != 0) giveUp(QStringLiteral("undo: somebody stays"));
        return ms;
      });
  removeDatabase(path);
  Figure f{QStringLiteral("undo"), QStringLiteral("undo of an import (floor: the import)"), b.size};
  f.floor = p.floor;
  f.ours = p.ours;
  f.mostRatio = 0.5;
  f.from = f.upTo = 100'000;
  if (const auto import = b.figures.find(QStringLiteral("import"), b.size); import && import->floor.value_or(0) > 0)
    f.remark = QStringLiteral("%1 of the floor of the import").arg(p.ours / *import->floor, 0, 'f', 2);
  b.figures.add(f);
}

bool runOne(const QStringList& arguments) {
  const QString work = arguments.value(0);
  if (work == u"import-floor") {
    importFloor(arguments.value(1), arguments.value(2));
  } else if (work == u"import") {
    importOurs(arguments.value(1), arguments.value(2));
  } else if (work == u"import-more") {
    importMore(arguments.value(1), arguments.value(2));
  } else if (work == u"find-twice") {
    findTwice(arguments.value(1));
  } else {
    return false;
  }
  child::tell(QStringLiteral("peak"), child::peakMb());
  return true;
}

}  // namespace cartera::bench
