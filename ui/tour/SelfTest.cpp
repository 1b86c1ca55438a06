// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/SelfTest.h"

#include "ui/shell/FileSession.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Page.h"
#include "ui/shell/Program.h"
#include "ui/text/ErrorText.h"
#include "ui/tour/LayoutFaults.h"
#include "ui/widgets/NoticeBar.h"

#include <QTimer>
#include <cstdio>

namespace cartera {
namespace {

constexpr int kBetweenMs = 80;
/// A minute: the file may be large and the machine busy.
constexpr int kSelfTestPatience = 60000 / kBetweenMs;

}  // namespace

SelfTest::SelfTest(Program& program, const QString& file, QObject* parent)
    : QObject(parent), m_program(program), m_file(file) {}

void SelfTest::start() {
  connect(&m_program, &Program::failed, this, [this](const Error& error) {
    std::fprintf(stderr, "%s\n", qUtf8Printable(errorLine(error)));
    Q_EMIT finished(1);
  });
  connect(&m_program, &Program::opened, this, [this](FileSession* session) { look(session, kSelfTestPatience); });
  m_program.open(m_file);
}

void SelfTest::look(FileSession* session, int patience) {
  QTimer::singleShot(kBetweenMs, session, [this, session, patience] {
    MainWindow& window = session->window();
    if (!window.errorBar()->isHidden()) {
      fail(window.errorBar()->text());
      return;
    }
    if (const auto& why = session->jobs().whyReadOnly()) {
      fail(errorLine(*why));
      return;
    }
    if (!window.currentPage()->isSettled()) {
      if (patience > 0) {
        look(session, patience - 1);
      } else {
        fail(tr("The list of contacts did not appear."));
      }
      return;
    }
    if (isBlank(window.grab().toImage())) {
      fail(tr("The window shows nothing."));
      return;
    }
    std::printf("ok\n");
    Q_EMIT finished(0);
  });
}

void SelfTest::fail(const QString& why) {
  std::fprintf(stderr, "%s\n", qUtf8Printable(why));
  Q_EMIT finished(1);
}

}  // namespace cartera
