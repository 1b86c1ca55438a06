// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Where the sources and the build lie. Functions and no macros: a path on the command line of a compiler would make every
/// test another one for ccache in each other folder.
namespace cartera::test {

/// A file or folder among the sources: sourcePath("tests/data/csv/clientes.csv").
[[nodiscard]] QString sourcePath(const char* relative = "");
/// A file or folder of the build: buildPath("bin/cartera-cli").
[[nodiscard]] QString buildPath(const char* relative = "");

}  // namespace cartera::test
