// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ContactFilter.h"

#include <algorithm>

#include "app/cli/FieldWords.h"
#include "app/cli/Printing.h"
#include "core/contacts/ContactFields.h"
#include "core/contacts/ContactStore.h"
#include "core/exchange/ExportCells.h"
#include "core/query/FilterReader.h"
#include "core/query/FilterSql.h"

namespace cartera::cli {

namespace {

Row rowOf(const contacts::ContactRow& r) {
  return {{QStringLiteral("id"), r.id.toString()},
          {QStringLiteral("kind"), toText(r.kind)},
          {QStringLiteral("name"), r.name},
          {QStringLiteral("company"), r.company},
          {QStringLiteral("email"), r.email},
          {QStringLiteral("phone"), r.phone},
          {QStringLiteral("city"), r.city},
          {QStringLiteral("stage"), r.stage},
          {QStringLiteral("owner"), r.owner},
          {QStringLiteral("last_contact"), r.lastContactAt ? instant(*r.lastContactAt) : QString()},
          {QStringLiteral("completeness"), QString::number(r.completeness)}};
}

}  // namespace

Result<std::vector<Row>> contactRows(Workspace& workspace, const std::vector<ContactId>& ids,
                                     const QStringList& columns) {
  const bool withCards =
      std::any_of(columns.begin(), columns.end(), [](const QString& c) { return !listColumns().contains(c); });
  CARTERA_ASSIGN(const auto found, contacts::rows(workspace.db(), ids));
  std::vector<Row> out;
  out.reserve(found.size());
  for (const auto& r : found) {
    Row row = rowOf(r);
    if (withCards) {
      CARTERA_ASSIGN(const ContactCard card, contacts::card(workspace.db(), r.id));
      for (const auto& f : contactfields::flatten(card)) row.emplace(f.first, f.second);
      row.emplace(QStringLiteral("created"), instant(card.contact.createdAt));
      // "phone[1]" is the first phone, also when its label gives it another name.
      for (const QString& c : columns)
        if (row[c].isEmpty()) row[c] = valueByNumber(card, c);
    }
    out.push_back(std::move(row));
  }
  return out;
}

Result<std::vector<ContactId>> contactsWhere(Workspace& workspace, const QString& phrase) {
  CARTERA_ASSIGN(const query::Filter filter, query::readFilter(phrase));
  return query::contactIds(workspace.db(), filter, workspace.clock());
}

}  // namespace cartera::cli
