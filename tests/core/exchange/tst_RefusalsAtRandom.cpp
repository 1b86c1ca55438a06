// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever said no is not written to: lists, answers, exclusions, trash, erases, backups put back, and undo of anything of
// any age, in random order, against a model that knows nothing of tables.
#include <array>
#include <random>
#include <set>

#include "core/storage/FileLock.h"
#include "core/workspace/RestoreFile.h"
#include "tests/support/Rounds.h"
#include "tests/support/core/RefusalFixture.h"

using namespace cartera;
using cartera::test::RefusalFixture;
using cartera::test::rounds;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What somebody said, by hand or in a list.
struct Say {
  enum class What { No, Yes, Exclude, Lift, ListNo, ListExclude, Forgotten };
  What what = What::No;
  qint64 who = 0;
  /// Those they had then; of a list the row's.
  QStringList addresses;
};

/// Addresses that must not be written to, at the least.
struct State {
  std::map<qint64, QStringList> people;    // said no
  std::map<qint64, QStringList> excluded;  // on the list of exclusions in person
  std::set<QString> lists;                 // a list said no
  std::set<QString> entries;               // on the list of exclusions by address
  std::set<QString> yes;                   // of people who said so themselves

  void take(const Say& say, const std::map<qint64, QStringList>& has) {
    switch (say.what) {
      case Say::What::No:
        people[say.who] = say.addresses;
        for (const QString& a : say.addresses) yes.erase(a);
        break;
      case Say::What::Yes:
        people.erase(say.who);
        for (const QString& a : say.addresses) {
          lists.erase(a);
          yes.insert(a);
        }
        break;
      case Say::What::Exclude: excluded[say.who] = say.addresses; break;
      case Say::What::Lift:
        excluded.erase(say.who);
        for (const QString& a : say.addresses) {
          entries.erase(a);
          // Of a row that was left out, and was nobody's, the list of exclusions has the no.
          lists.erase(a);
          // What was taken from somebody who refused it stood on the list by itself.
          for (auto* all : {&people, &excluded}) {
            for (auto& [who, theirs] : *all) {
              const auto it = has.find(who);
              if (who != say.who && (it == has.end() || !it->second.contains(a))) theirs.removeAll(a);
            }
          }
        }
        break;
      case Say::What::ListNo: lists.insert(say.addresses.begin(), say.addresses.end()); break;
      case Say::What::ListExclude:
      case Say::What::Forgotten: entries.insert(say.addresses.begin(), say.addresses.end()); break;
    }
  }
};

/// One change of the file.
struct Act {
  ChangeId change;
  bool on = true;
  std::vector<Say> says;
};

struct RandomFixture : RefusalFixture {
  std::mt19937 rng;
  std::vector<Act> acts;
  std::vector<QByteArray> files;
  QString copy;
  std::vector<Act> actsOfCopy;
  /// What was done, for whoever has to find out.
  QString story;
  /// Something else than the last change was taken back: an address may be nobody's since.
  bool outOfOrder = false;

  size_t below(size_t n) { return static_cast<size_t>(rng() % n); }
  [[nodiscard]] ChangeId newest() const { return ChangeId(number("SELECT coalesce(max(id), 0) FROM change")); }
  [[nodiscard]] QStringList addressesOf(ContactId who) const {
    QStringList out;
    Statement s(file->db(), u"SELECT value FROM point WHERE contact_id = :id AND deleted_at IS NULL"_s);
    s.bind(":id", who);
    REQUIRE(s.each([&](const Statement& r) { out.append(r.text(0)); }));
    return out;
  }
  [[nodiscard]] std::map<qint64, QStringList> everybodysAddresses() const {
    std::map<qint64, QStringList> out;
    Statement s(file->db(), u"SELECT contact_id, value FROM point WHERE deleted_at IS NULL"_s);
    REQUIRE(s.each([&](const Statement& r) { out[r.integer(0)].append(r.text(1)); }));
    return out;
  }
  [[nodiscard]] State state() const {
    State now;
    const auto has = everybodysAddresses();
    for (const Act& act : acts) {
      if (!act.on) continue;
      for (const Say& say : act.says) now.take(say, has);
    }
    return now;
  }
  /// Writes down what `work` did, if it did anything.
  template <class F>
  bool act(std::vector<Say> says, F&& work) {
    const ChangeId before = newest();
    work();
    if (newest() == before) return false;
    for (const Say& say : says)
      story += u" says %1 of %2 (%3)"_s.arg(static_cast<int>(say.what)).arg(say.who).arg(say.addresses.join(u' '));
    acts.push_back({newest(), true, std::move(says)});
    return true;
  }

  void bring(const QByteArray& csv) {
    ImportOptions options;
    options.onDuplicate =
        std::array{OnDuplicate::Fill, OnDuplicate::Skip, OnDuplicate::Overwrite, OnDuplicate::Create}[below(4)];
    options.strict = below(3) == 0;
    const bool again = std::find(files.begin(), files.end(), csv) != files.end();
    const State before = state();
    const auto report = import(csv, options);
    story += u" list policy %1 strict %2\n%3"_s.arg(static_cast<int>(options.onDuplicate))
                 .arg(options.strict)
                 .arg(QString::fromUtf8(csv));
    std::vector<Say> says;
    for (const QByteArray& line : csv.split('\n').mid(1)) {
      const QList<QByteArray> cells = line.split(';');
      if (cells.size() != 6) continue;
      const QString address = QString::fromUtf8(cells[1]);
      // Of people who said yes themselves a list of an earlier day is not believed, nor one that was read already.
      const bool own = before.yes.count(address) > 0 && before.lists.count(address) == 0;
      const bool no = cells[2] != "sí" && cells[2] != "yes" && cells[2] != "suscrito";
      if (no && !(own && (again || cells[3] == "01/02/2024" || cells[3] == "21/09/2026")))
        says.push_back({Say::What::ListNo, 0, {address}});
      if (cells[4] == "sí" || cells[5] == "todo") says.push_back({Say::What::ListExclude, 0, {address}});
    }
    // A list that refuses is news, unless it is the very same one.
    if (!report.change.isSet()) CHECK((again || says.empty()));
    if (report.change.isSet()) acts.push_back({report.change, true, says});
  }
  void erase(ContactId who) {
    std::vector<Say> says;
    const State now = state();
    const QStringList theirs = addressesOf(who);
    for (const auto* all : {&now.people, &now.excluded}) {
      const auto it = all->find(who.value);
      if (it == all->end()) continue;
      for (const QString& a : it->second)
        if (theirs.contains(a)) says.push_back({Say::What::Forgotten, 0, {a}});
    }
    clock.advance(1000);
    taken(file->erase({{who}, {}, {}, {}}));
    acts.push_back({ChangeId(), true, says});
  }
  /// The backup comes back; what was refused since comes over.
  void restore() {
    const State now = state();
    clock.advance(1000);
    const QString p = file->path();
    file.reset();
    RestoreResult done;
    {
      const auto lock = taken(FileLock::take(p));
      done = taken(restoreFile(copy, p, options(), clock));
    }
    CHECK_FALSE(done.notCompared);
    CHECK_FALSE(done.notCarried);
    file = taken(Workspace::open(p, options(), clock));
    acts = actsOfCopy;
    const State then = state();
    const auto isThere = [&](qint64 who) {
      return number("SELECT count(*) FROM contact WHERE id = " + QByteArray::number(who)) > 0;
    };
    Act carried{done.change, true, {}};
    for (const auto& [who, theirs] : now.people)
      if (then.people.count(who) == 0)
        carried.says.push_back({isThere(who) ? Say::What::No : Say::What::ListExclude, who, theirs});
    for (const auto& [who, theirs] : now.excluded)
      if (then.excluded.count(who) == 0)
        carried.says.push_back({isThere(who) ? Say::What::Exclude : Say::What::ListExclude, who, theirs});
    for (const QString& a : now.lists)
      if (then.lists.count(a) == 0) carried.says.push_back({Say::What::ListNo, 0, {a}});
    for (const QString& a : now.entries)
      if (then.entries.count(a) == 0) carried.says.push_back({Say::What::ListExclude, 0, {a}});
    acts.push_back(carried);
    // People have other addresses now than when they refused.
    outOfOrder = true;
  }
  /// Any change of any age, off or on again.
  void switchAny() {
    if (acts.empty()) return;
    const size_t i = below(acts.size());
    if (!acts[i].change.isSet()) return;
    outOfOrder = true;
    clock.advance(1000);
    ChangeId target = acts[i].change;
    const qint64 last =
        number("SELECT coalesce(max(id), 0) FROM change WHERE undoes = " + QByteArray::number(target.value));
    if (!acts[i].on) target = ChangeId(last);
    story += u" act %1 of %2 is %3"_s.arg(i).arg(acts.size()).arg(acts[i].on ? u"undone"_s : u"redone"_s);
    taken(file->undo(target));
    acts[i].on = !acts[i].on;
  }
  void switchLast() {
    clock.advance(1000);
    const auto next = taken(file->history().nextUndo());
    if (!next) return;
    taken(file->undoLast());
    const auto it = std::find_if(acts.begin(), acts.end(), [&](const Act& a) { return a.change == *next; });
    if (it == acts.end()) return;
    it->on = false;
    if (below(2) == 0) return;
    clock.advance(1000);
    taken(file->redoLast());
    it->on = true;
  }
  void check(int step) {
    const State now = state();
    const auto has = everybodysAddresses();
    const auto still = [&](qint64 who, const QString& a) {
      const auto it = has.find(who);
      return it != has.end() && it->second.contains(a);
    };
    const QStringList mail = mailed();
    for (const QString& address : mail) {
      INFO("step " << step << ' ' << address.toStdString() << story.toStdString());
      CHECK(now.lists.count(address) == 0);
      if (!outOfOrder) CHECK(now.entries.count(address) == 0);
      for (const auto* all : {&now.people, &now.excluded}) {
        for (const auto& [who, theirs] : *all)
          REQUIRE_FALSE((theirs.contains(address) && (!outOfOrder || still(who, address))));
      }
    }
  }
};

}  // namespace

TEST_CASE_METHOD(RandomFixture, "Nobody whose last answer was no is mailed, whatever happens in whatever order",
                 "[refusal][random]") {
  const unsigned seed = GENERATE(range(1U, 1U + rounds(24U)));
  INFO("seed " << seed);
  rng.seed(seed);
  const QStringList names{u"Ana"_s, u"Ana María"_s, u"Bea"_s};
  const QStringList addresses{u"a@x.es"_s, u"b@x.es"_s, u"c@x.es"_s};
  const QList<QByteArray> yes{"sí", "yes", "suscrito"};
  const QList<QByteArray> no{"no", "baja", "withdrawn", "no, gracias"};
  const QList<QByteArray> days{"", "01/02/2024", "21/09/2026", "05/12/2030", "31/02/2026"};
  for (int step = 0; step < 40; ++step) {
    const auto all = taken(contacts::ids(file->db(), {}));
    const ContactId who = all.empty() ? ContactId() : all[below(all.size())];
    const ContactId gone(
        number("SELECT coalesce(max(id), 0) FROM contact c WHERE deleted_at IS NOT NULL AND NOT EXISTS "
               "(SELECT 1 FROM cell_clock e WHERE e.tbl = 1 AND e.row = c.id AND e.col = -2)"));
    const size_t what = below(16);
    story += u"\nstep %1: %2 on %3, %4 acts"_s.arg(step).arg(what).arg(who.value).arg(acts.size());
    switch (what) {
      case 0:
      case 1:
      case 2: {
        QByteArray csv = "Nombre;Email;Acepta publicidad;Fecha consentimiento;Rebotado;Exclusiones\n";
        for (size_t i = 0; i <= below(3); ++i) {
          const QByteArray word = below(2) == 0 ? yes[static_cast<int>(below(3))] : no[static_cast<int>(below(4))];
          csv += names[static_cast<int>(below(3))].toUtf8() + ';' + addresses[static_cast<int>(below(3))].toUtf8() +
                 ';' + word + ';' + days[static_cast<int>(below(5))] + ';' + (below(8) == 0 ? "sí" : "") + ';' +
                 (below(8) == 0 ? "todo" : "") + '\n';
        }
        bring(csv);
        files.push_back(csv);
        break;
      }
      case 3:
        if (!files.empty()) bring(files[below(files.size())]);
        break;
      case 4:
        // Said again it is written again: also where it held already.
        if (who.isSet()) {
          const bool dated = below(3) == 0;
          CHECK(act({{Say::What::No, who.value, addressesOf(who)}}, [&] {
            contactfields::FieldValues values{{u"consent.email"_s, u"no"_s}};
            if (dated) values.emplace_back(u"consent.email.date"_s, u"2030-12-05"_s);
            edit(who, values);
          }));
        }
        break;
      case 5:
        if (who.isSet()) {
          const QStringList theirs = addressesOf(who);
          contactfields::Applied applied;
          act({{Say::What::Yes, who.value, theirs}}, [&] { applied = edit(who, {{u"consent.email"_s, u"yes"_s}}); });
          CHECK(applied.kept.empty());
        }
        break;
      case 6: {
        const bool back = below(2) == 0;
        if (back ? gone.isSet() : who.isSet()) act({}, [&] { trash(back ? gone : who, !back); });
        break;
      }
      case 7:
        if (who.isSet()) act({}, [&] { edit(who, {{u"email[1]"_s, addresses[static_cast<int>(below(3))]}}); });
        break;
      case 8:
        if (who.isSet()) CHECK(act({{Say::What::Exclude, who.value, addressesOf(who)}}, [&] { exclude(who); }));
        break;
      case 9:
        if (who.isSet()) act({{Say::What::Lift, who.value, addressesOf(who)}}, [&] { exclude(who, false); });
        break;
      case 10:
        if (gone.isSet()) erase(gone);
        break;
      case 11:
        copy = path(u"copy.cartera"_s);
        QFile::remove(copy);
        taken(file->backupNow(copy, u"manual"_s));
        actsOfCopy = acts;
        break;
      case 12:
        if (!copy.isEmpty()) restore();
        break;
      case 13: switchLast(); break;
      default: switchAny(); break;
    }
    check(step);
  }
  const QStringList problems = taken(file->check());
  INFO(problems.join(u'\n').toStdString());
  CHECK(problems.isEmpty());
}
