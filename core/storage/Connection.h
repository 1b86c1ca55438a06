// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <memory>

#include "core/base/Result.h"

struct sqlite3;

namespace cartera {

class StatementPool;

/// One open SQLite file on Qt's driver, with the raw handle beside it for what Qt has no words for (scripts, sessions,
/// backup, interrupt). Belongs to the thread that made it; only interrupt() may be called from another.
class Connection {
 public:
  /// What a connection may do to the file and to the folder around it.
  enum class Mode {
    ReadWrite,
    /// Reads only, but cleans up after itself: as the last to close it takes SQLite's side files away, which a ReadOnly
    /// one must leave behind. For files that are writable and have nothing pending.
    Query,
    ReadOnly,
    /// Read-only and promised not to change: leaves no side files. For files in folders that cannot be written.
    Immutable
  };

  /// Opens an existing file. Sets the pragmas of the house and the defensive switches.
  /// Refuses to run when Qt's driver and the linked library are not the same SQLite ("sqlite.mismatch").
  [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString& path, Mode mode);
  /// Makes the file if it is missing (mode 0600 is the caller's affair).
  [[nodiscard]] static Result<std::unique_ptr<Connection>> create(const QString& path);
  /// An empty database in memory.
  [[nodiscard]] static Result<std::unique_ptr<Connection>> inMemory();

  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Runs one or many statements without results (pragmas, migrations). On error what ran before it stays.
  [[nodiscard]] Result<> execScript(const QByteArray& sql) const;
  /// First column of the first row as a number; 0 when there is no row.
  [[nodiscard]] Result<qint64> scalar(const QByteArray& sql) const;
  /// First column of the first row as text; empty when there is no row.
  [[nodiscard]] Result<QString> scalarText(const QByteArray& sql) const;

  /// Whether every page is what it should be; `thorough` compares the indexes as well. Corrupt "file.damaged" with what
  /// SQLite says in `args`; Io "file.io" when pages could not be read, which is no damage yet.
  [[nodiscard]] Result<> checkPages(bool thorough) const;

  /// Makes the statement that runs now fail with Cancelled. Any thread.
  void interrupt() const;

  [[nodiscard]] sqlite3* handle() const {
    settle();
    return m_handle;
  }
  /// What is prepared and not in use. For Statement, and for the journal before it records.
  [[nodiscard]] StatementPool& statements() const {
    settle();
    return *m_statements;
  }

  /// Writes that go on elsewhere; see WritesBehind.
  class Pending {
   public:
    virtual ~Pending() = default;
    /// Returns when they are done.
    virtual void settle() = 0;
  };
  /// Null: none. It must take itself off before it goes.
  void setPending(Pending* pending) { m_pending = pending; }
  /// To be called before a prepared statement, or the raw handle of old, is used: what is pending is done first.
  void settle() const {
    if (m_pending != nullptr) m_pending->settle();
  }
  [[nodiscard]] Mode mode() const { return m_mode; }
  [[nodiscard]] QString path() const { return m_path; }
  /// Whether closing may write pages that are still pending in the side file into the file. Off for files that have not
  /// been found fit yet: they stay byte for byte as they were.
  void setCheckpointOnClose(bool on) const;
  /// Lets the triggers of the schema write to full-text indexes, which SQLite forbids a schema that may be anybody's. Only
  /// for a file whose schema was found to be ours, word for word.
  void trustSchema() const;
  /// Whether the file was moved, replaced or removed under the open connection.
  [[nodiscard]] bool fileVanished() const;
  /// Rows changed since the connection was opened.
  [[nodiscard]] qint64 totalChanges() const;

  /// The last failure of the raw handle as an Error; `sql` is kept in detail.
  [[nodiscard]] Error lastError(const QString& sql) const;

 private:
  Connection();
  static Result<std::unique_ptr<Connection>> openWith(const QString& path, Mode mode, const QString& options);
  [[nodiscard]] Result<> configure();

  QSqlDatabase m_db;
  QString m_name;
  QString m_path;
  sqlite3* m_handle = nullptr;
  std::unique_ptr<StatementPool> m_statements;
  Pending* m_pending = nullptr;
  Mode m_mode = Mode::ReadWrite;
};

/// SQLite's extended result codes as ours.
[[nodiscard]] Error sqliteError(int extendedCode, const QString& detail);

}  // namespace cartera
