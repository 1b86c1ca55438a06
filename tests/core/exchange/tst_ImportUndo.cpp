// SPDX-License-Identifier: GPL-3.0-or-later
// Imports and the work done on them, undone in any order: whoever stays, stays whole.
#include <random>
#include <set>

#include "core/storage/ChangesetCodec.h"
#include "tests/support/core/JournalFixture.h"
#include "tests/support/core/RefusalFixture.h"

using namespace cartera;
using cartera::test::RefusalFixture;
using namespace Qt::Literals::StringLiterals;

TEST_CASE_METHOD(RefusalFixture, "A tag or field stays with those who got it after the one whose coming is undone",
                 "[undo]") {
  ChangeSet first;
  for (const char* name : {"Ana", "Bea"}) {
    clock.advance(1000);
    const auto change =
        taken(file->transact(Op{u"contact.add"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
          CARTERA_TRY(contactfields::create(
              ctx, ContactKind::Person,
              {{u"full_name"_s, QString::fromUtf8(name)}, {u"tags"_s, u"vip"_s}, {u"custom[Talla]"_s, u"L"_s}}));
          return {};
        }));
    if (!first.id.isSet()) first = change;
  }
  const UndoResult undone = taken(file->undo(first.id));
  CHECK(everybody().size() == 1);
  CHECK(value(u"Bea"_s, u"tags"_s) == u"vip"_s);
  CHECK(value(u"Bea"_s, u"custom[Talla]"_s) == u"L"_s);
  REQUIRE(undone.left.size() == 2);
  CHECK(undone.left[0].why == u"kept.with"_s);
}

TEST_CASE_METHOD(RefusalFixture, "Whoever an undone import leaves is as before, whatever was undone before",
                 "[undo][import][random]") {
  const unsigned seed = GENERATE(range(1U, 13U));
  INFO("seed " << seed);
  std::mt19937 rng(seed);
  const auto below = [&rng](size_t n) { return static_cast<size_t>(rng() % n); };
  const std::array<const char*, 3> companies{"Acme SL", "Bonita SL", ""};
  const std::array<const char*, 4> tags{"vip", "nueva", "vip;nueva", ""};
  const std::array<const char*, 3> colours{"azul", "rojo", ""};
  struct Act {
    ChangeId change;
    bool on = true;
    std::set<qint64> touched;  // contacts
    std::set<qint64> made;
    bool isImport = false;
  };
  std::vector<Act> acts;
  const auto shown = [&] {
    std::map<qint64, contactfields::FieldValues> out;
    for (const ContactId who : taken(contacts::ids(file->db(), {})))
      out[who.value] = contactfields::flatten(taken(contacts::card(file->db(), who)));
    return out;
  };
  // Who made whom: an import, or nothing that this test takes back.
  const auto makerOf = [&](qint64 who) {
    size_t k = 0;
    while (k < acts.size() && acts[k].made.count(who) == 0) ++k;
    return k;
  };
  const auto newest = [&] { return ChangeId(number("SELECT max(id) FROM change")); };
  int people = 0;
  for (int step = 0; step < 30; ++step) {
    INFO("step " << step);
    const auto before = shown();
    std::vector<qint64> ids;
    for (const auto& entry : before) ids.push_back(entry.first);
    const size_t what = below(10);
    if (what < 3 || ids.empty()) {
      // Each brings its own people, and some say something new of those of others; companies, tags and fields are shared.
      QByteArray csv = "Nombre;Email;Empresa;Etiquetas;Color favorito;Móvil;Cargo\n";
      for (size_t i = 0; i <= below(3); ++i) {
        const bool known = people > 0 && below(3) == 0;
        const QByteArray n =
            QByteArray::number(known ? 1 + static_cast<int>(below(static_cast<size_t>(people))) : ++people);
        csv += "P" + n + ";p" + n + "@x.es;" + companies[below(3)] + ';' + '"' + tags[below(4)] + '"' + ';' +
               colours[below(3)] + ";6000" + QByteArray::number(10000 + step * 10 + static_cast<int>(i)) + ";cargo " +
               QByteArray::number(step) + '\n';
      }
      ImportOptions overwrite;
      overwrite.onDuplicate = OnDuplicate::Overwrite;
      Act act{import(csv, overwrite).change, true, {}, {}};
      for (const auto& [who, fields] : shown()) {
        const auto known = before.find(who);
        if (known == before.end()) {
          act.made.insert(who);
        } else if (known->second != fields) {
          act.touched.insert(who);
        }
      }
      act.isImport = true;
      acts.push_back(act);
    } else if (what < 6) {
      const ContactId who(ids[below(ids.size())]);
      const std::array<contactfields::FieldValues, 4> edits{
          contactfields::FieldValues{{u"job_title"_s, u"jefa "_s + QString::number(step)}},
          {{u"tags"_s, QString::fromUtf8(tags[below(3)])}},
          {{u"org.name"_s, QString::fromUtf8(companies[below(2)])}},
          {{u"custom[Color favorito]"_s, u"verde "_s + QString::number(step)}}};
      const ChangeId last = newest();
      edit(who, edits[below(4)]);
      if (newest() != last) acts.push_back({newest(), true, {who.value}, {}});
    } else if (!acts.empty()) {
      const size_t i = below(acts.size());
      clock.advance(1000);
      ChangeId target = acts[i].change;
      if (!acts[i].on)
        target = ChangeId(number("SELECT max(id) FROM change WHERE undoes = " + QByteArray::number(target.value)));
      taken(file->undo(target));
      acts[i].on = !acts[i].on;
      if (acts[i].on || !acts[i].isImport) continue;
      // An import was taken back. Who came with another that is off may have stayed for the sake of this one.
      const auto mustStay = [&](qint64 who) {
        const size_t maker = makerOf(who);
        if (maker == acts.size() || acts[maker].on) return true;
        return std::any_of(acts.begin() + static_cast<std::ptrdiff_t>(maker) + 1, acts.end(),
                           [&](const Act& act) { return act.on && act.touched.count(who) > 0; });
      };
      const auto after = shown();
      for (const auto& [who, fields] : before) {
        INFO("contact " << who);
        const auto it = after.find(who);
        if (mustStay(who)) REQUIRE(it != after.end());
        if (it == after.end() || acts[i].touched.count(who) > 0) continue;
        const auto text = [](const contactfields::FieldValues& all) {
          QStringList lines;
          for (const auto& [key, value] : all) lines.append(key + u'=' + value);
          return lines.join(u'\n').toStdString();
        };
        CHECK(text(it->second) == text(fields));
      }
    }
  }
  const QStringList problems = taken(file->check());
  INFO(problems.join(u'\n').toStdString());
  CHECK(problems.isEmpty());
  const auto copy = taken(Connection::inMemory());
  REQUIRE(schema::migrate(*copy));
  Statement s(file->db(), u"SELECT cs FROM change ORDER BY id"_s);
  REQUIRE(
      s.each([&](const Statement& row) { REQUIRE(changeset::replay(*copy, taken(changeset::unpack(row.blob(0))))); }));
  CHECK(test::JournalFixture::dump(*copy) == test::JournalFixture::dump(file->db()));
}

TEST_CASE_METHOD(RefusalFixture, "Before a list comes in, a checked backup is made", "[import][backup]") {
  OpenOptions o = options();
  o.backupFolder = path(u"backups"_s);
  const QString p = file->path();
  import("Nombre\nAna\n");
  file.reset();
  file = taken(Workspace::open(p, o, clock));
  ImportOptions trial;
  trial.dryRun = true;
  import("Nombre\nBea\n", trial);
  CHECK(backup::list(file->backupFolder()).empty());
  import("Nombre\nBea\n");
  const auto made = backup::list(file->backupFolder());
  REQUIRE(made.size() == 1);
  CHECK(made[0].reason == u"import"_s);
  REQUIRE(backup::verify(made[0].path));
  const auto copy = taken(Connection::open(made[0].path, Connection::Mode::Immutable));
  CHECK(taken(copy->scalar("SELECT count(*) FROM contact")) == 1);
  CHECK(everybody().size() == 2);
}
