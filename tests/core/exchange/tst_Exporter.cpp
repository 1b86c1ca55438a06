// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/Exporter.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactFields.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/SuppressionStore.h"
#include "core/exchange/ColumnMatcher.h"
#include "core/exchange/ExportHeaders.h"
#include "core/exchange/FormulaGuard.h"
#include "core/workspace/Workspace.h"
#include "tests/support/core/ContactBuilder.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Shop : MemoryFile {
  ContactId add(const contactfields::FieldValues& values, ContactKind kind = ContactKind::Person) {
    return must(contactfields::create(ctx(), kind, values));
  }
  /// Somebody with an address and a yes to e-mail.
  ContactId friendly(const QString& given, const QString& email) {
    return add({{u"given"_s, given}, {u"email[1]"_s, email}, {u"consent.email"_s, u"yes"_s}});
  }
  /// What the file would hold, byte for byte.
  QByteArray bytes(ExportRequest request, ExportReceipt* receipt = nullptr) {
    renew();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const ExportReceipt done = must(exportContactsTo(*db, request, buffer));
    if (receipt != nullptr) *receipt = done;
    return buffer.data();
  }
  QByteArray bytes(const QString& profile, const QStringList& columns = {}, ExportReceipt* receipt = nullptr) {
    ExportRequest request;
    request.profile = profile;
    request.columns = columns;
    return bytes(request, receipt);
  }
};

qint64 countOf(const ExportReceipt& receipt, const QString& reason) {
  for (const Exclusion& e : receipt.excluded)
    if (e.reason == reason) return e.count;
  return 0;
}

/// Ana with the fields that differ between profiles.
void addAna(Shop& shop) {
  must(customfields::define(shop.ctx(), u"Descuento"_s, FieldType::Number));
  must(customfields::define(shop.ctx(), u"Revisión"_s, FieldType::Date));
  must(customfields::define(shop.ctx(), u"Factura en papel"_s, FieldType::YesNo));
  shop.add({{u"given"_s, u"Ana"_s},
            {u"family"_s, u"Peña; Ruiz"_s},
            {u"email[1]"_s, u"ana@example.es"_s},
            {u"phone.mobile"_s, u"+34612345678"_s},
            {u"birthday"_s, u"1980-03-04"_s},
            {u"custom[Descuento]"_s, u"12.5"_s},
            {u"custom[Revisión]"_s, u"2026-02-01"_s},
            {u"custom[Factura en papel]"_s, u"yes"_s}});
}

const QStringList kAnaColumns = {u"given"_s,
                                 u"family"_s,
                                 u"email[1]"_s,
                                 u"phone.mobile"_s,
                                 u"birthday"_s,
                                 u"custom[Descuento]"_s,
                                 u"custom[Revisión]"_s,
                                 u"custom[Factura en papel]"_s};

/// Fails after some bytes, as a full disk or a pulled stick does.
class FailingDevice final : public QIODevice {
 public:
  explicit FailingDevice(qint64 room) : m_room(room) { open(QIODevice::WriteOnly); }

 protected:
  qint64 readData(char*, qint64) override { return -1; }
  qint64 writeData(const char*, qint64 n) override {
    if (n > m_room) return -1;
    m_room -= n;
    return n;
  }

 private:
  qint64 m_room;
};

}  // namespace

TEST_CASE("A Spanish spreadsheet gets semicolons, a byte order mark, decimal commas and days first", "[export]") {
  Shop shop;
  addAna(shop);
  CHECK(shop.bytes(u"excel-es"_s, kAnaColumns) ==
        "\xEF\xBB\xBFNombre de pila;Apellidos;E-mail;Móvil;Fecha de nacimiento;Descuento (propio);Revisión (propio);"
        "Factura en papel (propio)\r\n"
        "Ana;\"Peña; Ruiz\";ana@example.es;+34612345678;04/03/1980;12,5;01/02/2026;sí\r\n");
}

TEST_CASE("An English spreadsheet gets commas, a byte order mark and ISO dates", "[export]") {
  Shop shop;
  addAna(shop);
  CHECK(shop.bytes(u"excel"_s, kAnaColumns) ==
        "\xEF\xBB\xBF"
        "First name,Last name,Email,Mobile,Birthday,Descuento (custom),Revisión (custom),Factura en papel (custom)\r\n"
        "Ana,Peña; Ruiz,ana@example.es,+34612345678,1980-03-04,12.5,2026-02-01,yes\r\n");
}

TEST_CASE("Another program gets the field names and the values as they are kept", "[export]") {
  Shop shop;
  addAna(shop);
  CHECK(shop.bytes(u"rfc4180"_s, kAnaColumns) ==
        "given,family,email[1],phone.mobile,birthday,custom[Descuento],custom[Revisión],custom[Factura en papel]\r\n"
        "Ana,Peña; Ruiz,ana@example.es,+34612345678,1980-03-04,12.5,2026-02-01,yes\r\n");
}

TEST_CASE("Mailchimp gets its own headings, the address with two blanks and tags with commas", "[export]") {
  Shop shop;
  shop.add({{u"given"_s, u"Ana"_s},
            {u"family"_s, u"Peña"_s},
            {u"email[1]"_s, u"Ana@Example.es"_s},
            {u"phone.home"_s, u"918 123 456"_s},
            {u"addr.home.street"_s, u"Calle Mayor, 3"_s},
            {u"addr.home.city"_s, u"Getafe"_s},
            {u"addr.home.postcode"_s, u"08001"_s},
            {u"org.name"_s, u"Obras Peña"_s},
            {u"tags"_s, u"obra;vip"_s},
            {u"consent.email"_s, u"yes"_s}});
  CHECK(shop.bytes(u"mailchimp"_s) ==
        "Email Address,First Name,Last Name,Address,Phone Number,Company,Tags\r\n"
        "ana@example.es,Ana,Peña,\"Calle Mayor, 3  Getafe  08001\",918 123 456,Obras Peña,\"obra,vip\"\r\n");
}

TEST_CASE("Brevo gets mobiles as digits, and only of those who agreed to messages", "[export]") {
  Shop shop;
  shop.add({{u"given"_s, u"Ana"_s},
            {u"email[1]"_s, u"ana@example.es"_s},
            {u"phone.mobile"_s, u"612 345 678"_s},
            {u"external_id"_s, u"K7"_s},
            {u"consent.email"_s, u"yes"_s},
            {u"consent.sms"_s, u"yes"_s}});
  shop.add({{u"given"_s, u"Bea"_s},
            {u"email[1]"_s, u"bea@example.es"_s},
            {u"phone.mobile"_s, u"612 345 679"_s},
            {u"consent.email"_s, u"yes"_s}});
  CHECK(shop.bytes(u"brevo"_s) ==
        "EMAIL;FIRSTNAME;LASTNAME;SMS;EXT_ID\r\n"
        "ana@example.es;Ana;;34612345678;K7\r\n"
        "bea@example.es;Bea;;;\r\n");
}

TEST_CASE("Each person a mailing list leaves out is counted under the first reason", "[export]") {
  Shop shop;
  const ContactId ana = shop.friendly(u"Ana"_s, u"ana@example.es"_s);
  shop.add({{u"given"_s, u"Blas"_s}});
  shop.add({{u"given"_s, u"Carla"_s}, {u"email[1]"_s, u"carla@example.es"_s}});
  const ContactId dani = shop.friendly(u"Dani"_s, u"dani@example.es"_s);
  must(contactfields::apply(shop.ctx(), dani, {{u"consent.email"_s, u"no"_s}}));
  const ContactId eva = shop.friendly(u"Eva"_s, u"ana@example.es"_s);
  const ContactId fran = shop.friendly(u"Fran"_s, u"fran@bad.example"_s);
  Suppression domain;
  domain.kind = SuppressionKind::Domain;
  domain.value = u"bad.example"_s;
  must(suppressions::add(shop.ctx(), domain));
  // Suppressed and refused as well: counted once, as suppressed.
  must(contactfields::apply(shop.ctx(), fran, {{u"consent.email"_s, u"no"_s}}));
  const ContactId gil = shop.add({{u"given"_s, u"Gil"_s}, {u"email[1]"_s, u"gil@example.es"_s}});
  ConsentEvent customer;
  customer.contact = gil;
  customer.state = ConsentState::Unknown;
  customer.basis = u"customer_relation"_s;
  must(consents::append(shop.ctx(), customer));

  ExportReceipt receipt;
  const QByteArray out = shop.bytes(u"mailchimp"_s, {u"given"_s}, &receipt);
  CHECK(out == "Email Address,given\r\nana@example.es,Ana\r\ngil@example.es,Gil\r\n");
  CHECK(receipt.considered == 7);
  CHECK(receipt.rows == 2);
  QStringList reasons;
  qint64 sum = receipt.rows;
  for (const Exclusion& e : receipt.excluded) {
    reasons.append(e.reason);
    sum += e.count;
    CHECK(e.count == static_cast<qint64>(e.who.size()));
  }
  CHECK(reasons == QStringList{u"no_address"_s, u"suppressed"_s, u"opted_out"_s, u"no_consent"_s, u"same_address"_s});
  CHECK(sum == receipt.considered);
  CHECK(receipt.excluded[1].who == std::vector<ContactId>{fran});
  CHECK(receipt.excluded[2].who == std::vector<ContactId>{dani});
  CHECK(receipt.excluded[4].who == std::vector<ContactId>{eva});
  CHECK(ana.isSet());
}

TEST_CASE("Nobody who is suppressed is ever on a mailing list, whatever consent says", "[export]") {
  const QString profile = GENERATE(u"mailchimp"_s, u"brevo"_s);
  Shop shop;
  const ContactId byContact = shop.friendly(u"A"_s, u"a@example.es"_s);
  shop.friendly(u"B"_s, u"b@example.es"_s);
  shop.friendly(u"C"_s, u"c@news.example.org"_s);
  shop.friendly(u"D"_s, u"d@example.es"_s);
  const ContactId second = shop.friendly(u"E"_s, u"e@example.es"_s);
  must(contactfields::apply(shop.ctx(), second, {{u"email[2]"_s, u"e.old@example.es"_s}}));
  Suppression s;
  s.kind = SuppressionKind::Contact;
  s.contact = byContact;
  must(suppressions::add(shop.ctx(), s));
  s = {};
  s.value = u"B@EXAMPLE.ES"_s;
  s.channel = Channel::Email;
  must(suppressions::add(shop.ctx(), s));
  s = {};
  s.kind = SuppressionKind::Domain;
  s.value = u"example.org"_s;
  must(suppressions::add(shop.ctx(), s));
  must(suppressions::addHashed(shop.ctx(), u"d@example.es"_s, std::nullopt, u"erased"_s));
  s = {};
  s.value = u"e.old@example.es"_s;
  must(suppressions::add(shop.ctx(), s));

  ExportReceipt receipt;
  const QByteArray out = shop.bytes(profile, {}, &receipt);
  CHECK(out.count('@') == 0);
  CHECK(receipt.rows == 0);
  CHECK(countOf(receipt, u"suppressed"_s) == 5);
}

TEST_CASE("A pending or withdrawn consent keeps a person off the list", "[export]") {
  const auto [state, reason] = GENERATE(table<ConsentState, const char*>({{ConsentState::Pending, "no_consent"},
                                                                          {ConsentState::Unknown, "no_consent"},
                                                                          {ConsentState::Denied, "opted_out"},
                                                                          {ConsentState::Withdrawn, "opted_out"}}));
  Shop shop;
  const ContactId id = shop.friendly(u"Ana"_s, u"ana@example.es"_s);
  shop.clock.advance(1000);
  ConsentEvent event;
  event.contact = id;
  event.state = state;
  must(consents::append(shop.ctx(), event));
  ExportReceipt receipt;
  shop.bytes(u"brevo"_s, {}, &receipt);
  CHECK(receipt.rows == 0);
  CHECK(countOf(receipt, QString::fromLatin1(reason)) == 1);
}

TEST_CASE("A spreadsheet is given everybody, also those who are not to be written to", "[export]") {
  Shop shop;
  const ContactId ana = shop.friendly(u"Ana"_s, u"ana@example.es"_s);
  must(contactfields::apply(shop.ctx(), ana, {{u"consent.email"_s, u"no"_s}}));
  shop.add({{u"given"_s, u"Blas"_s}});
  CHECK(shop.bytes(u"excel-es"_s, {u"given"_s, u"consent.email"_s}) ==
        "\xEF\xBB\xBFNombre de pila;Acepta e-mail\r\nAna;no\r\nBlas;\r\n");
}

TEST_CASE("Formulas are disarmed for spreadsheets alone, and phones and numbers stay as they are", "[export]") {
  struct Cell {
    QString name;
    QByteArray guarded;
  };
  const auto cell =
      GENERATE(Cell{u"=HYPERLINK(\"http://x\")"_s, "\"'=HYPERLINK(\"\"http://x\"\")\""},
               Cell{u"+34612345678"_s, "+34612345678"}, Cell{u"-5"_s, "-5"}, Cell{u"-1.234,50"_s, "\"-1.234,50\""},
               Cell{u"@x"_s, "'@x"}, Cell{u"+x"_s, "'+x"}, Cell{u"-2+3"_s, "'-2+3"}, Cell{u"\uFF1Dcmd"_s, "'\uFF1Dcmd"},
               Cell{u"\uFF20x"_s, "'\uFF20x"}, Cell{u"'=x"_s, "''=x"});
  Shop shop;
  shop.add({{u"given"_s, cell.name}});
  const QByteArray spreadsheet = shop.bytes(u"excel"_s, {u"given"_s});
  CHECK(spreadsheet ==
        "\xEF\xBB\xBF"
        "First name\r\n" +
            cell.guarded + "\r\n");
  const QByteArray plain = shop.bytes(u"rfc4180"_s, {u"given"_s});
  // What looks guarded would lose its apostrophe on the way back.
  CHECK(plain.contains(QByteArray("'" + cell.name.toUtf8())) == cell.name.startsWith(u'\''));

  // What an import takes off is what was put on.
  const QByteArray utf8 = cell.name.toUtf8();
  const std::string guarded = formula::guard(std::string_view(utf8.constData(), static_cast<size_t>(utf8.size())));
  CHECK(formula::unguard(guarded) == std::string_view(utf8.constData(), static_cast<size_t>(utf8.size())));
}

TEST_CASE("Unasked, a spreadsheet has a column for every field somebody has, in the order of the formats", "[export]") {
  Shop shop;
  shop.add({{u"given"_s, u"Ana"_s}, {u"note"_s, u"Llama los lunes"_s}, {u"custom[Zona]"_s, u"Sur"_s}});
  shop.add({{u"given"_s, u"Blas"_s},
            {u"family"_s, u"Gil"_s},
            {u"addr.home.city"_s, u"Getafe"_s},
            {u"phone[1]"_s, u"912345678"_s},
            {u"phone[1].label"_s, u"caravana"_s}});
  ExportReceipt receipt;
  shop.bytes(u"rfc4180"_s, {}, &receipt);
  CHECK(receipt.columns == QStringList{u"given"_s, u"family"_s, u"kind"_s, u"phone[1]"_s, u"phone[1].label"_s,
                                       u"addr.home.city"_s, u"note"_s, u"created"_s, u"custom[Zona]"_s,
                                       u"cartera.id"_s});
}

TEST_CASE("A chosen column is found by number and by label", "[export]") {
  Shop shop;
  shop.add({{u"given"_s, u"Ana"_s},
            {u"phone.mobile"_s, u"612345678"_s},
            {u"addr.work.city"_s, u"Getafe"_s},
            {u"email"_s, u"ana@example.es"_s}});
  CHECK(shop.bytes(u"rfc4180"_s, {u"phone"_s, u"addr[1].city"_s, u"full_name"_s, u"email"_s, u"custom[none]"_s}) ==
        "phone[1],addr[1].city,full_name,email[1],custom[none]\r\n612345678,Getafe,Ana,ana@example.es,\r\n");
}

TEST_CASE("Unknown profiles and columns are refused by name", "[export]") {
  Shop shop;
  ExportRequest request;
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  request.profile = u"lotus"_s;
  CHECK(exportContactsTo(*shop.db, request, buffer).error().subject == u"export.profile"_s);
  request.profile = u"excel"_s;
  request.columns = QStringList{u"shoe_size"_s};
  const Error error = exportContactsTo(*shop.db, request, buffer).error();
  CHECK(error.subject == u"field.unknown"_s);
  CHECK(error.field == u"shoe_size"_s);
}

TEST_CASE("An empty selection is nobody, and trashed or vanished ones are counted", "[export]") {
  Shop shop;
  const ContactId ana = shop.add({{u"given"_s, u"Ana"_s}});
  const ContactId blas = shop.add({{u"given"_s, u"Blas"_s}});
  must(contacts::moveToTrash(shop.ctx(), blas));
  ExportRequest request;
  request.profile = u"rfc4180"_s;
  request.columns = QStringList{u"given"_s};
  request.ids = std::vector<ContactId>{};
  CHECK(shop.bytes(request) == "given\r\n");
  request.ids = std::vector<ContactId>{blas, ContactId(999'999), ana};
  ExportReceipt receipt;
  CHECK(shop.bytes(request, &receipt) == "given\r\nAna\r\n");
  CHECK(countOf(receipt, u"trashed"_s) == 1);
  CHECK(countOf(receipt, u"missing"_s) == 1);
  CHECK(receipt.considered == 3);
}

TEST_CASE("The preview shows what the file will hold and counts everybody", "[export]") {
  Shop shop;
  for (int i = 0; i < 8; ++i) shop.friendly(QString(u'A' + QString::number(i)), u"a%1@example.es"_s.arg(i));
  shop.add({{u"given"_s, u"Blas"_s}});
  shop.renew();
  ExportRequest request;
  request.profile = u"mailchimp"_s;
  const ExportPreview preview = must(exportPreview(*shop.db, request, 3));
  CHECK(preview.header.first() == u"Email Address"_s);
  REQUIRE(preview.firstRows.size() == 3);
  CHECK(preview.firstRows[2].first() == u"a2@example.es"_s);
  CHECK(preview.rows == 8);
  CHECK(preview.considered == 9);
  REQUIRE(preview.excluded.size() == 1);
  CHECK(preview.excluded[0].reason == u"no_address"_s);

  const ExportPreview sample = must(exportSample(*shop.db, request, 3));
  CHECK(sample.header == preview.header);
  CHECK(sample.columns == preview.columns);
  CHECK(sample.firstRows == preview.firstRows);
  CHECK(sample.rows == 3);
  request.columns = QStringList{u"given"_s};
  CHECK(must(exportSample(*shop.db, request, 20)).firstRows.size() == 8);
}

TEST_CASE("Each heading that an export writes is read back as its field", "[export]") {
  const ExportHeaders& headers = ExportHeaders::builtIn();
  const QString language = GENERATE(u"es"_s, u"en"_s, QString());
  std::vector<ColumnSample> columns;
  QStringList fields;
  for (const QString& pattern : headers.fields()) {
    if (pattern.contains(u"[n]"_s)) {
      for (const int n : {2, 3, 11}) fields.append(QString(pattern).replace(u"[n]"_s, u"[%1]"_s.arg(n)));
      if (!headers.fields().contains(QString(pattern).replace(u"[n]"_s, u"[1]"_s)))
        fields.append(QString(pattern).replace(u"[n]"_s, u"[1]"_s));
    } else if (!pattern.startsWith(u"orders."_s)) {
      fields.append(pattern);
    }
  }
  for (const char16_t* custom : {u"Interés", u"Nombre", u"2024", u"007", u"a (propio)", u"LOPD", u"Clave", u"x[y]"})
    fields.append(QString(QStringLiteral("custom[") + QStringView(custom) + u']'));
  for (const QString& field : fields) {
    // Values that contradict a heading must not win over it.
    columns.push_back({headers.heading(field, language), {u"ana@example.es"_s, u"bea@example.es"_s}});
  }
  const auto matches = matchColumns(columns);
  REQUIRE(matches.size() == static_cast<size_t>(fields.size()));
  for (size_t i = 0; i < matches.size(); ++i) {
    INFO(columns[i].name.toStdString());
    CHECK(matches[i].field.toString() == fields[static_cast<qsizetype>(i)]);
    CHECK_FALSE(matches[i].isProposal());
  }
}

TEST_CASE("Words of daily life are no field names unless the file is one of ours", "[export]") {
  const auto foreign = matchColumns({{u"likes"_s, {}}, {u"ignore"_s, {}}});
  CHECK(foreign[0].isProposal());
  CHECK(foreign[1].isProposal());
  const auto ours = matchColumns({{u"likes"_s, {}}, {u"addr.home.city"_s, {}}});
  CHECK(ours[0].field.toString() == u"likes"_s);
}

TEST_CASE("A file is written whole, for its owner, and its receipt holds its hash", "[export]") {
  Shop shop;
  addAna(shop);
  shop.renew();
  QTemporaryDir dir;
  ExportRequest request;
  request.profile = u"excel-es"_s;
  request.filterText = u"clientes de Getafe"_s;
  request.path = dir.filePath(u"clientes.csv"_s);
  const ExportReceipt receipt = must(exportContacts(*shop.db, request));
  QFile file(request.path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QByteArray bytes = file.readAll();
  CHECK(bytes.startsWith("\xEF\xBB\xBF"));
  CHECK(receipt.sha256 == QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
  CHECK(receipt.file == request.path);
  CHECK(receipt.filter == u"clientes de Getafe"_s);
  CHECK((file.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
  // The next night it is written again, unless that was forbidden.
  must(exportContacts(*shop.db, request));
  request.overwrite = false;
  CHECK(exportContacts(*shop.db, request).error().subject == u"file.exists"_s);
}

TEST_CASE("A cancelled export leaves no file, and the one that was there untouched", "[export]") {
  Shop shop;
  for (int i = 0; i < 5; ++i) shop.add({{u"given"_s, u"Ana%1"_s.arg(i)}});
  shop.renew();
  QTemporaryDir dir;
  ExportRequest request;
  request.profile = u"excel"_s;
  request.path = dir.filePath(u"a.csv"_s);
  const auto cancel = [](qint64 done, qint64 total) { return done < total; };
  CHECK(exportContacts(*shop.db, request, cancel).error().code == ErrorCode::Cancelled);
  CHECK(QDir(dir.path()).isEmpty());
  QFile old(request.path);
  REQUIRE(old.open(QIODevice::WriteOnly));
  old.write("old");
  old.close();
  CHECK(exportContacts(*shop.db, request, cancel).error().code == ErrorCode::Cancelled);
  REQUIRE(old.open(QIODevice::ReadOnly));
  CHECK(old.readAll() == "old");
  CHECK(QDir(dir.path()).entryList(QDir::Files).size() == 1);
}

TEST_CASE("A missing folder, a folder as target and a full disk are told apart", "[export]") {
  Shop shop;
  addAna(shop);
  shop.renew();
  QTemporaryDir dir;
  ExportRequest request;
  request.profile = u"excel"_s;
  request.path = dir.filePath(u"none/a.csv"_s);
  CHECK(exportContacts(*shop.db, request).error().subject == u"file.cannot_write"_s);
  request.path = dir.path();
  CHECK(exportContacts(*shop.db, request).error().subject == u"file.cannot_write"_s);
  QFile full(u"/dev/full"_s);
  REQUIRE(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
  CHECK(exportContactsTo(*shop.db, request, full).error().code == ErrorCode::DiskFull);
  FailingDevice broken(10);
  CHECK(exportContactsTo(*shop.db, request, broken).error().code == ErrorCode::Io);
  // The connection is free again after a failure.
  CHECK(must(shop.db->scalar("SELECT count(*) FROM contact")) == 1);
  must(shop.db->execScript("BEGIN; COMMIT"));
}

TEST_CASE("A list never takes the place of a database", "[export]") {
  QTemporaryDir dir;
  FixedClock clock(QDateTime(QDate(2026, 3, 2), QTime(10, 0), Qt::UTC));
  const QString path = dir.filePath(u"tienda.cartera"_s);
  auto workspace = must(Workspace::create(path, u"es"_s, {}, clock));
  const QString copy = dir.filePath(u"copia.bak"_s);
  REQUIRE(QFile::copy(path, copy));
  QFile::link(path, dir.filePath(u"enlace.csv"_s));
  ExportRequest request;
  request.profile = u"excel"_s;
  for (const QString& target :
       {path, copy, dir.filePath(u"enlace.csv"_s), QString(path + u"-wal"_s), dir.filePath(u"otra.cartera"_s)}) {
    INFO(target.toStdString());
    request.path = target;
    CHECK(exportContacts(workspace->db(), request).error().subject == u"export.over_database"_s);
  }
  CHECK(must(workspace->check()).isEmpty());
}

TEST_CASE("An export is noted in the file with its counts, and undo passes over it", "[export]") {
  QTemporaryDir dir;
  FixedClock clock(QDateTime(QDate(2026, 3, 2), QTime(10, 0), Qt::UTC));
  OpenOptions options;
  options.author = u"Marta"_s;
  auto workspace = must(Workspace::create(dir.filePath(u"a.cartera"_s), u"es"_s, options, clock));
  must(workspace->transact(Op{u"contact.add"_s, {}, ChangeKind::Action}, [](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(contactfields::create(ctx, ContactKind::Person, {{u"given"_s, u"Ana"_s}}));
    return {};
  }));
  ExportRequest request;
  request.profile = u"mailchimp"_s;
  request.filterText = u"todos"_s;
  request.path = dir.filePath(u"lista.csv"_s);
  ExportReceipt receipt = must(exportContacts(workspace->db(), request));
  CHECK_FALSE(receipt.logged);
  const ChangeSet change = must(logExport(*workspace, receipt));
  CHECK(receipt.logged);
  CHECK(change.touches(Table::ExportRun));
  {
    Statement s(workspace->db(), u"SELECT author, file, profile, filter, counts, sha256 FROM export_run"_s);
    REQUIRE(must(s.next()));
    CHECK(s.text(0) == u"Marta"_s);
    CHECK(s.text(1) == request.path);
    CHECK(s.text(2) == u"mailchimp"_s);
    CHECK(s.text(3) == u"todos"_s);
    const QJsonObject counts = QJsonDocument::fromJson(s.text(4).toUtf8()).object();
    CHECK(counts.value(u"considered"_s).toInt() == 1);
    CHECK(counts.value(u"excluded"_s).toObject().value(u"no_address"_s).toInt() == 1);
    CHECK(s.text(5) == QString::fromLatin1(receipt.sha256));
  }
  must(workspace->undoLast());
  CHECK(must(workspace->db().scalar("SELECT count(*) FROM contact WHERE deleted_at IS NULL")) == 0);
  CHECK(must(workspace->db().scalar("SELECT count(*) FROM export_run WHERE deleted_at IS NULL")) == 1);

  const QString path = workspace->path();
  workspace.reset();
  options.access = OpenOptions::Access::Read;
  auto reader = must(Workspace::open(path, options, clock));
  ExportReceipt second = must(exportContacts(reader->db(), request));
  CHECK(must(logExport(*reader, second)).isEmpty());
  CHECK_FALSE(second.logged);
}
