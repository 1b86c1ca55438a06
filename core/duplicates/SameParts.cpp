// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/SameParts.h"

#include "core/base/Text.h"
#include "core/contacts/ContactKeys.h"
#include "core/storage/Rows.h"

namespace cartera::merging {

namespace {

/// What of a row says whether it is the same as another: columns as SQL, whether it has a kind and a primary one.
struct Shape {
  QString kind = QStringLiteral("NULL");
  QString isPrimary = QStringLiteral("0");
  QString says = QStringLiteral("NULL");
};

Shape shapeOf(const Reference& reference) {
  const QString primary = QStringLiteral("t.is_primary");
  switch (reference.table) {
    case Table::Point: return {QStringLiteral("t.kind"), primary, QStringLiteral("t.value")};
    case Table::Address:
      return {QStringLiteral("NULL"), primary,
              QStringLiteral(
                  "coalesce(t.street, '') || ' ' || coalesce(t.street2, '') || ' ' || coalesce(t.street3, '') || ' ' "
                  "|| coalesce(t.po_box, '') || ' ' || coalesce(t.postcode, '') || ' ' || coalesce(t.city, '') || ' ' "
                  "|| coalesce(t.region, '') || ' ' || coalesce(t.country, '') || ' ' || coalesce(t.formatted, '')")};
    case Table::Membership: {
      const QString who = QLatin1String(reference.column) == u"contact_id" ? QStringLiteral("t.company_id")
                                                                           : QStringLiteral("t.contact_id");
      return {QStringLiteral("NULL"), primary,
              who + QStringLiteral(" || ' ' || coalesce(t.role, '') || ' ' || coalesce(t.department, '') || ' ' || "
                                   "coalesce(t.started_on, '') || ' ' || coalesce(t.ended_on, '')")};
    }
    case Table::Photo: return {QStringLiteral("NULL"), QStringLiteral("0"), QStringLiteral("'photo'")};
    case Table::ForeignProperty:
      return {QStringLiteral("NULL"), QStringLiteral("0"), QStringLiteral("t.format || ' ' || t.line")};
    default: return {};
  }
}

/// However it is written.
QString folded(Table table, const QString& kind, const QString& says) {
  if (table != Table::Point) return text::searchKey(says);
  const auto sort = pointKindFrom(kind);
  const QString key = sort ? contactkeys::pointKey(*sort, says) : QString();
  return kind + u':' + (key.isEmpty() ? text::searchKey(says) : key);
}

}  // namespace

Result<std::vector<HangingRow>> hangingRows(Connection& db, const Reference& reference, ContactId contact) {
  const Shape shape = shapeOf(reference);
  const QString table = QLatin1String(schema::recordedTable(reference.table)->name);
  Statement s(db, QStringLiteral("SELECT t.id, ") + shape.kind + QStringLiteral(", ") + shape.isPrimary +
                      QStringLiteral(", t.deleted_at IS NOT NULL, ") + shape.says + QStringLiteral(" FROM ") + table +
                      QStringLiteral(" t WHERE t.") + QLatin1String(reference.column) +
                      QStringLiteral(" = :contact AND NOT EXISTS (SELECT 1 FROM cell_clock e WHERE e.tbl = :tbl AND "
                                     "e.row = t.id AND e.col = -2) ORDER BY t.id"));
  s.bind(":contact", contact).bind(":tbl", static_cast<int>(reference.table));
  return collect(s, [&](const Statement& r) {
    return HangingRow{r.integer(0), r.text(1), r.flag(2), r.flag(3),
                      r.isNull(4) ? QString() : folded(reference.table, r.text(1), r.text(4))};
  });
}

Result<QSet<qint64>> membershipsBetween(Connection& db, ContactId a, ContactId b) {
  QSet<qint64> out;
  Statement s(db,
              QStringLiteral("SELECT id FROM membership WHERE (contact_id = :a1 AND company_id = :b1) OR (contact_id = "
                             ":b2 AND company_id = :a2)"));
  s.bind(":a1", a).bind(":b1", b).bind(":b2", b).bind(":a2", a);
  CARTERA_TRY(s.each([&](const Statement& r) { out.insert(r.integer(0)); }));
  return out;
}

}  // namespace cartera::merging
