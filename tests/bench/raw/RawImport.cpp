// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cstring>
#include <unordered_map>

#include "core/base/Text.h"
#include "core/storage/Schema.h"
#include "tests/bench/raw/Raw.h"
#include "tests/bench/raw/RawDb.h"

#include <QFile>
#include <QFileInfo>

namespace cartera::bench::raw {

namespace {

constexpr qint64 kNow = 1'790'000'000'000;
constexpr size_t kCells = 12;
enum Cell : size_t { Given, Family, Company, Email, Phone, Mobile, Street, Postcode, City, Tag, Consent, Note };

/// Lower case without accents for U+00C0 to U+00FF; 0 where the whole table of Unicode is asked.
constexpr char kLatin[65] = "aaaaaa\0ceeeeiiii\0nooooo\0\0uuuuy\0\0aaaaaa\0ceeeeiiii\0nooooo\0\0uuuuy\0y";

/// text::searchKey, quickly for what stands in the list.
void fold(std::string_view in, std::string& out) {
  out.clear();
  bool gap = false;
  for (size_t i = 0; i < in.size(); ++i) {
    const auto c = static_cast<unsigned char>(in[i]);
    char put = 0;
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      put = static_cast<char>(c);
    } else if (c >= 'A' && c <= 'Z') {
      put = static_cast<char>(c + ('a' - 'A'));
    } else if (c == 0xC3 && i + 1 < in.size()) {
      put = kLatin[static_cast<unsigned char>(in[++i]) - 0x80];
    }
    if (put == 0 && c >= 0x80) {
      out = text::searchKey(QString::fromUtf8(in.data(), static_cast<qsizetype>(in.size()))).toStdString();
      return;
    }
    if (put == 0) {
      gap = gap || c != '\'';
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += put;
  }
}

/// The nine digits of a Spanish number, however it was written.
void nationalDigits(std::string_view s, std::string& out) {
  out.clear();
  for (const char c : s)
    if (c >= '0' && c <= '9') out += c;
  if (out.size() > 9) out.erase(0, out.size() - 9);
}

/// The list record by record, through one buffer.
class Reader {
 public:
  explicit Reader(const QString& path) : m_file(path) {
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) giveUp(path);
    m_buffer.resize(1 << 20);
    (void)next();  // the headings
  }
  bool next() {
    for (;;) {
      const auto* from = m_buffer.data() + m_at;
      const auto* line = static_cast<const char*>(std::memchr(from, '\n', m_end - m_at));
      if (line != nullptr) {
        split(from);
        m_at = static_cast<size_t>(line + 1 - m_buffer.data());
        return true;
      }
      std::memmove(m_buffer.data(), from, m_end - m_at);
      m_end -= m_at;
      m_at = 0;
      const qint64 got = m_file.read(m_buffer.data() + m_end, static_cast<qint64>(m_buffer.size() - m_end));
      if (got <= 0) return false;
      m_end += static_cast<size_t>(got);
    }
  }
  std::array<std::string_view, kCells> cells;

 private:
  void split(const char* at) {
    for (std::string_view& cell : cells) {
      const bool quoted = *at == '"';
      const char* const from = quoted ? ++at : at;
      if (quoted) {
        while (*at != '"') ++at;
      } else {
        while (*at != ';' && *at != '\r') ++at;
      }
      cell = {from, static_cast<size_t>(at - from)};
      at += quoted ? 2 : 1;
    }
  }

  QFile m_file;
  std::string m_buffer;
  size_t m_at = 0;
  size_t m_end = 0;
};

struct Definition {
  std::string name, sql;
};
/// Takes indexes and triggers off that rows of an import would have to keep up.
std::vector<Definition> takeOff(const Db& db, const char* type) {
  std::vector<Definition> out;
  {
    Stmt s(db, "SELECT name, sql FROM sqlite_master WHERE type = ?1 AND sql IS NOT NULL");
    s << std::string_view(type);
    while (s.next()) out.push_back({std::string(s.text(0)), std::string(s.text(1))});
  }
  for (const Definition& d : out) db.run(std::string("DROP ") + type + ' ' + d.name);
  return out;
}

/// All the prepared inserts, and what one row of the list becomes.
class Writer {
 public:
  Writer(const Db& db, const QString& fileName) : m_db(db), m_source(fileName.toStdString()) {
    Stmt run(db, "INSERT INTO import_run(id,at,author,file) VALUES(?,?,'bench',?)");
    m_run = ++m_id;
    run << m_run << kNow << m_source;
    run.go();
  }
  void put(const std::array<std::string_view, kCells>& f, int line);

 private:
  qint64 companyOf(std::string_view name);
  void reach(qint64 who, std::string_view kind, std::string_view label, std::string_view value, std::string_view key,
             qint64 position);
  void derived(qint64 who, std::string_view name, std::string_view find, qint64 notes, std::string_view email,
               std::string_view phone, std::string_view city, std::string_view company);
  /// The parts of a text to be found by, each once, in order.
  void part(std::string_view key) {
    if (!key.empty()) m_parts[m_count++].assign(key);
  }
  const std::string& findText();

  const Db& m_db;
  const std::string m_source;
  qint64 m_id = qint64{1} << 58;
  qint64 m_run = 0;
  text::SortKeys m_sortKeys{QStringLiteral("es")};
  std::unordered_map<std::string, qint64> m_companies, m_tags;
  std::array<std::string, 9> m_parts;
  size_t m_count = 0;
  std::string m_find, m_key, m_name, m_fixed, m_mobile, m_from;
  Stmt m_contact{m_db,
                 "INSERT INTO contact(id,kind,display_name,given,family,import_run_id,import_key,created_at) "
                 "VALUES(?,?,?,?,?,?,?,?)"};
  Stmt m_point{m_db, "INSERT INTO point(id,contact_id,kind,label,value,is_primary,position) VALUES(?,?,?,?,?,?,?)"};
  Stmt m_pointKey{m_db, "INSERT INTO point_key(point_id,contact_id,kind,key) VALUES(?,?,?,?)"};
  Stmt m_address{m_db,
                 "INSERT INTO address(id,contact_id,label,street,postcode,city,is_primary,position) "
                 "VALUES(?,?,'home',?,?,?,1,1)"};
  Stmt m_member{m_db, "INSERT INTO membership(id,contact_id,company_id,is_primary,position) VALUES(?,?,?,1,1)"};
  Stmt m_tag{m_db, "INSERT INTO tag(id,name) VALUES(?,?)"};
  Stmt m_tagged{m_db, "INSERT INTO contact_tag(id,contact_id,tag_id) VALUES(?,?,?)"};
  Stmt m_consent{
      m_db,
      "INSERT INTO consent_event(id,contact_id,channel,state,basis,at,source,address,recorded_at,recorded_by,"
      "import_run_id) VALUES(?,?,'email',?,?,?,?,?,?,'bench',?)"};
  Stmt m_note{
      m_db,
      "INSERT INTO interaction(id,contact_id,kind,at,body,author,import_run_id) VALUES(?,?,'note',?,?,'bench',?)"};
  Stmt m_keys{m_db, "INSERT INTO contact_key(contact_id,live,name,name_key,sort_key,find_text) VALUES(?,1,?,?,?,?)"};
  Stmt m_stat{m_db,
              "INSERT INTO contact_stat(contact_id,interactions,completeness,email,phone,city,company) "
              "VALUES(?,?,60,?,?,?,?)"};
};

const std::string& Writer::findText() {
  const auto end = m_parts.begin() + static_cast<std::ptrdiff_t>(m_count);
  std::sort(m_parts.begin(), end);
  m_find.clear();
  for (auto it = m_parts.begin(); it != end; ++it) {
    if (it != m_parts.begin() && *it == *(it - 1)) continue;
    if (!m_find.empty()) m_find += '\n';
    m_find += *it;
  }
  m_count = 0;
  return m_find;
}

void Writer::derived(qint64 who, std::string_view name, std::string_view find, qint64 notes, std::string_view email,
                     std::string_view phone, std::string_view city, std::string_view company) {
  const QByteArray sort = m_sortKeys.key(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
  fold(name, m_key);
  m_keys << who << name << m_key;
  m_keys.blob(sort);
  m_keys << find;
  m_keys.go();
  m_stat << who << notes << email << phone << city << company;
  m_stat.go();
}

void Writer::reach(qint64 who, std::string_view kind, std::string_view label, std::string_view value,
                   std::string_view key, qint64 position) {
  ++m_id;
  m_point << m_id << who << kind << label << value << qint64{position == 1} << position;
  m_point.go();
  m_pointKey << m_id << who << kind << key;
  m_pointKey.go();
}

qint64 Writer::companyOf(std::string_view name) {
  const auto [it, isNew] = m_companies.try_emplace(std::string(name), m_id + 1);
  if (!isNew) return it->second;
  const qint64 id = ++m_id;
  m_contact << id << std::string_view("company") << name << std::string_view() << std::string_view() << m_run
            << std::string_view() << kNow;
  m_contact.go();
  fold(name, m_key);
  const std::string find = m_key;
  derived(id, name, find, 0, {}, {}, {}, {});
  return id;
}

void Writer::put(const std::array<std::string_view, kCells>& f, int line) {
  const qint64 company = f[Company].empty() ? 0 : companyOf(f[Company]);
  const qint64 who = ++m_id;
  // Spread as a fingerprint is.
  const auto key = static_cast<qint64>((static_cast<quint64>(who) * 0x9E3779B97F4A7C15ULL) >> 1);
  m_contact << who << std::string_view("person") << std::string_view() << f[Given] << f[Family] << m_run << key << kNow;
  m_contact.go();
  if (!f[Email].empty()) reach(who, "email", {}, f[Email], f[Email], 1);
  qint64 position = 0;
  m_fixed.clear();
  m_mobile.clear();
  if (!f[Phone].empty()) {
    nationalDigits(f[Phone], m_fixed);
    reach(who, "phone", {}, f[Phone], m_fixed, ++position);
    part("34" + m_fixed);
  }
  if (!f[Mobile].empty()) {
    nationalDigits(f[Mobile], m_mobile);
    reach(who, "phone", "mobile", f[Mobile], m_mobile, ++position);
    part("34" + m_mobile);
  }
  m_address << ++m_id << who << f[Street] << f[Postcode] << f[City];
  m_address.go();
  if (company != 0) {
    m_member << ++m_id << who << company;
    m_member.go();
  }
  if (!f[Tag].empty()) {
    const auto [it, isNew] = m_tags.try_emplace(std::string(f[Tag]), m_id + 1);
    if (isNew) {
      m_tag << ++m_id << f[Tag];
      m_tag.go();
    }
    m_tagged << ++m_id << who << it->second;
    m_tagged.go();
  }
  if (!f[Note].empty()) {
    m_note << ++m_id << who << kNow << f[Note] << m_run;
    m_note.go();
  }
  if (!f[Consent].empty()) {
    const bool yes = f[Consent] != "no";
    m_from = "import " + m_source + " line " + std::to_string(line);
    m_consent << ++m_id << who << std::string_view(yes ? "granted" : "denied")
              << (yes ? std::string_view("consent") : std::string_view()) << kNow << m_from << f[Email] << kNow
              << m_run;
    m_consent.go();
  }
  for (const Cell cell : {Given, Family, City, Company, Tag}) {
    fold(f[cell], m_key);
    part(m_key);
  }
  part(f[Email]);
  m_name.assign(f[Given]).append(1, ' ').append(f[Family]);
  derived(who, m_name, findText(), f[Note].empty() ? 0 : 1, f[Email], f[Phone].empty() ? f[Mobile] : f[Phone], f[City],
          f[Company]);
}

}  // namespace

void createFile(const QString& file) {
  const Db db(file);
  db.run("BEGIN");
  for (int v = 1; v <= schema::currentVersion(); ++v) db.run(schema::migration(v).constData());
  db.run("COMMIT");
}

std::shared_ptr<void> importList(const QString& list, const QString& file) {
  const auto opened = std::make_shared<Db>(file);
  const Db& db = *opened;
  db.forBulk();
  // kind IN (...) opens a table of its own for each insert.
  db.run("PRAGMA ignore_check_constraints=ON");
  db.run("BEGIN");
  const std::vector<Definition> triggers = takeOff(db, "trigger");
  const std::vector<Definition> indexes = takeOff(db, "index");
  {
    Reader reader(list);
    Writer writer(db, QFileInfo(list).fileName());
    int line = 1;
    while (reader.next()) writer.put(reader.cells, ++line);
  }
  for (const Definition& d : indexes) db.run(d.sql);
  for (const Definition& d : triggers) db.run(d.sql);
  bool hasWords = false;
  {
    Stmt s(db, "SELECT 1 FROM sqlite_master WHERE name = 'interaction_words'");
    hasWords = s.next();
  }
  if (hasWords) db.run("INSERT INTO interaction_words(interaction_words) VALUES('rebuild')");
  db.run("COMMIT");
  return opened;
}

}  // namespace cartera::bench::raw
