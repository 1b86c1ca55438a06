// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <limits>
#include <tuple>

#include "core/contacts/Completeness.h"
#include "core/contacts/ContactKeys.h"
#include "core/storage/Rows.h"

/// The derived values of many contacts at once, between computing, writing and comparing. For ContactKeys alone.
namespace cartera::contactkeys {

/// Contacts that are looked at together.
inline constexpr size_t kStretch = 20000;

/// Which of several comes first: the primary one, then by position, then by number.
struct Rank {
  bool isPrimary = false;
  qint64 position = std::numeric_limits<qint64>::max();
  qint64 id = 0;
  [[nodiscard]] bool before(const Rank& other) const {
    return std::tuple(!isPrimary, position, id) < std::tuple(!other.isPrimary, other.position, other.id);
  }
};

/// The first of something.
struct Best {
  QString value;
  Rank rank;
  bool known = false;
  void offer(const QString& v, const Rank& r) {
    if (known && !r.before(rank)) return;
    value = v;
    rank = r;
    known = true;
  }
};

/// All derived values of one contact.
struct Computed {
  qint64 id = 0;
  bool exists = false;
  bool live = false;
  QString name, nameKey, taxKey, findText;
  QByteArray sortKey;
  std::optional<qint64> lastContactAt;
  qint64 interactions = 0;
  int completeness = 0;
  Best email, phone, city, company;

  // What in the file is another already, when asked for (see readStored).
  bool keyStale = true;    // of the key row what stands in indexes by name
  bool liveStale = false;  // live alone
  bool textStale = false;  // find_text alone, which stands in none
  bool statStale = true;

  // On the way.
  CompletenessFacts facts;
  QString nickname, taxId;
  QStringList found;
};

/// The key of a phone, e-mail, page or handle, as point_key should hold it.
struct PointRow {
  qint64 id = 0;
  qint64 contact = 0;
  QString kind;
  /// Empty: there must be no row.
  QString key;
  /// Whether it is so in the file.
  bool stored = false;
};

/// Some contacts and the points of all of them.
struct Batch {
  std::vector<Computed> contacts;  // by id
  std::vector<PointRow> points;

  Computed* find(qint64 id) {
    const auto it = std::lower_bound(contacts.begin(), contacts.end(), id,
                                     [](const Computed& c, qint64 value) { return c.id < value; });
    return it != contacts.end() && it->id == id ? &*it : nullptr;
  }
};

inline const QString kWithin = QStringLiteral(" IN (SELECT value FROM json_each(:ids))");

/// "Among these", for one id or many: of one it is a comparison, which is spared making a table of values.
class Within {
 public:
  explicit Within(const std::vector<qint64>& ids)
      : m_one(ids.size() == 1 ? std::optional(ids.front()) : std::nullopt), m_json(m_one ? QString() : jsonIds(ids)) {}
  /// To be put behind a column.
  [[nodiscard]] QString sql() const { return m_one ? QStringLiteral(" = :ids") : kWithin; }
  void bindTo(Statement& s) const {
    if (m_one) {
      s.bind(":ids", *m_one);
    } else {
      s.bind(":ids", m_json);
    }
  }

 private:
  std::optional<qint64> m_one;
  QString m_json;
};

/// Runs one query over all contacts of the batch; its first column is the contact. `sql` ends with the column that is
/// asked for, `tail` comes behind.
template <class F>
Result<> eachOf(Connection& db, Batch& batch, const Within& ids, const QString& sql, F&& fn, const QString& tail = {}) {
  Statement s(db, sql + ids.sql() + tail);
  ids.bindTo(s);
  return s.each([&](Statement& row) {
    if (Computed* c = batch.find(row.integer(0))) fn(*c, row);
  });
}

/// Runs `fn` with every contact of the file, a stretch at a time.
template <class F>
Result<> eachStretch(Connection& db, F&& fn) {
  qint64 after = std::numeric_limits<qint64>::min();
  for (;;) {
    std::vector<qint64> ids;
    {
      Statement s(db, QStringLiteral("SELECT id FROM contact WHERE id > :after ORDER BY id LIMIT :limit"));
      s.bind(":after", after).bind(":limit", static_cast<qint64>(kStretch));
      CARTERA_ASSIGN(ids, collect(s, [](Statement& row) { return row.integer(0); }));
    }
    if (ids.empty()) return {};
    after = ids.back();
    CARTERA_TRY(fn(ids));
  }
}

/// What is known of a contact, told piece by piece, by whoever reads its rows or writes them: the name first, the tail is
/// finish(). `live` and what the facts say of the row itself are the caller's; trashed parts are not told.
void addRoot(Computed& c, const Contact& contact);
void addPoint(Computed& c, PointKind kind, const QString& value, const Rank& rank);
void addAddress(Computed& c, bool saysAnything, const QString& city, const Rank& rank);
void addCompany(Computed& c, const QString& name, const Rank& rank);
void addTag(Computed& c, const QString& name);
void finish(Computed& c, const text::SortKeys& sortKeys);

/// Computes everything about these contacts; ids without a row are there with `exists` false.
[[nodiscard]] Result<Batch> compute(Connection& db, std::vector<qint64> ids, const text::SortKeys& sortKeys);

}  // namespace cartera::contactkeys
