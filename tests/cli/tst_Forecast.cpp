// SPDX-License-Identifier: GPL-3.0-or-later
// The forecast of sales series, through the real program.
#include <cmath>

#include "tests/support/PublicData.h"
#include "tests/support/cli/CliRun.h"

using namespace cartera::test;

namespace {

QStringList analyze(const QString& source, const QStringList& options = {}) {
  return QStringList{QStringLiteral("analyze"), QStringLiteral("forecast"), QStringLiteral("--in"), source} + options;
}

QStringList words(const char* text) { return QString::fromUtf8(text).split(u' '); }

/// `months` of a shop from January 2020 on; December is half as much again.
QByteArray shop(int months, const QByteArray& id = {}) {
  QByteArray out;
  for (int t = 0; t < months; ++t) {
    if (!id.isEmpty()) out += id + ',';
    out += QByteArray::number(2020 + t / 12) + '-' + QByteArray::number(t % 12 + 1).rightJustified(2, '0') + ',';
    out += QByteArray::number((1000 + 5 * t + (t * 37) % 11) * (t % 12 == 11 ? 1.5 : 1)) + '\n';
  }
  return out;
}

/// The file that --out wrote, without its heading.
QList<QByteArrayList> rowsOf(const QString& path) {
  QList<QByteArrayList> out;
  for (const QByteArray& line : bytesOf(path).split('\n'))
    if (!line.trimmed().isEmpty()) out.append(line.trimmed().split(','));
  REQUIRE(!out.isEmpty());
  CHECK(out.takeFirst().join(',') == "id,period,mean,lo80,hi80,lo95,hi95,method");
  return out;
}

QJsonObject seriesOf(const Ran& ran, int place = 0) {
  return ran.json().value(QLatin1String("series")).toArray()[place].toObject();
}

QStringList notesOf(const Ran& ran) {
  QStringList out;
  for (const auto& note : seriesOf(ran).value(QLatin1String("notes")).toArray()) out += note.toString();
  return out;
}

}  // namespace

TEST_CASE("analyze forecast gives the published figures of the air passengers") {
  const QString all = publicData(QStringLiteral("airpassengers/airpassengers.csv"));
  if (all.isEmpty()) return;
  CliFixture f;
  const QString source = f.path("train.csv");
  QByteArrayList lines = bytesOf(all).split('\n');
  QByteArrayList actual = lines.mid(121, 24);
  writeBytes(source, lines.mid(0, 121).join('\n') + '\n');
  const auto smapeOf = [&](const char* method) {
    const QString out = f.path("out.csv");
    const Ran ran =
        f.run(analyze(source, {QStringLiteral("--horizon"), QStringLiteral("24"), QStringLiteral("--method"),
                               QLatin1String(method), QStringLiteral("--out"), out}));
    INFO(ran.err.toStdString());
    REQUIRE(ran.status == 0);
    const auto rows = rowsOf(out);
    REQUIRE(rows.size() == 24);
    CHECK(rows[0][1] == "1959-01");
    CHECK(rows[23][1] == "1960-12");
    CHECK(rows[0][7] == method);
    double sum = 0;
    for (qsizetype h = 0; h < 24; ++h) {
      const double mean = rows[h][2].toDouble();
      const double was = actual[h].split(',')[1].toDouble();
      sum += 200 * std::abs(was - mean) / (was + mean);
      CHECK(rows[h][5].toDouble() <= rows[h][3].toDouble());
      CHECK(rows[h][3].toDouble() <= mean);
      CHECK(mean <= rows[h][4].toDouble());
      CHECK(rows[h][4].toDouble() <= rows[h][6].toDouble());
    }
    return sum / 24;
  };
  CHECK(std::abs(smapeOf("theta") - 14.47) < .1);
  CHECK(std::abs(smapeOf("snaive") - 17.0126) < 1e-3);
  CHECK(smapeOf("combined") < 14.47);
  CHECK(smapeOf("ets") < 17.0126);
  CHECK(smapeOf("holtwinters") < 17.0126);
}

TEST_CASE("each series of a table has its rows, and combined is what is meant unless said") {
  CliFixture f;
  const QString source = f.path("series.csv");
  writeBytes(source, "id,period,value\n" + shop(40, "A") + shop(30, "B") + shop(3, "C"));
  const QString out = f.path("out.csv");
  const Ran ran =
      f.json(analyze(source, {QStringLiteral("--horizon"), QStringLiteral("6"), QStringLiteral("--out"), out}));
  REQUIRE(ran.status == 0);
  const auto rows = rowsOf(out);
  REQUIRE(rows.size() == 12);
  CHECK(rows[0][0] == "A");
  CHECK(rows[0][1] == "2023-05");
  CHECK(rows[0][7] == "combined");
  CHECK(rows[6][0] == "B");
  CHECK(rows[6][1] == "2022-07");
  CHECK(ran.json().value(QLatin1String("rows")).toArray().size() == 12);
  const QJsonObject a = seriesOf(ran);
  CHECK(a.value(QLatin1String("n")).toInt() == 40);
  CHECK(a.value(QLatin1String("season")).toInt() == 12);
  CHECK(a.value(QLatin1String("test")).toObject().value(QLatin1String("origins")).toInt() == 12);
  const QJsonObject c = seriesOf(ran, 2);
  CHECK(c.value(QLatin1String("notes")).toArray()[0].toString() == QStringLiteral("not_enough"));
  CHECK(c.value(QLatin1String("words")).toArray()[0].toString().startsWith(QStringLiteral("Not enough data")));
}

TEST_CASE("the same table has the same answer, byte for byte") {
  CliFixture f;
  const QString source = f.path("series.csv");
  writeBytes(source, "period,value\n" + shop(50));
  const QStringList asked = analyze(source, {QStringLiteral("--horizon"), QStringLiteral("12")});
  CHECK(f.json(asked).out == f.json(asked).out);
}

TEST_CASE("too little data is said in words in both languages, and is no failure") {
  CliFixture f;
  const QString source = f.path("tiny.csv");
  writeBytes(source, "period,value\n2024-01,5\n2024-02,7\n");
  const QStringList asked = analyze(source, {QStringLiteral("--horizon"), QStringLiteral("3")});
  const Ran en = f.run(asked);
  CHECK(en.status == 0);
  CHECK(en.out.contains("Not enough data"));
  const Ran es = f.run(asked + words("--lang es"));
  CHECK(es.out.contains("Datos insuficientes"));
}

TEST_CASE("a broken series is told with its line, and nothing is written if there is no other") {
  CliFixture f;
  const QString source = f.path("broken.csv");
  const QString out = f.path("out.csv");
  const QStringList asked =
      analyze(source, {QStringLiteral("--horizon"), QStringLiteral("3"), QStringLiteral("--out"), out});
  for (const char* row : {"2024-03,many", "2024-03,NaN", "2024-03,inf", "2024-03,1e300", "2024-02,9", "Total,9"}) {
    INFO(row);
    writeBytes(source, QByteArray("period,value\n2024-01,5\n2024-02,7\n") + row + "\n2024-04,3\n");
    const Ran ran = f.run(asked);
    CHECK(ran.status == 1);
    CHECK(ran.err.contains("4:"));
    CHECK_FALSE(QFile::exists(out));
  }
  writeBytes(source, "id,period,value\nA,2024-01,x\n" + shop(30, "B"));
  const Ran other = f.json(asked);
  CHECK(other.status == 0);
  CHECK(rowsOf(out).size() == 3);
  CHECK(seriesOf(other).value(QLatin1String("problem")).toObject().value(QLatin1String("reason")).toString() ==
        QStringLiteral("number.expected"));
}

TEST_CASE("whatever the series, no answer holds a figure that is none, or one below zero that never was") {
  CliFixture f;
  const QString source = f.path("odd.csv");
  QByteArray table = "id,period,value\n";
  for (int t = 0; t < 40; ++t) {
    const QByteArray period =
        QByteArray::number(2020 + t / 12) + '-' + QByteArray::number(t % 12 + 1).rightJustified(2, '0');
    table += "constant," + period + ",7\n";
    table += "zeros," + period + ",0\n";
    table += "mostly," + period + (t % 3 == 0 ? ",12\n" : ",0\n");
    table += "jump," + period + (t == 39 ? ",900000\n" : ",1\n");
    table += "wild," + period + ',' + QByteArray::number(std::pow(10, t % 14), 'f', 0) + '\n';
    if (t % 4 != 2) table += "gaps," + period + ",50\n";
  }
  writeBytes(source, table);
  for (const char* method : {"combined", "theta", "ets", "snaive", "holtwinters"}) {
    const QString out = f.path("out.csv");
    const Ran ran =
        f.run(analyze(source, {QStringLiteral("--horizon"), QStringLiteral("1000000000000"), QStringLiteral("--method"),
                               QLatin1String(method), QStringLiteral("--out"), out}));
    INFO(method << ran.err.toStdString());
    REQUIRE(ran.status == 0);
    const auto rows = rowsOf(out);
    CHECK(rows.size() == 6 * 20);
    for (const auto& row : rows)
      for (int i = 2; i < 7; ++i) {
        bool isNumber = false;
        const double value = row[i].toDouble(&isNumber);
        INFO(row.join(' ').toStdString());
        CHECK(isNumber);
        CHECK(std::isfinite(value));
        CHECK(value >= 0);
        CHECK_FALSE(row[i].contains('e'));
      }
  }
}

TEST_CASE("a Spanish table with gaps, in any order, is read and what was made of it is told") {
  CliFixture f;
  const QString source = f.path("ventas.csv");
  writeBytes(source,
             "Mes;Ventas\nene-24;1.200,50\nmar-24;1.300,00\nfeb-24;1.250,25\nmay-24;1.400,00\njun-24;1.350,00\n"
             "jul-24;1.500,00\nago-24;900,00\nsep-24;1.250,00\n");
  const Ran ran = f.json(analyze(source, words("--horizon 3")));
  REQUIRE(ran.status == 0);
  CHECK(seriesOf(ran).value(QLatin1String("id")).toString() == QStringLiteral("Ventas"));
  CHECK(seriesOf(ran).value(QLatin1String("total")).toDouble() == Approx(10150.75));
  CHECK(notesOf(ran).contains(QStringLiteral("filled")));
  CHECK(notesOf(ran).contains(QStringLiteral("unsorted")));
  CHECK(ran.json().value(QLatin1String("rows")).toArray()[0].toObject().value(QLatin1String("period")).toString() ==
        QStringLiteral("2024-10"));
}

TEST_CASE("the month that is not over is left out when the day is said") {
  CliFixture f;
  const QString source = f.path("series.csv");
  writeBytes(source, "period,value\n" + shop(40));
  const Ran ran = f.json(analyze(source, words("--horizon 2 --today 2023-04-12")));
  CHECK(notesOf(ran).contains(QStringLiteral("unfinished")));
  CHECK(ran.json().value(QLatin1String("rows")).toArray()[0].toObject().value(QLatin1String("period")).toString() ==
        QStringLiteral("2023-04"));
}

TEST_CASE("analyze forecast refuses what it cannot do, and leaves everything as it was") {
  CliFixture f;
  const QString source = f.path("series.csv");
  writeBytes(source, "period,value\n" + shop(30));
  const QByteArray before = bytesOf(source);
  CHECK(f.json(analyze(source, words("--horizon 3") + QStringList{QStringLiteral("--out"), source})).errorCode() ==
        QStringLiteral("analyze.over_source"));
  CHECK(bytesOf(source) == before);
  for (const char* wrong : {"", "--horizon", "--horizon 0", "--horizon -3", "--horizon x", "--horizon 3 --season 0",
                            "--horizon 3 --method magic", "--horizon 3 --today soon", "--horizon 3 --mapping m"}) {
    INFO(wrong);
    QStringList options = words(wrong);
    options.removeAll(QString());
    CHECK(f.run(analyze(source, options)).status == 2);
  }
  CHECK(f.json(analyze(source, words("--horizon 3 --season 1000"))).errorCode() == QStringLiteral("series.season"));
  CHECK(f.json(analyze(f.path("none.csv"), words("--horizon 3"))).status == 1);
  const QString wide = f.path("wide.csv");
  writeBytes(wide, "a,b,c,d\n1,2,3,4\n5,6,7,8\n");
  CHECK(f.json(analyze(wide, words("--horizon 3"))).errorCode() == QStringLiteral("series.columns"));
}
