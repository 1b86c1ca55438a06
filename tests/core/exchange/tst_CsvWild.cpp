// SPDX-License-Identifier: GPL-3.0-or-later
// What files do to their rows.
#include <QBuffer>
#include <QStringEncoder>

#include "core/exchange/CsvDetect.h"
#include "core/exchange/CsvReader.h"
#include "tests/core/exchange/CsvWildFixture.h"

using namespace cartera;
using namespace Qt::Literals::StringLiterals;
using cartera::test::CsvWild;

namespace {

const QByteArray kBom = "\xEF\xBB\xBF";

}  // namespace

TEST_CASE_METHOD(CsvWild, "A quote that never closes swallows nobody, and is told with line, column and value",
                 "[import][wild]") {
  bring(
      "Nombre,Email,Notas\n"
      "Ana,ana@example.es,\"cliente desde\n"
      "Luis,luis@example.es,ok\n"
      "Eva,eva@example.es,\"bien\"\n");
  CHECK(names() == u"Ana|Eva|Luis");
  CHECK(told() == u"2 Notas quote.unclosed: \"cliente desde");
}

TEST_CASE_METHOD(CsvWild, "Stray quotes stay in their value and break no row", "[import][wild]") {
  bring(
      "Nombre,Email,Notas\n"
      "Ana \"la Rubia\" Gil,ana@example.es,tubo de 5\"\n"
      "Luis,luis@example.es,\"tubo de 3\" y codo, dos\"\n"
      "Eva,eva@example.es,ok\n");
  CHECK(names() == u"Ana \"la Rubia\" Gil|Eva|Luis");
  CHECK(value(u"Luis"_s, u"note"_s) == u"tubo de 3\" y codo, dos");
  CHECK(told() == u"3 Notas quote.stray: tubo de 3\" y codo, dos");
}

TEST_CASE_METHOD(CsvWild, "A row that is too short comes in and is told; one that is too long is left out whole",
                 "[import][wild]") {
  bring(
      "Nombre,Apellidos,Email\n"
      "Ana,Gil\n"
      "Eva,Soto,eva@example.es,600111222\n"
      "Luis,Mora,luis@example.es,,\n");
  CHECK(names() == u"Ana Gil|Luis Mora");
  CHECK(told() == u"2 row.short: 2\n3 row.long: 4 ×");
}

TEST_CASE_METHOD(CsvWild, "A row whose cells have slipped is left out, so that no address lands in another column",
                 "[import][wild]") {
  bring(
      "Empresa,Email,Teléfono\n"
      "Talleres Vega, S.L.,ana@example.es,600111222\n"
      "Obras Gil, S.A.,luis@example.es\n"
      "Bar Sol,sol@example.es,934567890\n"
      "Bar Luna,luna at home,934567891\n");
  CHECK(names() == u"Bar Luna|Bar Sol");
  CHECK(told() ==
        u"2 row.long: 4 ×\n"
        u"3 Email row.shifted: S.A. ×\n"
        u"5 Email email.expected: luna at home");
}

TEST_CASE_METHOD(CsvWild, "A zero character is taken out of its value and told", "[import][wild]") {
  bring(QByteArray("Nombre,Email\nAn\0a,ana@example.es\nEva,eva@example.es\n", 52));
  CHECK(names() == u"Ana|Eva");
  REQUIRE(report.problems.size() == 1);
  CHECK(report.problems[0].line == 2);
  CHECK(report.problems[0].column == u"Nombre");
  CHECK(report.problems[0].reason == u"cell.nul");
}

TEST_CASE_METHOD(CsvWild, "Breaks of other programs part what they stand between, and what else is taken out is told",
                 "[import][wild]") {
  bring(
      "Nombre;Dirección;Correo\n"
      "Ana;C/ Sol 1\x0B"
      "2º B;ana@example.es\n"
      "Eva;C/ Luna 3\x0C"
      "4;eva@example.es\n"
      "Lu\x01is;C/ Mar 5;luis@example.es\n");
  CHECK(names() == u"Ana|Eva|Luis");
  CHECK(value(u"Ana"_s, u"addr.home.street"_s) == u"C/ Sol 1\n2º B");
  CHECK(value(u"Eva"_s, u"addr.home.street"_s) == u"C/ Luna 3\n4");
  CHECK(told() == u"4 Nombre cell.control: Luis");
}

TEST_CASE_METHOD(CsvWild, "A note longer than all that is looked at first hides neither the columns nor anybody",
                 "[import][wild]") {
  QByteArray note;
  while (note.size() < kCsvHead) note += "first, she asked for an offer, then for another\n";
  bring("Nombre;Email;Notas\nAna;ana@example.es;short\nEva;eva@example.es;\"" + note +
        "\"\nMar;mar@example.es;short\n");
  CHECK(plan.dialect.delimiter == ';');
  CHECK(names() == u"Ana|Eva|Mar");
  CHECK(told() == u"");
}

TEST_CASE_METHOD(CsvWild, "A few letters in another encoding do not spoil those of everybody else", "[import][wild]") {
  bring(
      "Nombre,Ciudad\n"
      "María,Málaga\n"
      "Íñigo,León\n"
      "Jos\xE9,Cádiz\n");
  CHECK(plan.dialect.encoding == "utf-8");
  CHECK(names() == u"José|María|Íñigo");
  CHECK(value(u"José"_s, u"addr.home.city"_s) == u"Cádiz");
  CHECK(told() == u"4 Nombre encoding.bytes: José");
}

TEST_CASE_METHOD(CsvWild, "Of two lists joined in two encodings everybody keeps their name, whichever comes first",
                 "[import][wild]") {
  const QByteArray modern = "María,Málaga\nÍñigo,León\n";
  const QByteArray old =
      "Jos\xE9,C\xE1"
      "diz\nBego\xF1"
      "a,\xC1vila\n";
  bring("Nombre,Ciudad\n" + (GENERATE(true, false) ? modern + old : old + modern));
  CHECK(names() == u"Begoña|José|María|Íñigo");
  CHECK(value(u"Begoña"_s, u"addr.home.city"_s) == u"Ávila");
  CHECK(value(u"Íñigo"_s, u"addr.home.city"_s) == u"León");
  CHECK(report.problems.size() == 4);
}

TEST_CASE_METHOD(CsvWild, "Files that were joined are read on behind the byte order mark of the second",
                 "[import][wild]") {
  const QByteArray header = kBom + "\"Nombre\",\"Email\"\r\n";
  bring(header + "\"Gil, Ana\",\"ana@example.es\"\r\n" + header + "\"Soto, Eva\",\"eva@example.es\"\r\n");
  CHECK(names() == u"Ana Gil|Eva Soto");
  CHECK(told() == u"3 Nombre bom.inside: Nombre ×\n3 row.header_repeated ×");
}

TEST_CASE_METHOD(CsvWild, "Where the first of two joined files had no last line end, the row is left out and told",
                 "[import][wild]") {
  bring("Nombre,Email\nAna,ana@example.es" + kBom + "Nombre,Email\nEva,eva@example.es\n");
  CHECK(names() == u"Eva");
  REQUIRE(report.problems.size() == 2);
  CHECK(report.problems[0].reason == u"bom.inside");
  CHECK(report.problems[1].reason == u"row.long");
  CHECK(report.problems[1].line == 2);
}

TEST_CASE_METHOD(CsvWild, "A header that is repeated is nobody, in whatever order it names its columns",
                 "[import][wild]") {
  bring(
      "Nombre,Email\n"
      "Ana,ana@example.es\n"
      " Nombre,Email \n"
      "Luis,luis@example.es\n"
      "Email,Nombre\n"
      "eva@example.es,Eva\n");
  CHECK(names() == u"Ana|Luis");
  CHECK(told() == u"3 row.header_repeated ×\n5 row.header_repeated ×\n6 Email row.shifted: Eva ×");
}

TEST_CASE_METHOD(CsvWild, "Titles above the headings are no records, and are told", "[import][wild]") {
  SECTION("above two columns") {
    bring(
        "Listado de clientes\n"
        "Taller Vega, septiembre 2026\n"
        "\n"
        "Nombre;Email\n"
        "Ana;ana@example.es\n"
        "Eva;eva@example.es\n");
    CHECK(warned() == u"1 row.title: Listado de clientes\n2 row.title: Taller Vega, septiembre 2026");
  }
  SECTION("in several cells") {
    bring(
        "Informe de clientes;;Fecha:;21/09/2026\n"
        ";;;\n"
        "Nombre;Teléfono;Ciudad;Notas\n"
        "Ana;600111222;Lugo;ok\n"
        "Eva;600111333;Vigo;ok\n");
    CHECK(warned() == u"1 row.title: Informe de clientes Fecha: 21/09/2026");
  }
  CHECK(names() == u"Ana|Eva");
  CHECK(told() == u"");
}

TEST_CASE_METHOD(CsvWild, "Lines of totals are nobody; a company called Total is somebody", "[import][wild]") {
  bring(
      "Nombre;Teléfono;Saldo\n"
      "Ana;600111222;10,50\n"
      "Total;934567890;3,00\n"
      "Eva;600111333;5,25\n"
      "TOTAL;;18,75\n"
      "Total registros: 3;;\n");
  CHECK(names() == u"Ana|Eva|Total");
  CHECK(told() == u"5 Nombre row.total: TOTAL ×\n6 Nombre row.total: Total registros: 3 ×");
}

TEST_CASE_METHOD(CsvWild, "The line that tells a spreadsheet the delimiter is no record", "[import][wild]") {
  const QByteArray list = "sep=;\r\nNombre;Email\r\nGil, Ana;ana@example.es\r\n";
  QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
  const QByteArray utf16 = encoder(QString::fromUtf8(list));
  const QByteArray marked = kBom + list;
  const QByteArray quoted = "\"sep=;\"" + list.mid(5);
  const QByteArray bytes = GENERATE_COPY(list, marked, utf16, quoted);
  bring(bytes);
  CHECK(names() == u"Ana Gil");
  CHECK(plan.records == 1);
  CHECK(told() == u"");
}

TEST_CASE_METHOD(CsvWild, "Every sort of line end gives the same records, empty lines none", "[import][wild]") {
  const QByteArray end = GENERATE(QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r"), QByteArray("\r\r\n"),
                                  QByteArray("\n\n"), QByteArray("\r\n\r\n"), QByteArray("\r\n\n"));
  CAPTURE(end.toHex().toStdString());
  bring("Nombre,Email" + end + "Ana,ana@example.es" + end + "Eva,eva@example.es" + end);
  CHECK(names() == u"Ana|Eva");
  CHECK(report.read == 2);
  CHECK(told() == u"");
}

TEST_CASE_METHOD(CsvWild, "Line ends of all sorts in one file part its records, and a bad row is told by its line",
                 "[import][wild]") {
  bring("Nombre,Email\r\nAna,ana@example.es\nLuis,luis@example.es\rEva,eva@example.es,x\r\r\nPau,pau@example.es");
  CHECK(names() == u"Ana|Luis|Pau");
  CHECK(told() == u"4 row.long: 3 ×");
}

TEST_CASE_METHOD(CsvWild, "Doubled line ends lose no record, neither the 8192nd nor any other", "[wild]") {
  constexpr int kRecords = 20'000;
  const QByteArray end = GENERATE(QByteArray("\n\n"), QByteArray("\r\n\r\n"), QByteArray("\r\r\n"));
  CAPTURE(end.toHex().toStdString());
  QByteArray list = "Nombre,Email,Saldo" + end;
  for (int i = 0; i < kRecords; ++i) {
    const QByteArray n = QByteArray::number(i);
    list += "N" + n + ",n" + n + "@example.es," + n + ".5" + end;
  }
  const ImportPlan looked = look(list);
  CHECK(looked.records == kRecords);
  CHECK(looked.warningCount == 0);
  CHECK(looked.columns[2].type == FieldType::Number);
  QBuffer buffer(&list);
  REQUIRE(buffer.open(QIODevice::ReadOnly));
  CsvReader reader(buffer, looked.dialect);
  REQUIRE(reader.open());
  CsvRecord record;
  for (int i = 0; i < kRecords; ++i) {
    REQUIRE(reader.next(record));
    if (record.text(0) != u"N"_s + QString::number(i)) FAIL("record " << i << " is " << record.text(0).toStdString());
    if (record.line != 3 + 2 * i) FAIL("record " << i << " is told as line " << record.line);
  }
  CHECK_FALSE(reader.next(record));
}

TEST_CASE_METHOD(CsvWild, "A cell of several lines is whole wherever the blocks of reading end", "[import][wild]") {
  // Its first line end lies across the end of the first block that is read of a file. Lines are kept as LF.
  const int before = GENERATE(0, 1, 2, 3);
  CAPTURE(before);
  const QByteArray head = "Nombre,Notas\r\nAna,\"";
  const auto block = static_cast<qsizetype>(CsvReader::Limits{}.block);
  const QByteArray first(block - before - head.size(), 'x');
  const QByteArray last(300'000, 'y');
  bring(head + first + "\r\ndice \"\"sí\"\", luego\r\n\"\"" + last + "\"\r\nEva,\"ok\r\n\"\r\nLuis,a,b\r\n");
  CHECK(names() == u"Ana|Eva");
  CHECK(told() == u"7 row.long: 3 ×");
  const QString note = value(u"Ana"_s, u"note"_s);
  CHECK(note.size() == first.size() + last.size() + QStringLiteral("\ndice \"sí\", luego\n\"").size());
  CHECK(note.contains(u"x\ndice \"sí\", luego\n\"y"));
}

TEST_CASE_METHOD(CsvWild, "A cell of five megabytes comes in whole", "[import][wild]") {
  QByteArray text;
  while (text.size() < 5'000'000) text += "una línea de un texto muy largo, con \"\"comillas\"\"\n";
  bring("Nombre,Notas\nAna,\"" + text + "fin\"\nEva,ok\n");
  CHECK(names() == u"Ana|Eva");
  const QString expected = QString::fromUtf8(text + "fin").replace(u"\"\""_s, u"\""_s);
  CHECK(value(u"Ana"_s, u"note"_s) == expected);
  // A preview shows its start.
  CHECK(plan.preview[0][1].size() < 5000);
}

TEST_CASE_METHOD(CsvWild, "A cell beyond the limit is refused by its line, not taken for a thousand people", "[wild]") {
  const QByteArray line = "una línea de un texto que no acaba y que no es de nadie\n";
  QByteArray text;
  while (text.size() < 20'000'000) text += line;
  const Error closed = refusal("Nombre,Email,Notas\nAna,ana@example.es,ok\nEva,eva@example.es,\"" + text + "\"\n");
  CHECK(closed.subject == u"csv.record_too_long");
  CHECK(closed.detail == u"3");
  const Error plain = refusal(QByteArray(30'000'000, 'x'));
  CHECK(plain.subject == u"csv.record_too_long");
  CHECK(plain.detail == u"1");
}

TEST_CASE_METHOD(CsvWild, "A quote that never closes in a list longer than the limit swallows nobody either",
                 "[wild]") {
  QByteArray list = "Nombre,Email,Notas\nAna,ana@example.es,\"abre\n";
  const QByteArray note(1000, 'n');
  for (int i = 0; i < 9'500; ++i) list += "N" + QByteArray::number(i) + ",n@example.es," + note + "\n";
  const ImportPlan looked = look(list);
  CHECK(looked.records == 9'501);
  REQUIRE(looked.warnings.size() == 1);
  CHECK(looked.warnings[0].line == 2);
  CHECK(looked.warnings[0].reason == u"quote.unclosed");
}

TEST_CASE_METHOD(CsvWild, "A million columns are refused by their line", "[wild]") {
  for (const char delimiter : {',', ';', '\t', '|'}) {
    INFO(delimiter);
    QByteArray header;
    for (int i = 0; i < 1'000'000; ++i) header += "c" + QByteArray::number(i) + delimiter;
    const Error wide = refusal(header + "\n" + QByteArray(1'000'000, delimiter) + "\n");
    CHECK(wide.subject == u"csv.too_many_columns");
    CHECK(wide.detail == u"1");
  }
}

TEST_CASE_METHOD(CsvWild, "One line that never seems to end is left out and told; those behind it come in",
                 "[import][wild]") {
  const QByteArray endless[] = {QByteArray(1'000'000, ','), QByteArray(9'000'000, 'x'),
                                "\"" + QByteArray(9'000'000, 'x'), QByteArray(20'000, ',') + "\"abre"};
  for (const QByteArray& line : endless) {
    for (const char* lineEnd : {"\n", "\r\n", "\r"}) {
      INFO(line.left(3).toStdString() << line.size());
      file = create(u"endless%1.cartera"_s.arg(number("SELECT random() >> 1")));
      const QByteArray end = lineEnd;
      bring("Nombre,Email" + end + "Ana,ana@example.es" + end + line + end + "Eva,eva@example.es" + end);
      CHECK(names() == u"Ana|Eva");
      REQUIRE(report.problems.size() == 1);
      CHECK(report.problems[0].line == 3);
      CHECK(report.problems[0].reason == u"row.endless");
      CHECK(report.problems[0].skipped);
      CHECK(value(u"Eva"_s, u"email[1]"_s) == u"eva@example.es");
    }
  }
  file = create(u"last.cartera"_s);
  bring("Nombre,Email\nAna,ana@example.es\n" + QByteArray(9'000'000, 'x'));
  CHECK(names() == u"Ana");
  CHECK(report.skipped == 1);
}

TEST_CASE_METHOD(CsvWild, "Of a line that never seems to end nothing comes in, nor the lines inside its quoted cells",
                 "[import][wild]") {
  const QByteArray quoted = "\"Luis\nSara,sara@example.es\nRosa,rosa@example.es\n\",";
  const QByteArray endless[] = {quoted + QByteArray(9'000'000, 'x'), quoted + quoted + QByteArray(9'000'000, 'x'),
                                quoted + QByteArray(20'000, ',')};
  const int lines[] = {4, 7, 4};
  for (int i = 0; i < 3; ++i) {
    INFO(i);
    file = create(u"quoted%1.cartera"_s.arg(i));
    bring("Nombre,Email\nAna,ana@example.es\n" + endless[i] + "\nEva,eva@example.es\nLuis,roto\n");
    CHECK(names() == u"Ana|Eva|Luis");
    REQUIRE(report.problems.size() == 2);
    CHECK(report.problems[0].line == 3);
    CHECK(report.problems[0].reason == u"row.endless");
    // The lines that were passed over are counted.
    CHECK(report.problems[1].line == 3 + lines[i] + 1);
  }
}

TEST_CASE_METHOD(CsvWild, "The empty tail of a sheet of 16,384 columns is left out without a question",
                 "[import][wild]") {
  const QByteArray tail(16'382, ',');
  bring("Nombre,Email" + tail + "\nAna,ana@example.es" + tail + "\nEva,eva@example.es" + tail + "\n");
  CHECK(plan.columns.size() == 16'384);
  CHECK(names() == u"Ana|Eva");
  CHECK(asked() == u"");
  CHECK(told() == u"");
  CHECK(plan.mapping().columns.size() == 2);
}

TEST_CASE_METHOD(CsvWild, "Thousands of columns of one name are told apart and each looked at once", "[wild]") {
  constexpr int kColumns = 16'000;
  QByteArray names;
  QByteArray values;
  for (int i = 0; i < kColumns; ++i) {
    names += "Correo,";
    values += "a" + QByteArray::number(i) + "@example.es,";
  }
  const ImportPlan looked = look(names + "Nombre\n" + values + "Ana\n" + values + "Eva\n");
  REQUIRE(looked.columns.size() == kColumns + 1);
  CHECK(looked.columns[1].name == u"Correo 2");
  CHECK(looked.columns[kColumns - 1].name == u"Correo 16000");
  CHECK(looked.columns[kColumns - 1].field.base == u"email");
  CHECK(looked.records == 2);
}
