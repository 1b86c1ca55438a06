// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>

#include "tests/bench/raw/Raw.h"
#include "tests/bench/raw/RawDb.h"

namespace cartera::bench::raw {

namespace {

/// The journal, what the file knows of itself, and the notice of the import: none of a floor's affair.
const QSet<QString> kLeftOut{QStringLiteral("change"),     QStringLiteral("change_row"), QStringLiteral("change_range"),
                             QStringLiteral("cell_clock"), QStringLiteral("peer"),       QStringLiteral("conflict"),
                             QStringLiteral("meta"),       QStringLiteral("import_run")};

std::vector<QString> column(const Db& db, const std::string& sql, int which) {
  std::vector<QString> out;
  Stmt s(db, sql.c_str());
  while (s.next()) out.push_back(QString::fromUtf8(s.text(which).data(), static_cast<qsizetype>(s.text(which).size())));
  return out;
}

/// "table.column values bytes", a line each.
QStringList contents(const QString& file) {
  const Db db(file);
  QStringList out;
  bool hasWords = false;
  for (const QString& table : column(db, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name", 0)) {
    hasWords = hasWords || table == u"interaction_words";
    if (kLeftOut.contains(table) || table.startsWith(u"sqlite_") || table.startsWith(u"interaction_words")) continue;
    std::string sql = "SELECT count(*)";
    QStringList names{QStringLiteral("rows")};
    for (const QString& name : column(db, "PRAGMA table_info(" + table.toStdString() + ')', 1)) {
      const std::string c = '"' + name.toStdString() + '"';
      sql += ", count(" + c + "), sum(CASE WHEN typeof(" + c + ") IN ('text', 'blob') THEN length(CAST(" + c +
             " AS BLOB)) END)";
      names += {name, name + QStringLiteral(" bytes")};
    }
    sql += " FROM " + table.toStdString();
    Stmt s(db, sql.c_str());
    s.next();
    for (int i = 0; i < names.size(); ++i)
      out += QString(table + u'.' + names[i] + u' ' + QString::number(s.integer(i)));
  }
  if (!hasWords) return out;
  for (const char* word : {"llamar", "co*", "cuñado", "\"las\" \"llaves\""}) {
    Stmt s(db, "SELECT count(*) FROM interaction_words WHERE interaction_words MATCH ?1");
    s << std::string_view(word);
    s.next();
    out += QString(QStringLiteral("words ") + QString::fromUtf8(word) + u' ' + QString::number(s.integer(0)));
  }
  return out;
}

}  // namespace

QStringList differences(const QString& a, const QString& b) {
  const QStringList first = contents(a);
  const QStringList second = contents(b);
  QStringList out;
  for (const QString& line : first)
    if (!second.contains(line)) out += QString(QStringLiteral("only there: ") + line);
  for (const QString& line : second)
    if (!first.contains(line)) out += QString(QStringLiteral("only here: ") + line);
  return out;
}

}  // namespace cartera::bench::raw
