// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/FakePrompts.h"
#include "tests/support/ui/WindowFixture.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/JobsPanel.h"
#include "ui/widgets/NavRail.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/Pill.h"
#include "ui/widgets/Toast.h"
#include "ui/widgets/ToolTip.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

using namespace cartera;
using namespace cartera::test;

namespace {

struct ToastWindow {
  LightTheme looks;
  QWidget window;
  QLineEdit* field = new QLineEdit(&window);
  Toast* toast = new Toast(&window);
  ToastWindow() {
    window.resize(900, 500);
    showActive(window);
    field->setFocus();
  }
};

}  // namespace

TEST_CASE("a toast of many words is as high as its lines") {
  ToastWindow w;
  const QString words = QStringLiteral("A copy was made and checked. ").repeated(12).trimmed();
  w.toast->showMessage(words);
  const auto* label = w.toast->findChild<QLabel*>();
  REQUIRE(label != nullptr);
  REQUIRE(label->text() == words);
  CHECK(label->height() > 3 * label->fontMetrics().height());
  CHECK(label->height() >= label->heightForWidth(label->width()));
}

TEST_CASE("a toast stands at the bottom in the middle, also after the window changes its size") {
  ToastWindow w;
  w.toast->showMessage(QStringLiteral("Ana moved to the trash"), QStringLiteral("Undo"), [] {});
  const auto middle = [&] { return w.toast->geometry().center().x() - w.window.width() / 2; };
  CHECK(w.toast->isVisible());
  CHECK(qAbs(middle()) <= 1);
  CHECK(w.toast->geometry().bottom() < w.window.height());
  w.window.resize(500, 300);
  CHECK(qAbs(middle()) <= 1);
  CHECK(w.toast->geometry().bottom() < 300);
  CHECK(w.toast->width() <= 500);
}

TEST_CASE("a toast stands above buttons at the foot, also those that come while it is there") {
  ToastWindow w;
  QWidget page(&w.window);
  page.setGeometry(0, 0, 900, 500);
  auto* foot = new QWidget(&page);
  foot->setObjectName(kPageFoot);
  foot->setGeometry(0, 440, 900, 60);
  page.hide();
  w.toast->showMessage(QStringLiteral("Saved"));
  CHECK(w.toast->geometry().bottom() > 440);
  page.show();
  w.toast->makeWay();
  CHECK(waitFor([&] { return w.toast->geometry().bottom() < 440; }));
  foot->hide();
  w.toast->showMessage(QStringLiteral("Saved again"));
  CHECK(w.toast->geometry().bottom() > 440);
  foot->show();
  CHECK(waitFor([&] { return w.toast->geometry().bottom() < 440; }));
}

TEST_CASE("a toast goes by itself, but not while the focus is in it") {
  ToastWindow w;
  w.toast->setDuration(60);
  w.toast->showMessage(QStringLiteral("Saved"));
  CHECK(waitFor([&] { return !w.toast->isVisible(); }));

  w.toast->showMessage(QStringLiteral("Deleted"), QStringLiteral("Undo"), [] {});
  w.toast->button()->setFocus(Qt::TabFocusReason);
  QTest::qWait(150);
  CHECK(w.toast->isVisible());
  w.field->setFocus();
  CHECK(waitFor([&] { return !w.toast->isVisible(); }));
}

TEST_CASE("a toast does not go while the pointer is over it") {
  ToastWindow w;
  w.toast->setDuration(60);
  w.toast->showMessage(QStringLiteral("Deleted"), QStringLiteral("Undo"), [] {});
  QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
  QApplication::sendEvent(w.toast, &enter);
  QTest::qWait(150);
  CHECK(w.toast->isVisible());
  QEvent leave(QEvent::Leave);
  QApplication::sendEvent(w.toast, &leave);
  CHECK(waitFor([&] { return !w.toast->isVisible(); }));
}

TEST_CASE("a toast's button acts once, and a screen reader finds the message and the button by name") {
  ToastWindow w;
  int undone = 0;
  w.toast->showMessage(
      QStringLiteral("Ana deleted"), QStringLiteral("Undo"), [&] { ++undone; }, QStringLiteral("Ctrl+Z"));
  CHECK(QAccessible::queryAccessibleInterface(w.toast)->text(QAccessible::Name) == u"Ana deleted");
  CHECK(QAccessible::queryAccessibleInterface(w.toast->button())->text(QAccessible::Name) == u"Undo");
  QTest::mouseClick(w.toast->button(), Qt::LeftButton);
  CHECK(undone == 1);
  CHECK_FALSE(w.toast->isVisible());
}

TEST_CASE("the rail goes where it is clicked, toggled by a screen reader, or told") {
  LightTheme looks;
  QWidget window;
  auto* layout = new QVBoxLayout(&window);
  auto* rail = new NavRail(looks.theme);
  layout->addWidget(rail);
  rail->addItem({.id = QStringLiteral("today"), .icon = QStringLiteral("today"), .text = "Today"});
  rail->addItem({.id = QStringLiteral("contacts"), .icon = QStringLiteral("contacts"), .text = "Contacts"});
  rail->addItem(
      {.id = QStringLiteral("settings"), .icon = QStringLiteral("settings"), .text = "Settings", .atFoot = true});
  rail->setCurrent(QStringLiteral("today"));
  const QSignalSpy went(rail, &NavRail::currentChanged);
  showActive(window);

  QTest::mouseClick(rail->button(QStringLiteral("contacts")), Qt::LeftButton);
  CHECK(rail->current() == u"contacts");
  CHECK_FALSE(rail->button(QStringLiteral("contacts"))->hasFocus());

  QAccessibleInterface* settings = QAccessible::queryAccessibleInterface(rail->button(QStringLiteral("settings")));
  REQUIRE(settings);
  CHECK(settings->text(QAccessible::Name) == u"Settings");
  settings->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
  CHECK(rail->current() == u"settings");
  rail->setCurrent(QStringLiteral("nowhere"));
  CHECK(rail->current() == u"settings");
  CHECK(went.size() == 2);
}

TEST_CASE("a narrow rail keeps the names for screen readers and tool tips") {
  LightTheme looks;
  NavRail rail(looks.theme);
  rail.addItem({.id = QStringLiteral("today"),
                .icon = QStringLiteral("today"),
                .text = "Today",
                .keys = QKeySequence(Qt::CTRL | Qt::Key_1)});
  CHECK(rail.width() == 200);
  rail.setCollapsed(true);
  CHECK(rail.width() == 64);
  CHECK(rail.button(QStringLiteral("today"))->accessibleName() == u"Today");
  CHECK(rail.button(QStringLiteral("today"))->toolTip() == u"Today (Ctrl+1)");
  rail.setBadge(QStringLiteral("today"), 3);
  CHECK(rail.button(QStringLiteral("today"))->accessibleName() == u"Today, 3");
}

TEST_CASE("initials are those a person would take") {
  CHECK(initials(QStringLiteral("Lucía Peña Ortiz")) == u"LP");
  CHECK(initials(QStringLiteral("María de la O")) == u"MO");
  CHECK(initials(QStringLiteral("Óscar")) == u"Ó");
  CHECK(initials(QStringLiteral("  «Talleres» (Ibarra), S.L.")) == u"TI");
  CHECK(initials(QStringLiteral("3M España")) == u"3E");
  CHECK(initials(QStringLiteral("de")) == u"D");
  CHECK(initials(QString()) == u"?");
}

TEST_CASE("an avatar's colour is the same in every run and its letters can be read") {
  // The published test value of 32-bit FNV-1a.
  CHECK(stableHash(QStringLiteral("foobar")) == 0xbf9cf968U);
  for (int i = 0; i < 400; ++i) {
    const QString name = QStringLiteral("Name %1").arg(i);
    for (const bool dark : {false, true}) {
      const AvatarColours c = avatarColours(name, dark);
      INFO(name.toStdString() << (dark ? " dark" : " light"));
      CHECK(contrastRatio(c.ground, c.text) >= 4.5);
    }
  }
}

TEST_CASE("a pill stays inside the room it is given") {
  LightTheme looks;
  QImage image(60, 40, QImage::Format_ARGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  paintPill(painter, QRectF(10, 5, 40, 30), QStringLiteral("A state with a long name"), Tone::Ok, looks.theme);
  painter.end();
  int outside = 0;
  int inside = 0;
  for (int y = 0; y < 40; ++y) {
    for (int x = 0; x < 60; ++x) {
      if (image.pixelColor(x, y) == Qt::white) continue;
      (QRect(10, 5, 40, 30).contains(x, y) ? inside : outside) += 1;
    }
  }
  CHECK(inside > 100);
  CHECK(outside == 0);
}

TEST_CASE("buttons made from an action follow it") {
  LightTheme looks;
  QAction action(QStringLiteral("Import…"));
  int ran = 0;
  QObject::connect(&action, &QAction::triggered, [&] { ++ran; });
  QWidget window;
  auto* layout = new QVBoxLayout(&window);
  auto* button = makeActionButton(looks.theme, &action, ButtonKind::Normal, QStringLiteral("import"));
  layout->addWidget(button);
  window.show();
  CHECK(button->text() == u"Import");
  QTest::mouseClick(button, Qt::LeftButton);
  CHECK(ran == 1);
  action.setEnabled(false);
  action.setText(QStringLiteral("Importar…"));
  CHECK(button->text() == u"Importar");
  CHECK_FALSE(button->isEnabled());
}

TEST_CASE("long work shows how far it is and can be stopped") {
  LightTheme looks;
  QWidget window;
  auto* layout = new QVBoxLayout(&window);
  auto* panel = new JobsPanel(looks.theme);
  layout->addWidget(panel);
  window.show();
  const QSignalSpy cancelled(panel, &JobsPanel::cancelRequested);
  CHECK(panel->isHidden());
  panel->setJob({.id = 7, .title = QStringLiteral("Import"), .done = 340, .total = 1000});
  CHECK(panel->isVisible());
  CHECK(panel->findChild<QProgressBar*>()->value() == 340);
  QTest::mouseClick(panel->cancelButton(7), Qt::LeftButton);
  REQUIRE(cancelled.size() == 1);
  CHECK(cancelled[0][0].toULongLong() == 7U);
  panel->setJob({.id = 7, .title = QStringLiteral("Import"), .done = 340, .total = 1000, .cancelling = true});
  CHECK_FALSE(panel->cancelButton(7)->isEnabled());
  CHECK(panel->count() == 1);
  panel->removeJob(7);
  CHECK(panel->count() == 0);
  CHECK(panel->isHidden());
}

TEST_CASE("a notice stays until it is closed") {
  LightTheme looks;
  QWidget window;
  auto* layout = new QVBoxLayout(&window);
  auto* bar = new NoticeBar(looks.theme);
  layout->addWidget(bar);
  window.show();
  CHECK(bar->isHidden());
  bar->setNotice(Tone::Warn, QStringLiteral("Sample data"), QStringLiteral("Start with mine"), true);
  CHECK(bar->isVisible());
  CHECK(bar->accessibleName() == u"Sample data");
  const QSignalSpy clicked(bar, &NoticeBar::buttonClicked);
  QTest::mouseClick(bar->button(), Qt::LeftButton);
  CHECK(clicked.size() == 1);
  CHECK(bar->isVisible());
  QTest::mouseClick(bar->findChild<QToolButton*>(), Qt::LeftButton);
  CHECK(bar->isHidden());
}

TEST_CASE("what destroys goes ahead only after the word is typed") {
  LightTheme looks;
  QWidget window;
  showActive(window);
  WindowPrompts prompts(looks.theme, &window);
  QObject guard;
  int done = 0;
  prompts.confirm(&guard,
                  {.title = QStringLiteral("Empty the trash?"),
                   .text = QStringLiteral("12 contacts go for good."),
                   .go = QStringLiteral("Empty trash"),
                   .destructive = true,
                   .typed = QStringLiteral("empty")},
                  [&] { ++done; });
  auto* dialog = window.findChild<QDialog*>(QStringLiteral("confirm"));
  REQUIRE(dialog);
  REQUIRE(waitFor([&] { return dialog->isVisible(); }));
  auto* go = dialog->findChild<QPushButton*>(QStringLiteral("confirm.go"));
  auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("confirm.typed"));
  CHECK_FALSE(go->isEnabled());
  QTest::keyClick(field, Qt::Key_Return);
  CHECK(dialog->isVisible());
  type(field, QStringLiteral("Empty"));
  CHECK(go->isEnabled());
  CHECK(takePicture(*dialog, QStringLiteral("confirm-light")));
  QTest::mouseClick(go, Qt::LeftButton);
  CHECK(done == 1);
}

TEST_CASE("an answer that comes after its asker has gone is dropped") {
  LightTheme looks;
  QWidget window;
  showActive(window);
  WindowPrompts prompts(looks.theme, &window);
  int done = 0;
  auto guard = std::make_unique<QObject>();
  prompts.confirm(guard.get(), {.title = QStringLiteral("T"), .text = QStringLiteral("t"), .go = QStringLiteral("Go")},
                  [&] { ++done; });
  auto* go = window.findChild<QPushButton*>(QStringLiteral("confirm.go"));
  REQUIRE(go);
  guard.reset();
  QTest::mouseClick(go, Qt::LeftButton);
  CHECK(done == 0);
}

TEST_CASE("a tool tip says a text letter by letter") {
  CHECK(plainToolTip(QString::fromUtf8("Peña & Hijos \"X\"")) == QString::fromUtf8("Peña & Hijos \"X\""));
  for (const char* name : {"<h1>Ana</h1>", "<img src=\"x.png\">", "A <b>B</b> & C"}) {
    const QString tip = plainToolTip(QString::fromUtf8(name));
    REQUIRE(Qt::mightBeRichText(tip));
    CHECK(QTextDocumentFragment::fromHtml(tip).toPlainText() == QString::fromUtf8(name));
  }
}
