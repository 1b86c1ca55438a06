// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactData.h"

#include "core/base/Dates.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/InteractionStore.h"
#include "core/contacts/MembershipStore.h"
#include "core/contacts/RecordNames.h"
#include "core/contacts/SuppressionStore.h"
#include "core/contacts/TaskStore.h"
#include "core/storage/History.h"

namespace cartera::contactdata {

namespace {

const QLatin1String kRole("@role:");

/// The import that brought a contact, as its first change tells.
Result<> findImport(Connection& db, Details& out) {
  const History history(db);
  CARTERA_ASSIGN(const std::vector<qint64> changes, history.changesOfRow(Table::Contact, out.card.contact.id.value));
  if (changes.empty()) return {};
  CARTERA_ASSIGN(const ChangeInfo first, history.get(ChangeId(changes.front())));
  if (first.op.code != QLatin1String("import")) return {};
  out.importedFrom = first.op.args.value(0);
  out.importedAt = first.at;
  return {};
}

Result<> setRole(const StoreContext& ctx, const QString& key, const QString& role) {
  CARTERA_ASSIGN(Membership m, memberships::get(ctx.db, MembershipId(key.mid(kRole.size()).toLongLong())));
  m.role = role;
  CARTERA_TRY(memberships::update(ctx, m));
  return {};
}

}  // namespace

Result<Details> load(Connection& db, ContactId id, const Kinds& kinds) {
  Details out;
  CARTERA_ASSIGN(out.card, contacts::card(db, id));
  CARTERA_ASSIGN(out.name, recordnames::ofContact(db, out.card.contact));
  CARTERA_ASSIGN(out.interactions, interactions::ofContact(db, id, kTimelinePage, 0, {}, kinds));
  out.moreInteractions = out.interactions.size() == kTimelinePage;
  CARTERA_ASSIGN(out.customFields, customfields::all(db));
  CARTERA_ASSIGN(out.exclusions, suppressions::concerning(db, id, suppressions::addressesOf(out.card)));
  CARTERA_ASSIGN(out.merged, duplicatedata::mergedInto(db, id));
  if (out.card.contact.importRun.isSet()) CARTERA_TRY(findImport(db, out));
  return out;
}

Result<std::vector<Interaction>> older(Connection& db, ContactId id, const Interaction& last, const Kinds& kinds) {
  return interactions::ofContact(db, id, kTimelinePage, last.at, last.id, kinds);
}

Result<std::vector<PastValue>> pastOf(Connection& db, const Cell& cell) {
  const History history(db);
  CARTERA_ASSIGN(const std::vector<CellChange> changes, history.ofRow(cell.table, cell.row));
  std::vector<PastValue> out;
  for (auto it = changes.rbegin(); it != changes.rend(); ++it) {
    if (it->column != cell.column || it->before == it->after) continue;
    out.push_back({it->at, it->author, it->op, it->before.toString(), it->after.toString()});
  }
  return out;
}

Result<ChangeSet> edit(Workspace& file, ContactId id, const QString& name, const QString& key, const QString& value) {
  const bool role = key.startsWith(kRole);
  const Op op{QStringLiteral("contact.edit"), {name, role ? QStringLiteral("org.name") : key}};
  return file.transact(op, [&](StoreContext& ctx) -> Result<> {
    if (role) return setRole(ctx, key, value);
    CARTERA_TRY(contactfields::applyField(ctx, id, key, value));
    return {};
  });
}

Result<ChangeSet> setStage(Workspace& file, ContactId id, const QString& name, const QString& stage) {
  return file.transact({QStringLiteral("contact.stage"), {name, stage}}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(contacts::setStage(ctx, id, stage, ctx.clock.nowMs()));
    return {};
  });
}

Result<ChangeSet> addInteraction(Workspace& file, const QString& name, const Interaction& interaction) {
  const bool isNote = interaction.kind == InteractionKind::Note;
  const Op op = isNote ? Op{QStringLiteral("note.add"), {name}}
                       : Op{QStringLiteral("interaction.add"), {name, toText(interaction.kind)}};
  return file.transact(op, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(interactions::insert(ctx, interaction));
    return {};
  });
}

Result<ChangeSet> addTask(Workspace& file, ContactId id, const QString& title, const QString& isoDay) {
  return file.transact({QStringLiteral("task.add"), {title}}, [&](StoreContext& ctx) -> Result<> {
    Task task;
    task.contact = id;
    task.title = title;
    task.dueOn = isoDay;
    task.owner = ctx.author;
    CARTERA_TRY(tasks::insert(ctx, task));
    return {};
  });
}

Result<ChangeSet> finishTask(Workspace& file, TaskId id) {
  CARTERA_ASSIGN(const Task task, tasks::get(file.db(), id));
  return file.transact({QStringLiteral("task.done"), {task.title}}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(tasks::setDone(ctx, id, true));
    return {};
  });
}

Result<ChangeSet> saveMembership(Workspace& file, const QString& name, const CardMembership& membership) {
  const Op op{QStringLiteral("contact.edit"), {name, QStringLiteral("org.name")}};
  return file.transact(op, [&](StoreContext& ctx) -> Result<> {
    Membership is = membership.membership;
    if (!is.id.isSet()) {
      CARTERA_ASSIGN(is.company, memberships::joinByName(ctx, is.contact, membership.companyName, is.isPrimary));
    }
    CARTERA_ASSIGN(const std::vector<CardMembership> all, memberships::ofContact(ctx.db, is.contact));
    for (const CardMembership& m : all) {
      if (is.id.isSet() || m.membership.company != is.company) continue;
      is.id = m.membership.id;
      is.position = m.membership.position;
      is.isPrimary = m.membership.isPrimary;
    }
    CARTERA_TRY(memberships::update(ctx, is));
    if (!is.isPrimary || is.endedOn.isEmpty() || is.endedOn > dates::iso(ctx.clock.today())) return {};
    for (const CardMembership& m : all) {
      if (m.membership.id == is.id || !m.membership.endedOn.isEmpty()) continue;
      Membership next = m.membership;
      next.isPrimary = true;
      CARTERA_TRY(memberships::update(ctx, next));
      break;
    }
    return {};
  });
}

Result<ChangeSet> removeMembership(Workspace& file, const QString& name, MembershipId id) {
  return file.transact({QStringLiteral("contact.edit"), {name, QStringLiteral("org.name")}},
                       [&](StoreContext& ctx) -> Result<> {
                         CARTERA_TRY(memberships::remove(ctx, id));
                         return {};
                       });
}

Result<ChangeSet> addConsent(Workspace& file, const QString& name, const ConsentEvent& event) {
  return file.transact({QStringLiteral("consent.add"), {name}}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(consents::append(ctx, event));
    return {};
  });
}

Result<ChangeSet> addExclusion(Workspace& file, const QString& name, const Suppression& entry) {
  return file.transact({QStringLiteral("suppression.add"), {name}}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(suppressions::add(ctx, entry));
    return {};
  });
}

Result<ChangeSet> liftExclusion(Workspace& file, const QString& name, SuppressionId id) {
  return file.transact({QStringLiteral("suppression.remove"), {name}}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(suppressions::remove(ctx, id));
    return {};
  });
}

Result<ChangeSet> addField(Workspace& file, ContactId id, const CustomField& field, const QString& value) {
  return file.transact({QStringLiteral("field.add"), {field.name}}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_ASSIGN(const FieldId made, customfields::add(ctx, field));
    if (value.trimmed().isEmpty()) return {};
    CARTERA_TRY(customfields::set(ctx, id, made, value));
    return {};
  });
}

namespace {

using Progress = std::function<bool(qint64, double)>;

/// The name of the first, and how many more: "Ana Gil +11".
Result<QString> nameOf(Workspace& file, const std::vector<ContactId>& ids) {
  CARTERA_ASSIGN(const Contact first, contacts::get(file.db(), ids.front()));
  CARTERA_ASSIGN(QString name, recordnames::ofContact(file.db(), first));
  if (ids.size() > 1) name += QStringLiteral(" +") + QString::number(ids.size() - 1);
  return name;
}

/// Does one thing to each of them, and tells how far it is.
Result<> forEach(const std::vector<ContactId>& ids, const Progress& progress,
                 const std::function<Result<>(ContactId)>& what) {
  constexpr size_t kStep = 100;
  for (size_t i = 0; i < ids.size(); ++i) {
    CARTERA_TRY(what(ids[i]));
    const size_t done = i + 1;
    if (!progress || done % kStep != 0) continue;
    if (!progress(static_cast<qint64>(done), static_cast<double>(done) / static_cast<double>(ids.size()))) {
      return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    }
  }
  return {};
}

/// One change of many contacts. Writing down what was done (the journal, what is derived) takes near as long as doing it:
/// meanwhile `progress` is asked again what it was asked last, so that a cancel is heard.
Result<ChangeSet> changeMany(Workspace& file, const Op& op, const Progress& progress,
                             const std::function<Result<>(StoreContext&, const Progress&)>& work) {
  if (!progress) return file.transact(op, [&](StoreContext& ctx) { return work(ctx, {}); });
  constexpr double kDoing = 0.6;
  qint64 done = 0;
  double share = 0;
  const Progress told = [&](qint64 n, double s) {
    done = n;
    share = s * kDoing;
    return progress(done, share);
  };
  return file.transact(
      op, [&](StoreContext& ctx) { return work(ctx, told); }, [&] { return progress(done, share); });
}

}  // namespace

Result<ChangeSet> restore(Workspace& file, const std::vector<ContactId>& ids, const Op& op, const Progress& progress) {
  return changeMany(file, op, progress, [&](StoreContext& ctx, const Progress& told) {
    return forEach(ids, told, [&](ContactId id) -> Result<> {
      CARTERA_TRY(contacts::restore(ctx, id));
      return {};
    });
  });
}

Result<ChangeSet> editMany(Workspace& file, const std::vector<ContactId>& ids, const bulkedit::Edit& edit,
                           const bulkedit::Progress& progress) {
  if (ids.empty()) return ChangeSet{};
  CARTERA_ASSIGN(const QString name, nameOf(file, ids));
  Op op;
  switch (edit.what) {
    case bulkedit::Edit::What::AddTag: op = {QStringLiteral("tag.add"), {edit.value, name}}; break;
    case bulkedit::Edit::What::RemoveTag: op = {QStringLiteral("tag.remove"), {edit.value, name}}; break;
    case bulkedit::Edit::What::Stage: op = {QStringLiteral("contact.stage"), {name, edit.value}}; break;
    case bulkedit::Edit::What::Owner: op = {QStringLiteral("contact.edit"), {name, QStringLiteral("owner")}}; break;
  }
  return changeMany(file, op, progress, [&](StoreContext& ctx, const Progress& told) -> Result<> {
    CARTERA_TRY(bulkedit::apply(ctx, ids, edit, told));
    return {};
  });
}

Result<ChangeSet> trash(Workspace& file, const std::vector<ContactId>& ids, const Progress& progress) {
  if (ids.empty()) return ChangeSet{};
  CARTERA_ASSIGN(const QString name, nameOf(file, ids));
  return changeMany(file, {QStringLiteral("contact.trash"), {name}}, progress,
                    [&](StoreContext& ctx, const Progress& told) {
                      return forEach(ids, told, [&](ContactId id) -> Result<> {
                        CARTERA_TRY(contacts::moveToTrash(ctx, id));
                        return {};
                      });
                    });
}

Result<Added> add(Workspace& file, ContactKind kind, const QString& name, const contactfields::FieldValues& values) {
  Added out;
  auto change = file.transact({QStringLiteral("contact.add"), {name}}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_ASSIGN(out.id, contactfields::create(ctx, kind, values));
    return {};
  });
  if (!change) return fail(change.error());
  out.change = std::move(*change);
  return out;
}

}  // namespace cartera::contactdata
