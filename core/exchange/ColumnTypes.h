// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ImportPlan.h"

/// What the values of a column say about how they are to be read: types, dates, decimals, lost zeros, turned names. Pure.
namespace cartera::columntypes {

/// What a new field of one's own is made of values like these: the type that all of them have; codes with leading zeros are
/// text. `known`: the decimals, where the file says them.
[[nodiscard]] FieldType typeOf(const std::vector<QString>& values, DecimalMark known);
/// A field of the user's own.
[[nodiscard]] bool isOwn(const PlannedColumn& column);
[[nodiscard]] bool holdsDates(const PlannedColumn& column);
[[nodiscard]] bool holdsNumbers(const PlannedColumn& column);
/// The type of a field that the file has already.
[[nodiscard]] std::optional<FieldType> typeIn(const std::vector<CustomField>& fields, const QString& name);

/// Fills in what PlannedColumn says about its values; its field is known. `mark`: what the format of the file says about
/// decimals.
void decide(PlannedColumn& column, const std::vector<QString>& values, const MappingDocument& said,
            const std::vector<CustomField>& fields, DecimalMark mark);
/// The question whether postcodes have lost their zeros, where it is one.
void askForZeros(ImportPlan& plan, const PlannedColumn& column, const std::vector<QString>& values);
/// A file writes all of its dates in one order: what one column shows holds for those that show nothing. And whoever
/// separates by semicolons has a decimal comma, and writes the day first; that is told as assumed.
void agreeOnDates(ImportPlan& plan);
/// So with numbers, but nothing is assumed: a thousand or one is too much of a difference.
void agreeOnDecimals(ImportPlan& plan, const std::vector<std::vector<QString>>& values);

}  // namespace cartera::columntypes
