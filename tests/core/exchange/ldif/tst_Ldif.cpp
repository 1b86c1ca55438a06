// SPDX-License-Identifier: GPL-3.0-or-later
// Address books of Thunderbird.
#include <QBuffer>

#include "core/exchange/ldif/LdifReader.h"
#include "tests/core/exchange/vcard/CardFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Read {
  std::vector<PersonRecord> people;
  QString error;
};

Read readLdif(QByteArray bytes) {
  QBuffer buffer(&bytes);
  REQUIRE(buffer.open(QIODevice::ReadOnly));
  ldif::People people(buffer);
  Read out;
  PersonRecord person;
  while (people.next(person)) out.people.push_back(person);
  if (people.error()) out.error = people.error()->subject;
  return out;
}

std::string valueOf(const PersonRecord& p, const char* key) { return p.value(QLatin1String(key)).toStdString(); }

}  // namespace

TEST_CASE("Letters of another encoding are read and told, in what is text", "[ldif]") {
  const auto read = readLdif(
      "dn: cn=Jos\xE9\nobjectclass: person\ncn: Jos\xE9 Pe\xF1"
      "a\nmail: jose@example.es\nuserCertificate:: AAH//g==\nuserPassword: se\xF1"
      "a\n\n");
  REQUIRE(read.people.size() == 1);
  CHECK(valueOf(read.people[0], "full_name") == "José Peña");
  CHECK(faults(read.people[0].problems) == "cn encoding.bytes José Peña|userpassword encoding.bytes");
}

TEST_CASE("Characters that nobody sees are told in an entry too", "[ldif]") {
  const auto read = readLdif("dn: cn=Ana\nobjectclass: person\ncn:: QW4BYQ==\nmail: ana@example.es\n\n");
  REQUIRE(read.people.size() == 1);
  CHECK(valueOf(read.people[0], "full_name") == "Ana");
  CHECK(faults(read.people[0].problems) == "cn cell.control Ana");
}

TEST_CASE("An entry of Thunderbird is somebody with addresses of both places", "[ldif]") {
  const auto read = readLdif(
      "version: 1\n# made by hand\n#  and folded\n\n"
      "dn:: Y249QW5hIFBlw7FhLG1haWw9YW5hQGV4YW1wbGUuZXM=\n"
      "objectclass: top\nobjectclass: person\nobjectclass: mozillaAbPersonAlpha\n"
      "givenName: Ana\nsn:: UGXDsWE=\ncn:: QW5hIFBlw7FhCg==\nmozillaNickname: Ani\n"
      "mail: ana@example.es\nmozillaSecondEmail: ana@obras.example\n"
      "telephoneNumber: 93 123 45 67\nhomePhone: 91 1\nfax: 2\npager: 3\nmobile: 600 123\n 456\n"
      "mozillaHomeStreet: Calle Mayor 3\nmozillaHomeLocalityName: Gijon\nmozillaHomePostalCode: 08001\n"
      "street: Pol. Sur\nl: Getafe\npostalCode: 28901\nc: Spain\n"
      "title: Jefa\nou: Compras\no: Obras Gil\nmozillaWorkUrl: http://obras.example\n"
      "birthyear: 1980\nbirthmonth: 03\nbirthday: 14\nmozillaCustom1: 007\ndescription:: TGxhbWEKbG9zIGx1bmVz\n"
      "modifytimestamp: 1262300400\nx-other: y\n\n");
  CHECK(read.error.isEmpty());
  REQUIRE(read.people.size() == 1);
  const PersonRecord& ana = read.people[0];
  CHECK(ana.line == 5);
  CHECK(valueOf(ana, "given") == "Ana");
  CHECK(valueOf(ana, "family") == "Peña");
  CHECK(valueOf(ana, "full_name") == "");
  CHECK(valueOf(ana, "nickname") == "Ani");
  CHECK(valueOf(ana, "email[2]") == "ana@obras.example");
  CHECK(valueOf(ana, "phone[1].label") == "work");
  CHECK(valueOf(ana, "phone[5]") == "600 123456");
  CHECK(valueOf(ana, "phone[5].label") == "mobile");
  CHECK(valueOf(ana, "addr[1].label") == "home");
  CHECK(valueOf(ana, "addr[1].postcode") == "08001");
  CHECK(valueOf(ana, "addr[2].city") == "Getafe");
  CHECK(valueOf(ana, "addr[2].country") == "Spain");
  CHECK(valueOf(ana, "birthday") == "1980-03-14");
  CHECK(valueOf(ana, "org.name") == "Obras Gil");
  CHECK(valueOf(ana, "org.department") == "Compras");
  CHECK(valueOf(ana, "custom[Custom 1]") == "007");
  CHECK(valueOf(ana, "note") == "Llama\nlos lunes");
  CHECK(valueOf(ana, "url[1].label") == "work");
  CHECK(ana.foreign == QStringList{u"x-other: y"_s});
  CHECK(faults(ana.problems) == "");
}

TEST_CASE("A list of Thunderbird names its members as they name themselves", "[ldif]") {
  const auto read = readLdif(
      "dn: cn=Ana Gil,mail=ana@x.es\nobjectclass: person\ncn: Ana Gil\nmail: ana@x.es\n\n"
      "dn: cn=Clientes\nobjectclass: top\nobjectclass: groupOfNames\ncn: Clientes\nmember: cn=Ana Gil, "
      "mail=ana@x.es\n");
  REQUIRE(read.people.size() == 2);
  CHECK_FALSE(read.people[0].isGroup);
  REQUIRE(read.people[1].isGroup);
  CHECK(read.people[1].groupName == u"Clientes"_s);
  CHECK(read.people[1].members == read.people[0].names);
}

TEST_CASE("An entry that goes on and on, folded or not, is told by the line it begins in", "[ldif]") {
  const QByteArray one = "dn: cn=Ana\ncn: Ana\n\n";
  for (const QByteArray& goesOn :
       std::vector<QByteArray>{"cn: x\n" + QByteArray(" bbbbbbbbbb\n").repeated(500),
                               QByteArray("x: y\n").repeated(1000), QByteArray("# x\n").repeated(1000)}) {
    INFO(goesOn.left(12).toStdString());
    QByteArray bytes = one + "dn: cn=Eva\n" + goesOn + "\n" + one;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    ldif::Reader reader(buffer, {64, 50, 1000, 20'000});
    ldif::Entry entry;
    REQUIRE(reader.next(entry));
    CHECK_FALSE(reader.next(entry));
    REQUIRE(reader.error());
    CHECK(reader.error()->subject == u"source.endless_record"_s);
    CHECK(reader.error()->detail == u"4"_s);
  }
}

TEST_CASE("Changes to a directory are no address book", "[ldif]") {
  const auto read = readLdif("dn: cn=Ana\nchangetype: modify\nreplace: mail\nmail: x@y.es\n-\n");
  CHECK(read.people.empty());
  CHECK(read.error == u"source.ldif_changes"_s);
}

TEST_CASE("What cannot be read of an entry is told", "[ldif]") {
  const auto read = readLdif(
      "What is this?\n\ndn: cn=Ana\ncn: Ana\nsn:: not base64!\nno attribute here\njpegPhoto:< file:///etc/passwd\n"
      "jpegPhoto:: PHN2Zy8+\nmail: ana@x.es");
  REQUIRE(read.people.size() == 2);
  CHECK(read.people[0].refused == u"card.outside"_s);
  CHECK(faults(read.people[1].problems) ==
        "sn entry.base64 not base64!|entry.line_unreadable no attribute here|entry.no_line_end|"
        "jpegphoto entry.link file:///etc/passwd|jpegphoto photo.kind");
  CHECK(valueOf(read.people[1], "email[1]") == "ana@x.es");
}

TEST_CASE("A birthday that cannot be is told as any date of a list, and a year alone is kept", "[ldif]") {
  const auto birthday = [](const QByteArray& pieces) {
    const auto read = readLdif("dn: cn=Ana\ncn: Ana\n" + pieces + "\n");
    REQUIRE(read.people.size() == 1);
    return valueOf(read.people[0], "birthday") + '|' + read.people[0].foreign.join(u',').toStdString();
  };
  CHECK(birthday("birthyear: 1980\nbirthmonth: 2\nbirthday: 30\n") == "30/2/1980|");
  CHECK(birthday("birthmonth: 13\nbirthday: 40\n") == "40/13|");
  CHECK(birthday("birthyear: x\nbirthmonth: 2\nbirthday: 3\n") == "3/2/x|");
  CHECK(birthday("birthmonth: feb\nbirthday: 3\n") == "3/feb|");
  CHECK(birthday("birthyear: 0\nbirthmonth: 2\nbirthday: 29\n") == "--02-29|");
  CHECK(birthday("birthyear: 1980\n") == "|birthyear: 1980");
  CHECK(birthday("birthyear: 1980\nbirthmonth: mayo\n") == "|birthmonth: mayo,birthyear: 1980");
}
