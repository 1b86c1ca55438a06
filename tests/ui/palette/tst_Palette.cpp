// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K through the real window.
#include "core/contacts/InteractionStore.h"
#include "core/contacts/TagStore.h"
#include "tests/support/ui/Audit.h"
#include "tests/support/ui/Clipping.h"
#include "tests/support/ui/ProgramFixture.h"
#include "ui/actions/Action.h"
#include "ui/contacts/ContactDetail.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/contacts/QuickAdd.h"
#include "ui/palette/Palette.h"
#include "ui/palette/PaletteList.h"
#include "ui/shell/Page.h"
#include "ui/widgets/TopBar.h"

#include <QLineEdit>
#include <QPaintEvent>
#include <QPushButton>
#include <QToolButton>

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

struct PaletteFixture : ProgramFixture {
  FileSession* session = nullptr;

  MainWindow& begin(const QString& file = {}) {
    session = &open(file.isEmpty() ? makeFile() : file);
    REQUIRE(waitFor([this] { return session->jobs().search()->isReady(); }));
    REQUIRE(waitFor([this] { return contacts().isSettled(); }));
    return session->window();
  }
  [[nodiscard]] ContactsPage& contacts() const {
    return *static_cast<ContactsPage*>(session->window().page(QStringLiteral("contacts")));
  }
  [[nodiscard]] Palette& palette() const {
    auto* found = session->window().findChild<Palette*>();
    REQUIRE(found != nullptr);
    return *found;
  }
  Palette& openPalette() {
    QWidget* const now = session->window().focusWidget();
    QTest::keyClick(now != nullptr ? now : &session->window(), Qt::Key_K, Qt::ControlModifier);
    REQUIRE(palette().isVisible());
    REQUIRE(palette().field()->hasFocus());
    return palette();
  }
  /// Types and waits for the answer; its lines, "title | second | keys".
  QStringList ask(const QString& typed) {
    palette().field()->clear();
    type(palette().field(), typed);
    return answer();
  }
  QStringList answer() {
    REQUIRE(waitFor([this] { return palette().isAnswered(); }));
    return lines();
  }
  [[nodiscard]] QStringList lines() const {
    QStringList out;
    for (int row = 0; row < palette().model().rowCount(); ++row) {
      const PaletteEntry& e = *palette().model().at(row);
      out +=
          QString(e.title % u" | " % e.second % (e.keys.isEmpty() ? QString() : QString(u" | " % e.keys.join(u' '))));
    }
    return out;
  }
  [[nodiscard]] QStringList titles() const {
    QStringList out;
    for (int row = 0; row < palette().model().rowCount(); ++row) out += palette().model().at(row)->title;
    return out;
  }
  void press(int key, Qt::KeyboardModifiers with = Qt::NoModifier) const {
    QTest::keyClick(palette().field(), static_cast<Qt::Key>(key), with);
  }
  [[nodiscard]] bool showsCardOf(const QString& name) const {
    return contacts().isVisible() && contacts().detail().isLoaded() && contacts().detail().shownName() == name;
  }
  void change(const std::function<Result<>(StoreContext&)>& work) {
    (void)run<int>(*session, [&work](Workspace& file) -> Result<int> {
      CARTERA_TRY(file.transact({QStringLiteral("test"), {}}, work));
      return 0;
    });
    REQUIRE(waitFor([this] { return contacts().isSettled(); }));
  }
};

}  // namespace

TEST_CASE_METHOD(PaletteFixture, "Ctrl+K opens over every page, and Esc gives the keyboard back to what had it") {
  MainWindow& window = begin();
  for (const char* id : {"contacts", "history", "quality", "trash", "settings"}) {
    INFO(id);
    window.showPage(QString::fromLatin1(id));
    window.topBar()->menuButton()->setFocus();
    openPalette();
    press(Qt::Key_Escape);
    CHECK_FALSE(palette().isVisible());
    CHECK(window.currentPage()->id() == QString::fromLatin1(id));
    CHECK(window.focusWidget() == window.topBar()->menuButton());
  }
  window.showPage(QStringLiteral("contacts"));
  contacts().detail().takeFocus();
  QWidget* const inCard = window.focusWidget();
  openPalette();
  // The same key closes it.
  press(Qt::Key_K, Qt::ControlModifier);
  CHECK_FALSE(palette().isVisible());
  CHECK(window.focusWidget() == inCard);
}

TEST_CASE_METHOD(PaletteFixture, "accents and case do not matter, and Enter opens the card with the keyboard in it") {
  MainWindow& window = begin();
  window.showPage(QStringLiteral("history"));
  openPalette();
  const QStringList found = ask(QStringLiteral("PENA"));
  REQUIRE(found.size() >= 2);
  CHECK(found.front() == QStringLiteral("Lucía Peña | Contact"));
  press(Qt::Key_Return);
  CHECK_FALSE(palette().isVisible());
  REQUIRE(waitFor([&] { return showsCardOf(QStringLiteral("Lucía Peña")); }));
  CHECK(contacts().detail().isAncestorOf(window.focusWidget()));
}

TEST_CASE_METHOD(PaletteFixture, "Ctrl+Enter opens in the pane, with the keyboard in the list") {
  MainWindow& window = begin();
  window.resize(1366, 768);
  window.showPage(QStringLiteral("history"));
  openPalette();
  ask(QStringLiteral("iker"));
  press(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(waitFor([&] { return showsCardOf(QStringLiteral("Iker Etxeberria")); }));
  CHECK(window.focusWidget() == &contacts().table());
  CHECK(contacts().table().currentId() == idOf(*session, QStringLiteral("Iker")));
}

TEST_CASE_METHOD(PaletteFixture, "an Enter that is faster than the answer opens what was typed, not what is shown") {
  begin();
  openPalette();
  ask(QStringLiteral("lucia"));
  palette().field()->selectAll();
  type(palette().field(), QStringLiteral("marta"));
  REQUIRE_FALSE(palette().isAnswered());
  press(Qt::Key_Return);
  CHECK(waitFor([&] { return showsCardOf(QStringLiteral("Marta Núñez")); }));
}

TEST_CASE_METHOD(PaletteFixture, "commands stand behind records with their keys, and are found in either language") {
  begin();
  openPalette();
  change([](StoreContext& ctx) -> Result<> {
    Contact contact;
    contact.displayName = QStringLiteral("Export Vidal");
    CARTERA_TRY(contacts::insert(ctx, contact));
    return {};
  });
  const QStringList found = ask(QStringLiteral("export"));
  REQUIRE(found.size() >= 3);
  CHECK(found[0] == u"Export Vidal | Contact");
  CHECK(found[1] == u"Export… | Command | Ctrl+E");
  CHECK(ask(QStringLiteral("colores oscuros")).first() == u"Dark colours | Command | Ctrl+Shift+D");
  press(Qt::Key_Return);
  CHECK(looks.theme.isDark());
  CHECK_FALSE(palette().isVisible());
}

TEST_CASE_METHOD(PaletteFixture, "a sign in front asks for commands, contacts, tags or keys alone") {
  MainWindow& window = begin();
  change([this](StoreContext& ctx) -> Result<> {
    CARTERA_ASSIGN(const auto ids, contacts::ids(ctx.db, {}));
    CARTERA_TRY(tags::add(ctx, ids.front(), QStringLiteral("VIP")));
    CARTERA_TRY(tags::add(ctx, ids.front(), QStringLiteral("marzo (feria)")));
    return {};
  });
  openPalette();
  // Nobody and nothing else than commands, all of those that can be run first.
  const QStringList commands = ask(QStringLiteral(">"));
  CHECK(commands.size() == static_cast<qsizetype>(window.actions().specs().size()) - 1);
  for (const QString& line : commands) CHECK(line.contains(QStringLiteral("| Command")));
  CHECK(ask(QStringLiteral("> undo")).first() == u"Undo | Command | Ctrl+Z");

  const QStringList people = ask(QStringLiteral("@iker"));
  CHECK(people == QStringList{QStringLiteral("Iker Etxeberria | Contact"),
                              QStringLiteral("New contact “iker”… | Command | Ctrl+N")});

  for (const QString& line : ask(QStringLiteral("?"))) CHECK(line.count(u'|') == 2);
  CHECK(ask(QStringLiteral("? keys")).first() == u"Keys… | Command | F1");

  CHECK(ask(QStringLiteral("#")).size() == 2);
  CHECK(ask(QStringLiteral("#feria")) == QStringList{QStringLiteral("marzo (feria) | Tag · all who have it")});
  CHECK(ask(QStringLiteral("#zebra")).isEmpty());
  ask(QStringLiteral("#marzo"));
  press(Qt::Key_Return);
  CHECK(waitFor([&] { return contacts().isSettled() && contacts().table().model()->rowCount() == 1; }));
}

TEST_CASE_METHOD(PaletteFixture,
                 "a command that cannot be run stands behind the others, says why, and Enter leaves it") {
  MainWindow& window = begin();
  openPalette();
  // One is chosen in the list.
  QStringList found = ask(QStringLiteral(">merge"));
  REQUIRE(found.size() == 4);
  CHECK(found[0].startsWith(QStringLiteral("Duplicates | Command")));
  CHECK(found.contains(QStringLiteral("Merge two contacts… | Command · Choose two contacts first | Ctrl+M")));
  CHECK(found.contains(QStringLiteral("Merge this pair | Command · In Duplicates | M")));
  while (palette().list()->current()->enabled) press(Qt::Key_Down);
  press(Qt::Key_Return);
  CHECK(palette().isVisible());
  press(Qt::Key_Escape);

  contacts().table().selectAll();
  contacts().table().setFocus();
  openPalette();
  CHECK(ask(QStringLiteral(">split this")).isEmpty());
  contacts().table().selectRow(0);
  contacts().table().selectionModel()->select(contacts().table().model()->index(1, 0),
                                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
  found = ask(QStringLiteral(">merge two"));
  CHECK(found.first() == u"Merge two contacts… | Command | Ctrl+M");
  press(Qt::Key_Escape);
  window.showPage(QStringLiteral("history"));
  openPalette();
  CHECK(ask(QStringLiteral(">merge two")).first() ==
        u"Merge two contacts… | Command · In the list of contacts | Ctrl+M");
}

TEST_CASE_METHOD(PaletteFixture, "an empty line shows the last ten opened, the newest first, also on another day") {
  const QString file = makeFile();
  begin(file);
  openPalette();
  // At first what one begins with.
  CHECK(answer().first() == u"New contact or task… | Command | Ctrl+N");
  for (const char* who : {"lucia", "marta", "lucia"}) {
    ask(QString::fromLatin1(who));
    press(Qt::Key_Return);
    openPalette();
  }
  answer();
  CHECK(titles() == QStringList{QStringLiteral("Lucía Peña"), QStringLiteral("Marta Núñez")});
  press(Qt::Key_Escape);
  // By Enter in the list as well, and commands by the palette.
  contacts().table().select(idOf(*session, QStringLiteral("Iker")));
  QTest::keyClick(&contacts().table(), Qt::Key_Return);
  openPalette();
  ask(QStringLiteral("> compact"));
  press(Qt::Key_Return);
  session->window().close();
  REQUIRE(waitFor([this] { return program->sessions().empty(); }));

  begin(file);
  openPalette();
  answer();
  CHECK(titles() == QStringList{QStringLiteral("Compact rows: on"), QStringLiteral("Iker Etxeberria"),
                                QStringLiteral("Lucía Peña"), QStringLiteral("Marta Núñez")});
  ask(QStringLiteral("@"));
  CHECK(titles().size() == 3);
}

TEST_CASE_METHOD(PaletteFixture, "whoever is not there yet is begun as a new contact, a phone or an e-mail as such") {
  begin();
  const auto create = [this](const QString& typed) {
    openPalette();
    ask(typed);
    press(Qt::Key_Up);
    CHECK(palette().list()->current()->title == QStringLiteral("New contact “%1”…").arg(typed));
    press(Qt::Key_Return);
    REQUIRE(waitFor([this] { return contacts().quickAdd() != nullptr && contacts().quickAdd()->isVisible(); }));
    return contacts().quickAdd();
  };
  const auto text = [](QuickAdd* dialog, const char* field) {
    return dialog->findChild<QLineEdit*>(QLatin1String(field))->text();
  };
  QuickAdd* dialog = create(QStringLiteral("Ñusta Quispe"));
  CHECK(text(dialog, "quickName") == u"Ñusta Quispe");
  // What was begun is not written over.
  dialog->reject();
  session->window().activateWindow();
  dialog = create(QStringLiteral("612 999 888"));
  CHECK(text(dialog, "quickName") == u"Ñusta Quispe");
  CHECK(text(dialog, "quickPhone").isEmpty());
  dialog->findChild<QPushButton*>(QStringLiteral("quickCancel"))->click();
  session->window().activateWindow();
  dialog = create(QStringLiteral("612 999 888"));
  CHECK(text(dialog, "quickPhone") == u"612 999 888");
}

TEST_CASE_METHOD(PaletteFixture, "words of the timeline are found with their words, and open whose they are") {
  begin();
  change([](StoreContext& ctx) -> Result<> {
    contacts::ContactQuery query;
    query.text = QStringLiteral("Marta");
    CARTERA_ASSIGN(const auto ids, contacts::ids(ctx.db, query));
    Interaction note;
    note.contact = ids.front();
    note.kind = InteractionKind::Note;
    note.body = QStringLiteral("Quiere una carretilla nueva para el almacén");
    note.at = QDateTime(QDate(2026, 11, 18), QTime(9, 0)).toMSecsSinceEpoch();
    CARTERA_TRY(interactions::insert(ctx, note));
    return {};
  });
  openPalette();
  ask(QStringLiteral("carretilla"));
  REQUIRE(waitFor([this] { return lines().size() == 2; }));
  CHECK(lines().first() == u"Quiere una carretilla nueva para el almacén | Note · Marta Núñez · 18 Nov");
  press(Qt::Key_Up);
  press(Qt::Key_Up);
  press(Qt::Key_Return);
  CHECK(waitFor([&] { return showsCardOf(QStringLiteral("Marta Núñez")); }));
}

TEST_CASE_METHOD(PaletteFixture,
                 "the field of the top bar leads to commands by its sign, and Ctrl+K takes its words along") {
  MainWindow& window = begin();
  QLineEdit* const field = window.topBar()->search();
  CHECK(field->placeholderText() == u"Search or run a command…   Ctrl+K");
  window.showPage(QStringLiteral("history"));
  field->setFocus();
  type(field, QStringLiteral(">"));
  REQUIRE(palette().isVisible());
  CHECK(palette().field()->text() == u">");
  type(palette().field(), QStringLiteral("exp"));
  CHECK(answer().first() == u"Export… | Command | Ctrl+E");
  CHECK(window.currentPage()->id() == u"history");
  CHECK(field->text().isEmpty());
  press(Qt::Key_Escape);
  CHECK(field->hasFocus());
  // A word brings the list to the front, and the keyboard stays.
  for (const QChar letter : QStringLiteral("iker")) type(window.focusWidget(), letter);
  CHECK(window.currentPage()->id() == u"contacts");
  openPalette();
  CHECK(palette().field()->text() == u"iker");
  // The next letter begins anew.
  type(palette().field(), QStringLiteral("m"));
  CHECK(palette().field()->text() == u"m");
}

TEST_CASE_METHOD(PaletteFixture, "a click on a line opens it, one beside the palette closes it, and so does F6") {
  MainWindow& window = begin();
  openPalette();
  ask(QStringLiteral("marta"));
  const QRect row = palette().list()->visualRect(palette().model().index(0, 0));
  QTest::mouseClick(palette().list()->viewport(), Qt::LeftButton, {}, row.center());
  CHECK_FALSE(palette().isVisible());
  CHECK(waitFor([&] { return showsCardOf(QStringLiteral("Marta Núñez")); }));

  contacts().table().setFocus();
  openPalette();
  QTest::mouseClick(&palette(), Qt::LeftButton, {}, QPoint(5, palette().height() - 5));
  CHECK_FALSE(palette().isVisible());
  CHECK(window.focusWidget() == &contacts().table());
  openPalette();
  press(Qt::Key_F6);
  CHECK_FALSE(palette().isVisible());
  CHECK(window.focusWidget() != nullptr);
}

TEST_CASE_METHOD(PaletteFixture, "more that is found does not take the choice away from what was chosen") {
  begin();
  change([](StoreContext& ctx) -> Result<> {
    CARTERA_ASSIGN(const auto ids, contacts::ids(ctx.db, {}));
    Interaction note;
    note.contact = ids.back();
    note.kind = InteractionKind::Call;
    note.body = QStringLiteral("Habla de exportar a Francia");
    note.at = 1;
    CARTERA_TRY(interactions::insert(ctx, note));
    return {};
  });
  openPalette();
  ask(QStringLiteral("exportar"));
  press(Qt::Key_Up);
  const QString chosen = palette().list()->current()->title;
  REQUIRE(waitFor([this] { return lines().first().startsWith(QStringLiteral("Habla de exportar")); }));
  CHECK(palette().list()->current()->title == chosen);
}

TEST_CASE_METHOD(PaletteFixture, "a screen reader hears each line as it is chosen, and everything in it has a name") {
  begin();
  openPalette();
  for (const char* code : {"en", "es"}) {
    REQUIRE(language.set(QString::fromLatin1(code)));
    ask(QStringLiteral("export"));
    CHECK(auditAccessibility(palette()).join(u'\n').toStdString().empty());
    QAccessibleInterface* field = QAccessible::queryAccessibleInterface(palette().field());
    CHECK(field->role() == QAccessible::EditableText);
    QAccessibleInterface* list = accessible(palette().list());
    CHECK(list->role() == QAccessible::List);
    CHECK_FALSE(list->text(QAccessible::Name).isEmpty());
    REQUIRE(list->childCount() == palette().model().rowCount());
    CHECK(list->child(0)->role() == QAccessible::ListItem);
  }
  QAccessibleInterface* first = accessible(palette().list())->child(0);
  CHECK(first->text(QAccessible::Name) == QStringLiteral("Exportar…, Orden, Ctrl+E"));
  // Tab goes through the lines and does not leave.
  press(Qt::Key_Tab);
  CHECK(palette().list()->currentIndex().row() == 1);
  CHECK(palette().field()->hasFocus());
  press(Qt::Key_Backtab, Qt::ShiftModifier);
  CHECK(palette().list()->currentIndex().row() == 0);
}

TEST_CASE_METHOD(ProgramFixture, "pictures of the palette in both languages, themes and sizes", "[tour]") {
  program->openSample();
  REQUIRE(waitFor([&] { return program->sessions().size() == 1; }, 20000));
  MainWindow& window = program->sessions().front()->window();
  REQUIRE(QTest::qWaitForWindowActive(&window));
  REQUIRE(waitFor([&] { return window.currentPage()->isSettled() && window.pages().size() == 6; }, 20000));
  REQUIRE(waitFor([&] { return program->sessions().front()->jobs().search()->isReady(); }));
  for (const QSize size : {QSize(1366, 768), QSize(1024, 640)}) {
    window.resize(size);
    for (const char* code : {"es", "en"}) {
      REQUIRE(language.set(QString::fromLatin1(code)));
      for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        looks.theme.apply({.scheme = scheme});
        for (const char* typed : {"", "garc", ">f"}) {
          QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
          auto* palette = window.findChild<Palette*>();
          REQUIRE(palette != nullptr);
          type(palette->field(), QString::fromLatin1(typed));
          REQUIRE(waitFor([&] { return palette->isAnswered(); }));
          QTest::qWait(60);
          const QString look = scheme == Scheme::Light  ? QStringLiteral("light")
                               : scheme == Scheme::Dark ? QStringLiteral("dark")
                                                        : QStringLiteral("contrast");
          const QString what = typed[0] == '\0'  ? QStringLiteral("empty")
                               : typed[0] == '>' ? QStringLiteral("commands")
                                                 : QStringLiteral("found");
          CHECK(takePicture(
              window,
              QStringLiteral("palette-%1-%2-%3-%4").arg(what, QString::fromLatin1(code), look).arg(size.width())));
          CHECK(auditClipping(window).join(u'\n').toStdString().empty());
          const QRect card = palette->field()->parentWidget()->geometry();
          CHECK(palette->rect().contains(card));
          QTest::keyClick(palette->field(), Qt::Key_Escape);
        }
      }
    }
  }
}

TEST_CASE_METHOD(PaletteFixture,
                 "a letter that leaves the palette as high as it was paints nothing of the page beside it") {
  /// Whether a part of the page that lies outside of the card was painted.
  struct Beside : QObject {
    const QWidget* card = nullptr;
    int paints = 0;
    bool eventFilter(QObject* watched, QEvent* event) override {
      if (event->type() == QEvent::Paint) {
        auto* const painted = static_cast<QWidget*>(watched);
        const QRegion region = static_cast<QPaintEvent*>(event)->region();
        const QRect hole(card->mapTo(card->window(), QPoint()), card->size());
        if (!region.translated(painted->mapTo(painted->window(), QPoint())).subtracted(hole).isEmpty()) ++paints;
      }
      return QObject::eventFilter(watched, event);
    }
  };
  begin();
  openPalette();
  ask(QStringLiteral("zzq"));
  QTest::qWait(50);
  Beside beside;
  beside.card = palette().list()->parentWidget();
  QWidget* const table = contacts().table().viewport();
  table->installEventFilter(&beside);
  palette().installEventFilter(&beside);
  const int high = beside.card->height();
  press(Qt::Key_Z);
  (void)answer();
  QTest::qWait(50);
  REQUIRE(beside.card->height() == high);
  CHECK(beside.paints == 0);
  // The watch itself can see.
  palette().update();
  QTest::qWait(50);
  CHECK(beside.paints > 0);
}
