// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/ProgramFixture.h"
#include "ui/shell/Page.h"
#include "ui/tour/SelfTest.h"

#include <QSignalSpy>

using namespace cartera;
using namespace cartera::test;

namespace {

int selfTest(Program& program, const QString& file) {
  SelfTest test(program, file);
  const QSignalSpy finished(&test, &SelfTest::finished);
  test.start();
  REQUIRE(waitFor([&] { return !finished.isEmpty(); }, 70000));
  CHECK(finished.size() == 1);
  return finished.front().front().toInt();
}

}  // namespace

TEST_CASE_METHOD(ProgramFixture, "the self-test of a sound file ends well, once its list is there") {
  CHECK(selfTest(*program, makeFile()) == 0);
  CHECK(program->sessions().front()->window().currentPage()->isSettled());
}

TEST_CASE_METHOD(ProgramFixture, "the self-test fails for what is no file of ours") {
  CHECK(selfTest(*program, write(QStringLiteral("list.cartera"), "Nombre;Correo\n")) == 1);
}

TEST_CASE_METHOD(ProgramFixture, "the self-test fails for a file whose list cannot be read") {
  const QString file = makeFile();
  {
    auto opened = Workspace::open(file, OpenOptions{}, clock);
    REQUIRE(opened);
    REQUIRE((*opened)->db().execScript("DROP TABLE point"));
  }
  CHECK(selfTest(*program, file) == 1);
}
