// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to a file that is there: opening it, and one edit.
#include <QFile>

#include "core/contacts/ContactStore.h"
#include "tests/bench/Bench.h"
#include "tests/bench/base/Measure.h"
#include "tests/bench/raw/Raw.h"

namespace cartera::bench {

std::unique_ptr<Workspace> Bench::opened() const { return must(Workspace::open(file(), options(), clock), "open"); }

void removeDatabase(const QString& path) {
  for (const char* suffix : {"", "-wal", "-shm", ".lock"}) QFile::remove(path + QLatin1String(suffix));
}

void openFigures(Bench& b) {
  constexpr int kPage = 50;
  const Pair p = alternating(
      std::max(b.rounds, 9), [&] { return timed([&] { raw::firstPage(b.file()); }); },
      [&] {
        std::unique_ptr<Workspace> file;
        size_t rows = 0;
        const double ms = timed([&] {
          file = b.opened();
          const auto ids = must(contacts::ids(file->db(), {}, kPage, 0), "page");
          rows = must(contacts::rows(file->db(), ids), "page").size();
        });
        if (rows != kPage) giveUp(QStringLiteral("open: %1 rows").arg(rows));
        return ms;
      });
  Figure f{QStringLiteral("open"), QStringLiteral("open and first page"), b.size};
  f.floor = p.floor;
  f.ours = p.ours;
  f.mostRatio = 2;
  b.figures.add(f);
}

void editFigures(Bench& b) {
  constexpr int kTimes = 200;
  int n = 0;
  const Pair p = alternating(
      std::max(b.rounds, 5), [&] { return raw::editOne(b.raw(), kTimes); },
      [&] {
        auto file = b.opened();
        const auto ids = must(contacts::ids(file->db(), {}, kTimes, 0), "ids");
        ++n;
        return timed([&] {
                 for (const ContactId id : ids) {
                   const auto nickname = QStringLiteral("apodo %1").arg(n);
                   (void)must(file->transact(Op{QStringLiteral("contact.edit"), {}},
                                             [&](StoreContext& ctx) -> Result<> {
                                               CARTERA_ASSIGN(Contact c, contacts::get(ctx.db, id));
                                               c.nickname = nickname;
                                               CARTERA_TRY(contacts::update(ctx, c));
                                               return {};
                                             }),
                              "edit");
                 }
               }) /
               static_cast<double>(ids.size());
      });
  Figure f{QStringLiteral("edit"), QStringLiteral("one-row edit with journal, durable"), b.size};
  f.floor = p.floor;
  f.ours = p.ours;
  f.mostRatio = 2;
  f.from = 1;
  b.figures.add(f);
}

}  // namespace cartera::bench
