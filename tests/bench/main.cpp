// SPDX-License-Identifier: GPL-3.0-or-later
// cartera_bench: figures beside raw floors of the same run. See README.md. Asserts nothing about time; ends with 1 when an
// answer is wrong.
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>
#include <cstdio>

#include "tests/bench/Bench.h"
#include "tests/bench/base/Child.h"
#include "tests/bench/base/Measure.h"

using namespace cartera;
using namespace cartera::bench;

namespace {

struct Group {
  const char* name;
  void (*run)(Bench&);
};
// In this order: the first one makes the files.
constexpr Group kGroups[] = {{"import", importFigures}, {"more", moreRowsFigures}, {"undo", undoFigures},
                             {"search", searchFigures}, {"open", openFigures},     {"filter", filterFigures},
                             {"export", exportFigures}, {"edit", editFigures},     {"duplicates", duplicateFigures}};

void windowFigures(const Bench& b) {
  const bool there = child::runProgram(QStringLiteral("cartera_bench_window"),
                                       {QStringLiteral("--folder"), b.folder.path(), QStringLiteral("--size"),
                                        QString::number(b.size), QStringLiteral("--rounds"), QString::number(b.rounds)},
                                       [&](const QString& line) {
                                         if (const auto figure = figureFrom(line)) b.figures.add(*figure);
                                       });
  if (!there) std::fprintf(stderr, "bench: cartera_bench_window was not built, the window is not measured\n");
}

}  // namespace

int main(int argc, char** argv) {
  const QCoreApplication app(argc, argv);
  const QStringList words = QCoreApplication::arguments();
  if (words.value(1) == u"--one") return runOne(words.mid(2)) ? 0 : 1;

  QCommandLineParser parser;
  parser.setApplicationDescription(
      QStringLiteral("Figures beside raw floors of the same run; see tests/bench/README.md"));
  parser.addHelpOption();
  const auto option = [&](const char* name, const char* value, const char* preset, const char* what) {
    parser.addOption({QString::fromLatin1(name), QString::fromLatin1(what), QString::fromLatin1(value),
                      QString::fromLatin1(preset)});
  };
  option("sizes", "N,N", "1000,100000,1000000", "Contacts in the files; 0 measures nothing.");
  option("rounds", "N", "3", "How often floor and product take turns.");
  option("only", "GROUP,GROUP", "",
         "import, more, undo, search, open, filter, export, edit, duplicates, window; needs the files of an import.");
  option("keep", "FOLDER", "", "Where lists and files are made, and stay.");
  option("results", "FILE", "", "Figures of earlier runs, with those of this one put in their place.");
  option("readme", "FILE", "", "Writes the table between its two marks.");
  parser.addOption({QStringLiteral("no-window"), QStringLiteral("Leaves the window out.")});
  parser.process(app);
  const auto value = [&](const char* name) { return parser.value(QString::fromLatin1(name)); };

  const QTemporaryDir own;
  const QString folder = value("keep").isEmpty() ? own.path() : value("keep");
  if (!QDir().mkpath(folder)) giveUp(folder);
  Figures figures;
  if (!value("results").isEmpty()) figures.load(value("results"));
  const QStringList only = value("only").split(u',', Qt::SkipEmptyParts);
  const auto wanted = [&](const char* name) { return only.isEmpty() || only.contains(QLatin1String(name)); };

  for (const QString& text : value("sizes").split(u',')) {
    Bench bench{figures, QDir(folder), text.toInt(), std::max(1, value("rounds").toInt())};
    if (bench.size < 1) continue;
    const bool isThere = QFile::exists(bench.file()) && QFile::exists(bench.raw());
    for (const Group& group : kGroups) {
      // Without files of an earlier run there must be some first.
      const bool makes = qstrcmp(group.name, "import") == 0 && !isThere;
      if (wanted(group.name) || makes) group.run(bench);
    }
    if (wanted("window") && !parser.isSet(QStringLiteral("no-window"))) windowFigures(bench);
    if (!value("results").isEmpty()) figures.save(value("results"));
  }
  std::printf("\n%s\n%s\n", qUtf8Printable(figures.table()), qUtf8Printable(machine()));
  if (!value("readme").isEmpty() && !figures.writeInto(value("readme")))
    giveUp(value("readme") + QStringLiteral(": no <!-- bench --> and <!-- /bench --> in it"));
  return 0;
}
