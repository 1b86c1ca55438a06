// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K: from a keystroke to the answer on the screen.
#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>

#include "tests/bench/base/Measure.h"
#include "tests/bench/window/RealWindow.h"
#include "tests/bench/window/WindowBench.h"
#include "ui/actions/Action.h"
#include "ui/palette/Palette.h"
#include "ui/palette/PaletteList.h"
#include "ui/shell/FileSession.h"
#include "ui/shell/MainWindow.h"

namespace cartera::bench {

namespace {

/// From the letter to the paint of lines that answer what stands in the field now.
double strike(Watch& watch, Palette& palette, QChar letter) {
  bool painted = false;
  watch.onPaint(palette.list()->viewport(), [&] { painted = palette.isAnswered(); });
  const double ms = timed([&] {
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
      QKeyEvent event(type, Qt::Key_unknown, Qt::NoModifier, QString(letter));
      QCoreApplication::sendEvent(palette.field(), &event);
    }
    Watch::spinUntil([&] { return painted; }, "keystroke in the palette");
  });
  watch.onPaint(nullptr, {});
  return ms;
}

}  // namespace

void paletteFigures(WindowBench& b) {
  RealWindow real(b.file());
  real.start();
  real.settle();
  MainWindow& window = real.session().window();
  // The pages and menus are made the first time.
  (void)window.menus();
  window.actions().action("go.anything")->trigger();
  auto* palette = window.findChild<Palette*>();
  if (palette == nullptr) giveUp(QStringLiteral("the palette does not open"));
  std::vector<double> strokes;
  for (int round = 0; round < std::max(1, b.rounds); ++round) {
    // Frequent names, rare ones, a piece of a phone, a place, a command, and what nobody is called.
    for (const char* typed : {"maria garcia", "lopez jo", "etxeberria", "612 34 5", "valencia", "exportar", "zzyzx"}) {
      palette->field()->clear();
      Watch::spinUntil([&] { return palette->isAnswered(); }, "an empty palette");
      for (const char letter : QByteArray(typed)) strokes.push_back(strike(b.watch, *palette, QLatin1Char(letter)));
    }
  }
  Figure slowest{QStringLiteral("palette"), QStringLiteral("Ctrl+K: a keystroke to the answer on the screen, p95"),
                 b.size};
  slowest.ours = quantile(strokes, 0.95);
  slowest.most = 16.7;
  slowest.from = 1;
  slowest.remark =
      QStringLiteral("median %1 ms, worst %2 ms").arg(median(strokes), 0, 'f', 1).arg(quantile(strokes, 1), 0, 'f', 1);
  b.figures.add(slowest);
}

}  // namespace cartera::bench
