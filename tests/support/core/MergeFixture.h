// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>

#include "core/contacts/AddressStore.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/InteractionStore.h"
#include "core/contacts/MembershipStore.h"
#include "core/contacts/PointStore.h"
#include "core/contacts/SuppressionStore.h"
#include "core/contacts/TagStore.h"
#include "core/contacts/TaskStore.h"
#include "core/duplicates/DuplicateScan.h"
#include "core/duplicates/Merge.h"
#include "core/duplicates/MergeWays.h"
#include "core/duplicates/PairDecisions.h"
#include "core/storage/Trash.h"
#include "tests/support/core/WorkspaceFixture.h"

namespace cartera::test {

/// A file in which people are merged and split.
struct MergeFixture : WorkspaceFixture {
  ChangeSet act(const char* code, const std::function<Result<>(StoreContext&)>& work) const {
    return taken(file->transact(Op{QLatin1String(code), {QStringLiteral("x")}}, work));
  }
  ContactId add(const contactfields::FieldValues& values, ContactKind kind = ContactKind::Person) const {
    ContactId id;
    act("contact.add", [&](StoreContext& ctx) -> Result<> {
      CARTERA_ASSIGN(id, contactfields::create(ctx, kind, values));
      return {};
    });
    return id;
  }
  void set(ContactId id, const QString& key, const QString& value) const {
    act("contact.edit", [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(contactfields::applyField(ctx, id, key, value));
      return {};
    });
  }
  merging::MergeOutcome merge(ContactId keep, ContactId other, const QStringList& take = {}) const {
    merging::MergeOutcome out;
    act("contact.merge", [&](StoreContext& ctx) -> Result<> {
      CARTERA_ASSIGN(out, merging::merge(ctx, {keep, other, take}));
      return {};
    });
    return out;
  }
  Error refusedMerge(ContactId keep, ContactId other, const QStringList& take = {}) const {
    const auto done = file->transact(Op{QStringLiteral("contact.merge"), {}}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(merging::merge(ctx, {keep, other, take}));
      return {};
    });
    REQUIRE_FALSE(done);
    return done.error();
  }
  merging::SplitOutcome split(ContactId id) const {
    merging::SplitOutcome out;
    act("contact.split", [&](StoreContext& ctx) -> Result<> {
      CARTERA_ASSIGN(out, merging::split(ctx, id));
      return {};
    });
    return out;
  }
  [[nodiscard]] contactfields::FieldValues fields(ContactId id) const {
    return contactfields::flatten(taken(contacts::card(file->db(), id)));
  }
  [[nodiscard]] QString field(ContactId id, const QString& key) const {
    for (const auto& [k, v] : fields(id))
      if (k == key) return v;
    return {};
  }
  /// Every cell of every recorded table but the ones that the journal may leave behind: rows that an undo put in the trash.
  [[nodiscard]] QString live() const {
    QString out;
    for (const auto& table : schema::recordedTables()) {
      const QStringList columns = taken(schema::columnsOf(file->db(), table));
      Statement s(file->db(), QStringLiteral("SELECT ") +
                                  columns.join(QStringLiteral(" || '|' || "))
                                      .replace(QRegularExpression(QStringLiteral("(\\w+)(?= \\|\\||$)")),
                                               QStringLiteral("coalesce(\\1, '')")) +
                                  QStringLiteral(" FROM ") + QLatin1String(table.name) +
                                  QStringLiteral(" WHERE deleted_at IS NULL ORDER BY id"));
      taken(s.each([&](const Statement& r) { out += QLatin1String(table.name) + u' ' + r.text(0) + u'\n'; }));
    }
    return out;
  }
  void mustBeSound() const {
    const QStringList problems = taken(file->check());
    INFO(problems.join(QLatin1Char('\n')).toStdString());
    CHECK(problems.isEmpty());
  }
  static void taken(const Result<>& r) {
    if (!r) FAIL(r.error().subject.toStdString() + ": " + r.error().detail.toStdString());
  }
  using WorkspaceFixture::taken;
};

}  // namespace cartera::test
