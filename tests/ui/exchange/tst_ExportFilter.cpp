// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>

#include "core/query/FilterReader.h"
#include "tests/support/ui/ProgramFixture.h"
#include "ui/actions/Action.h"
#include "ui/contacts/ContactFilterBar.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/exchange/ExportDialog.h"
#include "ui/exchange/ExportSession.h"

using namespace cartera;
using namespace cartera::test;

TEST_CASE_METHOD(ProgramFixture,
                 "the export of a filtered list takes its filter, shows it in words, and the receipt has it",
                 "[exchange]") {
  FileSession& session = open();
  auto* page = static_cast<ContactsPage*>(session.window().page(QStringLiteral("contacts")));
  // The days are counted from the program's clock, not from the computer's.
  const auto filter = query::readFilter(QStringLiteral("created > 1 day ago and not name contains iker"));
  REQUIRE(filter);
  page->filters().setFilter(*filter);
  page->search().setText(QStringLiteral("mart"));
  REQUIRE(waitFor([&] { return page->isSettled() && page->query().text == u"mart"; }));
  session.window().actions().action("exchange.export")->trigger();
  auto* dialog = session.window().findChild<ExportDialog*>();
  REQUIRE(dialog != nullptr);
  CHECK(dialog->findChild<QRadioButton*>(QStringLiteral("export.filter"))->isChecked());
  const QString words = QStringLiteral("“mart” · Created: less than 1 day ago · not name contains iker");
  CHECK(dialog->findChild<QLabel*>(QStringLiteral("export.filterWords"))->text() == words);
  REQUIRE(waitFor([&] { return dialog->session().shown().has_value(); }));
  CHECK(dialog->session().shown()->rows == 1);
  dialog->session().setProfile(QStringLiteral("rfc4180"));
  dialog->session().write(path(QStringLiteral("out.csv")));
  REQUIRE(waitFor([&] { return dialog->session().receipt().has_value(); }));
  CHECK(dialog->session().receipt()->filter == words);
  CHECK(dialog->session().receipt()->rows == 1);
  const QByteArray written = bytes(path(QStringLiteral("out.csv")));
  CHECK(written.contains("Marta"));
  CHECK_FALSE(written.contains("Iker"));
  dialog->close();
}

TEST_CASE_METHOD(ProgramFixture, "the trash is exported when the filter asks for it", "[exchange]") {
  FileSession& session = open();
  trash(session, QStringLiteral("Iker"));
  auto* page = static_cast<ContactsPage*>(session.window().page(QStringLiteral("contacts")));
  page->filters().setFilter(*query::readFilter(QStringLiteral("trash = yes")));
  REQUIRE(waitFor([&] { return page->isSettled() && page->query().where == page->filters().filter(); }));
  session.window().actions().action("exchange.export")->trigger();
  auto* dialog = session.window().findChild<ExportDialog*>();
  REQUIRE(dialog != nullptr);
  CHECK(dialog->findChild<QLabel*>(QStringLiteral("export.filterWords"))->text() == u"In the trash: yes");
  REQUIRE(waitFor([&] { return dialog->session().shown().has_value(); }));
  CHECK(dialog->session().shown()->rows == 1);
  dialog->close();
}
