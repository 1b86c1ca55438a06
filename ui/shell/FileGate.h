// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <memory>

namespace cartera {

/// Lets a second program that wants the same file bring the first one's window to the front instead. UI thread.
class FileGate final : public QObject {
  Q_OBJECT
 public:
  /// Listens for `file` until destroyed. When that is not possible the lock beside the file still protects it.
  explicit FileGate(const QString& file, QObject* parent = nullptr);
  /// Asks who has `file` to come to the front; false when nobody listens. Waits for 300 ms at most: for the start of the
  /// program, before there is a window.
  [[nodiscard]] static bool knock(const QString& file);

 Q_SIGNALS:
  void knocked();

 private:
  QLocalServer m_server;
};

}  // namespace cartera
