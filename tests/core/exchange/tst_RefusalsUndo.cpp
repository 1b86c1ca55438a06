// SPDX-License-Identifier: GPL-3.0-or-later
// A no outlives the undo of one of those who said it, the undo of the import it came with, an erase, and a restore.
#include "core/storage/FileLock.h"
#include "core/workspace/RestoreFile.h"
#include "tests/support/core/RefusalFixture.h"

using namespace cartera;
using cartera::test::RefusalFixture;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kYes = "Nombre;Email;Acepta publicidad\nAna;ana@x.es;sí\n";

/// Columns that tell of a refusal, and the word with which they do.
const std::vector<std::pair<QByteArray, QByteArray>> kRefusals = {
    {"Exclusiones", "todo"}, {"Rebotado", "sí"}, {"Dado de baja", "sí"}, {"Acepta publicidad", "no"}};

struct RestoreFixture : RefusalFixture {
  /// As the command line does it.
  RestoreResult restore(const QString& copy) {
    clock.advance(1000);
    const QString p = file->path();
    file.reset();
    RestoreResult done;
    {
      const auto lock = taken(FileLock::take(p));
      done = taken(restoreFile(copy, p, options(), clock));
    }
    file = taken(Workspace::open(p, options(), clock));
    REQUIRE(file->isWritable());
    const QStringList problems = taken(file->check());
    INFO(problems.join(u'\n').toStdString());
    CHECK(problems.isEmpty());
    return done;
  }
  QString backup() {
    const QString copy = path(u"copy.cartera"_s);
    QFile::remove(copy);
    taken(file->backupNow(copy, u"manual"_s));
    return copy;
  }
};

}  // namespace

TEST_CASE_METHOD(RefusalFixture, "Undoing an import keeps the exclusions of whoever stays, and says so",
                 "[refusal][undo]") {
  const char* list =
      GENERATE("Nombre;Email;Consentimiento email;Exclusiones\nAna;ana@x.es;si;todo\nEva;eva@x.es;si;todo\n",
               "Nombre;Email;Consentimiento email;Rebotado\nAna;ana@x.es;si;sí\nEva;eva@x.es;si;sí\n");
  const auto report = import(list);
  CHECK(mailed().isEmpty());
  edit(u"Ana"_s, "note", "Llamó ayer");
  const UndoResult undone = taken(file->undo(report.change));
  CHECK(mailed().isEmpty());
  CHECK(everybody().size() == 1);
  std::map<QString, int> why;
  for (const LeftCell& cell : undone.left) ++why[cell.why];
  // Ana, and the one entry that is about her; Eva's went with Eva.
  CHECK(why == std::map<QString, int>{{u"used.later"_s, 1}, {u"kept.with"_s, 1}});
  CHECK(number("SELECT count(*) FROM suppression WHERE deleted_at IS NULL") == 1);
  CHECK(taken(file->check()).isEmpty());
}

TEST_CASE_METHOD(RefusalFixture, "Undoing an import leaves the contact it keeps as it stands", "[undo][import]") {
  const auto report = import(
      "Nombre;Apellidos;Email;Empresa;Etiquetas;Color favorito\nAna;Gil;ana@x.es;Acme SL;vip;azul\n"
      "Bea;Ruiz;bea@x.es;Bonita SL;nueva;\n");
  edit(u"Ana Gil"_s, "job_title", "jefa");
  const auto before = everybody().at(u"Ana Gil"_s);
  const UndoResult undone = taken(file->undo(report.change));
  const auto after = everybody();
  REQUIRE(after.count(u"Ana Gil"_s) == 1);
  CHECK(after.at(u"Ana Gil"_s) == before);
  CHECK(value(u"Ana Gil"_s, u"org.name"_s) == u"Acme SL"_s);
  CHECK(value(u"Ana Gil"_s, u"tags"_s) == u"vip"_s);
  CHECK(value(u"Ana Gil"_s, u"custom[Color favorito]"_s) == u"azul"_s);
  // What only Bea needed goes with her.
  CHECK(after.size() == 2);
  CHECK(number("SELECT count(*) FROM tag WHERE deleted_at IS NULL") == 1);
  CHECK(undone.left.size() == 4);
  CHECK(taken(file->check()).isEmpty());
  // Back and forth once more.
  taken(file->undo(undone.change.id));
  CHECK(everybody().size() == 4);
}

TEST_CASE_METHOD(RefusalFixture, "A no that another list says again holds when the first is undone",
                 "[refusal][undo][import]") {
  const auto [column, word] = GENERATE(from_range(kRefusals));
  INFO(column.toStdString());
  import(kYes);
  const auto a = import("Nombre;Email;" + column + "\nAna;ana@x.es;" + word + "\n");
  CHECK(a.updated == 1);
  ImportOptions options;
  options.onDuplicate = GENERATE(OnDuplicate::Fill, OnDuplicate::Skip);
  const QByteArray second = "Email;Nombre;" + column + "\nana@x.es;Ana;" + word + "\n";
  const auto b = import(second, options);
  // No change of Ana, but a change of the file.
  CHECK(b.unchanged == 1);
  CHECK(b.change.isSet());
  CHECK_FALSE(import(second, options).change.isSet());
  taken(file->undo(a.change));
  CHECK(mailed().isEmpty());
  taken(file->undo(b.change));
  CHECK(mailed() == QStringList{u"ana@x.es"_s});
  CHECK(taken(file->check()).isEmpty());
}

TEST_CASE_METHOD(RefusalFixture, "A refusal that each day's list repeats is not written each day",
                 "[refusal][import]") {
  const auto [column, word] = GENERATE(from_range(kRefusals));
  INFO(column.toStdString());
  import(kYes);
  std::vector<ChangeId> days;
  for (int day = 0; day < 8; ++day) {
    const QByteArray other = QByteArray("Z") + QByteArray::number(day) + ";z" + QByteArray::number(day) + "@x.es;\n";
    days.push_back(import("Nombre;Email;" + column + "\nAna;ana@x.es;" + word + "\n" + other).change);
  }
  const qint64 exclusions = number("SELECT count(*) FROM suppression");
  CHECK(exclusions <= 5);
  CHECK(exclusions + number("SELECT count(*) FROM consent_event") - 1 >= 5);
  CHECK(number("SELECT count(*) FROM consent_event") <= 1 + 5);
  // Enough of them stay for the undo of some.
  for (size_t day = 0; day < 4; ++day) taken(file->undo(days[day]));
  CHECK(mailed().isEmpty());
  CHECK(taken(file->check()).isEmpty());
}

TEST_CASE_METHOD(RefusalFixture,
                 "A list that names somebody often, or was answered since, leaves room for another's no",
                 "[refusal][import][undo]") {
  import(kYes);
  SECTION("it names them often") {
    const auto often = import(
        "Nombre;Email;Acepta publicidad;Ciudad\nAna;ana@x.es;no;Vigo\nAna;ana@x.es;no;Lugo\nAna;ana@x.es;no;Vigo\n"
        "Ana;ana@x.es;no;Noia\nAna;ana@x.es;no;Muros\nAna;ana@x.es;no;Tui\n");
    import("Nombre;Email;Acepta publicidad\nAna;ana@x.es;no\nZoe;z@x.es;\n");
    taken(file->undo(often.change));
  }
  SECTION("they said yes since") {
    for (int day = 0; day < 6; ++day)
      import("Nombre;Email;Acepta publicidad\nAna;ana@x.es;no\nZ;z" + QByteArray::number(day) + "@x.es;\n");
    answer(u"Ana"_s, "yes");
    const auto again = import("Nombre;Email;Acepta publicidad\nAna;ana@x.es;no\nY;y1@x.es;\n");
    import("Nombre;Email;Acepta publicidad\nAna;ana@x.es;no\nY;y2@x.es;\n");
    taken(file->undo(again.change));
  }
  CHECK(mailed().isEmpty());
}

TEST_CASE_METHOD(RefusalFixture, "A no that is typed again holds when the first is undone", "[refusal][undo]") {
  import(kYes);
  SECTION("an exclusion after that of a list") {
    const auto a = import("Nombre;Email;Exclusiones\nAna;ana@x.es;todo\n");
    CHECK_FALSE(exclude(id(u"Ana"_s)).isEmpty());
    taken(file->undo(a.change));
  }
  SECTION("an exclusion after a typed one") {
    const ChangeSet a = exclude(id(u"Ana"_s));
    CHECK_FALSE(exclude(id(u"Ana"_s)).isEmpty());
    taken(file->undo(a.id));
  }
  SECTION("an answer after that of a list") {
    const auto a = import("Nombre;Email;Acepta publicidad\nAna;ana@x.es;no\n");
    CHECK(answer(u"Ana"_s, "no").changed);
    taken(file->undo(a.change));
  }
  SECTION("a bounce after that of a list") {
    const auto a = import("Nombre;Email;Rebotado\nAna;ana@x.es;sí\n");
    CHECK(edit(u"Ana"_s, "bounce", "yes").changed);
    taken(file->undo(a.change));
  }
  CHECK(mailed().isEmpty());
  // Shown and lifted as one.
  CHECK(taken(suppressions::concerning(file->db(), id(u"Ana"_s), {u"ana@x.es"_s})).size() <= 1);
  exclude(id(u"Ana"_s), false);
  answer(u"Ana"_s, "yes");
  CHECK(mailed().size() == 1);
}

TEST_CASE_METHOD(RefusalFixture, "A no that comes back by an undo beats the yes of a list that came meanwhile",
                 "[refusal][undo][import]") {
  const auto no = import("Nombre;Email;Acepta publicidad;Fecha consentimiento\nAna;ana@x.es;no;01/02/2024\n");
  const UndoResult undone = taken(file->undo(no.change));
  import("Nombre;Email;Acepta publicidad\nAna;ana@x.es;sí\n");
  CHECK(mailed().size() == 1);
  taken(file->undo(undone.change.id));
  CHECK(mailed().isEmpty());
}

TEST_CASE_METHOD(RefusalFixture, "An erased no stays with its address, whoever has it", "[refusal][erase]") {
  const auto erase = [&](const QString& name) {
    const ContactId who = id(name);
    trash(who);
    taken(file->erase({{who}, {}, {}, {}}));
  };
  SECTION("somebody else has it") {
    import("Nombre;Email;Acepta publicidad\nAna;ana@x.es;no\n");
    import("Nombre;Apellidos;Email;Acepta publicidad\nAna María;Gil;ana@x.es;sí\n");
    edit(u"Ana María Gil"_s, "consent.email", "yes");
    CHECK(mailed().isEmpty());
    erase(u"Ana"_s);
    CHECK(mailed().isEmpty());
    // Said by herself, and taken off the list by hand.
    exclude(id(u"Ana María Gil"_s), false);
    CHECK(mailed() == QStringList{u"ana@x.es"_s});
  }
  SECTION("her company has it, and an old list brings her back") {
    import("Nombre;Apellidos;Email;Acepta publicidad\nAna;Pérez;ana@x.es;sí\n");
    import("Empresa;Email\nTalleres Ana;ana@x.es\n");
    answer(u"Ana Pérez"_s, "no");
    erase(u"Ana Pérez"_s);
    import("Nombre;Apellidos;Email;Acepta publicidad\nAna;Pérez;ana@x.es;si\n");
    CHECK(mailed().isEmpty());
  }
}

TEST_CASE_METHOD(RestoreFixture, "A restored backup keeps the refusals that are newer than it", "[refusal][backup]") {
  import(kYes);
  const QString copy = backup();
  int refusals = 0;
  int exclusions = 0;
  SECTION("an answer") {
    answer(u"Ana"_s, "no");
    refusals = 1;
  }
  SECTION("an exclusion") {
    exclude(id(u"Ana"_s));
    exclude(id(u"Ana"_s));
    exclusions = 1;
  }
  SECTION("a bounce that a list told") {
    import("Nombre;Email;Rebotado\nAna;ana@x.es;sí\n");
    exclusions = 1;
  }
  SECTION("an answer that beats a yes newer than it") {
    import("Nombre;Email;Acepta publicidad;Fecha consentimiento\nAna;ana@x.es;no;01/02/2024\n");
    refusals = 1;
  }
  const RestoreResult done = restore(copy);
  CHECK(done.compared);
  CHECK(done.refusals == refusals);
  CHECK(done.exclusions == exclusions);
  CHECK(done.erasures == 0);
  CHECK_FALSE(done.notCarried);
  CHECK(mailed().isEmpty());
  // One change, which can be taken back like any other.
  REQUIRE(done.change.isSet());
  taken(file->undo(done.change));
  CHECK(mailed().size() == 1);
}

TEST_CASE_METHOD(RestoreFixture, "A restored backup keeps the no of people it does not know and of those erased since",
                 "[refusal][backup][erase]") {
  import(kYes);
  const QString copy = backup();
  import("Nombre;Email;Acepta publicidad\nBea;bea@x.es;no\n");
  answer(u"Ana"_s, "no");
  const ContactId ana = id(u"Ana"_s);
  trash(ana);
  taken(file->erase({{ana}, {}, {}, {}}));
  const RestoreResult done = restore(copy);
  CHECK(done.refusals == 1);
  CHECK(done.exclusions == 1);
  CHECK(done.erasures == 1);
  CHECK(mailed().isEmpty());
  CHECK(told(import("Nombre;Email;Acepta publicidad\nBea;bea@x.es;sí\n"), "consent.refused"));
  CHECK(mailed().isEmpty());
}

TEST_CASE_METHOD(RestoreFixture, "A restored backup makes no yes again of what is in doubt since",
                 "[refusal][backup]") {
  import(kYes);
  const QString copy = backup();
  import("Nombre;Email;Acepta publicidad\nAna;ana@x.es;quizás mañana\n");
  REQUIRE(mailed().isEmpty());
  const RestoreResult done = restore(copy);
  CHECK(done.refusals == 1);
  CHECK(mailed().isEmpty());
}

TEST_CASE_METHOD(RestoreFixture,
                 "A restored backup knows who was erased elsewhere, though each file hashes in its own way",
                 "[refusal][backup][erase]") {
  const auto eraseRefuser = [this](const QString& who) {
    answer(who, "no");
    const ContactId contact = id(who);
    trash(contact);
    taken(file->erase({{contact}, {}, {}, {}}));
  };
  import("Nombre;Email;Acepta publicidad\nAna;ana@x.es;sí\nBea;bea@x.es;sí\n");
  const QString first = backup();
  const QString second = path(u"second.cartera"_s);
  eraseRefuser(u"Ana"_s);
  taken(file->backupNow(second, u"manual"_s));
  // From here on the file has another salt than its second backup: it begins anew from the first.
  const QString p = file->path();
  file.reset();
  QFile::remove(p);
  REQUIRE(QFile::copy(first, p));
  file = taken(Workspace::open(p, options(), clock));
  eraseRefuser(u"Bea"_s);
  const RestoreResult done = restore(second);
  CHECK(done.exclusions == 1);
  CHECK(mailed().isEmpty());
  CHECK(told(import("Nombre;Email;Acepta publicidad\nAna;ana@x.es;sí\nBea;bea@x.es;sí\n"), "consent.refused"));
  CHECK(mailed().isEmpty());
}

TEST_CASE_METHOD(RestoreFixture, "A restore says nothing of refusals where there is nothing to say",
                 "[refusal][backup]") {
  import(kYes);
  answer(u"Ana"_s, "no");
  const QString copy = backup();
  SECTION("nothing is newer") {
    const RestoreResult done = restore(copy);
    CHECK(done.compared);
    CHECK(done.refusals + done.exclusions + done.erasures == 0);
    CHECK_FALSE(done.change.isSet());
    CHECK(test::WorkspaceFixture::bytes(copy).size() > 0);
  }
  SECTION("another business stood there") {
    const QString other = path(u"other.cartera"_s);
    file = create(u"other.cartera"_s);
    import("Nombre;Email;Acepta publicidad\nZoe;zoe@x.es;no\n");
    const RestoreResult done = restore(copy);
    CHECK_FALSE(done.compared);
    CHECK_FALSE(done.notCompared);
    CHECK(file->path() == other);
    CHECK(number("SELECT count(*) FROM suppression") == 0);
  }
  SECTION("what stood there cannot be read") {
    const QString p = file->path();
    file.reset();
    QFile broken(p);
    REQUIRE(broken.open(QIODevice::ReadWrite));
    broken.resize(broken.size() / 2);
    broken.close();
    const auto lock = taken(FileLock::take(p));
    const RestoreResult done = taken(restoreFile(copy, p, options(), clock));
    CHECK_FALSE(done.compared);
    CHECK(done.notCompared);
    CHECK(backup::verify(p));
  }
}
