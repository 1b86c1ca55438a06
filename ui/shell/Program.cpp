// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Program.h"

#include "core/sample/SampleShop.h"
#include "core/storage/FileLock.h"
#include "core/workspace/JobRunner.h"
#include "core/workspace/RestoreFile.h"
#include "ui/dialogs/Prompts.h"
#include "ui/settings/AppSettings.h"
#include "ui/shell/FileGate.h"
#include "ui/shell/FileSession.h"
#include "ui/shell/Language.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/RestoreDialog.h"
#include "ui/shell/StartWindow.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QScreen>
#include <QStyle>
#include <QThreadPool>
#include <QTimer>
#include <algorithm>

namespace cartera {
namespace {

constexpr int kRecent = 8;
/// How far a window stands beside one that has its place.
constexpr int kStagger = 32;

QString sameFile(const QString& path) {
  const QFileInfo info(path);
  return info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
}

}  // namespace

Program::Program(Services services, QObject* parent) : QObject(parent), m_services(std::move(services)) {}

Program::~Program() = default;

void Program::start(const StartOptions& options) {
  m_firstPage = options.page;
  m_firstSize = options.size;
  QString file = options.file;
  if (file.isEmpty()) {
    const QString last = settings::kRecentFiles.get(m_services.settings).value(0);
    // One that went away with its disk is no reason to begin with an error.
    if (QFileInfo::exists(last)) file = last;
  }
  if (file.isEmpty()) {
    showStart();
  } else {
    open(file);
  }
}

void Program::open(const QString& path) {
  for (const auto& session : m_sessions) {
    if (sameFile(session->path()) == sameFile(path)) {
      bringForward(*session);
      return;
    }
  }
  openAs(path, {});
}

void Program::bringForward(FileSession& session) {
  session.raise();
  if (!m_start) return;
  m_start->hide();
  m_start.release()->deleteLater();
}

void Program::openAs(const QString& path, const SampleFolder& sample, const Then& then) {
  if (m_start) m_start->setBusy(true);
  OpenOptions options;
  options.author = m_services.author();
  options.backupFolder = sample ? QString() : m_services.backupFolder;
  m_opening.push_back(std::make_unique<JobRunner>(path, options, m_services.clock));
  JobRunner* const jobs = m_opening.back().get();
  jobs->start(this, [this, jobs, sample, then](Result<> opened) {
    const auto it = std::find_if(m_opening.begin(), m_opening.end(), [jobs](const auto& j) { return j.get() == jobs; });
    auto owned = std::move(*it);
    m_opening.erase(it);
    if (m_start) m_start->setBusy(false);
    if (sample) m_isMakingSample = false;
    if (!opened) {
      // Its threads must not end inside an answer of theirs.
      owned.release()->deleteLater();
      refuse(opened.error());
      return;
    }
    show(std::move(owned), sample, then);
  });
}

void Program::create(const QString& path, const QString& importPath) {
  make(path, {}, [importPath](FileSession& session) {
    if (!importPath.isEmpty()) session.importFile(importPath);
  });
}

void Program::openSample() {
  // A second one would be another shop of the same name, and nobody would know in which one he worked.
  for (const auto& session : m_sessions) {
    if (session->isSample()) {
      bringForward(*session);
      return;
    }
  }
  if (m_isMakingSample) return;
  m_isMakingSample = true;
  const auto folder = std::make_shared<QTemporaryDir>();
  make(folder->filePath(QString(sampleShopName() % QStringLiteral(".cartera"))), folder);
}

void Program::make(const QString& path, const SampleFolder& sample, const Then& then) {
  if (m_start) m_start->setBusy(true);
  OpenOptions options;
  options.author = m_services.author();
  const QPointer<Program> self(this);
  QThreadPool::globalInstance()->start(
      [self, path, sample, then, options, clock = &m_services.clock, language = m_services.language.current()] {
        // The file lives and is closed on this thread; the window opens it again with its own.
        const auto work = [&]() -> Result<> {
          CARTERA_ASSIGN(const auto file, Workspace::create(path, language, options, *clock));
          return sample ? fillSample(*file, clock->today(), language) : Result<>{};
        };
        Result<> made = work();
        QMetaObject::invokeMethod(QCoreApplication::instance(), [self, path, sample, then, made = std::move(made)] {
          if (!self) return;
          if (self->m_start) self->m_start->setBusy(false);
          if (made) {
            self->openAs(path, sample, then);
          } else {
            if (sample) self->m_isMakingSample = false;
            self->refuse(made.error());
          }
        });
      });
}

void Program::show(std::unique_ptr<JobRunner> jobs, const SampleFolder& sample, const Then& then) {
  m_sessions.push_back(std::make_unique<FileSession>(m_services, std::move(jobs), sample));
  FileSession* const session = m_sessions.back().get();
  connect(session, &FileSession::openRequested, this, &Program::open);
  connect(session, &FileSession::startRequested, this, [this] { showStart(); });
  connect(session, &FileSession::quitRequested, this, &Program::quit);
  connect(session, &FileSession::newRequested, this, [this] { showStart(); });
  connect(session, &FileSession::sampleKept, this,
          [this, session](const QString& path, bool isClosing) { onSampleKept(session, path, isClosing); });
  // While it still has a window: without one the program would end.
  connect(session, &FileSession::closed, this, [this, session] {
    if (session->toRestore().isEmpty()) return;
    showStart();
    m_start->setBusy(true);
  });
  connect(
      session, &FileSession::closed, this, [this, session] { onClosed(session); }, Qt::QueuedConnection);
  if (!sample) remember(session->path());
  if (!m_firstPage.isEmpty()) session->window().showPage(m_firstPage);
  m_firstPage.clear();
  place(session->window());
  stagger(session->window());
  bringForward(*session);
  if (then) then(*session);
  // After the first pages are there.
  QTimer::singleShot(3000, session, &FileSession::backUpIfDue);
  Q_EMIT opened(session);
}

void Program::onSampleKept(FileSession* sample, const QString& path, bool isClosing) {
  if (isClosing) {
    remember(path);
    return;
  }
  // Two windows with the same people in them would be taken for one another.
  openAs(path, {}, [shop = QPointer<FileSession>(sample)](FileSession&) {
    if (shop) shop->window().close();
  });
}

void Program::onClosed(FileSession* session) {
  const QString backup = session->toRestore();
  const QString path = session->path();
  // The file is closed with it.
  drop(session);
  if (!backup.isEmpty()) restore(backup, path);
}

void Program::restore(const QString& backup, const QString& path) {
  OpenOptions options;
  options.author = m_services.author();
  const QPointer<Program> self(this);
  QThreadPool::globalInstance()->start([self, backup, path, options, clock = &m_services.clock] {
    const auto work = [&]() -> Result<RestoreResult> {
      // Through a link the file it points at is replaced.
      const QFileInfo target(path);
      const QString dest = target.exists() ? target.canonicalFilePath() : path;
      CARTERA_ASSIGN(const auto lock, FileLock::take(dest));
      return restoreFile(backup, dest, options, *clock);
    };
    auto done = std::make_shared<Result<RestoreResult>>(work());
    QMetaObject::invokeMethod(QCoreApplication::instance(), [self, path, done] {
      if (!self) return;
      self->openAs(path, {}, [done](FileSession& session) {
        if (*done) {
          session.prompts().inform(restoredMessage(**done));
        } else {
          session.window().error(done->error());
        }
      });
    });
  });
}

void Program::quit() {
  // Not QCoreApplication::quit(): it gives up at the first window that cannot close at once.
  for (const auto& session : m_sessions) session->window().close();
  if (m_start) m_start->close();
}

void Program::refuse(const Error& error) {
  if (!m_start && !m_sessions.empty()) {
    m_sessions.back()->window().error(error);
  } else {
    showStart(error);
  }
  Q_EMIT failed(error);
}

void Program::showStart(const std::optional<Error>& error) {
  if (!m_start) {
    m_start = std::make_unique<StartWindow>(m_services);
    connect(m_start.get(), &StartWindow::quitRequested, this, &Program::quit);
    connect(m_start.get(), &StartWindow::sampleRequested, this, &Program::openSample);
    connect(m_start.get(), &StartWindow::openRequested, this, &Program::open);
    connect(m_start.get(), &StartWindow::createRequested, this, &Program::create);
  }
  m_start->readRecent();
  m_start->setError(error);
  place(*m_start);
  m_start->show();
  m_start->raise();
  m_start->activateWindow();
}

void Program::place(QWidget& window) {
  if (!m_firstSize.isValid()) return;
  window.setGeometry(QStyle::alignedRect(window.layoutDirection(), Qt::AlignCenter, m_firstSize,
                                         window.screen()->availableGeometry()));
  m_firstSize = {};
}

void Program::stagger(QWidget& window) {
  const QRect room = window.screen()->availableGeometry();
  // Without their frames: that of a window which was not shown yet is not known.
  const auto isTaken = [&](const QPoint& at) {
    return std::any_of(m_sessions.begin(), m_sessions.end(), [&](const auto& s) {
      const MainWindow& other = s->window();
      return &other != &window && other.isVisible() && other.geometry().topLeft() == at;
    });
  };
  const QPoint was = window.geometry().topLeft();
  QPoint at = was;
  // As many windows as there are stand in the way at most.
  for (std::size_t i = 0; i < m_sessions.size() && isTaken(at); ++i) {
    at += QPoint(kStagger, kStagger);
    if (!room.contains(QRect(at, window.size() / 2))) at = room.topLeft();
  }
  if (at != was && !window.isMaximized()) window.setGeometry(QRect(at, window.size()));
}

void Program::remember(const QString& path) {
  QStringList recent = settings::kRecentFiles.get(m_services.settings);
  recent.removeAll(path);
  recent.prepend(path);
  settings::kRecentFiles.set(m_services.settings, recent.mid(0, kRecent));
}

void Program::drop(FileSession* session) {
  const auto it =
      std::find_if(m_sessions.begin(), m_sessions.end(), [session](const auto& s) { return s.get() == session; });
  if (it != m_sessions.end()) m_sessions.erase(it);
}

}  // namespace cartera
