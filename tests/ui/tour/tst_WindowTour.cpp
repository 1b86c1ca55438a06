// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every page for people to look at, in build/…/tour/window.
#include "tests/support/Places.h"
#include "tests/support/ui/ProgramFixture.h"
#include "ui/shell/Tour.h"

#include <QImage>
#include <QLabel>
#include <QSignalSpy>

using namespace cartera;
using namespace cartera::test;

TEST_CASE_METHOD(ProgramFixture, "a tour takes a picture of every page, and none is blank", "[tour]") {
  Tour tour(*program, cartera::test::buildPath("tour/window"));
  const QSignalSpy finished(&tour, &Tour::finished);
  tour.start();
  REQUIRE(waitFor([&] { return !finished.isEmpty(); }, 240000));
  CHECK(tour.faults().join(u'\n').toStdString().empty());
  CHECK(finished.front().front().toInt() == 0);
  CHECK(tour.pictures().size() >= 64);
  for (const QString& path : tour.pictures()) CHECK_FALSE(QImage(path).isNull());
}

TEST_CASE("a picture of one colour is blank, one with words on it is not") {
  QImage picture(200, 200, QImage::Format_RGB32);
  picture.fill(Qt::white);
  CHECK(isBlank(picture));
  LightTheme looks;
  QWidget window;
  window.resize(400, 300);
  auto* label = new QLabel(QStringLiteral("Ferretería Núñez, Calle Colón 14, Valencia"), &window);
  label->resize(380, 60);
  window.show();
  CHECK_FALSE(isBlank(window.grab().toImage()));
}
