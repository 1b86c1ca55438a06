// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Catch.h"
#include "ui/actions/Action.h"
#include "ui/actions/KeyText.h"
#include "ui/shell/Language.h"
#include "ui/theme/Theme.h"

#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>
#include <QWidget>

using namespace cartera;

namespace {

ActionSpec spec(const char* id, QList<QKeySequence> keys = {}, const char* where = context::kWindow) {
  return {.id = id, .text = "Text", .keys = std::move(keys), .context = where, .run = [] {}};
}

const QKeySequence kF2(Qt::Key_F2);

}  // namespace

TEST_CASE("two actions of one name are found") {
  CHECK(ActionRegistry::problems({spec("a"), spec("b")}).isEmpty());
  CHECK(ActionRegistry::problems({spec("a"), spec("b"), spec("a")}).size() == 1);
}

TEST_CASE("a key may stand once in a context, and a key of the window nowhere else") {
  CHECK(ActionRegistry::problems({spec("a", {kF2}, "list"), spec("b", {kF2}, "board")}).isEmpty());
  CHECK(ActionRegistry::problems({spec("a", {kF2}, "list"), spec("b", {kF2}, "list")}).size() == 1);
  CHECK(ActionRegistry::problems({spec("a", {kF2}), spec("b", {kF2}, "list")}).size() == 1);
  CHECK(ActionRegistry::problems({spec("a", {kF2}, "list"), spec("b", {kF2})}).size() == 1);
}

TEST_CASE("a key may not stand in two parts of one page, for one of them lies in the other") {
  CHECK(ActionRegistry::problems({spec("a", {kF2}, "contacts.list"), spec("b", {kF2}, "contacts.page")}).size() == 1);
}

TEST_CASE("an action is in its place while its page is on the screen") {
  Theme theme;
  theme.apply({.scheme = Scheme::Light});
  QWidget window;
  auto* page = new QWidget(&window);
  auto* list = new QWidget(page);
  auto* actions = new ActionRegistry(theme, &window);
  actions->bindContext("contacts.page", page);
  actions->bindContext("contacts.list", list);
  actions->add({spec("w"), spec("l", {}, "contacts.list"), spec("t", {}, "trash")});
  window.show();
  CHECK(actions->isInPlace(actions->specs()[0]));
  CHECK(actions->isInPlace(actions->specs()[1]));
  CHECK_FALSE(actions->isInPlace(actions->specs()[2]));
  // The card alone, where the list has no room.
  list->hide();
  CHECK(actions->isInPlace(actions->specs()[1]));
  page->hide();
  CHECK_FALSE(actions->isInPlace(actions->specs()[1]));
  CHECK(actions->isInPlace(actions->specs()[0]));
}

TEST_CASE("an action without text or deed is found") {
  ActionSpec empty;
  empty.id = "x";
  CHECK(ActionRegistry::problems({empty}).size() == 2);
}

TEST_CASE("keys of the window work everywhere and keys of a page only inside it") {
  Theme theme;
  theme.apply({.scheme = Scheme::Light});
  QWidget window;
  auto* layout = new QVBoxLayout(&window);
  auto* list = new QLineEdit;
  auto* other = new QLineEdit;
  layout->addWidget(list);
  layout->addWidget(other);
  auto* actions = new ActionRegistry(theme, &window);
  int everywhere = 0;
  int inside = 0;
  actions->add(
      {.id = "w", .text = "Window", .keys = {QKeySequence(Qt::CTRL | Qt::Key_K)}, .run = [&] { ++everywhere; }});
  actions->bindContext("list", list);
  actions->add({.id = "l", .text = "List", .keys = {kF2}, .context = "list", .run = [&] { ++inside; }});
  window.show();
  REQUIRE(QTest::qWaitForWindowActive(&window));

  other->setFocus();
  QTest::keyClick(other, Qt::Key_K, Qt::ControlModifier);
  QTest::keyClick(other, Qt::Key_F2);
  CHECK(everywhere == 1);
  CHECK(inside == 0);
  list->setFocus();
  QTest::keyClick(list, Qt::Key_K, Qt::ControlModifier);
  QTest::keyClick(list, Qt::Key_F2);
  CHECK(everywhere == 2);
  CHECK(inside == 1);
}

TEST_CASE("an action that may not run now is greyed after a refresh") {
  Theme theme;
  QWidget window;
  auto* actions = new ActionRegistry(theme, &window);
  bool may = false;
  bool on = true;
  QAction* action = actions->add(
      {.id = "x", .text = "X", .enabled = [&] { return may; }, .run = [] {}, .checked = [&] { return on; }});
  actions->refresh();
  CHECK_FALSE(action->isEnabled());
  CHECK(action->isChecked());
  may = true;
  on = false;
  actions->refresh();
  CHECK(action->isEnabled());
  CHECK_FALSE(action->isChecked());
}

TEST_CASE("keys are written as they stand on the keyboard of the language") {
  Language language;
  const QKeySequence log(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
  REQUIRE(language.set(QStringLiteral("en")));
  CHECK(keyText(log) == u"Ctrl+Shift+L");
  CHECK(keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)) == u"Ctrl+Enter");
  CHECK(keyText(QKeySequence(Qt::Key_F2)) == u"F2");
  CHECK(keyText({}).isEmpty());
  REQUIRE(language.set(QStringLiteral("es")));
  CHECK(keyText(log) == u"Ctrl+Mayús+L");
  CHECK(keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)) == u"Ctrl+Intro");
  CHECK(keyText(QKeySequence(Qt::Key_Delete)) == u"Supr");
}
