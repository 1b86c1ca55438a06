// SPDX-License-Identifier: GPL-3.0-or-later
// Erasing: what is left of somebody in the file, in its history, and in its bytes.
#include "core/storage/Erase.h"

#include <QElapsedTimer>
#include <set>

#include "core/contacts/ConsentStore.h"
#include "core/contacts/InteractionStore.h"
#include "core/contacts/MembershipStore.h"
#include "core/contacts/PointStore.h"
#include "core/contacts/RefusedAddresses.h"
#include "core/contacts/SuppressionStore.h"
#include "core/contacts/TaskStore.h"
#include "core/sample/SampleShop.h"
#include "core/storage/ChangesetBlank.h"
#include "core/storage/ChangesetCodec.h"
#include "core/storage/Trash.h"
#include "tests/support/core/JournalFixture.h"
#include "tests/support/core/RandomRows.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;

namespace {

struct EraseFixture : test::WorkspaceFixture {
  ChangeSet act(const char* code, const QStringList& args, const std::function<Result<>(StoreContext&)>& work,
                ChangeKind kind = ChangeKind::Action) {
    clock.advance(1000);
    return taken(file->transact(Op{QLatin1String(code), args, kind}, work));
  }
  ContactId add(const QString& name, const contactfields::FieldValues& more = {}) {
    ContactId id;
    act("contact.add", {name}, [&](StoreContext& ctx) -> Result<> {
      contactfields::FieldValues values{{QStringLiteral("full_name"), name}};
      values.insert(values.end(), more.begin(), more.end());
      CARTERA_ASSIGN(id, contactfields::create(ctx, ContactKind::Person, values));
      return {};
    });
    return id;
  }
  /// Somebody with something in each table, edited and undone here and there.
  ContactId zoraida() {
    const ContactId id = add(QStringLiteral("Zoraida Quintanilla"),
                             {{QStringLiteral("email[1]"), QStringLiteral("zoraida@quintanilla.example")},
                              {QStringLiteral("phone[1]"), QStringLiteral("+34 699 123 987")},
                              {QStringLiteral("addr.home.street"), QStringLiteral("Calle Zurbarán 99")},
                              {QStringLiteral("addr.home.city"), QStringLiteral("Zurgena")},
                              {QStringLiteral("org.name"), QStringLiteral("Ferretería Sol")},
                              {QStringLiteral("tags"), QStringLiteral("vip")},
                              {QStringLiteral("custom[Talla]"), QStringLiteral("Zurda-44")},
                              {QStringLiteral("stage"), QStringLiteral("customer")}});
    act("contact.edit", {QStringLiteral("Zoraida Quintanilla"), QStringLiteral("nickname")}, [&](StoreContext& ctx) {
      return asVoid(contactfields::apply(ctx, id, {{QStringLiteral("nickname"), QStringLiteral("Zorita")}}));
    });
    REQUIRE(file->undoLast());
    act("note.add", {QStringLiteral("Zoraida Quintanilla")}, [&](StoreContext& ctx) {
      Interaction note;
      note.contact = id;
      note.body = QStringLiteral("Zoraida prefiere tornillos zincados");
      return asVoid(interactions::insert(ctx, note));
    });
    act("task.add", {QStringLiteral("Llamar a Zoraida")}, [&](StoreContext& ctx) {
      Task task;
      task.title = QStringLiteral("Llamar a Zoraida");
      task.contact = id;
      return asVoid(tasks::insert(ctx, task));
    });
    act("consent.add", {QStringLiteral("Zoraida Quintanilla")}, [&](StoreContext& ctx) {
      ConsentEvent event;
      event.contact = id;
      event.state = ConsentState::Withdrawn;
      event.evidence = QStringLiteral("{\"reason\":\"Zoraida lo pidió\"}");
      event.address = QStringLiteral("zoraida@quintanilla.example");
      return asVoid(consents::append(ctx, event));
    });
    return id;
  }
  template <class T>
  static Result<> asVoid(const Result<T>& r) {
    if (!r) return fail(r.error());
    return {};
  }
  ChangeSet trash(const std::vector<ContactId>& ids) {
    return act("contact.trash", {QString::number(ids.size())}, [&](StoreContext& ctx) -> Result<> {
      for (const ContactId id : ids) CARTERA_TRY(contacts::moveToTrash(ctx, id));
      return {};
    });
  }
  EraseResult erase(const std::vector<ContactId>& ids) {
    clock.advance(1000);
    return taken(file->erase({ids, {}, {}, {}}));
  }
  void checkIsWell() {
    const QStringList problems = taken(file->check());
    INFO(problems.join(u'\n').toStdString());
    CHECK(problems.isEmpty());
  }
  /// All bytes of the file and of what SQLite keeps beside it, as they stand while it is open.
  QByteArray everything() const {
    QByteArray all = bytes(file->path());
    if (QFile::exists(file->path() + QStringLiteral("-wal"))) all += bytes(file->path() + QStringLiteral("-wal"));
    return all;
  }
  /// The journal played into an empty file.
  QString replayed() {
    const auto copy = Connection::inMemory();
    REQUIRE(copy);
    REQUIRE(schema::migrate(**copy));
    const History history = file->history();
    Statement s(file->db(), QStringLiteral("SELECT id FROM change ORDER BY id"));
    std::vector<qint64> ids;
    REQUIRE(s.each([&](const Statement& r) { ids.push_back(r.integer(0)); }));
    for (const qint64 id : ids) {
      const auto done = changeset::replay(**copy, taken(history.rawOf(id)));
      if (!done) FAIL(done.error().subject.toStdString() + ": " + done.error().detail.toStdString());
    }
    return test::JournalFixture::dump(**copy);
  }
  QString dump() { return test::JournalFixture::dump(file->db()); }
};

// Parts of what Zoraida's rows hold, in any case and folding they may stand in.
const char* const kTraces[] = {"oraida", "ORAIDA",  "uintanilla", "UINTANILLA", "699 123 987", "699123987", "Zurbar",
                               "zurbar", "Zurgena", "zurgena",    "Zurda-44",   "Zorita",      "zincados"};

}  // namespace

TEST_CASE_METHOD(EraseFixture, "Of whom was erased no byte is left, not in the file, its history, nor beside it",
                 "[erase]") {
  add(QStringLiteral("Ana Peña"), {{QStringLiteral("email[1]"), QStringLiteral("ana@example.es")}});
  const ContactId id = zoraida();
  trash({id});
  // Written to the file itself as well, so that there is something to be found.
  REQUIRE(file->db().execScript("PRAGMA wal_checkpoint(TRUNCATE)"));
  for (const char* trace : {"oraida", "uintanilla", "Zurgena", "zincados"}) {
    INFO(trace);
    REQUIRE(everything().contains(trace));
  }
  // The index of words holds them as well, and so do its pages when the words are taken out of it.
  const QByteArray inIndex =
      "SELECT count(*) FROM interaction_words_data WHERE instr(block, CAST('zincados' AS BLOB)) > 0";
  REQUIRE(number(inIndex) > 0);
  const EraseResult done = erase({id});
  CHECK(done.erased == 1);
  CHECK(done.scoured);
  CHECK(number(inIndex) == 0);
  const QByteArray left = everything();
  for (const char* trace : kTraces) {
    INFO(trace);
    CHECK_FALSE(left.contains(trace));
  }
  CHECK(left.contains("ana@example.es"));
  checkIsWell();
  CHECK(taken(trash::list(file->db(), clock.nowMs())).empty());
  CHECK(contacts::get(file->db(), id).error().subject == QStringLiteral("contact.missing"));
}

TEST_CASE_METHOD(EraseFixture, "A journal with erased rows, played into an empty file, gives equal tables", "[erase]") {
  const ContactId ana = add(QStringLiteral("Ana Peña"), {{QStringLiteral("org.name"), QStringLiteral("Obras Mar")}});
  const ContactId id = zoraida();
  const ContactId company(number("SELECT id FROM contact WHERE display_name = 'Obras Mar'"));
  // A phone that went from one to the other points at both in the course of time.
  act("test", {}, [&](StoreContext& ctx) {
    return ctx.db.execScript("UPDATE point SET contact_id = " + QByteArray::number(ana.value) +
                             " WHERE kind = 'phone' AND contact_id = " + QByteArray::number(id.value));
  });
  trash({id, company});
  erase({id, company});
  CHECK(dump() == replayed());
  CHECK(number("SELECT count(*) FROM point WHERE kind = 'phone' AND value LIKE '%699%'") == 1);
  checkIsWell();
}

TEST_CASE_METHOD(EraseFixture, "An undo of an older change leaves what was erased, and says so", "[erase][undo]") {
  const ContactId ana = add(QStringLiteral("Ana Peña"));
  const ContactId id = zoraida();
  const ChangeSet edit =
      act("test", {}, [&](StoreContext& ctx) { return ctx.db.execScript("UPDATE contact SET language = 'eu'"); });
  const ChangeSet trashed = trash({ana, id});
  const EraseResult erased = erase({id});
  const auto back = taken(file->undo(trashed.id));
  CHECK(number("SELECT deleted_at IS NULL FROM contact WHERE id = " + QByteArray::number(ana.value)) == 1);
  REQUIRE(back.left.size() == 1);
  CHECK(back.left[0] == LeftCell{Table::Contact, id.value, {}, QStringLiteral("erased"), erased.change.id});
  const auto older = taken(file->undo(edit.id));
  REQUIRE(older.left.size() == 1);
  CHECK(older.left[0].why == QStringLiteral("erased"));
  CHECK(number("SELECT count(*) FROM contact WHERE language = 'eu'") == 0);
  // Through all of the history, back and forth, nobody comes back.
  while (file->undoLast()) {
  }
  while (file->redoLast()) {
  }
  checkIsWell();
  CHECK(taken(contacts::ids(file->db(), {})).size() >= 1);
  CHECK_FALSE(contacts::get(file->db(), id));
  CHECK(dump() == replayed());
}

TEST_CASE_METHOD(EraseFixture, "What hung on them once is called after them no more, and replays as it was",
                 "[erase]") {
  const ContactId stays = add(QStringLiteral("Ana Peña"));
  const ContactId id = zoraida();
  // Of everything that hangs on her something went to Ana, some of it there and back.
  const QByteArray to = QByteArray::number(stays.value);
  const QByteArray from = QByteArray::number(id.value);
  act("note.edit", {QStringLiteral("Zoraida Quintanilla")},
      [&](StoreContext& ctx) { return ctx.db.execScript("UPDATE interaction SET outcome = 'sí'"); });
  act("note.edit", {QStringLiteral("Zoraida Quintanilla")}, [&](StoreContext& ctx) {
    return ctx.db.execScript("UPDATE interaction SET body = 'tornillos', contact_id = " + to + ";" +
                             "UPDATE point SET contact_id = " + to + " WHERE kind = 'phone';");
  });
  REQUIRE(file->undoLast());
  REQUIRE(file->redoLast());
  act("task.edit", {QStringLiteral("Llamar a Zoraida")},
      [&](StoreContext& ctx) { return ctx.db.execScript("UPDATE task SET title = 'Llamar', contact_id = " + to); });
  act("note.edit", {QStringLiteral("Ana Peña")},
      [&](StoreContext& ctx) { return ctx.db.execScript("UPDATE interaction SET outcome = 'no'"); });
  trash({id});
  erase({id});
  CHECK(number("SELECT count(*) FROM change WHERE label LIKE '%oraida%'") == 0);
  CHECK(number("SELECT count(*) FROM change WHERE label LIKE '%Ana Peña%'") == 2);
  CHECK(number("SELECT count(*) FROM interaction WHERE contact_id = " + to) == 1);
  CHECK(number("SELECT count(*) FROM task WHERE contact_id = " + to) == 1);
  CHECK(number("SELECT count(*) FROM task WHERE contact_id = " + from) == 0);
  checkIsWell();
  CHECK(dump() == replayed());
}

TEST_CASE_METHOD(EraseFixture, "A damaged change is told by the check, and holds up no erase", "[erase][check]") {
  const ContactId id = zoraida();
  const QByteArray of = QByteArray::number(number("SELECT min(id) FROM change WHERE label LIKE '%note.add%'"));
  REQUIRE(file->db().execScript("UPDATE change SET cs = substr(cs, 1, length(cs) - 1) WHERE id = " + of));
  CHECK(taken(file->problems()) ==
        std::vector<FileProblem>{{QStringLiteral("check.journal"), {QString::fromLatin1(of)}}});
  trash({id});
  CHECK(erase({id}).unreadable == 1);
  for (const char* trace : kTraces) {
    INFO(trace);
    CHECK_FALSE(everything().contains(trace));
  }
  checkIsWell();
}

TEST_CASE_METHOD(EraseFixture, "An erase itself cannot be undone, and Ctrl+Z passes it over", "[erase][undo]") {
  add(QStringLiteral("Ana Peña"));
  const ContactId id = zoraida();
  const ChangeSet trashed = trash({id});
  const EraseResult done = erase({id});
  const auto refused = file->undo(done.change.id);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().subject == QStringLiteral("undo.erase"));
  const auto last = taken(file->undoLast());
  CHECK(last.restored == 0);
  CHECK(last.left.size() == 1);
  CHECK(trashed.id < done.change.id);
}

TEST_CASE_METHOD(EraseFixture, "The change of an erase names numbers and counts, and no person", "[erase]") {
  const ContactId id = zoraida();
  trash({id});
  const EraseResult done = erase({id});
  const QByteArray of = QByteArray::number(done.change.id.value);
  CHECK(number("SELECT kind FROM change WHERE id = " + of) == static_cast<int>(ChangeKind::Erase));
  CHECK(number("SELECT count(*) FROM change, json_each(change.purge, '$.\"1\"') j WHERE change.id = " + of +
               " AND j.value = " + QByteArray::number(id.value)) == 1);
  CHECK(text("SELECT label FROM change WHERE id = " + of).startsWith(QStringLiteral("[\"erase\",")));
  CHECK(number("SELECT count(*) FROM change WHERE label LIKE '%Zoraida%'") == 0);
  CHECK(number("SELECT count(*) FROM change WHERE label LIKE '%[erased]%'") >= 6);
}

TEST_CASE_METHOD(EraseFixture, "Only what lies in the trash is erased, all of it or nothing", "[erase]") {
  const ContactId ana = add(QStringLiteral("Ana Peña"));
  const ContactId id = zoraida();
  trash({id});
  const QString before = dump();
  const auto refused = file->erase({{id, ana}, {}, {}, {}});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().subject == QStringLiteral("erase.not_in_trash"));
  CHECK(refused.error().detail == ana.toString());
  CHECK(file->erase({{ContactId(12345)}, {}, {}, {}}).error().code == ErrorCode::NotFound);
  CHECK(dump() == before);
  erase({id});
  // A second time there is nobody left.
  CHECK(file->erase({{id}, {}, {}, {}}).error().code == ErrorCode::NotFound);
}

TEST_CASE_METHOD(EraseFixture, "Nothing is written to somebody who was erased, nor hung on them", "[erase]") {
  const ContactId id = zoraida();
  trash({id});
  erase({id});
  const auto refused = file->transact(Op{QStringLiteral("test"), {}}, [&](StoreContext& ctx) {
    return ctx.db.execScript("UPDATE contact SET given = 'Ana' WHERE id = " + QByteArray::number(id.value));
  });
  REQUIRE_FALSE(refused);
  CHECK(refused.error().subject == QStringLiteral("contact.erased"));
  const auto note = file->transact(Op{QStringLiteral("note.add"), {}}, [&](StoreContext& ctx) {
    Interaction late;
    late.contact = id;
    late.body = QStringLiteral("otra vez");
    return asVoid(interactions::insert(ctx, late));
  });
  REQUIRE_FALSE(note);
  CHECK(note.error().subject == QStringLiteral("contact.erased"));
  reopen();
  CHECK_FALSE(file->transact(Op{QStringLiteral("contact.restore"), {}},
                             [&](StoreContext& ctx) { return asVoid(contacts::restore(ctx, id)); }));
}

TEST_CASE_METHOD(EraseFixture, "A no outlives the person as a hash, also after they are imported again", "[erase]") {
  const ContactId id = zoraida();
  act("suppression.add", {QStringLiteral("+34 699 123 987")}, [&](StoreContext& ctx) {
    Suppression s;
    s.kind = SuppressionKind::Address;
    s.channel = Channel::Sms;
    s.value = QStringLiteral("+34 699 123 987");
    s.reason = QStringLiteral("Zoraida lo dijo por teléfono");
    return asVoid(suppressions::add(ctx, s));
  });
  trash({id});
  erase({id});
  CHECK(number("SELECT count(*) FROM suppression WHERE kind <> 'hash'") == 0);
  for (const char* trace : kTraces) {
    INFO(trace);
    CHECK_FALSE(everything().contains(trace));
  }
  const ContactId again = add(QStringLiteral("Zoraida Quintanilla"),
                              {{QStringLiteral("email[1]"), QStringLiteral("Zoraida@Quintanilla.example")}});
  const QString email = QStringLiteral("Zoraida@quintanilla.example");
  const QString phone = QStringLiteral("699123987");
  CHECK(taken(suppressions::find(file->db(), again, Channel::Email, email)).has_value());
  CHECK(taken(suppressions::find(file->db(), again, Channel::Sms, phone)).has_value());
  CHECK_FALSE(taken(suppressions::find(file->db(), again, Channel::Phone, phone)).has_value());
  // The address does not come back onto the list in plain words when it is put there again.
  act("suppression.add", {}, [&](StoreContext& ctx) {
    Suppression s;
    s.kind = SuppressionKind::Address;
    s.channel = Channel::Email;
    s.value = email;
    return asVoid(suppressions::add(ctx, s));
  });
  CHECK(number("SELECT count(*) FROM suppression WHERE kind = 'address'") == 0);
  checkIsWell();
}

TEST_CASE_METHOD(EraseFixture, "What an address is refused for stays with whoever shares it", "[erase]") {
  const ContactId id = zoraida();
  const QString shared = QStringLiteral("zoraida@quintanilla.example");
  const ContactId ana = add(QStringLiteral("Ana Peña"), {{QStringLiteral("email[1]"), shared}});
  act("suppression.add", {shared}, [&](StoreContext& ctx) {
    Suppression s;
    s.kind = SuppressionKind::Address;
    s.channel = Channel::Sms;
    s.value = shared;
    return asVoid(suppressions::add(ctx, s));
  });
  trash({id});
  // Before: the address said no under another name. After: its hash says so.
  CHECK(taken(RefusedAddresses(file->db()).contains(Channel::Email, shared)));
  erase({id});
  CHECK(number("SELECT count(*) FROM suppression WHERE kind = 'address' AND deleted_at IS NULL") == 1);
  CHECK(taken(suppressions::find(file->db(), ana, Channel::Email, shared)).has_value());
  // Ana says for herself that she wants to be written to, and somebody takes her off the list.
  act("suppression.remove", {QStringLiteral("Ana Peña")},
      [&](StoreContext& ctx) { return asVoid(suppressions::lift(ctx, ana, {shared})); });
  CHECK_FALSE(taken(suppressions::find(file->db(), ana, Channel::Email, shared)).has_value());
  CHECK_FALSE(taken(suppressions::find(file->db(), ana, Channel::Sms, shared)).has_value());
  REQUIRE(file->undoLast());
  CHECK(taken(suppressions::find(file->db(), ana, Channel::Email, shared)).has_value());
  checkIsWell();
}

TEST_CASE_METHOD(EraseFixture, "An address that was given up before the no is not refused to whoever has it now",
                 "[erase]") {
  const QString address = QStringLiteral("zoraida@quintanilla.example");
  const ContactId id = add(QStringLiteral("Zoraida Quintanilla"), {{QStringLiteral("email[1]"), address}});
  act("contact.edit", {}, [&](StoreContext& ctx) {
    return asVoid(contactfields::apply(ctx, id, {{QStringLiteral("email[1]"), QStringLiteral("z@other.example")}}));
  });
  const ContactId ana = add(QStringLiteral("Ana Peña"), {{QStringLiteral("email[1]"), address}});
  act("contact.edit", {}, [&](StoreContext& ctx) {
    return asVoid(contactfields::apply(ctx, id, {{QStringLiteral("consent.email"), QStringLiteral("no")}}));
  });
  trash({id});
  erase({id});
  CHECK_FALSE(taken(suppressions::find(file->db(), ana, Channel::Email, address)).has_value());
  CHECK(taken(suppressions::find(file->db(), {}, Channel::Email, QStringLiteral("z@other.example"))).has_value());
}

TEST_CASE_METHOD(EraseFixture, "Stopping half way leaves everything as it was", "[erase]") {
  const ContactId id = zoraida();
  trash({id});
  const QString before = dump();
  const qint64 changes = number("SELECT count(*) FROM change");
  const QString labels = text("SELECT group_concat(label) FROM change");
  int asked = 0;
  const auto stopped = file->erase({{id}, {}, {}, [&](qint64, double) { return ++asked < 3; }});
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().code == ErrorCode::Cancelled);
  CHECK(dump() == before);
  CHECK(number("SELECT count(*) FROM change") == changes);
  CHECK(text("SELECT group_concat(label) FROM change") == labels);
  checkIsWell();
  CHECK(taken(trash::list(file->db(), clock.nowMs())).size() == 1);
}

TEST_CASE_METHOD(EraseFixture, "No word of a note that was edited or moved before is left in the index", "[erase]") {
  const ContactId stays = add(QStringLiteral("Ana Peña"));
  const ContactId id = zoraida();
  const auto rewrite = [&](const QByteArray& body) {
    act("note.edit", {}, [&](StoreContext& ctx) {
      return ctx.db.execScript("UPDATE interaction SET body = '" + body +
                               "' WHERE contact_id = " + QByteArray::number(id.value));
    });
  };
  rewrite("zarandaja");
  rewrite("zurdera");
  act("note.add", {}, [&](StoreContext& ctx) {
    Interaction note;
    note.contact = stays;
    note.body = QStringLiteral("zapatilla");
    return asVoid(interactions::insert(ctx, note));
  });
  trash({id});
  erase({id});
  const QByteArray left = everything();
  for (const char* trace : {"arandaja", "urdera", "incados"}) {
    INFO(trace);
    CHECK_FALSE(left.contains(trace));
  }
  CHECK(number("SELECT count(*) FROM interaction_words WHERE interaction_words MATCH 'zapatilla'") == 1);
  checkIsWell();
}

TEST_CASE_METHOD(EraseFixture, "What a reader kept from being scoured is scoured at the next opening", "[erase]") {
  const ContactId id = zoraida();
  trash({id});
  REQUIRE(file->db().execScript("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout=10"));
  {
    const auto reader = Connection::open(file->path(), Connection::Mode::ReadOnly);
    REQUIRE(reader);
    REQUIRE((*reader)->execScript("BEGIN"));
    REQUIRE((*reader)->scalar("SELECT count(*) FROM contact"));
    CHECK_FALSE(erase({id}).scoured);
    CHECK(everything().contains("uintanilla"));
  }
  reopen();
  for (const char* trace : kTraces) {
    INFO(trace);
    CHECK_FALSE(everything().contains(trace));
  }
  checkIsWell();
}

TEST_CASE_METHOD(EraseFixture, "A task or an entry that was removed by itself can be erased by itself", "[erase]") {
  const ContactId id = zoraida();
  const TaskId task(number("SELECT id FROM task"));
  act("task.trash", {QStringLiteral("Llamar a Zoraida")},
      [&](StoreContext& ctx) { return asVoid(tasks::remove(ctx, task)); });
  CHECK(taken(file->erase({{}, {task}, {}, {}})).erased == 1);
  CHECK_FALSE(everything().contains("Llamar a"));
  CHECK(taken(contacts::get(file->db(), id)).family.size() + 1 > 0);
  checkIsWell();
}

TEST_CASE_METHOD(EraseFixture, "Every reference to a contact is known to the erase", "[erase][schema]") {
  const ContactId id = zoraida();
  trash({id});
  erase({id});
  // A table that is added later and points at contacts must say whether its rows go with them: kParts in Erase.cpp.
  const std::set<QString> stay{QStringLiteral("suppression.contact_id")};
  for (const auto& table : schema::recordedTables()) {
    Statement keys(file->db(),
                   QStringLiteral("SELECT \"from\" FROM pragma_foreign_key_list(:t) WHERE \"table\" = 'contact'"));
    keys.bindText(":t", QLatin1String(table.name));
    std::vector<QString> columns;
    REQUIRE(keys.each([&](const Statement& r) { columns.push_back(r.text(0)); }));
    for (const auto& column : columns) {
      const QString where = QLatin1String(table.name) + u'.' + column;
      INFO(where.toStdString());
      if (stay.count(where) > 0) continue;
      const auto rows = taken(erase::rowsWith(file->db(), {{Table::Contact, {id.value}}}));
      CHECK(rows.empty());
      Statement alive(file->db(),
                      QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table.name) +
                          QStringLiteral(" t WHERE ") + column +
                          QStringLiteral(" = :c AND NOT EXISTS (SELECT 1 FROM cell_clock k WHERE k.tbl = :t "
                                         "AND k.row = t.id AND k.col = -2)"));
      alive.bind(":c", id).bind(":t", static_cast<int>(table.number));
      REQUIRE(alive.next());
      CHECK(alive.integer(0) == 0);
    }
  }
}

TEST_CASE("Random histories with erased contacts still replay into equal tables", "[erase][random]") {
  int erased = 0;
  for (unsigned seed = 1; seed <= 8; ++seed) {
    INFO("seed " << seed);
    EraseFixture f;
    test::RandomRows rows(f.file->db(), seed);
    qint64 id = 100;
    const auto run = [&](const QByteArray& sql) {
      f.clock.advance(1000);
      const auto done =
          f.file->transact(Op{QStringLiteral("test"), {}}, [&](StoreContext& ctx) { return ctx.db.execScript(sql); });
      // Whatever would touch an erased row is refused as a whole, and what was to point at its rows fails later; so are
      // merges of each into the other, as random rows have them.
      if (!done && done.error().subject != QStringLiteral("contact.erased") &&
          done.error().subject != QStringLiteral("merge.circle") &&
          !done.error().detail.contains(QStringLiteral("FOREIGN KEY")))
        FAIL(done.error().subject.toStdString() + ": " + done.error().detail.toStdString());
    };
    for (int step = 0; step < 80; ++step) {
      const int kind = rows.below(12);
      if (kind < 8) {
        QByteArray sql;
        for (int n = rows.below(4); n >= 0; --n)
          sql += rows.below(2) == 0 ? rows.insert(rows.anyTable(), ++id) : rows.update(rows.anyTable());
        run(sql);
      } else if (kind < 10) {
        f.clock.advance(1000);
        const auto done = kind == 8 ? f.file->undoLast() : f.file->redoLast();
        if (!done && done.error().subject != QStringLiteral("merge.circle"))
          CHECK(done.error().code == ErrorCode::NotFound);
      } else {
        const qint64 who =
            f.number("SELECT coalesce(max(id), 0) FROM contact c WHERE id % 5 = " + QByteArray::number(rows.below(5)) +
                     " AND NOT EXISTS (SELECT 1 FROM cell_clock WHERE tbl = 1 AND row = c.id AND col = -2)");
        if (who == 0) continue;
        run("UPDATE contact SET deleted_at = 7 WHERE id = " + QByteArray::number(who));
        // One that random rows have merged into another goes with that one alone.
        const auto may = f.file->mayErase({{ContactId(who)}, {}, {}, {}});
        if (!may && may.error().subject == QStringLiteral("erase.merged")) continue;
        erased += static_cast<int>(f.erase({ContactId(who)}).erased);
      }
    }
    CHECK(test::WorkspaceFixture::taken(erase::check(f.file->db())).empty());
    CHECK(f.text("SELECT coalesce(group_concat(\"table\"), '') FROM pragma_foreign_key_check") == QString());
    CHECK(f.dump() == f.replayed());
  }
  // Where most are merged by chance, a history may erase nobody.
  CHECK(erased > 8);
}

TEST_CASE("A changeset that concerns nobody stays as it was, and a cut one is refused", "[erase][changeset]") {
  test::JournalFixture f;
  test::RandomRows rows(*f.db, 5);
  QByteArray sql;
  for (int i = 0; i < 60; ++i) sql += i % 3 == 2 ? rows.update(rows.anyTable()) : rows.insert(rows.anyTable(), 100 + i);
  f.act(sql);
  const auto raw = History(*f.db).rawOf(f.number("SELECT max(id) FROM change"));
  REQUIRE(raw);
  const std::map<Table, changeset::BlankRow> blanks{{Table::Contact, {std::nullopt}}};
  const auto none = changeset::blankRows(*raw, blanks, [](Table, qint64) { return false; });
  REQUIRE(none);
  CHECK(none->raw == *raw);
  CHECK(none->rows == 0);
  int refused = 0;
  for (qsizetype size = 1; size < raw->size(); ++size)
    if (!changeset::blankRows(raw->left(size), blanks, [](Table, qint64) { return true; })) ++refused;
  // Only a cut between two rows leaves what can be read.
  CHECK(refused > raw->size() - 100);
  CHECK_FALSE(changeset::blankRows(QByteArray(200, '\xff'), blanks, [](Table, qint64) { return true; }));
}

TEST_CASE_METHOD(EraseFixture, "A trash of ten thousand is emptied in one pass over the history", "[erase][large]") {
  constexpr int kMany = 10'000;
  act(
      "import", {QStringLiteral("lista.csv")},
      [&](StoreContext& ctx) -> Result<> {
        for (int i = 0; i < 2 * kMany; ++i) {
          Contact c;
          c.given = QStringLiteral("Persona%1x").arg(i);
          CARTERA_ASSIGN(const ContactId id, contacts::insert(ctx, c));
          Point p;
          p.contact = id;
          p.kind = PointKind::Email;
          p.value = QStringLiteral("correo%1x@example.es").arg(i);
          CARTERA_TRY(points::add(ctx, p));
          if (i % 5000 == 4999) CARTERA_TRY(file->chunk());
        }
        return {};
      },
      ChangeKind::Bulk);
  const auto all = taken(contacts::ids(file->db(), {}));
  REQUIRE(all.size() == 2 * kMany);
  std::vector<ContactId> half;
  for (size_t i = 0; i < all.size(); i += 2) half.push_back(all[i]);
  const Contact gone = taken(contacts::get(file->db(), half[77]));
  const Contact kept = taken(contacts::get(file->db(), all[1]));
  trash(half);
  int asked = 0;
  QElapsedTimer time;
  time.start();
  const auto done = taken(file->erase({half, {}, {}, [&](qint64, double) {
                                         ++asked;
                                         return true;
                                       }}));
  CHECK(done.erased == kMany);
  // A handful of changes, not one look for each contact.
  CHECK(asked < 20);
  CHECK(time.elapsed() < 60'000);
  CHECK_FALSE(everything().contains(gone.given.toUtf8()));
  CHECK(everything().contains(kept.given.toUtf8()));
  CHECK(taken(contacts::ids(file->db(), {})).size() == kMany);
  checkIsWell();
  CHECK(dump() == replayed());
}
