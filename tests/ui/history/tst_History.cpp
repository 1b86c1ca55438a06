// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/Exporter.h"
#include "tests/support/ui/ProgramFixture.h"
#include "ui/history/HistoryPage.h"
#include "ui/history/Undoing.h"
#include "ui/widgets/LineTable.h"
#include "ui/widgets/Toast.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace cartera;
using namespace cartera::test;

namespace {

struct HistoryFixture : ProgramFixture {
  HistoryPage* page = nullptr;
  QPushButton* button = nullptr;

  FileSession& openHistory() {
    FileSession& session = open();
    session.window().showPage(QStringLiteral("history"));
    page = static_cast<HistoryPage*>(session.window().page(QStringLiteral("history")));
    REQUIRE(waitFor([&] { return page->model()->rowCount() == 3; }));
    button = session.window().findChild<QPushButton*>(QStringLiteral("button.history.switch"));
    REQUIRE(button);
    return session;
  }
  [[nodiscard]] QString cell(int row, int column) const { return page->model()->index(row, column).data().toString(); }
  void choose(ChangeId change) const {
    REQUIRE(waitFor([&] { return page->model()->rowOf(change) >= 0; }));
    page->table()->setCurrentIndex(page->model()->index(page->model()->rowOf(change), 0));
  }
};

}  // namespace

TEST_CASE_METHOD(HistoryFixture, "history lists what was done, by whom and when, and follows new changes") {
  FileSession& session = openHistory();
  CHECK(page->table()->hasFocus());
  CHECK(cell(0, HistoryModel::What).contains(QString::fromUtf8("Marta Núñez")));
  CHECK(cell(0, HistoryModel::Who) == u"Ana");
  CHECK(cell(0, HistoryModel::When) == u"21/11/2026 10:00");
  setStage(session, QStringLiteral("Iker"), QStringLiteral("lead"));
  CHECK(waitFor([&] { return page->model()->rowCount() == 4; }));
  CHECK(cell(0, HistoryModel::What).contains(QStringLiteral("Iker")));
}

TEST_CASE_METHOD(HistoryFixture, "an export says how many contacts it wrote, and why there is nothing to undo") {
  FileSession& session = openHistory();
  const QString list = path(QStringLiteral("list.csv"));
  run<int>(session, [list](Workspace& file) -> Result<int> {
    ExportRequest request;
    request.profile = QStringLiteral("excel-es");
    request.path = list;
    CARTERA_ASSIGN(ExportReceipt receipt, exportContacts(file.db(), request));
    CARTERA_TRY(logExport(file, receipt));
    return 0;
  });
  page->onChanged({});
  REQUIRE(waitFor([&] { return page->model()->rowCount() == 4; }));
  CHECK(cell(0, HistoryModel::Records) == u"3");
  page->table()->setCurrentIndex(page->model()->index(0, 0));
  CHECK_FALSE(button->isEnabled());
  CHECK(button->text().startsWith(QStringLiteral("Nothing to undo")));
  page->table()->setCurrentIndex(page->model()->index(1, 0));
  CHECK(button->isEnabled());
  CHECK(button->text() == u"Undo this change");
}

TEST_CASE_METHOD(HistoryFixture, "the button undoes any single change and does it again") {
  FileSession& session = openHistory();
  const ContactId who = idOf(session, QStringLiteral("Iker"));
  const ChangeId old = setStage(session, QStringLiteral("Iker"), QStringLiteral("lead"));
  trash(session, QStringLiteral("Marta"));
  choose(old);
  CHECK(button->text() == u"Undo this change");
  QTest::mouseClick(button, Qt::LeftButton);
  REQUIRE(waitFor([&] { return stageOf(session, who).isEmpty(); }));
  CHECK(people(session) == 2);
  choose(old);
  REQUIRE(waitFor([&] { return button->text() == u"Do it again"; }));
  CHECK(cell(page->model()->rowOf(old), HistoryModel::State) == u"Undone");
  CHECK(button->toolTip().startsWith(QStringLiteral("Do it again")));
  REQUIRE(language.set(QStringLiteral("es")));
  CHECK(waitFor([&] { return button->text() == u"Rehacer este cambio"; }));
  CHECK(button->toolTip().startsWith(QStringLiteral("Rehacer este cambio")));
  REQUIRE(language.set(QStringLiteral("en")));
  choose(old);
  QTest::keyClick(page->table(), Qt::Key_Return, Qt::ControlModifier);
  CHECK(waitFor([&] { return stageOf(session, who) == u"lead"; }));
}

TEST_CASE_METHOD(HistoryFixture, "a change chosen while the list is read again stays chosen") {
  FileSession& session = openHistory();
  const ChangeId old = setStage(session, QStringLiteral("Iker"), QStringLiteral("lead"));
  setStage(session, QStringLiteral("Iker"), QStringLiteral("customer"));
  choose(old);
  QSignalSpy loaded(page->model(), &HistoryModel::loaded);
  page->model()->reload();
  page->table()->setCurrentIndex(page->model()->index(page->model()->rowCount() - 1, 0));
  REQUIRE(waitFor([&] { return loaded.count() > 0; }));
  CHECK(page->table()->currentIndex().row() == page->model()->rowCount() - 1);
}

TEST_CASE_METHOD(HistoryFixture, "an undo says which values it left alone and why") {
  FileSession& session = openHistory();
  const ContactId who = idOf(session, QStringLiteral("Iker"));
  const ChangeId old = setStage(session, QStringLiteral("Iker"), QStringLiteral("lead"));
  setStage(session, QStringLiteral("Iker"), QStringLiteral("customer"));
  choose(old);
  QTest::mouseClick(button, Qt::LeftButton);
  REQUIRE(waitFor([&] { return session.window().toastWidget()->text().contains(QStringLiteral("changed since")); }));
  CHECK(session.window().toastWidget()->text().contains(QStringLiteral("Stage")));
  CHECK(stageOf(session, who) == u"customer");
}

TEST_CASE("what was left alone is counted and named in both languages") {
  UndoResult result;
  result.change.op = {QStringLiteral("contact.edit"), {QStringLiteral("Ana")}, ChangeKind::Undo};
  result.left = {{Table::Contact, 1, QStringLiteral("given"), QStringLiteral("changed.later"), ChangeId(2)},
                 {Table::Contact, 1, QStringLiteral("family"), QStringLiteral("changed.later"), ChangeId(2)}};
  Language language;
  REQUIRE(language.set(QStringLiteral("en")));
  CHECK(undoText(result, false) ==
        u"Undone: Edit Ana. 2 values stayed, because they were changed since: First name, Surname.");
  SECTION("each reason is told with its own values") {
    result.left.push_back({Table::Contact, 3, {}, QStringLiteral("used.later"), ChangeId(2)});
    result.left.push_back({Table::Contact, 4, {}, QStringLiteral("erased"), ChangeId(2)});
    CHECK(undoText(result, false) ==
          u"Undone: Edit Ana. 2 values stayed, because they were changed since: First name, Surname. 1 value stayed, "
          "because it was used since: a whole record. 1 record was erased for good and stays so.");
  }
  REQUIRE(language.set(QStringLiteral("es")));
  CHECK(undoText(result, false).contains(QStringLiteral("2 valores se quedan")));
  REQUIRE(language.set(QStringLiteral("en")));
}
