// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that is written is cut off: every page and the large dialogs, in both languages, sizes of window and of text.
#include "tests/support/ui/Clipping.h"
#include "tests/support/ui/ProgramFixture.h"
#include "ui/actions/Action.h"
#include "ui/shell/Page.h"

#include <QDialog>
#include <utility>

using namespace cartera;
using namespace cartera::test;

namespace {

struct ClippingFixture : ProgramFixture {
  FileSession* session = nullptr;

  MainWindow& openShop() {
    program->openSample();
    REQUIRE(waitFor([&] { return program->sessions().size() == 1; }, 20000));
    session = program->sessions().front().get();
    MainWindow& window = session->window();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    REQUIRE(waitFor([&] { return window.currentPage()->isSettled() && window.pages().size() == 6; }, 20000));
    return window;
  }
  void look(const char* code, int percent) {
    REQUIRE(language.set(QString::fromLatin1(code)));
    looks.theme.apply({.scheme = Scheme::Light, .textPercent = percent});
  }
  static std::string faults(QWidget& window) {
    // Labels wrap and buttons grow in the turns of the loop behind a change.
    (void)waitFor([&] { return auditClipping(window).isEmpty(); }, 1000);
    return auditClipping(window).join(u'\n').toStdString();
  }
};

}  // namespace

TEST_CASE_METHOD(ClippingFixture, "nothing on a page is cut off, in either language and with large text") {
  MainWindow& window = openShop();
  for (const char* code : {"es", "en"}) {
    for (const auto& [width, percent] : {std::pair(1366, 100), {1366, 140}, {1024, 100}}) {
      window.resize(width, width == 1366 ? 768 : 640);
      look(code, percent);
      for (const char* id : {"contacts", "history", "quality", "duplicates", "trash", "settings"}) {
        window.showPage(QString::fromLatin1(id));
        REQUIRE(waitFor([&] { return window.currentPage()->isSettled(); }));
        INFO(id << " " << code << " " << percent << " % at " << width);
        CHECK(faults(window) == "");
      }
    }
  }
}

TEST_CASE_METHOD(ClippingFixture, "nothing in the export dialog or the first window is cut off") {
  MainWindow& window = openShop();
  for (const char* code : {"es", "en"}) {
    for (const int percent : {100, 140}) {
      look(code, percent);
      INFO(code << " " << percent << " %");
      window.actions().action("exchange.export")->trigger();
      auto* dialog = window.findChild<QDialog*>();
      REQUIRE(dialog != nullptr);
      REQUIRE(waitFor([&] { return dialog->isVisible(); }));
      CHECK(faults(*dialog) == "");
      delete dialog;
      program->showStart();
      CHECK(faults(*program->startWindow()) == "");
      program->startWindow()->hide();
    }
  }
}
