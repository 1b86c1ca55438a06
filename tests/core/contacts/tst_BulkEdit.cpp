// SPDX-License-Identifier: GPL-3.0-or-later
// One thing done to many contacts: what it would do, what it did, and back.
#include "core/contacts/BulkEdit.h"

#include "core/contacts/TagStore.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using cartera::bulkedit::Edit;
using cartera::bulkedit::Preview;
using cartera::test::WorkspaceFixture;
using namespace Qt::Literals::StringLiterals;

namespace {

struct BulkEditFixture : WorkspaceFixture {
  ContactId add(const QString& name, const QString& stage, const QString& owner, const QString& tags = {}) {
    ContactId id;
    taken(file->transact(Op{u"contact.add"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
      contactfields::FieldValues values{{u"full_name"_s, name}};
      if (!stage.isEmpty()) values.emplace_back(u"stage"_s, stage);
      if (!owner.isEmpty()) values.emplace_back(u"owner"_s, owner);
      if (!tags.isEmpty()) values.emplace_back(u"tags"_s, tags);
      CARTERA_ASSIGN(id, contactfields::create(ctx, ContactKind::Person, values));
      return {};
    }));
    return id;
  }
  std::vector<ContactId> four() {
    return {add(u"Ana"_s, u"lead"_s, u"Eva"_s, u"vip"_s), add(u"Bea"_s, u"lead"_s, {}),
            add(u"Carlos"_s, u"customer"_s, u"Eva"_s, u"vip"_s), add(u"Dora"_s, {}, u"Luis"_s)};
  }
  [[nodiscard]] Preview preview(const std::vector<ContactId>& ids, const Edit& edit) const {
    return taken(bulkedit::preview(file->db(), ids, edit));
  }
  qint64 apply(const std::vector<ContactId>& ids, const Edit& edit) {
    clock.advance(1000);
    qint64 changed = 0;
    taken(file->transact(Op{u"contacts.edit"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_ASSIGN(changed, bulkedit::apply(ctx, ids, edit));
      return {};
    }));
    return changed;
  }
};

using Values = std::vector<Preview::Value>;

}  // namespace

TEST_CASE_METHOD(BulkEditFixture, "Before many get a stage it is told which they have and how many change",
                 "[contacts]") {
  const auto ids = four();
  const Edit edit{Edit::What::Stage, u"customer"_s};
  const Preview before = preview(ids, edit);
  CHECK(before.changing == Values{{u"lead"_s, 2}, {{}, 1}});
  CHECK(before.same == 1);
  CHECK(apply(ids, edit) == before.changingCount());
  for (const char* name : {"Ana", "Bea", "Carlos", "Dora"})
    CHECK(value(QLatin1String(name), u"stage"_s) == u"customer");
  CHECK(preview(ids, edit).changingCount() == 0);
}

TEST_CASE_METHOD(BulkEditFixture, "An owner or a stage is also taken away", "[contacts]") {
  const auto ids = four();
  CHECK(preview(ids, {Edit::What::Owner, {}}).changing == Values{{u"Eva"_s, 2}, {u"Luis"_s, 1}});
  CHECK(apply(ids, {Edit::What::Owner, {}}) == 3);
  CHECK(value(u"Ana"_s, u"owner"_s).isEmpty());
  CHECK(apply(ids, {Edit::What::Stage, {}}) == 3);
  CHECK(value(u"Carlos"_s, u"stage"_s).isEmpty());
}

TEST_CASE_METHOD(BulkEditFixture, "A tag is given to those who have it not, and taken from those who have it",
                 "[contacts]") {
  const auto ids = four();
  CHECK(preview(ids, {Edit::What::AddTag, u" VIP "_s}).changingCount() == 2);
  CHECK(apply(ids, {Edit::What::AddTag, u" VIP "_s}) == 2);
  CHECK(value(u"Bea"_s, u"tags"_s) == u"vip");
  CHECK(preview(ids, {Edit::What::RemoveTag, u"vip"_s}).changing == Values{{u"vip"_s, 4}});
  CHECK(apply(ids, {Edit::What::RemoveTag, u"vip"_s}) == 4);
  CHECK(value(u"Ana"_s, u"tags"_s).isEmpty());
  CHECK(preview(ids, {Edit::What::RemoveTag, u"nobody has it"_s}).changingCount() == 0);
}

TEST_CASE_METHOD(BulkEditFixture, "What is done to many is undone in one step, and whoever lies in the trash is left",
                 "[contacts]") {
  const auto ids = four();
  taken(file->transact(Op{u"contact.trash"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(contacts::moveToTrash(ctx, ids[3]));
    return {};
  }));
  const auto before = everybody();
  const Edit edit{Edit::What::Owner, u"Marta"_s};
  CHECK(preview(ids, edit).changingCount() == 3);
  CHECK(apply(ids, edit) == 3);
  CHECK(everybody() != before);
  taken(file->undoLast());
  CHECK(everybody() == before);
}

TEST_CASE_METHOD(BulkEditFixture, "An edit of many that makes no sense, or is stopped, changes nobody", "[contacts]") {
  const auto ids = four();
  CHECK(bulkedit::preview(file->db(), ids, {Edit::What::AddTag, u"  "_s}).error().subject == u"tag.empty");
  CHECK(bulkedit::preview(file->db(), ids, {Edit::What::Stage, u"king"_s}).error().subject == u"stage.unknown");

  std::vector<ContactId> many;
  for (int i = 0; i < 150; ++i) many.push_back(add(u"Z%1"_s.arg(i), {}, {}));
  const auto stopped =
      file->transact(Op{u"contacts.edit"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
        CARTERA_TRY(bulkedit::apply(ctx, many, {Edit::What::Owner, u"Eva"_s}, [](qint64 done, double part) {
          CHECK(done == 100);
          CHECK(part == Approx(100.0 / 150));
          return false;
        }));
        return {};
      });
  REQUIRE_FALSE(stopped.has_value());
  CHECK(stopped.error().code == ErrorCode::Cancelled);
  CHECK(number("SELECT count(*) FROM contact WHERE owner = 'Eva'") == 2);
}
