// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <cstring>

#include "tests/bench/raw/Raw.h"
#include "tests/bench/raw/RawDb.h"

namespace cartera::bench::raw {

namespace {

// Who carries the tag, in the order of the tables; of those the city; of those who said yes last.
const char* const kFiltered =
    " FROM contact_stat t CROSS JOIN contact_key k ON k.contact_id = t.contact_id WHERE t.contact_id IN (SELECT "
    "x.contact_id FROM contact_tag x WHERE x.tag_id = (SELECT id FROM tag WHERE name = 'VIP' AND deleted_at IS NULL) "
    "AND "
    "x.deleted_at IS NULL) AND t.city = 'Madrid' AND +k.live = 1 AND (SELECT e.state FROM consent_event e WHERE "
    "e.contact_id = t.contact_id AND e.channel = 'email' AND e.deleted_at IS NULL ORDER BY e.at DESC LIMIT 1) = "
    "'granted'";

/// The ten columns of a plain export: what comes first of everything that can be there more than once.
const char* const kColumns =
    "SELECT c.given, c.family, c.display_name, t.company, t.email, t.phone, a.street, a.postcode, a.city, c.stage FROM "
    "contact c LEFT JOIN contact_stat t ON t.contact_id = c.id LEFT JOIN address a ON a.contact_id = c.id AND "
    "a.position = 1 AND a.deleted_at IS NULL WHERE c.deleted_at IS NULL";
constexpr int kCount = 10;

class CsvFile {
 public:
  explicit CsvFile(const QString& path) : m_file(path) {
    if (!m_file.open(QIODevice::WriteOnly)) giveUp(path);
    m_block.reserve(1 << 21);
    m_block += "given,family,name,company,email,phone,street,postcode,city,stage\r\n";
  }
  ~CsvFile() { m_file.write(m_block.data(), static_cast<qint64>(m_block.size())); }
  CsvFile(const CsvFile&) = delete;
  CsvFile& operator=(const CsvFile&) = delete;
  void row(const Stmt& s) {
    for (int i = 0; i < kCount; ++i) {
      const std::string_view text = s.text(i);
      if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        m_block += text;
      } else {
        m_block += '"';
        for (const char c : text) m_block.append(c == '"' ? 2 : 1, c);
        m_block += '"';
      }
      m_block += i == kCount - 1 ? "\r\n" : ",";
    }
    if (m_block.size() < 1 << 20) return;
    m_file.write(m_block.data(), static_cast<qint64>(m_block.size()));
    m_block.clear();
  }

 private:
  QFile m_file;
  std::string m_block;
};

}  // namespace

void firstPage(const QString& file) {
  const Db db(file);
  Stmt s(
      db,
      "SELECT c.id, k.name, t.company, t.phone, t.email, t.city, c.stage, t.last_contact_at FROM contact_key k JOIN "
      "contact c ON c.id = k.contact_id JOIN contact_stat t ON t.contact_id = k.contact_id WHERE k.live = 1 ORDER BY "
      "k.sort_key, k.contact_id LIMIT 50");
  int rows = 0;
  while (s.next()) rows += s.text(1).empty() ? 0 : 1;
  if (rows != 50) giveUp(QStringLiteral("floor: first page"));
}

std::vector<qint64> listIds(const QString& file) {
  const Db db(file);
  std::vector<qint64> out;
  Stmt s(db, "SELECT contact_id FROM contact_key WHERE live = 1 ORDER BY sort_key, contact_id");
  while (s.next()) out.push_back(s.integer(0));
  return out;
}

struct Queries::Opened {
  Db db;
  explicit Opened(const QString& file) : db(file) {}
};

Queries::Queries(const QString& file) : m_opened(std::make_unique<Opened>(file)) {}
Queries::~Queries() = default;

qint64 Queries::countFiltered() {
  Stmt s(m_opened->db, (std::string("SELECT count(*)") + kFiltered).c_str());
  if (!s.next()) m_opened->db.fail();
  return s.integer(0);
}

void Queries::exportFiltered(const QString& out) {
  std::vector<qint64> ids;
  Stmt s(m_opened->db, (std::string("SELECT k.contact_id") + kFiltered + " ORDER BY k.sort_key, k.contact_id").c_str());
  while (s.next()) ids.push_back(s.integer(0));
  CsvFile csv(out);
  Stmt row(m_opened->db, (std::string(kColumns) + " AND c.id = ?1").c_str());
  for (const qint64 id : ids) {
    row << id;
    while (row.next()) csv.row(row);
  }
}

void Queries::exportAll(const QString& out) {
  CsvFile csv(out);
  Stmt s(m_opened->db, (std::string(kColumns) + " ORDER BY c.id").c_str());
  while (s.next()) csv.row(s);
}

double editOne(const QString& file, int times) {
  const Db db(file);
  struct Who {
    qint64 id;
    std::string find;
  };
  std::vector<Who> who;
  {
    Stmt ids(db, "SELECT contact_id, find_text FROM contact_key WHERE live = 1 ORDER BY sort_key, contact_id LIMIT ?");
    ids << static_cast<qint64>(times);
    while (ids.next()) who.push_back({ids.integer(0), std::string(ids.text(1))});
  }
  Stmt update(db, "UPDATE contact SET nickname = ? WHERE id = ?");
  Stmt key(db, "UPDATE contact_key SET find_text = ? WHERE contact_id = ?");
  int n = 0;
  const double ms = timed([&] {
    for (const Who& w : who) {
      const std::string value = "apodo " + std::to_string(++n);
      db.run("BEGIN IMMEDIATE");
      update << value << w.id;
      update.go();
      const std::string find = value + '\n' + w.find;
      key << find << w.id;
      key.go();
      db.run("COMMIT");
    }
  });
  return ms / static_cast<double>(who.size());
}

}  // namespace cartera::bench::raw
