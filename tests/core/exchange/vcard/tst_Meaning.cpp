// SPDX-License-Identifier: GPL-3.0-or-later
// What cards of phones and programs mean: each trap that others fell into is one of these.
#include "tests/core/exchange/vcard/CardFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

std::string valueOf(const PersonRecord& m, const char* key) { return m.value(QLatin1String(key)).toStdString(); }

}  // namespace

TEST_CASE("Names come in parts, and the whole name only where it says something else", "[vcard][meaning]") {
  auto ana = saidBy("N:Peña;Ana;María;Dra.;Jr.\r\nFN:Dra. Ana María Peña Jr.");
  CHECK(valueOf(ana, "family") == "Peña");
  CHECK(valueOf(ana, "given") == "Ana");
  CHECK(valueOf(ana, "middle") == "María");
  CHECK(valueOf(ana, "prefix") == "Dra.");
  CHECK(valueOf(ana, "suffix") == "Jr.");
  CHECK(valueOf(ana, "full_name") == "");
  CHECK(valueOf(saidBy("N:Peña;Ana;;;\r\nFN:Peña\\, Ana"), "full_name") == "");
  CHECK(valueOf(saidBy("N:Peña;Ana;;;\r\nFN:Anita la del bar"), "full_name") == "Anita la del bar");
  CHECK(valueOf(saidBy("FN:Ana de una pieza"), "full_name") == "Ana de una pieza");
  // A card must have a name: without one programs write the address.
  CHECK(valueOf(saidBy("FN:ana@example.es\r\nEMAIL:ana@example.es"), "full_name") == "");
  CHECK(valueOf(saidBy("N:García,Gil;Ana,Eva;;;"), "given") == "Ana Eva");
}

TEST_CASE("Names in quoted-printable are not shown raw", "[vcard][meaning]") {
  const auto m = saidBy(
      "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=50=C3=A9=72=65=7A;=4A=6F=73=C3=A9;;;\r\n"
      "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=4A=6F=73=C3=A9=20=\r\n=50=C3=A9=72=65=7A",
      "2.1");
  CHECK(valueOf(m, "family") == "Pérez");
  CHECK(valueOf(m, "given") == "José");
  CHECK(valueOf(m, "full_name") == "");
  CHECK(m.foreign.isEmpty());
}

TEST_CASE("The bare words of 2.1 say what sort of phone it is", "[vcard][meaning]") {
  const auto m = saidBy(
      "TEL;CELL:600\r\nTEL;WORK;FAX:93\r\nTEL;HOME;VOICE;PREF:91\r\nTEL;X-Obra:1\r\nEMAIL;INTERNET:a@b.es", "2.1");
  // The preferred one comes first.
  CHECK(valueOf(m, "phone[1]") == "91");
  CHECK(valueOf(m, "phone[1].label") == "home");
  CHECK(valueOf(m, "phone[2].label") == "mobile");
  CHECK(valueOf(m, "phone[3].label") == "fax.work");
  CHECK(valueOf(m, "phone[4].label") == "obra");
  CHECK(valueOf(m, "email[1]") == "a@b.es");
  CHECK(valueOf(m, "email[1].label") == "");
}

TEST_CASE("Labels of groups are those of what they stand beside", "[vcard][meaning]") {
  const auto m = saidBy(
      "item1.TEL;type=VOICE:600\r\nitem1.X-ABLabel:Almacén\r\nitem2.EMAIL:a@b.es\r\n"
      "item2.X-ABLabel:_$!<Work>!$_\r\nitem3.URL:http://x.es\r\nitem3.X-ABLabel:_$!<HomePage>!$_\r\n"
      "item4.X-FOO:1\r\nitem4.X-ABLabel:Nada");
  CHECK(valueOf(m, "phone[1].label") == "Almacén");
  CHECK(valueOf(m, "email[1].label") == "work");
  CHECK(valueOf(m, "url[1].label") == "homepage");
  CHECK(m.foreign == QStringList{u"item4.X-FOO:1"_s, u"item4.X-ABLABEL:Nada"_s});
}

TEST_CASE("Phones may be addresses with an extension", "[vcard][meaning]") {
  CHECK(valueOf(saidBy("TEL;VALUE=uri;TYPE=\"voice,home\":tel:+34-93-123;ext=12", "4.0"), "phone[1]") ==
        "+34-93-123 ext. 12");
}

TEST_CASE("An address has its parts, its preference and its label", "[vcard][meaning]") {
  const auto m = saidBy(
      "ADR;TYPE=WORK:;Piso 2;Calle Mayor\\, 3;Madrid;Madrid;08001;España\r\n"
      "ADR;TYPE=HOME,PREF:Apdo. 5;;;Gijón;;33201;\r\nLABEL;TYPE=WORK:Mayor 3\\nMadrid");
  CHECK(valueOf(m, "addr[1].po_box") == "Apdo. 5");
  CHECK(valueOf(m, "addr[1].label") == "home");
  CHECK(valueOf(m, "addr[2].street") == "Calle Mayor, 3");
  CHECK(valueOf(m, "addr[2].street2") == "Piso 2");
  CHECK(valueOf(m, "addr[2].postcode") == "08001");
  CHECK(valueOf(m, "addr[2].country") == "España");
  CHECK(valueOf(m, "addr[2].formatted") == "Mayor 3\nMadrid");
  // Commas that nobody escaped stay; a flat without a street is the street.
  const auto sloppy = saidBy("ADR:;Calle Mayor, 3;;Madrid;;;");
  CHECK(valueOf(sloppy, "addr[1].street") == "Calle Mayor, 3");
  CHECK(valueOf(sloppy, "addr[1].city") == "Madrid");
  CHECK(saidBy("ADR;TYPE=HOME:;;;;;;").values.empty());
}

TEST_CASE("The label of an address is unpacked like a value, but for our own", "[vcard][meaning]") {
  const auto m = saidBy(
      "ADR;LABEL=\"Mr. John Q. Public, Esq.\\nMail Drop: TNE QB\\, C:\\\\new\":;;123 Main Street;Any Town;CA;91921;",
      "4.0");
  CHECK(valueOf(m, "addr[1].formatted") == "Mr. John Q. Public, Esq.\nMail Drop: TNE QB, C:\\new");
  CHECK(valueOf(m, "addr[1].street") == "123 Main Street");
  CHECK(valueOf(saidBy("ADR;X-CARTERA-LABEL=\"C:\\new\":;;Mayor 3;;;;"), "addr[1].formatted") == "C:\\new");
}

TEST_CASE("Letters of another encoding are told, but where nothing is said of them", "[vcard][meaning]") {
  const QByteArray jose = "FN:Jos\xE9";
  CHECK(faults(saidBy(jose, "4.0").problems) == "FN encoding.bytes José");
  CHECK(faults(saidBy(jose, "3.0").problems) == "FN encoding.bytes José");
  CHECK(faults(saidBy(jose, "2.1").problems).empty());
  CHECK(faults(saidBy("FN;CHARSET=UTF-8:Jos\xE9", "2.1").problems) == "FN encoding.bytes José");
  CHECK(faults(saidBy("FN;CHARSET=ISO-8859-1:Jos\xE9", "2.1").problems).empty());
  CHECK(faults(saidBy("ADR;LABEL=\"Jos\xE9\":;;Mayor 3;;;;", "4.0").problems) == "ADR encoding.bytes ;;Mayor 3;;;;");
  CHECK(faults(saidBy("FN:Ana\r\nX-PASSWORD:se\xF1"
                      "a",
                      "4.0")
                   .problems) == "X-PASSWORD encoding.bytes");
}

TEST_CASE("Characters that nobody sees are told where they are taken out, and breaks part what they stand between",
          "[vcard][meaning]") {
  const auto m = saidBy(
      "N:Gil;An\x01"
      "a;;;\r\nADR:;;C/ Sol 1\x0B"
      "2 B;;;;");
  CHECK(faults(m.problems) == "N cell.control Gil;Ana;;;");
  CHECK(valueOf(m, "given") == "Ana");
  CHECK(valueOf(m, "addr[1].street") == "C/ Sol 1\n2 B");
}

TEST_CASE("Birthdays may have no year", "[vcard][meaning]") {
  for (const auto& [written, iso] : std::initializer_list<std::pair<const char*, const char*>>{
           {"BDAY:1980-03-14", "1980-03-14"},
           {"BDAY:19800314", "1980-03-14"},
           {"BDAY;VALUE=date-time:1980-03-14T23:00:00Z", "1980-03-14"},
           {"BDAY:--0314", "--03-14"},
           {"BDAY:--03-14", "--03-14"},
           {"BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", "--02-29"},
           {"BDAY:1604-03-14", "--03-14"},
           {"BDAY;X-APPLE-OMIT-YEAR=1804:1804-03-14", "--03-14"},
           // Not understood: it is for the importer to judge.
           {"BDAY;VALUE=text:circa 1800", "circa 1800"},
           {"BDAY:1980-02-30", "1980-02-30"}}) {
    CAPTURE(written);
    CHECK(valueOf(saidBy(written), "birthday") == iso);
  }
  const auto m = saidBy("ANNIVERSARY:20050618\r\nitem1.X-ABDATE:2010-01-02\r\nitem1.X-ABLabel:Primera compra", "4.0");
  CHECK(valueOf(m, "event.anniversary") == "2005-06-18");
  CHECK(valueOf(m, "event[1]") == "2010-01-02");
  CHECK(valueOf(m, "event[1].label") == "Primera compra");
  CHECK(valueOf(saidBy("item1.X-ABDATE:2005-06-18\r\nitem1.X-ABLabel:_$!<Anniversary>!$_"), "event.anniversary") ==
        "2005-06-18");
}

TEST_CASE("A company is one by its own word, or by being called as its organisation", "[vcard][meaning]") {
  const auto apple = saidBy("N:;;;;\r\nFN:Obras Gil\r\nORG:Obras Gil;\r\nX-ABShowAs:COMPANY");
  CHECK(valueOf(apple, "kind") == "company");
  CHECK(valueOf(apple, "full_name") == "Obras Gil");
  CHECK(valueOf(apple, "org.name") == "");
  CHECK(valueOf(saidBy("N:Obras Gil;;;;\r\nFN:Obras Gil\r\nORG:Obras Gil"), "kind") == "company");
  CHECK(valueOf(saidBy("FN:Obras\r\nKIND:org", "4.0"), "kind") == "company");
  const auto person = saidBy("N:Gil;Ana;;;\r\nFN:Ana Gil\r\nORG:Obras Gil, S.L.;Compras;Norte\r\nTITLE:Jefa");
  CHECK(valueOf(person, "kind") == "");
  CHECK(valueOf(person, "org.name") == "Obras Gil, S.L.");
  CHECK(valueOf(person, "org.department") == "Compras, Norte");
  CHECK(valueOf(person, "job_title") == "Jefa");
}

TEST_CASE("A group is a list of people and nobody itself", "[vcard][meaning]") {
  const auto standard = saidBy("KIND:group\r\nFN:Amigos\r\nMEMBER:urn:uuid:AB-1\r\nMEMBER:mailto:Ana@x.es", "4.0");
  CHECK(standard.isGroup);
  CHECK(standard.groupName == u"Amigos"_s);
  CHECK(standard.members == QStringList{u"ab-1"_s, u"mailto:ana@x.es"_s});
  const auto apple =
      saidBy("X-ADDRESSBOOKSERVER-KIND:group\r\nN:Amigos;;;;\r\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:AB-1");
  CHECK(apple.isGroup);
  CHECK(apple.groupName == u"Amigos"_s);
  CHECK(saidBy("UID:urn:uuid:AB-1\r\nEMAIL:Ana@x.es", "4.0").names == QStringList{u"ab-1"_s, u"mailto:ana@x.es"_s});
  CHECK(valueOf(saidBy("UID:urn:uuid:AB-1", "4.0"), "external_id") == "AB-1");
}

TEST_CASE("Of alternatives the first one counts, the others are kept", "[vcard][meaning]") {
  const auto m = saidBy(
      "N;ALTID=1;LANGUAGE=ja:山田;太郎;;;\r\nN;ALTID=1;LANGUAGE=en:Yamada;Taro;;;\r\nTITLE;ALTID=1:Jefa\r\nTITLE;ALTID="
      "1;LANGUAGE=en:Boss",
      "4.0");
  CHECK(valueOf(m, "family") == "山田");
  CHECK(valueOf(m, "job_title") == "Jefa");
  // Which ones they stand beside is kept with those that count.
  CHECK(m.foreign == QStringList{u"X-CARTERA-KEPT;ALTID=1;LANGUAGE=ja:N;;山田\\;太郎\\;\\;\\;"_s,
                                 u"N;ALTID=1;LANGUAGE=en:Yamada;Taro;;;"_s, u"X-CARTERA-KEPT;ALTID=1:TITLE;;Jefa"_s,
                                 u"TITLE;ALTID=1;LANGUAGE=en:Boss"_s});
}

TEST_CASE("What is said beside a value is one line whatever its label holds", "[vcard][meaning]") {
  const QByteArray label("Mi\0 casa", 8);
  const auto m = saidBy("item1.TEL;TYPE=CELL:600111222\r\nitem1.X-ABLabel:" + label);
  CHECK(m.foreign == QStringList{u"X-CARTERA-KEPT;TYPE=CELL:TEL;Mi casa;600111222"_s});
}

TEST_CASE("What is said beside the address of a portrait is kept as a line that is read again as it stands",
          "[vcard][meaning]") {
  // A mark of byte order is no letter there either, and letters of windows-1252 are.
  const auto m = saidBy(
      "PHOTO;VALUE=uri;X-SLOT=1:https://a.es/\xEF\xBB\xBFpe\xF1"
      "a.jpg");
  CHECK(valueOf(m, "photo_url") ==
        "https://a.es/pe\xC3\xB1"
        "a.jpg");
  CHECK(m.foreign == QStringList{u"X-CARTERA-KEPT;X-SLOT=1:PHOTO;;https://a.es/peña.jpg"_s});
  // No escape of an address of a phone brings one in.
  CHECK(saidBy("TEL;VALUE=uri;X-SLOT=1:tel:%EF%BB%BF600").foreign ==
        QStringList{u"X-CARTERA-KEPT;X-SLOT=1:TEL;;600"_s});
}

TEST_CASE("What no field holds is kept as it stands, packing aside", "[vcard][meaning]") {
  const auto m = saidBy("item1.X-FOO;X-P=\"a;b\":v\\,1;2\r\nGEO:41.1;2.1\r\nTITLE:Uno\r\nTITLE:Dos\r\nROLE:r");
  CHECK(m.foreign == QStringList{u"item1.X-FOO;X-P=\"a;b\":v\\,1;2"_s, u"GEO:41.1;2.1"_s, u"TITLE:Dos"_s, u"ROLE:r"_s});
  const auto old = saidBy(
      "SOUND;X-IRMC-N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Pe=C3=B1a;;;;\r\nLOGO;GIF;BASE64:R0lG\r\n "
      "ODlh\r\n\r\nN:Gil;;;;",
      "2.1");
  CHECK(old.foreign == QStringList{u"SOUND;TYPE=X-IRMC-N:Peña;;;;"_s, u"LOGO;TYPE=GIF;ENCODING=b:R0lGODlh"_s});
  CHECK(valueOf(old, "family") == "Gil");
  // Of the file, not of anybody.
  CHECK(saidBy("PRODID:x\r\nREV:20200101T000000Z").foreign.isEmpty());
}

TEST_CASE("More of a kind than anybody has is kept and told, never lost", "[vcard][meaning]") {
  QByteArray many;
  for (int i = 0; i < vcard::kMostOfAKind + 2; ++i) many += "EMAIL:a" + QByteArray::number(i) + "@b.es\r\n";
  const auto m = saidBy(many);
  CHECK(valueOf(m, "email[50]") == "a49@b.es");
  CHECK(m.foreign == QStringList{u"EMAIL:a50@b.es"_s, u"EMAIL:a51@b.es"_s});
  CHECK(m.problems.size() == 2);
}

TEST_CASE("Names in networks keep their service", "[vcard][meaning]") {
  const auto m = saidBy(
      "X-SOCIALPROFILE;type=twitter;x-user=ana:http://twitter.com/ana\r\n"
      "IMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:ana.gil\r\nIMPP:xmpp:ana@x.es\r\nX-ICQ:1234\r\n"
      "X-SOCIALPROFILE;type=facebook;x-user=gil:x-apple:gil");
  CHECK(valueOf(m, "social[1]") == "http://twitter.com/ana");
  CHECK(valueOf(m, "social[1].label") == "twitter");
  CHECK(valueOf(m, "social[2]") == "skype:ana.gil");
  CHECK(valueOf(m, "social[2].label") == "skype");
  CHECK(valueOf(m, "social[3].label") == "xmpp");
  CHECK(valueOf(m, "social[4]") == "1234");
  CHECK(valueOf(m, "social[5]") == "gil");
}

TEST_CASE("Tags, notes, relations and nicknames", "[vcard][meaning]") {
  const auto m = saidBy(
      "CATEGORIES:vip,obra\\, nueva,myContacts\r\nCATEGORIES:vip\r\nNOTE:Uno\\nDos\r\nNOTE:Tres\r\n"
      "NICKNAME:Ani\r\nitem1.X-ABRELATEDNAMES:Eva\r\nitem1.X-ABLabel:_$!<Sister>!$_\r\n"
      "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Luis;0;Padrino;;");
  CHECK(valueOf(m, "tags") == "vip;obra, nueva");
  CHECK(valueOf(m, "note") == "Uno\nDos\n\nTres");
  CHECK(valueOf(m, "nickname") == "Ani");
  CHECK(valueOf(m, "relation[1]") == "Eva");
  CHECK(valueOf(m, "relation[1].label") == "sister");
  CHECK(valueOf(m, "relation[2]") == "Luis");
  CHECK(valueOf(m, "relation[2].label") == "Padrino");
}

TEST_CASE("A portrait is taken from within the card, by what it is and within limits", "[vcard][photo]") {
  const auto photo = [](const char* head, const QByteArray& bytes, const char* version = "3.0") {
    return saidBy(head + bytes.toBase64(), version);
  };
  const auto small = photo("PHOTO;ENCODING=b;TYPE=GIF:", jpeg(640, 480));
  REQUIRE(small.photo);
  CHECK(small.photo->mime == u"image/jpeg"_s);
  CHECK(small.photo->bytes == jpeg(640, 480));
  CHECK(photo("PHOTO;BASE64;PNG:", png(1, 1), "2.1").photo);
  CHECK(photo("PHOTO:data:image/png;base64,", png(4096, 4096), "4.0").photo);
  CHECK(photo("PHOTO:data:image/png\\;base64\\,", png(1, 1)).photo);
  CHECK(faults(photo("PHOTO;ENCODING=b:", png(4097, 1)).problems) == "PHOTO photo.pixels 4097 × 1");
  CHECK(faults(photo("PHOTO;ENCODING=b:", jpeg(1, 5000)).problems) == "PHOTO photo.pixels 1 × 5000");
  CHECK(faults(photo("PHOTO;ENCODING=b:", png(9, 9) + QByteArray(1 << 20, 'x')).problems) ==
        "PHOTO photo.bytes 1024 kB");
  CHECK(faults(photo("PHOTO;ENCODING=b;TYPE=SVG:", "<svg/>").problems) == "PHOTO photo.kind svg");
  CHECK(faults(photo("PHOTO:data:image/svg+xml;base64,", "<svg onload='x()'/>", "4.0").problems) == "PHOTO photo.kind");
  const auto remote = saidBy("PHOTO;VALUE=uri:https://example.es/ana.jpg");
  CHECK_FALSE(remote.photo);
  CHECK(valueOf(remote, "photo_url") == "https://example.es/ana.jpg");
  CHECK(faults(remote.problems) == "PHOTO photo.remote https://example.es/ana.jpg");
  // The wrapped picture that became a contact called "ENCODING=b PHOTO" elsewhere.
  const QByteArray packed = jpeg(64, 64).toBase64();
  const auto wrapped =
      saidBy("FN:Ana\r\nPHOTO;ENCODING=b;TYPE=JPEG:" + packed.left(20) + "\r\n" + packed.mid(20) + "\r\n\r\nTEL:600");
  CHECK(wrapped.photo);
  CHECK(valueOf(wrapped, "full_name") == "Ana");
  CHECK(valueOf(wrapped, "phone[1]") == "600");
}

TEST_CASE("Our own words in a card say what it cannot", "[vcard][meaning]") {
  const auto m = saidBy(
      "FN:Hogar Gil\r\nX-CARTERA-FIELD:kind;household\r\nX-CARTERA-FIELD;TYPE=number:custom[a\\;b];12.5\r\n"
      "X-CARTERA-FIELD:consent.email;yes\r\nX-CARTERA-FIELD:no.field;x\r\nUID:cartera-3f2a9c1e-382698091169521664");
  CHECK(valueOf(m, "kind") == "household");
  CHECK(valueOf(m, "custom[a;b]") == "12.5");
  CHECK(m.types.at(u"custom[a;b]"_s) == FieldType::Number);
  CHECK(valueOf(m, "consent.email") == "yes");
  CHECK(valueOf(m, "cartera.id") == "3f2a9c1e-382698091169521664");
  CHECK(valueOf(m, "external_id") == "");
  CHECK(m.foreign == QStringList{u"X-CARTERA-FIELD:no.field;x"_s});
}
