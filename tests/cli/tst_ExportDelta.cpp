// SPDX-License-Identifier: GPL-3.0-or-later
// What a nightly script gives to another program: only what is new since the night before.
#include <QFile>

#include "tests/support/cli/CliRun.h"

using namespace cartera::test;

namespace {

struct DeltaRun : CliFixture {
  QString file = path("shop.cartera");
  QString out = path("out.csv");

  DeltaRun() {
    REQUIRE(run({QStringLiteral("new"), file}).status == 0);
    add("Ana", "ana@example.es");
    add("Eva", "eva@example.es");
  }
  QString add(const char* given, const char* email) const {
    const Ran ran = json(
        {QStringLiteral("add"), file, QStringLiteral("contact"), QStringLiteral("given=%1").arg(QLatin1String(given)),
         QStringLiteral("email[1]=%1").arg(QLatin1String(email)), QStringLiteral("consent.email=yes")});
    REQUIRE(ran.status == 0);
    return ran.json().value(QStringLiteral("id")).toString();
  }
  QJsonObject give(const QStringList& options) const {
    const Ran ran = json(QStringList{QStringLiteral("export"), file, out} + options);
    INFO(ran.out.toStdString() << ran.err.toStdString());
    REQUIRE(ran.status == 0);
    return ran.json();
  }
  QByteArray written() const {
    QFile f(out);
    REQUIRE(f.open(QIODevice::ReadOnly));
    return f.readAll();
  }
};

const QStringList kMails{QStringLiteral("--profile"), QStringLiteral("mailchimp"), QStringLiteral("--columns"),
                         QStringLiteral("@email")};
const QStringList kChanges{QStringLiteral("--only"), QStringLiteral("changes")};
const QStringList kGone{QStringLiteral("--only"), QStringLiteral("gone")};

}  // namespace

TEST_CASE_METHOD(DeltaRun, "each night a script gives out who is new, and who is to be taken off", "[cli][delta]") {
  const QJsonObject first = give(kMails + kChanges);
  CHECK(first.value(QStringLiteral("rows")).toInt() == 2);
  CHECK(first.value(QStringLiteral("only")).toString() == QStringLiteral("changes"));
  CHECK_FALSE(first.contains(QStringLiteral("since")));

  const QString iker = add("Iker", "iker@example.es");
  REQUIRE(run({QStringLiteral("edit"), file, iker, QStringLiteral("nickname=Iki")}).status == 0);
  const QJsonObject second = give(kMails + kChanges);
  CHECK(written() == "Email Address\r\niker@example.es\r\n");
  CHECK(second.value(QStringLiteral("new")).toInt() == 1);
  CHECK(second.value(QStringLiteral("changed")).toInt() == 0);
  CHECK(second.value(QStringLiteral("unchanged")).toInt() == 2);
  CHECK(second.value(QStringLiteral("gone")).toInt() == 0);
  CHECK(second.contains(QStringLiteral("since")));

  REQUIRE(run({QStringLiteral("edit"), file, iker, QStringLiteral("consent.email=no")}).status == 0);
  CHECK(give(kMails + kGone).value(QStringLiteral("gone")).toInt() == 1);
  CHECK(written() == "Email Address\r\niker@example.es\r\n");
  CHECK(give(kMails + kGone).value(QStringLiteral("rows")).toInt() == 0);
  CHECK(written() == "Email Address\r\n");
}

TEST_CASE_METHOD(DeltaRun, "the same filter in other words is the same kind of export", "[cli][delta]") {
  const QStringList plain{QStringLiteral("--profile"), QStringLiteral("rfc4180")};
  const QStringList english{QStringLiteral("--where"), QStringLiteral("name = Ana")};
  const QStringList spanish{QStringLiteral("--where"), QStringLiteral("nombre = Ana")};
  CHECK(give(plain + english).value(QStringLiteral("rows")).toInt() == 1);
  const QJsonObject again = give(plain + spanish + kChanges);
  CHECK(again.value(QStringLiteral("rows")).toInt() == 0);
  CHECK(again.value(QStringLiteral("unchanged")).toInt() == 1);
  const Ran text =
      run(QStringList{QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("export"), file, out} + plain +
          english);
  CHECK(text.out.contains("0 new, 0 changed, 0 gone"));
  CHECK(run({QStringLiteral("export"), file, out, QStringLiteral("--only"), QStringLiteral("some")}).status == 2);
}
