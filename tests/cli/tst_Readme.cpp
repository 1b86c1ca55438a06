// SPDX-License-Identifier: GPL-3.0-or-later
// What README.md shows is what the program does.
#include <QRegularExpression>

#include "tests/support/Places.h"
#include "tests/support/cli/CliRun.h"

using namespace cartera::test;

namespace {

struct Shown {
  QString command;
  QString answer;
};

/// The calls of a session of README under this heading, and what it says they answer.
std::vector<Shown> sessionOf(const QString& heading) {
  const QString readme = QString::fromUtf8(bytesOf(cartera::test::sourcePath("README.md")));
  const QString session =
      readme.section(QString(QStringLiteral("## ") + heading), 1).section(QStringLiteral("```"), 1, 1);
  std::vector<Shown> out;
  for (const QString& line : session.split(u'\n')) {
    if (line.startsWith(QLatin1String("$ "))) {
      out.push_back({line.mid(2), {}});
    } else if (!out.empty()) {
      out.back().answer += line + u'\n';
    }
  }
  return out;
}

/// Numbers of records and changes, and times, are new with each file, and so is the print of one that has them in it.
class Names {
 public:
  QString inCommand(QString command) const {
    for (auto it = m_now.cbegin(); it != m_now.cend(); ++it) command.replace(it.key(), it.value());
    return command;
  }
  /// The answer as README would have it; learns which number stands for which.
  QString asShown(const QString& shown, QString answer) {
    static const QRegularExpression number(QStringLiteral("\\b\\d{15,}\\b"));
    static const QRegularExpression time(QStringLiteral("\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d"));
    auto there = number.globalMatch(shown);
    auto here = number.globalMatch(answer);
    while (there.hasNext() && here.hasNext()) m_now.insert(there.next().captured(), here.next().captured());
    for (auto it = m_now.cbegin(); it != m_now.cend(); ++it) answer.replace(it.value(), it.key());
    static const QRegularExpression print(QStringLiteral("(?<=SHA-256 )[0-9a-f]{64}"));
    if (!shown.contains(QStringLiteral(".csv written"))) answer.replace(print, print.match(shown).captured());
    auto when = time.globalMatch(shown);
    const QString same = when.hasNext() ? when.next().captured() : QString();
    return answer.replace(time, same);
  }

 private:
  QHash<QString, QString> m_now;
};

/// Columns are as wide as their widest cell.
QString withoutEnds(const QString& text) {
  static const QRegularExpression blanks(QStringLiteral("[ ]+(?=\n)"));
  return QString(text).remove(blanks).trimmed();
}

}  // namespace

TEST_CASE("the sessions of README.md answer what README.md shows") {
  const QString heading = GENERATE(QStringLiteral("A short session"), QStringLiteral("Two address books become one"));
  const CliFixture f;
  writeBytes(f.path("clientes.csv"), bytesOf(cartera::test::sourcePath("tests/data/csv/clientes.csv")));
  writeBytes(f.path("agenda.vcf"), bytesOf(cartera::test::sourcePath("tests/data/vcard/agenda.vcf")));
  const std::vector<Shown> session = sessionOf(heading);
  REQUIRE(session.size() >= 7);
  Names names;
  for (const Shown& shown : session) {
    INFO(shown.command.toStdString());
    QStringList args = QProcess::splitCommand(names.inCommand(shown.command));
    REQUIRE(args.takeFirst() == QStringLiteral("cartera-cli"));
    QProcess p;
    f.prepare(p);
    QProcessEnvironment env = p.processEnvironment();
    env.insert(QStringLiteral("CARTERA_AUTHOR"), QStringLiteral("Amparo"));
    p.setProcessEnvironment(env);
    p.setWorkingDirectory(f.folder());
    p.setProcessChannelMode(QProcess::MergedChannels);
    p.start(cartera::test::buildPath("bin/cartera-cli"), args);
    REQUIRE(p.waitForFinished(60000));
    CHECK(p.exitCode() == 0);
    const QString answer = names.asShown(shown.answer, QString::fromUtf8(p.readAll()));
    CHECK(withoutEnds(answer) == withoutEnds(shown.answer));
  }
}
