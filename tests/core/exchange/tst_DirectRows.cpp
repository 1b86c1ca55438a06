// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>

#include "core/contacts/ContactFields.h"
#include "core/exchange/Exporter.h"
#include "tests/support/core/ContactBuilder.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Columns that need no card.
const QStringList kDirect{u"kind"_s,           u"given"_s,        u"family"_s,           u"display_name"_s,
                          u"org.name"_s,       u"email[1]"_s,     u"phone[1]"_s,         u"addr[1].label"_s,
                          u"addr[1].street"_s, u"addr[1].city"_s, u"addr[1].postcode"_s, u"org.department"_s,
                          u"stage"_s,          u"external_id2"_s, u"job_title"_s};

struct Shop : MemoryFile {
  ContactId add(const contactfields::FieldValues& values, ContactKind kind = ContactKind::Person) {
    return must(contactfields::create(ctx(), kind, values));
  }
  ExportReceipt receipt;
  QByteArray bytes(ExportRequest request, const QStringList& columns) {
    renew();
    request.profile = u"rfc4180"_s;
    request.columns = columns;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    receipt = must(exportContactsTo(*db, request, buffer));
    return buffer.data();
  }
  /// The same with a column more, which nobody has and which makes a card of each.
  QByteArray byCards(const ExportRequest& request) {
    QByteArray out = bytes(request, kDirect + QStringList{u"note"_s});
    out.replace(",note\r\n", "\r\n");
    out.replace(",\r\n", "\r\n");
    return out;
  }

  std::vector<ContactId> people;
  Shop() {
    people.push_back(add({{u"given"_s, u"Lucía"_s},
                          {u"family"_s, u"Peña, \"la\" Ruiz"_s},
                          {u"org.name"_s, u"Talleres S.L."_s},
                          {u"org.department"_s, u"Compras"_s},
                          {u"email[1]"_s, u"lucia@example.es"_s},
                          {u"email[2]"_s, u"otra@example.es"_s},
                          {u"phone.mobile"_s, u"612 34 56 78"_s},
                          {u"phone.work"_s, u"912 34 56 78"_s},
                          {u"addr.work.city"_s, u"Getafe"_s},
                          {u"addr.work.street"_s, u"Calle Mayor, 3"_s},
                          {u"addr.home.city"_s, u"Madrid"_s},
                          {u"addr.other.city"_s, u"Ávila"_s},
                          {u"stage"_s, u"customer"_s},
                          {u"external_id2"_s, u"=1+1"_s}}));
    people.push_back(add({{u"given"_s, u"Ana"_s}, {u"email[1]"_s, u"ana@example.es"_s}, {u"job_title"_s, u"@jefa"_s}}));
    people.push_back(add({{u"display_name"_s, u"Zapatos Gil"_s}}, ContactKind::Company));
    people.push_back(add({{u"given"_s, u"Eva"_s}, {u"addr[1].city"_s, u"Vigo"_s}, {u"addr[1].label"_s, u"playa"_s}}));
  }
};

}  // namespace

TEST_CASE("Columns that are read past the card say what the card says", "[export]") {
  Shop shop;
  // The second address becomes the first.
  must(shop.db->execScript("UPDATE address SET is_primary = (city = 'Madrid') WHERE contact_id = " +
                           QByteArray::number(shop.people[0].value)));
  const QByteArray all = shop.bytes({}, kDirect);
  CHECK(all.contains("Madrid"));
  CHECK_FALSE(all.contains("Getafe"));
  CHECK(all == shop.byCards({}));

  ExportRequest some;
  some.ids = {shop.people[3], shop.people[0], shop.people[3]};
  const QByteArray chosen = shop.bytes(some, kDirect);
  CHECK(chosen.count("Vigo") == 2);
  CHECK(chosen.indexOf("Vigo") < chosen.indexOf("Madrid"));
  CHECK(chosen == shop.byCards(some));
}

TEST_CASE("Who is in the trash, erased or not there is left out and counted, with or without a card", "[export]") {
  Shop shop;
  const auto ctx = shop.ctx();
  REQUIRE(must(contacts::moveToTrash(ctx, shop.people[1])));
  REQUIRE(must(contacts::moveToTrash(ctx, shop.people[2])));
  must(shop.db->execScript("INSERT INTO cell_clock(tbl, row, col, stamp) VALUES(1, " +
                           QByteArray::number(shop.people[2].value) + ", -2, 1)"));
  CHECK(shop.bytes({}, kDirect) == shop.byCards({}));

  ExportRequest some;
  some.ids = {ContactId(7), shop.people[2], shop.people[1], shop.people[0], ContactId(1LL << 60)};
  const QByteArray direct = shop.bytes(some, kDirect);
  const ExportReceipt directly = shop.receipt;
  CHECK(direct == shop.byCards(some));
  CHECK(directly.rows == 1);
  CHECK(directly.rows == shop.receipt.rows);
  CHECK(directly.excluded == shop.receipt.excluded);
  REQUIRE(directly.excluded.size() == 2);
  CHECK(directly.excluded[0].reason == u"missing"_s);
  CHECK(directly.excluded[0].who == std::vector<ContactId>{ContactId(7), shop.people[2], ContactId(1LL << 60)});
  CHECK(directly.excluded[1].who == std::vector<ContactId>{shop.people[1]});
}

TEST_CASE("Everybody is written in the order in which they came into the file", "[export]") {
  Shop shop;
  const QByteArray all = shop.bytes({}, {u"given"_s, u"display_name"_s});
  CHECK(all.indexOf("Luc\xc3\xad"
                    "a") < all.indexOf("Ana"));
  CHECK(all.indexOf("Ana") < all.indexOf("Zapatos"));
}

TEST_CASE("An export of columns alone is cancelled like any other", "[export]") {
  Shop shop;
  shop.renew();
  ExportRequest request;
  request.profile = u"rfc4180"_s;
  request.columns = kDirect;
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  const auto done = exportContactsTo(*shop.db, request, buffer, [](qint64, qint64) { return false; });
  REQUIRE_FALSE(done);
  CHECK(done.error().code == ErrorCode::Cancelled);
}
