// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/InteractionStore.h"
#include "core/duplicates/PairDecisions.h"
#include "core/quality/QualityFaults.h"
#include "core/quality/QualityKeys.h"
#include "core/quality/QualityTrend.h"
#include "core/query/FilterReader.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::StringLiterals;

namespace {

struct QualityFixture : WorkspaceFixture {
  QDate today{2026, 9, 21};

  ContactId add(const contactfields::FieldValues& values) {
    ContactId id;
    const auto done = file->transact(Op{u"contact.add"_s, {}}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_ASSIGN(id, contactfields::create(ctx, ContactKind::Person, values));
      return {};
    });
    REQUIRE(done);
    return id;
  }
  [[nodiscard]] quality::Figures measured() const { return taken(quality::measure(file->db(), today)); }
  [[nodiscard]] QString wrong() const {
    QStringList out;
    for (const auto& f : taken(quality::faults(file->db(), today, 100)))
      out += f.name + u' ' + f.field + u' ' + f.value + u' ' + f.reason;
    out.sort();
    return out.join(u'\n');
  }
};

}  // namespace

TEST_CASE_METHOD(QualityFixture, "A file without contacts has no figures to be ashamed of", "[quality]") {
  CHECK(measured() == quality::Figures{});
  CHECK(wrong() == QString());
}

TEST_CASE_METHOD(QualityFixture, "Who cannot be reached, and who lacks an owner, is counted outside the trash",
                 "[quality]") {
  add({{u"given"_s, u"Ana"_s}, {u"email[1]"_s, u"ana@example.es"_s}, {u"owner"_s, u"Marta"_s}});
  add({{u"given"_s, u"Eva"_s}, {u"phone.mobile"_s, u"612345678"_s}});
  add({{u"given"_s, u"Iker"_s}});
  const ContactId gone = add({{u"given"_s, u"Nadie"_s}});
  REQUIRE(file->transact(Op{u"contact.trash"_s, {}}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(contacts::moveToTrash(ctx, gone));
    return {};
  }));
  const auto f = measured();
  CHECK(f.contacts == 3);
  CHECK(f.withoutEmail == 2);
  CHECK(f.withoutPhone == 2);
  CHECK(f.unreachable == 1);
  CHECK(f.withoutOwner == 2);
  // 20 of 100 points for each name; e-mail 20, phone 20, owner 10 (Completeness.h).
  CHECK(f.completeness == Approx((50 + 40 + 20) / 3.0));
}

TEST_CASE_METHOD(QualityFixture, "Out of date is who was entered a year ago and neither spoken to nor confirmed since",
                 "[quality]") {
  const qint64 now = clock.nowMs();
  clock.set(now - qint64{400} * 86'400'000);
  add({{u"given"_s, u"Old"_s}});
  const ContactId spoken = add({{u"given"_s, u"Spoken"_s}});
  add({{u"given"_s, u"Confirmed"_s}, {u"confirmed"_s, u"2026-01-15"_s}});
  add({{u"given"_s, u"Confirmed long ago"_s}, {u"confirmed"_s, u"2025-06-01"_s}});
  clock.set(now);
  add({{u"given"_s, u"New"_s}});
  REQUIRE(file->transact(Op{u"note.add"_s, {}}, [&](StoreContext& ctx) -> Result<> {
    Interaction call;
    call.contact = spoken;
    call.kind = InteractionKind::Call;
    call.at = now - 86'400'000;
    return interactions::insert(ctx, call) ? Result<>() : Result<>(fail(ErrorCode::Internal, u"x"_s));
  }));
  CHECK(measured().stale == 2);
}

TEST_CASE_METHOD(QualityFixture, "A value that cannot be right is named with its reason and stays as it is",
                 "[quality]") {
  add({{u"given"_s, u"Ana"_s},
       {u"email[1]"_s, u"home@example.es"_s},
       {u"email[2]"_s, u"ana@example.es"_s},
       {u"phone.mobile"_s, u"612345678"_s},
       {u"tax_id"_s, u"12345678A"_s},
       {u"birthday"_s, u"2031-01-01"_s},
       {u"addr.home.postcode"_s, u"8001"_s}});
  add({{u"given"_s, u"Eva"_s},
       {u"tax_id"_s, u"12345678Z"_s},
       {u"birthday"_s, u"--02-29"_s},
       {u"addr.home.postcode"_s, u"99123"_s},
       {u"addr.home.country"_s, u"España"_s}});
  add({{u"given"_s, u"Tim"_s},
       {u"phone.mobile"_s, u"+44 20 7946 0000"_s},
       {u"birthday"_s, u"1890-05-05"_s},
       {u"addr.home.postcode"_s, u"SW1A 1AA"_s},
       {u"addr.home.country"_s, u"United Kingdom"_s}});
  // As other programs and exchanges may leave them: the card would not take these two.
  REQUIRE(file->transact(Op{u"test"_s, {}}, [&](StoreContext& ctx) -> Result<> {
    return ctx.db.execScript(
        "UPDATE point SET value = 'ana at home' WHERE value = 'home@example.es';"
        "UPDATE point SET value = '12 34' WHERE value = '612345678'");
  }));
  CHECK(wrong() ==
        u"Ana addr.postcode 8001 postcode.shape\n"
        u"Ana birthday 2031-01-01 date.future\n"
        u"Ana email ana at home email.expected\n"
        u"Ana phone 12 34 phone.short\n"
        u"Ana tax_id 12345678A tax_id.check\n"
        u"Eva addr.postcode 99123 postcode.shape\n"
        u"Tim birthday 1890-05-05 date.old");
  CHECK(measured().invalid == 3);
  CHECK(taken(quality::faults(file->db(), today, 2)).size() == 2);
  CHECK(value(u"Ana"_s, u"email[1]"_s) == u"ana at home");
}

TEST_CASE_METHOD(QualityFixture,
                 "There twice is who shares name and address, or a tax number, and was not kept separate",
                 "[quality]") {
  const ContactId a = add({{u"given"_s, u"José"_s}, {u"family"_s, u"Peña"_s}, {u"email[1]"_s, u"jose@example.es"_s}});
  const ContactId b = add({{u"given"_s, u"jose"_s}, {u"family"_s, u"pena"_s}, {u"email[1]"_s, u"JOSE@example.es"_s}});
  // A couple with one phone, and two of one name without anything else, are not the same.
  add({{u"given"_s, u"Eva"_s}, {u"phone.home"_s, u"912345678"_s}});
  add({{u"given"_s, u"Iker"_s}, {u"phone.home"_s, u"912345678"_s}});
  add({{u"given"_s, u"Luis"_s}});
  add({{u"given"_s, u"Luis"_s}});
  add({{u"display_name"_s, u"Bar Luna"_s}, {u"kind"_s, u"company"_s}, {u"tax_id"_s, u"B12345674"_s}});
  add({{u"display_name"_s, u"Luna S.L."_s}, {u"kind"_s, u"company"_s}, {u"tax_id"_s, u"B-12345674"_s}});
  // Colleagues with the number of their company are not one; whoever is called the same there is.
  add({{u"given"_s, u"Ana"_s}, {u"tax_id"_s, u"A58818501"_s}});
  add({{u"given"_s, u"Eneko"_s}, {u"tax_id"_s, u"A58818501"_s}});
  CHECK(measured().duplicate == 4);
  const ContactId twin = add({{u"given"_s, u"Eneko"_s}, {u"tax_id"_s, u"A58818501"_s}});
  CHECK(measured().duplicate == 6);
  REQUIRE(file->transact(Op{u"contact.trash"_s, {}}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(contacts::moveToTrash(ctx, twin));
    return {};
  }));
  REQUIRE(file->transact(Op{u"pair.separate"_s, {}}, [&](StoreContext& ctx) -> Result<> {
    Statement s(ctx.db,
                u"INSERT INTO pair_decision(id, contact_a, contact_b, verdict, at) "
                u"VALUES(77, :a, :b, 'separate', 0)"_s);
    s.bind(":a", std::min(a.value, b.value)).bind(":b", std::max(a.value, b.value));
    return s.run();
  }));
  CHECK(measured().duplicate == 2);
}

TEST_CASE_METHOD(QualityFixture,
                 "There twice is also whose name stands in other columns, as the search for duplicates has it",
                 "[quality][duplicates]") {
  struct Name {
    QString given, family;
  };
  const auto [a, b, isOne] =
      GENERATE(std::tuple(Name{u"María"_s, u"García López"_s}, Name{u"García López"_s, u"María"_s}, true),
               std::tuple(Name{u"María"_s, u"García López"_s}, Name{u"GARCIA LOPEZ MARIA"_s, u""_s}, true),
               std::tuple(Name{u"María"_s, u"García López"_s}, Name{u"María García"_s, u"López"_s}, true),
               // Words of two first names in another order are somebody else.
               std::tuple(Name{u"José María"_s, u"García"_s}, Name{u"María José"_s, u"García"_s}, false),
               std::tuple(Name{u"Ana María"_s, u"Gil"_s}, Name{u"María"_s, u"Gil Ana"_s}, false),
               std::tuple(Name{u"María"_s, u"García López"_s}, Name{u"López García"_s, u"María"_s}, false));
  CAPTURE(a.given.toStdString(), b.given.toStdString());
  const auto named = [](const Name& name) {
    return contactfields::FieldValues{
        {u"given"_s, name.given}, {u"family"_s, name.family}, {u"phone.home"_s, u"912345678"_s}};
  };
  const ContactId one = add(named(a));
  add({{u"given"_s, u"Iker"_s}, {u"family"_s, u"Gil"_s}, {u"phone.home"_s, u"912345678"_s}});
  const ContactId other = add(named(b));
  CHECK(measured().duplicate == (isOne ? 2 : 0));
  REQUIRE(file->transact(Op{u"pair.separate"_s, {}}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(pairs::keepSeparate(ctx, one, other));
    return {};
  }));
  CHECK(measured().duplicate == 0);
}

TEST_CASE_METHOD(QualityFixture, "The phrase of a count finds as many as it says", "[quality]") {
  add({{u"given"_s, u"Ana"_s}, {u"email[1]"_s, u"ana@example.es"_s}, {u"owner"_s, u"Marta"_s}});
  add({{u"given"_s, u"Eva"_s}, {u"phone.mobile"_s, u"612345678"_s}});
  add({{u"given"_s, u"Iker"_s}});
  const auto figures = measured();
  for (const auto& count : quality::countKeys()) {
    if (count.phrase == nullptr) continue;
    INFO(count.key);
    contacts::ContactQuery query;
    query.where = taken(query::readFilter(QLatin1String(count.phrase)));
    CHECK(static_cast<qint64>(taken(contacts::ids(file->db(), query)).size()) == figures.*count.member);
  }
}

TEST_CASE_METHOD(QualityFixture, "The trend has one line a day, the newest of it, and leaves nothing to undo",
                 "[quality]") {
  const auto changes = number("SELECT count(*) FROM change");
  quality::Figures figures;
  figures.contacts = 10;
  figures.completeness = 61.5;
  figures.stale = 4;
  REQUIRE(quality::remember(file->db(), {today.addDays(-1), figures}));
  REQUIRE(quality::remember(file->db(), {today, figures}));
  figures.stale = 3;
  REQUIRE(quality::remember(file->db(), {today, figures}));
  const auto days = taken(quality::trend(file->db(), today.addDays(-30)));
  REQUIRE(days.size() == 2);
  CHECK(days[0].day == today.addDays(-1));
  CHECK(days[0].figures.stale == 4);
  CHECK(days[1] == quality::DayFigures{today, figures});
  CHECK(taken(quality::trend(file->db(), today)).size() == 1);
  CHECK(number("SELECT count(*) FROM change") == changes);
  REQUIRE(file->db().execScript("UPDATE quality_day SET counts = 'not json' WHERE day = '2026-09-20'"));
  CHECK(taken(quality::trend(file->db(), today.addDays(-30))).size() == 1);
}

TEST_CASE_METHOD(QualityFixture, "Measuring stops when it is asked to", "[quality]") {
  REQUIRE(file->transact(Op{u"many"_s, {}}, [&](StoreContext& ctx) -> Result<> {
    for (int i = 0; i < 300; ++i)
      CARTERA_TRY(contactfields::create(ctx, ContactKind::Person, {{u"given"_s, QString::number(i)}}));
    return {};
  }));
  const auto stopped = quality::measure(file->db(), today, [] { return false; });
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().code == ErrorCode::Cancelled);
}
