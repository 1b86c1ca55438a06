// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/query/Filter.h"

/// The text form of a filter, that people read and type:
///
///   city = Madrid and last_contact < 90 days ago and consent.email = yes
///   (tag = renovación o etapa = cliente) y no llamadas[fecha > hace 90 días]
///   calls[outcome contains offer].count >= 2 and company.city in (Sevilla, "San Fernando")
///
/// Words of both languages may be mixed. Values need quotes only where they hold ( ) [ ] , " or begin a new condition.
namespace cartera::query {

/// Reads a phrase; an empty one means everybody. On error Invalid with a subject "filter.…": `detail` is the piece of
/// the phrase that was not understood, `args` are what was expected instead and where the piece stands (from, to). Whether a
/// custom field exists is only known when the filter meets a file (see filterSql). Pure and thread-safe.
[[nodiscard]] Result<Filter> readFilter(const QString& phrase);

/// The same over the fields of tasks alone: "due < today and owner = Ana".
[[nodiscard]] Result<Filter> readTaskFilter(const QString& phrase);

/// The phrase of a filter; readFilter() of it gives an equal filter. In English it has the one spelling of each name; in
/// Spanish ("es") names, values and days are written as people of it do.
[[nodiscard]] QString filterText(const Filter& filter, const QString& language = {});

/// An error of a filter at that place, in the form readFilter() gives it.
[[nodiscard]] tl::unexpected<Error> filterError(const char* subject, const QString& piece, const Place& place,
                                                const QString& expected = {});

}  // namespace cartera::query
