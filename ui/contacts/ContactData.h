// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/BulkEdit.h"
#include "core/contacts/ContactFields.h"
#include "core/contacts/ContactStore.h"
#include "core/workspace/Workspace.h"
#include "ui/duplicates/DuplicateData.h"

/// What the page of contacts reads and writes through JobRunner. Readers run on a reader's thread, writers on the
/// writer's; each writer is one change of the history.
namespace cartera::contactdata {

/// How many entries of the timeline are fetched at a time.
inline constexpr int kTimelinePage = 30;

/// All that the card of one contact shows.
struct Details {
  ContactCard card;
  /// What the contact is called, also when it has no name; see recordnames::ofContact().
  QString name;
  /// The newest of them.
  std::vector<Interaction> interactions;
  bool moreInteractions = false;
  /// Fields that users defined, for adding one.
  std::vector<CustomField> customFields;
  /// The entries of the list of exclusions that forbid writing to the contact, the oldest first.
  std::vector<Suppression> exclusions;
  /// The file the contact came from; empty if it was not imported.
  QString importedFrom;
  qint64 importedAt = 0;
  /// Who was merged into the contact, the newest first.
  std::vector<duplicatedata::Merged> merged;
};

/// Interactions of these kinds; of all when there are none.
using Kinds = std::vector<InteractionKind>;
[[nodiscard]] Result<Details> load(Connection& db, ContactId id, const Kinds& kinds = {});
/// Further entries of the timeline, older than the last one shown.
[[nodiscard]] Result<std::vector<Interaction>> older(Connection& db, ContactId id, const Interaction& last,
                                                     const Kinds& kinds = {});

/// One cell of a contact through time, newest first.
struct PastValue {
  qint64 at = 0;
  QString author;
  Op op;
  QString before, after;
};
/// What a field is in the file.
struct Cell {
  Table table = Table::Contact;
  qint64 row = 0;
  QString column;
};
[[nodiscard]] Result<std::vector<PastValue>> pastOf(Connection& db, const Cell& cell);

/// Sets one field by its outside key; `name` is for the history. A role in a company has the key "@role:NUMBER".
[[nodiscard]] Result<ChangeSet> edit(Workspace& file, ContactId id, const QString& name, const QString& key,
                                     const QString& value);
[[nodiscard]] Result<ChangeSet> setStage(Workspace& file, ContactId id, const QString& name, const QString& stage);
/// A note, a call, a visit: whose it is stands in it.
[[nodiscard]] Result<ChangeSet> addInteraction(Workspace& file, const QString& name, const Interaction& interaction);
[[nodiscard]] Result<ChangeSet> addTask(Workspace& file, ContactId id, const QString& title, const QString& isoDay);
[[nodiscard]] Result<ChangeSet> finishTask(Workspace& file, TaskId id);
/// Sets role, dates and rank of a membership; without an id the company is found or made by its name first. Who has left
/// his main company gets another one as the main one, if there is one.
[[nodiscard]] Result<ChangeSet> saveMembership(Workspace& file, const QString& name, const CardMembership& membership);
[[nodiscard]] Result<ChangeSet> removeMembership(Workspace& file, const QString& name, MembershipId id);
/// What was said before stays.
[[nodiscard]] Result<ChangeSet> addConsent(Workspace& file, const QString& name, const ConsentEvent& event);
/// Puts a contact on the list of exclusions, or takes one entry off it; `name` is for the history.
[[nodiscard]] Result<ChangeSet> addExclusion(Workspace& file, const QString& name, const Suppression& entry);
[[nodiscard]] Result<ChangeSet> liftExclusion(Workspace& file, const QString& name, SuppressionId id);
/// A new field of one's own, and its value for one contact unless that is empty: one change. Fails as
/// customfields::add() and customfields::set() do, and then nothing is made.
[[nodiscard]] Result<ChangeSet> addField(Workspace& file, ContactId id, const CustomField& field, const QString& value);
/// One thing done to many, as one change. `progress` as for trash().
[[nodiscard]] Result<ChangeSet> editMany(Workspace& file, const std::vector<ContactId>& ids, const bulkedit::Edit& edit,
                                         const bulkedit::Progress& progress = {});
/// All of them as one change. Those that are in the trash already are passed over. `progress` hears how many are done
/// and the share of all; when it answers false nothing is moved and the answer is Cancelled.
[[nodiscard]] Result<ChangeSet> trash(Workspace& file, const std::vector<ContactId>& ids,
                                      const std::function<bool(qint64, double)>& progress = {});
/// Out of the trash again, in the same way.
[[nodiscard]] Result<ChangeSet> restore(Workspace& file, const std::vector<ContactId>& ids, const Op& op,
                                        const std::function<bool(qint64, double)>& progress = {});

/// A contact that was made, and the change that made it.
struct Added {
  ContactId id;
  ChangeSet change;
};
/// `name` is for the history.
[[nodiscard]] Result<Added> add(Workspace& file, ContactKind kind, const QString& name,
                                const contactfields::FieldValues& values);

}  // namespace cartera::contactdata
