// SPDX-License-Identifier: GPL-3.0-or-later
// An import is taken back all at once or row by row: tables, clocks, what is derived and what is told are the same.
#include <random>

#include "core/exchange/Importer.h"
#include "core/storage/ChangesetCodec.h"
#include "core/workspace/ContactDerived.h"
#include "tests/support/Rounds.h"
#include "tests/support/core/JournalFixture.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Undo::Way kWays[] = {Undo::Way::RowByRow, Undo::Way::Bulk};

QString told(const QVariant& v) { return v.isValid() ? v.toString() : u"~"_s; }

/// What was recorded, row by row: sessions have an order of their own.
QString recorded(const Connection& db) {
  QString out;
  Statement s(db, u"SELECT cs FROM change ORDER BY id"_s);
  REQUIRE(s.each([&](const Statement& change) {
    QStringList rows;
    const auto raw = changeset::unpack(change.blob(0));
    REQUIRE(raw);
    REQUIRE(changeset::forEachRow(*raw, [&](const RowChange& row) -> Result<> {
      QString line = u"%1|%2|%3"_s.arg(static_cast<int>(row.table)).arg(row.row).arg(static_cast<int>(row.kind));
      for (const auto& c : row.cells)
        line += u'|' + QString::number(c.column) + u' ' + told(c.before) + u'>' + told(c.after);
      rows.append(line);
      return {};
    }));
    rows.sort();
    out += rows.join(u'\n') + u'\n';
  }));
  return out;
}

/// Tables, clocks, marks, which rows which change touched, and all that is derived.
QString content(const Connection& db) {
  QString out = JournalFixture::dump(db) + recorded(db);
  for (const char* sql :
       {"SELECT contact_id || '|' || live || name || '|' || name_key || hex(sort_key) || coalesce(tax_key, '~') || "
        "find_text FROM contact_key",
        "SELECT contact_id || '|' || coalesce(last_contact_at, '~') || '|' || interactions || '|' || completeness || "
        "coalesce(email, '~') || coalesce(phone, '~') || coalesce(city, '~') || coalesce(company, '~') FROM "
        "contact_stat",
        "SELECT point_id || '|' || contact_id || kind || key FROM point_key",
        "SELECT suppression_id || '|' || kind || key FROM suppression_key",
        "SELECT tbl || '|' || row || '|' || col || '|' || stamp FROM cell_clock",
        "SELECT tbl || '|' || row || '|' || change FROM change_row",
        "SELECT tbl || '|' || lo || '|' || hi || '|' || change FROM change_range",
        "SELECT id || '|' || seq || '|' || kind || '|' || coalesce(undoes, '~') || label FROM change"}) {
    Statement rows(db, QLatin1String(sql));
    REQUIRE(rows.each([&](const Statement& row) { out += row.text(0) + u'\n'; }));
  }
  return out;
}

bool sameResult(const UndoResult& a, const UndoResult& b) {
  auto rows = a.change.rows;
  auto others = b.change.rows;
  for (auto* all : {&rows, &others})
    for (auto& entry : *all) std::sort(entry.second.begin(), entry.second.end());
  return a.restored == b.restored && a.left == b.left && rows == others && a.change.contacts == b.change.contacts &&
         a.change.id == b.change.id;
}

/// The same file twice, that hears the same and is undone in both ways.
struct Twins {
  JournalFixture files[2];
  std::vector<ChangeId> acts;
  std::vector<qint64> contacts, points, tags, memberships;
  std::mt19937 random;
  qint64 last = 0;

  explicit Twins(unsigned seed) : random(seed) {
    // Of one device, so that their stamps are the same.
    for (auto& f : files) {
      REQUIRE(f.db->execScript("UPDATE meta SET value = '7' WHERE key = 'device'"));
      auto again = Journal::open(*f.db, f.clock, u"Ana"_s, nullptr);
      REQUIRE(again);
      f.journal = std::move(*again);
    }
  }

  int below(size_t n) { return static_cast<int>(random() % n); }
  bool chance(int of) { return below(static_cast<size_t>(of)) == 0; }
  QByteArray any(const std::vector<qint64>& of) {
    return QByteArray::number(of[static_cast<size_t>(below(of.size()))]);
  }
  QByteArray made(std::vector<qint64>& of) {
    of.push_back(++last);
    return QByteArray::number(last);
  }

  QByteArray newContact() {
    QByteArray sql;
    const QByteArray id = made(contacts);
    sql += "INSERT INTO contact(id, kind, given, created_at) VALUES(" + id + ", 'person', 'n" + id + "', 1);";
    if (chance(2)) sql += newPoint(id);
    if (chance(2)) sql += newMembership(id);
    if (chance(2)) sql += tagged(id);
    if (chance(5))
      sql += "INSERT INTO suppression(id, kind, contact_id, at) VALUES(" + QByteArray::number(++last) +
             ", 'contact', " + id + ", 1);";
    return sql;
  }
  QByteArray newPoint(const QByteArray& contact) {
    return "INSERT INTO point(id, contact_id, kind, value) VALUES(" + made(points) + ", " + contact +
           ", 'phone', '612345678');";
  }
  QByteArray newMembership(const QByteArray& contact) {
    return "INSERT INTO membership(id, contact_id, company_id) VALUES(" + made(memberships) + ", " + contact + ", " +
           any(contacts) + ");";
  }
  QByteArray tagged(const QByteArray& contact) {
    QByteArray sql;
    QByteArray tag;
    if (tags.empty() || chance(3)) {
      tag = made(tags);
      sql = "INSERT INTO tag(id, name) VALUES(" + tag + ", 't');";
    } else {
      tag = any(tags);
      sql = "UPDATE tag SET deleted_at = NULL WHERE id = " + tag + " AND deleted_at IS NOT NULL;";
    }
    return sql + "INSERT INTO contact_tag(id, contact_id, tag_id) VALUES(" + QByteArray::number(++last) + ", " +
           contact + ", " + tag + ");";
  }
  QByteArray work() {
    switch (contacts.empty() ? 0 : below(9)) {
      case 0: return newContact();
      case 1:
        return "UPDATE contact SET family = 'f" + QByteArray::number(++last) + "' WHERE id = " + any(contacts) + ";";
      case 2: return newPoint(any(contacts));
      case 3: return newMembership(any(contacts));
      case 4: return tagged(any(contacts));
      case 5: return "UPDATE contact SET deleted_at = 5 WHERE deleted_at IS NULL AND id = " + any(contacts) + ";";
      case 6: return "UPDATE contact SET deleted_at = NULL WHERE id = " + any(contacts) + ";";
      case 7:
        return points.empty() ? QByteArray()
                              : "UPDATE point SET contact_id = " + any(contacts) +
                                    ", deleted_at = " + (chance(2) ? "5" : "NULL") + " WHERE id = " + any(points) + ";";
      default: return tags.empty() ? QByteArray() : "UPDATE tag SET deleted_at = 5 WHERE id = " + any(tags) + ";";
    }
  }

  void act() {
    const QByteArray sql = work();
    ChangeSet done;
    for (auto& f : files) done = f.act(sql);
    if (!done.isEmpty()) acts.push_back(done.id);
  }
  void import() {
    std::vector<QByteArray> pieces;
    for (int n = 1 + below(8); n > 0; --n) pieces.push_back(chance(5) ? work() : newContact());
    std::vector<bool> cut;
    for (size_t i = 0; i < pieces.size(); ++i) cut.push_back(chance(3));
    ChangeId id;
    for (auto& f : files) {
      f.clock.advance(1000);
      const auto done = f.journal->record(Op{u"import"_s, {}, ChangeKind::Bulk}, [&]() -> Result<> {
        for (size_t i = 0; i < pieces.size(); ++i) {
          CARTERA_TRY(f.db->execScript(pieces[i]));
          if (cut[i]) CARTERA_TRY(f.journal->chunk());
        }
        return {};
      });
      REQUIRE(done);
      id = done->id;
    }
    if (id.isSet()) acts.push_back(id);
  }
  void undo() {
    const ChangeId unit = acts[static_cast<size_t>(below(acts.size()))];
    std::vector<UndoResult> results;
    for (size_t i = 0; i < 2; ++i) {
      JournalFixture& f = files[i];
      f.clock.advance(1000);
      const qint64 newest = f.number("SELECT coalesce(max(id), " + QByteArray::number(unit.value) +
                                     ") FROM change WHERE undoes = " + QByteArray::number(unit.value));
      auto done = Undo(*f.journal, kWays[i]).undo(ChangeId(newest));
      REQUIRE(done);
      results.push_back(std::move(*done));
    }
    REQUIRE(sameResult(results[0], results[1]));
  }
};

}  // namespace

TEST_CASE("Random imports, work on them, undos of any age and redos are the same in both ways", "[undo][random]") {
  const unsigned seed = GENERATE(range(1U, 1U + rounds(24U)));
  INFO("seed " << seed);
  Twins t(seed);
  for (int step = 0; step < 60; ++step) {
    INFO("step " << step);
    const int what = t.below(6);
    if (what < 2) {
      t.import();
    } else if (what < 4 || t.acts.empty()) {
      t.act();
    } else {
      t.undo();
    }
    const bool same = content(*t.files[0].db) == content(*t.files[1].db);
    REQUIRE(same);
  }
}

namespace {

/// A file with lists in it, of which copies are undone.
struct UndoWaysFixture : WorkspaceFixture {
  ChangeId import(const QByteArray& csv) {
    clock.advance(1000);
    return taken(importContacts(*file, taken(planImport(write(u"list.csv"_s, csv))), ImportOptions{})).change;
  }
  /// 90 people of 9 companies, with what hangs on them.
  static QByteArray list(int from) {
    QByteArray csv = "Nombre;Apellidos;Email;Teléfono;Empresa;Etiquetas;Color favorito;Notas;Acepta email;Ciudad\n";
    for (int i = from; i < from + 90; ++i) {
      const QByteArray n = QByteArray::number(i);
      csv += "N" + n + ";García;n" + n + "@example.es;612345" + QByteArray::number(100 + i) + ";Empresa " +
             QByteArray::number(i % 9) + " SL;" + (i % 4 == 0 ? "vip" : "") + ";" + (i % 5 == 0 ? "azul" : "") + ";" +
             (i % 3 == 0 ? "Llamar" : "") + ";" + (i % 2 == 0 ? "sí" : "no") + ";Madrid\n";
    }
    return csv;
  }
  /// Undoes the change in a copy of the file, and answers what was told; what is left in the file goes into `after`.
  UndoResult undone(const QString& of, ChangeId change, Undo::Way way, QString& after) {
    const QString copy = path(u"copy.cartera"_s);
    QFile::remove(copy);
    REQUIRE(QFile::copy(of, copy));
    const auto db = taken(Connection::open(copy, Connection::Mode::ReadWrite));
    REQUIRE(schema::migrate(*db));  // lets the triggers write
    ContactDerived derived(u"es"_s);
    const auto journal = taken(Journal::open(*db, clock, u"Ana"_s, &derived));
    UndoResult out = taken(Undo(*journal, way).undo(change));
    CHECK(taken(derived.check(*db)).join(u'\n').toStdString().empty());
    after = content(*db);
    // There and back again.
    clock.advance(1000);
    const auto again = Undo(*journal, way).undo(out.change.id);
    REQUIRE(again);
    clock.advance(-1000);
    CHECK(taken(derived.check(*db)).join(u'\n').toStdString().empty());
    after += content(*db);
    return out;
  }
  void requireSame(ChangeId change) {
    const QString of = file->path();
    file.reset();
    clock.advance(1000);
    QString after[2];
    const UndoResult slow = undone(of, change, kWays[0], after[0]);
    const UndoResult fast = undone(of, change, kWays[1], after[1]);
    CHECK(sameResult(slow, fast));
    const bool same = after[0] == after[1];
    CHECK(same);
    file = taken(Workspace::open(of, options(), clock));
  }
  ContactId who(const char* name) {
    return ContactId(number("SELECT contact_id FROM contact_key WHERE name = '" + QByteArray(name) + "'"));
  }
  void edit(const char* name, const contactfields::FieldValues& values) {
    clock.advance(1000);
    const ContactId id = who(name);
    taken(file->transact(Op{u"contact.edit"_s, {}}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(contactfields::apply(ctx, id, values));
      return {};
    }));
  }
  void trash(const char* name) {
    clock.advance(1000);
    const ContactId id = who(name);
    taken(file->transact(Op{u"contact.trash"_s, {}}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(contacts::moveToTrash(ctx, id));
      return {};
    }));
  }
};

}  // namespace

TEST_CASE_METHOD(UndoWaysFixture, "A list is taken back with all that is derived of it, in both ways",
                 "[undo][import]") {
  const ChangeId first = import(list(0));
  const ChangeId second = import(list(60));  // a third of them again
  requireSame(second);
  requireSame(first);
  edit("N3 García", {{u"job_title"_s, u"jefa"_s}});
  edit("N7 García", {{u"org.name"_s, u"Otra SL"_s}});
  edit("N100 García", {{u"tags"_s, u"vip"_s}});
  trash("N5 García");
  trash("Empresa 4 SL");
  requireSame(second);
  requireSame(first);
  clock.advance(1000);
  taken(file->undo(first));
  requireSame(second);
}

TEST_CASE_METHOD(UndoWaysFixture, "Of a list of which somebody was erased the rest is taken back, in both ways",
                 "[undo][import][erase]") {
  const ChangeId first = import(list(0));
  trash("N5 García");
  trash("Empresa 4 SL");
  clock.advance(1000);
  EraseRequest request;
  request.contacts = {who("N5 García"), who("Empresa 4 SL")};
  taken(file->erase(request));
  edit("N3 García", {{u"job_title"_s, u"jefa"_s}});
  requireSame(first);
}
