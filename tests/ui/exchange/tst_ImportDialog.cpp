// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ImportDialog.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QClipboard>
#include <QCompleter>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QSemaphore>
#include <algorithm>
#include <array>

#include "tests/support/Places.h"
#include "tests/ui/exchange/ExchangeFixture.h"
#include "ui/exchange/ExchangeActions.h"
#include "ui/exchange/FieldCombo.h"
#include "ui/exchange/ImportSession.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/Pill.h"

using namespace cartera;
using namespace cartera::test;
using Busy = ImportSession::Busy;

namespace {

struct ImportFixture : ExchangeFixture {
  QPointer<ImportDialog> dialog;

  ImportDialog& show(const QString& path) {
    dialog = new ImportDialog(*context, path);
    showActive(*dialog);
    idle();
    return *dialog;
  }
  ~ImportFixture() { delete dialog; }
  void idle() {
    REQUIRE(waitFor([&] { return dialog->session().busy() == Busy::No; }, 20000));
  }
  void enter() { QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog.data(), Qt::Key_Return); }
  void toCheck() {
    click(*dialog, "import.next");
    click(*dialog, "import.next");
    idle();
    REQUIRE(dialog->page() == ImportDialog::Check);
  }
  void toResult() {
    toCheck();
    click(*dialog, "import.next");
    REQUIRE(waitFor([&] { return dialog->page() == ImportDialog::Done; }, 20000));
  }
  QString label(const char* name) {
    QString text;
    for (auto* l : dialog->findChildren<QLabel*>(QLatin1String(name))) {
      if (l->isVisible()) text = l->text();
    }
    return text;
  }
  /// Of the page that is shown: two of them have a report.
  QAbstractButton* shownButton(const char* name) {
    for (auto* b : dialog->findChildren<QAbstractButton*>(QLatin1String(name))) {
      if (b->isVisible()) return b;
    }
    FAIL("no such button is shown: " << name);
    return nullptr;
  }
  QTableView* problems() {
    for (auto* v : dialog->findChildren<QTableView*>(QStringLiteral("import.problems"))) {
      if (v->isVisible()) return v;
    }
    FAIL("no list of problems is shown");
    return nullptr;
  }
  QString notice() {
    auto* bar = dialog->findChild<NoticeBar*>();
    return bar->isVisible() ? bar->text() : QString();
  }
};

/// Keys go to the list of suggestions while it is open.
void leaveByTab(FieldCombo* combo) {
  QWidget* popup = combo->completer()->popup();
  QTest::keyClick(popup->isVisible() ? popup : combo, Qt::Key_Tab);
}

const QByteArray kOdd =
    "Nombre,Email,Cumpleaños\n"
    "Ana,ana@example.es,14/03/1984\n"
    "Luis,no es un correo,31/02/1990\n"
    ",,\n"
    "Eva,eva@example.es,,sobra,sobra\n";

}  // namespace

TEST_CASE_METHOD(ImportFixture, "a list saved in Spanish goes through all pages by the Enter key alone", "[exchange]") {
  open();
  show(clientes());
  CHECK(dialog->windowTitle() == QStringLiteral("Import contacts from clientes.csv"));
  auto* preview = child<QTableView>(*dialog, "import.preview");
  CHECK(preview->model()->headerData(1, Qt::Horizontal).toString() == QStringLiteral("Nombre"));
  CHECK(texts(preview, 0).mid(0, 4) == QStringList({QStringLiteral("C001"), QStringLiteral("Lucía"),
                                                    QStringLiteral("Peña"), QStringLiteral("Ortiz")}));
  CHECK(child<QComboBox>(*dialog, "import.encoding")->currentData().toString() == QStringLiteral("windows-1252"));
  CHECK(child<QComboBox>(*dialog, "import.delimiter")->currentData().toString() == QStringLiteral(";"));
  CHECK(child<QCheckBox>(*dialog, "import.header")->isChecked());
  CHECK(nameless(*dialog).isEmpty());

  enter();
  REQUIRE(dialog->page() == ImportDialog::Mapping);
  CHECK(nameless(*dialog).join(u'\n').toStdString() == "");
  CHECK(child<FieldCombo>(*dialog, "import.field.1")->field() == field(u"given"));
  CHECK(child<FieldCombo>(*dialog, "import.field.12")->field() == field(u"consent.email"));

  enter();
  REQUIRE(dialog->page() == ImportDialog::Check);
  idle();
  CHECK(nameless(*dialog).isEmpty());
  CHECK(label("import.count.new") == QStringLiteral("12"));
  CHECK(people() == 0);

  enter();
  REQUIRE(waitFor([&] { return dialog->page() == ImportDialog::Done; }));
  CHECK(label("import.sum") == QStringLiteral("12 records read = 12 new + 0 updated + 0 unchanged + 0 left out"));
  CHECK(nameless(*dialog).isEmpty());
  CHECK(people() == 12);

  QPointer<ImportDialog> gone = dialog;
  enter();
  CHECK(waitFor([&] { return gone.isNull(); }));
}

TEST_CASE_METHOD(ImportFixture, "the undo button takes an import away as one step", "[exchange]") {
  open();
  show(clientes());
  toResult();
  REQUIRE(people() == 12);
  click(*dialog, "import.undo");
  REQUIRE(waitFor([&] { return dialog->session().isUndone(); }));
  CHECK(people() == 0);
  CHECK_FALSE(child<QAbstractButton>(*dialog, "import.undo")->isEnabled());
  CHECK(label("import.result").contains(QStringLiteral("undone")));
}

TEST_CASE_METHOD(ImportFixture, "stopping an import leaves the file as it was, and the dialog where it can be mended",
                 "[exchange]") {
  QByteArray many = "Nombre,Email\n";
  for (int i = 0; i < 1000; ++i) many += "N" + QByteArray::number(i) + ",n" + QByteArray::number(i) + "@example.es\n";
  const QString path = write(QStringLiteral("many.csv"), many);
  open();
  show(path);
  toCheck();
  const qint64 changes = count("SELECT count(*) FROM change");
  click(*dialog, "import.next");
  CHECK(dialog->session().busy() == Busy::Importing);
  QTest::keyClick(dialog, Qt::Key_Escape);
  REQUIRE(waitFor([&] { return dialog->session().busy() == Busy::No; }, 20000));
  CHECK(dialog->page() == ImportDialog::Mapping);
  CHECK(notice() == QStringLiteral("Stopped. Nothing was changed."));
  CHECK(people() == 0);
  CHECK(count("SELECT count(*) FROM change") == changes);
  // And it can be done after all.
  click(*dialog, "import.next");
  idle();
  CHECK(label("import.count.new") == QStringLiteral("1,000"));
}

TEST_CASE_METHOD(ImportFixture, "a delimiter corrected in the dialog reads the file again", "[exchange]") {
  // Equal numbers of both signs in each line: nobody can know which one divides.
  const QString path = write(QStringLiteral("l.csv"), "Nombre;Correo,Ciudad\nAna;ana@example.es,Madrid\n");
  open();
  show(path);
  auto* delimiter = child<QComboBox>(*dialog, "import.delimiter");
  const QString other = delimiter->currentData().toString() == u";" ? QStringLiteral(",") : QStringLiteral(";");
  choose(delimiter, other);
  idle();
  auto* preview = child<QTableView>(*dialog, "import.preview");
  CHECK(preview->model()->columnCount() == 2);
  const QString first = other == u";" ? QStringLiteral("Nombre") : QStringLiteral("Nombre;Correo");
  CHECK(preview->model()->headerData(0, Qt::Horizontal).toString() == first);
  CHECK(delimiter->currentData().toString() == other);

  auto* header = child<QCheckBox>(*dialog, "import.header");
  header->click();
  idle();
  CHECK_FALSE(header->isChecked());
  CHECK(preview->model()->rowCount() == 2);
  CHECK(preview->model()->headerData(0, Qt::Horizontal).toString() == QStringLiteral("1"));
}

TEST_CASE_METHOD(ImportFixture, "the encoding can be corrected as well", "[exchange]") {
  const QString path = write(QStringLiteral("l.csv"),
                             "Nombre,Ciudad\nI\xa4"
                             "aki,Bilbao\n");
  open();
  show(path);
  choose(child<QComboBox>(*dialog, "import.encoding"), QStringLiteral("ibm850"));
  idle();
  CHECK(texts(child<QTableView>(*dialog, "import.preview"), 0)[0] == QStringLiteral("Iñaki"));
}

TEST_CASE_METHOD(ImportFixture, "values that were not taken are listed with line, column and reason", "[exchange]") {
  const QString path = write(QStringLiteral("odd.csv"), kOdd);
  open();
  show(path);
  toCheck();
  QStringList lines;
  for (int r = 0; r < problems()->model()->rowCount(); ++r) lines += texts(problems(), r).join(u'|');
  const QString all = lines.join(u'\n');
  INFO(all.toStdString());
  CHECK(all.contains(QStringLiteral("3|Cumpleaños|31/02/1990|“31/02/1990” is a day that does not exist.")));
  CHECK(all.contains(QStringLiteral("5|")));
  CHECK(all.contains(QStringLiteral("left out")));
}

TEST_CASE_METHOD(ImportFixture, "a value that was not taken is corrected where it stands, and comes in", "[exchange]") {
  const QString path = write(QStringLiteral("odd.csv"), kOdd);
  open();
  show(path);
  toCheck();
  const auto rowOf = [&](const QString& value) {
    for (int r = 0; r < problems()->model()->rowCount(); ++r) {
      if (texts(problems(), r).value(2) == value) return r;
    }
    return -1;
  };
  const auto correct = [&](const QString& was, const QString& is, bool byKeys) {
    const int row = rowOf(was);
    REQUIRE(row >= 0);
    QTableView* view = problems();
    const QModelIndex cell = view->model()->index(row, 2);
    view->setCurrentIndex(cell);
    if (byKeys) {
      QTest::keyClick(view, Qt::Key_F2);
    } else {
      QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(cell).center());
      QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(cell).center());
    }
    auto* editor = view->findChild<QLineEdit*>(QStringLiteral("import.correction"));
    REQUIRE(editor);
    CHECK(editor->text() == was);
    CHECK_FALSE(QAccessible::queryAccessibleInterface(editor)->text(QAccessible::Name).isEmpty());
    editor->selectAll();
    QTest::keyClicks(editor, is);
    QTest::keyClick(editor, Qt::Key_Return);
    REQUIRE(waitFor([&] { return dialog->session().busy() == Busy::Rehearsing || rowOf(was) < 0; }));
    idle();
  };
  const QString wrong = QStringLiteral("31/02/1990");
  const int before = problems()->model()->rowCount();
  CHECK(label("import.hint").contains(QStringLiteral("F2")));
  correct(wrong, QStringLiteral("28/02/1990"), true);
  CHECK(dialog->page() == ImportDialog::Check);
  CHECK(rowOf(wrong) == -1);
  CHECK(problems()->model()->rowCount() == before - 1);
  const auto show = [&](const char* name) {
    for (auto* chip : dialog->findChildren<QAbstractButton*>(QLatin1String(name))) {
      if (chip->isVisible()) {
        QTest::mouseClick(chip, Qt::LeftButton);
        return true;
      }
    }
    return false;
  };
  CHECK(show("import.show.corrected"));
  CHECK(show("import.show.problems"));
  CHECK(people() == 0);
  SECTION("imported with the new value") {
    const int row = rowOf(QStringLiteral("no es un correo"));
    if (row >= 0) correct(QStringLiteral("no es un correo"), QStringLiteral("luis@example.es"), false);
    click(*dialog, "import.next");
    REQUIRE(waitFor([&] { return dialog->page() == ImportDialog::Done; }, 20000));
    CHECK(count("SELECT count(*) FROM contact WHERE birthday = '1990-02-28'") == 1);
    CHECK(count("SELECT count(*) FROM point WHERE value = 'luis@example.es'") == 1);
  }
  SECTION("what is wrong again is told again, and the correction stays one") {
    REQUIRE(show("import.show.corrected"));
    correct(QStringLiteral("28/02/1990"), QStringLiteral("30/02/1990"), true);
    REQUIRE(show("import.show.problems"));
    REQUIRE(rowOf(QStringLiteral("30/02/1990")) >= 0);
    correct(QStringLiteral("30/02/1990"), QStringLiteral("1/3/1990"), false);
    CHECK(dialog->session().corrections().size() == 1);
    CHECK(rowOf(QStringLiteral("30/02/1990")) == -1);
  }
  SECTION("Del takes a correction back") {
    REQUIRE(show("import.show.corrected"));
    problems()->setCurrentIndex(problems()->model()->index(0, 2));
    QTest::keyClick(problems(), Qt::Key_Delete);
    idle();
    CHECK(dialog->session().corrections().empty());
    CHECK(waitFor([&] { return rowOf(wrong) >= 0; }));
  }
  SECTION("going back to the columns keeps it, another file does not") {
    click(*dialog, "import.back");
    click(*dialog, "import.next");
    idle();
    CHECK(rowOf(wrong) == -1);
    dialog->session().open(write(QStringLiteral("other.csv"), kOdd));
    idle();
    CHECK(dialog->session().corrections().empty());
  }
  SECTION("Esc while typing changes nothing") {
    const int row = rowOf(QStringLiteral("no es un correo"));
    REQUIRE(row >= 0);
    problems()->setCurrentIndex(problems()->model()->index(row, 2));
    QTest::keyClick(problems(), Qt::Key_Return);
    auto* editor = problems()->findChild<QLineEdit*>(QStringLiteral("import.correction"));
    REQUIRE(editor);
    QTest::keyClicks(editor, QStringLiteral("x"));
    QTest::keyClick(editor, Qt::Key_Escape);
    CHECK(dialog->session().corrections().size() == 1);
    CHECK(dialog->isVisible());
  }
}

TEST_CASE_METHOD(ImportFixture, "a correction changed while the check runs lands on its own line", "[exchange]") {
  const QByteArray list =
      "Nombre,Email,Cumpleaños\n"
      "Ana,ana@example.es,31/02/1960\n"
      "Eva,eva@example.es,31/02/1961\n"
      "Iris,iris@example.es,31/02/1962\n";
  const QString path = write(QStringLiteral("days.csv"), list);
  open();
  show(path);
  toCheck();
  const auto problemsFound = dialog->session().rehearsal()->problems;
  REQUIRE(problemsFound.size() == 3);
  const std::array<QString, 3> mended{QStringLiteral("01/02/1960"), QStringLiteral("01/02/1961"),
                                      QStringLiteral("01/02/1962")};
  for (size_t i = 0; i < 3; ++i) dialog->session().correct(problemsFound[i], mended[i]);
  idle();
  const auto showList = [&](const char* name) {
    for (auto* chip : dialog->findChildren<QAbstractButton*>(QLatin1String(name))) {
      if (chip->isVisible()) QTest::mouseClick(chip, Qt::LeftButton);
    }
  };
  showList("import.show.corrected");
  REQUIRE(problems()->model()->rowCount() == 3);

  // The check cannot come to its end.
  QSemaphore gate;
  jobs->command<int>(
      &window,
      [&gate](Workspace&) -> Result<int> {
        gate.acquire();
        return 0;
      },
      [](const Result<int>&) {});
  const auto rowOf = [&](const QString& line) {
    for (int r = 0; r < problems()->model()->rowCount(); ++r) {
      if (texts(problems(), r).value(0) == line) return r;
    }
    return -1;
  };
  const auto valueOf = [&](qint64 line) {
    for (const CellCorrection& c : dialog->session().corrections()) {
      if (c.line == line) return c.is;
    }
    return QString();
  };
  problems()->setCurrentIndex(problems()->model()->index(rowOf(QStringLiteral("2")), 2));
  QTest::keyClick(problems(), Qt::Key_Delete);
  CHECK(rowOf(QStringLiteral("2")) == -1);
  SECTION("another value for the next line") {
    problems()->setCurrentIndex(problems()->model()->index(rowOf(QStringLiteral("3")), 2));
    QTest::keyClick(problems(), Qt::Key_F2);
    auto* editor = problems()->findChild<QLineEdit*>(QStringLiteral("import.correction"));
    REQUIRE(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("09/09/1969"));
    QTest::keyClick(editor, Qt::Key_Return);
    // The editor hands its text over later.
    CHECK(waitFor([&] { return valueOf(3) == u"09/09/1969"; }));
    CHECK(valueOf(4) == mended[2]);
  }
  SECTION("another line taken back") {
    problems()->setCurrentIndex(problems()->model()->index(rowOf(QStringLiteral("4")), 2));
    QTest::keyClick(problems(), Qt::Key_Delete);
    CHECK(valueOf(3) == mended[1]);
    CHECK(valueOf(4).isEmpty());
  }
  SECTION("a problem corrected twice before it was checked is one correction") {
    showList("import.show.problems");
    dialog->session().correct(problemsFound[0], QStringLiteral("05/02/1960"));
    dialog->session().correct(problemsFound[0], QStringLiteral("06/02/1960"));
    CHECK(dialog->session().corrections().size() == 3);
    CHECK(valueOf(2) == u"06/02/1960");
  }
  CHECK(valueOf(3) != QString());
  gate.release();
  idle();
}

TEST_CASE_METHOD(ImportFixture, "what was chosen and corrected is not thrown away by Esc unasked", "[exchange]") {
  const QString path = write(QStringLiteral("odd.csv"), kOdd);
  open();
  show(path);
  prompts.nextConfirm = false;
  SECTION("nothing was decided") {
    QTest::keyClick(dialog.data(), Qt::Key_Escape);
    CHECK(waitFor([&] { return dialog.isNull(); }));
    CHECK(prompts.confirmations.empty());
  }
  SECTION("a value was corrected") {
    toCheck();
    const auto& found = dialog->session().rehearsal()->problems;
    const auto day = std::find_if(found.begin(), found.end(), [](const auto& p) { return p.value == u"31/02/1990"; });
    REQUIRE(day != found.end());
    dialog->session().correct(*day, QStringLiteral("28/02/1990"));
    idle();
    QTest::keyClick(dialog.data(), Qt::Key_Escape);
    REQUIRE(prompts.confirmations.size() == 1);
    CHECK(prompts.confirmations.front().destructive);
    QTest::qWait(20);
    REQUIRE(dialog);
    CHECK(dialog->isVisible());
    prompts.nextConfirm = true;
    click(*dialog, "import.cancel");
    CHECK(waitFor([&] { return dialog.isNull(); }));
    CHECK(people() == 0);
  }
  SECTION("a column was chosen, and then imported") {
    dialog->session().setField(0, dialog->session().columns()[0].field);
    CHECK(dialog->hasDrafts());
    dialog->close();
    CHECK(prompts.confirmations.size() == 1);
    CHECK(dialog->isVisible());
    toResult();
    dialog->close();
    CHECK(waitFor([&] { return dialog.isNull(); }));
    CHECK(prompts.confirmations.size() == 1);
  }
}

TEST_CASE_METHOD(ImportFixture, "left-out rows are saved as they stood", "[exchange]") {
  const QString path = write(QStringLiteral("odd.csv"), kOdd);
  open();
  show(path);
  toResult();
  prompts.nextPath = this->path(QStringLiteral("out.csv"));
  click(*dialog, "import.rejects");
  REQUIRE(waitFor([&] { return QFile::exists(prompts.nextPath) && !notice().isEmpty(); }));
  CHECK(prompts.files.back().start.endsWith(QStringLiteral("odd-left-out.csv")));
  const QByteArray saved = bytes(prompts.nextPath);
  CHECK(saved.contains("Eva,eva@example.es"));
  CHECK_FALSE(saved.contains("ana@example.es"));
}

TEST_CASE_METHOD(ImportFixture, "strict leaves out every record with a problem", "[exchange]") {
  const QString path = write(QStringLiteral("odd.csv"), kOdd);
  open();
  show(path);
  toCheck();
  CHECK(label("import.count.new") == QStringLiteral("2"));
  child<QCheckBox>(*dialog, "import.strict")->click();
  idle();
  CHECK(label("import.count.new") == QStringLiteral("1"));
}

TEST_CASE_METHOD(ImportFixture, "a mapping is remembered and used for the next list with the same header",
                 "[exchange]") {
  const QString path = write(QStringLiteral("a.csv"), "Nombre,Clave\nAna,verde\n");
  const QString next = write(QStringLiteral("b.csv"), "Nombre,Clave\nEva,rojo\n");
  open();
  show(path);
  click(*dialog, "import.next");
  auto* combo = child<FieldCombo>(*dialog, "import.field.1");
  combo->setFocus();
  combo->lineEdit()->selectAll();
  type(combo->lineEdit(), QStringLiteral("nickname"));
  leaveByTab(combo);
  CHECK(combo->field() == field(u"nickname"));
  click(*dialog, "import.next");
  idle();
  click(*dialog, "import.next");
  REQUIRE(waitFor([&] { return dialog->page() == ImportDialog::Done; }));
  REQUIRE(waitFor([&] { return count("SELECT count(*) FROM import_mapping") == 1; }));
  delete dialog;

  show(next);
  click(*dialog, "import.next");
  CHECK(child<FieldCombo>(*dialog, "import.field.1")->field() == field(u"nickname"));
  CHECK(notice().isEmpty());
  CHECK(child<QAbstractButton>(*dialog, "import.mapping.afresh")->isVisible());
  click(*dialog, "import.mapping.afresh");
  idle();
  CHECK_FALSE(child<FieldCombo>(*dialog, "import.field.1")->field() == field(u"nickname"));
}

TEST_CASE_METHOD(ImportFixture, "a column of passwords is refused as a field of one's own, and stays left out",
                 "[exchange]") {
  const QString path = write(QStringLiteral("a.csv"), "Nombre,Clave\nAna,verde\n");
  open();
  show(path);
  click(*dialog, "import.next");
  auto* combo = child<FieldCombo>(*dialog, "import.field.1");
  REQUIRE(combo->field() == field(u"ignore"));
  combo->setFocus();
  combo->lineEdit()->selectAll();
  type(combo->lineEdit(), QStringLiteral("Own field: Clave"));
  leaveByTab(combo);
  CHECK(notice().contains(QStringLiteral("Clave")));
  CHECK(notice().contains(QStringLiteral("passwords")));
  CHECK(combo->field() == field(u"ignore"));
  write(QStringLiteral("m.json"), R"({"columns": {"Clave": "custom[Clave]"}})");
  prompts.nextPath = this->path(QStringLiteral("m.json"));
  click(*dialog, "import.mapping.load");
  idle();
  CHECK(notice().contains(QStringLiteral("passwords")));
  CHECK(child<FieldCombo>(*dialog, "import.field.1")->field() == field(u"ignore"));
}

TEST_CASE_METHOD(ImportFixture, "typing into a field searches without case and accents, and nonsense goes back",
                 "[exchange]") {
  REQUIRE(language.set(QStringLiteral("es")));
  const QString path = write(QStringLiteral("a.csv"), "Nombre,Zona\nAna,verde\n");
  open();
  show(path);
  click(*dialog, "import.next");
  auto* combo = child<FieldCombo>(*dialog, "import.field.1");
  CHECK(combo->currentText() == QStringLiteral("Campo propio: Zona"));
  combo->setFocus();
  combo->lineEdit()->selectAll();
  type(combo->lineEdit(), QStringLiteral("no hay tal campo"));
  leaveByTab(combo);
  CHECK(combo->currentText() == QStringLiteral("Campo propio: Zona"));
  combo->setFocus();
  combo->lineEdit()->selectAll();
  type(combo->lineEdit(), QStringLiteral("NO GUARDAR"));
  leaveByTab(combo);
  CHECK(combo->field() == field(u"ignore"));
}

TEST_CASE_METHOD(ImportFixture, "dates that can be read in two ways are asked about before the check", "[exchange]") {
  const QString path = write(QStringLiteral("a.csv"), "Nombre,Cumpleaños\nAna,03/04/1984\nEva,05/06/1990\n");
  open();
  show(path);
  click(*dialog, "import.next");
  CHECK_FALSE(child<QAbstractButton>(*dialog, "import.next")->isEnabled());
  choose(child<QComboBox>(*dialog, "import.dates"), QStringLiteral("dmy"));
  click(*dialog, "import.next");
  idle();
  click(*dialog, "import.next");
  REQUIRE(waitFor([&] { return dialog->page() == ImportDialog::Done; }));
  CHECK(count("SELECT count(*) FROM contact WHERE birthday = '1984-04-03'") == 1);
}

TEST_CASE_METHOD(ImportFixture, "a mapping file is saved, and read into another import", "[exchange]") {
  const QString path = write(QStringLiteral("a.csv"), "Nombre,Color\nAna,verde\n");
  open();
  show(path);
  click(*dialog, "import.next");
  prompts.nextPath = this->path(QStringLiteral("m.json"));
  click(*dialog, "import.mapping.save");
  REQUIRE(waitFor([&] { return QFile::exists(prompts.nextPath); }));
  REQUIRE(readMapping(bytes(prompts.nextPath)));
  write(QStringLiteral("m.json"), R"({"columns": {"Color": "note"}})");
  click(*dialog, "import.mapping.load");
  REQUIRE(waitFor([&] { return child<FieldCombo>(*dialog, "import.field.1")->field() == field(u"note"); }));
  write(QStringLiteral("m.json"), R"({"columns": {"Otra": "note"}})");
  click(*dialog, "import.mapping.load");
  REQUIRE(waitFor([&] { return notice().contains(QStringLiteral("Otra")); }));
  CHECK(child<FieldCombo>(*dialog, "import.field.1")->field() == field(u"note"));
}

TEST_CASE_METHOD(ImportFixture, "a file that is not there is named, and another can be chosen", "[exchange]") {
  const QString good = write(QStringLiteral("a.csv"), "Nombre\nAna\n");
  open();
  show(path(QStringLiteral("nowhere.csv")));
  CHECK(notice().contains(QStringLiteral("nowhere.csv")));
  const QString english = notice();
  REQUIRE(language.set(QStringLiteral("es")));
  CHECK(waitFor([&] { return notice() != english && notice().contains(QStringLiteral("nowhere.csv")); }));
  REQUIRE(language.set(QStringLiteral("en")));
  CHECK_FALSE(child<QAbstractButton>(*dialog, "import.next")->isEnabled());
  prompts.nextPath = good;
  click(*dialog, "import.other");
  REQUIRE(waitFor([&] { return dialog->session().plan().has_value(); }));
  CHECK(notice().isEmpty());
}

TEST_CASE_METHOD(ImportFixture,
                 "new contacts that look like another are named, and a click on a name shows the contact",
                 "[exchange]") {
  const QString path = write(QStringLiteral("dos.csv"),
                             "Nombre;Apellidos;Teléfono\nAna;Gil;612345678\nRosa;Mora;612345678\nEva;Paz;699111222\n");
  open();
  std::vector<ContactId> opened;
  context->openContact = [&](ContactId id) { opened.push_back(id); };
  show(path);
  toCheck();
  // Nobody is in the file yet.
  CHECK(shownButton("import.show.alike")->text() == u"Possible duplicates: 1");
  click(*dialog, "import.next");
  REQUIRE(waitFor([&] { return dialog->page() == ImportDialog::Done; }, 20000));
  // The only thing to be looked at: the list is there without a click.
  REQUIRE(problems()->model()->rowCount() == 1);
  CHECK(texts(problems(), 0) ==
        QStringList{QStringLiteral("3"), QStringLiteral("Rosa Mora"), QStringLiteral("Ana Gil")});
  const auto clickCell = [&](int column) {
    const QPoint at = problems()->visualRect(problems()->model()->index(0, column)).center();
    QTest::mouseClick(problems()->viewport(), Qt::LeftButton, {}, at);
  };
  const auto idOf = [&](const char* given) {
    return ContactId(count("SELECT id FROM contact WHERE given = '" + QByteArray(given) + "'"));
  };
  clickCell(2);
  REQUIRE(opened.size() == 1);
  CHECK(opened[0] == idOf("Ana"));
  QTest::keyClick(problems(), Qt::Key_Return);
  clickCell(1);
  REQUIRE(opened.size() == 3);
  CHECK(opened[1] == idOf("Ana"));
  CHECK(opened[2] == idOf("Rosa"));
  CHECK(dialog->isVisible());
  CHECK(nameless(*dialog) == QStringList{});

  click(*dialog, "import.undo");
  REQUIRE(waitFor([&] { return dialog->session().isUndone(); }));
  clickCell(1);
  CHECK(opened.size() == 3);
}

TEST_CASE_METHOD(ImportFixture, "an e-mail that is added beside the contact's own is named", "[exchange]") {
  const QByteArray head = "Nombre;Apellidos;Teléfono;Email\n";
  bringIn(write(QStringLiteral("uno.csv"), head + "Ana;Gil;612345678;ana@x.example\n"));
  open();
  show(write(QStringLiteral("dos.csv"), head + "Ana;Gil;612345678;ana@y.example\n"));
  toCheck();
  CHECK(label("import.count.updated") == QStringLiteral("1"));
  CHECK(shownButton("import.show.further")->text() == u"Further e-mails and phones: 1");
  REQUIRE(problems()->model()->rowCount() == 1);
  const QStringList row = texts(problems(), 0);
  CHECK(row.mid(0, 3) == QStringList{QStringLiteral("2"), QStringLiteral("E-mail"), QStringLiteral("ana@y.example")});
  CHECK(nameless(*dialog) == QStringList{});
}

TEST_CASE_METHOD(ImportFixture, "the same list again has nothing to import", "[exchange]") {
  bringIn(clientes());
  open();
  show(clientes());
  toCheck();
  CHECK(label("import.count.unchanged") == QStringLiteral("12"));
  CHECK_FALSE(child<QAbstractButton>(*dialog, "import.next")->isEnabled());
}

TEST_CASE_METHOD(ImportFixture, "cells copied from a sheet are looked at, imported and undone like a file",
                 "[exchange]") {
  open();
  QString cells = QStringLiteral("Nombre\tCorreo\tTeléfono\n");
  constexpr int kRows = 2'000;
  for (int i = 0; i < kRows; ++i)
    cells += QStringLiteral("Persona%1 Gil\tp%1@ejemplo.es\t6%2\n").arg(i).arg(i, 8, 10, QLatin1Char('0'));
  QGuiApplication::clipboard()->setText(cells);
  startPastedImport(*context, &window);
  dialog = window.findChild<ImportDialog*>();
  REQUIRE(dialog);
  idle();
  const QString lay = dialog->session().path();
  CHECK(QFileInfo(lay).completeBaseName().startsWith(QStringLiteral("Copied 20")));
  toCheck();
  CHECK(label("import.count.new") == QStringLiteral("2,000"));
  click(*dialog, "import.next");
  REQUIRE(waitFor([&] { return dialog->page() == ImportDialog::Done; }, 20000));
  CHECK(count("SELECT count(*) FROM contact") == kRows);
  click(*dialog, "import.undo");
  REQUIRE(waitFor([&] { return dialog->session().isUndone(); }, 20000));
  CHECK(count("SELECT count(*) FROM contact WHERE deleted_at IS NULL") == 0);
  // What was copied stays nowhere.
  dialog->close();
  REQUIRE(waitFor([&] { return window.findChild<ImportDialog*>() == nullptr; }));
  CHECK_FALSE(QFileInfo::exists(lay));
}

TEST_CASE_METHOD(ImportFixture, "copied address cards are cards, and copied blanks are nothing", "[exchange]") {
  open();
  QGuiApplication::clipboard()->setText(QStringLiteral(" \n\t"));
  startPastedImport(*context, &window);
  CHECK(window.findChild<ImportDialog*>() == nullptr);
  REQUIRE(notes.errors.size() == 1);
  CHECK(notes.errors[0].subject == QStringLiteral("paste.empty"));
  QGuiApplication::clipboard()->setText(
      QStringLiteral("BEGIN:VCARD\nVERSION:3.0\nN:Gil;Ana;;;\nFN:Ana Gil\nTEL:600111222\nEND:VCARD\n"));
  startPastedImport(*context, &window);
  dialog = window.findChild<ImportDialog*>();
  REQUIRE(dialog);
  idle();
  toCheck();
  CHECK(label("import.count.new") == QStringLiteral("1"));
}

TEST_CASE_METHOD(ImportFixture, "the actions of exchange fit together and a drop opens the dialog", "[exchange]") {
  open();
  CHECK(ActionRegistry::problems(exchangeActions(*context, &window)).isEmpty());
  startImport(*context, &window, clientes());
  dialog = window.findChild<ImportDialog*>();
  REQUIRE(dialog);
  CHECK_FALSE(dialog->isModal());
  idle();
  CHECK(dialog->session().plan().has_value());
}

TEST_CASE_METHOD(ImportFixture, "Tab goes through the columns and then to the buttons below", "[exchange]") {
  const QString path = write(QStringLiteral("a.csv"), "Nombre,Zona,Email\nAna,verde,ana@example.es\n");
  open();
  show(path);
  click(*dialog, "import.next");
  QStringList walked;
  for (int i = 0; i < 10; ++i) {
    walked += dialog->focusWidget()->objectName();
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
  }
  CHECK(walked.join(u' ').toStdString() ==
        "import.field.0 import.field.1 import.field.2 import.mapping.load import.mapping.save import.profile "
        "import.cancel "
        "import.back import.next import.field.0");
}

TEST_CASE_METHOD(ImportFixture, "a list of 500 columns opens at once, and Tab reaches each of them", "[exchange]") {
  QByteArray head = "Nombre";
  QByteArray row = "Ana";
  for (int i = 1; i < 500; ++i) {
    head += ",Dato " + QByteArray::number(i);
    row += ",v" + QByteArray::number(i);
  }
  open();
  show(write(QStringLiteral("wide.csv"), head + '\n' + row + '\n'));
  click(*dialog, "import.next");
  REQUIRE(dialog->page() == ImportDialog::Mapping);
  REQUIRE(dialog->session().columns().size() == 500);
  // Only what is in sight is made; the rest has its room.
  CHECK(dialog->findChildren<FieldCombo*>().size() < 60);
  QWidget* last = nullptr;
  for (int i = 0; i < 40; ++i) {
    last = child<FieldCombo>(*dialog, qPrintable(QStringLiteral("import.field.%1").arg(i)));
    last->setFocus(Qt::TabFocusReason);
    leaveByTab(static_cast<FieldCombo*>(last));
    REQUIRE(dialog->focusWidget()->objectName() == QStringLiteral("import.field.%1").arg(i + 1));
  }
  // Straight to the end.
  for (auto* area : dialog->findChildren<QScrollArea*>()) {
    if (area->isVisible()) area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
  }
  auto* end = child<FieldCombo>(*dialog, "import.field.499");
  CHECK(end->isVisible());
  CHECK(end->field() == dialog->session().columns()[499].field);
  end->setCurrentIndex(end->findData(QStringLiteral("ignore")));
  Q_EMIT end->activated(end->currentIndex());
  CHECK(dialog->session().columns()[499].field.is(u"ignore"));
}

TEST_CASE_METHOD(ImportFixture, "the preview names the program that a list is of, in both languages", "[exchange]") {
  open();
  show(cartera::test::sourcePath("tests/data/layouts/google-contacts-old.csv"));
  CHECK(label("import.layout") == QStringLiteral("Recognised as: Google Contacts (old)"));
  REQUIRE(language.set(QStringLiteral("es")));
  CHECK(waitFor(
      [&] { return label("import.layout") == QStringLiteral("Reconocido como: Contactos de Google (antiguo)"); }));
}

TEST_CASE_METHOD(ImportFixture, "columns about orders are marked as not brought in yet", "[exchange]") {
  open();
  show(cartera::test::sourcePath("tests/data/layouts/shopify-orders.csv"));
  click(*dialog, "import.next");
  CHECK(dialog->session().openQuestions() == 0);
  CHECK(child<FieldCombo>(*dialog, "import.field.0")->field() == field(u"order.number"));
  const auto pills = dialog->findChildren<Pill*>();
  CHECK(std::any_of(pills.begin(), pills.end(), [](const Pill* pill) {
    return pill->isVisible() && pill->accessibleName() == QStringLiteral("Not brought in yet");
  }));
}

TEST_CASE_METHOD(ImportFixture, "a mapping is saved under a name, chosen for another list, and deleted", "[exchange]") {
  const QString list = write(QStringLiteral("a.csv"), "Nombre,Dato\nAna,x\n");
  const QString other = write(QStringLiteral("b.csv"), "Dato,Nombre,Email\ny,Eva,eva@example.es\n");
  open();
  show(list);
  click(*dialog, "import.next");
  dialog->session().setField(1, field(u"note"));
  auto* names = child<QComboBox>(*dialog, "import.profile");
  CHECK_FALSE(child<QAbstractButton>(*dialog, "import.profile.save")->isEnabled());
  names->setFocus();
  QTest::keyClicks(names, QStringLiteral("Feria"));
  click(*dialog, "import.profile.save");
  REQUIRE(waitFor([&] { return dialog->session().profiles() == QStringList{QStringLiteral("Feria")}; }));
  CHECK(names->currentText() == QStringLiteral("Feria"));

  dialog->session().open(other);
  idle();
  CHECK(dialog->session().columns()[0].field != field(u"note"));
  names->setCurrentIndex(0);
  Q_EMIT names->activated(0);
  idle();
  CHECK(dialog->session().columns()[0].field == field(u"note"));
  click(*dialog, "import.profile.delete");
  REQUIRE(waitFor([&] { return dialog->session().profiles().isEmpty(); }));
  CHECK(names->currentText().isEmpty());
  CHECK_FALSE(child<QAbstractButton>(*dialog, "import.profile.delete")->isEnabled());
}

namespace {

/// Settings that lie in a folder, as those of a user do.
struct FolderSettings final : SettingsStore {
  explicit FolderSettings(QString path) : m_folder(std::move(path)) {}
  [[nodiscard]] QVariant value(const QString&) const override { return {}; }
  void setValue(const QString&, const QVariant&) override {}
  void remove(const QString&) override {}
  [[nodiscard]] QString folder() const override { return m_folder; }

 private:
  QString m_folder;
};

}  // namespace

TEST_CASE_METHOD(ImportFixture, "layouts beside the settings are used, and a faulty one is told by its line",
                 "[exchange]") {
  QDir(folder.path()).mkdir(QStringLiteral("layouts"));
  write(QStringLiteral("layouts/till.txt"),
        "name = Till\nname.es = Caja\nat least 2 = KNR | MLAD\n[columns]\nexternal_id = KNR\nemail[1] = MLAD\n");
  write(QStringLiteral("layouts/bad.txt"), "name = Bad\nat least 1 = A\n[columns]\ngivn = A\n");
  const QString list = write(QStringLiteral("till.csv"), "KNR,MLAD\n7,ana@example.es\n");
  open();
  FolderSettings beside(folder.path());
  const AppContext with{*jobs, actions, look.theme, prompts, beside, language, clock, notes, {}, {}};
  dialog = new ImportDialog(with, list);
  showActive(*dialog);
  idle();
  CHECK(label("import.layout") == QStringLiteral("Recognised as: Till"));
  CHECK(notice().contains(QStringLiteral("bad.txt")));
  CHECK(notice().contains(QStringLiteral("line 4")));
  click(*dialog, "import.next");
  CHECK(child<FieldCombo>(*dialog, "import.field.0")->field() == field(u"external_id"));
}

TEST_CASE_METHOD(ImportFixture, "pictures of the import in both languages and themes", "[exchange][tour]") {
  const QString odd =
      write(QStringLiteral("raros.csv"), kOdd + "Blas,blas@example.es,01/02/1970\nBlas Gil,blas@example.es,\n");
  open();
  for (const char* lang : {"es", "en"}) {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
      REQUIRE(language.set(QLatin1String(lang)));
      look.theme.apply({.scheme = scheme});
      const QString tail = QStringLiteral("-%1-%2").arg(
          QLatin1String(lang), scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
      show(clientes());
      CHECK(picture(*dialog, QStringLiteral("import-1") + tail));
      click(*dialog, "import.next");
      CHECK(picture(*dialog, QStringLiteral("import-2") + tail));
      delete dialog;
      show(odd);
      toCheck();
      CHECK(picture(*dialog, QStringLiteral("import-3") + tail));
      click(*dialog, "import.next");
      REQUIRE(waitFor([&] { return dialog->page() == ImportDialog::Done; }));
      CHECK(picture(*dialog, QStringLiteral("import-4") + tail));
      QTest::mouseClick(shownButton("import.show.alike"), Qt::LeftButton);
      CHECK(picture(*dialog, QStringLiteral("import-5") + tail));
      click(*dialog, "import.undo");
      REQUIRE(waitFor([&] { return dialog->session().isUndone(); }));
      delete dialog;
    }
  }
}
