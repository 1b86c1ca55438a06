// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/QuickAdd.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

#include "core/contacts/TaskStore.h"
#include "core/storage/Undo.h"
#include "tests/support/ui/Audit.h"
#include "tests/support/ui/Clipping.h"
#include "tests/support/ui/ContactsFixture.h"
#include "tests/support/ui/FocusOrder.h"
#include "ui/query/FilterChip.h"
#include "ui/widgets/GrowingScroll.h"

using namespace cartera;
using namespace cartera::test;

namespace {

Result<> people(Workspace& file) {
  return addAll(
      file, {{{QStringLiteral("given"), QStringLiteral("Lucía")},
              {QStringLiteral("family"), QStringLiteral("Peña Ortiz")},
              {QStringLiteral("phone.mobile"), QStringLiteral("612 34 56 78")}},
             {{QStringLiteral("given"), QStringLiteral("Ana")}, {QStringLiteral("family"), QStringLiteral("Soler")}},
             {{QStringLiteral("given"), QStringLiteral("Ana")}, {QStringLiteral("family"), QStringLiteral("Gil")}}});
}

/// The window opened by Ctrl+N.
struct Quick {
  ContactsFixture f{people};
  QuickAdd* dialog = nullptr;

  Quick() {
    QTest::keyClick(&f.page->table(), Qt::Key_N, Qt::ControlModifier);
    dialog = f.page->quickAdd();
    REQUIRE(dialog != nullptr);
    // Whoever asks the window is told that it is active as long as the one it belongs to is.
    REQUIRE(waitFor([&] { return dialog->isActiveWindow(); }));
  }
  template <class T = QLineEdit>
  [[nodiscard]] T* part(const char* name) const {
    auto* found = dialog->findChild<T*>(QLatin1String(name));
    REQUIRE(found != nullptr);
    return found;
  }
  [[nodiscard]] GrowingScroll* scroll() const { return dialog->findChild<GrowingScroll*>(); }
  /// Everything has its place.
  [[nodiscard]] bool isLaidOut() const {
    return waitFor([&] {
      const QWidget* const body = scroll()->widget();
      const int hidden = body->height() - scroll()->viewport()->height();
      const QScrollBar* const bar = scroll()->verticalScrollBar();
      return body->layout()->geometry().isValid() && body->height() >= body->heightForWidth(body->width()) &&
             bar->maximum() == qMax(hidden, 0) && bar->isVisible() == (hidden > 0);
    });
  }
  [[nodiscard]] QPlainTextEdit* line() const { return part<QPlainTextEdit>("quickLine"); }
  void write(const QString& text) const { type(line(), text); }
  void paste(const QString& text) const {
    QApplication::clipboard()->setText(text);
    QTest::keyClick(line(), Qt::Key_V, Qt::ControlModifier);
  }
  [[nodiscard]] QStringList chips() const {
    QStringList out;
    for (int i = 0;; ++i) {
      auto* chip = dialog->findChild<FilterChip*>(QStringLiteral("piece.%1").arg(i));
      if (chip == nullptr || chip->isHidden()) return out;
      out += chip->words();
    }
  }
  [[nodiscard]] FilterChip* chip(const QString& words) const {
    for (auto* c : dialog->findChildren<FilterChip*>())
      if (c->isVisible() && c->words() == words) return c;
    return nullptr;
  }
  [[nodiscard]] QString rest() const { return part<QLabel>("quickRest")->text(); }
  /// "title|kind|day|time" of the tasks of somebody.
  [[nodiscard]] QString tasksOf(const QString& name) {
    return f.read([&](Connection& db) -> Result<QString> {
      QStringList out;
      CARTERA_ASSIGN(const auto ids, contacts::ids(db, {}));
      CARTERA_ASSIGN(const auto rows, contacts::rows(db, ids));
      for (const auto& row : rows) {
        if (row.name != name) continue;
        CARTERA_ASSIGN(const auto all, tasks::ofContact(db, row.id));
        for (const Task& t : all) out += QStringList{t.title, t.kind, t.dueOn, t.dueTime}.join(u'|');
      }
      return out.join(u'\n');
    });
  }
  void undoLast() {
    f.elsewhere([id = f.notifier.toasts.back().undo](Workspace& file) -> Result<ChangeSet> {
      CARTERA_ASSIGN(const UndoResult done, file.undo(id));
      return done.change;
    });
  }
  [[nodiscard]] bool isSaved() const {
    return waitFor([&] { return !dialog->isVisible(); });
  }
};

const QString kSignature = QStringLiteral(
    "Un saludo,\nJavier Soler Vidal\nResponsable de Compras\nNortex, S.L.\nPol. Ind. La Cova, nave 12\n46940 Manises "
    "(Valencia)\nT: 961 234 567\nM: 655 90 12 34\njsoler@nortex.example\nHorario: de 9 a 14");

}  // namespace

TEST_CASE_METHOD(Quick, "A task is understood while it is typed, and Enter saves it", "[quickadd]") {
  CHECK(waitFor([&] { return line()->hasFocus(); }));
  write(QStringLiteral("llamar a Lucía mañana 10:00 #renovación"));
  CHECK(chips() == QStringList{QStringLiteral("Llamada"), QStringLiteral("Con Lucía"),
                               QStringLiteral("domingo 22/11/2026"), QStringLiteral("10:00"),
                               QStringLiteral("#renovación")});
  CHECK(part<QPushButton>("quickTask")->isChecked());
  CHECK(part("quickWhat")->text() == u"llamar a Lucía");
  CHECK(part("quickDay")->text() == u"22/11/2026");
  CHECK(rest().isEmpty());
  // Saved at once, though it is not known yet who is meant.
  QTest::keyClick(line(), Qt::Key_Return);
  REQUIRE(isSaved());
  CHECK(tasksOf(QStringLiteral("Lucía Peña Ortiz")) == u"llamar a Lucía|call|2026-11-22|10:00");
  REQUIRE(f.notifier.toasts.size() == 1);
  CHECK(f.notifier.toasts[0].undo.isSet());
  // One change: its undo takes task and tag away.
  undoLast();
  CHECK(tasksOf(QStringLiteral("Lucía Peña Ortiz")).isEmpty());
}

TEST_CASE_METHOD(Quick, "Whoever may be several is chosen before anything is saved", "[quickadd]") {
  write(QStringLiteral("call Ana tomorrow at 10"));
  QTest::keyClick(line(), Qt::Key_Return, Qt::ControlModifier);
  auto* meant = part<QComboBox>("quickMeant");
  REQUIRE(waitFor([&] { return meant->hasFocus(); }));
  CHECK(dialog->isVisible());
  CHECK(meant->count() == 4);
  CHECK(tasksOf(QStringLiteral("Ana Soler")).isEmpty());
  SECTION("one of them") {
    while (!meant->currentText().startsWith(u"Ana Soler")) QTest::keyClick(meant, Qt::Key_Down);
    QTest::keyClick(meant, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(isSaved());
    CHECK(tasksOf(QStringLiteral("Ana Soler")) == u"call Ana|call|2026-11-22|10:00");
    CHECK(tasksOf(QStringLiteral("Ana Gil")).isEmpty());
  }
  SECTION("somebody new, in one change") {
    QTest::keyClick(meant, Qt::Key_End);
    QTest::keyClick(meant, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(isSaved());
    CHECK(tasksOf(QStringLiteral("Ana")) == u"call Ana|call|2026-11-22|10:00");
    REQUIRE(f.notifier.toasts.size() == 1);
    undoLast();
    CHECK(waitFor([&] { return f.model().isComplete() && !f.names().contains(QStringLiteral("Ana")); }));
  }
}

TEST_CASE_METHOD(Quick, "A chip that is taken away goes back to what was not understood", "[quickadd]") {
  write(QStringLiteral("llamar a Lucía mañana 10:00"));
  FilterChip* day = chip(QStringLiteral("domingo 22/11/2026"));
  REQUIRE(day != nullptr);
  REQUIRE(isLaidOut());
  SECTION("by the mouse") { QTest::mouseClick(day->cross(), Qt::LeftButton); }
  SECTION("by the keyboard") {
    QTest::keyClick(line(), Qt::Key_Tab);
    while (dialog->focusWidget() != day) QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(day, Qt::Key_Delete);
    CHECK(dialog->focusWidget()->objectName().startsWith(u"piece."));
  }
  CHECK_FALSE(chips().contains(QStringLiteral("domingo 22/11/2026")));
  CHECK(rest() == u"Queda en el texto: mañana");
  CHECK(part("quickWhat")->text() == u"llamar a Lucía mañana");
  CHECK(part("quickDay")->text().isEmpty());
}

TEST_CASE_METHOD(Quick, "A chip that is pressed leads to its words, to say them otherwise", "[quickadd]") {
  write(QStringLiteral("llamar a Lucía mañana 10:00"));
  FilterChip* day = chip(QStringLiteral("domingo 22/11/2026"));
  REQUIRE(day != nullptr);
  day->setFocus(Qt::TabFocusReason);
  QTest::keyClick(day, Qt::Key_Return);
  REQUIRE(waitFor([&] { return line()->hasFocus(); }));
  CHECK(line()->textCursor().selectedText() == u"mañana");
  write(QStringLiteral("el jueves"));
  CHECK(part("quickDay")->text() == u"26/11/2026");
  CHECK(part("quickTime")->text() == u"10:00");
}

TEST_CASE_METHOD(Quick, "Ctrl+Enter saves from the chips and the kinds as well", "[quickadd]") {
  write(QStringLiteral("llamar a Lucía mañana"));
  QWidget* from = GENERATE(true, false) ? static_cast<QWidget*>(chip(QStringLiteral("Con Lucía")))
                                        : static_cast<QWidget*>(part<QPushButton>("quickTask"));
  from->setFocus(Qt::TabFocusReason);
  QTest::keyClick(from, Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(isSaved());
  CHECK(tasksOf(QStringLiteral("Lucía Peña Ortiz")) == u"llamar a Lucía|call|2026-11-22|");
}

TEST_CASE_METHOD(Quick, "A pasted signature fills the fields, which can be changed", "[quickadd]") {
  paste(kSignature);
  CHECK(part<QPushButton>("quickTask")->isChecked() == false);
  CHECK(part("quickName")->text() == u"Javier Soler Vidal");
  CHECK(part("quickFamily")->text() == u"Soler Vidal");
  CHECK(part("quickPhone")->text() == u"961 234 567");
  CHECK(part("quickEmail")->text() == u"jsoler@nortex.example");
  CHECK(part("quickCompany")->text() == u"Nortex, S.L.");
  CHECK(part("quick.phone[2]")->text() == u"655 90 12 34");
  CHECK(part("quick.addr[1].city")->text() == u"Manises");
  CHECK(part("quick.note")->text() == u"Horario: de 9 a 14");
  CHECK(rest() == u"Sin entender: Un saludo · Horario: de 9 a 14");
  part("quick.job_title")->selectAll();
  QTest::keyClicks(part("quick.job_title"), QStringLiteral("Jefe de compras"));
  // What was changed by hand stays when the text goes on.
  write(QStringLiteral(" "));
  CHECK(part("quick.job_title")->text() == u"Jefe de compras");
  QTest::keyClick(part("quick.job_title"), Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(isSaved());
  REQUIRE(waitFor([&] { return f.page->detail().shownName() == u"Javier Soler Vidal"; }));
  const ContactCard card = f.page->detail().details().card;
  CHECK(card.contact.jobTitle == u"Jefe de compras");
  REQUIRE(card.points.size() == 3);
  bool hasMobile = false;
  for (const Point& point : card.points)
    hasMobile = hasMobile || (point.label == u"mobile" && point.value == u"655 90 12 34");
  CHECK(hasMobile);
  REQUIRE(card.addresses.size() == 1);
  CHECK(card.addresses[0].postcode == u"46940");
  REQUIRE(card.notes.size() == 1);
  CHECK(card.notes[0].body == u"Horario: de 9 a 14");
}

TEST_CASE_METHOD(Quick, "A long text is read a moment later, and saved whole at once all the same", "[quickadd]") {
  QString card = QStringLiteral("BEGIN:VCARD\nVERSION:3.0\nFN:Rosa Gil\nTEL;TYPE=CELL:655 11 22 33\nNOTE:");
  card += QStringLiteral("Prefiere por la mañana. ").repeated(100) + QStringLiteral("\nEND:VCARD\n");
  paste(card);
  SECTION("saved at once") {}
  SECTION("after it was read") {
    REQUIRE(waitFor([&] { return part("quickName")->text() == u"Rosa Gil"; }));
  }
  QTest::keyClick(line(), Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(isSaved());
  CHECK(waitFor([&] { return f.page->detail().shownName() == u"Rosa Gil"; }));
}

TEST_CASE_METHOD(Quick, "A chip of a long text is taken away by its own words, also while the text goes on",
                 "[quickadd]") {
  QString card =
      QStringLiteral("BEGIN:VCARD\nVERSION:3.0\nFN:Rosa Gil\nTEL;TYPE=CELL:655 11 22 33\nEMAIL:rosa@example.es\nNOTE:");
  card += QStringLiteral("Prefiere por la mañana. ").repeated(100) + QStringLiteral("\nEND:VCARD\n");
  paste(card);
  REQUIRE(waitFor([&] { return part("quickPhone")->text() == u"655 11 22 33"; }));
  REQUIRE(isLaidOut());
  FilterChip* phone = chip(QStringLiteral("Teléfono (móvil): 655 11 22 33"));
  REQUIRE(phone != nullptr);
  // Its place is another one from now on, and the text was not read again yet.
  QTest::keyClick(line(), Qt::Key_Home, Qt::ControlModifier);
  QTest::keyClick(line(), Qt::Key_Return, Qt::ShiftModifier);
  QTest::mouseClick(phone->cross(), Qt::LeftButton);
  CHECK(part("quickPhone")->text().isEmpty());
  CHECK(part("quickName")->text() == u"Rosa Gil");
  CHECK(part("quickEmail")->text() == u"rosa@example.es");
}

TEST_CASE_METHOD(Quick, "Whoever is there already is told of while the line is typed", "[quickadd]") {
  write(QStringLiteral("Lucía Peña 612345678"));
  auto* warning = part<QLabel>("quickWarning");
  REQUIRE(waitFor([&] { return warning->isVisible(); }));
  CHECK(warning->text() == u"Ya existe: Lucía Peña Ortiz (mismo teléfono)");
}

TEST_CASE_METHOD(Quick, "The same words are a name when they are said to be one", "[quickadd]") {
  write(QStringLiteral("Domingo mañana"));
  CHECK(part<QPushButton>("quickTask")->isChecked());
  for (auto* button : dialog->findChildren<QPushButton*>())
    if (button->text() == u"Persona") QTest::mouseClick(button, Qt::LeftButton);
  CHECK(part("quickName")->text() == u"Domingo mañana");
  QTest::keyClick(line(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(waitFor([&] { return line()->toPlainText().isEmpty(); }));
  CHECK(dialog->isVisible());
  CHECK(line()->hasFocus());
  CHECK(part("quickName")->text().isEmpty());
}

TEST_CASE_METHOD(Quick, "Esc keeps what was typed into the line, Discard does not", "[quickadd]") {
  write(QStringLiteral("llamar a Lucía"));
  QTest::keyClick(line(), Qt::Key_Escape);
  CHECK_FALSE(dialog->isVisible());
  CHECK(f.page->hasDrafts());
  f.page->newContact();
  REQUIRE(QTest::qWaitForWindowActive(dialog));
  CHECK(line()->toPlainText() == u"llamar a Lucía");
  QTest::mouseClick(part<QPushButton>("quickCancel"), Qt::LeftButton);
  CHECK_FALSE(f.page->hasDrafts());
  f.page->newContact();
  CHECK(line()->toPlainText().isEmpty());
  CHECK_FALSE(part<QPushButton>("quickTask")->isChecked());
}

TEST_CASE_METHOD(Quick, "A task without a day that can be read, or for nobody, says what is missing", "[quickadd]") {
  write(QStringLiteral("comprar tornillos"));
  QTest::keyClick(line(), Qt::Key_Return);
  CHECK(waitFor([&] { return part("quickWhom")->hasFocus(); }));
  CHECK(dialog->isVisible());
  type(part("quickWhom"), QStringLiteral("Lucía"));
  type(part("quickDay"), QStringLiteral("nunca"));
  QTest::keyClick(part("quickDay"), Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(waitFor([&] { return part("quickDay")->hasFocus(); }));
  CHECK(dialog->isVisible());
  part("quickDay")->selectAll();
  type(part("quickDay"), QStringLiteral("el jueves"));
  QTest::keyClick(part("quickDay"), Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(isSaved());
  CHECK(tasksOf(QStringLiteral("Lucía Peña Ortiz")) == u"comprar tornillos|todo|2026-11-26|");
}

TEST_CASE_METHOD(Quick, "However much is pasted, the window fits a small screen and Tab brings each field into sight",
                 "[quickadd]") {
  // With the frame of a window and the bar of a desktop on 768 px.
  constexpr int kMost = 680;
  f.looks.theme.apply({.scheme = Scheme::Light, .textPercent = GENERATE(100, 140)});
  paste(kSignature);
  REQUIRE(waitFor([&] { return part("quick.note")->isVisible(); }));
  REQUIRE(isLaidOut());
  CHECK(scroll()->verticalScrollBar()->maximum() > 0);
  CHECK(dialog->height() <= kMost);
  CHECK(part<QPushButton>("quickSave")->mapTo(dialog, QPoint()).y() < kMost);
  int inside = 0;
  const qsizetype stops = tabThrough(*dialog).size();
  for (qsizetype i = 0; i < stops; ++i) {
    QWidget* const stop = dialog->focusWidget();
    INFO(nameOf(stop).toStdString());
    if (scroll()->widget()->isAncestorOf(stop)) {
      const QRect place(stop->mapTo(scroll()->viewport(), QPoint()), stop->size());
      CHECK(scroll()->viewport()->rect().contains(place));
      ++inside;
    }
    QTest::keyClick(stop, Qt::Key_Tab);
  }
  // Ten chips and the line, the kinds, seven fields of a contact, and those that the signature fills.
  CHECK(inside > 20);
  SECTION("and back") {
    QTest::keyClick(line(), Qt::Key_Backtab, Qt::ShiftModifier);
    while (!scroll()->widget()->isAncestorOf(dialog->focusWidget()))
      QTest::keyClick(dialog->focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(dialog->focusWidget() == part("quick.note"));
  }
  f.looks.theme.apply({.scheme = Scheme::Light});
}

TEST_CASE_METHOD(Quick, "Quick add is readable in both languages and both themes", "[quickadd][tour]") {
  const bool isTask = GENERATE(true, false);
  const bool isDark = GENERATE(false, true);
  const bool isEnglish = GENERATE(false, true);
  f.looks.theme.apply({.scheme = isDark ? Scheme::Dark : Scheme::Light});
  REQUIRE(f.language.set(isEnglish ? QStringLiteral("en") : QStringLiteral("es")));
  if (isTask) {
    write(isEnglish ? QStringLiteral("call Ana tomorrow at 5 #renewal about the invoice")
                    : QStringLiteral("llamar a Ana mañana a las 5 #renovación por la factura"));
    REQUIRE(waitFor([&] { return part<QComboBox>("quickMeant")->isVisible(); }));
  } else {
    paste(kSignature);
  }
  REQUIRE(isLaidOut());
  CHECK(auditAccessibility(*dialog).join(u'\n') == QString());
  CHECK(auditClipping(*dialog).join(u'\n') == QString());
  CHECK(auditFocusOrder(*dialog, {scroll(), part<QPushButton>("quickCancel")->parentWidget()}).join(u'\n') ==
        QString());
  CHECK(takePicture(*dialog, QStringLiteral("quickadd-%1-%2-%3")
                                 .arg(isTask ? QStringLiteral("task") : QStringLiteral("signature"),
                                      isEnglish ? QStringLiteral("en") : QStringLiteral("es"),
                                      isDark ? QStringLiteral("dark") : QStringLiteral("light"))));
  f.looks.theme.apply({.scheme = Scheme::Light});
}
