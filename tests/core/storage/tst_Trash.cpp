// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Trash.h"

#include "core/contacts/ContactStore.h"
#include "core/duplicates/MergeStore.h"
#include "core/storage/MergedMaking.h"
#include "core/workspace/ContactDerived.h"
#include "tests/support/core/JournalFixture.h"

using namespace cartera;

namespace {

constexpr qint64 kDay = 24LL * 3600 * 1000;

struct TrashFixture : test::JournalFixture {
  ContactDerived derived{QStringLiteral("es")};
  TrashFixture() {
    auto j = Journal::open(*db, clock, QStringLiteral("Ana"), &derived);
    REQUIRE(j);
    journal = std::move(*j);
  }
  ChangeSet move(std::initializer_list<qint64> ids) {
    clock.advance(1000);
    const StoreContext ctx{*db, *journal, clock, QStringLiteral("Ana")};
    const auto done = journal->record(Op{QStringLiteral("contact.trash"), {}}, [&]() -> Result<> {
      for (const qint64 id : ids) CARTERA_TRY(contacts::moveToTrash(ctx, ContactId(id)));
      return {};
    });
    REQUIRE(done);
    return *done;
  }
  std::vector<TrashEntry> listed() {
    const auto list = trash::list(*db, clock.nowMs());
    REQUIRE(list);
    return *list;
  }
};

}  // namespace

TEST_CASE_METHOD(TrashFixture, "The trash lists what was thrown away, newest first, with who and which change",
                 "[trash]") {
  act(insertContact(1, "Ana") + insertContact(2, "Eva") + insertContact(3, "Ida"));
  CHECK(listed().empty());
  const ChangeSet first = move({2});
  const qint64 at = clock.nowMs();
  journal->setAuthor(QStringLiteral("Luis"));
  const ChangeSet second = move({1});
  const auto list = listed();
  REQUIRE(list.size() == 2);
  CHECK(list[0].id == ContactId(1));
  CHECK(list[0].by == QStringLiteral("Luis"));
  CHECK(list[0].change == second.id);
  CHECK(list[1] == TrashEntry{ContactId(2), QStringLiteral("Eva"), QStringLiteral("person"), at, QStringLiteral("Ana"),
                              first.id, trash::kDays});
}

TEST_CASE_METHOD(TrashFixture, "What an undo took away is not in the trash", "[trash]") {
  act(insertContact(1, "Ana"));
  REQUIRE(Undo(*journal).undoLast());
  CHECK(number("SELECT deleted_at IS NOT NULL FROM contact") == 1);
  CHECK(listed().empty());
}

TEST_CASE_METHOD(TrashFixture, "Undo takes out of the trash, redo puts back in", "[trash]") {
  act(insertContact(1, "Ana") + insertContact(2, "Eva"));
  move({1, 2});
  CHECK(listed().size() == 2);
  Undo undo(*journal);
  REQUIRE(undo.undoLast());
  CHECK(listed().empty());
  REQUIRE(undo.redoLast());
  CHECK(listed().size() == 2);
}

TEST_CASE_METHOD(TrashFixture, "Who is to be seen does not go along, whatever merge of them is on record", "[trash]") {
  const auto merge = [](int id, int kept, int other) -> QByteArray {
    return QByteArray("INSERT INTO contact_merge(id, kept_id, other_id, at, author) VALUES(") + QByteArray::number(id) +
           ", " + QByteArray::number(kept) + ", " + QByteArray::number(other) + ", 1, 'Ana');";
  };
  act(insertContact(1, "Ana") + insertContact(2, "Eva") + insertContact(3, "Ida") + insertContact(4, "Luz") +
      merge(11, 1, 2) + merge(12, 2, 3) + merge(13, 1, 4));
  move({1, 4});
  const auto list = listed();
  REQUIRE(list.size() == 1);
  CHECK(list[0].merged == QStringList{QStringLiteral("Luz")});
  const auto found = merging::heldBy(*db, {ContactId(1)});
  REQUIRE(found);
  CHECK(*found == std::vector<ContactId>{ContactId(4)});
}

TEST_CASE_METHOD(TrashFixture, "Whose adding is off is known beside an import whose numbers lie around theirs",
                 "[merge]") {
  act(insertContact(100, "Ana") + insertContact(300, "Eva"), ChangeKind::Bulk);
  // As a large import is recorded: its numbers from the first to the last, whoever wrote those between.
  REQUIRE(db->execScript(
      "DELETE FROM change_row; INSERT OR REPLACE INTO change_range(change, tbl, lo, hi) SELECT max(id), 1, 100, 300 "
      "FROM change"));
  const ChangeSet added = act(insertContact(200, "Ida"));
  const auto isUnmadeNow = [this](qint64 id, ChangeId besides = {}) {
    CellHistory cells(*db, {}, true);
    const auto is = isUnmade(cells, ContactId(id), besides);
    REQUIRE(is);
    return *is;
  };
  CHECK_FALSE(isUnmadeNow(200));
  REQUIRE(Undo(*journal).undoLast());
  CHECK(isUnmadeNow(200));
  CHECK_FALSE(isUnmadeNow(200, added.id));
  CHECK_FALSE(isUnmadeNow(100));
}

TEST_CASE_METHOD(TrashFixture, "Days are counted down to nothing and never up", "[trash]") {
  act(insertContact(1, "Ana"));
  move({1});
  const qint64 at = clock.nowMs();
  const auto left = [&](qint64 now) {
    const auto list = trash::list(*db, now);
    REQUIRE(list);
    return list->at(0).daysLeft;
  };
  CHECK(left(at) == 30);
  CHECK(left(at + kDay - 1) == 30);
  CHECK(left(at + kDay) == 29);
  CHECK(left(at + 29 * kDay) == 1);
  CHECK(left(at + 30 * kDay) == 0);
  CHECK(left(at + 400 * kDay) == 0);
  CHECK(left(at - 5 * kDay) == 30);
}

TEST_CASE_METHOD(TrashFixture, "What the undo of a restore put back is in the trash again", "[trash]") {
  act(insertContact(1, "Ana"));
  move({1});
  clock.advance(1000);
  const StoreContext ctx{*db, *journal, clock, QStringLiteral("Ana")};
  REQUIRE(journal->record(Op{QStringLiteral("contact.restore"), {}}, [&]() -> Result<> {
    CARTERA_TRY(contacts::restore(ctx, ContactId(1)));
    return {};
  }));
  REQUIRE(listed().empty());
  REQUIRE(Undo(*journal).undoLast());
  CHECK(listed().size() == 1);
}
