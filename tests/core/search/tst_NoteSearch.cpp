// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/NoteSearch.h"

#include <sqlite3.h>

#include <random>

#include "core/base/Text.h"
#include "core/contacts/InteractionStore.h"
#include "core/storage/Rows.h"
#include "core/storage/Schema.h"
#include "tests/support/core/ContactBuilder.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using namespace cartera::search;
using cartera::test::must;
using cartera::test::WorkspaceFixture;

namespace {

struct NotesFixture : WorkspaceFixture {
  ContactId ana = contact(QStringLiteral("Ana"));

  void act(const std::function<Result<>(StoreContext&)>& work, ChangeKind kind = ChangeKind::Action) {
    clock.advance(1000);
    must(file->transact(Op{QStringLiteral("test"), {}, kind}, work));
  }
  ContactId contact(const QString& given) {
    ContactId id;
    act([&](StoreContext& ctx) -> Result<> {
      Contact c;
      c.given = given;
      CARTERA_ASSIGN(id, contacts::insert(ctx, c));
      return {};
    });
    return id;
  }
  InteractionId note(ContactId who, const QString& body, const QString& subject = {}, qint64 at = 0) {
    InteractionId id;
    act([&](StoreContext& ctx) -> Result<> {
      Interaction i;
      i.contact = who;
      i.subject = subject;
      i.body = body;
      i.at = at;
      CARTERA_ASSIGN(id, interactions::insert(ctx, i));
      return {};
    });
    return id;
  }
  InteractionId note(const char* body) { return note(ana, QString::fromUtf8(body)); }
  [[nodiscard]] static NoteHits hits(Workspace& w, const QString& typed, int most = kMostNotes) {
    return must(findNotes(w.db(), must(NoteQuestion::read(w.db(), typed)), most));
  }
  [[nodiscard]] std::vector<InteractionId> found(const QString& typed) const {
    std::vector<InteractionId> out;
    for (const NoteHit& h : hits(*file, typed).hits) out.push_back(h.id);
    return out;
  }
  [[nodiscard]] std::vector<InteractionId> found(const char* typed) const { return found(QString::fromUtf8(typed)); }
  [[nodiscard]] Snippet snippet(InteractionId id, const char* typed) const {
    return must(snippetOf(file->db(), must(NoteQuestion::read(file->db(), QString::fromUtf8(typed))), id));
  }
  /// The words of a snippet that are marked.
  [[nodiscard]] static QStringList marked(const Snippet& s) {
    QStringList out;
    for (const Place& p : s.places) out.append(s.text.mid(p.from, p.length));
    return out;
  }
};

/// Each row looked at, with the folding of the contact search: what the index must answer.
std::vector<InteractionId> bruteForce(Workspace& w, const QString& typed) {
  const QStringList wanted = text::searchKey(typed).split(u' ', Qt::SkipEmptyParts);
  std::vector<InteractionId> out;
  Statement s(w.db(),
              QStringLiteral("SELECT i.id, coalesce(i.subject, '') || ' ' || coalesce(i.body, '') FROM interaction i "
                             "JOIN contact c ON c.id = i.contact_id WHERE i.deleted_at IS NULL AND "
                             "c.deleted_at IS NULL ORDER BY i.at DESC, i.id DESC"));
  must(s.each([&](const Statement& r) {
    const QStringList words = text::searchKey(r.text(1)).split(u' ', Qt::SkipEmptyParts);
    const bool all = std::all_of(wanted.begin(), wanted.end(), [&](const QString& word) {
      return std::any_of(words.begin(), words.end(), [&](const QString& has) { return has.startsWith(word); });
    });
    if (all && !wanted.isEmpty()) out.push_back(InteractionId(r.integer(0)));
  }));
  return out;
}

}  // namespace

TEST_CASE_METHOD(NotesFixture, "A call without a word can be written on, emptied and taken back", "[search][notes]") {
  // Alone in the file, so that the index has nothing else to count.
  const InteractionId call = note(ana, {});
  const auto rewrite = [&](const char* body) {
    act([&](StoreContext& ctx) -> Result<> {
      CARTERA_ASSIGN(Interaction i, interactions::get(ctx.db, call));
      i.body = QString::fromUtf8(body);
      CARTERA_TRY(interactions::update(ctx, i));
      return {};
    });
  };
  rewrite("Llamar el lunes");
  CHECK(found("lunes") == std::vector{call});
  rewrite("");
  CHECK(found("lunes").empty());
  rewrite("Otra vez el lunes");
  for (int n = 0; n < 4; ++n) must(file->undoLast());
  CHECK(found("lunes").empty());
  for (int n = 0; n < 4; ++n) must(file->redoLast());
  CHECK(found("otra lunes") == std::vector{call});
  CHECK(must(wordindex::isSound(file->db())));
}

TEST_CASE_METHOD(NotesFixture, "A note is found by the beginnings of its words, without accents and case",
                 "[search][notes]") {
  const InteractionId id = note("Reunión el 3 de marzo: quiere la RENOVACIÓN, llamó Peña.");
  note("Otra cosa");
  for (const char* typed : {"reunion", "REUNIÓN", "reu", "renovación", "pena llamo", "  peña,  reunión ", "3 marzo",
                            "de de", "(renovacion)"}) {
    INFO(typed);
    CHECK(found(typed) == std::vector<InteractionId>{id});
  }
  // Every word must be there, and from its beginning on.
  for (const char* typed : {"reunion nadie", "eunion", "reuniones"}) {
    INFO(typed);
    CHECK(found(typed).empty());
  }
}

TEST_CASE_METHOD(NotesFixture, "Subject, text and outcome are searched as one", "[search][notes]") {
  InteractionId id;
  act([&](StoreContext& ctx) -> Result<> {
    Interaction i;
    i.contact = ana;
    i.kind = InteractionKind::Call;
    i.subject = QStringLiteral("Presupuesto");
    i.body = QStringLiteral("cocina nueva");
    i.outcome = QStringLiteral("quiere rebaja");
    CARTERA_ASSIGN(id, interactions::insert(ctx, i));
    return {};
  });
  CHECK(found("presupuesto cocina rebaja") == std::vector<InteractionId>{id});
  const auto hit = hits(*file, QStringLiteral("rebaja")).hits.at(0);
  CHECK(hit == NoteHit{id, ana, InteractionKind::Call, hit.at});
  CHECK(snippet(id, "rebaja cocina") ==
        Snippet{QStringLiteral("Presupuesto · cocina nueva · quiere rebaja"), {{14, 6}, {36, 6}}});
}

TEST_CASE_METHOD(NotesFixture, "The latest comes first, by the day it happened", "[search][notes]") {
  const InteractionId late = note(ana, QStringLiteral("oferta"), {}, 1'780'000'000'000);
  const InteractionId old = note(ana, QStringLiteral("oferta"), {}, 1'500'000'000'000);
  const InteractionId middle = note(ana, QStringLiteral("oferta"), {}, 1'700'000'000'000);
  CHECK(found("oferta") == std::vector<InteractionId>{late, middle, old});
}

TEST_CASE_METHOD(NotesFixture, "Beyond the cap the oldest are left out, and it is said", "[search][notes]") {
  std::vector<InteractionId> all;
  act(
      [&](StoreContext& ctx) -> Result<> {
        for (int n = 0; n < 12; ++n) {
          Interaction i;
          i.contact = ana;
          i.body = QStringLiteral("pedido %1").arg(n);
          i.at = 1'700'000'000'000 + n;
          CARTERA_ASSIGN(const InteractionId id, interactions::insert(ctx, i));
          all.push_back(id);
        }
        return {};
      },
      ChangeKind::Bulk);
  const NoteHits whole = hits(*file, QStringLiteral("pedido"), 12);
  CHECK(whole.hits.size() == 12);
  CHECK_FALSE(whole.onlyNewest);
  const NoteHits cut = hits(*file, QStringLiteral("pedido"), 10);
  REQUIRE(cut.hits.size() == 10);
  CHECK(cut.onlyNewest);
  CHECK(cut.hits.front().id == all.back());
  CHECK(cut.hits.back().id == all[2]);
}

TEST_CASE_METHOD(NotesFixture, "Whoever types signs looks for words, never for what they mean to the index",
                 "[search][notes]") {
  const InteractionId id = note("peña pide año near and or not body");
  for (const char* typed : {"\"pena", "\"pena\"", "pena*", "pena -ano", "-pena", "body pena", "^pena", "pena AND ano",
                            "NOT pena", "pena OR", "NEAR pena", "{pena}", "(pena", "pena)", "pena + ano", "pena' ano",
                            "'; DROP TABLE contact; -- pena", "\\pena"}) {
    INFO(typed);
    const bool drops = QString::fromUtf8(typed).contains(QStringLiteral("DROP"));
    CHECK(found(typed) == (drops ? std::vector<InteractionId>() : std::vector<InteractionId>{id}));
  }
  // What signs hold together must stand together.
  CHECK(found("NEAR(pena ano)").empty());
  CHECK(found("body:pena").empty());
  note("near:pena");
  CHECK(found("near(pena").size() == 1);
}

TEST_CASE_METHOD(NotesFixture, "Signs alone find nothing, nor does nothing at all", "[search][notes]") {
  note("¿Qué? ¡¡¡ *** \"\" ()");
  for (const char* typed : {"", "   ", "???", "\"", "\"\"", "*", "-", "()", "' OR", "\x01"}) {
    INFO(typed);
    const auto question = must(NoteQuestion::read(file->db(), QString::fromUtf8(typed)));
    CHECK(question.isEmpty() == (QByteArray(typed) != "' OR"));
    CHECK(found(typed).empty());
  }
}

TEST_CASE_METHOD(NotesFixture, "An address or a number with signs must stand together as it was typed",
                 "[search][notes]") {
  const InteractionId mail = note("escribir a ana.lopez@example.es, urgente");
  note("es de ana, lopez no; de example");
  CHECK(found("ana.lopez@example.es") == std::vector<InteractionId>{mail});
  CHECK(found("ana.lopez@exam") == std::vector<InteractionId>{mail});
  CHECK(found("ana.lope@exam").empty());
  CHECK(marked(snippet(mail, "lopez@example.es")) == QStringList{QStringLiteral("lopez@example.es")});
  const InteractionId order = note("pedido A-12/2026");
  CHECK(found("a-12/2026") == std::vector<InteractionId>{order});
  CHECK(found("12/2026") == std::vector<InteractionId>{order});
  CHECK(found("2026/12").empty());
}

TEST_CASE_METHOD(NotesFixture, "What is written without strokes and signs is found with them", "[search][notes]") {
  const InteractionId street = note("Vive en la Strasse de Obrien, Lodz");
  CHECK(found("Straße") == std::vector<InteractionId>{street});
  CHECK(found("O'Brien") == std::vector<InteractionId>{street});
  CHECK(found("Łódź") == std::vector<InteractionId>{street});
  const InteractionId real = note("O'Brien, Łódź");
  CHECK(found("o'brien") == std::vector<InteractionId>{real, street});
  CHECK(found("łódź") == std::vector<InteractionId>{real, street});
}

TEST_CASE_METHOD(NotesFixture, "A phone is found in one piece and in groups, however it was typed", "[search][notes]") {
  const InteractionId whole = note("que llamen al 612345678");
  const InteractionId parted = note("o al 612 34 56 78");
  CHECK(found("612 34 56 78") == std::vector<InteractionId>{parted, whole});
  CHECK(found("612-34-56-78") == std::vector<InteractionId>{parted, whole});
  CHECK(found("612345678") == std::vector<InteractionId>{parted, whole});
}

TEST_CASE_METHOD(NotesFixture, "A page that somebody pastes finds the note it came from", "[search][notes]") {
  QString page;
  for (int i = 0; i < 300; ++i) page += QStringLiteral("palabra%1 ").arg(i);
  const InteractionId id = note(ana, page);
  note(ana, page.left(page.size() - 20));
  CHECK(found(page) == std::vector<InteractionId>{id});
  CHECK(found(page.replace(u' ', u'-').left(page.size() - 1)) == std::vector<InteractionId>{id});
}

TEST_CASE_METHOD(NotesFixture, "What lies in the trash is not found, and is again when it comes back",
                 "[search][notes]") {
  const ContactId eva = contact(QStringLiteral("Eva"));
  const InteractionId one = note(eva, QStringLiteral("albarán"));
  const InteractionId two = note(ana, QStringLiteral("albarán"));
  act([&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(interactions::remove(ctx, two));
    return {};
  });
  CHECK(found("albaran") == std::vector<InteractionId>{one});
  act([&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(contacts::moveToTrash(ctx, eva));
    return {};
  });
  CHECK(found("albaran").empty());
  must(file->undoLast());
  must(file->undoLast());
  CHECK(found("albaran") == std::vector<InteractionId>{two, one});
}

TEST_CASE_METHOD(NotesFixture, "The snippet shows where the words stand nearest to each other", "[search][notes]") {
  const QString filler = QStringLiteral("lorem ipsum dolor sit amet, ").repeated(20);
  const InteractionId id =
      note(ana, QStringLiteral("oferta\n") + filler + QStringLiteral("la Oferta de la cocína😀 azul, ") + filler);
  const Snippet s = snippet(id, "oferta cocina azul");
  INFO(s.text.toStdString());
  CHECK(marked(s) == QStringList{QStringLiteral("Oferta"), QStringLiteral("cocína"), QStringLiteral("azul")});
  CHECK(s.text.size() <= 122);
  CHECK(s.text.startsWith(u'…'));
  CHECK(s.text.endsWith(u'…'));
  const Snippet first = snippet(id, "oferta");
  CHECK(first.text.startsWith(QStringLiteral("oferta lorem")));
  CHECK(marked(first) == QStringList{QStringLiteral("oferta")});
  // Two words of a question that mean one of the note mark it once.
  CHECK(marked(snippet(note("renovación"), "ren reno")) == QStringList{QStringLiteral("renovación")});
}

TEST_CASE_METHOD(NotesFixture,
                 "After random edits, trashes, undos and redos the answers are those of a look at each note",
                 "[search][notes]") {
  std::mt19937 random(20260);
  static const char* const words[] = {"reunión", "Renovación", "peña", "PEÑA",  "año",  "ano",  "pedido", "pedidos",
                                      "oferta",  "3",          "36",   "ñandú", "qué?", "über", "a",      "ab"};
  const auto below = [&](size_t n) { return random() % n; };
  const auto some = [&] {
    QStringList out;
    for (size_t n = below(6); n > 0; --n) out.append(QString::fromUtf8(words[below(std::size(words))]));
    return out.join(below(3) == 0 ? QStringLiteral(", ") : QStringLiteral(" "));
  };
  std::vector<ContactId> people{ana, contact(QStringLiteral("Eva")), contact(QStringLiteral("Pau"))};
  std::vector<InteractionId> notes;
  for (int step = 1; step <= 500; ++step) {
    const auto dice = below(10);
    if (dice < 3 || notes.empty()) {
      notes.push_back(
          note(people[below(people.size())], some(), some(), 1'700'000'000'000 + static_cast<qint64>(below(50))));
    } else if (dice == 3) {
      (void)file->undoLast();
    } else if (dice == 4) {
      (void)file->redoLast();
    } else if (dice == 5) {
      Statement any(file->db(), QStringLiteral("SELECT id FROM change WHERE kind = 1 ORDER BY id LIMIT 1 OFFSET :n"));
      any.bind(":n",
               static_cast<qint64>(below(static_cast<size_t>(number("SELECT count(*) FROM change WHERE kind = 1")))));
      REQUIRE(must(any.next()));
      const ChangeId change(any.integer(0));
      any.reset();
      (void)file->undo(change);
    } else {
      const InteractionId id = notes[below(notes.size())];
      const ContactId who = people[below(people.size())];
      clock.advance(1000);
      (void)file->transact(Op{QStringLiteral("test"), {}}, [&](StoreContext& ctx) -> Result<> {
        if (dice == 6) {
          CARTERA_TRY(interactions::remove(ctx, id));
        } else if (dice == 7) {
          CARTERA_TRY(below(2) == 0 ? contacts::moveToTrash(ctx, who) : contacts::restore(ctx, who));
        } else {
          CARTERA_ASSIGN(Interaction i, interactions::get(ctx.db, id));
          if (dice == 8) i.contact = who;
          i.body = some();
          if (below(2) == 0) i.subject = some();
          CARTERA_TRY(interactions::update(ctx, i));
        }
        return {};
      });
    }
    if (step % 50 != 0) continue;
    CHECK(must(wordindex::isSound(file->db())));
    for (const char* typed : {"reunion", "re", "pena", "peña año", "3", "36 p", "a", "ab a", "pedido oferta", "nandu",
                              "que", "uber", "ren ano pe", "zzz", "pedidos", "r p"}) {
      INFO("step " << step << ", " << typed);
      CHECK(found(typed) == bruteForce(*file, QString::fromUtf8(typed)));
    }
  }
  const auto before = found("a");
  CHECK_FALSE(before.empty());
  reopen();
  CHECK(found("a") == before);
  CHECK(must(file->check()).isEmpty());
  // Written anew it says the same.
  must(file->rebuildDerived());
  CHECK(found("a") == before);
  CHECK(must(file->check()).isEmpty());
}

TEST_CASE("Every letter is split and folded to what is split and folded to itself", "[search][notes]") {
  // A word of a question goes through the index's splitter once more; a second word would be an error there.
  const auto db = must(Connection::inMemory());
  const auto splitter = must(WordSplitter::make(*db));
  const auto wordsOf = [&](const QByteArray& utf8) {
    QByteArrayList out;
    splitter.split({utf8.constData(), static_cast<size_t>(utf8.size())}, [&](const WordSplitter::Word& w) {
      out.append(QByteArray(w.folded.data(), static_cast<qsizetype>(w.folded.size())));
    });
    return out;
  };
  int letters = 0;
  for (char32_t c = 1; c < 0x20000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const QByteArray around = "x" + QString::fromUcs4(&c, 1).toUtf8() + "x";
    for (const QByteArray& word : wordsOf(around)) {
      if (wordsOf(word) != QByteArrayList{word}) FAIL("letter " << static_cast<unsigned>(c));
      ++letters;
    }
  }
  CHECK(letters > 0x20000);
}

TEST_CASE_METHOD(NotesFixture, "The index is asked first and newest first, without sorting", "[search][notes]") {
  // As in NoteSearch.cpp.
  Statement s(
      file->db(),
      QStringLiteral("EXPLAIN QUERY PLAN SELECT i.id, i.contact_id, i.kind, i.at, i.subject, i.body, i.outcome "
                     "FROM interaction_words w CROSS JOIN interaction i ON i.id = w.rowid CROSS JOIN contact c ON "
                     "c.id = i.contact_id WHERE w.interaction_words MATCH 'a' AND i.deleted_at IS NULL AND "
                     "c.deleted_at IS NULL ORDER BY w.rowid DESC"));
  QStringList plan;
  must(s.each([&](const Statement& r) { plan.append(r.text(3)); }));
  INFO(plan.join(u'\n').toStdString());
  REQUIRE(plan.size() == 3);
  CHECK(plan[0].startsWith(QStringLiteral("SCAN w VIRTUAL TABLE INDEX")));
  CHECK(plan[1].startsWith(QStringLiteral("SEARCH i USING INTEGER PRIMARY KEY")));
  CHECK(plan[2].startsWith(QStringLiteral("SEARCH c USING INTEGER PRIMARY KEY")));
}

namespace {

QStringList namesOf(const Connection& db, const QString& sql) {
  Statement s(db, sql);
  QStringList out;
  must(s.each([&](const Statement& row) { out += row.text(0); }));
  return out;
}

/// The file as the first version wrote it: without what later ones have added.
void makeFirstVersion(const QString& path) {
  const auto db = must(Connection::open(path, Connection::Mode::ReadWrite));
  const auto first = must(Connection::inMemory());
  must(first->execScript(schema::migration(1)));
  QByteArray script = "PRAGMA foreign_keys=OFF; ";
  const auto drop = [&](const char* kind, const QString& names) {
    const QStringList had = namesOf(*first, names);
    for (const QString& name : namesOf(*db, names))
      if (!had.contains(name)) script += QByteArray("DROP ") + kind + " " + name.toUtf8() + "; ";
  };
  drop("TRIGGER", QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger'"));
  drop("TABLE", QStringLiteral("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', "
                               "'virtual') AND name NOT LIKE 'sqlite_%'"));
  must(db->execScript(script + "PRAGMA user_version=1"));
  CHECK(must(schema::differences(*db)).isEmpty());
}

}  // namespace

TEST_CASE_METHOD(NotesFixture, "A file of the first version is given its index when it is opened for writing",
                 "[search][notes]") {
  const InteractionId first = note("Presupuesto de la cocina");
  const InteractionId removed = note("cocina vieja");
  act([&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(interactions::remove(ctx, removed));
    return {};
  });
  const QString path = file->path();
  file.reset();
  makeFirstVersion(path);

  // For reading it stays as it is, and each note is looked at.
  const QByteArray was = bytes(path);
  OpenOptions reading = options();
  reading.access = OpenOptions::Access::Read;
  {
    const auto read = must(Workspace::open(path, reading, clock));
    CHECK_FALSE(must(wordindex::exists(read->db())));
    CHECK(hits(*read, QStringLiteral("coci presu")).hits.size() == 1);
    CHECK(hits(*read, QStringLiteral("vieja")).hits.empty());
    CHECK(must(read->check()).isEmpty());
  }
  CHECK(bytes(path) == was);

  file = must(Workspace::open(path, options(), clock));
  CHECK(must(file->db().scalar("PRAGMA user_version")) == schema::currentVersion());
  CHECK(must(wordindex::exists(file->db())));
  CHECK(found("coci presu") == std::vector<InteractionId>{first});
  const InteractionId second = note("otra cocina");
  CHECK(found("cocina") == std::vector<InteractionId>{second, first});
  CHECK(must(schema::differences(file->db())).isEmpty());
  CHECK(must(file->check()).isEmpty());
}

TEST_CASE_METHOD(NotesFixture, "An index that says something else than the notes is told by the check",
                 "[search][notes][check]") {
  note("Presupuesto de la cocina");
  const InteractionId id = note("armario");
  CHECK(must(file->check()).isEmpty());
  const std::vector<FileProblem> wrong{{QStringLiteral("check.words"), {}}};
  SECTION("a word too many") {
    must(file->db().execScript("INSERT INTO interaction_words(rowid, body) VALUES(1, 'fantasma')"));
  }
  SECTION("a word too few") {
    must(file->db().execScript("INSERT INTO interaction_words(interaction_words, rowid, body) VALUES('delete', " +
                               QByteArray::number(id.value) + ", 'armario')"));
    CHECK(found("armario").empty());
  }
  const QString path = file->path();
  CHECK(must(file->problems()) == wrong);
  file.reset();
  // Also by who may not write to it.
  const QByteArray was = bytes(path);
  OpenOptions reading = options();
  reading.access = OpenOptions::Access::Read;
  {
    const auto read = must(Workspace::open(path, reading, clock));
    CHECK(must(read->problems()) == wrong);
  }
  CHECK(bytes(path) == was);
  file = must(Workspace::open(path, options(), clock));
  must(file->rebuildDerived());
  CHECK(must(file->check()).isEmpty());
  CHECK(found("armario") == std::vector<InteractionId>{id});
}

TEST_CASE_METHOD(NotesFixture, "With a damaged index each note is looked at", "[search][notes]") {
  const InteractionId id = note("armario");
  const QString path = file->path();
  file.reset();
  {
    // Past our own connections, which may not write to what is SQLite's own.
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(path).constData(), &db) == SQLITE_OK);
    CHECK(sqlite3_exec(db, "UPDATE interaction_words_data SET block = x'00' WHERE id > 10", nullptr, nullptr,
                       nullptr) == SQLITE_OK);
    CHECK(sqlite3_changes(db) > 0);
    REQUIRE(sqlite3_close(db) == SQLITE_OK);
  }
  file = must(Workspace::open(path, options(), clock));
  CHECK(found("armario") == std::vector<InteractionId>{id});
  CHECK(must(file->problems()) == std::vector<FileProblem>{{QStringLiteral("check.words"), {}}});
  must(file->rebuildDerived());
  CHECK(must(file->check()).isEmpty());
}

TEST_CASE_METHOD(NotesFixture, "A phone in a note is found however it is grouped here and there", "[search][notes]") {
  const InteractionId grouped = note("su teléfono: 612 34 56 78, por las tardes");
  const InteractionId whole = note("llamar al 612345678");
  const InteractionId abroad = note("móvil +34 612-345-678");
  const InteractionId prefixed = note("o el +34612345678");
  note("612 34 otra 56 78");
  const std::vector<InteractionId> all{prefixed, abroad, whole, grouped};
  for (const char* typed :
       {"612345678", "+34 612345678", "0034612345678", "612 34 56 78", "612-345-678", "34 612345678"}) {
    INFO(typed);
    const auto answer = found(typed);
    for (const InteractionId id : all) CHECK(std::find(answer.begin(), answer.end(), id) != answer.end());
  }
  CHECK(found("612345678") == all);
  CHECK(marked(snippet(grouped, "612345678")) == QStringList{QStringLiteral("612 34 56 78")});
  CHECK(found("612345679").empty());
}

TEST_CASE_METHOD(NotesFixture, "A name with a stroke is found without it, and a pasted address without its signs",
                 "[search][notes]") {
  const InteractionId brien = note("viene de parte de O'Brien");
  const InteractionId angelo = note("Pregunta D’Angelo");
  const InteractionId mail = note("escribir a ana@x.es");
  CHECK(found("obrien") == std::vector{brien});
  CHECK(found("o'brien") == std::vector{brien});
  CHECK(found("obri") == std::vector{brien});
  CHECK(found("dangelo") == std::vector{angelo});
  CHECK(found("oviene").empty());
  for (const char* pasted : {"<ana@x.es>", "mailto:ana@x.es", "ana@x.es,"}) {
    INFO(pasted);
    CHECK(found(pasted) == std::vector{mail});
  }
}
