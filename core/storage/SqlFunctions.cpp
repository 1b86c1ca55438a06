// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SqlFunctions.h"

#include <sqlite3.h>

#include <QCryptographicHash>
#include <algorithm>
#include <string_view>

#include "core/base/PhoneForFinding.h"
#include "core/base/Text.h"

namespace cartera {

namespace {

/// text::searchKey of plain ASCII without QString between: a filter over a million cities calls this a million times.
/// The result is never longer than the text.
size_t foldAscii(std::string_view in, char* out) {
  size_t n = 0;
  bool gap = false;
  for (const char c : in) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      if (gap && n > 0) out[n++] = ' ';
      gap = false;
      out[n++] = upper ? static_cast<char>(c + ('a' - 'A')) : c;
    } else if (c != '\'') {
      gap = true;
    }
  }
  return n;
}

void fold(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
  if (bytes == nullptr) return sqlite3_result_null(context);
  const std::string_view in(bytes, static_cast<size_t>(sqlite3_value_bytes(values[0])));
  const bool ascii = std::all_of(in.begin(), in.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  constexpr size_t kShort = 256;
  if (ascii && in.size() <= kShort) {
    char out[kShort];
    return sqlite3_result_text(context, out, static_cast<int>(foldAscii(in, out)), SQLITE_TRANSIENT);
  }
  const QByteArray key = text::searchKey(QString::fromUtf8(in.data(), static_cast<qsizetype>(in.size()))).toUtf8();
  sqlite3_result_text(context, key.constData(), static_cast<int>(key.size()), SQLITE_TRANSIENT);
}

QString textOf(sqlite3_value* value) {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
  return QString::fromUtf8(bytes, bytes == nullptr ? 0 : sqlite3_value_bytes(value));
}

void answer(sqlite3_context* context, const QByteArray& text) {
  sqlite3_result_text(context, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

void phone(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  answer(context, text::phoneForFinding(textOf(values[0])).toLatin1());
}

void sha256(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  answer(context, QCryptographicHash::hash(textOf(values[0]).toUtf8(), QCryptographicHash::Sha256).toHex());
}

}  // namespace

Result<> addSqlFunctions(sqlite3* db) {
  struct Named {
    const char* name;
    void (*run)(sqlite3_context*, int, sqlite3_value**);
  };
  for (const Named& f : {Named{"cartera_fold", fold}, Named{"cartera_phone", phone}, Named{"cartera_sha256", sha256}}) {
    const int rc = sqlite3_create_function_v2(db, f.name, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                              nullptr, f.run, nullptr, nullptr, nullptr);
    if (rc != SQLITE_OK) return fail(ErrorCode::Internal, QStringLiteral("internal"), QString::fromLatin1(f.name));
  }
  return {};
}

}  // namespace cartera
