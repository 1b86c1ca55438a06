// SPDX-License-Identifier: GPL-3.0-or-later
#include <numeric>

#include "core/exchange/ExportRows.h"
#include "core/storage/Rows.h"

namespace cartera {

Result<> ExportRows::follow(const QString& kind) {
  if (kind.isEmpty()) return {};
  m_kind = kind;
  m_delta.emplace(m_funnel.has_value());
  m_digest.emplace(m_cells->fields());
  return m_delta->load(m_db, kind, m_ids.size());
}

bool ExportRows::takes(ContactId contact, quint64 digest, const QString& address) {
  if (!m_delta) return true;
  const QByteArray key = address.toUtf8();
  const auto news = m_delta->note(contact, digest, {key.constData(), static_cast<size_t>(key.size())});
  return m_request.part != ExportPart::Changes || news != ExportDelta::News::Same;
}

Result<> ExportRows::meetAll() {
  if (!m_delta) return {};
  if (m_funnel) {
    // Who may be written to is known only when everybody before has been judged.
    CARTERA_TRY(each([&](const ContactCard& card, const QString& address) -> Result<bool> {
      static_cast<void>(takes(card.contact.id, 0, address));
      return true;
    }));
  } else if (!m_request.ids || meansTrash()) {
    // They were asked for in this snapshot.
    for (const ContactId id : m_ids) static_cast<void>(takes(id, 0, {}));
  } else {
    std::vector<qint64> numbers;
    numbers.reserve(m_ids.size());
    for (const ContactId id : m_ids) numbers.push_back(id.value);
    Statement s(m_db, QStringLiteral("SELECT c.id FROM json_each(:ids) j JOIN contact c ON c.id = j.value "
                                     "WHERE c.deleted_at IS NULL"));
    s.bind(":ids", jsonIds(numbers));
    CARTERA_TRY(s.each([&](const Statement& row) { static_cast<void>(takes(row.id<ContactId>(0), 0, {})); }));
  }
  m_rows = 0;
  static_cast<void>(m_exclusions.take());
  m_exclusions = {};
  finishDelta();
  return {};
}

Result<> ExportRows::eachGone(const std::function<Result<>(const ContactCard&)>& fn, qint64 limit) {
  const SentRows& gone = m_delta->gone();
  for (size_t i = 0; i < gone.size() && (limit < 0 || static_cast<qint64>(i) < limit); ++i) {
    auto card = contacts::card(m_db, ContactId(gone.contact(i)));
    if (!card && card.error().code != ErrorCode::NotFound) return fail(std::move(card.error()));
    if (!card) {
      m_exclusions.add(QStringLiteral("missing"), ContactId(gone.contact(i)));
      continue;
    }
    CARTERA_TRY(fn(*card));
    ++m_rows;
    const bool isLook = i % 200 == 0;
    if (isLook && m_progress && !m_progress(static_cast<qint64>(i), static_cast<qint64>(gone.size())))
      return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
  }
  return {};
}

Result<> ExportRows::writeGone(ListWriter& writer) {
  if (!m_delta) return {};
  CARTERA_TRY(meetAll());
  if (!m_funnel)
    return eachGone([&](const ContactCard& card) -> Result<> {
      CARTERA_ASSIGN(const QStringList cells, rowOf(card, {}));
      return writer.writeRow(cells);
    });
  const SentRows& gone = m_delta->gone();
  for (size_t i = 0; i < gone.size(); ++i, ++m_rows)
    CARTERA_TRY(writer.writeRow(std::vector<std::string_view>{gone.address(i)}));
  return {};
}

void ExportRows::finishDelta() {
  if (!m_delta) return;
  m_delta->finish();
  if (m_request.part != ExportPart::Gone) return;
  const auto counts = m_delta->counts();
  m_exclusions.count(QStringLiteral("erased"), counts ? counts->erased : 0);
}

qint64 ExportRows::considered() const {
  if (m_request.part != ExportPart::Gone) return static_cast<qint64>(m_ids.size());
  const auto counts = deltaCounts();
  return counts ? counts->gone + counts->erased : 0;
}

std::optional<DeltaCounts> ExportRows::deltaCounts() const {
  auto counts = m_delta ? m_delta->counts() : std::nullopt;
  // Nobody looked at what the others say.
  if (counts && m_request.part == ExportPart::Gone) counts->fresh = counts->changed = counts->same = 0;
  return counts;
}

std::shared_ptr<const SentList> ExportRows::takeSent() {
  if (!m_delta) return {};
  const bool isGone = m_request.part == ExportPart::Gone;
  return std::make_shared<SentList>(SentList{m_kind, m_request.part, isGone ? m_delta->gone() : m_delta->takeSent()});
}

}  // namespace cartera
