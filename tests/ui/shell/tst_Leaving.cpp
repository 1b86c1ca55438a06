// SPDX-License-Identifier: GPL-3.0-or-later
// Closing a window loses nothing.
#include "core/contacts/ContactFields.h"
#include "tests/support/ui/ProgramFixture.h"
#include "ui/contacts/ContactDetail.h"
#include "ui/contacts/ContactFieldList.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/contacts/NextStepBox.h"
#include "ui/contacts/NoteComposer.h"
#include "ui/contacts/QuickAdd.h"
#include "ui/exchange/ImportDialog.h"
#include "ui/exchange/ImportSession.h"
#include "ui/widgets/InlineEdit.h"
#include "ui/widgets/JobsPanel.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QThread>
#include <atomic>

using namespace cartera;
using namespace cartera::test;

namespace {

struct LeavingFixture : ProgramFixture {
  QString file = makeFile();
  FileSession& session = open(file);
  MainWindow& window = session.window();
  ContactsPage& page = static_cast<ContactsPage&>(*window.page(QStringLiteral("contacts")));

  LeavingFixture() {
    REQUIRE(waitFor([&] { return page.isSettled(); }));
  }
  void choose(int row) {
    page.table().selectRow(row);
    REQUIRE(waitFor([&] { return page.isSettled(); }));
  }
  InlineEdit& edit(const char* key, const QString& text) {
    InlineEdit* field = page.detail().fields().edit(QLatin1String(key));
    REQUIRE(field != nullptr);
    field->startEditing();
    field->field()->clear();
    type(field->field(), text);
    return *field;
  }
  bool isClosed() {
    return waitFor([&] { return program->sessions().empty(); });
  }
  /// Everybody's value of a key, in no order, out of the closed file.
  QStringList values(const char* key) {
    auto opened = Workspace::open(file, OpenOptions{}, clock);
    REQUIRE(opened);
    const auto ids = contacts::ids((*opened)->db(), {});
    REQUIRE(ids);
    QStringList out;
    for (const ContactId id : *ids) {
      const auto card = contacts::card((*opened)->db(), id);
      REQUIRE(card);
      for (const auto& [k, v] : contactfields::flatten(*card)) {
        if (k == QLatin1String(key) && !v.isEmpty()) out += v;
      }
    }
    out.sort();
    return out;
  }
};

}  // namespace

TEST_CASE_METHOD(LeavingFixture, "what stands in an open field is written before the window closes") {
  edit("full_name", QStringLiteral("Lucas Peris"));
  QTest::keyClick(window.focusWidget(), Qt::Key_W, Qt::ControlModifier);
  REQUIRE(isClosed());
  CHECK(values("full_name").contains(QStringLiteral("Lucas Peris")));
}

TEST_CASE_METHOD(LeavingFixture, "quitting writes what is open in one window and closes the other ones too") {
  FileSession& other = open(makeFile(QStringLiteral("other.cartera")));
  edit("full_name", QStringLiteral("Lucas Peris"));
  QTest::keyClick(&other.window(), Qt::Key_Q, Qt::ControlModifier);
  REQUIRE(isClosed());
  CHECK(values("full_name").contains(QStringLiteral("Lucas Peris")));
}

TEST_CASE_METHOD(LeavingFixture, "a value that is refused keeps the window open, with its reason") {
  const InlineEdit& field = edit("email[1]", QStringLiteral("lucia at home"));
  window.close();
  CHECK(waitFor([&] { return !field.errorText().isEmpty(); }));
  // The answer to closing comes right behind the one to the field.
  run<int>(session, [](Workspace&) -> Result<int> { return 0; });
  CHECK(window.isVisible());
  CHECK(field.isEditing());
  CHECK(field.field()->text() == u"lucia at home");
  SECTION("Esc lets it go") {
    QTest::keyClick(field.field(), Qt::Key_Escape);
    window.close();
    CHECK(isClosed());
  }
  SECTION("mended it is written") {
    field.field()->setText(QStringLiteral("lucia@example.es"));
    window.close();
    REQUIRE(isClosed());
    CHECK(values("email[1]") == QStringList{QStringLiteral("lucia@example.es")});
  }
}

TEST_CASE_METHOD(LeavingFixture, "notes that were begun are saved when the window closes, each with its contact") {
  choose(0);
  type(page.detail().composer().field(), QStringLiteral("Llamar el lunes"));
  choose(1);
  type(page.detail().composer().field(), QStringLiteral("Pide presupuesto"));
  window.close();
  REQUIRE(isClosed());
  CHECK(values("note") == QStringList{QStringLiteral("Llamar el lunes"), QStringLiteral("Pide presupuesto")});
}

TEST_CASE_METHOD(LeavingFixture, "next steps that were begun become steps without a date when the window closes") {
  const auto begin = [&](int row, const QString& text) {
    choose(row);
    NextStepBox& box = page.detail().nextStep();
    auto* what = box.findChild<QLineEdit*>(QStringLiteral("nextStepWhat"));
    if (!what->isVisible())
      QTest::mouseClick(box.findChild<QPushButton*>(QStringLiteral("nextStepButton")), Qt::LeftButton);
    type(what, text);
  };
  begin(0, QStringLiteral("Llamar"));
  begin(1, QStringLiteral("Visitar"));
  window.close();
  REQUIRE(isClosed());
  auto opened = Workspace::open(file, OpenOptions{}, clock);
  REQUIRE(opened);
  QStringList titles;
  const auto ids = contacts::ids((*opened)->db(), {});
  REQUIRE(ids);
  for (const ContactId id : *ids) {
    const auto card = contacts::card((*opened)->db(), id);
    REQUIRE(card);
    for (const Task& task : card->tasks) {
      titles += task.title;
      CHECK(task.dueOn.isEmpty());
    }
  }
  titles.sort();
  CHECK(titles == QStringList{QStringLiteral("Llamar"), QStringLiteral("Visitar")});
}

TEST_CASE_METHOD(LeavingFixture, "a new contact that was begun is not thrown away by closing the window unasked") {
  page.newContact();
  type(page.quickAdd()->findChild<QLineEdit*>(QStringLiteral("quickName")), QStringLiteral("Rosa Gil"));
  QTest::keyClick(page.quickAdd(), Qt::Key_Escape);
  REQUIRE_FALSE(page.quickAdd()->isVisible());
  FakePrompts& asked = *prompts.back();
  asked.nextConfirm = false;
  window.close();
  REQUIRE(waitFor([&] { return asked.confirmations.size() == 1; }));
  CHECK(window.isVisible());
  CHECK(page.quickAdd()->isVisible());
  CHECK(page.quickAdd()->findChild<QLineEdit*>(QStringLiteral("quickName"))->text() == u"Rosa Gil");
  SECTION("closed all the same") {
    asked.nextConfirm = true;
    window.close();
    REQUIRE(isClosed());
    CHECK(values("full_name").filter(QStringLiteral("Rosa")).isEmpty());
  }
  SECTION("saved first") {
    QTest::mouseClick(page.quickAdd()->findChild<QPushButton*>(QStringLiteral("quickSave")), Qt::LeftButton);
    REQUIRE(waitFor([&] { return !page.hasDrafts(); }));
    window.close();
    REQUIRE(isClosed());
    CHECK(values("full_name").contains(QStringLiteral("Rosa Gil")));
  }
}

TEST_CASE_METHOD(LeavingFixture, "long work is stopped by closing only when that was said") {
  std::optional<Result<int>> answer;
  session.jobs().longJob<int>(
      program.get(), QStringLiteral("import"), QStringLiteral("clientes.csv"),
      [](Workspace&, JobHandle& job) -> Result<int> {
        for (int i = 0; i < 2000; ++i) {
          if (!job.progress(i, i / 2000.0)) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
          QThread::msleep(10);
        }
        return 1;
      },
      [&](Result<int> r) { answer = std::move(r); });
  FakePrompts& asked = *prompts.back();
  asked.nextConfirm = false;
  window.close();
  QTest::qWait(100);
  CHECK(window.isVisible());
  REQUIRE(asked.confirmations.size() == 1);
  CHECK(asked.confirmations[0].go == u"Stop and close");
  CHECK(asked.confirmations[0].stay == u"Keep open");
  CHECK_FALSE(answer.has_value());

  asked.nextConfirm = true;
  window.close();
  REQUIRE(isClosed());
  REQUIRE(answer.has_value());
  CHECK(answer->error().code == ErrorCode::Cancelled);
}

TEST_CASE_METHOD(LeavingFixture, "work that cannot be stopped has no cancel, and closing waits for its end") {
  std::atomic<bool> goesOn{true};
  session.jobs().longJob<int>(
      program.get(), QStringLiteral("undo"), {},
      [&goesOn](Workspace&, JobHandle&) -> Result<int> {
        while (goesOn) QThread::msleep(5);
        return 1;
      },
      [](const Result<int>&) {}, false);
  REQUIRE(waitFor([&] { return window.jobsPanel()->count() == 1; }));
  for (const auto* cancel : window.jobsPanel()->findChildren<QPushButton*>()) CHECK_FALSE(cancel->isVisible());
  FakePrompts& asked = *prompts.back();
  window.close();
  REQUIRE(asked.confirmations.size() == 1);
  CHECK_FALSE(asked.confirmations[0].text.contains(QStringLiteral("as it was")));
  CHECK_FALSE(asked.confirmations[0].go.contains(QStringLiteral("Stop")));
  QTest::qWait(50);
  CHECK(program->sessions().size() == 1);
  goesOn = false;
  CHECK(isClosed());
}

TEST_CASE_METHOD(LeavingFixture, "closing asks about an import in which something was decided") {
  session.importFile(write(QStringLiteral("list.csv"), "Nombre,Email\nZoe,zoe@example.es\n"));
  auto* import = window.findChild<ImportDialog*>();
  REQUIRE(import != nullptr);
  REQUIRE(waitFor([&] { return import->session().plan().has_value(); }));
  FakePrompts& asked = *prompts.back();
  asked.nextConfirm = false;
  SECTION("nothing was decided") {
    // A question would have been answered by no.
    window.close();
    CHECK(isClosed());
  }
  SECTION("a column was chosen") {
    import->session().setField(1, import->session().columns()[1].field);
    program->quit();
    REQUIRE(waitFor([&] { return !asked.confirmations.empty(); }));
    QTest::qWait(20);
    CHECK(window.isVisible());
    CHECK(import->isVisible());
    asked.nextConfirm = true;
    window.close();
    CHECK(isClosed());
  }
}
