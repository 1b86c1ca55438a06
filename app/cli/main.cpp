// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/cli/Cli.h"
#include "app/cli/Interrupt.h"

#include <langinfo.h>
#include <clocale>
#include <cstdlib>

namespace {

/// Under cron the locale is often "C". Qt then complains on standard error and does what is done here: letters are UTF-8.
void speakUtf8() {
  setlocale(LC_ALL, "");
  if (qstrcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
  // LC_ALL hides LANG, in which the person's language may still stand.
  unsetenv("LC_ALL");
  setenv("LC_CTYPE", "C.UTF-8", 1);
}

}  // namespace

int main(int argc, char** argv) {
  speakUtf8();
  QCoreApplication app(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("cartera-cli"));
  QCoreApplication::setApplicationVersion(QStringLiteral(CARTERA_VERSION));
  cartera::cli::interrupt::install();
  QTextStream out(stdout);
  QTextStream err(stderr);
  return cartera::cli::runCli(QCoreApplication::arguments().mid(1), out, err, cartera::cli::systemEnvironment());
}
