// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/KnownKeys.h"

namespace cartera {

quint64 KnownKeys::hash(const QByteArray& key, const QByteArray& name, char what) {
  // FNV-1a, and its bits well mixed at the end; what is found is looked at in the file anyway.
  quint64 h = 0xcbf29ce484222325U;
  const auto take = [&h](const QByteArray& bytes) {
    for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  };
  take(key);
  h = (h ^ static_cast<unsigned char>(what)) * 0x100000001b3U;
  take(name);
  h ^= h >> 33;
  h *= 0xff51afd7ed558ccdU;
  h ^= h >> 33;
  h *= 0xc4ceb9fe1a85ec53U;
  h ^= h >> 33;
  return h;
}

size_t KnownKeys::slotOf(quint64 key) const {
  const size_t mask = m_slots.size() - 1;
  size_t slot = static_cast<size_t>(key) & mask;
  while (m_slots[slot] != 0 && m_nodes[m_slots[slot] - 1].key != key) slot = (slot + 1) & mask;
  return slot;
}

quint32 KnownKeys::first(quint64 key) const { return m_slots.empty() ? 0 : m_slots[slotOf(key)]; }

void KnownKeys::grow() {
  const std::vector<quint32> old = std::move(m_slots);
  m_slots.assign(old.empty() ? 1024 : old.size() * 2, 0);
  for (const quint32 node : old)
    if (node != 0) m_slots[slotOf(m_nodes[node - 1].key)] = node;
}

bool KnownKeys::put(quint64 key, ContactId contact) {
  if ((m_used + 1) * 2 > m_slots.size()) grow();
  const size_t slot = slotOf(key);
  const auto made = static_cast<quint32>(m_nodes.size() + 1);
  if (m_slots[slot] == 0) {
    m_slots[slot] = made;
    ++m_used;
  } else {
    quint32 last = m_slots[slot];
    int n = 1;
    for (; m_nodes[last - 1].next != 0; last = m_nodes[last - 1].next) {
      if (m_nodes[last - 1].contact == contact.value) return true;
      ++n;
    }
    if (m_nodes[last - 1].contact == contact.value) return true;
    if (n >= kListed) return false;
    m_nodes[last - 1].next = made;
  }
  m_nodes.push_back({key, contact.value, 0});
  return true;
}

void KnownKeys::add(const QByteArray& key, const QByteArray& name, ContactId contact) {
  if (!put(hash(key, {}, '\0'), contact)) (void)put(hash(key, name, '\1'), contact);
}

void KnownKeys::clear() {
  m_nodes.clear();
  m_slots.clear();
  m_used = 0;
}

}  // namespace cartera
