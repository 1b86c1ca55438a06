// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody new does on the first day, by keys alone. README.md shows its pictures.
#include "core/contacts/PointStore.h"
#include "tests/support/Places.h"
#include "tests/support/ui/Gestures.h"
#include "tests/support/ui/ProgramFixture.h"
#include "ui/contacts/ContactDetail.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/contacts/NoteComposer.h"
#include "ui/contacts/Timeline.h"
#include "ui/duplicates/DuplicatesPage.h"
#include "ui/duplicates/PairsModel.h"
#include "ui/exchange/ExportDialog.h"
#include "ui/exchange/ExportSession.h"
#include "ui/exchange/ImportDialog.h"
#include "ui/exchange/ImportSession.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace cartera;
using namespace cartera::test;
using namespace Qt::StringLiterals;

namespace {

/// The size of the pictures: small, and wide enough to read.
constexpr int kPictureWidth = 760;

struct FirstDay : ProgramFixture {
  Gestures keys;
  FileSession* session = nullptr;

  MainWindow& window() { return session->window(); }
  ContactsPage& contacts() { return *static_cast<ContactsPage*>(window().page(u"contacts"_s)); }
  ContactDetail& card() { return contacts().detail(); }

  /// Until the keyboard is in something whose name begins like this.
  void tabTo(const QString& name) {
    for (int i = 0; i < 80; ++i) {
      for (const QWidget* at = QApplication::focusWidget(); at != nullptr; at = at->parentWidget())
        if (at->objectName().startsWith(name)) return;
      keys.press(Qt::Key_Tab);
    }
    FAIL("Tab does not reach " << name.toStdString());
  }
  template <class Dialog>
  Dialog& dialog() {
    Dialog* found = nullptr;
    REQUIRE(waitFor([&] {
      found = window().findChild<Dialog*>();
      return found != nullptr && found->isActiveWindow();
    }));
    return *found;
  }
  /// Nobody manages windows where this runs: what a manager does when a dialog is gone is done here.
  template <class Dialog>
  void backToWindow() {
    REQUIRE(waitFor([&] { return window().findChild<Dialog*>() == nullptr; }));
    window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window()));
  }
  /// In build/…/tour, as README has it; `without` so many pixels at its foot.
  static void picture(QWidget& shown, const QString& name, int without = 0) {
    QTest::qWait(60);
    const QDir folder(cartera::test::buildPath("tour"));
    REQUIRE(folder.mkpath(u"."_s));
    const QRect part = shown.rect().adjusted(0, 0, 0, -without);
    const QImage image = shown.grab(part).toImage().scaledToWidth(kPictureWidth, Qt::SmoothTransformation);
    REQUIRE(image.save(folder.filePath(u"first-day-"_s + name + u".png"_s)));
  }
  static bool atRest(ImportDialog& import, ImportDialog::Page page) {
    return waitFor([&] { return import.page() == page && import.session().busy() == ImportSession::Busy::No; }, 20000);
  }
};

}  // namespace

TEST_CASE_METHOD(FirstDay,
                 "a first day: find, log a call, edit, merge, undo, import, correct and export without the mouse",
                 "[budget]") {
  program->showStart();
  REQUIRE(QTest::qWaitForWindowActive(program->startWindow()));
  tabTo(u"start.sample"_s);
  keys.press(Qt::Key_Space);
  REQUIRE(waitFor([&] { return program->sessions().size() == 1; }, 20000));
  session = program->sessions().front().get();
  REQUIRE(QTest::qWaitForWindowActive(&window()));
  window().resize(1280, 720);
  REQUIRE(waitFor([&] { return window().currentPage()->isSettled() && window().pages().size() == 6; }, 20000));

  // A customer, by the end of a phone.
  const QString number = run<QString>(*session, [](Workspace& file) -> Result<QString> {
    CARTERA_ASSIGN(const auto ids, contacts::ids(file.db(), {}));
    for (const ContactId id : ids) {
      CARTERA_ASSIGN(const auto all, contacts::card(file.db(), id));
      for (const auto& point : all.points)
        if (point.kind == PointKind::Phone && all.contact.kind == ContactKind::Person)
          return QString(point.value).remove(u' ');
    }
    return QString();
  });
  REQUIRE(number.size() > 6);
  keys.press(QKeySequence(Qt::CTRL | Qt::Key_F));
  Gestures::type(number.right(6));
  REQUIRE(waitFor([&] { return contacts().isSettled() && contacts().table().model()->rowCount() == 1; }));
  keys.press(Qt::Key_Down);
  REQUIRE(waitFor([&] { return card().isLoaded() && card().phone().remove(u' ').endsWith(number.right(6)); }));
  const ContactId customer = card().contact();
  picture(window(), u"1-find"_s);

  keys.press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
  Gestures::type(u"Wants an offer for the green tiles"_s);
  keys.press(QKeySequence(Qt::CTRL | Qt::Key_Return));
  REQUIRE(waitFor([&] {
    const auto& entries = card().timeline().entries();
    return !entries.empty() && entries.front().body == u"Wants an offer for the green tiles";
  }));
  picture(window(), u"2-call"_s);

  tabTo(u"field.phone"_s);
  keys.press(Qt::Key_F2);
  keys.press(QKeySequence(Qt::CTRL | Qt::Key_A));
  Gestures::type(u"699 887 766"_s);
  keys.press(Qt::Key_Return);
  // What it was found by is gone; the card is still there.
  REQUIRE(waitFor([&] { return card().phone().remove(u' ').endsWith(u"699887766"); }));
  CHECK(card().contact() == customer);
  keys.press(QKeySequence(Qt::CTRL | Qt::Key_F));
  keys.press(Qt::Key_Escape);

  // Two who are one.
  const qint64 before = people(*session);
  keys.press(QKeySequence(Qt::CTRL | Qt::Key_K));
  Gestures::type(u"> duplicates"_s);
  REQUIRE(waitFor([&] { return QApplication::focusWidget() != nullptr; }));
  keys.press(Qt::Key_Return);
  auto* pairs = static_cast<DuplicatesPage*>(window().page(u"duplicates"_s));
  REQUIRE(waitFor([&] { return pairs->isVisible() && pairs->isSettled() && pairs->model()->rowCount() > 0; }, 20000));
  picture(window(), u"3-duplicates"_s);
  keys.press(Qt::Key_M);
  REQUIRE(waitFor([&] { return pairs->isSettled() && people(*session) == before - 1; }));
  keys.press(QKeySequence(Qt::CTRL | Qt::Key_Z));
  REQUIRE(waitFor([&] { return people(*session) == before; }));

  // A list with three bad rows; one is put right.
  prompts.back()->nextPath = write(u"fair.csv"_s,
                                   "Nombre,Apellidos,Email,Cumpleaños,Acepta publicidad\n"
                                   "Nerea,Otxoa,nerea@example.es,14/03/1984,sí\n"
                                   "Luis,Gil,luis@example.es,31/02/1990,sí\n"
                                   "Eva,Sol,no es un correo,01/07/1991,sí\n"
                                   "Ana,Paz,ana@@example.es,02/08/1977,sí\n");
  keys.press(QKeySequence(Qt::CTRL | Qt::Key_I));
  auto& import = dialog<ImportDialog>();
  // Its columns are certain, so it begins with what is wrong in it.
  REQUIRE(atRest(import, ImportDialog::Check));
  tabTo(u"import.problems"_s);
  auto* problems = static_cast<QTableView*>(QApplication::focusWidget());
  REQUIRE(problems->model()->rowCount() == 3);
  picture(import, u"4-import"_s);
  for (int row = 0; row < 3 && problems->currentIndex().siblingAtColumn(2).data().toString() != u"31/02/1990"; ++row)
    keys.press(Qt::Key_Down);
  keys.press(Qt::Key_F2);
  keys.press(QKeySequence(Qt::CTRL | Qt::Key_A));
  Gestures::type(u"28/02/1990"_s);
  keys.press(Qt::Key_Return);
  REQUIRE(waitFor([&] { return import.session().corrections().size() == 1 && problems->model()->rowCount() == 2; }));
  REQUIRE(atRest(import, ImportDialog::Check));
  keys.press(QKeySequence(Qt::ALT | Qt::Key_I));
  REQUIRE(atRest(import, ImportDialog::Done));
  CHECK(people(*session) == before + 4);
  keys.press(Qt::Key_Return);
  backToWindow<ImportDialog>();

  // A mailing list for those who want to be written to.
  settings::kExportFolder.set(settings, folder.path());
  keys.press(QKeySequence(Qt::CTRL | Qt::Key_E));
  auto& exporting = dialog<ExportDialog>();
  REQUIRE(waitFor([&] { return exporting.session().shown().has_value(); }, 20000));
  tabTo(u"export.profile."_s);
  for (int i = 0; i < 12 && QApplication::focusWidget()->objectName() != u"export.profile.mailchimp"; ++i)
    keys.press(Qt::Key_Down);
  REQUIRE(QApplication::focusWidget()->objectName() == u"export.profile.mailchimp");
  keys.press(Qt::Key_Space);
  REQUIRE(waitFor([&] { return exporting.session().shown().has_value(); }, 20000));
  // But for the folder of this run.
  picture(exporting, u"5-export"_s, 140);
  auto* go = exporting.findChild<QPushButton*>(u"export.go"_s);
  REQUIRE(waitFor([&] { return go->isEnabled(); }, 20000));
  keys.press(Qt::Key_Return);
  REQUIRE(waitFor([&] { return exporting.session().receipt().has_value(); }, 20000));
  const QByteArray list = bytes(exporting.session().receipt()->file);
  CHECK(list.startsWith("Email Address,"));
  CHECK(list.contains("nerea@example.es"));
  CHECK_FALSE(list.contains("ana@@example.es"));
}
