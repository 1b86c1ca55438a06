// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ExportDialog.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QListWidget>
#include <QPointer>
#include <QRadioButton>

#include "core/contacts/ContactStore.h"
#include "core/contacts/InteractionStore.h"
#include "core/contacts/SuppressionStore.h"
#include "tests/support/ui/Clipping.h"
#include "tests/ui/exchange/ExchangeFixture.h"
#include "ui/widgets/NoticeBar.h"

using namespace cartera;
using namespace cartera::test;

namespace {

struct ExportFixture : ExchangeFixture {
  QPointer<ExportDialog> dialog;

  ~ExportFixture() { delete dialog; }
  ExportDialog& show(const ExportScope& scope = {}) {
    dialog = new ExportDialog(*context, scope);
    showActive(*dialog);
    counted();
    return *dialog;
  }
  void counted() {
    REQUIRE(waitFor([&] { return dialog->session().shown().has_value(); }, 20000));
  }
  QString funnel() { return child<QLabel>(*dialog, "export.funnel")->text(); }
  void profile(const char* name) {
    click(*dialog, name);
    counted();
  }
  void writeTo(const QString& name) {
    exportTo(*dialog, path(name));
    REQUIRE(waitFor([&] { return dialog->session().receipt().has_value(); }));
  }
  /// One of those who were written to says no, another has another name, and there is somebody new.
  void news(int n) {
    bool done = false;
    jobs->command<ChangeSet>(
        &window,
        [n](Workspace& w) {
          return w.transact({QStringLiteral("contact.edit"), {}}, [n](StoreContext& ctx) -> Result<> {
            const auto with = [&](const char* email) {
              return contacts::withPoint(ctx.db, PointKind::Email, QString::fromLatin1(email));
            };
            CARTERA_ASSIGN(const auto no, with("inaki@taller.example"));
            CARTERA_TRY(
                contactfields::apply(ctx, no.front(), {{QStringLiteral("consent.email"), QStringLiteral("no")}}));
            CARTERA_ASSIGN(const auto other, with("begona@ferreteria.example"));
            CARTERA_TRY(contactfields::apply(ctx, other.front(),
                                             {{QStringLiteral("given"), QStringLiteral("Bego %1").arg(n)}}));
            CARTERA_TRY(
                contactfields::create(ctx, ContactKind::Person,
                                      {{QStringLiteral("given"), QStringLiteral("Nerea")},
                                       {QStringLiteral("email[1]"), QStringLiteral("nerea%1@example.es").arg(n)},
                                       {QStringLiteral("consent.email"), QStringLiteral("yes")}}));
            return {};
          });
        },
        [&](Result<ChangeSet> change) { done = change.has_value(); });
    REQUIRE(waitFor([&] { return done; }));
  }
  QListWidgetItem* column(const QString& field) {
    auto* list = child<QListWidget>(*dialog, "export.columns");
    for (int i = 0; i < list->count(); ++i) {
      if (list->item(i)->data(Qt::UserRole).toString() == field) return list->item(i);
    }
    FAIL("there is no column " << field.toStdString());
    return nullptr;
  }
};

}  // namespace

TEST_CASE_METHOD(ExportFixture, "an export writes the file, and the receipt says what is in it", "[exchange]") {
  bringIn(clientes());
  open();
  show();
  CHECK(nameless(*dialog).join(u'\n').toStdString() == "");
  profile("export.profile.excel-es");
  CHECK(funnel() == QStringLiteral("All 12 contacts"));
  writeTo(QStringLiteral("out.csv"));
  const QByteArray written = bytes(path(QStringLiteral("out.csv")));
  CHECK(written.startsWith("\xEF\xBB\xBF"));
  CHECK(written.count("\r\n") == 13);
  CHECK(child<QLabel>(*dialog, "export.result")->text() == QStringLiteral("12 contacts written to out.csv"));
  CHECK(nameless(*dialog).isEmpty());
  click(*dialog, "export.copy");
  const QString receipt = QApplication::clipboard()->text();
  CHECK(receipt.contains(QString::fromLatin1(QCryptographicHash::hash(written, QCryptographicHash::Sha256).toHex())));
  CHECK(receipt.contains(QStringLiteral("All 12 contacts")));
  CHECK(count("SELECT count(*) FROM export_run") == 1);
}

TEST_CASE_METHOD(ExportFixture, "the file and its folder are shown before anything is written", "[exchange]") {
  bringIn(clientes());
  settings::kExportFolder.set(settings, QFileInfo(path(QStringLiteral("x"))).absolutePath());
  open();
  show();
  auto* line = child<QLineEdit>(*dialog, "export.path");
  CHECK(line->text() == path(QStringLiteral("contacts-2026-09-21.csv")));
  CHECK(dialog->windowTitle().startsWith(QStringLiteral("Export contacts: ")));
  SECTION("and written there without another question") {
    click(*dialog, "export.go");
    REQUIRE(waitFor([&] { return dialog->session().receipt().has_value(); }));
    CHECK(prompts.files.empty());
    CHECK(prompts.confirmations.empty());
    CHECK(QFile::exists(path(QStringLiteral("contacts-2026-09-21.csv"))));
    delete dialog;
    show();
    CHECK(child<QLineEdit>(*dialog, "export.path")->text() == path(QStringLiteral("contacts-2026-09-21-2.csv")));
  }
  SECTION("another format has another ending, also of a name of one's own") {
    click(*dialog, "export.format.xlsx");
    CHECK(waitFor([&] { return line->text().endsWith(QStringLiteral("contacts-2026-09-21.xlsx")); }));
    line->setFocus();
    line->selectAll();
    type(line, path(QStringLiteral("mine.xlsx")));
    click(*dialog, "export.format.vcard");
    CHECK(waitFor([&] { return line->text() == path(QStringLiteral("mine.vcf")); }));
  }
  SECTION("a place can be chosen as in every program") {
    prompts.nextPath = path(QStringLiteral("elsewhere.csv"));
    click(*dialog, "export.choose");
    CHECK(waitFor([&] { return line->text() == path(QStringLiteral("elsewhere.csv")); }));
    CHECK(prompts.files.back().start == path(QStringLiteral("contacts-2026-09-21.csv")));
    CHECK(prompts.files.back().suffix == QStringLiteral("csv"));
  }
  SECTION("a file that is there is replaced only when that was meant") {
    static_cast<void>(write(QStringLiteral("there.csv"), "mine"));
    prompts.nextConfirm = false;
    exportTo(*dialog, path(QStringLiteral("there.csv")));
    REQUIRE(prompts.confirmations.size() == 1);
    CHECK(prompts.confirmations[0].text.contains(QStringLiteral("there.csv")));
    CHECK_FALSE(dialog->session().isWriting());
    CHECK(bytes(path(QStringLiteral("there.csv"))) == "mine");
    prompts.nextConfirm = true;
    click(*dialog, "export.go");
    REQUIRE(waitFor([&] { return dialog->session().receipt().has_value(); }));
    CHECK(bytes(path(QStringLiteral("there.csv"))) != "mine");
  }
}

TEST_CASE_METHOD(ExportFixture, "nothing of the export is cut off, in both languages and with large text",
                 "[exchange]") {
  bringIn(clientes());
  ExportScope scope;
  scope.selection = taken(contacts::ids(file->db(), {}));
  scope.filter.text = QStringLiteral("correo.example");
  scope.filterText = QStringLiteral("correo.example");
  open();
  for (const char* lang : {"es", "en"}) {
    for (const int percent : {100, 140}) {
      INFO(lang << " at " << percent << " %");
      REQUIRE(language.set(QLatin1String(lang)));
      look.theme.apply({.scheme = Scheme::Light, .textPercent = percent});
      show(scope);
      // Labels wrap in the turns of the loop behind a change.
      static_cast<void>(waitFor([&] { return auditClipping(*dialog).isEmpty(); }, 1000));
      CHECK(auditClipping(*dialog).join(u'\n').toStdString() == "");
      delete dialog;
    }
  }
}

TEST_CASE_METHOD(ExportFixture, "a list for people says persons and companies in their language", "[exchange]") {
  bringIn(write(QStringLiteral("a.csv"), "Nombre,Apellidos,Email,Empresa\nAna,Mora,ana@example.es,Norte S.L.\n"));
  open();
  show();
  const auto kinds = [&] {
    auto* view = child<QTableView>(*dialog, "export.preview");
    QStringList out;
    for (int row = 0; row < view->model()->rowCount(); ++row) out += texts(view, row);
    return out;
  };
  profile("export.profile.excel-es");
  CHECK(kinds().contains(QStringLiteral("Persona")));
  CHECK(kinds().contains(QStringLiteral("Empresa")));
  CHECK_FALSE(kinds().contains(QStringLiteral("company")));
}

TEST_CASE_METHOD(ExportFixture, "a mailing list says before it is written who stays out and why", "[exchange]") {
  // Of twelve: one no without an address, four no with one, one that says nothing, and six yes.
  bringIn(clientes());
  open();
  show();
  profile("export.profile.mailchimp");
  const auto& preview = *dialog->session().shown();
  qint64 out = 0;
  for (const auto& e : preview.excluded) out += e.count;
  CHECK(preview.considered == 12);
  CHECK(preview.rows + out == 12);
  CHECK(funnel().startsWith(QStringLiteral("%1 of 12 contacts go into it. Left out: ").arg(preview.rows)));
  CHECK(funnel().contains(QStringLiteral("without an address (1)")));
  CHECK(funnel().contains(QStringLiteral("who said no (")));
  CHECK(funnel().contains(QStringLiteral("without consent (1)")));
}

TEST_CASE_METHOD(ExportFixture, "columns are left out and moved, in the preview and in the file", "[exchange]") {
  bringIn(write(QStringLiteral("a.csv"), "Nombre,Apellidos,Email\nAna,Mora,ana@example.es\n"));
  open();
  show();
  profile("export.profile.rfc4180");
  auto* list = child<QListWidget>(*dialog, "export.columns");
  for (int i = 0; i < list->count(); ++i) {
    const QString name = list->item(i)->data(Qt::UserRole).toString();
    if (name != u"given" && name != u"family") list->item(i)->setCheckState(Qt::Unchecked);
  }
  counted();
  list->setCurrentItem(column(QStringLiteral("family")));
  while (list->row(column(QStringLiteral("family"))) > list->row(column(QStringLiteral("given")))) {
    click(*dialog, "export.up");
    counted();
  }
  CHECK(waitFor([&] {
    return texts(child<QTableView>(*dialog, "export.preview"), 0) ==
           QStringList({QStringLiteral("Mora"), QStringLiteral("Ana")});
  }));
  writeTo(QStringLiteral("out.csv"));
  CHECK(bytes(path(QStringLiteral("out.csv"))).contains("Mora,Ana"));
  CHECK_FALSE(bytes(path(QStringLiteral("out.csv"))).contains("example.es"));
}

TEST_CASE_METHOD(ExportFixture, "columns and programs chosen before are shown without counting everybody anew",
                 "[exchange]") {
  bringIn(clientes());
  open();
  show();
  profile("export.profile.mailchimp");
  const ExportPreview mailing = *dialog->session().shown();
  profile("export.profile.excel-es");
  click(*dialog, "export.profile.mailchimp");
  CHECK(dialog->session().shown() == mailing);
  profile("export.profile.excel-es");
  const ExportPreview before = *dialog->session().shown();
  auto* list = child<QListWidget>(*dialog, "export.columns");
  list->item(list->count() - 1)->setCheckState(Qt::Unchecked);
  REQUIRE(dialog->session().shown());
  CHECK(funnel() == QStringLiteral("All 12 contacts"));
  CHECK(waitFor([&] { return dialog->session().shown()->header.size() == before.header.size() - 1; }));
  CHECK(dialog->session().shown()->considered == before.considered);
  CHECK(dialog->session().shown()->firstRows.size() == before.firstRows.size());
  SECTION("a change of the file is counted by itself") {
    bool changed = false;
    jobs->command<ChangeSet>(
        &window,
        [](Workspace& w) {
          return w.transact({QStringLiteral("contact.add"), {}}, [](StoreContext& ctx) -> Result<> {
            CARTERA_TRY(
                contactfields::create(ctx, ContactKind::Person, {{QStringLiteral("given"), QStringLiteral("Eva")}}));
            return {};
          });
        },
        [&](Result<ChangeSet> done) { changed = done.has_value(); });
    REQUIRE(waitFor([&] { return changed; }));
    CHECK(waitFor([&] { return child<QAbstractButton>(*dialog, "export.go")->text().contains(QStringLiteral("13")); }));
    profile("export.profile.mailchimp");
    CHECK(dialog->session().shown()->considered == 13);
  }
}

TEST_CASE_METHOD(ExportFixture, "only the chosen contacts are written when a choice was made", "[exchange]") {
  bringIn(clientes());
  ExportScope scope;
  const auto all = taken(contacts::ids(file->db(), {}));
  scope.selection = {all[0], all[3], all[4]};
  open();
  show(scope);
  CHECK(child<QRadioButton>(*dialog, "export.selection")->isChecked());
  CHECK(funnel() == QStringLiteral("All 3 contacts"));
  click(*dialog, "export.everybody");
  counted();
  CHECK(funnel() == QStringLiteral("All 12 contacts"));
}

TEST_CASE_METHOD(ExportFixture, "the filter in force is offered, and named in the receipt", "[exchange]") {
  bringIn(clientes());
  ExportScope scope;
  scope.filter.text = QStringLiteral("sevilla");
  scope.filterText = QStringLiteral("sevilla");
  open();
  show(scope);
  CHECK(funnel() == QStringLiteral("1 contact, nobody left out"));
  writeTo(QStringLiteral("out.csv"));
  CHECK(dialog->session().receipt()->filter == QStringLiteral("sevilla"));
}

TEST_CASE_METHOD(ExportFixture, "a list that still looks into notes is written with those it finds there",
                 "[exchange]") {
  bringIn(clientes());
  const auto all = taken(contacts::ids(file->db(), {}));
  ExportScope scope;
  scope.filter.text = QStringLiteral("sevilla");
  scope.filterText = QStringLiteral("sevilla");
  scope.isListOpen = true;
  const auto bySelf = taken(contacts::ids(file->db(), scope.filter));
  REQUIRE(bySelf.size() == 1);
  const ContactId other = all[0] == bySelf[0] ? all[1] : all[0];
  taken(file->transact({QStringLiteral("note"), {}}, [&](StoreContext& ctx) -> Result<> {
    Interaction i;
    i.contact = other;
    i.body = QStringLiteral("Se muda a Sevilla");
    i.at = 1'780'000'000'000;
    CARTERA_TRY(interactions::insert(ctx, i));
    return {};
  }));
  open();
  show(scope);
  CHECK(funnel() == QStringLiteral("All 2 contacts"));
  writeTo(QStringLiteral("out.csv"));
  CHECK(dialog->session().receipt()->rows == 2);
}

TEST_CASE_METHOD(ExportFixture, "stopping an export leaves no file behind", "[exchange]") {
  QByteArray many = "Nombre,Email\n";
  for (int i = 0; i < 600; ++i) many += "N" + QByteArray::number(i) + ",n" + QByteArray::number(i) + "@example.es\n";
  bringIn(write(QStringLiteral("many.csv"), many));
  open();
  show();
  const QString out = path(QStringLiteral("out.csv"));
  dialog->session().write(out);
  REQUIRE(dialog->session().isWriting());
  QTest::keyClick(dialog, Qt::Key_Escape);
  REQUIRE(waitFor([&] { return !dialog->session().isWriting(); }, 20000));
  CHECK_FALSE(QFile::exists(out));
  CHECK(dialog->findChild<NoticeBar*>()->text() == QStringLiteral("Stopped. No file was written."));
  CHECK(dialog->isVisible());
  CHECK(count("SELECT count(*) FROM export_run") == 0);
}

TEST_CASE_METHOD(ExportFixture, "the profile used last is proposed the next time", "[exchange]") {
  bringIn(clientes());
  open();
  show();
  profile("export.profile.brevo");
  writeTo(QStringLiteral("out.csv"));
  delete dialog;
  show();
  CHECK(child<QRadioButton>(*dialog, "export.profile.brevo")->isChecked());
}

TEST_CASE_METHOD(ExportFixture,
                 "the second export writes only who is new or changed, or who is gone, and counts them first",
                 "[exchange][delta]") {
  bringIn(clientes());
  open();
  show();
  profile("export.profile.mailchimp");
  CHECK_FALSE(child<QRadioButton>(*dialog, "export.part.changes")->isVisible());
  writeTo(QStringLiteral("first.csv"));
  const qint64 first = dialog->session().receipt()->rows;
  const QByteArray given = bytes(path(QStringLiteral("first.csv")));
  delete dialog;

  news(1);
  REQUIRE(given.contains("inaki@taller.example"));
  REQUIRE(given.contains("begona@ferreteria.example"));

  show();
  CHECK(waitFor([&] { return child<QRadioButton>(*dialog, "export.part.changes")->isVisible(); }));
  CHECK(nameless(*dialog).join(u'\n').toStdString() == "");
  const auto said = [&](const char* name) { return child<QRadioButton>(*dialog, name)->text().remove(u'&'); };
  CHECK(said("export.part.everyone") == QStringLiteral("Everyone (%1)").arg(first));
  CHECK(said("export.part.changes") == QStringLiteral("Only new and changed (2)"));
  CHECK(said("export.part.gone") == QStringLiteral("Only those gone (1)"));
  static_cast<void>(waitFor([&] { return auditClipping(*dialog).isEmpty(); }, 1000));
  CHECK(auditClipping(*dialog).join(u'\n').toStdString() == "");
  const auto go = [&] { return child<QAbstractButton>(*dialog, "export.go")->text().remove(u'&'); };
  CHECK(go() == QStringLiteral("Export %1 contacts").arg(first));

  SECTION("the new and changed") {
    // By keyboard, as everything.
    auto* everyone = child<QRadioButton>(*dialog, "export.part.everyone");
    everyone->setFocus();
    QTest::keyClick(everyone, Qt::Key_Down);
    CHECK(child<QRadioButton>(*dialog, "export.part.changes")->isChecked());
    CHECK(go() == QStringLiteral("Export 2 contacts"));
    CHECK(funnel().contains(QStringLiteral("as in the last export (%1)").arg(first - 2)));
    CHECK(texts(child<QTableView>(*dialog, "export.preview"), 0).contains(QStringLiteral("Bego 1")));
    CHECK(child<QLineEdit>(*dialog, "export.path")->text().contains(QStringLiteral("contacts-changes-2026-09-21")));
    writeTo(QStringLiteral("second.csv"));
    const QByteArray written = bytes(path(QStringLiteral("second.csv")));
    CHECK(written.count("\r\n") == 3);
    CHECK(written.contains("Bego"));
    CHECK(written.contains("nerea1@example.es"));
    click(*dialog, "export.copy");
    CHECK(QApplication::clipboard()->text().contains(QStringLiteral("1 new, 1 changed, 1 no longer in it")));
    delete dialog;
    show();
    CHECK(waitFor([&] { return said("export.part.changes") == QStringLiteral("Only new and changed (0)"); }));
    click(*dialog, "export.part.changes");
    CHECK_FALSE(child<QAbstractButton>(*dialog, "export.go")->isEnabled());
  }
  SECTION("the gone, by their addresses alone") {
    click(*dialog, "export.part.gone");
    CHECK(go() == QStringLiteral("Export 1 contact"));
    CHECK(texts(child<QTableView>(*dialog, "export.preview"), 0) ==
          QStringList{QStringLiteral("inaki@taller.example")});
    CHECK_FALSE(child<QListWidget>(*dialog, "export.columns")->isEnabled());
    writeTo(QStringLiteral("gone.csv"));
    CHECK(bytes(path(QStringLiteral("gone.csv"))) == "Email Address\r\ninaki@taller.example\r\n");
  }
  SECTION("other columns are other lists, and everybody is counted anew") {
    auto* list = child<QListWidget>(*dialog, "export.columns");
    list->item(list->count() - 1)->setCheckState(Qt::Unchecked);
    column(QStringLiteral("@first"))->setCheckState(Qt::Unchecked);
    CHECK(waitFor([&] {
      const auto& shown = dialog->session().shown();
      return shown && shown->delta && !shown->columns.contains(QStringLiteral("@first")) && shown->delta->changed > 1;
    }));
  }
  SECTION("another format is another kind, and everything of it is new") {
    click(*dialog, "export.format.xlsx");
    CHECK(waitFor([&] { return !child<QRadioButton>(*dialog, "export.part.changes")->isVisible(); }));
    click(*dialog, "export.format.csv");
    CHECK(waitFor([&] { return child<QRadioButton>(*dialog, "export.part.changes")->isVisible(); }));
  }
  SECTION("a choice of rows is compared with nothing") {
    delete dialog;
    ExportScope scope;
    scope.selection = {ContactId(1), ContactId(2)};
    show(scope);
    CHECK_FALSE(child<QRadioButton>(*dialog, "export.part.changes")->isVisible());
  }
}

TEST_CASE_METHOD(ExportFixture, "pictures of the export in both languages and themes", "[exchange][tour]") {
  bringIn(clientes());
  ExportScope scope;
  scope.selection = taken(contacts::ids(file->db(), {}));
  scope.filter.text = QStringLiteral("correo.example");
  scope.filterText = QStringLiteral("correo.example");
  open();
  show();
  profile("export.profile.mailchimp");
  writeTo(QStringLiteral("before.csv"));
  delete dialog;
  int n = 0;
  for (const char* lang : {"es", "en"}) {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
      REQUIRE(language.set(QLatin1String(lang)));
      look.theme.apply({.scheme = scheme});
      const QString tail = QStringLiteral("-%1-%2").arg(
          QLatin1String(lang), scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
      settings.remove(QStringLiteral("export/profile"));
      show(scope);
      CHECK(picture(*dialog, QStringLiteral("export-1") + tail));
      profile("export.profile.mailchimp");
      CHECK(picture(*dialog, QStringLiteral("export-2") + tail));
      writeTo(QStringLiteral("clientes.csv"));
      CHECK(picture(*dialog, QStringLiteral("export-3") + tail));
      delete dialog;
      news(++n);
      show();
      profile("export.profile.mailchimp");
      click(*dialog, "export.part.gone");
      CHECK(picture(*dialog, QStringLiteral("export-gone") + tail));
      click(*dialog, "export.part.changes");
      CHECK(picture(*dialog, QStringLiteral("export-changes") + tail));
      writeTo(QStringLiteral("all.csv"));
      CHECK(picture(*dialog, QStringLiteral("export-changes-receipt") + tail));
      delete dialog;
      QFile::remove(path(QStringLiteral("all.csv")));
      look.theme.apply({.scheme = scheme, .textPercent = 140});
      show(scope);
      CHECK(picture(*dialog, QStringLiteral("export-140") + tail));
      delete dialog;
      QFile::remove(path(QStringLiteral("clientes.csv")));
    }
  }
}

TEST_CASE_METHOD(ExportFixture, "the sample shows exclusions as the list will have them", "[exchange]") {
  bringIn(clientes());
  taken(file->transact({QStringLiteral("suppression.add"), {}}, [](StoreContext& ctx) -> Result<> {
    CARTERA_ASSIGN(const qint64 first, ctx.db.scalar("SELECT min(id) FROM contact WHERE kind = 'person'"));
    Suppression entry;
    entry.kind = SuppressionKind::Contact;
    entry.contact = ContactId(first);
    CARTERA_TRY(suppressions::add(ctx, entry));
    return {};
  }));
  open();
  ExportRequest request;
  request.profile = QStringLiteral("excel");
  const auto cells = [&](auto&& reading) {
    QString column;
    bool done = false;
    jobs->query<ExportPreview>(&window, reading, [&](Result<ExportPreview> read) {
      const ExportPreview preview = taken(std::move(read));
      const auto at = preview.columns.indexOf(QStringLiteral("suppressed"));
      REQUIRE(at >= 0);
      for (const QStringList& row : preview.firstRows) column += row.value(at) + u'|';
      done = true;
    });
    REQUIRE(waitFor([&] { return done; }));
    return column;
  };
  const QString sample = cells([&](Connection& db) { return exportSample(db, request, 20); });
  CHECK(sample.contains(QStringLiteral("all")));
  CHECK(sample == cells([&](Connection& db) { return exportPreview(db, request, 20, {}); }));
}
