// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <QByteArray>
#include <QtEndian>
#include <vector>

/// The bytes of a changeset, for those who read or write them past SQLite. The format is SQLite's and documented in
/// ext/session: 'T', number of columns, a byte for each (part of the key), the name with a zero byte, then its rows:
/// operation, indirect flag, and one record (two for an update) of typed values. For core/storage alone.
namespace cartera::changeset {

inline constexpr char kTable = 'T';
inline constexpr char kUndefined = 0;
inline constexpr char kInteger = 1;
inline constexpr char kReal = 2;
inline constexpr char kText = 3;
inline constexpr char kBlob = 4;
inline constexpr char kNull = 5;

/// Where the values of a record stand.
struct Span {
  qsizetype from = 0;
  qsizetype size = 0;
};

/// Walks over them; whoever reads past the end finds isDamaged().
class Reader {
 public:
  explicit Reader(const QByteArray& raw) : m_raw(raw) {}

  [[nodiscard]] bool atEnd() const { return m_at >= m_raw.size(); }
  [[nodiscard]] qsizetype at() const { return m_at; }
  [[nodiscard]] bool isDamaged() const { return m_damaged; }
  [[nodiscard]] char peek() const { return m_raw[m_at]; }

  char byte() {
    if (!has(1)) return 0;
    return m_raw[m_at++];
  }
  void skip(qsizetype n) {
    if (has(n)) m_at += n;
  }
  quint64 varint() {
    quint64 v = 0;
    for (int i = 0; i < 8; ++i) {
      const auto b = static_cast<unsigned char>(byte());
      v = (v << 7) | (b & 0x7f);
      if ((b & 0x80) == 0) return v;
    }
    m_damaged = true;  // nothing here is as long as nine bytes say
    return 0;
  }
  QByteArray name() {
    const qsizetype end = m_raw.indexOf('\0', m_at);
    if (end < 0) {
      m_damaged = true;
      return {};
    }
    const QByteArray out = m_raw.mid(m_at, end - m_at);
    m_at = end + 1;
    return out;
  }
  void record(int columns, std::vector<Span>& out) {
    out.clear();
    for (int c = 0; c < columns && !m_damaged; ++c) {
      const qsizetype from = m_at;
      value();
      out.push_back({from, m_at - from});
    }
  }
  /// A row of a table with so many columns: what is done with it, and its values before and after (none where there was
  /// nothing).
  unsigned char row(int columns, std::vector<Span>& before, std::vector<Span>& after) {
    const auto operation = static_cast<unsigned char>(byte());
    byte();  // whether by a trigger
    before.clear();
    after.clear();
    if (operation == SQLITE_UPDATE || operation == SQLITE_DELETE) record(columns, before);
    if (operation == SQLITE_UPDATE || operation == SQLITE_INSERT) record(columns, after);
    m_damaged = m_damaged || (before.empty() && after.empty());
    return operation;
  }
  void skipRecord(int columns) {
    for (int c = 0; c < columns && !m_damaged; ++c) value();
  }

 private:
  bool has(qsizetype n) {
    if (n < 0 || n > m_raw.size() - m_at) m_damaged = true;
    return !m_damaged;
  }
  void value() {
    switch (byte()) {
      case kUndefined:
      case kNull: return;
      case kInteger:
      case kReal: skip(8); return;
      case kText:
      case kBlob: {
        const quint64 size = varint();
        skip(size > static_cast<quint64>(m_raw.size()) ? -1 : static_cast<qsizetype>(size));
        return;
      }
      default: m_damaged = true;
    }
  }

  const QByteArray& m_raw;
  qsizetype m_at = 0;
  bool m_damaged = false;
};

/// The whole number that stands there; 0 for any other value.
inline qint64 integerAt(const QByteArray& raw, const Span& span) {
  constexpr qsizetype kWhole = 9;
  return span.size == kWhole && raw[span.from] == kInteger ? qFromBigEndian<qint64>(raw.constData() + span.from + 1)
                                                           : 0;
}

/// SQLite's variable-length number, seven bits a byte, the highest first; `v` below 2^56. Answers the place behind it.
inline char* putVarint(char* to, quint64 v) {
  int bytes = 1;
  while (bytes < 8 && (v >> (7 * bytes)) != 0) ++bytes;
  for (int i = bytes - 1; i >= 0; --i) *to++ = static_cast<char>(((v >> (7 * i)) & 0x7f) | (i > 0 ? 0x80 : 0));
  return to;
}

/// The beginning of a table's rows; the number of the row alone is the key (rule I1). `columns`: one at least.
inline void appendHeader(QByteArray& to, const QByteArray& table, int columns) {
  char count[8];
  to.append(kTable).append(count, putVarint(count, static_cast<quint64>(columns)) - count);
  to.append('\1').append(columns - 1, '\0').append(table).append('\0');
}

/// A number of eight bytes: a whole one, or the bits of a real one.
inline void appendNumber(QByteArray& to, char type, quint64 bits) {
  char bytes[sizeof bits];
  qToBigEndian<quint64>(bits, bytes);
  to.append(type).append(bytes, sizeof bytes);
}

}  // namespace cartera::changeset
