// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <functional>
#include <optional>

#include "ui/shell/AppContext.h"
#include "ui/shell/Trail.h"
#include "ui/shell/WindowNotices.h"
#include "ui/widgets/NavRail.h"

class QLineEdit;
class QStackedWidget;

namespace cartera {

class JobsPanel;
class JobsWatcher;
class NoticeBar;
class Page;
class StatusLine;
class Toast;
class TopBar;
class WindowMenus;

/// Rail, top bar, pages, notices, jobs and toast of one open file. It knows no domain: pages and actions are handed to it.
/// UI thread.
class MainWindow final : public QMainWindow, public Notifier {
  Q_OBJECT
 public:
  MainWindow(Theme& theme, Language& language, SettingsStore& settings, const Clock& clock);
  ~MainWindow() override;

  [[nodiscard]] ActionRegistry& actions() { return *m_actions; }
  [[nodiscard]] NavRail* rail() const { return m_rail; }
  [[nodiscard]] TopBar* topBar() const { return m_topBar; }
  [[nodiscard]] Toast* toastWidget() const { return m_toast; }
  [[nodiscard]] WindowNotices& notices() const { return *m_notices; }
  [[nodiscard]] NoticeBar* errorBar() const { return m_notices->problemBar(); }
  [[nodiscard]] NoticeBar* standingBar() const { return m_notices->standingBar(); }
  /// The line at the foot.
  [[nodiscard]] StatusLine* status() const { return m_status; }
  [[nodiscard]] JobsPanel* jobsPanel() const;
  [[nodiscard]] WindowMenus* menus();

  /// Makes the page of a place, as a child of what it is given: set up before it has a parent, each part of it would be
  /// styled twice.
  using MakePage = std::function<Page*(QWidget* parent)>;
  /// The first page is made at once and comes to the front; others are made when somebody asks for them, or by makeNext().
  void addPage(const NavItem& place, MakePage make);
  /// Null for unknown ids.
  [[nodiscard]] Page* page(const QString& id);
  /// Those that were made until now.
  [[nodiscard]] QList<Page*> pages() const;
  [[nodiscard]] Page* currentPage() const;
  /// Unknown ids are ignored.
  void showPage(const QString& id);
  /// Alt+← and Alt+→: to where somebody was before. Inside a page that has a way back of its own that comes first.
  void goBack();
  void goForward();
  [[nodiscard]] bool canGoBack() const;
  [[nodiscard]] bool canGoForward() const { return m_trail.canGoForward(); }
  /// The page is about to show something else than what it was left with: a way back leads here. Changing the page by
  /// showPage() or the rail does it by itself.
  void leaveTrail();
  /// What F6 goes through, from left to right and from top to bottom: rail, bar, notices, the page's parts, the foot.
  [[nodiscard]] QList<QWidget*> parts() const;

  /// The field of the top bar searches this page: Ctrl+F and typing there bring it to the front.
  void setSearchPage(const QString& id);

  /// After all places and the actions of the window: which actions stand in the top bar (ids nobody has are left out).
  void finish(const QStringList& tools, const QString& primary);
  /// Makes one more of what the first picture can do without: the pages, and behind them the menus, which name their
  /// actions. Answers whether there is still something to make.
  bool makeNext();
  /// Puts a menu of recent files into the first menu.
  void setRecentFiles(std::function<QStringList()> paths, std::function<void(const QString&)> open);

  /// Long work of this file in the panel at the foot.
  void watch(JobRunner& jobs);
  /// Asks all long work to stop that can.
  void cancelJobs();
  [[nodiscard]] bool canCancelJobs() const;
  /// Asked before the window closes; answering false keeps it open.
  void setCloseGuard(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }
  /// Another one takes the place of the first.
  void setStanding(std::optional<StandingNotice> notice) { m_notices->setStanding(std::move(notice)); }

  void toast(const QString& text, ChangeId undo = {}) override;
  void undoable(const QString& text, std::function<void()> undo) override;
  void error(const Error& error) override;
  void offer(std::function<QString()> text, std::function<QString()> button, std::function<void()> run) override;

  [[nodiscard]] bool isRailCollapsed() const;
  void toggleRail();

 Q_SIGNALS:
  /// The button of a toast.
  void undoRequested(cartera::ChangeId change);
  void filesDropped(const QStringList& paths);
  void closed();

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  /// Tab goes as the window is read.
  bool focusNextPrevChild(bool next) override;

 private:
  struct Place {
    QString id;
    MakePage make;
    Page* page = nullptr;
  };
  Page* made(Place& place);
  void makeAll();
  void makeMenus();
  void onPlace(const QString& id);
  [[nodiscard]] TrailStep here();
  void goTo(const std::optional<TrailStep>& step);
  void setSearchAside(bool aside);
  void applyRail();
  void find();
  void focusPage();
  void retranslate();

  Theme& m_theme;
  Language& m_language;
  SettingsStore& m_settings;
  ActionRegistry* m_actions;
  QWidget* m_body;
  NavRail* m_rail;
  TopBar* m_topBar;
  WindowNotices* m_notices;
  QStackedWidget* m_stack;
  std::vector<Place> m_places;
  StatusLine* m_status;
  Toast* m_toast;
  WindowMenus* m_menus = nullptr;
  std::function<QStringList()> m_recentFiles;
  std::function<void(const QString&)> m_openRecent;
  JobsWatcher* m_jobs = nullptr;
  std::function<bool()> m_mayClose;
  Trail m_trail;
  /// On the way back or forth, which makes no new step.
  bool m_isTravelling = false;
  QString m_searchPage;
  /// What the search page is filtered by, while another page is shown.
  std::optional<QString> m_searchAside;
  bool m_narrow = false;
  bool m_openWhileNarrow = false;
};

}  // namespace cartera
