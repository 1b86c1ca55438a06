// SPDX-License-Identifier: GPL-3.0-or-later
// cartera_bench_window --folder FOLDER --size N [--rounds N] [--only GROUP,GROUP]: the figures of the window, over the files
// that cartera_bench left in the folder; started by it. Groups: start, list, palette, switch, bulk, scan, busy.
#include <sqlite3.h>

#include <QCommandLineParser>
#include <cstdio>

#include "tests/bench/base/Measure.h"
#include "tests/bench/window/WindowBench.h"
#include "ui/shell/SteadyMemory.h"

using namespace cartera::bench;

namespace {
/// Without a screen there are things a window cannot do, and Qt says so each time.
void say(QtMsgType, const QMessageLogContext&, const QString& text) {
  if (!text.startsWith(u"This plugin does not support")) std::fprintf(stderr, "%s\n", qUtf8Printable(text));
}
}  // namespace

int main(int argc, char** argv) {
  cartera::keepMemorySteady();
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  qInstallMessageHandler(say);
  sqlite3_initialize();  // before the product, so that its memory is counted (ListFigures.cpp)
  Watch app(argc, argv);
  QApplication::setQuitOnLastWindowClosed(false);
  const QStringList words = QCoreApplication::arguments();
  if (words.value(1) == u"--one") {
    startOnce(app, words.value(3), words.value(4).toLongLong(), words.value(2) == u"minimal");
    return 0;
  }
  QCommandLineParser parser;
  parser.addHelpOption();
  for (const char* name : {"folder", "size", "rounds", "only"})
    parser.addOption({QString::fromLatin1(name), {}, QStringLiteral("VALUE")});
  parser.process(app);
  WindowBench bench{app, {}, QDir(parser.value(QStringLiteral("folder")))};
  bench.size = parser.value(QStringLiteral("size")).toInt();
  bench.rounds = std::max(1, parser.value(QStringLiteral("rounds")).toInt());
  if (!QFile::exists(bench.file())) giveUp(bench.file() + QStringLiteral(" is not there"));
  const QStringList only = parser.value(QStringLiteral("only")).split(u',', Qt::SkipEmptyParts);
  const auto figures = [&](const char* name, void (*measure)(WindowBench&)) {
    if (only.isEmpty() || only.contains(QLatin1String(name))) measure(bench);
  };
  figures("start", startFigures);
  figures("list", listFigures);
  figures("palette", paletteFigures);
  figures("switch", switchFigures);
  figures("bulk", bulkFigures);
  figures("scan", scanFigures);
  figures("busy", busyFigures);
  return 0;
}
