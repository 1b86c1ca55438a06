// SPDX-License-Identifier: GPL-3.0-or-later
// A call is written down from anywhere on the page, without the mouse, and what comes next with it.
#include <QAbstractButton>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "tests/support/ui/Audit.h"
#include "tests/support/ui/ContactsFixture.h"
#include "ui/contacts/NextStepBox.h"
#include "ui/contacts/NoteComposer.h"
#include "ui/contacts/Timeline.h"

using namespace cartera;
using namespace cartera::test;

namespace {

const QString kLucia = QStringLiteral("Lucía Peña");
const QString kZoe = QStringLiteral("Zoe Otra");

Result<> twoPeople(Workspace& file) {
  return addAll(
      file, {{{QStringLiteral("given"), QStringLiteral("Lucía")},
              {QStringLiteral("family"), QStringLiteral("Peña")},
              {QStringLiteral("phone.mobile"), QStringLiteral("612345678")}},
             {{QStringLiteral("given"), QStringLiteral("Zoe")}, {QStringLiteral("family"), QStringLiteral("Otra")}}});
}

struct Logging : ContactsFixture {
  Logging() : ContactsFixture(twoPeople, OpenOptions::Access::Write, {1166, 668}) {
    choose(kLucia);
    page->table().setFocus();
  }
  [[nodiscard]] NoteComposer& composer() const { return page->detail().composer(); }
  [[nodiscard]] QPlainTextEdit* text() const { return composer().field(); }
  [[nodiscard]] NextStepBox& next() const { return page->detail().nextStep(); }
  [[nodiscard]] QLineEdit* what() const { return next().findChild<QLineEdit*>(QStringLiteral("nextStepWhat")); }
  [[nodiscard]] QAbstractButton* kind(const char* name) const {
    return composer().findChild<QAbstractButton*>(QStringLiteral("kind.%1").arg(QLatin1String(name)));
  }
  [[nodiscard]] QAbstractButton* outcome(const QString& word) const {
    for (auto* button : composer().findChildren<QAbstractButton*>()) {
      if (button->text() == word && button->isVisible()) return button;
    }
    return nullptr;
  }
  /// Ctrl+Shift+L where the keyboard is.
  void log() {
    QTest::keyClick(window.focusWidget(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(waitFor([&] { return text()->hasFocus(); }));
  }
  [[nodiscard]] bool tabTo(const QWidget* part) const {
    for (int i = 0; i < 100 && !part->hasFocus(); ++i) QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    return part->hasFocus();
  }
  [[nodiscard]] const std::vector<Interaction>& entries() const { return page->detail().details().interactions; }
  [[nodiscard]] bool isWritten(size_t count) const {
    return waitFor([&] { return entries().size() == count; });
  }
};

}  // namespace

TEST_CASE_METHOD(Logging,
                 "a call is written down by keys alone, with how it ended, and the next step planned with Enter") {
  log();
  CHECK(kind("call")->isChecked());
  CHECK(text()->accessibleName() == u"Llamada");
  type(text(), QStringLiteral("Pide precio"));
  QAbstractButton* const interested = outcome(QStringLiteral("Interesado"));
  REQUIRE(interested != nullptr);
  // How it ended is one stop; the arrow keys go through it.
  REQUIRE(tabTo(outcome(QStringLiteral("No contesta"))));
  for (int i = 0; i < 4 && !interested->hasFocus(); ++i) QTest::keyClick(window.focusWidget(), Qt::Key_Right);
  REQUIRE(interested->hasFocus());
  QTest::keyClick(interested, Qt::Key_Space);
  auto* minutes = composer().findChild<QLineEdit*>(QStringLiteral("noteMinutes"));
  REQUIRE(tabTo(minutes));
  QTest::keyClicks(minutes, QStringLiteral("6"));
  QTest::keyClick(minutes, Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(isWritten(1));
  const Interaction call = entries().front();
  CHECK(call.kind == InteractionKind::Call);
  CHECK(call.body == u"Pide precio");
  CHECK(call.outcome == u"Interesado");
  CHECK(call.minutes == 6);
  CHECK(page->detail().timeline().entries().front().title == u"Llamada, 6 min");
  // The field is one for notes again.
  CHECK(waitFor([&] { return text()->toPlainText().isEmpty() && kind("note")->isChecked(); }));

  REQUIRE(waitFor([&] { return what()->hasFocus(); }));
  CHECK(what()->selectedText() == u"Volver a llamar");
  CHECK(next().text() == u"¿Siguiente paso?");
  SECTION("Enter takes the suggestion for tomorrow") {
    QTest::keyClick(what(), Qt::Key_Return);
    CHECK(waitFor([&] { return next().text() == u"Volver a llamar · mañana"; }));
  }
  SECTION("something else in a week") {
    type(what(), QStringLiteral("Enviar oferta"));
    auto* week = next().findChild<QPushButton*>(QStringLiteral("nextStepIn7"));
    REQUIRE(tabTo(week));
    QTest::keyClick(week, Qt::Key_Space);
    CHECK(waitFor([&] { return next().text().startsWith(QStringLiteral("Enviar oferta · ")); }));
  }
  SECTION("none: Esc, or its button") {
    auto* none = next().findChild<QPushButton*>(QStringLiteral("nextStepNone"));
    CHECK(none->isVisible());
    QTest::keyClick(none, Qt::Key_Space);
    CHECK_FALSE(what()->isVisible());
    CHECK(next().text() == u"Sin próximo paso");
  }
  SECTION("a question that nobody answered is nothing unsaved, and goes with its contact") {
    CHECK_FALSE(page->hasDrafts());
    choose(kZoe);
    CHECK(what()->text().isEmpty());
    CHECK_FALSE(what()->isVisible());
    choose(kLucia);
    CHECK(next().text() == u"Sin próximo paso");
  }
  SECTION("the notice takes the call back") {
    REQUIRE(notifier.toasts.size() == 1);
    CHECK(notifier.toasts.front().text == u"La llamada está anotada");
    elsewhere([change = notifier.toasts.front().undo](Workspace& file) -> Result<ChangeSet> {
      CARTERA_ASSIGN(auto undone, file.undo(change));
      return undone.change;
    });
    CHECK(isWritten(0));
  }
}

TEST_CASE_METHOD(Logging, "a call that nobody answered needs no words") {
  log();
  CHECK_FALSE(composer().saveButton()->isEnabled());
  QTest::mouseClick(outcome(QStringLiteral("No contesta")), Qt::LeftButton);
  CHECK(composer().saveButton()->isEnabled());
  QTest::mouseClick(composer().saveButton(), Qt::LeftButton);
  REQUIRE(isWritten(1));
  CHECK(entries().front().body.isEmpty());
  CHECK(entries().front().outcome == u"No contesta");
}

TEST_CASE_METHOD(Logging, "the kind is chosen with the arrow keys, and an outcome is taken back by choosing it again") {
  log();
  kind("call")->setFocus(Qt::TabFocusReason);
  QTest::keyClick(kind("call"), Qt::Key_Right);
  CHECK(kind("visit")->isChecked());
  CHECK(kind("visit")->text().trimmed() == u"Visita");
  QAbstractButton* const offer = outcome(QStringLiteral("Quiere oferta"));
  REQUIRE(offer != nullptr);
  QTest::mouseClick(offer, Qt::LeftButton);
  CHECK(offer->isChecked());
  QTest::mouseClick(offer, Qt::LeftButton);
  CHECK_FALSE(offer->isChecked());
  type(text(), QStringLiteral("Le gusta el verde"));
  QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(isWritten(1));
  CHECK(entries().front().kind == InteractionKind::Visit);
  CHECK(entries().front().outcome.isEmpty());
}

TEST_CASE_METHOD(Logging, "a call that was begun waits with its contact, and Esc leaves an empty one") {
  log();
  type(text(), QStringLiteral("Pregunta por"));
  QTest::mouseClick(outcome(QStringLiteral("Interesado")), Qt::LeftButton);
  choose(kZoe);
  CHECK(text()->toPlainText().isEmpty());
  CHECK(kind("note")->isChecked());
  CHECK(page->hasDrafts());
  choose(kLucia);
  CHECK(kind("call")->isChecked());
  CHECK(text()->toPlainText() == u"Pregunta por");
  REQUIRE(outcome(QStringLiteral("Interesado")) != nullptr);
  CHECK(outcome(QStringLiteral("Interesado"))->isChecked());
  choose(kZoe);
  page->table().setFocus();
  log();
  QTest::keyClick(text(), Qt::Key_Escape);
  CHECK(kind("note")->isChecked());
  CHECK(outcome(QStringLiteral("Interesado")) == nullptr);
}

TEST_CASE_METHOD(Logging, "a next step that is planned is not asked for again") {
  elsewhere([id = page->detail().contact()](Workspace& file) {
    return contactdata::addTask(file, id, QStringLiteral("Renovar"), QStringLiteral("2026-11-30"));
  });
  REQUIRE(waitFor([&] { return next().text().startsWith(QStringLiteral("Renovar")); }));
  log();
  type(text(), QStringLiteral("Todo bien"));
  QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(isWritten(1));
  CHECK_FALSE(what()->isVisible());
}

TEST_CASE_METHOD(Logging, "writing a call down stands in both languages and themes, with names for everything") {
  for (const bool dark : {false, true}) {
    looks.theme.apply({.scheme = dark ? Scheme::Dark : Scheme::Light});
    for (const auto& in : {QStringLiteral("es"), QStringLiteral("en")}) {
      REQUIRE(language.set(in));
      REQUIRE(waitFor([&] { return kind("call")->accessibleName() == (in == u"es" ? u"Llamada" : u"Call"); }));
      for (const QSize size : {QSize(1366, 768), QSize(1024, 640)}) {
        window.resize(size);
        page->table().setFocus();
        page->logCall();
        REQUIRE(waitFor([&] { return text()->hasFocus() && isSettled(); }));
        const QString name = QStringLiteral("contacts-log-%1-%2-%3")
                                 .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"), in)
                                 .arg(size.width());
        CHECK(takePicture(window, name));
        CHECK(auditAccessibility(window).join(u'\n').toStdString() == std::string());
        // Nothing is wider than the card.
        for (auto* part : composer().findChildren<QWidget*>()) {
          if (part->isVisible()) CHECK(part->mapTo(&composer(), QPoint(part->width(), 0)).x() <= composer().width());
        }
        next().ask(QStringLiteral("…"));
        CHECK(takePicture(window, QString(name + QStringLiteral("-next"))));
        QTest::keyClick(what(), Qt::Key_Escape);
        if (page->isDetailAlone()) page->back();
      }
    }
  }
}
