// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <memory>

#include "core/exchange/ImportPlan.h"

/// The formats of address books as sources of records: vCard and LDIF.
namespace cartera {

/// There is nothing to know before the first of them: neither a heading nor a delimiter.
[[nodiscard]] Result<> lookAtPeople(const MappingDocument& said, ImportPlan& plan);

/// Whether a file that begins like this holds cards.
[[nodiscard]] bool isCardStart(const QByteArray& head);
/// Invalid "source.no_cards" where there is none after all; else fails as PeopleSource does.
[[nodiscard]] Result<std::unique_ptr<RecordSource>> openCards(const ImportPlan& plan);

/// The same of LDIF; also of a list of changes, which is refused when it is read.
[[nodiscard]] bool isLdifStart(const QByteArray& head);
/// Invalid "source.no_entries", "source.ldif_changes".
[[nodiscard]] Result<std::unique_ptr<RecordSource>> openLdif(const ImportPlan& plan);

}  // namespace cartera
