// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of one row: a new contact, an old one that knows more, one left alone, or nothing but its refusals.
#include <algorithm>

#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/RecordNames.h"
#include "core/contacts/SuppressionStore.h"
#include "core/exchange/ImportRun.h"

namespace cartera {

void ImportRun::skip(ImportRow& row, const QString& reason, const QString& column) {
  ++m_report.skipped;
  // The reason is told once: by the problem that caused it if there is one, else by one of its own.
  bool told = false;
  for (auto& p : row.problems)
    if (p.reason == reason) told = p.skipped = true;
  if (!told) row.problems.push_back({row.line, column, {}, reason, true});
  row.refused = reason;
}

Result<> ImportRun::create(const StoreContext& ctx, ImportRow& row, const RowMatcher::Sought& sought, qint64 importKey,
                           ContactId similar) {
  const QString name = row.value(QStringLiteral("full_name"));
  const qint64 before = ctx.ids.next();
  CARTERA_ASSIGN(const auto made, m_apply->create(ctx, row, importKey));
  if (!made.isSet()) {
    skip(row, QStringLiteral("name.missing"), nameColumn());
    ++m_report.refused;
    return {};
  }
  if (m_apply->usedStores()) {
    CARTERA_TRY(m_matcher.rememberWritten(made, before));
  } else {
    m_matcher.remember(row, sought, made);
  }
  meet(made);
  m_matcher.rememberSecondNumber(row.value(QStringLiteral("external_id2")), made);
  ++m_report.imported;
  if (const QString trashed = m_trashed.nameOf(sought, importKey); !trashed.isEmpty())
    row.problems.push_back({row.line, {}, trashed, QStringLiteral("contact.in_trash"), false});
  constexpr qsizetype kNames = 3;
  if (row.isCompany && ++m_report.companies <= kNames) m_report.companyNames += name;
  return similar.isSet() ? noteLookAlike(ctx, row.line, made, similar) : Result<>{};
}

Result<QString> ImportRun::nameOf(const StoreContext& ctx, ContactId contact) {
  CARTERA_ASSIGN(const Contact there, contacts::get(ctx.db, contact));
  return recordnames::ofContact(ctx.db, there);
}

Result<> ImportRun::noteLookAlike(const StoreContext& ctx, qint64 line, ContactId made, ContactId similar) {
  ++m_report.duplicates;
  if (m_report.lookAlikes.size() >= ImportPlan::kProblemsListed) return {};
  CARTERA_ASSIGN(const QString name, nameOf(ctx, made));
  CARTERA_ASSIGN(const QString other, nameOf(ctx, similar));
  m_report.lookAlikes.push_back({line, made, name, similar, other});
  return {};
}

Result<> ImportRun::merge(const StoreContext& ctx, ContactId there, ImportRow& row) {
  // What an earlier line of this list said of the same contact is not overwritten by a later one: the list twice would
  // change it to and fro.
  const bool isMet = m_met.contains(there.value);
  meet(there);
  const bool overwrite = m_options.onDuplicate == OnDuplicate::Overwrite && !isMet;
  CARTERA_ASSIGN(const auto difference, m_apply->difference(ctx, there, row, overwrite));
  if (m_options.onDuplicate == OnDuplicate::Skip || m_options.onDuplicate == OnDuplicate::Create) {
    CARTERA_ASSIGN(const bool refused, m_apply->refuse(ctx, difference));
    if (refused) {
      ++m_report.updated;
    } else if (difference.isEmpty()) {
      ++m_report.unchanged;
    } else {
      skip(row, QStringLiteral("duplicate.skipped"));
    }
    return {};
  }
  CARTERA_TRY(tell(ctx, there, row, difference, overwrite));
  // Before it has them itself.
  CARTERA_ASSIGN(const ContactId similar, m_matcher.findOther(difference.added(overwrite), there));
  const qint64 before = ctx.ids.next();
  CARTERA_ASSIGN(const bool changed, m_apply->update(ctx, there, row, difference, overwrite));
  if (changed) CARTERA_TRY(m_matcher.rememberWritten(there, before));
  for (const auto& [key, value] : difference.added(overwrite))
    if (key == QLatin1String("external_id2")) m_matcher.rememberSecondNumber(value, there);
  ++(changed ? m_report.updated : m_report.unchanged);
  return changed && similar.isSet() ? noteLookAlike(ctx, row.line, there, similar) : Result<>{};
}

/// What did not go in where it stood, what went in beside it, and what had to go for it.
Result<> ImportRun::tell(const StoreContext& ctx, ContactId there, ImportRow& row,
                         const ImportApply::Difference& difference, bool overwrites) {
  std::vector<ImportProblem> kept;
  std::vector<ImportProblem> further;
  std::vector<ImportProblem> replaced;
  const auto add = [&row](std::vector<ImportProblem>& to, const contactfields::FieldValues& values,
                          const QString& reason) {
    for (const auto& [key, value] : values) to.push_back({row.line, key, value, reason, false});
  };
  if (overwrites) {
    for (const auto& old : difference.replaced)
      replaced.push_back({row.line, headingOf(old.key), old.was, QStringLiteral("value.replaced"), false, {}, old.now});
    if (difference.photoDiffers)
      replaced.push_back({row.line, QStringLiteral("photo"), {}, QStringLiteral("photo.replaced"), false});
  } else {
    add(kept, difference.differs, QStringLiteral("value.kept"));
    add(kept, difference.extraDiffers, QStringLiteral("value.kept"));
    if (difference.photoDiffers)
      kept.push_back({row.line, QStringLiteral("photo"), {}, QStringLiteral("photo.kept"), false});
  }
  add(further, difference.further, QStringLiteral("value.further"));
  if (kept.empty() && further.empty() && replaced.empty()) return {};
  CARTERA_ASSIGN(const QString name, nameOf(ctx, there));
  for (auto* list : {&kept, &further, &replaced})
    for (ImportProblem& p : *list) p.contact = name;
  for (auto& p : kept) note(m_report.kept, m_report.keptCount, std::move(p));
  for (auto& p : further) note(m_report.further, m_report.furtherCount, std::move(p));
  for (auto& p : replaced) note(m_report.replaced, m_report.replacedCount, std::move(p));
  return {};
}

/// Who says no in a row that is left out says no: nobody goes on being written to because another cell was faulty.
Result<Heeded> ImportRun::refuseOnly(const StoreContext& ctx, ImportRow& row, const RowMatcher::Sought& sought) {
  if (!row.saysNo()) return Heeded::No;
  if (!row.slipped.refused.empty()) {
    m_slipped.push_back(row.slipped);
    return Heeded::No;
  }
  CARTERA_ASSIGN(const auto answer, m_matcher.find(row, sought));
  Heeded heeded = Heeded::Before;
  if (answer.same.isSet()) {
    CARTERA_ASSIGN(const auto difference, m_apply->difference(ctx, answer.same, row));
    CARTERA_ASSIGN(const bool news, m_apply->refuse(ctx, difference));
    if (news) heeded = Heeded::Now;
  } else {
    CARTERA_ASSIGN(heeded, m_apply->refuseAddresses(ctx, row));
  }
  if (heeded != Heeded::Now) return heeded;
  m_refusedOnly = true;
  row.problems.push_back({row.line, {}, {}, QStringLiteral("refusal.kept"), false});
  return heeded;
}

/// Whoever has said no under a number is not written to under another name with the same one.
Result<> ImportRun::heedNo(const StoreContext& ctx, const std::vector<ContactId>& there, ImportRow& row) {
  for (const ContactId other : there) {
    for (ImportedConsent& said : row.consents) {
      if (!said.isYes()) continue;
      CARTERA_ASSIGN(const auto holds, consents::current(ctx.db, other, said.channel));
      CARTERA_ASSIGN(const auto excluded, suppressions::find(ctx.db, other, said.channel, {}));
      if (!(holds && consents::isNo(holds->state)) && !excluded) continue;
      note(m_report.kept, m_report.keptCount,
           {row.line, QStringLiteral("consent.") + toText(said.channel), QStringLiteral("yes"),
            QStringLiteral("consent.refused"), false});
      // Its day and its proof stay; they allow nothing by themselves.
      said.granted.reset();
    }
  }
  return {};
}

Result<> ImportRun::settle(const StoreContext& ctx, ImportRow& row, const RowMatcher::Sought& sought) {
  if (row.refused.isEmpty() && m_options.strict && !row.problems.empty()) row.refused = row.problems.front().reason;
  if (!row.refused.isEmpty()) {
    CARTERA_ASSIGN(const Heeded heeded, refuseOnly(ctx, row, sought));
    skip(row, row.refused);
    // The same list again is as good as it was the first time.
    if (heeded == Heeded::No) ++m_report.refused;
    return {};
  }
  const qint64 importKey = m_matcher.importKey(row, sought);
  CARTERA_ASSIGN(auto answer, m_matcher.find(row, sought));
  if (m_options.onDuplicate == OnDuplicate::Create && answer.same.isSet()) {
    answer.similar = answer.same;
    // A second record of somebody who says no does not leave the first one with a yes.
    if (row.saysNo()) {
      CARTERA_ASSIGN(const auto difference, m_apply->difference(ctx, answer.same, row));
      CARTERA_TRY(m_apply->refuse(ctx, difference));
    }
    answer.same = {};
  }
  if (!answer.same.isSet()) {
    CARTERA_ASSIGN(answer.same, m_matcher.findByImportKey(importKey));
  }
  if (!answer.same.isSet() && !answer.similar.isSet() && m_options.onDuplicate != OnDuplicate::Create) {
    CARTERA_ASSIGN(answer.same, m_apply->knownByNameAlone(ctx, row));
  }
  CARTERA_TRY(heedNo(ctx, answer.sameNumber, row));
  if (answer.same.isSet()) {
    m_matcher.rememberNumber(sought, answer.same);
    return merge(ctx, answer.same, row);
  }
  return create(ctx, row, sought, importKey, answer.similar);
}

/// What the list calls a field: the heading of its column, else the field itself.
QString ImportRun::headingOf(const QString& key) {
  if (m_headings.isEmpty() && !m_plan.namesFields) {
    // Of several columns the first one counts.
    for (auto column = m_plan.columns.rbegin(); column != m_plan.columns.rend(); ++column)
      m_headings.insert(column->field.toString(), column->name);
  }
  return m_headings.value(key, key);
}

/// Where a name would stand.
QString ImportRun::nameColumn() const {
  for (const char* base : {"full_name", "given", "family", "org"}) {
    for (const PlannedColumn& column : m_plan.columns) {
      if (column.field.base == QLatin1String(base)) return column.name;
    }
  }
  return {};
}

}  // namespace cartera
