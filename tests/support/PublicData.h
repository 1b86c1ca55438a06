// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>

#include "tests/support/Catch.h"

namespace cartera::test {

/// Path of a public data file, found by CARTERA_DATA. Empty when that is not set (ctest then reports the test as
/// skipped, by the words below); a failure when it is set and the file is not there.
inline QString publicData(const QString& name) {
  const QString folder = qEnvironmentVariable("CARTERA_DATA");
  if (folder.isEmpty()) {
    WARN("skipped: CARTERA_DATA is not set, the public data are not here");
    return {};
  }
  const QString path = folder + u'/' + name;
  if (!QFileInfo::exists(path)) FAIL("CARTERA_DATA is set, but there is no " + path.toStdString());
  return path;
}

}  // namespace cartera::test
