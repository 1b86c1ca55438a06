// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <functional>

#include "tests/support/Catch.h"
#include "tests/support/Places.h"

namespace cartera::test {

/// What one call of the real program answered.
struct Ran {
  int status = -1;
  QByteArray out, err;
  [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
  [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
  [[nodiscard]] QString errorCode() const {
    return json().value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString();
  }
};

/// A private folder with a private home: nothing of the machine's user is read or written.
class CliFixture {
 public:
  CliFixture() { REQUIRE(m_folder.isValid()); }

  [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
  [[nodiscard]] QString folder() const { return m_folder.path(); }

  /// Runs as somebody who is bound by file modes, also when the tests run as root.
  void dropPrivileges() {
    m_drop = geteuid() == 0;
    QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7777));
    if (!m_drop) return;
    // The build may lie where only root may go (its home): the program is run from a place open to all.
    QFile::setPermissions(m_open.path(), QFile::Permissions(0x7555));
    const QString copy = m_open.filePath(QStringLiteral("cartera-cli"));
    REQUIRE(QFile::copy(m_program, copy));
    QFile::setPermissions(copy, QFile::Permissions(0x7555));
    m_program = copy;
  }

  Ran run(const QStringList& args) const {
    QProcess p;
    prepare(p);
    p.start(m_program, args);
    INFO(args.join(QLatin1Char(' ')).toStdString());
    REQUIRE(p.waitForFinished(60000));
    REQUIRE(p.exitStatus() == QProcess::NormalExit);
    return {p.exitCode(), p.readAllStandardOutput(), p.readAllStandardError()};
  }
  /// With --json and in English.
  Ran json(QStringList args) const {
    args.prepend(QStringLiteral("--json"));
    return run(args);
  }
  /// A file with one person in it.
  QString shop(const char* name = "shop.cartera") const {
    const QString file = path(name);
    REQUIRE(run({QStringLiteral("new"), file}).status == 0);
    REQUIRE(run({QStringLiteral("add"), file, QStringLiteral("contact"), QStringLiteral("given=Ana"),
                 QStringLiteral("family=Peña"), QStringLiteral("email[1]=ana@example.es")})
                .status == 0);
    return file;
  }

  void prepare(QProcess& p) const {
    QProcessEnvironment env;
    env.insert(QStringLiteral("HOME"), m_folder.path());
    env.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.filePath(QStringLiteral("data")));
    env.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.filePath(QStringLiteral("config")));
    env.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    env.insert(QStringLiteral("CARTERA_AUTHOR"), QStringLiteral("Tester"));
    for (const auto* keep : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "PATH", "LD_LIBRARY_PATH"})
      if (qEnvironmentVariableIsSet(keep)) env.insert(QLatin1String(keep), qEnvironmentVariable(keep));
    p.setProcessEnvironment(env);
    if (m_drop) {
      p.setChildProcessModifier([] {
        if (setgid(65534) != 0 || setuid(65534) != 0) _exit(99);
      });
    }
  }

 private:
  QTemporaryDir m_folder;
  QTemporaryDir m_open;
  QString m_program = cartera::test::buildPath("bin/cartera-cli");
  bool m_drop = false;
};

inline QByteArray bytesOf(const QString& path) {
  QFile f(path);
  REQUIRE(f.open(QIODevice::ReadOnly));
  return f.readAll();
}

inline void writeBytes(const QString& path, const QByteArray& bytes) {
  QFile f(path);
  REQUIRE(f.open(QIODevice::WriteOnly));
  REQUIRE(f.write(bytes) == bytes.size());
}

}  // namespace cartera::test
