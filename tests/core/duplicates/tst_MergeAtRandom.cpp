// SPDX-License-Identifier: GPL-3.0-or-later
// Merges, splits, edits of either half, undos and redos in any order: nothing that hung on anybody is lost.
#include <map>
#include <random>

#include "core/contacts/PhotoStore.h"
#include "tests/core/exchange/vcard/CardFixture.h"
#include "tests/support/core/MergeFixture.h"

using namespace cartera;
using namespace cartera::test;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// What hangs on people, as text without owner and place: how often each is there. Copies that a merge made for the kept
/// one are not counted, what stays out of sight with a merged one is.
using Multiset = std::map<QString, int>;

struct Crowd : MergeFixture {
  std::vector<ContactId> people;
  std::vector<ContactId> companies;
  std::mt19937_64 chance;
  int written = 0;

  explicit Crowd(quint64 seed) : chance(seed) {
    for (int i = 0; i < 2; ++i)
      companies.push_back(add({{s("org.name"), QStringLiteral("Firm %1").arg(i)}}, ContactKind::Company));
    for (int i = 0; i < 6; ++i) {
      const QString n = QString::number(i);
      people.push_back(add({{s("given"), s("Ana") + n},
                            {s("family"), s("Gil")},
                            // Some have the same ones.
                            {s("email[1]"), QStringLiteral("ana%1@example.es").arg(i / 2)},
                            {s("phone.mobile"), QStringLiteral("61234567%1").arg(i)},
                            {s("addr.home.city"), s("Getafe") + n},
                            {s("org.name"), QStringLiteral("Firm %1").arg(i % 2)},
                            {s("tags"), i % 2 == 0 ? s("vip;old") : s("vip")},
                            {s("custom[Size]"), n},
                            {s("consent.email"), i % 3 == 0 ? s("no") : s("yes")},
                            {s("note"), s("note ") + n}}));
    }
  }
  size_t below(size_t n) { return static_cast<size_t>(chance() % n); }
  ContactId anybody(const std::vector<ContactId>& of) { return of[below(of.size())]; }
  bool isLive(ContactId id) const {
    return number("SELECT deleted_at IS NULL FROM contact WHERE id = " + id.toString().toLatin1()) == 1;
  }

  /// Some of what a person could choose from the other.
  QStringList someOf(ContactId kept, ContactId other) {
    QStringList take;
    for (const auto& choice : taken(merging::fieldChoices(file->db(), kept, other)))
      if (below(2) == 0) take += choice.field;
    return take;
  }

  [[nodiscard]] Multiset relations() const {
    static const std::map<const char*, const char*> kTexts = {{"point", "kind || ' ' || value"},
                                                              {"address", "coalesce(street, '') || coalesce(city, '')"},
                                                              {"membership", "coalesce(role, '-')"},
                                                              {"stage_entry", "stage"},
                                                              {"interaction", "kind || ' ' || coalesce(body, '')"},
                                                              {"task", "title"}};
    Multiset out;
    for (const auto& [table, text] : kTexts) {
      Statement q(file->db(), QStringLiteral("SELECT ") + QLatin1String(text) + QStringLiteral(" FROM ") +
                                  QLatin1String(table) + QStringLiteral(" WHERE deleted_at IS NULL"));
      taken(
          q.each([&, name = table](const Statement& r) { ++out[QLatin1String(name) + QLatin1Char(' ') + r.text(0)]; }));
    }
    return out;
  }

  /// A row that is not in the trash hangs on somebody who is to be seen, or who was merged into one.
  void nothingHangsOnNobody() const {
    for (const auto& reference : merging::references()) {
      if (reference.way == merging::Way::Stays) continue;
      const QByteArray table = schema::recordedTable(reference.table)->name;
      INFO(table.toStdString() << "." << reference.column);
      CHECK(number("SELECT count(*) FROM " + table + " t JOIN contact c ON c.id = t." + reference.column +
                   " WHERE t.deleted_at IS NULL AND c.deleted_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
                   "contact_merge m WHERE m.other_id = c.id AND m.deleted_at IS NULL)") == 0);
    }
    for (const ContactId id : people) {
      const ContactId kept = taken(merging::keptFor(file->db(), id));
      INFO(id.value << " kept by " << kept.value);
      CHECK(isLive(kept));
    }
  }

  /// Writes one thing more to somebody, and says which text is new.
  void edit() {
    const ContactId id = anybody(people);
    if (!isLive(id)) return;
    const QString text = QString::number(++written);
    switch (below(4)) {
      case 0: set(id, s("note"), s("later ") + text); break;
      case 1:
        act("contact.edit", [&](StoreContext& ctx) -> Result<> {
          Point p;
          p.contact = id;
          p.kind = PointKind::Phone;
          p.value = QStringLiteral("69%1").arg(written, 7, 10, QLatin1Char('0'));
          CARTERA_TRY(points::add(ctx, p));
          return {};
        });
        break;
      case 2: set(id, s("custom[Size]"), text); break;
      default:
        act("contact.edit", [&](StoreContext& ctx) -> Result<> {
          Task t;
          t.contact = id;
          t.title = s("task ") + text;
          CARTERA_TRY(tasks::insert(ctx, t));
          return {};
        });
    }
  }
  void mergeTwo() {
    const bool firms = below(5) == 0;
    const ContactId a = anybody(firms ? companies : people);
    const ContactId b = anybody(firms ? companies : people);
    if (a != b && isLive(a) && isLive(b)) (void)merge(a, b, someOf(a, b));
  }
  void splitOne() {
    const ContactId id = anybody(people);
    (void)file->transact(Op{s("contact.split"), {}}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(merging::split(ctx, id));
      return {};
    });
  }
  /// Switches a merge or split of any age; one that cannot be changes nothing.
  void switchOne() {
    const auto changes = taken(file->history().list(1000));
    const auto& change = changes[below(changes.size())];
    const bool isOurs = change.op.code == u"contact.merge" || change.op.code == u"contact.split";
    if (isOurs) (void)file->undo(change.id);
  }
};

}  // namespace

TEST_CASE("merges, edits, splits, undos and redos in any order lose nothing") {
  const quint64 seed = GENERATE(range(1, 9));
  INFO("seed " << seed);
  Crowd crowd(seed);
  Multiset expected = crowd.relations();
  for (int step = 0; step < 60; ++step) {
    INFO("step " << step);
    const auto what = crowd.below(10);
    if (what < 3) {
      const Multiset before = crowd.relations();
      crowd.edit();
      // An edit adds what it adds: that is expected from then on.
      for (const auto& [text, count] : crowd.relations()) {
        const auto was = before.find(text);
        const int more = count - (was == before.end() ? 0 : was->second);
        if (more != 0) expected[text] += more;
      }
    } else if (what < 6) {
      crowd.mergeTwo();
    } else if (what < 8) {
      crowd.splitOne();
    } else {
      crowd.switchOne();
    }
    REQUIRE(crowd.relations() == expected);
    crowd.nothingHangsOnNobody();
  }
  CHECK(crowd.number("SELECT count(*) FROM contact_merge") >= 3);
  CHECK(crowd.number("SELECT count(*) FROM contact_merge WHERE deleted_at IS NOT NULL") > 0);
  crowd.mustBeSound();
}

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
