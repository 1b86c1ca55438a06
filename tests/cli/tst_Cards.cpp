// SPDX-License-Identifier: GPL-3.0-or-later
// Address books through the real program: read, in, out, and files that are none.
#include <QElapsedTimer>

#include "tests/support/cli/CliRun.h"

using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QString fresh(const CliFixture& f) {
  const QString file = f.path("shop.cartera");
  REQUIRE(f.run({u"new"_s, file}).status == 0);
  return file;
}

const QByteArray kAna =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Pe\xC3\xB1"
    "a;Ana;;;\r\nFN:Ana Pe\xC3\xB1"
    "a\r\nTEL;TYPE=CELL;X-SLOT=1:600111222\r\n"
    "EMAIL;TYPE=WORK:ana@example.es\r\nADR;TYPE=HOME:;;Calle Mayor\\, 3;Gij\xC3\xB3n;;08001;\r\nX-FOO:bar\r\n"
    "CATEGORIES:vip\r\nUID:ab-1\r\nEND:VCARD\r\n";

}  // namespace

TEST_CASE_METHOD(CliFixture, "read answers the people of an address book as cards", "[cli][vcard]") {
  const QString source = path("agenda.vcf");
  writeBytes(source, kAna + "BEGIN:VCARD\r\nFN:Eva");
  const Ran ran = json({u"read"_s, source});
  REQUIRE(ran.status == 0);
  const QJsonObject answer = ran.json();
  CHECK(answer["format"_L1].toString() == u"vcard"_s);
  CHECK(answer["records"_L1].toInt() == 2);
  CHECK(answer["ask"_L1].toArray().isEmpty());
  const QJsonArray cards = answer["cards"_L1].toArray();
  REQUIRE(cards.size() == 2);
  const QJsonObject ana = cards[0].toObject();
  CHECK(ana["fn"_L1].toString() == u"Ana Peña"_s);
  CHECK(ana["n"_L1].toObject()["family"_L1].toString() == u"Peña"_s);
  CHECK(ana["email"_L1].toArray()[0].toString() == u"ana@example.es"_s);
  CHECK(ana["tel"_L1].toArray()[0].toString() == u"600111222"_s);
  CHECK(ana["adr"_L1].toArray()[0].toObject()["postcode"_L1].toString() == u"08001"_s);
  CHECK(ana["fields"_L1].toObject()["phone[1].label"_L1].toString() == u"mobile"_s);
  CHECK(ana["foreign"_L1].toArray() == QJsonArray{u"X-FOO:bar"_s});
  CHECK(ana["parameters"_L1].toArray() == QJsonArray{u"X-SLOT=1:TEL;mobile;600111222"_s});
  CHECK(cards[1].toObject()["refused"_L1].toString() == u"card.cut"_s);
  CHECK(json({u"read"_s, source, u"--rows"_s, u"1"_s}).json()["cards"_L1].toArray().size() == 1);
  writeBytes(path("in.ldif"), "dn: cn=Ana\nobjectclass: person\ncn: Ana\nmail: ana@x.es\n");
  const QJsonObject ldif = json({u"read"_s, path("in.ldif")}).json();
  CHECK(ldif["format"_L1].toString() == u"ldif"_s);
  CHECK(ldif["cards"_L1].toArray()[0].toObject()["fn"_L1].toString() == u"Ana"_s);
}

TEST_CASE_METHOD(CliFixture, "cards come in once, go out as cards, and an undo takes them away", "[cli][vcard]") {
  const QString file = fresh(*this);
  const QString source = path("agenda.vcf");
  writeBytes(source, kAna);
  const QJsonObject first = json({u"import"_s, file, source}).json();
  CHECK(first["imported"_L1].toInt() == 1);
  CHECK(json({u"import"_s, file, source}).json()["unchanged"_L1].toInt() == 1);
  for (const auto& [name, format, version] :
       {std::tuple{"a.vcf", u""_s, "VERSION:3.0"}, std::tuple{"b.txt", u"vcard4"_s, "VERSION:4.0"}}) {
    const QStringList options = format.isEmpty() ? QStringList() : QStringList{u"--format"_s, format};
    const Ran ran = json(QStringList{u"export"_s, file, path(name)} + options);
    REQUIRE(ran.status == 0);
    CHECK(ran.json()["rows"_L1].toInt() == 1);
    QFile out(path(name));
    REQUIRE(out.open(QIODevice::ReadOnly));
    const QByteArray bytes = out.readAll();
    CHECK(bytes.contains(version));
    CHECK(bytes.contains("\r\nX-FOO:bar\r\n"));
    CHECK(bytes.contains("UID:ab-1\r\n"));
  }
  CHECK(run({u"export"_s, file, path("c.vcf"), u"--columns"_s, u"given"_s}).status == 1);
  CHECK(json({u"undo"_s, file}).status == 0);
  CHECK(json({u"list"_s, file, u"contacts"_s}).json()["count"_L1].toInt() == 0);
}

TEST_CASE_METHOD(CliFixture, "what is no address book says so in its own words, and nothing is written",
                 "[cli][vcard][ldif]") {
  const QString file = fresh(*this);
  const auto refused = [&](const char* name, const QByteArray& bytes, const QStringList& options = {}) {
    writeBytes(path(name), bytes);
    const Ran ran = json(QStringList{u"import"_s, file, path(name)} + options);
    CHECK(ran.status == 1);
    return ran.json()["error"_L1].toObject()["message"_L1].toString().toStdString();
  };
  CHECK_THAT(refused("a.txt", "nothing here\n", {u"--format"_s, u"vcard"_s}), Catch::Contains("no address card"));
  CHECK_THAT(refused("a.ldif", "dn: cn=Ana\nchangetype: add\ncn: Ana\n"), Catch::Contains("changetype"));
  CHECK_THAT(refused("b.vcf", "BEGIN:VCARD\nNOTE:" + QByteArray(65 << 20, 'x')), Catch::Contains("never ends"));
  const QByteArray begin = "BEGIN:VCARD\nFN:Ana\n";
  const QByteArray property = "X-A:1\n";
  const QByteArray longOne = "X-A:" + QByteArray(2000, 'x') + "\n";
  CHECK_THAT(refused("m.vcf", begin + longOne.repeated(40'000) + "END:VCARD\n"), Catch::Contains("never ends"));
  // A card of too many properties is left out by itself.
  writeBytes(path("c.vcf"), begin + property.repeated(100'000) + "END:VCARD\n");
  const QJsonObject answer = json({u"import"_s, file, path("c.vcf")}).json();
  CHECK(answer["imported"_L1].toInt() == 0);
  CHECK(answer["skipped"_L1].toInt() == 1);
  CHECK(json({u"list"_s, file, u"contacts"_s}).json()["count"_L1].toInt() == 0);
}
