// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ContactFields.h"
#include "core/contacts/FieldKey.h"

/// The consent keys of ContactFields.h: several of them make one event.
namespace cartera::contactfields {

/// One value about consent, with the channel and part that its key names.
struct ConsentValue {
  QString key;
  Channel channel = Channel::Email;
  /// Empty for the state itself; date, ip, confirmed, confirm_ip, basis, status, optout, optout_date, optout_reason.
  QString part;
  QString value;
};

/// Why a value cannot be taken ("consent.expected", "yesno.expected", a reason of dates), or empty.
[[nodiscard]] QString consentReason(const FieldKey& field, const QString& value);

/// At most one event a channel. A no among the values wins over a yes. A yes that holds already is not said again; a no
/// is, so that it stays when the first one is undone.
[[nodiscard]] Result<Applied> applyConsents(const StoreContext& ctx, ContactId id,
                                            const std::vector<ConsentValue>& values, const ApplyOptions& options);

}  // namespace cartera::contactfields
