// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <vector>

#include "core/contacts/Contact.h"

namespace cartera {

/// Whom an e-mail, a phone or an identity number may belong to, for the contacts of a running import: 24 bytes each. It
/// keeps hashes and forgets nothing that changes, so whoever is found is asked about in the file. Of a key that many
/// share (a switchboard), those behind the first kListed are found by their name alone, so that a million rows with one
/// phone stay cheap. Not thread-safe.
class KnownKeys {
 public:
  /// Candidates that are listed under one key, and under one key and name.
  static constexpr int kListed = 20;

  void add(const QByteArray& key, const QByteArray& name, ContactId contact);
  /// Those under the key, the first kListed in the order they came. Answers how many.
  template <class F>
  int each(const QByteArray& key, F&& fn) const {
    return eachUnder(hash(key, {}, '\0'), fn);
  }
  /// Those of this name who came when there was no more room under the key.
  template <class F>
  void eachNamed(const QByteArray& key, const QByteArray& name, F&& fn) const {
    (void)eachUnder(hash(key, name, '\1'), fn);
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
  template <class F>
  int eachUnder(quint64 key, F&& fn) const {
    int n = 0;
    for (quint32 at = first(key); at != 0 && n < kListed; at = m_nodes[at - 1].next, ++n)
      fn(ContactId(m_nodes[at - 1].contact));
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
