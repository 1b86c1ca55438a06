// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/FilterValues.h"

#include "core/contacts/CustomFieldStore.h"
#include "core/storage/Rows.h"

namespace cartera::query {

namespace {

/// Rows looked at, and values answered: enough for every list people keep, and a few milliseconds.
constexpr qint64 kMostRows = 50'000;
constexpr qint64 kMostValues = 500;

/// SELECT of the values as v, without its limit; empty for fields that have no list.
QString valuesSql(const FieldSpec& field) {
  const auto from = [](const QString& column, const QString& table, const QString& more = {}) {
    return QString(QStringLiteral("SELECT ") + column + QStringLiteral(" AS v FROM ") + table +
                   QStringLiteral(" WHERE ") + column + QStringLiteral(" IS NOT NULL AND ") + column +
                   QStringLiteral(" <> ''") + more);
  };
  const QString alive = QStringLiteral(" AND r.deleted_at IS NULL");
  switch (field.source) {
    case FieldSource::Column:
      if (field.type != ValueType::Text) return {};
      if (field.column.startsWith(QLatin1String("c.")))
        return from(field.column, QStringLiteral("contact c"), QStringLiteral(" AND c.deleted_at IS NULL"));
      if (field.column == u"t.city" || field.column == u"t.company")
        return from(field.column, QStringLiteral("contact_stat t"));
      return {};
    case FieldSource::Address:
      return from(QString(QStringLiteral("r.") + field.column), QStringLiteral("address r"), alive);
    case FieldSource::Membership:
      return from(QString(QStringLiteral("r.") + field.column), QStringLiteral("membership r"), alive);
    case FieldSource::Tag: return from(QStringLiteral("r.name"), QStringLiteral("tag r"), alive);
    case FieldSource::Consent:
      if (field.part != u"basis" && field.part != u"source") return {};
      return from(QString(QStringLiteral("r.") + field.part), QStringLiteral("consent_event r"), alive);
    case FieldSource::Custom:
      return from(QStringLiteral("r.value"), QStringLiteral("custom_value r"),
                  QString(alive + QStringLiteral(" AND r.field_id = :field")));
    case FieldSource::OfCompany:
    case FieldSource::OfMember:
      if (const auto inner = findField(innerName(field))) return valuesSql(*inner);
      return {};
    default: return {};
  }
}

}  // namespace

Result<QStringList> knownValues(Connection& db, const FieldSpec& field) {
  const QString values = valuesSql(field);
  if (values.isEmpty()) return QStringList{};
  Statement s(db, QStringLiteral("SELECT v FROM (") + values +
                      QStringLiteral(" LIMIT :rows) GROUP BY cartera_fold(v) ORDER BY cartera_fold(v) LIMIT :most"));
  s.bind(":rows", kMostRows).bind(":most", kMostValues);
  if (values.contains(QLatin1String(":field"))) s.bind(":field", customfields::idOf(field.label).value);
  CARTERA_ASSIGN(const auto found, collect(s, [](Statement& row) { return row.text(0); }));
  return QStringList(found.begin(), found.end());
}

}  // namespace cartera::query
