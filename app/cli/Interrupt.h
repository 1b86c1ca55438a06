// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cartera {
class Workspace;
}

/// Ctrl+C. A signal handler can reach nothing but what stands in the open, hence free functions over one variable.
namespace cartera::cli::interrupt {

/// From now on SIGINT and SIGTERM ask to stop; a second one ends the program at once (SQLite rolls back at next opening).
void install();
/// Whether it was asked to stop. Any thread.
[[nodiscard]] bool requested();

/// While it lives, a request also stops the statement that `workspace` is running.
class Watch {
 public:
  explicit Watch(const Workspace& workspace);
  ~Watch();
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
};

}  // namespace cartera::cli::interrupt
