// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/SecretColumns.h"

#include <algorithm>

#include "core/exchange/ImportPlan.h"
#include "core/exchange/SecretHeadings.h"

namespace cartera {

SecretColumns::SecretColumns(const std::vector<QString>& columns, const std::vector<PlannedColumn>& planned) {
  const auto isSomethingElse = [&planned](const QString& column) {
    return std::any_of(planned.begin(), planned.end(),
                       [&](const PlannedColumn& p) { return p.name == column && !p.field.is(u"ignore"); });
  };
  for (size_t i = 0; i < columns.size(); ++i)
    if (isSecretColumn(columns[i]) || (mayBeSecretColumn(columns[i]) && !isSomethingElse(columns[i])))
      m_secrets.push_back(i);
  if (!m_secrets.empty()) m_columns = columns;
}

void SecretColumns::blank(SourceRecord& record) const {
  if (m_secrets.empty()) return;
  const size_t surplus = record.cells.size() - m_columns.size();
  for (const size_t i : m_secrets) {
    // In a row that is too long it may have slipped as far as there are cells too many.
    record.cells.blank(i, i + surplus);
    for (FieldError& p : record.problems)
      if (surplus > 0 ? p.reason != QLatin1String("row.long") : p.field == m_columns[i]) p.value.clear();
  }
}

bool wouldKeepSecrets(const QString& heading, const FieldRef& field, const std::vector<CustomField>& fields) {
  const bool isOwnField = field.base == QLatin1String("custom") || field.base == QLatin1String("extra");
  // What is certain stays out of anything else by itself, and is told.
  if (isSecretColumn(heading)) return isOwnField;
  // What says nothing of what it holds, so that a password is at home in it like anything else.
  static const QStringList kAnything{QStringLiteral("note"), QStringLiteral("tags"), QStringLiteral("likes")};
  if (!isOwnField && !kAnything.contains(field.base)) return false;
  const auto isOwn = [&](const CustomField& own) {
    return field.base == QLatin1String("custom") && own.name == heading && own.name == field.key;
  };
  return mayBeSecretColumn(heading) && std::none_of(fields.begin(), fields.end(), isOwn);
}

}  // namespace cartera
