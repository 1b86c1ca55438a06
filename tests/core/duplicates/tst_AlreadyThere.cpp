// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/AlreadyThere.h"
#include "tests/support/core/MergeFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::StringLiterals;
using duplicates::KnownBy;

namespace {

struct KnownFixture : MergeFixture {
  std::vector<duplicates::Known> known(const duplicates::Typed& typed) {
    REQUIRE(file->search()->build(file->db()));
    return taken(duplicates::alreadyThere(file->db(), *file->search(), typed));
  }
  /// Who is found by a name, by numbers.
  std::vector<ContactId> named(const QString& name, ContactKind kind = ContactKind::Person) {
    std::vector<ContactId> out;
    for (const auto& k : known({.kind = kind, .name = name})) {
      CHECK(k.by == KnownBy::Name);
      out.push_back(k.contact);
    }
    return out;
  }
};

}  // namespace

TEST_CASE_METHOD(KnownFixture, "somebody is known by an e-mail, a phone or a tax number, however it is written") {
  const ContactId lucia = add({{u"given"_s, u"Lucía"_s},
                               {u"family"_s, u"Peña Ortiz"_s},
                               {u"email"_s, u"lucia@example.com"_s},
                               {u"phone"_s, u"+34 612 34 56 78"_s},
                               {u"tax_id"_s, u"12345678Z"_s}});
  CHECK(known({.email = u"LUCIA@example.com"_s}) == std::vector<duplicates::Known>{{lucia, KnownBy::Email}});
  CHECK(known({.phone = u"612345678"_s}) == std::vector<duplicates::Known>{{lucia, KnownBy::Phone}});
  CHECK(known({.taxId = u"12.345.678-z"_s}) == std::vector<duplicates::Known>{{lucia, KnownBy::TaxId}});
  // Once, by what says most.
  CHECK(known({.name = u"Lucía Peña Ortiz"_s, .email = u"lucia@example.com"_s, .phone = u"612345678"_s}) ==
        std::vector<duplicates::Known>{{lucia, KnownBy::Email}});
  // Not her own card, nor half a number.
  CHECK(known({.email = u"lucia@example.com"_s, .self = lucia}).empty());
  CHECK(known({.phone = u"612"_s}).empty());
  CHECK(known({}).empty());
}

TEST_CASE_METHOD(KnownFixture, "somebody is known by a similar name, the very same one first") {
  const ContactId pena = add({{u"given"_s, u"Lucía"_s}, {u"family"_s, u"Peña Ortiz"_s}});
  const ContactId penya = add({{u"given"_s, u"Lucia"_s}, {u"family"_s, u"Penya"_s}});
  add({{u"given"_s, u"Lucía"_s}, {u"family"_s, u"Moreno"_s}});
  add({{u"given"_s, u"Lucio"_s}, {u"family"_s, u"Peña Ortiz"_s}});
  CHECK(named(u"lucia pena ortiz"_s).front() == pena);
  CHECK(named(u"Ortiz, Lucía"_s) == std::vector<ContactId>{pena});
  CHECK(named(u"Lucía Penya"_s).front() == penya);
  CHECK(named(u"Lucía Ortis"_s) == std::vector<ContactId>{pena});
  // One word is everybody's.
  CHECK(named(u"Lucía"_s).empty());
  CHECK(named(u"Marta Núñez"_s).empty());
}

TEST_CASE_METHOD(KnownFixture, "somebody is known by a name in whatever order and columns") {
  const ContactId lucia = add({{u"given"_s, u"Lucía"_s}, {u"family"_s, u"Peña Ortiz"_s}});
  const ContactId turned = add({{u"given"_s, u"Núñez Sanz"_s}, {u"family"_s, u"Marta"_s}});
  const ContactId whole = add({{u"given"_s, u"Iker Etxeberria Lasa"_s}});
  CHECK(named(u"Peña Ortiz Lucía"_s) == std::vector<ContactId>{lucia});
  CHECK(named(u"Marta Núñez Sanz"_s) == std::vector<ContactId>{turned});
  CHECK(named(u"Marta Nunez"_s) == std::vector<ContactId>{turned});
  CHECK(named(u"Etxeberria Lasa, Iker"_s) == std::vector<ContactId>{whole});
  CHECK(named(u"Iker Etxebarria"_s) == std::vector<ContactId>{whole});
}

TEST_CASE_METHOD(KnownFixture, "a company is known without its legal form, and not by half of its name") {
  const ContactId bar = add({{u"full_name"_s, u"Bar Pepe, S.L."_s}}, ContactKind::Company);
  CHECK(named(u"bar pepe"_s, ContactKind::Company) == std::vector<ContactId>{bar});
  CHECK(named(u"Bar Manolo"_s, ContactKind::Company).empty());
  CHECK(named(u"Bar"_s, ContactKind::Company).empty());
  // A person of that name is somebody else.
  CHECK(named(u"Bar Pepe"_s).empty());
}

TEST_CASE_METHOD(KnownFixture, "nobody in the trash is known") {
  const ContactId lucia = add({{u"given"_s, u"Lucía"_s}, {u"family"_s, u"Peña"_s}, {u"tax_id"_s, u"12345678Z"_s}});
  act("contact.trash", [lucia](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(contacts::moveToTrash(ctx, lucia));
    return {};
  });
  CHECK(known({.name = u"Lucía Peña"_s, .taxId = u"12345678Z"_s}).empty());
}

TEST_CASE("names are similar when their words are, give or take a letter") {
  using duplicates::areNamesSimilar;
  const auto alike = [](const QString& a, const QString& b) {
    const bool one = areNamesSimilar(a, b, ContactKind::Person);
    // Whichever is named first.
    CHECK(one == areNamesSimilar(b, a, ContactKind::Person));
    return one;
  };
  CHECK(alike(u"José Gonzalez"_s, u"Jose González Ruiz"_s));
  CHECK(alike(u"Ana Gonzales"_s, u"Ana Gonzalez"_s));
  CHECK_FALSE(alike(u"María García"_s, u"Mario García"_s));
  CHECK_FALSE(alike(u"Pedro García López"_s, u"Pablo García López"_s));
  CHECK_FALSE(alike(u"Ana"_s, u"Ana"_s));
  CHECK_FALSE(alike(u"Eva Gil"_s, u"Eva Gal"_s));
  CHECK_FALSE(alike(QString(), QString()));
}

TEST_CASE_METHOD(KnownFixture, "a tax number is looked for by its index") {
  Statement s(file->db(),
              u"EXPLAIN QUERY PLAN SELECT contact_id FROM contact_key WHERE tax_key = :key AND live = 1 "
              "ORDER BY contact_id"_s);
  s.bind(":key", u"12345678Z"_s);
  QStringList plan;
  REQUIRE(s.each([&](const Statement& row) { plan += row.text(3); }));
  CHECK(plan.join(u'\n').contains(u"contact_key_tax"_s));
}
