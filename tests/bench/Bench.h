// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <memory>

#include "core/workspace/Workspace.h"
#include "tests/bench/base/Figures.h"

namespace cartera::bench {

/// One size of the benchmark: where its files lie, and where its figures go.
struct Bench {
  Figures& figures;
  QDir folder;
  int size = 0;
  int rounds = 3;
  SystemClock clock = {};

  [[nodiscard]] QString path(const char* name, const char* suffix) const {
    return folder.filePath(QStringLiteral("%1-%2.%3").arg(QLatin1String(name)).arg(size).arg(QLatin1String(suffix)));
  }
  /// The list, the file the product made of it, and the floor's.
  [[nodiscard]] QString list() const { return path("list", "csv"); }
  [[nodiscard]] QString file() const { return path("shop", "cartera"); }
  [[nodiscard]] QString raw() const { return path("raw", "cartera"); }
  [[nodiscard]] static OpenOptions options() {
    OpenOptions out;
    out.author = QStringLiteral("bench");
    return out;
  }
  [[nodiscard]] std::unique_ptr<Workspace> opened() const;
};

/// With its side files.
void removeDatabase(const QString& path);

// A group of figures each. The first two make the list and the files the others need.
void importFigures(Bench& bench);
void undoFigures(Bench& bench);
void moreRowsFigures(Bench& bench);
void searchFigures(Bench& bench);
void openFigures(Bench& bench);
void filterFigures(Bench& bench);
void exportFigures(Bench& bench);
void editFigures(Bench& bench);
void duplicateFigures(Bench& bench);

/// In a child: a list comes in twice.
void importMore(const QString& list, const QString& path);
/// In a child: who is there twice.
void findTwice(const QString& path);
/// What a child process does (`--one WORK LIST FILE`); false if there is no such work.
[[nodiscard]] bool runOne(const QStringList& arguments);

}  // namespace cartera::bench
