// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks that leave the program.
#include <QBuffer>
#include <QCryptographicHash>
#include <QFileInfo>

#include "core/contacts/CustomFieldStore.h"
#include "core/exchange/Exporter.h"
#include "core/exchange/Importer.h"
#include "core/exchange/xlsx/XlsxPackage.h"
#include "core/exchange/xlsx/XlsxText.h"
#include "core/exchange/xlsx/XlsxWriter.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct XlsxOut : WorkspaceFixture {
  void add(const contactfields::FieldValues& values) {
    taken(file->transact(Op{u"contact.add"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(contactfields::create(ctx, ContactKind::Person, values));
      return {};
    }));
  }
  void define(const QString& name, FieldType type) {
    taken(file->transact(Op{u"field.add"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(customfields::define(ctx, name, type));
      return {};
    }));
  }
  ExportRequest request(const QStringList& columns = {}) const {
    ExportRequest r;
    r.format = u"xlsx"_s;
    r.profile = u"excel-es"_s;
    r.columns = columns;
    r.path = path(u"out.xlsx"_s);
    return r;
  }
  static QByteArray part(const QString& book, const QString& name) {
    QFile f(book);
    REQUIRE(f.open(QIODevice::ReadOnly));
    const auto package = taken(XlsxPackage::open(f, {}));
    return taken(package->part(name, 1 << 20))->readAll();
  }
};

}  // namespace

TEST_CASE_METHOD(XlsxOut, "a workbook holds numbers and dates as such only where nothing is lost by it",
                 "[xlsx][export]") {
  define(u"Saldo"_s, FieldType::Number);
  define(u"Alta"_s, FieldType::Date);
  add({{u"given"_s, u"Ana"_s},
       {u"tax_id"_s, u"00012345"_s},
       {u"phone[1]"_s, u"600123456"_s},
       {u"custom[Saldo]"_s, u"12.5"_s},
       {u"custom[Alta]"_s, u"2026-02-21"_s},
       {u"birthday"_s, u"1984-02-29"_s}});
  add({{u"given"_s, u"Eva"_s},
       {u"custom[Saldo]"_s, u"123456789012345678"_s},
       {u"custom[Alta]"_s, u"1899-12-31"_s},
       {u"birthday"_s, u"--02-10"_s}});
  const ExportRequest r =
      request({u"given"_s, u"tax_id"_s, u"phone[1]"_s, u"custom[Saldo]"_s, u"custom[Alta]"_s, u"birthday"_s});
  const ExportReceipt receipt = taken(exportContacts(file->db(), r));
  CHECK(receipt.rows == 2);
  CHECK(receipt.sha256 == QCryptographicHash::hash(bytes(r.path), QCryptographicHash::Sha256).toHex());
  CHECK((QFileInfo(r.path).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
  const QByteArray sheet = part(r.path, u"xl/worksheets/sheet1.xml"_s);
  // 12.5, and 2026-02-21 and 1984-02-29 as days since 1899-12-30; all else is text.
  CHECK(sheet.count("<v>") == 3);
  for (const char* value : {"<v>12.5</v>", "<v>46074</v>", "<v>30741</v>"}) CHECK(sheet.contains(value));
  for (const char* text :
       {"<t>00012345</t>", "<t>600123456</t>", "<t>123456789012345678</t>", "<t>1899-12-31</t>", "<t>--02-10</t>"})
    CHECK(sheet.contains(text));
  // The headings stay in sight.
  CHECK(sheet.contains("ySplit=\"1\""));
  CHECK(sheet.contains("state=\"frozen\""));
  CHECK(part(r.path, u"xl/styles.xml"_s).contains("dd/mm/yyyy"));
  CHECK(part(r.path, u"xl/workbook.xml"_s).contains("Contactos"));
}

TEST_CASE_METHOD(XlsxOut, "headings and columns of a workbook are those of the same list as CSV", "[xlsx][export]") {
  add({{u"given"_s, u"Ana"_s},
       {u"email[1]"_s, u"ana@example.es"_s},
       {u"consent.email"_s, u"yes"_s},
       {u"birthday"_s, u"1984-02-29"_s}});
  for (const ExportProfile& profile : ExportProfile::all()) {
    CAPTURE(profile.key.toStdString());
    ExportRequest r = request();
    r.profile = profile.key;
    const ExportPreview xlsx = taken(exportPreview(file->db(), r));
    r.format = u"csv"_s;
    const ExportPreview csv = taken(exportPreview(file->db(), r));
    CHECK(xlsx.header == csv.header);
    CHECK(xlsx.columns == csv.columns);
    CHECK(xlsx.rows == 1);
    r.format = u"xlsx"_s;
    taken(exportContacts(file->db(), r));
    QStringList names;
    for (const PlannedColumn& c : taken(planImport(r.path)).columns) names.append(c.name);
    CHECK(names == csv.header);
  }
  ExportRequest r = request();
  r.format = u"ods"_s;
  CHECK(exportContacts(file->db(), r).error().subject == u"export.format"_s);
}

TEST_CASE_METHOD(XlsxOut, "a note too long for a cell stops the export by name, and the file that was there stays",
                 "[xlsx][export]") {
  add({{u"given"_s, u"Ana"_s}, {u"note"_s, QString(32'767, u'n')}});
  const ExportRequest r = request({u"given"_s, u"note"_s});
  taken(exportContacts(file->db(), r));
  const QByteArray before = bytes(r.path);
  add({{u"given"_s, u"Eva"_s}, {u"note"_s, QString(32'768, u'n')}});
  const auto refused = exportContacts(file->db(), r);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().subject == u"export.cell_too_long"_s);
  CHECK(refused.error().detail == r.path);
  REQUIRE(refused.error().args.size() == 3);
  CHECK(refused.error().args[0] == u"3"_s);
  CHECK(refused.error().args[2] == u"32768"_s);
  CHECK(bytes(r.path) == before);
}

TEST_CASE_METHOD(XlsxOut, "stopped or without room, an export to a workbook leaves nothing behind", "[xlsx][export]") {
  for (int i = 0; i < 300; ++i) add({{u"given"_s, QString(u"N"_s + QString::number(i))}});
  const ExportRequest r = request();
  const auto stopped = exportContacts(file->db(), r, [](qint64, qint64) { return false; });
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().code == ErrorCode::Cancelled);
  CHECK_FALSE(QFileInfo::exists(r.path));
  // A device that takes no more.
  struct Full : QIODevice {
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64) override { return -1; }
  } full;
  REQUIRE(full.open(QIODevice::WriteOnly));
  const auto refused = exportContactsTo(file->db(), r, full);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().subject == u"file.write"_s);
}

TEST_CASE("what a cell cannot hold is written so that it comes back, and so is what looks like it", "[xlsx][export]") {
  for (const QString& text : {u"a\rb\x01"_s, u"_x0041_"_s, u"_x005F_x0041_"_s, u"_xZZZZ_ _x00_ _x0041"_s,
                              QString(QChar(0xFFFF)), QString(QChar(0xD83D)), u"😀"_s, u"_x000D_\n\t"_s, QString()}) {
    CAPTURE(text.toStdString());
    CHECK(xlsxtext::unescaped(xlsxtext::escaped(text)) == text);
  }
  CHECK(xlsxtext::escaped(u"a\r_x0041_"_s) == u"a_x000D__x005F_x0041_"_s);
  CHECK(xlsxtext::escaped(u"línea\n\tuna"_s) == u"línea\n\tuna"_s);
}
