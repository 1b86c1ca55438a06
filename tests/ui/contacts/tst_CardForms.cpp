// SPDX-License-Identifier: GPL-3.0-or-later
// Consents and companies are changed from the card, by keys and clicks, each as one change that can be undone.
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include "core/contacts/ConsentStore.h"
#include "core/storage/History.h"
#include "tests/support/ui/ContactsFixture.h"
#include "ui/contacts/CardForm.h"

using namespace cartera;
using namespace cartera::test;

namespace {

const QString kLucia = QStringLiteral("Lucía Peña");

Result<> oneWithCompany(Workspace& file) {
  return addAll(file, {{{QStringLiteral("given"), QStringLiteral("Lucía")},
                        {QStringLiteral("family"), QStringLiteral("Peña")},
                        {QStringLiteral("email"), QStringLiteral("lucia@example.es")},
                        {QStringLiteral("org.name"), QStringLiteral("Toldos Mar")}}});
}

struct FormsFixture : ContactsFixture {
  FormsFixture() : ContactsFixture(oneWithCompany) { choose(kLucia); }

  CardForm& open(const char* key) {
    QToolButton* button = page->detail().fields().opener(QLatin1String(key));
    INFO(key << " among " << page->detail().fields().keys().join(u' ').toStdString());
    REQUIRE(button != nullptr);
    QTest::keyClick(button, Qt::Key_Space);
    return shown();
  }
  CardForm& shown() {
    REQUIRE(page->detail().form() != nullptr);
    REQUIRE(QTest::qWaitForWindowActive(page->detail().form()));
    return *page->detail().form();
  }
  /// Takes an entry of the menu "add a field".
  void add(const char* key) {
    QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("addField")), Qt::LeftButton);
    QAction* entry = nullptr;
    for (auto* menu : page->detail().fields().findChildren<QMenu*>()) {
      for (QAction* action : menu->actions()) {
        if (action->objectName() == QLatin1String(key)) entry = action;
      }
      menu->close();
    }
    REQUIRE(entry != nullptr);
    entry->trigger();
  }
  template <class W>
  W* part(const char* name) {
    auto* found = page->detail().form()->findChild<W*>(QLatin1String(name));
    REQUIRE(found != nullptr);
    return found;
  }
  void replace(const char* name, const QString& text) {
    auto* line = part<QLineEdit>(name);
    line->setFocus();
    line->selectAll();
    type(line, text);
  }
  void save() { QTest::mouseClick(part<QPushButton>("formSave"), Qt::LeftButton); }
  bool isClosed() {
    return waitFor([&] { return page->detail().form() == nullptr; });
  }
  const ContactCard& card() { return page->detail().details().card; }
  QString error() { return part<QLabel>("formError")->text(); }
  void undoLast() {
    elsewhere([](Workspace& file) -> Result<ChangeSet> {
      CARTERA_ASSIGN(const auto changes, History(file.db()).list(1));
      CARTERA_ASSIGN(const UndoResult done, file.undo(changes.at(0).id));
      return done.change;
    });
  }
  /// The name of everything in the form that can have the keyboard.
  void checkNames() {
    for (auto* widget : page->detail().form()->findChildren<QWidget*>()) {
      if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy() != nullptr) continue;
      INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
      CHECK_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).trimmed().isEmpty());
    }
  }
};

}  // namespace

TEST_CASE_METHOD(FormsFixture, "a consent is written down with basis, source and day, and taken back later") {
  CardForm* form = &open("@consent");
  checkNames();
  CHECK(part<QLabel>("consentHistory")->text() == u"Para esto aún no se ha dicho nada.");
  auto* basis = part<QComboBox>("consentBasis");
  basis->setFocus();
  QTest::keyClick(basis, Qt::Key_Down);
  replace("consentSource", QStringLiteral("Feria de Valencia"));
  replace("consentDay", QStringLiteral("3/11/2026"));
  CHECK(form->hasDraft());
  CHECK(page->hasDrafts());
  QTest::keyClick(part<QLineEdit>("consentDay"), Qt::Key_Return);
  REQUIRE(isClosed());
  REQUIRE(waitFor([&] { return card().consents.size() == 1; }));
  const ConsentEvent yes = card().consents.front();
  CHECK(yes.channel == Channel::Email);
  CHECK(yes.state == ConsentState::Granted);
  CHECK(yes.basis == u"customer_relation");
  CHECK(yes.source == u"Feria de Valencia");
  CHECK(yes.recordedBy == u"Ana");
  CHECK(QDateTime::fromMSecsSinceEpoch(yes.at).date() == QDate(2026, 11, 3));

  SECTION("the form then proposes the other answer and shows what was said") {
    open("@consent:email");
    CHECK(part<QPushButton>("consentNo")->isChecked());
    CHECK_FALSE(part<QComboBox>("consentBasis")->isEnabled());
    CHECK(part<QLabel>("consentHistory")->text() == u"03/11/2026 · sí · relación de cliente · Feria de Valencia · Ana");
    SECTION("withdrawn today") {
      save();
      REQUIRE(isClosed());
      REQUIRE(waitFor([&] { return card().consents.size() == 2; }));
      CHECK(consents::current(card().consents, Channel::Email)->state == ConsentState::Withdrawn);
      CHECK(card().consents.front() == yes);
      undoLast();
      REQUIRE(waitFor([&] { return card().consents.size() == 1; }));
      CHECK(consents::current(card().consents, Channel::Email)->state == ConsentState::Granted);
    }
    SECTION("an answer older than the last one is refused, and so is a day to come") {
      replace("consentDay", QStringLiteral("1/11/2026"));
      save();
      CHECK(error().contains(QStringLiteral("03/11/2026")));
      replace("consentDay", QStringLiteral("1/12/2026"));
      save();
      CHECK(error() == u"Ese día aún no ha llegado.");
      replace("consentDay", QStringLiteral("31/2/2026"));
      save();
      CHECK_FALSE(error().isEmpty());
      CHECK(page->detail().form() != nullptr);
      CHECK(card().consents.size() == 1);
    }
    SECTION("another channel has an answer of its own") {
      auto* channel = part<QComboBox>("consentChannel");
      channel->setFocus();
      QTest::keyClick(channel, Qt::Key_Down);
      CHECK(part<QPushButton>("consentYes")->isChecked());
      QTest::mouseClick(part<QPushButton>("consentNo"), Qt::LeftButton);
      save();
      REQUIRE(isClosed());
      REQUIRE(waitFor([&] { return card().consents.size() == 2; }));
      CHECK(consents::current(card().consents, Channel::Sms)->state == ConsentState::Denied);
      CHECK(consents::current(card().consents, Channel::Email)->state == ConsentState::Granted);
    }
  }
}

TEST_CASE_METHOD(FormsFixture, "role, department and dates in a company are edited, ended and taken away") {
  open("org.name");
  checkNames();
  CHECK(part<QLineEdit>("membershipCompany")->isReadOnly());
  replace("membershipRole", QStringLiteral("Jefa de compras"));
  replace("membershipStarted", QStringLiteral("1/3/2020"));
  SECTION("saved") {
    save();
    REQUIRE(isClosed());
    REQUIRE(waitFor([&] { return card().memberships.front().membership.role == u"Jefa de compras"; }));
    CHECK(card().memberships.front().membership.startedOn == u"2020-03-01");
    REQUIRE(page->detail().fields().opener(QStringLiteral("org.name")) != nullptr);
    undoLast();
    REQUIRE(waitFor([&] { return card().memberships.front().membership.role.isEmpty(); }));
  }
  SECTION("an end before the beginning is refused") {
    replace("membershipEnded", QStringLiteral("1/3/2019"));
    save();
    CHECK(error() == u"El final es anterior al principio.");
    CHECK(page->detail().form() != nullptr);
  }
  SECTION("ended today by one click") {
    QTest::mouseClick(part<QPushButton>("membershipEndToday"), Qt::LeftButton);
    save();
    REQUIRE(isClosed());
    REQUIRE(waitFor([&] { return card().memberships.front().membership.endedOn == u"2026-11-21"; }));
  }
  SECTION("taken away, and brought back") {
    QTest::mouseClick(part<QPushButton>("membershipRemove"), Qt::LeftButton);
    REQUIRE(isClosed());
    REQUIRE(waitFor([&] { return card().memberships.empty(); }));
    undoLast();
    REQUIRE(waitFor([&] { return card().memberships.size() == 1; }));
  }
  SECTION("Esc leaves all as it was") {
    QTest::keyClick(part<QLineEdit>("membershipRole"), Qt::Key_Escape);
    REQUIRE(isClosed());
    CHECK(card().memberships.front().membership.role.isEmpty());
    CHECK_FALSE(page->hasDrafts());
  }
}

TEST_CASE_METHOD(FormsFixture, "a second company is added, and becomes the main one when the first has ended") {
  add("add.@newmembership");
  shown();
  save();
  CHECK(error() == u"¿Qué empresa?");
  replace("membershipCompany", QStringLiteral("Hotel Mirador"));
  replace("membershipRole", QStringLiteral("Gerente"));
  save();
  REQUIRE(isClosed());
  REQUIRE(waitFor([&] { return card().memberships.size() == 2; }));
  CHECK(card().memberships[0].companyName == u"Toldos Mar");
  CHECK(card().memberships[1].companyName == u"Hotel Mirador");
  CHECK(card().memberships[1].membership.role == u"Gerente");
  open("org.name");
  QTest::mouseClick(part<QPushButton>("membershipEndToday"), Qt::LeftButton);
  save();
  REQUIRE(isClosed());
  REQUIRE(waitFor([&] { return card().memberships[0].companyName == u"Hotel Mirador"; }));
  CHECK(card().memberships[1].membership.endedOn == u"2026-11-21");
}

TEST_CASE_METHOD(FormsFixture, "a form with something unsaved is not replaced by another") {
  CardForm* form = &open("org.name");
  replace("membershipRole", QStringLiteral("Gerente"));
  QTest::mouseClick(page->detail().fields().opener(QStringLiteral("@consent")), Qt::LeftButton);
  CHECK(page->detail().form() == form);
  CHECK(part<QLineEdit>("membershipRole")->text() == u"Gerente");
}
