// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/Result.h"
#include "core/storage/Connection.h"

struct sqlite3;

namespace cartera {

/// Records what is written to the recorded tables of a connection: a changeset in the format of SQLite's session
/// extension (sqlite.org/sessionintro.html), with the content a session would give it. A session asks for the columns of
/// each table and prepares a question about its rows anew for every change, which for the edit of one row takes longer
/// than all the rest; here they are asked once. As with a session, a row counts as it stands when take() is called,
/// whatever was done to it in between, so that a savepoint taken back leaves no trace.
///
/// Listens from the start, by the one pre-update hook of its connection, which it shares with others of its kind alone;
/// that also keeps SQLite from emptying a table without telling of its rows. Thread of the connection, which must outlive it.
class RowRecorder {
 public:
  explicit RowRecorder(const Connection& db);
  ~RowRecorder();
  RowRecorder(const RowRecorder&) = delete;
  RowRecorder& operator=(const RowRecorder&) = delete;

  /// Forgets what was recorded and records from here on.
  void start();
  /// Records nothing more and forgets.
  void stop();
  /// The changeset of all rows written since start(): tables in the order of schema::recordedTables(), their rows in
  /// the order they were first written in. Nothing is recorded any more, also on error.
  [[nodiscard]] Result<QByteArray> take();

  /// While it lives, nothing is recorded.
  class Pause {
   public:
    explicit Pause(RowRecorder& recorder) : m_recorder(recorder), m_was(recorder.m_on) { recorder.m_on = false; }
    ~Pause() { m_recorder.m_on = m_was; }
    Pause(const Pause&) = delete;
    Pause& operator=(const Pause&) = delete;

   private:
    RowRecorder& m_recorder;
    bool m_was;
  };

 private:
  struct Written;
  struct Records;
  static void heard(void* self, sqlite3* db, int operation, const char* file, const char* table, long long before,
                    long long after);
  void hear(sqlite3* db, int operation, const char* table, qint64 before, qint64 after);
  void note(Records& records, qint64 row, bool isMade, bool isIndirect);
  [[nodiscard]] Result<> append(Records& records, QByteArray& to);

  const Connection& m_db;
  RowRecorder* m_next = nullptr;  // who shares the hook
  bool m_on = false;
  std::vector<std::unique_ptr<Records>> m_tables;
  std::unordered_map<std::string_view, Records*> m_byName;
};

}  // namespace cartera
