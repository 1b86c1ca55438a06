// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/JobRunner.h"

#include <QCoreApplication>
#include <QHash>
#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace cartera {

namespace {
/// After the last change: time to put the search in order.
constexpr int kIdleMs = 3000;
/// Reading everybody takes a processor for itself: the first list comes before.
constexpr int kSearchAfterMs = 200;

/// How far work behind the window gives way to the window when there are fewer processors than threads at work. Without
/// it a painting that takes 3 ms waits for a slice of an import, and comes a frame too late.
constexpr int kWriterGivesWay = 5;
constexpr int kSearchGivesWay = 10;

/// Of the calling thread, for good. Where a system does not know of it nothing happens.
void giveWay([[maybe_unused]] int steps) {
#ifdef Q_OS_LINUX
  // Here threads have each a number of their own, and so a priority; QThread's priorities do nothing.
  setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), steps);
#else
  QThread::currentThread()->setPriority(QThread::LowPriority);
#endif
}
}  // namespace

QObject* JobRunner::qApp_() { return QCoreApplication::instance(); }

Connection* JobRunner::Reader::connection() {
  if (!m_db) {
    auto opened = Connection::open(m_path, m_mode);
    if (!opened) {
      m_error = opened.error();
      return nullptr;
    }
    if (const auto fit = schema::standInForMissing(**opened); !fit) {
      m_error = fit.error();
      return nullptr;
    }
    m_db = std::move(*opened);
    // Three of them: pages that were read once lie in the system's cache anyway.
    (void)m_db->execScript("PRAGMA cache_size=-12288");
  }
  return m_db.get();
}

JobRunner::JobRunner(const QString& path, const OpenOptions& options, const Clock& clock, QObject* parent)
    : QObject(parent), m_path(path), m_options(options), m_clock(clock) {
  qRegisterMetaType<JobInfo>();
  m_writerThread.setObjectName(QStringLiteral("cartera-writer"));
  m_writer.moveToThread(&m_writerThread);
  m_writerThread.start();
  m_idle.setSingleShot(true);
  m_idle.setInterval(kIdleMs);
  connect(this, &JobRunner::changed, &m_idle, qOverload<>(&QTimer::start));
  connect(&m_idle, &QTimer::timeout, this, [this] {
    QMetaObject::invokeMethod(m_readers[kQueryReaders].get(), [search = m_search] { search->renewIfWorthIt(); });
  });
}

JobRunner::~JobRunner() {
  for (const auto& cancelled : std::as_const(m_cancels)) cancelled->store(true);
  m_closing = true;
  // Readers first: the writer, as the last to close, takes SQLite's side files away.
  for (size_t i = 0; i < m_readers.size(); ++i) {
    Reader* reader = m_readers[i].get();
    QThread* thread = m_readerThreads[i].get();
    // The loop ends from inside: asked from here it could end before it comes to what was posted.
    QMetaObject::invokeMethod(reader, [reader, thread] {
      reader->close();
      thread->quit();
    });
    thread->wait();
  }
  // The workspace is destroyed where it lived, after whatever was still waiting there.
  QMetaObject::invokeMethod(&m_writer, [this] {
    m_file.reset();
    m_writerThread.quit();
  });
  m_writerThread.wait();
}

void JobRunner::start(QObject* guard, std::function<void(Result<>)> then) {
  struct Opened {
    QString path, language, fileId;
    std::optional<Error> whyReadOnly;
    Connection::Mode readMode;
    std::shared_ptr<search::ContactSearch> search;
  };
  QPointer<JobRunner> self(this);
  auto answer = answerTo<Opened>(guard, [self, then = std::move(then)](Result<Opened> opened) {
    JobRunner* const runner = self;
    if (runner == nullptr) return;
    if (!opened) {
      then(fail(opened.error()));
      return;
    }
    runner->m_path = opened->path;
    runner->m_language = opened->language;
    runner->m_fileId = opened->fileId;
    runner->m_whyReadOnly = opened->whyReadOnly;
    runner->m_search = opened->search;
    for (size_t i = 0; i <= kQueryReaders; ++i) {
      auto thread = std::make_unique<QThread>();
      thread->setObjectName(QStringLiteral("cartera-reader-%1").arg(i + 1));
      auto reader = std::make_unique<Reader>(opened->path, opened->readMode);
      reader->moveToThread(thread.get());
      thread->start();
      runner->m_readerThreads.push_back(std::move(thread));
      runner->m_readers.push_back(std::move(reader));
    }
    QTimer::singleShot(kSearchAfterMs, runner, [runner] { runner->buildSearch(); });
    then({});
  });
  QMetaObject::invokeMethod(&m_writer, [this, answer] {
    auto opened = Workspace::open(m_path, m_options, m_clock);
    if (!opened) {
      answer(fail(opened.error()));
      return;
    }
    m_file = std::move(*opened);
    connect(m_file.get(), &Workspace::changed, this, &JobRunner::changed, Qt::QueuedConnection);
    connect(m_file.get(), &Workspace::searchLost, this, &JobRunner::buildSearch, Qt::QueuedConnection);
    answer(Opened{m_file->path(), m_file->language(), m_file->fileId(), m_file->whyReadOnly(), m_file->readMode(),
                  m_file->search()});
    // From now on; the window has waited for the file.
    giveWay(kWriterGivesWay);
  });
}

JobRunner::Reader* JobRunner::freestReader() {
  // By turns among equals.
  size_t best = m_nextReader++ % kQueryReaders;
  for (size_t i = 0; i < kQueryReaders; ++i)
    if (m_readers[i]->waiting < m_readers[best]->waiting) best = i;
  return m_readers[best].get();
}

void JobRunner::buildSearch() {
  Reader* reader = m_readers[kQueryReaders].get();
  // The runner waits for its readers before it goes.
  QMetaObject::invokeMethod(reader, [this, reader, search = m_search] {
    giveWay(kSearchGivesWay);
    Connection* db = reader->connection();
    // Without it the lists look into the file, more slowly.
    if (db == nullptr || !search->build(*db, [this] { return m_closing.load(); })) return;
    // The pages of a whole file went by, and none is looked at again.
    (void)db->execScript("PRAGMA shrink_memory");
    QMetaObject::invokeMethod(this, &JobRunner::searchReady, Qt::QueuedConnection);
  });
}

JobHandle JobRunner::beginJob(JobInfo info) {
  info.id = ++m_lastJob;
  auto cancelled = std::make_shared<std::atomic<bool>>(false);
  m_cancels.insert(info.id, cancelled);
  Q_EMIT jobStarted(info);
  auto report = [self = QPointer<JobRunner>(this), id = info.id](qint64 done, double share) {
    QMetaObject::invokeMethod(qApp_(), [self, id, done, share] {
      if (self) Q_EMIT self->jobProgress(id, done, share);
    });
  };
  return {info.id, std::move(report), std::move(cancelled)};
}

void JobRunner::endJob(int id) {
  m_cancels.remove(id);
  Q_EMIT jobFinished(id);
}

void JobRunner::cancel(int job) {
  const auto it = m_cancels.constFind(job);
  if (it != m_cancels.constEnd()) (*it)->store(true);
}

}  // namespace cartera
