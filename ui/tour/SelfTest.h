// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace cartera {

class FileSession;
class Program;

/// Opens a file, waits until its window shows what stands in it, and ends. UI thread.
class SelfTest final : public QObject {
  Q_OBJECT
 public:
  SelfTest(Program& program, const QString& file, QObject* parent = nullptr);
  void start();

 Q_SIGNALS:
  /// 0 when the list was there and nothing went wrong; else the reason is on stderr.
  void finished(int exitCode);

 private:
  void look(FileSession* session, int patience);
  void fail(const QString& why);

  Program& m_program;
  QString m_file;
};

}  // namespace cartera
