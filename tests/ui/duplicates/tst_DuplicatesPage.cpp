// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/Audit.h"
#include "tests/ui/duplicates/DuplicatesFixture.h"
#include "ui/quality/QualityPage.h"
#include "ui/shell/JobsWatcher.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/Toast.h"

#include <QProgressBar>
#include <set>

using namespace cartera;
using namespace cartera::test;
using namespace Qt::StringLiterals;

namespace {

QString wordsOf(const DuplicatesPage* page, const QString& label) {
  auto* found = page->findChild<QLabel*>(label);
  REQUIRE(found);
  return found->text();
}

QPushButton* button(FileSession& session, const QString& action) {
  auto* found = session.window().findChild<QPushButton*>(u"button."_s + action);
  REQUIRE(found);
  return found;
}

}  // namespace

TEST_CASE_METHOD(DuplicatesFixture,
                 "the page searches by itself and shows the likeliest pair side by side, with reasons") {
  FileSession& session = openPairs();
  DuplicatesPage* page = this->page(session);
  REQUIRE(page->model()->rowCount() == 2);
  chooseRow(page, u"Lucía"_s);
  REQUIRE(page->view()->pair());
  CHECK(wordsOf(page, u"duplicates.for"_s).contains(u"E-mail: the same"_s));
  CHECK(wordsOf(page, u"duplicates.limits"_s).contains(u"5 contacts compared"_s));
  // What is the same has no choice; what differs has one and a sign.
  CHECK(page->view()->choice(u"birthday"_s, false) == nullptr);
  CHECK(page->findChild<QLabel*>(u"pair.mark.birthday"_s)->text() == u"=");
  REQUIRE(page->view()->choice(u"job_title"_s, true));
  CHECK(page->view()->choice(u"job_title"_s, true)->accessibleName() == u"Job title: Interiorista");
  CHECK(page->findChild<QLabel*>(u"pair.mark.job_title"_s)->text() == QString(QChar(0x2260)));
  // The same number written in two ways is one number.
  CHECK(page->findChild<QLabel*>(u"pair.mark.phone"_s)->text() == u"=");
}

TEST_CASE_METHOD(DuplicatesFixture,
                 "M merges the pair, the next one comes, and one undo brings both back as they were") {
  FileSession& session = openPairs();
  DuplicatesPage* page = this->page(session);
  chooseRow(page, u"Lucía"_s);
  const ContactId left = page->view()->pair()->left.card.contact.id;
  const ContactId right = page->view()->pair()->right.card.contact.id;
  const ContactId kept = page->view()->pair()->kept().card.contact.id;
  const ContactId other = page->view()->pair()->other().card.contact.id;
  press(page, Qt::Key_M);
  REQUIRE(hasPairs(page, 1));
  CHECK(people(session) == 4);
  CHECK(names(page).first().contains(u"Iker"_s));
  CHECK(page->view()->pair()->left.name.contains(u"Iker"_s));
  CHECK(page->table()->hasFocus());
  // What only one of the two had is the kept one's now.
  CHECK(field(session, kept, u"tax_id"_s) == u"12345678Z");
  CHECK(field(session, kept, u"addr.home.city"_s) == u"Valencia");
  const Toast* toast = session.window().toastWidget();
  CHECK(toast->text().startsWith(u"Merge "_s));
  // It stands in the way of no button.
  for (const char* action : {"duplicates.merge", "duplicates.separate", "duplicates.later", "duplicates.swap"}) {
    const QPushButton* under = button(session, QLatin1String(action));
    INFO(action);
    CHECK_FALSE(QRect(under->mapToGlobal(QPoint()), under->size())
                    .intersects(QRect(toast->mapToGlobal(QPoint()), toast->size())));
  }

  undo(session);
  REQUIRE(hasPairs(page, 2));
  CHECK(people(session) == 5);
  CHECK(page->view()->pair()->left.card.contact.id == left);
  CHECK(page->view()->pair()->right.card.contact.id == right);
  CHECK_FALSE(field(session, other, u"email[1]"_s).isEmpty());
}

TEST_CASE_METHOD(DuplicatesFixture, "K keeps a pair separate for good, until that is taken back") {
  FileSession& session = openPairs();
  DuplicatesPage* page = this->page(session);
  chooseRow(page, u"Iker"_s);
  press(page, Qt::Key_K);
  REQUIRE(hasPairs(page, 1));
  CHECK(people(session) == 5);
  CHECK(names(page).first().contains(u"Lucía"_s));
  // Another search does not ask again.
  QTest::keyClick(page->table(), Qt::Key_F5);
  REQUIRE(hasPairs(page, 1));
  CHECK(names(page).first().contains(u"Lucía"_s));
  // Nor does anything else than an undo, and then the page offers another search.
  CHECK_FALSE(page->notice()->isVisible());
  undo(session);
  REQUIRE(waitFor([&] { return page->notice()->isVisible(); }));
  QTest::mouseClick(page->notice()->button(), Qt::LeftButton);
  CHECK(waitFor([&] { return page->isSettled() && page->model()->rowCount() == 2; }));
}

TEST_CASE_METHOD(DuplicatesFixture, "a pair kept separate stands in the list again after an undo, without a search") {
  FileSession& session = openPairs();
  DuplicatesPage* page = this->page(session);
  const QStringList before = names(page);
  chooseRow(page, u"Iker"_s);
  press(page, Qt::Key_K);
  REQUIRE(hasPairs(page, 1));
  undo(session);
  REQUIRE(hasPairs(page, 2));
  CHECK(names(page) == before);
  CHECK(page->view()->pair()->left.name.contains(u"Iker"_s));
}

TEST_CASE_METHOD(DuplicatesFixture, "three copies of a person are merged one after the other, without another search") {
  FileSession& session = open(fill(among(threeCopies())));
  DuplicatesPage* page = this->page(session);
  REQUIRE(page->model()->rowCount() == 2);
  chooseRow(page, u"Unzueta"_s);
  const ContactId kept = page->view()->pair()->kept().card.contact.id;
  REQUIRE(page->view()->pair()->kept().name == u"Nerea Olabarri Unzueta");
  const auto* merged = page->findChild<QLabel*>(u"duplicates.merged"_s);
  REQUIRE(merged);
  CHECK_FALSE(merged->isVisible());
  press(page, Qt::Key_M);
  REQUIRE(hasPairs(page, 1));
  // The third one is there beside the one that stayed, under its name, with the reasons of then.
  const auto both = [page] {
    return std::set{page->view()->pair()->left.card.contact.id, page->view()->pair()->right.card.contact.id};
  };
  CHECK(both().count(kept) == 1);
  CHECK(names(page).first().contains(u"Unzueta"_s));
  CHECK(merged->isVisible());
  CHECK(merged->text().contains(u"Nerea Olabarri"_s));
  CHECK(wordsOf(page, u"duplicates.for"_s).contains(u"Phone: the same"_s));

  SECTION("merged as well, and taken back step by step") {
    press(page, Qt::Key_M);
    REQUIRE(waitFor([&] { return page->empty()->isVisible(); }));
    CHECK(people(session) == 11);
    QStringList said;
    for (const QLabel* label : page->empty()->findChildren<QLabel*>()) said += label->text();
    CHECK(said.contains(u"2 merged · 0 kept separate"_s));
    undo(session);
    REQUIRE(hasPairs(page, 1));
    CHECK(both().count(kept) == 1);
    undo(session);
    REQUIRE(hasPairs(page, 2));
    CHECK(people(session) == 13);
    chooseRow(page, u"Unzueta"_s);
    CHECK_FALSE(merged->isVisible());
    for (const QString& name : names(page)) INFO(name.toStdString());
    CHECK(names(page).filter(u"Unzueta"_s).size() == 1);
  }
  SECTION("kept separate, for the next search as well") {
    press(page, Qt::Key_K);
    REQUIRE(waitFor([&] { return page->empty()->isVisible(); }));
    CHECK(people(session) == 12);
    page->empty()->primaryButton()->click();
    REQUIRE(waitFor([&] { return page->isSettled() && page->empty()->isVisible(); }));
  }
  SECTION("gone with a split, and there again as it was found") {
    (void)run<ChangeSet>(session, [kept](Workspace& file) { return duplicatedata::split(file, kept); });
    REQUIRE(hasPairs(page, 2));
    CHECK(names(page).filter(u"Unzueta"_s).size() == 1);
  }
  SECTION("in Spanish") {
    REQUIRE(language.set(u"es"_s));
    CHECK(waitFor([&] { return merged->text().startsWith(u"Se encontró antes de fusionar a Nerea Olabarri"_s); }));
    CHECK(auditAccessibility(session.window()).join(u'\n').toStdString().empty());
  }
}

TEST_CASE_METHOD(DuplicatesFixture, "a pair that is listed already is not listed twice after a merge") {
  FileSession& session = open(fill(among({lucia(), luciaAgain(), luciaAgain()})));
  DuplicatesPage* page = this->page(session);
  REQUIRE(page->model()->rowCount() == 3);
  press(page, Qt::Key_M);
  REQUIRE(hasPairs(page, 1));
  undo(session);
  REQUIRE(hasPairs(page, 3));
  press(page, Qt::Key_M);
  REQUIRE(hasPairs(page, 1));
  press(page, Qt::Key_M);
  REQUIRE(waitFor([&] { return page->empty()->isVisible(); }));
  CHECK(people(session) == 11);
}

TEST_CASE_METHOD(DuplicatesFixture,
                 "values of one's own fields, and the main e-mail and phone, are chosen like all others") {
  FileSession& session = open(fill(among(threeCopies())));
  DuplicatesPage* page = this->page(session);
  chooseRow(page, u"Unzueta"_s);
  const bool keepsRight = page->view()->pair()->keepsRight;
  const ContactId kept = page->view()->pair()->kept().card.contact.id;
  const ContactId other = page->view()->pair()->other().card.contact.id;
  // Both have the same e-mail: nothing to choose.
  CHECK(page->view()->choice(u"email[1]"_s, false) == nullptr);
  QRadioButton* size = page->view()->choice(u"custom[Talla]"_s, !keepsRight);
  QRadioButton* phone = page->view()->choice(u"phone[1]"_s, !keepsRight);
  REQUIRE(size);
  REQUIRE(phone);
  CHECK(size->accessibleName() == u"Talla: 39");
  CHECK(phone->accessibleName() == u"Main phone: +34 655 778 899");
  CHECK_FALSE(size->isChecked());
  CHECK_FALSE(phone->isChecked());
  QTest::mouseClick(size, Qt::LeftButton, {}, QPoint(8, size->height() / 2));
  phone->setFocus(Qt::TabFocusReason);
  QTest::keyClick(phone, Qt::Key_Space);
  CHECK(size->isChecked());
  CHECK(phone->isChecked());
  CHECK(auditAccessibility(session.window()).join(u'\n').toStdString().empty());
  page->table()->setFocus();
  press(page, Qt::Key_M);
  REQUIRE(hasPairs(page, 1));
  for (const char* code : {"es", "en"}) {
    REQUIRE(language.set(QLatin1String(code)));
    for (const Scheme scheme : {Scheme::Dark, Scheme::Light}) {
      looks.theme.apply({.scheme = scheme});
      QCoreApplication::processEvents();
      CHECK(takePicture(session.window(), u"duplicates-third-%1-%2"_s.arg(
                                              QLatin1String(code), scheme == Scheme::Dark ? u"dark"_s : u"light"_s)));
    }
  }
  CHECK(field(session, kept, u"custom[Talla]"_s) == u"39");
  CHECK(field(session, kept, u"phone[1]"_s) == u"655 77 88 99");
  CHECK(field(session, kept, u"phone[2]"_s) == u"644 10 20 30");
  (void)run<ChangeSet>(session, [kept](Workspace& file) { return duplicatedata::split(file, kept); });
  CHECK(field(session, kept, u"custom[Talla]"_s) == u"38");
  CHECK(field(session, kept, u"phone[1]"_s) == u"644 10 20 30");
  CHECK(field(session, other, u"custom[Talla]"_s) == u"39");
  CHECK(field(session, other, u"phone[1]"_s) == u"655 77 88 99");
}

TEST_CASE_METHOD(DuplicatesFixture, "a chosen value is the one that is shown after the merge") {
  FileSession& session = openPairs();
  DuplicatesPage* page = this->page(session);
  chooseRow(page, u"Lucía"_s);
  const bool keepsRight = page->view()->pair()->keepsRight;
  const ContactId kept = page->view()->pair()->kept().card.contact.id;
  QRadioButton* theirs = page->view()->choice(u"job_title"_s, !keepsRight);
  REQUIRE(theirs);
  CHECK_FALSE(theirs->isChecked());
  const QString wanted = theirs->text();
  QTest::mouseClick(theirs, Qt::LeftButton, {}, QPoint(8, theirs->height() / 2));
  CHECK(theirs->isChecked());
  // The keyboard is still in the list.
  CHECK(page->table()->hasFocus());
  press(page, Qt::Key_M);
  REQUIRE(hasPairs(page, 1));
  CHECK(field(session, kept, u"job_title"_s) == wanted);
}

TEST_CASE_METHOD(DuplicatesFixture, "X makes the other one stay, and what was chosen stays chosen") {
  FileSession& session = openPairs();
  DuplicatesPage* page = this->page(session);
  chooseRow(page, u"Lucía"_s);
  const bool keepsRight = page->view()->pair()->keepsRight;
  const ContactId other = page->view()->pair()->other().card.contact.id;
  page->view()->choice(u"job_title"_s, keepsRight)->setFocus();
  QTest::keyClick(page->view()->choice(u"job_title"_s, keepsRight), Qt::Key_Space);
  page->table()->setFocus();
  const QString wanted = page->view()->choice(u"job_title"_s, keepsRight)->text();
  // Chosen away and back: it counts as chosen.
  page->view()->choice(u"job_title"_s, !keepsRight)->click();
  page->view()->choice(u"job_title"_s, keepsRight)->click();
  press(page, Qt::Key_X);
  REQUIRE(waitFor([&] { return page->view()->pair() && page->view()->pair()->keepsRight == !keepsRight; }));
  CHECK(page->view()->stays(!keepsRight)->isChecked());
  CHECK(page->view()->choice(u"job_title"_s, keepsRight)->isChecked());
  press(page, Qt::Key_M);
  REQUIRE(hasPairs(page, 1));
  CHECK(field(session, other, u"job_title"_s) == wanted);
  CHECK(field(session, other, u"tax_id"_s) == u"12345678Z");
}

TEST_CASE_METHOD(DuplicatesFixture, "who stays is chosen by a click as well") {
  FileSession& session = openPairs();
  DuplicatesPage* page = this->page(session);
  const bool keepsRight = page->view()->pair()->keepsRight;
  QRadioButton* stays = page->view()->stays(!keepsRight);
  QTest::mouseClick(stays, Qt::LeftButton, {}, QPoint(8, stays->height() / 2));
  CHECK(waitFor([&] { return page->view()->pair()->keepsRight == !keepsRight; }));
}

TEST_CASE_METHOD(DuplicatesFixture, "S and the arrows move on without deciding, and the buttons do what the keys do") {
  FileSession& session = openPairs();
  DuplicatesPage* page = this->page(session);
  REQUIRE(page->table()->currentIndex().row() == 0);
  const QStringList before = names(page);
  press(page, Qt::Key_S);
  CHECK(page->table()->currentIndex().row() == 1);
  press(page, Qt::Key_Up);
  CHECK(page->table()->currentIndex().row() == 0);
  press(page, Qt::Key_Down);
  CHECK(page->table()->currentIndex().row() == 1);
  press(page, Qt::Key_S);
  CHECK(page->table()->currentIndex().row() == 1);
  CHECK(names(page) == before);
  QPushButton* keep = button(session, u"duplicates.separate"_s);
  REQUIRE(waitFor([&] { return keep->isEnabled(); }));
  QTest::mouseClick(keep, Qt::LeftButton);
  REQUIRE(hasPairs(page, 1));
  CHECK(names(page).first() == before.first());
  QTest::mouseClick(button(session, u"duplicates.merge"_s), Qt::LeftButton);
  REQUIRE(waitFor([&] { return page->empty()->isVisible(); }));
  CHECK(people(session) == 4);
}

TEST_CASE_METHOD(DuplicatesFixture, "at the end the page says what was decided, without what was taken back") {
  FileSession& session = openPairs();
  DuplicatesPage* page = this->page(session);
  press(page, Qt::Key_M);
  REQUIRE(hasPairs(page, 1));
  undo(session);
  REQUIRE(hasPairs(page, 2));
  press(page, Qt::Key_K);
  REQUIRE(hasPairs(page, 1));
  press(page, Qt::Key_M);
  REQUIRE(waitFor([&] { return page->empty()->isVisible(); }));
  QStringList said;
  for (const QLabel* label : page->empty()->findChildren<QLabel*>()) said += label->text();
  CHECK(said.contains(u"Every pair is decided"_s));
  CHECK(said.contains(u"1 merged · 1 kept separate"_s));
}

TEST_CASE_METHOD(DuplicatesFixture, "a pair of which one has gone meanwhile is passed over, and that is said") {
  FileSession& session = openPairs();
  DuplicatesPage* page = this->page(session);
  chooseRow(page, u"Iker"_s);
  const ContactId gone = page->view()->pair()->right.card.contact.id;
  (void)run<ChangeSet>(session, [gone](Workspace& file) {
    return file.transact({u"contact.trash"_s, {u"Iker"_s}}, [gone](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(contacts::moveToTrash(ctx, gone));
      return {};
    });
  });
  REQUIRE(hasPairs(page, 1));
  CHECK(waitFor([&] { return session.window().toastWidget()->text().contains(u"passed over"_s); }));
  CHECK(names(page).first().contains(u"Lucía"_s));
}

TEST_CASE_METHOD(DuplicatesFixture, "nothing is merged that is not what was seen") {
  FileSession& session = openPairs();
  DuplicatesPage* page = this->page(session);
  const duplicatedata::Comparison seen = *page->view()->pair();
  const ContactId changed = seen.other().card.contact.id;
  const auto refused = run<QString>(session, [seen, changed](Workspace& file) -> Result<QString> {
    CARTERA_TRY(file.transact({u"contact.edit"_s, {}}, [changed](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(contactfields::applyField(ctx, changed, u"likes"_s, u"té"_s));
      return {};
    }));
    const auto done = duplicatedata::merge(file, seen, {});
    return done ? QString() : done.error().subject;
  });
  CHECK(refused == u"pair.changed");
  CHECK(people(session) == 5);
  // The page shows the pair as it is now.
  CHECK(waitFor([&] { return page->view()->pair() && !(*page->view()->pair() == seen); }));
}

TEST_CASE_METHOD(DuplicatesFixture, "when nobody is there twice the page says so in words") {
  FileSession& session = open();
  DuplicatesPage* page = this->page(session);
  CHECK(page->empty()->isVisible());
  const auto labels = page->empty()->findChildren<QLabel*>();
  CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel* l) { return l->text().contains(u"Nobody"_s); }));
  CHECK(page->empty()->primaryButton()->hasFocus());
}

TEST_CASE_METHOD(DuplicatesFixture, "the search can be stopped, and begun again") {
  FileSession& session = openPairs();
  DuplicatesPage* page = this->page(session);
  QTest::keyClick(page->table(), Qt::Key_F5);
  REQUIRE(page->cancelButton()->isVisible());
  CHECK(page->findChild<QProgressBar*>()->isVisible());
  CHECK(page->cancelButton()->hasFocus());
  QTest::keyClick(page->cancelButton(), Qt::Key_Space);
  // At once, whatever the search is at just then.
  REQUIRE(page->empty()->isVisible());
  const auto labels = page->empty()->findChildren<QLabel*>();
  CHECK(std::any_of(labels.begin(), labels.end(),
                    [](const QLabel* l) { return l->text() == u"The search was stopped"; }));
  CHECK(people(session) == 5);
  QTest::mouseClick(page->empty()->primaryButton(), Qt::LeftButton);
  CHECK(hasPairs(page, 2));
}

TEST_CASE_METHOD(DuplicatesFixture, "the search stands among the work that goes on, and is stopped there as well") {
  FileSession& session = openPairs();
  DuplicatesPage* page = this->page(session);
  std::vector<JobInfo> begun;
  QObject::connect(&session.jobs(), &JobRunner::jobStarted, page, [&](const JobInfo& job) {
    begun.push_back(job);
    session.jobs().cancel(job.id);
  });
  QTest::keyClick(page->table(), Qt::Key_F5);
  REQUIRE(begun.size() == 1);
  CHECK(jobText(begun.front()) == u"Looking for duplicates");
  CHECK(begun.front().cancellable);
  REQUIRE(waitFor([&] { return page->empty()->isVisible(); }));
  const auto labels = page->empty()->findChildren<QLabel*>();
  CHECK(std::any_of(labels.begin(), labels.end(),
                    [](const QLabel* l) { return l->text() == u"The search was stopped"; }));
}

TEST_CASE_METHOD(DuplicatesFixture, "the figure of those who are there twice leads to the page of duplicates") {
  FileSession& session = openPairs();
  session.window().showPage(u"quality"_s);
  auto* quality = static_cast<QualityPage*>(session.window().page(u"quality"_s));
  REQUIRE(waitFor([&] { return quality->isSettled(); }));
  for (int row = 0; row < quality->figures()->model()->rowCount(); ++row) {
    const QModelIndex figure = quality->figures()->model()->index(row, FiguresModel::What);
    if (figure.data().toString() != u"There twice") continue;
    quality->figures()->setCurrentIndex(figure);
    quality->figures()->setFocus();
    QTest::keyClick(quality->figures(), Qt::Key_Return);
  }
  CHECK(session.window().currentPage()->id() == u"duplicates");
}

TEST_CASE_METHOD(DuplicatesFixture, "the page of duplicates speaks both languages, and everything in it has a name") {
  FileSession& session = openPairs();
  DuplicatesPage* page = this->page(session);
  chooseRow(page, u"Lucía"_s);
  CHECK(auditAccessibility(session.window()).join(u'\n').toStdString().empty());
  REQUIRE(language.set(u"es"_s));
  CHECK(waitFor([&] { return wordsOf(page, u"duplicates.for"_s).contains(u"Correo: igual"_s); }));
  CHECK(page->view()->choice(u"job_title"_s, true)->accessibleName() == u"Cargo: Interiorista");
  CHECK(auditAccessibility(session.window()).join(u'\n').toStdString().empty());
}
