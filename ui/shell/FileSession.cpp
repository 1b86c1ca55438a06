// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/FileSession.h"

#include "core/query/FilterReader.h"
#include "ui/actions/Action.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/dialogs/Prompts.h"
#include "ui/duplicates/DuplicatesPage.h"
#include "ui/exchange/ExchangeActions.h"
#include "ui/history/HistoryPage.h"
#include "ui/history/Undoing.h"
#include "ui/keys/KeyActions.h"
#include "ui/palette/PaletteOpener.h"
#include "ui/quality/QualityPage.h"
#include "ui/settings/AppSettings.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/DroppedFiles.h"
#include "ui/shell/FileGate.h"
#include "ui/shell/FileStatus.h"
#include "ui/shell/Leaving.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/RestoreDialog.h"
#include "ui/shell/SampleKeeper.h"
#include "ui/text/ErrorText.h"
#include "ui/text/OpText.h"
#include "ui/trash/TrashPage.h"
#include "ui/widgets/TopBar.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QTimer>

namespace cartera {

namespace {
constexpr int kRestAtLatestMs = 1500;
}

FileSession::FileSession(const Services& services, std::unique_ptr<JobRunner> jobs,
                         std::shared_ptr<QTemporaryDir> sampleFolder, QObject* parent)
    : QObject(parent),
      m_services(services),
      m_sampleFolder(std::move(sampleFolder)),
      m_jobs(std::move(jobs)),
      m_window(std::make_unique<MainWindow>(services.theme, services.language, services.settings, services.clock)),
      m_prompts(services.makePrompts(m_window.get())),
      m_gate(std::make_unique<FileGate>(m_jobs->path())) {
  m_context = std::make_unique<AppContext>(AppContext{
      *m_jobs, m_window->actions(), services.theme, *m_prompts, services.settings, services.language, services.clock,
      *m_window, [this](ContactId id) { openContact(id); }, [this](const QString& phrase) { showContacts(phrase); },
      [this](ChangeId change, const QString& name) { findDuplicates(change, name); }});
  m_undoing = new Undoing(*m_jobs, *m_window, this);
  if (isSample()) {
    m_sampleKeeper = new SampleKeeper(*m_jobs, *m_prompts, *m_window, this);
    connect(m_sampleKeeper, &SampleKeeper::kept, this, &FileSession::sampleKept);
  }
  m_window->watch(*m_jobs);
  new FileStatus(*m_jobs, services.clock, *m_window->status());
  addActions();
  m_window->actions().add(exchangeActions(*m_context, m_window.get(), [this] { return exportScope(); }));
  m_palette = new PaletteOpener(*m_context, *m_window,
                                {[this](ContactId id, bool beside) {
                                   openContact(id);
                                   contactsPage().takeKeyboard(beside);
                                 },
                                 [this](const QString& typed) { contactsPage().newContactFrom(typed); }},
                                isSample() ? QString() : path());
  m_window->actions().add(
      keyActions(m_services.theme, m_window->actions(), m_services.settings, m_window.get(), [this] {
        // With the menus every action is there.
        (void)m_window->menus();
      }));
  addPages();
  m_window->finish({QStringLiteral("view.theme")}, QStringLiteral("contacts.new"));
  m_window->setRecentFiles([this] { return settings::kRecentFiles.get(m_services.settings); },
                           [this](const QString& path) { Q_EMIT openRequested(path); });
  m_window->setWindowTitle(QStringLiteral("%1[*]").arg(QFileInfo(path()).completeBaseName()));
  m_window->setWindowFilePath(path());
  showStanding();

  connect(m_window.get(), &MainWindow::undoRequested, m_undoing, &Undoing::undo);
  connect(m_window.get(), &MainWindow::filesDropped, this, &FileSession::onDropped);
  connect(m_window.get(), &MainWindow::closed, this, &FileSession::closed);
  connect(m_gate.get(), &FileGate::knocked, this, &FileSession::raise);
}

FileSession::~FileSession() {
  // Pages hold references to the services above; they go before them.
  m_window.reset();
}

Page* FileSession::makeContacts(QWidget* parent) {
  auto* contacts = new ContactsPage(*m_context, parent);
  // The field of the top bar is the page's: one search in the window, not two.
  QLineEdit* const field = m_window->topBar()->search();
  contacts->search().hide();
  contacts->search().setFocusProxy(field);
  connect(field, &QLineEdit::textChanged, &contacts->search(), &QLineEdit::setText);
  connect(&contacts->search(), &QLineEdit::textChanged, field, &QLineEdit::setText);
  connect(&contacts->table(), &ContactTable::opened, this,
          [this, contacts] { m_palette->noteOpened(contacts->table().currentId()); });
  connect(contacts, &ContactsPage::painted, this, &FileSession::makeRest);
  return contacts;
}

Page* FileSession::makeSettings(QWidget* parent) {
  auto* settings = new SettingsPage(m_services.theme, m_services.language, m_services.settings, parent);
  settings->setKeys(m_window->actions().action("help.keys"));
  settings->setBackups(m_window->actions().action("file.backup"), m_window->actions().action("file.restore"));
  connect(settings, &SettingsPage::authorChanged, this, [this] {
    m_jobs->command<int>(
        this,
        [author = m_services.author()](Workspace& file) -> Result<int> {
          file.setAuthor(author);
          return 0;
        },
        [](Result<int>) {});
  });
  return settings;
}

void FileSession::addPages() {
  m_window->setSearchPage(QStringLiteral("contacts"));
  m_window->addPage({QStringLiteral("contacts"), QStringLiteral("contacts"), QT_TRANSLATE_NOOP("NavRail", "Contacts"),
                     QKeySequence(Qt::CTRL | Qt::Key_1)},
                    [this](QWidget* parent) { return makeContacts(parent); });
  m_window->addPage({QStringLiteral("history"), QStringLiteral("history"), QT_TRANSLATE_NOOP("NavRail", "History"),
                     QKeySequence(Qt::CTRL | Qt::Key_H)},
                    [this](QWidget* parent) { return new HistoryPage(*m_context, *m_undoing, parent); });
  m_window->addPage(
      {QStringLiteral("quality"), QStringLiteral("check-circle"), QT_TRANSLATE_NOOP("NavRail", "Quality"), {}},
      [this](QWidget* parent) { return new QualityPage(*m_context, parent); });
  m_window->addPage(
      {QStringLiteral("duplicates"), QStringLiteral("merge"), QT_TRANSLATE_NOOP("NavRail", "Duplicates"), {}},
      [this](QWidget* parent) { return new DuplicatesPage(*m_context, parent); });
  m_window->addPage({QStringLiteral("trash"), QStringLiteral("trash"), QT_TRANSLATE_NOOP("NavRail", "Trash"), {}, true},
                    [this](QWidget* parent) { return new TrashPage(*m_context, parent); });
  m_window->addPage({QStringLiteral("settings"), QStringLiteral("settings"), QT_TRANSLATE_NOOP("NavRail", "Settings"),
                     QKeySequence(Qt::CTRL | Qt::Key_Comma), true},
                    [this](QWidget* parent) { return makeSettings(parent); });
  auto* leaving = new Leaving(*m_jobs, *m_prompts, *m_window, this);
  m_window->setCloseGuard(
      [this, leaving] { return leaving->mayClose() && (m_sampleKeeper == nullptr || m_sampleKeeper->mayClose()); });
  connect(leaving, &Leaving::stayed, this, [this] { m_toRestore.clear(); });
  // A window that begins with another page, or whose list is never painted, is made in full as well.
  QTimer::singleShot(kRestAtLatestMs, this, &FileSession::makeRest);
  connect(m_jobs.get(), &JobRunner::changed, this, [this](const ChangeSet& change) {
    for (Page* page : m_window->pages()) page->onChanged(change);
    m_window->actions().refresh();
    if (change.op.kind == ChangeKind::Action || change.op.kind == ChangeKind::Bulk) {
      m_window->toast(opText(change.op), change.id);
    }
  });
}

void FileSession::makeRest() {
  if (m_window->makeNext()) QTimer::singleShot(0, this, &FileSession::makeRest);
}

ExportScope FileSession::exportScope() const {
  const auto* contacts = static_cast<ContactsPage*>(m_window->page(QStringLiteral("contacts")));
  ExportScope scope;
  scope.filter = contacts->query();
  scope.filter.today = m_services.clock.today();
  scope.filterText = contacts->queryWords();
  scope.listed = contacts->listedWithNotes();
  scope.isListOpen = contacts->isLookingIntoNotes();
  // One row is always current; only several were chosen.
  scope.selection = contacts->table().selectedIds();
  if (scope.selection.size() < 2) scope.selection.clear();
  return scope;
}

ContactsPage& FileSession::contactsPage() {
  return *static_cast<ContactsPage*>(m_window->page(QStringLiteral("contacts")));
}

/// To somebody else on the same page; from another one the change of the page is the step.
void FileSession::leaveContacts() {
  if (m_window->currentPage() == m_window->page(QStringLiteral("contacts"))) m_window->leaveTrail();
}

void FileSession::openContact(ContactId id) {
  leaveContacts();
  m_window->showPage(QStringLiteral("contacts"));
  contactsPage().openContact(id);
  m_palette->noteOpened(id);
}

void FileSession::showContacts(const QString& phrase) {
  const auto filter = query::readFilter(phrase);
  if (!filter) {
    m_window->error(filter.error());
    return;
  }
  leaveContacts();
  m_window->showPage(QStringLiteral("contacts"));
  contactsPage().showWhere(*filter);
}

void FileSession::findDuplicates(ChangeId change, const QString& name) {
  // Before it comes to the front, where it would look at everybody first.
  static_cast<DuplicatesPage*>(m_window->page(QStringLiteral("duplicates")))->searchBrought(change, name);
  m_window->showPage(QStringLiteral("duplicates"));
}

void FileSession::addActions() {
  const auto go = [this](const char* page) { return [this, page] { m_window->showPage(QString::fromLatin1(page)); }; };
  const auto writable = [this] { return !m_jobs->whyReadOnly(); };
  m_window->actions().add(
      {{.id = "file.new",
        .text = QT_TRANSLATE_NOOP("Actions", "New file…"),
        .words = QT_TRANSLATE_NOOP("ActionWords", "create, database"),
        .icon = "file",
        .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)},
        .run = [this] { Q_EMIT newRequested(); }},
       {.id = "file.open",
        .text = QT_TRANSLATE_NOOP("Actions", "Open…"),
        .words = QT_TRANSLATE_NOOP("ActionWords", "load, database"),
        .icon = "folder",
        .keys = {QKeySequence(QKeySequence::Open)},
        .run =
            [this] {
              m_prompts->openFile(this,
                                  {tr("Open a file"), QFileInfo(path()).absolutePath(), {tr("Cartera (*.cartera)")}},
                                  [this](const QString& chosen) { Q_EMIT openRequested(chosen); });
            }},
       {.id = "file.start",
        .text = QT_TRANSLATE_NOOP("Actions", "First window"),
        .words = QT_TRANSLATE_NOOP("ActionWords", "welcome, sample shop, recent files"),
        .run = [this] { Q_EMIT startRequested(); }},
       {.id = "file.backup",
        .text = QT_TRANSLATE_NOOP("Actions", "Back up now"),
        .words = QT_TRANSLATE_NOOP("ActionWords", "save, safety copy"),
        .icon = "save",
        .run = [this] { backUp(); }},
       {.id = "file.restore",
        .text = QT_TRANSLATE_NOOP("Actions", "Restore a backup…"),
        .words = QT_TRANSLATE_NOOP("ActionWords", "recover, go back"),
        .icon = "history",
        // It has none, and goes with its window.
        .enabled = [this] { return !isSample(); },
        .needs = QT_TRANSLATE_NOOP("ActionNeeds", "The sample shop has no backups"),
        .run = [this] { chooseBackup(); }},
       {.id = "file.close",
        .text = QT_TRANSLATE_NOOP("Actions", "Close"),
        .words = QT_TRANSLATE_NOOP("ActionWords", "window"),
        .icon = "close",
        .keys = {QKeySequence(Qt::CTRL | Qt::Key_W)},
        .run = [this] { m_window->close(); }},
       {.id = "file.quit",
        .text = QT_TRANSLATE_NOOP("Actions", "Quit"),
        .words = QT_TRANSLATE_NOOP("ActionWords", "exit, leave"),
        .keys = {QKeySequence(Qt::CTRL | Qt::Key_Q)},
        .run = [this] { Q_EMIT quitRequested(); }},
       {.id = "edit.undo",
        .text = QT_TRANSLATE_NOOP("Actions", "Undo"),
        .words = QT_TRANSLATE_NOOP("ActionWords", "take back, revert, mistake"),
        .icon = "undo",
        .keys = {QKeySequence(Qt::CTRL | Qt::Key_Z)},
        .enabled = writable,
        .run = [this] { m_undoing->undoLast(); }},
       {.id = "edit.redo",
        .text = QT_TRANSLATE_NOOP("Actions", "Redo"),
        .words = QT_TRANSLATE_NOOP("ActionWords", "again, repeat"),
        .icon = "redo",
        .keys = {QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)},
        .enabled = writable,
        .run = [this] { m_undoing->redoLast(); }},
       {.id = "go.back",
        .text = QT_TRANSLATE_NOOP("Actions", "Back"),
        .words = QT_TRANSLATE_NOOP("ActionWords", "before, where I was"),
        .icon = "arrow-left",
        .keys = {QKeySequence(Qt::ALT | Qt::Key_Left)},
        .enabled = [this] { return m_window->canGoBack(); },
        .needs = QT_TRANSLATE_NOOP("ActionNeeds", "There was nothing before"),
        .run = [this] { m_window->goBack(); }},
       {.id = "go.forward",
        .text = QT_TRANSLATE_NOOP("Actions", "Forward"),
        .words = QT_TRANSLATE_NOOP("ActionWords", "again"),
        .icon = "arrow-right",
        .keys = {QKeySequence(Qt::ALT | Qt::Key_Right)},
        .enabled = [this] { return m_window->canGoForward(); },
        .needs = QT_TRANSLATE_NOOP("ActionNeeds", "You did not come back from anywhere"),
        .run = [this] { m_window->goForward(); }},
       {.id = "go.contacts",
        .text = QT_TRANSLATE_NOOP("Actions", "Contacts"),
        .words = QT_TRANSLATE_NOOP("ActionWords", "customers, clients, people, companies"),
        .icon = "contacts",
        .keys = {QKeySequence(Qt::CTRL | Qt::Key_1)},
        .run = go("contacts")},
       {.id = "go.history",
        .text = QT_TRANSLATE_NOOP("Actions", "History"),
        .words = QT_TRANSLATE_NOOP("ActionWords", "changes, journal, who did it"),
        .icon = "history",
        .keys = {QKeySequence(Qt::CTRL | Qt::Key_H)},
        .run = go("history")},
       {.id = "go.quality",
        .text = QT_TRANSLATE_NOOP("Actions", "Data quality"),
        .words = QT_TRANSLATE_NOOP("ActionWords", "errors, missing, completeness, clean up"),
        .icon = "check-circle",
        .run = go("quality")},
       {.id = "go.duplicates",
        .text = QT_TRANSLATE_NOOP("Actions", "Duplicates"),
        .words = QT_TRANSLATE_NOOP("ActionWords", "twice, the same, merge, clean up"),
        .icon = "merge",
        .run = go("duplicates")},
       {.id = "go.trash",
        .text = QT_TRANSLATE_NOOP("Actions", "Trash"),
        .words = QT_TRANSLATE_NOOP("ActionWords", "deleted, bin, recycle"),
        .icon = "trash",
        .run = go("trash")},
       {.id = "go.settings",
        .text = QT_TRANSLATE_NOOP("Actions", "Settings"),
        .words = QT_TRANSLATE_NOOP("ActionWords", "preferences, options, configuration"),
        .icon = "settings",
        .keys = {QKeySequence(Qt::CTRL | Qt::Key_Comma)},
        .run = go("settings")},
       {.id = "help.about",
        .text = QT_TRANSLATE_NOOP("Actions", "About Cartera"),
        .words = QT_TRANSLATE_NOOP("ActionWords", "version, licence"),
        .icon = "info",
        .run = [this] {
          m_prompts->inform(
              {tr("About Cartera"),
               tr("Cartera %1. Your customers in one file of your own, on your own computer. Free software "
                  "under the GNU General Public License, version 3 or later.")
                   .arg(QStringLiteral(CARTERA_VERSION)),
               path(), false});
        }}});
}

void FileSession::showStanding() {
  if (const auto& why = m_jobs->whyReadOnly()) {
    m_window->setStanding(StandingNotice{Tone::Warn, [error = *why] { return errorLine(error); }});
  } else if (isSample()) {
    m_window->setStanding(StandingNotice{Tone::Warn,
                                         [] {
                                           return tr(
                                               "Sample data: nothing here is real, try whatever you like. It goes "
                                               "when you close it, unless you keep it as a file.");
                                         },
                                         [] { return tr("Start with mine"); }, [this] { Q_EMIT startRequested(); },
                                         [] { return tr("Keep as a file…"); }, [this] { m_sampleKeeper->keep(); }});
  }
}

void FileSession::onDropped(const QStringList& paths) {
  for (const QString& path : paths) {
    if (path.endsWith(u".cartera", Qt::CaseInsensitive)) {
      Q_EMIT openRequested(path);
    } else if (isList(path)) {
      importFile(path);
    } else {
      m_window->toast(
          tr("%1 is neither a list (.csv, .xlsx, .vcf) nor a Cartera file.").arg(QFileInfo(path).fileName()));
    }
  }
}

void FileSession::importFile(const QString& path) {
  if (const auto& why = m_jobs->whyReadOnly()) {
    m_window->error(*why);
  } else {
    startImport(*m_context, m_window.get(), path);
  }
}

void FileSession::backUp() {
  m_jobs->longJob<backup::Info>(
      this, QStringLiteral("backup"), QFileInfo(path()).fileName(),
      [](Workspace& file, JobHandle&) { return file.backupNow({}, QStringLiteral("manual")); },
      [this](Result<backup::Info> made) {
        if (made) {
          m_window->toast(tr("Backed up and checked: %1").arg(made->path));
        } else {
          m_window->error(made.error());
        }
      },
      false);
}

void FileSession::backUpIfDue() {
  if (m_jobs->whyReadOnly()) return;
  m_jobs->longJob<bool>(
      this, QStringLiteral("backup"), QFileInfo(path()).fileName(),
      [](Workspace& file, JobHandle&) { return file.backupIfDue(); },
      [this](Result<bool> made) {
        if (!made) m_window->error(made.error());
      },
      false);
}

void FileSession::chooseBackup() {
  auto* dialog = new RestoreDialog(*m_context, m_window.get());
  connect(dialog, &RestoreDialog::chosen, this, &FileSession::closeToRestore);
  dialog->show();
}

void FileSession::closeToRestore(const QString& backup) {
  m_toRestore = backup;
  m_window->close();
}

void FileSession::raise() {
  if (m_window->isMinimized()) m_window->showNormal();
  m_window->show();
  m_window->raise();
  m_window->activateWindow();
}

}  // namespace cartera
