// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are no workbook, and workbooks made to do harm: each is refused by what it is, and nothing is written.
#include <QBuffer>
#include <QtEndian>

#include "core/exchange/Importer.h"
#include "core/exchange/xlsx/XlsxBook.h"
#include "core/exchange/xlsx/XlsxStrings.h"
#include "tests/support/core/WorkspaceFixture.h"
#include "tests/support/core/XlsxBuilder.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Refusals : WorkspaceFixture {
  void refused(const QByteArray& bytes, const char* subject, const MappingDocument& said = {}) {
    const QString source = write(u"list.xlsx"_s, bytes);
    const auto plan = planImport(source, said);
    INFO(subject);
    REQUIRE_FALSE(plan);
    CHECK(plan.error().subject.toStdString() == subject);
    CHECK(plan.error().detail == source);
    CHECK(plan.error().code == ErrorCode::Invalid);
  }
  void refused(const XlsxBuilder& b, const char* subject) { refused(b.bytes(), subject); }
  /// What is read of a sheet within these limits, as the error at its end.
  QString within(const XlsxLimits& limits, const XlsxBuilder& b) {
    auto book = XlsxBook::open(write(u"list.xlsx"_s, b.bytes()), limits);
    if (!book) return book.error().subject;
    if (const auto begun = (*book)->begin(u"Hoja1"_s); !begun) return begun.error().subject;
    XlsxRow row;
    while ((*book)->next(row)) {
    }
    return (*book)->error() ? (*book)->error()->subject : QString();
  }
};

XlsxBuilder good() { return XlsxBuilder::of(textRow({"Nombre", "Email"}) + textRow({"Ana", "ana@example.es"})); }

/// A workbook with this document before its sheet, its texts or its formats.
XlsxBuilder with(const char* part, const QByteArray& xml) {
  XlsxBuilder b = good();
  b.strings = "<si><t>x</t></si>";
  b.styles = "<cellXfs><xf/></cellXfs>";
  b.instead = {{part, xml}};
  return b;
}

/// The account an archive gives of a part's unpacked size, in both of its places.
QByteArray lying(QByteArray zip, const QByteArray& part, quint32 size) {
  int found = 0;
  for (qsizetype at = zip.indexOf(part); at >= 0; at = zip.indexOf(part, at + 1)) {
    for (const auto& [mark, header, field] : {std::tuple("PK\x03\x04", 30, 22), std::tuple("PK\x01\x02", 46, 24)}) {
      if (at < header || !zip.mid(at - header, 4).startsWith(mark)) continue;
      qToLittleEndian<quint32>(size, zip.data() + at - header + field);
      ++found;
    }
  }
  REQUIRE(found == 2);
  return zip;
}

/// Text that hardly packs.
QByteArray noise(qsizetype size) {
  QByteArray out(size, Qt::Uninitialized);
  quint64 state = 42;
  for (char& c : out) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    c = static_cast<char>('a' + (state >> 60));
  }
  return out;
}

}  // namespace

TEST_CASE_METHOD(Refusals, "an archive that holds no workbook is refused by what it holds", "[xlsx][faults]") {
  const auto odf = [](const char* what) {
    return zipped({{"mimetype", QByteArray("application/vnd.oasis.opendocument.") + what}, {"content.xml", "<x/>"}});
  };
  refused(odf("spreadsheet"), "source.opendocument");
  refused(odf("text"), "source.document");
  refused(zipped({{"clientes.csv", "Nombre,Email\nAna,ana@example.es\n"}}), "source.archive");
  const auto office = [](const QByteArray& target) {
    return zipped({{"_rels/.rels", "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"" +
                                       target + "\"/></Relationships>"},
                   {target, "<x/>"}});
  };
  refused(office("word/document.xml"), "source.document");
  refused(office("ppt/presentation.xml"), "source.document");
  refused(office("xl/workbook.bin"), "source.xlsb");
}

TEST_CASE_METHOD(Refusals, "another kind of file under the name of a workbook is refused by its kind",
                 "[xlsx][faults]") {
  refused("%PDF-1.7\n" + QByteArray(2000, '\x01'), "source.pdf");
  refused(QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(2000, '\0'), "source.old_excel");
  refused(QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(2000, '\0') +
              QByteArray("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32),
          "source.encrypted");
  refused("<html><table><tr><td>Ana</td></tr></table></html>", "source.web_page");
  const QByteArray csv = "Nombre,Email\nAna,ana@example.es\n";
  refused("Nombre", "source.not_xlsx");
  refused("{\\rtf1\\ansi;\n\\par Querida Ana, queridos todos\n\\par Hasta pronto, Luis\n}\n", "source.document");
  refused("Querida Ana, queridos todos:\nllego el lunes.\nLuis\n", "source.not_xlsx");
  // A list of text is one, whatever it is called, and that is told.
  const auto guessed = taken(planImport(write(u"list.xlsx"_s, csv)));
  CHECK(guessed.format == u"csv"_s);
  REQUIRE(guessed.general().size() == 1);
  CHECK(guessed.general()[0].reason == u"source.is_text"_s);
  MappingDocument said;
  said.format = u"csv"_s;
  CHECK(taken(planImport(write(u"list.xlsx"_s, csv), said)).records == 1);
  said.format = u"xlsx"_s;
  CHECK(planImport(write(u"list.csv"_s, csv), said).error().subject == u"source.not_xlsx"_s);
  // And a workbook called list.csv is a workbook.
  CHECK(taken(planImport(write(u"list.csv"_s, good().bytes()))).format == u"xlsx"_s);
}

TEST_CASE_METHOD(Refusals, "a workbook that was cut off anywhere is refused as damaged", "[xlsx][faults]") {
  const QByteArray whole = good().bytes();
  for (qsizetype size = 4; size < whole.size(); size += 7) {
    CAPTURE(size);
    const auto plan = planImport(write(u"list.xlsx"_s, whole.left(size)));
    REQUIRE_FALSE(plan);
    CHECK(plan.error().subject == u"xlsx.damaged"_s);
  }
  // Inside, where the archive is whole.
  for (const char* sheet : {"", "<worksheet><sheetData><row><c><v>1</v>", "<worksheet><sheetData></row>",
                            "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData>", "\xFF\xFE<\0w\0"})
    refused(with("xl/worksheets/sheet1.xml", sheet), "xlsx.damaged");
  refused(with("xl/sharedStrings.xml", "<sst><si><t>x"), "xlsx.damaged");
  refused(with("xl/styles.xml", "<styleSheet><cellXfs><xf"), "xlsx.damaged");
  refused(with("xl/workbook.xml", "<workbook><sheets/></workbook>"), "xlsx.damaged");
  // Bytes that rotted.
  QByteArray rotten;
  for (qsizetype i = 0; i < whole.size(); i += 11) {
    rotten = whole;
    rotten[i] = static_cast<char>(rotten[i] ^ 0x55);
    (void)planImport(write(u"list.xlsx"_s, rotten));
  }
  CHECK(number("SELECT count(*) FROM contact") == 0);
}

TEST_CASE_METHOD(Refusals, "definitions and entities are refused wherever they stand", "[xlsx][faults]") {
  QByteArray laughs = "<!DOCTYPE x [<!ENTITY a \"ha\">";
  for (char c = 'b'; c < 'm'; ++c) {
    const QByteArray before = QByteArray("&") + static_cast<char>(c - 1) + ";";
    laughs += "<!ENTITY " + QByteArray(1, c) + " \"" + before.repeated(10) + "\">";
  }
  laughs += "]>";
  const QByteArray quadratic = "<!DOCTYPE x [<!ENTITY a \"" + QByteArray(4000, 'x') + "\">]>";
  const QByteArray outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
  for (const char* part : {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
                           "xl/_rels/workbook.xml.rels", "_rels/.rels"}) {
    CAPTURE(part);
    refused(with(part, laughs + "<x>&l;</x>"), "xlsx.entities");
    refused(with(part, quadratic + "<x>" + QByteArray("&a;").repeated(250'000) + "</x>"), "xlsx.entities");
    refused(with(part, outside + "<x>&a;</x>"), "xlsx.entities");
    refused(with(part, "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"http://example.com/x.dtd\"><x/>"), "xlsx.entities");
  }
  // One that is declared nowhere would be dropped without a word.
  refused(XlsxBuilder::of("<row><c t=\"str\"><v>a&b;c</v></c></row>"), "xlsx.damaged");
}

TEST_CASE_METHOD(Refusals, "a part that unpacks to far more than it was is refused while it is unpacked",
                 "[xlsx][faults]") {
  refused(XlsxBuilder::of(QByteArray("<!-- -->").repeated(1'500'000)), "xlsx.ratio");
  // Below ten megabytes a sheet of one value is only a dull one.
  CHECK(within({}, XlsxBuilder::of(QByteArray("<row/>").repeated(500'000))) == QString());
  XlsxLimits small;
  small.part = 20'000;
  small.smallPart = 20'000;
  CHECK(within(small, XlsxBuilder::of(QByteArray("<row/>").repeated(5'000))) == u"xlsx.too_large"_s);
  small.part = 200'000;
  small.total = 100'000;
  XlsxBuilder two = XlsxBuilder::of(textRow({noise(60'000)}));
  two.strings = "<si><t>" + noise(60'000) + "</t></si>";
  CHECK(within(small, two) == u"xlsx.too_large"_s);
  // Small pieces without end.
  XlsxLimits few;
  few.elements = 1000;
  CHECK(within(few, XlsxBuilder::of(QByteArray("<row/>").repeated(1000))) == u"xlsx.too_large"_s);
  few = {};
  few.texts = 1000;
  XlsxBuilder texts = good();
  texts.strings = QByteArray("<si/>").repeated(1000);
  CHECK(within(few, texts) == QString());
  texts.strings += "<si/>";
  CHECK(within(few, texts) == u"xlsx.too_large"_s);
}

TEST_CASE_METHOD(Refusals, "what an archive says about its sizes is never believed", "[xlsx][faults]") {
  XlsxBuilder b = XlsxBuilder::of(QByteArray("<row/>").repeated(100'000));
  const QByteArray part = "xl/worksheets/sheet1.xml";
  refused(lying(b.bytes(), part, 100), "xlsx.false_size");
  refused(lying(b.bytes(), part, 0), "xlsx.false_size");
  // Larger than it is: refused unread, or found out at its end.
  refused(lying(b.bytes(), part, 0xFFFFFFF0U), "xlsx.too_large");
  refused(lying(b.bytes(), part, 10'000'000), "xlsx.false_size");
}

TEST_CASE_METHOD(Refusals, "a sheet has as many rows and columns as Excel's, and a cell a million characters",
                 "[xlsx][faults]") {
  refused(XlsxBuilder::of("<row r=\"1048577\"><c><v>1</v></c></row>"), "xlsx.too_many_rows");
  refused(XlsxBuilder::of("<row r=\"99999999999999999999\"><c><v>1</v></c></row><row r=\"1048576\"/><row/>"),
          "xlsx.too_many_rows");
  refused(XlsxBuilder::of("<row><c r=\"XFE1\"><v>1</v></c></row>"), "xlsx.too_many_columns");
  refused(XlsxBuilder::of("<row><c r=\"ZZZZZZZZZZZZZZZZ1\"><v>1</v></c></row>"), "xlsx.too_many_columns");
  refused(XlsxBuilder::of("<row>" + QByteArray("<c/>").repeated(1'000'000) + "</row>"), "xlsx.too_many_columns");
  CHECK(within({}, XlsxBuilder::of("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")) == QString());
  const QByteArray endless = noise((1 << 20) + 1);
  refused(XlsxBuilder::of(textRow({endless})), "xlsx.cell_too_long");
  // In pieces, in a comment, in a shared text.
  const QByteArray piece = "<r><t>" + noise(400'000) + "</t></r>";
  refused(XlsxBuilder::of("<row><c t=\"inlineStr\"><is>" + piece.repeated(3) + "</is></c></row>"),
          "xlsx.cell_too_long");
  refused(XlsxBuilder::of("<!--" + endless + "--><row/>"), "xlsx.cell_too_long");
  refused(XlsxBuilder::of("<row><c t=\"str\"><v><![CDATA[" + endless + "]]></v></c></row>"), "xlsx.cell_too_long");
  refused(with("xl/sharedStrings.xml", "<sst><si><t>" + endless + "</t></si></sst>"), "xlsx.cell_too_long");
  // The error says where.
  const auto plan = planImport(write(u"list.xlsx"_s, XlsxBuilder::of("<row r=\"7\"><c r=\"XFE7\"/></row>").bytes()));
  CHECK(plan.error().args == QStringList{u"7"_s});
}

TEST_CASE_METHOD(Refusals, "tags without end, attributes without number and a depth without bottom are refused",
                 "[xlsx][faults]") {
  QByteArray attributes;
  for (int i = 0; i < 100'000; ++i) attributes += " a" + QByteArray::number(i) + "=\">\"";
  refused(XlsxBuilder::of("<row" + attributes + "/>"), "xlsx.damaged");
  QByteArray prefixes;
  for (int i = 0; i < 9; ++i) prefixes += " xmlns:p" + QByteArray::number(i) + "=\"x\"";
  refused(XlsxBuilder::of("<row" + prefixes + "/>"), "xlsx.damaged");
  refused(XlsxBuilder::of("<row r=\"" + noise(100'000) + "\"/>"), "xlsx.damaged");
  refused(XlsxBuilder::of(QByteArray("<a>").repeated(1'000'000)), "xlsx.damaged");
  refused(
      with("xl/styles.xml", "<styleSheet><cellXfs>" + QByteArray("<xf/>").repeated(70'000) + "</cellXfs></styleSheet>"),
      "xlsx.damaged");
  refused(with("xl/worksheets/sheet1.xml", "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet/>"), "xlsx.damaged");
  refused(with("xl/worksheets/sheet1.xml", "<?xml version=\"1.0\" encoding=\"UTF-7\"?><worksheet/>"), "xlsx.damaged");
}

TEST_CASE("a table of many short texts gives each of them back, wherever its blocks end", "[xlsx]") {
  QByteArray xml = "<sst>";
  std::vector<QString> expected;
  for (int i = 0; i < 60'000; ++i) {
    // Two and three bytes a character, so that blocks cut them.
    const QString text = i % 5 == 0 ? QString() : QString(QString::number(i) + QString(i % 37, QChar(0xF1)) + u'€');
    expected.push_back(text);
    xml += "<si><t>" + text.toUtf8() + "</t></si>";
  }
  xml += "</sst>";
  QBuffer buffer(&xml);
  REQUIRE(buffer.open(QIODevice::ReadOnly));
  XlsxXml reader(buffer, {});
  XlsxStrings strings;
  strings.read(reader);
  CHECK(reader.fault() == nullptr);
  REQUIRE(strings.size() == expected.size());
  bool same = true;
  for (size_t i = 0; i < expected.size(); ++i) same = same && strings.at(i) == expected[i];
  CHECK(same);
  CHECK_FALSE(strings.at(expected.size()));
}

TEST_CASE_METHOD(Refusals, "nothing is written of a workbook that turns out to be broken at its end",
                 "[xlsx][faults]") {
  const QString source = write(u"list.xlsx"_s, good().bytes());
  const ImportPlan plan = taken(planImport(source));
  QByteArray rows = textRow({"Nombre", "Email"});
  for (int i = 0; i < 2000; ++i) rows += textRow({"N" + QByteArray::number(i), "n@example.es"});
  XlsxBuilder b = XlsxBuilder::of(rows + "<row><c r=\"XFE9\"/></row>");
  write(u"list.xlsx"_s, b.bytes());
  const qint64 before = number("SELECT count(*) FROM change");
  const auto imported = importContacts(*file, plan, {});
  REQUIRE_FALSE(imported);
  CHECK(imported.error().subject == u"xlsx.too_many_columns"_s);
  CHECK(number("SELECT count(*) FROM contact") == 0);
  CHECK(number("SELECT count(*) FROM change") == before);
}
