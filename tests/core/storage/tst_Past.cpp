// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Past.h"

#include "core/contacts/InteractionStore.h"
#include "core/contacts/MembershipStore.h"
#include "core/contacts/TaskStore.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using namespace cartera::test;

namespace {

using Values = contactfields::FieldValues;

struct PastFixture : WorkspaceFixture {
  ContactId id;

  PastFixture() {
    edit([this](StoreContext& ctx) -> Result<> {
      CARTERA_ASSIGN(id, contactfields::create(ctx, ContactKind::Person,
                                               {{QStringLiteral("given"), QStringLiteral("Ana")},
                                                {QStringLiteral("email[1]"), QStringLiteral("ana@example.es")},
                                                {QStringLiteral("tags"), QStringLiteral("vip")}}));
      return {};
    });
  }
  /// One change, an hour after the last; answers the instant just before it.
  qint64 edit(const std::function<Result<>(StoreContext&)>& work) {
    const qint64 before = clock.nowMs();
    clock.advance(3'600'000);
    taken(file->transact(Op{QStringLiteral("contact.edit"), {}, ChangeKind::Action}, work));
    return before;
  }
  qint64 set(const Values& values) {
    return edit([&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(contactfields::apply(ctx, id, values));
      return {};
    });
  }
  Values now() { return contactfields::flatten(taken(contacts::card(file->db(), id))); }
  Values then(qint64 at) {
    const auto past = taken(past::ofRecord(file->db(), id.value, at));
    return contactfields::flatten(taken(contacts::card(*past, id)));
  }
};

QString in(const Values& values, const char* key) {
  for (const auto& [k, v] : values)
    if (k == QLatin1String(key)) return v;
  return {};
}

}  // namespace

TEST_CASE_METHOD(PastFixture, "A contact is shown as it was before each of its changes", "[past]") {
  std::vector<std::pair<qint64, Values>> known;
  const auto step = [&](const Values& values) {
    const Values was = now();
    known.emplace_back(set(values), was);
  };
  step({{QStringLiteral("family"), QStringLiteral("Peña")}});
  step({{QStringLiteral("email[1]"), QStringLiteral("a@example.es")}});
  step({{QStringLiteral("phone.mobile"), QStringLiteral("600 123 456")},
        {QStringLiteral("addr.home.city"), QStringLiteral("Getafe")}});
  step({{QStringLiteral("custom[Interés]"), QStringLiteral("pintura")}, {QStringLiteral("tags"), QString()}});
  step({{QStringLiteral("custom[Interés]"), QString()}, {QStringLiteral("addr.home.city"), QString()}});
  step({{QStringLiteral("org.name"), QStringLiteral("Ferretería Gil")},
        {QStringLiteral("stage"), QStringLiteral("lead")}});
  step({{QStringLiteral("stage"), QStringLiteral("customer")},
        {QStringLiteral("consent.email"), QStringLiteral("yes")}});
  step({{QStringLiteral("consent.email"), QStringLiteral("no")}, {QStringLiteral("note"), QStringLiteral("Llamar")}});
  for (const auto& [at, values] : known) CHECK(then(at) == values);
  CHECK(then(clock.nowMs()) == now());
  CHECK(then(clock.nowMs() + 1'000'000'000) == now());
  CHECK(in(then(known[2].first), "email[1]") == QStringLiteral("a@example.es"));
  CHECK(in(then(known[1].first), "email[1]") == QStringLiteral("ana@example.es"));
}

TEST_CASE_METHOD(PastFixture, "An undo is a change like any other: before it the old value shows", "[past]") {
  set({{QStringLiteral("given"), QStringLiteral("Eva")}});
  const qint64 eva = clock.nowMs();
  set({{QStringLiteral("given"), QStringLiteral("Luz")}});
  const qint64 luz = clock.nowMs();
  clock.advance(3'600'000);
  taken(file->undoLast());
  const qint64 undone = clock.nowMs();
  clock.advance(3'600'000);
  taken(file->undoLast());
  const qint64 undoneTwice = clock.nowMs();
  clock.advance(3'600'000);
  taken(file->redoLast());
  CHECK(in(then(eva), "given") == QStringLiteral("Eva"));
  CHECK(in(then(luz), "given") == QStringLiteral("Luz"));
  CHECK(in(then(undone), "given") == QStringLiteral("Eva"));
  CHECK(in(then(undoneTwice), "given") == QStringLiteral("Ana"));
  CHECK(in(then(clock.nowMs()), "given") == QStringLiteral("Eva"));
  CHECK(in(now(), "given") == QStringLiteral("Eva"));
}

TEST_CASE_METHOD(PastFixture, "What was in the trash then, or is now, is shown as it was", "[past]") {
  const qint64 before = edit([&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(contacts::moveToTrash(ctx, id));
    return {};
  });
  const qint64 trashed = clock.nowMs();
  edit([&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(contacts::restore(ctx, id));
    return {};
  });
  const auto isTrashed = [&](qint64 at) {
    const auto past = taken(past::ofRecord(file->db(), id.value, at));
    return taken(contacts::get(*past, id)).deletedAt.has_value();
  };
  CHECK_FALSE(isTrashed(before));
  CHECK(isTrashed(trashed));
  CHECK_FALSE(isTrashed(clock.nowMs()));
}

TEST_CASE_METHOD(PastFixture, "Before it was made there is no record, and the failure says since when", "[past]") {
  const qint64 made = clock.nowMs();
  const auto early = past::ofRecord(file->db(), id.value, made - 1);
  REQUIRE_FALSE(early.has_value());
  CHECK(early.error().code == ErrorCode::NotFound);
  CHECK(early.error().subject == QStringLiteral("record.not_yet"));
  CHECK(QDateTime::fromString(early.error().args.value(0), Qt::ISODate).toMSecsSinceEpoch() == made);
  CHECK(past::ofRecord(file->db(), 77, made).error().subject == QStringLiteral("contact.missing"));
}

TEST_CASE_METHOD(PastFixture, "Companies, members, entries and tasks are those of that time", "[past]") {
  ContactId company;
  TaskId task;
  InteractionId entry;
  edit([&](StoreContext& ctx) -> Result<> {
    CARTERA_ASSIGN(company, memberships::joinByName(ctx, id, QStringLiteral("Gil SL"), true));
    Task t;
    t.title = QStringLiteral("Presupuesto");
    t.contact = id;
    CARTERA_ASSIGN(task, tasks::insert(ctx, t));
    Interaction i;
    i.contact = id;
    i.kind = InteractionKind::Call;
    i.body = QStringLiteral("Pide precio");
    CARTERA_ASSIGN(entry, interactions::insert(ctx, i));
    return {};
  });
  const qint64 at = clock.nowMs();
  edit([&](StoreContext& ctx) -> Result<> {
    CARTERA_ASSIGN(Contact c, contacts::get(ctx.db, company));
    c.displayName = QStringLiteral("Gil e Hijos SL");
    CARTERA_TRY(contacts::update(ctx, c));
    CARTERA_TRY(tasks::setDone(ctx, task, true));
    CARTERA_TRY(interactions::remove(ctx, entry));
    return {};
  });
  CHECK(in(then(at), "org.name") == QStringLiteral("Gil SL"));
  CHECK(in(now(), "org.name") == QStringLiteral("Gil e Hijos SL"));
  const auto ofPerson = taken(past::ofRecord(file->db(), id.value, at));
  CHECK(taken(interactions::ofContact(*ofPerson, id, 10)).size() == 1);
  CHECK(taken(interactions::ofContact(file->db(), id, 10)).empty());
  const auto ofCompany = taken(past::ofRecord(file->db(), company.value, at));
  CHECK(taken(memberships::ofCompany(*ofCompany, company)).size() == 1);
  CHECK(displayName(taken(contacts::get(*ofCompany, company))) == QStringLiteral("Gil SL"));
  const auto ofTask = taken(past::ofRecord(file->db(), task.value, at));
  CHECK_FALSE(taken(tasks::get(*ofTask, task)).doneAt.has_value());
  const auto ofEntry = taken(past::ofRecord(file->db(), entry.value, at));
  CHECK(taken(interactions::get(*ofEntry, entry)).body == QStringLiteral("Pide precio"));
}

TEST_CASE_METHOD(PastFixture, "What was moved to somebody else since is shown with whom it hung on then", "[past]") {
  ContactId other;
  Task task;
  Interaction entry;
  edit([&](StoreContext& ctx) -> Result<> {
    CARTERA_ASSIGN(other,
                   contactfields::create(ctx, ContactKind::Person, {{QStringLiteral("given"), QStringLiteral("Bea")}}));
    task.title = QStringLiteral("Presupuesto");
    task.contact = id;
    CARTERA_ASSIGN(task.id, tasks::insert(ctx, task));
    entry.contact = id;
    entry.body = QStringLiteral("Pide precio");
    CARTERA_ASSIGN(entry.id, interactions::insert(ctx, entry));
    return {};
  });
  const auto moveTo = [&](ContactId whom) {
    return edit([&](StoreContext& ctx) -> Result<> {
      CARTERA_ASSIGN(Task t, tasks::get(ctx.db, task.id));
      t.contact = whom;
      CARTERA_TRY(tasks::update(ctx, t));
      CARTERA_ASSIGN(Interaction e, interactions::get(ctx.db, entry.id));
      e.contact = whom;
      CARTERA_TRY(interactions::update(ctx, e));
      return {};
    });
  };
  const qint64 before = moveTo(other);
  const qint64 moved = clock.nowMs();
  const auto hangsOn = [&](ContactId whom, qint64 at) {
    const auto past = taken(past::ofRecord(file->db(), whom.value, at));
    const auto entries = taken(interactions::ofContact(*past, whom, 10));
    const auto card = taken(contacts::card(*past, whom));
    CHECK(entries.size() == card.tasks.size());
    return entries.size() == 1;
  };
  CHECK(hangsOn(id, before));
  CHECK_FALSE(hangsOn(other, before));
  CHECK_FALSE(hangsOn(id, moved));
  CHECK(hangsOn(other, moved));
  clock.advance(3'600'000);
  taken(file->undoLast());
  CHECK(hangsOn(other, moved));
  CHECK(hangsOn(id, clock.nowMs()));
  moveTo(other);

  // Its history is told where it hung, and no further.
  edit([&](StoreContext& ctx) -> Result<> {
    CARTERA_ASSIGN(Interaction e, interactions::get(ctx.db, entry.id));
    e.body = QStringLiteral("Ya lo tiene");
    CARTERA_TRY(interactions::update(ctx, e));
    return {};
  });
  const auto tells = [&](ContactId whom, const QString& text) {
    const auto cells = taken(file->history().ofContact(whom));
    return std::any_of(cells.begin(), cells.end(), [&](const CellChange& c) { return c.after.toString() == text; });
  };
  CHECK(tells(id, QStringLiteral("Pide precio")));
  CHECK_FALSE(tells(id, QStringLiteral("Ya lo tiene")));
  CHECK(tells(other, QStringLiteral("Ya lo tiene")));
}
