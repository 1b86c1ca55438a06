// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/Audit.h"
#include "tests/support/ui/Clipping.h"
#include "tests/support/ui/FocusOrder.h"
#include "tests/support/ui/ProgramFixture.h"
#include "ui/actions/Action.h"
#include "ui/actions/ActionWords.h"
#include "ui/actions/Menus.h"
#include "ui/keys/KeyListModel.h"
#include "ui/keys/KeyListView.h"
#include "ui/keys/KeyPlaces.h"
#include "ui/keys/KeySheet.h"
#include "ui/shell/Page.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTranslator>

using namespace cartera;
using namespace cartera::test;

namespace {

/// What a screen reader is told of a widget now. Offscreen Qt does not tell its interfaces that a list was filled anew, so
/// the one that was asked before must not be asked again.
QAccessibleInterface* accessible(QWidget* widget) {
  if (QAccessibleInterface* old = QAccessible::queryAccessibleInterface(widget)) {
    QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(old));
  }
  return QAccessible::queryAccessibleInterface(widget);
}

struct SheetFixture : ProgramFixture {
  FileSession* session = nullptr;

  KeySheet& openSheet() {
    session = &open();
    QTest::keyClick(&session->window(), Qt::Key_F1);
    auto* sheet = session->window().findChild<KeySheet*>();
    REQUIRE(sheet != nullptr);
    REQUIRE(QTest::qWaitForWindowActive(sheet));
    REQUIRE(waitFor([sheet] { return sheet->search()->hasFocus(); }));
    return *sheet;
  }
  /// What the sheet says, a line each; heads begin with a sign of their own.
  static QStringList linesOf(const KeySheet& sheet) {
    QStringList out;
    for (int row = 0; row < sheet.model()->rowCount(); ++row) {
      const QModelIndex index = sheet.model()->index(row);
      const QString text = index.data().toString();
      if (index.data(keyrole::kHead).toBool()) {
        out += QString(u"# " % text);
      } else {
        out += QString(text % u": " % index.data(keyrole::kKeys).toStringList().join(QStringLiteral(" / ")));
      }
    }
    return out;
  }
};

}  // namespace

TEST_CASE_METHOD(SheetFixture, "F1 shows every key there is under the place where it works") {
  KeySheet& sheet = openSheet();
  const QStringList lines = linesOf(sheet);
  for (const ActionSpec& spec : session->window().actions().specs()) {
    const QAction& action = *session->window().actions().action(spec.id);
    if (action.shortcuts().isEmpty()) continue;
    INFO(spec.id);
    const QString line = QString(action.text() % u": " % allKeysTexts(action).join(QStringLiteral(" / ")));
    REQUIRE(lines.contains(line));
    // The nearest head above it.
    qsizetype at = lines.indexOf(line);
    while (!lines[at].startsWith(u'#')) --at;
    CHECK(lines[at].mid(2) == keyPlace(spec).text);
  }
  CHECK(lines.contains(QStringLiteral("Redo: Ctrl+Y / Ctrl+Shift+Z")));
  CHECK(lines.contains(QStringLiteral("# In Duplicates")));
}

TEST_CASE_METHOD(SheetFixture, "each place where keys work has a name in the sheet, in both languages") {
  openSheet();
  for (const char* code : {"en", "es"}) {
    REQUIRE(language.set(QString::fromLatin1(code)));
    for (const ActionSpec& spec : session->window().actions().specs()) {
      INFO(code << " " << spec.id << " in " << spec.context);
      CHECK_FALSE(keyPlace(spec).text.isEmpty());
    }
  }
}

TEST_CASE_METHOD(SheetFixture, "words in either language, a place or a key typed into the sheet narrow it") {
  KeySheet& sheet = openSheet();
  REQUIRE(sheet.search()->hasFocus());
  const auto search = [&sheet](const QString& typed) {
    sheet.search()->clear();
    type(sheet.search(), typed);
    return linesOf(sheet).join(u'\n').toStdString();
  };
  CHECK(search(QStringLiteral("undo")) ==
        "# Everywhere · Edit\nUndo: Ctrl+Z\n# In History\nUndo this change: Ctrl+Enter");
  CHECK(search(QStringLiteral("rehacer")) == "# Everywhere · Edit\nRedo: Ctrl+Y / Ctrl+Shift+Z");
  CHECK(search(QStringLiteral("ctrl + e")) == "# Everywhere · File\nExport…: Ctrl+E");
  CHECK(search(QStringLiteral("in the trash")).find("# In the trash\nRestore: Ctrl+Enter\n") != std::string::npos);
  CHECK(search(QStringLiteral("in the trash")).find("Undo") == std::string::npos);
  CHECK(search(QStringLiteral("zebra")).empty());
  CHECK_FALSE(sheet.list()->isVisible());
}

TEST_CASE_METHOD(SheetFixture, "the arrow keys go through the sheet past its heads while one types, Esc closes it") {
  KeySheet& sheet = openSheet();
  const QModelIndex first = sheet.list()->currentIndex();
  CHECK_FALSE(first.data(keyrole::kHead).toBool());
  for (int i = 0; i < 20; ++i) {
    QTest::keyClick(sheet.search(), Qt::Key_Down);
    CHECK_FALSE(sheet.list()->currentIndex().data(keyrole::kHead).toBool());
  }
  CHECK(sheet.list()->currentIndex().row() > first.row() + 20);
  CHECK(sheet.search()->hasFocus());
  QTest::keyClick(sheet.search(), Qt::Key_Escape);
  CHECK(waitFor([&] { return session->window().findChild<KeySheet*>() == nullptr; }));
}

TEST_CASE_METHOD(SheetFixture,
                 "the sheet has names for all, Tab goes through it as it is read, in both languages and themes") {
  KeySheet& sheet = openSheet();
  for (const char* code : {"en", "es"}) {
    REQUIRE(language.set(QString::fromLatin1(code)));
    QTest::qWait(20);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
      looks.theme.apply({.scheme = scheme});
      INFO(code);
      QTest::qWait(20);
      CHECK(auditAccessibility(sheet).join(u'\n').toStdString().empty());
      CHECK(auditClipping(sheet).join(u'\n').toStdString().empty());
      sheet.search()->setFocus();
      CHECK(auditFocusOrder(sheet, {&sheet}).join(u'\n').toStdString() == "");
      QAccessibleInterface* list = accessible(sheet.list());
      REQUIRE(list->childCount() == sheet.model()->rowCount());
      CHECK(list->child(1)->text(QAccessible::Name) == sheet.model()->index(1).data(Qt::AccessibleTextRole).toString());
      CHECK(takePicture(sheet, QStringLiteral("keys-%1-%2")
                                   .arg(QString::fromLatin1(code),
                                        scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"))));
    }
  }
}

TEST_CASE_METHOD(ProgramFixture, "every action stands in a menu and is found by its name, in both languages") {
  MainWindow& window = open().window();
  const WindowMenus& menus = *window.menus();
  const ActionWords words(window.actions());
  CHECK(window.actions().specs().size() > 40);
  for (const char* code : {"en", "es"}) {
    REQUIRE(language.set(QString::fromLatin1(code)));
    for (const ActionSpec& spec : window.actions().specs()) {
      INFO(code << " " << spec.id);
      CHECK(menus.entry(QString::fromLatin1(spec.id)) != nullptr);
      const auto found = words.find(window.actions().action(spec.id)->text());
      const auto last = found.begin() + std::min<std::ptrdiff_t>(3, std::ssize(found));
      CHECK(std::find(found.begin(), last, &spec) != last);
    }
  }
}
