// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/ContactSearch.h"

#include <atomic>
#include <random>
#include <thread>

#include "core/contacts/InteractionStore.h"
#include "tests/support/core/ContactBuilder.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
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

TEST_CASE_METHOD(SearchFixture, "After 10,000 random edits, trashes and undos a search answers as after a fresh start",
                 "[search]") {
  constexpr int kSteps = 10'000;
  // So few that a question is answered with all of them, and each is changed over and over.
  constexpr size_t kMost = 400;
  std::mt19937 random(11);
  std::vector<ContactId> everybody;
  static const char* const names[] = {"Ana", "Mariana", "Juana", "Anabel", "Susana", "Hernán"};
  const auto name = [&] { return QString::fromUtf8(names[random() % std::size(names)]); };
  for (int step = 1; step <= kSteps; ++step) {
    const unsigned dice = random() % 6;
    if ((dice < 2 && everybody.size() < kMost) || everybody.empty()) {
      everybody.push_back(add(name(), QStringLiteral("a%1@example.es").arg(random() % 90)));
    } else if (dice == 2) {
      (void)file->undoLast();
    } else if (dice == 3) {
      (void)file->redoLast();
    } else {
      const ContactId id = everybody[random() % everybody.size()];
      (void)file->transact(Op{QStringLiteral("contact.edit"), {}}, [&](StoreContext& ctx) -> Result<> {
        if (dice == 4 && random() % 3 == 0) {
          CARTERA_TRY(contacts::moveToTrash(ctx, id));
          return {};
        }
        CARTERA_ASSIGN(Contact c, contacts::get(file->db(), id));
        c.given = name();
        CARTERA_TRY(contacts::update(ctx, c));
        return {};
      });
    }
    if (step % 1000 == 0 || step == 100) {
      ContactSearch fresh;
      must(fresh.build(file->db()));
      for (const char* typed : {"ana", "an", "juana", "her", "a1", "example", "mariana a", "usan"}) {
        INFO("step " << step << ", " << typed);
        CHECK(found(search, typed, 1000) == found(fresh, typed, 1000));
      }
    }
  }
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
