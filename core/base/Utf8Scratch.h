// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringConverter>
#include <memory>
#include <string_view>
#include <vector>

namespace cartera {

/// Texts as UTF-8 in memory that is used again and again: for paths that write many rows. A view is good until clear().
/// Not thread-safe.
class Utf8Scratch {
 public:
  [[nodiscard]] std::string_view of(QStringView s) {
    if (s.isEmpty()) return {};
    char* const from = room((static_cast<size_t>(s.size()) + 1) * 3);
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const char* const to = encoder.appendToBuffer(from, s);
    // A surrogate alone has no UTF-8; what becomes of it is not what stood there.
    m_sound = m_sound && !encoder.hasError();
    m_used += static_cast<size_t>(to - from);
    return {from, static_cast<size_t>(to - from)};
  }
  /// Whether every text since clear() reads back as it was.
  [[nodiscard]] bool isSound() const { return m_sound; }
  void clear() {
    m_block = 0;
    m_used = 0;
    m_sound = true;
  }

 private:
  struct Block {
    std::unique_ptr<char[]> bytes;
    size_t size = 0;
  };
  char* room(size_t bytes) {
    while (m_block < m_blocks.size() && m_used + bytes > m_blocks[m_block].size) {
      ++m_block;
      m_used = 0;
    }
    if (m_block == m_blocks.size()) {
      const size_t size = std::max(size_t{64} << 10, bytes);
      m_blocks.push_back({std::unique_ptr<char[]>(new char[size]), size});
      m_used = 0;
    }
    return m_blocks[m_block].bytes.get() + m_used;
  }

  std::vector<Block> m_blocks;
  size_t m_block = 0;
  size_t m_used = 0;
  bool m_sound = true;
};

}  // namespace cartera
