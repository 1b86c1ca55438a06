// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

#include "core/storage/WordIndex.h"

namespace cartera::search {

/// A stretch of a text, in UTF-16 units.
struct Place {
  qsizetype from = 0;
  qsizetype length = 0;
  bool operator==(const Place&) const = default;
};

/// A piece of a note, small enough for one line, and what was looked for in it.
struct Snippet {
  /// One line without control characters; "…" where the note goes on.
  QString text;
  /// The words found, in their order; none overlaps another.
  std::vector<Place> places;
  bool operator==(const Snippet&) const = default;
};

/// What somebody typed, as notes are asked for it. All of its words must begin a word of the note; case, accents and signs
/// do not matter. What signs hold together ("ana@example.es", "3.5", "O'Brien") must stand together, and is found without
/// its signs and strokes as well ("O'Brien" finds "obrien", and is found by it; "Straße" finds "strasse"). A whole phone
/// number is found however it is grouped, here and there, and with or without the country in front. Thread: that of its
/// maker, one at a time.
class NoteQuestion {
 public:
  /// `db` lends the splitter of words and may be closed afterwards.
  [[nodiscard]] static Result<NoteQuestion> read(const Connection& db, const QString& typed);

  /// Nothing was typed, or signs alone.
  [[nodiscard]] bool isEmpty() const { return m_pieces.empty(); }
  /// For MATCH over the word index: quoted word by word, so that nothing typed is taken for its syntax.
  [[nodiscard]] QByteArray match() const;
  /// Whether all that match() finds is an answer; else matches() must be asked of each.
  [[nodiscard]] bool isExact() const { return m_exact; }

  /// Whether a note that is made of these texts is an answer.
  [[nodiscard]] bool matches(const std::vector<std::string_view>& texts) const;
  /// The part of the note where most of the words stand near each other.
  [[nodiscard]] Snippet snippet(const QStringList& texts) const;

 private:
  /// Words that must stand side by side; the last one may go on.
  using Row = std::vector<QByteArray>;
  /// Ways to write one thing that was typed.
  using Piece = std::vector<Row>;
  struct Word;
  struct Found;

  explicit NoteQuestion(WordSplitter splitter) : m_splitter(std::move(splitter)) {}
  void addPiece(const QString& typed);
  void addPhone(const QByteArray& digits);
  [[nodiscard]] Row rowOf(const QString& typed) const;
  [[nodiscard]] std::vector<Word> wordsOf(const std::vector<std::string_view>& texts) const;
  /// Where the words of one text stand in it.
  [[nodiscard]] static std::vector<Place> placesOf(const std::vector<Word>& words, const QByteArray& utf8);
  [[nodiscard]] static bool standsAt(const Row& row, const std::vector<Word>& words, size_t at);
  [[nodiscard]] std::vector<Found> foundIn(const std::vector<Word>& words) const;
  [[nodiscard]] bool isAnswer(const std::vector<Found>& found) const;

  WordSplitter m_splitter;
  std::vector<Piece> m_pieces;
  /// When the whole question may be a phone: other ways to write all of it.
  Piece m_phone;
  bool m_exact = true;
};

}  // namespace cartera::search
