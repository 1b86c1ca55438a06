// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/BulkContacts.h"

#include <random>

#include "core/contacts/AddressStore.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/InteractionStore.h"
#include "core/contacts/MembershipStore.h"
#include "core/contacts/PointStore.h"
#include "core/contacts/TagStore.h"
#include "core/storage/ChangesetCodec.h"
#include "core/storage/Past.h"
#include "tests/support/core/FailingVfs.h"
#include "tests/support/core/JournalFixture.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using namespace cartera::test;

namespace {

const Op kBulk{QStringLiteral("import"), {}, ChangeKind::Bulk};

/// People as sheets have them: some with hardly anything, some with everything, odd texts among them.
class People {
 public:
  explicit People(unsigned seed) : m_rng(seed) {}

  ContactCard next(const std::vector<std::pair<ContactId, QString>>& companies) {
    ContactCard card;
    Contact& c = card.contact;
    c.kind = static_cast<ContactKind>(below(4));
    const QString names[] = {QStringLiteral("Ana"),     QStringLiteral("José María"),  QStringLiteral("Ñuño"),
                             QStringLiteral("O'Brien"), QStringLiteral("日本"),        QStringLiteral("ﬁn Straße"),
                             QStringLiteral("10 Peña"), QStringLiteral("García-López")};
    const auto name = [&] { return below(3) == 0 ? QString() : names[below(8)]; };
    c.given = name();
    c.family = name();
    c.middle = below(4) == 0 ? name() : QString();
    c.nickname = below(5) == 0 ? name() : QString();
    if (below(4) == 0) c.displayName = QStringLiteral("Ferretería ") + name();
    if (below(3) == 0) c.taxId = QStringLiteral("es-B12345678");
    if (below(3) == 0) c.jobTitle = QStringLiteral("jefa");
    if (below(3) == 0) c.birthday = QStringLiteral("--11-21");
    if (below(2) == 0) c.stage = stageKeys()[below(6)];
    if (below(3) == 0) c.owner = QStringLiteral("Marta");
    if (below(3) == 0) c.source = QStringLiteral("feria");
    if (below(3) == 0) c.extra = QStringLiteral("{\"a\":\"b\"}");
    if (below(3) == 0) c.importKey = 1 + below(1'000'000);
    c.isPrivate = below(9) == 0;
    const QString values[] = {QStringLiteral("Ana.Perez@Example.ES"),    QStringLiteral("roto@"),
                              QStringLiteral("+34 612 345 678"),         QStringLiteral("12"),
                              QStringLiteral("https://www.example.es/"), QStringLiteral("@ana_perez")};
    for (int n = below(5); n > 0; --n) {
      Point p;
      p.kind = static_cast<PointKind>(below(4));
      p.value = values[below(6)] + QString::number(below(50));
      p.isPrimary = below(4) == 0;
      if (below(3) == 0) p.label = QStringLiteral("work");
      if (below(4) == 0) p.position = 1 + below(6);
      card.points.push_back(p);
    }
    for (int n = below(3); n > 0; --n) {
      Address a;
      a.city = below(2) == 0 ? QString() : names[below(8)];
      a.street = QStringLiteral("Calle Mayor 1");
      a.isPrimary = below(3) == 0;
      card.addresses.push_back(a);
    }
    for (int n = companies.empty() ? 0 : below(3); n > 0; --n) {
      const auto& company = companies[static_cast<size_t>(below(static_cast<int>(companies.size())))];
      CardMembership m;
      m.membership.company = company.first;
      m.companyName = company.second;
      m.membership.role = QStringLiteral("ventas");
      card.memberships.push_back(m);
    }
    for (const QString& tag : {QStringLiteral("VIP"), QStringLiteral("feria de otoño")})
      if (below(3) == 0) card.tags.push_back({tags::idOf(tag), tag, {}, false});
    if (below(3) == 0) {
      CustomValue v;
      v.field.id = customfields::idOf(QStringLiteral("Interés"));
      v.value = QStringLiteral("pintura");
      card.customValues.push_back(v);
    }
    for (int n = below(3); n > 0; --n) {
      Interaction i;
      i.kind = static_cast<InteractionKind>(below(7));
      i.at = 1'700'000'000'000 + below(1'000'000);
      i.body = QStringLiteral("Llamar mañana");
      if (below(2) == 0) i.minutes = below(90);
      card.notes.push_back(i);
    }
    if (below(3) == 0) {
      ConsentEvent e;
      e.channel = Channel::Email;
      e.state = ConsentState::Granted;
      e.evidence = QStringLiteral("{}");
      card.consents.push_back(e);
    }
    return card;
  }

 private:
  int below(int n) { return static_cast<int>(m_rng() % static_cast<unsigned>(n)); }
  std::mt19937 m_rng;
};

/// The same through the stores, one part after the other.
Result<ContactId> insertByStores(const StoreContext& ctx, ContactCard card) {
  CARTERA_ASSIGN(const ContactId id, contacts::insert(ctx, card.contact));
  for (Point p : card.points) {
    p.contact = id;
    CARTERA_TRY(points::add(ctx, p));
  }
  for (Address a : card.addresses) {
    a.contact = id;
    CARTERA_TRY(addresses::add(ctx, a));
  }
  for (CardMembership m : card.memberships) {
    m.membership.contact = id;
    CARTERA_TRY(memberships::add(ctx, m.membership));
  }
  for (const Tag& t : card.tags) CARTERA_TRY(tags::add(ctx, id, t.name));
  for (const CustomValue& v : card.customValues) CARTERA_TRY(customfields::set(ctx, id, v.field.id, v.value));
  for (Interaction i : card.notes) {
    i.contact = id;
    CARTERA_TRY(interactions::insert(ctx, i));
  }
  for (ConsentEvent e : card.consents) {
    e.contact = id;
    CARTERA_TRY(consents::append(ctx, e));
  }
  return id;
}

enum class Way { Stores, Bulk };

struct BulkFixture : WorkspaceFixture {
  text::SortKeys keys{QStringLiteral("es")};

  /// The same people in the file, one way or the other.
  Result<ChangeSet> fill(Workspace& w, Way way, unsigned seed, int count, int chunkEvery = 50) {
    return w.transact(kBulk, [&](StoreContext& ctx) -> Result<> {
      BulkContacts bulk(ctx, keys);
      const auto insert = [&](const ContactCard& card) {
        return way == Way::Bulk ? bulk.insert(card) : insertByStores(ctx, card);
      };
      for (const char* tag : {"VIP", "feria de otoño"}) CARTERA_TRY(tags::define(ctx, QString::fromUtf8(tag)));
      CARTERA_TRY(customfields::define(ctx, QStringLiteral("Interés"), FieldType::Text));
      std::vector<std::pair<ContactId, QString>> companies;
      for (const char* name : {"Talleres Núñez", "ACME"}) {
        ContactCard company;
        company.contact.kind = ContactKind::Company;
        company.contact.displayName = QString::fromUtf8(name);
        CARTERA_ASSIGN(const ContactId id, insert(company));
        companies.emplace_back(id, company.contact.displayName);
      }
      People people(seed);
      for (int i = 1; i <= count; ++i) {
        CARTERA_TRY(insert(people.next(companies)));
        if (i % chunkEvery == 0) CARTERA_TRY(w.chunk());
      }
      return {};
    });
  }

  static QString derived(Workspace& w) {
    QString out;
    for (const char* sql :
         {"SELECT contact_id || live || name || '|' || name_key || '|' || hex(sort_key) || coalesce(tax_key, '~') || "
          "find_text FROM contact_key ORDER BY contact_id",
          "SELECT contact_id || '|' || coalesce(last_contact_at, '~') || '|' || interactions || '|' || completeness || "
          "'|' || coalesce(email, '~') || coalesce(phone, '~') || coalesce(city, '~') || coalesce(company, '~') FROM "
          "contact_stat ORDER BY contact_id",
          "SELECT point_id || '|' || contact_id || kind || key FROM point_key ORDER BY point_id"}) {
      Statement s(w.db(), QLatin1String(sql));
      REQUIRE(s.each([&](const Statement& row) { out += row.text(0) + u'\n'; }));
    }
    return out;
  }
  static void requireSound(Workspace& w) {
    const auto problems = taken(w.check());
    INFO(problems.join(u'\n').toStdString());
    REQUIRE(problems.isEmpty());
    const QString written = derived(w);
    REQUIRE(w.rebuildDerived());
    const bool same = derived(w) == written;
    REQUIRE(same);
  }
  static void requireReplays(Workspace& w) {
    const auto empty = taken(Connection::inMemory());
    REQUIRE(schema::migrate(*empty));
    Statement s(w.db(), QStringLiteral("SELECT cs FROM change ORDER BY id"));
    REQUIRE(s.each([&](const Statement& row) {
      const auto raw = changeset::unpack(row.blob(0));
      REQUIRE(raw);
      REQUIRE(changeset::replay(*empty, *raw));
    }));
    const bool same = JournalFixture::dump(*empty) == JournalFixture::dump(w.db());
    REQUIRE(same);
  }
};

}  // namespace

TEST_CASE_METHOD(BulkFixture, "Contacts that come in bulk are those that stores would have made", "[bulk]") {
  for (const unsigned seed : {1U, 2U}) {
    INFO("seed " << seed);
    const auto stores = create(QStringLiteral("stores%1.cartera").arg(seed));
    const auto bulk = create(QStringLiteral("bulk%1.cartera").arg(seed));
    const ChangeSet a = taken(fill(*stores, Way::Stores, seed, 170));
    const ChangeSet b = taken(fill(*bulk, Way::Bulk, seed, 170));
    const bool same = everybody(*stores) == everybody(*bulk);
    CHECK(same);
    REQUIRE(a.contacts.size() == b.contacts.size());
    for (const auto& [table, rows] : a.rows) CHECK(rows.size() == b.rows.at(table).size());
    CHECK(taken(stores->history().list(5)).front().records == taken(bulk->history().list(5)).front().records);
    requireSound(*bulk);
    requireReplays(*bulk);

    const auto live = [](Workspace& w) { return taken(w.db().scalar("SELECT count(*) FROM contact_key WHERE live")); };
    const qint64 count = live(*bulk);
    clock.advance(1000);
    taken(bulk->undoLast());
    CHECK(live(*bulk) == 0);
    requireSound(*bulk);
    clock.advance(1000);
    taken(bulk->redoLast());
    CHECK(live(*bulk) == count);
    requireSound(*bulk);
    const bool again = everybody(*stores) == everybody(*bulk);
    CHECK(again);
  }
}

TEST_CASE_METHOD(BulkFixture, "What stores change in the same chunk shows in what is derived", "[bulk]") {
  ContactId ana;
  ContactId acme;
  ContactCard card;
  card.contact.given = QStringLiteral("Ana");
  card.points = {Point{{}, {}, PointKind::Email, {}, QStringLiteral("ana@example.es"), false, 0, {}}};
  taken(file->transact(kBulk, [&](StoreContext& ctx) -> Result<> {
    BulkContacts bulk(ctx, keys);
    Contact company;
    company.kind = ContactKind::Company;
    company.displayName = QStringLiteral("ACME");
    CARTERA_ASSIGN(acme, contacts::insert(ctx, company));
    CardMembership m;
    m.membership.company = acme;
    m.companyName = company.displayName;
    card.memberships = {m};
    CARTERA_ASSIGN(ana, bulk.insert(card));
    // A second address, another name of the company, a tag: each concerns her.
    CARTERA_TRY(contactfields::apply(ctx, ana, {{QStringLiteral("email[2]"), QStringLiteral("otra@example.es")}}));
    CARTERA_TRY(tags::add(ctx, ana, QStringLiteral("vip")));
    CARTERA_ASSIGN(company, contacts::get(ctx.db, acme));
    company.displayName = QStringLiteral("Talleres Núñez");
    CARTERA_TRY(contacts::update(ctx, company));
    return {};
  }));
  CHECK(text("SELECT company FROM contact_stat WHERE contact_id = " + QByteArray::number(ana.value)) ==
        QStringLiteral("Talleres Núñez"));
  CHECK(number("SELECT count(*) FROM point_key") == 2);
  CHECK(number("SELECT count(*) FROM cell_clock") == 0);  // all of it is how they were made
  requireSound(*file);
  requireReplays(*file);
  const auto then = taken(past::ofRecord(file->db(), ana.value, clock.nowMs()));
  CHECK(contactfields::flatten(taken(contacts::card(*then, ana))) ==
        contactfields::flatten(taken(contacts::card(file->db(), ana))));
}

TEST_CASE_METHOD(BulkFixture, "A text that has no UTF-8 leaves derived values as they are read again", "[bulk]") {
  taken(file->transact(kBulk, [&](StoreContext& ctx) -> Result<> {
    BulkContacts bulk(ctx, keys);
    ContactCard card;
    card.contact.given = QStringLiteral("Ana") + QChar(0xD800) + QStringLiteral("b");
    CARTERA_TRY(bulk.insert(card));
    return {};
  }));
  requireSound(*file);
}

TEST_CASE_METHOD(BulkFixture, "Contacts that came in bulk can be erased", "[bulk]") {
  taken(fill(*file, Way::Bulk, 7, 60));
  clock.advance(1000);
  EraseRequest request;
  taken(file->transact(Op{QStringLiteral("trash"), {}}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_ASSIGN(const auto all, contacts::ids(ctx.db, {}));
    for (size_t i = 0; i < all.size(); i += 2) {
      CARTERA_TRY(contacts::moveToTrash(ctx, all[i]));
      request.contacts.push_back(all[i]);
    }
    return {};
  }));
  clock.advance(1000);
  CHECK(taken(file->erase(request)).erased == static_cast<qint64>(request.contacts.size()));
  requireSound(*file);
  requireReplays(*file);
}

TEST_CASE_METHOD(BulkFixture, "Outside of a bulk recording no contact is written in bulk", "[bulk]") {
  const auto done = file->transact(Op{QStringLiteral("edit"), {}}, [&](StoreContext& ctx) -> Result<> {
    CHECK(ctx.bulk == nullptr);
    BulkContacts bulk(ctx, keys);
    CARTERA_TRY(bulk.insert(ContactCard()));
    return {};
  });
  REQUIRE_FALSE(done);
  CHECK(done.error().code == ErrorCode::Internal);
  CHECK(number("SELECT count(*) FROM contact") == 0);
}

TEST_CASE("A disk full at any write of a bulk insert leaves everything as it was", "[bulk][faults]") {
  FailingVfs disk;
  BulkFixture f;
  WorkspaceFixture::taken(f.fill(*f.file, Way::Bulk, 1, 3));
  // Little memory, so that it writes before it is committed.
  REQUIRE(f.file->db().execScript("PRAGMA cache_size=20"));
  const auto content = [&] {
    return QString(JournalFixture::dump(f.file->db()) + BulkFixture::derived(*f.file) +
                   f.text("SELECT count(*) || ' ' || max(id) FROM change"));
  };
  const QString before = content();
  int failed = 0;
  for (int n = 1; n < 10'000; n = n < 20 ? n + 1 : n + n / 6) {
    INFO("write " << n);
    disk.failFrom(FailingVfs::On::Write, n, SQLITE_FULL);
    const auto done = f.fill(*f.file, Way::Bulk, 2, 200);
    const bool hit = disk.hasFailed();
    disk.heal();
    if (done) {
      if (!hit) break;
      REQUIRE(f.file->undoLast());
      break;
    }
    ++failed;
    REQUIRE(done.error().subject == QStringLiteral("disk.full"));
    const bool same = content() == before;
    REQUIRE(same);
  }
  CHECK(failed >= 10);
  WorkspaceFixture::taken(f.fill(*f.file, Way::Bulk, 3, 10));
  BulkFixture::requireSound(*f.file);
}
