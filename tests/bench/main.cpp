// SPDX-License-Identifier: GPL-3.0-or-later
// cartera_bench [--sizes 1000,100000] [--rounds 3] [--keep DIR]: prints README's table of figures. Each line stands beside
// a floor of the same run. Asserts nothing about time; ends with 1 when an answer is wrong.
#include <sys/resource.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <cstdio>
#include <cstdlib>

#include "core/contacts/ContactFields.h"
#include "core/contacts/ContactStore.h"
#include "core/exchange/Exporter.h"
#include "core/exchange/Importer.h"
#include "core/query/FilterReader.h"
#include "core/query/FilterSql.h"
#include "core/search/ContactSearch.h"
#include "core/storage/RawRows.h"
#include "core/workspace/Workspace.h"
#include "tests/bench/Generator.h"
#include "tests/bench/Measure.h"
#include "tests/bench/RawFloor.h"

using namespace cartera;
using namespace cartera::bench;

namespace {

template <class T>
T must(Result<T> r, const char* what) {
  if (!r) {
    std::fprintf(stderr, "%s: %s %s\n", what, qUtf8Printable(r.error().subject), qUtf8Printable(r.error().detail));
    std::exit(1);
  }
  if constexpr (!std::is_void_v<T>) return std::move(*r);
}

void removeFile(const QString& path) {
  for (const char* suffix : {"", "-wal", "-shm"}) QFile::remove(path + QLatin1String(suffix));
}

void print(const Line& l) {
  std::printf("| %s | %.4g | %.4g | %.2f | %s | %s |\n", qUtf8Printable(l.work), l.floorMs, l.ms, l.ms / l.floorMs,
              qUtf8Printable(l.wanted), qUtf8Printable(l.remark));
  std::fflush(stdout);
}

/// Everything at one size.
class Run {
 public:
  Run(const QString& folder, int size, int rounds) : m_dir(folder), m_size(size), m_rounds(rounds) {
    m_options.author = QStringLiteral("bench");
    m_list = m_dir.filePath(QStringLiteral("list-%1.csv").arg(size));
    m_raw = m_dir.filePath(QStringLiteral("raw-%1.cartera").arg(size));
    m_file = m_dir.filePath(QStringLiteral("shop-%1.cartera").arg(size));
    if (!QFileInfo::exists(m_list) && !writeList(m_list, size)) std::exit(1);
  }
  void all() {
    std::printf("\n### %d contacts\n\n| work | floor ms | ours ms | ratio | to hold | |\n|---|---|---|---|---|---|\n",
                m_size);
    import();
    search();
    open();
    filter();
    exporting();
    edit();
  }

 private:
  std::unique_ptr<Workspace> opened() { return must(Workspace::open(m_file, m_options, m_clock), "open"); }

  void import() {
    std::vector<double> undos;
    std::vector<double> imports;
    const Pair p = alternating(
        m_size > 200'000 ? 1 : m_rounds,
        [&] {
          removeFile(m_raw);
          return timed([&] {
            raw::importList(m_list, m_raw);
            // The floor builds the search as well, by the same code: only the way to it is compared.
            auto db = must(Connection::open(m_raw, Connection::Mode::ReadOnly), "floor search");
            search::ContactSearch s;
            must(s.build(*db), "floor search");
          });
        },
        [&] {
          removeFile(m_file);
          auto file = must(Workspace::create(m_file, QStringLiteral("es"), m_options, m_clock), "create");
          must(file->search()->build(file->db()), "search");
          ImportReport report;
          const double ms = timed([&] {
            const ImportPlan plan = must(planImport(m_list), "plan");
            report = must(importContacts(*file, plan, {}), "import");
          });
          if (report.imported != m_size) {
            std::fprintf(stderr, "imported %lld of %d\n", static_cast<long long>(report.imported), m_size);
            std::exit(1);
          }
          imports.push_back(ms);
          if (m_size <= 200'000) {
            undos.push_back(timed([&] { must(file->undoLast(), "undo"); }));
            must(file->redoLast(), "redo");
          }
          return ms;
        });
    print({QStringLiteral("import, whole path, searchable"), p.floorMs, p.ms, QStringLiteral("≤ 1.5"),
           QStringLiteral("%1 contacts/s").arg(qRound(1000.0 * m_size / p.ms))});
    if (!undos.empty())
      print({QStringLiteral("undo of it"), median(imports), median(undos), QStringLiteral("≤ 0.5"),
             QStringLiteral("of the import")});
    print({QStringLiteral("size of the file, MB"), static_cast<double>(QFileInfo(m_raw).size()) / 1e6,
           static_cast<double>(QFileInfo(m_file).size()) / 1e6, QStringLiteral("≤ 1.3"),
           QStringLiteral("history included")});
  }

  void search() {
    auto db = must(Connection::open(m_file, Connection::Mode::ReadOnly), "search");
    search::ContactSearch s;
    const double build = timed([&] { must(s.build(*db), "build"); });
    // The floor: a plain scan of the same folded text for the same words, to the end, keeping nothing.
    std::string text;
    must(eachRaw(*db, "SELECT find_text FROM contact_key WHERE live = 1", {},
                 [&](const RawRow& row) {
                   text += row.text(0);
                   text += '\n';
                   return true;
                 }),
         "text");
    const QStringList typed = fragments(200);
    std::vector<double> floors;
    std::vector<double> ours;
    size_t found = 0;
    for (int round = 0; round < m_rounds; ++round) {
      for (const QString& fragment : typed) {
        floors.push_back(timed([&] {
          const auto words = search::searchWords(fragment);
          for (const QByteArray& w : words.words) {
            size_t at = 0;
            while ((at = search::findBytes(text, {w.constData(), static_cast<size_t>(w.size())}, at, false,
                                           search::bestScan())) != std::string::npos) {
              at = text.find('\n', at);
              ++found;
            }
            break;
          }
        }));
        ours.push_back(timed([&] {
          const auto hits = s.find(search::searchWords(fragment), 50);
          std::vector<ContactId> ids;
          for (const auto& h : hits.hits) ids.push_back(h.id);
          found += must(contacts::rows(*db, ids), "rows").size();
        }));
      }
    }
    print({QStringLiteral("keystroke to 50 ranked rows, p95"), quantile(floors, 0.95), quantile(ours, 0.95),
           QStringLiteral("≤ 1.5"),
           QStringLiteral("p50 %1, max %2 ms; built in %3 ms; %4 MB")
               .arg(quantile(ours, 0.5), 0, 'f', 2)
               .arg(quantile(ours, 1), 0, 'f', 2)
               .arg(qRound(build))
               .arg(static_cast<double>(s.bytes()) / 1e6, 0, 'f', 1)});
    if (found == 0) std::exit(1);
  }

  void open() {
    const Pair p = alternating(
        std::max(m_rounds, 5), [&] { return timed([&] { raw::firstPage(m_file); }); },
        [&] {
          return timed([&] {
            auto file = opened();
            const auto ids = must(contacts::ids(file->db(), {}, 50, 0), "page");
            (void)must(contacts::rows(file->db(), ids), "page");
          });
        });
    print({QStringLiteral("open and first page"), p.floorMs, p.ms, QStringLiteral("≤ 2"), {}});
  }

  void filter() {
    auto file = opened();
    const auto f = must(query::readFilter(QStringLiteral(
                            "city = Madrid and not (last_contact >= 90 days ago) and consent.email = yes")),
                        "filter");
    const qint64 ago = m_clock.today().addDays(-90).startOfDay().toMSecsSinceEpoch();
    qint64 a = 0;
    qint64 b = 0;
    const Pair p = alternating(
        m_rounds, [&] { return timed([&] { a = raw::countFiltered(m_file, ago); }); },
        [&] { return timed([&] { b = must(query::countContacts(file->db(), f, m_clock), "count"); }); });
    if (a != b) {
      std::fprintf(stderr, "filter: %lld and %lld\n", static_cast<long long>(a), static_cast<long long>(b));
      std::exit(1);
    }
    print({QStringLiteral("filter over three relations, count"), p.floorMs, p.ms, QStringLiteral("≤ 2"),
           QStringLiteral("%1 found").arg(a)});
  }

  void exporting() {
    auto file = opened();
    const QString out = m_dir.filePath(QStringLiteral("out.csv"));
    const Pair p = alternating(
        m_size > 200'000 ? 1 : m_rounds, [&] { return timed([&] { raw::exportAll(m_file, out); }); },
        [&] {
          ExportRequest request;
          request.profile = QStringLiteral("rfc4180");
          request.path = out;
          request.columns = QStringList{QStringLiteral("given"),          QStringLiteral("family"),
                                        QStringLiteral("display_name"),   QStringLiteral("org.name"),
                                        QStringLiteral("email[1]"),       QStringLiteral("phone[1]"),
                                        QStringLiteral("addr[1].street"), QStringLiteral("addr[1].postcode"),
                                        QStringLiteral("addr[1].city"),   QStringLiteral("stage")};
          return timed([&] { (void)must(exportContacts(file->db(), request), "export"); });
        });
    print({QStringLiteral("CSV of everyone"), p.floorMs, p.ms, QStringLiteral("≤ 1.3"), {}});
  }

  void edit() {
    constexpr int kTimes = 200;
    const Pair p = alternating(
        m_rounds, [&] { return raw::editOne(m_raw, kTimes); },
        [&] {
          auto file = opened();
          const auto ids = must(contacts::ids(file->db(), {}, kTimes, 0), "ids");
          int n = 0;
          return timed([&] {
                   for (const ContactId id : ids) {
                     (void)must(file->transact(Op{QStringLiteral("contact.edit"), {}},
                                               [&](StoreContext& ctx) -> Result<> {
                                                 CARTERA_ASSIGN(Contact c, contacts::get(file->db(), id));
                                                 c.nickname = QStringLiteral("apodo %1").arg(++n);
                                                 CARTERA_TRY(contacts::update(ctx, c));
                                                 return {};
                                               }),
                                "edit");
                   }
                 }) /
                 kTimes;
        });
    print({QStringLiteral("one-row edit with journal"), p.floorMs, p.ms, QStringLiteral("≤ 2"),
           QStringLiteral("durable")});
  }

  QDir m_dir;
  int m_size;
  int m_rounds;
  QString m_list, m_raw, m_file;
  OpenOptions m_options;
  SystemClock m_clock;
};

}  // namespace

int main(int argc, char** argv) {
  const QCoreApplication app(argc, argv);
  QCommandLineParser parser;
  parser.addOption({QStringLiteral("sizes"), {}, QStringLiteral("N,N"), QStringLiteral("1000,100000")});
  parser.addOption({QStringLiteral("rounds"), {}, QStringLiteral("N"), QStringLiteral("3")});
  parser.addOption({QStringLiteral("keep"), {}, QStringLiteral("DIR")});
  parser.process(app);
  const QTemporaryDir own;
  const QString folder = parser.isSet(QStringLiteral("keep")) ? parser.value(QStringLiteral("keep")) : own.path();
  if (!QDir().mkpath(folder)) return 1;
  for (const QString& size : parser.value(QStringLiteral("sizes")).split(u',')) {
    Run(folder, size.toInt(), std::max(1, parser.value(QStringLiteral("rounds")).toInt())).all();
  }
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("\npeak memory of this run: %ld MB\n", usage.ru_maxrss / 1024);
  return 0;
}
