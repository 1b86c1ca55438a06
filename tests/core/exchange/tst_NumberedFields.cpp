// SPDX-License-Identifier: GPL-3.0-or-later
// "Teléfono" is the list's first phone, not the contact's: what a known contact has under another label stays, whatever
// is to be done with those who are there.
#include "core/contacts/AddressStore.h"
#include "core/contacts/ContactFields.h"
#include "core/contacts/PointStore.h"
#include "core/exchange/FieldNames.h"
#include "tests/core/exchange/MailedFixture.h"

using namespace cartera;
using cartera::test::MailedFixture;
using namespace Qt::Literals::StringLiterals;

namespace {

struct NumberedFixture : MailedFixture {
  ContactId ana;

  /// Ana, with what she has.
  void has(contactfields::FieldValues values) {
    values.emplace_back(u"full_name"_s, u"Ana Gil"_s);
    values.emplace_back(u"tax_id"_s, u"12345678Z"_s);
    taken(file->transact(Op{u"contact.new"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_ASSIGN(ana, contactfields::create(ctx, ContactKind::Person, values));
      return {};
    }));
  }
  /// A list of which each column is the field that is its heading; of her there is one row.
  ImportReport bring(const QStringList& fields, const QString& cells, OnDuplicate policy) {
    MappingDocument said;
    QStringList headings{u"NIF"_s};
    for (qsizetype i = 0; i < fields.size(); ++i) {
      headings.append(u"Columna %1"_s.arg(i));
      said.columns.push_back({headings.back(), taken(parseField(fields[i]))});
    }
    said.columns.push_back({u"NIF"_s, taken(parseField(u"tax_id"_s))});
    ImportOptions options;
    options.onDuplicate = policy;
    return import((headings.join(u';') + u"\n12345678Z;" + cells + u'\n').toUtf8(), options, u"list.csv"_s, said);
  }
  /// "label:value" of each of hers.
  [[nodiscard]] QStringList points(PointKind kind) const {
    QStringList out;
    for (const Point& p : taken(points::ofContact(file->db(), ana)))
      if (p.kind == kind) out.append(p.label + u':' + p.value);
    return out;
  }
  [[nodiscard]] QStringList addresses() const {
    QStringList out;
    for (const Address& a : taken(addresses::ofContact(file->db(), ana)))
      out.append(a.label + u':' + a.street + u',' + a.city);
    return out;
  }
  [[nodiscard]] static QStringList kept(const ImportReport& report) { return told(report.kept); }
  [[nodiscard]] static QStringList further(const ImportReport& report) { return told(report.further); }
  [[nodiscard]] static QStringList told(const std::vector<ImportProblem>& list) {
    QStringList out;
    for (const auto& p : list) out += p.column + u' ' + p.value;
    return out;
  }
};

}  // namespace

TEST_CASE_METHOD(NumberedFixture, "A phone of a list goes behind one of another label, and never over it", "[import]") {
  const OnDuplicate policy = GENERATE(OnDuplicate::Fill, OnDuplicate::Overwrite);
  has({{u"phone.mobile"_s, u"600111222"_s}});
  const auto report = bring({u"phone[1]"_s}, u"912223344"_s, policy);
  CHECK(report.updated == 1);
  CHECK(points(PointKind::Phone) == QStringList{u"mobile:600111222"_s, u":912223344"_s});
  CHECK(bring({u"phone[1]"_s}, u"912223344"_s, policy).unchanged == 1);
}

TEST_CASE_METHOD(NumberedFixture, "A policy that leaves contacts alone leaves their phones alone", "[import]") {
  has({{u"phone.mobile"_s, u"600111222"_s}});
  CHECK(bring({u"phone[1]"_s}, u"912223344"_s, OnDuplicate::Skip).skipped == 1);
  CHECK(points(PointKind::Phone) == QStringList{u"mobile:600111222"_s});
  CHECK(bring({u"phone[1]"_s, u"family"_s}, u"912223344;Gil"_s, OnDuplicate::Create).imported == 1);
  CHECK(points(PointKind::Phone) == QStringList{u"mobile:600111222"_s});
}

TEST_CASE_METHOD(NumberedFixture, "A phone without a label stands against one without a label, wherever it stands",
                 "[import]") {
  has({{u"phone.mobile"_s, u"600111222"_s}, {u"phone[2]"_s, u"913334455"_s}});
  SECTION("a further one where gaps are filled") {
    const auto report = bring({u"phone[1]"_s}, u"912223344"_s, OnDuplicate::Fill);
    CHECK(report.updated == 1);
    CHECK(kept(report).isEmpty());
    CHECK(further(report) == QStringList{u"phone[1] 912223344"_s});
    const QStringList all{u"mobile:600111222"_s, u":913334455"_s, u":912223344"_s};
    CHECK(points(PointKind::Phone) == all);
    const auto again = bring({u"phone[1]"_s}, u"912 223 344"_s, OnDuplicate::Fill);
    CHECK(again.unchanged == 1);
    CHECK(further(again).isEmpty());
    CHECK(points(PointKind::Phone) == all);
  }
  SECTION("replaced where the list is believed") {
    CHECK(bring({u"phone[1]"_s}, u"912223344"_s, OnDuplicate::Overwrite).updated == 1);
    CHECK(points(PointKind::Phone) == QStringList{u"mobile:600111222"_s, u":912223344"_s});
  }
}

TEST_CASE_METHOD(NumberedFixture, "A phone with a label stands against the one of that label", "[import]") {
  has({{u"phone[1]"_s, u"913334455"_s}, {u"phone.work"_s, u"915556677"_s}});
  const QStringList fields{u"phone[1]"_s, u"phone[1].label"_s};
  SECTION("a further one of it where gaps are filled") {
    CHECK(further(bring(fields, u"912223344;work"_s, OnDuplicate::Fill)) == QStringList{u"phone[1] 912223344"_s});
    CHECK(points(PointKind::Phone) == QStringList{u":913334455"_s, u"work:915556677"_s, u"work:912223344"_s});
  }
  SECTION("replaced where the list is believed") {
    bring(fields, u"912223344;work"_s, OnDuplicate::Overwrite);
    CHECK(points(PointKind::Phone) == QStringList{u":913334455"_s, u"work:912223344"_s});
  }
}

TEST_CASE_METHOD(NumberedFixture, "A phone whose label the contact has not is a further one", "[import]") {
  const OnDuplicate policy = GENERATE(OnDuplicate::Fill, OnDuplicate::Overwrite);
  has({{u"phone.mobile"_s, u"600111222"_s}});
  bring({u"phone[1]"_s, u"phone[1].label"_s}, u"912223344;work"_s, policy);
  CHECK(points(PointKind::Phone) == QStringList{u"mobile:600111222"_s, u"work:912223344"_s});
}

TEST_CASE_METHOD(NumberedFixture, "Several phones of a list find their places, in whatever order they stand",
                 "[import]") {
  const OnDuplicate policy = GENERATE(OnDuplicate::Fill, OnDuplicate::Overwrite);
  has({{u"phone.mobile"_s, u"600111222"_s}});
  bring({u"phone[1]"_s, u"phone[2]"_s, u"phone[3]"_s}, u"912223344;+34 600 111 222;913334455"_s, policy);
  CHECK(points(PointKind::Phone) == QStringList{u"mobile:600111222"_s, u":912223344"_s, u":913334455"_s});
}

TEST_CASE_METHOD(NumberedFixture, "An e-mail that the row names as well is not written over", "[import]") {
  const OnDuplicate policy = GENERATE(OnDuplicate::Fill, OnDuplicate::Overwrite);
  has({{u"email[1]"_s, u"ana@x.es"_s}});
  bring({u"email[1]"_s, u"email[2]"_s}, u"ana@tienda.es;ANA@x.es"_s, policy);
  CHECK(points(PointKind::Email) == QStringList{u":ana@x.es"_s, u":ana@tienda.es"_s});
  CHECK(bring({u"email[1]"_s, u"email[2]"_s}, u"ana@tienda.es;ANA@x.es"_s, policy).unchanged == 1);
}

TEST_CASE_METHOD(NumberedFixture, "Another e-mail than the contact's is a further one, or takes its place",
                 "[import]") {
  has({{u"email[1]"_s, u"ana@x.es"_s}, {u"email[1].label"_s, u"casa"_s}});
  const QStringList fields{u"email[1]"_s, u"email[1].label"_s};
  SECTION("a further one where gaps are filled, and told; the first one stays the first") {
    const auto report = bring({u"email[1]"_s}, u"ana@tienda.es"_s, OnDuplicate::Fill);
    CHECK(kept(report).isEmpty());
    CHECK(further(report) == QStringList{u"email[1] ana@tienda.es"_s});
    CHECK(report.furtherCount == 1);
    CHECK(report.updated == 1);
    CHECK(points(PointKind::Email) == QStringList{u"casa:ana@x.es"_s, u":ana@tienda.es"_s});
    CHECK(bring({u"email[1]"_s}, u"ANA@tienda.es"_s, OnDuplicate::Fill).unchanged == 1);
    CHECK(points(PointKind::Email).size() == 2);
    REQUIRE(file->undo(report.change));
    CHECK(points(PointKind::Email) == QStringList{u"casa:ana@x.es"_s});
  }
  SECTION("with its label") {
    bring(fields, u"ana@tienda.es;trabajo"_s, OnDuplicate::Fill);
    CHECK(points(PointKind::Email) == QStringList{u"casa:ana@x.es"_s, u"trabajo:ana@tienda.es"_s});
  }
  SECTION("in its place, with its label, where the list is believed") {
    const auto report = bring(fields, u"ana@tienda.es;trabajo"_s, OnDuplicate::Overwrite);
    CHECK(points(PointKind::Email) == QStringList{u"trabajo:ana@tienda.es"_s});
    CHECK(further(report).isEmpty());
  }
}

TEST_CASE_METHOD(NumberedFixture, "Another mobile than the contact's is a second mobile", "[import]") {
  has({{u"phone.mobile"_s, u"600111222"_s}, {u"phone.work"_s, u"913334455"_s}});
  const QStringList fields{u"phone.mobile"_s, u"phone.home"_s, u"phone[1]"_s};
  // The row has one of the new ones under another heading as well.
  const QString cells = u"600999888;915556677;+34 600 999 888"_s;
  const auto report = bring(fields, cells, OnDuplicate::Fill);
  const QStringList all{u"mobile:600111222"_s, u"work:913334455"_s, u"home:915556677"_s};
  CHECK(points(PointKind::Phone).mid(0, 2) == all.mid(0, 2));
  CHECK(points(PointKind::Phone).contains(all[2]));
  CHECK(points(PointKind::Phone).size() == 4);
  CHECK(points(PointKind::Phone).filter(u"600"_s).size() == 2);
  CHECK(bring(fields, cells, OnDuplicate::Fill).unchanged == 1);
  SECTION("with the label of its heading") {
    const auto more = bring({u"phone.mobile"_s}, u"611222333"_s, OnDuplicate::Fill);
    CHECK(further(more) == QStringList{u"phone.mobile 611222333"_s});
    CHECK(points(PointKind::Phone).contains(u"mobile:611222333"_s));
    CHECK(points(PointKind::Phone).size() == 5);
  }
}

TEST_CASE_METHOD(NumberedFixture, "A list that is believed does not replace what its own earlier line said",
                 "[import]") {
  has({{u"email[1]"_s, u"ana@x.es"_s}});
  const QByteArray list = "NIF;Correo\n12345678Z;ana@a.es\n12345678Z;ana@b.es\n";
  ImportOptions options;
  options.onDuplicate = OnDuplicate::Overwrite;
  import(list, options, u"list.csv"_s, {});
  CHECK(points(PointKind::Email) == QStringList{u":ana@a.es"_s, u":ana@b.es"_s});
  CHECK(import(list, options, u"list.csv"_s, {}).unchanged == 2);
}

TEST_CASE_METHOD(NumberedFixture, "A page of a list goes behind one that has a heading of its own", "[import]") {
  const OnDuplicate policy = GENERATE(OnDuplicate::Fill, OnDuplicate::Overwrite);
  has({{u"url.work"_s, u"https://obra.example"_s}});
  bring({u"url[1]"_s}, u"https://ana.example"_s, policy);
  CHECK(points(PointKind::Url) == QStringList{u"work:https://obra.example"_s, u":https://ana.example"_s});
}

TEST_CASE_METHOD(NumberedFixture,
                 "An address of a list fills one that says the same, and is added to one that does not", "[import]") {
  const OnDuplicate policy = GENERATE(OnDuplicate::Fill, OnDuplicate::Overwrite);
  has({{u"addr.home.street"_s, u"Calle Mayor 1"_s}});
  const QStringList fields{u"addr[1].street"_s, u"addr[1].city"_s};
  bring(fields, u"Calle Mayor 1;Toledo"_s, policy);
  CHECK(addresses() == QStringList{u"home:Calle Mayor 1,Toledo"_s});
  bring(fields, u"Plaza Nueva 2;Toledo"_s, policy);
  CHECK(addresses() == QStringList{u"home:Calle Mayor 1,Toledo"_s, u":Plaza Nueva 2,Toledo"_s});
  CHECK(bring(fields, u"Plaza Nueva 2;Toledo"_s, policy).unchanged == 1);
}
