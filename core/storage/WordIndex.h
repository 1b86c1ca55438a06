// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "core/storage/Connection.h"

struct Fts5Tokenizer;

namespace cartera {

/// Takes text apart into words as the index of the timeline does: letters and digits, lower case, without accents. One
/// for each thread; may outlive the connection it was made with.
class WordSplitter {
 public:
  /// One word of a text.
  struct Word {
    /// Folded UTF-8. Good until the next word.
    std::string_view folded;
    /// Where it stands, in bytes.
    int from = 0;
    int to = 0;
  };

  [[nodiscard]] static Result<WordSplitter> make(const Connection& db);
  /// Each word of a UTF-8 text, in its order.
  void split(std::string_view text, const std::function<void(const Word&)>& fn) const;

 private:
  using Tokenize = int (*)(Fts5Tokenizer*, void*, int, const char*, int,
                           int (*)(void*, int, const char*, int, int, int));
  WordSplitter(Fts5Tokenizer* tokenizer, void (*remove)(Fts5Tokenizer*), Tokenize tokenize)
      : m_tokenizer(tokenizer, remove), m_tokenize(tokenize) {}

  std::unique_ptr<Fts5Tokenizer, void (*)(Fts5Tokenizer*)> m_tokenizer;
  Tokenize m_tokenize;
};

}  // namespace cartera

/// The index of the words of the timeline (interaction_words), kept by the triggers of the file's schema. Thread of the
/// connection.
namespace cartera::wordindex {

/// What keeps it up. Without all of them it must be rebuilt.
inline constexpr const char* kTriggers[] = {"interaction_words_insert", "interaction_words_update",
                                            "interaction_words_delete"};

/// Whether the file has one: a file of the first version that is open for reading has not.
[[nodiscard]] Result<bool> exists(const Connection& db);
/// Writes it anew from the rows: afterwards no trace of a word is in it that no row holds (a word that is taken out stays
/// in its pages otherwise). Nothing without an index.
[[nodiscard]] Result<> rebuild(const Connection& db);
/// Whether it is whole and says what the rows say. Writes nothing to the file: index and texts are copied aside, since
/// SQLite checks only what it may write to. True without an index.
[[nodiscard]] Result<bool> isSound(const Connection& db);

}  // namespace cartera::wordindex
