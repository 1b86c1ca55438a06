// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/base/Id.h"
#include "core/search/SearchWords.h"
#include "core/search/TextScan.h"

namespace cartera::search {

/// One contact as search sees it.
struct IndexedContact {
  ContactId id;
  /// Who comes first: greater is earlier; of equal ones the newer contact.
  qint64 importance = 0;
  /// contact_key.find_text: folded parts (names, e-mails, phones, ...), one a line.
  QByteArray text;
};

/// One answer. Word starts come before fragments, and inside each the important before the others.
struct Hit {
  ContactId id;
  /// A word of the question was only found inside a word: "arcia" in "garcia".
  bool fragment = false;
  bool operator==(const Hit&) const = default;
};

/// The answer to one question.
struct Hits {
  std::vector<Hit> hits;
  /// More contacts match than were asked for.
  bool more = false;
};

/// The contacts in memory, for search as you type: one folded line a contact in one block of text, lines in order of
/// importance, so that a scan may stop as soon as it has enough. Edits go to a tail, what they replace is skipped;
/// renewed() makes one block of both. Answers are exact and do not depend on when that happened.
///
/// Not thread-safe by itself: reading functions may run together, writing ones alone (see ContactSearch).
class ContactIndex {
 public:
  ContactIndex() = default;
  /// Any order; each contact once.
  explicit ContactIndex(const std::vector<IndexedContact>& contacts);

  /// Gathers everybody in one piece of memory: a million small ones are slow to make, and the holes they leave stay with
  /// the program.
  class Builder {
   public:
    /// Any order; each contact once.
    void add(ContactId id, qint64 importance, std::string_view text);
    [[nodiscard]] size_t size() const { return m_lines.size(); }
    [[nodiscard]] ContactIndex build() &&;

   private:
    struct Line {
      qint64 importance;
      qint64 id;
      uint32_t from;
      uint32_t size;
    };
    std::string m_text;
    std::vector<Line> m_lines;
  };

  /// The best `limit` contacts that hold all of the words. Every answer is a whole scan at most.
  [[nodiscard]] Hits find(const SearchWords& words, int limit, ScanKind kind = bestScan()) const;
  /// Whether one contact, of whom this is IndexedContact::text, holds all of the words.
  [[nodiscard]] static bool holds(std::string_view text, const SearchWords& words);

  /// New or changed. The old line, if there is one, is not found any more.
  void put(IndexedContact contact);
  /// Not found any more, until put() again.
  void remove(ContactId id);

  [[nodiscard]] size_t tailSize() const { return m_tail.size() + m_replaced.size(); }
  /// Whether the tail has grown so long that renewing pays.
  [[nodiscard]] bool wantsRenewal() const { return tailSize() > 4096; }
  /// The same contacts in one block. Takes long (0.2 s a million): for an idle moment, off the UI thread.
  [[nodiscard]] ContactIndex renewed() const;

  [[nodiscard]] size_t size() const;
  /// Memory held, in bytes.
  [[nodiscard]] size_t bytes() const;

 private:
  struct Found {
    qint64 importance;
    Hit hit;
  };
  enum class Match { None, Fragment, Start };
  [[nodiscard]] static Match match(std::string_view line, const SearchWords& words);
  [[nodiscard]] static bool isBefore(const Found& a, const Found& b);
  void append(const IndexedContact& contact);
  [[nodiscard]] std::string_view line(size_t index) const;

  // The block: line i is m_text[m_begin[i] .. m_begin[i + 1]), ending in a line end.
  std::string m_text;
  std::vector<uint32_t> m_begin{0};
  std::vector<qint64> m_ids;
  std::vector<qint64> m_importance;
  /// In the block, but removed or put anew.
  std::unordered_set<qint64> m_replaced;
  std::unordered_map<qint64, IndexedContact> m_tail;
};

}  // namespace cartera::search
