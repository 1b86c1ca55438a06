// SPDX-License-Identifier: GPL-3.0-or-later
// The list sorted by a click on a title, or from the keyboard.
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

#include "tests/support/Catch.h"
#include "tests/support/ui/ContactsFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<> four(Workspace& file) {
  const auto person = [](const char* name, const char* city, const char* phone) {
    return contactfields::FieldValues{{QStringLiteral("full_name"), QString::fromUtf8(name)},
                                      {QStringLiteral("addr.work.city"), QString::fromUtf8(city)},
                                      {QStringLiteral("phone"), QString::fromUtf8(phone)}};
  };
  return addAll(file, {person("Ana Gil", "Zamora", "644000000"), person("Bea Gil", "Ávila", "611000000"),
                       person("Carlos Gil", "", ""), person("Dora Gil", "Lugo", "622000000")});
}

struct SortingFixture : ContactsFixture {
  SortingFixture() : ContactsFixture(four) {}
  void clickTitle(int column) const {
    QHeaderView& header = *page->table().horizontalHeader();
    const QPoint at(header.sectionViewportPosition(column) + header.sectionSize(column) / 2, header.height() / 2);
    QTest::mouseClick(header.viewport(), Qt::LeftButton, Qt::NoModifier, at);
  }
  [[nodiscard]] QString readAloud(int column) const {
    return model().headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
  }
};

const QStringList kByName{u"Ana Gil"_s, u"Bea Gil"_s, u"Carlos Gil"_s, u"Dora Gil"_s};
const QStringList kByPhoneOrCity{u"Bea Gil"_s, u"Dora Gil"_s, u"Ana Gil"_s, u"Carlos Gil"_s};
const QStringList kUpsideDown{u"Ana Gil"_s, u"Dora Gil"_s, u"Bea Gil"_s, u"Carlos Gil"_s};

}  // namespace

TEST_CASE_METHOD(SortingFixture, "a click on a title sorts by it, the next turns it round, the third ends it") {
  REQUIRE(showsNames(kByName));
  clickTitle(ContactListModel::Phone);
  CHECK(showsNames(kByPhoneOrCity));
  CHECK(readAloud(ContactListModel::Phone) == QStringLiteral("Teléfono, en orden ascendente"));
  clickTitle(ContactListModel::Phone);
  CHECK(showsNames(kUpsideDown));
  CHECK(readAloud(ContactListModel::Phone) == QStringLiteral("Teléfono, en orden descendente"));
  clickTitle(ContactListModel::Phone);
  CHECK(showsNames(kByName));
  CHECK(readAloud(ContactListModel::Phone) == QStringLiteral("Teléfono"));

  clickTitle(ContactListModel::Name);
  CHECK(showsNames({u"Dora Gil"_s, u"Carlos Gil"_s, u"Bea Gil"_s, u"Ana Gil"_s}));
  clickTitle(ContactListModel::Name);
  CHECK(showsNames(kByName));
}

TEST_CASE_METHOD(SortingFixture, "whoever is chosen stays chosen in another order") {
  choose(QStringLiteral("Carlos Gil"));
  clickTitle(ContactListModel::Phone);
  REQUIRE(showsNames(kByPhoneOrCity));
  CHECK(page->table().currentIndex().row() == 3);
  CHECK(page->detail().shownName() == QStringLiteral("Carlos Gil"));
}

TEST_CASE_METHOD(SortingFixture, "what is changed moves to its place in the order") {
  clickTitle(ContactListModel::Phone);
  REQUIRE(showsNames(kByPhoneOrCity));
  const ContactId carlos = model().idAt(3);
  elsewhere([carlos](Workspace& file) {
    return contactdata::edit(file, carlos, QStringLiteral("x"), QStringLiteral("phone"), QStringLiteral("615000000"));
  });
  CHECK(showsNames({u"Bea Gil"_s, u"Carlos Gil"_s, u"Dora Gil"_s, u"Ana Gil"_s}));
}

TEST_CASE_METHOD(SortingFixture,
                 "a search keeps the order that was chosen, and the usual one is the best match first") {
  clickTitle(ContactListModel::Phone);
  REQUIRE(showsNames(kByPhoneOrCity));
  QTest::keyClicks(&page->search(), QStringLiteral("gil"));
  CHECK(showsNames(kByPhoneOrCity));
}

TEST_CASE_METHOD(SortingFixture, "the order is chosen without the mouse and is there again in the next window") {
  page->table().setFocus();
  QTest::keyClick(&page->table(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
  auto* menu = page->table().findChild<QMenu*>(QStringLiteral("sortMenu"));
  REQUIRE(menu != nullptr);
  QAction* city = nullptr;
  for (QAction* action : menu->actions())
    if (action->text() == QStringLiteral("Ciudad")) city = action;
  REQUIRE(city != nullptr);
  menu->setActiveAction(city);
  QTest::keyClick(menu, Qt::Key_Return);
  CHECK(showsNames(kByPhoneOrCity));
  CHECK(settings.value(QStringLiteral("contacts/order")).toString() == QStringLiteral("city"));
  settings.setValue(QStringLiteral("contacts/order"), QStringLiteral("-phone"));

  QWidget other;
  AppContext context{*jobs, *actions, looks.theme, prompts, settings, language, clock, notifier, [](ContactId) {}, {}};
  ContactsPage next(context, &other);
  CHECK(static_cast<ContactListModel&>(*next.table().model()).order() ==
        contacts::Order{contacts::SortBy::Phone, true});
}
