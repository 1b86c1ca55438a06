// SPDX-License-Identifier: GPL-3.0-or-later
// Address books on their way into the file: without a question, again without effect, and back out by one undo.
#include "core/contacts/ForeignPropertyStore.h"
#include "core/contacts/PhotoStore.h"
#include "core/exchange/Exporter.h"
#include "core/exchange/Importer.h"
#include "tests/core/exchange/vcard/CardFixture.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct ImportCards : WorkspaceFixture {
  ImportReport bring(const QString& path, OnDuplicate how = OnDuplicate::Fill) {
    const ImportPlan plan = taken(planImport(path));
    CHECK(plan.ask.empty());
    ImportOptions options;
    options.onDuplicate = how;
    return taken(importContacts(*file, plan, options));
  }
  ImportReport bring(const QByteArray& bytes, OnDuplicate how = OnDuplicate::Fill) {
    return bring(write(u"in.vcf"_s, bytes), how);
  }
  [[nodiscard]] ContactId idOf(const QString& name) const {
    for (const ContactId id : taken(contacts::ids(file->db(), {})))
      if (displayName(taken(contacts::get(file->db(), id))) == name) return id;
    return {};
  }
  static std::string told(const std::vector<ImportProblem>& problems) {
    QStringList out;
    for (const ImportProblem& p : problems)
      out.append(QString::number(p.line) + u' ' + p.column + u' ' + p.reason + u' ' + p.value +
                 (p.skipped ? u" (skipped)"_s : QString()));
    return out.join(u'|').toStdString();
  }
};

QByteArray card(const QByteArray& properties) {
  return "BEGIN:VCARD\r\nVERSION:3.0\r\n" + properties + "\r\nEND:VCARD\r\n";
}

}  // namespace

TEST_CASE_METHOD(ImportCards, "A card comes in with its portrait and what no field holds, and an undo takes all of it",
                 "[vcard][import]") {
  const QByteArray picture = jpeg(640, 480);
  const QByteArray bytes = card(
      "N:Peña;Ana;;;\r\nFN:Ana Peña\r\nTEL;TYPE=CELL:+34 600 12 34 56\r\nTEL;TYPE=WORK:93 123 45 67\r\n"
      "EMAIL;TYPE=WORK:ana@example.es\r\nADR;TYPE=HOME:;;Calle Mayor\\, 3;Gijón;;08001;España\r\n"
      "BDAY:--0314\r\nCATEGORIES:vip,obra\r\nNOTE:Llama\\nlos lunes\r\nUID:ab-1\r\nitem1.X-FOO:bar\r\n"
      "PHOTO;ENCODING=b:" +
      picture.toBase64());
  const ImportReport first = bring(bytes);
  CHECK(first.imported == 1);
  CHECK(told(first.problems) == "");
  CHECK(value(u"Ana Peña"_s, u"phone.mobile"_s) == u"+34 600 12 34 56"_s);
  CHECK(value(u"Ana Peña"_s, u"phone.work"_s) == u"93 123 45 67"_s);
  CHECK(value(u"Ana Peña"_s, u"email[1].label"_s) == u"work"_s);
  CHECK(value(u"Ana Peña"_s, u"addr.home.street"_s) == u"Calle Mayor, 3"_s);
  CHECK(value(u"Ana Peña"_s, u"addr.home.postcode"_s) == u"08001"_s);
  CHECK(value(u"Ana Peña"_s, u"birthday"_s) == u"--03-14"_s);
  CHECK(value(u"Ana Peña"_s, u"tags"_s) == u"obra;vip"_s);
  CHECK(value(u"Ana Peña"_s, u"note"_s) == u"Llama\nlos lunes"_s);
  CHECK(value(u"Ana Peña"_s, u"external_id"_s) == u"ab-1"_s);
  const ContactId ana = idOf(u"Ana Peña"_s);
  CHECK(taken(photos::of(file->db(), ana))->bytes == picture);
  CHECK(taken(foreignproperties::of(file->db(), ana, u"vcard"_s)) == QStringList{u"item1.X-FOO:bar"_s});
  CHECK(taken(file->check()).isEmpty());

  const ImportReport again = bring(bytes);
  CHECK(again.unchanged == 1);
  CHECK_FALSE(again.change.isSet());

  REQUIRE(file->undo(first.change));
  CHECK(everybody().empty());
  CHECK(bring(bytes).imported == 1);
}

TEST_CASE_METHOD(ImportCards, "A card without a number of its own is known by its address, or as the same card",
                 "[vcard][import]") {
  const QByteArray bytes = card("FN:Ana Gil\r\nEMAIL:ana@x.es") + card("FN:Eva Sola") + card("FN:Eva Sola");
  CHECK(bring(bytes).imported == 3);
  CHECK(bring(bytes).unchanged == 3);
}

TEST_CASE_METHOD(ImportCards, "A newer card adds what is missing and overwrites nothing, unless it is told to",
                 "[vcard][import]") {
  bring(
      card("UID:1\r\nFN:Ana Gil\r\nTEL;TYPE=CELL:600111222\r\nADR;TYPE=HOME:;;Calle Mayor 3;Gijón;;;\r\n"
           "PHOTO;ENCODING=b:" +
           png(1, 1).toBase64()));
  const QByteArray newer = card(
      "UID:1\r\nFN:Ana Gil\r\nTEL;TYPE=WORK:931234567\r\nTITLE:Jefa\r\nX-A:1\r\n"
      "ADR;TYPE=WORK:;;Pol. Sur;Getafe;;28901;\r\nADR;TYPE=HOME:;;Calle Mayor 3;Gijón;;33201;\r\n"
      "URL:http://x.es\r\nPHOTO;ENCODING=b:" +
      png(2, 2).toBase64());
  const ImportReport filled = bring(newer);
  CHECK(filled.updated == 1);
  CHECK(value(u"Ana Gil"_s, u"phone.mobile"_s) == u"600111222"_s);
  CHECK(value(u"Ana Gil"_s, u"phone.work"_s) == u"931234567"_s);
  CHECK(value(u"Ana Gil"_s, u"job_title"_s) == u"Jefa"_s);
  CHECK(value(u"Ana Gil"_s, u"addr.home.street"_s) == u"Calle Mayor 3"_s);
  CHECK(value(u"Ana Gil"_s, u"addr.home.postcode"_s) == u"33201"_s);
  CHECK(value(u"Ana Gil"_s, u"addr.work.city"_s) == u"Getafe"_s);
  CHECK(value(u"Ana Gil"_s, u"addr.work.street"_s) == u"Pol. Sur"_s);
  CHECK(value(u"Ana Gil"_s, u"url[1]"_s) == u"http://x.es"_s);
  CHECK(told(filled.kept) == "1 photo photo.kept ");
  const ContactId ana = idOf(u"Ana Gil"_s);
  CHECK(taken(photos::of(file->db(), ana))->bytes == png(1, 1));
  CHECK(bring(newer).unchanged == 1);
  const ImportReport over = bring(newer, OnDuplicate::Overwrite);
  CHECK(over.updated == 1);
  CHECK(taken(photos::of(file->db(), ana))->bytes == png(2, 2));
  REQUIRE(file->undo(over.change));
  CHECK(taken(photos::of(file->db(), ana))->bytes == png(1, 1));
  CHECK(taken(file->check()).isEmpty());
}

TEST_CASE_METHOD(ImportCards, "Lists of people become tags of their members, wherever they stand in the file",
                 "[vcard][import]") {
  const QByteArray bytes =
      card(
          "X-ADDRESSBOOKSERVER-KIND:group\r\nFN:Amigos\r\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:A-1\r\n"
          "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:gone") +
      card("UID:a-1\r\nFN:Ana\r\nCATEGORIES:vip") + card("UID:b-2\r\nFN:Eva\r\nEMAIL:Eva@x.es") +
      "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:Obra\r\nMEMBER:mailto:eva@x.es\r\nMEMBER:urn:uuid:a-1\r\nEND:"
      "VCARD\r\n";
  const QString path = write(u"in.vcf"_s, bytes);
  const ImportPlan plan = taken(planImport(path));
  CHECK(plan.format == u"vcard"_s);
  CHECK(plan.records == 2);
  QStringList told;
  for (const auto& w : plan.warnings) told.append(QString::number(w.line) + u' ' + w.reason + u' ' + w.value);
  CHECK(told.join(u'|').toStdString() == "1 card.list Amigos|1 card.list_missing Amigos (1)|20 card.list Obra");
  const ImportReport report = bring(path);
  CHECK(report.read == 2);
  CHECK(report.imported == 2);
  CHECK(value(u"Ana"_s, u"tags"_s) == u"Amigos;Obra;vip"_s);
  CHECK(value(u"Eva"_s, u"tags"_s) == u"Obra"_s);
  CHECK(bring(path).unchanged == 2);
}

TEST_CASE_METHOD(ImportCards, "What a list of people says of itself has a place, or is told", "[vcard][import]") {
  const QByteArray member = "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:a-1";
  const QByteArray group = "X-ADDRESSBOOKSERVER-KIND:group\r\n";
  const auto told = [&](const QByteArray& list) {
    const QString path = write(u"in.vcf"_s, card("UID:a-1\r\nFN:Ana") + card(group + list));
    QStringList out;
    for (const auto& w : taken(planImport(path)).general()) out.append(w.reason + u' ' + w.value);
    return out.join(u'|').toStdString();
  };
  // One that can be reached is a contact, too.
  const QByteArray reached =
      "UID:c-1\r\nN:Coro;;;;\r\nFN:Coro\r\nEMAIL:coro@x.es\r\nTEL:911222333\r\nNOTE:ensayo martes\r\n" + member;
  CHECK(told(reached) == "card.list_contact Coro|card.list Coro");
  CHECK(bring(path(u"in.vcf"_s)).imported == 2);
  CHECK(value(u"Coro"_s, u"kind"_s) == u"team"_s);
  CHECK(value(u"Coro"_s, u"email[1]"_s) == u"coro@x.es"_s);
  CHECK(value(u"Coro"_s, u"note"_s) == u"ensayo martes"_s);
  CHECK(value(u"Ana"_s, u"tags"_s) == u"Coro"_s);
  CHECK(bring(path(u"in.vcf"_s)).unchanged == 2);
  // Others are told, value by value.
  CHECK(told("FN:Coro\r\nNOTE:ensayo\r\nX-FOO:1\r\n" + member) ==
        "card.list_values Coro: ensayo · X-FOO:1|card.list Coro");
  CHECK(told("FN:Coro") == "card.list_empty Coro");
  CHECK(told("UID:c-1\r\n" + member) == "card.list_nameless 1");
  CHECK(told("FN:Coro\r\nPHOTO;VALUE=uri:https://x.es/a.jpg\r\n" + member) ==
        "photo.remote https://x.es/a.jpg|card.list_values Coro: https://x.es/a.jpg|card.list Coro");
}

TEST_CASE_METHOD(ImportCards, "A tag or list with a semicolon in it is one tag, and that is told", "[vcard][import]") {
  const QString path = write(u"in.vcf"_s, card("UID:a-1\r\nFN:Ana\r\nCATEGORIES:club\\;x") +
                                              card("X-ADDRESSBOOKSERVER-KIND:group\r\nFN:Coro\\; Sevilla\r\n"
                                                   "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:a-1"));
  const ImportPlan plan = taken(planImport(path));
  QStringList told;
  for (const auto& w : plan.general()) told.append(w.reason + u' ' + w.value);
  CHECK(told.join(u'|').toStdString() == "tag.semicolon Coro; Sevilla|card.list Coro, Sevilla");
  const ImportReport report = bring(path);
  CHECK(ImportCards::told(report.problems) == "1 CATEGORIES tag.semicolon club;x");
  CHECK(value(u"Ana"_s, u"tags"_s) == u"club,x;Coro, Sevilla"_s);
  // Out and in again.
  ExportRequest request;
  request.path = this->path(u"out.vcf"_s);
  request.format = u"vcard"_s;
  request.profile = u"rfc4180"_s;
  taken(exportContacts(file->db(), request, {}));
  CHECK(bring(request.path).unchanged == 1);
  CHECK(value(u"Ana"_s, u"tags"_s) == u"club,x;Coro, Sevilla"_s);
}

TEST_CASE_METHOD(ImportCards, "A cut file tells its cut card and brings in the whole ones", "[vcard][import]") {
  const ImportReport report = bring(card("FN:Ana\r\nTEL:600111222") + "BEGIN:VCARD\r\nFN:Eva\r\nTEL:6001");
  CHECK(report.read == 2);
  CHECK(report.imported == 1);
  CHECK(report.skipped == 1);
  CHECK(told(report.problems) == "6  card.cut TEL (skipped)");
  CHECK(everybody().count(u"Eva"_s) == 0);
}

TEST_CASE_METHOD(ImportCards, "Values that cannot be taken are told with their line and kept as they stood",
                 "[vcard][import]") {
  const ImportReport report =
      bring(card("FN:Ana\r\nEMAIL:not an address\r\nTEL:ask Eva\r\nBDAY;VALUE=text:circa 1980\r\n"
                 "PHOTO;VALUE=uri:https://example.es/a.jpg"));
  CHECK(report.imported == 1);
  CHECK(told(report.problems) ==
        "1 PHOTO photo.remote https://example.es/a.jpg|1 birthday date.expected circa 1980|"
        "1 email[1] email.expected not an address|1 phone[1] phone.expected ask Eva");
  CHECK(value(u"Ana"_s, u"extra"_s).contains(u"circa 1980"_s));
  CHECK(value(u"Ana"_s, u"photo_url"_s) == u"https://example.es/a.jpg"_s);
}

TEST_CASE_METHOD(ImportCards, "What looks like several values or a total in a sheet is one value in a card",
                 "[vcard][import]") {
  bring(card("FN:TOTAL\r\nTEL:600111222 / 600333444\r\nADR:;;;Oslo;;8001;") +
        card("N:Gil;Ana\\, Eva;;;\r\nFN:Gil\\, Ana"));
  CHECK(value(u"TOTAL"_s, u"phone[1]"_s) == u"600111222 / 600333444"_s);
  CHECK(value(u"TOTAL"_s, u"addr[1].postcode"_s) == u"8001"_s);
}

TEST_CASE_METHOD(ImportCards, "Names of the phones that killed other imports come in", "[vcard][import]") {
  const ImportReport report = bring(
      QByteArray("BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;=4A=6F=73=C3=A9;;;\r\n"
                 "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4A=6F=73=C3=A9\r\nSOUND;X-IRMC-N;CHARSET=UTF-8:;;;;\r\n"
                 "TEL;CELL;PREF:600111222\r\nX-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Pepe;1;;;;;;;;;;;;;\r\n"
                 "END:VCARD\r\n"));
  CHECK(report.imported == 1);
  CHECK(report.problemCount == 0);
  CHECK(value(u"José"_s, u"nickname"_s) == u"Pepe"_s);
}

TEST_CASE_METHOD(ImportCards, "What another version of card packs otherwise is no second line", "[vcard][import]") {
  const auto card = [](const QByteArray& version, const QByteArray& key) -> QByteArray {
    return "BEGIN:VCARD\r\nVERSION:" + version + "\r\nFN:Ana Gil\r\nUID:a1\r\n" + key + "\r\nEND:VCARD\r\n";
  };
  CHECK(bring(card("3.0", "KEY;TYPE=PGP;ENCODING=b:QUJDRA==")).imported == 1);
  CHECK(bring(card("4.0", "KEY;TYPE=PGP:data:application/octet-stream;base64,QUJDRA==")).unchanged == 1);
  CHECK(bring(card("4.0", "KEY;TYPE=PGP:data:application/octet-stream;base64,QUJDRQ==")).updated == 1);
  CHECK(taken(foreignproperties::of(file->db(), idOf(u"Ana Gil"_s), u"vcard"_s)).size() == 2);
}

TEST_CASE_METHOD(ImportCards, "An address book of Thunderbird comes in, its lists as tags", "[ldif][import]") {
  const QString path =
      write(u"in.ldif"_s,
            "dn: cn=Ana Gil,mail=ana@x.es\nobjectclass: person\ngivenName: Ana\nsn: Gil\ncn: Ana Gil\n"
            "mail: ana@x.es\nmozillaCustom1: 007\nhomePhone: 931234567\nx-other: y\n\n"
            "dn: cn=Clientes\nobjectclass: groupOfNames\ncn: Clientes\nmember: cn=Ana Gil,mail=ana@x.es\n");
  const ImportReport report = bring(path);
  CHECK(report.imported == 1);
  CHECK(told(report.problems) == "");
  CHECK(value(u"Ana Gil"_s, u"tags"_s) == u"Clientes"_s);
  CHECK(value(u"Ana Gil"_s, u"custom[Custom 1]"_s) == u"007"_s);
  CHECK(value(u"Ana Gil"_s, u"phone.home"_s) == u"931234567"_s);
  CHECK(taken(foreignproperties::of(file->db(), idOf(u"Ana Gil"_s), u"ldif"_s)) == QStringList{u"x-other: y"_s});
  CHECK(bring(path).unchanged == 1);
}

TEST_CASE_METHOD(ImportCards, "Passwords in an address book are stored by nobody, and told once",
                 "[vcard][ldif][import]") {
  const auto check = [this](const QString& name, const QByteArray& bytes, const QStringList& names) {
    const auto plan = taken(planImport(write(name, bytes)));
    QStringList told;
    for (const auto& w : plan.warnings)
      if (w.reason == u"column.secret"_s) told += w.column;
    CHECK(told == names);
    taken(importContacts(*file, plan, {}));
  };
  check(u"in.ldif"_s,
        "dn: cn=Ana\nobjectclass: person\ncn: Ana\nuserPassword: {SSHA}verde1\nx-clave:: dmVyZGUy\nx-other: y\n\n"
        "dn: cn=Eva\nobjectclass: person\ncn: Eva\nuserPassword: verde3\nuserPassword:: verde4 not base64\n"
        "userPassword:< file:///verde5\n",
        {u"userpassword"_s, u"x-clave"_s});
  check(u"in.vcf"_s,
        "BEGIN:VCARD\nVERSION:3.0\nFN:Luis\nX-PASSWORD:verde6\nX-PIN:verde7\nKEY:http://luis.example/key\n"
        "item1.X-FOO:verde8\nitem1.X-ABLabel:Contraseña\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:3.0\nFN:Mar\nX-PASSWORD:verde9\nEND:VCARD\n",
        {u"X-PASSWORD"_s, u"X-PIN"_s, u"Contraseña"_s});
  CHECK(taken(foreignproperties::of(file->db(), idOf(u"Ana"_s), u"ldif"_s)) == QStringList{u"x-other: y"_s});
  CHECK(
      taken(foreignproperties::of(file->db(), idOf(u"Luis"_s), u"vcard"_s)).contains(u"KEY:http://luis.example/key"_s));
  const QString where = file->path();
  file.reset();
  CHECK_FALSE(bytes(where).contains("verde"));
  CHECK_FALSE(bytes(where).contains("dmVyZGUy"));
}

TEST_CASE_METHOD(ImportCards, "What is no address book after all is refused by its own word, and nothing is written",
                 "[vcard][ldif][import]") {
  const auto refused = [this](const QByteArray& bytes) {
    const auto plan = planImport(write(u"in"_s, bytes));
    return plan ? u"none"_s : plan.error().subject;
  };
  CHECK(refused("dn: cn=Ana\nchangetype: delete\n") == u"source.ldif_changes"_s);
  CHECK(refused("BEGIN:VCARD" + QByteArray(70 << 20, 'x')) == u"source.endless_line"_s);
  QByteArray fields = "BEGIN:VCARD\n";
  for (int i = 0; i < 4000; ++i) fields += "X-CARTERA-FIELD:custom[f" + QByteArray::number(i) + "];x\n";
  CHECK(refused(fields + "END:VCARD\n") == u"source.too_many_fields"_s);
  QByteArray many = "BEGIN:VCARD\nFN:Ana\n";
  for (int i = 0; i < 60'000; ++i) many += "X-A:1\n";
  const ImportReport report = bring(many + "END:VCARD\n");
  CHECK(report.skipped == 1);
  CHECK(told(report.problems) == "1  card.too_large  (skipped)");
  CHECK(everybody().empty());
}
