// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/MergeCopies.h"

#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/TagStore.h"
#include "core/duplicates/PairDecisions.h"
#include "core/duplicates/SameParts.h"
#include "core/storage/Rows.h"

namespace cartera::merging {

Result<qint64> numberFor(Connection& db, Table table, qint64 row, ContactId contact, ContactId instead) {
  const bool isPair = table == Table::PairDecision;
  const QString columns = isPair                       ? QStringLiteral("contact_a, contact_b")
                          : table == Table::ContactTag ? QStringLiteral("tag_id, 0")
                                                       : QStringLiteral("field_id, 0");
  Statement s(db, QStringLiteral("SELECT ") + columns + QStringLiteral(" FROM ") +
                      QLatin1String(schema::recordedTable(table)->name) + QStringLiteral(" WHERE id = :id"));
  s.bind(":id", row);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) return qint64{0};
  if (table == Table::ContactTag) return tags::linkId(contact, s.id<TagId>(0));
  if (table == Table::CustomValue) return customfields::valueId(contact, s.id<FieldId>(0));
  const ContactId a(s.integer(0));
  const ContactId b(s.integer(1));
  const ContactId partner = a == instead ? b : a;
  return partner == contact ? qint64{0} : pairs::idOf(contact, partner);
}

Result<> copyRow(const StoreContext& ctx, const Reference& reference, qint64 from, qint64 to, ContactId contact,
                 ContactId instead) {
  const RecordedTable& table = *schema::recordedTable(reference.table);
  CARTERA_ASSIGN(const QStringList columns, schema::columnsOf(ctx.db, table));
  QStringList rest = columns.mid(1);
  Statement read(ctx.db, QStringLiteral("SELECT ") + rest.join(QStringLiteral(", ")) + QStringLiteral(" FROM ") +
                             QLatin1String(table.name) + QStringLiteral(" WHERE id = :id"));
  read.bind(":id", from);
  CARTERA_ASSIGN(const bool found, read.next());
  if (!found) return {};
  const bool isPair = reference.table == Table::PairDecision;
  std::vector<QByteArray> names;
  Columns cells;
  for (const auto& name : rest) names.push_back(name.toLatin1());
  for (qsizetype i = 0; i < rest.size(); ++i) {
    const auto at = static_cast<int>(i);
    QVariant value = read.isNull(at) ? QVariant() : read.value(at);
    if (!isPair && rest[i] == QLatin1String(reference.column)) value = contact.value;
    cells.emplace_back(names[static_cast<size_t>(i)].constData(), value);
  }
  read.reset();
  if (isPair) {
    // The smaller number stands first.
    auto& a = cells[static_cast<size_t>(rest.indexOf(QStringLiteral("contact_a")))].second;
    auto& b = cells[static_cast<size_t>(rest.indexOf(QStringLiteral("contact_b")))].second;
    if (a.toLongLong() == instead.value) a = contact.value;
    if (b.toLongLong() == instead.value) b = contact.value;
    if (b.toLongLong() < a.toLongLong()) std::swap(a, b);
  }
  Statement there(ctx.db,
                  QStringLiteral("SELECT 1 FROM ") + QLatin1String(table.name) + QStringLiteral(" WHERE id = :id"));
  there.bind(":id", to);
  CARTERA_ASSIGN(const bool isThere, there.next());
  there.reset();
  if (!isThere) return insertRow(ctx.db, table.name, to, cells);
  for (const auto& [name, value] : cells) {
    Statement write(ctx.db, QStringLiteral("UPDATE ") + QLatin1String(table.name) + QStringLiteral(" SET ") +
                                QLatin1String(name) + QStringLiteral(" = :value WHERE id = :id"));
    write.bind(":value", value).bind(":id", to);
    CARTERA_TRY(write.run());
  }
  return {};
}

Result<bool> isLive(Connection& db, Table table, qint64 row) {
  Statement s(db, QStringLiteral("SELECT 1 FROM ") + QLatin1String(schema::recordedTable(table)->name) +
                      QStringLiteral(" WHERE id = :id AND deleted_at IS NULL"));
  s.bind(":id", row);
  return s.next();
}

Result<> copyRows(const Merging& merging, const Reference& reference, MovedCounts& counts) {
  Connection& db = merging.ctx.db;
  CARTERA_ASSIGN(const auto theirs, hangingRows(db, reference, merging.other));
  for (const auto& row : theirs) {
    if (row.isDeleted) continue;
    CARTERA_ASSIGN(const qint64 number, numberFor(db, reference.table, row.id, merging.kept, merging.other));
    if (number == 0) continue;
    CARTERA_ASSIGN(const bool has, isLive(db, reference.table, number));
    if (has) continue;
    CARTERA_TRY(copyRow(merging.ctx, reference, row.id, number, merging.kept, merging.other));
    CARTERA_TRY(addRow(merging.ctx, merging.merge,
                       {0, reference.table, number, QString::fromLatin1(reference.column), QStringLiteral("made")}));
    ++counts.moved;
  }
  return {};
}

Result<bool> giveCopyBack(const Merging& merging, const MergedRow& row) {
  const Reference* reference = referenceOf(row.table, row.column);
  Connection& db = merging.ctx.db;
  if (reference != nullptr && reference->way == Way::Copied) {
    CARTERA_ASSIGN(const qint64 number, numberFor(db, row.table, row.row, merging.other, merging.kept));
    if (number != 0) CARTERA_TRY(copyRow(merging.ctx, *reference, row.row, number, merging.other, merging.kept));
  }
  return setDeleted(db, schema::recordedTable(row.table)->name, row.row, merging.ctx.clock.nowMs());
}

}  // namespace cartera::merging
