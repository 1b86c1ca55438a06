// SPDX-License-Identifier: GPL-3.0-or-later
// Address cards in the window, in and out.
#include <QCheckBox>
#include <QListWidget>
#include <QRadioButton>

#include "tests/ui/exchange/DialogsFixture.h"

using namespace cartera;
using namespace cartera::test;

TEST_CASE_METHOD(DialogsFixture, "cards are shown by the names of our fields, told line by line, and undone at once",
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
  finish();
  CHECK(people() == 1);
  click(*dialog, "import.undo");
  REQUIRE(waitFor([&] { return dialog->session().isUndone(); }));
  CHECK(people() == 0);
}

TEST_CASE_METHOD(DialogsFixture, "a wrong value of a card or an entry is put right in the list of problems",
                 "[exchange][vcard][ldif]") {
  const auto [name, bytes] = GENERATE(
      std::pair(QStringLiteral("agenda.vcf"), QByteArray("BEGIN:VCARD\r\nVERSION:3.0\r\nN:Gil;Ana;;;\r\nFN:Ana Gil\r\n"
                                                         "BDAY:1990-02-31\r\nEND:VCARD\r\n")),
      std::pair(QStringLiteral("agenda.ldif"), QByteArray("dn: cn=Ana\nobjectclass: person\ngivenName: Ana\nsn: Gil\n"
                                                          "birthyear: 1990\nbirthmonth: 2\nbirthday: 31\n\n")));
  CAPTURE(name.toStdString());
  open();
  QFile f(path(name));
  REQUIRE(f.open(QIODevice::WriteOnly));
  f.write(bytes);
  f.close();
  show(path(name));
  toCheck();
  REQUIRE(dialog->session().rehearsal()->problems.size() == 1);
  QTableView* list = nullptr;
  for (auto* v : dialog->findChildren<QTableView*>(QStringLiteral("import.problems")))
    if (v->isVisible()) list = v;
  REQUIRE(list != nullptr);
  list->setCurrentIndex(list->model()->index(0, 2));
  QTest::keyClick(list, Qt::Key_F2);
  auto* editor = list->findChild<QLineEdit*>(QStringLiteral("import.correction"));
  REQUIRE(editor != nullptr);
  CHECK(editor->text() == dialog->session().rehearsal()->problems[0].value);
  editor->selectAll();
  QTest::keyClicks(editor, QStringLiteral("28/02/1990"));
  QTest::keyClick(editor, Qt::Key_Return);
  REQUIRE(waitFor([&] { return dialog->session().rehearsal()->problems.empty(); }, 20000));
  idle();
  finish();
  REQUIRE(people() == 1);
  CHECK(count("SELECT count(*) FROM contact WHERE birthday = '1990-02-28'") == 1);
}

TEST_CASE_METHOD(DialogsFixture, "everybody goes out as cards, without a choice of columns or program",
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
  CHECK(child<QLineEdit>(*out, "export.path")->text().endsWith(QStringLiteral(".vcf")));
  exportTo(*out, path(QStringLiteral("out.vcf")));
  REQUIRE(waitFor([&] { return out->session().receipt().has_value(); }));
  const ExportReceipt& receipt = *out->session().receipt();
  CHECK(receipt.rows == 12);
  CHECK(receipt.onlyOurs.contains(QStringLiteral("consent.email")));
  const ImportPlan plan = taken(planImport(path(QStringLiteral("out.vcf"))));
  CHECK(plan.format == QStringLiteral("vcard"));
  CHECK(plan.records == 12);
}
