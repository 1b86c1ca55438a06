// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Rows.h"

namespace cartera {

namespace {

QByteArray placeholder(const char* column) { return QByteArray(":") + column; }

bool sameCell(const QVariant& a, const QVariant& b) {
  if (a.isNull() || b.isNull()) return a.isNull() == b.isNull();
  return a == b;
}

}  // namespace

Result<> insertRow(Connection& db, const char* table, qint64 id, const Columns& columns) {
  QString names = QStringLiteral("id");
  QString values = QStringLiteral(":id");
  for (const auto& [name, value] : columns) {
    if (value.isNull()) continue;
    names += QStringLiteral(", ") + QLatin1String(name);
    values += QStringLiteral(", :") + QLatin1String(name);
  }
  Statement s(db, QStringLiteral("INSERT INTO ") + QLatin1String(table) + u'(' + names + QStringLiteral(") VALUES(") +
                      values + u')');
  s.bind(":id", id);
  for (const auto& [name, value] : columns) {
    if (!value.isNull()) s.bind(placeholder(name).constData(), value);
  }
  return s.run();
}

Result<bool> updateRow(Connection& db, const char* table, qint64 id, const Columns& was, const Columns& is) {
  Q_ASSERT(was.size() == is.size());
  QString assignments;
  for (size_t i = 0; i < is.size(); ++i) {
    Q_ASSERT(qstrcmp(was[i].first, is[i].first) == 0);
    if (sameCell(was[i].second, is[i].second)) continue;
    if (!assignments.isEmpty()) assignments += QStringLiteral(", ");
    assignments += QLatin1String(is[i].first) + QStringLiteral(" = :") + QLatin1String(is[i].first);
  }
  if (assignments.isEmpty()) return false;
  Statement s(db, QStringLiteral("UPDATE ") + QLatin1String(table) + QStringLiteral(" SET ") + assignments +
                      QStringLiteral(" WHERE id = :id"));
  for (size_t i = 0; i < is.size(); ++i) {
    if (!sameCell(was[i].second, is[i].second)) s.bind(placeholder(is[i].first).constData(), is[i].second);
  }
  s.bind(":id", id);
  CARTERA_TRY(s.run());
  return true;
}

Result<bool> setDeleted(Connection& db, const char* table, qint64 id, std::optional<qint64> at) {
  Statement s(db, QStringLiteral("UPDATE ") + QLatin1String(table) +
                      QStringLiteral(" SET deleted_at = :at WHERE id = :id AND (deleted_at IS NULL) = :live"));
  s.bind(":at", at).bind(":id", id).bind(":live", at.has_value());
  CARTERA_TRY(s.run());
  return s.affected() > 0;
}

QString jsonIds(const std::vector<qint64>& ids) {
  QString out;
  out.reserve(static_cast<qsizetype>(ids.size()) * 20 + 2);
  out += u'[';
  for (const qint64 id : ids) {
    if (out.size() > 1) out += u',';
    out += QString::number(id);
  }
  out += u']';
  return out;
}

}  // namespace cartera
