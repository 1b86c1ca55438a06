// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of a row of the list.
#include <QMenu>
#include <QTest>

#include "tests/support/Catch.h"
#include "tests/support/ui/ContactsFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<> two(Workspace& file) {
  return addAll(file, {{{QStringLiteral("full_name"), QStringLiteral("Ana Gil")},
                        {QStringLiteral("phone"), QStringLiteral("611000000")}},
                       {{QStringLiteral("full_name"), QStringLiteral("Bea Paz")}}});
}

QMenu* menuOf(const ContactsFixture& f) { return f.page->findChild<QMenu*>(QStringLiteral("contextMenu")); }

QStringList idsIn(const QMenu& menu) {
  QStringList out;
  for (const QAction* action : menu.actions())
    if (!action->isSeparator()) out += action->objectName();
  return out;
}

}  // namespace

TEST_CASE("the menu key on a row offers what can be done with it, and nothing that cannot") {
  ContactsFixture f(two);
  f.choose(QStringLiteral("Ana Gil"));
  QWidget* viewport = f.page->table().viewport();
  const QPoint at = f.page->table().visualRect(f.page->table().currentIndex()).center();
  QContextMenuEvent event(QContextMenuEvent::Keyboard, at, viewport->mapToGlobal(at));
  QCoreApplication::sendEvent(viewport, &event);
  QMenu* menu = menuOf(f);
  REQUIRE(menu != nullptr);
  CHECK(idsIn(*menu) == QStringList{u"contacts.edit"_s, u"contacts.note"_s, u"contacts.call"_s, u"contacts.tag"_s,
                                    u"contacts.stage"_s, u"contacts.owner"_s, u"contacts.copy"_s, u"contacts.trash"_s});
  QStringList letters;
  for (const QAction* action : menu->actions()) {
    if (action->isSeparator()) continue;
    const QString text = action->text();
    INFO(text.toStdString());
    REQUIRE(text.contains(u'&'));
    const QString letter = text.mid(text.indexOf(u'&') + 1, 1).toLower();
    CHECK_FALSE(letters.contains(letter));
    letters += letter;
  }
  menu->close();
}

TEST_CASE("what is chosen in the menu of a row happens to that row") {
  ContactsFixture f(two);
  f.choose(QStringLiteral("Bea Paz"));
  Q_EMIT f.page->table().customContextMenuRequested(
      f.page->table().visualRect(f.page->table().currentIndex()).center());
  QMenu* menu = menuOf(f);
  REQUIRE(menu != nullptr);
  QAction* trash = nullptr;
  for (QAction* action : menu->actions())
    if (action->objectName() == u"contacts.trash") trash = action;
  REQUIRE(trash != nullptr);
  menu->setActiveAction(trash);
  QTest::keyClick(menu, Qt::Key_Return);
  CHECK(f.showsNames({QStringLiteral("Ana Gil")}));
}

TEST_CASE("no menu opens over no row") {
  ContactsFixture f(two);
  Q_EMIT f.page->table().customContextMenuRequested({10, f.page->table().viewport()->height() - 4});
  CHECK(menuOf(f) == nullptr);
}
