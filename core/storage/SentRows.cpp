// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SentRows.h"

#include <zstd.h>

#include <algorithm>
#include <numeric>

#include "core/storage/Statement.h"

namespace cartera {

namespace {

// 'S' 'R', version, flags (1: by address), eight bytes: length of the plain rest; then the digests, five bytes each, which
// nothing makes smaller, and behind them in zstd: the contacts, each less the one before, and the addresses, each with its
// line end.
constexpr char kVersion = 1;
constexpr qsizetype kHead = 20;
/// Of what one blob may claim to hold: far more than any file has.
constexpr quint64 kMost = quint64{1} << 31;

void appendNumber(std::string& to, qint64 number) {
  // The sign goes to the lowest bit, so that a step back is as short as one ahead.
  auto rest = (static_cast<quint64>(number) << 1) ^ static_cast<quint64>(number >> 63);
  for (; rest >= 0x80; rest >>= 7) to += static_cast<char>((rest & 0x7F) | 0x80);
  to += static_cast<char>(rest);
}

bool readNumber(std::string_view& from, qint64& number) {
  quint64 rest = 0;
  for (int shift = 0; shift < 64 && !from.empty(); shift += 7) {
    const auto byte = static_cast<quint8>(from.front());
    from.remove_prefix(1);
    rest |= static_cast<quint64>(byte & 0x7F) << shift;
    if ((byte & 0x80) != 0) continue;
    number = static_cast<qint64>(rest >> 1) ^ -static_cast<qint64>(rest & 1);
    return true;
  }
  return false;
}

quint64 lengthAt(const QByteArray& packed, qsizetype at) {
  quint64 out = 0;
  for (int i = 7; i >= 0; --i) out = out << 8 | static_cast<quint8>(packed[at + i]);
  return out;
}

void appendLength(QByteArray& to, quint64 length) {
  for (int i = 0; i < 8; ++i) to += static_cast<char>(length >> (8 * i));
}

tl::unexpected<Error> unreadable() { return fail(ErrorCode::Corrupt, QStringLiteral("file.damaged")); }

}  // namespace

void SentRows::reserve(size_t rows) {
  m_contacts.reserve(rows);
  m_digests.reserve(rows);
  if (m_byAddress) m_ends.reserve(rows);
}

void SentRows::add(qint64 contact, quint64 digest, std::string_view address) {
  m_contacts.push_back(contact);
  m_digests.push_back(kept(digest));
  if (!m_byAddress) return;
  m_addresses += address;
  m_ends.push_back(static_cast<quint32>(m_addresses.size()));
}

std::string_view SentRows::address(size_t row) const {
  if (!m_byAddress) return {};
  const size_t from = row == 0 ? 0 : m_ends[row - 1];
  return std::string_view(m_addresses).substr(from, m_ends[row] - from);
}

int SentRows::compare(size_t row, qint64 contact, std::string_view address) const {
  if (m_byAddress) return this->address(row).compare(address);
  return m_contacts[row] < contact ? -1 : m_contacts[row] > contact ? 1 : 0;
}

void SentRows::append(const SentRows& other, size_t row) {
  add(other.m_contacts[row], other.m_digests[row], other.address(row));
}

void SentRows::sort() {
  bool isSorted = true;
  for (size_t i = 1; i < size() && isSorted; ++i) isSorted = compare(i - 1, m_contacts[i], address(i)) < 0;
  if (isSorted) return;
  std::vector<quint32> order(size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [this](quint32 a, quint32 b) { return compare(a, m_contacts[b], address(b)) < 0; });
  SentRows sorted(m_byAddress);
  sorted.reserve(size());
  for (size_t i = 0; i < order.size(); ++i) {
    const quint32 row = order[i];
    const bool isLast = i + 1 == order.size() || compare(row, m_contacts[order[i + 1]], address(order[i + 1])) != 0;
    if (isLast) sorted.append(*this, row);
  }
  *this = std::move(sorted);
}

std::optional<size_t> SentRows::find(qint64 contact, std::string_view address) const {
  size_t low = 0;
  size_t high = size();
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    const int order = compare(middle, contact, address);
    if (order == 0) return middle;
    if (order < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return std::nullopt;
}

SentRows SentRows::with(const SentRows& newer) const {
  SentRows out(newer.m_byAddress);
  out.reserve(std::max(size(), newer.size()));
  size_t i = 0;
  for (size_t j = 0; j < newer.size(); ++j) {
    int order = -1;
    while (i < size() && (order = compare(i, newer.m_contacts[j], newer.address(j))) < 0) out.append(*this, i++);
    if (i < size() && order == 0) ++i;
    out.append(newer, j);
  }
  while (i < size()) out.append(*this, i++);
  return out;
}

SentRows SentRows::without(const SentRows& others) const {
  SentRows out(m_byAddress);
  size_t j = 0;
  for (size_t i = 0; i < size(); ++i) {
    while (j < others.size() && others.compare(j, m_contacts[i], address(i)) < 0) ++j;
    if (j == others.size() || others.compare(j, m_contacts[i], address(i)) != 0) out.append(*this, i);
  }
  return out;
}

SentRows SentRows::withoutContacts(const std::vector<qint64>& contacts) const {
  SentRows out(m_byAddress);
  out.reserve(size());
  for (size_t i = 0; i < size(); ++i)
    if (!std::binary_search(contacts.begin(), contacts.end(), m_contacts[i])) out.append(*this, i);
  return out;
}

QByteArray SentRows::pack() const {
  std::string plain;
  plain.reserve(size() * 2 + m_addresses.size() + m_ends.size());
  qint64 before = 0;
  for (const qint64 contact : m_contacts) {
    appendNumber(plain, contact - before);
    before = contact;
  }
  if (m_byAddress) {
    for (size_t i = 0; i < size(); ++i) {
      plain += address(i);
      plain += '\n';
    }
  }
  QByteArray out("SR");
  out.reserve(kHead + static_cast<qsizetype>(size()) * kDigestBytes + static_cast<qsizetype>(plain.size() / 2));
  out += kVersion;
  out += static_cast<char>(m_byAddress ? 1 : 0);
  appendLength(out, size());
  appendLength(out, plain.size());
  for (const quint64 digest : m_digests)
    for (int i = 0; i < kDigestBytes; ++i) out += static_cast<char>(digest >> (8 * i));
  QByteArray squeezed(static_cast<qsizetype>(ZSTD_compressBound(plain.size())), Qt::Uninitialized);
  const size_t length =
      ZSTD_compress(squeezed.data(), static_cast<size_t>(squeezed.size()), plain.data(), plain.size(), 1);
  // Fails only for want of room, and there is as much as it asked for.
  squeezed.truncate(ZSTD_isError(length) != 0 ? 0 : static_cast<qsizetype>(length));
  return out + squeezed;
}

Result<SentRows> SentRows::unpack(const QByteArray& packed) {
  if (packed.size() < kHead || !packed.startsWith("SR") || packed[2] != kVersion) return unreadable();
  const quint64 rows = lengthAt(packed, 4);
  const quint64 length = lengthAt(packed, 12);
  if (rows > kMost || length > kMost) return unreadable();
  const qsizetype behind = kHead + static_cast<qsizetype>(rows) * kDigestBytes;
  if (behind > packed.size()) return unreadable();
  const auto squeezed = static_cast<size_t>(packed.size() - behind);
  // What it says of itself must agree before room is made for it.
  if (ZSTD_getFrameContentSize(packed.constData() + behind, squeezed) != length) return unreadable();
  std::string plain(length, '\0');
  if (ZSTD_decompress(plain.data(), plain.size(), packed.constData() + behind, squeezed) != length) return unreadable();

  SentRows out(packed[3] == 1);
  out.reserve(rows);
  std::string_view rest(plain);
  qint64 contact = 0;
  const auto* digests = reinterpret_cast<const uchar*>(packed.constData()) + kHead;
  for (quint64 i = 0; i < rows; ++i, digests += kDigestBytes) {
    qint64 step = 0;
    if (!readNumber(rest, step)) return unreadable();
    contact = static_cast<qint64>(static_cast<quint64>(contact) + static_cast<quint64>(step));
    quint64 digest = 0;
    for (int b = kDigestBytes - 1; b >= 0; --b) digest = digest << 8 | digests[b];
    out.m_contacts.push_back(contact);
    out.m_digests.push_back(digest);
  }
  for (quint64 i = 0; out.m_byAddress && i < rows; ++i) {
    const size_t end = rest.find('\n');
    if (end == std::string_view::npos) return unreadable();
    out.m_addresses += rest.substr(0, end);
    out.m_ends.push_back(static_cast<quint32>(out.m_addresses.size()));
    rest.remove_prefix(end + 1);
  }
  if (!rest.empty()) return unreadable();
  return out;
}

namespace sentrows {

namespace {

/// A kind for a million contacts takes five megabytes.
constexpr int kKinds = 20;

/// A file that an earlier version wrote and that can only be read.
Result<bool> isThere(const Connection& db) {
  CARTERA_ASSIGN(const qint64 tables,
                 db.scalar("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'export_sent'"));
  return tables != 0;
}

}  // namespace

Result<std::optional<Earlier>> of(const Connection& db, const QString& kind) {
  CARTERA_ASSIGN(const bool there, isThere(db));
  if (!there) return std::nullopt;
  Statement s(db, QStringLiteral("SELECT at, erased, sent FROM export_sent WHERE kind = :kind"));
  s.bind(":kind", kind);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) return std::nullopt;
  auto rows = SentRows::unpack(s.blob(2));
  if (!rows) return std::nullopt;
  return Earlier{s.integer(0), s.integer(1), std::move(*rows)};
}

Result<bool> has(const Connection& db, const QString& kind) {
  CARTERA_ASSIGN(const bool there, isThere(db));
  if (!there) return false;
  Statement s(db, QStringLiteral("SELECT 1 FROM export_sent WHERE kind = :kind"));
  return s.bind(":kind", kind).next();
}

Result<> keep(Connection& db, const QString& kind, const Earlier& sent) {
  Statement s(db, QStringLiteral("INSERT INTO export_sent(kind, at, erased, sent) VALUES(:kind, :at, :erased, :sent) "
                                 "ON CONFLICT(kind) DO UPDATE SET at = excluded.at, erased = excluded.erased, "
                                 "sent = excluded.sent"));
  CARTERA_TRY(
      s.bind(":kind", kind).bind(":at", sent.at).bind(":erased", sent.erased).bind(":sent", sent.rows.pack()).run());
  Statement drop(db, QStringLiteral("DELETE FROM export_sent WHERE kind IN (SELECT kind FROM export_sent ORDER BY at "
                                    "DESC, kind LIMIT -1 OFFSET :most)"));
  return drop.bind(":most", kKinds).run();
}

Result<> forget(Connection& db, const std::vector<qint64>& contacts) {
  Statement read(db, QStringLiteral("SELECT kind FROM export_sent"));
  QStringList kinds;
  CARTERA_TRY(read.each([&](const Statement& r) { kinds.append(r.text(0)); }));
  for (const QString& kind : kinds) {
    CARTERA_ASSIGN(auto earlier, of(db, kind));
    if (!earlier) {
      // Nobody can say whether they are in it.
      Statement drop(db, QStringLiteral("DELETE FROM export_sent WHERE kind = :kind"));
      CARTERA_TRY(drop.bind(":kind", kind).run());
      continue;
    }
    SentRows rest = earlier->rows.withoutContacts(contacts);
    const auto gone = static_cast<qint64>(earlier->rows.size() - rest.size());
    if (gone == 0) continue;
    earlier->erased += gone;
    earlier->rows = std::move(rest);
    CARTERA_TRY(keep(db, kind, *earlier));
  }
  return {};
}

}  // namespace sentrows

}  // namespace cartera
