// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/SampleShop.h"

#include <algorithm>
#include <numeric>

#include "core/contacts/AddressStore.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/InteractionStore.h"
#include "core/contacts/MembershipStore.h"
#include "core/contacts/PointStore.h"
#include "core/contacts/SuppressionStore.h"
#include "core/contacts/TagStore.h"
#include "core/contacts/TaskStore.h"
#include "core/sample/SamplePlan.h"
#include "core/workspace/Workspace.h"

namespace cartera {

namespace {

using namespace sample;

// Any number would do; this one must never change, or everybody's example changes with it.
constexpr quint64 kSeed = 0x4E75'6E65'7A20'3436ULL;

Plan makePlan(const QDate& today, const QString& language) {
  const Lists lists;
  Plan plan;
  Maker maker{lists, today, language == QLatin1String("es"), Random(kSeed)};
  addPeople(plan, maker);
  addConsents(plan, maker);
  addInteractions(plan, maker);
  addTasks(plan, maker);
  return plan;
}

/// Writes the plan through the stores. What a store takes from the clock and the author (when a stage was entered, who
/// recorded a consent) is said by a clock of its own, which stands where the sample's history stands.
class Writer {
 public:
  Writer(const StoreContext& ctx, const Plan& plan)
      : m_plan(plan), m_then(0), m_ctx{ctx.db, ctx.ids, m_then, staff().front()}, m_ids(plan.people.size()) {}

  Result<> writePeople() {
    for (const CustomField& f : m_plan.fields) {
      CARTERA_ASSIGN(const FieldId id, customfields::define(m_ctx, f.name, f.type, f.choices));
      m_fields.push_back(id);
    }
    // In the order in which they came, so that their numbers grow with their age.
    std::vector<size_t> order(m_plan.people.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
      return m_plan.people[a].contact.createdAt < m_plan.people[b].contact.createdAt;
    });
    for (const size_t i : order) CARTERA_TRY(writeCard(i));
    for (const size_t i : order) CARTERA_TRY(writeMemberships(i));
    return {};
  }

  Result<> writeHistory() {
    for (size_t i = 0; i < m_plan.people.size(); ++i) {
      const PlannedContact& p = m_plan.people[i];
      for (Interaction interaction : p.interactions) {
        interaction.contact = m_ids[i];
        CARTERA_TRY(interactions::insert(m_ctx, interaction));
      }
      for (Task task : p.tasks) {
        task.contact = m_ids[i];
        CARTERA_TRY(tasks::insert(m_ctx, task));
      }
      CARTERA_TRY(writeConsents(p, m_ids[i]));
      if (p.trashedAt != 0) {
        m_then.set(p.trashedAt);
        CARTERA_TRY(contacts::moveToTrash(m_ctx, m_ids[i]));
      }
    }
    return {};
  }

 private:
  Result<> writeCard(size_t i) {
    const PlannedContact& p = m_plan.people[i];
    m_then.set(p.contact.createdAt);
    Contact contact = p.contact;
    contact.stage = p.stages.front().stage;
    CARTERA_ASSIGN(const ContactId id, contacts::insert(m_ctx, contact));
    m_ids[i] = id;
    for (size_t s = 1; s < p.stages.size(); ++s)
      CARTERA_TRY(contacts::setStage(m_ctx, id, p.stages[s].stage, p.stages[s].enteredAt));
    for (Point point : p.points) {
      point.contact = id;
      CARTERA_TRY(points::add(m_ctx, point));
    }
    for (Address address : p.addresses) {
      address.contact = id;
      CARTERA_TRY(addresses::add(m_ctx, address));
    }
    for (const QString& tag : p.tags) CARTERA_TRY(tags::add(m_ctx, id, tag));
    for (const auto& [field, value] : p.customValues) CARTERA_TRY(customfields::set(m_ctx, id, m_fields[field], value));
    return {};
  }

  Result<> writeMemberships(size_t i) {
    for (const PlannedMembership& planned : m_plan.people[i].memberships) {
      Membership membership = planned.membership;
      membership.contact = m_ids[i];
      membership.company = m_ids[planned.company];
      CARTERA_TRY(memberships::add(m_ctx, membership));
    }
    return {};
  }

  Result<> writeConsents(const PlannedContact& p, ContactId id) {
    m_ctx.author = p.contact.owner.isEmpty() ? staff().front() : p.contact.owner;
    for (ConsentEvent event : p.consents) {
      event.contact = id;
      m_then.set(event.at);
      CARTERA_TRY(consents::append(m_ctx, event));
    }
    for (Suppression suppression : p.suppressions) {
      suppression.contact = id;
      CARTERA_TRY(suppressions::add(m_ctx, suppression));
    }
    return {};
  }

  const Plan& m_plan;
  FixedClock m_then;
  StoreContext m_ctx;
  std::vector<ContactId> m_ids;
  std::vector<FieldId> m_fields;
};

}  // namespace

Result<> fillSample(Workspace& file, QDate today, const QString& language) {
  const Plan plan = makePlan(today, language);
  const Op op{QStringLiteral("sample"), {sampleShopName(), QString::number(plan.people.size())}, ChangeKind::Bulk};
  auto done = file.transact(op, [&](StoreContext& ctx) -> Result<> {
    Writer writer(ctx, plan);
    CARTERA_TRY(writer.writePeople());
    CARTERA_TRY(file.chunk());
    return writer.writeHistory();
  });
  if (!done) return fail(done.error());
  return {};
}

QString sampleShopName() { return QStringLiteral("Ferretería Núñez"); }

}  // namespace cartera
