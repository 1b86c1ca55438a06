// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ExportProfile.h"
#include "core/exchange/Exporter.h"
#include "core/exchange/Importer.h"
#include "tests/support/core/MergeFixture.h"

using namespace cartera;
using namespace cartera::test;

namespace {

using Values = contactfields::FieldValues;

QString s(const char* text) { return QString::fromUtf8(text); }

/// Two who are one person: the second with an accent less and more of everything.
struct Two : MergeFixture {
  ContactId kept = add({{s("given"), s("Lucía")},
                        {s("family"), s("Peña")},
                        {s("email[1]"), s("lucia@example.es")},
                        {s("phone.mobile"), s("612 345 678")},
                        {s("job_title"), s("Painter")},
                        {s("tags"), s("vip")},
                        {s("custom[Size]"), s("M")}});
  ContactId other = add({{s("given"), s("Lucia")},
                         {s("family"), s("Pena")},
                         {s("email[1]"), s("pena@work.example")},
                         {s("phone.mobile"), s("+34612345678")},
                         {s("phone.work"), s("912345678")},
                         {s("job_title"), s("Decorator")},
                         {s("birthday"), s("1960-02-10")},
                         {s("addr.home.city"), s("Getafe")},
                         {s("org.name"), s("Talleres Gil")},
                         {s("tags"), s("vip;fair")},
                         {s("custom[Size]"), s("L")},
                         {s("custom[Colour]"), s("blue")},
                         {s("external_id"), s("X-77")},
                         {s("note"), s("Likes green")}});
};

/// Who is found by a list with these columns and this one row, told by the change it makes to a field.
int contactsAfterImport(const MergeFixture& f, const QByteArray& csv) {
  const QString path = f.write(QStringLiteral("list.csv"), csv);
  const auto plan = MergeFixture::taken(planImport(path));
  MergeFixture::taken(importContacts(*f.file, plan, {}));
  return static_cast<int>(f.everybody().size());
}

}  // namespace

TEST_CASE("a merge keeps what is shown, fills what was empty, and moves all that hangs on the other") {
  Two f;
  const auto outcome = f.merge(f.kept, f.other);
  CHECK(f.field(f.kept, s("given")) == s("Lucía"));
  CHECK(f.field(f.kept, s("job_title")) == s("Painter"));
  CHECK(f.field(f.kept, s("birthday")) == s("1960-02-10"));
  CHECK(f.field(f.kept, s("email[2]")) == s("pena@work.example"));
  // The same phone, written otherwise, is not there twice; the other one is.
  CHECK(f.field(f.kept, s("phone.mobile")) == s("612 345 678"));
  CHECK(f.field(f.kept, s("phone.work")) == s("912345678"));
  const auto card = MergeFixture::taken(contacts::card(f.file->db(), f.kept));
  CHECK(card.points.size() == 4);
  CHECK(f.field(f.kept, s("addr.home.city")) == s("Getafe"));
  CHECK(f.field(f.kept, s("org.name")) == s("Talleres Gil"));
  CHECK(f.field(f.kept, s("tags")) == s("fair;vip"));
  CHECK(f.field(f.kept, s("custom[Size]")) == s("M"));
  CHECK(f.field(f.kept, s("custom[Colour]")) == s("blue"));
  CHECK(f.field(f.kept, s("note")) == s("Likes green"));
  CHECK(outcome.hidden == 1);
  // Exactly one first e-mail and one first phone.
  CHECK(f.number("SELECT count(*) FROM point WHERE contact_id = " + f.kept.toString().toLatin1() +
                 " AND is_primary = 1 AND deleted_at IS NULL") == 2);
  // What is not shown is told.
  const auto has = [&](const char* field, const char* kept, const char* other) {
    for (const auto& c : outcome.choices)
      if (c.field == s(field)) return c.kept == s(kept) && c.other == s(other) && !c.takesOther;
    return false;
  };
  CHECK(has("job_title", "Painter", "Decorator"));
  CHECK(has("given", "Lucía", "Lucia"));
  CHECK(has("custom[Size]", "M", "L"));
  // The other is out of sight, and no thing of the trash.
  CHECK(f.everybody().size() == 2);
  CHECK(MergeFixture::taken(trash::list(f.file->db(), f.clock.nowMs())).empty());
  f.mustBeSound();
}

TEST_CASE("fields that are asked for are the other's") {
  Two f;
  (void)f.merge(f.kept, f.other, {s("job_title"), s("family")});
  CHECK(f.field(f.kept, s("job_title")) == s("Decorator"));
  CHECK(f.field(f.kept, s("family")) == s("Pena"));
  CHECK(f.field(f.kept, s("given")) == s("Lucía"));
}

TEST_CASE("whoever has their whole name alone gets the parts of it from one who is called the same") {
  MergeFixture f;
  const QString whole =
      GENERATE(QStringLiteral("Ana Mas Roca"), QStringLiteral("ANA MÁS ROCA"), QStringLiteral("Mas Roca, Ana"));
  INFO(whole.toStdString());
  const ContactId kept = f.add({{s("full_name"), whole}, {s("email[1]"), s("ana@example.es")}});
  const ContactId other = f.add({{s("given"), s("Ana")}, {s("family"), s("Mas Roca")}});
  const QString before = f.live();
  (void)f.merge(kept, other);
  CHECK(f.field(kept, s("given")) == s("Ana"));
  CHECK(f.field(kept, s("family")) == s("Mas Roca"));
  // As it was written.
  CHECK(f.field(kept, s("full_name")) == whole);
  f.mustBeSound();
  SECTION("a split takes them back") {
    (void)f.split(other);
    CHECK(f.field(kept, s("given")).isEmpty());
    CHECK(f.field(kept, s("family")).isEmpty());
    CHECK(f.field(kept, s("full_name")) == whole);
    CHECK(f.field(other, s("given")) == s("Ana"));
    CHECK(f.field(other, s("family")) == s("Mas Roca"));
  }
  SECTION("so does an undo") {
    REQUIRE(f.file->undoLast());
    CHECK(f.live() == before);
  }
  SECTION("what was put right since stays with the kept one") {
    f.set(kept, s("family"), s("Mas Rocamora"));
    (void)f.split(other);
    CHECK(f.field(kept, s("family")) == s("Mas Rocamora"));
    CHECK(f.field(kept, s("given")).isEmpty());
  }
  f.mustBeSound();
}

TEST_CASE("whoever is called otherwise gives nobody the parts of their name") {
  MergeFixture f;
  const auto [whole, kind] = GENERATE(std::pair{QStringLiteral("Ana Mas"), ContactKind::Person},
                                      std::pair{QStringLiteral("Roca Mas Ana"), ContactKind::Person},
                                      std::pair{QStringLiteral("Ana Mas Roca"), ContactKind::Company});
  const ContactId kept = f.add({{s("full_name"), whole}}, kind);
  const ContactId other = f.add({{s("given"), s("Ana")}, {s("family"), s("Mas Roca")}});
  (void)f.merge(kept, other);
  CHECK(f.field(kept, s("given")).isEmpty());
  CHECK(f.field(kept, s("family")).isEmpty());
  CHECK(f.field(kept, s("full_name")) == whole);
}

TEST_CASE("a merge that cannot be is refused and changes nothing") {
  Two f;
  const QString before = f.live();
  CHECK(f.refusedMerge(f.kept, f.kept).subject == s("merge.same"));
  CHECK(f.refusedMerge(f.kept, ContactId(5)).subject == s("contact.missing"));
  CHECK(f.refusedMerge(f.kept, f.other, {s("nonsense")}).subject == s("merge.field"));
  CHECK(f.live() == before);
  (void)f.merge(f.kept, f.other);
  CHECK(f.refusedMerge(f.kept, f.other).subject == s("merge.trashed"));
  CHECK(f.refusedMerge(f.other, f.kept).subject == s("merge.trashed"));
}

TEST_CASE("a merge is one undo, and a redo") {
  Two f;
  const QString before = f.live();
  (void)f.merge(f.kept, f.other);
  const QString merged = f.live();
  CHECK(merged != before);
  REQUIRE(f.file->undoLast());
  CHECK(f.live() == before);
  f.mustBeSound();
  REQUIRE(f.file->redoLast());
  CHECK(f.live() == merged);
  f.mustBeSound();
}

TEST_CASE("a split gives everything back, with what stands in it now, and leaves what was added since") {
  Two f;
  const auto before = f.fields(f.other);
  const auto keptBefore = f.fields(f.kept);
  (void)f.merge(f.kept, f.other);
  SECTION("at once") {
    const auto done = f.split(f.other);
    CHECK(done.kept == f.kept);
    CHECK(f.fields(f.other) == before);
    CHECK(f.fields(f.kept) == keptBefore);
  }
  SECTION("named by the kept one") {
    CHECK(f.split(f.kept).other == f.other);
    CHECK(f.fields(f.other) == before);
  }
  SECTION("years later, after edits of both halves") {
    f.clock.advance(3LL * 365 * 24 * 3600 * 1000);
    f.set(f.kept, s("phone.work"), s("919999999"));
    f.set(f.kept, s("email[3]"), s("new@example.es"));
    f.set(f.kept, s("custom[Colour]"), s("red"));
    f.set(f.kept, s("job_title"), s("Architect"));
    f.set(f.kept, s("birthday"), s("1961-02-10"));
    f.set(f.kept, s("note"), s("Called"));
    (void)f.split(f.other);
    CHECK(f.field(f.other, s("phone.work")) == s("919999999"));
    CHECK(f.field(f.other, s("custom[Colour]")) == s("red"));
    CHECK(f.field(f.other, s("job_title")) == s("Decorator"));
    CHECK(f.field(f.other, s("birthday")) == s("1960-02-10"));
    CHECK(f.field(f.kept, s("phone.work")).isEmpty());
    CHECK(f.field(f.kept, s("email[2]")) == s("new@example.es"));
    CHECK(f.field(f.kept, s("custom[Colour]")).isEmpty());
    CHECK(f.field(f.kept, s("job_title")) == s("Architect"));
    // What was written over what came from the other is the kept one's.
    CHECK(f.field(f.kept, s("birthday")) == s("1961-02-10"));
    CHECK(f.field(f.kept, s("note")) == s("Called"));
    CHECK(f.field(f.other, s("note")) == s("Likes green"));
    CHECK(f.field(f.other, s("tags")) == s("fair;vip"));
    CHECK(f.field(f.kept, s("tags")) == s("vip"));
  }
  CHECK(f.number("SELECT count(*) FROM point WHERE contact_id = " + f.other.toString().toLatin1() +
                 " AND is_primary = 1 AND deleted_at IS NULL") == 2);
  f.mustBeSound();
}

TEST_CASE("there is nothing to split where nobody was merged, and a merge inside a merge waits for the outer one") {
  Two f;
  const auto refused = [&](ContactId id) {
    const auto done = f.file->transact(Op{s("contact.split"), {}}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(merging::split(ctx, id));
      return {};
    });
    REQUIRE_FALSE(done);
    return done.error().subject;
  };
  CHECK(refused(f.kept) == s("split.nothing"));
  const ContactId third = f.add({{s("given"), s("Lu")}, {s("email[1]"), s("lu@example.es")}});
  (void)f.merge(f.kept, f.other);
  (void)f.merge(third, f.kept);
  CHECK(MergeFixture::taken(merging::keptFor(f.file->db(), f.other)) == third);
  CHECK(refused(f.other) == s("split.inside"));
  (void)f.split(f.kept);
  (void)f.split(f.other);
  CHECK(f.field(f.other, s("email[1]")) == s("pena@work.example"));
  CHECK(f.field(f.kept, s("email[1]")) == s("lucia@example.es"));
  f.mustBeSound();
}

TEST_CASE("of three who are one, what two had in common stays when one of them leaves") {
  MergeFixture f;
  const ContactId kept = f.add({{s("given"), s("Ana")}});
  const ContactId first = f.add({{s("given"), s("Ana")}, {s("phone.mobile"), s("612345678")}, {s("tags"), s("vip")}});
  const ContactId second = f.add({{s("given"), s("Ana")}, {s("phone.mobile"), s("612345678")}, {s("tags"), s("vip")}});
  (void)f.merge(kept, first);
  (void)f.merge(kept, second);
  (void)f.split(first);
  CHECK(f.field(first, s("phone.mobile")) == s("612345678"));
  CHECK(f.field(kept, s("phone.mobile")) == s("612345678"));
  CHECK(f.field(kept, s("tags")) == s("vip"));
  (void)f.split(second);
  CHECK(f.field(second, s("phone.mobile")) == s("612345678"));
  CHECK(f.field(second, s("tags")) == s("vip"));
  CHECK(f.field(kept, s("phone.mobile")).isEmpty());
  CHECK(f.field(kept, s("tags")).isEmpty());
  f.mustBeSound();
}

TEST_CASE("of two answers the stricter one holds, and both histories are kept") {
  MergeFixture f;
  const ContactId kept = f.add({{s("given"), s("Ana")}, {s("email[1]"), s("ana@example.es")}});
  const ContactId other = f.add({{s("given"), s("Ana")}, {s("email[1]"), s("ana@work.example")}});
  const bool otherRefuses = GENERATE(true, false);
  f.set(otherRefuses ? other : kept, s("consent.email"), s("no"));
  f.clock.advance(1000);
  // The yes is the newer one, and does not help.
  f.set(otherRefuses ? kept : other, s("consent.email"), s("yes"));
  (void)f.merge(kept, other);
  auto& db = f.file->db();
  auto now = MergeFixture::taken(consents::current(db, kept, Channel::Email));
  REQUIRE(now);
  CHECK(consents::isNo(now->state));
  CHECK(MergeFixture::taken(consents::events(db, kept)).size() == 3);
  (void)f.split(other);
  now = MergeFixture::taken(consents::current(db, kept, Channel::Email));
  REQUIRE(now);
  CHECK(consents::isNo(now->state) != otherRefuses);
  CHECK(MergeFixture::taken(consents::events(db, kept)).size() == 1);
  CHECK(MergeFixture::taken(consents::events(db, other)).size() == 1);
}

TEST_CASE("whoever is on the list of exclusions stays on it when merged") {
  MergeFixture f;
  const ContactId kept = f.add({{s("given"), s("Ana")}, {s("email[1]"), s("ana@example.es")}});
  const ContactId other = f.add({{s("given"), s("Ana")}});
  f.act("suppression.add", [&](StoreContext& ctx) -> Result<> {
    Suppression x;
    x.kind = SuppressionKind::Contact;
    x.contact = other;
    CARTERA_TRY(suppressions::add(ctx, x));
    return {};
  });
  const auto isExcluded = [&](ContactId id) {
    return MergeFixture::taken(suppressions::find(f.file->db(), id, Channel::Email, {})).has_value();
  };
  (void)f.merge(kept, other);
  CHECK(isExcluded(kept));
  (void)f.split(other);
  CHECK_FALSE(isExcluded(kept));
  CHECK(isExcluded(other));
  f.mustBeSound();
}

TEST_CASE("whoever refused while two were one is refused for both when they go their own ways") {
  MergeFixture f;
  const ContactId kept = f.add({{s("given"), s("Ana")}, {s("email[1]"), s("ana@example.es")}});
  const ContactId other = f.add({{s("given"), s("Ana")}, {s("email[1]"), s("ana.g@example.es")}});
  f.set(kept, s("consent.email"), s("yes"));
  f.set(other, s("consent.email"), s("yes"));
  auto& db = f.file->db();
  const auto allows = [&](ContactId id) {
    return consents::allows(MergeFixture::taken(consents::current(db, id, Channel::Email)));
  };
  const auto isExcluded = [&](ContactId id) {
    return MergeFixture::taken(suppressions::find(db, id, Channel::Email, {})).has_value();
  };
  const auto exclude = [&](ContactId id) {
    f.act("suppression.add", [&](StoreContext& ctx) -> Result<> {
      Suppression x;
      x.kind = SuppressionKind::Contact;
      x.contact = id;
      CARTERA_TRY(suppressions::add(ctx, x));
      return {};
    });
  };
  SECTION("a no") {
    (void)f.merge(kept, other);
    f.clock.advance(1000);
    f.set(kept, s("consent.email"), s("no"));
    f.clock.advance(1000);
    (void)f.split(other);
    CHECK_FALSE(allows(kept));
    CHECK_FALSE(allows(other));
    const auto said = MergeFixture::taken(consents::current(db, other, Channel::Email));
    REQUIRE(said);
    CHECK(said->source == s("split"));
    CHECK(said->at == MergeFixture::taken(consents::current(db, kept, Channel::Email))->at);
    REQUIRE(f.file->undoLast());
    REQUIRE(f.file->redoLast());
    CHECK_FALSE(allows(other));
  }
  SECTION("an exclusion") {
    (void)f.merge(kept, other);
    exclude(kept);
    (void)f.split(other);
    CHECK(isExcluded(kept));
    CHECK(isExcluded(other));
  }
  SECTION("not one from before the merge, though the clock stood still") {
    f.set(kept, s("consent.sms"), s("no"));
    exclude(kept);
    (void)f.merge(kept, other);
    (void)f.split(other);
    CHECK_FALSE(MergeFixture::taken(consents::current(db, other, Channel::Sms)));
    CHECK_FALSE(isExcluded(other));
  }
  SECTION("not one that was taken back before the split") {
    (void)f.merge(kept, other);
    f.clock.advance(1000);
    f.set(kept, s("consent.email"), s("no"));
    exclude(kept);
    f.clock.advance(1000);
    f.act("suppression.lift", [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(suppressions::lift(ctx, kept, {s("ana@example.es"), s("ana.g@example.es")}));
      return {};
    });
    f.set(kept, s("consent.email"), s("yes"));
    (void)f.split(other);
    CHECK(allows(other));
    CHECK_FALSE(isExcluded(other));
  }
  SECTION("nor what a third one said before they came") {
    const ContactId third = f.add({{s("given"), s("Ana")}});
    (void)f.merge(kept, other);
    f.clock.advance(1000);
    f.set(third, s("consent.email"), s("no"));
    (void)f.merge(kept, third);
    CHECK_FALSE(allows(kept));
    (void)f.split(other);
    CHECK(allows(other));
  }
  f.mustBeSound();
}

TEST_CASE("companies that are one have the people of both, and nobody works for themselves") {
  MergeFixture f;
  const ContactId ana = f.add({{s("given"), s("Ana")}, {s("org.name"), s("Talleres Gil")}});
  const ContactId luis = f.add({{s("given"), s("Luis")}, {s("org.name"), s("Talleres Gil SL")}});
  const ContactId gil = MergeFixture::taken(contacts::companiesNamed(f.file->db(), s("Talleres Gil"))).front();
  const ContactId gilSl = MergeFixture::taken(contacts::companiesNamed(f.file->db(), s("Talleres Gil SL"))).front();
  (void)f.merge(gil, gilSl);
  CHECK(f.field(luis, s("org.name")) == s("Talleres Gil"));
  CHECK(MergeFixture::taken(memberships::ofCompany(f.file->db(), gil)).size() == 2);
  CHECK(f.text("SELECT company FROM contact_stat WHERE contact_id = " + luis.toString().toLatin1()) ==
        s("Talleres Gil"));
  // A list of before calls it by its old name.
  CHECK(MergeFixture::taken(contacts::companiesNamed(f.file->db(), s("talleres gil sl"))).front() == gil);
  (void)f.merge(gil, ana);
  CHECK(f.number("SELECT count(*) FROM membership WHERE contact_id = company_id") == 0);
  f.mustBeSound();
  (void)f.split(ana);
  (void)f.split(gilSl);
  CHECK(f.field(ana, s("org.name")) == s("Talleres Gil"));
  CHECK(f.field(luis, s("org.name")) == s("Talleres Gil SL"));
  f.mustBeSound();
}

TEST_CASE("whoever is split off works for the company that theirs was merged into meanwhile") {
  MergeFixture f;
  const ContactId acme = f.add({{s("org.name"), s("Acme")}}, ContactKind::Company);
  const ContactId beta = f.add({{s("org.name"), s("Beta")}}, ContactKind::Company);
  const ContactId ana = f.add({{s("given"), s("Ana")}, {s("org.name"), s("Acme")}});
  const ContactId pi = f.add({{s("given"), s("Ana")}, {s("org.name"), s("Beta")}});
  const bool isCompanyFirst = GENERATE(true, false);
  if (isCompanyFirst) (void)f.merge(acme, beta);
  (void)f.merge(ana, pi);
  if (!isCompanyFirst) (void)f.merge(acme, beta);
  (void)f.split(ana);
  CHECK(f.field(ana, s("org.name")) == s("Acme"));
  CHECK(f.field(pi, s("org.name")) == s("Acme"));
  (void)f.split(acme);
  CHECK(f.field(ana, s("org.name")) == s("Acme"));
  CHECK(f.field(pi, s("org.name")) == s("Beta"));
  f.mustBeSound();
}

TEST_CASE("an import finds the kept one by what was the other's") {
  Two f;
  (void)f.merge(f.kept, f.other);
  const int before = static_cast<int>(f.everybody().size());
  SECTION("the number") {
    CHECK(contactsAfterImport(f, "Id,First name,Surname,Job title\nX-77,Lucia,Pena,Decorator\n") == before);
  }
  SECTION("the e-mail, under the name of then") {
    CHECK(contactsAfterImport(f, "First name,Surname,Email\nLucia,Pena,pena@work.example\n") == before);
  }
  SECTION("a company by its name of then is another matter") {
    CHECK(contactsAfterImport(f, "First name,Surname,Email\nEva,Pena,pena@work.example\n") == before + 1);
  }
}

TEST_CASE("a list that came in once finds who was merged since, and one that went out before as well") {
  MergeFixture f;
  const QByteArray csv = "First name,Surname,City\nLucia,Pena,Getafe\nLucía,Peña Ruiz,Madrid\n";
  REQUIRE(contactsAfterImport(f, csv) == 2);
  const auto ids = MergeFixture::taken(contacts::ids(f.file->db(), {}));
  const QString out = f.path(QStringLiteral("out.csv"));
  ExportRequest request;
  request.path = out;
  request.profile = QStringLiteral("excel");
  REQUIRE(exportContacts(f.file->db(), request, {}));
  (void)f.merge(ids[0], ids[1]);
  CHECK(contactsAfterImport(f, csv) == 1);
  CHECK(contactsAfterImport(f, WorkspaceFixture::bytes(out)) == 1);
}

TEST_CASE("whoever is kept separate is not proposed again, until that is taken back") {
  MergeFixture f;
  const Values same{{s("given"), s("Wenceslao")}, {s("family"), s("Ibáñez")}, {s("email[1]"), s("wences@example.es")}};
  const ContactId a = f.add(same);
  const ContactId b = f.add(same);
  const auto pairs = [&] { return MergeFixture::taken(duplicates::scanDuplicates(f.file->db())).pairs.size(); };
  REQUIRE(pairs() == 1);
  const auto keep = [&] {
    f.act("pair.separate", [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(pairs::keepSeparate(ctx, b, a));
      return {};
    });
  };
  keep();
  CHECK(pairs() == 0);
  REQUIRE(f.file->undoLast());
  CHECK(pairs() == 1);
  keep();
  f.act("pair.separate", [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(pairs::askAgain(ctx, a, b));
    return {};
  });
  CHECK(pairs() == 1);
  // Said of the other, it holds for the one it is merged into.
  keep();
  const ContactId c = f.add({{s("given"), s("Quiteria")}, {s("phone.mobile"), s("699888777")}});
  (void)f.merge(c, a);
  const auto separate = MergeFixture::taken(pairs::separateFrom(f.file->db(), c));
  REQUIRE(separate.size() == 1);
  CHECK(separate.front() == b);
}

TEST_CASE("somebody and the company they belong to are not taken for one") {
  MergeFixture f;
  (void)f.add({{s("given"), s("Ana")},
               {s("family"), s("Gil")},
               {s("email[1]"), s("info@gil.example")},
               {s("phone.work"), s("912345678")},
               {s("org.name"), s("Ana Gil")}});
  const ContactId company = MergeFixture::taken(contacts::companiesNamed(f.file->db(), s("Ana Gil"))).front();
  f.set(company, s("email[1]"), s("info@gil.example"));
  f.set(company, s("phone.work"), s("912345678"));
  CHECK(MergeFixture::taken(duplicates::scanDuplicates(f.file->db())).pairs.empty());
}

TEST_CASE("emptying the trash leaves who was merged; erasing the kept one takes both") {
  Two f;
  const QString otherName = displayName(MergeFixture::taken(contacts::get(f.file->db(), f.other)));
  (void)f.merge(f.kept, f.other);
  EraseRequest alone;
  alone.contacts = {f.other};
  const auto refused = f.file->mayErase(alone);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().subject == s("erase.merged"));
  f.act("contact.trash", [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(contacts::moveToTrash(ctx, f.kept));
    return {};
  });
  EraseRequest both;
  both.contacts = {f.kept};
  const auto inTrash = MergeFixture::taken(trash::list(f.file->db(), f.clock.nowMs()));
  REQUIRE(inTrash.size() == 1);
  REQUIRE(inTrash.front().merged.size() == 1);
  CHECK(inTrash.front().merged.front() == otherName);
  CHECK(MergeFixture::taken(f.file->erase(both)).erased == 2);
  CHECK(f.number("SELECT count(*) FROM contact WHERE given IS NOT NULL AND id IN (" + f.kept.toString().toLatin1() +
                 "," + f.other.toString().toLatin1() + ")") == 0);
  CHECK(f.number("SELECT count(*) FROM point WHERE value LIKE '%pena%'") == 0);
  f.mustBeSound();
}

TEST_CASE("a split is not undone, nor its merge switched, once one of the two was erased") {
  MergeFixture f;
  const ContactId ana = f.add({{s("given"), s("Ana")}, {s("phone.mobile"), s("600111222")}});
  const ContactId eva = f.add({{s("given"), s("Eva")}, {s("email[1]"), s("eva@paz.example")}});
  const auto lastChange = [&] { return MergeFixture::taken(f.file->history().list(1)).front().id; };
  (void)f.merge(ana, eva);
  const auto merged = lastChange();
  (void)f.split(eva);
  const auto split = lastChange();
  const ContactId gone = GENERATE(0, 1) == 0 ? ana : eva;
  const ContactId left = gone == ana ? eva : ana;
  f.act("contact.trash", [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(contacts::moveToTrash(ctx, gone));
    return {};
  });
  EraseRequest request;
  request.contacts = {gone};
  CHECK(MergeFixture::taken(f.file->erase(request)).erased == 1);
  const QString before = f.live();
  const QString name = displayName(MergeFixture::taken(contacts::get(f.file->db(), left)));
  for (const auto change : {split, merged}) {
    const auto refused = f.file->undo(change);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().subject == s("undo.half_erased"));
    CHECK(refused.error().detail == name);
  }
  CHECK(f.live() == before);
  CHECK(MergeFixture::taken(trash::list(f.file->db(), f.clock.nowMs())).empty());
  f.mustBeSound();
}

TEST_CASE("undo and redo of old merges never hide two contacts in each other") {
  MergeFixture f;
  const ContactId a = f.add({{s("given"), s("Ana")}});
  const ContactId b = f.add({{s("given"), s("Ana")}});
  (void)f.merge(a, b);
  const auto first = MergeFixture::taken(f.file->history().list(1)).front().id;
  const auto undone = MergeFixture::taken(f.file->undo(first));
  (void)f.merge(b, a);
  const auto redone = f.file->undo(undone.change.id);
  REQUIRE_FALSE(redone);
  CHECK(redone.error().subject == s("merge.circle"));
  CHECK(f.everybody().size() == 1);
  f.mustBeSound();
}

TEST_CASE("the adding of somebody who is merged is not undone, and what was theirs stays") {
  MergeFixture f;
  const ContactId ana = f.add({{s("given"), s("Ana")}});
  const auto lastChange = [&] { return MergeFixture::taken(f.file->history().list(1)).front().id; };
  const auto addAna = lastChange();
  const ContactId bea = f.add({{s("given"), s("Bea")}, {s("email[1]"), s("bea@example.es")}, {s("note"), s("Hola")}});
  const auto addBea = lastChange();
  (void)f.merge(ana, bea);
  const auto merged = lastChange();
  const QString before = f.live();
  for (const auto& [adding, who] : {std::pair(addAna, "Ana"), std::pair(addBea, "Bea")}) {
    const auto undone = f.file->undo(adding);
    REQUIRE_FALSE(undone);
    CHECK(undone.error().subject == s("undo.merged"));
    CHECK(undone.error().detail == s(who));
  }
  CHECK(f.live() == before);
  SECTION("whoever was split off again stays with all that is theirs") {
    (void)f.split(bea);
    const auto undone = MergeFixture::taken(f.file->undo(addBea));
    REQUIRE(undone.left.size() == 1);
    CHECK(undone.left.front().why == s("changed.later"));
    CHECK(f.field(bea, s("email[1]")) == s("bea@example.es"));
    CHECK(f.field(bea, s("note")) == s("Hola"));
  }
  SECTION("it is undone after the merge, with all that is theirs") {
    REQUIRE(f.file->undo(merged));
    CHECK(MergeFixture::taken(f.file->undo(addBea)).left.empty());
    CHECK(f.everybody().size() == 1);
    CHECK(f.number("SELECT count(*) FROM point WHERE deleted_at IS NULL") == 0);
  }
  SECTION("nobody is split off whose adding is off") {
    (void)f.split(bea);
    const auto parted = lastChange();
    const auto unmade = MergeFixture::taken(f.file->undo(addBea));
    REQUIRE(f.file->undo(parted));
    const auto refused = f.file->transact(Op{s("contact.split"), {}}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(merging::split(ctx, bea));
      return {};
    });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().subject == s("undo.unmade"));
    REQUIRE(f.file->undo(unmade.change.id));
    (void)f.split(bea);
    CHECK(f.field(bea, s("email[1]")) == s("bea@example.es"));
  }
  SECTION("a merge is not redone with somebody whose adding was undone") {
    const auto unmerged = MergeFixture::taken(f.file->undo(merged));
    (void)MergeFixture::taken(f.file->undo(addAna));
    const auto redone = f.file->undo(unmerged.change.id);
    REQUIRE_FALSE(redone);
    CHECK(redone.error().subject == s("undo.unmade"));
    CHECK(redone.error().detail == s("Ana"));
  }
  f.mustBeSound();
}

TEST_CASE("the undo of an old merge never shows somebody without what was theirs") {
  MergeFixture f;
  const ContactId a = f.add({{s("given"), s("Ana")}});
  const ContactId b = f.add({{s("given"), s("Eva")}, {s("email[1]"), s("eva@example.es")}});
  const ContactId c = f.add({{s("given"), s("Ana")}});
  (void)f.merge(a, b);
  const auto first = MergeFixture::taken(f.file->history().list(1)).front().id;
  // The split writes anew whose the address is.
  (void)f.merge(c, a);
  (void)f.split(c);
  const auto undone = f.file->undo(first);
  REQUIRE_FALSE(undone);
  CHECK(undone.error().subject == s("merge.moved_on"));
  CHECK(undone.error().detail == s("Eva"));
  CHECK(f.field(a, s("email[1]")) == s("eva@example.es"));
  (void)f.split(a);
  CHECK(f.field(b, s("email[1]")) == s("eva@example.es"));
  CHECK(f.field(a, s("email[1]")).isEmpty());
  f.mustBeSound();
}
