// SPDX-License-Identifier: GPL-3.0-or-later
// Lists come in in bulk, with indexes or without: the contacts, the history and the way back are those of the stores.
#include <algorithm>
#include <random>

#include "core/contacts/InteractionStore.h"
#include "core/exchange/Importer.h"
#include "core/exchange/KnownKeys.h"
#include "core/storage/ChangesetCodec.h"
#include "core/storage/Past.h"
#include "core/storage/StatementWatch.h"
#include "tests/support/Rounds.h"
#include "tests/support/core/FailingVfs.h"
#include "tests/support/core/JournalFixture.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr ImportWay kWays[] = {ImportWay::Stores, ImportWay::IndexesKept, ImportWay::IndexesLater};

const char* const kMapping =
    R"({"columns": {"nombre": "given", "apellidos": "family", "entero": "full_name", "correo": "email[1]",
        "correo2": "email[2]", "movil": "phone.mobile", "fijo": "phone[1]", "clase": "kind", "empresa": "org.name",
        "central": "org.phone", "numero": "org.external_id", "id": "external_id", "nif": "tax_id", "etapa": "stage",
        "calle": "addr.home.street", "ciudad": "addr.home.city", "grupos": "tags", "nota": "note",
        "nace": "birthday", "color": "custom[Color]", "puntos": "custom[Puntos]", "otros": "extra",
        "acepta": "consent.email", "dia": "consent.email.date", "ip": "consent.email.ip", "baja": "consent.sms.optout",
        "lista": "suppressed", "visto": "last_activity", "visita": "last_activity"},
        "dates": "dmy", "header": true})";
const QByteArray kHeader =
    "nombre,apellidos,entero,correo,correo2,movil,fijo,clase,empresa,central,numero,id,nif,etapa,calle,ciudad,grupos,"
    "nota,"
    "nace,color,puntos,otros,acepta,dia,ip,baja,lista,visto,visita\n";

/// Lists of few people who come again and again, under other names, addresses and companies.
QByteArray randomList(unsigned seed, int rows) {
  std::mt19937 rng(seed);
  const auto below = [&rng](int n) { return static_cast<int>(rng() % static_cast<unsigned>(n)); };
  // One in `some` cells is filled.
  const auto pick = [&](int some, std::initializer_list<const char*> words) {
    return below(some) != 0 ? QByteArray() : QByteArray(*(words.begin() + below(static_cast<int>(words.size()))));
  };
  const auto numbered = [&](int some, const char* front, int n, const char* behind) {
    return below(some) != 0 ? QByteArray() : front + QByteArray::number(100 + below(n)) + behind;
  };
  QByteArray out = kHeader;
  for (int i = 0; i < rows; ++i) {
    const QByteArray cells[] = {
        pick(1, {"Ana", "José", "Lucía", "", "Íñigo", "Begoña", "ﬁn"}),
        pick(2, {"Peña", "García López", "O'Brien", "Núñez", "日本"}),
        pick(9, {"Ana Peña", "Talleres Vega", "Don José García"}),
        numbered(2, "p", rows / 4, "@example.es"),
        pick(6, {"roto@", "casa@example.es", "CASA@Example.es.", "x@y.es"}),
        numbered(2, "+34 612 345 ", 300, ""),
        pick(4, {"91 555 44 33", "12", "600000000", "0034600000000"}),
        pick(6, {"empresa", "persona", "hogar", "marciano"}),
        pick(3, {"ACME", "Talleres Vega", "acme", "Ferretería Núñez", "Ana Peña"}),
        pick(9, {"91 555 00 11", "600000000", "5"}),
        pick(15, {"E1", "E2"}),
        pick(12, {"R1", "R2", "R3", "R4"}),
        pick(8, {"B12345678", "ES-B12345678", "12345678Z"}),
        pick(5, {"cliente", "lead", "baja", "raro"}),
        pick(5, {"Calle Mayor 1", "Plaza 2"}),
        pick(4, {"Madrid", "València"}),
        pick(4, {"VIP", "vip;feria", "Feria de otoño", ";;"}),
        pick(5, {"Llamar", "\"Dijo \"\"no\"\"\"", "Llamar mañana"}),
        pick(5, {"25/12/1990", "30/02/1980", "0/0/00", "03/04/1985"}),
        pick(5, {"verde", "rojo"}),
        pick(5, {"\"1.234,5\"", "muchos", "7"}),
        pick(6, {"algo", "\"{\"\"a\"\":\"\"b\"\"}\""}),
        pick(3, {"sí", "no", "quizás", "pendiente"}),
        pick(6, {"01/02/2024", "31/12/2030", "05/06/2025"}),
        pick(6, {"203.0.113.7", "203.0.113.8"}),
        pick(9, {"sí", "no", "2024-01-01"}),
        pick(20, {"email", "all"}),
        pick(4, {"01/02/2024", "05/06/2025", "31/12/2030"}),
        pick(7, {"05/06/2025", "07/06/2025 10:30"}),
    };
    for (const QByteArray& c : cells) out += c + ',';
    out.chop(1);
    out += '\n';
  }
  return out;
}

struct WaysFixture : WorkspaceFixture {
  MappingDocument mapping = taken(readMapping(kMapping));

  Result<ImportReport> tryImport(Workspace& w, const QByteArray& csv, const ImportOptions& options) {
    clock.advance(60'000);
    // Only what the list has.
    MappingDocument said = mapping;
    const QByteArrayList there = csv.left(csv.indexOf('\n')).split(',');
    said.columns.erase(std::remove_if(said.columns.begin(), said.columns.end(),
                                      [&](const auto& c) { return !there.contains(c.name.toUtf8()); }),
                       said.columns.end());
    return importContacts(w, taken(planImport(write(u"list.csv"_s, csv), said)), options);
  }
  ImportReport import(Workspace& w, const QByteArray& csv, ImportWay way, OnDuplicate duplicates = OnDuplicate::Fill,
                      int rowsAtOnce = ImportOptions().rowsAtOnce) {
    ImportOptions options;
    options.way = way;
    options.onDuplicate = duplicates;
    options.rowsAtOnce = rowsAtOnce;
    return taken(tryImport(w, csv, options));
  }

  /// Everybody as they are told outside, with what is derived and kept beside them, in an order of their own: numbers
  /// differ from file to file.
  static QStringList people(Workspace& w) {
    QStringList out;
    Statement s(w.db(),
                u"SELECT c.id, (c.deleted_at IS NULL) || '|' || c.kind || '|' || coalesce(c.import_key, '') || '|' || "
                "k.live || k.name || '|' || k.name_key || '|' || hex(k.sort_key) || coalesce(k.tax_key, '~') || "
                "k.find_text || '|' || t.interactions || coalesce(t.last_contact_at, '~') || '|' || t.completeness || "
                "'|' || coalesce(t.email, '~') || "
                "coalesce(t.phone, '~') || coalesce(t.city, '~') || coalesce(t.company, '~') || (SELECT "
                "coalesce(group_concat(x.k), '') FROM (SELECT p.kind || p.key AS k FROM point_key p WHERE p.contact_id "
                "= c.id ORDER BY k) x) FROM contact c LEFT JOIN contact_key k ON k.contact_id = c.id LEFT JOIN "
                "contact_stat t ON t.contact_id = c.id"_s);
    REQUIRE(s.each([&](const Statement& row) {
      QString line = row.text(1);
      const auto card = taken(contacts::card(w.db(), row.id<ContactId>(0)));
      for (const auto& [key, value] : contactfields::flatten(card)) line += u'\n' + key + u'=' + value;
      for (const auto& p : card.points) line += u'\n' + p.label + p.value + QString::number(p.position);
      for (const auto& e : card.consents) line += u'\n' + e.source + e.evidence + e.address + QString::number(e.at);
      for (const auto& e : card.stageEntries) line += u'\n' + e.stage + QString::number(e.enteredAt);
      for (const auto& i : card.notes) line += u'\n' + i.author + QString::number(i.at);
      for (const auto& i : taken(interactions::ofContact(w.db(), card.contact.id, 100)))
        line += u'\n' + toText(i.kind) + i.subject + QString::number(i.at);
      out += line;
    }));
    Statement excluded(w.db(),
                       u"SELECT 's|' || kind || coalesce(channel, '') || coalesce(value, '') || reason || source || at "
                       "FROM suppression WHERE deleted_at IS NULL"_s);
    REQUIRE(excluded.each([&](const Statement& row) { out += row.text(0); }));
    out.sort();
    return out;
  }
  /// Those who are not in the trash.
  static QStringList live(const QStringList& people) {
    QStringList out;
    for (const QString& p : people)
      if (!p.startsWith(u"0|")) out += p;
    return out;
  }
  static void requireSound(Workspace& w) {
    const auto problems = taken(w.check());
    INFO(problems.join(u'\n').toStdString());
    REQUIRE(problems.isEmpty());
    REQUIRE(taken(schema::differences(w.db())).isEmpty());
  }
  static void requireReplays(Workspace& w) {
    const auto empty = taken(Connection::inMemory());
    REQUIRE(schema::migrate(*empty));
    Statement s(w.db(), u"SELECT cs FROM change ORDER BY id"_s);
    REQUIRE(s.each(
        [&](const Statement& row) { REQUIRE(changeset::replay(*empty, taken(changeset::unpack(row.blob(0))))); }));
    const bool same = JournalFixture::dump(*empty) == JournalFixture::dump(w.db());
    REQUIRE(same);
  }
  /// All there is in the file.
  static QString content(Workspace& w) {
    QString out = JournalFixture::dump(w.db());
    Statement s(w.db(),
                u"SELECT coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%' ORDER BY name"_s);
    REQUIRE(s.each([&](const Statement& row) { out += row.text(0) + u'\n'; }));
    for (const char* sql :
         {"SELECT contact_id || live || name || '|' || name_key || hex(sort_key) || find_text FROM contact_key",
          "SELECT contact_id || '|' || completeness || coalesce(email, '~') FROM contact_stat",
          "SELECT point_id || '|' || contact_id || kind || key FROM point_key",
          "SELECT id || '|' || at || hex(cs) FROM change", "SELECT tbl || '|' || row || '|' || col FROM cell_clock"}) {
      Statement rows(w.db(), QLatin1String(sql));
      REQUIRE(rows.each([&](const Statement& row) { out += row.text(0) + u'\n'; }));
    }
    return out;
  }
  /// Line and contact. Which of several who share an address is named beside them differs from way to way.
  static std::string lookAlikes(const ImportReport& r) {
    QStringList out;
    for (const auto& l : r.lookAlikes) out.append(QString::number(l.line) + u' ' + l.name);
    return out.join(u'\n').toStdString();
  }
  static bool sameReport(const ImportReport& a, const ImportReport& b) {
    return a.companies == b.companies && a.read == b.read && a.imported == b.imported && a.updated == b.updated &&
           a.unchanged == b.unchanged && a.skipped == b.skipped && a.duplicates == b.duplicates &&
           a.problems == b.problems && a.kept == b.kept && a.further == b.further;
  }
};

QByteArray strangers(int count) {
  QByteArray out = "nombre,correo,movil,ciudad\n";
  for (int i = 0; i < count; ++i) {
    const QByteArray n = QByteArray::number(100'000 + i);
    out += "N" + n + ",n" + n + "@example.es,612" + n + ",Madrid\n";
  }
  return out;
}

}  // namespace

TEST_CASE_METHOD(WaysFixture, "Lists make the same contacts, history and way back, whichever way they come in",
                 "[import][bulk]") {
  for (unsigned seed = 1; seed <= rounds(2U); ++seed) {
    for (const auto duplicates : {OnDuplicate::Fill, OnDuplicate::Overwrite, OnDuplicate::Create}) {
      INFO("seed " << seed << " duplicates " << static_cast<int>(duplicates));
      std::vector<ImportReport> reports;
      std::vector<QStringList> after;
      std::vector<size_t> records;
      const qint64 start = clock.nowMs();
      for (const ImportWay way : kWays) {
        INFO("way " << static_cast<int>(way));
        clock.set(start);
        const auto w = create(u"w%1-%2-%3.cartera"_s.arg(seed).arg(static_cast<int>(duplicates)).arg(after.size()));
        import(*w, randomList(seed + 100, 40), way);
        const QStringList before = people(*w);
        constexpr int kRowsAtOnce = 30;  // three chunks and a piece
        reports.push_back(import(*w, randomList(seed, 110), way, duplicates, kRowsAtOnce));
        after.push_back(people(*w));
        requireSound(*w);
        requireReplays(*w);
        records.push_back(static_cast<size_t>(taken(w->history().list(5)).front().records));
        clock.advance(1000);
        const auto undone = taken(w->undoLast());
        CHECK(undone.left.empty());
        requireSound(*w);
        const bool asBefore = live(people(*w)) == live(before);
        CHECK(asBefore);
        clock.advance(1000);
        taken(w->redoLast());
        const bool again = people(*w) == after.back();
        CHECK(again);
        requireSound(*w);
      }
      for (size_t i = 1; i < after.size(); ++i) {
        INFO("way " << i);
        CHECK(sameReport(reports[i], reports[0]));
        CHECK(lookAlikes(reports[i]) == lookAlikes(reports[0]));
        CHECK(records[i] == records[0]);
        for (qsizetype n = 0; n < std::min(after[i].size(), after[0].size()); ++n) {
          if (after[i][n] == after[0][n]) continue;
          FAIL("in bulk: " + after[i][n].toStdString() + "\n--- by stores: " + after[0][n].toStdString());
        }
        CHECK(after[i].size() == after[0].size());
      }
    }
  }
}

TEST_CASE_METHOD(WaysFixture, "Rows of one list that are the same person are found, also far apart and behind a chunk",
                 "[import][bulk]") {
  // Behind several chunks the last ones come again, by their e-mail, by their phone, and as a copy.
  QByteArray csv = strangers(20'050);
  csv += "N100003,n100003@example.es,,Madrid\nN100004,,612100004,Madrid\nN100005,n100005@example.es,612100005,Madrid\n";
  csv += "Otra,n100006@example.es,,Madrid\n";
  for (const ImportWay way : {ImportWay::IndexesKept, ImportWay::Quickest}) {
    const auto w = create(u"far%1.cartera"_s.arg(static_cast<int>(way)));
    const auto report = import(*w, csv, way);
    CHECK(report.imported == 20'051);
    CHECK(report.unchanged == 3);
    CHECK(report.duplicates == 1);
    CHECK(taken(w->history().list(5)).size() == 1);
    // The rest takes its time, and does not depend on the way.
    if (way != ImportWay::Quickest) continue;
    requireSound(*w);
    const auto then =
        taken(past::ofRecord(w->db(), taken(w->db().scalar("SELECT max(id) FROM contact")), clock.nowMs()));
    CHECK(taken(then->scalar("SELECT count(*) FROM contact")) == 1);
    clock.advance(1000);
    taken(w->undoLast());
    CHECK(taken(w->db().scalar("SELECT count(*) FROM contact_key WHERE live")) == 0);
    requireReplays(*w);
  }
}

TEST_CASE_METHOD(WaysFixture, "Of many with one phone each is found by the name, in the next chunk and the next list",
                 "[import][bulk]") {
  const auto persons = [](int from, int to, const char* city) {
    QByteArray out;
    for (int i = from; i < to; ++i) out += "N" + QByteArray::number(i) + ",600000000," + city + "\n";
    return out;
  };
  const QByteArray header = "nombre,movil,ciudad\n";
  for (const ImportWay way : kWays) {
    INFO("way " << static_cast<int>(way));
    const auto w = create(u"one%1.cartera"_s.arg(static_cast<int>(way)));
    const auto first = import(*w, header + persons(0, 60, "") + persons(10, 50, "Madrid"), way, OnDuplicate::Fill, 16);
    CHECK(first.imported == 60);
    CHECK(first.updated == 40);
    const auto second = import(*w, header + persons(0, 80, "Madrid"), way, OnDuplicate::Fill, 16);
    CHECK(second.imported == 20);
    CHECK(second.updated == 20);
    CHECK(second.unchanged == 40);
    requireSound(*w);
  }
}

TEST_CASE_METHOD(WaysFixture, "Lists of few names and fewer phones make the same people whichever way they come in",
                 "[import][bulk]") {
  const auto list = [](unsigned seed, int rows) {
    std::mt19937 rng(seed);
    const auto below = [&rng](int n) { return static_cast<int>(rng() % static_cast<unsigned>(n)); };
    QByteArray out = "nombre,correo,movil,nif,id,ciudad\n";
    for (int i = 0; i < rows; ++i) {
      if (below(8) != 0) out += "N" + QByteArray::number(below(60));
      out += below(3) == 0 ? ",e" + QByteArray::number(below(4)) + "@example.es," : QByteArray(",,");
      out += below(4) != 0 ? "60000000" + QByteArray::number(below(3)) + "," : QByteArray(",");
      out += below(6) == 0 ? "B12345678," : ",";
      out += below(9) == 0 ? "R" + QByteArray::number(below(20)) + "," : QByteArray(",");
      out += below(2) == 0 ? "Madrid\n" : "\n";
    }
    return out;
  };
  for (unsigned seed = 1; seed <= rounds(6U); ++seed) {
    for (const auto duplicates : {OnDuplicate::Fill, OnDuplicate::Overwrite}) {
      INFO("seed " << seed << " duplicates " << static_cast<int>(duplicates));
      std::vector<QStringList> after;
      std::vector<ImportReport> reports;
      const qint64 start = clock.nowMs();
      for (const ImportWay way : kWays) {
        INFO("way " << static_cast<int>(way));
        clock.set(start);
        const auto w = create(u"few%1-%2-%3.cartera"_s.arg(seed).arg(static_cast<int>(duplicates)).arg(after.size()));
        import(*w, list(seed + 100, 250), way, duplicates, 40);
        reports.push_back(import(*w, list(seed, 250), way, duplicates, 40));
        after.push_back(people(*w));
      }
      for (size_t i = 1; i < after.size(); ++i) {
        INFO("way " << i);
        CHECK(sameReport(reports[i], reports[0]));
        const bool same = after[i] == after[0];
        CHECK(same);
      }
      clock.advance(60'000);
    }
  }
}

TEST_CASE_METHOD(WaysFixture, "Who is known by an address alone gets the name that the next list has", "[import]") {
  for (const ImportWay way : kWays) {
    INFO("way " << static_cast<int>(way));
    const auto w = create(u"alone%1.cartera"_s.arg(static_cast<int>(way)));
    CHECK(import(*w, "correo\nana@example.es\n", way).imported == 1);
    CHECK(import(*w, "nombre,correo\nAna,ana@example.es\n", way).updated == 1);
    CHECK(taken(w->db().scalarText("SELECT group_concat(name) FROM contact_key")) == u"Ana"_s);
  }
}

TEST_CASE_METHOD(WaysFixture, "What a merge writes is found by the rows behind it", "[import][bulk]") {
  // The second row gives Ana another address and her company a phone; the third and fourth know only these.
  const QByteArray csv =
      "nombre,correo,correo2,empresa,central,ciudad\nAna,ana@example.es,,ACME,,\n"
      "Ana,ana@example.es,otra@example.es,ACME,915550011,\nAna,otra@example.es,,,,Madrid\n";
  for (const ImportWay way : kWays) {
    INFO("way " << static_cast<int>(way));
    const auto w = create(u"merge%1.cartera"_s.arg(static_cast<int>(way)));
    const auto report = import(*w, csv, way);
    CHECK(report.imported == 1);
    CHECK(report.updated == 2);
    CHECK(taken(w->db().scalar("SELECT count(*) FROM contact")) == 2);
    requireSound(*w);
  }
}

TEST_CASE_METHOD(WaysFixture, "A cancelled import leaves the file as it was, row for row, wherever it is cancelled",
                 "[import][bulk]") {
  import(*file, randomList(1, 40), ImportWay::Stores);
  const QString before = content(*file);
  const QByteArray list = randomList(2, 400);
  for (const ImportWay way : kWays) {
    for (const qint64 at : {64, 320}) {
      INFO("way " << static_cast<int>(way) << " at " << at);
      ImportOptions options;
      options.way = way;
      options.progress = [at](qint64 read, double) { return read < at; };
      const auto done = tryImport(*file, list, options);
      REQUIRE_FALSE(done);
      CHECK(done.error().code == ErrorCode::Cancelled);
      const bool same = content(*file) == before;
      REQUIRE(same);
    }
  }
  // And everything works on, indexes included.
  CHECK(import(*file, list, ImportWay::IndexesKept).imported > 0);
  requireSound(*file);
}

TEST_CASE_METHOD(WaysFixture, "An import is cancelled also while indexes are built behind the last row",
                 "[import][bulk]") {
  const QString before = content(*file);
  const qint64 rows = 6'010;  // no row is asked about at the very end
  ImportOptions options;
  int asked = 0;
  options.progress = [&](qint64 read, double) {
    if (read == rows) ++asked;
    return read < rows;
  };
  const auto done = tryImport(*file, strangers(static_cast<int>(rows)), options);
  REQUIRE_FALSE(done);
  CHECK(done.error().code == ErrorCode::Cancelled);
  CHECK(asked == 1);
  const bool same = content(*file) == before;
  REQUIRE(same);
  CHECK(import(*file, strangers(10), ImportWay::Quickest).imported == 10);
  requireSound(*file);
}

TEST_CASE("A disk full at any write of an import leaves the file as it was, indexes included",
          "[import][bulk][faults]") {
  FailingVfs disk;
  WaysFixture f;
  f.import(*f.file, randomList(1, 30), ImportWay::Stores);
  // Little memory, so that it writes before it is committed.
  REQUIRE(f.file->db().execScript("PRAGMA cache_size=20"));
  const QString before = WaysFixture::content(*f.file);
  ImportOptions options;
  options.way = ImportWay::IndexesLater;
  int failed = 0;
  for (int n = 1; n < 10'000; n += 1 + n / 4) {
    INFO("write " << n);
    disk.failFrom(FailingVfs::On::Write, n, SQLITE_FULL, FailingVfs::Files::Any);
    const auto done = f.tryImport(*f.file, randomList(2, 150), options);
    disk.heal();
    if (done) break;
    ++failed;
    REQUIRE(done.error().subject == u"disk.full"_s);
    const bool same = WaysFixture::content(*f.file) == before;
    REQUIRE(same);
  }
  CHECK(failed >= 8);
  WaysFixture::requireSound(*f.file);
}

TEST_CASE_METHOD(WaysFixture, "A dry run takes nothing off and writes nothing, whichever way", "[import][bulk]") {
  const QString before = content(*file);
  for (const ImportWay way : kWays) {
    ImportOptions options;
    options.way = way;
    options.dryRun = true;
    CHECK(taken(tryImport(*file, randomList(3, 80), options)).imported > 0);
    const bool same = content(*file) == before;
    CHECK(same);
  }
}

TEST_CASE_METHOD(WaysFixture, "A long statement is asked whether it goes on, and takes back what it wrote if not",
                 "[bulk]") {
  Connection& db = file->db();
  REQUIRE(db.execScript("CREATE TEMP TABLE n(i INTEGER)"));
  REQUIRE(db.execScript("BEGIN"));
  int asked = 0;
  {
    const StatementWatch watch(db, [&] { return ++asked < 3; });
    const auto done =
        db.execScript("INSERT INTO n WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c) SELECT i FROM c");
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::Cancelled);
  }
  CHECK(asked == 3);
  // Taken back whole: there is no transaction any more.
  REQUIRE(db.execScript("BEGIN; COMMIT"));
  CHECK(taken(db.scalar("SELECT count(*) FROM n")) == 0);
}

TEST_CASE("Keys are remembered in the order they came, those of many by their names", "[import][bulk]") {
  KnownKeys known;
  std::vector<qint64> out;
  const auto take = [&out](ContactId c) { out.push_back(c.value); };
  const auto of = [&](const QByteArray& key) {
    out.clear();
    const int listed = known.each(key, take);
    CHECK(listed == static_cast<int>(out.size()));
    return out;
  };
  const auto named = [&](const QByteArray& key, const QByteArray& name) {
    out.clear();
    known.eachNamed(key, name, take);
    return out;
  };
  CHECK(of("a").empty());
  for (qint64 i = 1; i <= 5'000; ++i) known.add("k" + QByteArray::number(i), "n", ContactId(i));
  known.add("k7", "other", ContactId(9'000));
  known.add("k7", "n", ContactId(7));  // said twice
  CHECK(of("k7") == std::vector<qint64>{7, 9'000});
  CHECK(of("k4999") == std::vector<qint64>{4'999});
  CHECK(named("k7", "n").empty());
  for (qint64 i = 1; i <= 100; ++i) known.add("shared", QByteArray::number(i), ContactId(i));
  CHECK(of("shared").size() == KnownKeys::kListed);
  CHECK(of("shared").back() == KnownKeys::kListed);
  CHECK(named("shared", "80") == std::vector<qint64>{80});
  CHECK(named("shared", "8").empty());
  known.clear();
  CHECK(of("k7").empty());
  CHECK(named("shared", "80").empty());
}
