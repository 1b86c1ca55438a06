// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/TourStops.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

#include "core/query/FilterReader.h"
#include "ui/actions/Action.h"
#include "ui/contacts/ContactDetail.h"
#include "ui/contacts/ContactFieldList.h"
#include "ui/contacts/ContactFilterBar.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/contacts/NoteComposer.h"
#include "ui/contacts/QuickAdd.h"
#include "ui/exchange/ExportDialog.h"
#include "ui/exchange/ExportSession.h"
#include "ui/exchange/ImportDialog.h"
#include "ui/exchange/ImportSession.h"
#include "ui/palette/Palette.h"
#include "ui/query/FieldChooser.h"
#include "ui/query/FilterPopup.h"
#include "ui/shell/FileSession.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Program.h"
#include "ui/shell/RestoreDialog.h"
#include "ui/shell/StartWindow.h"
#include "ui/widgets/InlineEdit.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/Toast.h"

namespace cartera {
namespace {

using Place = const TourPlace&;
using Way = std::vector<TourStep>;

// A list as an office program saves it; of five rows one has no address that could be one, one no day of the calendar.
constexpr const char* kList =
    "Nombre;Apellidos;Correo;Teléfono;Ciudad;Cumpleaños;Saldo\n"
    "Rosa;Gil Marco;rosa@example.com;+34 600 555 101;Valencia;14/03/1984;12,50\n"
    "Pau;Ferrer Soler;pau@example.com;+34 600 555 102;Gandia;;0\n"
    "Nuria;Ibáñez Peña;nuria@example;+34 600 555 103;Alzira;02/08/1977;7\n"
    "Iker;Etxeberria;iker@example.com;+34 600 555 104;Donostia;31/02/1990;3,20\n"
    "Amparo;Soler Vidal;amparo@@example.com;+34 600 555 105;Xàtiva;01/07/1991;\n";

QWidget* window(Place at) { return &at.window(); }
QWidget* opened(Place at) { return at.opened(); }

TourStep run(const char* action) {
  return [action](Place at) {
    QAction* const what = at.window().actions().action(action);
    if (what == nullptr || !what->isEnabled()) return false;
    what->trigger();
    return true;
  };
}

/// A button in what is in front.
TourStep press(const char* name) {
  return [name](Place at) {
    const QWidget* const where = at.opened() != nullptr ? at.opened() : &at.window();
    for (QAbstractButton* button : where->findChildren<QAbstractButton*>(QLatin1String(name))) {
      if (!button->isVisible() || !button->isEnabled()) continue;
      button->click();
      return true;
    }
    return false;
  };
}

TourStep type(const char* field, const char* text) {
  return [field, text](Place at) {
    const QWidget* const where = at.opened() != nullptr ? at.opened() : &at.window();
    const QString words = QString::fromUtf8(text);
    if (auto* line = where->findChild<QLineEdit*>(QLatin1String(field))) {
      line->setText(words);
      return true;
    }
    auto* const lines = where->findChild<QPlainTextEdit*>(QLatin1String(field));
    if (lines != nullptr) lines->setPlainText(words);
    return lines != nullptr;
  };
}

bool isSettled(Place at) { return at.window().currentPage()->isSettled(); }
bool isCardThere(Place at) { return isSettled(at) && at.contacts().detail().isLoaded(); }

/// In a narrow window the card takes the place of the list.
bool openCard(Place at) {
  if (!at.contacts().detail().isVisible()) at.contacts().writeNote();
  return at.contacts().detail().isVisible() && isCardThere(at);
}

bool isOpen(Place at) { return at.opened() != nullptr; }

/// Somebody who is in a company: on the card of a person there is more.
bool chooseEmployee(Place at) {
  if (!isCardThere(at)) return false;
  if (!at.contacts().detail().details().card.memberships.empty()) return true;
  ContactTable& table = at.contacts().table();
  table.setCurrentIndex(table.model()->index(table.currentIndex().row() + 1, 0));
  return false;
}

TourStep chooseRows(int count) {
  return [count](Place at) {
    ContactTable& table = at.contacts().table();
    if (!isCardThere(at) || table.model()->rowCount() < count) return false;
    table.setFocus();
    QItemSelection rows(table.model()->index(0, 0), table.model()->index(count - 1, 0));
    table.selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return true;
  };
}

TourStep show(const char* page) {
  return [page](Place at) {
    at.window().showPage(QString::fromLatin1(page));
    return true;
  };
}

TourStop page(const char* id) { return {QString::fromLatin1(id), {show(id), isSettled}, window}; }

TourStop dialog(const char* name, Way way) {
  way.push_back(isOpen);
  return {QString::fromLatin1(name), std::move(way), opened};
}

/// What opens by an action, of somebody in a company.
TourStop byAction(const char* name, const char* action) { return dialog(name, {chooseEmployee, run(action)}); }

TourStop bySelection(const char* name, const char* action) { return dialog(name, {chooseRows(3), run(action)}); }

/// A form out of the card's menu of fields to add.
TourStop form(const char* name, const char* entry) {
  return dialog(name, {chooseEmployee, openCard, press("addField"), isOpen,
                       [entry](Place at) {
                         auto* const found = at.opened()->findChild<QAction*>(QLatin1String(entry));
                         if (found == nullptr) return true;
                         at.opened()->close();
                         found->trigger();
                         return true;
                       },
                       [](Place at) { return qobject_cast<QDialog*>(at.opened()) != nullptr; }});
}

/// Views that have no room: behind "…", or all of them behind the button.
bool openViews(Place at) {
  ContactFilterBar& bar = at.contacts().filters();
  QAbstractButton* button = bar.more();
  if (!button->isVisible()) button = bar.viewsButton();
  if (!button->isVisible()) return false;
  button->click();
  return true;
}

bool openFieldMenu(Place at) {
  ContactFieldList& fields = at.contacts().detail().fields();
  const auto keys = fields.keys();
  for (const QString& key : keys) {
    const InlineEdit* const edit = fields.edit(key);
    if (edit == nullptr || !edit->isVisible() || edit->value().isEmpty()) continue;
    auto* const line = edit->findChild<QLineEdit*>();
    Q_EMIT line->customContextMenuRequested(QPoint(4, line->height()));
    return true;
  }
  return false;
}

bool chooseFieldHistory(Place at) {
  auto* const entry = at.opened()->findChild<QAction*>(QStringLiteral("fieldHistory"));
  if (entry == nullptr || !entry->isEnabled()) return false;
  at.opened()->close();
  entry->trigger();
  return true;
}

ImportDialog* importIn(Place at) { return at.window().findChild<ImportDialog*>(); }

TourStep importList(const char* name) {
  return [name](Place at) {
    at.session.importFile(QDir(at.folder).filePath(QString::fromLatin1(name)));
    return true;
  };
}

TourStep importAt(ImportDialog::Page page) {
  return [page](Place at) {
    ImportDialog* const dialog = importIn(at);
    return dialog != nullptr && dialog->page() == page && dialog->session().busy() == ImportSession::Busy::No;
  };
}

/// From wherever the assistant began to one of its pages.
TourStep importTo(ImportDialog::Page page) {
  return [page](Place at) {
    ImportDialog* const dialog = importIn(at);
    if (dialog == nullptr || dialog->session().busy() != ImportSession::Busy::No) return false;
    if (dialog->page() == page) return true;
    const bool isBehind = dialog->page() > page;
    auto* const button =
        dialog->findChild<QAbstractButton*>(isBehind ? QStringLiteral("import.back") : QStringLiteral("import.next"));
    if (button->isEnabled()) button->click();
    return false;
  };
}

bool isExportThere(Place at) {
  auto* const dialog = at.window().findChild<ExportDialog*>();
  return dialog != nullptr && dialog->session().shown().has_value();
}

bool writeExport(Place at) {
  auto* const dialog = at.window().findChild<ExportDialog*>();
  dialog->findChild<QLineEdit*>(QStringLiteral("export.path"))
      ->setText(QDir(at.folder).filePath(QStringLiteral("clientes-mailchimp.csv")));
  auto* const go = dialog->findChild<QAbstractButton*>(QStringLiteral("export.go"));
  if (!go->isEnabled()) return false;
  QFile::remove(QDir(at.folder).filePath(QStringLiteral("clientes-mailchimp.csv")));
  go->click();
  return true;
}

bool isExported(Place at) { return at.window().findChild<ExportDialog*>()->session().receipt().has_value(); }

Palette* palette(Place at) { return at.window().findChild<Palette*>(); }

TourStop found(const char* name, const char* typed) {
  return {QString::fromLatin1(name),
          {run("go.anything"),
           [typed](Place at) {
             palette(at)->field()->setText(QString::fromUtf8(typed));
             return true;
           },
           [](Place at) { return palette(at)->isAnswered(); }},
          window,
          {[](Place at) {
            palette(at)->dismiss();
            return true;
          }}};
}

/// Takes back what a stop wrote, and what is said of that.
Way undone() {
  return {[](Place at) {
            at.window().toastWidget()->dismiss();
            return true;
          },
          run("edit.undo"), [](Place at) { return at.window().toastWidget()->isVisible() && isSettled(at); }};
}

TourStop quickAdd(const char* name, const char* typed) {
  Way way{chooseEmployee, run("contacts.new"), isOpen};
  if (typed[0] != '\0') way.push_back(type("quickLine", typed));
  return {QString::fromLatin1(name), way, opened};
}

TourStep search(const char* phrase) {
  return [phrase](Place at) {
    const auto filter = query::readFilter(QString::fromUtf8(phrase));
    if (filter) at.contacts().showWhere(*filter);
    return filter.has_value();
  };
}

RestoreDialog* restore(Place at) { return at.own->window().findChild<RestoreDialog*>(); }

TourStep runInOwn(const char* action) {
  return [action](Place at) {
    QAction* const what = at.own == nullptr ? nullptr : at.own->window().actions().action(action);
    if (what == nullptr || !what->isEnabled()) return false;
    what->trigger();
    return true;
  };
}

void listStops(std::vector<TourStop>& out) {
  out.push_back(page("contacts"));
  out.push_back({QStringLiteral("card"), {chooseEmployee}, window});
  out.push_back({QStringLiteral("contacts-chosen"), {chooseRows(3), isSettled}, window});
  out.push_back(
      {QStringLiteral("contacts-filtered"), {search("city = Valencia and stage = customer"), isSettled}, window});
  out.push_back({QStringLiteral("contacts-nobody"), {search("city = Zzyzx"), isSettled}, window});
  out.push_back(dialog("contacts-menu", {chooseEmployee, [](Place at) {
                                           Q_EMIT at.contacts().table().customContextMenuRequested(QPoint(40, 20));
                                           return true;
                                         }}));
  out.push_back(byAction("sort", "contacts.sort"));
  out.push_back(byAction("columns", "contacts.columns"));
  out.push_back(dialog("views-more", {chooseEmployee, openViews}));
  out.push_back(byAction("view-save", "views.save"));
  out.push_back(byAction("filter", "contacts.filter"));
  out.push_back(dialog("filter-value", {chooseEmployee, run("contacts.filter"), isOpen, [](Place at) {
                                          auto* const list = at.opened()->findChild<QAbstractItemView*>(
                                              QStringLiteral("filter.fields"));
                                          if (list == nullptr || list->model()->rowCount() < 2) return false;
                                          Q_EMIT list->activated(list->currentIndex());
                                          return true;
                                        }}));
  out.push_back(dialog("filter-written", {chooseEmployee, run("contacts.filter"), isOpen, press("filter.write"),
                                          type("filter.phrase", "city = Valencia and stage =")}));
  out.push_back(bySelection("tag", "contacts.tag"));
  out.push_back(bySelection("stage", "contacts.stage"));
  out.push_back(bySelection("owner", "contacts.owner"));
  out.push_back(dialog("merge", {chooseRows(2), run("contacts.merge")}));
}

void cardStops(std::vector<TourStop>& out) {
  const TourStep drop = [](Place at) {
    at.contacts().detail().composer().field()->clear();
    return true;
  };
  out.push_back({QStringLiteral("card-edit"), {chooseEmployee, run("contacts.edit")}, window, {[](Place at) {
                   for (auto* edit : at.contacts().detail().fields().findChildren<InlineEdit*>())
                     if (edit->isEditing()) edit->abandon();
                   return true;
                 }}});
  out.push_back({QStringLiteral("log-call"),
                 {chooseEmployee, run("contacts.log"), type("noteField", "Pide precio de los azulejos verdes.")},
                 window,
                 {drop}});
  Way unlog = undone();
  unlog.insert(unlog.begin(), drop);
  out.push_back({QStringLiteral("logged-call"),
                 {chooseEmployee, run("contacts.log"), type("noteField", "Pide precio de los azulejos verdes."),
                  press("saveNote"),
                  [](Place at) {
                    const auto& seen = at.contacts().detail().details().interactions;
                    return !seen.empty() && seen.front().body == QStringLiteral("Pide precio de los azulejos verdes.");
                  }},
                 window,
                 unlog});
  out.push_back(dialog("card-menu", {chooseEmployee, openCard, press("contactMore")}));
  out.push_back(dialog("card-stage", {chooseEmployee, openCard, press("stageButton")}));
  out.push_back(dialog("field-menu", {chooseEmployee, openCard, openFieldMenu}));
  out.push_back(
      dialog("field-history", {chooseEmployee, openCard, openFieldMenu, isOpen, chooseFieldHistory, [](Place at) {
                                 return at.opened() != nullptr && qobject_cast<QMenu*>(at.opened()) == nullptr;
                               }}));
  out.push_back(dialog("add-field", {chooseEmployee, openCard, press("addField")}));
  out.push_back(form("membership", "add.@newmembership"));
  out.push_back(form("consent", "add.@newconsent"));
  out.push_back(form("never-write", "add.@newexclusion"));
  out.push_back(form("new-field", "add.@newfield"));
  out.push_back(quickAdd("quick-add", ""));
  out.push_back(quickAdd("quick-add-contact", "Rosa Gil Marco, Ferretería Núñez, 612 345 678, rosa@example.com"));
  out.push_back(quickAdd("quick-add-task", "llamar a Ana mañana 10:00 #renovación"));
}

void exchangeStops(std::vector<TourStop>& out) {
  const char* const list = "clientes.csv";
  for (const auto& [name, page] : {std::pair("import-look", ImportDialog::Look),
                                   {"import-columns", ImportDialog::Mapping},
                                   {"import-check", ImportDialog::Check}})
    out.push_back(dialog(name, {importList(list), importTo(page)}));
  out.push_back(
      {QStringLiteral("import-result"),
       {importList(list), importTo(ImportDialog::Check), importTo(ImportDialog::Done), importAt(ImportDialog::Done)},
       opened,
       {press("import.undo"), [](Place at) { return importIn(at)->session().isUndone(); }}});
  out.push_back(dialog("export", {run("exchange.export"), isExportThere}));
  const Way mailchimp{run("exchange.export"), isExportThere, press("export.profile.mailchimp"), isExportThere};
  out.push_back(dialog("export-mailchimp", mailchimp));
  Way written = mailchimp;
  written.insert(written.end(), {writeExport, isExported});
  out.push_back(dialog("export-receipt", written));
}

void programStops(std::vector<TourStop>& out) {
  out.push_back(found("palette", ""));
  out.push_back(found("palette-found", "gar"));
  out.push_back(found("palette-commands", "> ex"));
  out.push_back(found("palette-nothing", "zzyzx"));
  out.push_back(dialog("keys", {run("help.keys")}));
  out.push_back(dialog("keys-changing", {run("help.keys"), isOpen, press("keySheet.change")}));
  out.push_back(dialog("about", {run("help.about")}));
  Way unthrown = undone();
  out.push_back({QStringLiteral("toast"),
                 {chooseEmployee, run("contacts.trash"),
                  [](Place at) { return at.window().toastWidget()->isVisible() && isCardThere(at); }},
                 window,
                 unthrown});
  out.push_back(dialog("notices", {[](Place at) {
                                     at.window().toast(QStringLiteral("Ana García"));
                                     return true;
                                   },
                                   run("view.notices")}));
  out.push_back(
      {QStringLiteral("problem"),
       {[](Place at) {
         at.window().error(
             {ErrorCode::Io, QStringLiteral("file.cannot_write"), QStringLiteral("/home/ana/tienda.cartera"), {}});
         return true;
       }},
       window,
       {[](Place at) {
         at.window().errorBar()->hide();
         return true;
       }}});
  out.push_back({QStringLiteral("rail-small"), {chooseEmployee, run("view.rail")}, window, {run("view.rail")}});
  out.push_back(dialog("main-menu", {[](Place at) {
                         for (auto* menu : at.window().findChildren<QMenu*>()) {
                           if (menu->actions().size() < 6) continue;
                           menu->popup(at.window().mapToGlobal(QPoint(60, 60)));
                           return true;
                         }
                         return false;
                       }}));
  for (const char* id : {"history", "quality", "duplicates", "trash", "settings"}) out.push_back(page(id));
  out.push_back({QStringLiteral("settings-end"),
                 {show("settings"), isSettled,
                  [](Place at) {
                    for (auto* area : at.window().currentPage()->findChildren<QScrollArea*>())
                      area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
                    return true;
                  }},
                 window});
  out.push_back(dialog("trash-empty", {show("trash"), isSettled, run("trash.empty")}));
  out.push_back({QStringLiteral("start"),
                 {[](Place at) {
                   at.program.showStart();
                   return at.program.startWindow()->isVisible();
                 }},
                 [](Place at) -> QWidget* { return at.program.startWindow(); }});
  out.push_back(
      {QStringLiteral("start-problem"),
       {[](Place at) {
         at.program.showStart(Error{
             ErrorCode::Invalid, QStringLiteral("file.foreign"), QStringLiteral("/home/ana/fotos/boda.cartera"), {}});
         return at.program.startWindow()->isVisible();
       }},
       [](Place at) -> QWidget* { return at.program.startWindow(); }});
  const auto restoring = [](Place at) -> QWidget* { return at.own == nullptr ? nullptr : restore(at); };
  out.push_back({QStringLiteral("restore"),
                 {runInOwn("file.restore"),
                  [](Place at) { return restore(at) != nullptr && restore(at)->table()->model()->rowCount() > 0; }},
                 restoring});
  out.push_back({QStringLiteral("empty"),
                 {[](Place at) { return at.own != nullptr && at.own->window().currentPage()->isSettled(); }},
                 [](Place at) -> QWidget* { return at.own == nullptr ? nullptr : &at.own->window(); }});
}

}  // namespace

MainWindow& TourPlace::window() const { return session.window(); }

ContactsPage& TourPlace::contacts() const {
  return *static_cast<ContactsPage*>(session.window().page(QStringLiteral("contacts")));
}

QWidget* TourPlace::opened() const {
  if (QWidget* const popup = QApplication::activePopupWidget()) return popup;
  QWidget* found = nullptr;
  const auto all = QApplication::topLevelWidgets();
  for (QWidget* widget : all) {
    const bool isOurs = qobject_cast<QDialog*>(widget) != nullptr || widget->windowType() == Qt::Popup;
    // What stands over another dialog is in front of it.
    if (isOurs && widget->isVisible() && (found == nullptr || widget->parentWidget() == found)) found = widget;
  }
  return found;
}

std::vector<TourStop> tourStops() {
  std::vector<TourStop> out;
  listStops(out);
  cardStops(out);
  exchangeStops(out);
  programStops(out);
  return out;
}

void backToList(const TourPlace& place) {
  while (QWidget* const open = place.opened()) {
    open->close();
    // One that asks before it goes is not asked.
    if (open == place.opened()) delete open;
  }
  if (StartWindow* const start = place.program.startWindow()) start->hide();
  place.window().toastWidget()->dismiss();
  place.window().showPage(QStringLiteral("contacts"));
  ContactsPage& contacts = place.contacts();
  if (contacts.isDetailAlone()) contacts.back();
  contacts.search().clear();
  contacts.filters().clear();
  contacts.table().clearSelection();
  contacts.table().setCurrentIndex(contacts.table().model()->index(0, 0));
}

bool writeTourLists(const QString& folder) {
  QFile file(QDir(folder).filePath(QStringLiteral("clientes.csv")));
  return QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) && file.write(kList) > 0;
}

}  // namespace cartera
