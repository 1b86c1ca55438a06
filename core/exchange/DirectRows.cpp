// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/DirectRows.h"

#include <QHash>
#include <string>
#include <tuple>

#include "core/exchange/CodeWords.h"
#include "core/storage/RawRows.h"
#include "core/storage/Rows.h"

namespace cartera {

namespace {

/// Where a field stands: c is contact, t contact_stat, a an address. contact_stat holds the first e-mail, phone and
/// company in the order in which a card has them.
const QHash<QString, QByteArray>& places() {
  static const QHash<QString, QByteArray> out = [] {
    QHash<QString, QByteArray> made;
    for (const char* column : {"display_name", "prefix",   "given",     "middle",      "family",
                               "suffix",       "nickname", "job_title", "tax_id",      "language",
                               "status",       "owner",    "source",    "referred_by", "preferred_channel",
                               "best_hour",    "likes",    "photo_url", "external_id", "external_id2",
                               "kind",         "stage"})
      made.insert(QString::fromLatin1(column), QByteArray("c.") + column);
    made.insert(QStringLiteral("org.department"), "c.department");
    made.insert(QStringLiteral("org.name"), "t.company");
    made.insert(QStringLiteral("email[1]"), "t.email");
    made.insert(QStringLiteral("phone[1]"), "t.phone");
    for (const char* column :
         {"label", "street", "street2", "street3", "po_box", "postcode", "city", "region", "country", "formatted"})
      made.insert(QString(QStringLiteral("addr[1].") + QLatin1String(column)), QByteArray("a.") + column);
    return made;
  }();
  return out;
}

/// What stands before the columns that were asked for.
enum Fixed : int { kSequence, kId, kTrashed, kErased, kAddress, kIsPrimary, kPosition, kFirstColumn };

}  // namespace

/// Rows of the query as contacts: whoever has several addresses has as many rows, and the first of them counts.
class DirectRows::Reader {
 public:
  Reader(size_t columns, const ContactId* ids, size_t count, const Each& fn)
      : m_ids(ids), m_count(count), m_fn(fn), m_ends(columns) {
    m_row.cells.resize(columns);
  }
  /// There are rows of others between, whom nobody asked for.
  void passesOver() { m_passesOver = true; }

  Result<> read(const RawRow& raw) {
    const qint64 sequence = raw.integer(kSequence);
    const Rank rank{raw.integer(kIsPrimary) == 0, raw.integer(kPosition), raw.integer(kAddress)};
    if (m_isPending && sequence == m_sequence) {
      if (rank < m_rank) keep(raw, rank);
      return {};
    }
    CARTERA_TRY(give());
    m_isPending = true;
    m_sequence = sequence;
    m_row.id = ContactId(raw.integer(kId));
    m_row.trashed = raw.integer(kTrashed) != 0;
    m_row.exists = raw.integer(kErased) == 0;
    keep(raw, rank);
    return {};
  }
  /// The last one, and those who never came.
  Result<> finish() {
    CARTERA_TRY(give());
    while (m_at < m_count) CARTERA_TRY(miss());
    return {};
  }

 private:
  // As the stores order the addresses of a card.
  using Rank = std::tuple<bool, qint64, qint64>;

  void keep(const RawRow& raw, const Rank& rank) {
    m_rank = rank;
    m_text.clear();
    for (size_t i = 0; i < m_ends.size(); ++i) {
      m_text += raw.text(kFirstColumn + static_cast<int>(i));
      m_ends[i] = m_text.size();
    }
  }
  Result<> give() {
    if (!m_isPending) return {};
    m_isPending = false;
    if (m_at == m_count) return {};
    while (m_ids[m_at] != m_row.id) {
      if (m_passesOver && m_row.id.value < m_ids[m_at].value) return {};
      CARTERA_TRY(miss());
      if (m_at == m_count) return {};
    }
    ++m_at;
    size_t from = 0;
    for (size_t i = 0; i < m_ends.size(); ++i) {
      m_row.cells[i] = std::string_view(m_text).substr(from, m_ends[i] - from);
      from = m_ends[i];
    }
    return m_fn(m_row);
  }
  Result<> miss() {
    Row nobody;
    nobody.id = m_ids[m_at++];
    return m_fn(nobody);
  }

  const ContactId* m_ids;
  size_t m_count;
  size_t m_at = 0;
  const Each& m_fn;
  bool m_passesOver = false;
  Row m_row;
  bool m_isPending = false;
  qint64 m_sequence = 0;
  Rank m_rank;
  std::string m_text;
  std::vector<size_t> m_ends;
};

Result<> DirectRows::ask(const Connection& db, const QByteArray& sql, const std::vector<qint64>& numbers,
                         Reader reader) {
  Result<> done;
  const Result<> read = eachRaw(db, sql.constData(), jsonIds(numbers).toUtf8(), [&](const RawRow& raw) {
    done = reader.read(raw);
    return done.has_value();
  });
  CARTERA_TRY(done);
  CARTERA_TRY(read);
  return reader.finish();
}

std::optional<DirectRows> DirectRows::plan(const QStringList& fields, const QString& language) {
  if (fields.isEmpty()) return std::nullopt;
  DirectRows out;
  bool asksStat = false;
  bool asksAddress = false;
  QByteArray columns;
  for (const QString& field : fields) {
    const auto it = places().constFind(field);
    if (it == places().constEnd()) return std::nullopt;
    columns += ", " + codewords::sql(*it, field, language);
    asksStat = asksStat || it->startsWith("t.");
    asksAddress = asksAddress || it->startsWith("a.");
  }
  out.m_columns = static_cast<size_t>(fields.size());
  // -2: erased, as contacts::find() has it; that happens only to what lies in the trash.
  out.m_select =
      ", c.id, c.deleted_at IS NOT NULL, c.deleted_at IS NOT NULL AND EXISTS (SELECT 1 FROM cell_clock e WHERE e.tbl = "
      "1 AND e.row = c.id AND e.col = -2)";
  out.m_select += asksAddress ? ", a.id, a.is_primary, a.position" : ", 0, 0, 0";
  out.m_select += columns;
  if (asksStat) out.m_joins += " LEFT JOIN contact_stat t ON t.contact_id = c.id";
  if (asksAddress) out.m_joins += " LEFT JOIN address a ON a.contact_id = c.id AND a.deleted_at IS NULL";
  return out;
}

Result<> DirectRows::each(const Connection& db, const ContactId* ids, size_t count, const Each& fn) const {
  std::vector<qint64> numbers;
  numbers.reserve(count);
  for (size_t i = 0; i < count; ++i) numbers.push_back(ids[i].value);
  return ask(db, "SELECT j.key" + m_select + " FROM json_each(?1) j CROSS JOIN contact c ON c.id = j.value" + m_joins,
             numbers, Reader(m_columns, ids, count, fn));
}

Result<> DirectRows::eachOfMost(const Connection& db, const std::vector<ContactId>& ids, const Each& fn) const {
  if (ids.empty()) return {};
  Reader reader(m_columns, ids.data(), ids.size(), fn);
  reader.passesOver();
  return ask(db,
             "SELECT c.id" + m_select + " FROM contact c" + m_joins +
                 " WHERE c.id BETWEEN json_extract(?1, '$[0]') AND json_extract(?1, '$[1]') ORDER BY c.id",
             {ids.front().value, ids.back().value}, std::move(reader));
}

}  // namespace cartera
