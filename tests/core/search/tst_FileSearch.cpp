// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/FileSearch.h"

#include "core/contacts/InteractionStore.h"
#include "tests/support/core/ContactBuilder.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using namespace cartera::search;
using cartera::test::must;
using cartera::test::WorkspaceFixture;

namespace {

struct FileSearchFixture : WorkspaceFixture {
  FileSearchFixture() { must(file->search()->build(file->db())); }
  ContactId add(const char* name, const contactfields::FieldValues& more = {}) {
    ContactId id;
    must(file->transact(Op{QStringLiteral("contact.add"), {}}, [&](StoreContext& ctx) -> Result<> {
      contactfields::FieldValues values{{QStringLiteral("full_name"), QString::fromUtf8(name)}};
      values.insert(values.end(), more.begin(), more.end());
      CARTERA_ASSIGN(id, contactfields::create(ctx, ContactKind::Person, values));
      return {};
    }));
    return id;
  }
  InteractionId note(ContactId who, const char* body, qint64 at) {
    InteractionId id;
    must(file->transact(Op{QStringLiteral("note.add"), {}}, [&](StoreContext& ctx) -> Result<> {
      Interaction i;
      i.contact = who;
      i.kind = InteractionKind::Visit;
      i.body = QString::fromUtf8(body);
      i.at = at;
      CARTERA_ASSIGN(id, interactions::insert(ctx, i));
      return {};
    }));
    return id;
  }
  [[nodiscard]] FileFindings find(const char* typed, const FileLimits& limits = {}) const {
    return must(findInFile(file->db(), *file->search(), QString::fromUtf8(typed), limits));
  }
};

}  // namespace

TEST_CASE_METHOD(FileSearchFixture, "Contacts come first, then those whose timeline has the words, each once",
                 "[search][notes]") {
  const ContactId pena = add("Lucía Peña");
  const ContactId eva = add("Eva Ruiz");
  const ContactId pau = add("Pau Mas");
  note(pena, "La señora Peña quiere otra oferta", 1'700'000'000'000);
  const InteractionId older = note(eva, "recomendada por Peña", 1'710'000'000'000);
  const InteractionId newer = note(eva, "otra vez con PEÑA", 1'720'000'000'000);
  const InteractionId other = note(pau, "primo de los Peñalver", 1'730'000'000'000);

  const FileFindings found = find("pena");
  REQUIRE(found.contacts.size() == 1);
  CHECK(found.contacts[0].contact.id == pena);
  CHECK(found.contacts[0].contact.name == QStringLiteral("Lucía Peña"));
  CHECK(found.contacts[0].matched == QStringLiteral("full_name"));
  REQUIRE(found.notes.size() == 2);
  CHECK(found.notes[0].contact.id == pau);
  CHECK(found.notes[0].note.id == other);
  CHECK(found.notes[0].others == 0);
  CHECK(found.notes[1].contact.id == eva);
  CHECK(found.notes[1].note == NoteHit{newer, eva, InteractionKind::Visit, 1'720'000'000'000});
  CHECK(found.notes[1].others == 1);
  CHECK(found.notes[1].snippet == Snippet{QStringLiteral("otra vez con PEÑA"), {{13, 4}}});
  CHECK_FALSE(found.moreContacts);
  CHECK_FALSE(found.moreNotes);
  CHECK_FALSE(found.onlyNewestNotes);

  CHECK(find("recomendada").notes.at(0).note.id == older);
  CHECK(find("nadie").isEmpty());
  CHECK(find("???").isEmpty());
}

TEST_CASE_METHOD(FileSearchFixture, "What matched is named by its field", "[search][notes]") {
  add("Ana Gil", {{QStringLiteral("email[1]"), QStringLiteral("ana.gil@example.es")},
                  {QStringLiteral("phone[1]"), QStringLiteral("612 34 56 78")},
                  {QStringLiteral("addr.home.city"), QStringLiteral("Getafe")},
                  {QStringLiteral("org.name"), QStringLiteral("Obras Mar")},
                  {QStringLiteral("tags"), QStringLiteral("renovación")}});
  const std::vector<std::pair<const char*, const char*>> asked{{"gil", "full_name"},   {"gil@example", "email[1]"},
                                                               {"612345", "phone[1]"}, {"getafe", "addr.home.city"},
                                                               {"obras", "org.name"},  {"renovacion", "tags"}};
  for (const auto& [typed, field] : asked) {
    INFO(typed);
    const FileFindings found = find(typed);
    REQUIRE_FALSE(found.contacts.empty());
    bool named = false;
    for (const FoundContact& c : found.contacts) named = named || c.matched == QLatin1String(field);
    CHECK(named);
  }
}

TEST_CASE_METHOD(FileSearchFixture, "More than was asked for is said of contacts and of notes", "[search][notes]") {
  for (int i = 0; i < 4; ++i) {
    add("Ana Gil");
    note(add("Eva Ruiz"), "pregunta por Ana", 1'700'000'000'000 + i);
  }
  const FileFindings all = find("ana");
  CHECK(all.contacts.size() == 4);
  CHECK(all.notes.size() == 4);
  CHECK_FALSE(all.moreContacts);
  CHECK_FALSE(all.moreNotes);
  const FileFindings cut = find("ana", {3, 2});
  CHECK(cut.contacts.size() == 3);
  CHECK(cut.notes.size() == 2);
  CHECK(cut.moreContacts);
  CHECK(cut.moreNotes);
  CHECK(cut.notes[0].note.at == 1'700'000'000'003);
  const FileFindings none = find("ana", {0, 0});
  CHECK(none.isEmpty());
  CHECK(none.moreNotes);
}

TEST_CASE_METHOD(FileSearchFixture, "A name and a word of a note find who has both", "[search][notes]") {
  const ContactId zoe = add("Zoe Ruiz");
  const ContactId luis = add("Luis Mas", {{QStringLiteral("addr.home.city"), QStringLiteral("Getafe")}});
  add("Zoe Prat");
  note(zoe, "Pide el presupuesto de marzo", 1'700'000'000'000);
  note(luis, "otro presupuesto", 1'710'000'000'000);
  const auto only = [&](const char* typed, ContactId who) {
    INFO(typed);
    const FileFindings found = find(typed);
    CHECK(found.contacts.empty());
    REQUIRE(found.notes.size() == 1);
    CHECK(found.notes[0].contact.id == who);
  };
  only("zoe presupuesto", zoe);
  only("presupuesto ZOÉ", zoe);
  only("marzo zoe ruiz presu", zoe);
  only("getafe presupuesto", luis);
  only("pide el presupuesto de marzo zoe", zoe);
  CHECK(find("zoe otro").isEmpty());
  CHECK(find("presupuesto nadie").isEmpty());
  CHECK(find("zoe presupuesto").notes.at(0).snippet ==
        Snippet{QStringLiteral("Pide el presupuesto de marzo"), {{8, 11}}});
}

TEST_CASE_METHOD(FileSearchFixture, "A name that many have is found with a word of a note, too", "[search][notes]") {
  must(file->transact(Op{QStringLiteral("many"), {}}, [&](StoreContext& ctx) -> Result<> {
    for (int i = 0; i < 700; ++i) {
      Contact c;
      c.given = QStringLiteral("Zoe");
      CARTERA_TRY(contacts::insert(ctx, c));
    }
    return {};
  }));
  const ContactId one = add("Zoe Mar");
  // Of many the important ones come first; this one is the least.
  must(file->transact(Op{QStringLiteral("last"), {}}, [&](StoreContext& ctx) -> Result<> {
    Statement s(ctx.db, QStringLiteral("SELECT contact_id FROM contact_key WHERE name = 'Zoe'"));
    std::vector<qint64> ids;
    CARTERA_TRY(s.each([&](const Statement& row) { ids.push_back(row.integer(0)); }));
    for (const qint64 id : ids) {
      Interaction i;
      i.contact = ContactId(id);
      i.body = QStringLiteral("nada");
      i.at = 1'760'000'000'000;
      CARTERA_TRY(interactions::insert(ctx, i));
    }
    return {};
  }));
  note(one, "el presupuesto", 1'500'000'000'000);
  const FileFindings found = find("zoe presupuesto");
  REQUIRE(found.notes.size() == 1);
  CHECK(found.notes[0].contact.id == one);
  CHECK_FALSE(found.onlyNewestNotes);
}

TEST_CASE_METHOD(FileSearchFixture, "Why somebody is in a list is told where the name does not", "[search][notes]") {
  const ContactId ana = add("Ana Gil", {{QStringLiteral("email[1]"), QStringLiteral("oficina@example.es")},
                                        {QStringLiteral("phone[1]"), QStringLiteral("612 34 56 78")},
                                        {QStringLiteral("org.name"), QStringLiteral("Obras Mar")},
                                        {QStringLiteral("tags"), QStringLiteral("renovación")}});
  const InteractionId said = note(ana, "Pide el presupuesto", 1'700'000'000'000);
  const auto why = [&](const char* typed, std::optional<NoteHit> hit = {}) {
    return must(matchesOf(file->db(), QString::fromUtf8(typed), {{ana, hit}})).at(0);
  };
  CHECK(why("ana").isEmpty());
  CHECK(why("gil obras").isEmpty());
  CHECK(why("612 34") == Match{QStringLiteral("phone[1]"), {}, {QStringLiteral("612 34 56 78"), {{0, 3}, {4, 2}}}});
  CHECK(why("61234") == Match{QStringLiteral("phone[1]"), {}, {QStringLiteral("612 34 56 78"), {{0, 12}}}});
  CHECK(why("ana oficina").field == QStringLiteral("email[1]"));
  CHECK(why("ficina").snippet == Snippet{QStringLiteral("oficina@example.es"), {{1, 6}}});
  CHECK(why("ana renovacion") == Match{QStringLiteral("tags"), {}, {QStringLiteral("renovación"), {{0, 10}}}});
  // A house number is none of the phone that begins the same.
  const ContactId eva = add("Eva Mas", {{QStringLiteral("phone[1]"), QStringLiteral("612 300 000")},
                                        {QStringLiteral("addr.home.street"), QStringLiteral("Calle Mayor 6123")}});
  const auto whyEva = [&](const char* typed) {
    return must(matchesOf(file->db(), QString::fromUtf8(typed), {{eva, {}}})).at(0).field;
  };
  CHECK(whyEva("mayor 6123") == QStringLiteral("addr.home.street"));
  CHECK(whyEva("612300") == QStringLiteral("phone[1]"));
  CHECK(whyEva("eva 61230") == QStringLiteral("phone[1]"));
  CHECK(whyEva("eva +34 612 300") == QStringLiteral("phone[1]"));
  const NoteHit hit{said, ana, InteractionKind::Visit, 1'700'000'000'000};
  CHECK(why("ana presu", hit) == Match{{}, hit, {QStringLiteral("Pide el presupuesto"), {{8, 11}}}});
  CHECK(why("presu", NoteHit{InteractionId(5), ana, InteractionKind::Visit, 0}).isEmpty());
  CHECK(must(matchesOf(file->db(), QStringLiteral("x"), {{ContactId(77), {}}})).at(0).isEmpty());
}
