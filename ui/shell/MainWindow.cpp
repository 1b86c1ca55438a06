// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include "ui/actions/Action.h"
#include "ui/actions/Menus.h"
#include "ui/settings/AppSettings.h"
#include "ui/shell/DroppedFiles.h"
#include "ui/shell/JobsWatcher.h"
#include "ui/shell/Language.h"
#include "ui/shell/MenuBarKey.h"
#include "ui/shell/Page.h"
#include "ui/shell/WindowActions.h"
#include "ui/shell/WindowParts.h"
#include "ui/text/ErrorText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/BellButton.h"
#include "ui/widgets/JobsPanel.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/ReadingOrder.h"
#include "ui/widgets/StatusLine.h"
#include "ui/widgets/Toast.h"
#include "ui/widgets/TopBar.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

namespace cartera {
namespace {

constexpr int kNarrow = 1200;

std::vector<MenuSpec> menuSpecs() {
  const auto list = [](const char* ids) { return QString::fromLatin1(ids).split(u' '); };
  return {
      {QT_TRANSLATE_NOOP("Menus", "File"),
       list("file.new file.open file.start - exchange.import exchange.export exchange.* - file.backup file.restore "
            "file.* - "
            "file.close file.quit")},
      {QT_TRANSLATE_NOOP("Menus", "Edit"), list("edit.undo edit.redo - edit.find edit.*")},
      {QT_TRANSLATE_NOOP("Menus", "Contact"), list("contacts.new contacts.*")},
      {QT_TRANSLATE_NOOP("Menus", "Review"), list("duplicates.* - history.* - trash.*")},
      {QT_TRANSLATE_NOOP("Menus", "View"),
       list("view.rail view.menubar - view.theme view.dense view.larger view.smaller view.normal - view.english "
            "view.spanish view.* - views.open views.save views.update views.reset views.edit views.duplicate "
            "views.remove")},
      {QT_TRANSLATE_NOOP("Menus", "Go"),
       list("go.anything - go.back go.forward contacts.back - go.contacts go.history go.quality "
            "go.duplicates go.trash go.settings go.*")},
      {QT_TRANSLATE_NOOP("Menus", "Help"), list("help.keys help.about help.*")},
  };
}

}  // namespace

MainWindow::MainWindow(Theme& theme, Language& language, SettingsStore& settings, const Clock& clock)
    : m_theme(theme),
      m_language(language),
      m_settings(settings),
      m_actions(new ActionRegistry(theme, this)),
      m_body(new QWidget(this)),
      m_rail(new NavRail(theme, m_body)),
      m_topBar(new TopBar(theme, m_body)),
      m_notices(new WindowNotices(theme, clock, m_body)),
      m_stack(new QStackedWidget(m_body)),
      m_status(new StatusLine(theme, m_body)) {
  setObjectName(QStringLiteral("mainWindow"));
  setAcceptDrops(true);
  setMinimumSize(720, 480);
  auto* across = new QHBoxLayout(m_body);
  across->setContentsMargins(0, 0, 0, 0);
  across->setSpacing(0);
  across->addWidget(m_rail);
  auto* down = new QVBoxLayout;
  down->setSpacing(0);
  down->addWidget(m_topBar);
  down->addWidget(standingBar());
  down->addWidget(errorBar());
  down->addWidget(m_stack, 1);
  down->addWidget(m_status);
  across->addLayout(down, 1);
  setCentralWidget(m_body);
  m_toast = new Toast(m_body);

  connect(m_rail, &NavRail::currentChanged, this, &MainWindow::onPlace);
  connect(m_rail, &NavRail::entered, this, &MainWindow::focusPage);
  m_topBar->search()->setClearButtonEnabled(false);
  m_topBar->search()->installEventFilter(this);
  addWindowActions(*this, m_theme, m_language, m_settings);
  m_actions->add({.id = "edit.find",
                  .text = QT_TRANSLATE_NOOP("Actions", "Find"),
                  .words = QT_TRANSLATE_NOOP("ActionWords", "search, look for"),
                  .icon = "search",
                  .keys = {QKeySequence(QKeySequence::Find)},
                  .run = [this] { find(); }});
  m_actions->add({.id = "view.nextpart",
                  .text = QT_TRANSLATE_NOOP("Actions", "Next part of the window"),
                  .words = QT_TRANSLATE_NOOP("ActionWords", "pane, focus"),
                  .keys = {QKeySequence(Qt::Key_F6)},
                  .run = [this] { focusNextPart(parts(), focusWidget(), true); }});
  m_actions->add({.id = "view.previouspart",
                  .text = QT_TRANSLATE_NOOP("Actions", "Previous part of the window"),
                  .words = QT_TRANSLATE_NOOP("ActionWords", "pane, focus"),
                  .keys = {QKeySequence(Qt::SHIFT | Qt::Key_F6)},
                  .run = [this] { focusNextPart(parts(), focusWidget(), false); }});
  m_actions->add({.id = "view.notices",
                  .text = QT_TRANSLATE_NOOP("Actions", "Notices"),
                  .words = QT_TRANSLATE_NOOP("ActionWords", "messages, bell, problems"),
                  .icon = "bell",
                  .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)},
                  .run = [this] { m_notices->showList(m_topBar->bell()); }});
  m_topBar->setBell(m_actions->action("view.notices"));
  connect(m_notices, &WindowNotices::unreadChanged, m_topBar->bell(), &BellButton::setUnread);
  menuBar()->setVisible(settings::kMenuBar.get(m_settings));
  new MenuBarKey(*this, m_settings);

  resize(1366, 768);
  if (const QByteArray was = settings::kGeometry.get(m_settings); !was.isEmpty()) restoreGeometry(was);
  applyRail();
  retranslate();
}

MainWindow::~MainWindow() = default;

// On another page it would look as if that were filtered by it.
void MainWindow::setSearchAside(bool aside) {
  if (m_searchPage.isEmpty() || aside == m_searchAside.has_value()) return;
  QLineEdit* const field = m_topBar->search();
  // What the page is filtered by stays.
  const QSignalBlocker quiet(field);
  if (aside) {
    m_searchAside = field->text();
    field->clear();
  } else {
    field->setText(*m_searchAside);
    m_searchAside.reset();
  }
}

void MainWindow::showEvent(QShowEvent* event) {
  QMainWindow::showEvent(event);
  // Otherwise Qt gives the keyboard to the button of a notice.
  if (!focusWidget()) focusPage();
}

void MainWindow::setSearchPage(const QString& id) {
  m_searchPage = id;
  connect(m_topBar->search(), &QLineEdit::textEdited, this, [this] {
    // What is typed now takes the place of what was set aside.
    m_searchAside.reset();
    showPage(m_searchPage);
    // A page that comes to the front takes the keyboard, and the next letter would begin anew there.
    m_topBar->search()->setFocus(Qt::OtherFocusReason);
  });
}

void MainWindow::finish(const QStringList& tools, const QString& primary) {
  for (const QString& id : tools) {
    if (QAction* action = m_actions->find(id)) m_topBar->addTool(action);
  }
  if (QAction* action = m_actions->find(primary)) m_topBar->setPrimary(action, QStringLiteral("plus"));
  m_topBar->search()->setVisible(!m_searchPage.isEmpty());
  for (const Place& place : m_places) {
    const QAction* go = m_actions->find(QString(QStringLiteral("go.") % place.id));
    if (go == nullptr) continue;
    const auto show = [this, go, id = place.id] { m_rail->setKeys(id, go->shortcut()); };
    connect(go, &QAction::changed, this, show);
    show();
  }
  // Which names the keys of an action.
  if (const QAction* palette = m_actions->find(QStringLiteral("go.anything"))) {
    connect(palette, &QAction::changed, this, &MainWindow::retranslate);
    retranslate();
  }
  connect(m_topBar->menuButton(), &QAbstractButton::pressed, this, &MainWindow::makeAll);
  m_topBar->menuButton()->show();
  if (settings::kMenuBar.get(m_settings)) makeAll();
  m_actions->refresh();
}

bool MainWindow::makeNext() {
  const auto missing = std::find_if(m_places.begin(), m_places.end(), [](const Place& p) { return p.page == nullptr; });
  if (missing != m_places.end()) {
    made(*missing);
    return true;
  }
  if (m_menus == nullptr) makeMenus();
  return false;
}

void MainWindow::makeAll() {
  while (makeNext()) {
  }
}

WindowMenus* MainWindow::menus() {
  makeAll();
  return m_menus;
}

void MainWindow::makeMenus() {
  m_menus = new WindowMenus(menuBar(), *m_actions, menuSpecs());
  for (QMenu* menu : m_menus->menus()) {
    connect(menu, &QMenu::aboutToShow, m_actions, &ActionRegistry::refresh);
    connect(menu, &QMenu::aboutToHide, this, [this] { menuBar()->setVisible(settings::kMenuBar.get(m_settings)); });
  }
  m_topBar->setMenus(m_menus->menus());
  m_actions->refresh();
  if (!m_recentFiles) return;
  m_menus->addSubmenu(0, QStringLiteral("file.start"), QT_TRANSLATE_NOOP("Menus", "Open recent"), [this](QMenu& menu) {
    for (const QString& path : m_recentFiles()) {
      QString text = path;
      menu.addAction(text.replace(u'&', QStringLiteral("&&")), &menu, [this, path] { m_openRecent(path); });
    }
    menu.setEnabled(!menu.isEmpty());
  });
}

void MainWindow::setRecentFiles(std::function<QStringList()> paths, std::function<void(const QString&)> open) {
  m_recentFiles = std::move(paths);
  m_openRecent = std::move(open);
}

void MainWindow::watch(JobRunner& jobs) { m_jobs = new JobsWatcher(jobs, *jobsPanel()); }

JobsPanel* MainWindow::jobsPanel() const { return m_status->jobs(); }

void MainWindow::cancelJobs() {
  if (m_jobs) m_jobs->cancelAll();
}

bool MainWindow::canCancelJobs() const { return !m_jobs || m_jobs->canCancelAll(); }

void MainWindow::error(const Error& error) {
  if (error.code == ErrorCode::Cancelled) return;
  m_notices->tell({Tone::Bad, [error] { return errorLine(error); }});
}

void MainWindow::offer(std::function<QString()> text, std::function<QString()> button, std::function<void()> run) {
  m_notices->tell({Tone::Bad, std::move(text), std::move(button), std::move(run)});
}

void MainWindow::toast(const QString& text, ChangeId undo) {
  m_notices->mention(text);
  if (!undo.isSet()) {
    m_toast->showMessage(text);
    return;
  }
  m_toast->showMessage(
      text, tr("Undo"), [this, undo] { Q_EMIT undoRequested(undo); }, keysText(*m_actions->action("edit.undo")));
}

void MainWindow::undoable(const QString& text, std::function<void()> undo) {
  m_notices->mention(text);
  m_toast->showMessage(text, tr("Undo"), std::move(undo));
}

bool MainWindow::isRailCollapsed() const { return m_rail->isCollapsed(); }

void MainWindow::toggleRail() {
  if (m_narrow) {
    m_openWhileNarrow = !m_openWhileNarrow;
  } else {
    settings::kRailCollapsed.set(m_settings, !settings::kRailCollapsed.get(m_settings));
  }
  applyRail();
}

void MainWindow::applyRail() {
  m_rail->setCollapsed(m_narrow ? !m_openWhileNarrow : settings::kRailCollapsed.get(m_settings));
}

void MainWindow::find() {
  if (m_searchPage.isEmpty()) {
    if (Page* page = currentPage()) page->focusSearch();
    return;
  }
  showPage(m_searchPage);
  m_topBar->search()->setFocus(Qt::ShortcutFocusReason);
  m_topBar->search()->selectAll();
}

void MainWindow::focusPage() {
  if (const Page* page = currentPage()) {
    for (QWidget* part : page->parts()) {
      if (focusPart(*part)) return;
    }
  }
}

QList<QWidget*> MainWindow::parts() const {
  QList<QWidget*> out{m_rail, m_topBar, standingBar(), errorBar()};
  if (const Page* page = currentPage()) out += page->parts();
  out += m_status;
  return out;
}

bool MainWindow::focusNextPrevChild(bool next) { return focusNextInReadingOrder(*this, next); }

void MainWindow::retranslate() {
  m_topBar->setMenuName(tr("Menu"));
  const QAction* palette = m_actions->find(QStringLiteral("go.anything"));
  const QString keys = palette ? keysText(*palette) : QString();
  m_topBar->setSearchText(keys.isEmpty() ? tr("Search contacts and notes…")
                                         //: %1 are keys, for commands too ("Ctrl+K").
                                         : tr("Search or run a command…   %1").arg(keys),
                          tr("Search contacts"));
  m_stack->setAccessibleName(tr("Page"));
  m_notices->retranslate();
  if (m_jobs) m_jobs->retranslate();
}

void MainWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (m_mayClose && !m_mayClose()) {
    event->ignore();
    return;
  }
  settings::kGeometry.set(m_settings, saveGeometry());
  QMainWindow::closeEvent(event);
  if (event->isAccepted()) Q_EMIT closed();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  const bool narrow = width() < kNarrow;
  if (narrow != m_narrow) m_openWhileNarrow = false;
  m_narrow = narrow;
  applyRail();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (!localFiles(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  const QStringList paths = localFiles(*event->mimeData());
  if (paths.isEmpty()) return;
  event->acceptProposedAction();
  Q_EMIT filesDropped(paths);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_topBar->search()) {
    // A field takes Ctrl+Z also when it has nothing to undo; then the key is the window's.
    if (event->type() == QEvent::ShortcutOverride) {
      auto* key = static_cast<QKeyEvent*>(event);
      if ((key->matches(QKeySequence::Undo) && !m_topBar->search()->isUndoAvailable()) ||
          (key->matches(QKeySequence::Redo) && !m_topBar->search()->isRedoAvailable())) {
        event->ignore();
        return true;
      }
    }
    if (event->type() == QEvent::KeyPress) {
      const int key = static_cast<QKeyEvent*>(event)->key();
      if (key == Qt::Key_Escape && !m_topBar->search()->text().isEmpty()) {
        m_topBar->search()->clear();
        return true;
      }
      if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        focusPage();
        return true;
      }
    }
  }
  return QMainWindow::eventFilter(watched, event);
}

}  // namespace cartera
