// SPDX-License-Identifier: GPL-3.0-or-later
// Every page and dialog with the sample shop at a fixed date: pictures for people to look at in build/…/tour/window, and
// nothing in it blank, cut off, covered, shortened or out of its place. One case for each size, so that they run beside each
// other. CARTERA_TOUR=NAME looks at those stops alone that begin so.
#include "tests/support/Places.h"
#include "tests/support/ui/ProgramFixture.h"
#include "ui/dialogs/Prompts.h"
#include "ui/tour/LayoutFaults.h"
#include "ui/tour/Tour.h"

#include <QImage>
#include <QLabel>
#include <QSet>
#include <QSignalSpy>

using namespace cartera;
using namespace cartera::test;

namespace {

struct TourFixture : ProgramFixture {
  TourFixture() {
    program = std::make_unique<Program>(
        Services{looks.theme, language, settings, clock, path(QStringLiteral("backups")),
                 [this](QWidget* window) { return std::make_unique<WindowPrompts>(looks.theme, window); }});
  }
  /// Goes through all that looks so; pictures only of the usual size.
  void visit(QSize size, int textPercent) {
    std::vector<TourLook> wanted;
    for (TourLook look : tourLooks()) {
      if (look.size != size || look.textPercent != textPercent) continue;
      look.isSaved = size == kUsual && textPercent == 100;
      wanted.push_back(look);
    }
    REQUIRE(wanted.size() >= 2);
    Tour tour(*program, buildPath("tour/window"), wanted);
    tour.setOnly(qEnvironmentVariable("CARTERA_TOUR"));
    const QSignalSpy finished(&tour, &Tour::finished);
    tour.start();
    REQUIRE(waitFor([&] { return !finished.isEmpty(); }, 280000));
    CHECK(tour.faults().join(u'\n').toStdString() == "");
    CHECK(finished.front().front().toInt() == 0);
    for (const QString& picture : tour.pictures()) CHECK_FALSE(QImage(picture).isNull());
  }
  static constexpr QSize kUsual{1366, 768};
};

}  // namespace

TEST_CASE_METHOD(TourFixture, "a tour at 1366×768, in both languages, light and dark, finds nothing wrong", "[tour]") {
  visit(kUsual, 100);
}

TEST_CASE_METHOD(TourFixture, "a tour at 1024×640, in both languages, finds nothing wrong", "[tour]") {
  visit({1024, 640}, 100);
}

TEST_CASE_METHOD(TourFixture, "a tour on a screen of 1366×768 at 150 %, in both languages, finds nothing wrong",
                 "[tour]") {
  visit({911, 512}, 100);
}

TEST_CASE_METHOD(TourFixture, "a tour with the largest text, in both languages, finds nothing wrong", "[tour]") {
  visit(kUsual, 140);
}

TEST_CASE("stops of a tour have names of their own") {
  QSet<QString> names;
  for (const TourStop& stop : tourStops()) {
    INFO(stop.name.toStdString());
    CHECK_FALSE(names.contains(stop.name));
    names.insert(stop.name);
  }
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
