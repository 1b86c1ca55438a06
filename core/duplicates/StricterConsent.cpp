// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/StricterConsent.h"

#include "core/contacts/ConsentStore.h"

namespace cartera::merging {

namespace {

/// A no is stricter than doubt, doubt than a yes; without an answer there is nothing to be strict about.
int strictness(const std::optional<ConsentEvent>& answer) {
  if (!answer) return 0;
  if (consents::isNo(answer->state)) return 3;
  return consents::allows(answer) ? 1 : 2;
}

}  // namespace

Result<StricterConsent> StricterConsent::of(Connection& db, ContactId kept, ContactId other) {
  StricterConsent out;
  for (const Channel channel : allChannels()) {
    CARTERA_ASSIGN(const auto first, consents::current(db, kept, channel));
    CARTERA_ASSIGN(const auto second, consents::current(db, other, channel));
    const auto& stricter = strictness(second) > strictness(first) ? second : first;
    if (stricter) out.m_answers.push_back(*stricter);
  }
  return out;
}

Result<> StricterConsent::hold(const Merging& merging) const {
  for (const ConsentEvent& answer : m_answers) {
    CARTERA_ASSIGN(const auto now, consents::current(merging.ctx.db, merging.kept, answer.channel));
    if (strictness(now) >= strictness(answer)) continue;
    ConsentEvent again = answer;
    again.id = ConsentId();
    again.contact = merging.kept;
    again.importRun = ImportRunId();
    again.source = QStringLiteral("merge");
    // Said now, and never older than what it answers.
    again.at = now && now->at >= merging.ctx.clock.nowMs() ? now->at + 1 : 0;
    CARTERA_ASSIGN(const ConsentId id, consents::append(merging.ctx, again));
    CARTERA_TRY(addRow(merging.ctx, merging.merge,
                       {0, Table::ConsentEvent, id.value, QStringLiteral("contact_id"), QStringLiteral("made")}));
  }
  return {};
}

}  // namespace cartera::merging
