// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <tl/expected.hpp>
#include <vector>

namespace cartera {

/// How a failure is to be handled. The sentence a person reads is made from `Error::subject` in ui/text.
enum class ErrorCode {
  NotFound,
  Conflict,
  Invalid,
  InUse,
  Busy,
  Cancelled,
  Io,
  DiskFull,
  Corrupt,
  ReadOnly,
  TooNew,
  Internal
};

/// One value that was refused. `reason` is a key such as "number.expected"; `value` is what was given.
struct FieldError {
  QString field;
  QString reason;
  QString value;
  bool operator==(const FieldError&) const = default;
};

/// A failure as a value: a code to act on, and data for the sentence.
struct Error {
  ErrorCode code = ErrorCode::Internal;
  /// A stable key that names what happened, e.g. "file.empty"; ui/text has one sentence for each.
  QString subject;
  /// What the sentence is about (a path, a name) or, for Internal, what a log needs (the SQL and SQLite's words).
  QString detail;
  /// The field concerned, in the outside names of formats ("email[1]"), or empty.
  QString field;
  /// All refused fields at once, when validation failed.
  std::vector<FieldError> fields = {};
  /// Further values for the sentence, in the order its subject defines ("file.in_use": program, person, machine, time).
  QStringList args = {};
  bool operator==(const Error&) const = default;
};

/// Every function that can fail answers with this. Exceptions never cross a public function.
template <class T = void>
using Result = tl::expected<T, Error>;

/// Shorthand for `return fail(ErrorCode::Invalid, "file.empty", path);`.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, const QString& subject, const QString& detail = {},
                                                const QString& field = {}) {
  return tl::unexpected<Error>(Error{code, subject, detail, field, {}, {}});
}
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

}  // namespace cartera

#define CARTERA_CONCAT_INNER(a, b) a##b
#define CARTERA_CONCAT(a, b) CARTERA_CONCAT_INNER(a, b)

/// Leaves the calling function with the error of `expr`, if it has one. For expressions whose value is not needed.
#define CARTERA_TRY(expr) CARTERA_TRY_IMPL(CARTERA_CONCAT(cartera_try_, __LINE__), expr)
#define CARTERA_TRY_IMPL(tmp, expr)                           \
  do {                                                        \
    auto tmp = (expr);                                        \
    if (!tmp) return ::cartera::fail(std::move(tmp.error())); \
  } while (false)

/// `CARTERA_ASSIGN(auto id, store.insert(contact));` declares `id`, or leaves with the error.
#define CARTERA_ASSIGN(decl, expr) CARTERA_ASSIGN_IMPL(CARTERA_CONCAT(cartera_result_, __LINE__), decl, expr)
#define CARTERA_ASSIGN_IMPL(tmp, decl, expr)                \
  auto tmp = (expr);                                        \
  if (!tmp) return ::cartera::fail(std::move(tmp.error())); \
  decl = std::move(*tmp)
