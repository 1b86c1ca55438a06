// SPDX-License-Identifier: GPL-3.0-or-later
// Rule 5 for address cards: what goes out comes back as the same people, whatever stands in their fields.
#include <random>

#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/ForeignPropertyStore.h"
#include "core/contacts/PhotoStore.h"
#include "core/exchange/Exporter.h"
#include "core/exchange/Importer.h"
#include "core/exchange/vcard/CardWriter.h"
#include "core/sample/SampleShop.h"
#include "tests/core/exchange/vcard/CardFixture.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// One sign: woman, woman, girl and a joiner between each.
const QString kFamily = QStringLiteral("\U0001F469\u200D\U0001F469\u200D\U0001F467");

/// People whose fields hold what readers and writers of cards stumble over.
class RandomPeople {
 public:
  explicit RandomPeople(unsigned seed) : m_random(seed) {}

  contactfields::FieldValues next() {
    contactfields::FieldValues v;
    const auto put = [&](const char* key, const QString& value) {
      if (!value.isEmpty()) v.emplace_back(QLatin1String(key), value);
    };
    const auto maybe = [&](const char* key, const QString& value, int share = 3) {
      if (pick(share) == 0) put(key, value);
    };
    ++m_count;
    static const char* const kKinds[] = {"person", "person",  "person",    "person",
                                         "person", "company", "household", "team"};
    const QString kind = QLatin1String(kKinds[pick(8)]);
    put("kind", kind);
    if (kind == u"person") {
      maybe("given", line(), 2);
      maybe("family", line(), 2);
      for (const char* key : {"middle", "prefix", "suffix", "nickname"}) maybe(key, line(), 6);
    }
    if (kind != u"person" || pick(4) == 0) put("display_name", line());
    if (kind == u"person") maybe("org.name", u"Taller %1"_s.arg(pick(9)));
    for (const char* key : {"job_title", "org.department", "likes", "source", "owner", "status", "photo_url"})
      maybe(key, line(), 5);
    maybe("language", u"ca"_s);
    maybe("birthday", pick(2) == 0 ? u"--02-29"_s : u"1980-03-14"_s);
    maybe("event.anniversary", u"2005-06-18"_s);
    maybe("stage", u"customer"_s);
    put("external_id", u"n%1"_s.arg(m_count));
    const int emails = pick(3);
    for (int i = 1; i <= emails; ++i) {
      put(qPrintable(u"email[%1]"_s.arg(i)), u"p%1.%2+o'b@example.es"_s.arg(m_count).arg(i));
      maybe(qPrintable(u"email[%1].label"_s.arg(i)), label());
    }
    const int phones = pick(4);
    for (int i = 1; i <= phones; ++i) {
      static const char* const kNumbers[] = {"+34 612 345 678", "0034/91.123", "007 007", "(93) 123 45 67 ext. 5",
                                             "*123#"};
      put(qPrintable(u"phone[%1]"_s.arg(i)), QLatin1String(kNumbers[pick(5)]) + QString::number(m_count));
      maybe(qPrintable(u"phone[%1].label"_s.arg(i)), label(), 2);
    }
    const int addresses = pick(3);
    for (int i = 1; i <= addresses; ++i) {
      const QString key = u"addr[%1]."_s.arg(i);
      for (const char* part : {"street", "street2", "street3", "po_box", "city", "region", "country", "formatted"})
        maybe(qPrintable(key + QLatin1String(part)), line());
      put(qPrintable(key + u"postcode"_s), pick(2) == 0 ? u"08001"_s : QString());
      maybe(qPrintable(key + u"label"_s), label(), 2);
    }
    for (const char* base : {"url", "social"}) {
      if (pick(3) != 0) continue;
      put(qPrintable(QLatin1String(base) + u"[1]"_s),
          pick(2) == 0 ? u"skype:ana,gil"_s : u"https://x.es/?a=%1;b:c"_s.arg(m_count));
      maybe(qPrintable(QLatin1String(base) + u"[1].label"_s), label(), 2);
    }
    maybe("tags", u"vip;obra, nueva;a:b\\c"_s);
    maybe("note", block(), 2);
    maybe("custom[a;b, \"c\"]", line());
    maybe("custom[Descuento]", u"-12.5"_s);
    maybe("custom[Código]", u"007"_s);
    maybe("relation[1]", line(), 5);
    maybe("consent.email", pick(2) == 0 ? u"yes"_s : u"no"_s);
    maybe("extra", u"{\"Columna;1\":\"=1+1\"}"_s, 5);
    return v;
  }

  int pick(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
  /// Of pieces that mean something to a reader.
  QString line() {
    static const QStringList kPieces{
        u"Ana"_s, u"Pen\u0303a"_s, u"e\u0301"_s, kFamily,  u"007"_s,  u"=1+1"_s, u"\"q\""_s,     u"a,b"_s,
        u"c;d"_s, u"e:f"_s,        u"\\"_s,      u"\\n"_s, u"^n^'"_s, u"=3D"_s,  u"END:VCARD"_s, u"S.L."_s,
        u"'x"_s,  u"+34"_s,        u"item1."_s,  u"{}"_s,  u"«ñ»"_s,  u"x@y"_s,  u"100%"_s,      u"_$!<Home>!$_"_s};
    QString out;
    const int n = 1 + pick(4);
    for (int i = 0; i < n; ++i)
      out += (out.isEmpty() ? QString() : QString(pick(2) == 0 ? u" "_s : QString())) +
             kPieces[pick(static_cast<int>(kPieces.size()))];
    return out;
  }
  QString block() {
    if (pick(8) == 0) return line() + QString(5000 + pick(100), u'ñ');
    return line() + u"\n"_s + line() + u"\n\nEND:VCARD\n "_s + line();
  }
  QString label() {
    static const QStringList kLabels{u"home"_s,  u"work"_s,     u"other"_s,     u"mobile"_s,  u"fax.work"_s,
                                     u"pager"_s, u"whatsapp"_s, u"preferred"_s, u"twitter"_s, u"Mi \"obra\", nº 1"_s,
                                     u"x-y"_s,   u"voice"_s,    u"Work"_s};
    return kLabels[pick(static_cast<int>(kLabels.size()))];
  }

 private:
  std::mt19937 m_random;
  int m_count = 0;
};

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
  define(u"Descuento"_s, FieldType::Number);
  define(u"Código"_s, FieldType::Text);
  RandomPeople people(20260921);
  qint64 families = 0;
  taken(file->transact(Op{u"contact.add"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
    for (int i = 0; i < 1000; ++i) {
      contactfields::FieldValues values = people.next();
      const auto kind = contactKindFrom(values.front().second).value_or(ContactKind::Person);
      auto made = contactfields::create(ctx, kind, values);
      if (!made && made.error().subject == u"name.missing"_s) continue;
      if (!made && made.error().fields.size() == 1 && made.error().fields[0].reason == u"name.missing"_s) continue;
      if (!made) return fail(made.error());
      families += std::any_of(values.begin(), values.end(), [](const auto& kv) {
        return kv.first == u"display_name" && kv.second.contains(kFamily);
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
  CHECK(receipt.rows > 900);
  auto other = create(u"other.cartera"_s);
  const ImportReport report = bring(*other, receipt.file);
  CHECK(report.read == receipt.rows);
  CHECK(report.skipped == 0);
  CHECK(told(report.problems) == "");
  CHECK(firstDifference(all(*file), all(*other)) == "");
  // Against what was typed: cleaning would take the same away from both.
  REQUIRE(families > 0);
  for (Workspace* w : {file.get(), other.get()})
    CHECK(taken(w->db().scalar("SELECT count(*) FROM contact WHERE instr(CAST(display_name AS BLOB), x'" +
                               kFamily.toUtf8().toHex() + "')")) == families);
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
  QStringList ours;
  CHECK(vcard::printCard(card, beside, vcard::Version::V30, ours).toStdString() ==
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Gil\\, Ruiz\r\nN:Gil\\, Ruiz;Ana;;;\r\nTEL;TYPE=CELL,PREF:600\r\n"
        "item2.TEL:93\r\nitem2.X-ABLabel:Almacén\r\nBDAY:--03-14\r\nUID:f81d4fae-7dec-11d0-a765-00a0c91e6bf6\r\n"
        "X-CARTERA-FIELD:stage;customer\r\nitem1.X-FOO:1\r\nEND:VCARD\r\n");
  CHECK(ours == QStringList{u"stage"_s});
  CHECK(vcard::printCard(card, {}, vcard::Version::V40, ours).toStdString() ==
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana Gil\\, Ruiz\r\nN:Gil\\, Ruiz;Ana;;;\r\nKIND:individual\r\n"
        "TEL;TYPE=CELL;PREF=1:600\r\nitem1.TEL:93\r\nitem1.X-ABLabel:Almacén\r\nBDAY:--0314\r\n"
        "UID:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6\r\nX-CARTERA-FIELD:stage;customer\r\nEND:VCARD\r\n");
}
