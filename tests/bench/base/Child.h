// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>
#include <functional>

/// Work in a process of its own: so that its memory is its own, and it begins as cold as the next one.
namespace cartera::bench::child {

/// Values by name.
using Values = QMap<QString, double>;

/// Runs this program again as `--one WORK ARGUMENTS…`, without a window on the screen, and answers what it told by
/// tell(). What it says otherwise goes through. A child that fails ends this program.
[[nodiscard]] Values run(const QString& work, const QStringList& arguments);
/// Another program of the same folder; its output line by line. False if there is no such program.
bool runProgram(const QString& name, const QStringList& arguments, const std::function<void(const QString&)>& line);

/// In the child: a value for the one who asked.
void tell(const QString& name, double value);

/// Of this process, in MB: the most it ever held in memory, and what it holds now. From /proc, since what getrusage says
/// includes who started it.
[[nodiscard]] double peakMb();
[[nodiscard]] double residentMb();

}  // namespace cartera::bench::child
