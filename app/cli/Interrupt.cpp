// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Interrupt.h"

#include <atomic>
#include <csignal>

#include "core/workspace/Workspace.h"

namespace cartera::cli::interrupt {

namespace {

std::atomic<bool> asked{false};
std::atomic<const Workspace*> watched{nullptr};
static_assert(std::atomic<const Workspace*>::is_always_lock_free, "the handler must not lock");

extern "C" void onSignal(int) {
  asked.store(true);
  // Interrupting only sets a flag: it may be done here.
  if (const Workspace* w = watched.load()) w->interrupt();
}

}  // namespace

void install() {
  struct sigaction action {};
  action.sa_handler = onSignal;
  sigemptyset(&action.sa_mask);
  // A person who presses twice does not want to wait for the first.
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

bool requested() { return asked.load(); }

Watch::Watch(const Workspace& workspace) { watched.store(&workspace); }
Watch::~Watch() { watched.store(nullptr); }

}  // namespace cartera::cli::interrupt
