// SPDX-License-Identifier: GPL-3.0-or-later
// The page of contacts as pictures for people to look at (build/…/tour/contacts-*.png).
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

#include "core/sample/SampleShop.h"
#include "tests/support/ui/Clipping.h"
#include "tests/support/ui/ContactsFixture.h"
#include "ui/contacts/QuickAdd.h"
#include "ui/widgets/NavRail.h"
#include "ui/widgets/TopBar.h"

using namespace cartera;
using namespace cartera::test;

TEST_CASE("the page of contacts stands in both languages, sizes and themes") {
  ContactsFixture f([](Workspace& file) { return fillSample(file, QDate(2026, 11, 21), QStringLiteral("es")); });
  f.actions->add({.id = "exchange.import", .text = "Importar…", .icon = "import", .run = [] {}});
  f.actions->add({.id = "exchange.export", .text = "Exportar…", .icon = "export", .run = [] {}});
  auto* ground = new QWidget;
  auto* across = new QHBoxLayout(ground);
  across->setContentsMargins(0, 0, 0, 0);
  across->setSpacing(0);
  auto* rail = new NavRail(f.looks.theme);
  rail->addItem({.id = QStringLiteral("contacts"), .icon = QStringLiteral("contacts"), .text = "Contactos"});
  rail->addItem({.id = QStringLiteral("history"), .icon = QStringLiteral("history"), .text = "Historial"});
  rail->addItem({.id = QStringLiteral("trash"), .icon = QStringLiteral("trash"), .text = "Papelera"});
  across->addWidget(rail);
  across->addWidget(f.page, 1);
  f.window.setCentralWidget(ground);
  f.page->show();
  f.page->activate();
  CHECK(f.model().rowCount() > 250);
  const auto settle = [&] {
    REQUIRE(waitFor(
        [&] { return f.isSettled() && !f.model().index(f.page->table().rowAt(300), 0).data().toString().isEmpty(); }));
  };
  for (const bool dark : {false, true}) {
    Appearance looks;
    looks.scheme = dark ? Scheme::Dark : Scheme::Light;
    f.looks.theme.apply(looks);
    for (const auto& language : {QStringLiteral("es"), QStringLiteral("en")}) {
      REQUIRE(f.language.set(language));
      const QString person = language == u"es" ? QStringLiteral("Llamar") : QStringLiteral("Call");
      REQUIRE(waitFor([&] { return f.actions->action("contacts.call")->text() == person; }));
      for (const QSize size : {QSize(1366, 768), QSize(1024, 640)}) {
        f.window.resize(size);
        rail->setCollapsed(size.width() < 1200);
        f.page->table().selectRow(2);
        REQUIRE(waitFor([&] { return f.page->width() == size.width() - rail->width(); }));
        REQUIRE(waitFor([&] {
          return f.model().headerData(0, Qt::Horizontal, Qt::DisplayRole) ==
                 (language == u"es" ? QStringLiteral("Nombre") : QStringLiteral("Name"));
        }));
        settle();
        const QString name = QStringLiteral("contacts-%1-%2-%3")
                                 .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"), language)
                                 .arg(size.width());
        CHECK(takePicture(f.window, name));
        f.page->table().scrollToTop();
        if (size.width() == 1024) {
          f.page->openContact(f.page->table().currentId());
          REQUIRE(waitFor([&] { return f.page->detail().width() == f.page->width(); }));
          settle();
          CHECK(takePicture(f.window, QString(name + QStringLiteral("-card"))));
          f.page->back();
        }
      }
    }
  }
  f.looks.theme.apply({.scheme = Scheme::Light, .density = Density::Compact});
  REQUIRE(f.language.set(QStringLiteral("es")));
  f.window.resize(1366, 768);
  rail->setCollapsed(false);
  REQUIRE(waitFor([&] {
    return f.page->width() == 1366 - rail->width() && f.actions->action("contacts.call")->text() == u"Llamar" &&
           f.page->filters().chip(QStringLiteral("people"))->text() == u"Personas";
  }));
  settle();
  CHECK(takePicture(f.window, QStringLiteral("contacts-compact")));
  f.looks.theme.apply({.scheme = Scheme::Light});
  // Somebody with a next step and a long story.
  for (int row = 0; row < f.model().rowCount(); ++row) {
    f.page->table().selectRow(row);
    REQUIRE(waitFor([&] { return f.isSettled(); }));
    const auto& details = f.page->detail().details();
    const auto& tasks = details.card.tasks;
    if (!tasks.empty() && !tasks.front().doneAt && !details.card.consents.empty() && details.interactions.size() > 4)
      break;
  }
  settle();
  CHECK(takePicture(f.window, QStringLiteral("contacts-story")));
  f.page->writeNote();
  auto* bar = f.page->detail().findChild<QScrollArea*>()->verticalScrollBar();
  bar->setValue(bar->maximum());
  CHECK(takePicture(f.window, QStringLiteral("contacts-timeline")));
  f.page->newContact();
  CHECK(waitFor([&] { return f.page->quickAdd()->isVisible(); }));
  CHECK(takePicture(*f.page->quickAdd(), QStringLiteral("contacts-quickadd")));
  f.page->search().setText(QStringLiteral("xyzzy"));
  REQUIRE(waitFor([&] { return f.model().isComplete() && f.model().rowCount() == 0; }));
  CHECK(takePicture(f.window, QStringLiteral("contacts-nothing")));
}

TEST_CASE("several contacts chosen in a sorted list, and what is done to them, as pictures") {
  ContactsFixture f([](Workspace& file) { return fillSample(file, QDate(2026, 11, 21), QStringLiteral("es")); });
  f.actions->add({.id = "exchange.export", .text = "Exportar…", .icon = "export", .run = [] {}});
  f.page->activate();
  f.settings.setValue(QStringLiteral("contacts/order"), QString());
  for (const bool dark : {false, true}) {
    for (const int width : {1166, 960}) {
      f.looks.theme.apply({.scheme = dark ? Scheme::Dark : Scheme::Light});
      f.window.resize(width, 712);
      f.model().setOrder({contacts::SortBy::LastContact, true});
      REQUIRE(waitFor([&] { return f.isSettled() && f.model().order().by == contacts::SortBy::LastContact; }));
      f.page->table().selectRow(1);
      for (int i = 0; i < 5; ++i) QTest::keyClick(&f.page->table(), Qt::Key_Down, Qt::ShiftModifier);
      REQUIRE(waitFor([&] {
        return f.page->width() == width && (width > 1100 || f.page->table().width() == width) && f.isSettled() &&
               !f.model().index(f.page->table().rowAt(300), 0).data().toString().isEmpty();
      }));
      const QString name = QStringLiteral("contacts-several-%1-%2")
                               .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"))
                               .arg(width);
      CHECK(takePicture(f.window, name));
    }
    f.actions->action("contacts.stage")->trigger();
    auto* dialog = f.window.findChild<QDialog*>(QStringLiteral("bulkEdit"));
    REQUIRE(dialog != nullptr);
    const auto* preview = dialog->findChild<QLabel*>(QStringLiteral("bulkPreview"));
    const auto* run = dialog->findChild<QPushButton*>(QStringLiteral("bulkRun"));
    REQUIRE(waitFor([&] { return preview->text().contains(u'→') && run->width() >= run->sizeHint().width(); }));
    CHECK(takePicture(*dialog, dark ? QStringLiteral("contacts-bulk-dark") : QStringLiteral("contacts-bulk-light")));
    delete dialog;
  }
}

TEST_CASE("the columns of the list are chosen in a window of their own, and the list shows them") {
  ContactsFixture f([](Workspace& file) { return fillSample(file, QDate(2026, 11, 21), QStringLiteral("es")); });
  f.window.resize(1500, 720);
  for (const bool dark : {false, true}) {
    Appearance looks;
    looks.scheme = dark ? Scheme::Dark : Scheme::Light;
    f.looks.theme.apply(looks);
    REQUIRE(f.language.set(dark ? QStringLiteral("en") : QStringLiteral("es")));
    f.page->table().setColumns(ContactColumns::from(QStringLiteral("owner:120 complete:100 phone:150 city:120")));
    f.actions->action("contacts.columns")->trigger();
    auto* dialog = f.page->window()->findChild<QDialog*>(QStringLiteral("contactColumns"));
    REQUIRE(dialog != nullptr);
    REQUIRE(waitFor([&] { return !f.model().index(5, ContactListModel::Owner).data().toString().isEmpty(); }));
    CHECK(auditClipping(*dialog).join(u'\n').toStdString().empty());
    const QString name = dark ? QStringLiteral("dark") : QStringLiteral("light");
    CHECK(takePicture(*dialog, QStringLiteral("contacts-columns-dialog-") + name));
    CHECK(takePicture(f.window, QStringLiteral("contacts-columns-") + name));
    delete dialog;
  }
}
