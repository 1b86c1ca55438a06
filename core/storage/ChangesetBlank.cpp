// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ChangesetBlank.h"

#include <sqlite3.h>

#include <QtEndian>

#include "core/storage/ChangesetBytes.h"

namespace cartera::changeset {

namespace {

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
  if (value.isNull()) return {1, kNull};
  if (value.userType() == QMetaType::QString) {
    const QByteArray text = value.toString().toUtf8();
    Q_ASSERT(text.size() < 128);
    return QByteArray(1, kText) + static_cast<char>(text.size()) + text;
  }
  QByteArray out(9, kInteger);
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
    const unsigned char operation = in.row(columns, before, after);
    if (in.isDamaged()) return damaged();
    const qint64 row = integerAt(raw, before.empty() ? after.front() : before.front());
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
