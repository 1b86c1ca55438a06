// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "core/contacts/ContactStore.h"
#include "core/exchange/Exporter.h"
#include "core/query/FilterReader.h"
#include "core/query/FilterSql.h"
#include "tests/bench/Bench.h"
#include "tests/bench/base/Measure.h"
#include "tests/bench/raw/Raw.h"

namespace cartera::bench {

namespace {

query::Filter threeRelations() {
  return must(query::readFilter(QStringLiteral("city = Madrid and tag = VIP and consent.email = yes")), "filter");
}

ExportRequest plain(const QString& path) {
  ExportRequest out;
  out.profile = QStringLiteral("rfc4180");
  out.path = path;
  for (const char* field : {"given", "family", "display_name", "org.name", "email[1]", "phone[1]", "addr[1].street",
                            "addr[1].postcode", "addr[1].city", "stage"})
    out.columns += QString::fromLatin1(field);
  return out;
}

QByteArray all(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) giveUp(path);
  return file.readAll();
}

/// How many people are in both, line for line the same; the headings are each one's own.
qint64 sameLines(const char* what, const QString& floor, const QString& ours) {
  const QList<QByteArray> a = all(floor).replace("\r\n", "\n").split('\n');
  const QList<QByteArray> b = all(ours).replace("\r\n", "\n").split('\n');
  for (qsizetype i = 1; i < std::max(a.size(), b.size()); ++i) {
    if (a.value(i) == b.value(i)) continue;
    giveUp(QStringLiteral("%1, line %2: %3\nthe floor has: %4")
               .arg(QLatin1String(what))
               .arg(i + 1)
               .arg(QString::fromUtf8(b.value(i)), QString::fromUtf8(a.value(i))));
  }
  return b.size() - 2;  // without the headings, and what is behind the last line
}

}  // namespace

void filterFigures(Bench& b) {
  auto file = b.opened();
  raw::Queries floor(b.file());
  const query::Filter filter = threeRelations();
  qint64 expected = 0;
  qint64 found = 0;
  const Pair p = alternating(
      std::max(b.rounds, 5), [&] { return timed([&] { expected = floor.countFiltered(); }); },
      [&] { return timed([&] { found = must(query::countContacts(file->db(), filter, b.clock), "count"); }); });
  if (found != expected) giveUp(QStringLiteral("filter: %1 found, by hand %2").arg(found).arg(expected));
  Figure f{QStringLiteral("filter-count"), QStringLiteral("a filter over three relations, count"), b.size};
  f.floor = p.floor;
  f.ours = p.ours;
  f.mostRatio = 2;
  f.remark = QStringLiteral("%1 found").arg(found);
  b.figures.add(f);
}

void exportFigures(Bench& b) {
  auto file = b.opened();
  raw::Queries floor(b.file());
  const QString byHand = b.path("floor", "csv");
  const QString ours = b.path("ours", "csv");
  const query::Filter filter = threeRelations();
  Pair p = alternating(
      b.rounds, [&] { return timed([&] { floor.exportFiltered(byHand); }); },
      [&] {
        return timed([&] {
          ExportRequest request = plain(ours);
          request.ids = must(query::contactIds(file->db(), filter, b.clock), "ids");
          (void)must(exportContacts(file->db(), request), "export");
        });
      });
  const qint64 people = sameLines("export of the hits", byHand, ours);
  Figure hits{QStringLiteral("export-hits"), QStringLiteral("CSV of the hits"), b.size};
  hits.floor = p.floor;
  hits.ours = p.ours;
  hits.mostRatio = 1.3;
  hits.remark = QStringLiteral("%1 contacts").arg(people);
  b.figures.add(hits);

  p = alternating(
      b.rounds, [&] { return timed([&] { floor.exportAll(byHand); }); },
      [&] { return timed([&] { (void)must(exportContacts(file->db(), plain(ours)), "export"); }); });
  (void)sameLines("export of everyone", byHand, ours);
  Figure all{QStringLiteral("export-all"), QStringLiteral("CSV of everyone"), b.size};
  all.floor = p.floor;
  all.ours = p.ours;
  all.mostRatio = 1.3;
  b.figures.add(all);
  QFile::remove(byHand);
  QFile::remove(ours);
}

}  // namespace cartera::bench
