// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cartera {

/// A window beside the main one in which something may have been decided or written that is kept nowhere yet. Closing
/// the main window asks every dialog over it that is one. UI thread.
class DraftHolder {
 public:
  DraftHolder() = default;
  DraftHolder(const DraftHolder&) = delete;
  DraftHolder& operator=(const DraftHolder&) = delete;
  virtual ~DraftHolder() = default;
  [[nodiscard]] virtual bool hasDrafts() const = 0;
  /// Brings it to the front.
  virtual void showDrafts() = 0;
};

}  // namespace cartera
