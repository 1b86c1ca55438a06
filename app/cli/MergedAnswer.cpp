// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/MergedAnswer.h"

#include <QCoreApplication>
#include <QJsonArray>

#include "app/cli/Printing.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/RecordNames.h"
#include "core/duplicates/MergeStore.h"

namespace cartera::cli {

namespace {

Result<QString> nameOf(Connection& db, ContactId id) {
  CARTERA_ASSIGN(const Contact contact, contacts::get(db, id));
  return recordnames::ofContact(db, contact);
}

QJsonObject toJson(ContactId who, const QString& name, const merging::MergeRecord& record) {
  return {{QStringLiteral("id"), who.toString()},
          {QStringLiteral("name"), name},
          {QStringLiteral("at"), instant(record.at)},
          {QStringLiteral("author"), record.author}};
}

/// Files of before, opened for reading, have no merges.
Result<bool> knowsMerges(Connection& db) {
  CARTERA_ASSIGN(const qint64 tables,
                 db.scalar("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'contact_merge'"));
  return tables > 0;
}

}  // namespace

Result<ShownMerges> mergesOf(Connection& db, ContactId contact, std::optional<qint64> until) {
  ShownMerges out;
  CARTERA_ASSIGN(const bool isKnown, knowsMerges(db));
  if (!isKnown) return out;
  const auto counts = [&until](const merging::MergeRecord& record) { return !until || record.at <= *until; };
  CARTERA_ASSIGN(const auto into, merging::mergeOf(db, contact));
  if (into && counts(*into)) {
    CARTERA_ASSIGN(const QString name, nameOf(db, into->kept));
    out.json.insert(QStringLiteral("merged_into"), toJson(into->kept, name, *into));
    //: %1 a name, %2 its number, %3 a day and hour
    out.into = QCoreApplication::translate("Cli", "Merged into “%1” (%2) on %3; “cartera-cli split” takes it back.")
                   .arg(plain(name), into->kept.toString(), instantForPeople(into->at));
  }
  CARTERA_ASSIGN(const auto held, merging::mergesInto(db, contact));
  QJsonArray merged;
  std::vector<QStringList> rows;
  for (const merging::MergeRecord& record : held) {
    if (!counts(record)) continue;
    CARTERA_ASSIGN(const QString name, nameOf(db, record.other));
    merged.append(toJson(record.other, name, record));
    rows.push_back({record.other.toString(), name, instantForPeople(record.at), record.author});
  }
  if (rows.empty()) return out;
  out.json.insert(QStringLiteral("merged"), merged);
  out.held = QCoreApplication::translate("Cli", "Merged into this one (“cartera-cli split” takes it back)") + u'\n' +
             table({}, rows);
  return out;
}

}  // namespace cartera::cli
