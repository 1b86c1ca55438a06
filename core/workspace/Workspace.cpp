// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/Workspace.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <optional>

#include "core/storage/Erase.h"
#include "core/storage/FileProbe.h"
#include "core/storage/Statement.h"
#include "core/storage/StatementWatch.h"
#include "core/storage/Transaction.h"
#include "core/storage/WordIndex.h"
#include "core/workspace/ContactDerived.h"

namespace cartera {

namespace {

// quick_check reads the whole file, about 1 ms a megabyte: up to here it costs less than a frame or two at opening.
constexpr qint64 kAlwaysCheckedBytes = 32LL << 20;

Result<> setMeta(Connection& db, const char* key, const QString& value) {
  Statement s(db, QStringLiteral("INSERT INTO meta(key, value) VALUES(:k, :v) "
                                 "ON CONFLICT(key) DO UPDATE SET value = excluded.value"));
  s.bindText(":k", QLatin1String(key)).bindText(":v", value);
  return s.run();
}

Result<QString> meta(const Connection& db, const char* key) {
  Statement s(db, QStringLiteral("SELECT value FROM meta WHERE key = :k"));
  s.bindText(":k", QLatin1String(key));
  CARTERA_ASSIGN(const bool found, s.next());
  return found ? s.text(0) : QString();
}

Result<> writeNewFile(const QString& path, const QString& language) {
  CARTERA_ASSIGN(const auto db, Connection::create(path));
  CARTERA_TRY(
      db->execScript("PRAGMA page_size=4096; PRAGMA application_id=" + QByteArray::number(schema::kApplicationId)));
  CARTERA_TRY(schema::migrate(*db));
  CARTERA_ASSIGN(auto tx, Transaction::begin(*db));
  CARTERA_TRY(setMeta(*db, "language", language));
  CARTERA_TRY(setMeta(*db, "file_id", QUuid::createUuid().toString(QUuid::WithoutBraces)));
  CARTERA_TRY(tx.commit());
  // Last, so that the file itself is whole by now: until it is tidied up, all that comes after stands in the log only.
  return db->execScript("PRAGMA journal_mode=WAL");
}

void removeFile(const QString& path) {
  for (const auto* side : {"", "-wal", "-shm", "-journal"}) QFile::remove(path + QLatin1String(side));
}

}  // namespace

Workspace::Workspace(const Clock& clock, const OpenOptions& options)
    : m_clock(clock), m_options(options), m_author(options.author) {
  qRegisterMetaType<ChangeSet>();
}

Workspace::~Workspace() {
  // The journal listens on the connection, and the connection must be closed before the lock is given up.
  m_journal.reset();
  if (m_db && isWritable() && m_db->totalChanges() > 0) (void)m_db->execScript("PRAGMA optimize");
  m_db.reset();
}

Result<std::unique_ptr<Workspace>> Workspace::create(const QString& path, const QString& language,
                                                     const OpenOptions& options, const Clock& clock) {
  if (QFileInfo::exists(path)) return fail(ErrorCode::Conflict, QStringLiteral("file.exists"), path);
  QFile f(path);
  // NewOnly fails when somebody else makes it in this moment; nobody but the owner ever reads it.
  if (!f.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner)) {
    const bool noFolder = !QFileInfo(QFileInfo(path).absolutePath()).isDir();
    return fail(ErrorCode::Io, noFolder ? QStringLiteral("folder.missing") : QStringLiteral("file.cannot_write"), path);
  }
  f.close();
  const auto written = writeNewFile(path, language);
  auto opened = written ? open(path, options, clock) : Result<std::unique_ptr<Workspace>>(fail(written.error()));
  if (!opened) removeFile(path);
  return opened;
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString& path, const OpenOptions& options,
                                                   const Clock& clock) {
  CARTERA_ASSIGN(const FileProbe probe, FileProbe::look(path));
  std::unique_ptr<Workspace> w(new Workspace(clock, options));
  w->m_path = probe.path;
  CARTERA_TRY(w->openFile(probe));
  return w;
}

Result<> Workspace::openFile(const FileProbe& probe) {
  if (m_options.access == OpenOptions::Access::Read) {
    m_whyReadOnly = Error{ErrorCode::ReadOnly, QStringLiteral("file.opened_for_reading"), m_path, {}, {}, {}};
  } else if (!probe.fileWritable || !probe.folderWritable) {
    m_whyReadOnly = Error{ErrorCode::ReadOnly, QStringLiteral("file.readonly"), m_path, {}, {}, {}};
  } else if (probe.hasOtherName) {
    m_whyReadOnly = Error{ErrorCode::ReadOnly, QStringLiteral("file.linked"), m_path, {}, {}, {}};
  } else {
    auto lock = FileLock::take(m_path);
    if (lock) {
      m_lock = std::move(*lock);
    } else {
      m_whyReadOnly = lock.error();
    }
  }
  CARTERA_ASSIGN(m_db, Connection::open(m_path, isWritable() ? Connection::Mode::ReadWrite : probe.readMode()));
  // A file that is refused below must not be written to by its closing.
  m_db->setCheckpointOnClose(!probe.hasPendingWal);
  CARTERA_TRY(refuseIfUnfit(probe));

  if (isWritable()) {
    m_db->setCheckpointOnClose(true);
    CARTERA_ASSIGN(const qint64 version, m_db->scalar("PRAGMA user_version"));
    CARTERA_ASSIGN(m_fileId, meta(*m_db, "file_id"));
    if (version < schema::currentVersion() && !m_options.backupFolder.isEmpty())
      CARTERA_TRY(backupNow({}, QStringLiteral("migration")));
    CARTERA_TRY(schema::migrate(*m_db));
  } else {
    CARTERA_TRY(schema::standInForMissing(*m_db));
  }
  return openJournal();
}

Connection::Mode Workspace::readMode() const {
  return m_db->mode() == Connection::Mode::Immutable ? Connection::Mode::Immutable : Connection::Mode::ReadOnly;
}

Result<> Workspace::refuseIfUnfit(const FileProbe& probe) {
  CARTERA_ASSIGN(const qint64 version, m_db->scalar("PRAGMA user_version"));
  if (version > schema::currentVersion()) return fail(ErrorCode::TooNew, QStringLiteral("file.too_new"), m_path);
  // After an unclean end always; in small files at every opening, because a damaged page otherwise shows up late.
  if (probe.hasPendingWal || probe.bytes <= kAlwaysCheckedBytes) {
    CARTERA_TRY(m_db->checkPages(false));
  }
  CARTERA_ASSIGN(const QStringList foreign, schema::differences(*m_db));
  if (!foreign.isEmpty()) {
    Error error{ErrorCode::ReadOnly, QStringLiteral("file.altered"), m_path, {}, {}, {}};
    error.args = {foreign.join(QStringLiteral(", "))};
    m_whyReadOnly = error;
  }
  return {};
}

Result<> Workspace::openJournal() {
  CARTERA_ASSIGN(m_language, meta(*m_db, "language"));
  if (m_language.isEmpty()) m_language = QStringLiteral("es");
  CARTERA_ASSIGN(m_fileId, meta(*m_db, "file_id"));
  if (!isWritable()) return {};
  m_derived = std::make_unique<ContactDerived>(m_language);
  CARTERA_ASSIGN(m_journal, Journal::open(*m_db, m_clock, m_author, m_derived.get()));
  // What an erase could not finish, for want of space or because of a reader, is finished as soon as it can be.
  CARTERA_ASSIGN(const bool pending, cartera::erase::isPending(*m_db));
  if (pending) (void)cartera::erase::scour(*m_db);
  // Sort keys of another ICU do not compare with ours.
  CARTERA_ASSIGN(const QString collation, meta(*m_db, "collation"));
  const QString now = m_language + u' ' + text::SortKeys::version();
  if (collation != now) {
    CARTERA_ASSIGN(auto tx, Transaction::begin(*m_db));
    CARTERA_TRY(m_derived->rebuild(*m_db));
    CARTERA_TRY(setMeta(*m_db, "collation", now));
    CARTERA_TRY(tx.commit());
  }
  return {};
}

void Workspace::setAuthor(const QString& author) {
  m_author = author;
  if (m_journal) m_journal->setAuthor(author);
}

Result<> Workspace::readyToWrite() const {
  if (m_whyReadOnly) return fail(*m_whyReadOnly);
  // Writing on would go into a file nobody can find any more.
  if (m_db->fileVanished()) return fail(ErrorCode::Io, QStringLiteral("file.vanished"), m_path);
  return {};
}

Result<> Workspace::setWaiting(bool waits) {
  if (waits == m_waits) return {};
  CARTERA_TRY(m_db->execScript(waits ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL"));
  m_waits = waits;
  return {};
}

Result<ChangeSet> Workspace::transact(const Op& op, const std::function<Result<>(StoreContext&)>& work,
                                      const std::function<bool()>& goOn) {
  CARTERA_TRY(readyToWrite());
  StoreContext context{*m_db, *m_journal, m_clock, m_author};
  const bool bulk = op.kind == ChangeKind::Bulk && !m_journal->isRecording();
  // A person's single action survives a power cut; an import is done again, but not waited for.
  if (!m_journal->isRecording()) CARTERA_TRY(setWaiting(!bulk));
  std::optional<StatementWatch> watch;
  if (goOn) watch.emplace(*m_db, goOn);
  auto done = m_journal->record(op, [&] {
    context.bulk = m_journal->bulk().value_or(nullptr);
    return work(context);
  });
  watch.reset();
  // What fails here is tried again, and told, before anything else is written.
  if (bulk) (void)setWaiting(true);
  if (done && !done->isEmpty()) announce(*done);
  return done;
}

void Workspace::announce(const ChangeSet& change) {
  // Before anybody hears of the change: whoever looks for what was just written finds it. What cannot be read now is
  // looked for in the file until the search is built again.
  if (!m_search->refresh(*m_db, change.contacts)) {
    m_search->clear();
    Q_EMIT searchLost();
  }
  Q_EMIT changed(change);
}

Result<UndoResult> Workspace::announce(Result<UndoResult> result) {
  if (result && !result->change.isEmpty()) announce(result->change);
  return result;
}

Result<UndoResult> Workspace::undo(ChangeId change) {
  CARTERA_TRY(readyToWrite());
  CARTERA_TRY(setWaiting(true));
  return announce(Undo(*m_journal).undo(change));
}

Result<UndoResult> Workspace::undoLast() {
  CARTERA_TRY(readyToWrite());
  CARTERA_TRY(setWaiting(true));
  return announce(Undo(*m_journal).undoLast());
}

Result<UndoResult> Workspace::redoLast() {
  CARTERA_TRY(readyToWrite());
  CARTERA_TRY(setWaiting(true));
  return announce(Undo(*m_journal).redoLast());
}

QString Workspace::backupFolder() const {
  // By the file's own number, not its name: it stays together when the file is renamed.
  return m_options.backupFolder.isEmpty() || m_fileId.isEmpty() ? QString()
                                                                : QString(m_options.backupFolder + u'/' + m_fileId);
}

Result<backup::Info> Workspace::backupNow(const QString& dest, const QString& reason,
                                          const std::function<bool()>& goOn) {
  if (!dest.isEmpty()) return backup::make(*m_db, dest, goOn);
  if (backupFolder().isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("backup.no_folder"), m_path);
  return backup::makeIn(*m_db, backupFolder(), reason, QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), Qt::UTC), goOn);
}

Result<bool> Workspace::backupIfDue() {
  if (backupFolder().isEmpty()) return false;
  const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), Qt::UTC);
  const auto made = backup::list(backupFolder());
  if (!made.empty() && made.front().madeAt.secsTo(now) < 24 * 3600) return false;
  CARTERA_TRY(backupNow({}, QStringLiteral("daily")));
  backup::thin(backupFolder(), now);
  return true;
}

Result<std::vector<FileProblem>> Workspace::problems() { return checkFile(*m_db, m_language); }

Result<QStringList> Workspace::check() {
  CARTERA_ASSIGN(const auto found, problems());
  QStringList out;
  for (const auto& p : found) out.append(p.technical());
  return out;
}

Result<> Workspace::rebuildDerived() {
  CARTERA_TRY(readyToWrite());
  CARTERA_ASSIGN(auto tx, Transaction::begin(*m_db));
  CARTERA_TRY(m_derived->rebuild(*m_db));
  CARTERA_TRY(wordindex::rebuild(*m_db));
  return tx.commit();
}

}  // namespace cartera
