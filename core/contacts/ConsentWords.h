// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <optional>

#include "core/contacts/Contact.h"

/// The words with which lists, forms and mailing programs say yes or no to being written to, in one place: what an
/// import reads and what a person types are read alike. Pure, any thread.
namespace cartera::consentwords {

/// Only a clear yes is Granted; a refusal in whatever wording is Denied or Withdrawn. Nothing for what says neither: it is
/// asked or told.
[[nodiscard]] std::optional<ConsentState> stateOf(QStringView value);
/// A no and nothing else ("no", "0", "false"). In a column of refusals it says that there is none; "unsubscribed" does
/// not.
[[nodiscard]] bool isPlainNo(QStringView value);
/// "No consta", "not applicable", "n/a", a dash: it is no answer, though some begin like a refusal.
[[nodiscard]] bool isNothingSaid(QStringView value);
/// In a column of refusals: there is none, or nothing is said.
[[nodiscard]] bool isNoRefusal(QStringView value);
/// A word that nothing but a mailing list has as a state: "unsubscribed", "bounced". "Active" may be anything.
[[nodiscard]] bool isOfSubscription(QStringView value);

}  // namespace cartera::consentwords
