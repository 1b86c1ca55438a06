// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/SampleShop.h"

#include <QElapsedTimer>
#include <map>
#include <memory>

#include "core/base/Text.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/SuppressionStore.h"
#include "core/contacts/TaxId.h"
#include "core/storage/Statement.h"
#include "core/workspace/Workspace.h"
#include "tests/support/Catch.h"

using namespace cartera;

namespace {

const QDate kToday(2026, 11, 20);

struct Shop {
  QTemporaryDir dir;
  FixedClock clock;
  std::unique_ptr<Workspace> file;

  explicit Shop(const QString& language = QStringLiteral("es"), const QDate& today = kToday)
      : clock(QDateTime(today, QTime(11, 0), Qt::UTC)) {
    OpenOptions options;
    options.author = QStringLiteral("Prueba");
    auto made = Workspace::create(dir.filePath(QStringLiteral("shop.cartera")), language, options, clock);
    REQUIRE(made);
    file = std::move(*made);
    const auto filled = fillSample(*file, today, language);
    if (!filled) FAIL(filled.error().subject.toStdString() + " " + filled.error().detail.toStdString());
  }
  qint64 number(const QByteArray& sql) const {
    const auto n = file->db().scalar(sql);
    if (!n) FAIL(n.error().detail.toStdString());
    return *n;
  }
  /// Each row as text, sorted: ids differ from file to file and are never asked for.
  QStringList rows(const char* sql) const {
    QStringList out;
    Statement s(file->db(), QString::fromUtf8(sql));
    const int columns = QString::fromUtf8(sql).section(QStringLiteral(" FROM "), 0, 0).count(u',') + 1;
    REQUIRE(s.each([&](const Statement& row) {
      QStringList cells;
      for (int c = 0; c < columns; ++c) cells.append(row.text(c));
      out.append(cells.join(u'\t'));
    }));
    out.sort();
    return out;
  }
  /// Everything in the file but ids.
  QStringList content() const {
    QStringList out;
    for (const char* sql :
         {"SELECT kind, display_name, given, family, nickname, job_title, tax_id, language, birthday, stage, owner, "
          "source, referred_by, preferred_channel, best_hour, likes, external_id, confirmed_on, created_at, deleted_at "
          "FROM contact",
          "SELECT k.name, p.kind, p.label, p.value, p.is_primary, p.position FROM point p JOIN contact_key k ON "
          "k.contact_id = p.contact_id",
          "SELECT k.name, a.label, a.street, a.street2, a.postcode, a.city, a.region, a.country FROM address a JOIN "
          "contact_key k ON k.contact_id = a.contact_id",
          "SELECT k.name, c.name, m.role, m.started_on, m.ended_on, m.is_primary FROM membership m JOIN contact_key k "
          "ON k.contact_id = m.contact_id JOIN contact_key c ON c.contact_id = m.company_id",
          "SELECT k.name, t.name FROM contact_tag x JOIN contact_key k ON k.contact_id = x.contact_id JOIN tag t ON "
          "t.id = x.tag_id",
          "SELECT k.name, f.name, v.value FROM custom_value v JOIN contact_key k ON k.contact_id = v.contact_id JOIN "
          "custom_field f ON f.id = v.field_id",
          "SELECT k.name, s.stage, s.entered_at FROM stage_entry s JOIN contact_key k ON k.contact_id = s.contact_id",
          "SELECT k.name, i.kind, i.direction, i.at, i.minutes, i.subject, i.body, i.outcome, i.author FROM "
          "interaction i JOIN contact_key k ON k.contact_id = i.contact_id",
          "SELECT k.name, e.channel, e.state, e.basis, e.at, e.source, e.text_version, e.evidence, e.address, "
          "e.recorded_at, e.recorded_by FROM consent_event e JOIN contact_key k ON k.contact_id = e.contact_id",
          "SELECT kind, channel, value, reason, source, at FROM suppression",
          "SELECT title, kind, due_on, due_time, owner, done_at, created_at, created_by FROM task"})
      out += rows(sql);
    return out;
  }
};

QDate dayOf(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).date(); }

}  // namespace

TEST_CASE("The sample shop has some three hundred customers with two years behind them", "[sample]") {
  QElapsedTimer timer;
  timer.start();
  const Shop shop;
  // A second with time to spare on a machine that is busy; ten times as slow would be another design.
  CHECK(timer.elapsed() < 10'000);
  const qint64 people = shop.number("SELECT count(*) FROM contact WHERE deleted_at IS NULL");
  CHECK(people >= 280);
  CHECK(people <= 320);
  CHECK(shop.number("SELECT count(*) FROM contact WHERE kind = 'company'") >= 80);
  CHECK(shop.number("SELECT count(*) FROM contact WHERE kind = 'household'") >= 5);
  const qint64 interactions = shop.number("SELECT count(*) FROM interaction");
  CHECK(interactions >= 1500);
  CHECK(interactions <= 4000);
  CHECK(shop.number("SELECT count(DISTINCT kind) FROM interaction") >= 5);
  CHECK(shop.number("SELECT count(DISTINCT owner) FROM contact WHERE owner IS NOT NULL") == 3);
  CHECK(shop.number("SELECT count(DISTINCT stage) FROM contact") == stageKeys().size());
  CHECK(shop.number("SELECT count(*) FROM membership") >= 90);
  CHECK(shop.number("SELECT count(*) FROM (SELECT contact_id FROM membership GROUP BY 1 HAVING count(*) > 1)") >= 3);
  CHECK(shop.number("SELECT count(DISTINCT type) FROM custom_field") == 4);
  CHECK(shop.number("SELECT count(DISTINCT field_id) FROM custom_value") == 4);
  CHECK(shop.number("SELECT count(*) FROM consent_event WHERE state = 'withdrawn'") >= 5);
  CHECK(shop.number("SELECT count(DISTINCT kind) FROM suppression") == 3);
  CHECK(shop.number("SELECT min(created_at) FROM contact") <
        QDateTime(kToday.addDays(-700), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
  CHECK(shop.number("SELECT max(created_at) FROM contact") >
        QDateTime(kToday.addDays(-60), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
  CHECK(shop.number("SELECT count(DISTINCT created_at / 86400000) FROM contact") > 100);
}

TEST_CASE("The sample shop is one line of the history, and one undo away from an empty file", "[sample]") {
  Shop shop;
  const auto lines = shop.file->history().list(10);
  REQUIRE(lines);
  REQUIRE(lines->size() == 1);
  CHECK(lines->front().op.code == QStringLiteral("sample"));
  REQUIRE(shop.file->undoLast());
  const auto left = contacts::count(shop.file->db(), {});
  REQUIRE(left);
  CHECK(*left == 0);
}

TEST_CASE("The same day and language make the same sample shop", "[sample]") {
  const Shop a;
  Shop b;
  CHECK(a.content() == b.content());
  const Shop later(QStringLiteral("es"), kToday.addDays(1));
  CHECK(a.content() != later.content());
}

TEST_CASE("Both languages have the same people and the same events", "[sample]") {
  const Shop es(QStringLiteral("es"));
  const Shop en(QStringLiteral("en"));
  for (const char* sql :
       {"SELECT kind, given, family, tax_id, stage, owner, external_id, birthday, created_at FROM contact",
        "SELECT postcode, city, street FROM address", "SELECT kind, direction, at, minutes, author FROM interaction",
        "SELECT channel, state, basis, at, text_version FROM consent_event",
        "SELECT kind, due_on, due_time, owner, done_at, created_at FROM task",
        "SELECT contact_id IS NULL, stage, entered_at FROM stage_entry",
        "SELECT value FROM point WHERE kind = 'phone'"})
    CHECK(es.rows(sql) == en.rows(sql));
  // Every text differs; names of companies are what they are.
  const QStringList a = es.rows("SELECT body FROM interaction");
  const QStringList b = en.rows("SELECT body FROM interaction");
  CHECK(a.size() == b.size());
  for (const QString& text : a) CHECK_FALSE(b.contains(text));
  for (const Shop* shop : {&es, &en}) {
    CHECK(shop->number("SELECT count(*) FROM interaction WHERE coalesce(body, '') = ''") == 0);
    CHECK(shop->number("SELECT count(*) FROM interaction WHERE body || coalesce(subject, '') || coalesce(outcome, '') "
                       "LIKE '%{%' OR body LIKE '%|%'") == 0);
    CHECK(shop->number("SELECT count(*) FROM task WHERE title LIKE '%{%'") == 0);
    CHECK(shop->number("SELECT count(*) FROM interaction WHERE kind = 'email' AND subject IS NULL") == 0);
  }
}

TEST_CASE("Names of the sample shop come from all over Spain and beyond", "[sample]") {
  const Shop shop;
  for (const char* language : {"ca", "eu", "gl", "en", "ro"}) {
    const QByteArray sql = QByteArray("SELECT count(*) FROM contact WHERE language = '") + language + "'";
    CHECK(shop.number(sql) >= 2);
  }
  CHECK(shop.number(
            "SELECT count(*) FROM contact WHERE family LIKE 'de %' OR family LIKE 'del %' OR family LIKE '% de %' "
            "OR family LIKE '% del %'") >= 5);
  CHECK(shop.number("SELECT count(*) FROM contact WHERE kind = 'person' AND family NOT LIKE '% %'") <= 25);
}

TEST_CASE("Identity numbers of the sample shop have the right control character", "[sample]") {
  const Shop shop;
  std::map<TaxIdKind, int> kinds;
  for (const QString& id : shop.rows("SELECT tax_id FROM contact WHERE tax_id IS NOT NULL")) {
    const TaxIdCheck check = taxid::check(id);
    INFO(id.toStdString());
    CHECK(check.valid);
    ++kinds[check.kind];
  }
  CHECK(kinds[TaxIdKind::Nif] >= 20);
  CHECK(kinds[TaxIdKind::Nie] >= 3);
  CHECK(kinds[TaxIdKind::Cif] >= 50);
  CHECK(kinds[TaxIdKind::None] + kinds[TaxIdKind::Foreign] == 0);
  CHECK(shop.number("SELECT count(tax_id) - count(DISTINCT tax_id) FROM contact") == 0);
}

TEST_CASE("Postcodes of the sample shop lie in their province", "[sample]") {
  // The first two digits of a Spanish postcode are the number of the province.
  const std::map<QString, QString> provinces{
      {QStringLiteral("46"), QStringLiteral("Valencia")},  {QStringLiteral("12"), QStringLiteral("Castellón")},
      {QStringLiteral("03"), QStringLiteral("Alicante")},  {QStringLiteral("28"), QStringLiteral("Madrid")},
      {QStringLiteral("08"), QStringLiteral("Barcelona")}, {QStringLiteral("50"), QStringLiteral("Zaragoza")},
      {QStringLiteral("16"), QStringLiteral("Cuenca")},    {QStringLiteral("44"), QStringLiteral("Teruel")},
      {QStringLiteral("30"), QStringLiteral("Murcia")}};
  const Shop shop;
  const QStringList rows = shop.rows("SELECT postcode, region, city, street FROM address");
  CHECK(rows.size() >= 100);
  for (const QString& row : rows) {
    INFO(row.toStdString());
    const QStringList cells = row.split(u'\t');
    REQUIRE(cells[0].size() == 5);
    const auto province = provinces.find(cells[0].left(2));
    REQUIRE(province != provinces.end());
    CHECK(province->second == cells[1]);
    CHECK_FALSE(cells[2].isEmpty());
    CHECK_FALSE(cells[3].isEmpty());
  }
  CHECK(shop.number("SELECT count(*) FROM address WHERE postcode LIKE '46%'") * 2 > rows.size());
}

TEST_CASE("Nobody can be reached at an address of the sample shop", "[sample]") {
  const Shop shop;
  const QStringList emails = shop.rows("SELECT value FROM point WHERE kind = 'email'");
  CHECK(emails.size() >= 150);
  for (const QString& email : emails) {
    INFO(email.toStdString());
    CHECK(text::looksLikeEmail(email));
    const QString domain = email.section(u'@', 1);
    // The names that RFC 2606 keeps out of use.
    CHECK((domain.endsWith(QStringLiteral(".example")) || domain == QStringLiteral("example.com") ||
           domain == QStringLiteral("example.org")));
  }
  for (const QString& url : shop.rows("SELECT value FROM point WHERE kind = 'url'"))
    CHECK(url.endsWith(QStringLiteral(".example")));
  for (const QString& phone : shop.rows("SELECT value FROM point WHERE kind = 'phone'")) {
    const QString digits = text::phoneDigits(phone);
    INFO(phone.toStdString());
    const bool spanish = digits.right(9).mid(3, 3) == QStringLiteral("555");
    const bool forFilms =
        digits.startsWith(QStringLiteral("447700900")) || digits.startsWith(QStringLiteral("493023125"));
    CHECK((spanish || forFilms));
  }
  CHECK(shop.number(
            "SELECT count(*) FROM (SELECT contact_id FROM point WHERE kind = 'phone' GROUP BY 1 HAVING count(*) > 1)") >
        20);
}

TEST_CASE("Nothing in the sample shop happens after its day or on a Sunday", "[sample]") {
  // A weekday, a Sunday, a day in August and the last days of summer time.
  const QDate today =
      GENERATE(QDate(2026, 11, 20), QDate(2026, 11, 22), QDate(2026, 8, 15), QDate(2026, 10, 26), QDate(2028, 2, 29));
  const Shop shop(QStringLiteral("en"), today);
  for (const char* sql :
       {"SELECT at FROM interaction", "SELECT at FROM consent_event", "SELECT recorded_at FROM consent_event",
        "SELECT at FROM suppression", "SELECT entered_at FROM stage_entry", "SELECT created_at FROM contact",
        "SELECT created_at FROM task", "SELECT done_at FROM task WHERE done_at IS NOT NULL",
        "SELECT deleted_at FROM contact WHERE deleted_at IS NOT NULL"}) {
    INFO(sql);
    for (const QString& at : shop.rows(sql)) {
      const QDate day = dayOf(at.toLongLong());
      CHECK(day <= today);
      CHECK(day > today.addDays(-732));
      CHECK(day.dayOfWeek() != Qt::Sunday);
    }
  }
  const QDate last = dayOf(shop.number("SELECT max(at) FROM interaction"));
  CHECK(last >= today.addDays(-3));
  CHECK(shop.number(
            "SELECT count(*) FROM interaction i JOIN contact c ON c.id = i.contact_id WHERE i.at < c.created_at") == 0);
  CHECK(shop.number(
            "SELECT count(*) FROM consent_event e JOIN contact c ON c.id = e.contact_id WHERE e.at < c.created_at") ==
        0);
  CHECK(shop.number("SELECT count(*) FROM task WHERE done_at < created_at") == 0);
  CHECK(shop.number(
            "SELECT count(*) FROM stage_entry a JOIN stage_entry b ON a.contact_id = b.contact_id AND a.id < b.id "
            "AND a.entered_at >= b.entered_at") == 0);
  const auto problems = shop.file->check();
  REQUIRE(problems);
  CHECK(*problems == QStringList());
}

TEST_CASE("The sample shop sells more in spring and little in August", "[sample]") {
  const Shop shop;
  std::map<int, int> months;
  for (const QString& at : shop.rows("SELECT at FROM interaction")) ++months[dayOf(at.toLongLong()).month()];
  const int spring = months[3] + months[4] + months[5];
  CHECK(spring > months[6] + months[7] + months[8]);
  CHECK(spring > months[12] + months[1] + months[2]);
  for (const auto& [month, count] : months) {
    INFO("month " << month);
    if (month != 8) CHECK(count > 2 * months[8]);
  }
}

TEST_CASE("The sample shop has something to do today, and something left over", "[sample]") {
  const Shop shop;
  const QByteArray open = "SELECT count(*) FROM task WHERE done_at IS NULL AND due_on ";
  CHECK(shop.number(open + "< '2026-11-20'") >= 3);
  CHECK(shop.number(open + "= '2026-11-20'") >= 3);
  CHECK(shop.number(open + "> '2026-11-20'") >= 10);
  CHECK(shop.number(open + "IS NULL") >= 3);
  CHECK(shop.number("SELECT count(*) FROM task WHERE done_at IS NOT NULL") >= 20);
  // A planned day is one on which the shop is open.
  for (const QString& due : shop.rows("SELECT due_on FROM task WHERE due_on > '2026-11-20'"))
    CHECK(QDate::fromString(due, Qt::ISODate).dayOfWeek() != Qt::Sunday);
}

TEST_CASE("Some cards of the sample shop are full and some nearly empty", "[sample]") {
  const Shop shop;
  CHECK(shop.number("SELECT count(*) FROM contact_stat WHERE completeness < 60") >= 20);
  CHECK(shop.number("SELECT count(*) FROM contact_stat WHERE completeness >= 90") >= 60);
  CHECK(shop.number("SELECT count(DISTINCT completeness) FROM contact_stat") >= 8);
}

TEST_CASE("Whoever withdrew in the sample shop is not written to any more", "[sample]") {
  const Shop shop;
  for (const QString& row : shop.rows("SELECT contact_id, address FROM consent_event WHERE state = 'withdrawn'")) {
    const auto found = suppressions::find(shop.file->db(), ContactId(row.section(u'\t', 0, 0).toLongLong()),
                                          Channel::Email, row.section(u'\t', 1, 1));
    REQUIRE(found);
    CHECK(found->has_value());
  }
}
