// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ExportDelta.h"

#include <array>
#include <utility>

#include "core/base/Digest.h"

namespace cartera {

namespace {

constexpr std::array<std::pair<ExportPart, const char*>, 3> kParts{
    {{ExportPart::Everyone, "everyone"}, {ExportPart::Changes, "changes"}, {ExportPart::Gone, "gone"}}};

}  // namespace

QString toText(ExportPart part) {
  for (const auto& [known, text] : kParts)
    if (known == part) return QString::fromLatin1(text);
  return {};
}

std::optional<ExportPart> exportPartFrom(const QString& text) {
  for (const auto& [part, known] : kParts)
    if (text == QLatin1String(known)) return part;
  return std::nullopt;
}

RowDigest::RowDigest(const QStringList& fields) {
  m_seeds.reserve(static_cast<size_t>(fields.size()));
  for (const QString& field : fields) {
    const QByteArray name = field.toUtf8();
    m_seeds.push_back(field == u"cartera.id" ? 0 : digest64({name.constData(), static_cast<size_t>(name.size())}) | 1);
  }
}

quint64 RowDigest::of(const std::vector<std::string_view>& cells) const {
  quint64 sum = 0;
  for (size_t i = 0; i < cells.size() && i < m_seeds.size(); ++i)
    if (m_seeds[i] != 0 && !cells[i].empty()) sum += digest64(cells[i], m_seeds[i]);
  return sum;
}

quint64 RowDigest::of(const QStringList& cells) const {
  quint64 sum = 0;
  for (size_t i = 0; i < static_cast<size_t>(cells.size()) && i < m_seeds.size(); ++i) {
    const QString& cell = cells[static_cast<qsizetype>(i)];
    if (m_seeds[i] == 0 || cell.isEmpty()) continue;
    const QByteArray bytes = cell.toUtf8();
    sum += digest64({bytes.constData(), static_cast<size_t>(bytes.size())}, m_seeds[i]);
  }
  return sum;
}

Result<> ExportDelta::load(const Connection& db, const QString& kind, size_t rows) {
  CARTERA_ASSIGN(m_earlier, sentrows::of(db, kind));
  // Kept by something else: the profile has become a mailing list, or is none any more.
  if (m_earlier && m_earlier->rows.isByAddress() != m_sent.isByAddress()) m_earlier.reset();
  m_sent.reserve(rows);
  return {};
}

ExportDelta::News ExportDelta::note(ContactId contact, quint64 digest, std::string_view address) {
  m_sent.add(contact.value, digest, address);
  if (!m_earlier) return News::Fresh;
  const SentRows& rows = m_earlier->rows;
  const bool isNext = m_next < rows.size() && rows.contact(m_next) == contact.value && rows.address(m_next) == address;
  const auto found = isNext ? std::optional<size_t>(m_next) : rows.find(contact.value, address);
  if (!found) {
    ++m_counts.fresh;
    return News::Fresh;
  }
  m_next = *found + 1;
  const bool isSame = rows.digest(*found) == SentRows::kept(digest);
  ++(isSame ? m_counts.same : m_counts.changed);
  return isSame ? News::Same : News::Changed;
}

void ExportDelta::finish() {
  m_sent.sort();
  if (!m_earlier) return;
  m_gone = m_earlier->rows.without(m_sent);
  m_counts.since = m_earlier->at;
  m_counts.gone = static_cast<qint64>(m_gone.size());
  m_counts.erased = m_earlier->erased;
}

std::optional<DeltaCounts> ExportDelta::counts() const {
  return m_earlier ? std::optional<DeltaCounts>(m_counts) : std::nullopt;
}

Result<> keepSent(Connection& db, const SentList& sent, qint64 at) {
  if (sent.kind.isEmpty()) return {};
  CARTERA_ASSIGN(auto earlier, sentrows::of(db, sent.kind));
  const bool isGone = sent.part == ExportPart::Gone;
  if (isGone && !earlier) return {};
  sentrows::Earlier now;
  now.at = isGone ? earlier->at : at;
  if (!earlier || earlier->rows.isByAddress() != sent.rows.isByAddress()) {
    now.rows = sent.rows;
  } else if (isGone) {
    now.rows = earlier->rows.without(sent.rows);
  } else {
    // Who is gone stays until somebody has taken out that part: whoever reads the lists still has them.
    now.rows = earlier->rows.with(sent.rows);
    now.erased = earlier->erased;
  }
  return sentrows::keep(db, sent.kind, now);
}

}  // namespace cartera
