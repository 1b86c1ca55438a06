// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/ContactSearch.h"

#include <atomic>
#include <random>
#include <thread>

#include "core/contacts/AddressStore.h"
#include "core/contacts/InteractionStore.h"
#include "core/contacts/MembershipStore.h"
#include "core/contacts/PointStore.h"
#include "core/contacts/TagStore.h"
#include "core/exchange/Importer.h"
#include "tests/support/Rounds.h"
#include "tests/support/core/ContactBuilder.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using cartera::test::rounds;
using namespace cartera::search;
using cartera::test::ContactBuilder;
using cartera::test::MemoryFile;
using cartera::test::must;
using cartera::test::WorkspaceFixture;

namespace {

std::vector<qint64> found(const ContactSearch& search, const char* typed, int limit = 50) {
  std::vector<qint64> out;
  for (const Hit& h : search.find(searchWords(QString::fromUtf8(typed)), limit).hits) out.push_back(h.id.value);
  return out;
}

/// A file with some people, and a search that hears of each change, as a window's would.
struct SearchFixture : WorkspaceFixture {
  ContactSearch search;
  SearchFixture() {
    must(search.build(file->db()));
    QObject::connect(file.get(), &Workspace::changed,
                     [this](const ChangeSet& c) { must(search.refresh(file->db(), c.contacts)); });
  }
  ContactId add(const QString& given, const QString& email) {
    ContactId id;
    must(file->transact(Op{QStringLiteral("contact.add"), {given}}, [&](StoreContext& ctx) -> Result<> {
      Contact c;
      c.given = given;
      CARTERA_ASSIGN(id, contacts::insert(ctx, c));
      Point p;
      p.contact = id;
      p.kind = PointKind::Email;
      p.value = email;
      CARTERA_TRY(points::add(ctx, p));
      return {};
    }));
    return id;
  }
};

}  // namespace

TEST_CASE("People are found by any part of what the list shows, without accents", "[search]") {
  MemoryFile file;
  const ContactId company = ContactBuilder(file, ContactKind::Company, QStringLiteral("Tornillería Núñez SL")).id;
  const ContactId ana = ContactBuilder(file, QStringLiteral("Ána"), QStringLiteral("Peña Ruiz"))
                            .email(QStringLiteral("ana.pena19@Example.es"))
                            .phone(QStringLiteral("612 34 56 78"))
                            .city(QStringLiteral("A Coruña"))
                            .worksAt(company)
                            .tag(QStringLiteral("Renovación"))
                            .id;
  file.renew();
  ContactSearch search;
  CHECK_FALSE(search.isReady());
  CHECK(found(search, "ana").empty());
  must(search.build(*file.db));
  CHECK(search.isReady());
  for (const char* typed : {"ana", "ANA PEÑA", "pena ru", "ena19", "ana.pena19@", "612345678", "612-34", "34 56",
                            "+34612", "0034 612 345", "coruna", "renovacion ana", "tornilleria ana"}) {
    INFO(typed);
    CHECK(found(search, typed) == std::vector<qint64>{ana.value});
  }
  CHECK(found(search, "nunez") == std::vector<qint64>{ana.value, company.value});
  CHECK(found(search, "ana nadie").empty());
  CHECK(search.bytes() > 0);
}

TEST_CASE_METHOD(SearchFixture, "Adding, editing, trashing, undoing and redoing are seen by the very next search",
                 "[search]") {
  const ContactId ana = add(QStringLiteral("Ana"), QStringLiteral("ana@example.es"));
  CHECK(found(search, "ana@exa") == std::vector<qint64>{ana.value});
  must(file->transact(Op{QStringLiteral("contact.edit"), {}}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_ASSIGN(Contact c, contacts::get(file->db(), ana));
    c.given = QStringLiteral("Berta");
    CARTERA_TRY(contacts::update(ctx, c));
    return {};
  }));
  CHECK(found(search, "berta") == std::vector<qint64>{ana.value});
  CHECK(found(search, "ana ").size() == 1);  // the address still begins with it
  must(file->undoLast());
  CHECK(found(search, "berta").empty());
  must(file->transact(Op{QStringLiteral("contact.trash"), {}}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(contacts::moveToTrash(ctx, ana));
    return {};
  }));
  CHECK(found(search, "ana").empty());
  must(file->undoLast());
  CHECK(found(search, "ana") == std::vector<qint64>{ana.value});
}

TEST_CASE_METHOD(SearchFixture, "Who was spoken to last comes first", "[search]") {
  const ContactId old = add(QStringLiteral("Ana Uno"), QStringLiteral("a1@example.es"));
  const ContactId late = add(QStringLiteral("Ana Dos"), QStringLiteral("a2@example.es"));
  const ContactId never = add(QStringLiteral("Ana Tres"), QStringLiteral("a3@example.es"));
  const auto call = [&](ContactId who, qint64 at) {
    must(file->transact(Op{QStringLiteral("interaction.add"), {}}, [&](StoreContext& ctx) -> Result<> {
      Interaction i;
      i.contact = who;
      i.kind = InteractionKind::Call;
      i.at = at;
      CARTERA_TRY(interactions::insert(ctx, i));
      return {};
    }));
  };
  call(old, 1'700'000'000'000);
  call(late, 1'750'000'000'000);
  CHECK(found(search, "ana") == std::vector<qint64>{late.value, old.value, never.value});
  call(old, 1'760'000'000'000);
  CHECK(found(search, "ana") == std::vector<qint64>{old.value, late.value, never.value});
}

namespace {

/// Changes of every kind that can move somebody in an answer, or into or out of it: also those that touch other rows
/// than the contact's own.
struct RandomEdits {
  SearchFixture& f;
  std::mt19937 random{11};
  std::vector<ContactId> people = {};
  std::vector<ContactId> companies = {};
  int imports = 0;

  /// So few that a question is answered with all of them, and each is changed over and over.
  static constexpr size_t kMost = 300;

  static QString one(std::initializer_list<const char*> of, unsigned which) {
    return QString::fromUtf8(*(of.begin() + which % of.size()));
  }
  QString name() { return one({"Ana", "Mariana", "Juana", "Anabel", "Susana", "Hernán"}, random()); }
  QString firm() { return one({"Obras Mar", "Talleres Ana", "Bar Juana", "Hernán e Hijos"}, random()); }
  QString tag() { return one({"VIP", "Renovación", "Ana", "Obra"}, random()); }
  template <class T>
  T pick(const std::vector<T>& of) {
    return of[random() % of.size()];
  }
  void change(const std::function<Result<>(StoreContext&)>& work) {
    // Who lies in the trash cannot be edited: then nothing happens.
    (void)f.file->transact(Op{QStringLiteral("edit"), {}}, work);
  }

  void step() {
    const unsigned dice = random() % 16;
    if (people.size() < 5 || (dice == 0 && people.size() < kMost)) {
      people.push_back(f.add(name(), QStringLiteral("a%1@example.es").arg(random() % 90)));
    } else if (companies.size() < 3) {
      change([&](StoreContext& ctx) -> Result<> {
        Contact c;
        c.kind = ContactKind::Company;
        c.displayName = firm();
        CARTERA_ASSIGN(const ContactId id, contacts::insert(ctx, c));
        companies.push_back(id);
        return {};
      });
    } else if (dice <= 2) {
      (void)f.file->undoLast();
    } else if (dice == 3) {
      (void)f.file->redoLast();
    } else if (dice == 4 && random() % 40 == 0 && imports < 30) {
      import();
    } else {
      const bool ofCompany = dice == 5 || dice == 6;
      const ContactId id = pick(ofCompany ? companies : people);
      change([&](StoreContext& ctx) { return edit(ctx, id, dice, ofCompany); });
    }
  }

  Result<> edit(StoreContext& ctx, ContactId id, unsigned dice, bool ofCompany) {
    switch (dice) {
      case 6:
      case 7:
        if (random() % 3 == 0) {
          CARTERA_TRY(contacts::moveToTrash(ctx, id));
        } else {
          CARTERA_TRY(contacts::restore(ctx, id));
        }
        return {};
      case 8: {
        Point p;
        p.contact = id;
        p.kind = random() % 2 == 0 ? PointKind::Phone : PointKind::Email;
        p.value = p.kind == PointKind::Phone ? QString::number(600000000 + random() % 50)
                                             : QStringLiteral("m%1@example.es").arg(random() % 50);
        CARTERA_TRY(points::add(ctx, p));
        return {};
      }
      case 9: {
        CARTERA_ASSIGN(const auto all, points::ofContact(ctx.db, id));
        if (!all.empty()) CARTERA_TRY(points::remove(ctx, pick(all).id));
        return {};
      }
      case 10: CARTERA_TRY(tags::add(ctx, id, tag())); return {};
      case 11: {
        // Of everybody who has it.
        CARTERA_ASSIGN(const auto all, tags::all(ctx.db));
        if (all.empty()) return {};
        Tag one = pick(all);
        if (random() % 2 == 0) {
          CARTERA_TRY(tags::remove(ctx, id, one.id));
          return {};
        }
        one.name = one.name.endsWith(u'!') ? one.name.chopped(1) : QString(one.name + u'!');
        CARTERA_TRY(tags::update(ctx, one));
        return {};
      }
      case 12: CARTERA_TRY(memberships::joinByName(ctx, id, firm(), random() % 2 == 0)); return {};
      case 13: {
        CARTERA_ASSIGN(const auto all, memberships::ofContact(ctx.db, id));
        if (!all.empty()) CARTERA_TRY(memberships::remove(ctx, pick(all).membership.id));
        return {};
      }
      case 14: {
        Interaction i;
        i.contact = id;
        i.kind = random() % 2 == 0 ? InteractionKind::Call : InteractionKind::Note;
        i.at = 1'700'000'000'000 + static_cast<qint64>(random() % 1'000'000) * 60'000;
        i.body = QStringLiteral("hablado");
        CARTERA_TRY(interactions::insert(ctx, i));
        return {};
      }
      case 15: {
        Address a;
        a.contact = id;
        a.city = one({"Anaya", "Soria", "Mariana de la Cuesta"}, random());
        CARTERA_TRY(addresses::add(ctx, a));
        return {};
      }
      default: break;
    }
    CARTERA_ASSIGN(Contact c, contacts::get(ctx.db, id));
    (ofCompany ? c.displayName : c.given) = ofCompany ? firm() : name();
    CARTERA_TRY(contacts::update(ctx, c));
    return {};
  }

  void import() {
    QByteArray list = "Nombre;Correo;Empresa;Ciudad\n";
    for (int i = 0; i < 4; ++i) {
      list +=
          (name() + QStringLiteral(" Lista;a%1@example.es;").arg(random() % 90) + firm() + QStringLiteral(";Soria\n"))
              .toUtf8();
    }
    const auto plan = planImport(f.write(QStringLiteral("list%1.csv").arg(++imports), list));
    REQUIRE(plan);
    REQUIRE(importContacts(*f.file, *plan, {}));
  }
};

}  // namespace

TEST_CASE_METHOD(SearchFixture, "After 10,000 random edits, trashes and undos a search answers as after a fresh start",
                 "[search]") {
  constexpr int kSteps = rounds(10'000);
  RandomEdits edits{*this};
  size_t most = 0;
  for (int step = 1; step <= kSteps; ++step) {
    edits.step();
    if (step % 1000 != 0 && step != 100) continue;
    ContactSearch fresh;
    must(fresh.build(file->db()));
    for (const char* typed : {"ana", "an", "juana", "her", "a1", "example", "mariana a", "usan", "renovacion", "vip",
                              "talleres", "6000000", "soria", "hijos ana", "lista"}) {
      INFO("step " << step << ", " << typed);
      const auto answer = found(search, typed, 1000);
      CHECK(answer == found(fresh, typed, 1000));
      most = std::max(most, answer.size());
    }
  }
  CHECK(most > rounds(size_t{50}));
  CHECK(edits.imports > rounds(5));
  CHECK(number("SELECT count(*) FROM contact WHERE deleted_at IS NOT NULL") > 0);
}

TEST_CASE_METHOD(SearchFixture, "A build that is stopped leaves the search as it was", "[search]") {
  const ContactId ana = add(QStringLiteral("Ana"), QStringLiteral("ana@example.es"));
  for (int i = 0; i < 5000; ++i) {
    // Only the derived rows matter here, and they are not recorded.
    must(file->db().execScript("INSERT INTO contact_key VALUES(" + QByteArray::number(i + 1) +
                               ",1,'x','x',x'00',NULL,'x')"));
  }
  const auto stopped = search.build(file->db(), [] { return true; });
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().code == ErrorCode::Cancelled);
  CHECK(found(search, "ana") == std::vector<qint64>{ana.value});
}

TEST_CASE_METHOD(SearchFixture, "What changes while everybody is read anew is not lost", "[search]") {
  (void)add(QStringLiteral("Ana"), QStringLiteral("ana@example.es"));
  ContactSearch other;
  ContactId late;
  bool once = false;
  for (int i = 0; i < 5000; ++i) {
    must(file->db().execScript("INSERT INTO contact_key VALUES(" + QByteArray::number(i + 1) +
                               ",1,'x','x',x'00',NULL,'x')"));
  }
  auto reader = must(Connection::open(file->path(), Connection::Mode::ReadOnly));
  must(other.build(*reader, [&] {
    if (!once) {
      once = true;
      late = add(QStringLiteral("Zoe"), QStringLiteral("zoe@example.es"));
      must(other.refresh(file->db(), {late.value}));
    }
    return false;
  }));
  REQUIRE(once);
  CHECK(found(other, "zoe") == std::vector<qint64>{late.value});
}

TEST_CASE_METHOD(SearchFixture, "A long tail is renewed once, and the answers stay", "[search]") {
  const ContactId ana = add(QStringLiteral("Ana"), QStringLiteral("ana@example.es"));
  CHECK_FALSE(search.renewIfWorthIt());
  for (int i = 0; i < 5000; ++i) {
    must(file->db().execScript("INSERT INTO contact_key VALUES(" + QByteArray::number(i + 1) +
                               ",1,'x','x',x'00',NULL,'y" + QByteArray::number(i) + "')"));
  }
  std::vector<qint64> ids;
  for (qint64 i = 1; i <= 5000; ++i) ids.push_back(i);
  must(search.refresh(file->db(), ids));
  CHECK(found(search, "y77").size() == 11);
  CHECK(search.renewIfWorthIt());
  CHECK_FALSE(search.renewIfWorthIt());
  CHECK(found(search, "y77").size() == 11);
  CHECK(found(search, "ana") == std::vector<qint64>{ana.value});
}
