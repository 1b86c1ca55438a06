// SPDX-License-Identifier: GPL-3.0-or-later
// Rule 5 for address cards: what goes out comes back as the same people, whatever stands in their fields.
#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/ForeignPropertyStore.h"
#include "core/contacts/PhotoStore.h"
#include "core/exchange/Exporter.h"
#include "core/exchange/Importer.h"
#include "core/exchange/vcard/CardWriter.h"
#include "core/sample/SampleShop.h"
#include "tests/core/exchange/vcard/CardFixture.h"
#include "tests/support/Rounds.h"
#include "tests/support/core/RandomPeople.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct CardRoundTrip : WorkspaceFixture {
  void define(const QString& name, FieldType type) {
    taken(file->transact(Op{u"field.add"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(customfields::define(ctx, name, type));
      return {};
    }));
  }
  ExportReceipt send(const QString& format, const QString& name) {
    ExportRequest request;
    request.format = format;
    request.profile = u"rfc4180"_s;
    request.path = path(name);
    return taken(exportContacts(file->db(), request));
  }
  ImportReport bring(Workspace& into, const QString& from) {
    const ImportPlan plan = taken(planImport(from));
    CHECK(plan.ask.empty());
    return taken(importContacts(into, plan, {}));
  }
  /// Everybody with all there is, sorted, so that two files can be compared.
  QStringList all(Workspace& w) {
    QStringList out;
    for (const ContactId id : taken(contacts::ids(w.db(), {}))) {
      const ContactCard card = taken(contacts::card(w.db(), id));
      QStringList fields;
      for (const auto& [key, value] : contactfields::flatten(card)) fields.append(key + u'=' + value);
      if (const auto photo = taken(photos::of(w.db(), id)))
        fields.append(u"photo="_s + photo->mime + QString::fromLatin1(photo->bytes.toHex()));
      fields += taken(foreignproperties::of(w.db(), id, u"vcard"_s));
      fields.sort();
      out.append(fields.join(u" | "_s));
    }
    out.sort();
    return out;
  }
};

/// All but the links to pictures, of which each card with one is told.
std::string told(const std::vector<ImportProblem>& problems) {
  QStringList out;
  for (const ImportProblem& p : problems) {
    if (p.reason != u"photo.remote"_s && out.size() < 8)
      out.append(QString::number(p.line) + u' ' + p.column + u' ' + p.reason + u' ' + p.value.left(200));
  }
  return out.join(u'\n').toStdString();
}

/// Of the first person that differs, the fields that do.
std::string firstDifference(const QStringList& a, const QStringList& b) {
  for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
    if (a.value(i) == b.value(i)) continue;
    const QStringList was = a.value(i).split(u" | "_s);
    const QStringList is = b.value(i).split(u" | "_s);
    QStringList out;
    for (const QString& f : was)
      if (!is.contains(f)) out.append(u"- "_s + f.left(300));
    for (const QString& f : is)
      if (!was.contains(f)) out.append(u"+ "_s + f.left(300));
    return out.join(u'\n').toStdString();
  }
  return {};
}

}  // namespace

TEST_CASE_METHOD(CardRoundTrip, "Rule 5: a thousand people with anything in their fields come back from their cards",
                 "[vcard][export][roundtrip]") {
  const QString format = GENERATE(u"vcard"_s, u"vcard4"_s);
  CAPTURE(format.toStdString());
  for (const auto& [name, type] : RandomPeople::ownFields()) define(name, type);
  RandomPeople people(20260921);
  qint64 families = 0;
  taken(file->transact(Op{u"contact.add"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
    for (int i = 0; i < rounds(1000); ++i) {
      contactfields::FieldValues values = people.next();
      const auto kind = contactKindFrom(values.front().second).value_or(ContactKind::Person);
      auto made = contactfields::create(ctx, kind, values);
      if (!made && made.error().subject == u"name.missing"_s) continue;
      if (!made && made.error().fields.size() == 1 && made.error().fields[0].reason == u"name.missing"_s) continue;
      if (!made) return fail(made.error());
      families += std::any_of(values.begin(), values.end(), [](const auto& kv) {
        return kv.first == u"display_name" && kv.second.contains(RandomPeople::familySign());
      });
      if (i % 7 == 0) CARTERA_TRY(photos::set(ctx, *made, Picture{u"image/jpeg"_s, jpeg(1 + i, 7)}));
      if (i % 5 == 0)
        CARTERA_TRY(foreignproperties::add(
            ctx, *made, u"vcard"_s,
            {u"item1.X-FOO;X-P=\"a;b\":v\\,%1"_s.arg(i), u"item1.X-ABLABEL:Cosa"_s, u"GEO:41.1;2.1"_s}));
    }
    return {};
  }));
  const ExportReceipt receipt = send(format, u"out.vcf"_s);
  CHECK(receipt.rows > rounds(900));
  auto other = create(u"other.cartera"_s);
  const ImportReport report = bring(*other, receipt.file);
  CHECK(report.read == receipt.rows);
  CHECK(report.skipped == 0);
  CHECK(told(report.problems) == "");
  CHECK(firstDifference(all(*file), all(*other)) == "");
  // Against what was typed: cleaning would take the same away from both.
  REQUIRE((families > 0 || kSanitized));
  for (Workspace* w : {file.get(), other.get()})
    CHECK(taken(w->db().scalar("SELECT count(*) FROM contact WHERE instr(CAST(display_name AS BLOB), x'" +
                               RandomPeople::familySign().toUtf8().toHex() + "')")) == families);
  CHECK(taken(other->check()).isEmpty());
  // Again, there and here, is no news.
  for (Workspace* w : {other.get(), file.get()}) {
    const auto before = all(*w);
    const ImportReport again = bring(*w, receipt.file);
    CHECK(told(again.problems) == "");
    CHECK(told(again.kept) == "");
    CHECK(firstDifference(before, all(*w)) == "");
    CHECK(again.unchanged == report.read);
  }
}

TEST_CASE_METHOD(CardRoundTrip, "Rule 5: the sample shop goes through cards and is the same shop",
                 "[vcard][export][roundtrip]") {
  REQUIRE(fillSample(*file, QDate(2026, 9, 20), u"es"_s));
  const ExportReceipt receipt = send(GENERATE(u"vcard"_s, u"vcard4"_s), u"out.vcf"_s);
  auto other = create(u"other.cartera"_s);
  const ImportReport report = bring(*other, receipt.file);
  CHECK(report.imported == receipt.rows);
  CHECK(report.problemCount == 0);
  CHECK(firstDifference(all(*file), all(*other)) == "");
  // What other programs will not read, and what no card holds, is named.
  CHECK(receipt.onlyOurs.contains(u"consent.email"_s));
  CHECK(receipt.onlyOurs.contains(u"stage"_s));
  CHECK_FALSE(receipt.onlyOurs.contains(u"email[1]"_s));
  CHECK(receipt.leftBehind.contains(u"left.timeline"_s));
}

TEST_CASE("Lines are folded at 75 bytes, never inside a character, and end in CR LF", "[vcard][writer]") {
  for (int start = 0; start < 5; ++start) {
    const QString text = QString(start, u'x') + u"ñ€👩"_s.repeated(60);
    const QByteArray line = vcard::foldedLine(u"NOTE:"_s + text);
    QByteArray back;
    REQUIRE(line.endsWith("\r\n"));
    for (const QByteArray& piece : line.chopped(2).split('\n')) {
      const QByteArray bare = piece.endsWith('\r') ? piece.chopped(1) : piece;
      CHECK(bare.size() <= 75);
      CHECK(bare.size() >= 70 - (piece == line.chopped(2).split('\n').last() ? 70 : 0));
      CHECK(QString::fromUtf8(bare).toUtf8() == bare);
      CHECK_FALSE(QString::fromUtf8(bare).contains(QChar(0xFFFD)));
      back += back.isEmpty() ? bare : bare.mid(1);
    }
    CHECK(QString::fromUtf8(back) == u"NOTE:"_s + text);
  }
}

TEST_CASE("What is kept of a card is read again as it stands, whatever it holds", "[vcard][writer]") {
  const QString frame = GENERATE(u"BEGIN:VCARD"_s, u"END:VCARD"_s, u"end:vcard"_s);
  // Just there the line is folded: the words would stand alone in theirs, with a line behind that looks like one of a card.
  const QString padded = u"X-A:"_s + QString(71, u'x') + frame + QString(74 - frame.size(), u' ') + u"TEL:600"_s;
  const QStringList lines{
      padded,
      u"X-A:"_s + QString(71, u'x') + frame,
      u"X-A:"_s + QString(70, u'x') + u"ñ"_s + frame,
      // A value that says it is base64 and is none; 0x1A ends files of old programs.
      u"X-A;ENCODING=b:R0lG"_s + QString(140, u'\x1A'),
      // Its quotes hold what would be packing outside of them, up to just before the fold.
      u"X-A;X-B=\"c;ENCODING=QUOTED-PRINTABLE:"_s + QString(37, u'x') + u"=more\":v"_s,
      u"X-A;X-B=\"c;BASE64:"_s + QString(60, u'x') + u"\":v"_s + QString(80, u' '),
  };
  for (const QString& line : lines) {
    CAPTURE(line.toStdString());
    const auto read = saidBy(vcard::foldedLine(line).chopped(2) + "\r\nNOTE:n");
    REQUIRE(read.foreign.size() == 1);
    CHECK(saidBy(vcard::foldedLine(read.foreign[0]).chopped(2) + "\r\nNOTE:n").foreign == read.foreign);
    CHECK(read.foreign[0] == QString(line).remove(u'\x1A'));
    CHECK(read.value(u"note"_s) == u"n"_s);
  }
  // However long a name is, it is no part of the picture before it.
  const QString longest = QString(90, u'X') + u":1"_s;
  CHECK(saidBy(vcard::foldedLine(u"X-A;ENCODING=b:R0lG"_s) + vcard::foldedLine(longest).chopped(2)).foreign ==
        QStringList{u"X-A;ENCODING=b:R0lG"_s, longest});
  // A card within the card that is none takes nothing of it.
  const auto odd = saidBy("AGENT;ENCODING=QUOTED-PRINTABLE:BEGIN:VCARD=20\r\nNOTE:n");
  REQUIRE(odd.foreign.size() == 1);
  const auto again = saidBy(vcard::foldedLine(odd.foreign[0]).chopped(2) + "\r\nNOTE:n");
  CHECK(again.foreign == odd.foreign);
  CHECK(again.value(u"note"_s) == u"n"_s);
}

TEST_CASE("A card says in the words of its version what it can", "[vcard][writer]") {
  ContactCard card;
  card.contact.given = u"Ana"_s;
  card.contact.family = u"Gil, Ruiz"_s;
  card.contact.birthday = u"--03-14"_s;
  card.contact.externalId = u"f81d4fae-7dec-11d0-a765-00a0c91e6bf6"_s;
  card.contact.stage = u"customer"_s;
  for (const auto& [value, label] : {std::pair{u"600"_s, u"mobile"_s}, {u"93"_s, u"Almacén"_s}}) {
    Point p;
    p.kind = PointKind::Phone;
    p.value = value;
    p.label = label;
    card.points.push_back(p);
  }
  vcard::Beside beside;
  beside.foreign = QStringList{u"item1.X-FOO:1"_s};
  vcard::Unsaid unsaid;
  CHECK(vcard::printCard(card, beside, vcard::Version::V30, unsaid).toStdString() ==
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Gil\\, Ruiz\r\nN:Gil\\, Ruiz;Ana;;;\r\nTEL;TYPE=CELL,PREF:600\r\n"
        "item2.TEL:93\r\nitem2.X-ABLabel:Almacén\r\nBDAY:--03-14\r\nUID:f81d4fae-7dec-11d0-a765-00a0c91e6bf6\r\n"
        "X-CARTERA-FIELD:stage;customer\r\nitem1.X-FOO:1\r\nEND:VCARD\r\n");
  CHECK(unsaid.onlyOurs == QStringList{u"stage"_s});
  CHECK(vcard::printCard(card, {}, vcard::Version::V40, unsaid).toStdString() ==
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana Gil\\, Ruiz\r\nN:Gil\\, Ruiz;Ana;;;\r\nKIND:individual\r\n"
        "TEL;TYPE=CELL;PREF=1:600\r\nitem1.TEL:93\r\nitem1.X-ABLabel:Almacén\r\nBDAY:--0314\r\n"
        "UID:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6\r\nX-CARTERA-FIELD:stage;customer\r\nEND:VCARD\r\n");
}

TEST_CASE_METHOD(CardRoundTrip, "A card that went out comes back without effect, whatever it says of the birthday",
                 "[vcard][export][roundtrip]") {
  const QByteArray birthday = GENERATE(
      "BDAY:1980-03-14", "BDAY:19800314", "BDAY:--03-14", "BDAY:--0314", "BDAY:1604-03-14",
      "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-14", "BDAY:0000-03-14", "BDAY:1980-03-14T00:00:00Z",
      "BDAY;VALUE=date:1980-03-14", "BDAY;VALUE=DATE-AND-OR-TIME:19800314", "BDAY:1980-03", "BDAY:1980", "BDAY:---14",
      "BDAY;VALUE=text:circa 1980", "BDAY:1980-02-30", "BDAY:14/03/1980", "BDAY:03/04/1980",
      "BDAY:", "BDAY;ALTID=1:1980-03-14\r\nBDAY;ALTID=1;LANGUAGE=es:14 de marzo", "BDAY:1980-03-14\r\nBDAY:1980-03-14",
      "BDAY:1980-03-14\r\nBDAY:1981-03-14", "item1.BDAY:1980-03-14\r\nitem1.X-ABLabel:Cumple",
      "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1980-03-14;3;;;;;;;;;;;;;\r\nBDAY:1980-03-14");
  const QString format = GENERATE(u"vcard"_s, u"vcard4"_s);
  CAPTURE(birthday.toStdString(), format.toStdString());
  bring(*file, write(u"in.vcf"_s, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Gil\r\nN:Gil;Ana;;;\r\nTEL:600123123\r\n" +
                                      birthday + "\r\nEND:VCARD\r\n"));
  const auto before = all(*file);
  const QByteArray first = bytes(send(format, u"first.vcf"_s).file);
  const ImportReport again = bring(*file, path(u"first.vcf"_s));
  CHECK(again.unchanged == 1);
  CHECK(firstDifference(before, all(*file)) == "");
  CHECK(bytes(send(format, u"second.vcf"_s).file) == first);
  CHECK(first.count("BDAY") <= std::max<qsizetype>(1, birthday.count("BDAY")));
}

TEST_CASE_METHOD(CardRoundTrip, "What other programs say beside a value goes out beside it again",
                 "[vcard][export][roundtrip]") {
  struct Case {
    const char* property;
    /// The line that goes out begins with the first, and has the others in its head.
    std::vector<const char*> expected;
  };
  // The cases outlive one run of this test.
  static const std::string photo =
      "PHOTO;ENCODING=b;TYPE=JPEG;X-ABCROP-RECTANGLE=ABClipRect_1&0&0&76:" + jpeg(3, 7).toBase64().toStdString();
  const Case c = GENERATE_COPY(
      Case{"N;SORT-AS=\"Gil,Ana\";LANGUAGE=es:Gil;Ana;;;", {"N;", ";SORT-AS=\"Gil,Ana\"", ";LANGUAGE=es"}},
      Case{"TEL;TYPE=CELL,X-GSM;X-EVOLUTION-UI-SLOT=1:600123456", {"TEL;", ";TYPE=X-GSM", ";X-EVOLUTION-UI-SLOT=1"}},
      Case{"TEL;TYPE=HOME,WORK,FAX,MSG:931112233", {"TEL;", ";TYPE=HOME,MSG"}},
      Case{"item1.TEL;type=CELL;X-SLOT=2:611222333\r\nitem1.X-ABLabel:Tienda", {"item", ";TYPE=CELL", ";X-SLOT=2"}},
      Case{"EMAIL;TYPE=work;LANGUAGE=da;PID=1.1:ana@x.example", {"EMAIL;", ";LANGUAGE=da", ";PID=1.1"}},
      Case{"EMAIL;X-A=\"b;c:^nd\":ana@x.example", {"EMAIL;", ";X-A=\"b;c:^nd\""}},
      Case{"ADR;TYPE=home;GEO=\"geo:55,12\":;2º;Calle 1;Girona;;17001;", {"ADR;", ";GEO=\"geo:55,12\""}},
      Case{"ORG;SORT-AS=Gil:Gil S.L.;Ventas", {"ORG;", ";SORT-AS=Gil"}},
      Case{"TITLE;LANGUAGE=es:Jefa\\, o casi", {"TITLE;", ";LANGUAGE=es"}},
      Case{"NOTE;X-AUTHOR=Eva:Una nota\\ncon dos líneas", {"NOTE;", ";X-AUTHOR=Eva"}},
      Case{"BDAY;CALSCALE=gregorian:19800314", {"BDAY;", ";CALSCALE=gregorian"}},
      Case{"IMPP;X-SERVICE-TYPE=skype;X-TEAMID=7:skype:ana", {"IMPP;", ";X-TEAMID=7"}},
      Case{"X-SOCIALPROFILE;type=twitter;x-userid=99:https://twitter.com/ana", {"", ";X-USERID=99"}},
      Case{"URL;TYPE=home;X-A=1:https://ana.example", {"URL;", ";X-A=1"}},
      Case{"CATEGORIES;LANGUAGE=es:Cliente,Taller", {"CATEGORIES;", ";LANGUAGE=es"}},
      Case{"BDAY;ALTID=1:1980-03-14\r\nBDAY;ALTID=1;LANGUAGE=es:14 de marzo", {"BDAY;ALTID=1:1980"}},
      Case{photo.c_str(), {"PHOTO;", ";X-ABCROP-RECTANGLE=ABClipRect_1&0&0&76"}});
  const QString format = GENERATE(u"vcard"_s, u"vcard4"_s);
  CAPTURE(c.property, format.toStdString());
  const QByteArray names = QByteArray(c.property).startsWith("N;") ? "" : "N:Gil;Ana;;;\r\n";
  bring(*file,
        write(u"in.vcf"_s, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Gil\r\n" + names + c.property + "\r\nEND:VCARD\r\n"));
  const ExportReceipt receipt = send(format, u"out.vcf"_s);
  CHECK(receipt.leftBehind ==
        (QByteArray(c.property).startsWith("NOTE") ? QStringList{u"left.notes"_s} : QStringList()));
  const QByteArray out = bytes(receipt.file).replace("\r\n ", "");
  CAPTURE(out.toStdString());
  const auto isIt = [&](const QByteArray& line) {
    const QByteArray head = line.left(line.indexOf(':', line.lastIndexOf('"') + 1));
    return line.startsWith(c.expected.front()) &&
           std::all_of(c.expected.begin() + 1, c.expected.end(), [&](const char* e) { return head.contains(e); });
  };
  const QList<QByteArray> lines = out.split('\n');
  CHECK(std::count_if(lines.begin(), lines.end(), isIt) == 1);
  CHECK_FALSE(out.contains("X-CARTERA-KEPT"));
  // Back into this file it is no news, and another one gives out the same.
  const auto before = all(*file);
  CHECK(bring(*file, receipt.file).unchanged == receipt.rows);
  CHECK(firstDifference(before, all(*file)) == "");
  auto other = create(u"other.cartera"_s);
  bring(*other, receipt.file);
  CHECK(firstDifference(before, all(*other)) == "");
}

TEST_CASE_METHOD(CardRoundTrip, "What stood beside a value that has changed stands beside no other one, and is named",
                 "[vcard][export][roundtrip]") {
  bring(*file, write(u"in.vcf"_s,
                     "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Gil\r\nN:Gil;Ana;;;\r\n"
                     "EMAIL;X-KEY=1:ana@x.example\r\nTEL;X-SLOT=1:600123456\r\n"
                     "X-CARTERA-KEPT;X-EVIL=1:FN;;Ana Gil\r\nEND:VCARD\r\n"));
  const ContactId ana = taken(contacts::ids(file->db(), {})).front();
  taken(file->transact(Op{u"contact.edit"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(contactfields::apply(ctx, ana, {{u"email[1]"_s, u"eva@x.example"_s}}));
    return {};
  }));
  const ExportReceipt receipt = send(GENERATE(u"vcard"_s, u"vcard4"_s), u"out.vcf"_s);
  CHECK(receipt.leftBehind == QStringList{u"left.parameters"_s});
  const QByteArray out = bytes(receipt.file);
  CHECK(out.contains("EMAIL:eva@x.example"));
  CHECK_FALSE(out.contains("X-KEY"));
  CHECK(out.contains(";X-SLOT=1:600123456"));
  CHECK_FALSE(out.contains("X-EVIL"));
}
