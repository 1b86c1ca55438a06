// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <vector>

#include "core/contacts/Contact.h"

namespace cartera {

/// Whom an e-mail, a phone or an identity number may belong to, for the contacts of a running import: 24 bytes each. It
/// keeps hashes and forgets nothing that changes, so whoever is found is asked about in the file. Of a key that many
/// share (a switchboard), those behind the first kListed are found by their name as well, so that a million rows with one
/// phone stay cheap. Not thread-safe.
class KnownKeys {
 public:
  /// Candidates that are listed under one key; also how many each() goes through.
  static constexpr int kListed = 20;

  void add(const QByteArray& key, const QByteArray& name, ContactId contact);
  /// Those under the key, in the order they came; and when there were too many of them, those of this name, and those
  /// without one. `fn` answers false to stop.
  template <class F>
  void each(const QByteArray& key, const QByteArray& name, F&& fn) const {
    const quint64 all = hash(key, {}, '\0');
    const int listed = eachUnder(all, fn);
    if (listed < kListed) return;
    if (eachUnder(hash(key, name, '\1'), fn) >= 0 && !name.isEmpty()) (void)eachUnder(hash(key, {}, '\1'), fn);
  }
  void clear();
  /// The same on every machine; for telling apart, not for proving.
  [[nodiscard]] static quint64 hash(const QByteArray& key, const QByteArray& name = {}, char what = '\0');

 private:
  struct Node {
    quint64 key = 0;
    qint64 contact = 0;
    quint32 next = 0;  // 1-based; 0: the last
  };
  /// How many there were; -1 when it was stopped.
  template <class F>
  int eachUnder(quint64 key, F&& fn) const {
    int n = 0;
    for (quint32 at = first(key); at != 0 && n < kListed; at = m_nodes[at - 1].next, ++n)
      if (!fn(ContactId(m_nodes[at - 1].contact))) return -1;
    return n;
  }
  [[nodiscard]] quint32 first(quint64 key) const;
  [[nodiscard]] size_t slotOf(quint64 key) const;
  /// Whether there was room for it under this key.
  bool put(quint64 key, ContactId contact);
  void grow();

  std::vector<Node> m_nodes;
  std::vector<quint32> m_slots;  // open addressing: the first node of a key, 1-based
  size_t m_used = 0;
};

}  // namespace cartera
