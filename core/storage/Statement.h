// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>
#include <optional>

#include "core/base/Id.h"
#include "core/storage/Connection.h"

struct sqlite3_stmt;

namespace cartera {

/// A prepared query with typed bind and read, past Qt's driver, which keeps every value as a variant. Its errors keep the
/// SQL. What was prepared goes back to the connection and is used again, so a Statement in a function costs no more than
/// one that is kept. A value that was not bound, or one too many, is Internal. Thread of the connection, which must
/// outlive it.
///
///   Statement s(db, QStringLiteral("SELECT name FROM tag WHERE id = :id"));
///   s.bind(":id", id);
///   CARTERA_ASSIGN(const bool found, s.next());
///   if (found) use(s.text(0));
class Statement {
 public:
  Statement(const Connection& db, const QString& sql);
  ~Statement();
  Statement(Statement&& other) noexcept;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& bind(const char* name, qint64 v);
  Statement& bind(const char* name, int v) { return bind(name, static_cast<qint64>(v)); }
  Statement& bind(const char* name, bool v) { return bind(name, static_cast<qint64>(v ? 1 : 0)); }
  Statement& bind(const char* name, double v);
  /// Empty text is stored as NULL, null or not: a form field that was left alone must not make a change.
  Statement& bind(const char* name, const QString& v);
  /// Empty text stays empty: for NOT NULL columns.
  Statement& bindText(const char* name, const QString& v);
  Statement& bind(const char* name, const QByteArray& blob);
  Statement& bind(const char* name, const QVariant& v);
  Statement& bindNull(const char* name);
  template <class T>
  Statement& bind(const char* name, const std::optional<T>& v) {
    return v ? bind(name, *v) : bindNull(name);
  }
  /// An unset id is stored as NULL.
  template <class Tag>
  Statement& bind(const char* name, Id<Tag> id) {
    return id.isSet() ? bind(name, id.value) : bindNull(name);
  }
  // A string literal would silently become a bool.
  Statement& bind(const char* name, const char* v) = delete;

  /// Runs it for its effect. May be bound and run again.
  [[nodiscard]] Result<> run();
  /// The next row; the first call runs the query. False at the end.
  [[nodiscard]] Result<bool> next();
  /// Calls `fn(*this)` for each row.
  template <class F>
  [[nodiscard]] Result<> each(F&& fn) {
    for (;;) {
      auto more = next();
      if (!more) return fail(more.error());
      if (!*more) return {};
      fn(*this);
    }
  }
  /// To bind and ask again.
  void reset();

  // Of the row that next() came to; without one, nothing. Numbers in text are read, other text is 0.
  [[nodiscard]] qint64 integer(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
  [[nodiscard]] QString text(int column) const;
  [[nodiscard]] QByteArray blob(int column) const;
  [[nodiscard]] bool isNull(int column) const;
  [[nodiscard]] QVariant value(int column) const;
  [[nodiscard]] std::optional<qint64> optInteger(int column) const {
    return isNull(column) ? std::nullopt : std::optional<qint64>(integer(column));
  }
  template <class IdType>
  [[nodiscard]] IdType id(int column) const {
    return IdType(integer(column));
  }
  /// Rows changed by the last run().
  [[nodiscard]] qint64 affected() const { return m_affected; }

 private:
  /// Parameters whose binding is looked after.
  static constexpr int kCounted = 64;

  [[nodiscard]] int place(const char* name);
  [[nodiscard]] Result<> start();
  [[nodiscard]] Result<bool> step();
  [[nodiscard]] Error error(int code) const;

  const Connection& m_db;
  QString m_sql;
  sqlite3_stmt* m_s = nullptr;
  std::optional<Error> m_prepareError;
  QByteArray m_unknown;  // a name that was bound and is not in the SQL
  quint64 m_bound = 0;
  bool m_running = false;
  bool m_row = false;
  qint64 m_affected = 0;
};

}  // namespace cartera
