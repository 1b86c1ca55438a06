// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/DuplicateData.h"

#include <QHash>
#include <QSet>

#include "core/contacts/ContactStore.h"
#include "core/contacts/InteractionStore.h"
#include "core/contacts/RecordNames.h"
#include "core/duplicates/DuplicateScan.h"
#include "core/duplicates/PairDecisions.h"
#include "core/storage/History.h"

namespace cartera::duplicatedata {

namespace {

Result<QString> nameOf(Connection& db, ContactId id) {
  CARTERA_ASSIGN(const Contact contact, contacts::get(db, id));
  return recordnames::ofContact(db, contact);
}

/// Leaves the pairs of which the change, chunks of it included, brought at least one.
Result<> keepBrought(Connection& db, ChangeId change, std::vector<duplicates::Pair>& pairs,
                     const duplicates::Progress& progress) {
  const History history(db);
  CARTERA_ASSIGN(const std::vector<qint64> unit, history.changesOfUnit(change));
  const QSet<qint64> ours(unit.begin(), unit.end());
  QHash<qint64, bool> brought;
  const auto isBrought = [&](qint64 contact) -> Result<bool> {
    if (const auto known = brought.constFind(contact); known != brought.constEnd()) return *known;
    CARTERA_ASSIGN(const std::vector<qint64> changes, history.changesOfRow(Table::Contact, contact));
    const bool is = !changes.empty() && ours.contains(changes.front());
    brought.insert(contact, is);
    return is;
  };
  std::vector<duplicates::Pair> left;
  size_t done = 0;
  for (auto& p : pairs) {
    if (!duplicates::goesOn(progress, ++done, pairs.size())) return duplicates::cancelled();
    CARTERA_ASSIGN(const bool a, isBrought(p.a));
    CARTERA_ASSIGN(const bool b, isBrought(p.b));
    if (a || b) left.push_back(std::move(p));
  }
  pairs = std::move(left);
  return {};
}

Result<Side> sideOf(Connection& db, ContactId id) {
  Side out;
  CARTERA_ASSIGN(out.card, contacts::card(db, id));
  CARTERA_ASSIGN(out.name, recordnames::ofContact(db, out.card.contact));
  CARTERA_ASSIGN(const auto entries, interactions::ofContact(db, id, kMostEntries));
  out.entries = static_cast<int>(entries.size());
  CARTERA_ASSIGN(const auto rows, contacts::rows(db, {id}));
  if (!rows.empty()) out.completeness = rows.front().completeness;
  return out;
}

Result<std::optional<Standing>> standingOf(Connection& db, const PairIds& found) {
  Standing out;
  CARTERA_ASSIGN(out.a, merging::keptFor(db, found.first));
  CARTERA_ASSIGN(out.b, merging::keptFor(db, found.second));
  if (out.a == out.b) return std::nullopt;
  CARTERA_ASSIGN(const auto first, contacts::find(db, out.a));
  CARTERA_ASSIGN(const auto second, contacts::find(db, out.b));
  if (!first || first->deletedAt || !second || second->deletedAt) return std::nullopt;
  CARTERA_ASSIGN(const std::vector<ContactId> separate, pairs::separateFrom(db, out.a));
  if (std::find(separate.begin(), separate.end(), out.b) != separate.end()) return std::nullopt;
  CARTERA_ASSIGN(out.nameA, recordnames::ofContact(db, *first));
  CARTERA_ASSIGN(out.nameB, recordnames::ofContact(db, *second));
  for (const auto& [was, is] : {std::pair(found.first, out.a), std::pair(found.second, out.b)}) {
    if (was == is) continue;
    CARTERA_ASSIGN(const QString name, nameOf(db, was));
    out.merged += name;
  }
  return out;
}

}  // namespace

Result<Found> find(Connection& db, const duplicates::Progress& progress, ChangeId broughtBy) {
  constexpr double kScanned = 0.95;
  CARTERA_ASSIGN(duplicates::Analysis analysis,
                 duplicates::scanDuplicates(db, duplicates::partOf(progress, 0, kScanned)));
  if (broughtBy.isSet())
    CARTERA_TRY(keepBrought(db, broughtBy, analysis.pairs, duplicates::partOf(progress, kScanned, 1)));
  Found out;
  out.allPairs = std::ssize(analysis.pairs);
  out.records = analysis.records;
  out.model = analysis.model;
  for (const auto& s : analysis.skipped) out.passedOver += s.keys;
  if (analysis.pairs.size() > kMostPairs) analysis.pairs.resize(kMostPairs);
  std::vector<ContactId> ids;
  ids.reserve(analysis.pairs.size() * 2);
  for (const auto& p : analysis.pairs) {
    ids.emplace_back(p.a);
    ids.emplace_back(p.b);
  }
  CARTERA_ASSIGN(const auto rows, contacts::rows(db, ids));
  QHash<qint64, QString> names;
  for (const auto& row : rows) names.insert(row.id.value, row.name);
  out.pairs.reserve(analysis.pairs.size());
  for (auto& p : analysis.pairs) {
    const QString a = names.value(p.a);
    const QString b = names.value(p.b);
    out.pairs.push_back({std::move(p), a, b});
  }
  return out;
}

Result<std::vector<std::optional<Standing>>> standings(Connection& db, const std::vector<PairIds>& pairs) {
  std::vector<std::optional<Standing>> out;
  out.reserve(pairs.size());
  for (const PairIds& pair : pairs) {
    CARTERA_ASSIGN(auto standing, standingOf(db, pair));
    out.push_back(std::move(standing));
  }
  return out;
}

Result<Comparison> compare(Connection& db, ContactId left, ContactId right, ContactId keep) {
  Comparison out;
  CARTERA_ASSIGN(out.left, sideOf(db, left));
  CARTERA_ASSIGN(out.right, sideOf(db, right));
  const auto rank = [](const Side& s) { return std::pair(s.completeness, -s.card.contact.createdAt); };
  out.keepsRight = keep.isSet() ? keep == right : rank(out.right) > rank(out.left);
  CARTERA_ASSIGN(out.choices, merging::fieldChoices(db, out.kept().card.contact.id, out.other().card.contact.id));
  return out;
}

Result<ChangeSet> merge(Workspace& file, const Comparison& seen, const QStringList& take) {
  const merging::MergeRequest request{seen.kept().card.contact.id, seen.other().card.contact.id, take};
  CARTERA_ASSIGN(const Comparison now,
                 compare(file.db(), seen.left.card.contact.id, seen.right.card.contact.id, request.keep));
  for (const Side* side : {&now.left, &now.right})
    if (side->card.contact.deletedAt) return fail(ErrorCode::Conflict, QStringLiteral("merge.trashed"), side->name);
  if (!(now == seen)) return fail(ErrorCode::Conflict, QStringLiteral("pair.changed"), now.kept().name);
  const Op op{QStringLiteral("contact.merge"), {now.other().name, now.kept().name}};
  return file.transact(op, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(merging::merge(ctx, request));
    return {};
  });
}

Result<ChangeSet> keepSeparate(Workspace& file, ContactId a, ContactId b) {
  CARTERA_ASSIGN(const QString nameA, nameOf(file.db(), a));
  CARTERA_ASSIGN(const QString nameB, nameOf(file.db(), b));
  return file.transact({QStringLiteral("pair.separate"), {nameA, nameB}}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(pairs::keepSeparate(ctx, a, b));
    return {};
  });
}

Result<std::vector<Merged>> mergedInto(Connection& db, ContactId contact) {
  CARTERA_ASSIGN(const auto records, merging::mergesInto(db, contact));
  std::vector<Merged> out;
  for (const auto& r : records) {
    CARTERA_ASSIGN(const QString name, nameOf(db, r.other));
    out.push_back({r.other, name, r.at, r.author});
  }
  return out;
}

Result<ChangeSet> split(Workspace& file, ContactId other) {
  // Named after whom it is about, which the record of the merge says.
  CARTERA_ASSIGN(const auto record, merging::recordFor(file.db(), other));
  CARTERA_ASSIGN(const QString otherName, nameOf(file.db(), record.other));
  CARTERA_ASSIGN(const QString keptName, nameOf(file.db(), record.kept));
  return file.transact({QStringLiteral("contact.split"), {otherName, keptName}}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(merging::split(ctx, other));
    return {};
  });
}

}  // namespace cartera::duplicatedata
