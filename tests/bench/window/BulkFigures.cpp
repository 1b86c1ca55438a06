// SPDX-License-Identifier: GPL-3.0-or-later
// A hundred thousand chosen in the list, one thing done to all of them, and stopped.
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QItemSelectionModel>
#include <QPushButton>

#include "core/contacts/Contact.h"
#include "tests/bench/base/Measure.h"
#include "tests/bench/window/RealWindow.h"
#include "tests/bench/window/WindowBench.h"
#include "ui/actions/Action.h"
#include "ui/contacts/ContactListModel.h"
#include "ui/contacts/ContactTable.h"
#include "ui/shell/FileSession.h"
#include "ui/shell/MainWindow.h"
#include "ui/widgets/JobsPanel.h"

namespace cartera::bench {

namespace {

constexpr int kMostRows = 100'000;

/// One bulk edit, as it was seen in the window. Milliseconds since the order.
struct Run {
  double shownAt = 0;
  double endedAt = 0;
  double cancelledAt = 0;
  /// From one sign of progress to the next.
  double longestSilence = 0;
};

class Bulk {
 public:
  explicit Bulk(RealWindow& real) : m_real(real), m_window(real.session().window()) {
    QObject::connect(&real.session().jobs(), &JobRunner::jobStarted, &m_window, [this](const JobInfo& job) {
      m_job = job.id;
      m_lastSign.start();
    });
    QObject::connect(&real.session().jobs(), &JobRunner::changed, &m_window, [this] { m_stage = m_target; });
    QObject::connect(&real.session().jobs(), &JobRunner::jobProgress, &m_window, [this] { sign(); });
    QObject::connect(&real.session().jobs(), &JobRunner::jobFinished, &m_window, [this] {
      sign();
      m_job = 0;
    });
  }

  /// Gives them another stage than they have; cancelled after `cancelMs`, if that is set.
  Run run(double cancelMs = 0) {
    m_target = m_stage == u"customer" ? QStringLiteral("lead") : QStringLiteral("customer");
    ContactTable& table = m_real.table();
    const int rows = std::min(kMostRows, m_real.model().rowCount());
    table.selectionModel()->select(QItemSelection(m_real.model().index(0, 0), m_real.model().index(rows - 1, 0)),
                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_window.actions().action("contacts.stage")->trigger();
    auto* const dialog = m_window.findChild<QDialog*>(QStringLiteral("bulkEdit"));
    if (dialog == nullptr) giveUp(QStringLiteral("bulk edit does not open"));
    auto* const value = dialog->findChild<QComboBox*>(QStringLiteral("bulkValue"));
    value->setCurrentIndex(value->findData(m_target));
    Q_EMIT value->activated(value->currentIndex());
    auto* const go = dialog->findChild<QPushButton*>(QStringLiteral("bulkRun"));
    Watch::spinUntil([&] { return go->isEnabled(); }, "what a bulk edit would do");
    Run out;
    m_silence = 0;
    m_job = -1;
    QElapsedTimer since;
    since.start();
    const auto now = [&since] { return static_cast<double>(since.nsecsElapsed()) / 1e6; };
    go->click();
    QTimer beat;
    beat.start(1);
    Watch::spinUntil(
        [&] {
          if (out.shownAt == 0 && m_window.jobsPanel()->count() > 0) out.shownAt = now();
          if (cancelMs > 0 && out.cancelledAt == 0 && now() >= cancelMs && m_job != 0) {
            m_window.cancelJobs();
            out.cancelledAt = now();
          }
          return m_job == 0;
        },
        "a bulk edit");
    out.endedAt = now();
    out.longestSilence = m_silence;
    return out;
  }
  /// Whether the last one was done before it was stopped.
  [[nodiscard]] bool isCommitted() const { return m_stage == m_target; }

 private:
  void sign() {
    m_silence = std::max(m_silence, static_cast<double>(m_lastSign.nsecsElapsed()) / 1e6);
    m_lastSign.start();
  }

  RealWindow& m_real;
  MainWindow& m_window;
  int m_job = 0;
  QString m_stage;
  QString m_target;
  QElapsedTimer m_lastSign;
  double m_silence = 0;
};

}  // namespace

void bulkFigures(WindowBench& b) {
  const QString file = b.folder.filePath(QStringLiteral("bulk-%1.cartera").arg(b.size));
  // Also what a run that was broken off left.
  for (const char* suffix : {"", "-wal", "-shm"}) QFile::remove(file + QLatin1String(suffix));
  if (!QFile::copy(b.file(), file)) giveUp(file);
  Run whole;
  std::vector<double> answers;
  QString longest;
  {
    RealWindow real(file);
    real.start();
    real.settle();
    Bulk bulk(real);
    b.watch.begin();
    whole = bulk.run();
    longest =
        QStringLiteral("longest event %1 ms, %2").arg(quantile(b.watch.events(), 1), 0, 'f', 1).arg(b.watch.longest());
    constexpr int kMoments = 8;
    for (int i = 1; i <= kMoments; ++i) {
      const Run run = bulk.run(whole.endedAt * i / (kMoments + 1));
      // One that was quicker this time is done.
      if (run.cancelledAt > 0 && !bulk.isCommitted()) answers.push_back(run.endedAt - run.cancelledAt);
    }
  }
  for (const char* suffix : {"", "-wal", "-shm"}) QFile::remove(file + QLatin1String(suffix));
  Figure cancel{QStringLiteral("bulk-cancel"), QStringLiteral("cancel of a bulk edit of 100,000 rows, worst answer"),
                b.size};
  cancel.ours = quantile(answers, 1);
  cancel.most = 200;
  cancel.from = 1;
  cancel.remark = QStringLiteral(
                      "%1 times, median %2 ms; all of it %3 ms, shown after %4 ms, longest without a sign of "
                      "progress %5 ms; %6")
                      .arg(answers.size())
                      .arg(median(answers), 0, 'f', 1)
                      .arg(whole.endedAt, 0, 'f', 0)
                      .arg(whole.shownAt, 0, 'f', 0)
                      .arg(whole.longestSilence, 0, 'f', 0)
                      .arg(longest);
  b.figures.add(cancel);
}

}  // namespace cartera::bench
