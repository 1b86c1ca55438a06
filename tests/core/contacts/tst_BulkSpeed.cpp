// SPDX-License-Identifier: GPL-3.0-or-later
// What a contact with two points costs in bulk, beside a floor on the raw API and beside the stores. Hidden: it takes a
// minute and asserts nothing about time. `cartera_core_tests "[.speed]"`, CARTERA_SPEED_ROWS for another number.
#include <QElapsedTimer>
#include <cstdio>

#include "core/contacts/BulkContacts.h"
#include "core/contacts/PointStore.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using namespace cartera::test;

namespace {

const Op kBulk{QStringLiteral("import"), {}, ChangeKind::Bulk};

ContactCard cardOf(int i) {
  static const char* given[] = {"Ana", "José María", "Lucía", "Pau", "Begoña", "Íñigo", "Carmen", "Luis"};
  static const char* family[] = {"García", "Peña", "López", "Núñez", "Ibáñez", "Ruiz", "Moreno", "Gil", "Sanz"};
  ContactCard card;
  Contact& c = card.contact;
  c.given = QString::fromUtf8(given[i % 8]);
  c.family = QString::fromUtf8(family[i % 9]) + u' ' + QString::fromUtf8(family[(i / 9) % 9]);
  c.stage = QString();
  c.source = QStringLiteral("lista");
  c.importKey = 1'000'003LL * (i + 1);
  Point email;
  email.kind = PointKind::Email;
  email.value = QStringLiteral("cliente%1@example%2.es").arg(i).arg(i % 97);
  Point phone;
  phone.kind = PointKind::Phone;
  phone.label = QStringLiteral("mobile");
  phone.value = QStringLiteral("6%1").arg(10'000'000 + (i * 7919LL) % 90'000'000);
  card.points = {email, phone};
  return card;
}

/// The rows as bytes, made before the clock starts.
struct RawContact {
  qint64 id = 0;
  QByteArray given, family, name, nameKey, sortKey, findText, email, phone, emailKey, phoneKey;
  qint64 importKey = 0;
};

struct SpeedFixture : WorkspaceFixture {
  text::SortKeys keys{QStringLiteral("es")};
  int rows =
      qEnvironmentVariableIsSet("CARTERA_SPEED_ROWS") ? qEnvironmentVariableIntValue("CARTERA_SPEED_ROWS") : 100'000;
  int run = 0;

  std::unique_ptr<Workspace> fresh() { return create(QStringLiteral("speed%1.cartera").arg(++run)); }

  double bulk(const std::vector<ContactCard>& cards) {
    const auto w = fresh();
    QElapsedTimer timer;
    timer.start();
    taken(w->transact(kBulk, [&](StoreContext& ctx) -> Result<> {
      BulkContacts writer(ctx, keys);
      int n = 0;
      for (const ContactCard& card : cards) {
        CARTERA_TRY(writer.insert(card));
        if (++n % 20'000 == 0) CARTERA_TRY(w->chunk());
      }
      return {};
    }));
    const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    bytes = taken(w->db().scalar("SELECT sum(length(cs)) FROM change"));
    return ms;
  }

  double stores(const std::vector<ContactCard>& cards) {
    const auto w = fresh();
    QElapsedTimer timer;
    timer.start();
    taken(w->transact(kBulk, [&](StoreContext& ctx) -> Result<> {
      int n = 0;
      for (const ContactCard& card : cards) {
        CARTERA_ASSIGN(const ContactId id, contacts::insert(ctx, card.contact));
        for (Point p : card.points) {
          p.contact = id;
          CARTERA_TRY(points::add(ctx, p));
        }
        if (++n % 20'000 == 0) CARTERA_TRY(w->chunk());
      }
      return {};
    }));
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
  }

  double raw(const std::vector<RawContact>& all) {
    const auto w = fresh();
    Connection& db = w->db();
    REQUIRE(db.execScript("PRAGMA synchronous=NORMAL"));
    const auto view = [](const QByteArray& b) {
      return std::string_view(b.constData(), static_cast<size_t>(b.size()));
    };
    QElapsedTimer timer;
    timer.start();
    REQUIRE(db.execScript("BEGIN IMMEDIATE"));
    RawStatement contact(db,
                         "INSERT INTO contact(id, kind, given, family, source, import_key, created_at) "
                         "VALUES(?1, 'person', ?2, ?3, 'lista', ?4, 1790000000000)");
    RawStatement point(db,
                       "INSERT INTO point(id, contact_id, kind, label, value, is_primary, position) "
                       "VALUES(?1, ?2, ?3, ?4, ?5, 1, 1)");
    RawStatement key(db,
                     "INSERT INTO contact_key(contact_id, live, name, name_key, sort_key, tax_key, find_text) "
                     "VALUES(?1, 1, ?2, ?3, ?4, NULL, ?5)");
    RawStatement stat(db,
                      "INSERT INTO contact_stat(contact_id, interactions, completeness, email, phone) "
                      "VALUES(?1, 0, 65, ?2, ?3)");
    RawStatement pointKey(db, "INSERT INTO point_key(point_id, contact_id, kind, key) VALUES(?1, ?2, ?3, ?4)");
    bool good = true;
    for (const RawContact& c : all) {
      contact.bind(1, c.id);
      contact.bindText(2, view(c.given));
      contact.bindText(3, view(c.family));
      contact.bind(4, c.importKey);
      good = good && contact.run();
      for (int n = 0; n < 2; ++n) {
        point.bind(1, c.id + 1 + n);
        point.bind(2, c.id);
        point.bindText(3, n == 0 ? "email" : "phone");
        point.bindKnown(4, n == 0 ? "" : "mobile");
        point.bindText(5, view(n == 0 ? c.email : c.phone));
        good = good && point.run();
        pointKey.bind(1, c.id + 1 + n);
        pointKey.bind(2, c.id);
        pointKey.bindText(3, n == 0 ? "email" : "phone");
        pointKey.bindText(4, view(n == 0 ? c.emailKey : c.phoneKey));
        good = good && pointKey.run();
      }
      key.bind(1, c.id);
      key.bindText(2, view(c.name));
      key.bindText(3, view(c.nameKey));
      key.bindBlob(4, view(c.sortKey));
      key.bindText(5, view(c.findText));
      good = good && key.run();
      stat.bind(1, c.id);
      stat.bindText(2, view(c.email));
      stat.bindText(3, view(c.phone));
      good = good && stat.run();
    }
    REQUIRE(good);
    REQUIRE(db.execScript("COMMIT"));
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
  }

  /// What the normal forms alone take, which the floor was spared.
  double forms(std::vector<RawContact>& out, const std::vector<ContactCard>& cards) const {
    out.clear();
    QElapsedTimer timer;
    timer.start();
    qint64 id = 1LL << 50;
    for (const ContactCard& card : cards) {
      RawContact r;
      r.id = id += 3;
      const QString name = displayName(card.contact);
      r.given = card.contact.given.toUtf8();
      r.family = card.contact.family.toUtf8();
      r.name = name.toUtf8();
      r.nameKey = text::searchKey(name).toUtf8();
      r.sortKey = keys.key(name);
      r.email = card.points[0].value.toUtf8();
      r.phone = card.points[1].value.toUtf8();
      r.emailKey = text::emailKey(card.points[0].value).toUtf8();
      r.phoneKey = text::phoneKey(card.points[1].value).toUtf8();
      QStringList found{text::searchKey(card.contact.given), text::searchKey(card.contact.family),
                        text::fold(card.points[0].value), QStringLiteral("34") + QString::fromUtf8(r.phone)};
      found.sort();
      r.findText = found.join(u'\n').toUtf8();
      r.importKey = card.contact.importKey;
      out.push_back(r);
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
  }

  qint64 bytes = 0;
};

double median(std::vector<double> v) {
  std::sort(v.begin(), v.end());
  return v[v.size() / 2];
}

}  // namespace

TEST_CASE_METHOD(SpeedFixture, "How long contacts with two points take in bulk", "[.speed]") {
  std::vector<ContactCard> cards;
  for (int i = 0; i < rows; ++i) cards.push_back(cardOf(i));
  std::vector<RawContact> prepared;
  std::vector<double> ofForms;
  std::vector<double> ofRaw;
  std::vector<double> ofBulk;
  std::vector<double> ofStores;
  for (int n = 0; n < 3; ++n) {
    ofForms.push_back(forms(prepared, cards));
    ofRaw.push_back(raw(prepared));
    ofBulk.push_back(bulk(cards));
    ofStores.push_back(stores(cards));
    std::printf("run %d: raw inserts %.0f ms, normal forms alone %.0f ms, bulk %.0f ms, stores %.0f ms\n", n + 1,
                ofRaw.back(), ofForms.back(), ofBulk.back(), ofStores.back());
  }
  const double floor = median(ofRaw);
  std::printf(
      "%d contacts, medians of 3: raw inserts %.0f ms; normal forms alone %.0f ms; bulk %.0f ms (%.2f of raw, "
      "%.2f of raw with normal forms); stores %.0f ms (%.2f of raw); history %lld KB\n",
      rows, floor, median(ofForms), median(ofBulk), median(ofBulk) / floor, median(ofBulk) / (floor + median(ofForms)),
      median(ofStores), median(ofStores) / floor, static_cast<long long>(bytes / 1024));
  CHECK(bytes > 0);
}
