// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/duplicates/MergeRows.h"

namespace cartera::merging {

/// What two contacts answered about being written to, before they are made one.
class StricterConsent {
 public:
  [[nodiscard]] static Result<StricterConsent> of(Connection& db, ContactId kept, ContactId other);
  /// After their events are one history: where the newest answer is milder than one of the two was, the stricter is said
  /// once more, so that it holds. Such events are written down as made.
  [[nodiscard]] Result<> hold(const Merging& merging) const;

 private:
  /// The stricter answer on each channel that has one.
  std::vector<ConsentEvent> m_answers;
};

}  // namespace cartera::merging
