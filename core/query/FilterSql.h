// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>
#include <utility>

#include "core/base/Clock.h"
#include "core/contacts/Contact.h"
#include "core/query/Filter.h"
#include "core/storage/Connection.h"

/// A filter asked of a file. Thread of the connection.
namespace cartera::query {

/// SQL with named values to bind; no value ever stands in the text.
struct Sql {
  QString text;
  std::vector<std::pair<QByteArray, QVariant>> binds;
};

/// What a filter needs to know of the file and the day.
struct FilterContext {
  QDate today;
  std::vector<CustomField> customFields;
};
[[nodiscard]] Result<FilterContext> filterContext(Connection& db, const Clock& clock);

/// "FROM … WHERE …" over contact_key as k: the contacts that are meant, those in the trash only when the filter speaks
/// of the trash. Invalid "filter.custom", "filter.operator" or "filter.value" (see readFilter) when it does not fit the
/// custom fields of the file.
[[nodiscard]] Result<Sql> filterSql(const Filter& filter, const FilterContext& context);

/// Whether a filter fits the fields of one's own that a file has, before it is asked. Errors as above.
[[nodiscard]] Result<> checkFilter(const Filter& filter, const std::vector<CustomField>& customFields);

/// In the order of the list.
[[nodiscard]] Result<std::vector<ContactId>> contactIds(Connection& db, const Filter& filter, const Clock& clock);
/// The tasks that are meant by a filter over their own fields (see readTaskFilter), by when they are due; done ones too.
[[nodiscard]] Result<std::vector<TaskId>> taskIds(Connection& db, const Filter& filter, const Clock& clock);
[[nodiscard]] Result<qint64> countContacts(Connection& db, const Filter& filter, const Clock& clock);

}  // namespace cartera::query
