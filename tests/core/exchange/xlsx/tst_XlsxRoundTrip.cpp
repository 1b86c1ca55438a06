// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever people write into a field goes into a workbook and comes back.
#include <random>

#include "core/base/Text.h"
#include "tests/core/exchange/RoundTripFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// One sign: woman, a joiner, girl.
const QString kPair = QStringLiteral("\U0001F469\u200D\U0001F467");

/// Values that files stumble over; the same ones each time.
class OddValues {
 public:
  int below(int n) { return static_cast<int>(m_rng() % static_cast<unsigned>(n)); }
  bool often() { return below(3) > 0; }
  /// Something that a person might have typed, of one line.
  QString line() {
    QString out = word();
    for (int n = below(3); n > 0; --n) out += u' ' + word();
    return out;
  }
  QString text() {
    QString out = line();
    for (int n = below(4); n > 0; --n) out += (below(4) == 0 ? u"\n\n"_s : u"\n"_s) + line();
    if (below(40) == 0) out += QString(20'000 + below(10'000), QChar(u'a' + below(26)));
    return out;
  }
  QString digits(int most) {
    QString out;
    for (int n = 1 + below(most); n > 0; --n) out += QChar(u'0' + below(10));
    return out;
  }

 private:
  QString word() {
    // Accents put together and apart, of several planes, formulas, quotes, codes, markup and what looks like an escape.
    static const QStringList kWords{u"José"_s,
                                    u"Jose\u0301"_s,
                                    u"n\u0303andu\u0301"_s,
                                    u"😀"_s,
                                    kPair,
                                    u"東京"_s,
                                    u"=1+1"_s,
                                    u"@SUM(A1)"_s,
                                    u"+34"_s,
                                    u"-5"_s,
                                    u"'90s"_s,
                                    u"\"Pepe\""_s,
                                    u"L'Hospitalet"_s,
                                    u"00123"_s,
                                    u"12345678901234567890"_s,
                                    u"1e5"_s,
                                    u"TRUE"_s,
                                    u"2024-05-01"_s,
                                    u"01/02/03"_s,
                                    u"<b>&amp;</b>"_s,
                                    u"_x0041_"_s,
                                    u"_x000D_"_s,
                                    u"]]>"_s,
                                    u"#N/A"_s,
                                    u"1.234,50"_s,
                                    u"Ürün ß"_s,
                                    u"ﬁn"_s};
    return kWords[below(static_cast<int>(kWords.size()))];
  }
  std::mt19937 m_rng{2026};
};

contactfields::FieldValues oddContact(OddValues& odd, int n) {
  const QString number = QString::number(n);
  contactfields::FieldValues values{{u"given"_s, QString(odd.line() + u" n"_s + number)}};
  const auto maybe = [&](const QString& field, const QString& value) {
    if (odd.often()) values.emplace_back(field, value);
  };
  maybe(u"family"_s, odd.line());
  maybe(u"nickname"_s, odd.line());
  maybe(u"job_title"_s, odd.line());
  maybe(u"likes"_s, odd.line());
  maybe(u"email[1]"_s, QString(u"n"_s + number + u"@example.es"_s));
  maybe(u"tax_id"_s, QString(u"00"_s + odd.digits(8)));
  maybe(u"addr.home.street"_s, odd.line() + u'\n' + odd.line());
  maybe(u"addr.home.postcode"_s, QString(u"0"_s + QString::number(1000 + odd.below(9000))));
  maybe(u"addr.home.city"_s, odd.line());
  maybe(u"birthday"_s,
        odd.below(3) == 0 ? u"--02-29"_s : QDate(1880, 1, 1).addDays(odd.below(50'000)).toString(Qt::ISODate));
  maybe(u"custom[Clave]"_s, odd.line());
  maybe(u"custom[Código]"_s, odd.digits(25));
  maybe(u"custom[Saldo]"_s, QString(QString::number(odd.below(2'000'000) - 1'000'000) +
                                    (odd.below(2) == 0 ? u""_s : u"."_s + odd.digits(3))));
  maybe(u"custom[Alta]"_s, QDate(1880, 1, 1).addDays(odd.below(60'000)).toString(Qt::ISODate));
  maybe(u"custom[Socio]"_s, odd.below(2) == 0 ? u"yes"_s : u"no"_s);
  if (odd.below(4) == 0) values.emplace_back(u"note"_s, odd.text());
  return values;
}

}  // namespace

TEST_CASE_METHOD(RoundTrip, "Rule 5: a thousand odd contacts come back from a workbook equal in every field",
                 "[export][roundtrip][xlsx]") {
  define(u"Clave"_s, FieldType::Text);
  define(u"Código"_s, FieldType::Text);
  define(u"Saldo"_s, FieldType::Number);
  define(u"Alta"_s, FieldType::Date);
  define(u"Socio"_s, FieldType::YesNo);
  OddValues odd;
  constexpr int kMany = 1000;
  qint64 pairs = 0;
  taken(file->transact(Op{u"contact.add"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
    for (int i = 0; i < kMany; ++i) {
      const auto values = oddContact(odd, i);
      pairs += values.front().second.contains(kPair) ? 1 : 0;
      CARTERA_TRY(contactfields::create(ctx, ContactKind::Person, values));
    }
    return {};
  }));
  ExportRequest request;
  request.format = u"xlsx"_s;
  request.profile = GENERATE(u"excel-es"_s, u"rfc4180"_s);
  CAPTURE(request.profile.toStdString());
  request.path = path(u"out.xlsx"_s);
  CHECK(taken(exportContacts(file->db(), request)).rows == kMany);
  auto other = create(u"other.cartera"_s);
  const ImportReport report = import(*other, request.path);
  CHECK(report.imported == kMany);
  CHECK(difference(everybody(), everybody(*other)).toStdString() == "");
  CHECK(everybody(*other).size() == kMany);
  // Against what was typed: cleaning would take the same away from both.
  REQUIRE(pairs > 0);
  for (Workspace* w : {file.get(), other.get()})
    CHECK(taken(w->db().scalar("SELECT count(*) FROM contact WHERE instr(CAST(given AS BLOB), x'" +
                               kPair.toUtf8().toHex() + "')")) == pairs);
  CHECK(import(*other, request.path).unchanged == kMany);
}
