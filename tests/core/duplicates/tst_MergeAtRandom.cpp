// SPDX-License-Identifier: GPL-3.0-or-later
// Merges, splits and edits of either half in any order: everybody has their own again, and undo of everything the start.
#include "core/contacts/PhotoStore.h"
#include "tests/core/duplicates/Crowd.h"
#include "tests/core/exchange/vcard/CardFixture.h"

using namespace cartera;
using namespace cartera::test;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

TEST_CASE("undo of everything restores the start, and redo of everything the end") {
  const quint64 seed = GENERATE(range(20, 26));
  INFO("seed " << seed);
  Crowd crowd(seed);
  const QString start = crowd.live();
  const auto first = MergeFixture::taken(crowd.file->history().list(1)).front().id;
  int done = 0;
  for (int step = 0; step < 25; ++step) {
    if (crowd.below(3) == 0) crowd.edit();
    if (crowd.below(2) == 0) crowd.mergeTwo();
    if (crowd.below(3) == 0) crowd.splitOne();
  }
  const QString end = crowd.live();
  while (MergeFixture::taken(crowd.file->history().nextUndo()).value_or(first) != first && ++done < 1000)
    REQUIRE(crowd.file->undoLast());
  CHECK(crowd.live() == start);
  crowd.mustBeSound();
  for (int i = 0; i < done; ++i) REQUIRE(crowd.file->redoLast());
  CHECK(crowd.live() == end);
  crowd.mustBeSound();
}

TEST_CASE("whatever was merged in whatever order, everybody has their own again when all are split") {
  const quint64 seed = GENERATE(range(40, 56));
  INFO("seed " << seed);
  // A name that was taken over stays with the kept one where a merge in the middle is undone.
  const bool isUndone = seed % 2 == 1;
  Crowd crowd(seed);
  const auto picture = [&crowd](ContactId id) { return MergeFixture::taken(photos::of(crowd.file->db(), id)); };
  for (size_t i = 0; i < crowd.people.size(); i += 2)
    crowd.act("contact.edit", [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(photos::set(ctx, crowd.people[i], {s("image/png"), png(static_cast<quint32>(i) + 1, 1)}));
      return {};
    });
  const auto card = [&crowd](ContactId id) {
    QStringList lines;
    for (const auto& [key, value] : crowd.fields(id)) lines += QString(key + s(" = ") + value);
    lines.sort();
    return lines.join(u'\n').toStdString();
  };
  std::vector<std::string> had;
  std::vector<std::optional<Picture>> looked;
  for (const ContactId id : crowd.people) {
    had.push_back(card(id));
    looked.push_back(picture(id));
  }
  for (int step = 0; step < 40; ++step) {
    const auto what = crowd.below(4);
    if (what < 2) {
      const ContactId a = crowd.anybody(crowd.people);
      const ContactId b = crowd.anybody(crowd.people);
      if (a != b && crowd.isLive(a) && crowd.isLive(b))
        (void)crowd.merge(a, b, isUndone ? QStringList{} : crowd.someOf(a, b));
    } else if (what == 2 || !isUndone) {
      crowd.splitOne();
    } else if (crowd.below(3) == 0) {
      (void)crowd.file->redoLast();
    } else if (crowd.number("SELECT count(*) FROM contact_merge WHERE deleted_at IS NULL") > 0) {
      (void)crowd.file->undoLast();
    }
  }
  const auto merged = [&crowd] { return crowd.number("SELECT count(*) FROM contact_merge WHERE deleted_at IS NULL"); };
  for (int round = 0; merged() > 0 && round < 20; ++round) {
    for (const ContactId id : crowd.people)
      if (crowd.isLive(id))
        (void)crowd.file->transact(Op{s("contact.split"), {}}, [&](StoreContext& ctx) -> Result<> {
          CARTERA_TRY(merging::split(ctx, id));
          return {};
        });
  }
  REQUIRE(merged() == 0);
  for (size_t i = 0; i < crowd.people.size(); ++i) {
    INFO("person " << i);
    CHECK(card(crowd.people[i]) == had[i]);
    CHECK(picture(crowd.people[i]).has_value() == looked[i].has_value());
    if (looked[i]) CHECK(picture(crowd.people[i])->bytes == looked[i]->bytes);
  }
  crowd.mustBeSound();
}

TEST_CASE("whatever was chosen and added between, a split gives everybody their own values and main ones") {
  const quint64 seed = GENERATE(range(100, 140));
  INFO("seed " << seed);
  Crowd crowd(seed);
  // People who have the addresses of others as their second, and fields that not all of them have.
  std::vector<ContactId> people;
  for (int i = 0; i < 6; ++i) {
    contactfields::FieldValues values{{s("given"), s("Eva")}, {s("family"), s("Sanz")}};
    values.emplace_back(s("email[1]"), QStringLiteral("eva%1@example.es").arg(i));
    values.emplace_back(s("email[2]"), QStringLiteral("eva%1@example.es").arg((i + 1) % 6));
    values.emplace_back(s("email[3]"), QStringLiteral("own%1@example.es").arg(i));
    if (i % 3 != 0) values.emplace_back(s("phone[1]"), QStringLiteral("6000000%1").arg(i / 2, 2, 10, QLatin1Char('0')));
    if (i % 2 == 0) values.emplace_back(s("phone[2]"), QStringLiteral("60000001%1").arg(i));
    if (i % 3 != 1) values.emplace_back(s("custom[Size]"), QStringLiteral("%1 cm").arg(i));
    if (i > 2) values.emplace_back(s("custom[Colour]"), i == 3 ? s("blue") : s("red"));
    values.emplace_back(s("job_title"), QStringLiteral("Job %1").arg(i));
    people.push_back(crowd.add(values));
  }
  crowd.people = people;
  const auto own = [&crowd](ContactId id) {
    QStringList out;
    for (const Point& p : MergeFixture::taken(points::ofContact(crowd.file->db(), id)))
      if (!p.value.startsWith(u'7')) out += p.value + (p.isPrimary ? s(" main") : QString());
    for (const auto& [key, value] : crowd.fields(id))
      if (key == u"job_title" || key.startsWith(QLatin1String("custom["))) out += QString(key + s(" = ") + value);
    out.sort();
    return out.join(u'\n').toStdString();
  };
  std::vector<std::string> had;
  for (const ContactId id : people) had.push_back(own(id));
  int added = 0;
  for (int step = 0; step < 30; ++step) {
    const auto what = crowd.below(5);
    const ContactId a = crowd.anybody(people);
    const ContactId b = crowd.anybody(people);
    if (what < 2) {
      if (a != b && crowd.isLive(a) && crowd.isLive(b)) (void)crowd.merge(a, b, crowd.someOf(a, b));
    } else if (what == 2) {
      crowd.splitOne();
    } else if (crowd.isLive(a)) {
      if (what == 3) crowd.set(a, s("note"), s("Called"));
      // Behind what is there: it is nobody's first one.
      if (what == 4 && crowd.number("SELECT count(*) FROM point WHERE kind = 'phone' AND deleted_at IS NULL AND "
                                    "contact_id = " +
                                    a.toString().toLatin1()) > 0)
        crowd.act("contact.edit", [&](StoreContext& ctx) -> Result<> {
          Point p;
          p.contact = a;
          p.kind = PointKind::Phone;
          p.value = QStringLiteral("7%1").arg(++added, 8, 10, QLatin1Char('0'));
          CARTERA_TRY(points::add(ctx, p));
          return {};
        });
    }
  }
  const auto merged = [&crowd] { return crowd.number("SELECT count(*) FROM contact_merge WHERE deleted_at IS NULL"); };
  for (int round = 0; merged() > 0 && round < 100; ++round) crowd.splitOne();
  for (int round = 0; merged() > 0 && round < 20; ++round)
    for (const ContactId id : people)
      if (crowd.isLive(id))
        (void)crowd.file->transact(Op{s("contact.split"), {}}, [&](StoreContext& ctx) -> Result<> {
          CARTERA_TRY(merging::split(ctx, id));
          return {};
        });
  REQUIRE(merged() == 0);
  for (size_t i = 0; i < people.size(); ++i) {
    INFO("person " << i);
    CHECK(own(people[i]) == had[i]);
  }
  crowd.mustBeSound();
}
