// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QStringEncoder>

#include "core/exchange/CsvDetect.h"
#include "core/exchange/CsvReader.h"
#include "core/exchange/CsvWriter.h"
#include "core/exchange/FormulaGuard.h"
#include "tests/support/Catch.h"

using namespace cartera;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Read {
  Rows rows;
  std::vector<qint64> lines;
  std::vector<QString> columns;
  std::vector<CsvProblem> problems;
  std::optional<Error> error;
  bool operator==(const Read&) const = default;
};

Read read(QByteArray bytes, const CsvDialect& dialect, CsvReader::Limits limits = {}) {
  QBuffer buffer(&bytes);
  REQUIRE(buffer.open(QIODevice::ReadOnly));
  CsvReader reader(buffer, dialect, limits);
  Read result;
  if (const Result<> opened = reader.open(); !opened) {
    result.error = opened.error();
    return result;
  }
  result.columns = reader.columns();
  CsvRecord record;
  while (reader.next(record)) {
    result.rows.emplace_back(record.cells.begin(), record.cells.end());
    result.lines.push_back(record.line);
    result.problems.insert(result.problems.end(), record.problems.begin(), record.problems.end());
  }
  result.error = reader.error();
  return result;
}

CsvDialect plain(char delimiter = ',') {
  CsvDialect dialect;
  dialect.delimiter = delimiter;
  dialect.header = false;
  return dialect;
}

Rows rowsOf(const char* bytes, const CsvDialect& dialect = plain()) { return read(bytes, dialect).rows; }

QByteArray write(const Rows& rows, const CsvFormat& format) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  REQUIRE(buffer.open(QIODevice::WriteOnly));
  CsvWriter writer(buffer, format);
  for (const auto& row : rows) REQUIRE(writer.writeRow(std::vector<std::string_view>(row.begin(), row.end())));
  REQUIRE(writer.finish());
  return bytes;
}

}  // namespace

TEST_CASE("records end with LF, CRLF, CR or a mixture, and empty lines are no records", "[csv]") {
  const Rows two = {{"a", "b"}, {"c", "d"}};
  for (const char* bytes :
       {"a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\r\nc,d", "a,b\n\r\n\nc,d", "a,b\r\r\nc,d\r\r\n",
        "\xEF\xBB\xBF"
        "a,b\nc,d"})
    CHECK(rowsOf(bytes) == two);
  CHECK(rowsOf("a,\n,b\n") == Rows{{"a", ""}, {"", "b"}});
  CHECK(rowsOf("\"\"\nb\n") == Rows{{""}, {"b"}});
}

TEST_CASE("quoted cells hold delimiters, quotes and line ends", "[csv]") {
  CHECK(rowsOf("\"a,b\",\"say \"\"hi\"\"\",\"x\r\ny\"\nz,\"\",\n") ==
        Rows{{"a,b", "say \"hi\"", "x\r\ny"}, {"z", "", ""}});
  CHECK(rowsOf("a, \"b, c\" ,d") == Rows{{"a", "b, c", "d"}});
  CHECK(rowsOf("5\" pipe,x\n") == Rows{{"5\" pipe", "x"}});
  CsvDialect literal = plain();
  literal.quote = 0;
  CHECK(rowsOf("\"a,b\"\n", literal) == Rows{{"\"a", "b\""}});
  CsvDialect single = plain();
  single.quote = '\'';
  CHECK(rowsOf("'a,b',\"\n", single) == Rows{{"a,b", "\""}});
}

TEST_CASE("lines are counted as an editor does, within cells too", "[csv]") {
  const Read r = read("h1,h2\r\n\r\n\"a\nb\",c\r\nd,\"e\n\nf\"\r\ng,h,i\r\n", CsvDialect{});
  CHECK(r.lines == std::vector<qint64>{3, 5, 8});
  REQUIRE(r.problems.size() == 1);
  CHECK(r.problems[0] == CsvProblem{8, 0, QStringLiteral("row.long"), QStringLiteral("3")});
}

TEST_CASE("a quote that never closes is named and swallows nothing", "[csv]") {
  const Read atEnd = read("a,\"b\nc,d\ne,f\n", plain());
  CHECK(atEnd.rows == Rows{{"a", "\"b"}, {"c", "d"}, {"e", "f"}});
  REQUIRE(atEnd.problems.size() == 1);
  CHECK(atEnd.problems[0] == CsvProblem{1, 2, QStringLiteral("quote.unclosed"), QStringLiteral("\"b")});

  const Read before = read("x,y\na,\"b\nc,\"d\"\ne,f\n", plain());
  CHECK(before.rows == Rows{{"x", "y"}, {"a", "\"b"}, {"c", "d"}, {"e", "f"}});
  REQUIRE(before.problems.size() == 1);
  CHECK(before.problems[0].line == 2);

  const Read stray = read("\"5\" pipe\",x\n", plain());
  CHECK(stray.rows == Rows{{"5\" pipe", "x"}});
  REQUIRE(stray.problems.size() == 1);
  CHECK(stray.problems[0].reason == QStringLiteral("quote.stray"));
  CHECK(rowsOf("\"\"twice\"\",x\ny,z\n") == Rows{{"\"\"twice\"\"", "x"}, {"y", "z"}});
}

TEST_CASE("a record is whole wherever the blocks end", "[csv]") {
  QByteArray bytes = "\xEF\xBB\xBFname,\"no\r\nte\",año\r\n";
  for (int i = 0; i < 40; ++i)
    bytes +=
        "\"Pe\xC3\xB1"
        "a, " +
        QByteArray::number(i) + "\",\"l1\r\nl2 \"\"q\"\"\",x\r\n\r\n\"un,\"b\r\nz,\"5\" y\",w\n";
  bytes += "open,\"never";
  const Read whole = read(bytes, CsvDialect{});
  CHECK(whole.rows.size() == 121);
  CHECK(whole.columns[2] == QStringLiteral("año"));
  for (const size_t block : {1, 2, 3, 7, 16, 63, 64, 65}) CHECK(read(bytes, CsvDialect{}, {block, 1 << 20}) == whole);
}

TEST_CASE("every encoding gives the same text in blocks of any size", "[csv]") {
  const QString text = QStringLiteral("Ñandú;€ 5;😀\r\nPeña;\"a\nb\";ü\r\n");
  const Rows expected = {{"Ñandú", "€ 5", "😀"}, {"Peña", "a\nb", "ü"}};
  const auto encoded = [&](QStringConverter::Encoding e) {
    QStringEncoder encoder(e);
    return QByteArray(encoder(text));
  };
  const std::vector<std::pair<QByteArray, QByteArray>> files = {
      {"utf-8", text.toUtf8()},
      {"utf-16le", encoded(QStringConverter::Utf16LE)},
      {"utf-16be", encoded(QStringConverter::Utf16BE)},
      {"utf-32le", encoded(QStringConverter::Utf32LE)},
      {"utf-32be", encoded(QStringConverter::Utf32BE)},
  };
  for (const auto& [name, bytes] : files) {
    CsvDialect dialect = plain(';');
    dialect.encoding = name;
    INFO(name.toStdString());
    for (const size_t block : {1, 3, 1000}) CHECK(read(bytes, dialect, {block, 1 << 20}).rows == expected);
  }
  CsvDialect dialect = plain(';');
  dialect.encoding = "windows-1252";
  CHECK(read("Pe\xF1"
             "a;\x80 5\n",
             dialect)
            .rows == Rows{{"Peña", "€ 5"}});
  dialect.encoding = "iso-8859-15";
  CHECK(read("Pe\xF1"
             "a;\xA4 5\n",
             dialect)
            .rows == Rows{{"Peña", "€ 5"}});
  dialect.encoding = "ibm850";
  CHECK(read("Pe\xA4"
             "a;x\n",
             dialect)
            .rows == Rows{{"Peña", "x"}});
}

TEST_CASE("a character that is cut behind a doubled quote is told, whatever byte the halving leaves behind it",
          "[csv]") {
  const Read r = read("a,b\n\"x\"\"y\xEF\xBB\",c\n", plain());
  REQUIRE(r.rows == Rows{{"a", "b"}, {"x\"yï»", "c"}});
  REQUIRE(r.problems.size() == 1);
  CHECK(r.problems[0].reason == QStringLiteral("encoding.bytes"));
  CHECK(r.problems[0].line == 2);
}

TEST_CASE("a line beyond the limits is left out alike wherever the blocks end", "[csv]") {
  const char16_t text[] =
      u"Nombre,Email\r\nAna,xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\nEva,e@x.es\r\n";
  CsvDialect dialect;
  dialect.delimiter = ',';
  for (const char* encoding : {"utf-8", "utf-16le"}) {
    dialect.encoding = encoding;
    const bool wide = dialect.encoding == "utf-16le";
    const QString string = QString::fromUtf16(text);
    const QByteArray bytes =
        wide ? QByteArray(reinterpret_cast<const char*>(text), sizeof text - sizeof text[0]) : string.toUtf8();
    for (const size_t block : {1, 2, 3, 7, 4096}) {
      INFO(encoding << " in blocks of " << block);
      const Read r = read(bytes, dialect, {block, 64});
      REQUIRE(r.rows.size() == 2);
      // What stands whole, and the beginning of what never ends.
      REQUIRE(r.rows[0].size() == 2);
      CHECK(r.rows[0][0] == "Ana");
      CHECK(r.rows[0][1].find_first_not_of('x') == std::string::npos);
      CHECK(r.rows[1] == std::vector<std::string>{"Eva", "e@x.es"});
      CHECK(r.lines == std::vector<qint64>{2, 3});
      REQUIRE(r.problems.size() == 1);
      CHECK(r.problems[0].reason == QStringLiteral("row.endless"));
    }
  }
}

TEST_CASE("a line that goes on and on is no row, and beyond its limit the file no list", "[csv]") {
  for (const size_t block : {1, 7, 64, 4096}) {
    CAPTURE(block);
    CsvReader::Limits limits{block, 64};
    limits.endless = 1000;
    const auto subjectOf = [&](int length) {
      QByteArray bytes = "a,b\nAna," + QByteArray(length, 'x') + "\nEva,e@x.es\n";
      QBuffer buffer(&bytes);
      REQUIRE(buffer.open(QIODevice::ReadOnly));
      CsvReader reader(buffer, plain(), limits);
      REQUIRE(reader.open());
      CsvRecord record;
      int rows = 0;
      while (reader.next(record)) ++rows;
      const QString count = QString::number(rows);
      return reader.error() ? QString(reader.error()->subject + u' ' + reader.error()->detail) : count;
    };
    CHECK(subjectOf(990) == QStringLiteral("3"));
    CHECK(subjectOf(1010) == QStringLiteral("csv.endless_line 2"));
    CHECK(subjectOf(5000) == QStringLiteral("csv.endless_line 2"));
  }
}

TEST_CASE("bad bytes, NUL and a mark in the middle are named with their place", "[csv]") {
  const Read r = read(QByteArray("a,b\nJos\xE9,x\n\xEF\xBB\xBF"
                                 "c,d\0e\n",
                                 20),
                      plain());
  CHECK(r.rows == Rows{{"a", "b"}, {"José", "x"}, {"c", std::string("d\0e", 3)}});
  REQUIRE(r.problems.size() == 3);
  CHECK(r.problems[0] == CsvProblem{2, 1, QStringLiteral("encoding.bytes"), QStringLiteral("José")});
  CHECK(r.problems[1].reason == QStringLiteral("bom.inside"));
  CHECK(r.problems[2].line == 3);
  CHECK(r.problems[2].column == 2);
  CHECK(r.problems[2].reason == QStringLiteral("cell.nul"));
}

TEST_CASE("ragged rows and a repeated header are named", "[csv]") {
  const Read r = read("n,m\n1\n1,2,,\n1,2,3\nn,m\n", CsvDialect{});
  REQUIRE(r.rows.size() == 4);
  std::vector<QString> reasons;
  for (const CsvProblem& p : r.problems) reasons.push_back(p.reason);
  CHECK(reasons == std::vector<QString>{QStringLiteral("row.short"), QStringLiteral("row.long"),
                                        QStringLiteral("row.header_repeated")});
}

TEST_CASE("columns have unique names", "[csv]") {
  CHECK(read("Tel, Tel ,,Tel 2,\xC2\xA0Tel\n", CsvDialect{}).columns ==
        std::vector<QString>{QStringLiteral("Tel"), QStringLiteral("Tel 3"), QStringLiteral("3"),
                             QStringLiteral("Tel 2"), QStringLiteral("Tel 4")});
  CHECK(read("a,b\n", plain()).columns == std::vector<QString>{QStringLiteral("1"), QStringLiteral("2")});
}

TEST_CASE("memory is bounded by the largest record that is allowed", "[csv]") {
  const Read tooLong = read(QByteArray(5000, 'x'), plain(), {64, 1000});
  REQUIRE(tooLong.error);
  CHECK(tooLong.error->subject == QStringLiteral("csv.record_too_long"));
  // A quote that would swallow more than a record may hold counts as unclosed.
  QByteArray bytes = "a,\"b\n";
  for (int i = 0; i < 500; ++i) bytes += "c,d\n";
  for (const size_t block : {7, 64, 5000}) {
    const Read r = read(bytes, plain(), {block, 1000});
    CHECK_FALSE(r.error);
    CHECK(r.rows.size() == 501);
    CHECK(r.problems.size() == 1);
  }
  // A record of just the limit is read, whether or not the end of the file is known by then.
  for (const size_t block : {1, 18, 50, 5000})
    CHECK(read("a,\"" + QByteArray(47, 'b'), plain(), {block, 50}).rows == Rows{{"a", '"' + std::string(47, 'b')}});
  CHECK(read("", plain()).error->subject == QStringLiteral("csv.empty"));
  CHECK(read("\n\r\n", plain()).error->subject == QStringLiteral("csv.empty"));
}

TEST_CASE("hostile quotes cost no quadratic time", "[csv]") {
  QByteArray bytes;
  for (int i = 0; i < 60000; ++i) bytes += "\"\"\"x\n";
  bytes += ",\"b";
  const Read r = read(bytes, plain());
  CHECK(r.rows.size() > 59000);
}

TEST_CASE("runs of blanks separate the cells of a table, by choice", "[csv]") {
  CsvDialect dialect = plain();
  dialect.whitespaceRuns = true;
  CHECK(rowsOf(" 00004 0001 19970101  2   29.33\n 00021\t0002  \n", dialect) ==
        Rows{{"00004", "0001", "19970101", "2", "29.33"}, {"00021", "0002"}});
}

TEST_CASE("what is written reads back equal in every format", "[csv]") {
  const Rows rows = {{"a", "b;c,d", "say \"hi\"", "x\r\ny"},
                     {"", " blank ", "=1+1", "'=1+1"},
                     {"\xEF\xBB\xBF"
                      "m",
                      "ñ€", "\t", "+34 600 11 22 33"},
                     {"'600", "=\"08001\"", "''-x", "'t Hof"},
                     {"", "", "", ""}};
  for (const CsvFormat format : {CsvFormat::excelEs(), CsvFormat::excel(), CsvFormat::rfc4180()}) {
    const QByteArray bytes = write(rows, format);
    CHECK(bytes.startsWith("\xEF\xBB\xBF") == format.bom);
    Rows back = read(bytes, plain(format.delimiter)).rows;
    for (auto& row : back)
      for (std::string& cell : row) cell = std::string(formula::bare(cell));
    // The mark at the start of a first cell is the one thing that cannot be told from a joined file.
    Rows expected = rows;
    expected[2][0] = "m";
    CHECK(back == expected);
  }
  CHECK(write({{""}, {"x"}}, CsvFormat::rfc4180()) == "\"\"\r\nx\r\n");
  CHECK(write({{"=A1", "-5", "+34 612"}}, CsvFormat::excelEs()) == "\xEF\xBB\xBF'=A1;-5;+34 612\r\n");
  CHECK(write({{"=A1"}}, CsvFormat::rfc4180()) == "=A1\r\n");
  CHECK(write({{"'t Hof", "'90s"}}, CsvFormat::rfc4180()) == "'t Hof,'90s\r\n");
}

TEST_CASE("the receipt's hash is that of the bytes", "[csv]") {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  REQUIRE(buffer.open(QIODevice::WriteOnly));
  CsvWriter writer(buffer, CsvFormat::excelEs());
  for (int i = 0; i < 20000; ++i) REQUIRE(writer.writeRow({QStringLiteral("á"), QString::number(i)}));
  REQUIRE(writer.finish());
  CHECK(writer.rows() == 20000);
  CHECK(writer.sha256() == QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

TEST_CASE("the formula guard disarms what a spreadsheet would run and leaves phones and numbers", "[csv][guard]") {
  using namespace formula;
  for (const char* bad : {"=1+1", "@SUM(A1)", "\tx", "\rx", "\nx", "+cmd|' /C calc'!A0", "-2+3", "-A1", "＝1", "＋1",
                          "－1", "＠x", "+", "-", "+1-2", "-5-3"}) {
    INFO(bad);
    CHECK(isDangerous(bad));
    CHECK(guard(bad) == std::string("'") + bad);
    CHECK(unguard(guard(bad)) == bad);
  }
  CHECK(isDangerous(std::string_view("\0x", 2)));
  for (const char* good : {"", "a", "-5", "-1.234,50", "-12,5 €", "+34 600 11 22 33", "+34600112233", "+34-600-112-233",
                           "+34 (91) 555.12.34", "a=b", "1-2", "'t Hof", "'90s", "''"}) {
    INFO(good);
    CHECK_FALSE(needsGuard(good));
    CHECK(unguard(good) == good);
  }
  // Other programs guard numbers too; ours then guards what only looks guarded.
  CHECK(unguard("'08001") == "08001");
  CHECK(unguard("'+34 600112233") == "+34 600112233");
  for (const char* odd : {"'08001", "'=1", "''=1", "''''-x", "'-5", "'+34 600"}) CHECK(unguard(guard(odd)) == odd);
}

TEST_CASE("the dialect is found by looking", "[csv][detect]") {
  CsvDialect d = detectCsv("Nombre;Precio;Calle\r\nPala;12,50;Mayor, 3\r\nPico;9,99;Sol, 1\r\n", true);
  CHECK(d.delimiter == ';');
  CHECK(d.header);
  CHECK(d.lineEnd == LineEnd::CrLf);
  CHECK(d.encoding == "utf-8");
  d = detectCsv("name,address\nAna,\"a; b; c\"\nLuis,\"d; e; f\"\n", true);
  CHECK(d.delimiter == ',');
  d = detectCsv("Ana\tana@x.es\t600112233\nLuis\tluis@x.es\t600112234\n", true);
  CHECK(d.delimiter == '\t');
  CHECK_FALSE(d.header);
  CHECK(detectCsv("a|b|c\n1|2|3\n", true).delimiter == '|');
  d = detectCsv("sep=|\r\nName|Mail\r\nA;B|a@b.es\r\n", true);
  CHECK(d.sepLine);
  CHECK(d.delimiter == '|');
  CHECK(detectCsv("Pe\xF1"
                  "a;Le\xF3n\nx;y\n",
                  true)
            .encoding == "windows-1252");
  CHECK(detectCsv(QByteArray("\xFF\xFE"
                             "a\0;\0b\0\n\0",
                             10),
                  true)
            .encoding == "utf-16le");
  CHECK(detectCsv(QByteArray("a\0;\0b\0\n\0", 8), true).encoding == "utf-16le");
  CHECK(detectCsv(QByteArray("\0a\0;\0b\0\n", 8), true).encoding == "utf-16be");
  CHECK(detectCsv(QByteArray("a;b\nc;\0d\n", 9), true).encoding == "utf-8");
  CHECK(detectCsv("\xEF\xBB\xBFx;y\n", true).bom);
  CHECK(detectCsv("Pe\xC3", false).encoding == "utf-8");
  CHECK(detectCsv("Pe\xC3", true).encoding == "windows-1252");
  CHECK(detectCsv("Listado de clientes;;\n;;\nNombre;Tel;CP\nAna;600112233;08001\n", true).skipRows == 2);
  CHECK(detectCsv("citrus fruit,bread,ready soups\nyogurt,coffee\nmilk\na,b,c,d\n", true).delimiter == ',');
}

TEST_CASE("a header is told from a first record", "[csv][detect]") {
  CHECK(detectCsv("Apellidos,Nombre\nGarcía,Ana\n", true).header);
  CHECK(detectCsv("foo,bar\nx,1\ny,2\n", true).header);
  CHECK(detectCsv("rec_id, given_name\nrec-1, ana\n", true).header);
  CHECK_FALSE(detectCsv("Ana,Madrid\nLuis,Soria\n", true).header);
  CHECK_FALSE(detectCsv("Ana,ana@x.es\nLuis,luis@x.es\n", true).header);
  CsvHints hints;
  hints.header = true;
  hints.delimiter = QStringLiteral("whitespace");
  hints.encoding = "iso-8859-15";
  const CsvDialect d = detectCsv("Ana,Madrid\nLuis,Soria\n", true, hints);
  CHECK(d.header);
  CHECK(d.whitespaceRuns);
  CHECK(d.encoding == "iso-8859-15");
}

TEST_CASE("encodings and delimiters have one name each", "[csv][detect]") {
  CHECK(csvEncodingName(u"CP1252") == "windows-1252");
  CHECK(csvEncodingName(u"UTF8") == "utf-8");
  CHECK(csvEncodingName(u"Latin-1") == "windows-1252");
  CHECK(csvEncodingName(u"klingon").isEmpty());
  CsvDialect d;
  CHECK(setCsvDelimiter(d, u"tab"));
  CHECK(csvDelimiterName(d) == QStringLiteral("tab"));
  CHECK_FALSE(setCsvDelimiter(d, u"a"));
  CHECK_FALSE(setCsvDelimiter(d, u"\""));
  CHECK_FALSE(setCsvDelimiter(d, u";;"));
}
