// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Places.h"

namespace cartera::test {

namespace {

QString below(const char* folder, const char* relative) {
  const QString path = QString::fromUtf8(folder);
  return *relative == '\0' ? path : QString(path + u'/' + QString::fromUtf8(relative));
}

}  // namespace

QString sourcePath(const char* relative) { return below(CARTERA_SOURCE_DIR, relative); }

QString buildPath(const char* relative) { return below(CARTERA_BUILD_DIR, relative); }

}  // namespace cartera::test
