// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/duplicates/DuplicatesFixture.h"
#include "ui/exchange/ImportDialog.h"
#include "ui/widgets/NoticeBar.h"

#include <QPointer>

using namespace cartera;
using namespace cartera::test;
using namespace Qt::StringLiterals;

namespace {

/// Goes through the assistant as its proposals say.
ImportDialog* bringIn(FileSession& session, const QString& list) {
  session.importFile(list);
  auto* dialog = session.window().findChild<ImportDialog*>();
  REQUIRE(dialog);
  auto* next = dialog->findChild<QPushButton*>(u"import.next"_s);
  while (dialog->page() != ImportDialog::Done) {
    const auto before = dialog->page();
    REQUIRE(waitFor([&] { return next->isEnabled(); }));
    QTest::mouseClick(next, Qt::LeftButton);
    REQUIRE(waitFor([&] { return dialog->page() != before; }));
  }
  return dialog;
}

}  // namespace

TEST_CASE_METHOD(DuplicatesFixture, "after an import whoever is new is compared with everybody, and nobody else is") {
  const Values rosa{{u"given"_s, u"Rosa"_s},
                    {u"family"_s, u"Gil Marco"_s},
                    {u"birthday"_s, u"1975-05-06"_s},
                    {u"addr.home.street"_s, u"Calle Colón 14"_s},
                    {u"addr.home.postcode"_s, u"46004"_s},
                    {u"addr.home.city"_s, u"Valencia"_s}};
  FileSession& session = open(fill({iker(), ikerAgain(), rosa, lucia()}));
  REQUIRE(page(session)->model()->rowCount() == 1);
  // She shares no e-mail, phone or number with anybody: only a comparison of all that is known finds her.
  const QString list = write(u"feria.csv"_s,
                             "Nombre;Apellidos;Cumplea\xc3\xb1os;Calle;CP;Ciudad\n"
                             "Rosa;Gil Marco;06/05/1975;Calle Col\xc3\xb3n 14;46004;Valencia\n"
                             "Nuria;Ferrer Soler;01/03/1990;Plaza Mayor 1;46700;Gandia\n");
  QPointer<ImportDialog> dialog = bringIn(session, list);
  REQUIRE(people(session) == 6);
  auto* look = dialog->findChild<QPushButton*>(u"import.lookalike"_s);
  REQUIRE(look->isVisible());
  QTest::mouseClick(look, Qt::LeftButton);
  CHECK(waitFor([&] { return !dialog; }));
  CHECK(session.window().currentPage()->id() == u"duplicates");
  auto* page = static_cast<DuplicatesPage*>(session.window().currentPage());
  REQUIRE(waitFor([&] { return page->isSettled() && page->notice()->isVisible(); }));
  CHECK(page->notice()->text().contains(u"feria.csv"_s));
  // The pairs of before are not among them.
  REQUIRE(page->model()->rowCount() > 0);
  for (const QString& pair : names(page)) CHECK(pair.contains(u"Rosa"_s));
  QTest::mouseClick(page->notice()->button(), Qt::LeftButton);
  CHECK(waitFor([&] { return page->isSettled() && names(page).join(u' ').contains(u"Iker"_s); }));
  CHECK_FALSE(page->notice()->isVisible());
}
