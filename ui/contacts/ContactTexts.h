// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/Clock.h"
#include "core/contacts/ContactStore.h"
#include "core/search/FileSearch.h"
#include "ui/theme/Tokens.h"

/// Words and colours that the list and the card of contacts share.
namespace cartera::contacttexts {

/// "today", "3 days ago", "4 months ago"; a time to come is its date.
[[nodiscard]] QString since(qint64 at, const Clock& clock);
/// "18 nov", with the year when it is another one than today's. `language` is "es" or "en".
[[nodiscard]] QString shortDay(const QDate& day, const QDate& today, const QString& language);
/// An ISO date as people write it: "1960-02-10" is 10/02/1960, "--02-10" 10/02; what is no date stays as it is.
[[nodiscard]] QString day(const QString& iso);
/// When a task is due: "today, 10:00", "tomorrow", "Monday 23", "12/01/2027"; empty for "some day".
[[nodiscard]] QString due(const Task& task, const QDate& today, const QString& language);

/// The company, or what the contact is without one.
[[nodiscard]] QString secondLine(const contacts::ContactRow& row);
/// What was found and where, in one line: "Note: … presupuesto …", "Phone: 612 34 56 78".
[[nodiscard]] search::Snippet matchLine(const search::Match& match);
/// A name and what stands beneath it, to be read aloud.
[[nodiscard]] QString nameAnd(const contacts::ContactRow& row, const QString& line);
/// Both lines, to be read aloud.
[[nodiscard]] QString nameAndSecondLine(const contacts::ContactRow& row);

/// "Tel. (work)": where there is little room.
[[nodiscard]] QString shortPhoneLabel(const QString& label);
[[nodiscard]] Tone stageTone(const QString& stage);

}  // namespace cartera::contacttexts
