// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cartera {

/// What a field is called by people, from its name on the outside: "email[2]" → "E-mail 2", "addr.home.city" →
/// "City (home)", "custom[Interés]" → "Interés". A name that is not known is shown as it is.
[[nodiscard]] QString fieldLabel(const QString& field);

/// "person", "company", "household", "team" → what people call them.
[[nodiscard]] QString kindLabel(const QString& kind);
/// "lead", "prospect", ... → what people call them; empty for empty.
[[nodiscard]] QString stageLabel(const QString& stage);
/// "note", "call", "visit", ... → what people call them.
[[nodiscard]] QString interactionLabel(const QString& kind);
/// "work", "home", "mobile", ...; free labels are shown as they are.
[[nodiscard]] QString pointLabel(const QString& label);
/// "email", "sms", "phone", "post", "partners".
[[nodiscard]] QString channelLabel(const QString& channel);
/// "granted", "denied", "withdrawn", "pending", "unknown".
[[nodiscard]] QString consentLabel(const QString& state);

/// "text", "number", "date", "yesno", "choice": the kinds of fields of one's own.
[[nodiscard]] QString fieldTypeLabel(const QString& type);
/// A channel on the list of exclusions; empty is every one.
[[nodiscard]] QString exclusionChannelLabel(const QString& channel);
/// Why somebody is on the list of exclusions: "asked", "opted_out", "bounced", "imported"; what people wrote is shown as
/// it is.
[[nodiscard]] QString exclusionReasonLabel(const QString& reason);

/// A value as people read it, from what stands under an outside name (see core/contacts/ContactFields.h): codes by their
/// names, days as dd/MM/yyyy, moments in local time; "extra" as its parts. Free text stays as it is.
[[nodiscard]] QString fieldValueText(const QString& field, const QString& value);

/// "consent", "customer_relation", "contract", "business_contact"; others are shown as they are.
[[nodiscard]] QString basisLabel(const QString& basis);

}  // namespace cartera
