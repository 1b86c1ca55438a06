// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/storage/Connection.h"

namespace cartera {

/// Which contacts went out with exports of one kind, with a digest of what was written of each: ten bytes a contact in the
/// file, sixteen in memory. A mailing list is known to its reader by the addresses on it, so these are kept as well, and
/// tell its rows apart; else the number of the contact does. Any thread, one at a time.
class SentRows {
 public:
  explicit SentRows(bool byAddress = false) : m_byAddress(byAddress) {}

  void reserve(size_t rows);
  /// `digest` loses its upper bits: 40 are kept.
  void add(qint64 contact, quint64 digest, std::string_view address = {});
  /// By contact or address. To be called after the last add(), and before all below. Of two with one key the later stays.
  void sort();

  [[nodiscard]] bool isByAddress() const { return m_byAddress; }
  [[nodiscard]] size_t size() const { return m_contacts.size(); }
  [[nodiscard]] qint64 contact(size_t row) const { return m_contacts[row]; }
  [[nodiscard]] quint64 digest(size_t row) const { return m_digests[row]; }
  [[nodiscard]] std::string_view address(size_t row) const;
  /// As add() keeps it.
  [[nodiscard]] static quint64 kept(quint64 digest) { return digest & kDigestMask; }

  [[nodiscard]] std::optional<size_t> find(qint64 contact, std::string_view address) const;
  /// These with those of `newer`, which win.
  [[nodiscard]] SentRows with(const SentRows& newer) const;
  /// These but for those that are in `others`, whatever their digests.
  [[nodiscard]] SentRows without(const SentRows& others) const;
  /// These but for the contacts, ascending.
  [[nodiscard]] SentRows withoutContacts(const std::vector<qint64>& contacts) const;

  [[nodiscard]] QByteArray pack() const;
  /// Corrupt "file.damaged" for what pack() did not write.
  [[nodiscard]] static Result<SentRows> unpack(const QByteArray& packed);

  bool operator==(const SentRows&) const = default;

 private:
  static constexpr int kDigestBytes = 5;
  static constexpr quint64 kDigestMask = (quint64{1} << (8 * kDigestBytes)) - 1;

  [[nodiscard]] int compare(size_t row, qint64 contact, std::string_view address) const;
  void append(const SentRows& other, size_t row);

  bool m_byAddress;
  std::vector<qint64> m_contacts;
  std::vector<quint64> m_digests;
  /// One behind the other; where each ends.
  std::string m_addresses;
  std::vector<quint32> m_ends;
};

/// The table of them. Not recorded: undo and history know nothing of it. Thread of the connection.
namespace sentrows {

/// What is known of earlier exports of a kind.
struct Earlier {
  /// The last one of everybody, or of who was new and changed; in UTC milliseconds.
  qint64 at = 0;
  /// Who was among them and was erased since: nobody can say who that was.
  qint64 erased = 0;
  SentRows rows;
};

/// Nothing where there was none, or nobody can read what was kept of it: then all count as new.
[[nodiscard]] Result<std::optional<Earlier>> of(const Connection& db, const QString& kind);
/// Whether anything is kept of this kind, without reading it.
[[nodiscard]] Result<bool> has(const Connection& db, const QString& kind);
/// In the place of what was kept of this kind. The kinds that were used longest ago are forgotten when there are many.
[[nodiscard]] Result<> keep(Connection& db, const QString& kind, const Earlier& sent);
/// Takes contacts (ascending) that are being erased out of every kind.
[[nodiscard]] Result<> forget(Connection& db, const std::vector<qint64>& contacts);

}  // namespace sentrows

}  // namespace cartera
