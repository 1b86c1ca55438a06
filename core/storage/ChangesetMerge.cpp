// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ChangesetMerge.h"

#include <sqlite3.h>

#include <map>
#include <memory>

#include "core/storage/ChangesetBytes.h"
#include "core/storage/Connection.h"
#include "core/storage/Schema.h"

namespace cartera::changeset {

namespace {

/// The sections of one table: its header, and all rows.
struct Section {
  QByteArray header;
  QByteArrayList rows;
};

/// The place of a table in the order of a session; -1 if it is none of ours.
int placeOf(const QByteArray& name) {
  const auto& all = schema::recordedTables();
  for (size_t i = 0; i < all.size(); ++i)
    if (name == all[i].name) return static_cast<int>(i);
  return -1;
}

Result<> split(const QByteArray& raw, std::map<int, Section>& out) {
  const auto damaged = [] { return fail(ErrorCode::Corrupt, QStringLiteral("journal.damaged")); };
  Reader in(raw);
  while (!in.atEnd()) {
    const qsizetype from = in.at();
    if (in.byte() != kTable) return damaged();
    const auto columns = static_cast<int>(in.varint());
    in.skip(columns);
    const int place = placeOf(in.name());
    if (in.isDamaged() || place < 0 || columns <= 0) return damaged();
    Section& section = out[place];
    const QByteArray header = raw.mid(from, in.at() - from);
    if (section.header.isEmpty()) section.header = header;
    if (section.header != header) return damaged();
    const qsizetype first = in.at();
    while (!in.atEnd() && in.peek() != kTable) {
      const auto operation = static_cast<unsigned char>(in.byte());
      in.byte();
      in.skipRecord(columns);
      if (operation == SQLITE_UPDATE) in.skipRecord(columns);
      if (in.isDamaged()) return damaged();
    }
    section.rows.append(raw.mid(first, in.at() - first));
  }
  return {};
}

}  // namespace

Result<QByteArray> joined(const std::vector<QByteArray>& raws) {
  std::map<int, Section> sections;
  qsizetype size = 0;
  for (const QByteArray& raw : raws) {
    CARTERA_TRY(split(raw, sections));
    size += raw.size();
  }
  QByteArray out;
  out.reserve(size);
  for (const auto& entry : sections) {
    out.append(entry.second.header);
    for (const QByteArray& rows : entry.second.rows) out.append(rows);
  }
  return out;
}

Result<QByteArray> combined(const QByteArray& earlier, const QByteArray& later) {
  sqlite3_changegroup* raw = nullptr;
  int rc = sqlite3changegroup_new(&raw);
  const std::unique_ptr<sqlite3_changegroup, void (*)(sqlite3_changegroup*)> group(raw, sqlite3changegroup_delete);
  for (const QByteArray& part : {earlier, later}) {
    if (rc == SQLITE_OK)
      rc = sqlite3changegroup_add(group.get(), static_cast<int>(part.size()), const_cast<char*>(part.constData()));
  }
  int size = 0;
  void* bytes = nullptr;
  if (rc == SQLITE_OK) rc = sqlite3changegroup_output(group.get(), &size, &bytes);
  const QByteArray out(static_cast<const char*>(bytes), size);
  sqlite3_free(bytes);
  if (rc != SQLITE_OK) return fail(sqliteError(rc, QStringLiteral("changegroup")));
  return joined({out});
}

}  // namespace cartera::changeset
