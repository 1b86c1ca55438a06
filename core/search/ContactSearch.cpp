// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/ContactSearch.h"

#include <algorithm>
#include <mutex>
#include <utility>

#include "core/storage/RawRows.h"
#include "core/storage/Rows.h"

namespace cartera::search {

namespace {

/// From so many changed contacts on, reading everybody is quicker than so many single rows.
constexpr size_t kRebuildFrom = 20'000;

const char* const kEverybody =
    "SELECT k.contact_id, k.find_text, t.last_contact_at, t.completeness FROM contact_key k LEFT JOIN contact_stat t "
    "ON t.contact_id = k.contact_id WHERE k.live = 1";
const char* const kThese =
    "SELECT k.contact_id, k.find_text, t.last_contact_at, t.completeness FROM json_each(?1) j JOIN contact_key k "
    "ON k.contact_id = j.value LEFT JOIN contact_stat t ON t.contact_id = k.contact_id WHERE k.live = 1";

/// Who was spoken to last comes first; of those never spoken to, who is known best.
qint64 importanceOf(qint64 lastContactAt, qint64 completeness) {
  constexpr qint64 kMinute = 60'000;
  return lastContactAt / kMinute * 128 + completeness;
}

Result<ContactIndex> readEverybody(Connection& db, const std::function<bool()>& cancelled) {
  ContactIndex::Builder builder;
  CARTERA_TRY(eachRaw(db, kEverybody, {}, [&](const RawRow& row) {
    builder.add(ContactId(row.integer(0)), importanceOf(row.integer(2), row.integer(3)), row.text(1));
    return builder.size() % 4096 != 0 || !cancelled || !cancelled();
  }));
  return std::move(builder).build();
}

Result<std::vector<IndexedContact>> readThese(Connection& db, const std::vector<qint64>& ids) {
  std::vector<IndexedContact> out;
  CARTERA_TRY(eachRaw(db, kThese, jsonIds(ids).toUtf8(), [&](const RawRow& row) {
    const std::string_view text = row.text(1);
    out.push_back({ContactId(row.integer(0)), importanceOf(row.integer(2), row.integer(3)),
                   QByteArray(text.data(), static_cast<qsizetype>(text.size()))});
    return true;
  }));
  return out;
}

}  // namespace

Result<> ContactSearch::build(Connection& db, const std::function<bool()>& cancelled) {
  {
    const std::unique_lock lock(m_mutex);
    if (m_building++ == 0) m_changedMeanwhile.clear();
  }
  auto everybody = readEverybody(db, cancelled);
  std::shared_ptr<ContactIndex> index;
  if (everybody) index = std::make_shared<ContactIndex>(std::move(*everybody));

  // What changed while everybody was read may be in it or not: read once more, until nothing is left.
  std::vector<qint64> again;
  for (;;) {
    {
      const std::unique_lock lock(m_mutex);
      again = std::exchange(m_changedMeanwhile, {});
      if (!index || again.empty()) {
        --m_building;
        if (!index) return fail(everybody.error());
        m_index = std::move(index);
        ++m_version;
        return {};
      }
    }
    auto changed = readThese(db, again);
    if (!changed) {
      const std::unique_lock lock(m_mutex);
      --m_building;
      return fail(changed.error());
    }
    apply(*index, std::move(*changed), again);
  }
}

void ContactSearch::apply(ContactIndex& index, std::vector<IndexedContact> changed, const std::vector<qint64>& asked) {
  for (const qint64 id : asked) index.remove(ContactId(id));
  for (IndexedContact& c : changed) index.put(std::move(c));
}

bool ContactSearch::isReady() const {
  const std::shared_lock lock(m_mutex);
  return m_index != nullptr;
}

Result<> ContactSearch::refresh(Connection& db, const std::vector<qint64>& contacts) {
  if (contacts.empty()) return {};
  {
    const std::unique_lock lock(m_mutex);
    if (m_building > 0) m_changedMeanwhile.insert(m_changedMeanwhile.end(), contacts.begin(), contacts.end());
    if (!m_index) return {};
  }
  if (contacts.size() >= kRebuildFrom) return build(db);
  CARTERA_ASSIGN(auto changed, readThese(db, contacts));
  const std::unique_lock lock(m_mutex);
  apply(*m_index, std::move(changed), contacts);
  ++m_version;
  return {};
}

void ContactSearch::clear() {
  const std::unique_lock lock(m_mutex);
  m_index.reset();
  ++m_version;
}

Hits ContactSearch::find(const SearchWords& words, int limit) const {
  const std::shared_lock lock(m_mutex);
  return m_index ? m_index->find(words, limit) : Hits{};
}

bool ContactSearch::renewIfWorthIt() {
  std::shared_ptr<ContactIndex> renewed;
  quint64 version = 0;
  {
    // Searches go on meanwhile; a change waits a moment.
    const std::shared_lock lock(m_mutex);
    if (!m_index || m_building > 0 || !m_index->wantsRenewal()) return false;
    renewed = std::make_shared<ContactIndex>(m_index->renewed());
    version = m_version;
  }
  const std::unique_lock lock(m_mutex);
  if (m_version != version || m_building > 0) return false;
  m_index = std::move(renewed);
  return true;
}

size_t ContactSearch::bytes() const {
  const std::shared_lock lock(m_mutex);
  return m_index ? m_index->bytes() : 0;
}

}  // namespace cartera::search
