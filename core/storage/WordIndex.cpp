// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/WordIndex.h"

#include <sqlite3.h>

#include <iterator>

#include "core/storage/Schema.h"

namespace cartera {

namespace {

using StatementPtr = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;

StatementPtr prepared(sqlite3* db, const char* sql) {
  sqlite3_stmt* s = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &s, nullptr);
  return {s, sqlite3_finalize};
}

Error errorOf(sqlite3* db, const char* what) {
  return sqliteError(sqlite3_extended_errcode(db),
                     QString::fromUtf8(sqlite3_errmsg(db)) + QStringLiteral(" in: ") + QLatin1String(what));
}

int giveWord(void* context, int /*flags*/, const char* folded, int size, int from, int to) {
  const auto& fn = *static_cast<const std::function<void(const WordSplitter::Word&)>*>(context);
  fn({std::string_view(folded, static_cast<size_t>(size)), from, to});
  return SQLITE_OK;
}

}  // namespace

Result<WordSplitter> WordSplitter::make(const Connection& db) {
  static const char* const kAsk = "SELECT fts5(?1)";
  fts5_api* api = nullptr;
  const StatementPtr ask = prepared(db.handle(), kAsk);
  if (!ask) return fail(errorOf(db.handle(), kAsk));
  sqlite3_bind_pointer(ask.get(), 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
  sqlite3_step(ask.get());
  if (api == nullptr) return fail(ErrorCode::Internal, QStringLiteral("internal"), QStringLiteral("fts5"));
  void* context = nullptr;
  fts5_tokenizer maker{};
  Fts5Tokenizer* tokenizer = nullptr;
  // As in the migration that made the index.
  const char* options[] = {"remove_diacritics", "2"};
  int rc = api->xFindTokenizer(api, "unicode61", &context, &maker);
  if (rc == SQLITE_OK) rc = maker.xCreate(context, options, static_cast<int>(std::size(options)), &tokenizer);
  if (rc != SQLITE_OK) return fail(ErrorCode::Internal, QStringLiteral("internal"), QStringLiteral("unicode61"));
  return WordSplitter(tokenizer, maker.xDelete, maker.xTokenize);
}

void WordSplitter::split(std::string_view text, const std::function<void(const Word&)>& fn) const {
  // The context is given on as it is; nothing writes to the function.
  auto* context = const_cast<void*>(static_cast<const void*>(&fn));
  (void)m_tokenize(m_tokenizer.get(), context, FTS5_TOKENIZE_DOCUMENT, text.data(), static_cast<int>(text.size()),
                   giveWord);
}

namespace wordindex {

namespace {

using Database = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;

/// Copies what `from` answers through `into`, column by column.
Result<> copyRows(const Connection& db, sqlite3* aside, const char* from, const char* into) {
  const StatementPtr read = prepared(db.handle(), from);
  if (!read) return fail(errorOf(db.handle(), from));
  const StatementPtr write = prepared(aside, into);
  if (!write) return fail(errorOf(aside, into));
  const int columns = sqlite3_column_count(read.get());
  for (;;) {
    const int rc = sqlite3_step(read.get());
    if (rc == SQLITE_DONE) return {};
    if (rc != SQLITE_ROW) return fail(errorOf(db.handle(), from));
    for (int c = 0; c < columns; ++c) sqlite3_bind_value(write.get(), c + 1, sqlite3_column_value(read.get(), c));
    if (sqlite3_step(write.get()) != SQLITE_DONE) return fail(errorOf(aside, into));
    sqlite3_reset(write.get());
  }
}

Result<> run(sqlite3* db, const char* sql) {
  if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK) return fail(errorOf(db, sql));
  return {};
}

}  // namespace

Result<bool> exists(const Connection& db) {
  CARTERA_ASSIGN(const qint64 count, db.scalar("SELECT count(*) FROM sqlite_master WHERE name = 'interaction_words'"));
  return count > 0;
}

Result<> rebuild(const Connection& db) {
  CARTERA_ASSIGN(const bool there, exists(db));
  if (!there) return {};
  return db.execScript("INSERT INTO interaction_words(interaction_words) VALUES('rebuild')");
}

Result<bool> isSound(const Connection& db) {
  CARTERA_ASSIGN(const bool there, exists(db));
  if (!there) return true;
  // As we make it, whatever the file says: a text from a file is not run.
  CARTERA_ASSIGN(const auto model, Connection::inMemory());
  CARTERA_TRY(schema::migrate(*model));
  CARTERA_ASSIGN(const QString sql,
                 model->scalarText("SELECT sql FROM sqlite_master WHERE name = 'interaction_words'"));
  // A database without a name lies in a file of its own among the temporary ones, as far as it does not fit in memory.
  sqlite3* raw = nullptr;
  const int rc = sqlite3_open("", &raw);
  const Database aside(raw, sqlite3_close);
  if (rc != SQLITE_OK) return fail(sqliteError(rc, QStringLiteral("word index")));
  sqlite3_extended_result_codes(raw, 1);
  CARTERA_TRY(run(raw, "CREATE TABLE interaction(id INTEGER PRIMARY KEY, subject, body, outcome)"));
  CARTERA_TRY(run(raw, sql.toUtf8().constData()));
  CARTERA_TRY(run(raw,
                  "BEGIN; DELETE FROM interaction_words_data; DELETE FROM interaction_words_idx; "
                  "DELETE FROM interaction_words_config;"));
  CARTERA_TRY(copyRows(db, raw, "SELECT id, subject, body, outcome FROM interaction",
                       "INSERT INTO interaction VALUES(?1, ?2, ?3, ?4)"));
  CARTERA_TRY(copyRows(db, raw, "SELECT id, block FROM interaction_words_data",
                       "INSERT INTO interaction_words_data VALUES(?1, ?2)"));
  CARTERA_TRY(copyRows(db, raw, "SELECT segid, term, pgno FROM interaction_words_idx",
                       "INSERT INTO interaction_words_idx VALUES(?1, ?2, ?3)"));
  CARTERA_TRY(copyRows(db, raw, "SELECT k, v FROM interaction_words_config",
                       "INSERT INTO interaction_words_config VALUES(?1, ?2)"));
  CARTERA_TRY(run(raw, "COMMIT"));
  // With a rank the texts are compared as well.
  const auto checked = run(raw, "INSERT INTO interaction_words(interaction_words, rank) VALUES('integrity-check', 1)");
  if (checked) return true;
  if (checked.error().code == ErrorCode::Corrupt) return false;
  return fail(checked.error());
}

}  // namespace wordindex
}  // namespace cartera
