// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>

#include "core/search/ContactSearch.h"
#include "core/storage/Backup.h"
#include "core/storage/FileLock.h"
#include "core/storage/FileProbe.h"
#include "core/storage/Journal.h"
#include "core/storage/StoreContext.h"
#include "core/storage/Undo.h"
#include "core/workspace/FileCheck.h"

namespace cartera {

/// How a file is to be opened.
struct OpenOptions {
  /// What the file is opened for.
  enum class Access {
    /// Reads only; takes no lock, so it works while a window has the file.
    Read,
    /// Reads and writes. When that is not possible the file opens for reading and says why.
    Write
  };
  Access access = Access::Write;
  /// The person in whose name changes are made.
  QString author;
  /// Where the automatic backups of all files go; empty: none are made.
  QString backupFolder;
};

/// What is to be erased: all of it in the trash. A contact takes all that hangs on it along.
struct EraseRequest {
  std::vector<ContactId> contacts;
  std::vector<TaskId> tasks;
  std::vector<InteractionId> interactions;
  /// Called now and then with how much of it is done (0-1); false cancels. Same thread.
  std::function<bool(qint64, double)> progress = {};
};

/// What an erase did.
struct EraseResult {
  ChangeSet change;
  /// The records that were asked for, and whoever was merged into them; their parts are not counted.
  qint64 erased = 0;
  /// Whether the file was built anew without them. If not (no space, somebody is reading), nothing shows them any more,
  /// but bytes of them may stand in unused places until the next opening for writing or the next erase does it.
  bool scoured = false;
  /// Changes whose history was damaged and might have held something of them: what they had recorded was thrown away.
  qint64 unreadable = 0;
};

/// One open file: wires connection, journal, derived values and lock. All writes of the program go through transact().
/// Belongs to the thread that opened it.
class Workspace final : public QObject {
  Q_OBJECT

 public:
  /// Makes a new file (mode 0600), never over an existing one (Conflict "file.exists"), and opens it.
  /// `language` ("es", "en") decides how lists are sorted. On error nothing is left behind.
  [[nodiscard]] static Result<std::unique_ptr<Workspace>> create(const QString& path, const QString& language,
                                                                 const OpenOptions& options, const Clock& clock);
  /// Opens a file. Refused, each with its own subject, and left byte for byte as it was: see FileProbe::look, and
  /// file.damaged, file.too_new. Opened for reading only: file.readonly, file.linked, file.in_use, file.altered (see
  /// whyReadOnly).
  /// An older file is migrated after a verified backup.
  [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const QString& path, const OpenOptions& options,
                                                               const Clock& clock);
  ~Workspace() override;

  /// One intention of the user, undoable as one. On error, the disk full included, everything is as before.
  /// Nested calls join the outer one. `goOn`, if there is one, is asked every few milliseconds while `work` runs and while
  /// what it did is written down, on this thread, and must not touch the file: Cancelled where it says no.
  [[nodiscard]] Result<ChangeSet> transact(const Op& op, const std::function<Result<>(StoreContext&)>& work,
                                           const std::function<bool()>& goOn = {});
  /// Inside a Bulk transact, after each 20,000 rows.
  [[nodiscard]] Result<> chunk() { return m_journal->chunk(); }

  /// Takes records out of the file for good (see core/storage/Erase.h). One change, which names their numbers and nothing
  /// else; it cannot be undone. Backups made before still hold them. NotFound or Conflict "erase.not_in_trash" (detail:
  /// which), and nothing is changed, if one of them is not in the trash; Cancelled likewise.
  [[nodiscard]] Result<EraseResult> erase(const EraseRequest& request);
  /// The refusal erase() would answer, without doing anything.
  [[nodiscard]] Result<> mayErase(const EraseRequest& request) const;

  [[nodiscard]] Result<UndoResult> undo(ChangeId change);
  [[nodiscard]] Result<UndoResult> undoLast();
  [[nodiscard]] Result<UndoResult> redoLast();

  /// For reading. Writing past transact() leaves no history and is a fault.
  [[nodiscard]] Connection& db() { return *m_db; }
  [[nodiscard]] const Clock& clock() const { return m_clock; }
  /// The contacts in memory, for finding them as one types. Empty until somebody has built it, from then on true with
  /// every change; may be asked from any thread.
  [[nodiscard]] const std::shared_ptr<search::ContactSearch>& search() const { return m_search; }
  [[nodiscard]] History history() const { return History(*m_db); }
  [[nodiscard]] bool isWritable() const { return !m_whyReadOnly.has_value(); }
  /// Why transact() will refuse; empty when it will not.
  [[nodiscard]] const std::optional<Error>& whyReadOnly() const { return m_whyReadOnly; }
  /// How other threads open the same file for reading beside this one.
  [[nodiscard]] Connection::Mode readMode() const;
  [[nodiscard]] QString path() const { return m_path; }
  [[nodiscard]] QString language() const { return m_language; }
  /// Tells the file from others wherever it lies; its backups have the same.
  [[nodiscard]] QString fileId() const { return m_fileId; }
  [[nodiscard]] QString author() const { return m_author; }
  void setAuthor(const QString& author);
  /// Stops the statement that runs now, which then answers Cancelled. The one call allowed from other threads.
  void interrupt() const { m_db->interrupt(); }

  /// A verified copy, into the folder of automatic backups when `dest` is empty.
  [[nodiscard]] Result<backup::Info> backupNow(const QString& dest, const QString& reason,
                                               const std::function<bool()>& goOn = {});
  /// The daily backup, if there was none in the last day; thins the older ones. Answers whether one was made.
  [[nodiscard]] Result<bool> backupIfDue();
  /// Where the automatic backups of this file are; empty when there are none.
  [[nodiscard]] QString backupFolder() const;

  /// Everything that can be wrong inside: integrity, references, own invariants, derived values. Empty: all is well.
  [[nodiscard]] Result<std::vector<FileProblem>> problems();
  /// The same in technical words.
  [[nodiscard]] Result<QStringList> check();
  /// Recomputes the derived values, as check() would have them.
  [[nodiscard]] Result<> rebuildDerived();

 Q_SIGNALS:
  /// After each change that was committed, undo and redo included.
  void changed(const cartera::ChangeSet& change);
  /// search() could not follow a change and is empty: somebody should build it again.
  void searchLost();

 private:
  Workspace(const Clock& clock, const OpenOptions& options);
  [[nodiscard]] Result<> openFile(const FileProbe& probe);
  [[nodiscard]] Result<> openJournal();
  [[nodiscard]] Result<> refuseIfUnfit(const FileProbe& probe);
  [[nodiscard]] Result<> readyToWrite() const;
  /// Whether a change is on the disk before it counts as done. Outside of transactions.
  [[nodiscard]] Result<> setWaiting(bool waits);
  [[nodiscard]] Result<UndoResult> announce(Result<UndoResult> result);
  void announce(const ChangeSet& change);

  const Clock& m_clock;
  OpenOptions m_options;
  QString m_path;
  QString m_language;
  QString m_fileId;
  QString m_author;
  std::optional<Error> m_whyReadOnly;
  std::unique_ptr<FileLock> m_lock;
  std::unique_ptr<Connection> m_db;
  std::unique_ptr<Derived> m_derived;
  std::unique_ptr<Journal> m_journal;
  bool m_waits = true;
  std::shared_ptr<search::ContactSearch> m_search = std::make_shared<search::ContactSearch>();
};

}  // namespace cartera
