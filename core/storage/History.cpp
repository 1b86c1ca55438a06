// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/History.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <map>
#include <set>

#include "core/storage/References.h"
#include "core/storage/Statement.h"

namespace cartera {

namespace {

// A group is shown by its first change; the others only add to its rows.
const QString kSelect = QStringLiteral(
    "SELECT c.id, c.at, c.author, c.dev, c.kind, c.label, c.undoes, "
    "  coalesce((SELECT sum(json_extract(g.label, '$[1]')) FROM change g WHERE g.grp = c.id), "
    "           json_extract(c.label, '$[1]')), "
    "  coalesce((SELECT t.kind = 3 FROM change t WHERE t.undoes = c.id ORDER BY t.id DESC LIMIT 1), 0) "
    "FROM change c WHERE (c.grp IS NULL OR c.grp = c.id) ");

ChangeInfo infoOf(const Statement& s) {
  ChangeInfo info;
  info.id = ChangeId(s.integer(0));
  info.at = s.integer(1);
  info.author = s.text(2);
  info.device = static_cast<int>(s.integer(3));
  const QJsonArray label = QJsonDocument::fromJson(s.text(5).toUtf8()).array();
  info.op.code = label.at(0).toString();
  for (qsizetype i = 2; i < label.size(); ++i) info.op.args.append(label.at(i).toString());
  info.op.kind = static_cast<ChangeKind>(s.integer(4));
  info.undoes = ChangeId(s.integer(6));
  info.records = s.integer(7);
  info.undone = s.flag(8);
  return info;
}

}  // namespace

struct History::Decoded {
  qint64 change = 0;
  QHash<std::pair<int, qint64>, RowChange> rows;
};

History::History(const Connection& db) : m_db(db) {}
History::~History() = default;

Result<std::vector<ChangeInfo>> History::list(int limit, int offset) const {
  std::vector<ChangeInfo> out;
  Statement s(m_db, kSelect + QStringLiteral("ORDER BY c.id DESC LIMIT :limit OFFSET :offset"));
  s.bind(":limit", limit).bind(":offset", offset);
  CARTERA_TRY(s.each([&](const Statement& row) { out.push_back(infoOf(row)); }));
  return out;
}

Result<ChangeInfo> History::get(ChangeId id) const {
  Statement s(m_db,
              kSelect + QStringLiteral("AND c.id = coalesce((SELECT p.grp FROM change p WHERE p.id = :part), :id)"));
  s.bind(":part", id.value).bind(":id", id.value);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) return fail(ErrorCode::NotFound, QStringLiteral("change.missing"), id.toString());
  return infoOf(s);
}

Result<bool> History::isActive(ChangeId unit) const {
  Statement s(m_db, QStringLiteral("SELECT kind FROM change WHERE undoes = :u ORDER BY id DESC LIMIT 1"));
  s.bind(":u", unit.value);
  CARTERA_ASSIGN(const bool switched, s.next());
  return !switched || s.integer(0) != static_cast<int>(ChangeKind::Undo);
}

Result<std::optional<ChangeId>> History::nextUndo() const {
  Statement s(
      m_db,
      QStringLiteral("SELECT c.id FROM change c WHERE c.kind IN (1, 2) AND (c.grp IS NULL OR c.grp = c.id) "
                     "AND coalesce((SELECT t.kind FROM change t WHERE t.undoes = c.id ORDER BY t.id DESC LIMIT 1), 4) "
                     "<> 3 ORDER BY c.id DESC LIMIT 1"));
  CARTERA_ASSIGN(const bool found, s.next());
  return found ? std::optional(ChangeId(s.integer(0))) : std::nullopt;
}

Result<std::optional<ChangeId>> History::nextRedo() const {
  // The newest switch of each action; of those that are off, the one switched last, if nothing new came after it.
  Statement s(m_db, QStringLiteral("SELECT u.undoes FROM change u WHERE u.kind = 3 "
                                   "AND u.id = (SELECT max(t.id) FROM change t WHERE t.undoes = u.undoes) "
                                   "AND u.id > coalesce((SELECT max(id) FROM change WHERE kind IN (1, 2)), 0) "
                                   "ORDER BY u.id DESC LIMIT 1"));
  CARTERA_ASSIGN(const bool found, s.next());
  return found ? std::optional(ChangeId(s.integer(0))) : std::nullopt;
}

Result<std::vector<qint64>> History::changesOfRow(Table table, qint64 row) const {
  std::vector<qint64> out;
  Statement s(m_db, QStringLiteral("SELECT change FROM change_row WHERE tbl = :t AND row = :r "
                                   "UNION SELECT change FROM change_range WHERE tbl = :t2 AND lo <= :r2 AND hi >= :r3 "
                                   "ORDER BY 1"));
  s.bind(":t", static_cast<int>(table)).bind(":r", row);
  s.bind(":t2", static_cast<int>(table)).bind(":r2", row).bind(":r3", row);
  CARTERA_TRY(s.each([&](const Statement& r) { out.push_back(r.integer(0)); }));
  return out;
}

Result<std::vector<qint64>> History::changesOfUnit(ChangeId unit) const {
  std::vector<qint64> out;
  Statement s(m_db, QStringLiteral("SELECT id FROM change WHERE id = :u UNION SELECT id FROM change WHERE grp = :g "
                                   "ORDER BY 1"));
  s.bind(":u", unit.value).bind(":g", unit.value);
  CARTERA_TRY(s.each([&](const Statement& r) { out.push_back(r.integer(0)); }));
  return out;
}

Result<QByteArray> History::rawOf(qint64 change) const {
  Statement s(m_db, QStringLiteral("SELECT cs FROM change WHERE id = :id"));
  s.bind(":id", change);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) return fail(ErrorCode::NotFound, QStringLiteral("change.missing"), QString::number(change));
  return changeset::unpack(s.blob(0));
}

Result<std::shared_ptr<const History::Decoded>> History::decoded(qint64 change) const {
  for (const auto& d : m_cache)
    if (d->change == change) return d;
  CARTERA_ASSIGN(const QByteArray raw, rawOf(change));
  auto d = std::make_shared<Decoded>();
  d->change = change;
  CARTERA_TRY(changeset::forEachRow(raw, [&](const RowChange& row) -> Result<> {
    d->rows.insert({static_cast<int>(row.table), row.row}, row);
    return {};
  }));
  // A chunk of an import is 20,000 rows decoded; a handful at a time bounds the memory.
  constexpr size_t kKeep = 8;
  if (m_cache.size() >= kKeep) m_cache.erase(m_cache.begin());
  m_cache.push_back(d);
  return std::shared_ptr<const Decoded>(d);
}

Result<std::optional<RowChange>> History::rowOf(qint64 change, Table table, qint64 row) const {
  CARTERA_ASSIGN(const auto d, decoded(change));
  const auto it = d->rows.constFind({static_cast<int>(table), row});
  return it == d->rows.constEnd() ? std::nullopt : std::optional(*it);
}

Result<std::vector<CellChange>> History::ofRow(Table table, qint64 row) const { return ofRow(table, row, nullptr); }

Result<std::vector<CellChange>> History::ofRow(Table table, qint64 row, const std::set<qint64>* only) const {
  std::vector<CellChange> out;
  CARTERA_ASSIGN(const QStringList columns, schema::columnsOf(m_db, *schema::recordedTable(table)));
  CARTERA_ASSIGN(const auto changes, changesOfRow(table, row));
  for (const qint64 change : changes) {
    if (only != nullptr && only->count(change) == 0) continue;
    CARTERA_ASSIGN(const auto found, rowOf(change, table, row));
    if (!found) continue;  // a range holds more numbers than rows
    Statement s(m_db, QStringLiteral("SELECT coalesce(grp, id) FROM change WHERE id = :id"));
    s.bind(":id", change);
    CARTERA_TRY(s.next());
    CARTERA_ASSIGN(const ChangeInfo info, get(ChangeId(s.integer(0))));
    for (const auto& cell : found->cells) {
      const bool made = found->kind == RowChange::Kind::Insert;
      if (made && !cell.after.isValid()) continue;
      out.push_back(
          {info.id, info.at, info.author, info.op, table, row, columns.value(cell.column), cell.before, cell.after});
    }
  }
  return out;
}

namespace {

/// Tables whose rows belong to a contact, by their contact_id.
std::vector<const RecordedTable*> partTables() {
  std::vector<const RecordedTable*> out;
  for (const auto& t : schema::recordedTables())
    if (t.parentColumn != nullptr || t.number == Table::Task) out.push_back(&t);
  return out;
}

}  // namespace

Result<std::vector<std::pair<Table, qint64>>> History::partsOf(ContactId contact) const {
  std::vector<std::pair<Table, qint64>> parts{{Table::Contact, contact.value}};
  for (const auto* t : partTables()) {
    Statement s(
        m_db, QStringLiteral("SELECT id FROM ") + QLatin1String(t->name) +
                  QStringLiteral(" t WHERE contact_id = :c AND NOT EXISTS (SELECT 1 FROM cell_clock e WHERE e.tbl = :t "
                                 "AND e.row = t.id AND e.col = -2)"));
    s.bind(":c", contact).bind(":t", static_cast<int>(t->number));
    CARTERA_TRY(s.each([&](const Statement& r) { parts.emplace_back(t->number, r.integer(0)); }));
  }
  return parts;
}

Result<std::vector<CellChange>> History::ofContact(ContactId contact) const {
  std::vector<CellChange> out;
  CARTERA_ASSIGN(const auto parts, partsOf(contact));
  for (const auto& part : parts) {
    CARTERA_ASSIGN(const auto cells, ofRow(part.first, part.second));
    out.insert(out.end(), cells.begin(), cells.end());
  }
  // What was moved to somebody else belongs here as far as it hung here.
  std::vector<references::Reference> columns;
  for (const auto* t : partTables()) columns.push_back({t->number, "contact_id"});
  CARTERA_ASSIGN(const auto moved, references::pointings(m_db, columns, {contact.value}, 0));
  std::map<std::pair<Table, qint64>, std::set<qint64>> away;
  for (const auto& p : moved.found) away[{p.table, p.row}].insert(p.change);
  for (const auto& part : parts) away.erase(part);
  for (const auto& row : away) {
    CARTERA_ASSIGN(const auto cells, ofRow(row.first.first, row.first.second, &row.second));
    out.insert(out.end(), cells.begin(), cells.end());
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const CellChange& a, const CellChange& b) { return a.change < b.change; });
  return out;
}

Result<std::vector<ChangeInfo>> History::changesOfContact(ContactId contact) const {
  CARTERA_ASSIGN(const auto cells, ofContact(contact));
  std::set<qint64> ids;
  for (const auto& c : cells) ids.insert(c.change.value);
  std::vector<ChangeInfo> out;
  for (auto it = ids.rbegin(); it != ids.rend(); ++it) {
    CARTERA_ASSIGN(const auto info, get(ChangeId(*it)));
    out.push_back(info);
  }
  return out;
}

}  // namespace cartera
