// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <random>

#include "core/storage/ChangesetCodec.h"
#include "tests/support/core/JournalFixture.h"

using namespace cartera;
using cartera::test::JournalFixture;

TEST_CASE_METHOD(JournalFixture, "Three edits, three undos and three redos walk back and forth", "[undo]") {
  act(insertContact(1, "a"));
  for (const char* v : {"b", "c", "d"}) act(QByteArray("UPDATE contact SET given = '") + v + "' WHERE id = 1;");
  Undo undo(*journal);
  for (const char16_t* v : {u"c", u"b", u"a"}) {
    REQUIRE(undo.undoLast());
    CHECK(text("SELECT given FROM contact") == QString::fromUtf16(v));
  }
  for (const char16_t* v : {u"b", u"c", u"d"}) {
    REQUIRE(undo.redoLast());
    CHECK(text("SELECT given FROM contact") == QString::fromUtf16(v));
  }
  const auto none = undo.redoLast();
  REQUIRE_FALSE(none);
  CHECK(none.error().subject == QStringLiteral("redo.nothing"));
}

TEST_CASE_METHOD(JournalFixture, "Undoing an old change leaves what was changed since and says so", "[undo]") {
  act(insertContact(1, "a"));
  const ChangeSet old = act("UPDATE contact SET given = 'b', family = 'x' WHERE id = 1;");
  const ChangeSet newer = act("UPDATE contact SET given = 'c' WHERE id = 1;");
  const auto undone = Undo(*journal).undo(old.id);
  REQUIRE(undone);
  CHECK(text("SELECT given FROM contact") == QStringLiteral("c"));
  CHECK(text("SELECT family FROM contact").isEmpty());
  CHECK(undone->restored == 1);
  REQUIRE(undone->left.size() == 1);
  CHECK(undone->left[0].column == QStringLiteral("given"));
  CHECK(undone->left[0].by == newer.id);
  // Switching the newer one off as well completes the older undo.
  REQUIRE(Undo(*journal).undo(newer.id));
  CHECK(text("SELECT given FROM contact") == QStringLiteral("a"));
}

TEST_CASE_METHOD(JournalFixture, "The same undo twice is refused and changes nothing", "[undo]") {
  act(insertContact(1, "a"));
  const ChangeSet edit = act("UPDATE contact SET given = 'b' WHERE id = 1;");
  REQUIRE(Undo(*journal).undo(edit.id));
  const auto again = Undo(*journal).undo(edit.id);
  REQUIRE_FALSE(again);
  CHECK(again.error().subject == QStringLiteral("undo.already"));
  CHECK(text("SELECT given FROM contact") == QStringLiteral("a"));
}

TEST_CASE_METHOD(JournalFixture, "A new action after an undo ends the redo", "[undo]") {
  act(insertContact(1, "a"));
  act("UPDATE contact SET given = 'b' WHERE id = 1;");
  REQUIRE(Undo(*journal).undoLast());
  act("UPDATE contact SET family = 'z' WHERE id = 1;");
  CHECK_FALSE(Undo(*journal).redoLast());
}

TEST_CASE_METHOD(JournalFixture, "Undo survives closing: it is read from the file", "[undo]") {
  act(insertContact(1, "a"));
  act("UPDATE contact SET given = 'b' WHERE id = 1;");
  journal.reset();
  auto reopened = Journal::open(*db, clock, QStringLiteral("Eva"), nullptr);
  REQUIRE(reopened);
  REQUIRE(Undo(**reopened).undoLast());
  CHECK(text("SELECT given FROM contact") == QStringLiteral("a"));
}

TEST_CASE_METHOD(JournalFixture, "Undoing an import keeps and lists the rows that were worked on since", "[undo]") {
  const auto import = journal->record(Op{QStringLiteral("import"), {}, ChangeKind::Bulk}, [&]() -> Result<> {
    for (int i = 1; i <= 5; ++i) {
      CARTERA_TRY(db->execScript(insertContact(i, "Ana")));
      CARTERA_TRY(db->execScript("INSERT INTO point(id, contact_id, kind, value) VALUES(" +
                                 QByteArray::number(i + 100) + ", " + QByteArray::number(i) +
                                 ", 'phone', '612345678');"));
      CARTERA_TRY(journal->chunk());
    }
    return {};
  });
  REQUIRE(import);
  const ChangeSet edit = act("UPDATE contact SET family = 'x' WHERE id = 2;");
  act("INSERT INTO interaction(id, contact_id, kind, at, body) VALUES(900, 3, 'note', 5, 'hola');");
  act("UPDATE contact SET deleted_at = 77 WHERE id = 4;");
  const auto undone = Undo(*journal).undo(import->id);
  REQUIRE(undone);
  CHECK(text("SELECT group_concat(id) FROM (SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id)") ==
        QStringLiteral("2,3"));
  REQUIRE(undone->left.size() == 2);
  CHECK(undone->left[0].why == QStringLiteral("used.later"));
  // Redo brings back what the undo took, and leaves in the trash what a person had put there.
  REQUIRE(Undo(*journal).undo(undone->change.id));
  CHECK(text("SELECT group_concat(id) FROM (SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id)") ==
        QStringLiteral("1,2,3,5"));
  CHECK(number("SELECT deleted_at FROM contact WHERE id = 4") == 77);
  CHECK(edit.id.isSet());
}

namespace {

/// The model: a list of actions that are on or off; a cell shows the newest write that is on.
struct Model {
  struct Action {
    std::map<std::pair<int, int>, int> writes;  // (row, column) -> value; column 3 is "in the trash" as 0 or 1
    bool made = false;
    int row = 0;
    bool on = true;
  };
  std::vector<Action> actions;

  [[nodiscard]] int cell(int row, int column) const {
    for (auto it = actions.rbegin(); it != actions.rend(); ++it) {
      if (!it->on) continue;
      const auto w = it->writes.find({row, column});
      if (w != it->writes.end()) return w->second;
    }
    // Before its creation, or with the creation switched off, a row is in the trash; its values are those it came with.
    if (column == 3) return 1;
    for (const auto& a : actions) {
      const auto w = a.writes.find({row, column});
      if (w != a.writes.end() && a.made) return w->second;
    }
    return 0;
  }
};

const char* const kColumns[] = {"given", "family", "middle"};

}  // namespace

TEST_CASE("Random edits, undos of any age and redos agree with a simple model", "[undo][random]") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    JournalFixture f;
    std::mt19937 random(seed);
    const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    Model model;
    std::vector<ChangeId> ids;
    int rows = 0;
    int value = 1;
    for (int step = 0; step < 120; ++step) {
      const int what = pick(10);
      if (rows == 0 || what == 0) {
        ++rows;
        Model::Action a;
        a.made = true;
        a.row = rows;
        QByteArray sql = "INSERT INTO contact(id, kind, created_at, given, family, middle) VALUES(" +
                         QByteArray::number(rows) + ", 'person', 1";
        for (int c = 0; c < 3; ++c) {
          a.writes[{rows, c}] = value;
          sql += ", '" + QByteArray::number(value++) + "'";
        }
        a.writes[{rows, 3}] = 0;
        ids.push_back(f.act(sql + ");").id);
        model.actions.push_back(a);
      } else if (what < 5) {
        Model::Action a;
        QByteArray sql;
        for (int n = 0; n <= pick(3); ++n) {
          const int row = 1 + pick(rows);
          const int c = pick(3);
          a.writes[{row, c}] = value;
          sql += QByteArray("UPDATE contact SET ") + kColumns[c] + " = '" + QByteArray::number(value++) +
                 "' WHERE id = " + QByteArray::number(row) + ";";
        }
        ids.push_back(f.act(sql).id);
        model.actions.push_back(a);
      } else if (what == 5) {
        const int row = 1 + pick(rows);
        const int trashed = model.cell(row, 3) == 1 ? 0 : 1;
        Model::Action a;
        a.writes[{row, 3}] = trashed;
        ids.push_back(f.act("UPDATE contact SET deleted_at = " + QByteArray(trashed ? "5" : "NULL") +
                            " WHERE id = " + QByteArray::number(row) + ";")
                          .id);
        model.actions.push_back(a);
      } else {
        // Switch any action of any age; half of the time by undoing the newest undo or redo of it.
        const auto i = static_cast<size_t>(pick(static_cast<int>(ids.size())));
        f.clock.advance(1000);
        ChangeId target = ids[i];
        if (!model.actions[i].on) {
          const qint64 last = f.number("SELECT max(id) FROM change WHERE undoes = " + QByteArray::number(target.value));
          target = ChangeId(last);
        }
        const auto done = Undo(*f.journal).undo(target);
        REQUIRE(done);
        model.actions[i].on = !model.actions[i].on;
      }
      for (int row = 1; row <= rows; ++row) {
        const QByteArray where = " FROM contact WHERE id = " + QByteArray::number(row);
        INFO("seed " << seed << " step " << step << " row " << row);
        for (int c = 0; c < 3; ++c)
          REQUIRE(f.number(QByteArray("SELECT ") + kColumns[c] + where) == model.cell(row, c));
        REQUIRE(f.number("SELECT deleted_at IS NOT NULL" + where) == model.cell(row, 3));
      }
    }
    // The same journal, replayed into an empty file, gives the same tables.
    auto copy = Connection::inMemory();
    REQUIRE(copy);
    REQUIRE(schema::migrate(**copy));
    Statement s(*f.db, QStringLiteral("SELECT cs FROM change ORDER BY id"));
    REQUIRE(s.each([&](const Statement& row) {
      const auto raw = changeset::unpack(row.blob(0));
      REQUIRE(raw);
      REQUIRE(changeset::replay(**copy, *raw));
    }));
    CHECK(JournalFixture::dump(**copy) == JournalFixture::dump(*f.db));
  }
}
