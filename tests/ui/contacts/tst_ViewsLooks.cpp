// SPDX-License-Identifier: GPL-3.0-or-later
// What is seen and read aloud of views.
#include "core/sample/SampleShop.h"
#include "tests/support/ui/Audit.h"
#include "tests/support/ui/Clipping.h"
#include "tests/support/ui/ViewsFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

TEST_CASE_METHOD(ViewsFixture, "chips, dialog and menu have names for a screen reader, and follow the language",
                 "[views]") {
  set("city = Málaga");
  saveAs(u"Sur"_s, true);
  for (const auto& lang : {u"en"_s, u"es"_s}) {
    REQUIRE(language.set(lang));
    const bool english = lang == u"en";
    REQUIRE(waitFor([&] { return chip(u"customer"_s)->text() == (english ? u"Customers" : u"Clientes"); }));
    CHECK(chip(u"shared/Sur"_s)->accessibleName() == (english ? u"View: Sur" : u"Vista: Sur"));
    CHECK(chip(u"shared/Sur"_s)->accessibleDescription() ==
          (english ? u"For everybody who opens the file" : u"Para todos los que abran el archivo"));
    CHECK(auditAccessibility(window).join(u'\n').toStdString() == "");
    run("views.edit");
    CHECK(auditAccessibility(*dialog()).join(u'\n').toStdString() == "");
    CHECK(dialog()->windowTitle() == (english ? u"View of the list" : u"Vista de la lista"));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    REQUIRE(isDialogGone());
  }
}

TEST_CASE_METHOD(ViewsFixture, "a long name is shortened on its chip, and whole beside it", "[views]") {
  const QString name = u"Clientes de la provincia con los que hace mucho que nadie habla"_s;
  saveAs(name);
  QPushButton* const one = chip(u"own/"_s + name);
  CHECK(one->text().endsWith(u'…'));
  CHECK(one->accessibleName() == u"Vista: "_s + name);
  CHECK(one->toolTip().contains(name));
  CHECK(one->isVisible());
  CHECK(one->mapTo(&bar(), QPoint(one->width(), 0)).x() <= bar().width());
}

TEST_CASE("the views of the list stand in both languages, themes and widths", "[tour]") {
  ContactsFixture f([](Workspace& file) { return fillSample(file, QDate(2026, 11, 21), u"es"_s); },
                    OpenOptions::Access::Write, {1366, 768});
  ContactFilterBar& bar = f.page->filters();
  const auto save = [&](const QString& name, bool shared) {
    f.actions->action("views.save")->trigger();
    auto* dialog = f.window.findChild<ViewDialog*>();
    REQUIRE(dialog != nullptr);
    dialog->findChild<QLineEdit*>(u"viewName"_s)->setText(name);
    if (shared) dialog->findChild<QRadioButton*>(u"viewShared"_s)->click();
    dialog->findChild<QPushButton*>(u"viewSave"_s)->click();
    const QString key = (shared ? u"shared/"_s : u"own/"_s) + name;
    REQUIRE(waitFor([&] { return bar.chip(key) != nullptr && bar.chip(key)->isChecked(); }));
    REQUIRE(waitFor([&] { return f.window.findChild<ViewDialog*>() == nullptr; }));
  };
  bar.setFilter(*query::readFilter(u"city = Valencia and last_contact < 90 days ago"_s));
  save(u"Valencia, por llamar"_s, true);
  bar.clear();
  save(u"Proveedores"_s, false);
  for (const bool dark : {false, true}) {
    f.looks.theme.apply({.scheme = dark ? Scheme::Dark : Scheme::Light});
    for (const auto& lang : {u"es"_s, u"en"_s}) {
      REQUIRE(f.language.set(lang));
      const QString tail = QString(lang + (dark ? u"-dark"_s : u"-light"_s));
      f.window.resize(1366, 768);
      bar.choose(u"customer"_s);
      REQUIRE(waitFor([&] { return f.isSettled(); }));
      CHECK(takePicture(f.window, u"views-customers-"_s + tail));
      bar.choose(u"shared/Valencia, por llamar"_s);
      bar.conditions().put(9, *query::readFilter(u"consent.email = yes"_s));
      REQUIRE(waitFor([&] { return f.isSettled(); }));
      CHECK(takePicture(f.window, u"views-changed-"_s + tail));
      CHECK(auditClipping(f.window).join(u'\n').toStdString() == "");
      f.actions->action("views.open")->trigger();
      auto* menu = bar.findChild<QMenu*>(u"viewMenu"_s);
      REQUIRE(menu != nullptr);
      CHECK(takePicture(*menu, u"views-menu-"_s + tail));
      menu->close();
      REQUIRE(waitFor([&] { return bar.findChild<QMenu*>(u"viewMenu"_s) == nullptr; }));
      f.actions->action("views.save")->trigger();
      auto* dialog = f.window.findChild<ViewDialog*>();
      REQUIRE(dialog != nullptr);
      dialog->findChild<QLineEdit*>(u"viewName"_s)->setText(u"proveedores"_s);
      REQUIRE(waitFor([&] { return dialog->findChild<QLabel*>(u"viewNote"_s)->isVisible(); }));
      CHECK(auditClipping(*dialog).join(u'\n').toStdString() == "");
      CHECK(takePicture(*dialog, u"views-dialog-"_s + tail));
      dialog->close();
      REQUIRE(waitFor([&] { return f.window.findChild<ViewDialog*>() == nullptr; }));
      f.window.resize(1024, 640);
      REQUIRE(waitFor([&] { return bar.more()->isVisible(); }));
      CHECK(takePicture(f.window, u"views-narrow-"_s + tail));
      // Once all has found its place.
      CHECK(auditClipping(f.window).join(u'\n').toStdString() == "");
    }
  }
}
