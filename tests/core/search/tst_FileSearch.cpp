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
