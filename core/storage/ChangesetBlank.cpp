// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ChangesetBlank.h"

#include <sqlite3.h>

#include <QtEndian>

namespace cartera::changeset {

namespace {

// The format is SQLite's and documented in ext/session: 'T', number of columns, a byte for each (part of the key), the
// name, then its rows: operation, indirect flag, and one record (two for an update) of typed values.
constexpr char kTable = 'T';
constexpr char kUndefined = 0;

enum Type : char { Integer = 1, Float = 2, Text = 3, Blob = 4, Null = 5 };

/// Where the values of a record stand.
struct Span {
  qsizetype from = 0;
  qsizetype size = 0;
};

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

 private:
  bool has(qsizetype n) {
    if (n < 0 || n > m_raw.size() - m_at) m_damaged = true;
    return !m_damaged;
  }
  void value() {
    switch (byte()) {
      case kUndefined:
      case Null: return;
      case Integer:
      case Float: skip(8); return;
      case Text:
      case Blob: {
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

qint64 numberAt(const QByteArray& raw, const Span& span) {
  constexpr qsizetype kWhole = 9;
  return span.size == kWhole && raw[span.from] == Integer ? qFromBigEndian<qint64>(raw.constData() + span.from + 1) : 0;
}

/// `insert`: put the blank value; otherwise leave the cell out.
void appendRecord(QByteArray& out, const QByteArray& raw, const std::vector<Span>& record, const BlankRow& blank,
                  bool insert) {
  for (size_t c = 0; c < record.size(); ++c) {
    const bool kept = c < blank.size() && !blank[c];
    if (kept) {
      out.append(raw.constData() + record[c].from, record[c].size);
    } else if (insert && c < blank.size()) {
      out.append(*blank[c]);
    } else {
      out.append(kUndefined);
    }
  }
}

}  // namespace

QByteArray encoded(const QVariant& value) {
  if (value.isNull()) return {1, Null};
  if (value.userType() == QMetaType::QString) {
    const QByteArray text = value.toString().toUtf8();
    Q_ASSERT(text.size() < 128);
    return QByteArray(1, Text) + static_cast<char>(text.size()) + text;
  }
  QByteArray out(9, Integer);
  qToBigEndian<qint64>(value.toLongLong(), out.data() + 1);
  return out;
}

Result<Blanked> blankRows(const QByteArray& raw, const std::map<Table, BlankRow>& blanks,
                          const std::function<bool(Table, qint64)>& concerned) {
  Blanked out;
  out.raw.reserve(raw.size());
  Reader in(raw);
  int columns = 0;
  const RecordedTable* table = nullptr;
  const BlankRow* blank = nullptr;
  std::vector<Span> before;
  std::vector<Span> after;
  const auto damaged = [] { return fail(ErrorCode::Corrupt, QStringLiteral("journal.damaged")); };
  while (!in.atEnd()) {
    const qsizetype from = in.at();
    if (in.peek() == kTable) {
      in.byte();
      columns = static_cast<int>(in.varint());
      in.skip(columns);
      table = schema::recordedTable(in.name());
      if (in.isDamaged() || table == nullptr || columns <= 0) return damaged();
      const auto known = blanks.find(table->number);
      blank = known == blanks.end() ? nullptr : &known->second;
      out.raw.append(raw.constData() + from, in.at() - from);
      continue;
    }
    if (table == nullptr) return damaged();
    const auto operation = static_cast<unsigned char>(in.byte());
    in.byte();
    before.clear();
    after.clear();
    if (operation == SQLITE_UPDATE || operation == SQLITE_DELETE) in.record(columns, before);
    if (operation == SQLITE_UPDATE || operation == SQLITE_INSERT) in.record(columns, after);
    if (in.isDamaged() || (before.empty() && after.empty())) return damaged();
    const qint64 row = numberAt(raw, before.empty() ? after.front() : before.front());
    if (blank == nullptr || !concerned(table->number, row)) {
      out.raw.append(raw.constData() + from, in.at() - from);
      continue;
    }
    ++out.rows;
    out.raw.append(raw.constData() + from, 2);
    if (!before.empty()) appendRecord(out.raw, raw, before, *blank, false);
    if (!after.empty()) appendRecord(out.raw, raw, after, *blank, operation == SQLITE_INSERT);
  }
  return out;
}

}  // namespace cartera::changeset
