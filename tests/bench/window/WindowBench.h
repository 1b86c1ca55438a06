// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>

#include "tests/bench/base/Figures.h"
#include "tests/bench/window/Watch.h"

namespace cartera::bench {

/// One size of the window's figures. The files are those of cartera_bench.
struct WindowBench {
  Watch& watch;
  Figures figures = {};
  QDir folder;
  int size = 0;
  int rounds = 3;

  [[nodiscard]] QString file() const { return folder.filePath(QStringLiteral("shop-%1.cartera").arg(size)); }
};

void startFigures(WindowBench& bench);
void listFigures(WindowBench& bench);
void paletteFigures(WindowBench& bench);
void switchFigures(WindowBench& bench);
void bulkFigures(WindowBench& bench);
void scanFigures(WindowBench& bench);
void busyFigures(WindowBench& bench);

/// A child: from the start of the process to the first painted list, and memory when all is there.
void startOnce(Watch& watch, const QString& file, qint64 startedNs, bool minimal);

}  // namespace cartera::bench
