// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli/CliRun.h"

using namespace cartera::test;

TEST_CASE("report quality says each figure with who is meant, and the wrong values one by one") {
  CliFixture f;
  const QString file = f.shop();
  REQUIRE(f.run({QStringLiteral("add"), file, QStringLiteral("contact"), QStringLiteral("given=Eva"),
                 QStringLiteral("tax_id=12345678A")})
              .status == 0);
  const Ran ran = f.json({QStringLiteral("report"), file, QStringLiteral("quality")});
  INFO(ran.err.toStdString());
  REQUIRE(ran.status == 0);
  QHash<QString, QJsonObject> figures;
  for (const auto& v : ran.json().value(QLatin1String("figures")).toArray())
    figures.insert(v.toObject().value(QLatin1String("key")).toString(), v.toObject());
  CHECK(figures[QStringLiteral("contacts")].value(QLatin1String("value")).toInt() == 2);
  CHECK(figures[QStringLiteral("no_email")].value(QLatin1String("value")).toInt() == 1);
  CHECK(figures[QStringLiteral("no_email")].value(QLatin1String("where")).toString() ==
        QStringLiteral("email is empty"));
  CHECK(figures[QStringLiteral("invalid")].value(QLatin1String("value")).toInt() == 1);
  for (const auto& figure : std::as_const(figures))
    CHECK_FALSE(figure.value(QLatin1String("explain")).toString().isEmpty());
  const QJsonArray wrong = ran.json().value(QLatin1String("wrong")).toArray();
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].toObject().value(QLatin1String("reason")).toString() == QStringLiteral("tax_id.check"));

  const Ran spanish = f.run(
      {QStringLiteral("--lang"), QStringLiteral("es"), QStringLiteral("report"), file, QStringLiteral("quality")});
  CHECK(spanish.out.contains("Sin correo"));
  CHECK(spanish.out.contains("12345678A"));

  const Ran unknown = f.run({QStringLiteral("report"), file, QStringLiteral("horoscope")});
  CHECK(unknown.status == 2);
  CHECK(unknown.err.contains("horoscope"));
}
