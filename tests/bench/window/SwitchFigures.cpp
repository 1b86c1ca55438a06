// SPDX-License-Identifier: GPL-3.0-or-later
// Another page, another theme: from the order to the paint.
#include <QAction>

#include "tests/bench/base/Measure.h"
#include "tests/bench/window/RealWindow.h"
#include "tests/bench/window/WindowBench.h"
#include "ui/actions/Action.h"
#include "ui/contacts/ContactTable.h"
#include "ui/shell/FileSession.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Page.h"

namespace cartera::bench {

namespace {

struct Took {
  std::vector<double> ms;
  std::vector<double> cpu;
};

/// What is slowest among several kinds: the kind of the highest median.
struct Slowest {
  QString name;
  double middle = 0;
  double worst = 0;
  double cpu = 0;
  void take(const QString& of, const Took& all) {
    worst = std::max(worst, quantile(all.ms, 1));
    cpu = std::max(cpu, median(all.cpu));
    if (median(all.ms) <= middle) return;
    middle = median(all.ms);
    name = of;
  }
};

/// Until what somebody looks at then was painted.
void painted(Took& took, Watch& watch, QObject* seen, const std::function<void()>& order, const char* what) {
  bool isPainted = false;
  const double before = Watch::threadMs();
  watch.onPaint(seen, [&] { isPainted = true; });
  took.ms.push_back(timed([&] {
    order();
    Watch::spinUntil([&] { return isPainted; }, what);
  }));
  took.cpu.push_back(Watch::threadMs() - before);
  watch.onPaint(nullptr, {});
}

}  // namespace

void switchFigures(WindowBench& b) {
  RealWindow real(b.file());
  real.start();
  real.settle();
  MainWindow& window = real.session().window();
  (void)window.menus();
  const int rounds = std::max(b.rounds, 7);
  const QString home = QStringLiteral("contacts");
  Slowest page;
  Slowest content;
  Slowest theme;
  for (const char* id : {"history", "quality", "duplicates", "trash", "settings", "contacts"}) {
    const QString to = QString::fromLatin1(id);
    const QString from = to == home ? QStringLiteral("settings") : home;
    Took switches;
    Took contents;
    Took themes;
    for (int i = 0; i < rounds; ++i) {
      window.showPage(from);
      Watch::spinUntil([&] { return window.currentPage()->isSettled(); }, id);
      QElapsedTimer since;
      since.start();
      painted(
          switches, b.watch, window.page(to), [&] { window.showPage(to); }, id);
      // A search for duplicates goes through the whole file.
      if (to != u"duplicates") Watch::spinUntil([&] { return window.currentPage()->isSettled(); }, id);
      contents.ms.push_back(static_cast<double>(since.nsecsElapsed()) / 1e6);
      painted(
          themes, b.watch, window.page(to), [&] { window.actions().action("view.theme")->trigger(); }, "theme");
    }
    window.cancelJobs();
    page.take(to, switches);
    content.take(to, contents);
    theme.take(to, themes);
  }
  const auto add = [&b](const char* key, const char* work, const Slowest& slowest, const QString& more) {
    Figure figure{QString::fromLatin1(key), QString::fromLatin1(work), b.size};
    figure.ours = slowest.middle;
    figure.most = 100;
    figure.from = 1;
    figure.remark = QStringLiteral("%1; worst of all %2 ms; processor time %3 ms%4")
                        .arg(slowest.name)
                        .arg(slowest.worst, 0, 'f', 1)
                        .arg(slowest.cpu, 0, 'f', 1)
                        .arg(more);
    b.figures.add(figure);
  };
  add("page", "another page, to its paint: the slowest page", page,
      QStringLiteral("; all its content, at worst (%1): %2 ms").arg(content.name).arg(content.middle, 0, 'f', 1));
  add("theme", "another theme, to its paint: the slowest page", theme, {});
}

}  // namespace cartera::bench
