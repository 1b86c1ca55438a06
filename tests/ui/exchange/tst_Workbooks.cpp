// SPDX-License-Identifier: GPL-3.0-or-later
// Excel workbooks in the window, in and out.
#include <QCheckBox>
#include <QRadioButton>

#include "tests/support/Places.h"
#include "tests/ui/exchange/DialogsFixture.h"

using namespace cartera;
using namespace cartera::test;

namespace {

struct WorkbookFixture : DialogsFixture {
  static QString book(const char* name) {
    return QString(cartera::test::sourcePath("tests/data/xlsx/") + QLatin1String(name));
  }
  QStringList preview(int row) { return texts(child<QTableView>(*dialog, "import.preview"), row); }
};

}  // namespace

TEST_CASE_METHOD(WorkbookFixture, "of a workbook the sheet is asked, and nothing that only text files have",
                 "[exchange][xlsx]") {
  open();
  show(book("libro.xlsx"));
  auto* sheet = child<QComboBox>(*dialog, "import.sheet");
  CHECK(sheet->isVisible());
  CHECK(sheet->currentText() == QStringLiteral("Socios"));
  CHECK(sheet->count() == 3);
  CHECK_FALSE(child<QComboBox>(*dialog, "import.encoding")->isVisible());
  CHECK_FALSE(child<QComboBox>(*dialog, "import.delimiter")->isVisible());
  CHECK(child<QCheckBox>(*dialog, "import.header")->isVisible());
  CHECK(nameless(*dialog).join(u'\n').toStdString() == "");
  CHECK(preview(0).value(0) == QStringLiteral("Ana Peña Gil"));
  CHECK(preview(0).value(2) == QStringLiteral("08001"));
  CHECK(preview(0).value(3) == QStringLiteral("1984-02-29"));

  // An empty one is told, and what was seen stays.
  choose(sheet, QStringLiteral("Vacía"));
  idle();
  CHECK(sheet->currentText() == QStringLiteral("Socios"));
  CHECK(preview(0).value(0) == QStringLiteral("Ana Peña Gil"));
  choose(sheet, QStringLiteral("Proveedores"));
  idle();
  CHECK(preview(0) == QStringList({QStringLiteral("Maderas Ruiz, S.L."), QStringLiteral("hola@maderas.example")}));
  toCheck();
  finish();
  CHECK(count("SELECT count(*) FROM contact WHERE kind = 'company'") == 1);
  CHECK(people() == 0);
}

TEST_CASE_METHOD(WorkbookFixture, "a text file and a workbook of one sheet have no sheet to choose",
                 "[exchange][xlsx]") {
  open();
  show(clientes());
  CHECK_FALSE(child<QComboBox>(*dialog, "import.sheet")->isVisible());
  CHECK(child<QComboBox>(*dialog, "import.encoding")->isVisible());
  show(book("clientes.xlsx"));
  CHECK_FALSE(child<QComboBox>(*dialog, "import.sheet")->isVisible());
  CHECK_FALSE(child<QComboBox>(*dialog, "import.encoding")->isVisible());
  CHECK_FALSE(dialog->session().asksForDates());
}

TEST_CASE_METHOD(WorkbookFixture,
                 "a workbook comes in, again without effect, and goes with one undo; its rejects are kept",
                 "[exchange][xlsx]") {
  open();
  show(book("libro.xlsx"));
  toCheck();
  // The total is no contact, and the error of a formula is told in its row and column.
  const auto& checked = *dialog->session().rehearsal();
  CHECK(checked.imported == 2);
  CHECK(checked.skipped == 1);
  REQUIRE_FALSE(checked.problems.empty());
  CHECK(checked.problems.front().line == 5);
  CHECK(checked.problems.front().column == QStringLiteral("Notas"));
  // What a formula does not say, a person does.
  dialog->session().correct(checked.problems.front(), QStringLiteral("Paga en mano"));
  idle();
  CHECK(dialog->session().corrections().size() == 1);
  finish();
  CHECK(people() == 2);
  CHECK(count("SELECT count(*) FROM interaction WHERE body = 'Paga en mano'") == 1);
  const QByteArray rejects = bytes(dialog->session().rejectsPath());
  CHECK(rejects.contains("TOTAL"));
  CHECK(rejects.contains(",6,"));
  click(*dialog, "import.undo");
  REQUIRE(waitFor([&] { return dialog->session().isUndone(); }));
  CHECK(people() == 0);

  show(book("clientes.xlsx"));
  toCheck();
  finish();
  CHECK(people() == 12);
  show(book("clientes.xlsx"));
  toCheck();
  CHECK(dialog->session().rehearsal()->unchanged == 12);
  CHECK(dialog->session().rehearsal()->imported == 0);
}

TEST_CASE_METHOD(WorkbookFixture, "a list goes out as a workbook, and the next one is proposed as one",
                 "[exchange][xlsx]") {
  bringIn(clientes());
  open();
  out = new ExportDialog(*context, {});
  showActive(*out);
  const auto counted = [&] { REQUIRE(waitFor([&] { return out->session().shown().has_value(); }, 20000)); };
  counted();
  CHECK(child<QRadioButton>(*out, "export.format.csv")->isChecked());
  click(*out, "export.format.xlsx");
  counted();
  CHECK(nameless(*out).join(u'\n').toStdString() == "");
  CHECK(child<QLineEdit>(*out, "export.path")->text().endsWith(QStringLiteral("contacts-2026-09-21.xlsx")));
  exportTo(*out, path(QStringLiteral("out.xlsx")));
  REQUIRE(waitFor([&] { return out->session().receipt().has_value(); }));
  CHECK(out->session().receipt()->rows == 12);
  const ImportPlan plan = taken(planImport(path(QStringLiteral("out.xlsx"))));
  CHECK(plan.format == QStringLiteral("xlsx"));
  CHECK(plan.records == 12);
  delete out;
  out = new ExportDialog(*context, {});
  showActive(*out);
  CHECK(child<QRadioButton>(*out, "export.format.xlsx")->isChecked());
}
