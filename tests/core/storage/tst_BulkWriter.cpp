// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/BulkWriter.h"

#include <random>

#include "core/storage/ChangesetBytes.h"
#include "core/storage/ChangesetCodec.h"
#include "core/storage/Past.h"
#include "tests/support/core/BulkRows.h"
#include "tests/support/core/JournalFixture.h"

using namespace cartera;
using namespace cartera::test;

namespace {

const Op kBulk{QStringLiteral("import"), {}, ChangeKind::Bulk};

enum class Way { Session, Bulk };

Result<> insert(JournalFixture& f, const Row& row, Way way) {
  return way == Way::Bulk ? insertBulk(*f.journal, row) : insertRecorded(*f.db, row);
}

ChangeSet must(const Result<ChangeSet>& r) {
  if (!r) FAIL(r.error().subject.toStdString() << ": " << r.error().detail.toStdString());
  return *r;
}

/// Every row of a changeset by its bytes, under the bytes of its table's header: what there is, whatever the order.
/// Fails when a table has two sections, or stands after one it points at.
std::map<QByteArray, std::vector<QByteArray>> rowsOf(const QByteArray& raw) {
  std::map<QByteArray, std::vector<QByteArray>> out;
  changeset::Reader in(raw);
  std::vector<QByteArray>* rows = nullptr;
  int columns = 0;
  size_t place = 0;
  while (!in.atEnd()) {
    const qsizetype from = in.at();
    if (in.peek() == changeset::kTable) {
      in.byte();
      columns = static_cast<int>(in.varint());
      in.skip(columns);
      const QByteArray name = in.name();
      const auto& order = schema::recordedTables();
      while (place < order.size() && name != order[place].name) ++place;
      INFO(name.toStdString() << " comes again or too late");
      REQUIRE(place < order.size());
      ++place;
      rows = &out[raw.mid(from, in.at() - from)];
      continue;
    }
    const char operation = in.byte();
    in.byte();
    in.skipRecord(columns);
    if (operation == 23) in.skipRecord(columns);  // an update
    REQUIRE_FALSE(in.isDamaged());
    REQUIRE(rows != nullptr);
    rows->push_back(raw.mid(from, in.at() - from));
  }
  for (auto& entry : out) std::sort(entry.second.begin(), entry.second.end());
  return out;
}

std::vector<QByteArray> rawChanges(const Connection& db) {
  std::vector<QByteArray> out;
  Statement s(db, QStringLiteral("SELECT cs FROM change ORDER BY id"));
  REQUIRE(s.each([&](const Statement& r) {
    const auto raw = changeset::unpack(r.blob(0));
    REQUIRE(raw);
    out.push_back(*raw);
  }));
  return out;
}

void requireSameChanges(const Connection& a, const Connection& b) {
  const auto ofA = rawChanges(a);
  const auto ofB = rawChanges(b);
  REQUIRE(ofA.size() == ofB.size());
  for (size_t i = 0; i < ofA.size(); ++i) {
    INFO("change " << i);
    REQUIRE(ofA[i].size() == ofB[i].size());
    // Not compared in the macro: it would print megabytes.
    const bool same = rowsOf(ofA[i]) == rowsOf(ofB[i]);
    REQUIRE(same);
  }
}

/// Rows, and what the journal says about them but for the numbers of devices.
QString all(const JournalFixture& f) {
  QString out = JournalFixture::dump(*f.db);
  for (const char* sql : {"SELECT tbl || ' ' || lo || ' ' || hi FROM change_range ORDER BY change, tbl, lo, hi",
                          "SELECT tbl || ' ' || row FROM change_row ORDER BY change, tbl, row",
                          "SELECT tbl || ' ' || row || ' ' || col FROM cell_clock ORDER BY tbl, row, col",
                          "SELECT seq || ' ' || at || ' ' || kind || ' ' || label || ' ' || (grp IS NULL) || (undoes "
                          "IS NULL) FROM change "
                          "ORDER BY seq"}) {
    Statement s(*f.db, QLatin1String(sql));
    REQUIRE(s.each([&](const Statement& r) { out += r.text(0) + u'\n'; }));
  }
  return out;
}

void requireSame(const JournalFixture& a, const JournalFixture& b) {
  const QString ofA = all(a);
  const QString ofB = all(b);
  const bool same = ofA == ofB;
  if (!same) {
    const QStringList linesA = ofA.split(u'\n');
    const QStringList linesB = ofB.split(u'\n');
    for (qsizetype i = 0; i < std::min(linesA.size(), linesB.size()); ++i) {
      if (linesA[i] == linesB[i]) continue;
      UNSCOPED_INFO(linesA[i].left(300).toStdString() << "\n" << linesB[i].left(300).toStdString());
      break;
    }
  }
  REQUIRE(same);
}

Row contactRow(qint64 id, const QByteArray& given) {
  Row row{Table::Contact, id, std::vector<Value>(32)};
  row.values[0] = {Value::Text, 0, 0, "person"};
  row.values[3] = {Value::Text, 0, 0, given};
  row.values[30] = {Value::Integer, 1};
  return row;
}

Row pointRow(qint64 id, qint64 contact, const QByteArray& value) {
  Row row{Table::Point, id, std::vector<Value>(7)};
  row.values[0] = {Value::Integer, contact};
  row.values[1] = {Value::Text, 0, 0, "email"};
  row.values[3] = {Value::Text, 0, 0, value};
  return row;
}

}  // namespace

TEST_CASE("The changes of a bulk write are, row by row and byte by byte, what a session records", "[bulk]") {
  for (const unsigned seed : {1U, 2U, 3U, 4U}) {
    INFO("seed " << seed);
    JournalFixture recorded;
    JournalFixture bulk;
    const auto rows = CellGenerator(*recorded.db, seed).rows(600);
    for (auto [f, way] : {std::pair(&recorded, Way::Session), std::pair(&bulk, Way::Bulk)}) {
      JournalFixture& file = *f;
      const Way how = way;
      must(file.journal->record(kBulk, [&]() -> Result<> {
        for (size_t i = 0; i < rows.size(); ++i) {
          CARTERA_TRY(insert(file, rows[i], how));
          if (i % 200 == 199) CARTERA_TRY(file.journal->chunk());
        }
        return {};
      }));
    }
    requireSameChanges(*recorded.db, *bulk.db);
    requireSame(recorded, bulk);
  }
}

TEST_CASE("Stores and the bulk writer mix in one chunk and leave the change a session alone would", "[bulk]") {
  for (const unsigned seed : {11U, 12U, 13U, 14U, 15U, 16U}) {
    INFO("seed " << seed);
    JournalFixture recorded;
    JournalFixture bulk;
    const auto before = CellGenerator(*recorded.db, seed).rows(60);
    const auto rows = CellGenerator(*recorded.db, seed + 100).rows(300);
    for (auto [f, way] : {std::pair(&recorded, Way::Session), std::pair(&bulk, Way::Bulk)}) {
      JournalFixture& file = *f;
      const Way how = way;
      std::mt19937 rng(seed);
      const auto change = [&](const Row& row) {
        const QByteArray value = rng() % 3 == 0 ? QByteArray("NULL") : QByteArray::number(1'760'000'000 + rng() % 1000);
        return file.db->execScript(QByteArray("UPDATE ") + schema::recordedTable(row.table)->name +
                                   " SET deleted_at = " + value + " WHERE id = " + QByteArray::number(row.id));
      };
      must(file.journal->record(Op{QStringLiteral("first"), {}}, [&]() -> Result<> {
        for (const Row& row : before) CARTERA_TRY(insertRecorded(*file.db, row));
        return {};
      }));
      file.clock.advance(1000);
      must(file.journal->record(kBulk, [&]() -> Result<> {
        for (size_t i = 0; i < rows.size(); ++i) {
          // Some rows by stores, changes of rows of before, of this chunk, and of earlier ones; chunks of each kind alone.
          const bool plain = i >= 100 && i < 150;
          CARTERA_TRY(insert(file, rows[i], !plain && rng() % 4 == 0 ? Way::Session : how));
          if (!plain && rng() % 3 == 0) CARTERA_TRY(change(before[rng() % before.size()]));
          if (!plain && rng() % 3 == 0) CARTERA_TRY(change(rows[rng() % (i + 1)]));
          if (i % 50 == 49) CARTERA_TRY(file.journal->chunk());
        }
        return {};
      }));
    }
    requireSameChanges(*recorded.db, *bulk.db);
    requireSame(recorded, bulk);
  }
}

TEST_CASE("Undo, redo, history and replay of a bulk write are those of the same rows written by stores", "[bulk]") {
  JournalFixture stores;
  JournalFixture bulk;
  for (auto [f, way] : {std::pair(&stores, Way::Session), std::pair(&bulk, Way::Bulk)}) {
    JournalFixture& file = *f;
    const Way how = way;
    file.act(file.insertContact(1, "Eva"));
    file.clock.advance(1000);
    must(file.journal->record(kBulk, [&]() -> Result<> {
      for (int i = 10; i < 90; ++i) {
        CARTERA_TRY(insert(file, contactRow(i * 10, "Ana" + QByteArray::number(i)), how));
        CARTERA_TRY(insert(file, pointRow(i * 10 + 1, i * 10, "a@example.es"), how));
        if (i % 20 == 9) CARTERA_TRY(file.journal->chunk());
      }
      return insert(file, pointRow(5, 1, "eva@example.es"), how);
    }));
  }
  requireSame(stores, bulk);
  const auto onBoth = [&](const std::function<void(JournalFixture&)>& step) {
    step(stores);
    step(bulk);
    requireSame(stores, bulk);
  };
  const auto undone = [&](JournalFixture& f, bool redo) {
    f.clock.advance(1000);
    auto done = redo ? Undo(*f.journal).redoLast() : Undo(*f.journal).undoLast();
    REQUIRE(done);
    return done->left.size();
  };
  onBoth([&](JournalFixture& f) { CHECK(undone(f, false) == 0); });
  CHECK(bulk.number("SELECT count(*) FROM contact WHERE deleted_at IS NULL") == 1);
  onBoth([&](JournalFixture& f) { CHECK(undone(f, true) == 0); });
  CHECK(bulk.number("SELECT count(*) FROM contact WHERE deleted_at IS NULL") == 81);
  // Somebody works on one of them: it stays when the import is taken back, and is told.
  onBoth([&](JournalFixture& f) { f.act("UPDATE contact SET given = 'Luz' WHERE id = 300;"); });
  onBoth([&](JournalFixture& f) {
    const qint64 import = f.number("SELECT min(id) FROM change WHERE kind = 2");
    f.clock.advance(1000);
    const auto done = Undo(*f.journal).undo(ChangeId(import));
    REQUIRE(done);
    CHECK(done->left.size() == 1);
  });
  CHECK(bulk.number("SELECT count(*) FROM contact WHERE deleted_at IS NULL") == 2);

  for (const Table table : {Table::Contact, Table::Point}) {
    for (const qint64 row : {300, 301, 310, 890, 5, 4242}) {
      const auto a = History(*stores.db).ofRow(table, row);
      const auto b = History(*bulk.db).ofRow(table, row);
      REQUIRE(a);
      REQUIRE(b);
      REQUIRE(a->size() == b->size());
      for (size_t i = 0; i < a->size(); ++i) {
        CHECK((*a)[i].column == (*b)[i].column);
        CHECK((*a)[i].before == (*b)[i].before);
        CHECK((*a)[i].after == (*b)[i].after);
        CHECK((*a)[i].at == (*b)[i].at);
      }
    }
  }
  const auto list = History(*bulk.db).list(10);
  REQUIRE(list);
  CHECK(list->back().op.code == QStringLiteral("test"));
  CHECK((*list)[list->size() - 2].records == 161);

  auto empty = Connection::inMemory();
  REQUIRE(empty);
  REQUIRE(schema::migrate(**empty));
  for (const QByteArray& raw : rawChanges(*bulk.db)) REQUIRE(changeset::replay(**empty, raw));
  CHECK(JournalFixture::dump(**empty) == JournalFixture::dump(*bulk.db));
}

TEST_CASE_METHOD(JournalFixture, "A bulk row that was changed later is shown as it came", "[bulk]") {
  must(journal->record(kBulk, [&] { return insertBulk(*journal, contactRow(5, "Ana")); }));
  const qint64 then = clock.nowMs();
  act("UPDATE contact SET given = 'Eva' WHERE id = 5;");
  const auto past = past::ofRecord(*db, 5, then);
  REQUIRE(past);
  CHECK((*past)->scalarText("SELECT given FROM contact") == QStringLiteral("Ana"));
}

TEST_CASE_METHOD(JournalFixture, "Numbers of bulk rows are drawn from the journal and answered", "[bulk]") {
  const qint64 before = journal->next();
  qint64 first = 0;
  qint64 second = 0;
  must(journal->record(kBulk, [&]() -> Result<> {
    CARTERA_ASSIGN(BulkWriter * bulk, journal->bulk());
    CARTERA_ASSIGN(BulkTable * table, bulk->table(Table::Tag));
    table->text(table->column("name"), "vip");
    CARTERA_ASSIGN(first, table->insert());
    table->text(table->column("name"), "feria");
    CARTERA_ASSIGN(second, table->insert());
    return {};
  }));
  CHECK(first > before);
  CHECK(second > first);
  CHECK(text("SELECT group_concat(name) FROM (SELECT name FROM tag ORDER BY id)") == QStringLiteral("vip,feria"));
  CHECK(text("SELECT quote(colour) FROM tag") == QStringLiteral("NULL"));
}

TEST_CASE_METHOD(JournalFixture, "Outside of a bulk recording nothing can be written in bulk", "[bulk]") {
  CHECK(journal->bulk().error().code == ErrorCode::Internal);
  const auto inAction =
      journal->record(Op{QStringLiteral("edit"), {}}, [&] { return insertBulk(*journal, contactRow(5, "Ana")); });
  REQUIRE_FALSE(inAction);
  CHECK(inAction.error().code == ErrorCode::Internal);

  // Whoever kept the writer, or a table of it, is refused when the recording is over, also in the next one.
  BulkWriter* writer = nullptr;
  BulkTable* table = nullptr;
  must(journal->record(kBulk, [&]() -> Result<> {
    CARTERA_ASSIGN(writer, journal->bulk());
    CARTERA_ASSIGN(table, writer->table(Table::Tag));
    return {};
  }));
  CHECK(number("SELECT count(*) FROM change") == 0);
  table->text(1, "vip");
  CHECK(table->insert(7).error().code == ErrorCode::Internal);
  CHECK(writer->table(Table::Tag).error().code == ErrorCode::Internal);
  must(journal->record(kBulk, [&]() -> Result<> {
    table->text(1, "vip");
    CHECK(table->insert(7).error().code == ErrorCode::Internal);
    return {};
  }));
  CHECK(number("SELECT count(*) FROM tag") == 0);
  CHECK(number("SELECT count(*) FROM change") == 0);
}

TEST_CASE_METHOD(JournalFixture, "A row that the table refuses is not written, and the next one is", "[bulk]") {
  must(journal->record(kBulk, [&]() -> Result<> {
    CARTERA_TRY(insertBulk(*journal, contactRow(5, "Ana")));
    CHECK_FALSE(insertBulk(*journal, contactRow(5, "again")));
    Row odd = contactRow(6, "odd");
    odd.values[0] = {};
    CHECK_FALSE(insertBulk(*journal, odd));
    CHECK_FALSE(insertBulk(*journal, pointRow(7, 4242, "nobody@example.es")));
    return insertBulk(*journal, contactRow(8, "Eva"));
  }));
  CHECK(text("SELECT group_concat(given) FROM (SELECT given FROM contact ORDER BY id)") == QStringLiteral("Ana,Eva"));
  // Nothing of what was refused clings to the rows after it.
  auto empty = Connection::inMemory();
  REQUIRE(empty);
  REQUIRE(schema::migrate(**empty));
  for (const QByteArray& raw : rawChanges(*db)) REQUIRE(changeset::replay(**empty, raw));
  CHECK(JournalFixture::dump(**empty) == JournalFixture::dump(*db));
}

TEST_CASE_METHOD(JournalFixture, "Words of a table's own are checked again after a bulk recording", "[bulk]") {
  must(journal->record(kBulk, [&] { return insertBulk(*journal, contactRow(5, "Ana")); }));
  CHECK_FALSE(db->execScript("INSERT INTO contact(id, kind, created_at) VALUES(6, 'robot', 1)"));
  CHECK_FALSE(journal->record(kBulk, [&]() -> Result<> {
    CARTERA_TRY(insertBulk(*journal, contactRow(7, "Eva")));
    return fail(ErrorCode::Cancelled, QStringLiteral("enough"));
  }));
  CHECK_FALSE(db->execScript("INSERT INTO contact(id, kind, created_at) VALUES(6, 'robot', 1)"));
  CHECK(number("SELECT count(*) FROM contact") == 1);
}

TEST_CASE_METHOD(JournalFixture, "A use-case that fails inside takes its own bulk rows back and no others", "[bulk]") {
  must(journal->record(kBulk, [&]() -> Result<> {
    CARTERA_TRY(insertBulk(*journal, contactRow(1, "Ana")));
    const auto inner = journal->record(Op{QStringLiteral("inner"), {}}, [&]() -> Result<> {
      CARTERA_TRY(insertBulk(*journal, contactRow(2, "Eva")));
      CARTERA_TRY(insertBulk(*journal, pointRow(3, 2, "eva@example.es")));
      return fail(ErrorCode::Invalid, QStringLiteral("no"));
    });
    CHECK_FALSE(inner);
    return insertBulk(*journal, contactRow(4, "Pau"));
  }));
  CHECK(number("SELECT count(*) FROM contact") == 2);
  CHECK(number("SELECT count(*) FROM point") == 0);
  auto empty = Connection::inMemory();
  REQUIRE(empty);
  REQUIRE(schema::migrate(**empty));
  for (const QByteArray& raw : rawChanges(*db)) REQUIRE(changeset::replay(**empty, raw));
  CHECK(JournalFixture::dump(**empty) == JournalFixture::dump(*db));
}

TEST_CASE_METHOD(JournalFixture, "A bulk row that is deleted in the same recording aborts it", "[bulk]") {
  const auto done = journal->record(kBulk, [&]() -> Result<> {
    CARTERA_TRY(insertBulk(*journal, contactRow(1, "Ana")));
    return db->execScript("DELETE FROM contact WHERE id = 1");
  });
  REQUIRE_FALSE(done);
  CHECK(done.error().subject == QStringLiteral("journal.delete"));
  CHECK(number("SELECT count(*) FROM contact") == 0);
}

TEST_CASE_METHOD(JournalFixture, "An error or a cancel in the middle of a bulk write leaves the file as before",
                 "[bulk]") {
  act(insertContact(1, "Eva"));
  const QString before = all(*this);
  for (const int until : {1, 49, 50, 51, 149}) {
    INFO(until);
    const auto done = journal->record(kBulk, [&]() -> Result<> {
      for (int i = 10;; ++i) {
        CARTERA_TRY(insertBulk(*journal, contactRow(i, "Ana")));
        if (i - 9 == until) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
        if (i % 50 == 0) CARTERA_TRY(journal->chunk());
      }
    });
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::Cancelled);
    CHECK(all(*this) == before);
  }
  // And the writer goes on in the next recording with none of it.
  must(journal->record(kBulk, [&] { return insertBulk(*journal, contactRow(10, "Ana")); }));
  CHECK(number("SELECT count(*) FROM contact") == 2);
  CHECK(History(*db).list(1)->front().records == 1);
}
