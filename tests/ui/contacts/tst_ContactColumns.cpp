// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns stand in the list, in which order and how wide: by the mouse, by the keyboard, and again next time.
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include "tests/support/Catch.h"
#include "tests/support/ui/ContactsFixture.h"
#include "ui/contacts/ContactColumnsDialog.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<> one(Workspace& file) {
  return addAll(file, {{{u"full_name"_s, u"Ana Gil"_s},
                        {u"addr.work.city"_s, u"Lugo"_s},
                        {u"phone"_s, u"+34 644 000 000"_s},
                        {u"owner"_s, u"Marta"_s}}});
}

struct ColumnsFixture : ContactsFixture {
  ColumnsFixture() : ContactsFixture(one) {
    window.resize(1600, 700);
    (void)waitFor([this] { return !page->table().isColumnHidden(ContactListModel::City); });
  }
  [[nodiscard]] QHeaderView& header() const { return *page->table().horizontalHeader(); }
  [[nodiscard]] int width(int column) const { return header().sectionSize(column); }
  /// The titles as they are seen.
  [[nodiscard]] QStringList titles() const {
    QStringList out;
    for (int at = 0; at < header().count(); ++at) {
      const int column = header().logicalIndex(at);
      if (!header().isSectionHidden(column))
        out += model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    return out;
  }
  void drag(const QPoint& from, const QPoint& to) const {
    QWidget* on = header().viewport();
    QTest::mousePress(on, Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(on, (from + to) / 2);
    QTest::mouseMove(on, to);
    QTest::mouseRelease(on, Qt::LeftButton, Qt::NoModifier, to);
  }
  [[nodiscard]] QPoint middleOf(int column) const {
    return {header().sectionViewportPosition(column) + width(column) / 2, header().height() / 2};
  }
  ContactColumnsDialog& openDialog() {
    actions->action("contacts.columns")->trigger();
    auto* dialog = page->window()->findChild<ContactColumnsDialog*>();
    REQUIRE(dialog != nullptr);
    return *dialog;
  }
  [[nodiscard]] QString kept() const { return settings.value(u"contacts/columns"_s).toString(); }
};

}  // namespace

TEST_CASE_METHOD(ColumnsFixture, "an edge that is drawn gives one column what the next loses, and stays so") {
  const int phone = width(ContactListModel::Phone);
  const int stage = width(ContactListModel::Stage);
  const int name = width(ContactListModel::Name);
  const QPoint edge(header().sectionViewportPosition(ContactListModel::Stage) - 1, header().height() / 2);
  drag(edge, edge + QPoint(30, 0));
  CHECK(width(ContactListModel::Phone) == phone + 30);
  CHECK(width(ContactListModel::Stage) == stage - 30);
  CHECK(width(ContactListModel::Name) == name);
  CHECK(kept().startsWith(u"phone:180 stage:82 "_s));

  // Never narrower than what can be taken hold of again.
  drag(edge + QPoint(30, 0), edge + QPoint(300, 0));
  CHECK(width(ContactListModel::Stage) == looks.theme.px(ContactColumns::kNarrowest));
  CHECK(width(ContactListModel::Phone) + width(ContactListModel::Stage) == phone + stage);
}

TEST_CASE_METHOD(ColumnsFixture,
                 "a title that is drawn elsewhere takes its column along, and the name stays in front") {
  drag(middleOf(ContactListModel::City), middleOf(ContactListModel::Phone) - QPoint(40, 0));
  CHECK(titles().mid(0, 3) == QStringList{u"Nombre"_s, u"Ciudad"_s, u"Teléfono"_s});
  drag(middleOf(ContactListModel::City), middleOf(ContactListModel::Name) - QPoint(100, 0));
  CHECK(titles().first() == u"Nombre"_s);
  CHECK(kept().startsWith(u"city:"_s));
}

TEST_CASE_METHOD(ColumnsFixture, "columns are chosen, put in order and made wider with the keyboard alone") {
  ContactColumnsDialog& dialog = openDialog();
  auto* list = dialog.findChild<QListWidget*>(u"columnList"_s);
  REQUIRE(list != nullptr);
  REQUIRE(list->currentRow() == 0);
  // The stage goes, the owner comes, and to the front.
  QTest::keyClick(list, Qt::Key_Down);
  QTest::keyClick(list, Qt::Key_Space);
  CHECK_FALSE(titles().contains(u"Estado"_s));
  QTest::keyClicks(list, u"Resp"_s);
  REQUIRE(list->currentItem()->text() == u"Responsable"_s);
  QTest::keyClick(list, Qt::Key_Space);
  auto* up = dialog.findChild<QPushButton*>(u"columnUp"_s);
  while (up->isEnabled()) QTest::keyClick(up, Qt::Key_Space);
  CHECK(titles().mid(0, 3) == QStringList{u"Nombre"_s, u"Responsable"_s, u"Teléfono"_s});
  CHECK(list->currentItem()->text() == u"Responsable"_s);
  auto* wide = dialog.findChild<QSpinBox*>(u"columnWidth"_s);
  wide->selectAll();
  QTest::keyClicks(wide, u"210"_s);
  QTest::keyClick(wide, Qt::Key_Tab);
  CHECK(width(ContactListModel::Owner) == looks.theme.px(210));
  CHECK(waitFor([&] { return model().index(0, ContactListModel::Owner).data().toString() == u"Marta"_s; }));

  QWidget other;
  AppContext context{*jobs, *actions, looks.theme, prompts, settings, language, clock, notifier, [](ContactId) {}, {}};
  ContactsPage next(context, &other);
  CHECK(next.table().columns() == page->table().columns());

  QTest::keyClick(dialog.findChild<QPushButton*>(u"columnsUsual"_s), Qt::Key_Space);
  CHECK(page->table().columns() == ContactColumns::usual());
  QTest::keyClick(&dialog, Qt::Key_Escape);
  CHECK(waitFor([&] { return page->window()->findChild<ContactColumnsDialog*>() == nullptr; }));
}

TEST_CASE_METHOD(ColumnsFixture, "rows are copied with the columns that were chosen, in their order") {
  page->table().setColumns(ContactColumns::from(
      u"owner:100 city:100 -phone:150 -stage:112 -last_contact:126 -email:240 -company:100 -complete:100"_s));
  choose(u"Ana Gil"_s);
  QGuiApplication::clipboard()->clear();
  actions->action("contacts.copy")->trigger();
  CHECK(waitFor(
      [] { return QGuiApplication::clipboard()->text() == u"Nombre\tResponsable\tCiudad\nAna Gil\tMarta\tLugo\n"_s; }));
}

TEST_CASE("columns that cannot be read are passed over, and those that are missing stand behind") {
  const auto read = ContactColumns::from(u"city:99 city:80 nonsense:100 -email:200 phone:7 stage:9999 owner"_s);
  CHECK(read.text() ==
        u"city:99 -email:200 phone:150 stage:112 last_contact:126 -company:180 -owner:130 -complete:100"_s);
  CHECK(ContactColumns::from({}) == ContactColumns::usual());
  CHECK(ContactColumns::from(ContactColumns::usual().text()) == ContactColumns::usual());
}
