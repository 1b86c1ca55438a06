// SPDX-License-Identifier: GPL-3.0-or-later
// A list of 20,000 that comes into a file with people in it, the backup before it, and the same list once more.
#include <QFile>
#include <atomic>
#include <chrono>
#include <thread>

#include "core/exchange/Importer.h"
#include "tests/bench/Bench.h"
#include "tests/bench/base/Child.h"
#include "tests/bench/base/Generator.h"
#include "tests/bench/base/Measure.h"

namespace cartera::bench {

namespace {

using Clock = std::chrono::steady_clock;

/// A copy of the file of this size, which goes with it.
class Copy {
 public:
  Copy(const QString& of, QString path) : m_path(std::move(path)) {
    removeDatabase(m_path);
    if (!QFile::copy(of, m_path)) giveUp(m_path);
  }
  ~Copy() { removeDatabase(m_path); }
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;

 private:
  QString m_path;
};

void once(Workspace& file, const QString& list, const QString& name) {
  ImportReport report;
  child::tell(name, timed([&] { report = must(importContacts(file, must(planImport(list), "plan"), {}), "import"); }));
  child::tell(name + QStringLiteral("-imported"), static_cast<double>(report.imported));
  child::tell(name + QStringLiteral("-changed"), static_cast<double>(report.imported + report.updated));
}

/// How long an import takes to answer that is asked to stop while it makes the backup before it; 0 if there was no time.
double cancelledBackup(const Bench& b, const QString& path, const QString& list, double backupMs) {
  OpenOptions options = Bench::options();
  options.backupFolder = b.folder.filePath(QStringLiteral("backups"));
  auto file = must(Workspace::open(path, options, b.clock), "open");
  std::atomic<bool> stop = false;
  Clock::time_point asked;
  std::thread person([&] {
    std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(backupMs * 0.4));
    asked = Clock::now();
    stop = true;
  });
  ImportOptions how;
  how.progress = [&](qint64, double) { return !stop.load(); };
  const auto report = importContacts(*file, must(planImport(list), "plan"), how);
  const auto answered = Clock::now();
  person.join();
  QDir(options.backupFolder).removeRecursively();
  if (report) return 0;
  if (report.error().code != ErrorCode::Cancelled) giveUp(QStringLiteral("cancel: ") + report.error().subject);
  return std::chrono::duration<double, std::milli>(answered - asked).count();
}

/// The same people with no more than name, e-mail, phone and city, as most lists are.
void writePlain(const QString& from, const QString& to) {
  QFile in(from);
  QFile out(to);
  if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly)) giveUp(to);
  while (!in.atEnd()) {
    const QList<QByteArray> cells = in.readLine().split(';');
    QByteArray line;
    for (const int column : {0, 1, 3, 4, 8}) line += cells.value(column) + ';';
    line.chop(1);
    line += "\r\n";
    if (out.write(line) != line.size()) giveUp(to);
  }
}

}  // namespace

void importMore(const QString& list, const QString& path) {
  const SystemClock clock;
  auto file = must(Workspace::open(path, Bench::options(), clock), "open");
  must(file->search()->build(file->db()), "search");
  once(*file, list, QStringLiteral("first"));
  once(*file, list, QStringLiteral("again"));
}

void moreRowsFigures(Bench& b) {
  const int count = std::min(20'000, b.size * 20);
  const QString list = b.path("more-rows", "csv");
  if (!writeList(list, count, b.size)) giveUp(list);
  const QString path = b.path("more-rows", "cartera");
  const Pair p = [&] {
    child::Values told;
    return alternating(
        b.rounds,
        [&] {
          const Copy copy(b.file(), path);
          told = child::run(QStringLiteral("import-more"), {list, path});
          if (qRound(told.value(QStringLiteral("first-imported"))) != count) giveUp(QStringLiteral("more rows"));
          if (qRound(told.value(QStringLiteral("again-changed"))) != 0) giveUp(QStringLiteral("the same list again"));
          return told.value(QStringLiteral("first"));
        },
        [&] { return told.value(QStringLiteral("again")); });
  }();
  const QString plain = b.path("plain-rows", "csv");
  writePlain(list, plain);
  std::vector<double> plainMs;
  for (int i = 0; i < b.rounds; ++i) {
    const Copy copy(b.file(), path);
    plainMs.push_back(child::run(QStringLiteral("import-more"), {plain, path}).value(QStringLiteral("first")));
  }
  QFile::remove(plain);
  const Copy copy(b.file(), path);
  const double backup = timed([&] {
    auto file = must(Workspace::open(path, Bench::options(), b.clock), "open");
    const QString to = b.path("more-rows", "backup");
    (void)must(file->backupNow(to, {}), "backup");
    QFile::remove(to);
  });

  Figure first{QStringLiteral("import-more"), QStringLiteral("20,000 rows more into the file, twelve columns"), b.size};
  first.ours = p.floor;
  first.most = 1000;
  first.from = 1;
  b.figures.add(first);
  Figure few{QStringLiteral("import-plain"), QStringLiteral("20,000 rows of name, e-mail, phone and city"), b.size};
  few.ours = median(plainMs);
  few.most = 1000;
  few.from = 1;
  b.figures.add(few);
  Figure before{QStringLiteral("backup"), QStringLiteral("the verified backup before it"), b.size};
  before.ours = backup;
  b.figures.add(before);
  Figure again{QStringLiteral("import-again"), QStringLiteral("the same list once more (floor: the first time)"),
               b.size};
  again.floor = p.floor;
  again.ours = p.ours;
  b.figures.add(again);
  Figure cancel{QStringLiteral("backup-cancel"), QStringLiteral("cancel while the backup before it is made"), b.size};
  cancel.ours = cancelledBackup(b, path, list, backup);
  cancel.most = 200;
  cancel.from = 1;
  b.figures.add(cancel);
  QFile::remove(list);
}

}  // namespace cartera::bench
