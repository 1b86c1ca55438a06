// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/FileGate.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

namespace cartera {
namespace {

constexpr int kPatienceMs = 300;

/// The same for every way to the file; short, because names of sockets are.
QString nameFor(const QString& file) {
  const QFileInfo info(file);
  const QString whole = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
  const QByteArray hash = QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
  return QString(QStringLiteral("cartera-") % QString::fromLatin1(hash));
}

}  // namespace

FileGate::FileGate(const QString& file, QObject* parent) : QObject(parent) {
  m_server.setSocketOptions(QLocalServer::UserAccessOption);
  connect(&m_server, &QLocalServer::newConnection, this, [this] {
    while (QLocalSocket* caller = m_server.nextPendingConnection()) {
      caller->deleteLater();
      Q_EMIT knocked();
    }
  });
  const QString name = nameFor(file);
  if (m_server.listen(name)) return;
  // Left behind by a program that did not end cleanly; whoever is alive has answered knock() before.
  QLocalServer::removeServer(name);
  m_server.listen(name);
}

bool FileGate::knock(const QString& file) {
  QLocalSocket socket;
  socket.connectToServer(nameFor(file));
  return socket.waitForConnected(kPatienceMs);
}

}  // namespace cartera
