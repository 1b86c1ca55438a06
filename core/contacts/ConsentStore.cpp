// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ConsentStore.h"

#include <algorithm>
#include <tuple>

#include "core/storage/Rows.h"

namespace cartera::consents {

namespace {

const QString kSelect = QStringLiteral(
    "SELECT id, contact_id, channel, state, basis, at, source, text_version, evidence, address, recorded_at, "
    "recorded_by, import_run_id FROM consent_event WHERE ");

ConsentEvent read(Statement& s) {
  ConsentEvent e;
  e.id = s.id<ConsentId>(0);
  e.contact = s.id<ContactId>(1);
  e.channel = channelFrom(s.text(2)).value_or(Channel::Partners);
  e.state = consentStateFrom(s.text(3)).value_or(ConsentState::Unknown);
  e.basis = s.text(4);
  e.at = s.integer(5);
  e.source = s.text(6);
  e.textVersion = s.text(7);
  e.evidence = s.text(8);
  e.address = s.text(9);
  e.recordedAt = s.integer(10);
  e.recordedBy = s.text(11);
  e.importRun = s.id<ImportRunId>(12);
  return e;
}

Columns columnsOf(const ConsentEvent& e) {
  return {{"contact_id", column(e.contact.value)},
          {"channel", toText(e.channel)},
          {"state", toText(e.state)},
          {"basis", column(e.basis)},
          {"at", column(e.at)},
          {"source", column(e.source)},
          {"text_version", column(e.textVersion)},
          {"evidence", column(e.evidence)},
          {"address", column(e.address)},
          {"recorded_at", column(e.recordedAt)},
          {"recorded_by", column(e.recordedBy)},
          {"import_run_id", idOrNull(e.importRun.value)}};
}

}  // namespace

bool isNo(ConsentState state) { return state == ConsentState::Denied || state == ConsentState::Withdrawn; }

bool allowsByItself(const QString& basis) {
  return basis == QLatin1String("customer_relation") || basis == QLatin1String("contract");
}

bool allows(const std::optional<ConsentEvent>& answer) {
  return answer && !isNo(answer->state) && (answer->state == ConsentState::Granted || allowsByItself(answer->basis));
}

Result<ConsentId> append(const StoreContext& ctx, ConsentEvent event) {
  if (!event.id.isSet()) event.id = ConsentId(ctx.ids.next());
  event.recordedAt = ctx.clock.nowMs();
  event.recordedBy = ctx.author;
  // Nobody has answered in the future: such a date would beat every later no.
  const bool undated = event.at == 0 || event.at > event.recordedAt;
  if (undated) event.at = event.recordedAt;
  if (undated && isNo(event.state)) {
    // A no that is said now holds now, also when the clock was ahead while the yes was written down.
    CARTERA_ASSIGN(const auto holds, current(ctx.db, event.contact, event.channel));
    if (holds && holds->at > event.at) event.at = holds->at;
  }
  CARTERA_TRY(insertRow(ctx.db, "consent_event", event.id.value, columnsOf(event)));
  return event.id;
}

Result<std::vector<ConsentEvent>> events(Connection& db, ContactId contact) {
  Statement s(db, kSelect + QStringLiteral("contact_id = :contact AND deleted_at IS NULL ORDER BY at, id"));
  s.bind(":contact", contact);
  return collect(s, read);
}

QString newestFirst(const QString& alias) {
  QString order = QStringLiteral(
      " ORDER BY (@.import_run_id IS NOT NULL AND @.state NOT IN ('denied', 'withdrawn') AND (@.state = 'granted' OR "
      "@.basis IS NOT NULL) AND EXISTS (SELECT 1 FROM consent_event n WHERE n.contact_id = @.contact_id AND "
      "n.channel = @.channel AND n.state IN ('denied', 'withdrawn') AND n.deleted_at IS NULL)), @.at DESC, "
      "@.state IN ('denied', 'withdrawn') DESC, @.id DESC ");
  return order.replace(u'@', alias);
}

Result<std::optional<ConsentEvent>> current(Connection& db, ContactId contact, Channel channel) {
  static const QString kSql = kSelect +
                              QStringLiteral("contact_id = :contact AND channel = :channel AND deleted_at IS NULL") +
                              newestFirst(QStringLiteral("consent_event")) + QStringLiteral("LIMIT 1");
  Statement s(db, kSql);
  s.bind(":contact", contact).bind(":channel", toText(channel));
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) return std::nullopt;
  return read(s);
}

std::optional<ConsentEvent> current(const std::vector<ConsentEvent>& events, Channel channel) {
  const bool anyNo = std::any_of(events.begin(), events.end(),
                                 [&](const ConsentEvent& e) { return e.channel == channel && isNo(e.state); });
  const auto rank = [anyNo](const ConsentEvent& x) {
    const bool yesOfList =
        x.importRun.isSet() && !isNo(x.state) && (x.state == ConsentState::Granted || !x.basis.isEmpty());
    return std::make_tuple(!(anyNo && yesOfList), x.at, isNo(x.state), x.id.value);
  };
  std::optional<ConsentEvent> best;
  for (const ConsentEvent& e : events) {
    if (e.channel != channel) continue;
    if (!best || rank(*best) < rank(e)) best = e;
  }
  return best;
}

}  // namespace cartera::consents
