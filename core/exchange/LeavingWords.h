// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <set>
#include <vector>

#include "core/contacts/Contact.h"

/// What cells that are no answers say of leaving and of no mail: a state ("Baja"), a tag ("baja newsletter"), a note ("no
/// quiere recibir emails"). None of it is certain; all of it is reason to ask. Pure, any thread.
namespace cartera::leaving {

/// The channels that a text refuses in words; each sentence and each tag is read as a heading would be. `isOfPerson`: a
/// bare "baja" speaks of them; in any other column it may be a priority.
[[nodiscard]] std::set<Channel> saidIn(const QString& value, bool isOfPerson);
/// Of a column of states: whether one says that somebody is out, whatever the others say.
[[nodiscard]] bool hasLeft(const QString& value);
/// Words of orders and machines as well ("cancelado", "inactivo"): they count where isOfStanding().
[[nodiscard]] bool mayHaveLeft(const QString& value);
/// Whether an import of a list in which the text stands may take it for any of these.
[[nodiscard]] bool mayBeRead(const QString& value);
/// Whether each value says who is in ("activo", "alta") or out. Where the heading is not that of a state, one at least is
/// beyond doubt.
[[nodiscard]] bool isOfStanding(const QString& heading, const std::vector<QString>& values);

}  // namespace cartera::leaving
