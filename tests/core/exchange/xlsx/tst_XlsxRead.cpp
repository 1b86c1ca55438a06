// SPDX-License-Identifier: GPL-3.0-or-later
// What a sheet says, whoever wrote it.
#include "core/exchange/Importer.h"
#include "core/exchange/xlsx/XlsxNumberFormat.h"
#include "core/exchange/xlsx/XlsxText.h"
#include "tests/core/exchange/RoundTripFixture.h"
#include "tests/support/Places.h"
#include "tests/support/core/XlsxBuilder.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct XlsxFixture : WorkspaceFixture {
  QString book(const XlsxBuilder& b, const QString& name = u"list.xlsx"_s) const { return write(name, b.bytes()); }
  static QString fixture(const char* name) { return cartera::test::sourcePath("tests/data/") + QLatin1String(name); }
  static ImportPlan plan(const QString& path, const MappingDocument& said = {}) {
    return taken(planImport(path, said));
  }
  static std::vector<SourceRecord> records(const QString& path, const MappingDocument& said = {}) {
    const auto source = taken(openSource(plan(path, said)));
    std::vector<SourceRecord> out;
    SourceRecord record;
    while (source->next(record)) out.push_back(record);
    if (source->error()) FAIL(source->error()->subject.toStdString());
    return out;
  }
  /// The cells of a sheet without a header, row by row.
  std::vector<std::vector<QString>> cells(const XlsxBuilder& b) const {
    MappingDocument said;
    said.header = false;
    std::vector<std::vector<QString>> out;
    for (const SourceRecord& r : records(book(b), said)) out.push_back(r.cells.all());
    return out;
  }
  /// The cells of a row.
  std::vector<QString> row(const QByteArray& inside) const {
    return cells(XlsxBuilder::of("<row>" + inside + "</row>")).at(0);
  }
  ImportReport import(const QString& path, Workspace* into = nullptr) {
    return taken(importContacts(into != nullptr ? *into : *file, plan(path), {}));
  }
};

using Texts = std::vector<QString>;

QStringList reasons(const SourceRecord& r) {
  QStringList out;
  for (const FieldError& p : r.problems) out.append(p.field + u' ' + p.reason + u' ' + p.value);
  return out;
}

/// Styles whose number n has the format n.
QByteArray stylesOf(const std::vector<QByteArray>& codes) {
  QByteArray formats;
  QByteArray used;
  for (size_t i = 0; i < codes.size(); ++i) {
    const QByteArray id = QByteArray::number(static_cast<int>(164 + i));
    formats += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + codes[i] + "\"/>";
    used += "<xf numFmtId=\"" + id + "\"/>";
  }
  return "<numFmts>" + formats + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + used +
         "</cellXfs><dxfs><dxf><numFmt numFmtId=\"164\" formatCode=\"0\"/></dxf></dxfs>";
}

}  // namespace

TEST_CASE_METHOD(XlsxFixture, "the texts of a sheet come from everywhere a workbook keeps them", "[xlsx]") {
  XlsxBuilder b = XlsxBuilder::of(
      "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>3</v></c>"
      "<c t=\"inlineStr\"><is><r><t>en </t></r><r><rPr><b/></rPr><t>línea</t></r><rPh sb=\"0\" "
      "eb=\"1\"><t>no</t></rPh></is></c>"
      "<c t=\"str\"><f>A1</f><v>de fórmula</v></c><c t=\"str\"><f>A9</f><v></v></c><c t=\"b\"><v>1</v></c></row>");
  b.strings =
      "<si><t>Ana</t></si><si><r><t>Peña </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> Gil</t></r></si>"
      "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>"
      "<si><t>a_x000D_\nb_x005F_x0041_ &amp; <![CDATA[<c>]]></t></si>";
  CHECK(cells(b).at(0) == Texts{u"Ana"_s, u"Peña  Gil"_s, u"東京"_s, u"a\r\nb_x0041_ & <c>"_s, u"en línea"_s,
                                u"de fórmula"_s, u""_s, u"TRUE"_s});
}

TEST_CASE_METHOD(XlsxFixture, "a number is said as shortly as people say it, and a code of digits loses none",
                 "[xlsx]") {
  CHECK(row("<c><v>6.00123456E8</v></c><c><v>600123456</v></c><c><v>0.10000000000000001</v></c><c><v>-12.50</v></c>"
            "<c><v>12345678901234567890</v></c><c><v>1E+20</v></c><c><v>08001</v></c><c><v>1.5E-7</v></c><c><v> 7 "
            "</v></c>") == Texts{u"600123456"_s, u"600123456"_s, u"0.1"_s, u"-12.5"_s, u"12345678901234567890"_s,
                                 u"100000000000000000000"_s, u"08001"_s, u"0.00000015"_s, u"7"_s});
}

TEST_CASE_METHOD(XlsxFixture, "cells stand where they say, and behind the one before where they say nothing",
                 "[xlsx]") {
  const auto rows = cells(XlsxBuilder::of(
      "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c><v>2</v></c><c r=\"AA2\"><v>3</v></c><c r=\"AB2\" s=\"4\"/></row>"
      "<row/><row><c/><c><v>4</v></c></row>"));
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].size() == 27);
  CHECK(rows[0][1] == u"1"_s);
  CHECK(rows[0][2] == u"2"_s);
  CHECK(rows[0][26] == u"3"_s);
  CHECK(rows[1][1] == u"4"_s);
}

TEST_CASE_METHOD(XlsxFixture, "names with a prefix and the strict kind of workbook are read as any other", "[xlsx]") {
  XlsxBuilder b = XlsxBuilder::of({});
  b.ns = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  b.types = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  b.instead = {{"xl/worksheets/sheet1.xml",
                "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row><x:c "
                "t=\"inlineStr\"><x:is><x:t>Ana</x:t></x:is></x:c><x:c t=\"d\"><x:v>2024-05-03T00:00:00.000</x:v></x:c>"
                "<x:c t=\"d\"><x:v>2024-05-03T10:20:30</x:v></x:c></x:row></x:sheetData></x:worksheet>"}};
  CHECK(cells(b).at(0) == Texts{u"Ana"_s, u"2024-05-03"_s, u"2024-05-03T10:20:30"_s});
}

TEST_CASE("a format says whether a number is a date by its own letters only", "[xlsx]") {
  const auto is = [](const char* code) {
    const XlsxNumberFormat f = XlsxNumberFormat::of(QString::fromUtf8(code));
    return QString(QString(f.date ? u"d"_s : u""_s) + (f.time ? u"t"_s : u""_s) + (f.elapsed ? u"e"_s : u""_s));
  };
  for (const char* date : {"dd/mm/yyyy", "d-mmm-yy;@", "[$-C0A]d\" de \"mmmm", "mmm", "yyyy", "\"día \"d"})
    CHECK(is(date) == u"d"_s);
  for (const char* moment : {"dd/mm/yyyy\\ hh:mm", "m/d/yy h:mm AM/PM", "yyyy\\-mm\\-dd\\Thh:mm:ss"})
    CHECK(is(moment) == u"dt"_s);
  for (const char* time : {"h:mm", "hh:mm:ss", "h:mm AM/PM", "mm:ss.0"}) CHECK(is(time) == u"t"_s);
  CHECK(is("[h]:mm:ss") == u"te"_s);
  for (const char* number :
       {"General", "0.00", "#,##0\\ \"días y meses\"", "[Red]0.00", "[$USD-409] 0", "0%", "0.00E+00",
        "_-* #,##0.00\\ _d_-", "@", "\"hoy\"", "[<=9999999]###\\-####;0", "", "[", "\"", "\\"})
    CHECK(is(number) == u""_s);
  for (int id = 0; id < 60; ++id) {
    CAPTURE(id);
    CHECK(XlsxNumberFormat::builtIn(id).isMoment() == ((id >= 14 && id <= 22) || (id >= 45 && id <= 47)));
  }
  CHECK(XlsxNumberFormat::of(u"00000").zeros == 5);
  CHECK(XlsxNumberFormat::of(u"0.00").zeros == 0);
}

TEST_CASE_METHOD(XlsxFixture, "a number that is shown as a date leaves the sheet as one", "[xlsx]") {
  const QByteArray styles = stylesOf({"dd/mm/yyyy", "dd/mm/yy hh:mm", "hh:mm", "[h]:mm", "00000", "0.00"});
  // 45413 is 2024-05-01 in a program whose first day is 1900-01-01.
  const QByteArray values =
      "<row><c s=\"0\"><v>45413</v></c><c s=\"0\"><v>45413.75</v></c><c s=\"1\"><v>45413.75</v></c><c "
      "s=\"1\"><v>45413</v></c>"
      "<c s=\"2\"><v>0.385416666666667</v></c><c s=\"3\"><v>1.5</v></c><c s=\"4\"><v>8001</v></c><c "
      "s=\"5\"><v>45413</v></c>"
      "<c s=\"0\"><v>0</v></c><c s=\"99\"><v>45413</v></c><c s=\"0\"><v>1</v></c><c s=\"0\"><v>60</v></c><c "
      "s=\"0\"><v>61</v></c>"
      "<c s=\"0\"><v>1E300</v></c></row>";
  XlsxBuilder b = XlsxBuilder::of(values);
  b.styles = styles;
  CHECK(cells(b).at(0) == Texts{u"2024-05-01"_s, u"2024-05-01"_s, u"2024-05-01T18:00:00"_s, u"2024-05-01"_s,
                                u"09:15:00"_s, u"36:00:00"_s, u"08001"_s, u"45413"_s, u""_s, u"45413"_s,
                                u"1900-01-01"_s, u"1900-02-29"_s, u"1900-03-01"_s, QString::number(1e300)});
  b.workbookPr = "<workbookPr date1904=\"1\"/>";
  CHECK(cells(b).at(0)[0] == u"2028-05-02"_s);
  CHECK(cells(b).at(0)[4] == u"09:15:00"_s);
}

TEST_CASE_METHOD(XlsxFixture, "a time without a day is a time, whatever it was formatted as", "[xlsx]") {
  const QByteArray styles = stylesOf({"hh:mm", "dd/mm/yyyy", "dd/mm/yy hh:mm"});
  const bool is1904 = GENERATE(false, true);
  for (const char* style : {"0", "1", "2"}) {
    CAPTURE(is1904, style);
    const auto cell = [&](const char* serial) -> QByteArray {
      return QByteArray("<c s=\"") + style + "\"><v>" + serial + "</v></c>";
    };
    XlsxBuilder b =
        XlsxBuilder::of("<row>" + cell("0.5") + cell("0.999") + cell("0.99999999") + cell("45413") + "</row>");
    b.styles = styles;
    if (is1904) b.workbookPr = "<workbookPr date1904=\"1\"/>";
    const QString day = is1904 ? u"2028-05-02"_s : u"2024-05-01"_s;
    CHECK(cells(b).at(0) == Texts{u"12:00:00"_s, u"23:58:34"_s, u"23:59:59"_s, day});
  }
  XlsxBuilder hours = XlsxBuilder::of("<row><c s=\"0\"><v>1.25</v></c><c s=\"0\"><v>45413.5</v></c></row>");
  hours.styles = styles;
  CHECK(cells(hours).at(0) == Texts{u"30:00:00"_s, u"2024-05-01T12:00:00"_s});
}

TEST_CASE_METHOD(XlsxFixture, "a number of more digits than a sheet keeps is taken, and told as doubtful", "[xlsx]") {
  const auto all = records(book(XlsxBuilder::of(
      textRow({"Nombre", "Cuenta", "Teléfono"}) + "<row>" + textCell("Ana") +
      "<c><v>21000418450200051332</v></c><c><v>34600123456</v></c></row><row>" + textCell("Eva") +
      "<c><v>2.1000418450200001E+19</v></c></row><row>" + textCell("Luz") + "<c><v>123456789012345</v></c></row><row>" +
      textCell("Pau") + textCell("21000418450200051332") + "</row>")));
  REQUIRE(all.size() == 4);
  CHECK(reasons(all[0]) == QStringList{u"Cuenta number.rounded 21000418450200051332"_s});
  CHECK(all[0].cells[1] == u"21000418450200051332"_s);
  // The shortest digits of the number a sheet can hold there, 21000418450200002560.
  CHECK(reasons(all[1]) == QStringList{u"Cuenta number.rounded 21000418450200003000"_s});
  CHECK(reasons(all[2]).isEmpty());
  CHECK(reasons(all[3]).isEmpty());
}

TEST_CASE_METHOD(XlsxFixture, "a phone that is kept as a number with an exponent is whole, one cut as text is told",
                 "[xlsx]") {
  const ImportReport report = import(
      book(XlsxBuilder::of(textRow({"Nombre", "Teléfono"}) + "<row>" + textCell("Ana") +
                           "<c><v>6.0E8</v></c></row><row>" + textCell("Eva") + textCell("6.00E+08") + "</row>")));
  CHECK(report.imported == 2);
  CHECK(value(u"Ana"_s, u"phone[1]"_s) == u"600000000"_s);
  CHECK(value(u"Eva"_s, u"phone[1]"_s).isEmpty());
  REQUIRE(report.problems.size() == 1);
  CHECK(report.problems[0].reason == u"number.exponent"_s);
}

TEST_CASE_METHOD(XlsxFixture, "what a cell says of a failure is told by row and column, and is no value", "[xlsx]") {
  XlsxBuilder b = XlsxBuilder::of(textRow({"Nombre", "Email", "Notas"}) + "<row r=\"7\">" + textCell("Ana") +
                                  "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c><f>B1&amp;C1</f></c></row>"
                                  "<row r=\"9\">" +
                                  textCell("Eva") + "<c t=\"s\"><v>12</v></c></row>");
  const auto all = records(book(b));
  REQUIRE(all.size() == 2);
  CHECK(all[0].line == 7);
  CHECK(all[0].cells.all() == Texts{u"Ana"_s, u""_s, u""_s});
  CHECK(reasons(all[0]) == QStringList{u"Email cell.error #DIV/0!"_s, u"Notas cell.formula "_s});
  CHECK(reasons(all[1]) == QStringList{u"Email cell.damaged 12"_s});
  const ImportReport report = import(book(b));
  CHECK(report.imported == 2);
  REQUIRE(report.problems.size() == 3);
  CHECK(report.problems[0].line == 7);
  CHECK(report.problems[0].column == u"Email"_s);
}

TEST_CASE_METHOD(XlsxFixture, "titles, blank rows, totals and a header again are what they are in a CSV list",
                 "[xlsx]") {
  const ImportPlan p = plan(book(XlsxBuilder::of(
      textRow({"Clientes de Madrid"}) + "<row r=\"3\"/>" + "<row r=\"4\">" + textCell("Nombre") + textCell("Email") +
      textCell("Ciudad") + "</row>" + textRow({"Ana", "ana@example.es", "Getafe"}) + "<row r=\"8\"><c/><c/></row>" +
      textRow({"Nombre", "Email", "Ciudad"}) + textRow({"Eva", "eva@example.es", ""}) +
      textRow({"Luis", "luis@example.es", "Lugo"}) + textRow({"TOTAL", "", "3"}))));
  CHECK(p.format == u"xlsx"_s);
  CHECK(p.dialect.header);
  CHECK(p.records == 5);
  REQUIRE(p.columns.size() == 3);
  CHECK(p.columns[1].field.toString() == u"email[1]"_s);
  REQUIRE(p.warnings.size() == 2);
  CHECK(p.warnings[0].reason == u"row.title"_s);
  CHECK(p.warnings[0].value == u"Clientes de Madrid"_s);
  CHECK(p.warnings[1].reason == u"row.header_repeated"_s);
  CHECK(p.warnings[1].line == 9);
  const ImportReport report = taken(importContacts(*file, p, {}));
  CHECK(report.imported == 3);
  CHECK(report.skipped == 2);
  CHECK(report.read == 5);
}

TEST_CASE_METHOD(XlsxFixture, "something far to the right of the table costs its row, and is told", "[xlsx]") {
  QByteArray rows = textRow({"Nombre", "Email"});
  for (int i = 0; i < 400; ++i) {
    const QByteArray n = QByteArray::number(i);
    rows += textRow({"N" + n, "n" + n + "@example.es"});
  }
  rows += textRow({"Ana", "ana@example.es", "", "recado"});
  const ImportReport report = import(book(XlsxBuilder::of(rows)));
  CHECK(report.imported == 400);
  REQUIRE(report.problems.size() == 1);
  CHECK(report.problems[0].reason == u"row.long"_s);
  CHECK(report.problems[0].line == 402);
  // Near the top it is a column, with or without a heading.
  CHECK(plan(book(XlsxBuilder::of(textRow({"Nombre", "Email"}) + textRow({"Ana", "ana@example.es", "recado"}))))
            .columns.size() == 3);
}

TEST_CASE_METHOD(XlsxFixture, "the first sheet that is seen and holds something is read, or the one that is named",
                 "[xlsx]") {
  XlsxBuilder b;
  b.sheets = {{"Portada", "visible", ""},
              {"Oculta", "hidden", textRow({"Nombre"}) + textRow({"Nadie"})},
              {"Muy oculta", "veryHidden", textRow({"Nombre"}) + textRow({"Nadie"})},
              {"Clientes", "visible", textRow({"Nombre", "Email"}) + textRow({"Ana", "ana@example.es"})},
              {"Socios", "visible", textRow({"Nombre", "Email"}) + textRow({"Eva", "eva@example.es"})}};
  const QString path = book(b);
  const ImportPlan first = plan(path);
  CHECK(first.sheets == QStringList{u"Portada"_s, u"Clientes"_s, u"Socios"_s});
  CHECK(first.sheet == u"Clientes"_s);
  // Half of the book is elsewhere: that is told, and not of what is empty or hidden.
  REQUIRE(first.general().size() == 1);
  CHECK(first.general()[0].reason == u"sheets.others"_s);
  CHECK(first.general()[0].value == u"Socios"_s);
  MappingDocument said;
  said.sheet = u"Socios"_s;
  CHECK(plan(path, said).preview.at(0).at(0) == u"Eva"_s);
  CHECK(plan(path, said).general().empty());
  // What was chosen is in the mapping, so that it is chosen again.
  CHECK(plan(path, said).mapping().sheet == u"Socios"_s);
  CHECK(plan(path, plan(path, said).mapping()).sheet == u"Socios"_s);
  // What was not chosen is not: the next workbook's sheet may have any name.
  CHECK_FALSE(first.mapping().sheet);
  said.sheet = u"Oculta"_s;
  CHECK(plan(path, said).preview.at(0).at(0) == u"Nadie"_s);
  said.sheet = u"Otra"_s;
  const auto refused = planImport(path, said);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().subject == u"xlsx.no_sheet"_s);
  CHECK(refused.error().args == QStringList{u"Otra"_s, u"Portada, Clientes, Socios"_s});
  said.sheet = u"Portada"_s;
  CHECK(planImport(path, said).error().subject == u"csv.empty"_s);
}

TEST_CASE_METHOD(XlsxFixture, "a column of secrets is empty for whoever reads the sheet", "[xlsx]") {
  const QString path = book(XlsxBuilder::of(textRow({"Nombre", "Contraseña"}) + textRow({"Ana", "hunter2"}) + "<row>" +
                                            textCell("Eva") + "<c t=\"e\"><v>hunter3</v></c></row>"));
  for (const SourceRecord& r : records(path)) {
    CHECK(r.cells[1].isEmpty());
    for (const FieldError& p : r.problems) CHECK(p.value.isEmpty());
  }
}

TEST_CASE_METHOD(XlsxFixture, "neither dates nor decimals of a sheet are asked about", "[xlsx]") {
  XlsxBuilder b = XlsxBuilder::of(textRow({"Nombre", "Fecha de nacimiento", "Saldo"}) + "<row>" + textCell("Ana") +
                                  "<c s=\"1\"><v>30741</v></c><c><v>1.234</v></c></row>");
  b.styles = stylesOf({"General", "d/m/yy"});
  const ImportPlan p = plan(book(b));
  for (const ImportQuestion& q : p.ask) CHECK(q.what == u"column"_s);
  CHECK(p.columns[2].type == FieldType::Number);
  CHECK(import(book(b)).imported == 1);
  CHECK(value(u"Ana"_s, u"birthday"_s) == u"1984-02-29"_s);
  CHECK(value(u"Ana"_s, u"custom[Saldo]"_s) == u"1.234"_s);
}

TEST_CASE_METHOD(XlsxFixture, "a workbook saved by LibreOffice brings in the people that its CSV brings in", "[xlsx]") {
  auto other = create(u"other.cartera"_s);
  const ImportReport csv = import(fixture("csv/clientes.csv"), other.get());
  const ImportReport xlsx = import(fixture("xlsx/clientes.xlsx"));
  CHECK(xlsx.read == csv.read);
  CHECK(xlsx.imported == 12);
  CHECK(xlsx.problemCount == csv.problemCount);
  // A sheet keeps 12.5 for what it shows as 12,50: the same number.
  const auto people = [](Workspace& w) {
    auto all = everybody(w);
    for (auto& [name, values] : all)
      for (auto& [field, value] : values)
        if (field == u"custom[Saldo]"_s) value = QString::number(value.toDouble());
    return all;
  };
  CHECK(difference(people(*other), people(*file)).toStdString() == "");
  // The same file again changes nothing, and one undo takes it away.
  CHECK(import(fixture("xlsx/clientes.xlsx")).unchanged == 12);
  CHECK(text("SELECT format FROM import_run") == u"xlsx"_s);
  taken(file->undoLast());
  CHECK(everybody().empty());
}

TEST_CASE_METHOD(XlsxFixture, "merged titles, dates, times, codes, formulas and totals of a real workbook", "[xlsx]") {
  const ImportPlan p = plan(fixture("xlsx/libro.xlsx"));
  CHECK(p.sheets == QStringList{u"Vacía"_s, u"Socios"_s, u"Proveedores"_s});
  CHECK(p.sheet == u"Socios"_s);
  CHECK(p.records == 3);
  const auto all = records(fixture("xlsx/libro.xlsx"));
  REQUIRE(all.size() == 3);
  CHECK(all[0].line == 4);
  CHECK(all[0].cells.all() == Texts{u"Ana Peña Gil"_s, u"600123456"_s, u"08001"_s, u"1984-02-29"_s,
                                    u"2026-03-04T17:30:00"_s, u"09:15:00"_s, u"1.234"_s, u"1"_s,
                                    u"Una línea\ny otra"_s});
  CHECK(all[1].cells.all() ==
        Texts{u"Luis Gil"_s, u"+34 611 222 333"_s, u"28013"_s, u""_s, u""_s, u""_s, u"2.468"_s, u"FALSE"_s, u""_s});
  CHECK(reasons(all[1]) == QStringList{u"Notas cell.error #DIV/0!"_s});
  const ImportReport report = import(fixture("xlsx/libro.xlsx"));
  CHECK(report.imported == 2);
  CHECK(report.skipped == 1);
  CHECK(value(u"Ana Peña Gil"_s, u"custom[Cuota]"_s) == u"1.234"_s);
  // The time of day is not lost to a field of dates.
  CHECK(value(u"Ana Peña Gil"_s, u"custom[Cita]"_s) == u"2026-03-04T17:30:00"_s);
}

TEST_CASE_METHOD(XlsxFixture, "A sheet that is as wide as can be costs what stands in it", "[xlsx][limits]") {
  const auto cell = [](const QByteArray& place, const QByteArray& text) -> QByteArray {
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  };
  QByteArray rows = "<row>" + cell("A1", "Nombre") + cell("XFD1", "Correo") + "</row>";
  for (int i = 2; i < 402; ++i) {
    const QByteArray n = QByteArray::number(i);
    // Backwards, as a program may write them.
    rows += "<row>" + cell("XFD" + n, "p" + n + "@example.es") + cell("A" + n, "Ana " + n) + "</row>";
  }
  const QString path = book(XlsxBuilder::of(rows));
  size_t filled = 0;
  for (const SourceRecord& r : records(path)) {
    CHECK(r.cells.size() == 16'384);
    filled += r.cells.filled().size();
  }
  CHECK(filled == 800);
  const ImportReport report = import(path);
  CHECK(report.imported == 400);
  CHECK(report.problems.empty());
  CHECK(taken(file->db().scalar("SELECT count(*) FROM point")) == 400);
}

TEST_CASE_METHOD(XlsxFixture, "Apostrophes that another program put before numbers come off, as in a list of text",
                 "[xlsx][guard]") {
  const auto row = [](const QList<QByteArray>& texts) {
    QByteArray out = "<row>";
    for (const QByteArray& text : texts) out += "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    return QByteArray(out + "</row>");
  };
  const std::vector<SourceRecord> read = records(book(
      XlsxBuilder::of(row({"Nombre", "Teléfono", "CP", "Nota"}) + row({"Ana", "'+34600111222", "'08001", "'t Hof"}) +
                      row({"Eva", "'=1+1", "=\"08002\"", "'90s"}))));
  REQUIRE(read.size() == 2);
  CHECK(read[0].cells.all() == Texts{u"Ana"_s, u"+34600111222"_s, u"08001"_s, u"'t Hof"_s});
  CHECK(reasons(read[0]).isEmpty());
  CHECK(read[1].cells.all() == Texts{u"Eva"_s, u"=1+1"_s, u"08002"_s, u"'90s"_s});
  CHECK(reasons(read[1]) == QStringList{u"Teléfono cell.guard =1+1"_s});
}
