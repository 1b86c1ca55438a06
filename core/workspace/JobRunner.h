// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QThread>
#include <QTimer>
#include <atomic>
#include <functional>
#include <memory>

#include "core/workspace/Workspace.h"

namespace cartera {

/// A long piece of work as the jobs panel shows it.
struct JobInfo {
  int id = 0;
  /// A key such as "import"; ui/text has the words. `subject` is the name that goes with it (a file).
  QString title, subject;
  /// 0 to 1; below 0 when not known.
  double share = -1;
  /// Records done so far.
  qint64 done = 0;
  /// False for work that nothing stops once it has begun.
  bool cancellable = true;
};

/// What a long job gets to talk with: progress out, cancel in. Used on the thread that does the work.
class JobHandle {
 public:
  JobHandle(int id, std::function<void(qint64, double)> report, std::shared_ptr<std::atomic<bool>> cancelled)
      : m_id(id), m_report(std::move(report)), m_cancelled(std::move(cancelled)) {}
  [[nodiscard]] int id() const { return m_id; }
  [[nodiscard]] bool isCancelled() const { return m_cancelled->load(); }
  /// False when the job was cancelled: answer with Cancelled.
  bool progress(qint64 done, double share) {
    m_report(done, share);
    return !isCancelled();
  }

 private:
  int m_id;
  std::function<void(qint64, double)> m_report;
  std::shared_ptr<std::atomic<bool>> m_cancelled;
};

/// Keeps everything that can take time off the UI thread. One writer thread owns the Workspace; two readers have
/// connections of their own and see what is committed, a third one keeps the search. Four verbs: query and command, and
/// longQuery and longJob for what takes long. Answers come back to the thread of `guard` (the UI thread), and not at all
/// when it is gone. Lives on the UI thread.
class JobRunner final : public QObject {
  Q_OBJECT

 public:
  JobRunner(const QString& path, const OpenOptions& options, const Clock& clock, QObject* parent = nullptr);
  ~JobRunner() override;

  /// Opens the file on the writer thread; `then` hears how it went. Nothing else may be called before that.
  void start(QObject* guard, std::function<void(Result<>)> then);

  /// What the file is; known after start().
  [[nodiscard]] QString path() const { return m_path; }
  [[nodiscard]] QString language() const { return m_language; }
  /// See Workspace::fileId().
  [[nodiscard]] QString fileId() const { return m_fileId; }
  [[nodiscard]] const std::optional<Error>& whyReadOnly() const { return m_whyReadOnly; }
  /// The contacts in memory; known after start() and built beside everything else, so ask isReady(). Any thread.
  [[nodiscard]] std::shared_ptr<const search::ContactSearch> search() const { return m_search; }

  /// How long a question to a reader may take: one that goes through many rows is waited for by no short one, as long as
  /// there is another reader.
  enum class Length { Short, Long };
  /// Reads on one of the readers: the one with less to do.
  template <class T>
  void query(QObject* guard, std::function<Result<T>(Connection&)> fn, std::function<void(Result<T>)> then,
             Length length = Length::Short) {
    Reader* reader = freestReader();
    const int weight = length == Length::Long ? kLongWeighs : 1;
    reader->waiting += weight;
    QMetaObject::invokeMethod(reader,
                              [reader, weight, fn = std::move(fn), answer = answerTo<T>(guard, std::move(then))] {
                                Connection* db = reader->connection();
                                answer(db != nullptr ? fn(*db) : Result<T>(fail(reader->error())));
                                reader->waiting -= weight;
                              });
  }
  /// A change of the user's, on the writer. The change feed is heard by `changed`.
  template <class T>
  void command(QObject* guard, std::function<Result<T>(Workspace&)> fn, std::function<void(Result<T>)> then) {
    if (++m_unwritten == 1) Q_EMIT writing(true);
    onWriter<T>(std::move(fn),
                [self = QPointer<JobRunner>(this), answer = answerTo<T>(guard, std::move(then))](Result<T> result) {
                  answer(std::move(result));
                  QMetaObject::invokeMethod(qApp_(), [self] {
                    if (self && --self->m_unwritten == 0) Q_EMIT self->writing(false);
                  });
                });
  }
  /// The same for work that may take long: shown with progress and a cancel while it lasts. Answers the number that
  /// jobProgress() and cancel() know it by. Work that never asks JobHandle whether it was cancelled says so by
  /// `cancellable`.
  template <class T>
  int longJob(QObject* guard, const QString& title, const QString& subject,
              std::function<Result<T>(Workspace&, JobHandle&)> fn, std::function<void(Result<T>)> then,
              bool cancellable = true) {
    JobHandle handle = beginJob({0, title, subject, -1, 0, cancellable});
    ++m_longWrites;
    auto finish = [self = QPointer<JobRunner>(this), id = handle.id(),
                   answer = answerTo<T>(guard, std::move(then))](Result<T> result) {
      answer(std::move(result));
      QMetaObject::invokeMethod(qApp_(), [self, id] {
        if (!self) return;
        --self->m_longWrites;
        self->endJob(id);
      });
    };
    onWriter<T>([fn = std::move(fn),
                 handle](Workspace& w) mutable { return handle.isCancelled() ? cancelledAnswer<T>() : fn(w, handle); },
                finish);
    return handle.id();
  }
  /// A question that goes through many rows (Length::Long), shown and cancelled as work of longJob() is. It changes
  /// nothing, so nobody who closes the file is asked about it.
  template <class T>
  int longQuery(QObject* guard, const QString& title, const QString& subject,
                std::function<Result<T>(Connection&, JobHandle&)> fn, std::function<void(Result<T>)> then) {
    JobHandle handle = beginJob({0, title, subject, -1, 0, true});
    query<T>(
        this,
        [fn = std::move(fn), handle](Connection& db) mutable {
          return handle.isCancelled() ? cancelledAnswer<T>() : fn(db, handle);
        },
        [this, id = handle.id(), alive = QPointer<QObject>(guard), then = std::move(then)](Result<T> result) {
          if (alive && then) then(std::move(result));
          endJob(id);
        },
        Length::Long);
    return handle.id();
  }
  void cancel(int job);
  /// Whether work of longJob() is going on or waits.
  [[nodiscard]] bool isBusy() const { return m_longWrites > 0; }

 Q_SIGNALS:
  /// When search() has everybody: once, and again whenever it had to be built anew.
  void searchReady();
  /// After each committed change, on the UI thread.
  void changed(const cartera::ChangeSet& change);
  /// Whether a change of command() was asked for that is not answered yet: it may wait behind a long job.
  void writing(bool isWriting);
  void jobStarted(const cartera::JobInfo& job);
  void jobProgress(int job, qint64 done, double share);
  void jobFinished(int job);

 private:
  /// A thread's own connection, made in that thread.
  class Reader : public QObject {
   public:
    Reader(QString path, Connection::Mode mode) : m_path(std::move(path)), m_mode(mode) {}
    Connection* connection();
    [[nodiscard]] const Error& error() const { return m_error; }
    void close() { m_db.reset(); }
    /// Questions that were given to it and are not answered, a long one as many.
    std::atomic<int> waiting{0};

   private:
    QString m_path;
    Connection::Mode m_mode;
    std::unique_ptr<Connection> m_db;
    Error m_error;
  };

  static QObject* qApp_();
  [[nodiscard]] Reader* freestReader();
  void buildSearch();
  /// Gives it a number and tells of it.
  JobHandle beginJob(JobInfo info);
  void endJob(int id);
  template <class T>
  static Result<T> cancelledAnswer() {
    return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
  }

  /// Brings a result back to the UI thread, and drops it when `guard` has gone.
  template <class T>
  static std::function<void(Result<T>)> answerTo(QObject* guard, std::function<void(Result<T>)> then) {
    QPointer<QObject> alive(guard);
    return [alive, then = std::move(then)](Result<T> result) {
      auto kept = std::make_shared<Result<T>>(std::move(result));
      QMetaObject::invokeMethod(qApp_(), [alive, then, kept] {
        if (alive && then) then(std::move(*kept));
      });
    };
  }
  template <class T>
  void onWriter(std::function<Result<T>(Workspace&)> fn, std::function<void(Result<T>)> answer) {
    QMetaObject::invokeMethod(&m_writer, [this, fn = std::move(fn), answer = std::move(answer)] {
      answer(m_file ? fn(*m_file) : Result<T>(fail(ErrorCode::Internal, QStringLiteral("file.not_open"), m_path)));
    });
  }

  QString m_path;
  OpenOptions m_options;
  const Clock& m_clock;
  QString m_language;
  QString m_fileId;
  std::optional<Error> m_whyReadOnly;

  QThread m_writerThread;
  QObject m_writer;                   // lives on the writer thread
  std::unique_ptr<Workspace> m_file;  // made, used and destroyed there
  std::vector<std::unique_ptr<QThread>> m_readerThreads;
  std::vector<std::unique_ptr<Reader>> m_readers;
  /// The readers of query(); the one behind them works in the background.
  static constexpr size_t kQueryReaders = 2;
  /// In short questions.
  static constexpr int kLongWeighs = 1000;
  size_t m_nextReader = 0;
  std::shared_ptr<search::ContactSearch> m_search;
  std::atomic<bool> m_closing = false;
  QTimer m_idle;
  int m_lastJob = 0;
  /// Commands without an answer.
  int m_unwritten = 0;
  int m_longWrites = 0;
  QHash<int, std::shared_ptr<std::atomic<bool>>> m_cancels;
};

}  // namespace cartera

Q_DECLARE_METATYPE(cartera::JobInfo)
