// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Program.h"

#include "core/sample/SampleShop.h"
#include "core/workspace/JobRunner.h"
#include "ui/dialogs/Prompts.h"
#include "ui/settings/AppSettings.h"
#include "ui/shell/FileGate.h"
#include "ui/shell/FileSession.h"
#include "ui/shell/Language.h"
#include "ui/shell/MainWindow.h"
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
      session->raise();
      return;
    }
  }
  openAs(path, false, {});
}

void Program::openAs(const QString& path, bool isSample, const QString& importPath) {
  if (m_start) m_start->setBusy(true);
  OpenOptions options;
  options.author = m_services.author();
  options.backupFolder = isSample ? QString() : m_services.backupFolder;
  m_opening.push_back(std::make_unique<JobRunner>(path, options, m_services.clock));
  JobRunner* const jobs = m_opening.back().get();
  jobs->start(this, [this, jobs, isSample, importPath](Result<> opened) {
    const auto it = std::find_if(m_opening.begin(), m_opening.end(), [jobs](const auto& j) { return j.get() == jobs; });
    auto owned = std::move(*it);
    m_opening.erase(it);
    if (m_start) m_start->setBusy(false);
    if (!opened) {
      // Its threads must not end inside an answer of theirs.
      owned.release()->deleteLater();
      refuse(opened.error());
      return;
    }
    show(std::move(owned), isSample, importPath);
  });
}

void Program::create(const QString& path, const QString& importPath) { make(path, false, importPath); }

void Program::openSample() {
  m_sampleFolder = std::make_unique<QTemporaryDir>();
  make(m_sampleFolder->filePath(QString(sampleShopName() % QStringLiteral(".cartera"))), true, {});
}

void Program::make(const QString& path, bool isSample, const QString& importPath) {
  if (m_start) m_start->setBusy(true);
  OpenOptions options;
  options.author = m_services.author();
  const QPointer<Program> self(this);
  QThreadPool::globalInstance()->start([self, path, isSample, importPath, options, clock = &m_services.clock,
                                        language = m_services.language.current()] {
    // The file lives and is closed on this thread; the window opens it again with its own.
    const auto work = [&]() -> Result<> {
      CARTERA_ASSIGN(const auto file, Workspace::create(path, language, options, *clock));
      return isSample ? fillSample(*file, clock->today(), language) : Result<>{};
    };
    Result<> made = work();
    QMetaObject::invokeMethod(QCoreApplication::instance(), [self, path, isSample, importPath, made = std::move(made)] {
      if (!self) return;
      if (self->m_start) self->m_start->setBusy(false);
      if (made) {
        self->openAs(path, isSample, importPath);
      } else {
        self->refuse(made.error());
      }
    });
  });
}

void Program::show(std::unique_ptr<JobRunner> jobs, bool isSample, const QString& importPath) {
  m_sessions.push_back(std::make_unique<FileSession>(m_services, std::move(jobs), isSample));
  FileSession* const session = m_sessions.back().get();
  connect(session, &FileSession::openRequested, this, &Program::open);
  connect(session, &FileSession::startRequested, this, [this] { showStart(); });
  connect(session, &FileSession::quitRequested, this, &Program::quit);
  connect(session, &FileSession::newRequested, this, [this] { showStart(); });
  connect(
      session, &FileSession::closed, this, [this, session] { drop(session); }, Qt::QueuedConnection);
  if (!isSample) remember(session->path());
  if (!m_firstPage.isEmpty()) session->window().showPage(m_firstPage);
  m_firstPage.clear();
  place(session->window());
  session->raise();
  if (m_start) {
    m_start->hide();
    m_start.release()->deleteLater();
  }
  if (!importPath.isEmpty()) session->importFile(importPath);
  // After the first pages are there.
  QTimer::singleShot(3000, session, &FileSession::backUpIfDue);
  Q_EMIT opened(session);
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
