// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/base/Child.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <cstdio>

#include "tests/bench/base/Measure.h"

namespace cartera::bench::child {

namespace {

const QString kMark = QStringLiteral("value ");

double status(const QByteArray& name) {
  QFile file(QStringLiteral("/proc/self/status"));
  if (!file.open(QIODevice::ReadOnly)) return 0;
  const auto lines = file.readAll().split('\n');
  for (const QByteArray& line : lines)
    if (line.startsWith(name)) return line.mid(name.size()).simplified().split(' ').value(0).toDouble() / 1024;
  return 0;
}

bool start(QProcess& process, const QString& program, const QStringList& arguments) {
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
  process.setProcessEnvironment(environment);
  process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  process.start(program, arguments);
  return process.waitForStarted();
}

void end(QProcess& process, const QString& what) {
  process.waitForFinished(-1);
  if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) giveUp(what + QStringLiteral(" failed"));
}

}  // namespace

Values run(const QString& work, const QStringList& arguments) {
  QProcess process;
  if (!start(process, QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("--one"), work} + arguments))
    giveUp(work + QStringLiteral(" does not start"));
  Values values;
  end(process, work);
  const QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n');
  for (const QString& line : lines) {
    if (!line.startsWith(kMark)) continue;
    const QStringList parts = line.mid(kMark.size()).split(u'=');
    values.insert(parts.value(0), parts.value(1).toDouble());
  }
  return values;
}

bool runProgram(const QString& name, const QStringList& arguments, const std::function<void(const QString&)>& line) {
  const QString path = QCoreApplication::applicationDirPath() + u'/' + name;
  if (!QFileInfo(path).isExecutable()) return false;
  QProcess process;
  if (!start(process, path, arguments)) return false;
  while (process.state() != QProcess::NotRunning || process.canReadLine()) {
    if (!process.canReadLine()) process.waitForReadyRead(-1);
    while (process.canReadLine()) line(QString::fromUtf8(process.readLine()).trimmed());
  }
  end(process, name);
  return true;
}

void tell(const QString& name, double value) {
  std::printf("%s%s=%.6f\n", qUtf8Printable(kMark), qUtf8Printable(name), value);
  std::fflush(stdout);
}

double peakMb() { return status("VmHWM:"); }
double residentMb() { return status("VmRSS:"); }

}  // namespace cartera::bench::child
