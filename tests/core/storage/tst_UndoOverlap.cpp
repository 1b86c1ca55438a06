// SPDX-License-Identifier: GPL-3.0-or-later
// Lists that update the same people, undone and redone in every order: what shows is what the lists that are on would
// have brought by themselves.
#include <numeric>
#include <random>

#include "core/storage/Trash.h"
#include "tests/support/core/RefusalFixture.h"

using namespace cartera;
using cartera::test::RefusalFixture;
using namespace Qt::Literals::StringLiterals;

namespace {

using Lists = std::vector<QByteArray>;

/// A file into which lists come that overwrite what is there.
struct OverlapFixture : RefusalFixture {
  std::vector<ChangeId> changes;
  std::vector<bool> on;

  void bring(const QByteArray& csv) {
    ImportOptions overwrite;
    overwrite.onDuplicate = OnDuplicate::Overwrite;
    changes.push_back(import(csv, overwrite).change);
    REQUIRE(changes.back().isSet());
    on.push_back(true);
  }
  /// Off, if it is on, and the other way round.
  UndoResult toggle(size_t i) {
    clock.advance(1000);
    ChangeId target = changes[i];
    if (!on[i])
      target = ChangeId(number("SELECT max(id) FROM change WHERE undoes = " + QByteArray::number(target.value)));
    on[i] = !on[i];
    return taken(file->undo(target));
  }
  [[nodiscard]] size_t state() const {
    size_t out = 0;
    for (size_t i = 0; i < on.size(); ++i) out |= on[i] ? size_t(1) << i : 0;
    return out;
  }
  /// Everybody with all that is known of them, the tags and fields, and what the trash offers.
  [[nodiscard]] std::string shown() const {
    QStringList lines;
    for (const auto& [name, fields] : everybody())
      for (const auto& [key, value] : fields)
        if (key != u"created"_s) lines.append(name + u' ' + key + u'=' + value);
    for (const char* sql :
         {"SELECT 'tag ' || name FROM tag WHERE deleted_at IS NULL",
          "SELECT 'field ' || name FROM custom_field WHERE deleted_at IS NULL",
          "SELECT 'excluded ' || kind || coalesce(value, '') FROM suppression WHERE deleted_at IS NULL"}) {
      Statement s(file->db(), QLatin1String(sql));
      REQUIRE(s.each([&](const Statement& row) { lines.append(row.text(0)); }));
    }
    for (const TrashEntry& entry : taken(trash::list(file->db(), clock.nowMs())))
      lines.append(u"trash "_s + entry.name);
    lines.sort();
    return lines.join(u'\n').toStdString();
  }
  void requireSound() const {
    const QStringList problems = taken(file->check());
    INFO(problems.join(u'\n').toStdString());
    CHECK(problems.isEmpty());
  }
};

/// What a file shows into which only these of the lists came.
std::vector<std::string> expectedOf(const Lists& lists) {
  std::vector<std::string> out;
  for (size_t state = 0; state < size_t(1) << lists.size(); ++state) {
    OverlapFixture f;
    for (size_t i = 0; i < lists.size(); ++i)
      if ((state >> i & 1) != 0) f.bring(lists[i]);
    out.push_back(f.shown());
  }
  return out;
}

std::vector<std::vector<size_t>> ordersOf(size_t n) {
  std::vector<size_t> order(n);
  std::iota(order.begin(), order.end(), 0);
  std::vector<std::vector<size_t>> out;
  do out.push_back(order);
  while (std::next_permutation(order.begin(), order.end()));
  return out;
}

const Lists kTwo = {"Nombre;Email;Ciudad;Móvil\nAna;ana@x.es;Madrid;600000001\n",
                    "Nombre;Email;Ciudad;Móvil\nAna;ana@x.es;Sevilla;600000009\n"};
const Lists kThree = {"Nombre;Email\nAna;ana@x.es\n", kTwo[0], kTwo[1]};
/// People are in several lists, and each says everything anew: whoever stays, stays with what nobody wrote over (tags are
/// added, so there are none).
const Lists kWide = {
    "Nombre;Email;Ciudad;Móvil;Cargo;Talla\n"
    "Ana;ana@x.es;Madrid;600000001;jefa;L\n"
    "Bea;bea@x.es;Vigo;600000002;socia;M\n",
    "Nombre;Email;Ciudad;Móvil;Cargo;Talla\n"
    "Ana;ana@x.es;Sevilla;600000003;gerente;S\n"
    "Bea;bea@x.es;Lugo;600000004;asesora;XL\n"
    "Carla;carla@x.es;Toledo;600000005;actriz;XS\n",
    "Nombre;Email;Ciudad;Móvil;Cargo;Talla\n"
    "Ana;ana@x.es;Cuenca;600000006;autora;38\n"
    "Carla;carla@x.es;Soria;600000007;cantante;40\n"
    "Dora;dora@x.es;Teruel;600000008;pintora;42\n"};
/// Companies are made by one list, and others bring people to them.
const Lists kCompanies = {"Nombre;Email;Empresa;Etiquetas\nAna;ana@x.es;Acme SL;vip\n",
                          "Nombre;Email;Empresa;Etiquetas\nBea;bea@x.es;Acme SL;vip\nCarla;carla@x.es;Bonita SL;\n",
                          "Nombre;Email;Empresa;Etiquetas\nDora;dora@x.es;Bonita SL;vip\nEva;eva@x.es;Acme SL;\n"};

}  // namespace

TEST_CASE("Lists about the same people, undone and redone in every order, leave nothing of those that are off",
          "[undo][import]") {
  const Lists lists = GENERATE(kTwo, kThree, kWide, kCompanies);
  const auto expected = expectedOf(lists);
  for (const auto& away : ordersOf(lists.size())) {
    const std::vector<size_t> reversed(away.rbegin(), away.rend());
    std::vector<size_t> turned = away;
    std::rotate(turned.begin(), turned.begin() + 1, turned.end());
    for (const auto& back : {away, reversed, turned}) {
      OverlapFixture f;
      for (const QByteArray& list : lists) f.bring(list);
      REQUIRE(f.shown() == expected.back());
      std::string way;
      for (const auto* order : {&away, &back, &back, &away}) {
        for (const size_t i : *order) {
          f.toggle(i);
          way += std::to_string(i + 1) + (f.on[i] ? "+ " : "- ");
          INFO(way);
          REQUIRE(f.shown() == expected[f.state()]);
        }
      }
      f.requireSound();
    }
  }
}

TEST_CASE("Lists about the same people, switched at random, leave nothing of those that are off",
          "[undo][import][random]") {
  const Lists lists = GENERATE(kWide, kCompanies);
  const auto expected = expectedOf(lists);
  const unsigned seed = GENERATE(range(1U, 4U));
  INFO("seed " << seed);
  std::mt19937 random(seed);
  OverlapFixture f;
  for (const QByteArray& list : lists) f.bring(list);
  for (int step = 0; step < 60; ++step) {
    f.toggle(static_cast<size_t>(random() % lists.size()));
    INFO("step " << step << " state " << f.state());
    REQUIRE(f.shown() == expected[f.state()]);
  }
  f.requireSound();
}

TEST_CASE_METHOD(OverlapFixture, "What a list keeps of an older one that is off goes with the undo of it, and is told",
                 "[undo][import]") {
  for (const QByteArray& list : kThree) bring(list);
  const auto why = [](const UndoResult& result, const char* reason) {
    return std::count_if(result.left.begin(), result.left.end(),
                         [&](const LeftCell& cell) { return cell.why == QLatin1String(reason); });
  };
  const UndoResult older = toggle(1);
  // The phone and the address, with the list that keeps them.
  CHECK(why(older, "used.later") == 2);
  const UndoResult newer = toggle(2);
  CHECK(newer.left.empty());
  CHECK(newer.change.rows.count(Table::Point) == 1);
  CHECK(newer.change.rows.count(Table::Address) == 1);
  CHECK(number("SELECT count(*) FROM point WHERE kind = 'phone' AND deleted_at IS NULL") == 0);
  CHECK(number("SELECT count(*) FROM address WHERE deleted_at IS NULL") == 0);
}

TEST_CASE_METHOD(RefusalFixture,
                 "Somebody kept for an edit goes with it, also out of the trash, and comes back with it",
                 "[undo][import]") {
  const auto list = import("Nombre;Email;Empresa;Etiquetas;Talla\nAna;ana@x.es;Acme SL;vip;L\n");
  edit(u"Ana"_s, "job_title", "jefa");
  const ChangeId worked(number("SELECT max(id) FROM change"));
  taken(file->undo(list.change));
  REQUIRE(everybody().size() == 2);
  const auto kept = everybody();
  clock.advance(1000);
  const UndoResult gone = taken(file->undo(worked));
  CHECK(everybody().empty());
  CHECK(number("SELECT count(*) FROM tag WHERE deleted_at IS NULL") == 0);
  CHECK(number("SELECT count(*) FROM custom_field WHERE deleted_at IS NULL") == 0);
  // Nobody put them there.
  CHECK(taken(trash::list(file->db(), clock.nowMs())).empty());
  clock.advance(1000);
  taken(file->undo(gone.change.id));
  CHECK(everybody() == kept);
  CHECK(number("SELECT count(*) FROM tag WHERE deleted_at IS NULL") == 1);
  CHECK(taken(file->check()).isEmpty());
}

TEST_CASE_METHOD(RefusalFixture, "Whoever was put in the trash while kept stays there until that is undone as well",
                 "[undo][import]") {
  const auto list = import("Nombre;Email\nAna;ana@x.es\n");
  const ContactId ana = id(u"Ana"_s);
  edit(ana, {{u"job_title"_s, u"jefa"_s}});
  const ChangeId worked(number("SELECT max(id) FROM change"));
  clock.advance(1000);
  taken(file->undo(list.change));
  trash(ana);
  const ChangeId trashed(number("SELECT max(id) FROM change"));
  REQUIRE(everybody().empty());
  clock.advance(1000);
  const bool workFirst = GENERATE(true, false);
  taken(file->undo(workFirst ? worked : trashed));
  CHECK(everybody().empty() == workFirst);
  clock.advance(1000);
  taken(file->undo(workFirst ? trashed : worked));
  CHECK(everybody().empty());
  CHECK(taken(trash::list(file->db(), clock.nowMs())).empty());
}

TEST_CASE_METHOD(RefusalFixture, "A tag that stayed for somebody else goes when that is undone", "[undo]") {
  std::vector<ChangeId> made;
  for (const char* name : {"Ana", "Bea"}) {
    clock.advance(1000);
    const auto change =
        taken(file->transact(Op{u"contact.add"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
          CARTERA_TRY(contactfields::create(ctx, ContactKind::Person,
                                            {{u"full_name"_s, QString::fromUtf8(name)}, {u"tags"_s, u"vip"_s}}));
          return {};
        }));
    made.push_back(change.id);
  }
  const auto tags = [&] { return number("SELECT count(*) FROM tag WHERE deleted_at IS NULL"); };
  clock.advance(1000);
  taken(file->undo(made[0]));
  CHECK(tags() == 1);
  clock.advance(1000);
  const UndoResult last = taken(file->undo(made[1]));
  CHECK(tags() == 0);
  clock.advance(1000);
  taken(file->undo(last.change.id));
  CHECK(tags() == 1);
  CHECK(value(u"Bea"_s, u"tags"_s) == u"vip"_s);
}
