// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chooses of two: values of fields of one's own, and which e-mail and phone is the main one. Nothing that
// was not chosen is lost.
#include "tests/support/core/MergeFixture.h"

using namespace cartera;
using namespace cartera::test;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct Two : MergeFixture {
  ContactId kept = add({{s("given"), s("Eva")},
                        {s("email[1]"), s("eva@example.es")},
                        {s("email[2]"), s("shared@example.es")},
                        {s("phone[1]"), s("612345678")},
                        {s("custom[Size]"), s("M")}});
  ContactId other = add({{s("given"), s("Eva")},
                         {s("email[1]"), s("eva@work.example")},
                         {s("email[2]"), s("eva@third.example")},
                         {s("phone[1]"), s("912345678")},
                         {s("custom[Size]"), s("L")},
                         {s("custom[Colour]"), s("blue")}});

  [[nodiscard]] QString mainOf(ContactId id, PointKind kind) const {
    QStringList out;
    for (const Point& p : taken(points::ofContact(file->db(), id)))
      if (p.kind == kind && p.isPrimary) out += p.value;
    // Exactly one, or none of a kind that nobody has.
    return out.join(u'+');
  }
  [[nodiscard]] QString mail(ContactId id) const { return mainOf(id, PointKind::Email); }
  [[nodiscard]] QString phone(ContactId id) const { return mainOf(id, PointKind::Phone); }
  [[nodiscard]] QString size(ContactId id) const { return field(id, s("custom[Size]")); }
  void makeMain(ContactId id, const QString& value) const {
    act("contact.edit", [&](StoreContext& ctx) -> Result<> {
      CARTERA_ASSIGN(const auto all, points::ofContact(ctx.db, id));
      for (Point p : all) {
        if (p.value != value) continue;
        p.isPrimary = true;
        CARTERA_TRY(points::update(ctx, p));
      }
      return {};
    });
  }
};

}  // namespace

TEST_CASE("where both have a value of one's own field, it is chosen which is shown, and the other one is kept") {
  Two f;
  const QString before = f.live();
  const auto offered = MergeFixture::taken(merging::fieldChoices(f.file->db(), f.kept, f.other));
  const merging::FieldChoice size{s("custom[Size]"), s("M"), s("L"), false};
  CHECK(std::count(offered.begin(), offered.end(), size) == 1);
  // However it is spelled.
  const auto done = f.merge(f.kept, f.other, {s("custom[size]")});
  CHECK(f.size(f.kept) == s("L"));
  const merging::FieldChoice chosen{s("custom[Size]"), s("M"), s("L"), true};
  CHECK(std::count(done.choices.begin(), done.choices.end(), chosen) == 1);
  // The history of the kept one tells what stood there.
  const auto history = MergeFixture::taken(f.file->history().ofContact(f.kept));
  CHECK(std::any_of(history.begin(), history.end(), [](const CellChange& c) {
    return c.table == Table::CustomValue && c.column == u"value" && c.before == s("M") && c.after == s("L");
  }));
  f.mustBeSound();
  SECTION("a split gives each its own") {
    (void)f.split(f.other);
    CHECK(f.size(f.kept) == s("M"));
    CHECK(f.size(f.other) == s("L"));
  }
  SECTION("an undo gives it back as well") {
    REQUIRE(f.file->undoLast());
    CHECK(f.live() == before);
    REQUIRE(f.file->redoLast());
    CHECK(f.size(f.kept) == s("L"));
  }
  SECTION("what was written there since is the kept one's") {
    f.set(f.kept, s("custom[Size]"), s("XL"));
    (void)f.split(f.other);
    CHECK(f.size(f.kept) == s("XL"));
    CHECK(f.size(f.other) == s("L"));
  }
  f.mustBeSound();
}

TEST_CASE("a choice of a field that only the other has changes nothing, and of one that neither has is refused") {
  Two f;
  CHECK(f.refusedMerge(f.kept, f.other, {s("custom[Weight]")}).subject == s("merge.field"));
  CHECK(f.refusedMerge(f.other, f.kept, {s("custom[Colour]")}).subject == s("merge.field"));
  (void)f.merge(f.kept, f.other, {s("custom[Colour]")});
  CHECK(f.field(f.kept, s("custom[Colour]")) == s("blue"));
  (void)f.split(f.other);
  CHECK(f.field(f.kept, s("custom[Colour]")).isEmpty());
  CHECK(f.field(f.other, s("custom[Colour]")) == s("blue"));
}

TEST_CASE("a value that came with one merge and was chosen away by the next goes back to whose it was") {
  MergeFixture f;
  const ContactId kept = f.add({{s("given"), s("Ana")}});
  const ContactId first = f.add({{s("given"), s("Ana")}, {s("custom[Size]"), s("M")}});
  const ContactId second = f.add({{s("given"), s("Ana")}, {s("custom[Size]"), s("L")}});
  const bool isTaken = GENERATE(true, false);
  const bool isEdited = GENERATE(true, false);
  (void)f.merge(kept, first);
  (void)f.merge(kept, second, isTaken ? QStringList{s("custom[Size]")} : QStringList{});
  const auto size = [&](ContactId id) { return f.field(id, s("custom[Size]")); };
  if (isEdited) f.set(kept, s("custom[Size]"), s("XL"));
  SECTION("the first of them first") {
    (void)f.split(first);
    CHECK(size(first) == (isEdited ? s("XL") : s("M")));
    CHECK(size(kept) == s("L"));
    (void)f.split(second);
    CHECK(size(second) == s("L"));
  }
  SECTION("the last of them first") {
    (void)f.split(second);
    CHECK(size(second) == s("L"));
    CHECK(size(kept) == (isEdited ? s("XL") : s("M")));
    (void)f.split(first);
    CHECK(size(first) == (isEdited ? s("XL") : s("M")));
  }
  CHECK(size(kept).isEmpty());
  f.mustBeSound();
}

TEST_CASE("which e-mail and which phone is the main one is chosen; both are there, and each has their own again") {
  Two f;
  const QString before = f.live();
  const QStringList take = GENERATE(QStringList{QStringLiteral("email")}, QStringList{QStringLiteral("phone[1]")},
                                    QStringList{QStringLiteral("email[1]"), QStringLiteral("phone")}, QStringList{});
  INFO(take.join(u' ').toStdString());
  const bool mail = take.join(u' ').contains(QLatin1String("email"));
  const bool phone = take.join(u' ').contains(QLatin1String("phone"));
  const auto done = f.merge(f.kept, f.other, take);
  CHECK(f.mail(f.kept) == (mail ? s("eva@work.example") : s("eva@example.es")));
  CHECK(f.phone(f.kept) == (phone ? s("912345678") : s("612345678")));
  CHECK(MergeFixture::taken(points::ofContact(f.file->db(), f.kept)).size() == 6);
  const merging::FieldChoice told{s("email[1]"), s("eva@example.es"), s("eva@work.example"), mail};
  CHECK(std::count(done.choices.begin(), done.choices.end(), told) == 1);
  f.mustBeSound();
  SECTION("by an undo") {
    REQUIRE(f.file->undoLast());
    CHECK(f.live() == before);
  }
  SECTION("by a split") {
    (void)f.split(f.other);
    CHECK(f.mail(f.kept) == s("eva@example.es"));
    CHECK(f.mail(f.other) == s("eva@work.example"));
    CHECK(f.phone(f.kept) == s("612345678"));
    CHECK(f.phone(f.other) == s("912345678"));
  }
  SECTION("by a split after another one of the kept one's was made the main one") {
    f.makeMain(f.kept, s("shared@example.es"));
    (void)f.split(f.other);
    CHECK(f.mail(f.kept) == s("shared@example.es"));
    CHECK(f.mail(f.other) == s("eva@work.example"));
  }
  SECTION("by a split after another one that came along was made the main one") {
    f.makeMain(f.kept, s("eva@third.example"));
    (void)f.split(f.other);
    CHECK(f.mail(f.kept) == s("eva@example.es"));
    CHECK(f.mail(f.other) == s("eva@third.example"));
  }
  f.mustBeSound();
}

TEST_CASE("there is nothing to choose where both have the same main one, or only one has any") {
  MergeFixture f;
  const ContactId kept = f.add({{s("given"), s("Eva")}, {s("phone[1]"), s("612 34 56 78")}});
  const ContactId other =
      f.add({{s("given"), s("Eva")}, {s("phone[1]"), s("+34612345678")}, {s("email[1]"), s("eva@example.es")}});
  CHECK(MergeFixture::taken(merging::fieldChoices(f.file->db(), kept, other)).empty());
  CHECK(f.refusedMerge(kept, other, {s("phone")}).subject == s("merge.field"));
  (void)f.merge(kept, other, {s("email")});
  CHECK(f.field(kept, s("email[1]")) == s("eva@example.es"));
}

TEST_CASE("a main one that the kept one has as its second is that one, and a split puts it back behind") {
  Two f;
  const ContactId third = f.add({{s("given"), s("Eva")}, {s("email[1]"), s("Shared@example.es")}});
  (void)f.merge(f.kept, third, {s("email")});
  CHECK(f.mail(f.kept) == s("shared@example.es"));
  CHECK(MergeFixture::taken(points::ofContact(f.file->db(), f.kept)).size() == 3);
  (void)f.split(third);
  CHECK(f.mail(f.kept) == s("eva@example.es"));
  CHECK(f.mail(third) == s("Shared@example.es"));
  f.mustBeSound();
}

TEST_CASE("a main one chosen from what came with another merge outlives the split of that one") {
  MergeFixture f;
  const ContactId kept = f.add({{s("given"), s("Ana")}, {s("email[1]"), s("ana@example.es")}});
  const ContactId first =
      f.add({{s("given"), s("Ana")}, {s("email[1]"), s("first@example.es")}, {s("email[2]"), s("shared@example.es")}});
  const ContactId second = f.add({{s("given"), s("Ana")}, {s("email[1]"), s("shared@example.es")}});
  (void)f.merge(kept, first);
  (void)f.merge(kept, second, {s("email")});
  const auto first1 = [&](ContactId id) { return f.field(id, s("email[1]")); };
  CHECK(first1(kept) == s("shared@example.es"));
  (void)f.split(first);
  CHECK(first1(first) == s("first@example.es"));
  CHECK(first1(kept) == s("shared@example.es"));
  (void)f.split(second);
  CHECK(first1(kept) == s("ana@example.es"));
  CHECK(first1(second) == s("shared@example.es"));
  f.mustBeSound();
}

TEST_CASE("what comes to light when somebody leaves takes the first place from nobody") {
  MergeFixture f;
  const ContactId kept = f.add({{s("given"), s("Ana")}, {s("email[1]"), s("ana@example.es")}});
  const ContactId first = f.add({{s("given"), s("Ana")}, {s("email[1]"), s("shared@example.es")}});
  const ContactId second = f.add({{s("given"), s("Ana")}, {s("email[1]"), s("shared@example.es")}});
  (void)f.merge(kept, first);
  (void)f.merge(kept, second);
  (void)f.split(first);
  CHECK(f.field(kept, s("email[1]")) == s("ana@example.es"));
  CHECK(f.field(kept, s("email[2]")) == s("shared@example.es"));
  (void)f.split(second);
  CHECK(f.field(second, s("email[1]")) == s("shared@example.es"));
  f.mustBeSound();
}

TEST_CASE("split puts the chosen back through merges inside each other") {
  Two f;
  const ContactId third =
      f.add({{s("given"), s("Eva")}, {s("email[1]"), s("outer@example.es")}, {s("custom[Size]"), s("S")}});
  (void)f.merge(f.kept, f.other, {s("email"), s("custom[Size]")});
  (void)f.merge(third, f.kept, {s("email"), s("custom[Size]")});
  CHECK(f.mail(third) == s("eva@work.example"));
  CHECK(f.size(third) == s("L"));
  (void)f.split(f.kept);
  CHECK(f.mail(third) == s("outer@example.es"));
  CHECK(f.size(third) == s("S"));
  CHECK(f.mail(f.kept) == s("eva@work.example"));
  CHECK(f.size(f.kept) == s("L"));
  (void)f.split(f.other);
  CHECK(f.mail(f.kept) == s("eva@example.es"));
  CHECK(f.size(f.kept) == s("M"));
  CHECK(f.mail(f.other) == s("eva@work.example"));
  CHECK(f.size(f.other) == s("L"));
  f.mustBeSound();
}
