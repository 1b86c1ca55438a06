// SPDX-License-Identifier: GPL-3.0-or-later
// Who is there twice in a file where every twentieth is: how long, how much memory, and how soon a cancel is answered.
#include <QFile>
#include <atomic>
#include <chrono>
#include <random>
#include <thread>

#include "core/duplicates/DuplicateScan.h"
#include "core/exchange/Importer.h"
#include "tests/bench/Bench.h"
#include "tests/bench/base/Child.h"
#include "tests/bench/base/Measure.h"

namespace cartera::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kEvery = 20;

/// Every twentieth of a list once more, as another list would have them: the name in other columns, a letter wrong, or
/// without e-mail and street.
int writeAgain(const QString& from, const QString& to) {
  QFile in(from);
  QFile out(to);
  if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly)) giveUp(to);
  out.write(in.readLine());
  int written = 0;
  for (int row = 0; !in.atEnd(); ++row) {
    const QByteArray line = in.readLine();
    if (row % kEvery != 0) continue;
    QList<QByteArray> cells = line.split(';');
    QByteArray& given = cells[0];
    QByteArray& family = cells[1];
    switch (written++ % 4) {
      case 0: given.swap(family); break;
      case 1:
        given += ' ' + family;
        family.clear();
        break;
      case 2: family += 'z'; break;
      default:
        // Not all have an e-mail, and the same row again is nobody new.
        cells[3].clear();
        cells[6].clear();
    }
    out.write(cells.join(';'));
  }
  return written;
}

/// How long a search takes to answer that is asked to stop after so many milliseconds; 0 if it was done before.
double cancelled(Connection& db, double after) {
  std::atomic<bool> stop = false;
  std::atomic<bool> ended = false;
  Clock::time_point asked;
  std::thread person([&] {
    const auto start = Clock::now();
    while (!ended && std::chrono::duration<double, std::milli>(Clock::now() - start).count() < after)
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    asked = Clock::now();
    stop = true;
  });
  const auto found = duplicates::scanDuplicates(db, [&](double) { return !stop.load(); });
  const auto answered = Clock::now();
  ended = true;
  person.join();
  if (found) return 0;
  if (found.error().code != ErrorCode::Cancelled) giveUp(QStringLiteral("cancel: ") + found.error().subject);
  return std::chrono::duration<double, std::milli>(answered - asked).count();
}

}  // namespace

void findTwice(const QString& path) {
  auto db = must(Connection::open(path, Connection::Mode::ReadOnly), "open");
  duplicates::Analysis found;
  child::tell(QStringLiteral("ms"), timed([&] { found = must(duplicates::scanDuplicates(*db), "scan"); }));
  child::tell(QStringLiteral("pairs"), static_cast<double>(found.pairs.size()));
  child::tell(QStringLiteral("compared"), static_cast<double>(found.compared));
}

void duplicateFigures(Bench& b) {
  // A million is nobody's small business: what is compared grows with the records, and its time too.
  if (b.size > 200'000) return;
  const QString again = b.path("again", "csv");
  const QString path = b.path("twice", "cartera");
  const int twice = writeAgain(b.list(), again);
  if (!QFile::exists(path)) {
    if (!QFile::copy(b.file(), path)) giveUp(path);
    auto file = must(Workspace::open(path, Bench::options(), b.clock), "open");
    must(file->search()->build(file->db()), "search");
    ImportOptions options;
    options.onDuplicate = OnDuplicate::Create;
    const auto report = must(importContacts(*file, must(planImport(again), "plan"), options), "import");
    if (report.imported != twice) giveUp(QStringLiteral("again: %1 of %2").arg(report.imported).arg(twice));
  }
  child::Values told;
  std::vector<double> times;
  std::vector<double> peaks;
  for (int round = 0; round < b.rounds; ++round) {
    told = child::run(QStringLiteral("find-twice"), {path});
    times.push_back(told.value(QStringLiteral("ms")));
    peaks.push_back(told.value(QStringLiteral("peak")));
  }
  // Most of them have more than a name to be known by.
  const double pairs = told.value(QStringLiteral("pairs"));
  if (pairs < 0.8 * twice) giveUp(QStringLiteral("twice: %1 pairs of %2").arg(pairs).arg(twice));
  const double ms = median(times);
  Figure time{QStringLiteral("duplicates"), QStringLiteral("who is there twice, in the whole file"), b.size};
  time.ours = ms;
  time.most = 20'000;
  time.from = 1;
  time.remark = QStringLiteral("%1 pairs, %2 were written twice, %3 compared")
                    .arg(pairs)
                    .arg(twice)
                    .arg(qRound64(told.value(QStringLiteral("compared"))));
  b.figures.add(time);
  Figure memory{QStringLiteral("duplicates-memory"), QStringLiteral("peak memory of it"), b.size, QStringLiteral("MB")};
  memory.ours = median(peaks);
  memory.most = 600;
  memory.from = 1;
  b.figures.add(memory);
  auto db = must(Connection::open(path, Connection::Mode::ReadOnly), "open");
  std::mt19937 random(20261123);
  constexpr int kParts = 24;
  double worst = 0;
  for (int i = 0; i < kParts; ++i)
    worst = std::max(worst, cancelled(*db, (i + static_cast<double>(random() % 1000) / 1000) / kParts * ms));
  Figure cancel{QStringLiteral("duplicates-cancel"), QStringLiteral("cancel of it, worst answer"), b.size};
  cancel.ours = worst;
  cancel.most = 200;
  cancel.from = 1;
  cancel.remark = QStringLiteral("%1 random moments").arg(kParts);
  b.figures.add(cancel);
}

}  // namespace cartera::bench
