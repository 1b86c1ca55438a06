// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/RawFloor.h"

#include <sqlite3.h>

#include <QFile>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/Text.h"
#include "core/storage/Schema.h"
#include "tests/bench/Measure.h"

namespace cartera::bench::raw {

namespace {

[[noreturn]] void giveUp(const char* what) {
  std::fprintf(stderr, "floor: %s\n", what);
  std::exit(1);
}

struct Db {
  sqlite3* db = nullptr;
  explicit Db(const QString& path) {
    if (sqlite3_open(path.toUtf8().constData(), &db) != SQLITE_OK) giveUp("open");
    run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY");
  }
  ~Db() { sqlite3_close(db); }
  Db(const Db&) = delete;
  Db& operator=(const Db&) = delete;
  void run(const char* sql) const {
    if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK) giveUp(sqlite3_errmsg(db));
  }
};

struct Insert {
  sqlite3_stmt* s = nullptr;
  int at = 0;
  Insert(const Db& db, const char* sql) {
    if (sqlite3_prepare_v2(db.db, sql, -1, &s, nullptr) != SQLITE_OK) giveUp(sqlite3_errmsg(db.db));
  }
  ~Insert() { sqlite3_finalize(s); }
  Insert(const Insert&) = delete;
  Insert& operator=(const Insert&) = delete;
  Insert& operator<<(qint64 v) {
    sqlite3_bind_int64(s, ++at, v);
    return *this;
  }
  Insert& operator<<(std::string_view v) {
    if (v.empty()) {
      sqlite3_bind_null(s, ++at);
    } else {
      sqlite3_bind_text(s, ++at, v.data(), static_cast<int>(v.size()), SQLITE_STATIC);
    }
    return *this;
  }
  void blob(const QByteArray& v) {
    sqlite3_bind_blob(s, ++at, v.constData(), static_cast<int>(v.size()), SQLITE_STATIC);
  }
  void go() {
    if (sqlite3_step(s) != SQLITE_DONE) giveUp("insert");
    sqlite3_reset(s);
    at = 0;
  }
};

std::string_view sv(const QByteArray& b) { return {b.constData(), static_cast<size_t>(b.size())}; }
QByteArray folded(std::string_view s) {
  return text::searchKey(QString::fromUtf8(s.data(), static_cast<qsizetype>(s.size()))).toUtf8();
}
QByteArray digits(std::string_view s) {
  QByteArray out;
  for (const char c : s) {
    if (c >= '0' && c <= '9') out += c;
  }
  return out;
}

}  // namespace

void importList(const QString& list, const QString& file) {
  QFile source(list);
  if (!source.open(QIODevice::ReadOnly)) giveUp("list");
  const QByteArray all = source.readAll();
  const Db db(file);
  for (int v = 1; v <= schema::currentVersion(); ++v) db.run(schema::migration(v).constData());
  db.run("BEGIN");
  Insert contact(db,
                 "INSERT INTO contact(id,kind,display_name,given,family,import_key,created_at) VALUES(?,?,?,?,?,?,?)");
  Insert point(db, "INSERT INTO point(id,contact_id,kind,label,value,is_primary,position) VALUES(?,?,?,?,?,1,0)");
  Insert pointKey(db, "INSERT INTO point_key(point_id,contact_id,kind,key) VALUES(?,?,?,?)");
  Insert address(db,
                 "INSERT INTO address(id,contact_id,label,street,postcode,city,is_primary) VALUES(?,?,'home',?,?,?,1)");
  Insert member(db, "INSERT INTO membership(id,contact_id,company_id,is_primary) VALUES(?,?,?,1)");
  Insert tag(db, "INSERT INTO tag(id,name) VALUES(?,?)");
  Insert tagged(db, "INSERT INTO contact_tag(id,contact_id,tag_id) VALUES(?,?,?)");
  Insert consent(db,
                 "INSERT INTO consent_event(id,contact_id,channel,state,basis,at,source,recorded_at) "
                 "VALUES(?,?,'email',?,'consent',?,'import',?)");
  Insert note(db, "INSERT INTO interaction(id,contact_id,kind,at,body) VALUES(?,?,'note',?,?)");
  Insert key(
      db, "INSERT INTO contact_key(contact_id,live,name,name_key,sort_key,tax_key,find_text) VALUES(?,1,?,?,?,NULL,?)");
  Insert stat(db,
              "INSERT INTO contact_stat(contact_id,last_contact_at,interactions,completeness,email,phone,city,company) "
              "VALUES(?,NULL,?,?,?,?,?,?)");

  const text::SortKeys sortKeys(QStringLiteral("es"));
  std::unordered_map<std::string_view, qint64> companies;
  std::unordered_map<std::string_view, qint64> tags;
  qint64 id = qint64{1} << 40;
  constexpr qint64 kNow = 1'790'000'000'000;
  const auto derived = [&](qint64 who, std::string_view name, const QByteArray& find, qint64 interactions,
                           std::string_view email, std::string_view phone, std::string_view city,
                           std::string_view company) {
    const QByteArray nameKey = folded(name);
    const QByteArray sort = sortKeys.key(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    key << who << name << sv(nameKey);
    key.blob(sort);
    key << sv(find);
    key.go();
    stat << who << interactions << qint64{60} << email << phone << city << company;
    stat.go();
  };
  const auto reach = [&](qint64 who, std::string_view kind, std::string_view label, std::string_view value,
                         std::string_view match) {
    ++id;
    point << id << who << kind << label << value;
    point.go();
    pointKey << id << who << kind << match;
    pointKey.go();
  };

  const char* at = all.constData();
  const char* const end = at + all.size();
  at = static_cast<const char*>(std::memchr(at, '\n', static_cast<size_t>(end - at))) + 1;
  std::string_view f[12];
  while (at < end) {
    for (auto& cell : f) {
      const char* from = at;
      if (*at == '"') {
        const char* close = static_cast<const char*>(std::memchr(at + 1, '"', static_cast<size_t>(end - at - 1)));
        cell = {at + 1, static_cast<size_t>(close - at - 1)};
        at = close + 1;
      } else {
        while (*at != ';' && *at != '\r') ++at;
        cell = {from, static_cast<size_t>(at - from)};
      }
      ++at;
    }
    ++at;  // the line feed
    const qint64 who = ++id;
    contact << who << std::string_view("person") << std::string_view() << f[0] << f[1] << static_cast<qint64>(who * 31)
            << kNow;
    contact.go();
    qint64 company = 0;
    if (!f[2].empty()) {
      auto [it, isNew] = companies.try_emplace(f[2], id + 1);
      if (isNew) {
        ++id;
        contact << id << std::string_view("company") << f[2] << std::string_view() << std::string_view() << qint64{0}
                << kNow;
        contact.go();
        derived(id, f[2], folded(f[2]), 0, {}, {}, {}, {});
      }
      company = it->second;
      member << ++id << who << company;
      member.go();
    }
    reach(who, "email", "", f[3], f[3]);
    const QByteArray fixed = digits(f[4]);
    const QByteArray mobile = digits(f[5]);
    reach(who, "phone", "home", f[4], sv(fixed));
    reach(who, "phone", "mobile", f[5], sv(mobile).substr(2));
    address << ++id << who << f[6] << f[7] << f[8];
    address.go();
    if (!f[9].empty()) {
      auto [it, isNew] = tags.try_emplace(f[9], id + 1);
      if (isNew) {
        tag << ++id << f[9];
        tag.go();
      }
      tagged << ++id << who << it->second;
      tagged.go();
    }
    consent << ++id << who << (f[10] == "no" ? std::string_view("denied") : std::string_view("granted")) << kNow
            << kNow;
    consent.go();
    if (!f[11].empty()) {
      note << ++id << who << kNow << f[11];
      note.go();
    }
    QByteArray name(f[0].data(), static_cast<qsizetype>(f[0].size()));
    name += ' ';
    name.append(f[1].data(), static_cast<qsizetype>(f[1].size()));
    QByteArray find = folded(sv(name));
    for (const QByteArray& part : {folded(f[8]), folded(f[2]), folded(f[9])}) {
      if (!part.isEmpty()) find += '\n' + part;
    }
    find += '\n';
    find.append(f[3].data(), static_cast<qsizetype>(f[3].size()));
    find += "\n34" + fixed + '\n' + mobile;
    derived(who, sv(name), find, f[11].empty() ? 0 : 1, f[3], f[5], f[8], f[2]);
  }
  db.run("COMMIT");
}

void firstPage(const QString& file) {
  const Db db(file);
  Insert s(
      db,
      "SELECT c.id, k.name, t.phone, t.email, t.city, c.stage FROM contact_key k JOIN contact c ON c.id = k.contact_id "
      "JOIN contact_stat t ON t.contact_id = k.contact_id WHERE k.live = 1 ORDER BY k.sort_key LIMIT 50");
  int rows = 0;
  while (sqlite3_step(s.s) == SQLITE_ROW) rows += sqlite3_column_bytes(s.s, 1) > 0 ? 1 : 0;
  if (rows != 50) giveUp("first page");
}

void exportAll(const QString& file, const QString& out) {
  const Db db(file);
  QFile target(out);
  if (!target.open(QIODevice::WriteOnly)) giveUp("target");
  Insert s(db,
           "SELECT c.given, c.family, c.display_name, t.company, t.email, t.phone, a.street, a.postcode, a.city, "
           "c.stage FROM "
           "contact c LEFT JOIN contact_stat t ON t.contact_id = c.id LEFT JOIN address a ON a.contact_id = c.id WHERE "
           "c.deleted_at IS NULL ORDER BY c.id");
  QByteArray block;
  while (sqlite3_step(s.s) == SQLITE_ROW) {
    for (int i = 0; i < 10; ++i) {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(s.s, i));
      const int size = sqlite3_column_bytes(s.s, i);
      const bool quote = text != nullptr && std::memchr(text, ',', static_cast<size_t>(size)) != nullptr;
      if (quote) block += '"';
      block.append(text, size);
      if (quote) block += '"';
      block += i == 9 ? '\n' : ',';
    }
    if (block.size() > 1 << 20) {
      target.write(block);
      block.clear();
    }
  }
  target.write(block);
}

qint64 countFiltered(const QString& file, qint64 ninetyDaysAgoMs) {
  const Db db(file);
  Insert s(db,
           "SELECT count(*) FROM contact_stat t JOIN contact_key k ON k.contact_id = t.contact_id WHERE k.live = 1 AND "
           "t.city = "
           "'Madrid' AND (t.last_contact_at IS NULL OR t.last_contact_at < ?) AND (SELECT e.state FROM consent_event e "
           "WHERE "
           "e.contact_id = t.contact_id AND e.channel = 'email' AND e.deleted_at IS NULL ORDER BY e.at DESC LIMIT 1) = "
           "'granted'");
  s << ninetyDaysAgoMs;
  if (sqlite3_step(s.s) != SQLITE_ROW) giveUp("count");
  return sqlite3_column_int64(s.s, 0);
}

double editOne(const QString& file, int times) {
  const Db db(file);
  db.run("PRAGMA synchronous=FULL");
  Insert ids(db, "SELECT contact_id FROM contact_key WHERE live = 1 LIMIT ?");
  ids << static_cast<qint64>(times);
  std::vector<qint64> who;
  while (sqlite3_step(ids.s) == SQLITE_ROW) who.push_back(sqlite3_column_int64(ids.s, 0));
  Insert update(db, "UPDATE contact SET nickname = ? WHERE id = ?");
  int n = 0;
  const double ms = timed([&] {
    for (const qint64 id : who) {
      const QByteArray value = "apodo " + QByteArray::number(++n);
      db.run("BEGIN IMMEDIATE");
      update << sv(value) << id;
      update.go();
      db.run("COMMIT");
    }
  });
  return ms / static_cast<double>(who.size());
}

}  // namespace cartera::bench::raw
