// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/BulkEdit.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "core/base/Text.h"
#include "core/contacts/Contact.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/TagStore.h"
#include "core/storage/Rows.h"
#include "core/storage/Statement.h"

namespace cartera::bulkedit {

namespace {

Result<> check(const Edit& edit) {
  switch (edit.what) {
    case Edit::What::AddTag:
    case Edit::What::RemoveTag:
      if (text::clean(edit.value).isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("tag.empty"));
      break;
    case Edit::What::Stage:
      if (!edit.value.isEmpty() && !isStage(edit.value))
        return fail(ErrorCode::Invalid, QStringLiteral("stage.unknown"), edit.value);
      break;
    case Edit::What::Owner: break;
  }
  return {};
}

bool isOfTags(const Edit& edit) { return edit.what == Edit::What::AddTag || edit.what == Edit::What::RemoveTag; }

/// What stands with each of them, as (value, how many): for a tag its name with those who have it, and nothing.
Statement question(Connection& db, const Edit& edit) {
  const QString among = QStringLiteral(
      " FROM contact c WHERE c.deleted_at IS NULL AND c.id IN (SELECT value FROM json_each(:ids)) GROUP "
      "BY 1");
  if (!isOfTags(edit)) {
    const QString column = edit.what == Edit::What::Stage ? QStringLiteral("c.stage") : QStringLiteral("c.owner");
    return Statement(db, QStringLiteral("SELECT coalesce(") + column + QStringLiteral(", ''), count(*)") + among);
  }
  Statement s(db, QStringLiteral("SELECT CASE WHEN EXISTS (SELECT 1 FROM contact_tag t WHERE t.contact_id = c.id AND "
                                 "t.tag_id = :tag AND t.deleted_at IS NULL) THEN :name ELSE '' END, count(*)") +
                      among);
  s.bind(":tag", tags::idOf(edit.value)).bind(":name", text::clean(edit.value));
  return s;
}

Result<bool> applyTo(const StoreContext& ctx, ContactId id, const Edit& edit) {
  CARTERA_ASSIGN(auto contact, contacts::find(ctx.db, id));
  if (!contact || contact->deletedAt) return false;
  switch (edit.what) {
    case Edit::What::AddTag: return tags::add(ctx, id, edit.value);
    case Edit::What::RemoveTag: return tags::remove(ctx, id, tags::idOf(edit.value));
    case Edit::What::Stage: contact->stage = edit.value; break;
    case Edit::What::Owner: contact->owner = text::clean(edit.value); break;
  }
  return contacts::update(ctx, *contact);
}

}  // namespace

qint64 Preview::changingCount() const {
  return std::accumulate(changing.begin(), changing.end(), qint64{0},
                         [](qint64 sum, const Value& v) { return sum + v.contacts; });
}

Result<Preview> preview(Connection& db, const std::vector<ContactId>& ids, const Edit& edit) {
  CARTERA_TRY(check(edit));
  constexpr size_t kAtOnce = 10'000;
  std::map<QString, qint64> there;
  Statement s = question(db, edit);
  std::vector<qint64> numbers;
  for (size_t from = 0; from < ids.size(); from += kAtOnce) {
    numbers.clear();
    for (size_t i = from; i < std::min(ids.size(), from + kAtOnce); ++i) numbers.push_back(ids[i].value);
    s.bind(":ids", jsonIds(numbers));
    CARTERA_TRY(s.each([&](Statement& row) { there[row.text(0)] += row.integer(1); }));
    s.reset();
  }
  const QString wanted = edit.what == Edit::What::RemoveTag ? QString() : text::clean(edit.value);
  Preview out;
  for (const auto& [value, contacts] : there)
    if (value != wanted) out.changing.push_back({value, contacts});
  std::stable_sort(out.changing.begin(), out.changing.end(),
                   [](const Preview::Value& a, const Preview::Value& b) { return a.contacts > b.contacts; });
  out.same = std::ssize(ids) - out.changingCount();
  return out;
}

Result<qint64> apply(const StoreContext& ctx, const std::vector<ContactId>& ids, const Edit& edit,
                     const Progress& progress) {
  CARTERA_TRY(check(edit));
  constexpr size_t kStep = 100;
  qint64 changed = 0;
  for (size_t i = 0; i < ids.size(); ++i) {
    CARTERA_ASSIGN(const bool isChanged, applyTo(ctx, ids[i], edit));
    if (isChanged) ++changed;
    const size_t done = i + 1;
    if (!progress || done % kStep != 0) continue;
    if (!progress(static_cast<qint64>(done), static_cast<double>(done) / static_cast<double>(ids.size())))
      return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
  }
  return changed;
}

}  // namespace cartera::bulkedit
