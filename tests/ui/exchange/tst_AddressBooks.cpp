// SPDX-License-Identifier: GPL-3.0-or-later
// Address cards in the window, in and out.
#include <QCheckBox>
#include <QListWidget>
#include <QPointer>
#include <QRadioButton>

#include "tests/ui/exchange/ExchangeFixture.h"
#include "ui/exchange/ExportDialog.h"
#include "ui/exchange/ImportDialog.h"
#include "ui/exchange/ImportSession.h"

using namespace cartera;
using namespace cartera::test;
using Busy = ImportSession::Busy;

namespace {

struct AddressBookFixture : ExchangeFixture {
  QPointer<ImportDialog> dialog;
  QPointer<ExportDialog> out;

  ~AddressBookFixture() {
    delete dialog;
    delete out;
  }
  void show(const QString& list) {
    delete dialog;
    dialog = new ImportDialog(*context, list);
    showActive(*dialog);
    idle();
  }
  void idle() {
    REQUIRE(waitFor([&] { return dialog->session().busy() == Busy::No; }, 20000));
  }
  void toCheck() {
    click(*dialog, "import.next");
    click(*dialog, "import.next");
    idle();
    REQUIRE(dialog->page() == ImportDialog::Check);
  }
};

}  // namespace

TEST_CASE_METHOD(AddressBookFixture,
                 "cards are shown by the names of our fields, told line by line, and undone at once",
                 "[exchange][vcard]") {
  open();
  const QString book = path(QStringLiteral("agenda.vcf"));
  QFile f(book);
  REQUIRE(f.open(QIODevice::WriteOnly));
  f.write(
      "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Pe\xC3\xB1"
      "a;Ana;;;\r\nFN:Ana Pe\xC3\xB1"
      "a\r\nTEL;TYPE=CELL:600111222\r\n"
      "EMAIL:nothing\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Eva\r\n");
  f.close();
  show(book);
  CHECK_FALSE(child<QComboBox>(*dialog, "import.encoding")->isVisible());
  CHECK_FALSE(child<QComboBox>(*dialog, "import.sheet")->isVisible());
  CHECK_FALSE(child<QCheckBox>(*dialog, "import.header")->isVisible());
  CHECK(nameless(*dialog).join(u'\n').toStdString() == "");
  auto* preview = child<QTableView>(*dialog, "import.preview");
  CHECK(preview->model()->headerData(0, Qt::Horizontal).toString() == QStringLiteral("Full name"));
  CHECK(texts(preview, 0).contains(QStringLiteral("Peña")));
  toCheck();
  const auto& checked = *dialog->session().rehearsal();
  CHECK(checked.imported == 1);
  CHECK(checked.skipped == 1);
  REQUIRE(checked.problems.size() == 2);
  CHECK(checked.problems[0].value == QStringLiteral("nothing"));
  CHECK(checked.problems[1].line == 8);
  CHECK(checked.problems[1].reason == QStringLiteral("card.cut"));
  click(*dialog, "import.next");
  REQUIRE(waitFor([&] { return dialog->page() == ImportDialog::Done; }, 20000));
  CHECK(people() == 1);
  click(*dialog, "import.undo");
  REQUIRE(waitFor([&] { return dialog->session().isUndone(); }));
  CHECK(people() == 0);
}

TEST_CASE_METHOD(AddressBookFixture, "everybody goes out as cards, without a choice of columns or program",
                 "[exchange][vcard]") {
  bringIn(clientes());
  open();
  out = new ExportDialog(*context, {});
  showActive(*out);
  const auto counted = [&] { REQUIRE(waitFor([&] { return out->session().shown().has_value(); }, 20000)); };
  counted();
  click(*out, "export.format.vcard");
  counted();
  CHECK_FALSE(child<QRadioButton>(*out, "export.profile.mailchimp")->isVisible());
  CHECK_FALSE(child<QListWidget>(*out, "export.columns")->isVisible());
  CHECK(out->session().shown()->rows == 12);
  CHECK_FALSE(out->session().shown()->firstRows.empty());
  CHECK(nameless(*out).join(u'\n').toStdString() == "");
  prompts.nextPath = path(QStringLiteral("out.vcf"));
  click(*out, "export.go");
  REQUIRE(waitFor([&] { return out->session().receipt().has_value(); }));
  CHECK(prompts.files.back().suffix == QStringLiteral("vcf"));
  const ExportReceipt& receipt = *out->session().receipt();
  CHECK(receipt.rows == 12);
  CHECK(receipt.onlyOurs.contains(QStringLiteral("consent.email")));
  const ImportPlan plan = taken(planImport(path(QStringLiteral("out.vcf"))));
  CHECK(plan.format == QStringLiteral("vcard"));
  CHECK(plan.records == 12);
}
